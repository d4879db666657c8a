// Prices through the API and the real index: what a filter finds is what plain arithmetic on the tiers finds.
import * as check from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Decimal } from '../../src/kit/number.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { ask, codeOf } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Priced {
  title: string;
  unit: 'KGM' | 'TNE';
  minimumQuantity: string;
  priceTiers: { fromQuantity: string; unitPrice: { amount: string; currency: string } }[];
}
interface Wish {
  currency: string;
  min?: string;
  max?: string;
  quantity?: string;
  unit?: 'KGM' | 'TNE' | 'LBR';
}
type Page = { nodes: { title: string }[]; totalCount: number | null; didDegrade: boolean };

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine an index takes its time
const world = useWorld();
const LISTINGS = 24;
let made: Market;
let listings: Priced[];

const quantities = ['1', '5', '10', '100', '999.999999', '1000', '20000'];
const amounts = ['0', '0.000001', '0.48', '0.62', '1', '480', '620'];
const currencies = ['USD', 'EUR'];
const anyTier = check.record({
  fromQuantity: check.constantFrom(...quantities),
  unitPrice: check.record({
    amount: check.constantFrom(...amounts),
    currency: check.constantFrom(...currencies),
  }),
});
const anyListing = check.record({
  unit: check.constantFrom('KGM' as const, 'TNE' as const),
  minimumQuantity: check.constantFrom('1', '10', '1000'),
  priceTiers: check.uniqueArray(anyTier, {
    maxLength: 12,
    selector: ({ fromQuantity, unitPrice }) => `${fromQuantity} ${unitPrice.currency}`,
  }),
});
const anyWish: check.Arbitrary<Wish> = check
  .record(
    {
      currency: check.constantFrom(...currencies),
      min: check.constantFrom(...amounts),
      max: check.constantFrom(...amounts),
      quantity: check.constantFrom(...quantities, '0.02', '9.999999', '500'),
      unit: check.constantFrom('KGM' as const, 'TNE' as const, 'LBR' as const),
    },
    { requiredKeys: ['currency', 'quantity'] },
  )
  .filter(({ min, max }) => min !== undefined || max !== undefined);

beforeAll(async () => {
  made = await market(world);
  listings = check
    .sample(anyListing, { numRuns: LISTINGS, seed: 7 })
    .map((listing, i) => ({ ...listing, title: `Listing ${String(i).padStart(2, '0')}` }));
  for (const { title, ...listing } of listings) {
    await made.supplier.lists({ ...listing, increment: null, translations: [{ locale: 'en', title }] });
  }
  await caughtUp(world.worker!, 60_000);
});

const KILOGRAMS = { KGM: new Decimal(1), TNE: new Decimal(1_000), LBR: new Decimal('0.45359237') };

/** The unit price of so much, by the book; undefined when so much is not sold in the currency. */
function priceAt({ priceTiers, minimumQuantity }: Priced, currency: string, quantity: Decimal): Decimal | undefined {
  if (quantity.lt(minimumQuantity)) return undefined;
  const tiers = priceTiers.filter(
    ({ fromQuantity, unitPrice }) => unitPrice.currency === currency && quantity.gte(fromQuantity),
  );
  const [best] = tiers.sort((one, other) => Number(other.fromQuantity) - Number(one.fromQuantity));
  return best && new Decimal(best.unitPrice.amount);
}

function expected(wish: Wish): string[] {
  const { currency, min, max, quantity, unit } = wish;
  const found = listings.filter((listing) => {
    const size = unit ? KILOGRAMS[unit].div(KILOGRAMS[listing.unit]) : new Decimal(1);
    const price = priceAt(listing, currency, new Decimal(quantity!).times(size))?.times(size);
    return price && !(min && price.lt(min)) && !(max && price.gt(max));
  });
  return found.map(({ title }) => title);
}

const Search = `query S($price: PriceFilter, $grouped: Boolean) {
  productSearch(where: { price: $price }, first: 100, groupByIdentity: $grouped) { nodes { title } totalCount didDegrade }
}`;

async function found(price: Wish): Promise<Page> {
  let page: Page | undefined;
  await vi.waitUntil(
    async () => {
      page = (await ask<{ productSearch: Page }, object>(made.visitor, Search, { price })).productSearch;
      return !page.didDegrade;
    },
    { timeout: 20_000, interval: 300 },
  );
  return page!;
}
const titles = ({ nodes }: Page) => nodes.map(({ title }) => title).sort();

describe('the price at a quantity', () => {
  it('is found exactly, in the order unit and in any other', async () => {
    let hits = 0;
    await check.assert(
      check.asyncProperty(anyWish, async (wish) => {
        const page = await found(wish);
        expect(titles(page)).toEqual(expected(wish));
        expect(page.totalCount).toBe(page.nodes.length);
        hits += page.nodes.length;
      }),
      { numRuns: 150, seed: 3 },
    );
    expect(hits).toBeGreaterThan(100);
  });

  it('is found by the same rule when the index is away', async () => {
    const { search } = world.app;
    world.app.search = null;
    try {
      for (const price of check.sample(anyWish, { numRuns: 20, seed: 4 })) {
        const { productSearch } = await ask<{ productSearch: Page }, object>(made.visitor, Search, { price });
        expect(productSearch.didDegrade).toBe(true);
        expect(titles(productSearch)).toEqual(expected(price));
      }
    } finally {
      world.app.search = search;
    }
  });

  it('needs a quantity above 0, and a unit needs a quantity', async () => {
    for (const price of [
      '{ currency: "USD", max: 1, quantity: 0 }',
      '{ currency: "USD", max: 1, quantity: -1 }',
      '{ currency: "USD", max: 1, unit: "KGM" }',
      '{ currency: "USD", quantity: 1 }',
    ])
      expect(await codeOf(made.visitor, `{ productSearch(where: { price: ${price} }) { totalCount } }`), price).toBe(
        'BAD_USER_INPUT',
      );
  });
});
