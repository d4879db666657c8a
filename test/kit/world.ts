// A whole installation for a test file: a database of its own, a server, a worker, and markets to play in.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import type { Machinery } from '../../src/context.ts';
import { openMachinery } from '../../src/machinery.ts';
import { asOwner } from '../../src/migrate.ts';
import { startServer } from '../../src/server.ts';
import { startWorker } from '../../src/worker.ts';
import { cloneDatabase, type TestDatabase } from './database.ts';

/** An installation that runs. */
export interface World {
  url: string;
  config: Config;
  database: TestDatabase;
  /** The API's machinery, for looking behind the scenes. */
  app: Machinery;
  /** The worker's machinery; null when the world was opened without a worker. */
  worker: Machinery | null;
  /** Runs `work` on a connection of the database's owner. */
  owner: <T>(work: Parameters<typeof asOwner<T>>[1]) => Promise<T>;
  close(): Promise<void>;
}

/** Opens an installation; `worker: false` leaves search indexing out, `env` changes settings. */
export async function openWorld({
  worker = true,
  env = {},
}: {
  worker?: boolean;
  env?: Record<string, string>;
} = {}): Promise<World> {
  const { secret, folder, meili } = inject('services');
  const database = await cloneDatabase();
  const config = readConfig({
    ENTREPOT_DATA: folder,
    ENTREPOT_SECRET: secret,
    MEILI_PREFIX: `t${randomBytes(5).toString('hex')}_`,
    LOG_LEVEL: 'silent',
    DRAIN_SECONDS: '1',
    POOL_SIZE: '4',
    PORT: '0',
    RATE_LIMITS: '0', // one address plays everybody; what limits do, their own tests say
    ...env,
  });
  const services = { databaseUrl: database.url, meili };
  const app = await openMachinery(config, 'app', services);
  const server = await startServer(app);
  const workers = worker ? await openMachinery(config, 'worker', services) : null;
  const indexing = workers && (await startWorker(workers));
  return {
    url: server.url,
    config,
    database,
    app,
    worker: workers,
    owner: (work) => asOwner(database.url, work),
    async close() {
      await server.close();
      await indexing?.close();
      await workers?.close();
      await app.close();
      await removeIndexes(config);
      await database.drop();
    },
  };
}

/** Removes the search indexes of an installation. */
export async function removeIndexes({ MEILI_PREFIX }: Pick<Config, 'MEILI_PREFIX'>): Promise<void> {
  const { meili } = inject('services');
  if (!meili) return;
  const headers = { authorization: `Bearer ${meili.key}` };
  const { results } = (await (await fetch(`${meili.url}/indexes?limit=1000`, { headers })).json()) as {
    results: { uid: string }[];
  };
  for (const { uid } of results) {
    if (uid.startsWith(MEILI_PREFIX)) await fetch(`${meili.url}/indexes/${uid}`, { method: 'DELETE', headers });
  }
}

/** An installation for all tests of the file, opened before the first and closed after the last. */
export function useWorld(options: Parameters<typeof openWorld>[0] = {}): World {
  const world = {} as World;
  beforeAll(async () => void Object.assign(world, await openWorld(options)));
  afterAll(() => world.close?.());
  return world;
}
