// How long to wait before the next try: longer each time, and by chance, so that many clients do not return in step.

const FIRST_MS = 200;
const LONGEST_MS = 15_000;

/** Milliseconds to wait before try number `failures` + 1, at least `least` ("full jitter", AWS Architecture Blog 2015). */
export function pauseAfter(failures: number, least = 0): number {
  return Math.max(least, Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** failures));
}

/** Resolves after `ms`, or at once when `signal` is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
