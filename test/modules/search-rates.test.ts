// Prices over currencies: stated rates are the only ones, what they find is what exact arithmetic finds, and each hit says so.
import * as check from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Decimal } from '../../src/kit/number.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { ask, send } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Priced {
  title: string;
  unit: 'KGM' | 'TNE';
  priceTiers: { fromQuantity: string; unitPrice: { amount: string; currency: string } }[];
}
interface Wish {
  currency: string;
  min?: string;
  max?: string;
  quantity?: string;
  unit?: 'KGM' | 'TNE';
}
interface Rate {
  base: string;
  quote: string;
  rate: string;
  asOf: string;
}
interface Page {
  nodes: { title: string; convertedPrice: { unitPrice: { amount: string; currency: string }; rate: Rate } | null }[];
  rates: Rate[] | null;
  didDegrade: boolean;
}

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;
let listings: Priced[];

const asOf = '2026-11-27';
// EUR is stated both ways, JPY only from the dollar, CHF only by way of the euro.
const stated: Rate[] = [
  { base: 'EUR', quote: 'USD', rate: '1.25', asOf },
  { base: 'USD', quote: 'EUR', rate: '0.7', asOf },
  { base: 'USD', quote: 'JPY', rate: '150.003', asOf },
  { base: 'CHF', quote: 'EUR', rate: '1.1', asOf },
];
const amounts = ['0', '0.000001', '0.8', '1', '1.25', '150.003', '480', '600', '72001.44'];
const currencies = ['USD', 'EUR', 'JPY', 'CHF'];
const quantities = ['1', '10', '1000'];
const anyListing = check.record({
  unit: check.constantFrom('KGM' as const, 'TNE' as const),
  priceTiers: check.uniqueArray(
    check.record({
      fromQuantity: check.constantFrom(...quantities),
      unitPrice: check.record({
        amount: check.constantFrom(...amounts),
        currency: check.constantFrom(...currencies),
      }),
    }),
    { minLength: 1, maxLength: 5, selector: ({ fromQuantity, unitPrice }) => `${fromQuantity} ${unitPrice.currency}` },
  ),
});
// Limits that prices meet exactly at a rate, and their nearest neighbours on both sides.
const limits = [...amounts, '0.999999', '1.000001', '599.999999', '600.000001', '0.006667'];
const anyWish: check.Arbitrary<Wish> = check
  .record(
    {
      currency: check.constantFrom('USD', 'EUR'),
      min: check.constantFrom(...limits),
      max: check.constantFrom(...limits),
      quantity: check.constantFrom(...quantities, '9.999999'),
      unit: check.constantFrom('KGM' as const, 'TNE' as const),
    },
    { requiredKeys: ['currency'] },
  )
  .filter(({ min, max }) => min !== undefined || max !== undefined)
  .map(({ unit, ...wish }) => (wish.quantity === undefined ? wish : { ...wish, ...(unit && { unit }) }));

const StateRate = `mutation S($input: ExchangeRateSetInput!) {
  exchangeRateSet(input: $input) { exchangeRate { base quote rate asOf } userErrors { code field } }
}`;
const Search = `query S($price: PriceFilter) {
  productSearch(where: { price: $price }, first: 100) {
    nodes { title convertedPrice { unitPrice { amount currency } rate { base quote rate asOf } } }
    rates { base quote rate asOf } didDegrade
  }
}`;

beforeAll(async () => {
  made = await market(world);
  listings = check
    .sample(anyListing, { numRuns: 20, seed: 11 })
    .map((listing, i) => ({ ...listing, title: `Listing ${String(i).padStart(2, '0')}` }));
  for (const { title, ...listing } of listings) {
    const translations = [{ locale: 'en', title }];
    await made.supplier.lists({ ...listing, minimumQuantity: '1', increment: null, translations });
  }
  for (const input of stated) await ask(made.operator, StateRate, { input });
  await caughtUp(world.worker!, 60_000);
});

async function search(price: object): Promise<Page> {
  return (await ask<{ productSearch: Page }, object>(made.visitor, Search, { price })).productSearch;
}

/** Asks once the index answers: on a busy machine it may once be too slow. */
const indexed = (price: object): Promise<Page> =>
  vi.waitUntil(
    async () => {
      const page = await search(price);
      return page.didDegrade ? null : page;
    },
    { timeout: 20_000, interval: 300 },
  ) as Promise<Page>;

const size = { KGM: new Decimal(1), TNE: new Decimal(1_000) };

/** Unit prices of a listing in a currency that count for the wish, in the unit of the wish. */
function pricesOf({ priceTiers, unit }: Priced, currency: string, wish: Wish): Decimal[] {
  const own = priceTiers
    .filter(({ unitPrice }) => unitPrice.currency === currency)
    .map(({ fromQuantity, unitPrice }) => ({ from: Number(fromQuantity), price: new Decimal(unitPrice.amount) }))
    .sort((one, other) => one.from - other.from);
  if (wish.quantity === undefined) return own.map(({ price }) => price);
  const ratio = wish.unit ? size[wish.unit].div(size[unit]) : new Decimal(1);
  const ordered = new Decimal(wish.quantity).times(ratio);
  const reached = ordered.lt(1) ? undefined : own.filter(({ from }) => ordered.gte(from)).at(-1);
  return reached ? [reached.price.times(ratio)] : [];
}

/** Whether prices meet the wish by the book, where one of their currency is `worth` so many of the asked over `per`. */
function meets(prices: Decimal[], { min, max }: Wish, worth = new Decimal(1), per = new Decimal(1)): boolean {
  if (prices.length === 0) return false;
  const least = Decimal.min(...prices).times(worth);
  const most = Decimal.max(...prices).times(worth);
  return !(max && least.gt(new Decimal(max).times(per))) && !(min && most.lt(new Decimal(min).times(per)));
}

/** By title, whether a listing that meets the wish had to be converted. */
function expected(wish: Wish): Record<string, boolean> {
  const ways: [string, Decimal, Decimal][] =
    wish.currency === 'USD'
      ? [
          ['EUR', new Decimal('1.25'), new Decimal(1)],
          ['JPY', new Decimal(1), new Decimal('150.003')],
        ]
      : [
          ['USD', new Decimal('0.7'), new Decimal(1)],
          ['CHF', new Decimal('1.1'), new Decimal(1)],
        ];
  return Object.fromEntries(
    listings.flatMap((listing): [string, boolean][] => {
      if (meets(pricesOf(listing, wish.currency, wish), wish)) return [[listing.title, false]];
      const isMet = ways.some(([from, worth, per]) => meets(pricesOf(listing, from, wish), wish, worth, per));
      return isMet ? [[listing.title, true]] : [];
    }),
  );
}

const converted = ({ nodes }: Page) =>
  Object.fromEntries(nodes.map(({ title, convertedPrice }) => [title, convertedPrice !== null]));

describe('a price filter that converts', () => {
  it('finds what exact arithmetic at the stated rates finds, and flags what had to be converted', async () => {
    let flagged = 0;
    await check.assert(
      check.asyncProperty(anyWish, async (wish) => {
        const found = converted(await indexed({ ...wish, convert: true }));
        expect(found).toEqual(expected(wish));
        flagged += Object.values(found).filter(Boolean).length;
      }),
      { numRuns: 80, seed: 5 },
    );
    expect(flagged).toBeGreaterThan(100);
  });

  it('does the same when the index is away', async () => {
    const { search: server } = world.app;
    world.app.search = null;
    try {
      for (const wish of check.sample(anyWish, { numRuns: 25, seed: 6 })) {
        const page = await search({ ...wish, convert: true });
        expect(page.didDegrade).toBe(true);
        expect(converted(page)).toEqual(expected(wish));
      }
    } finally {
      world.app.search = server;
    }
  });

  it('says at which rate and of which day, and converts nothing unless it is asked to', async () => {
    const page = await indexed({ currency: 'USD', max: '1', convert: true });
    expect(page.rates).toEqual([stated[0], stated[2]]);
    const asked = listings.filter(
      ({ priceTiers }) => !priceTiers.some(({ unitPrice }) => unitPrice.currency === 'USD'),
    );
    const hits = page.nodes.filter(({ title }) => asked.some((listing) => listing.title === title));
    expect(hits.length).toBeGreaterThan(0);
    for (const { title, convertedPrice } of hits) {
      const { unitPrice, rate } = convertedPrice!;
      const from = rate.base === 'USD' ? rate.quote : rate.base;
      const least = Decimal.min(...pricesOf(asked.find((it) => it.title === title)!, from, { currency: from }));
      const value = rate.base === 'USD' ? least.div(rate.rate) : least.times(rate.rate);
      expect(unitPrice).toEqual({ amount: value.toDecimalPlaces(6).toFixed(), currency: 'USD' });
    }
    const plain = await indexed({ currency: 'USD', max: '1' });
    expect(plain.rates).toBeNull();
    expect(plain.nodes.every(({ convertedPrice }) => convertedPrice === null)).toBe(true);
    expect(plain.nodes.length).toBeLessThan(page.nodes.length);
  });

  it('says so when no rate is stated', async () => {
    const { rates, nodes } = await indexed({ currency: 'GBP', min: '0', convert: true });
    expect({ rates, nodes }).toEqual({ rates: [], nodes: [] });
  });
});

describe('a rate', () => {
  it('is stated and deleted by an operator, each time noted in the log', async () => {
    const input = { base: 'GBP', quote: 'USD', rate: '1.300', asOf };
    const pair = { base: 'GBP', quote: 'USD' };
    await ask(made.operator, StateRate, { input });
    const list = async () =>
      (await ask<{ exchangeRates: Rate[] }, object>(made.visitor, '{ exchangeRates { base quote rate asOf } }'))
        .exchangeRates;
    expect(await list()).toContainEqual({ ...input, rate: '1.3' });
    const Delete = 'mutation D($input: ExchangeRateDeleteInput!) { exchangeRateDelete(input: $input) { deleted } }';
    const remove = async () =>
      (await ask<{ exchangeRateDelete: object }, object>(made.operator, Delete, { input: pair })).exchangeRateDelete;
    expect(await remove()).toEqual({ deleted: true });
    expect(await remove()).toEqual({ deleted: false });
    expect(await list()).toEqual(expect.not.arrayContaining([expect.objectContaining(pair)]));
    const events = await world.app.database.query(
      made.tenantId,
      'rate_events',
      `select type, actor->>'kind' as by, data from event where tenant_id = $1 and data->>'base' = 'GBP' order by gid`,
      [made.tenantId],
    );
    expect(events).toEqual([
      { type: 'exchangeRate.set', by: 'operator', data: { ...input, rate: '1.3' } },
      { type: 'exchangeRate.deleted', by: 'operator', data: pair },
    ]);
  });

  it('is between two currencies, above 0 and of at most 9 decimals', async () => {
    for (const [wrong, code, field] of [
      [{ quote: 'EUR' }, 'INVALID', 'quote'],
      [{ rate: '0' }, 'OUT_OF_RANGE', 'rate'],
      [{ rate: '-1' }, 'OUT_OF_RANGE', 'rate'],
      [{ rate: '1.0000000001' }, 'OUT_OF_RANGE', 'rate'],
      [{ rate: '1000000000' }, 'OUT_OF_RANGE', 'rate'],
    ] as const) {
      const { data } = await send<{ exchangeRateSet: { userErrors: object[] } }, object>(made.operator, StateRate, {
        input: { ...stated[0], ...wrong },
      });
      expect(data!.exchangeRateSet.userErrors, JSON.stringify(wrong)).toEqual([{ code, field: [field] }]);
    }
  });
});
