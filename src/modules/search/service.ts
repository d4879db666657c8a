// Searches listings: from the index, or more plainly from the database when the index does not answer; never an error for that.
import { type Context, log, machineryOf } from '../../context.ts';
import { failure } from '../../errors.ts';
import { checkSize } from '../../keyset.ts';
import type { SearchServer } from '../../search-server.ts';
import { type Breaker, CircuitOpen, makeBreaker } from './breaker.ts';
import { fingerprint, readPlace, writePlace } from './cursor.ts';
import { searchDatabase } from './fallback.ts';
import type { Highlights, Hit, SearchPage } from './hit.ts';
import { refusalOf } from './indexes.ts';
import { type Found, searchIndex, type Wanted } from './query.ts';
import { requestOf, type SearchRequest, type Sort, type Where } from './request.ts';
import { MOST_HITS } from './settings.ts';

/** A question as it was asked. */
export interface Question {
  query?: string | null;
  where?: Where | null;
  sort?: Sort | null;
  first?: number | null;
  after?: string | null;
  locale?: string | null;
}

const PAGE = 20;
// In 300 ms the database has answered. A filter that Meilisearch cannot read is no sign that it is unwell.
const BREAKER = {
  patienceMs: 300,
  most: 5,
  restMs: 1_000,
  counts: (error: unknown) => !refusalOf(error)?.startsWith('invalid_search'),
};

/** A page of published listings that the question finds. Throws BAD_USER_INPUT and BAD_CURSOR. */
export async function search(ctx: Context, question: Question, extras: Omit<Wanted, 'locale'>): Promise<SearchPage> {
  const started = performance.now();
  checkSize(question.first);
  const { query, where, sort, after } = question;
  const first = question.first ?? PAGE;
  const locale = question.locale ?? ctx.locale;
  const request = requestOf(ctx, query, where, sort);
  const asked = fingerprint([
    ctx.tenant.id,
    request.text,
    where,
    request.order,
    request.verticals.map(({ name }) => name),
  ]);
  const place = after == null ? null : readPlace(asked, after);
  const done = () => Math.round((performance.now() - started) * 10) / 10;
  if (request.verticals.length === 0)
    return pageOf([], place !== null, null, { totalCount: 0, facets: null, didDegrade: false, tookMs: done() });

  // Pages that began in the database go on there: its order is another.
  if (place?.from !== 'database') {
    const offset = place?.offset ?? 0;
    // One more than the page shows whether there is another page.
    const slice = { offset, limit: Math.min(first + 1, MOST_HITS - offset) };
    const found = await tryIndex(ctx, request, slice, { ...extras, locale });
    if (found) {
      const { totalCount, facets } = found;
      const edges = found.hits
        .slice(0, first)
        .flatMap((hit, i) => (hit ? [edgeOf(asked, { from: 'index', offset: offset + i + 1 }, hit)] : []));
      const next = found.hits.length > first ? writePlace(asked, { from: 'index', offset: offset + first }) : null;
      return pageOf(edges, offset > 0, next, { totalCount, facets, didDegrade: false, tookMs: done() });
    }
    if (place)
      throw failure(
        'CURSOR_RESET',
        'Search is answered more plainly for now, in another order: begin at the first page.',
      );
  }
  const { hits, next } = await searchDatabase(ctx, request, place?.id ?? null, first, locale);
  const edges = hits.map((hit) => edgeOf(asked, { from: 'database', id: hit.id }, { hit, highlights: null }));
  const after_ = next && writePlace(asked, { from: 'database', id: next });
  return pageOf(edges, place !== null, after_, { totalCount: null, facets: null, didDegrade: true, tookMs: done() });
}

function edgeOf(
  asked: string,
  place: Parameters<typeof writePlace>[1],
  { hit, highlights }: { hit: Hit; highlights: Highlights | null },
) {
  return { cursor: writePlace(asked, place), node: hit, highlights };
}

/** `next` is where the next page begins: mostly after the last edge, but beyond it when hits were passed over. */
function pageOf(
  edges: SearchPage['edges'],
  hasPreviousPage: boolean,
  next: string | null,
  rest: Omit<SearchPage, 'edges' | 'pageInfo'>,
): SearchPage {
  const endCursor = next ?? edges.at(-1)?.cursor ?? null;
  return {
    ...rest,
    edges,
    pageInfo: { hasNextPage: next !== null, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor },
  };
}

const breakers = new WeakMap<SearchServer, Breaker>();
const silent = new WeakSet<SearchServer>();

function breakerOf(server: SearchServer): Breaker {
  const breaker = breakers.get(server) ?? makeBreaker(BREAKER);
  breakers.set(server, breaker);
  return breaker;
}

/** What the index found; null when it does not answer, which is logged once an outage. */
async function tryIndex(
  ctx: Context,
  request: SearchRequest,
  slice: { offset: number; limit: number },
  wanted: Wanted,
): Promise<Found | null> {
  const { search: server } = machineryOf(ctx);
  if (!server) return null;
  try {
    const found = await breakerOf(server).run((signal) => searchIndex(ctx, server, request, slice, wanted, signal));
    if (silent.delete(server)) log(ctx).info('search is answered from the index again');
    return found;
  } catch (error) {
    if (!(error instanceof CircuitOpen) && !silent.has(server)) {
      silent.add(server);
      log(ctx).warn({ err: error }, 'search is answered from the database: the index does not answer');
    }
    return null;
  }
}
