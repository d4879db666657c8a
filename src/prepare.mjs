// Makes the Prisma client in src/generated; npm runs it after `npm ci`. It needs no engine and downloads nothing.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const run = spawnSync(
  process.execPath,
  ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma/prisma.config.ts'],
  {
    // Prisma would fetch its schema engine, which generating does not use: any path that exists keeps it from that.
    env: {
      ...process.env,
      PATH: path.resolve('node_modules/.bin') + path.delimiter + process.env.PATH, // where Pothos's generator is found
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
process.exit(run.status ?? 1);
