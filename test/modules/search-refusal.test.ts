// What must not stop search: documents that Meilisearch refuses, too many who ask while it is away, suppliers who may not sell.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeContext, PLATFORM } from '../../src/context.ts';
import type { WindowEvent } from '../../src/events/window.ts';
import { readId } from '../../src/id.ts';
import { makeLog } from '../../src/log.ts';
import { AT_ONCE, IN_LINE, searchDatabase } from '../../src/modules/search/fallback.ts';
import { indexEvents } from '../../src/modules/search/indexer.ts';
import { indexOf, makeIndex } from '../../src/modules/search/indexes.ts';
import { standingOf } from '../../src/modules/search/listings.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { requestOf } from '../../src/modules/search/request.ts';
import { type ListingRow, listingsOf, publishedListings } from '../../src/modules/search/row.ts';
import { plans } from '../../src/modules/search/sources.ts';
import { Writes } from '../../src/modules/search/writes.ts';
import { openSearchServer, type SearchServer } from '../../src/search-server.ts';
import { ask, send } from '../kit/ask.ts';
import { lye, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;
let listing: ListingRow;

beforeAll(async () => {
  made = await market(world);
  const id = await made.supplier.lists({});
  [listing] = (await listingsOf(world.app.database, made.tenantId, [readId('Product', id)])) as [ListingRow];
});

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Writes into `search`, and the ids that were skipped. */
function writesTo(search: SearchServer, signal?: AbortSignal): { writes: Writes; skipped: string[] } {
  const log = makeLog('silent');
  const skipped: string[] = [];
  log.error = ((line: { id: string }) => skipped.push(line.id)) as unknown as typeof log.error;
  return { writes: new Writes({ search, log, signal }), skipped };
}

/** The listing with these changes, on its way into the index. */
const changed = (changes: Partial<ListingRow>) => standingOf(made.tenantId, { ...listing, ...changes });

/**
 * A server that speaks as Meilisearch does of documents, and takes at most `most` bytes; `sizes` are of what it took, `asked` how
 * often it was asked how far it is.
 */
async function servant(most: number, status = 'succeeded') {
  let asked = 0;
  const sizes: number[] = [];
  const taken: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const answer = (status: number, json: object) => response.writeHead(status).end(JSON.stringify(json));
    const task = { uid: 1, taskUid: 1, indexUid: 'x', type: 'documentAdditionOrUpdate', enqueuedAt: '2026-01-01' };
    if (request.method === 'GET') {
      asked++;
      return answer(200, { ...task, status, error: null });
    }
    if (body.length > most) {
      const said = { message: 'The provided payload reached the size limit.', code: 'payload_too_large' };
      return answer(413, { ...said, type: 'invalid_request', link: '' });
    }
    sizes.push(body.length);
    const lines = body.toString().trimEnd().split('\n');
    taken.push(...lines.map((line) => (JSON.parse(line) as { id: string }).id));
    return answer(202, { ...task, status: 'enqueued' });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const search = openSearchServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'key', '', 20_000);
  closing.push(async () => {
    await search.close();
    server.close();
  });
  return { search, sizes, taken, asked: () => asked };
}

it('who has to stop does not wait for a line that is long', async () => {
  const { search, asked } = await servant(1_000_000, 'processing');
  const stop = new AbortController();
  const { writes, skipped } = writesTo(search, stop.signal);
  writes.put(changed({}));
  const done = writes.done();
  done.catch(() => {}); // told below
  await expect.poll(asked, { timeout: 20_000 }).toBeGreaterThan(3);
  stop.abort();
  await expect(done).rejects.toThrow('aborted');
  expect(skipped).toEqual([]);
});

describe('one bad document', () => {
  it('is skipped; those that came with it are found', async () => {
    const { config, search } = world.worker!;
    const { url, key } = { url: search!.client.config.host, key: search!.client.config.apiKey };
    const own = openSearchServer(url, key, `${config.MEILI_PREFIX}own_`);
    closing.push(() => own.close());
    for (const plan of plans) await makeIndex({ search: own }, plan);
    const { writes, skipped } = writesTo(own);
    const ids = Array.from({ length: 21 }, (_, n) => (n === 13 ? 'no id at all!' : `good-${n}`));
    for (const id of ids) writes.put(changed({ id }));
    writes.put(changed({ id: 'no-number', minimum_quantity: 'many' }));
    await writes.done();
    expect(skipped).toEqual(['no-number', 'no id at all!']);
    const { results } = await indexOf(own, 'chemicals').getDocuments({ limit: 100 });
    expect(results.map(({ id }) => id).sort()).toEqual(ids.filter((id) => id.startsWith('good')).sort());
    // Who begins again does not look for it again, but for a new version.
    for (const stamp of [listing.stamp, 'another']) writes.put(changed({ id: 'no id at all!', stamp }));
    await writes.done();
    expect(skipped).toEqual(['no-number', 'no id at all!', 'no id at all!']);
  });

  it('that is too large is skipped, and a batch that is too large is halved', async () => {
    const { search, sizes, taken } = await servant(20_000);
    const { writes, skipped } = writesTo(search);
    for (let n = 0; n < 30; n++) writes.put(changed({ id: `small-${n}` }));
    writes.put(changed({ id: 'large', sku: 'x'.repeat(20_000) }));
    await writes.done();
    expect(skipped).toEqual(['large']);
    expect(taken.sort()).toEqual(Array.from({ length: 30 }, (_, n) => `small-${n}`).sort());
    expect(sizes.length).toBeGreaterThan(1);
  });

  it('is not blamed when the server refuses the key', async () => {
    const own = openSearchServer(world.worker!.search!.client.config.host, 'wrong', 'any_');
    closing.push(() => own.close());
    const { writes, skipped } = writesTo(own);
    writes.put(changed({}));
    await expect(writes.done()).rejects.toThrow();
    expect(skipped).toEqual([]);
  });

  it('is not written as such: languages are a language, a script and a region', async () => {
    const { supplier, visitor } = made;
    const translations = (locale: string) => [{ locale, title: 'Soda' }];
    for (const locale of ['en', 'fil', 'zh-Hant', 'pt-BR', 'es-419', 'zh-Hant-TW'])
      await supplier.lists({ translations: translations(locale) });
    const { categories } = await ask<{ categories: { id: string; code: string }[] }, unknown>(
      visitor,
      '{ categories(vertical: "chemicals") { id code } }',
    );
    const { category, ...rest } = lye;
    const categoryId = categories.find(({ code }) => code === category)!.id;
    for (const locale of ['en-x-private', 'de-1996', 'en-u-ca-buddhist', 'sl-rozaj']) {
      const { data } = await send<{ productCreate: object }, object>(
        supplier,
        'mutation C($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code field message } } }',
        { input: { ...rest, sku: locale, categoryId, translations: translations(locale) } },
      );
      expect(data!.productCreate, locale).toEqual({
        userErrors: [
          { code: 'INVALID', field: ['translations', locale, 'locale'], message: expect.stringContaining('pt-BR') },
        ],
      });
    }
  });
});

it('requests to the index are of 20 MB at most', async () => {
  const { search, sizes, taken } = await servant(100_000_000);
  const { writes } = writesTo(search);
  const large = { ...listing.supplier, legalName: 'x'.repeat(500_000) }; // it stands twice in a document
  for (let n = 0; n < 50; n++) writes.put(changed({ id: `n${n}`, supplier: large }));
  await writes.done();
  expect(taken).toHaveLength(50);
  expect(sizes).toHaveLength(3);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000_000);
});

describe('search without the index', () => {
  const contextFor = (signal: AbortSignal) => {
    const tenant = {
      ...PLATFORM,
      id: made.tenantId,
      slug: made.tenant,
      name: made.tenant,
      status: 'ACTIVE' as const,
      verticals: ['chemicals'],
      locale: 'en',
      currency: 'USD',
    };
    return makeContext(world.app, {
      tenant,
      viewer: { kind: 'anonymous' },
      locale: 'en',
      requestId: 'r',
      signal,
    });
  };

  it('looks no further when the caller is gone', async () => {
    const ctx = contextFor(AbortSignal.abort(new Error('gone')));
    await expect(searchDatabase(ctx, requestOf(ctx, { query: 'soda' }), null, 20, 'en')).rejects.toThrow('gone');
  });

  it('runs for few at once, lets few wait, and refuses the others', async () => {
    const ctx = contextFor(new AbortController().signal);
    const request = requestOf(ctx, { query: 'soda' });
    let running = 0;
    let most = 0;
    const { pool } = world.app.database;
    const up = () => {
      running++;
      most = Math.max(most, running);
    };
    const down = () => void running--;
    pool.on('acquire', up).on('release', down);
    const answers = await Promise.allSettled(
      Array.from({ length: 40 }, () => searchDatabase(ctx, request, null, 20, 'en')),
    );
    pool.off('acquire', up).off('release', down);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(AT_ONCE + IN_LINE);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    for (const { reason } of refused) expect(reason.extensions.code).toBe('UNAVAILABLE');
    expect(most).toBeLessThanOrEqual(2 * AT_ONCE); // each reads suppliers and categories side by side
    expect((await searchDatabase(ctx, request, null, 20, 'en')).hits.length).toBeGreaterThan(0);
  });

  it('costs so much that twenty do not fit into a request', async () => {
    const many = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `s${n}: productSearch(first: 1) { totalCount }`).join(' ')} }`;
    expect((await send(made.visitor, many(20))).errors?.[0]?.extensions?.code).toBe('COST_LIMIT');
    expect((await send(made.visitor, many(3))).errors).toBeUndefined();
  });
});

it('a suspended supplier’s listings are seen by nobody but itself and operators', async () => {
  const { tenantId, supplier, visitor, buyer, operator } = await market(world);
  const id = await supplier.lists({});
  await buyer.asks(id);
  await caughtUp(world.worker!, 40_000);
  interface Seen {
    node: object | null;
    product: object | null;
    products: { nodes: object[] };
    productSearch: { nodes: { product: object | null }[] };
  }
  const look = async (asker: typeof visitor) => {
    const seen = await ask<Seen, unknown>(
      asker,
      `{ node(id: "${id}") { id } product(id: "${id}") { id supplier { legalName } } products { nodes { id } } productSearch { nodes { product { id } } } }`,
    );
    const { nodes } = seen.productSearch;
    return [seen.node, seen.product, seen.products.nodes[0], nodes[0]?.product].map((it) => it != null);
  };
  const lined = async () => {
    const { inquiries } = await ask<{ inquiries: { nodes: { lines: { product: object | null }[] }[] } }, unknown>(
      buyer,
      '{ inquiries { nodes { lines { product { title supplier { legalName } } } } } }',
    );
    return inquiries.nodes[0]!.lines[0]!.product !== null;
  };
  expect(await look(visitor)).toEqual([true, true, true, true]);
  expect(await lined()).toBe(true);
  const stream = readId('Organization', supplier.organizationId);
  const becomes = (status: 'ACTIVE' | 'SUSPENDED') =>
    world.owner(async (owner) => {
      await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
      await owner.query('update organization set status = $1::"OrganizationStatus" where id = $2', [status, stream]);
    });
  await becomes('SUSPENDED');
  expect(await look(visitor)).toEqual([false, false, false, false]);
  expect(await lined()).toBe(false);
  expect((await look(operator)).slice(0, 3)).toEqual([true, true, true]);
  expect(await look(supplier)).toEqual([true, true, true, true]);
  const { database, search, log } = world.worker!;
  const window = { verticals: ['chemicals'], suppliers: null, categories: null, before: null, limit: 9 };
  expect(await publishedListings(database, tenantId, window)).toEqual([]);
  // Its listings leave the index when the log tells of it, and come back with it.
  const documents = async () =>
    (await indexOf(search!, 'chemicals').getDocuments({ filter: `tenant = "${tenantId}"` })).results.length;
  const tell = (type: string) =>
    indexEvents({ database, search: search!, log, leaseMs: 30_000 }, [
      { tenant: tenantId, stream, type, data: {} } as WindowEvent,
    ]);
  expect(await documents()).toBe(1);
  await tell('organization.suspended');
  expect(await documents()).toBe(0);
  await becomes('ACTIVE');
  await tell('organization.resumed');
  expect(await documents()).toBe(1);
});
