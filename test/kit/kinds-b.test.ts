// Dimensions, lists and groups (and documents and colours in them): read from what suppliers write, refused with a hint, shown, answered and indexed.
import SchemaBuilder from '@pothos/core';
import * as check from 'fast-check';
import { graphql } from 'graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { checkValue } from '../../src/kit/check.ts';
import { conformance } from '../../src/kit/conformance.ts';
import { facetsType, filterType, inputType, outputType } from '../../src/kit/graphql.ts';
import { type KitSchemaTypes, SCALARS } from '../../src/kit/graphql-kind.ts';
import { parseAttribute } from '../../src/kit/import.ts';
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { color } from '../../src/kit/kinds/color.ts';
import { date } from '../../src/kit/kinds/date.ts';
import { dimensions } from '../../src/kit/kinds/dimensions.ts';
import { documents } from '../../src/kit/kinds/documents.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { group } from '../../src/kit/kinds/group.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { listOf } from '../../src/kit/kinds/list-of.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { joinParts, splitParts } from '../../src/kit/parts.ts';
import { DeclarationError, KitError } from '../../src/kit/problem.ts';
import { facetsOf, filterExpression, searchFields, searchSettings } from '../../src/kit/search.ts';
import { specsOf } from '../../src/kit/specs.ts';
import { defineVertical, type ValuesOf } from '../../src/kit/vertical.ts';

const types = {
  SDS: { label: { en: 'Safety data sheet', zh: '安全数据表', de: 'Sicherheitsdatenblatt' }, aliases: ['MSDS'] },
  COA: { label: { en: 'Certificate of analysis (COA)' }, aliases: ['COA'] },
  MANUAL: {},
} as const;
const cells = { LI_ION: { label: { en: 'Li-ion', zh: '锂离子' } }, NIMH: { label: 'NiMH' } } as const;

const lamps = defineVertical({
  name: 'lamps',
  type: 'Lamp',
  description: 'Lamps.',
  attributes: {
    name: text({ description: 'Name.', required: true, filter: true }),
    size: dimensions('mm', { description: 'Size.', facet: true, sort: true }),
    papers: documents(types, { description: 'Papers.', facet: true, search: true }),
    colours: listOf(color({ description: 'Colours.', facet: true, search: true }), { most: 4 }),
    numbers: listOf(identifier('CAS', { description: 'CAS numbers of the parts.', facet: true, search: true })),
    voltages: listOf(quantity('V', { description: 'Supply voltages.', facet: true })),
    materials: listOf(text({ description: 'Materials.', facet: true, search: true })),
    battery: group(
      {
        cell: choice(cells, { description: 'Chemistry.', required: true, facet: true, search: true }),
        capacity: quantity('mAh', { description: 'Capacity.', facet: true }),
        tested: date({ description: 'Tested to UN 38.3.' }),
        size: dimensions('mm', { description: 'Size of the battery.', filter: true }),
      },
      { description: 'Its battery.' },
    ),
  },
  identity: ['name'],
  categories: [{ code: 'lamps', name: { en: 'Lamps' } }],
  translations: { de: { choices: { battery: { 'cell.LI_ION': 'Lithium-Ionen', cell: 'Zellchemie' } } } },
});
type Lamps = ValuesOf<typeof lamps>;
const { attributes } = lamps;

/** What is read of a text: the value, or path, message and hint. */
function read(code: keyof Lamps, written: string, hints = {}): unknown {
  const found = parseAttribute(attributes[code] ?? expect.fail(code), written, hints);
  return 'value' in found ? found.value : saidOf(found.problem);
}

/** What is made of a raw value. */
function checked(code: keyof Lamps, raw: unknown): unknown {
  const found = checkValue(attributes[code] ?? expect.fail(code), raw);
  return 'value' in found ? found.value : saidOf(found.problem);
}

function saidOf({ path, code, message, hint }: { path: string[]; code: string; message: string; hint: string }) {
  return `${path.join('.')} ${code} ${message} ${hint}`;
}

const sized = (length: string, width: string, height: string | null, unit: string) => ({ length, width, height, unit });
const pallet = sized('1200', '800', '144', 'mm');

describe('dimensions', () => {
  test.each([
    ['1200 x 800 x 144 mm', pallet],
    ['1200×800×144', pallet],
    ['１２００＊８００＊１４４ｍｍ', pallet],
    ['L1200*W800*H144', pallet],
    ['W800 x L1200 x H144 mm', pallet],
    ['1200(L)×800(W)×144(H)mm', pallet],
    ['1200mmL x 800mmW x 144mmH', pallet],
    ['1200 mm L, 800 mm W, 144 mm H', pallet],
    ['LxWxH: 1200x800x144 mm', pallet],
    ['Dimensions (W x H x D): 800 x 144 x 1200 mm', pallet],
    ['Länge: 1200 mm, Breite: 800 mm, Höhe: 144 mm', pallet],
    ['B 800 × H 144 × T 1200 mm', pallet],
    ['长宽高: 1200×800×144mm', pallet],
    ['长1200宽800高144mm', pallet],
    ['largo 1200 mm x ancho 800 mm x alto 144 mm', pallet],
    ['1,200 by 800 by 144 mm', pallet],
    ['1.2 m x 80 cm x 144 mm', pallet],
    ['120×80×14.4cm', sized('120', '80', '14.4', 'cm')],
    ['120/80/14,4 cm', sized('120', '80', '14.4', 'cm')],
    ['47.2" x 31.5" x 5.7"', sized('47.2', '31.5', '5.7', 'in')],
    ['W 60 x D 40 x H 90 cm', sized('40', '60', '90', 'cm')],
    ['600 x 400 mm', sized('600', '400', null, 'mm')],
    ['60 W x 90 H cm', sized('90', '60', null, 'cm')],
  ])('%s', (written, expected) => {
    expect(read('size', written)).toEqual(expected);
  });

  test('take the unit of their column', () => {
    expect(read('size', '1.2 x 0.8', { unit: 'm' })).toEqual(sized('1.2', '0.8', null, 'm'));
  });

  test.each([
    '1200 mm',
    '1/2" x 3"',
    'Ø50 x 200',
    'L1200 x D50',
    '1 x 2 x 3 x 4',
    '5 kg x 3 x 2',
    '1.2 m x 80 cm x 144',
    '100-200 x 30 x 40 mm',
    'L 1 x L 2 x H 3 m',
  ])('%s leaves a side in doubt', (written) => {
    expect(read('size', written)).toMatch(/^size INVALID size ".*" does not say length, width and height\. Write them/);
  });

  test.each([
    [sized('1', '0', null, 'mm'), 'size.width OUT_OF_RANGE size width "0" is not a number above zero.'],
    [sized('1', 'wide', null, 'mm'), 'size.width INVALID size width "wide" is not a number above zero.'],
    [sized('1', '1', null, 'kg'), 'size.unit INVALID size "kg" is not a unit of length. Use one of: mm, m, cm'],
    [{ length: '1', unit: 'mm' }, 'is not length, width and height in mm'],
  ])('%j', (raw, expected) => {
    expect(checked('size', raw)).toContain(expected);
  });

  test('a unit of another dimension, and numbers that are none, are refused', () => {
    // @ts-expect-error: nor does it compile
    expect(() => dimensions('kg', { description: 'Size.' })).toThrow(DeclarationError);
    expect(() => filterExpression(lamps, { size: { length: { min: 'long' }, unit: 'm' } })).toThrow(KitError);
    expect(() => filterExpression(lamps, { size: { length: { min: '1' }, unit: 'kg' } })).toThrow(KitError);
  });
});

describe('lists', () => {
  test.each<[keyof Lamps, string, unknown]>([
    ['numbers', '7647-14-5; 1310-73-2', ['7647-14-5', '1310-73-2']],
    ['numbers', '7647-14-5, 1310732\n7647145', ['7647-14-5', '1310-73-2']],
    ['materials', 'Cotton, combed; wool | silk', ['Cotton, combed', 'wool', 'silk']],
    ['materials', '"salt; fine"; rock', ['salt; fine', 'rock']],
    ['voltages', '12, 24 V', ['12', '24'].map((volts) => ({ min: volts, max: volts, unit: 'V' }))],
    ['voltages', '1,200 V; 1.2 kV', [{ min: '1200', max: '1200', unit: 'V' }]],
  ])('%s %j', (code, written, expected) => {
    expect(read(code, written)).toEqual(expected);
  });

  test.each<[keyof Lamps, unknown, string]>([
    ['numbers', ['7647-14-5', '7647-14-6'], 'numbers.1 INVALID numbers 7647-14-6 fails its check digit.'],
    ['numbers', ['7647-14-5', 3], 'numbers.1 INVALID numbers 3 is not a CAS'],
    ['numbers', [], 'numbers INVALID numbers is an empty list.'],
    ['numbers', '7647-14-5', 'is not a list of at most 50 values'],
    [
      'colours',
      ['red', 'blue', 'green', 'grey', 'black'].map((name) => ({ name })),
      'colours OUT_OF_RANGE colours has 5 values. 4 are the most.',
    ],
  ])('%s %j', (code, raw, expected) => {
    expect(checked(code, raw)).toContain(expected);
  });

  test('are of kinds whose values can stand side by side', () => {
    const about = { description: 'Something.' };
    expect(() => listOf(flag(about))).toThrow('There is no list of flag');
    expect(() => listOf(dimensions('mm', about))).toThrow('There is no list of dimensions');
    expect(() => listOf(quantity('V', { ...about, range: true }))).toThrow('There is no list of quantity');
    expect(() => listOf(choices(['A'], about))).toThrow('A choices takes several values already');
    expect(() => listOf(listOf(text(about)))).toThrow('A listOf takes several values already');
  });

  test('take what the declaration of their values says, unless told otherwise', () => {
    const { options, kind } = listOf(text({ description: 'A word.', filter: true }), { description: 'Words.' });
    expect(options).toEqual({ description: 'Words.', filter: true });
    expect(kind.facts).toMatchObject({ of: 'text', most: 50, maxLength: 200 });
    expectTypeOf<Lamps['materials']>().toEqualTypeOf<readonly string[] | undefined>();
  });

  test('texts of parts are split as they were joined', () => {
    check.assert(
      check.property(
        check.array(
          check
            .string()
            .map((one) => one.trim())
            .filter(Boolean),
        ),
        (parts) => {
          expect(splitParts(joinParts(parts)).map((part) => part.text)).toEqual(parts);
        },
      ),
    );
  });
});

describe('groups', () => {
  const full = { cell: 'LI_ION', capacity: { min: '5000', max: '5000', unit: 'mAh' } };
  test.each([
    ['cell: Li-ion; capacity: 5000 mAh', full],
    ['Cell: Li-ion, Capacity: 5,000 mAh', full],
    ['CELL = 锂离子\ncapacity：5 Ah', { ...full, capacity: { min: '5', max: '5', unit: 'Ah' } }],
    ['Zellchemie: Lithium-Ionen', { cell: 'LI_ION' }],
    ['{"cell": "Li-ion", "capacity": "5000 mAh"}', full],
    ['{"cell": "LI_ION", "tested": null}', { cell: 'LI_ION' }],
    ['cell: NiMH; size: 48×23×23', { cell: 'NIMH', size: sized('48', '23', '23', 'mm') }],
  ])('%s', (written, expected) => {
    expect(read('battery', written)).toEqual(expected);
  });

  test.each([
    [
      'Li-ion',
      'battery INVALID battery "Li-ion" does not name a part. Write each part with its name, such as cell: LI_ION',
    ],
    ['cell: alkaline', 'battery INVALID battery cell "alkaline" is not one of its choices. Choose from LI_ION, NIMH.'],
    ['cell: NiMH; cell: Li-ion', 'battery states cell twice'],
    ['{"cell":', 'begins like JSON'],
    ['{"colour": "red"}', 'battery.colour INVALID battery has no "colour". It has cell, capacity, tested, size.'],
    [
      '{"cell": "LI_ION", "size": {"length": "0"}}',
      'battery.size.width INVALID battery size {"length":"0"} is not length, width',
    ],
    ['capacity: 5000 mAh', 'battery.cell REQUIRED battery cell is missing. Cell is one of LI_ION, NIMH.'],
  ])('%s', (written, expected) => {
    expect(read('battery', written)).toContain(expected);
  });

  test('refuse members that contradict a group', () => {
    const about = { description: 'Something.' };
    const inner = group({ name: text(about) }, about);
    expect(() => group({ inner }, about)).toThrow('group.inner: a group has no groups in it.');
    expect(() => group({ name: text({ ...about, sort: true }) }, about)).toThrow(DeclarationError);
    expect(() => group({ name: text({ ...about, private: 'members' }) }, about)).toThrow(DeclarationError);
    expect(() => group({}, about)).toThrow(DeclarationError);
    expect(() => listOf(inner)).toThrow('There is no list of group');
    const secret = { ...about, private: 'parties' as const };
    expect(() =>
      defineVertical({
        name: 'lamps',
        type: 'Lamp',
        description: 'Lamps.',
        attributes: { battery: group({ cell: text({ ...about, filter: true }) }, secret) },
        identity: ['battery'],
        categories: [],
      }),
    ).toThrow('lamps.battery is private');
  });

  test('enter the index only with the members that are asked for', () => {
    const { filterableAttributes, searchableAttributes } = searchSettings(lamps);
    expect(filterableAttributes.filter((name) => name.startsWith('a_battery'))).toEqual([
      'a_battery__capacity',
      'a_battery__capacity_max',
      'a_battery__capacity_min',
      'a_battery__cell',
      'a_battery__size',
      'a_battery__size_height',
      'a_battery__size_length',
      'a_battery__size_width',
    ]);
    expect(searchableAttributes).toContain('a_battery__cell_words');
    const fields = searchFields(lamps, { battery: { ...full, tested: '2024-01-01' } });
    expect(fields).toEqual({
      a_battery__cell: ['LI_ION'],
      a_battery__cell_words: expect.arrayContaining(['Lithium-Ionen']),
      a_battery__capacity: true,
      a_battery__capacity_min: 5000,
      a_battery__capacity_max: 5000,
    });
    expect(() => filterExpression(lamps, { battery: { tested: { min: '2024-01-01' } } })).toThrow(KitError);
    expect(filterExpression(lamps, { battery: { capacity: { unit: 'mAh' }, cell: null } })).toEqual([]);
  });
});

const papered = [{ type: 'SDS', url: 'https://example.com/a', language: 'de', expiresOn: '2030-01-31' }];
const values = {
  name: 'Lamp',
  size: pallet,
  papers: papered,
  colours: [{ name: 'Signal red', hex: null, code: 'RAL 3001', family: 'RED' }],
  voltages: [{ min: '1200', max: '1200', unit: 'V' }],
  materials: ['wool', 'silk; raw'],
  battery: {
    cell: 'LI_ION',
    capacity: { min: '5000', max: '5000', unit: 'mAh' },
    size: sized('48', '23', '23.5', 'mm'),
  },
};

test('values show themselves in the reader’s language', () => {
  const shown = (locale: string) =>
    specsOf(attributes, values, { locale }).map(({ value, unit }) => (unit === null ? value : `${value} ${unit}`));
  expect(shown('de')).toEqual([
    'Lamp',
    '1.200 × 800 × 144 mm',
    'Sicherheitsdatenblatt (Deutsch), gültig bis 2030-01-31',
    'Signal red',
    '1.200 V',
    'wool; silk; raw',
    'Zellchemie: Lithium-Ionen; Capacity: 5.000 mAh; Size: 48 × 23 × 23,5 mm',
  ]);
  const { display } = attributes.papers?.kind ?? expect.fail();
  expect(display(papered).value).toBe('Safety data sheet (de) https://example.com/a expires 2030-01-31');
});

test('the API answers them', async () => {
  const builder = new SchemaBuilder<KitSchemaTypes>(
    {} as ConstructorParameters<typeof SchemaBuilder<KitSchemaTypes>>[0],
  );
  for (const name of SCALARS) builder.scalarType(name, { serialize: String, parseValue: String });
  const [things, facets] = [outputType(builder, lamps), facetsType(builder, lamps)];
  const [where, input] = [filterType(builder, lamps), inputType(builder, lamps)];
  const asked: Record<string, unknown>[] = [];
  builder.queryType({
    fields: (t) => ({
      lamp: t.field({
        type: things,
        nullable: false,
        args: { where: t.arg({ type: where }), as: t.arg({ type: input }) },
        resolve: (_, { where: wanted, as: given }) => {
          asked.push(wanted ?? {});
          return Object.fromEntries(
            Object.entries(given ?? {}).map(([code, raw]) => [code, checked(code as keyof Lamps, raw)]),
          );
        },
      }),
      facets: t.field({
        type: facets,
        nullable: false,
        resolve: () =>
          facetsOf(
            lamps,
            {
              a_size: { length: 3, width: 3, height: 0 },
              a_colours: { RED: 2, BLUE: 1 },
              a_voltages: { true: 2 },
              a_battery__cell: { LI_ION: 2 },
            },
            {
              a_size_length: { min: 100, max: 2000 },
              a_size_width: { min: 50, max: 60.5 },
              a_voltages_min: { min: 12, max: 400 },
              a_voltages_max: { min: 12, max: 400 },
            },
          ),
      }),
    }),
  });
  const { data, errors } = await graphql({
    schema: builder.toSchema(),
    contextValue: { locale: 'de' },
    source: `{
      lamp(
        as: {
          size: { length: "1200", width: "800", height: "144", unit: "mm" }
          papers: [{ type: SDS, url: "https://example.com/a" }]
          colours: [{ name: "Signal red RAL 3001" }, { hex: "#00f" }]
          numbers: ["7647145"], voltages: [{ value: "1.2", unit: "kV" }]
          battery: { cell: LI_ION, size: { length: "4.8", width: "2.3", unit: "cm" } }
        }
        where: {
          size: { length: { min: "1", max: "2" }, height: { max: "0.2" }, unit: "m" }
          colours: [RED], voltages: { min: "1", unit: "kV" }, battery: { cell: [LI_ION, NIMH], capacity: { min: "1", unit: "Ah" } }
        }
      ) {
        size { length metres: length(in: "m") height unit display inInches: display(in: "in") volume litres: volume(in: "L") }
        papers { type url language issuedOn title }
        colours { name hex code family }
        numbers materials
        voltages { value inVolts: value(in: "V") }
        battery { cell capacity { value } tested size { width height volume } }
      }
      facets {
        size { length { min(in: "m") max count unit } height { count } }
        colours { value label count } voltages { max count }
        battery { cell { value label count } capacity { count } }
        numbers { value }
      }
    }`,
  });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    lamp: {
      size: {
        length: '1200',
        metres: '1.2',
        height: '144',
        unit: 'mm',
        display: '1.200 × 800 × 144 mm',
        inInches: '47,244094488189 × 31,496062992126 × 5,66929133858268 in',
        volume: '0.13824',
        litres: '138.24',
      },
      papers: [{ type: 'SDS', url: 'https://example.com/a', language: 'und', issuedOn: null, title: null }],
      colours: [
        { name: 'Signal red', hex: null, code: 'RAL 3001', family: 'RED' },
        { name: '#0000FF', hex: '#0000FF', code: null, family: 'BLUE' },
      ],
      numbers: ['7647-14-5'],
      materials: null,
      voltages: [{ value: '1.2', inVolts: '1200' }],
      battery: { cell: 'LI_ION', capacity: null, tested: null, size: { width: '2.3', height: null, volume: null } },
    },
    facets: {
      size: { length: { min: '0.1', max: '2000', count: 3, unit: 'mm' }, height: null },
      colours: [
        { value: 'RED', label: 'Rot', count: 2 },
        { value: 'BLUE', label: 'Blau', count: 1 },
      ],
      voltages: { max: '400', count: 2 },
      battery: { cell: [{ value: 'LI_ION', label: 'Lithium-Ionen', count: 2 }], capacity: null },
      numbers: null,
    },
  });
  expect(new Set(filterExpression(lamps, asked[0] ?? {}))).toEqual(
    new Set([
      '(a_size_length >= 1000 AND a_size_length <= 2000 AND a_size_height <= 200)',
      'a_colours IN ["RED"]',
      'a_voltages_min >= 1000',
      '((a_battery__capacity IN ["true"] AND (a_battery__capacity_max >= 1000 OR a_battery__capacity_max NOT EXISTS)) AND a_battery__cell IN ["LI_ION", "NIMH"])',
    ]),
  );
});

const wrong = { size: '5 kg x 3', papers: 'SDS', colours: 'Sunset', numbers: '7647-14-6', battery: 'cell: alkaline' };
const samples = {
  good: [
    { name: 'Lamp', attributes: { name: 'Lamp', size: '120 × 80 cm', battery: 'cell: NiMH; size: 48×23×23' } },
    { name: 'Torch', attributes: { name: 'Torch', colours: ['red', 'RAL 5010'], papers: papered } },
    { name: 'Lantern', attributes: { name: 'Lantern', numbers: ['7647-14-5'], voltages: ['12 V', '24 V'] } },
  ],
  bad: Object.entries(wrong).map(([path, written]) => ({
    name: `${path} ${written}`,
    attributes: { name: 'Lamp' },
    wrong: { [path]: written },
    finds: { path, code: 'INVALID' as const },
  })),
};
describe('a vertical of these kinds passes the suite', () => {
  for (const { name, run } of conformance(lamps, samples, check)) test(name, run);
});

test('sides are read in the units of the reader, all in one', () => {
  const { kind } = dimensions('mm', { description: 'Size.' });
  const crate = { length: '4000', width: '800', height: '144', unit: 'mm' };
  expect(kind.display(crate, 'en', { system: 'US' })).toEqual({ value: '13.12 × 2.62 × 0.472', unit: 'ft' });
  expect(kind.display({ ...crate, length: '1200' }, 'en', { system: 'US' })).toEqual({
    value: '47.24 × 31.5 × 5.67',
    unit: 'in',
  });
  expect(kind.display(crate, 'de', { system: 'METRIC' })).toEqual({ value: '4.000 × 800 × 144', unit: 'mm' });
  expect(kind.display(crate, 'en', { unit: 'm' })).toEqual({ value: '4 × 0.8 × 0.144', unit: 'm' });
});
