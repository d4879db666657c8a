// The log and its readers: nothing is lost, nothing comes twice, and the method that loses is caught losing.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { type Machinery, makeContext, PLATFORM } from '../src/context.ts';
import { transact } from '../src/db.ts';
import { emit } from '../src/events/event.ts';
import { readAfter } from '../src/events/reader.ts';
import { openTail } from '../src/events/tail.ts';
import { readWindow } from '../src/events/window.ts';
import { openMachinery } from '../src/machinery.ts';
import { asOwner } from '../src/migrate.ts';
import { cloneDatabase, type TestDatabase } from './kit/database.ts';

const tenant = {
  id: randomUUID(),
  slug: 't',
  name: 'T',
  status: 'ACTIVE',
  verticals: [],
  locale: 'en',
  currency: 'USD',
} as const;
let database: TestDatabase;
let app: Awaited<ReturnType<typeof openMachinery>>;
let worker: Awaited<ReturnType<typeof openMachinery>>;

beforeAll(async () => {
  const { secret, folder } = inject('services');
  database = await cloneDatabase();
  const settings = { ENTREPOT_DATA: folder, ENTREPOT_SECRET: secret, LOG_LEVEL: 'silent', POOL_SIZE: '4' };
  const open = (role: 'app' | 'worker') =>
    openMachinery(readConfig(settings), role, { databaseUrl: database.url, meili: null });
  [app, worker] = [await open('app'), await open('worker')];
  app.database.pool.on('acquire', () => void statements++);
});
afterAll(async () => {
  await app.close();
  await worker.close();
  await database.drop();
});

const contextOf = (machinery: Machinery) =>
  makeContext(machinery, {
    tenant: { ...PLATFORM, ...tenant, verticals: [] },
    viewer: { kind: 'system', name: 'test' },
    locale: 'en',
    requestId: 'test',
    signal: new AbortController().signal,
  });

/** Writes one event into a stream, after lingering in the transaction. */
const write = (stream: string, n: number, lingerMs = 0) =>
  transact(contextOf(app), async (tx) => {
    emit(tx, { stream, type: 'test.happened', data: { n } });
    if (lingerMs) await tx.$queryRaw`select pg_sleep(${lingerMs / 1000}::float8)::text`;
  });

/** How often a connection was borrowed: once a statement. */
let statements = 0;
const statementsOf = () => statements;

/** Hears what happens in a stream after its first event; resolves when `count` came, rejects when it cannot go on. */
function hears(stream: string, count: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const heard: number[] = [];
    const tail = openTail(
      app,
      { tenant: tenant.id, stream, last: 1n },
      {
        async take(events) {
          heard.push(...events.map(({ data }) => Number(data.n)));
          if (heard.length < count) return;
          tail.close();
          resolve(heard);
        },
        fail: reject,
      },
    );
  });
}

test('a thousand followers of one stream on four connections all hear one ring', async () => {
  const stream = randomUUID();
  await write(stream, 0);
  const heard = Promise.all(Array.from({ length: 1_000 }, () => hears(stream, 1)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await write(stream, 1);
  expect(new Set((await heard).flat())).toEqual(new Set([1]));
});

test('readers of many streams, and of many places in one, are answered by few statements', async () => {
  const streams = Array.from({ length: 100 }, () => randomUUID());
  for (const stream of streams) await write(stream, 1);
  const before = statementsOf();
  const places = streams.flatMap((stream) => [0n, 0n, 1n].map((last) => ({ tenant: tenant.id, stream, last })));
  const found = await Promise.all(places.map((place) => readAfter(app.database, place)));
  expect(found.map(({ length }) => length)).toEqual(streams.flatMap(() => [1, 1, 0]));
  expect(statementsOf() - before).toBeLessThanOrEqual(4); // 200 places, 64 a statement
});

test('a reader of whose place the log knows nothing any more is told so, and disturbs nobody', async () => {
  const [kept, forgotten] = [randomUUID(), randomUUID()];
  for (const stream of [kept, forgotten]) for (const n of [1, 2]) await write(stream, n);
  await asOwner(database.superuserUrl, (god) =>
    god.query('delete from event where stream_id = $1 and seq = 1', [forgotten]),
  );
  const read = (stream: string) => readAfter(app.database, { tenant: tenant.id, stream, last: 0n });
  const [good, bad] = await Promise.allSettled([read(kept), read(forgotten)]);
  expect(good).toMatchObject({ status: 'fulfilled', value: [{ seq: 1n }, { seq: 2n }] });
  expect(bad).toMatchObject({ status: 'rejected', reason: { extensions: { code: 'CURSOR_EXPIRED' } } });
});

test('followers go on, in order, when every connection is killed under them', async () => {
  const stream = randomUUID();
  await write(stream, 0);
  const heard = Promise.all(Array.from({ length: 20 }, () => hears(stream, 30)));
  for (let n = 1; n <= 30; n++) {
    if (n % 6 === 0) {
      await asOwner(database.superuserUrl, (god) =>
        god.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'entrepot%'`,
        ),
      );
    }
    for (let done = false; !done; ) {
      done = await write(stream, n).then(
        () => true,
        () => false, // killed before it was committed; the sequence below would show a double
      );
    }
  }
  for (const list of await heard) expect(list).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
});

test('all streams by window: of 8 writers who linger nothing is lost or doubled; reading by id > last loses', async () => {
  const streams = Array.from({ length: 8 }, () => randomUUID());
  const seen = new Map<string, number>();
  let naiveLast = 0n;
  const naive = new Set<string>();
  let isWriting = true;
  const read = async (pool: pg.Pool) => {
    while (isWriting) {
      await readWindow(pool, { name: 'test-window' }, async (events) => {
        for (const { stream, seq } of events) seen.set(`${stream} ${seq}`, (seen.get(`${stream} ${seq}`) ?? 0) + 1);
      });
      const { rows } = await pool.query('select gid, stream_id, seq from event where gid > $1 order by gid', [
        naiveLast,
      ]);
      for (const row of rows) {
        naive.add(`${row.stream_id} ${row.seq}`);
        naiveLast = BigInt(row.gid);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const reading = read(worker.database.pool);
  // A slow commit gets its id early and shows late: written by hand, since transact writes events last for just this reason.
  await Promise.all(
    streams.map((stream, w) =>
      asOwner(database.superuserUrl, async (god) => {
        await god.query('insert into stream (tenant_id, id) values ($1, $2)', [tenant.id, stream]);
        for (let n = 1; n <= 40; n++) {
          await god.query('begin');
          await god.query(
            `insert into event (tenant_id, stream_id, seq, type, actor, data) values ($1, $2, $3, 'test.happened', '{}', '{}')`,
            [tenant.id, stream, n],
          );
          await god.query('select pg_sleep($1)', [((n * 7 + w * 3) % 11) / 1_000]);
          await god.query('commit');
        }
      }),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  isWriting = false;
  await reading;
  const written = streams.flatMap((stream) => Array.from({ length: 40 }, (_, i) => `${stream} ${i + 1}`));
  expect(written.filter((key) => !seen.has(key))).toEqual([]);
  expect(written.filter((key) => seen.get(key) !== 1)).toEqual([]);
  expect(written.filter((key) => !naive.has(key)).length).toBeGreaterThan(0);
});

test('statements are not gathered without bound: 3,000 different ones leave few on a connection', async () => {
  const client = app.database.clientOf(tenant.id);
  for (let i = 0; i < 3_000; i += 100) {
    await Promise.all(
      Array.from({ length: 100 }, (_, j) => {
        const chosen = [
          ...'legalName,country,city,yearFounded,status,createdAt,id,businessType,capabilities'.split(','),
        ].filter((_, bit) => ((i + j) >> bit) & 1);
        const select = Object.fromEntries(['tenantId', ...chosen].map((name) => [name, true]));
        return client.organization.findMany({ select, take: 1 + ((i + j) % 97) });
      }),
    );
  }
  const kept = await app.database.pool.query('select count(*)::int as n from pg_prepared_statements');
  expect(kept.rows[0].n).toBeLessThan(700);
});
