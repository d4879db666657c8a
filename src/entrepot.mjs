#!/usr/bin/env node
// The command `entrepot`: TypeScript is run as it stands, and the command line takes over.
import './typescript.mjs';

// The first process of a container is not ended by a signal that nobody hears: until a command hears it, it is heard here.
if (process.pid === 1)
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(1);
    });

await import('./cli.ts');
