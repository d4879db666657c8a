// Search through the real server and the real Meilisearch: what is found, counted, sorted and paged.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { type Asker, ask, codeOf, send } from '../kit/ask.ts';
import { type Listing, lye, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Found {
  productSearch: {
    nodes: { id: string; title: string; [field: string]: unknown }[];
    edges: { cursor: string; highlights: { title: string | null } | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number | null;
    didDegrade: boolean;
    facets: {
      categories: Counted[];
      countries: Counted[];
      chemicals: Record<string, Counted[] | { min: string; max: string; count: number }>;
    } | null;
  };
}
type Counted = { value: string; label: string; count: number };

/** Asks until the index answers: on a busy machine it may once be too slow. */
async function find(
  asker: Asker,
  args: string,
  selection = 'nodes { id title } totalCount',
): Promise<Found['productSearch']> {
  for (let tries = 0; ; tries++) {
    const { productSearch } = await ask<Found, unknown>(
      asker,
      `{ productSearch(${args}) { ${selection} didDegrade } }`,
    );
    if (!productSearch.didDegrade || tries === 20) return productSearch;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
const titles = ({ nodes }: Found['productSearch']) => nodes.map(({ title }) => title).sort();

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();

/** A listing with this title and these attributes over those of lye. */
const like = (title: string, attributes: object = {}, more: Partial<Listing> = {}): Partial<Listing> => ({
  translations: [{ locale: 'en', title }],
  attributes: { chemicals: { ...lye.attributes.chemicals!, ...attributes } },
  ...more,
});

let stock: Market;
beforeAll(async () => {
  stock = await makeStock();
});

/** A market of five chemicals, indexed. */
async function makeStock(): Promise<Market> {
  const made = await market(world);
  const { supplier, rival } = made;
  const percent = (min: string, max: string) => ({ purity: { min, max, unit: '%' } });
  await supplier.lists(like('Alpha', { ...percent('97', '99'), grade: 'FOOD' }));
  await supplier.lists(
    like('Beta', { ...percent('95', '97'), grade: 'TECHNICAL', flashPoint: { min: '20', max: '40', unit: '°C' } }),
  );
  await rival.lists(
    like('Gamma', { ...percent('99.5', '99.9'), grade: 'FOOD', flashPoint: { min: '60', max: '60', unit: '°C' } }),
  );
  await rival.lists(
    like(
      'Delta',
      { ...percent('50', '50'), grade: 'INDUSTRIAL' },
      {
        priceTiers: [{ fromQuantity: '1', unitPrice: { amount: '0.1', currency: 'USD' } }],
        minimumQuantity: '5',
        unit: 'TNE',
      },
    ),
  );
  await rival.lists({
    ...lye,
    sku: 'ZH-1',
    translations: [
      { locale: 'en', title: 'Epsilon' },
      { locale: 'zh', title: '食品级氢氧化钠片碱' },
    ],
    priceTiers: [],
    leadTimeDays: 60,
  });
  await caughtUp(world.worker!, 40_000);
  return made;
}

describe('what is found', () => {
  it('is found by a range that overlaps the asked one', async () => {
    const { visitor } = stock;
    const atLeast98 = await find(visitor, 'where: { chemicals: { purity: { min: 98, unit: "%" } } }');
    expect(titles(atLeast98)).toEqual(['Alpha', 'Epsilon', 'Gamma']);
    expect(atLeast98.totalCount).toBe(3);
  });

  it('is found in another unit than the supplier wrote', async () => {
    const { visitor } = stock;
    expect(
      titles(await find(visitor, 'where: { chemicals: { flashPoint: { min: 68, max: 104, unit: "°F" } } }')),
    ).toEqual(['Beta']);
    expect(titles(await find(visitor, 'where: { moq: { max: 2, unit: "TNE" } }'))).not.toContain('Delta');
    expect(titles(await find(visitor, 'where: { moq: { max: 6000, unit: "KGM" } }'))).toContain('Delta');
  });

  it('is found by what all listings share', async () => {
    const { visitor, rival } = stock;
    expect(titles(await find(visitor, `where: { supplier: "${rival.organizationId}" }`))).toEqual([
      'Delta',
      'Epsilon',
      'Gamma',
    ]);
    expect(
      titles(await find(visitor, 'where: { price: { currency: USD, max: 0.2 } }'.replace('USD', '"USD"'))),
    ).toEqual(['Delta']);
    expect(titles(await find(visitor, 'where: { price: { currency: "EUR", max: 9 } }'))).toEqual([]);
    expect(titles(await find(visitor, 'where: { leadTimeDays: { max: 30 } }'))).not.toContain('Epsilon');
    expect(titles(await find(visitor, 'where: { category: "inorganic", country: ["FR", "DE"] }'))).toHaveLength(5);
    expect(titles(await find(visitor, 'where: { country: "FR" }'))).toEqual([]);
  });

  it('is found by a synonym, a misspelt word and a word of another language', async () => {
    const { visitor } = stock;
    const pearls = await market(world);
    await pearls.supplier.lists(like('Sodium hydroxide pearls'));
    await caughtUp(world.worker!, 40_000);
    expect(titles(await find(pearls.visitor, 'query: "caustic soda"'))).toEqual(['Sodium hydroxide pearls']);
    expect(titles(await find(pearls.visitor, 'query: "hydroxyde"'))).toEqual(['Sodium hydroxide pearls']);
    const chinese = await find(
      visitor,
      'query: "氢氧化钠", locale: "zh"',
      'nodes { id title category { name } specs { code value } } edges { highlights { title } }',
    );
    expect(chinese.nodes[0]!.title).toBe('食品级氢氧化钠片碱');
    expect(chinese.edges[0]!.highlights!.title).toContain('<em>');
    expect(chinese.nodes[0]!.category).toEqual({ name: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  it('marks matches in text that is safe in HTML', async () => {
    const { supplier, visitor } = await market(world);
    await supplier.lists(like('<img onerror=x> soda'));
    await caughtUp(world.worker!, 40_000);
    const { edges } = await find(visitor, 'query: "soda"', 'edges { highlights { title } }');
    expect(edges[0]!.highlights!.title).toBe('&#60;img onerror=x&#62; <em>soda</em>');
  });

  it('answers everything a card shows, and the product behind it', async () => {
    const { visitor } = stock;
    const { nodes } = await find(
      visitor,
      'query: "Alpha"',
      `nodes { id title sku vertical supplier { legalName country } minimumQuantity { value(in: "TNE") } priceTiers { fromQuantity unitPrice { amount currency } }
        attributes { __typename ... on ChemicalAttributes { casNumber grade purity { min max unit } } } product { id title status supplier { legalName } } }`,
    );
    expect(nodes[0]).toMatchObject({
      title: 'Alpha',
      supplier: { legalName: 'Supplier Ltd', country: 'DE' },
      minimumQuantity: { value: '1' },
      priceTiers: [{ fromQuantity: '1000', unitPrice: { amount: '0.62', currency: 'USD' } }, {}],
      attributes: {
        __typename: 'ChemicalAttributes',
        casNumber: '1310-73-2',
        grade: 'FOOD',
        purity: { min: '97', max: '99', unit: '%' },
      },
      product: { id: nodes[0]!.id, title: 'Alpha', status: 'ACTIVE', supplier: { legalName: 'Supplier Ltd' } },
    });
  });
});

describe('facets', () => {
  const selection = `facets { categories { value label count } countries { value label count }
    chemicals { grade { value label count } purity { min max count } physicalForm { value count } } } totalCount`;

  it('count the hits', async () => {
    const { visitor } = stock;
    const { facets } = await find(visitor, 'first: 1', selection);
    expect(facets!.countries).toEqual([{ value: 'DE', label: 'Germany', count: 5 }]);
    expect(facets!.categories).toContainEqual({ value: 'alkalis', label: expect.any(String), count: 5 });
    // A category is counted with all below it.
    expect(facets!.categories).toContainEqual({ value: 'inorganic', label: expect.any(String), count: 5 });
    expect(facets!.chemicals.grade).toContainEqual({ value: 'FOOD', label: 'Food', count: 2 });
    expect(facets!.chemicals.purity).toEqual({ min: '50', max: '99.9', count: 5 });
  });

  it('show how the hits are spread, as if the facet were not filtered', async () => {
    const { visitor } = stock;
    const histogram = (where: string) =>
      find(
        visitor,
        `first: 1, where: { chemicals: { ${where} } }`,
        'facets { chemicals { purity { histogram(bins: 5, in: "%") { from to count } } } }',
      );
    const spread = await histogram('purity: { min: 99.4, unit: "%" }');
    // 50, 95–97, 97–99, 99–99.5 and 99.5–99.9 %.
    expect(spread.facets!.chemicals.purity).toEqual({
      histogram: [
        { from: '50', to: '59.98', count: 1 },
        { from: '59.98', to: '69.96', count: 0 },
        { from: '69.96', to: '79.94', count: 0 },
        { from: '79.94', to: '89.92', count: 0 },
        { from: '89.92', to: '99.9', count: 4 },
      ],
    });
    const food = await histogram('grade: [FOOD], purity: { min: 99.4, unit: "%" }');
    expect(food.facets!.chemicals.purity).toMatchObject({
      histogram: [{ from: '97', count: 1 }, { count: 1 }, { count: 1 }, { count: 1 }, { to: '99.9', count: 1 }],
    });
  });

  it('are counted without their own filter, and with every other', async () => {
    const { visitor } = stock;
    const { facets, totalCount } = await find(
      visitor,
      'where: { country: "DE", chemicals: { grade: [FOOD], purity: { min: 99.4, unit: "%" } } }',
      selection,
    );
    expect(totalCount).toBe(1);
    // Grades among what is 99.4 % pure; purities of what is of food grade; countries of what is both.
    expect((facets!.chemicals.grade as Counted[]).map(({ value, count }) => [value, count])).toEqual([
      ['FOOD', 1],
      ['INDUSTRIAL', 1],
    ]);
    expect(facets!.chemicals.purity).toEqual({ min: '97', max: '99.9', count: 2 });
    expect(facets!.countries).toEqual([{ value: 'DE', label: 'Germany', count: 1 }]);
  });
});

describe('order and pages', () => {
  it('sorts by price, by an attribute and by date', async () => {
    const { visitor } = stock;
    const order = async (sort: string) => (await find(visitor, `sort: ${sort}`)).nodes.map(({ title }) => title);
    expect((await order('{ by: PRICE }'))[0]).toBe('Delta');
    expect((await order('{ by: PRICE, direction: DESC }')).at(-1)).toBe('Epsilon'); // no price: last either way
    expect(await order('{ chemicals: PURITY }')).toEqual(['Delta', 'Beta', 'Alpha', 'Epsilon', 'Gamma']);
    expect((await order('{ by: NEWEST }'))[0]).toBe('Epsilon');
  });

  it('pages through all hits without loss or repetition', async () => {
    const { visitor } = stock;
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { nodes, pageInfo } = await find(
        visitor,
        `first: 2, sort: { chemicals: PURITY }${after}`,
        'nodes { title } pageInfo { hasNextPage endCursor }',
      );
      seen.push(...nodes.map(({ title }) => title));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(['Delta', 'Beta', 'Alpha', 'Epsilon', 'Gamma']);
  });

  it('refuses a cursor of another search, and one that is none', async () => {
    const { visitor } = stock;
    const { pageInfo } = await find(visitor, 'first: 1', 'pageInfo { endCursor }');
    expect(await codeOf(visitor, `{ productSearch(query: "x", after: "${pageInfo.endCursor}") { totalCount } }`)).toBe(
      'BAD_CURSOR',
    );
    expect(await codeOf(visitor, '{ productSearch(after: "nonsense") { totalCount } }')).toBe('BAD_CURSOR');
  });

  it('refuses questions it cannot answer', async () => {
    const { visitor } = stock;
    for (const args of [
      'first: 101',
      'where: { chemicals: { purity: { min: 1, unit: "kg" } } }',
      'where: { vertical: "nothing" }',
      'where: { machinery: { brand: ["x"] } }',
      'sort: { by: PRICE, chemicals: PURITY }',
      'where: { price: { currency: "USD" } }',
      'where: { supplier: "product_01jd3f6gk5e8na4v7w9x2y0z1b" }',
    ]) {
      expect(await codeOf(visitor, `{ productSearch(${args}) { totalCount } }`), args).toBe('BAD_USER_INPUT');
    }
  });
});

it('is not upset by hostile text', async () => {
  const { visitor } = await market(world, ['chemicals', 'machinery']);
  const texts = [
    '"',
    "'",
    '\\\\',
    '\\" OR tenant EXISTS OR a = \\"',
    '{x}',
    '%',
    '_',
    '{{',
    '-',
    '""',
    '*',
    'tenant = 1',
    '\n',
    '\u202e',
    'a'.repeat(300),
  ];
  const Search = `query S($q: String, $t: [String!]) { productSearch(query: $q, where: { machinery: { brand: $t } }) { nodes { id } didDegrade } }`;
  for (const text of texts) {
    const { data, errors } = await send<Found, object>(visitor, Search, { q: text, t: [text] });
    expect(errors, JSON.stringify(text)).toBeUndefined();
    expect(data!.productSearch.nodes).toEqual([]);
    const category = await send(
      visitor,
      'query C($c: [String!]) { productSearch(where: { category: $c }) { nodes { id } } }',
      { c: [text] },
    );
    expect([undefined, 'BAD_USER_INPUT'], JSON.stringify(text)).toContain(category.errors?.[0]?.extensions?.code);
  }
  expect((await find(visitor, 'query: "x"')).didDegrade).toBe(false);
});

describe('several verticals in one market', () => {
  it('are searched together, and each when its filter is given', async () => {
    const { visitor, supplier } = await market(world, ['chemicals', 'machinery']);
    await supplier.lists(like('Blue lye'));
    const machine = { brand: 'Kuka', model: 'Blue 7', machineType: 'ARTICULATED_ROBOT', condition: 'NEW' };
    await supplier.lists({
      category: 'robots',
      translations: [{ locale: 'en', title: 'Blue robot' }],
      attributes: { machinery: machine } as never,
      unit: 'H87',
      minimumQuantity: '1',
    });
    await caughtUp(world.worker!, 40_000);
    const both = await find(
      visitor,
      'query: "blue"',
      'nodes { id title } totalCount facets { countries { value count } machinery { brand { value count } } }',
    );
    expect(titles(both)).toEqual(['Blue lye', 'Blue robot']);
    expect(both.totalCount).toBe(2);
    expect(both.facets).toEqual({
      countries: [{ value: 'DE', count: 2 }],
      machinery: { brand: [{ value: 'Kuka', count: 1 }] },
    });
    expect(titles(await find(visitor, 'query: "blue", where: { chemicals: {} }'))).toEqual(['Blue lye']);
    expect(titles(await find(visitor, 'where: { machinery: { brand: ["kuka"] } }'))).toEqual(['Blue robot']);
    expect(titles(await find(visitor, 'sort: { by: PRICE }'))).toHaveLength(2);
  });
});
