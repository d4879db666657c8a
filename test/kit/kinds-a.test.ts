// Texts by language, money, years, durations and countries: read from what suppliers write, refused with a hint, shown and answered.
import { existsSync, readFileSync } from 'node:fs';
import SchemaBuilder from '@pothos/core';
import * as check from 'fast-check';
import { graphql } from 'graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { checkValue } from '../../src/kit/check.ts';
import { conformance } from '../../src/kit/conformance.ts';
import { COUNTRIES, countryLabel, countryOf } from '../../src/kit/country.ts';
import { facetsType, filterType, inputType, outputType } from '../../src/kit/graphql.ts';
import { type KitSchemaTypes, SCALARS } from '../../src/kit/graphql-kind.ts';
import { parseAttribute } from '../../src/kit/import.ts';
import type { WrittenDuration } from '../../src/kit/kinds/duration.ts';
import { longText } from '../../src/kit/kinds/long-text.ts';
import { money } from '../../src/kit/kinds/money.ts';
import { DeclarationError, KitError } from '../../src/kit/problem.ts';
import { facetsOf, filterExpression } from '../../src/kit/search.ts';
import { specsOf } from '../../src/kit/specs.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { everything, type Things } from './kinds.ts';

const { attributes } = everything;
const ISO_3166 = '../shared/data/sample/reference/iso_3166-1.json';

/** What is read of a text: the value, or the message and the hint. */
function read(code: keyof Things, text: string, hints = {}): unknown {
  const found = parseAttribute(attributes[code] ?? expect.fail(code), text, hints);
  return 'value' in found ? found.value : `${found.problem.message} ${found.problem.hint}`;
}

const usd = (amount: string) => ({ amount, currency: 'USD' });
const lasting = (unit: string, min: string | null, max = min) => ({ min, max, unit });

describe('what suppliers write is read', () => {
  test.each<[keyof Things, string, unknown]>([
    ['price', 'USD 12.50', usd('12.5')],
    ['price', '12.5 usd', usd('12.5')],
    ['price', 'US$1,234.50', usd('1234.5')],
    ['price', '$0.0015', usd('0.0015')],
    ['price', '€ 1.234,50', { amount: '1234.5', currency: 'EUR' }],
    ['price', '12,50 €', { amount: '12.5', currency: 'EUR' }],
    ['price', '￥100', { amount: '100', currency: 'CNY' }],
    ['price', 'RMB 100', { amount: '100', currency: 'CNY' }],
    ['price', '100元', { amount: '100', currency: 'CNY' }],
    ['price', 'JP¥ 100', { amount: '100', currency: 'JPY' }],
    ['price', 'Fr.50', { amount: '50', currency: 'CHF' }],
    ['price', '£ 3', { amount: '3', currency: 'GBP' }],
    ['season', '2019', 2019],
    ['season', '2019年', 2019],
    ['season', 'MY2019', 2019],
    ['season', 'MY 2019', 2019],
    ['season', '２０１９', 2019],
    ['season', 'Baujahr: 2019', 2019],
    ['warranty', 'P2Y', lasting('year', '2')],
    ['warranty', 'PT30M', lasting('min', '30')],
    ['warranty', 'P1Y6M', lasting('month', '18')],
    ['warranty', '2 years', lasting('year', '2')],
    ['warranty', '2-year', lasting('year', '2')],
    ['warranty', '2', lasting('year', '2')],
    ['warranty', '1 year and 6 months', lasting('month', '18')],
    ['warranty', '1 h 30 min', lasting('min', '90')],
    ['warranty', '2小时30分钟', lasting('min', '150')],
    ['warranty', '2 Jahre', lasting('year', '2')],
    ['warranty', '3 años', lasting('year', '3')],
    ['shelfLife', '24个月', lasting('month', '24')],
    ['shelfLife', '24ヶ月', lasting('month', '24')],
    ['warranty', '1年6か月', lasting('month', '18')],
    ['shelfLife', '6–12 months', lasting('month', '6', '12')],
    ['shelfLife', '≥ 6 Monate', lasting('month', '6', null)],
    ['shelfLife', '18 months min.', lasting('month', '18', null)],
    ['shelfLife', '30 days', lasting('d', '30')],
    ['origin', 'CN', 'CN'],
    ['origin', 'China', 'CN'],
    ['origin', 'CHN', 'CN'],
    ['origin', 'P.R. China', 'CN'],
    ['origin', '中国', 'CN'],
    ['origin', 'Deutschland', 'DE'],
    ['origin', 'Alemania', 'DE'],
    ['origin', 'ドイツ', 'DE'],
    ['origin', 'USA', 'US'],
    ['origin', 'U.S.A.', 'US'],
    ['origin', 'UK', 'GB'],
    ['origin', 'South Korea', 'KR'],
    ['origin', 'Korea, Republic of', 'KR'],
    ['origin', 'made in the Netherlands', 'NL'],
    ['origin', 'Socialist Republic of Viet Nam', 'VN'],
    ['title', 'en: Lemon | zh: 柠檬', { en: 'Lemon', zh: '柠檬' }],
    ['title', 'Lemon', { en: 'Lemon' }],
    ['title', 'de: Zitrone', { de: 'Zitrone' }],
    ['title', 'Grade: A', { en: 'Grade: A' }],
    ['title', 'Lemon | Lime', { en: 'Lemon | Lime' }],
    ['story', 'One.\r\nTwo.', 'One.\nTwo.'],
    ['story', 'x'.repeat(20_000), 'x'.repeat(20_000)],
  ])('%s %j', (code, text, expected) => {
    expect(read(code, text)).toEqual(expected);
  });

  test('an amount takes its currency from the column where it has none of its own, or shares its sign', () => {
    expect(read('price', '12.50', { unit: 'EUR' })).toEqual({ amount: '12.5', currency: 'EUR' });
    expect(read('price', '¥100', { unit: 'CNY' })).toEqual({ amount: '100', currency: 'CNY' });
    expect(read('price', '100 kg', { unit: 'CNY' })).toContain('currency');
  });
});

describe('what cannot be read is refused with a hint', () => {
  test.each<[keyof Things, string, string]>([
    ['price', '¥100', 'does not say in which currency'],
    ['price', '100', 'Add the ISO 4217 code'],
    ['price', 'USD 10 EUR', 'does not say in which currency'],
    ['price', 'USD 10–12', 'not one amount of money'],
    ['price', 'call us', 'not one amount of money'],
    ['price', '0.0000001 USD', 'more than 6 decimals'],
    ['price', '-1 USD', 'outside 0 to 2000'],
    ['season', '2019/20', 'not one year'],
    ['season', '19', 'Write four digits'],
    ['season', '3019', 'outside 1950 to 2030'],
    ['warranty', '2 kg', 'Use one of'],
    ['warranty', '-1 year', 'outside 0 to 30'],
    ['warranty', 'P', 'not an amount'],
    ['origin', 'Atlantis', 'not a country'],
    ['origin', 'XK', 'ISO 3166-1'],
    ['origin', 'EU', 'ISO 3166-1'],
    ['title', `en: ${'x'.repeat(201)}`, 'in en has 201 characters'],
    ['title', 'en: Lemon | en: Lime', 'has en twice'],
    ['story', 'x'.repeat(20_001), '20000 are the most'],
  ])('%s %j', (code, text, expected) => {
    expect(read(code, text)).toContain(expected);
  });

  test.each<[keyof Things, unknown, string]>([
    ['price', { amount: '1', currency: 'XYZ' }, 'not a currency'],
    ['price', { amount: 'much', currency: 'USD' }, 'not a number'],
    ['title', { EN: 'Lemon' }, 'not a language tag'],
    ['title', {}, 'has no text'],
    ['title', [], 'has no text'],
    ['title', { en: ' ' }, 'in en is empty'],
    ['origin', 'cn', 'not a country'],
    ['season', 2019.5, 'not a whole number'],
  ])('%s %j', (code, raw, expected) => {
    expect(JSON.stringify(checkValue(attributes[code] ?? expect.fail(code), raw))).toContain(expected);
  });

  test('a filter on a currency that is none', () => {
    expect(() => filterExpression(everything, { price: { currency: 'a OR b' } })).toThrow(KitError);
    expect(() => filterExpression(everything, { price: { currency: 'USD', min: 'much' } })).toThrow(KitError);
  });

  test('a declaration that filters paragraphs', () => {
    const declared = {
      name: 'tales',
      type: 'Tale',
      description: 'Tales.',
      attributes: { story: longText({ description: 'The tale.', filter: true }) },
      identity: ['story'] as const,
      categories: [],
    };
    expect(() => defineVertical(declared)).toThrow(DeclarationError);
  });
});

test('values show themselves in the reader’s language', () => {
  const values: Things = {
    title: { en: 'Lemon', zh: '柠檬' },
    season: 2019,
    warranty: lasting('year', '1'),
    shelfLife: lasting('month', '6', '12'),
    price: usd('1234.5'),
    origin: 'DE',
  };
  const shown = (locale: string) =>
    specsOf(attributes, values, { locale }).map(({ value, unit }) => (unit === null ? value : `${value} ${unit}`));
  expect(shown('en')).toEqual(['Lemon', '2019', '1 year', '6–12 months', '1,234.50 USD', 'Germany']);
  expect(shown('de')).toEqual(['Lemon', '2019', '1 Jahr', '6–12 Monate', '1.234,50 USD', 'Deutschland']);
  expect(shown('zh-CN')).toEqual(['柠檬', '2019', '1年', '6-12个月', '1,234.50 USD', '德国']);
  expect(shown('ja')).toEqual(['Lemon', '2019', '1 年', '6～12 か月', '1,234.50 USD', 'ドイツ']);
  expect(shown('es')).toEqual(['Lemon', '2019', '1 año', '6-12 meses', '1234,50 USD', 'Alemania']);
});

test('a duration in another unit than time does not compile', () => {
  expectTypeOf<'24 months' | '2 h' | 'P2Y' | '6–12 month'>().toExtend<WrittenDuration>();
  expectTypeOf<'24 kg'>().not.toExtend<WrittenDuration>();
});

test('prices in yen have no decimals, and unit prices keep all of theirs', () => {
  const { kind } = money({ description: 'A price.' });
  const shown = (amount: string, currency: string) => kind.display({ amount, currency }).value;
  expect([shown('100', 'JPY'), shown('100', 'USD'), shown('0.0015', 'USD')]).toEqual(['100', '100.00', '0.0015']);
});

test('every country is read from its own names', () => {
  expect(COUNTRIES).toHaveLength(249);
  for (const code of COUNTRIES) {
    for (const name of Object.values(countryLabel(code))) expect(countryOf(name ?? ''), name).toBe(code);
  }
});

test.skipIf(!existsSync(ISO_3166))(`countries are those of ISO 3166-1 (skipped without ${ISO_3166})`, () => {
  const { '3166-1': listed } = JSON.parse(readFileSync(ISO_3166, 'utf8')) as {
    '3166-1': { alpha_2: string; alpha_3: string; name: string; common_name?: string }[];
  };
  expect(listed.map(({ alpha_2 }) => alpha_2).sort()).toEqual([...COUNTRIES].sort());
  const names = listed.flatMap(({ alpha_2, alpha_3, name, common_name = name }) =>
    [alpha_2, alpha_3, name, common_name].map((text) => ({ text, code: alpha_2, read: countryOf(text) })),
  );
  expect(names.filter(({ read }) => read !== undefined).every(({ code, read }) => code === read)).toBe(true);
  // Islands whose long names nobody trades under.
  const unread = new Set(names.filter(({ read }) => read === undefined).map(({ code }) => code));
  expect([...unread].sort()).toEqual(['BQ', 'HM', 'SH', 'UM']);
});

test('the API answers them', async () => {
  const builder = new SchemaBuilder<KitSchemaTypes>(
    {} as ConstructorParameters<typeof SchemaBuilder<KitSchemaTypes>>[0],
  );
  for (const name of SCALARS) builder.scalarType(name, { serialize: String, parseValue: String });
  const [things, facets] = [outputType(builder, everything), facetsType(builder, everything)];
  const [where, input] = [filterType(builder, everything), inputType(builder, everything)];
  const asked: Record<string, unknown>[] = [];
  builder.queryType({
    fields: (t) => ({
      thing: t.field({
        type: things,
        nullable: false,
        args: { where: t.arg({ type: where }), as: t.arg({ type: input }) },
        resolve: (_, { where: wanted, as: given }) => {
          asked.push(wanted ?? {});
          return Object.fromEntries(
            Object.entries(given ?? {}).map(([code, raw]) => {
              const checked = checkValue(attributes[code] ?? expect.fail(code), raw);
              return [code, 'value' in checked ? checked.value : null];
            }),
          );
        },
      }),
      facets: t.field({
        type: facets,
        nullable: false,
        resolve: () =>
          facetsOf(
            everything,
            { a_price_currency: { EUR: 1, USD: 2, CNY: 0 }, a_origin: { DE: 3 }, a_season: { true: 4 } },
            {
              'a_price_amount.USD': { min: 0.5, max: 12 },
              'a_price_amount.EUR': { min: 3, max: 3 },
              a_season_min: { min: 1999, max: 2020 },
              a_season_max: { min: 1999, max: 2020 },
            },
          ),
      }),
    }),
  });
  const { data, errors } = await graphql({
    schema: builder.toSchema(),
    contextValue: { locale: 'de-AT' },
    source: `{
      thing(
        as: {
          title: [{ locale: "en", text: "Lemon" }, { locale: "de", text: "Zitrone" }]
          price: { amount: "12.50", currency: "USD" }, season: 2019, origin: "DE"
          warranty: { value: "2", unit: "year" }, shelfLife: { min: "6", max: "12", unit: "month" }
        }
        where: { price: { currency: "USD", min: "1" }, origin: ["DE", "AT"], season: { min: 2000 }, title: ["lemon"] }
      ) {
        title { text zh: text(locale: "zh") translations { locale text } }
        price { amount currency }
        season origin story
        warranty { display days: value(in: "d") }
        shelfLife { display inYears: display(in: "year") }
      }
      facets {
        price { currency count min max } origin { value label count } season { min max count unit } casNumber { value }
      }
    }`,
  });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    thing: {
      title: {
        text: 'Zitrone',
        zh: 'Lemon',
        translations: [
          { locale: 'en', text: 'Lemon' },
          { locale: 'de', text: 'Zitrone' },
        ],
      },
      price: usd('12.5'),
      season: 2019,
      origin: 'DE',
      story: null,
      warranty: { display: '2 Jahre', days: '730.5' },
      shelfLife: { display: '6–12 Monate', inYears: '0,5–1 Jahr' },
    },
    facets: {
      price: [
        { currency: 'USD', count: 2, min: '0.5', max: '12' },
        { currency: 'EUR', count: 1, min: '3', max: '3' },
      ],
      origin: [{ value: 'DE', label: 'Deutschland', count: 3 }],
      season: { min: '1999', max: '2020', count: 4, unit: null },
      casNumber: null,
    },
  });
  expect(new Set(filterExpression(everything, asked[0] ?? {}))).toEqual(
    new Set([
      '(a_price_currency IN ["USD"] AND a_price_amount.USD >= 1)',
      'a_origin IN ["DE", "AT"]',
      '(a_season IN ["true"] AND (a_season_max >= 2000 OR a_season_max NOT EXISTS))',
      'a_title IN ["lemon"]',
    ]),
  );
});

const good = [{ name: 'Lye' }, { name: 'Salt', price: '12.50 USD', origin: 'China' }, { name: 'Ash', warranty: 'P2Y' }];
const bad = { season: '2019/20', price: '¥100', origin: 'Atlantis' };
const samples = {
  good: good.map((attributes) => ({ name: attributes.name, attributes })),
  bad: Object.entries(bad).map(([path, text]) => ({
    name: `${path} ${text}`,
    attributes: { name: 'Lye', [path]: text },
    finds: { path, code: 'INVALID' as const },
  })),
};
describe('a vertical of every kind passes the suite', () => {
  for (const { name, run } of conformance(everything, samples, check)) test(name, run);
});
