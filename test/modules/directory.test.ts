// The directory through the real server and the real Meilisearch: suppliers found, verified, suspended, and what their listings change.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '../../src/id.ts';
import { type OpenMachinery, openMachinery } from '../../src/machinery.ts';
import { indexOf } from '../../src/modules/search/indexes.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { SUPPLIERS } from '../../src/modules/search/supplier-settings.ts';
import { type Server, startServer } from '../../src/server.ts';
import { type Asker, ask, codeOf } from '../kit/ask.ts';
import { overWebSocket } from '../kit/live.ts';
import { type Market, market, party, type Supplier, supplierOf } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Page {
  nodes: { legalName: string; [field: string]: unknown }[];
  edges: { cursor: string; highlights: Record<string, string | null> | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  totalCount: number | null;
  facets: Record<string, { value: string; label: string; count: number }[]> | null;
  didDegrade: boolean;
}

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();
let here: Market;
let alkali: Supplier;
let robots: Supplier;
let trader: Supplier;
/** A server of the same database that has no index. */
let plain: Server;
let without: OpenMachinery;

async function page(asker: Asker, args: string, selection = 'nodes { legalName } totalCount'): Promise<Page> {
  const operation = `{ organizationSearch${args && `(${args})`} { ${selection} didDegrade } }`;
  return (await ask<{ organizationSearch: Page }, unknown>(asker, operation)).organizationSearch;
}

/** Asks until the index answers: on a busy machine it may once be too slow. */
async function find(args: string, selection?: string, asker: Asker = here.visitor): Promise<Page> {
  for (let tries = 0; ; tries++) {
    const found = await page(asker, args, selection);
    if (!found.didDegrade || tries === 20) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
const names = ({ nodes }: Page) => nodes.map(({ legalName }) => legalName);
const counts = (page: Page, facet: string) =>
  Object.fromEntries(page.facets![facet]!.map(({ value, count }) => [value, count]));

/** Listings on the market; asked until the index answers. */
async function listings(where: string) {
  const selection =
    'nodes { supplier { legalName isVerified } } facets { isVerified { value label count } } didDegrade';
  for (let tries = 0; ; tries++) {
    const { productSearch } = await ask<{ productSearch: Page }, unknown>(
      here.visitor,
      `{ productSearch(where: { ${where} }) { ${selection} } }`,
    );
    if (!productSearch.didDegrade || tries === 20) return productSearch;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** An operator does something with a company. */
async function govern(deed: 'Verify' | 'Unverify' | 'Suspend' | 'Resume', { organizationId: id }: Supplier) {
  const selection = 'userErrors { message } organization { status isVerified verifiedAt availableActions }';
  const operation = `mutation($id: ID!) { done: organization${deed}(input: { id: $id }) { ${selection} } }`;
  const { done } = await ask<{ done: { userErrors: object[]; organization: Record<string, unknown> } }, object>(
    here.operator,
    operation,
    { id },
  );
  await caughtUp(world.worker!, 40_000);
  expect(done.userErrors).toEqual([]);
  return done.organization;
}

const robot = (sku: string) => ({
  sku,
  category: 'robots',
  translations: [{ locale: 'en', title: `Robot ${sku}` }],
  attributes: {
    machinery: { brand: 'Kuka', model: sku, machineType: 'ARTICULATED_ROBOT', condition: 'NEW' },
  } as never,
  unit: 'H87',
  minimumQuantity: '1',
});

beforeAll(async () => {
  here = await market(world, ['chemicals', 'machinery']);
  const found = async (legalName: string, more: Parameters<typeof party>[3]) =>
    supplierOf(await party(here.visitor, 'SUPPLIER', 'Seller', { legalName, ...more }));
  alkali = await found('Zibo Alkali Works', {
    country: 'CN',
    city: 'Zibo',
    businessType: 'MANUFACTURER',
    yearFounded: 1998,
  });
  robots = await found('Anton Roboter GmbH', { city: 'Augsburg', businessType: 'DISTRIBUTOR' });
  trader = await found('Meridian Trading', { country: 'NL', capabilities: ['SUPPLIER', 'BUYER'] });
  await alkali.lists({});
  await alkali.lists({});
  await robots.lists(robot('KR-6'));
  await trader.lists({});
  await trader.lists(robot('KR-7'));
  without = await openMachinery(world.config, 'app', { databaseUrl: world.database.url, meili: null });
  plain = await startServer(without);
  await caughtUp(world.worker!, 40_000);
});
afterAll(async () => {
  await plain?.close();
  await without?.close();
});

describe('a supplier', () => {
  it('is found by its name, misspelt too, by its city, and by what it deals in', async () => {
    expect(names(await find('query: "alkaly works"'))[0]).toBe('Zibo Alkali Works');
    expect(names(await find('query: "augsburg"'))).toEqual(['Anton Roboter GmbH']);
    expect(names(await find('query: "robots"')).sort()).toEqual(['Anton Roboter GmbH', 'Meridian Trading']);
    const { edges } = await find('query: "zibo"', 'edges { highlights { legalName city } }');
    expect(edges[0]!.highlights).toEqual({ legalName: '<em>Zibo</em> Alkali Works', city: '<em>Zibo</em>' });
  });

  it('is shown with all that a card needs', async () => {
    const card =
      'id legalName country city businessType capabilities yearFounded isVerified verifiedAt verticals listingCount categories { code vertical name listingCount }';
    const { nodes } = await find('query: "Zibo Alkali Works", first: 1, locale: "zh"', `nodes { ${card} }`);
    expect(nodes[0]).toEqual({
      id: alkali.organizationId,
      legalName: 'Zibo Alkali Works',
      country: 'CN',
      city: 'Zibo',
      businessType: 'MANUFACTURER',
      capabilities: ['SUPPLIER'],
      yearFounded: 1998,
      isVerified: false,
      verifiedAt: null,
      verticals: ['chemicals'],
      listingCount: 2,
      categories: [
        { code: 'alkalis', vertical: 'chemicals', name: expect.stringMatching(/[\u4e00-\u9fff]/), listingCount: 2 },
      ],
    });
  });

  it('is found by typed conditions, in a category also by those above it', async () => {
    for (const [where, expected] of [
      ['country: ["NL", "CN"]', ['Meridian Trading', 'Zibo Alkali Works']],
      ['businessType: DISTRIBUTOR', ['Anton Roboter GmbH']],
      ['category: "inorganic"', ['Meridian Trading', 'Zibo Alkali Works']],
      ['vertical: "machinery", country: "NL"', ['Meridian Trading']],
      ['capability: BUYER', ['Meridian Trading']],
      ['isVerified: true', []],
    ] as const) {
      const found = await find(`where: { ${where} }`);
      expect(names(found).sort(), where).toEqual(expected);
      expect(names(await page({ ...here.visitor, url: plain.url }, `where: { ${where} }`)).sort(), where).toEqual(
        expected,
      );
    }
  });

  it('is counted in facets, each as if it were not filtered itself', async () => {
    const facets =
      'facets { countries { value label count } businessTypes { value label count } verticals { value count } categories { value label count } capabilities { value count } isVerified { value label count } }';
    const found = await find('where: { country: "NL" }, first: 1, locale: "de"', facets);
    expect(counts(found, 'countries')).toEqual({ CN: 1, DE: 3, NL: 1 });
    expect(counts(found, 'businessTypes')).toEqual({ TRADER: 1 });
    expect(counts(found, 'verticals')).toEqual({ chemicals: 1, machinery: 1 });
    expect(counts(found, 'categories')).toMatchObject({ alkalis: 1, inorganic: 1, robots: 1 });
    expect(counts(found, 'capabilities')).toEqual({ BUYER: 1, SUPPLIER: 1 });
    expect(found.facets!.isVerified).toEqual([{ value: 'false', label: 'Nicht geprüft', count: 1 }]);
    expect(found.facets!.businessTypes![0]!.label).toBe('Händler');
  });

  it('comes in an asked order, page by page, without loss or repetition', async () => {
    expect(names(await find('sort: { by: LISTINGS }, first: 2')).sort()).toEqual([
      'Meridian Trading',
      'Zibo Alkali Works',
    ]);
    expect(names(await find('sort: { by: NEWEST }'))[0]).toBe('Meridian Trading');
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const next = await find(
        `first: 2, sort: { by: NAME }${after}`,
        'nodes { legalName } pageInfo { hasNextPage endCursor }',
      );
      seen.push(...names(next));
      if (!next.pageInfo.hasNextPage) break;
      after = `, after: "${next.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(['Anton Roboter GmbH', 'Meridian Trading', 'Rival Ltd', 'Supplier Ltd', 'Zibo Alkali Works']);
  });

  it('is not looked for by a question that cannot be answered, or by a cursor of another', async () => {
    const { pageInfo } = await find('first: 1', 'pageInfo { endCursor }');
    const after = `after: "${pageInfo.endCursor}"`;
    for (const [args, code] of [
      [`query: "x", ${after}`, 'BAD_CURSOR'],
      ['after: "nonsense"', 'BAD_CURSOR'],
      ['first: 0', 'BAD_USER_INPUT'],
      ['where: { vertical: "consumerGoods" }', 'BAD_USER_INPUT'],
      ['where: { category: "No such" }', 'BAD_USER_INPUT'],
      ['sort: { by: RELEVANCE, direction: ASC }', 'BAD_USER_INPUT'],
    ] as const) {
      expect(await codeOf(here.visitor, `{ organizationSearch(${args}) { totalCount } }`), args).toBe(code);
    }
    expect(await codeOf(here.visitor, `{ productSearch(${after}) { totalCount } }`)).toBe('BAD_CURSOR');
  });
});

it('what a supplier publishes and archives changes its card and where it is found', async () => {
  const own = 'nodes { legalName listingCount verticals categories { code } }';
  const card = async () => (await find('query: "Anton Roboter GmbH", first: 1', own)).nodes[0];
  const id = await robots.lists({});
  await caughtUp(world.worker!, 40_000);
  expect(await card()).toMatchObject({ listingCount: 2, verticals: ['chemicals', 'machinery'] });
  expect(names(await find('where: { category: "alkalis" }'))).toContain('Anton Roboter GmbH');
  await ask(robots, `mutation { productArchive(input: { id: "${id}" }) { userErrors { message } } }`);
  await caughtUp(world.worker!, 40_000);
  expect(await card()).toMatchObject({ listingCount: 1, categories: [{ code: 'robots' }] });
  expect(names(await find('where: { category: "alkalis" }'))).not.toContain('Anton Roboter GmbH');
});

it('a supplier that an operator verifies is found so, and so are its listings', async () => {
  expect(await govern('Verify', alkali)).toEqual({
    status: 'ACTIVE',
    isVerified: true,
    verifiedAt: expect.any(String),
    availableActions: ['unverify', 'suspend'],
  });
  const { verifiedAt } = await govern('Verify', alkali);
  expect((await govern('Verify', alkali)).verifiedAt).toBe(verifiedAt); // again changes nothing
  expect(names(await find('where: { isVerified: true }'))).toEqual(['Zibo Alkali Works']);
  expect(await listings('isVerified: true')).toEqual({
    nodes: [1, 2].map(() => ({ supplier: { legalName: 'Zibo Alkali Works', isVerified: true } })),
    facets: {
      isVerified: [
        { value: 'false', label: 'Not verified', count: 3 },
        { value: 'true', label: 'Verified', count: 2 },
      ],
    },
    didDegrade: false,
  });
  await govern('Unverify', alkali);
  expect(names(await find('where: { isVerified: true }'))).toEqual([]);
  expect((await listings('isVerified: true')).nodes).toEqual([]);
  const rows = await world.app.database.query<{ told: string }>(
    here.tenantId,
    'test_told',
    `select e.type || ' by ' || (e.actor->>'kind') as told from event e join organization o on o.id = e.stream_id
      where e.tenant_id = $1 and o.legal_name = 'Zibo Alkali Works' order by e.seq`,
    [here.tenantId],
  );
  expect(rows.map(({ told }) => told)).toEqual([
    'organization.founded by anonymous',
    'organization.verified by operator',
    'organization.unverified by operator',
  ]);
});

it('a suspended supplier is not in the directory nor on the market, its people follow nothing, until it is resumed', async () => {
  const product = await trader.lists({});
  const inquiry = await here.buyer.asks(product);
  const live = overWebSocket(trader, 'subscription($id: ID!) { inquiryEvents(inquiryId: $id) { type } }', {
    id: inquiry,
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const own = `supplier: "${trader.organizationId}"`;
  await caughtUp(world.worker!, 40_000);
  expect((await listings(own)).nodes).toHaveLength(3);

  expect(await govern('Suspend', trader)).toMatchObject({
    status: 'SUSPENDED',
    availableActions: ['verify', 'resume'],
  });
  expect((await govern('Suspend', trader)).status).toBe('SUSPENDED');
  expect(await live.ended).toMatchObject({ code: 4403 });
  await here.buyer.asks(await alkali.lists({})); // the market goes on
  expect(live.seen).toEqual([]);
  await live.close();
  expect(names(await find('first: 9'))).not.toContain('Meridian Trading');
  expect((await find('query: "meridian"')).totalCount).toBe(0);
  expect((await listings(own)).nodes).toEqual([]);
  expect(names(await page({ ...here.visitor, url: plain.url }, 'first: 9'))).not.toContain('Meridian Trading');
  expect(
    await codeOf(trader, `mutation { productArchive(input: { id: "${product}" }) { userErrors { message } } }`),
  ).toBe('FORBIDDEN');
  const suspended = await ask<{ organizations: { nodes: { legalName: string }[] } }, unknown>(
    here.operator,
    '{ organizations(status: SUSPENDED) { nodes { legalName } } }',
  );
  expect(suspended.organizations.nodes).toEqual([{ legalName: 'Meridian Trading' }]);

  expect(await govern('Resume', trader)).toMatchObject({ status: 'ACTIVE' });
  expect(names(await find('query: "meridian"'))).toEqual(['Meridian Trading']);
  expect((await listings(own)).nodes).toHaveLength(3);
});

describe('without the index', () => {
  it('the database answers, the newest first, by the same conditions and all words', async () => {
    const asker = { ...here.visitor, url: plain.url };
    const selection =
      'nodes { legalName listingCount verticals categories { code listingCount } } totalCount facets { countries { count } } pageInfo { hasNextPage endCursor }';
    const first = await page(asker, 'first: 2', selection);
    expect(first).toMatchObject({
      nodes: [
        { legalName: 'Meridian Trading', listingCount: null, verticals: ['chemicals', 'machinery'] },
        { legalName: 'Anton Roboter GmbH', categories: [{ code: 'robots', listingCount: null }] },
      ],
      totalCount: null,
      facets: null,
      didDegrade: true,
    });
    const rest = await page(asker, `first: 3, after: "${first.pageInfo.endCursor}"`, selection);
    expect(names(rest)[0]).toBe('Zibo Alkali Works');
    expect(names(rest)).toHaveLength(3);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(names(await page(asker, 'query: "ROBOTS anton"'))).toEqual(['Anton Roboter GmbH']);
    expect(names(await page(asker, 'query: "robots", where: { country: "CN" }'))).toEqual([]);
    const { pageInfo } = await find('first: 1', 'pageInfo { endCursor }');
    expect(await codeOf(asker, `{ organizationSearch(after: "${pageInfo.endCursor}") { totalCount } }`)).toBe(
      'CURSOR_RESET',
    );
  });

  it('it costs one statement, however long the page is', async () => {
    const { pool } = without.database;
    let statements = 0;
    pool.on('acquire', () => void statements++);
    const counted: number[] = [];
    for (const first of [1, 1, 5, 5]) {
      statements = 0;
      await page({ ...here.visitor, url: plain.url }, `first: ${first}`, 'nodes { legalName categories { code } }');
      counted.push(statements);
    }
    expect([Math.min(...counted.slice(0, 2)), Math.min(...counted.slice(2))]).toEqual([1, 1]);
  });
});

it('a document that somebody wrote into the index under a wrong name is not shown', async () => {
  const other = await market(world);
  await caughtUp(world.worker!, 40_000);
  const index = indexOf(world.worker!.search!, SUPPLIERS);
  const { results } = await index.getDocuments({ limit: 1000 });
  const genuine = results.find(({ card }) => (card as unknown as { tenant: string }).tenant === here.tenantId)!;
  // Filters read `tenant`; the card says whose it is.
  const forged = { ...genuine, id: newId(), tenant: other.tenantId, legal_name: 'Forged', city: '' };
  await index.addDocuments([forged]).waitTask({ timeout: 20_000 });
  const found = await find('query: "forged"', undefined, other.visitor);
  expect(found).toMatchObject({ totalCount: 1, nodes: [] }); // the index has it, and still it is not shown
  expect(names(await find('first: 9', undefined, other.visitor)).sort()).toEqual(['Rival Ltd', 'Supplier Ltd']);
});

it('hits and all facets come by one request to the index', async () => {
  const { search } = world.app;
  const asked = vi.spyOn(search!, 'multiSearch');
  await find(
    'query: "zibo", where: { country: "CN", isVerified: false }',
    'nodes { legalName } facets { countries { count } isVerified { count } verticals { count } }',
  );
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockRestore();
});
