// A try to deliver: what came of it, and when the next one is due.

/** What came of a try; kept with the delivery. */
export interface Attempt {
  at: string;
  /** The receiver's HTTP status; null when it did not answer. */
  status: number | null;
  /** Why it did not succeed, for people; null when it did. */
  failure: string | null;
  ms: number;
}

/** So many tries are shown, the newest. */
export const MOST_ATTEMPTS = 20;

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];

// Pauses in seconds, as Standard Webhooks advises: most outages are short, some last a weekend.
const PAUSES = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, DAY];

/** When it is tried again after `tries` that failed; null when it is given up. Jittered, so that not all come back at once. */
export function nextTry(tries: number, now = Date.now()): Date | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : new Date(now + pause * 1_000 * (1 + 0.1 * Math.random()));
}

/** A webhook to which nothing could be delivered for so long is disabled. */
export const DISABLED_AFTER_MS = 5 * DAY * 1_000;
