// Histograms through the API and the real index: every bin has the hits that plain arithmetic finds, in any unit, however filtered.
import * as check from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { readId } from '../../src/id.ts';
import type { AttributeValues } from '../../src/kit/attribute.ts';
import { binsOf, histogramOf } from '../../src/kit/histogram.ts';
import { Decimal, toDouble } from '../../src/kit/number.ts';
import { endsOf, type Quantity } from '../../src/kit/range.ts';
import { type FilterInput, matchesFilter } from '../../src/kit/search.ts';
import { convert, unitsLike } from '../../src/kit/units.ts';
import { type OpenMachinery, openMachinery } from '../../src/machinery.ts';
import { indexOf } from '../../src/modules/search/indexes.ts';
import { startWorker, type Worker } from '../../src/worker.ts';
import { verticalOf } from '../../verticals/index.ts';
import { ask, codeOf, send } from '../kit/ask.ts';
import { lye, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Facet {
  min: string;
  max: string;
  count: number;
  histogram: { from: string; to: string; count: number }[] | null;
}
type Answer = { productSearch: { didDegrade: boolean; facets: Record<string, Record<string, Facet | null>> | null } };

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld({ worker: false });
const LISTINGS = 60;
/** A range, an amount and a plain number; each attribute with its unit. */
const facets = {
  chemicals: { purity: '%' },
  machinery: { power: 'kW', weight: 'kg', yearBuilt: null },
} as const;
type Vertical = keyof typeof facets;
const known: Record<Vertical, AttributeValues[]> = { chemicals: [], machinery: [] };
let machinery: OpenMachinery;
let worker: Worker;
let made: Market;

beforeAll(async () => {
  made = await market(world, ['chemicals', 'machinery']);
  const robot = { brand: 'Kuka', model: 'KR 6', machineType: 'ARTICULATED_ROBOT', condition: 'NEW' };
  const first = {
    chemicals: await made.supplier.lists({}),
    machinery: await made.supplier.lists({
      category: 'robots',
      attributes: { machinery: robot } as never,
      unit: 'H87',
      minimumQuantity: '1',
    }),
  };
  await copies('chemicals', first.chemicals, lye.attributes.chemicals!);
  await copies('machinery', first.machinery, robot);
  machinery = await openMachinery(world.config, 'worker', {
    databaseUrl: world.database.url,
    meili: inject('services').meili,
  });
  worker = startWorker(machinery);
  for (const vertical of Object.keys(facets)) {
    await vi.waitUntil(async () => (await indexed(vertical)) > LISTINGS, { timeout: 40_000 });
  }
});
afterAll(async () => {
  await worker?.close();
  await machinery?.close();
});

async function indexed(vertical: string): Promise<number> {
  const stats = await indexOf(machinery.search!, vertical)
    .getStats()
    .catch(() => null);
  return stats?.numberOfDocuments ?? 0;
}

/** Copies a listing with random values of the attributes that are counted. */
async function copies(vertical: Vertical, product: string, own: object): Promise<void> {
  const { attributes } = verticalOf(vertical);
  const codes = Object.keys(facets[vertical]);
  const any = check.record(Object.fromEntries(codes.map((code) => [code, attributes[code]!.kind.values(check)])), {
    requiredKeys: [],
  });
  const samples = check.sample(any, { numRuns: LISTINGS, seed: 5 });
  known[vertical] = [own, ...samples] as AttributeValues[];
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(
      `insert into product select (jsonb_populate_record(p, jsonb_build_object(
           'id', gen_random_uuid(), 'sku', $4 || n, 'attributes', $2::jsonb -> (n::int - 1)))).*
         from product p, generate_series(1, $3::int) n where p.id = $1`,
      [readId('Product', product), JSON.stringify(samples), LISTINGS, vertical],
    );
  });
}

/** A facet with its histogram, from the index. */
async function facetOf(vertical: Vertical, code: string, args: string, where = ''): Promise<Facet> {
  const selection = `min max count histogram(${args}) { from to count }`;
  const question = `{ productSearch(where: { ${vertical}: { ${where} } }, first: 1) { didDegrade facets { ${vertical} { ${code} { ${selection} } } } } }`;
  let facet: Facet | null | undefined;
  await vi.waitUntil(
    async () => {
      const { productSearch } = await ask<Answer, unknown>(made.visitor, question);
      facet = productSearch.facets?.[vertical]?.[code];
      return !productSearch.didDegrade && facet?.histogram !== null;
    },
    { timeout: 20_000 },
  );
  return facet!;
}

/** The ends of a value in the attribute's unit, as plain arithmetic has them. */
function endsIn(value: unknown, unit: string | null): { min: Decimal | undefined; max: Decimal | undefined } {
  if (unit !== null) return endsOf(value as Quantity, unit);
  return { min: new Decimal(value as number), max: new Decimal(value as number) };
}

/** How many of `listings` overlap a bin whose bounds are in `asked`; nobody is beyond the outermost. */
function countIn(
  listings: AttributeValues[],
  code: string,
  unit: string | null,
  bin: { from: string; to: string; isFirst: boolean; isLast: boolean; asked: string | null },
): number {
  const own = (bound: string) => toDouble(bin.asked && unit ? convert(bound, bin.asked, unit) : new Decimal(bound));
  return listings.filter((values) => {
    if (values[code] === undefined) return false;
    const { min, max } = endsIn(values[code], unit);
    const beginsBefore = bin.isLast || !min || toDouble(min) < own(bin.to);
    return beginsBefore && (bin.isFirst || !max || toDouble(max) >= own(bin.from));
  }).length;
}

/** A filter as the API takes it: with at most 12 digits after the point. */
const short = (wanted: unknown): unknown =>
  JSON.parse(JSON.stringify(wanted).replace(/"(-?\d+\.\d{12})\d+"/g, '"$1"')) as unknown;
/** Filters, written out. */
const written = (filter: FilterInput) =>
  Object.entries(filter)
    .map(([code, wanted]) => `${code}: ${JSON.stringify(wanted).replace(/"(\w+)":/g, '$1: ')}`)
    .join(', ');

const cases = Object.entries(facets).flatMap(([vertical, codes]) =>
  Object.entries(codes).map(([code, unit]) => ({ vertical: vertical as Vertical, code, unit })),
);

describe('a histogram', () => {
  it.each(cases)('of $code in $vertical has in every bin what overlaps it', async ({ vertical, code, unit }) => {
    const declared = verticalOf(vertical);
    const others = Object.keys(facets[vertical]).map((other) => declared.attributes[other]!.kind.filters(check));
    const filters = check.sample(check.tuple(...others), { numRuns: 6, seed: 3 });
    const counts = [2, 3, 7, 12, 31, 50];
    for (const [at, bins] of counts.entries()) {
      const asked = unit && check.sample(check.constantFrom(...unitsLike(unit)), { numRuns: 6, seed: 9 })[at]!;
      // The first without any filter; then with one on the facet itself, which does not count, and on the others, which do.
      const filter: FilterInput =
        at === 0
          ? {}
          : Object.fromEntries(Object.keys(facets[vertical]).map((other, i) => [other, short(filters[at]![i])]));
      const { [code]: _own, ...rest } = filter;
      const listings = known[vertical].filter((values) => matchesFilter(declared, values, rest));
      const stated = listings.filter((values) => values[code] !== undefined);
      if (stated.length === 0) continue;
      const facet = await facetOf(
        vertical,
        code,
        `bins: ${bins}${asked ? `, in: ${JSON.stringify(asked)}` : ''}`,
        written(filter),
      );
      expect(facet.count).toBe(stated.length);
      const histogram = facet.histogram!;
      expect(histogram.map(({ count }) => count)).toEqual(
        histogram.map((bin, i) =>
          countIn(stated, code, unit, { ...bin, isFirst: i === 0, isLast: i === histogram.length - 1, asked }),
        ),
      );
      const isSpread = facet.min !== facet.max;
      expect(histogram).toHaveLength(isSpread ? bins : 1);
      expect(histogram.slice(1).map(({ from }) => from)).toEqual(histogram.slice(0, -1).map(({ to }) => to));
    }
  });

  it('is as wide as the facet, in the asked unit', async () => {
    const { min, max, histogram } = await facetOf('chemicals', 'purity', 'bins: 4, in: "ppm"');
    const inPpm = (limit: string) => new Decimal(limit).times(10_000).toFixed();
    expect([histogram![0]!.from, histogram!.at(-1)!.to]).toEqual([inPpm(min), inPpm(max)]);
    expect(await facetOf('chemicals', 'purity', 'in: "%"')).toHaveProperty('histogram.length', 12);
  });

  it('refuses too few bins, too many, and a unit of something else', async () => {
    for (const args of ['bins: 1', 'bins: 51', 'in: "kg"']) {
      const { errors } = await send(
        made.visitor,
        `{ productSearch { facets { chemicals { purity { histogram(${args}) { count } } } } } }`,
      );
      expect(errors?.[0]?.extensions?.code, args).toBe('BAD_USER_INPUT');
    }
  });

  it('costs what it asks of the index, and one search asks so much and no more', async () => {
    const many = (count: number) => {
      const histograms = Array.from({ length: count }, (_, n) => `h${n}: histogram(bins: 50) { from to count }`);
      return `{ productSearch { facets { chemicals { purity { ${histograms.join(' ')} } } } } }`;
    };
    expect(await codeOf(made.visitor, many(50))).toBe('COST_LIMIT');
    expect(await codeOf(made.visitor, many(13))).toBe('BAD_USER_INPUT');
    expect((await send(made.visitor, many(12))).errors).toBeUndefined();
  });

  it('is null when the index stops answering between the search and the count', async () => {
    const facet = { min: 1, max: 2, count: 3, within: () => ({ missing: 'a' }), countWhere: async () => null };
    expect(await histogramOf(facet, 2, null, null)).toBeNull();
    expect(await histogramOf({ ...facet, max: 1 }, 2, null, null)).toEqual([{ from: '1', to: '1', count: 3 }]);
  });
});

describe('bins', () => {
  it('part any limits so that every number is in exactly one', () => {
    const unit = check.constantFrom(...unitsLike('°C'));
    const number = check.integer({ min: -30_000, max: 1_000_000 }).map((hundredths) => hundredths / 100);
    check.assert(
      check.property(
        number,
        number,
        number,
        check.integer({ min: 2, max: 50 }),
        unit,
        (one, other, third, count, asked) => {
          const [min, value, max] = [one, other, third].sort((a, b) => a - b) as [number, number, number];
          const bins = binsOf(min, max, count, '°C', asked);
          const holding = bins.filter(
            ({ interval }) => value >= (interval.min ?? -Infinity) && value <= (interval.max ?? Infinity),
          );
          expect(holding).toHaveLength(1);
          expect(bins).toHaveLength(min === max ? 1 : count);
        },
      ),
    );
  });
});
