// A database of a test file's own: a clone of the migrated template, gone when the file is done.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A cloned database. */
export interface TestDatabase {
  /** The owner's URL. */
  url: string;
  /** The superuser's URL, for tests that break things on purpose. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/** Clones the template. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { templateUrl } = inject('services');
  const template = new URL(templateUrl).pathname.slice(1);
  return madeDatabase((client, name) => cloneOf(client, name, template));
}

/** Makes one with nothing in it. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return madeDatabase((client, name) => client.query(`create database ${name} owner entrepot_owner`));
}

async function madeDatabase(make: (client: pg.Client, name: string) => Promise<unknown>): Promise<TestDatabase> {
  const { templateUrl, superuserUrl } = inject('services');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(superuserUrl, (client) => make(client, name));
  return {
    url: withDatabase(templateUrl, name),
    superuserUrl: withDatabase(superuserUrl, name),
    drop: () => onServer(superuserUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

// Two clones at the same moment disturb each other: the template may not be in use. They take turns.
async function cloneOf(client: pg.Client, name: string, template: string): Promise<void> {
  await client.query('select pg_advisory_lock(1)');
  await client.query(`create database ${name} template ${template} owner entrepot_owner`);
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
