// The index and the world around it: what changes, what must not be seen, and what happens while Meilisearch is away.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EmbeddedMeilisearch, startMeilisearch } from '../../src/embedded/meilisearch.ts';
import { newId } from '../../src/id.ts';
import { type OpenMachinery, openMachinery } from '../../src/machinery.ts';
import { indexingOf } from '../../src/modules/search/indexer.ts';
import { indexOf, stateOf } from '../../src/modules/search/indexes.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { plans } from '../../src/modules/search/sources.ts';
import { compare } from '../../src/modules/search/verify.ts';
import { openSearchServer, type SearchServer } from '../../src/search-server.ts';
import { startWorker, type Worker } from '../../src/worker.ts';
import { type Asker, ask, send } from '../kit/ask.ts';
import { lye, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Page {
  productSearch: {
    nodes: { id: string; title: string; product?: unknown }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number | null;
    facets: object | null;
    didDegrade: boolean;
  };
}

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld({ worker: false });
let folder: string;
let meili: EmbeddedMeilisearch;
let search: SearchServer;
let machinery: OpenMachinery;
let worker: Worker;

// This file kills its Meilisearch, so it has one of its own.
async function startOwn(port?: number): Promise<void> {
  const started = await startMeilisearch({ folder: path.join(folder, 'meili'), port, log: () => {} });
  if (!started) throw new Error('these tests need Meilisearch: see `npm start` for how to get it');
  meili = started;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-search-'));
  await startOwn();
  const services = { databaseUrl: world.database.url, meili };
  machinery = await openMachinery(world.config, 'worker', services);
  search = machinery.search!;
  world.app.search = openSearchServer(meili.url, meili.key, world.config.MEILI_PREFIX);
  worker = startWorker(machinery);
  await until(
    () => stateOf(search, plans.at(-1)!),
    ({ isFit }) => isFit,
  );
});

afterAll(async () => {
  await worker?.close();
  await machinery?.close();
  await world.app.search?.close();
  await meili?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const SELECTION =
  'nodes { id title } pageInfo { hasNextPage endCursor } totalCount facets { countries { value } } didDegrade';

async function page(asker: Asker, args: string, selection = SELECTION): Promise<Page['productSearch']> {
  return (await ask<Page, unknown>(asker, `{ productSearch(${args}) { ${selection} } }`)).productSearch;
}

/** Asks until the index answers: on a busy machine, or just after an outage, the database may have. */
async function indexed(asker: Asker, args: string, selection?: string): Promise<Page['productSearch']> {
  return until(
    () => page(asker, args, selection),
    ({ didDegrade }) => !didDegrade,
  );
}

async function until<T>(look: () => Promise<T>, fits: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const seen = await look();
    if (fits(seen)) return seen;
    if (tries === 60) throw new Error(`it did not come about: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
const titles = ({ nodes }: { nodes: { title: string }[] }) => nodes.map(({ title }) => title).sort();
const named = (title: string) => ({ translations: [{ locale: 'en', title }] });

describe('what changes', () => {
  it('is found as it is now, and no longer when it is archived', async () => {
    const { supplier, visitor } = await market(world);
    const id = await supplier.lists(named('Lye before'));
    await supplier.lists(named('Lye beside'));
    await caughtUp(machinery, 40_000);
    const { productUpdate } = await ask<{ productUpdate: object }, unknown>(
      supplier,
      `mutation { productUpdate(input: { id: "${id}", expectedVersion: 2, translations: [{ locale: "en", title: "Lye after" }] }) { userErrors { message } } }`,
    );
    expect(productUpdate).toEqual({ userErrors: [] });
    await caughtUp(machinery, 40_000);
    expect(titles(await indexed(visitor, 'query: "lye"'))).toEqual(['Lye after', 'Lye beside']);
    await ask(supplier, `mutation { productArchive(input: { id: "${id}" }) { userErrors { message } } }`);
    await caughtUp(machinery, 40_000);
    expect(titles(await indexed(visitor, 'query: "lye"'))).toEqual(['Lye beside']);
  });

  it('does not write settings again that are right', async () => {
    for (const plan of plans) expect(await stateOf(search, plan)).toMatchObject({ isFit: true });
  });
});

describe('what must not be seen', () => {
  it('is another marketplace’s listing', async () => {
    const [one, other] = await Promise.all([market(world), market(world)]);
    await one.supplier.lists(named('Common name'));
    await caughtUp(machinery, 40_000);
    expect(titles(await indexed(one.visitor, 'query: "common"'))).toEqual(['Common name']);
    const { nodes, totalCount } = await indexed(other.visitor, 'query: "common"');
    expect({ nodes, totalCount }).toEqual({ nodes: [], totalCount: 0 });
  });

  it('is a document that somebody wrote into the index under a wrong name', async () => {
    const [one, other] = await Promise.all([market(world), market(world)]);
    const id = await one.supplier.lists(named('Genuine'));
    await caughtUp(machinery, 40_000);
    const index = indexOf(search, 'chemicals');
    const { results } = await index.getDocuments({ limit: 1000 });
    const genuine = results.find(({ title }) => title.en === 'Genuine')!;
    // Filters read `tenant`; the card says whose it is.
    const forged = { ...genuine, id: newId(), tenant: other.tenantId, title: { en: 'Forged' } };
    await index.addDocuments([forged]).waitTask({ timeout: 20_000 });
    const found = await indexed(other.visitor, 'query: "forged"');
    expect(found.totalCount).toBe(1); // the index has it, and still it is not shown
    expect(found.nodes).toEqual([]);
    expect((await indexed(one.visitor, 'first: 9')).nodes.map((node) => node.id)).toEqual([id]);
  });

  it('is a document that the indexer did not write: malformed ones are left out, and make no error', async () => {
    const { supplier, visitor, tenantId } = await market(world);
    const id = await supplier.lists(named('Sound salt'));
    await caughtUp(machinery, 40_000);
    const index = indexOf(search, 'chemicals');
    const { results } = await index.getDocuments({ limit: 1000 });
    const sound = results.find(({ card }) => card.tenant === tenantId)!;
    const { card } = sound;
    const cards: unknown[] = [
      ...[null, [], 'card', {}, { tenant: tenantId }],
      ...Object.keys(card).map((key) => ({ ...card, [key]: undefined })),
      ...Object.keys(card).map((key) => ({ ...card, [key]: key === 'attributes' ? 'odd' : { odd: [1] } })),
      { ...card, attributes: { purity: 'much', casNumber: 7, grade: {} }, vertical: 'nothing' },
      { ...card, priceTiers: [{ currency: 'USD', fromQuantity: 'few', unitPrice: '1' }] },
      { ...card, publishedAt: 'yesterday', version: 1.5, leadTimeDays: 1e12 },
    ];
    const broken = [
      ...cards.map((odd) => ({ ...sound, card: odd })),
      { ...sound, title: 'Sound salt' },
      { ...sound, title: { en: 1 } },
      { ...sound, description: null },
    ].map((document) => ({ ...document, id: newId() }));
    broken.push({ ...sound, id: 'no-uuid' });
    // Attributes that are none are not shown; the rest of the listing is.
    const odd = { ...sound, id: newId(), card: { ...card, attributes: { purity: 'much', casNumber: 7, grade: {} } } };
    const ids = [...broken, odd].map((document) => document.id);
    await index.addDocuments([...broken, odd] as never).waitTask({ timeout: 20_000 });
    const tiers = 'fromQuantity unitPrice { amount currency }';
    const chemical = '... on ChemicalAttributes { casNumber grade purity { min(in: "%") display } }';
    const whole = `nodes {
      id vertical sku title description supplier { id legalName country } category { id code path name } attributes { ${chemical} }
      specs { value } priceTiers { ${tiers} } unit minimumQuantity { display } increment { display } origin hsCode leadTimeDays identity version publishedAt product { id }
      offers { count bestPrice { amount } products { title } }
    } totalCount didDegrade`;
    const all = await indexed(visitor, 'first: 100, groupByIdentity: false', whole);
    expect(all.totalCount).toBe(broken.length + 2);
    expect(all.nodes.map((node) => [node.id === id, node.product !== null]).sort()).toEqual([
      [false, false],
      [true, true],
    ]);
    const byWords = await indexed(visitor, 'query: "sound salt", first: 100', whole);
    expect(titles(byWords)).toEqual(['Sound salt', 'Sound salt']);
    await indexed(visitor, 'first: 100, groupByIdentity: true', whole);
    const suggest = '{ searchSuggest(query: "sou") { suggestions { kind text } didDegrade } }';
    expect((await send(visitor, suggest)).errors).toBeUndefined();
    const help = '{ productSearch(query: "sounf salz") { help { didYouMean relax { totalCount } } } }';
    expect((await send(visitor, help)).errors).toBeUndefined();
    await index.deleteDocuments(ids).waitTask({ timeout: 20_000 });
  });

  it('is a private attribute, even in the index', async () => {
    const { supplier, visitor } = await market(world, ['machinery']);
    const robot = {
      brand: 'Kuka',
      model: 'KR 6',
      machineType: 'ARTICULATED_ROBOT',
      condition: 'NEW',
      serialNumber: 'SECRET-4711',
    };
    await supplier.lists({
      category: 'robots',
      attributes: { machinery: robot } as never,
      unit: 'H87',
      minimumQuantity: '1',
    });
    await caughtUp(machinery, 40_000);
    expect((await indexed(visitor, 'query: "KR 6"')).nodes).toHaveLength(1);
    expect(
      (await indexed(visitor, 'query: "SECRET-4711"')).nodes.filter(({ title }) => title.includes('SECRET')),
    ).toEqual([]);
    const { results } = await indexOf(search, 'machinery').getDocuments({ limit: 1000 });
    expect(JSON.stringify(results)).not.toContain('4711');
  });
});

it('answers hits without the database, and `product` by as many statements for many hits as for one', async () => {
  const { supplier, visitor } = await market(world);
  for (let n = 0; n < 4; n++) await supplier.lists(named(`Counted ${n}`));
  await caughtUp(machinery, 40_000);
  let statements = 0;
  world.app.database.pool.on('acquire', () => statements++);
  const countOf = async (args: string, selection: string) => {
    // The marketplace itself is remembered for a second, so one call in a while reads it anew: the least counts.
    const counts: number[] = [];
    for (let i = 0; i < 3; i++) {
      await indexed(visitor, args, `${selection} didDegrade`);
      statements = 0;
      if (!(await page(visitor, args, `${selection} didDegrade`)).didDegrade) counts.push(statements);
    }
    expect(counts).not.toEqual([]);
    return Math.min(...counts);
  };
  const card =
    'nodes { id title supplier { legalName } category { name } attributes { __typename } specs { value } priceTiers { fromQuantity } }';
  expect(await countOf('first: 4', card)).toBe(0);
  const whole = 'nodes { product { title supplier { legalName } priceTiers { fromQuantity } } }';
  expect(await countOf('first: 4', whole)).toBe(await countOf('first: 1', whole));
});

describe('while Meilisearch is away', () => {
  it('the database answers, pages and filters; afterwards the index does, with what happened meanwhile', {
    timeout: 90_000,
  }, async () => {
    const { supplier, visitor } = await market(world);
    const food = { chemicals: { ...lye.attributes.chemicals!, grade: 'FOOD' as const } };
    for (const title of ['Oldest soda', 'Older soda', 'Old soda'])
      await supplier.lists({ ...named(title), attributes: food });
    await caughtUp(machinery, 40_000);
    const before = await indexed(visitor, 'query: "soda", first: 1');
    await meili.stop();

    await supplier.lists({ ...named('New lye'), leadTimeDays: 3 });
    const all = await page(visitor, 'first: 9');
    expect(all).toMatchObject({ didDegrade: true, facets: null, totalCount: null });
    expect(all.nodes.map(({ title }) => title)).toEqual(['New lye', 'Old soda', 'Older soda', 'Oldest soda']);
    expect(titles(await page(visitor, 'query: "LYE new"'))).toEqual(['New lye']);
    expect(
      titles(
        await page(
          visitor,
          'where: { chemicals: { grade: [FOOD], purity: { min: 99, unit: "%" } }, price: { currency: "USD", max: 0.5 } }',
        ),
      ),
    ).toHaveLength(3);
    expect(titles(await page(visitor, 'where: { leadTimeDays: { max: 5 }, category: ["alkalis"] }'))).toEqual([
      'New lye',
    ]);
    const first = await page(visitor, 'query: "soda", first: 2');
    expect(titles(first)).toEqual(['Old soda', 'Older soda']);
    const second = await page(visitor, `query: "soda", first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({ nodes: [{ title: 'Oldest soda' }], pageInfo: { hasNextPage: false } });
    const stranded = await send(
      visitor,
      `{ productSearch(query: "soda", first: 1, after: "${before.pageInfo.endCursor}") { totalCount } }`,
    );
    expect(stranded.errors?.[0]?.extensions?.code).toBe('CURSOR_RESET');

    await startOwn(meili.port);
    await caughtUp(machinery, 40_000);
    expect(titles(await indexed(visitor, 'query: "new lye", sort: { by: NEWEST }'))).toEqual(['New lye']);
  });

  it('one that never answers is not waited for, and soon not asked', async () => {
    const { supplier, visitor } = await market(world);
    await supplier.lists(named('Patience'));
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const answering = world.app.search;
    world.app.search = openSearchServer(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`, 'key', '');
    const took: number[] = [];
    for (let n = 0; n < 8; n++) {
      const started = performance.now();
      expect(await page(visitor, 'query: "patience"')).toMatchObject({
        didDegrade: true,
        nodes: [{ title: 'Patience' }],
      });
      took.push(performance.now() - started);
    }
    expect(Math.min(...took.slice(0, 5))).toBeGreaterThan(290);
    expect(Math.min(...took.slice(5))).toBeLessThan(250); // the circuit is open
    await world.app.search.close();
    world.app.search = answering;
    silent.close();
    silent.closeAllConnections();
  });

  it('stalled for 5 s or killed while it is searched, no search fails; it catches up by itself', async () => {
    const { supplier, visitor } = await market(world);
    await supplier.lists(named('Steady'));
    await caughtUp(machinery, 40_000);
    let isOver = false;
    let degraded = 0;
    const looking = Array.from({ length: 2 }, async () => {
      while (!isOver) {
        const { data, errors } = await send<Page, unknown>(
          visitor,
          '{ productSearch(query: "steady") { nodes { title } didDegrade } }',
        );
        expect(errors).toBeUndefined();
        expect(data!.productSearch.nodes).toEqual([{ title: 'Steady' }]);
        if (data!.productSearch.didDegrade) degraded++;
      }
    });
    process.kill(meili.pid, 'SIGSTOP');
    await supplier.lists(named('Listed in the stall'));
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    process.kill(meili.pid, 'SIGCONT');
    expect(degraded).toBeGreaterThan(0);
    await caughtUp(machinery, 40_000);
    const { port } = meili;
    process.kill(meili.pid, 'SIGKILL');
    await supplier.lists(named('Listed while it was dead'));
    await meili.stop();
    await startOwn(port);
    await caughtUp(machinery, 40_000);
    await indexed(visitor, 'query: "steady"');
    isOver = true;
    await Promise.all(looking);
    expect((await compare(indexingOf(machinery)!)).differences.filter(({ fault }) => fault !== 'orphaned')).toEqual([]);
  });

  it('an index that somebody emptied is filled again', async () => {
    const { supplier, visitor } = await market(world);
    await supplier.lists(named('Emptied'));
    await caughtUp(machinery, 40_000);
    await indexOf(search, 'chemicals').deleteAllDocuments().waitTask({ timeout: 20_000 });
    await worker.close(); // who begins looks at once; who runs, within half a minute
    worker = startWorker(machinery);
    await until(
      () => indexed(visitor, 'query: "emptied"'),
      ({ nodes }) => nodes.length === 1,
    );
  });

  it('an index that was emptied is not believed: the database answers until it is filled again', async () => {
    const { supplier, visitor } = await market(world);
    await supplier.lists(named('Not lost'));
    await caughtUp(machinery, 40_000);
    expect(titles(await indexed(visitor, 'query: "lost"'))).toEqual(['Not lost']);
    const index = indexOf(search, 'chemicals');
    const { results } = await index.getDocuments({ limit: 1000 });
    await index.deleteAllDocuments().waitTask({ timeout: 20_000 });
    const lost = await page(visitor, 'query: "lost"');
    expect(lost).toMatchObject({ didDegrade: true, nodes: [{ title: 'Not lost' }] });
    const { searchSuggest } = await ask<{ searchSuggest: object }, unknown>(
      visitor,
      '{ searchSuggest(query: "not l") { suggestions { text } didDegrade } }',
    );
    expect(searchSuggest).toEqual({ suggestions: [{ text: 'Not lost' }], didDegrade: true });
    await index.addDocuments(results).waitTask({ timeout: 20_000 });
    expect(titles(await indexed(visitor, 'query: "lost"'))).toEqual(['Not lost']);
    // What is nowhere is not found by an index that is well, and that is no outage.
    expect(await indexed(visitor, 'query: "nowhere"')).toMatchObject({ didDegrade: false, nodes: [] });
  });

  it('a Meilisearch that comes back empty is filled again', async () => {
    const { supplier, visitor } = await market(world);
    await supplier.lists(named('Kept in the database'));
    await caughtUp(machinery, 40_000);
    const { port } = meili;
    await meili.stop();
    rmSync(path.join(folder, 'meili', 'data'), { recursive: true, force: true });
    await startOwn(port);
    await supplier.lists(named('Listed meanwhile'));
    await caughtUp(machinery, 40_000);
    const found = await until(
      () => indexed(visitor, 'first: 9'),
      ({ nodes }) => nodes.length === 2,
    );
    expect(titles(found)).toEqual(['Kept in the database', 'Listed meanwhile']);
  });
});

it('gives its lease back when it closes', async () => {
  await worker.close();
  const { rows } = await machinery.database.pool.query('select holder from reader');
  expect(rows.filter(({ holder }) => holder !== null)).toEqual([]);
});
