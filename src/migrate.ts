// Brings a database to the newest schema, in Prisma's own bookkeeping, and gives the serving roles their passwords.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Config } from './config.ts';
import { makeDays } from './events/days.ts';
import { installJobs } from './jobs.ts';
import { derivedPassword, rootSecret } from './secret.ts';

const FOLDER = path.join(import.meta.dirname, '../prisma/migrations');
const LOCK = 72_707_369; // the advisory lock that `prisma migrate deploy` takes too

/** The roles that serve, and the setting that may name each one's database. */
const roles = { app: 'APP_DATABASE_URL', worker: 'WORKER_DATABASE_URL' } as const;
/** A role that serves. */
export type ServingRole = keyof typeof roles;

/** DATABASE_URL has no password, as processes that serve need none; `message` says what to do. */
export class OwnerError extends Error {
  override readonly name = 'OwnerError';
}

/** The URL on which `role` works: its own setting, else entrepot_<role> on the owner's database with a derived password. */
export function roleUrl(config: Config, role: ServingRole, ownerUrl: string): string {
  const own = config[roles[role]];
  if (own) return own;
  const url = new URL(ownerUrl);
  url.username = `entrepot_${role}`;
  url.password = derivedPassword(rootSecret(config), role);
  return url.href;
}

/** Applies every migration that is not applied yet; returns their names. Safe to run from several processes at once. */
export async function migrate(config: Config, ownerUrl: string): Promise<string[]> {
  const client = await connect(ownerUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create table if not exists _prisma_migrations (
      id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
      logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count int not null default 0)`);
    const done = await client.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    const checksums = new Map(done.rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const { name, sql, checksum } of migrations()) {
      const known = checksums.get(name);
      if (known && known !== checksum)
        throw new Error(`Migration ${name} was changed after it was applied: restore it and add a new one.`);
      if (known) continue;
      await applyOne(client, name, sql, checksum);
      applied.push(name);
    }
    await installJobs(ownerUrl);
    await setPasswords(client, config);
    await makeDays(client);
    return applied;
  } finally {
    await client.end(); // also gives the lock back
  }
}

/** The last migration that was applied, on the owner's connection. */
export async function schemaVersion(owner: pg.ClientBase): Promise<string> {
  const { rows } = await owner.query<{ name: string | null }>(
    'select max(migration_name) as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return rows[0]?.name ?? 'none';
}

/** The last migration that this version brings. */
export const newestSchema = (): string => migrations().at(-1)!.name;

function migrations() {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function applyOne(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed, and nothing of it is left: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

// Only for roles without a URL of their own.
async function setPasswords(client: pg.Client, config: Config): Promise<void> {
  for (const role of Object.keys(roles) as ServingRole[]) {
    if (config[roles[role]]) continue;
    const password = derivedPassword(rootSecret(config), role);
    await client.query(`alter role entrepot_${role} login password ${client.escapeLiteral(password)}`);
  }
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.end().catch(() => {}); // else Postgres waits a minute for a password, and this process with it
    // pg fails by itself then, and says no more than what it would have liked to have.
    if (!(error as Error).message.includes('client password must be')) throw error;
    throw new OwnerError(
      'Postgres asks for a password, and DATABASE_URL has none. This command is the owner’s; with compose.yaml: `docker compose run --rm migrate …`.',
      { cause: error },
    );
  }
}

/** Runs `work` on a connection of the database's owner. Throws OwnerError. */
export async function asOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = await connect(url);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
