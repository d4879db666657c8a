// The net below the jobs: what a lost one left undone is looked for every few minutes, in one of the workers.
import type { Machinery } from './context.ts';
import { takeLease } from './events/lease.ts';

// Nobody waits for it: a lost job costs minutes.
const EVERY_MS = 5 * 60_000;

/** Does each of `works` every few minutes; one that fails is logged and does not keep the others from theirs. */
export function startSweeping(
  { database, log }: Machinery,
  works: readonly (() => Promise<unknown>)[],
): { close(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const sweep = async () => {
    if (!(await takeLease(database.pool, 'sweep', 2 * EVERY_MS))) return;
    for (const work of works)
      await work().catch((error: unknown) => log.warn({ err: error }, 'what a lost job left could not be done'));
  };
  const timer = setInterval(
    () => {
      running = running.then(sweep).catch((error: unknown) => log.warn({ err: error }, 'nothing could be swept up'));
    },
    EVERY_MS * (0.9 + 0.2 * Math.random()),
  );
  return {
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
