// A Postgres of the chaos suite's own, which keeps its promises to the disk and may be crashed: the one of the other tests may not.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { readConfig } from '../../src/config.ts';
import { hasEnded } from '../../src/embedded/pid.ts';
import { removePostgres, startPostgres } from '../../src/embedded/postgres.ts';
import { migrate } from '../../src/migrate.ts';
import { ownedDatabase } from '../../src/services.ts';

export const SECRET = 'a secret that only the chaos suite knows';

/** A Postgres that may be crashed. */
export interface Cluster {
  folder: string;
  /** Makes a migrated database; answers the owner's URL and the superuser's. */
  database(): Promise<{ ownerUrl: string; superuserUrl: string }>;
  /** Ends it at once and without a checkpoint (`pg_ctl stop -m immediate`), and starts it again on the same port. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

// A commit takes its time, by chance, and one in twenty fails at the very last: so ids come out of order, and some never.
const MISCHIEF = `
  create function mischief() returns trigger language plpgsql as $$ begin
    perform pg_sleep(random() * 0.01);
    if random() < 0.05 then raise exception 'rolled back by chance'; end if;
    return null;
  end $$;
  create constraint trigger mischief after update on stream deferrable initially deferred for each row execute function mischief()`;

/** Starts it in a folder of its own; its commits are mischievous unless it is told otherwise. */
export async function startCluster({ isMischievous = true } = {}): Promise<Cluster> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-chaos-'));
  chmodSync(folder, 0o755);
  const options = { folder: path.join(folder, 'postgres'), log: () => {} };
  const config = readConfig({ ENTREPOT_DATA: folder, ENTREPOT_SECRET: SECRET });
  let postgres = await startPostgres(options);
  const { port } = postgres;
  const template = await ownedDatabase(postgres.url, config);
  await migrate(config, template);
  let count = 0;
  const run = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    folder,
    async database() {
      const name = `chaos_${++count}`;
      const source = new URL(template).pathname.slice(1);
      await run(at(postgres.url, 'postgres'), `create database ${name} template ${source} owner entrepot_owner`);
      const superuserUrl = at(postgres.url, name);
      if (isMischievous) await run(superuserUrl, MISCHIEF);
      return { ownerUrl: at(template, name), superuserUrl };
    },
    async crash() {
      process.kill(postgres.pid, 'SIGQUIT');
      await hasEnded(postgres.pid, 10_000);
      await postgres.stop();
      postgres = await startPostgres({ ...options, port });
      if (postgres.port !== port) throw new Error(`Postgres came back on port ${postgres.port}, not ${port}`);
    },
    async close() {
      await postgres.stop();
      await removePostgres(options.folder, () => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
