// The real server in a process of its own, as `entrepot serve` composes it; it counts its round trips and profiles itself.
import { Session } from 'node:inspector/promises';
import { readConfig } from '../src/config.ts';
import { openMachinery } from '../src/machinery.ts';
import { startServer } from '../src/server.ts';
import { answerParent } from './child.ts';
import { summarise } from './profile.ts';

const machinery = await openMachinery(readConfig(process.env), 'app', { databaseUrl: process.env.DATABASE_URL!, meili: null });
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
    'profile:stop': async () => summarise((await session.post('Profiler.stop')).profile),
  },
  async () => {
    await server.close();
    await machinery.close();
  },
);
