// The real server in a process of its own, as `entrepot serve` composes it; it counts its round trips and profiles itself.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { readConfig } from '../src/config.ts';
import { openMachinery } from '../src/machinery.ts';
import { startServer } from '../src/server.ts';
import { answerParent } from './child.ts';
import { summarise } from './profile.ts';

const machinery = await openMachinery(readConfig(process.env), 'app', {
  databaseUrl: process.env.DATABASE_URL!,
  meili: null,
});
const server = await startServer(machinery);
const session = new Session();
session.connect();

// Every statement borrows a connection for one flush, tenant setting included.
let trips = 0;
machinery.database.pool.on('acquire', () => trips++);

answerParent(
  {
    url: () => server.url,
    trips: () => trips,
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
