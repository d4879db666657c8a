// Who serves from a database at this moment, as Postgres knows it: every connection of an API process or a worker is named.
import type pg from 'pg';

/** The beginning of the name of each connection that serves: `entrepot`, `entrepot bell`, `entrepot jobs`. */
export const SERVING = 'entrepot';

/** Somebody serves from a database that is to be left alone; `message` says who, and what to do. */
export class ServingError extends Error {
  override readonly name = 'ServingError';
}

/** Throws ServingError when anybody serves from the database of `owner`. */
export async function mustBeUnserved(owner: pg.ClientBase): Promise<void> {
  // What a session does is hidden from the owner; that it is there, whose it is and how it is called is not.
  const { rows } = await owner.query<{ role: string; sessions: number }>(
    `select usename as role, count(*)::int as sessions from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and (application_name = $1 or application_name like $1 || ' %')
      group by usename order by usename`,
    [SERVING],
  );
  if (rows.length === 0) return;
  const told = rows.map(({ role, sessions }) => `${sessions} of ${role}`).join(', ');
  throw new ServingError(
    `Processes serve from this database (connections: ${told}). Stop every API process and worker, and commands that run, then try again: ` +
      'who goes on would write events of the old life into the new one. Where they are left over from processes that are gone, as a pooler keeps them, ' +
      'close them, or go on with --force.',
  );
}
