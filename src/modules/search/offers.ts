// Offers of the same thing: what stands behind a hit when a search shows each thing once.
import DataLoader from 'dataloader';
import type { MultiSearchQuery } from 'meilisearch';
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import { print } from '../../kit/expression.ts';
import { Decimal } from '../../kit/number.ts';
import type { AskServer } from './asker.ts';
import { identityKey, type SearchDocument, SHOWN } from './document.ts';
import { filterOf } from './facets.ts';
import { type FindOffers, type Hit, hitOf, type Offers } from './hit.ts';
import { conditionsOf } from './query.ts';
import type { SearchRequest } from './request.ts';

/** So many listings of one thing are shown, the cheapest. */
export const MOST_OFFERS = 10;
/** A search looks for the offers of so many hits, over all its aliases: each is a question of its own to the index. */
const MOST_ASKED = 300;

interface Wish {
  hit: Hit;
  currency: string;
  wantsHits: boolean;
}

/** Gives hits the means to find what else is offered of the same thing: all that is asked at once, by one request. */
export function offersFinder(ctx: Context, request: SearchRequest, ask: AskServer): (hit: Hit) => FindOffers {
  const found = new DataLoader((wishes: readonly Wish[]) => findAll(ctx, wishes, request, ask), { cache: false });
  let asked = 0;
  return (hit) => (currency, wantsHits) => {
    if (++asked > MOST_ASKED)
      throw failure('BAD_USER_INPUT', `A search looks for offers at most ${MOST_ASKED} times: ask for a smaller page.`);
    return found.load({ hit, currency, wantsHits });
  };
}

// The words of the search do not count: another supplier calls the same thing by another name.
async function findAll(
  ctx: Context,
  wishes: readonly Wish[],
  request: SearchRequest,
  ask: AskServer,
): Promise<(Offers | null)[]> {
  const tenant = ctx.tenant.id;
  const conditions = filterOf(tenant, conditionsOf(request));
  const answer = await ask((server, signal) => {
    const queries = wishes.map(({ hit, currency, wantsHits }): MultiSearchQuery => {
      return {
        indexUid: server.uid(hit.card.vertical),
        filter: [
          print({ field: 'identity', is: [identityKey({ id: hit.id, identity: hit.card.identity })] }),
          ...conditions,
        ],
        sort: [`price_least.${currency}:asc`],
        // How many there are is told by the tenant, whose they all are: the total of a search is cut off where pages end.
        facets: ['tenant'],
        limit: wantsHits ? MOST_OFFERS : 1,
        attributesToRetrieve: SHOWN,
      };
    });
    return server.multiSearch<SearchDocument>({ queries }, signal);
  });
  return wishes.map(({ hit, currency, wantsHits }, at) => {
    const result = answer?.results[at];
    if (!result) return null;
    const hits = result.hits.flatMap((document) => hitOf(ctx, document, request, hit.locale) ?? []);
    return {
      count: result.facetDistribution?.tenant?.[tenant] ?? 0,
      best: hits[0] ? bestPrice(hits[0], currency) : null,
      hits: wantsHits ? hits : [],
    };
  });
}

function bestPrice({ card: { priceTiers, unit } }: Hit, currency: string): Offers['best'] {
  const prices = priceTiers.filter((tier) => tier.currency === currency).map(({ unitPrice }) => unitPrice);
  return prices.length ? { unitPrice: { amount: Decimal.min(...prices).toFixed(), currency }, unit } : null;
}
