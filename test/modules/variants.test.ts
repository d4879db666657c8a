// One listing in many forms: checked, kept, found by what any of its forms is, and counted once.
import { expect, test } from 'vitest';
import { systemContext } from '../../src/context.ts';
import { db } from '../../src/db.ts';
import { readId } from '../../src/id.ts';
import { changesBetween, draftOf, WHOLE } from '../../src/modules/product/row.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { all } from '../../src/modules/tenant/service.ts';
import { graphql } from '../generated/index.ts';
import { ask } from '../kit/ask.ts';
import { type Listing, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld();

const CreateForms = graphql(`
  mutation CreateForms($input: ProductCreateInput!) {
    productCreate(input: $input) { userErrors { code field message } product { id version } }
  }
`);
const ChangeForms = graphql(`
  mutation ChangeForms($input: ProductUpdateInput!) {
    productUpdate(input: $input) { userErrors { code field } product { version variants { sku } } }
  }
`);
const FormsOf = graphql(`
  query FormsOf($id: ID!) {
    product(id: $id) {
      status blockedBecause { code }
      variants {
        sku gtin stock unitPrice { amount currency }
        attributes { ... on ConsumerGoodVariantAttributes { size colour { name family } } }
        specs(locale: "de") { code label value }
      }
    }
  }
`);
const FindForms = graphql(`
  query FindForms($where: ProductWhere!) {
    productSearch(where: $where, first: 10) {
      didDegrade
      nodes { sku }
      facets { consumerGoods { size { value count } colour { value count } } }
    }
  }
`);
const CompareForms = graphql(`
  query CompareForms($ids: [ID!]!) { productCompare(ids: $ids) { rows { code differs cells { value } } } }
`);
const RequireForm = graphql(`
  mutation RequireForm($input: InquirySendInput!) {
    inquirySend(input: $input) { inquiry { lines { requirements { compliance } } } }
  }
`);
const Categories = graphql(`
  query GoodsCategories { categories(vertical: "consumerGoods") { id code } }
`);

const form = (sku: string, size: string, colour: string, more: object = {}) => ({
  sku,
  attributes: { consumerGoods: { size, colour: { name: colour } } },
  ...more,
});

const shirt: Listing = {
  sku: 'SHIRT',
  category: 'apparel',
  translations: [{ locale: 'en', title: 'Cotton T-shirt' }],
  attributes: {
    consumerGoods: {
      brand: 'Example',
      model: 'T 100',
      productType: 'APPAREL',
      composition: '100 % cotton',
    },
  },
  variants: [
    form('SHIRT-WS', 'S', 'White', { gtin: '4006381333931', stock: '120' }),
    form('SHIRT-WM', 'M', 'White', { unitPrice: { amount: '4.2', currency: 'USD' } }),
    form('SHIRT-NM', 'M', 'Navy blue'),
  ],
  unit: 'H87',
  minimumQuantity: '100',
  priceTiers: [],
};

test('forms are kept, told apart, and shown in the language of the reader', async () => {
  const { supplier, visitor } = await market(world, ['consumerGoods']);
  const id = await supplier.lists(shirt);
  const { product } = await ask(visitor, FormsOf, { id });
  expect(product!.status).toBe('ACTIVE');
  expect(product!.variants.map(({ sku, gtin, stock }) => [sku, gtin, stock])).toEqual([
    ['SHIRT-WS', '4006381333931', '120'],
    ['SHIRT-WM', null, null],
    ['SHIRT-NM', null, null],
  ]);
  expect(product!.variants[1]).toMatchObject({
    unitPrice: { amount: '4.2', currency: 'USD' },
    attributes: { size: 'M', colour: { name: 'White', family: 'WHITE' } },
    specs: expect.arrayContaining([expect.objectContaining({ label: 'Größe', value: 'M' })]),
  });
  // A new list replaces the old one; the same list again is no change.
  const change = (variants: Listing['variants'], expectedVersion: number) =>
    ask(supplier, ChangeForms, { input: { id, expectedVersion, variants } });
  const less = (await change(shirt.variants!.slice(0, 2), 2)).productUpdate;
  expect(less).toMatchObject({ userErrors: [], product: { version: 3, variants: [{}, {}] } });
  expect((await change(shirt.variants!.slice(0, 2), 3)).productUpdate.product!.version).toBe(3);
});

test('every fault of a form is answered at its place', async () => {
  const { supplier } = await market(world, ['consumerGoods', 'chemicals']);
  const { categories } = await ask(supplier, Categories);
  const { category, ...listing } = shirt;
  const create = async (variants: Listing['variants'], more: object = {}) => {
    const categoryId = categories.find(({ code }) => code === category)!.id;
    const input = { ...listing, ...more, categoryId, variants };
    const { userErrors } = (await ask(supplier, CreateForms, { input })).productCreate;
    return userErrors.map(({ field, code }) => `${field.join('.')} ${code}`);
  };
  expect(
    await create([
      form('A', 'S', 'White', { gtin: '4006381333932' }),
      form('A', 'M', 'White'),
      form('B', 'M', 'White'),
      { sku: 'C', attributes: { consumerGoods: {} } },
      { sku: 'D', attributes: { consumerGoods: {} }, stock: '-1' },
    ]),
  ).toEqual([
    'variants.0.gtin INVALID',
    'variants.3.attributes.consumerGoods REQUIRED',
    'variants.4.stock OUT_OF_RANGE',
    'variants.4.attributes.consumerGoods REQUIRED',
    'variants.1.sku TAKEN',
    'variants.2.attributes TAKEN',
  ]);
  const many = Array.from({ length: 201 }, (_, i) => form(`S-${i}`, `${i}`, 'White'));
  expect(await create(many)).toEqual(['variants OUT_OF_RANGE']);
});

test('a listing is found by what any of its forms is, and counted once', async () => {
  const { supplier, rival, visitor } = await market(world, ['consumerGoods']);
  await supplier.lists(shirt);
  await rival.lists({ ...shirt, sku: 'OTHER', variants: [form('O-1', 'M', 'Red')] });
  await caughtUp(world.worker!, 30_000);
  const find = async (consumerGoods: object) => {
    const { productSearch } = await ask(visitor, FindForms, { where: { consumerGoods } });
    expect(productSearch.didDegrade).toBe(false);
    return productSearch;
  };
  const skus = async (consumerGoods: object) => (await find(consumerGoods)).nodes.map(({ sku }) => sku).sort();
  expect(await skus({ size: ['M'] })).toEqual(['OTHER', 'SHIRT']);
  expect(await skus({ size: ['S'] })).toEqual(['SHIRT']);
  expect(await skus({ colour: ['BLUE'] })).toEqual(['SHIRT']);
  expect(await skus({ colour: ['RED'], size: ['S'] })).toEqual([]);
  const { facets } = await find({});
  expect(facets!.consumerGoods!.size).toEqual(
    expect.arrayContaining([
      { value: 'M', count: 2 },
      { value: 'S', count: 1 },
    ]),
  );
});

test('a listing is compared, required and imported with its forms', async () => {
  const { supplier, rival, buyer, visitor, tenantId } = await market(world, ['consumerGoods']);
  const id = await supplier.lists(shirt);
  const other = await rival.lists({ ...shirt, sku: 'OTHER', variants: [form('O-1', 'M', 'Red')] });
  const { productCompare } = await ask(visitor, CompareForms, { ids: [id, other] });
  const size = productCompare.rows.find(({ code }) => code === 'size');
  expect(size).toEqual({ code: 'size', differs: true, cells: [{ value: 'S, M' }, { value: 'M' }] });
  const requirements = [
    { attribute: 'size', operator: 'EQ' as const, values: ['M'] },
    { attribute: 'size', operator: 'EQ' as const, values: ['XXL'] },
  ];
  const lines = [{ productId: id, quantity: '100', requirements }];
  const { inquirySend } = await ask(buyer, RequireForm, { input: { subject: 'T', message: 'M?', lines } });
  expect(inquirySend.inquiry!.lines[0]!.requirements.map(({ compliance }) => compliance)).toEqual(['MET', 'DEVIATES']);
  // A file without variants says nothing about them.
  const before = draftOf(await stored(tenantId, id));
  expect(changesBetween(before, { ...before, variants: undefined })).toEqual([]);
  expect(changesBetween(before, { ...before, sku: '007' })).toEqual(['sku']);
  expect(changesBetween({ ...before, sku: '007' }, { ...before, sku: '7' })).toEqual(['sku']);
  expect(changesBetween(before, { ...before, minimumQuantity: '100.00' })).toEqual([]);
  expect(changesBetween(before, { ...before, variants: [...before.variants!].reverse() })).toEqual(['variants']);
});

async function stored(tenantId: string, id: string) {
  const facts = (await world.owner(all)).find((one) => one.id === tenantId)!;
  const ctx = systemContext(world.app, facts, 'test');
  const where = { tenantId_id: { tenantId, id: readId('Product', id) } };
  return db(ctx).product.findUniqueOrThrow({ where, include: WHOLE });
}
