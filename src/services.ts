// Where Postgres and Meilisearch are: the ones the settings name, one that runs in the data folder already, or embedded ones.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Config } from './config.ts';
import { startWanted } from './embedded/services.ts';
import { derivedPassword, rootSecret } from './secret.ts';

/** Where the services are. */
export interface Services {
  /** The owner's database: migrations and platform commands. */
  databaseUrl: string;
  /** null: there is none, search answers from Postgres. */
  meili: { url: string; key: string | undefined } | null;
}

/** Services, and how to let go of them. */
export interface OpenServices extends Services {
  close(): Promise<void>;
}

const runningFile = (config: Config) => path.join(config.ENTREPOT_DATA, 'running.json');

/** Uses the services that run for this data folder already, else starts them. */
export async function openServices(config: Config, log: (message: string) => void): Promise<OpenServices> {
  const running = runningServices(config);
  return running ? { ...running, close: async () => {} } : startServices(config, log);
}

/** Starts what the settings do not name. It is stopped by `close`; other processes of the data folder find it meanwhile. */
export async function startServices(config: Config, log: (message: string) => void): Promise<OpenServices> {
  const embedded = await startWanted(
    { folder: config.ENTREPOT_DATA, log, env: process.env },
    { postgres: config.DATABASE_URL !== undefined, meilisearch: config.MEILI_URL !== undefined },
  );
  try {
    const databaseUrl = embedded.databaseUrl ? await ownedDatabase(embedded.databaseUrl, config) : config.DATABASE_URL!;
    const meili = config.MEILI_URL ? { url: config.MEILI_URL, key: config.MEILI_KEY } : embedded.meili;
    writeFileSync(runningFile(config), JSON.stringify({ pid: process.pid, databaseUrl, meili }), { mode: 0o600 });
    return {
      databaseUrl,
      meili,
      async close() {
        rmSync(runningFile(config), { force: true });
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

// What another live process of this data folder has started; a file left by a crash names a process that is gone.
function runningServices(config: Config): Services | null {
  if (config.DATABASE_URL && config.MEILI_URL)
    return { databaseUrl: config.DATABASE_URL, meili: { url: config.MEILI_URL, key: config.MEILI_KEY } };
  const file = runningFile(config);
  if (!existsSync(file)) return null;
  try {
    const { pid, ...services } = JSON.parse(readFileSync(file, 'utf8')) as Services & { pid: number };
    process.kill(pid, 0);
    return { ...services, ...(config.DATABASE_URL && { databaseUrl: config.DATABASE_URL }) };
  } catch {
    return null;
  }
}

/**
 * The embedded superuser only makes the owner: a role that may create roles and databases but is bound by row-level security,
 * as on a managed Postgres. Answers the owner's URL.
 */
export async function ownedDatabase(superuserUrl: string, config: Config): Promise<string> {
  const url = new URL(superuserUrl);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const password = derivedPassword(rootSecret(config), 'owner');
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'entrepot_owner'`);
    if (!rowCount) await client.query('create role entrepot_owner nosuperuser nobypassrls createrole createdb');
    await client.query(`alter role entrepot_owner login password ${client.escapeLiteral(password)}`);
    await client.query(`alter database ${client.escapeIdentifier(url.pathname.slice(1))} owner to entrepot_owner`);
    url.username = 'entrepot_owner';
    url.password = password;
    return url.href;
  } finally {
    await client.end();
  }
}
