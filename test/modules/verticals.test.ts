// The industries described: forms by category, choices in four languages, specifications in the reader's units, listings side by side.
import { expect, test } from 'vitest';
import { graphql } from '../generated/index.ts';
import { ask, codeOf } from '../kit/ask.ts';
import { lye, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

const DescribeVerticals = graphql(`
  query DescribeVerticals($locale: Locale) {
    verticals {
      name type label(locale: $locale) description version axes
      identity { attributes }
      attributes {
        code kind label(locale: $locale) description expects example required filterable facet sortable searchable rangeable localized most
        privacy unit acceptedUnits choices { code label(locale: $locale) description } min max maxLength pattern scheme categories
        members { code kind }
      }
      inquiry { code kind label(locale: $locale) }
    }
  }
`);
const FormOfCategory = graphql(`
  query FormOfCategory($name: String!, $category: String) {
    vertical(name: $name) { attributes(category: $category) { code required } categories { code name hiddenAttributes requiredAttributes } }
  }
`);
const CompareProducts = graphql(`
  query CompareProducts($ids: [ID!]!, $units: UnitSystem, $locale: Locale) {
    productCompare(ids: $ids, units: $units, locale: $locale) {
      products { id sku }
      rows { code label differs cells { value unit } }
    }
  }
`);
const SpecsOf = graphql(`
  query SpecsOf($id: ID!, $units: UnitSystem) { product(id: $id) { declaration specs(units: $units) { code value unit } } }
`);

test('a vertical is described so that a form needs to know nothing of the industry', async () => {
  const { visitor } = await market(world, ['chemicals']);
  const { verticals } = await ask(visitor, DescribeVerticals, { locale: 'de' });
  expect(verticals.map(({ name, type }) => [name, type])).toEqual([['chemicals', 'Chemical']]);
  const [{ attributes, identity }] = verticals as [(typeof verticals)[0]];
  const of = (code: string) => attributes.find((one) => one.code === code) ?? expect.fail(`no attribute ${code}`);
  expect(of('purity')).toMatchObject({
    kind: 'quantity',
    label: 'Reinheit',
    unit: '%',
    acceptedUnits: expect.arrayContaining(['%', 'ppm']),
    rangeable: true,
    filterable: true,
    facet: true,
    sortable: true,
    min: '0',
    privacy: 'PUBLIC',
  });
  expect(of('casNumber')).toMatchObject({ kind: 'identifier', scheme: 'CAS', required: true });
  expect(of('grade').choices.map(({ code }) => code)).toContain('FOOD');
  expect(identity[0]!.attributes).toContain('casNumber');
});

test('labels, choices and categories are there in English, Chinese, Japanese, German and Spanish', async () => {
  const { visitor } = await market(world, ['chemicals', 'machinery', 'consumerGoods']);
  const inLocale = async (locale: string) => (await ask(visitor, DescribeVerticals, { locale })).verticals;
  const english = await inLocale('en');
  for (const locale of ['zh', 'ja', 'de', 'es']) {
    for (const [i, { name, label, attributes }] of (await inLocale(locale)).entries()) {
      const own = english[i]!;
      expect(label, `${name} in ${locale}`).not.toBe('');
      // Some words are the same in two languages; most are not.
      const same = attributes.filter((one, at) => one.label === own.attributes[at]!.label);
      expect(same.length / attributes.length, `${name} in ${locale}: ${same.map(({ code }) => code)}`).toBeLessThan(
        0.2,
      );
    }
  }
});

test('a category says which attributes its listings have', async () => {
  const { visitor } = await market(world, ['machinery']);
  const { vertical } = await ask(visitor, FormOfCategory, { name: 'machinery' });
  const all = vertical!.attributes.map(({ code }) => code);
  const fewer = vertical!.categories.filter(({ hiddenAttributes }) => hiddenAttributes.length > 0);
  expect(fewer.length).toBeGreaterThan(0);
  const { code, hiddenAttributes, requiredAttributes } = fewer[0]!;
  const narrowed = await ask(visitor, FormOfCategory, { name: 'machinery', category: code });
  const form = narrowed.vertical!.attributes;
  expect(form.map((one) => one.code)).toEqual(all.filter((one) => !hiddenAttributes.includes(one)));
  expect(form.filter(({ required }) => required).map((one) => one.code)).toEqual(requiredAttributes);
  expect(await codeOf(visitor, FormOfCategory, { name: 'machinery', category: 'nonsense' })).toBe('BAD_USER_INPUT');
  expect((await ask(visitor, FormOfCategory, { name: 'chemicals' })).vertical).toBeNull();
});

test('listings stand side by side, attribute by attribute, each row in one unit', async () => {
  const { supplier, rival, visitor } = await market(world);
  const attributes = { ...lye.attributes.chemicals!, meltingPoint: { min: '318', max: '318', unit: '°C' } };
  const one = await supplier.lists({ attributes: { chemicals: attributes } });
  const other = await rival.lists({
    attributes: {
      chemicals: { ...attributes, purity: { min: '980', max: '980', unit: '‰' }, meltingPoint: null },
    },
  });
  const { productCompare } = await ask(visitor, CompareProducts, { ids: [other, one], units: 'US' });
  expect(productCompare.products.map(({ id }) => id)).toEqual([other, one]);
  const row = (code: string) => productCompare.rows.find((it) => it.code === code);
  expect(row('casNumber')).toMatchObject({ differs: false, cells: [{ value: '1310-73-2' }, { value: '1310-73-2' }] });
  expect(row('purity')).toMatchObject({
    differs: true,
    cells: [
      { value: '98', unit: '%' },
      { value: '99–99.5', unit: '%' },
    ],
  });
  expect(row('meltingPoint')!.cells).toEqual([null, { value: '604.4', unit: '°F' }]);
  expect(row('boilingPoint')).toBeUndefined();
  expect(await codeOf(visitor, CompareProducts, { ids: [one, one] })).toBe('BAD_USER_INPUT');
  expect(await codeOf(visitor, CompareProducts, { ids: [one] })).toBe('BAD_USER_INPUT');
});

test('specifications are read in the units of the reader', async () => {
  const { supplier, visitor } = await market(world);
  const id = await supplier.lists({
    attributes: { chemicals: { ...lye.attributes.chemicals!, meltingPoint: { min: '318', max: '318', unit: '°C' } } },
  });
  const melting = async (units: 'AS_STATED' | 'METRIC' | 'US') =>
    (await ask(visitor, SpecsOf, { id, units })).product!.specs.find(({ code }) => code === 'meltingPoint');
  expect(await melting('AS_STATED')).toMatchObject({ value: '318', unit: '°C' });
  expect(await melting('METRIC')).toMatchObject({ value: '318', unit: '°C' });
  expect(await melting('US')).toMatchObject({ value: '604.4', unit: '°F' });
});
