// Searches listings: from the index, or more plainly from the database when the index does not answer; never an error for that.
import type { Context } from '../../context.ts';
import { ratesInto } from '../rate/service.ts';
import { mustReadCatalogue } from '../tenant/policy.ts';
import { askerOf } from './asker.ts';
import { withBins } from './bins.ts';
import { fingerprint } from './cursor.ts';
import { searchDatabase } from './fallback.ts';
import { helpFor } from './help.ts';
import type { SearchPage } from './hit.ts';
import { offersFinder } from './offers.ts';
import { type PageAsked, pageOf } from './paging.ts';
import { isLost } from './presence.ts';
import { type Found, searchIndex, type Wanted } from './query.ts';
import { type Asked, requestOf, type SearchRequest } from './request.ts';
import { noteSearch } from './terms.ts';

/** A question as it was asked. */
export interface Question extends Asked, PageAsked {
  locale?: string | null;
}

type PlacedHit = NonNullable<Found['hits'][number]>;

const NOTHING: Found = { hits: [], totalCount: 0, facets: null };

/** A page of published listings that the question finds. Throws BAD_USER_INPUT and BAD_CURSOR. */
export async function search(ctx: Context, question: Question, extras: Omit<Wanted, 'locale'>): Promise<SearchPage> {
  mustReadCatalogue(ctx);
  const started = performance.now();
  const locale = question.locale ?? ctx.locale;
  const price = question.where?.price;
  const rates = price?.convert ? await ratesInto(ctx, price.currency) : null;
  let request = requestOf(ctx, question, rates);
  const { verticals, isGrouped } = request;
  const names = verticals.map(({ name }) => name);
  const asked = fingerprint([ctx.tenant.id, request.text, question.where, request.order, names, isGrouped]);
  const askServer = askerOf(ctx);
  const wanted = { ...extras, locale };
  const { edges, pageInfo, found } = await pageOf<PlacedHit, Found>(asked, question, {
    index: async (slice) => {
      if (verticals.length === 0) return NOTHING;
      const ask = (words: SearchRequest) =>
        askServer((server, signal) => searchIndex(ctx, server, words, slice, wanted, signal));
      let answer = await ask(request);
      // A search is what somebody has finished typing; only when it finds nothing so, its last word may be a beginning.
      if (answer?.totalCount === 0 && request.text) {
        const unfinished = { ...request, isUnfinished: true };
        const more = await ask(unfinished);
        if (more === null || more.totalCount) [request, answer] = [unfinished, more]; // null: it does not answer now
      }
      return answer?.totalCount === 0 && (await isLost(ctx, names)) ? null : answer;
    },
    database: async (before, limit) => {
      const { hits, next } = await searchDatabase(ctx, request, before, limit, locale);
      return { hits: hits.map((hit) => ({ id: hit.id, hit, highlights: null })), next };
    },
  });
  if (request.text && !question.after) noteSearch(ctx, request.text, found?.totalCount === 0);
  if (found && isGrouped) {
    const offersOf = offersFinder(ctx, request, askServer);
    for (const it of found.hits) if (it) it.hit.offers = offersOf(it.hit);
  }
  return {
    edges: edges.map(({ cursor, hit: { hit: node, highlights } }) => ({ cursor, node, highlights })),
    pageInfo,
    totalCount: found?.totalCount ?? null,
    facets: found?.facets ? withBins(found.facets, request, ctx.tenant.id, locale, askServer) : null,
    help: found?.totalCount === 0 && verticals.length > 0 ? helpFor(ctx, request, locale) : null,
    rates,
    didDegrade: found === null,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}
