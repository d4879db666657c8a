// Each thing once: a search that shows one hit an identity, with what is offered of it.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context } from '../../src/context.ts';
import type { Hit } from '../../src/modules/search/hit.ts';
import { offersFinder } from '../../src/modules/search/offers.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import type { SearchRequest } from '../../src/modules/search/request.ts';
import { ask, send } from '../kit/ask.ts';
import { type Listing, lye, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Page {
  nodes: { title: string; offers: Offers | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number | null;
  didDegrade: boolean;
  facets: { countries: { count: number }[] } | null;
}
interface Offers {
  count: number;
  bestPrice: { amount: string; currency: string } | null;
  unit: string | null;
  products: { id: string; title: string; offers: null }[];
}

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;
const ids: Record<string, string> = {};

const like = (title: string, grade: string, price: string | null, more: Partial<Listing> = {}): Partial<Listing> => ({
  translations: [{ locale: 'en', title }],
  attributes: { chemicals: { ...lye.attributes.chemicals!, grade } as never },
  priceTiers: price === null ? [] : [{ fromQuantity: '1', unitPrice: { amount: price, currency: 'USD' } }],
  ...more,
});

beforeAll(async () => {
  made = await market(world);
  const { supplier, rival } = made;
  ids.pearls = await supplier.lists(like('Soda pearls', 'FOOD', '0.9'));
  ids.flakes = await rival.lists(like('Soda flakes', 'FOOD', '0.8'));
  // 500 a tonne is less than 0.8 a kilogram; its words are others.
  ids.bulk = await rival.lists(like('Caustic in bulk', 'FOOD', '500', { unit: 'TNE', minimumQuantity: '1' }));
  ids.asked = await supplier.lists(like('Soda on request', 'FOOD', null, { leadTimeDays: 90 }));
  ids.plain = await supplier.lists(like('Soda technical', 'TECHNICAL', '0.4'));
  await caughtUp(world.worker!, 40_000);
});

const OFFERS = 'offers { count bestPrice { amount currency } unit products { id title offers { count } } }';
const SELECTION = `nodes { title ${OFFERS} } pageInfo { hasNextPage endCursor } totalCount facets { countries { count } }`;

/** Asks until the index answers. */
async function find(args: string, selection = SELECTION): Promise<Page> {
  let page: Page | undefined;
  await vi.waitUntil(
    async () => {
      const question = `{ productSearch(${args}) { ${selection} didDegrade } }`;
      page = (await ask<{ productSearch: Page }, unknown>(made.visitor, question)).productSearch;
      return !page.didDegrade;
    },
    { timeout: 20_000, interval: 300 },
  );
  return page!;
}

describe('each thing once', () => {
  it('is the best of its listings, with all that meet the conditions behind it', async () => {
    const page = await find('query: "soda", groupByIdentity: true, sort: { by: PRICE }');
    expect(page.nodes.map(({ title }) => title)).toEqual(['Soda technical', 'Soda flakes']);
    expect(page.totalCount).toBe(2);
    expect(page.facets!.countries).toEqual([{ count: 4 }]); // listings, not things
    const [technical, food] = page.nodes;
    expect(technical!.offers).toMatchObject({ count: 1, products: [{ id: ids.plain }], unit: 'KGM' });
    // The cheapest first, in whatever unit it is priced; without a price comes last.
    expect(food!.offers).toEqual({
      count: 4,
      bestPrice: { amount: '500', currency: 'USD' },
      unit: 'TNE',
      products: [
        { id: ids.bulk, title: 'Caustic in bulk', offers: null },
        { id: ids.flakes, title: 'Soda flakes', offers: null },
        { id: ids.pearls, title: 'Soda pearls', offers: null },
        { id: ids.asked, title: 'Soda on request', offers: null },
      ],
    });
  });

  it('counts only what meets the conditions', async () => {
    const { nodes } = await find(
      `groupByIdentity: true, where: { supplier: "${made.supplier.organizationId}", leadTimeDays: { max: 30 }, chemicals: { grade: [FOOD] } }`,
    );
    expect(nodes).toMatchObject([{ title: 'Soda pearls', offers: { count: 1, bestPrice: { amount: '0.9' } } }]);
  });

  it('has no best price in a currency that nobody asks', async () => {
    const { nodes } = await find(
      'groupByIdentity: true, where: { chemicals: { grade: [FOOD] } }',
      'nodes { title offers(currency: "EUR") { count bestPrice { amount } unit } }',
    );
    expect(nodes.map(({ offers }) => offers)).toEqual([{ count: 4, bestPrice: null, unit: null }]);
  });

  it('is paged without loss or repetition', async () => {
    const first = await find('groupByIdentity: true, first: 1, sort: { by: PRICE, direction: DESC }');
    expect(first.nodes.map(({ title }) => title)).toEqual(['Caustic in bulk']);
    const { endCursor } = first.pageInfo;
    const rest = await find(
      `groupByIdentity: true, first: 9, sort: { by: PRICE, direction: DESC }, after: "${endCursor}"`,
    );
    expect(rest.nodes.map(({ title }) => title)).toEqual(['Soda technical']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const ungrouped = await send(
      made.visitor,
      `{ productSearch(first: 9, sort: { by: PRICE, direction: DESC }, after: "${endCursor}") { totalCount } }`,
    );
    expect(ungrouped.errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });

  it('asks for all offers of a page by one request, and for none that nobody selects', async () => {
    const asked = vi.spyOn(world.app.search!, 'multiSearch');
    await find('groupByIdentity: true', 'nodes { title }');
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockClear();
    await find('groupByIdentity: true', 'nodes { title offers { count } more: offers { products { id } } }');
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
  });

  it('has no offers when each listing is a hit', async () => {
    const { nodes } = await find('query: "soda"', `nodes { title ${OFFERS} }`);
    expect(nodes).toHaveLength(4);
    expect(nodes.every(({ offers }) => offers === null)).toBe(true);
  });

  it('looks for offers so often and no more', () => {
    const ctx = { tenant: { id: made.tenantId } } as Context;
    const request = { common: [], own: [] } as unknown as SearchRequest;
    const offers = offersFinder(ctx, request, async () => null)({ id: 'x', card: {} } as Hit);
    const looks = Array.from({ length: 300 }, () => offers('USD', false));
    expect(() => offers('USD', false)).toThrow('at most 300 times');
    return expect(Promise.all(looks)).resolves.toEqual(looks.map(() => null));
  });
});

it('shows every listing, and says so, when the index is away', async () => {
  const { search } = world.app;
  world.app.search = null;
  try {
    const { productSearch } = await ask<{ productSearch: Page }, unknown>(
      made.visitor,
      `{ productSearch(groupByIdentity: true) { nodes { title ${OFFERS} } didDegrade } }`,
    );
    expect(productSearch.didDegrade).toBe(true);
    expect(productSearch.nodes).toHaveLength(5);
    expect(productSearch.nodes.every(({ offers }) => offers === null)).toBe(true);
  } finally {
    world.app.search = search;
  }
});
