// A body that must keep coming: who sends nothing, or too slowly for its size, is not waited for.
import type { IncomingMessage } from 'node:http';

/** The body came too slowly. */
export class SlowError extends Error {
  override readonly name = 'SlowError';
}

/** Nothing may come for so long. */
export const IDLE_MS = 20_000;
const LEAST_BYTES_A_SECOND = 100_000;

/**
 * The body's chunks; `size` is what is expected. Throws SlowError. Ended early, the request stays as it is, so that it can still be
 * answered.
 */
export async function* paced(request: IncomingMessage, size: number, idleMs = IDLE_MS): AsyncGenerator<Buffer> {
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  const until = Date.now() + idleMs + (size / LEAST_BYTES_A_SECOND) * 1_000;
  for (;;) {
    const next = await within(chunks.next(), Math.min(idleMs, until - Date.now()));
    if (next.done) return;
    yield next.value;
  }
}

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const slow = () => reject(new SlowError('The content came too slowly: send it again over a better line.'));
    const timer = setTimeout(slow, Math.max(0, ms));
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
