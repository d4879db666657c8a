// Searches of any conditions together, held against brute force over what was listed: hits, totals and every facet; by one request each.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as check from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { ask } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const GRADES = ['FOOD', 'INDUSTRIAL', 'REAGENT'] as const;
const FORMS = ['PRILLS', 'FLAKES', 'LIQUID'] as const;
const TERMS = ['EXW', 'FOB', 'CIF'] as const;
/** Category → its path. */
const PLACES = {
  alkalis: ['inorganic', 'alkalis'],
  acids: ['inorganic', 'acids'],
  alcohols: ['organic', 'alcohols'],
} as const;

interface Listed {
  title: string;
  by: 'supplier' | 'rival';
  category: keyof typeof PLACES;
  grade: (typeof GRADES)[number];
  form: (typeof FORMS)[number];
  purity: [low: number, high: number];
  incoterms: (typeof TERMS)[number][];
  days: number;
  unit: 'KGM' | 'TNE';
  minimum: number;
  price: number;
}
interface Wish {
  category?: string[];
  by?: ('supplier' | 'rival')[];
  incoterm?: string[];
  days?: number;
  kilograms?: number;
  price?: number;
  grade?: string[];
  form?: string[];
  purity?: [low: number, high: number];
}
interface Counted {
  value: string;
  count: number;
}
interface Page {
  nodes: { title: string }[];
  totalCount: number | null;
  didDegrade: boolean;
  facets: {
    categories: Counted[];
    countries: Counted[];
    incoterms: Counted[];
    chemicals: {
      grade: Counted[];
      physicalForm: Counted[];
      purity: { min: string; max: string; count: number } | null;
    };
  } | null;
}

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;

const percent = check.integer({ min: 90, max: 99 });
const places = check.constantFrom('alkalis', 'acids', 'alcohols');
const anyListing: check.Arbitrary<Omit<Listed, 'title'>> = check.record({
  by: check.constantFrom('supplier', 'rival'),
  category: places as check.Arbitrary<Listed['category']>,
  grade: check.constantFrom(...GRADES),
  form: check.constantFrom(...FORMS),
  purity: check.tuple(percent, percent).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  incoterms: check.subarray([...TERMS]),
  days: check.constantFrom(0, 14, 30),
  unit: check.constantFrom('KGM', 'TNE'),
  minimum: check.constantFrom(1, 25, 1_000),
  price: check.constantFrom(0.5, 1, 480),
});
const some = <Value>(values: readonly Value[]) => check.subarray([...values], { minLength: 1 });
const anyWish: check.Arbitrary<Wish> = check.record(
  {
    category: some(['inorganic', 'organic', 'alkalis', 'acids']),
    by: some(['supplier', 'rival'] as const),
    incoterm: some(TERMS),
    days: check.constantFrom(0, 14, 29),
    kilograms: check.constantFrom(1, 1_000, 25_000),
    price: check.constantFrom(0.5, 0.99, 480),
    grade: some(GRADES),
    form: some(FORMS),
    purity: check.tuple(percent, percent).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  },
  { requiredKeys: [] },
);
const LISTINGS: Listed[] = check
  .sample(anyListing, { numRuns: 24, seed: 21 })
  .map((listing, i) => ({ ...listing, title: `Listing ${String(i).padStart(2, '0')}` }));

beforeAll(async () => {
  made = await market(world);
  const lists = (by: 'supplier' | 'rival') =>
    LISTINGS.filter((listing) => listing.by === by).map(
      ({ title, category, grade, form, purity: [min, max], incoterms, days, unit, minimum, price }) =>
        made[by].lists({
          ...{ category, incoterms, unit, increment: null, leadTimeDays: days, minimumQuantity: String(minimum) },
          translations: [{ locale: 'en', title }],
          attributes: {
            chemicals: {
              casNumber: '1310-73-2',
              ...{ grade, physicalForm: form, purity: { min: String(min), max: String(max), unit: '%' } },
            },
          },
          priceTiers: [{ fromQuantity: String(minimum), unitPrice: { amount: String(price), currency: 'USD' } }],
        }),
    );
  await Promise.all([...lists('supplier'), ...lists('rival')]);
  await caughtUp(world.worker!, 60_000);
}, 120_000);

/** Whether a listing meets each part of a wish, by the book. */
const meets: { [Part in keyof Wish]-?: (listing: Listed, wanted: NonNullable<Wish[Part]>) => boolean } = {
  category: ({ category }, wanted) => PLACES[category].some((code) => wanted.includes(code)),
  by: ({ by }, wanted) => wanted.includes(by),
  incoterm: ({ incoterms }, wanted) => incoterms.some((code) => wanted.includes(code)),
  days: ({ days }, wanted) => days <= wanted,
  kilograms: ({ minimum, unit }, wanted) => minimum * (unit === 'TNE' ? 1_000 : 1) <= wanted,
  price: ({ price }, wanted) => price <= wanted,
  grade: ({ grade }, wanted) => wanted.includes(grade),
  form: ({ form }, wanted) => wanted.includes(form),
  purity: ({ purity: [low, high] }, [from, to]) => low <= to && high >= from,
};

/** The listings that meet a wish, but for the part `except`. */
function hitsOf(wish: Wish, except?: keyof Wish): Listed[] {
  const parts = (Object.keys(wish) as (keyof Wish)[]).filter((part) => part !== except);
  return LISTINGS.filter((listing) => parts.every((part) => meets[part](listing, wish[part] as never)));
}

const tally = (values: readonly string[]): Counted[] =>
  [...new Set(values)]
    .map((value) => ({ value, count: values.filter((one) => one === value).length }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));

function expected(wish: Wish): Omit<Page, 'didDegrade'> {
  const hits = hitsOf(wish);
  const purities = hitsOf(wish, 'purity').map(({ purity }) => purity);
  return {
    nodes: hits.map(({ title }) => ({ title })),
    totalCount: hits.length,
    facets: {
      categories: tally(hitsOf(wish, 'category').flatMap(({ category }) => PLACES[category])),
      countries: tally(hits.map(() => 'DE')),
      incoterms: tally(hitsOf(wish, 'incoterm').flatMap(({ incoterms }) => incoterms)),
      chemicals: {
        grade: tally(hitsOf(wish, 'grade').map(({ grade }) => grade)),
        physicalForm: tally(hitsOf(wish, 'form').map(({ form }) => form)),
        purity: purities.length
          ? {
              min: String(Math.min(...purities.map(([low]) => low))),
              max: String(Math.max(...purities.map(([, high]) => high))),
              count: purities.length,
            }
          : null,
      },
    },
  };
}

function whereOf({ category, by, incoterm, days, kilograms, price, grade, form, purity }: Wish): object {
  return {
    ...{ category, incoterm, supplier: by?.map((name) => made[name].organizationId) },
    ...(days !== undefined && { leadTimeDays: { max: days } }),
    ...(kilograms !== undefined && { moq: { max: String(kilograms), unit: 'KGM' } }),
    ...(price !== undefined && { price: { currency: 'USD', max: String(price) } }),
    chemicals: {
      ...{ grade, physicalForm: form },
      ...(purity && { purity: { min: String(purity[0]), max: String(purity[1]), unit: '%' } }),
    },
  };
}

const Search = `query S($where: ProductWhere) {
  productSearch(where: $where, first: 100) {
    nodes { title } totalCount didDegrade
    facets {
      categories { value count } countries { value count } incoterms { value count }
      chemicals { grade { value count } physicalForm { value count } purity { min max count } }
    }
  }
}`;

/** Asks until the index answers: on a busy machine it may once be too slow. */
const search = (where: object): Promise<Page> =>
  vi.waitUntil(
    async () => {
      const { productSearch } = await ask<{ productSearch: Page }, object>(made.visitor, Search, { where });
      return productSearch.didDegrade ? null : productSearch;
    },
    { timeout: 20_000, interval: 300 },
  ) as Promise<Page>;

const byValue = (counts: Counted[]) => [...counts].sort((one, other) => (one.value < other.value ? -1 : 1));

describe('conditions of all sorts together', () => {
  it('find, and count in every facet, what brute force finds and counts', async () => {
    let hits = 0;
    await check.assert(
      check.asyncProperty(anyWish, async (wish) => {
        const page = await search(whereOf(wish));
        const wanted = expected(wish);
        expect(page.nodes.map(({ title }) => title).sort()).toEqual(wanted.nodes.map(({ title }) => title));
        expect(page.totalCount).toBe(wanted.totalCount);
        const { categories, ...facets } = page.facets!;
        const { categories: counted, ...others } = wanted.facets!;
        expect(byValue(categories)).toEqual(byValue(counted));
        expect(facets).toEqual(others);
        hits += page.nodes.length;
      }),
      { numRuns: 40, seed: 8 },
    );
    expect(hits).toBeGreaterThan(20);
  });

  it('are asked by one request to Meilisearch, however many facets are filtered', async () => {
    const paths: string[] = [];
    const { host } = new URL(world.app.search!.client.config.host);
    const heard = (message: unknown) => {
      const { request } = message as { request: { origin: string | URL; path: string } };
      if (new URL(request.origin).host === host && request.path.includes('search')) paths.push(request.path);
    };
    const wish: Wish = { category: ['inorganic'], incoterm: ['FOB'], grade: ['FOOD', 'REAGENT'], purity: [91, 99] };
    subscribe('undici:request:create', heard);
    try {
      for (const where of [{}, whereOf(wish), whereOf({ by: ['rival'], price: 480, form: ['FLAKES'] })]) {
        paths.length = 0;
        // A search that was answered too late is asked once more.
        for (let tries = 1; ; tries++) {
          const { productSearch } = await ask<{ productSearch: Page }, object>(made.visitor, Search, { where });
          expect(paths.length).toBeLessThanOrEqual(tries);
          if (!productSearch.didDegrade) break;
        }
        expect(new Set(paths)).toEqual(new Set(['/multi-search']));
      }
    } finally {
      unsubscribe('undici:request:create', heard);
    }
  });
});
