// What a worker does once an hour, whoever else does it too.
import type { Log } from './log.ts';

/** Runs `work` for the first time about `firstMs` after the start, then once an hour; a failure is logged as `failing`, and it is tried again. */
export function startHourly(
  work: () => Promise<unknown>,
  { firstMs, log, failing }: { firstMs: number; log: Log; failing: string },
): { close(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = work().catch((error: unknown) => log.warn({ err: error }, failing));
  };
  const first = setTimeout(run, firstMs * (1 + Math.random()));
  const hourly = setInterval(run, HOUR_MS);
  return {
    async close() {
      clearTimeout(first);
      clearInterval(hourly);
      await running;
    },
  };
}

const HOUR_MS = 3_600_000;
