// The demo markets: every listing is what a supplier could publish, and the markets are rich enough to try everything on.
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { checkAttributes } from '../../src/kit/check.ts';
import type { DemoMarket, DemoProduct } from '../../src/kit/demo.ts';
import { readAttributes } from '../../src/kit/import.ts';
import { identityOf } from '../../src/kit/specs.ts';
import { unitOf } from '../../src/kit/units.ts';
import type { Vertical } from '../../src/kit/vertical.ts';
import { demo as chemicals } from '../../verticals/chemicals/demo.ts';
import { demo as consumerGoods } from '../../verticals/consumer-goods/demo.ts';
import { verticalOf } from '../../verticals/index.ts';
import { demo as machinery } from '../../verticals/machinery/demo.ts';

interface Expected {
  market: DemoMarket;
  vertical: Vertical;
  second: 'zh' | 'de';
  products: number;
  suppliers: number;
}

const markets: Expected[] = [
  { market: chemicals, vertical: verticalOf('chemicals'), second: 'zh', products: 45, suppliers: 5 },
  { market: machinery, vertical: verticalOf('machinery'), second: 'de', products: 45, suppliers: 5 },
  { market: consumerGoods, vertical: verticalOf('consumerGoods'), second: 'zh', products: 40, suppliers: 4 },
];

/** What `faults` finds in each product, as 'SKU: fault' lines: an empty list is a pass, a full one says where to mend. */
function found(market: DemoMarket, faults: (product: DemoProduct) => (string | false | undefined)[]): string[] {
  return market.products.flatMap((product) =>
    faults(product)
      .filter((fault) => typeof fault === 'string')
      .map((fault) => `${product.sku}: ${fault}`),
  );
}

describe.each(markets)('demo market of $vertical.name', ({ market, vertical, second, products, suppliers }) => {
  it('has enough products, suppliers and buyers, each at work', () => {
    expect(market.products.length).toBeGreaterThanOrEqual(products);
    expect(market.suppliers).toHaveLength(suppliers);
    expect(market.buyers).toHaveLength(2);
    const selling = new Set(market.products.map((product) => product.supplier));
    expect([...selling].sort()).toEqual(market.suppliers.map(({ key }) => key).sort());
  });

  it('has companies whose mail goes nowhere', () => {
    const companies = [...market.suppliers, ...market.buyers];
    expect(companies.filter(({ email }) => !/^[a-z]+@[a-z-]+\.example$/.test(email))).toEqual([]);
    expect(new Set(companies.map(({ key }) => key)).size).toBe(companies.length);
  });

  it('is read by the import parser without a problem', () => {
    expect(
      found(market, ({ attributes }) => readAttributes(vertical, attributes).problems.map(({ message }) => message)),
    ).toEqual([]);
  });

  it('could be published as it stands', () => {
    expect(
      found(market, ({ attributes, category, variants = [] }) =>
        checkAttributes(vertical, readAttributes(vertical, attributes).values, {
          aim: 'publish',
          category,
          byVariants: new Set(variants.flatMap((form) => Object.keys(form.attributes))),
        })
          .problems.filter(({ severity }) => severity === 'error')
          .map(({ message }) => message),
      ),
    ).toEqual([]);
  });

  it('has prices that fall as quantities rise, from the MOQ up and in whole increments', () => {
    expect(
      found(market, ({ moq, increment, priceTiers }) => [
        priceTiers.length > 0 && priceTiers[0]?.from !== moq && 'the first tier does not start at the MOQ',
        ...priceTiers.flatMap(({ from, unitPrice }, index) => {
          const before = priceTiers[index - 1];
          return [
            !new Decimal(unitPrice).gt(0) && `the price from ${from} is not positive`,
            before && !new Decimal(from).gt(before.from) && `the tier from ${from} does not follow the one before`,
            before && !new Decimal(unitPrice).lt(before.unitPrice) && `the price from ${from} does not fall`,
            increment !== undefined &&
              !new Decimal(from).mod(increment).isZero() &&
              `${from} is no multiple of ${increment}`,
          ];
        }),
      ]),
    ).toEqual([]);
  });

  it('uses known categories, Rec 20 order units, HS codes and countries, and a SKU once per supplier', () => {
    const categories = new Set(vertical.categories.map(({ code }) => code));
    const seen = new Set<string>();
    expect(
      found(market, ({ supplier, sku, category, unit, hsCode, origin, leadTimeDays }) => {
        const again = seen.has(`${supplier} ${sku}`);
        seen.add(`${supplier} ${sku}`);
        return [
          again && 'the SKU is there twice',
          !categories.has(category) && `there is no category ${category}`,
          unitOf(unit) === undefined && `${unit} is not a unit`,
          !/^(0[1-9]|[1-8]\d|9[0-7])\d{4}$/.test(hsCode) && `${hsCode} is not an HS code`,
          !/^[A-Z]{2}$/.test(origin) && `${origin} is not a country`,
          !(Number.isInteger(leadTimeDays) && leadTimeDays > 0) && `${leadTimeDays} days are not a lead time`,
        ];
      }),
    ).toEqual([]);
  });

  it('speaks two languages', () => {
    expect(
      found(market, ({ title, description }) =>
        (['en', second] as const).flatMap((locale) => [
          !title[locale]?.trim() && `no title in ${locale}`,
          !description[locale]?.trim() && `no description in ${locale}`,
        ]),
      ),
    ).toEqual([]);
  });

  it('has the same thing from several suppliers', () => {
    const sellers = new Map<string, Set<string>>();
    for (const { supplier, attributes } of market.products) {
      const identity = identityOf(vertical, readAttributes(vertical, attributes).values);
      if (identity) sellers.set(identity, (sellers.get(identity) ?? new Set()).add(supplier));
    }
    expect([...sellers.values()].filter((keys) => keys.size > 1).length).toBeGreaterThanOrEqual(3);
  });
});

it('has caustic soda of one grade from three suppliers, and in several grades', () => {
  const lye = chemicals.products.filter(({ attributes }) => attributes.casNumber === '1310-73-2');
  const industrial = lye.filter(({ attributes }) => attributes.grade === 'INDUSTRIAL');
  expect(new Set(industrial.map(({ supplier }) => supplier)).size).toBe(3);
  expect(new Set(lye.map(({ attributes }) => attributes.grade)).size).toBeGreaterThanOrEqual(3);
});
