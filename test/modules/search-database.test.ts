// Search where there is no Meilisearch at all: the whole catalogue is found from Postgres, by words and conditions, within the tenant wall.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readId } from '../../src/id.ts';
import { fillWords } from '../../src/modules/product/word-rows.ts';
import { startServer } from '../../src/server.ts';
import { type Asker, ask } from '../kit/ask.ts';
import { lye, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Page {
  nodes: { id: string; title: string; sku: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number | null;
  didDegrade: boolean;
}

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 }); // on a busy machine so many listings take their time
const world = useWorld({ worker: false });
/** More listings than one statement looks at. */
const NEWER = 2_050;
let one: Market;
let other: Market;
let oldest: string;

beforeAll(async () => {
  world.app.search = null;
  [one, other] = await Promise.all([market(world, ['chemicals', 'machinery']), market(world)]);
  const salt = { casNumber: '7647-14-5', grade: 'FOOD', purity: { min: '99.9', max: '99.9', unit: '%' } } as const;
  oldest = await one.rival.lists({
    sku: 'NC-25/x',
    category: 'salts',
    translations: [
      { locale: 'en', title: 'Sodium chloride, vacuum-dried' },
      { locale: 'zh', title: '食品级氯化钠' },
    ],
    attributes: { chemicals: salt },
    minimumQuantity: '500',
    leadTimeDays: 3,
    priceTiers: [{ fromQuantity: '500', unitPrice: { amount: '0.11', currency: 'EUR' } }],
  });
  const copied = await one.supplier.lists({
    attributes: { chemicals: { ...lye.attributes.chemicals!, grade: 'FOOD' } },
  });
  await other.supplier.lists({ translations: [{ locale: 'en', title: 'Canary chloride' }], sku: 'NC-99' });
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [one.tenantId]);
    await owner.query(
      `insert into product select (jsonb_populate_record(p, jsonb_build_object('id', 'f0000000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'sku', 'COPY-' || n))).*
         from product p, generate_series(1, $2::int) n where p.id = $1`,
      [readId('Product', copied), NEWER],
    );
  });
});

const SELECTION = 'nodes { id title sku } pageInfo { hasNextPage endCursor } totalCount didDegrade';

async function page(args: string, asker: Asker = one.visitor): Promise<Page> {
  const { productSearch } = await ask<{ productSearch: Page }, unknown>(
    asker,
    `{ productSearch(${args}) { ${SELECTION} facets { countries { value } } help { didYouMean } } }`,
  );
  expect(productSearch).toMatchObject({ didDegrade: true, totalCount: null, facets: null, help: null });
  return productSearch;
}
const ids = async (args: string, asker?: Asker) => (await page(args, asker)).nodes.map(({ id }) => id);

describe('listings that were there before their words', () => {
  it('get them in batches, once', async () => {
    expect(await ids('query: "copy-2049"')).toEqual([]);
    expect(await fillWords(world.app.database)).toBe(NEWER);
    expect(await fillWords(world.app.database)).toBe(0);
    expect((await page('query: "copy-2049"')).nodes).toMatchObject([{ sku: 'COPY-2049' }]);
  });
});

describe('the oldest of many listings', () => {
  it.each([
    'chloride',
    'SODIUM chlor',
    'vacuum dried',
    'vacuum-dr',
    '7647-14',
    '7647145',
    '7647 14 5',
    'CAS no. 7647 14 5',
    'nc-25',
    'NC25X',
    '氯化钠',
    '食品级',
    '钠',
    'rival',
    'Rival salts',
    'Salz chloride',
  ])('is found by %s', async (query) => {
    expect(await ids(`query: "${query}"`)).toEqual([oldest]);
  });

  it.each(['chloride potassium', '7647-15', 'ride', '氯钠', 'supplier chloride', 'canary'])(
    'is not found by %s',
    async (query) => {
      expect(await ids(`query: "${query}"`)).toEqual([]);
    },
  );

  it.each([
    'category: ["salts"]',
    'country: ["DE"], category: ["salts"]',
    'moq: { max: 500 }',
    'leadTimeDays: { max: 3 }',
    'price: { currency: "EUR", max: 0.11 }',
    'chemicals: { casNumber: ["7647-14-5"], purity: { min: 99.8, unit: "%" } }',
  ])('meets %s', async (where) => {
    let found = await page(`where: { ${where} }, first: 5`);
    const nodes = [...found.nodes];
    // On a busy machine a page may end before the catalogue does.
    while (found.pageInfo.hasNextPage) {
      found = await page(`where: { ${where} }, first: 5, after: "${found.pageInfo.endCursor}"`);
      nodes.push(...found.nodes);
    }
    expect(nodes.map(({ id }) => id)).toEqual([oldest]);
  });

  it('is its supplier’s only one, and its supplier has no other words', async () => {
    const supplier = `supplier: ["${one.rival.organizationId}"]`;
    expect(await ids(`where: { ${supplier} }`)).toEqual([oldest]);
    expect(await ids(`query: "chloride", where: { ${supplier}, category: ["salts"] }`)).toEqual([oldest]);
    expect(await ids(`query: "caustic", where: { ${supplier} }`)).toEqual([]);
    expect(await ids(`where: { ${supplier}, category: ["alkalis"] }`)).toEqual([]);
    expect(await ids('where: { country: ["CN"] }')).toEqual([]);
    expect(await ids('where: { vertical: "machinery" }')).toEqual([]);
  });

  it('is the last of all pages, each listing once, newest first', async () => {
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { nodes, pageInfo } = await page(`first: 100${after}`);
      seen.push(...nodes.map(({ sku }) => sku));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toHaveLength(NEWER + 2);
    expect(new Set(seen).size).toBe(NEWER + 2);
    expect(seen[0]).toBe(`COPY-${NEWER}`);
    expect(seen.at(-1)).toBe('NC-25/x');
  });
});

it('a listing is found by what it says now, and only while it is on the market', async () => {
  const { supplier } = other;
  const id = await supplier.lists({ translations: [{ locale: 'en', title: 'Brine before' }], sku: 'BR-1' });
  const change = (fields: string) =>
    ask<Record<string, object>, unknown>(supplier, `mutation { ${fields} { userErrors { message } } }`);
  expect(await ids('query: "brine before"', other.visitor)).toEqual([id]);
  await change(`productUpdate(input: { id: "${id}", expectedVersion: 2, leadTimeDays: 9 })`);
  expect(await ids('query: "brine before"', other.visitor)).toEqual([id]);
  await change(
    `productUpdate(input: { id: "${id}", expectedVersion: 3, sku: "BR-2", translations: [{ locale: "en", title: "Brine after" }] })`,
  );
  expect(await ids('query: "before"', other.visitor)).toEqual([]);
  expect(await ids('query: "br-1"', other.visitor)).toEqual([]);
  expect(await ids('query: "br-2 after"', other.visitor)).toEqual([id]);
  await change(`productArchive(input: { id: "${id}" })`);
  expect(await ids('query: "after"', other.visitor)).toEqual([]);
});

describe('suggestions', () => {
  interface Suggested {
    kind: string;
    text: string;
    attribute: string | null;
  }
  const suggested = async (query: string) => {
    const question =
      'query S($query: String!) { searchSuggest(query: $query) { suggestions { kind text attribute } didDegrade } }';
    const { searchSuggest } = await ask<{ searchSuggest: { suggestions: Suggested[]; didDegrade: boolean } }, object>(
      one.visitor,
      question,
      { query },
    );
    expect(searchSuggest.didDegrade).toBe(true);
    return searchSuggest.suggestions;
  };

  it('come from the database, of every kind', async () => {
    expect(await suggested('7647-1')).toEqual([{ kind: 'IDENTIFIER', text: '7647-14-5', attribute: 'casNumber' }]);
    expect(await suggested('nc-2')).toMatchObject([{ kind: 'IDENTIFIER', text: 'NC-25/x', attribute: null }]);
    expect(await suggested('sal')).toMatchObject([{ kind: 'CATEGORY', text: 'Inorganic salts' }]);
    expect(await suggested('riv')).toMatchObject([{ kind: 'SUPPLIER', text: 'Rival Ltd' }]);
    expect(await suggested('sodium ch')).toMatchObject([{ kind: 'QUERY', text: 'Sodium chloride, vacuum-dried' }]);
    expect(await suggested('canary')).toEqual([]);
  });
});

it('hostile text finds nothing and upsets nobody', async () => {
  for (const text of ["'", '\\\\', '%', '_', '🜔', '\u200d', 'x'.repeat(299), '-'.repeat(299), '氯'.repeat(299)])
    expect(await page(`query: "${text}", first: 1`), text).toBeTruthy();
});

describe('every statement', () => {
  interface Asked {
    tenant: string;
    text: string;
    values: unknown[];
  }
  /** The statements of `work`, and how Postgres carries them out, as the API's role. */
  async function plansOf(work: () => Promise<unknown>): Promise<Record<string, string>> {
    const { database } = world.app;
    const asked = new Map<string, Asked>();
    const query = vi.spyOn(database, 'query').mockImplementation(async (tenant, name, text, values) => {
      asked.set(name, { tenant, text, values });
      query.mockRestore();
      const rows = await database.query(tenant, name, text, values);
      spy();
      return rows as never;
    });
    const implementation = query.getMockImplementation()!;
    const spy = () => void vi.spyOn(database, 'query').mockImplementation(implementation);
    await work();
    vi.restoreAllMocks();
    const plans: Record<string, string> = {};
    for (const [name, { tenant, text, values }] of asked) {
      const rows = await database.query<{ 'QUERY PLAN': string }>(tenant, `x_${name}`, `explain ${text}`, values);
      plans[name] = rows.map((row) => row['QUERY PLAN']).join('\n');
    }
    return plans;
  }

  it('reads words and listings by their indexes, under row-level security', async () => {
    await world.owner((owner) => owner.query('vacuum analyze product, product_word'));
    const plans = await plansOf(() => page('query: "sodium chloride", where: { moq: { max: 500 } }'));
    const [candidates] = Object.entries(plans).filter(([name]) => name.startsWith('search_candidates'));
    expect(candidates![1]).toMatch(/Index Only Scan Backward using product_word_tenant_id_word_product_id_idx/);
    expect(candidates![1]).toMatch(/Index Scan using product_pkey/);
    expect(plans.search_needs).toMatch(/Index Only Scan using product_word_tenant_id_word_product_id_idx/);
    expect(Object.values(plans).join('\n')).not.toMatch(/Seq Scan on product(_word)? /);
    const all = await plansOf(() => page('first: 5'));
    expect(Object.values(all).join('\n')).not.toMatch(/Seq Scan on product(_word)? /);
  });
});

it('the API starts and serves without a search server', async () => {
  expect(world.app.search).toBeNull();
  const server = await startServer(world.app, { port: 0 });
  try {
    expect(await ids('query: "chloride"', { ...one.visitor, url: server.url })).toEqual([oldest]);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  } finally {
    await server.close();
  }
});
