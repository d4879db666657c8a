// `entrepot/client`: follows a subscription for as long as it is wanted. It comes back after every loss, goes on after the last event
// it has taken, and takes none twice.
import { pause, pauseAfter } from './backoff.ts';
import { overEvents, overWebSocket, type ResponseError } from './transport.ts';

/** Where the last cursor is kept. */
export interface CursorStore {
  load(): string | null | Promise<string | null>;
  save(cursor: string): void | Promise<void>;
}

/** What to follow, and what to do with it. */
export interface Following<Data> {
  /** The API: `https://market.example.com/graphql`. */
  url: string;
  /** Headers of each connection (`authorization`, `x-tenant`): asked anew each time, so that a token can be a fresh one. */
  headers(): Record<string, string> | Promise<Record<string, string>>;
  /** A subscription with the variable `after`, which selects `cursor` in its one root field. */
  query: string;
  variables?: Record<string, unknown>;
  /** How to connect: WebSocket when left out. */
  transport?: 'websocket' | 'events';
  /** The WebSocket to use where there is none (Node 20): that of the package `ws`. */
  webSocketImpl?: unknown;
  /** Where the cursor is kept between runs; in memory when left out. */
  cursor?: CursorStore;
  /** Takes an event. Its cursor is saved when this is done: what is cut off in between comes again at the next run. */
  onEvent(data: Data): void | Promise<void>;
  /** The log no longer has what comes after the cursor: read the thing anew and answer its cursor; null goes on from now. */
  onLost?(code: 'CURSOR_EXPIRED' | 'CURSOR_RESET'): string | null | Promise<string | null>;
  /** Told when it connects, hears the first event of a connection, and waits after a loss. */
  onState?(state: 'connecting' | 'live' | 'waiting'): void;
}

/** The server refused for good: trying again would not help. */
export class FollowError extends Error {
  override readonly name = 'FollowError';
  readonly errors: readonly ResponseError[];

  constructor(errors: readonly ResponseError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}

// Codes after which the same may work: later, or with other headers.
const PASSING = new Set(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'RATE_LIMITED']);
const MOST_REFUSALS = 3;
const LOST = ['CURSOR_EXPIRED', 'CURSOR_RESET'] as const;

/**
 * Follows until `signal` is aborted; then resolves. Rejects with FollowError when the server refuses for good (the operation is wrong,
 * the thing is not there, or three times in a row these headers have no right to it), and with what `onEvent` or `headers` throw.
 */
export async function follow<Data>(options: Following<Data>, signal: AbortSignal): Promise<void> {
  const { url, query, variables, cursor = inMemory(), onEvent, onState } = options;
  const run = options.transport === 'events' ? overEvents(url) : overWebSocket(url, options.webSocketImpl);
  let after = await cursor.load();
  let [failures, refusals] = [0, 0];
  while (!signal.aborted) {
    onState?.('connecting');
    const own = new AbortController();
    const stop = () => own.abort();
    signal.addEventListener('abort', stop, { once: true });
    let thrown: { error: unknown } | undefined;
    let isLive = false;
    const take = async (data: unknown) => {
      try {
        const at = cursorIn(data);
        if (own.signal.aborted || at === after) return; // it came before
        if (!isLive) onState?.('live');
        isLive = true;
        [failures, refusals] = [0, 0];
        await onEvent(data as Data);
        after = at;
        await cursor.save(at);
      } catch (error) {
        thrown = { error };
        own.abort();
      }
    };
    const { errors } = await run(
      { query, variables: { ...variables, after } },
      await options.headers(),
      take,
      own.signal,
    );
    signal.removeEventListener('abort', stop);
    if (thrown) throw thrown.error;
    if (signal.aborted) return;

    const code = errors?.[0]?.extensions?.code ?? '';
    const lost = LOST.find((one) => one === code);
    if (lost) {
      after = (await options.onLost?.(lost)) ?? null;
      if (after !== null) await cursor.save(after);
      continue;
    }
    if (errors && !PASSING.has(code)) {
      const mayHelp = code === 'UNAUTHENTICATED' || code === 'FORBIDDEN'; // a fresh token may
      if (!mayHelp || ++refusals >= MOST_REFUSALS) throw new FollowError(errors);
    }
    onState?.('waiting');
    await pause(pauseAfter(failures++, (errors?.[0]?.extensions?.retryAfter ?? 0) * 1_000), signal);
  }
}

function cursorIn(data: unknown): string {
  const [root] = Object.values((data ?? {}) as Record<string, { cursor?: unknown } | null>);
  if (typeof root?.cursor !== 'string')
    throw new Error('Select `cursor` in the subscription: without it nothing can be resumed.');
  return root.cursor;
}

function inMemory(): CursorStore {
  let kept: string | null = null;
  return {
    load: () => kept,
    save(cursor) {
      kept = cursor;
    },
  };
}
