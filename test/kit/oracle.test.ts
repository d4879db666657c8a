// The real search engine against brute force: for every kind, filters, facets and order are what the values say.
import * as check from 'fast-check';
import { type Index, Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AttributeValues } from '../../src/kit/attribute.ts';
import { checkValue } from '../../src/kit/check.ts';
import { mergedFields, print } from '../../src/kit/expression.ts';
import { binsOf } from '../../src/kit/histogram.ts';
import type { NumericFacetValue } from '../../src/kit/interval.ts';
import type { Decimal } from '../../src/kit/number.ts';
import {
  facetNames,
  facetsOf,
  filterExpression,
  searchFields,
  searchSettings,
  sortCodes,
  sortExpression,
} from '../../src/kit/search.ts';
import { type Answers, answers, counted, everything, type Span } from './kinds.ts';

const { meili } = inject('services');
const LISTINGS = 200;
const FILTERS = 20;
const AIMED = 5;
const BINS = 7;

const attributes = Object.values(everything.attributes);
const filtered = attributes.filter(({ filter }) => filter);
const oracle = answers as Readonly<Record<string, Answers<unknown> | undefined>>;

const some = check.record(Object.fromEntries(attributes.map(({ code, kind }) => [code, kind.values(check)])), {
  requiredKeys: [],
});
const listings: AttributeValues[] = check.sample(some, { numRuns: LISTINGS, seed: 3 });

/** A facet of numbers that a histogram can be made of. */
type Spread = NumericFacetValue & { within: NonNullable<NumericFacetValue['within']> };

/** The facets of numbers in a facet, by the path of their part. */
function numbersIn(facet: unknown, part = ''): { part: string; facet: Spread }[] {
  if (typeof facet !== 'object' || facet === null || Array.isArray(facet)) return [];
  if ('within' in facet) return [{ part, facet: facet as Spread }];
  return Object.entries(facet).flatMap(([name, inner]) => numbersIn(inner, part ? `${part}.${name}` : name));
}

/** Whether a span has a number in common with the bin from `from` up to `to`, which only the last bin includes. */
function reaches([low, high]: Span, from: Decimal, to: Decimal, isLast: boolean): boolean {
  const isBelow = high !== null && from.gt(high);
  const isAbove = low !== null && (isLast ? to.lt(low) : to.lte(low));
  return !isBelow && !isAbove;
}

/** Different filters of an attribute: random ones, and some that are sure to find a listing or to miss one. */
function filtersOf({ code, kind }: (typeof attributes)[number]): unknown[] {
  const stated = listings.map((values) => values[code]).filter((value) => value !== undefined);
  const aimed = stated.slice(0, AIMED).flatMap((value) => [kind.finds(value), kind.misses(value)]);
  const all = [...check.sample(kind.filters(check), { numRuns: FILTERS, seed: 5 }), ...aimed];
  return [
    ...new Map(all.filter((wanted) => wanted !== null).map((wanted) => [JSON.stringify(wanted), wanted])).values(),
  ];
}

/** Texts that are longer than what the engine compares, though no longer than the attribute takes; and the longest that it does. */
const LONG = [...['ä', '柠檬', '﷽'].map((part) => part.repeat(200 / part.length)), 'ä'.repeat(133)];

test.each(attributes)('the API’s input of $code is read as the value it was made of', ({ code, kind }) => {
  const attribute = everything.attributes[code] ?? expect.fail(code);
  check.assert(
    check.property(kind.values(check), (value) => {
      expect(checkValue(attribute, kind.graphql.wire.input(value))).toEqual({ value });
    }),
    { numRuns: 50 },
  );
});

describe.skipIf(!meili)('Meilisearch (skipped where it cannot run)', () => {
  const client = new Meilisearch({ host: meili?.url ?? 'http://127.0.0.1:1', apiKey: meili?.key });
  const patience = { timeout: 30_000, interval: 20 };
  const single = client.index(`oracle_${process.pid}`);
  const several = client.index(`oracle_lists_${process.pid}`);
  /** Lists of values by attribute, of the kinds that can be listed. */
  const listed = attributes.filter(({ filter, kind }) => filter && kind.search.anyOf);
  const lists: Readonly<Record<string, readonly unknown[] | undefined>>[] = check.sample(
    check.record(
      Object.fromEntries(
        listed.map(({ code, kind }) => [code, check.array(kind.values(check), { minLength: 1, maxLength: 4 })]),
      ),
      { requiredKeys: [] },
    ),
    { numRuns: LISTINGS / 2, seed: 9 },
  );

  beforeAll(async () => {
    const settings = { ...searchSettings(everything), faceting: { maxValuesPerFacet: 20 * LISTINGS } };
    for (const index of [single, several]) {
      await client.createIndex(index.uid, { primaryKey: 'id' });
      await index.updateSettings(settings);
    }
    await single.addDocuments(listings.map((values, id) => ({ id, ...searchFields(everything, values) })));
    const together = lists.map((values) =>
      Object.assign(
        {},
        ...listed.map(({ code, kind }) =>
          mergedFields((values[code] ?? []).map((value) => kind.search.fields(`a_${code}`, value))),
        ),
      ),
    );
    const long = LONG.map((name) => searchFields(everything, { name }));
    const last = several.addDocuments([...together, ...long].map((fields, id) => ({ id, ...fields })));
    expect(await last.waitTask(patience)).toMatchObject({ status: 'succeeded' });
  });
  afterAll(async () => {
    await client.deleteIndex(single.uid);
    await client.deleteIndex(several.uid);
  });

  /** Ids of the hits of each query. */
  async function found(index: Index, filters: readonly string[][]): Promise<number[][]> {
    const { results } = await client.multiSearch({
      queries: filters.map((filter) => ({
        indexUid: index.uid,
        filter,
        limit: LISTINGS,
        attributesToRetrieve: ['id'],
      })),
    });
    return results.map(({ hits }) => hits.map(({ id }) => Number(id)).sort((one, other) => one - other));
  }

  test.each(filtered)('finds by $code what brute force finds', async (attribute) => {
    const { code, kind } = attribute;
    const filters = filtersOf(attribute);
    const hits = await found(
      single,
      filters.map((wanted) => filterExpression(everything, { [code]: wanted })),
    );
    for (const [at, wanted] of filters.entries()) {
      const asksNothing = kind.search.condition(`a_${code}`, wanted) === null;
      const expected = listings.flatMap(({ [code]: value }, id) =>
        asksNothing || (value !== undefined && kind.matches(value, wanted)) ? [id] : [],
      );
      expect(hits[at], JSON.stringify(wanted)).toEqual(expected);
    }
    expect(new Set(hits.map(String)).size, 'filters that tell listings apart').toBeGreaterThan(1);
  });

  test.each(listed)('finds by $code the lists of which one value meets the filter', async (attribute) => {
    const { code, kind } = attribute;
    const filters = filtersOf(attribute).flatMap((wanted) => {
      const condition = kind.search.anyOf?.(`a_${code}`, wanted);
      return condition ? [{ wanted, condition }] : [];
    });
    const hits = await found(
      several,
      filters.map(({ condition }) => [print(condition)]),
    );
    for (const [at, { wanted }] of filters.entries()) {
      const expected = lists.flatMap(({ [code]: values = [] }, id) =>
        values.some((value) => kind.matches(value, wanted)) ? [id] : [],
      );
      expect(hits[at], JSON.stringify(wanted)).toEqual(expected);
    }
  });

  test.each(attributes.filter(({ facet }) => facet))('counts $code as brute force does', async (attribute) => {
    const { code, kind } = attribute;
    const answer = oracle[code]?.facet ?? expect.fail(`test/kit/kinds.ts does not say what the facet of ${code} is`);
    // All listings, and those of one filter: counts follow the search.
    for (const grade of [null, ['FOOD']]) {
      const { facetDistribution, facetStats } = await single.search('', {
        filter: filterExpression(everything, { grade }),
        facets: facetNames(everything, [code]),
        limit: 0,
      });
      const facet = facetsOf(everything, facetDistribution, facetStats)[code];
      const values = listings
        .filter((values) => grade === null || values.grade === 'FOOD')
        .map((values) => values[code])
        .filter((value) => value !== undefined);
      expect(inOrder(kind.graphql.wire.facet(facet))).toEqual(inOrder(answer(values)));
    }
  });

  test.each(attributes.filter(({ facet }) => facet))(
    'spreads $code over bins as brute force does',
    async ({ code }) => {
      const { facetDistribution, facetStats } = await single.search('', {
        facets: facetNames(everything, [code]),
        limit: 0,
      });
      const parts = numbersIn(facetsOf(everything, facetDistribution, facetStats)[code]);
      expect(parts.map(({ part }) => part).sort()).toEqual(Object.keys(oracle[code]?.spans ?? {}).sort());
      for (const { part, facet } of parts) {
        const bins = binsOf(facet.min, facet.max, BINS, null, null);
        const hits = await found(
          single,
          bins.map(({ interval }) => [print(facet.within(interval))]),
        );
        const spans = listings.map(({ [code]: value }) =>
          value === undefined ? [] : oracle[code]?.spans?.[part]?.(value),
        );
        for (const [at, { from, to }] of bins.entries()) {
          const isLast = at === bins.length - 1;
          const expected = spans.flatMap((own = [], id) =>
            own.some((one) => reaches(one, from, to, isLast)) ? [id] : [],
          );
          expect(hits[at], `${code} ${part} from ${from} to ${to}`).toEqual(expected);
        }
      }
    },
  );

  test.each(sortCodes(everything))('sorts by %s as brute force does', async (code) => {
    const order = oracle[code]?.order ?? expect.fail(`test/kit/kinds.ts does not say how ${code} is ordered`);
    for (const direction of ['asc', 'desc'] as const) {
      const { hits } = await single.search('', {
        sort: [sortExpression(everything, code, direction)],
        limit: LISTINGS,
        attributesToRetrieve: ['id'],
      });
      const keys = hits
        .map(({ id }) => listings[Number(id)]?.[code])
        .map((value) => (value === undefined ? undefined : order(value)));
      const stated = keys.filter((key) => key !== undefined);
      const sorted = [...stated].sort(compared);
      expect(keys).toEqual([
        ...(direction === 'asc' ? sorted : sorted.reverse()),
        ...keys.slice(stated.length).map(() => undefined),
      ]);
    }
  });

  test('finds a text that is longer than what the engine compares', async () => {
    const hits = await found(
      several,
      LONG.map((name) => filterExpression(everything, { name: [name.toUpperCase()] })),
    );
    expect(hits).toEqual(LONG.map((_, at) => [lists.length + at]));
    const worded = await several.search(LONG[1] ?? '', { limit: 1, attributesToRetrieve: ['id'] });
    expect(worded.hits).toEqual([{ id: lists.length + 1 }]);
  });
});

/** Counted values in one order: among equal counts there is none, and texts that differ in case are one. */
function inOrder(facet: unknown): unknown {
  if (typeof facet !== 'object' || facet === null) return facet;
  if (!Array.isArray(facet))
    return Object.fromEntries(Object.entries(facet).map(([part, inner]) => [part, inOrder(inner)]));
  return facet.every((entry) => 'value' in entry)
    ? counted(facet.flatMap(({ value, count }) => Array.from({ length: count }, () => value))).map(
        ({ value, count }) => ({
          value: value.toLowerCase(),
          count,
        }),
      )
    : [...facet].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/** Numbers by size, texts by their bytes. */
function compared(one: number | string, other: number | string): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}
