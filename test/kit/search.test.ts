// Filters, facets and sort keys: printed safely, converted exactly, overlapping ranges found.
import * as check from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { evaluate, print } from '../../src/kit/expression.ts';
import type { NumericFacetValue } from '../../src/kit/interval.ts';
import { Decimal, storedDouble, toDouble } from '../../src/kit/number.ts';
import { KitError } from '../../src/kit/problem.ts';
import {
  facetNames,
  facetsOf,
  filterConditions,
  filterExpression,
  matchesFilter,
  searchFields,
  searchSettings,
  sortExpression,
} from '../../src/kit/search.ts';
import { identityOf, searchTextOf, specsOf, visibleValues } from '../../src/kit/specs.ts';
import type { ValuesOf } from '../../src/kit/vertical.ts';
import { chemicals } from '../../verticals/chemicals/index.ts';
import { verticalOf } from '../../verticals/index.ts';
import { everything } from './kinds.ts';

const lye = {
  casNumber: '1310-73-2',
  grade: 'FOOD',
  purity: { min: '97', max: '99', unit: '%' },
  meltingPoint: { min: '604', max: null, unit: '°F' },
  packaging: ['BAG'],
};

describe('filters', () => {
  test.each([
    [{ purity: { min: '98', unit: '%' } }, true],
    [{ purity: { min: '99.01', unit: '%' } }, false],
    [{ purity: { max: '970000', unit: 'ppm' } }, true],
    [{ purity: { max: '96.9', unit: 'P1' } }, false],
    [{ meltingPoint: { min: '900', unit: '°C' } }, true],
    [{ meltingPoint: { max: '591', unit: 'K' } }, true],
    [{ meltingPoint: { max: '590', unit: 'K' } }, false],
    [{ boilingPoint: { min: '0', unit: '°C' } }, false],
    [{ grade: ['FEED', 'FOOD'], packaging: ['BAG', 'DRUM'] }, true],
    [{ casNumber: ['1310732'] }, true],
    [{ grade: null, purity: { unit: '%' } }, true],
    [{ kosher: false }, false],
  ])('%j finds lye: %s', (filter, found) => {
    const fields = searchFields(chemicals, lye);
    expect(matchesFilter(chemicals, lye, filter)).toBe(found);
    expect(filterConditions(chemicals, filter).every(({ condition }) => evaluate(condition, fields))).toBe(found);
  });

  test('are printed in the language of the index', () => {
    expect(filterExpression(chemicals, { purity: { min: '0.98', max: null, unit: 'P1' }, grade: ['FOOD'] })).toEqual([
      '(a_purity IN ["true"] AND (a_purity_max >= 0.98 OR a_purity_max NOT EXISTS))',
      'a_grade IN ["FOOD"]',
    ]);
    expect(
      filterExpression(chemicals, { purity: { min: '98', unit: '%' }, grade: ['FOOD'] }, { except: 'grade' }),
    ).toHaveLength(1);
  });

  test('quote any text so that it stays a text', () => {
    check.assert(
      check.property(check.string({ unit: 'binary' }), (text) => {
        const printed = print({ field: 'a_model', is: [text] });
        const inside = printed.slice('a_model IN ["'.length, -'"]'.length);
        expect(inside.replace(/\\[\\"]/g, '')).not.toMatch(/["\\]/);
        expect(inside.replace(/\\([\\"])/g, '$1')).toBe(text);
      }),
    );
  });

  test.each([
    [{ colourIndex: ['1'] }],
    [{ __proto__x: ['1'] }],
    [{ purity: { min: '98', unit: 'kg' } }],
    [{ purity: { min: 'much', unit: '%' } }],
    [{ casNumber: ['1310-73-3'] }],
  ])('%j is refused with a hint', (filter) => {
    expect(() => filterExpression(chemicals, filter)).toThrow(KitError);
  });

  test('a number that is not finite never reaches the index', () => {
    expect(() => print({ field: 'a', atLeast: Number.NaN })).toThrow(RangeError);
  });
});

describe('the index', () => {
  test('has synonyms both ways, and words for codes and compact numbers', () => {
    const { synonyms, searchableAttributes, sortableAttributes } = searchSettings(chemicals);
    expect(synonyms.naoh).toContain('caustic soda');
    expect(synonyms['caustic soda']).toContain('naoh');
    expect(searchableAttributes).toContain('a_casNumber_words');
    expect(sortableAttributes).toContain('a_purity_sort');
    expect(searchFields(chemicals, lye).a_casNumber_words).toEqual(['1310-73-2', '1310732']);
  });

  test('sorts ranges by their middle, and refuses what has no order', () => {
    expect(searchFields(chemicals, lye).a_purity_sort).toBe(98);
    expect(sortExpression(chemicals, 'purity', 'desc')).toBe('a_purity_sort:desc');
    expect(() => sortExpression(chemicals, 'grade', 'asc')).toThrow(KitError);
  });

  test('facets count stated values and their limits', () => {
    expect(facetNames(chemicals, ['purity', 'grade'])).toEqual(['a_grade', 'a_purity', 'a_purity_min', 'a_purity_max']);
    const distribution = { a_purity: { true: 120 }, a_grade: { FOOD: 3, FEED: 5, REAGENT: 0 } };
    const facets = facetsOf(chemicals, distribution, {
      a_purity_min: { min: 20, max: 99 },
      a_purity_max: { min: 25, max: 100 },
    });
    expect(facets.purity).toMatchObject({ min: 20, max: 100, count: 120 });
    expect(facets.grade).toMatchObject([
      { value: 'FEED', count: 5 },
      { value: 'FOOD', count: 3 },
    ]);
    expect(facets.hazardClass).toBeNull();
  });

  test('never holds what only the parties of an inquiry may see', () => {
    const machinery = verticalOf('machinery');
    const values = { brand: 'KUKA', serialNumber: 'secret-4711' };
    expect(JSON.stringify(searchFields(machinery, values))).not.toContain('4711');
    expect(searchTextOf(machinery, values)).not.toContain('4711');
    expect(specsOf(machinery.attributes, values).map(({ code }) => code)).toEqual(['brand']);
    expect(visibleValues(machinery, values)).toEqual({ brand: 'KUKA' });
    expect(visibleValues(machinery, values, 'parties')).toEqual(values);
  });
});

describe('values', () => {
  test('show themselves in the reader’s language', () => {
    expect(specsOf(chemicals.attributes, lye, { locale: 'zh-CN' }).find(({ code }) => code === 'grade')).toEqual({
      code: 'grade',
      label: '等级',
      value: '食品级',
      unit: null,
    });
    expect(specsOf(chemicals.attributes, lye).find(({ code }) => code === 'purity')).toMatchObject({
      value: '97–99',
      unit: '%',
    });
  });

  test('have one identity however they are spelled', () => {
    const goods = verticalOf('consumerGoods');
    expect(identityOf(chemicals, lye)).toBe('casNumber=1310-73-2&grade=FOOD');
    expect(identityOf(chemicals, { grade: 'FOOD' })).toBeNull();
    expect(identityOf(goods, { gtin: '012345678905' })).toBe(identityOf(goods, { gtin: '0012345678905' }));
    expect(identityOf(goods, { brand: 'Norden', model: 'VF-500' })).toBe(
      identityOf(goods, { brand: 'NORDEN', model: 'vf-500' }),
    );
  });

  test('are typed by the declaration', () => {
    type Values = ValuesOf<typeof chemicals>;
    expectTypeOf<Values['packingGroup']>().toEqualTypeOf<'I' | 'II' | 'III' | undefined>();
    expectTypeOf<Values['kosher']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<Values['casNumber']>().toEqualTypeOf<string | undefined>();
  });
});

describe('a histogram', () => {
  test('counts a list in the bins of its values, not in those between them', () => {
    const attribute = everything.attributes.ratings ?? expect.fail();
    const { search, schema } = attribute.kind;
    const value = schema.parse(['1', '9'].map((amount) => ({ value: amount, unit: 'kW' })));
    const document = search.fields('a_ratings', value);
    const facet = search.facet('a_ratings', { a_ratings: { true: 1 } }, { a_ratings_min: { min: 1, max: 9 } });
    const { within } = facet as NumericFacetValue;
    const bins = [
      { min: undefined, max: 3 },
      { min: 3, max: 6 },
      { min: 6, max: undefined },
    ];
    expect(bins.map((bin) => within && evaluate(within(bin), document))).toEqual([true, false, true]);
  });
});

test('a stored decimal is the same number whichever way it is read, at any length', () => {
  const digits = check.stringMatching(/^-?(0|[1-9]\d{0,17})(\.\d{0,17}[1-9])?$/);
  check.assert(
    check.property(digits, (text) => storedDouble(text) === toDouble(new Decimal(text))),
    { numRuns: 2_000 },
  );
});

test('an amount in another unit of the declared one is the same number in the index', () => {
  const stated = (purity: object) => searchFields(chemicals, { purity } as never);
  expect(stated({ min: '97.5', max: '97.5', unit: '%' })).toEqual(
    stated({ min: '975000', max: '975000', unit: 'ppm' }),
  );
  expect(stated({ min: '97.1', max: null, unit: '%' })).toEqual({
    a_purity: true,
    a_purity_min: 97.1,
    a_purity_sort: 97.1,
  });
});
