// Rebuilds that are asked for: noted in the database, taken up by whoever keeps the indexes, followed by who asked.
import type { Database } from '../../db.ts';

/** How a rebuild stands. */
export interface Rebuild {
  index: string;
  /** Whether it has been taken up. */
  isBegun: boolean;
  /** Documents written so far. */
  written: number;
  /** Why it failed; null while it did not. */
  failure: string | null;
}

/** Asks for the indexes `names` to be built anew. One that is asked for already is not asked for twice. */
export async function requestRebuild({ pool }: Database, names: readonly string[]): Promise<void> {
  await pool.query(
    `insert into rebuild (index_name) select unnest($1::text[])
     on conflict (index_name) do update set requested_at = now(), begun_at = null, written = 0, failure = null
       where rebuild.failure is not null`,
    [names],
  );
}

/** Every rebuild that is not done. */
export async function rebuilds({ pool }: Database): Promise<Rebuild[]> {
  const { rows } = await pool.query<Rebuild>(
    `select index_name as index, begun_at is not null as "isBegun", written, failure from rebuild order by index_name`,
  );
  return rows;
}

/** Notes how far a rebuild has come; without effect when it was not asked for. */
export async function noteProgress({ pool }: Database, index: string, written: number): Promise<void> {
  await pool.query(
    `update rebuild set begun_at = coalesce(begun_at, now()), written = $2, failure = null where index_name = $1`,
    [index, written],
  );
}

/** Notes how a rebuild ended. */
export async function noteEnd({ pool }: Database, index: string, failure: string | null): Promise<void> {
  if (failure === null) await pool.query('delete from rebuild where index_name = $1', [index]);
  else await pool.query('update rebuild set failure = $2 where index_name = $1', [index, failure.slice(0, 500)]);
}
