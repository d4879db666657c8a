// A worker process of the chaos suite: the product's worker, and a window reader that keeps in a file what it was handed.
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { answerParent } from '../../bench/child.ts';
import { readConfig } from '../../src/config.ts';
import { readWindow } from '../../src/events/window.ts';
import { openMachinery } from '../../src/machinery.ts';
import { startWorker } from '../../src/worker.ts';

const config = readConfig(process.env);
const machinery = await openMachinery(config, 'worker', { databaseUrl: config.DATABASE_URL!, meili: null });
const worker = startWorker(machinery);
const file = process.env.CHAOS_SEEN!;
const leaseMs = 2_000;

let isOver = false;
const reading = (async () => {
  while (!isOver) {
    try {
      const count = await readWindow(machinery.database.pool, { name: 'chaos', leaseMs }, async (events) =>
        appendFileSync(file, events.map(({ stream, seq }) => `${stream} ${seq}\n`).join('')),
      );
      if (!count) await wait(100);
    } catch {
      await wait(100); // the database is away; the batch comes again
    }
  }
})();

answerParent({ ready: () => true }, async () => {
  isOver = true;
  await reading;
  await worker.close();
  await machinery.close();
});
