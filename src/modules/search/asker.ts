// Asks the search server, if there is one and it is well: who asks goes on without it otherwise.
import { type Context, log, machineryOf } from '../../context.ts';
import type { SearchServer } from '../../search-server.ts';
import { type Breaker, CircuitOpen, makeBreaker } from './breaker.ts';
import { refusalOf } from './indexes.ts';

/** Asks the search server; null when it does not answer in time. */
export type AskServer = <Answer>(
  call: (server: SearchServer, signal: AbortSignal) => Promise<Answer>,
) => Promise<Answer | null>;

// A filter that Meilisearch cannot read is no sign that it is unwell.
const BREAKER = {
  most: 5,
  restMs: 1_000,
  counts: (error: unknown) => !refusalOf(error)?.startsWith('invalid_search'),
};

const breakers = new WeakMap<SearchServer, Breaker>();
const silent = new WeakSet<SearchServer>();

function breakerOf(server: SearchServer): Breaker {
  const breaker = breakers.get(server) ?? makeBreaker({ ...BREAKER, patienceMs: server.patienceMs });
  breakers.set(server, breaker);
  return breaker;
}

/** Asks the search server by way of its breaker; that it does not answer is logged once an outage. */
export function askerOf(ctx: Context): AskServer {
  const { search: server } = machineryOf(ctx);
  return async (call) => {
    if (!server) return null;
    try {
      const answer = await breakerOf(server).run((signal) => call(server, signal));
      if (silent.delete(server)) log(ctx).info('search is answered from the index again');
      return answer;
    } catch (error) {
      if (!(error instanceof CircuitOpen) && !silent.has(server)) {
        silent.add(server);
        log(ctx).warn({ err: error }, 'search is answered from the database: the index does not answer');
      }
      return null;
    }
  };
}
