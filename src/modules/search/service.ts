// Searches listings: from the index, or more plainly from the database when the index does not answer; never an error for that.
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import { checkSize } from '../../keyset.ts';
import { askerOf } from './asker.ts';
import { withBins } from './bins.ts';
import { fingerprint, readPlace, writePlace } from './cursor.ts';
import { searchDatabase } from './fallback.ts';
import { helpFor } from './help.ts';
import type { Highlights, Hit, SearchPage } from './hit.ts';
import { offersFinder } from './offers.ts';
import { searchIndex, type Wanted } from './query.ts';
import { type Asked, requestOf, type SearchRequest } from './request.ts';
import { MOST_HITS } from './settings.ts';

/** A question as it was asked. */
export interface Question extends Asked {
  first?: number | null;
  after?: string | null;
  locale?: string | null;
}

const PAGE = 20;

/** A page of published listings that the question finds. Throws BAD_USER_INPUT and BAD_CURSOR. */
export async function search(ctx: Context, question: Question, extras: Omit<Wanted, 'locale'>): Promise<SearchPage> {
  const started = performance.now();
  checkSize(question.first);
  const { where, after } = question;
  const first = question.first ?? PAGE;
  const locale = question.locale ?? ctx.locale;
  let request = requestOf(ctx, question);
  const asked = fingerprint([
    ctx.tenant.id,
    request.text,
    where,
    request.order,
    request.verticals.map(({ name }) => name),
    request.isGrouped,
  ]);
  const place = after == null ? null : readPlace(asked, after);
  const done = () => Math.round((performance.now() - started) * 10) / 10;
  if (request.verticals.length === 0)
    return pageOf([], place !== null, null, {
      totalCount: 0,
      facets: null,
      help: null,
      didDegrade: false,
      tookMs: done(),
    });

  // Pages that began in the database go on there: its order is another.
  if (place?.from !== 'database') {
    const offset = place?.offset ?? 0;
    // One more than the page shows whether there is another page.
    const slice = { offset, limit: Math.min(first + 1, MOST_HITS - offset) };
    const askServer = askerOf(ctx);
    const wanted = { ...extras, locale };
    const ask = (words: SearchRequest) =>
      askServer((server, signal) => searchIndex(ctx, server, words, slice, wanted, signal));
    let found = await ask(request);
    // A search is what somebody has finished typing; only when it finds nothing so, its last word may be a beginning.
    if (found?.totalCount === 0 && request.text) {
      const unfinished = { ...request, isUnfinished: true };
      const more = await ask(unfinished);
      if (more?.totalCount) [request, found] = [unfinished, more];
    }
    if (found) {
      const { totalCount } = found;
      const facets = found.facets && withBins(found.facets, request, ctx.tenant.id, locale, askServer);
      const help = totalCount === 0 ? helpFor(ctx, request, locale) : null;
      if (request.isGrouped) {
        const offersOf = offersFinder(ctx, request, askServer);
        for (const it of found.hits) if (it) it.hit.offers = offersOf(it.hit);
      }
      const edges = found.hits
        .slice(0, first)
        .flatMap((hit, i) => (hit ? [edgeOf(asked, { from: 'index', offset: offset + i + 1 }, hit)] : []));
      const next = found.hits.length > first ? writePlace(asked, { from: 'index', offset: offset + first }) : null;
      return pageOf(edges, offset > 0, next, { totalCount, facets, help, didDegrade: false, tookMs: done() });
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
  return pageOf(edges, place !== null, after_, {
    totalCount: null,
    facets: null,
    help: null,
    didDegrade: true,
    tookMs: done(),
  });
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
