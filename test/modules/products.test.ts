// Listings: created, changed by two editors, published by the vertical's rules, archived, listed page by page.
import { expect, test } from 'vitest';
import { graphql } from '../generated/index.ts';
import { ask, codeOf, send } from '../kit/ask.ts';
import { lye, market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

const GetProduct = graphql(`
  query GetProduct($id: ID!, $locale: Locale) {
    product(id: $id) {
      id sku status version title(locale: $locale) viewerCanUpdate availableActions
      attributes { __typename ... on ChemicalAttributes { casNumber grade purity { min max unit } } }
      specs { code label value unit }
      minimumQuantity { value(in: "t") unit }
      priceTiers { fromQuantity unitPrice { amount currency } }
      translations { locale title }
    }
  }
`);
const NewProduct = graphql(`
  mutation NewProduct($input: ProductCreateInput!) {
    productCreate(input: $input) { userErrors { code field message } product { id status version } }
  }
`);
const ChangeProduct = graphql(`
  mutation ChangeProduct($input: ProductUpdateInput!) {
    productUpdate(input: $input) { userErrors { code field message } product { id version title attributes { ... on ChemicalAttributes { purity { min } grade casNumber } } } }
  }
`);
const Publish = graphql(`
  mutation Publish($input: ProductPublishInput!) { productPublish(input: $input) { userErrors { code field message } product { status } } }
`);
const Archive = graphql(`
  mutation Archive($input: ProductArchiveInput!) { productArchive(input: $input) { userErrors { code } product { status version } } }
`);
const ListProducts = graphql(`
  query ListProducts($first: Int, $last: Int, $after: String, $before: String, $supplierId: ID, $categoryId: ID) {
    products(first: $first, last: $last, after: $after, before: $before, supplierId: $supplierId, categoryId: $categoryId) {
      nodes { id sku status } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);
const AlkaliCategories = graphql(`
  query AlkaliCategories { categories(vertical: "chemicals") { id code name path parent { code } } }
`);

async function categoryId(asker: Parameters<typeof ask>[0], code = lye.category): Promise<string> {
  return (await ask(asker, AlkaliCategories)).categories.find((category) => category.code === code)!.id;
}

test('a listing reads back as it was written, in the language asked for', async () => {
  const { supplier, visitor } = await market(world);
  const id = await supplier.lists({});
  const { product } = await ask(visitor, GetProduct, { id, locale: 'zh' });
  expect(product).toMatchObject({
    status: 'ACTIVE',
    title: '片碱 99%',
    viewerCanUpdate: false,
    availableActions: [],
    attributes: {
      __typename: 'ChemicalAttributes',
      casNumber: '1310-73-2',
      grade: 'INDUSTRIAL',
      purity: { min: '99', max: '99.5', unit: '%' },
    },
    minimumQuantity: { value: '1', unit: 'KGM' },
    priceTiers: [
      { fromQuantity: '1000', unitPrice: { amount: '0.62', currency: 'USD' } },
      { fromQuantity: '20000', unitPrice: { amount: '0.48', currency: 'USD' } },
    ],
  });
  const german = await ask({ ...visitor, locale: 'de' }, GetProduct, { id });
  expect(german.product!.title).toBe('Caustic soda pearls 99 %');
  expect((await ask(supplier, GetProduct, { id })).product).toMatchObject({
    viewerCanUpdate: true,
    availableActions: ['archive'],
  });
});

test('every fault of a listing is answered at its own path, with how to mend it', async () => {
  const { supplier } = await market(world);
  const { category: _, ...listing } = lye;
  const { productCreate } = await ask(supplier, NewProduct, {
    input: {
      ...listing,
      categoryId: await categoryId(supplier),
      minimumQuantity: '0',
      attributes: { chemicals: { casNumber: '1310-73-3', purity: { min: '99', max: '98', unit: 'kg' } } },
      priceTiers: [...lye.priceTiers, lye.priceTiers[0]!],
    },
  });
  expect(productCreate.product).toBeNull();
  const paths = productCreate.userErrors.map(({ field }) => field.slice(0, 3).join('.'));
  expect(paths).toEqual(
    expect.arrayContaining([
      'minimumQuantity',
      'attributes.chemicals.casNumber',
      'attributes.chemicals.purity',
      'priceTiers.2',
    ]),
  );
  for (const { message } of productCreate.userErrors) expect(message.length).toBeGreaterThan(20);
});

test('a draft may be incomplete; publishing says what is missing', async () => {
  const { supplier, visitor } = await market(world);
  const { category: _, ...listing } = lye;
  const input = {
    ...listing,
    categoryId: await categoryId(supplier),
    attributes: { chemicals: { purity: { min: '99', unit: '%' } } },
  };
  const { product } = (await ask(supplier, NewProduct, { input })).productCreate;
  expect(product).toMatchObject({ status: 'DRAFT', version: 1 });
  const { productPublish } = await ask(supplier, Publish, { input: { id: product!.id } });
  expect(productPublish.product).toBeNull();
  expect(productPublish.userErrors).toContainEqual(
    expect.objectContaining({ code: 'REQUIRED', field: ['attributes', 'chemicals', 'casNumber'] }),
  );
  expect((await ask(visitor, GetProduct, { id: product!.id })).product).toBeNull();
  expect((await ask(supplier, GetProduct, { id: product!.id })).product?.status).toBe('DRAFT');
});

test('of 40 editors of one version one succeeds, the rest hear of the conflict', async () => {
  const { supplier } = await market(world);
  const id = await supplier.lists({});
  const { version } = (await ask(supplier, GetProduct, { id })).product!;
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      ask(supplier, ChangeProduct, { input: { id, expectedVersion: version, leadTimeDays: 20 + i } }).then(
        () => 'done',
        (error: Error) => (/CONFLICT/.test(error.message) ? 'conflict' : error.message),
      ),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(39);
  expect((await ask(supplier, GetProduct, { id })).product!.version).toBe(version + 1);
});

const EDITORS = scaled(40, 12);

test(`${EDITORS} editors who read again until they succeed are as many versions, and none is overwritten`, async () => {
  const { supplier } = await market(world);
  const id = await supplier.lists({});
  const first = (await ask(supplier, GetProduct, { id })).product!.version;
  const versions = await Promise.all(
    Array.from({ length: EDITORS }, async (_, i) => {
      for (;;) {
        const { version } = (await ask(supplier, GetProduct, { id })).product!;
        const { data, errors } = await send(supplier, ChangeProduct, {
          input: { id, expectedVersion: version, leadTimeDays: 20 + i },
        });
        if (data?.productUpdate.product) return version + 1;
        expect(errors?.[0]?.extensions?.code).toMatch(/^(CONFLICT|UNAVAILABLE)$/);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
      }
    }),
  );
  expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: EDITORS }, (_, i) => first + 1 + i));
  expect((await ask(supplier, GetProduct, { id })).product!.version).toBe(first + EDITORS);
});

test('an update changes what it names; null removes an attribute; a published listing stays complete', async () => {
  const { supplier } = await market(world);
  const id = await supplier.lists({});
  const change = async (input: object) => {
    const { version } = (await ask(supplier, GetProduct, { id })).product!;
    return (await ask(supplier, ChangeProduct, { input: { id, expectedVersion: version, ...input } })).productUpdate;
  };
  expect((await change({ attributes: { chemicals: { purity: null } } })).product).toMatchObject({
    attributes: { purity: null, grade: 'INDUSTRIAL' },
  });
  expect((await change({ attributes: { chemicals: { casNumber: null } } })).userErrors).toMatchObject([
    { code: 'REQUIRED' },
  ]);
  expect((await change({ translations: [{ locale: 'en', title: 'Lye' }] })).product?.title).toBe('Lye');
});

test('the same key creates once, also when 20 ask at the same moment; with another input it is refused', async () => {
  const { supplier } = await market(world);
  const { category: _, ...listing } = lye;
  const input = { ...listing, sku: 'ONCE', categoryId: await categoryId(supplier), idempotencyKey: 'the-same-key' };
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => (await ask(supplier, NewProduct, { input })).productCreate.product!.id),
  );
  expect(new Set(ids).size).toBe(1);
  expect(await codeOf(supplier, NewProduct, { input: { ...input, sku: 'TWICE' } })).toBe('IDEMPOTENCY_MISMATCH');
  const again = await ask(supplier, NewProduct, { input: { ...input, idempotencyKey: 'another-key' } });
  expect(again.productCreate.userErrors).toMatchObject([{ code: 'TAKEN', field: ['sku'] }]);
});

test('a key answers the same when the world has changed; a refused try may be mended under its key', async () => {
  const { supplier, tenantId } = await market(world);
  const { category: _, ...listing } = lye;
  const input = { ...listing, categoryId: await categoryId(supplier) };
  const create = async (sku: string) =>
    (await ask(supplier, NewProduct, { input: { ...input, sku, idempotencyKey: `key-of-${sku}` } })).productCreate;
  const moveCategory = (vertical: string) =>
    world.owner(async (owner) => {
      await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
      await owner.query(`update category set vertical = $1 where code = $2`, [vertical, lye.category]);
    });
  const { product } = await create('FIRST');
  await moveCategory('machinery');
  expect((await create('FIRST')).product?.id).toBe(product!.id);
  expect((await create('SECOND')).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['categoryId'] }]);
  await moveCategory('chemicals');
  expect((await create('SECOND')).userErrors).toEqual([]);
  const mended = { ...input, sku: ' ', idempotencyKey: 'a-mended-key' };
  expect((await ask(supplier, NewProduct, { input: mended })).productCreate.userErrors).toHaveLength(1);
  expect((await ask(supplier, NewProduct, { input: { ...mended, sku: 'MENDED' } })).productCreate.userErrors).toEqual(
    [],
  );
});

test('archiving takes it off the market; doing it again is no error', async () => {
  const { supplier, visitor } = await market(world);
  const id = await supplier.lists({});
  for (const _ of [1, 2])
    expect((await ask(supplier, Archive, { input: { id } })).productArchive.product?.status).toBe('ARCHIVED');
  expect((await ask(visitor, GetProduct, { id })).product).toBeNull();
  expect((await ask(supplier, Publish, { input: { id } })).productPublish.product?.status).toBe('ACTIVE');
});

test('another supplier, a buyer, an operator and a visitor cannot change it', async () => {
  const { supplier, rival, buyer, operator, visitor } = await market(world);
  const id = await supplier.lists({});
  const codes = [];
  for (const asker of [rival, buyer, operator, visitor]) codes.push(await codeOf(asker, Archive, { input: { id } }));
  expect(codes).toEqual(['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED']);
});

test('pages by keyset meet every listing once, forwards and backwards, and bad cursors and sizes are errors', async () => {
  const { supplier, rival, visitor } = await market(world);
  const ids: string[] = [];
  for (let i = 0; i < 7; i++) ids.push(await supplier.lists({}));
  await rival.lists({});
  const supplierId = supplier.organizationId;
  const forwards: string[] = [];
  for (let after: string | null | undefined; ; ) {
    const { products } = await ask(visitor, ListProducts, { first: 3, after, supplierId });
    forwards.push(...products.nodes.map(({ id }) => id));
    if (!products.pageInfo.hasNextPage) break;
    after = products.pageInfo.endCursor;
  }
  expect(forwards).toEqual(ids);
  const last = await ask(visitor, ListProducts, { last: 2, supplierId });
  expect(last.products.nodes.map(({ id }) => id)).toEqual(ids.slice(-2));
  expect(last.products.pageInfo).toMatchObject({ hasPreviousPage: true });
  const before = await ask(visitor, ListProducts, { last: 2, before: last.products.pageInfo.startCursor, supplierId });
  expect(before.products.nodes.map(({ id }) => id)).toEqual(ids.slice(-4, -2));
  expect(await codeOf(visitor, ListProducts, { first: 3, after: 'nonsense' })).toBe('BAD_CURSOR');
  for (const first of [0, -1, 101, 99_999])
    expect(await codeOf(visitor, ListProducts, { first })).toBe('BAD_USER_INPUT');
  const ofCategory = await ask(visitor, ListProducts, { categoryId: await categoryId(visitor) });
  expect(ofCategory.products.nodes).toHaveLength(8);
});
