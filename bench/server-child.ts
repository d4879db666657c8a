// The real server in a process of its own, as `entrepot serve` composes it; it counts what it asks and profiles itself.
import diagnostics from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { readConfig } from '../src/config.ts';
import { openMachinery } from '../src/machinery.ts';
import { startServer } from '../src/server.ts';
import { answerParent } from './child.ts';
import type { Counts } from './figures.ts';
import { heapNow } from './heap.ts';
import { summarise } from './profile.ts';
import { PATIENCE_MS } from './search/overhear.ts';

const config = readConfig(process.env);
const machinery = await openMachinery(config, 'app', {
  databaseUrl: config.DATABASE_URL!,
  meili: config.MEILI_URL ? { url: config.MEILI_URL, key: config.MEILI_KEY } : null,
});
const server = await startServer(machinery);
const session = new Session();
session.connect();

if (machinery.search) machinery.search.patienceMs = PATIENCE_MS;

// Every statement borrows a connection for one flush, tenant setting included.
let trips = 0;
machinery.database.pool.on('acquire', () => trips++);
// Meilisearch is all that the server asks by HTTP.
let searches = 0;
diagnostics.subscribe('undici:request:create', () => searches++);

answerParent(
  {
    url: () => server.url,
    heap: heapNow,
    counts: (): Counts => ({ trips, searches }),
    async 'profile:start'() {
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 200 });
      await session.post('Profiler.start');
    },
    async 'profile:stop'() {
      const { profile } = await session.post('Profiler.stop');
      if (process.env.BENCH_PROFILE) writeFileSync(process.env.BENCH_PROFILE, JSON.stringify(profile));
      return summarise(profile);
    },
  },
  async () => {
    await server.drain(5);
    await machinery.close();
  },
);
