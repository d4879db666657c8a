// An index whose settings change: searched all the while, right afterwards, whoever dies on the way.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { systemContext } from '../../src/context.ts';
import { transact } from '../../src/db.ts';
import { readId } from '../../src/id.ts';
import { type OpenMachinery, openMachinery } from '../../src/machinery.ts';
import { emitProduct } from '../../src/modules/product/events.ts';
import { indexingOf } from '../../src/modules/search/indexer.ts';
import { indexOf, stateOf } from '../../src/modules/search/indexes.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { planOf } from '../../src/modules/search/sources.ts';
import { compare } from '../../src/modules/search/verify.ts';
import { all } from '../../src/modules/tenant/service.ts';
import { startWorker } from '../../src/worker.ts';
import { ask } from '../kit/ask.ts';
import { lye, type Market, market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';

interface Page {
  productSearch: {
    nodes: { title: string }[];
    didDegrade: boolean;
    facets: { countries: { count: number }[]; chemicals: { grade: { value: string; count: number }[] | null } } | null;
  };
}

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // thousands of listings are indexed again and again
const world = useWorld({ worker: false });
const STOCK = scaled(2_000, 1_000);
// Who dies here is followed soon.
const LEASE_MS = 5_000;
let machinery: OpenMachinery;
let made: Market;

beforeAll(async () => {
  machinery = await openMachinery(world.config, 'worker', {
    databaseUrl: world.database.url,
    meili: inject('services').meili,
  });
  made = await market(world);
  await stock(readId('Product', await made.supplier.lists(named('Stock'))));
  const food = { chemicals: { ...lye.attributes.chemicals!, grade: 'FOOD' as const } };
  await made.supplier.lists({ ...named('Edible'), attributes: food });
  await inWorker(() => until(settled));
});
afterAll(() => machinery?.close());

const children: ChildProcess[] = [];
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => end(child, 'SIGTERM')));
});

const named = (title: string) => ({ translations: [{ locale: 'en', title }] });

/** Copies a listing until there are STOCK of it; the copies are older than any other. */
async function stock(product: string): Promise<void> {
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(
      `insert into product select (jsonb_populate_record(p, jsonb_build_object('id', '00000000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'sku', 'COPY-' || n))).*
         from product p, generate_series(2, $2::int) n where p.id = $1`,
      [product, STOCK],
    );
  });
}

/** Runs `work` while a worker runs in this process. */
async function inWorker<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const worker = startWorker(machinery, { leaseMs: LEASE_MS });
  try {
    return await work();
  } finally {
    await worker.close();
  }
}

/** Starts a worker in a process of its own. */
function spawnWorker(): ChildProcess {
  const { url, key } = inject('services').meili!;
  const { ENTREPOT_DATA, MEILI_PREFIX, POOL_SIZE } = world.config;
  const child = spawn(
    process.execPath,
    ['--import', './src/typescript.mjs', path.join(import.meta.dirname, 'search-worker.ts')],
    {
      stdio: 'inherit',
      env: {
        PATH: process.env.PATH,
        ENTREPOT_DATA,
        ENTREPOT_SECRET: inject('services').secret,
        MEILI_PREFIX,
        POOL_SIZE: String(POOL_SIZE),
        LOG_LEVEL: 'silent',
        TEST_DATABASE_URL: world.database.url,
        TEST_MEILI_URL: url,
        TEST_MEILI_KEY: key,
        TEST_LEASE_MS: String(LEASE_MS),
      },
    },
  );
  children.push(child);
  return child;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Makes the index one of an older declaration: grade was no filter yet. */
async function outdate(): Promise<void> {
  const index = indexOf(machinery.search!, 'chemicals');
  const { filterableAttributes } = await index.getSettings();
  const older = filterableAttributes!.filter((name) => name !== 'a_grade');
  await index.updateSettings({ filterableAttributes: older }).waitTask({ timeout: 60_000 });
  expect(await stateOf(machinery.search!, planOf('chemicals'))).toEqual({ isFit: false, isFilled: true });
}

/** Names of moves that are not finished. */
async function moves(): Promise<string[]> {
  const { rows } = await machinery.database.pool.query<{ name: string }>(
    `select name from reader where starts_with(name, 'search-move ')`,
  );
  return rows.map(({ name }) => name.split(' ')[1]!);
}

/** Whether a move has begun to fill its index; the newest listings come first. */
async function isHalfway(): Promise<boolean> {
  const [next] = await moves();
  if (!next) return false;
  const stats = await indexOf(machinery.search!, next)
    .getStats()
    .catch(() => null); // it is not made yet
  return stats !== null && stats.numberOfDocuments > 0;
}

/** Whether the index is as the declaration wants it, and nothing is left of the move. */
async function settled(): Promise<boolean> {
  const { isFit, isFilled } = await stateOf(machinery.search!, planOf('chemicals'));
  return isFit && isFilled && (await moves()).length === 0 && (await counted()) >= STOCK;
}

async function until(fits: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); !(await fits()); ) {
    if (Date.now() - started > 90_000) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How many listings the index has. */
async function counted(): Promise<number> {
  const { estimatedTotalHits, facetDistribution } = await indexOf(machinery.search!, 'chemicals').search('', {
    filter: `tenant = "${made.tenantId}"`,
    facets: ['country'],
    limit: 0,
  });
  return estimatedTotalHits === 0 ? 0 : facetDistribution!.country!.DE!;
}

/** Indexes of this installation for chemicals. */
async function indexes(): Promise<string[]> {
  const { results } = await machinery.search!.client.getRawIndexes({ limit: 1_000 });
  return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(machinery.search!.uid('chemicals')));
}

const SELECTION = 'nodes { title } didDegrade facets { countries { count } chemicals { grade { value count } } }';
const PLAIN = 'nodes { title } didDegrade facets { countries { count } }';

async function page(args: string, selection = SELECTION): Promise<Page['productSearch']> {
  return (await ask<Page, unknown>(made.visitor, `{ productSearch(${args}) { ${selection} } }`)).productSearch;
}

/** Asks until the index answers: on a busy machine the database may have. */
async function indexed(args: string): Promise<Page['productSearch']> {
  for (let tries = 0; ; tries++) {
    const answer = await page(args);
    if (!answer.didDegrade || tries === 50) return answer;
  }
}

async function change(mutation: string): Promise<void> {
  const answer = await ask<Record<string, { userErrors: object[] }>, unknown>(
    made.supplier,
    `mutation { ${mutation} }`,
  );
  expect(Object.values(answer)).toEqual([{ userErrors: [] }]);
}

/** Changes listings of the stock until `isOver`, a hundred a second, ten at a time; answers how many changes there were. */
async function keepChanging(isOver: () => boolean): Promise<number> {
  const [tenant] = await world.owner(all);
  const ctx = systemContext(world.app, tenant!, 'test');
  let changes = 0;
  for (const started = Date.now(); !isOver(); ) {
    const listings = Array.from({ length: 10 }, (_, n) => {
      const at = String(2 + ((changes + n) % (STOCK - 2))).padStart(12, '0');
      return `00000000-0000-7000-8000-${at}`;
    });
    await transact(ctx, async (tx) => {
      await tx.$executeRaw`update product set version = version + 1, lead_time_days = ${changes % 365}::int
        where tenant_id = ${made.tenantId}::uuid and id = any(${listings}::uuid[])`;
      for (const id of listings) emitProduct(tx, id, { type: 'product.updated', data: { version: 0, changed: [] } });
    });
    changes += 10;
    await new Promise((resolve) => setTimeout(resolve, started + changes * 10 - Date.now()));
  }
  return changes;
}

describe('a declaration that is newer than the index', () => {
  it('is answered from the database where the index cannot, and from the index where it can', async () => {
    await outdate();
    expect(await page('where: { chemicals: { grade: [FOOD] } }')).toEqual({
      nodes: [{ title: 'Edible' }],
      didDegrade: true,
      facets: null,
    });
    expect(await page('first: 1')).toMatchObject({ didDegrade: true, nodes: [{}] }); // it counts by grade
    await until(async () => !(await page('first: 1', PLAIN)).didDegrade);
  });
});

describe('an index whose settings change', () => {
  it('answers all the while; what changes meanwhile, a hundred listings a second, is right', async () => {
    const { supplier } = made;
    const [leaving, changing] = [await supplier.lists(named('Leaving')), await supplier.lists(named('Changing'))];
    await inWorker(async () => {
      await until(settled);
      await caughtUp(machinery, 60_000);
    });
    await outdate();
    const before = await counted();
    const seen: number[] = [];
    const missing: string[] = [];
    let isMoving = true;
    const look = async () => {
      while (isMoving) {
        const { facets, nodes } = await page('first: 1', PLAIN);
        expect(nodes).toHaveLength(1);
        if (facets) seen.push(facets.countries[0]!.count);
      }
    };
    // What has once been found is found from then on.
    const lookForArrived = async () => {
      for (let looks = 0, hasArrived = false; isMoving; looks++) {
        const { hits } = await indexOf(machinery.search!, 'chemicals').search('Arriving', { limit: 1 });
        if (hasArrived && hits.length === 0) missing.push(`look ${looks}`);
        hasArrived ||= hits.length > 0;
      }
    };
    await inWorker(async () => {
      const looking = Promise.all([look(), lookForArrived()]);
      const writing = keepChanging(() => !isMoving);
      await until(isHalfway);
      expect((await moves())[0]).toMatch(/^chemicals-[0-9a-f]{8}$/);
      await supplier.lists(named('Arriving'));
      await change(
        `productUpdate(input: { id: "${changing}", expectedVersion: 2, translations: [{ locale: "en", title: "Changed" }] }) { userErrors { message } }`,
      );
      await caughtUp(machinery, 60_000);
      // The index that answers is kept up to the log while another is filled.
      expect((await indexed('query: "Arriving", first: 1')).nodes).toEqual([{ title: 'Arriving' }]);
      await change(`productArchive(input: { id: "${leaving}" }) { userErrors { message } }`);
      await supplier.lists(named('Arriving later'));
      await until(settled);
      await caughtUp(machinery, 60_000);
      isMoving = false;
      await looking;
      expect(await writing).toBeGreaterThanOrEqual(100);
      await caughtUp(machinery, 60_000);
    });
    expect((await compare(indexingOf(machinery)!)).differences).toEqual([]);
    expect(seen.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
    // One leaves and two arrive, in that order or another.
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(before - 1);
    expect(await counted()).toBe(before + 1);
    expect(await indexes()).toEqual([machinery.search!.uid('chemicals')]);
    const titles = async (query: string) => (await indexed(`query: "${query}", first: 2`)).nodes.map((it) => it.title);
    expect(await titles('Arriving later')).toEqual(['Arriving later']); // the best first
    expect(await titles('Changed')).toEqual(['Changed']);
    expect(await titles('Leaving')).toEqual([]);
    const { facets } = await indexed('first: 1, where: { chemicals: { grade: [FOOD] } }');
    expect(facets!.chemicals.grade).toContainEqual({ value: 'FOOD', count: 1 });
  });

  // Processes that come and go take half a minute: the soak's.
  it.runIf(scaled(1, 0))('is moved anew by one of two workers when another was killed at it', async () => {
    const before = await counted();
    await outdate();
    const victim = spawnWorker();
    await until(isHalfway);
    await end(victim, 'SIGKILL');
    const [begun] = await moves();
    expect(begun).toBeDefined();
    await made.supplier.lists(named('Between two lives'));
    const [one] = [spawnWorker(), spawnWorker()];
    let least = before;
    let isSettled = false;
    const writing = keepChanging(() => isSettled);
    await until(async () => {
      least = Math.min(least, await counted());
      isSettled = await settled();
      return isSettled;
    });
    expect(await writing).toBeGreaterThanOrEqual(100);
    expect(least).toBe(before);
    await caughtUp(machinery, 60_000);
    expect(await counted()).toBe(before + 1);
    expect((await compare(indexingOf(machinery)!)).differences).toEqual([]);
    await until(async () => (await indexes()).length === 1); // what was left behind is deleted when it is looked again
    // Both have their part of the log; when one is killed, the other takes over.
    const holders = async () => {
      const { rows } = await machinery.database.pool.query<{ holder: string }>(
        `select distinct holder from reader where starts_with(name, 'search-index ') and expires_at > now()`,
      );
      return rows.length;
    };
    await until(async () => (await holders()) === 2);
    await end(one!, 'SIGKILL');
    const last = Array.from({ length: 6 }, (_, n) => made.supplier.lists(named(`Last ${n}`)));
    await Promise.all(last);
    await caughtUp(machinery, 60_000);
    expect(await holders()).toBe(1);
    expect(await counted()).toBe(before + 7);
  });

  it('gets what only the old one was told when the worker died just after the exchange', async () => {
    const { pool } = machinery.database;
    const before = await counted();
    await pool.query(
      `insert into reader (name, horizon, holder, expires_at)
       values ('search-move chemicals-0badcafe', pg_snapshot_xmin(pg_current_snapshot())::text, 'dead', now() + interval '30 seconds')`,
    );
    const id = readId('Product', await made.supplier.lists(named('Told the old one')));
    await inWorker(async () => {
      await until(async () => (await moves()).length === 0);
      await caughtUp(machinery, 60_000);
    });
    expect(await counted()).toBe(before + 1);
    // The same once more, when the reader of the log had already done it.
    await pool.query(
      `insert into reader (name, horizon) select 'search-move chemicals-0badcafe', tx::text from event where stream_id = $1 limit 1`,
      [id],
    );
    await indexOf(machinery.search!, 'chemicals').deleteDocument(id).waitTask({ timeout: 60_000 });
    expect(await counted()).toBe(before);
    await inWorker(() => until(async () => (await moves()).length === 0));
    expect(await counted()).toBe(before + 1);
  });
});
