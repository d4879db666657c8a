// The days of the log: old ones go whole, readers are told, no write ever waits for a table, and an older installation keeps its events.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { makeContext, PLATFORM } from '../src/context.ts';
import { transact } from '../src/db.ts';
import { writeCursor } from '../src/events/cursor.ts';
import { dropDays, makeDays } from '../src/events/days.ts';
import { emit } from '../src/events/event.ts';
import { beginAfter, endOf, epochOf, readAfter } from '../src/events/reader.ts';
import { openMachinery } from '../src/machinery.ts';
import { asOwner } from '../src/migrate.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from './kit/database.ts';

const tenant = {
  id: randomUUID(),
  slug: 'days',
  name: 'Days',
  status: 'ACTIVE',
  locale: 'en',
  currency: 'USD',
} as const;
let database: TestDatabase;
let app: Awaited<ReturnType<typeof openMachinery>>;
let worker: Awaited<ReturnType<typeof openMachinery>>;
const god = <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
  asOwner(database.superuserUrl, async (client) => (await client.query<Row>(sql, values)).rows);

beforeAll(async () => {
  const { secret, folder } = inject('services');
  database = await cloneDatabase();
  const config = readConfig({ ENTREPOT_DATA: folder, ENTREPOT_SECRET: secret, LOG_LEVEL: 'silent', POOL_SIZE: '4' });
  const services = { databaseUrl: database.url, meili: null };
  [app, worker] = [await openMachinery(config, 'app', services), await openMachinery(config, 'worker', services)];
  await god(
    `insert into tenant (id, slug, name, verticals, locale, currency) values ($1, 'days', 'Days', '{chemicals}', 'en', 'USD')`,
    [tenant.id],
  );
});
afterAll(async () => {
  await app.close();
  await worker.close();
  await database.drop();
});

/** Writes an event into a stream. */
const write = (stream: string) =>
  transact(
    makeContext(app, {
      tenant: { ...PLATFORM, ...tenant, verticals: [] },
      viewer: { kind: 'system', name: 'test' },
      locale: 'en',
      requestId: 'test',
      signal: new AbortController().signal,
    }),
    async (tx) => emit(tx, { stream, type: 'test.happened', data: {} }),
  );
/** Makes the first `count` events of a stream so old that they were written days ago. */
const age = (stream: string, count: number, days: number) =>
  god(`update event set occurred_at = occurred_at - $3 * interval '1 day' where stream_id = $1 and seq <= $2`, [
    stream,
    count,
    days,
  ]);
const begin = async (stream: string, seq: bigint, at?: Date) => {
  const cursor = writeCursor(await epochOf(app.database), tenant.id, { stream, seq, at });
  return beginAfter(app.database, tenant.id, stream, cursor);
};
const read = async (stream: string, seq: bigint, at?: Date) =>
  (await begin(stream, seq, at)).events.map((event) => Number(event.seq));
const days = async () =>
  (
    await god<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'event'::regclass order by 1`,
    )
  ).map(({ name }) => name);
const tableOf = async (stream: string) =>
  (
    await god<{ name: string }>(
      'select tableoid::regclass::text as name from event where stream_id = $1 order by seq',
      [stream],
    )
  ).map(({ name }) => name);

test('a day that has had its time goes whole, also while others write; who stood there is told, the rest read on', async () => {
  const [mixed, gone, stray] = [randomUUID(), randomUUID(), randomUUID()];
  for (const stream of [mixed, mixed, mixed, gone, gone, stray]) await write(stream);
  const now = new Date();
  const old = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - 16)).toISOString();
  await god(
    `create table event_old partition of event for values from ('${old}') to ('${old}'::timestamptz + interval '1 day')`,
  );
  await age(mixed, 2, 16);
  await age(gone, 2, 16);
  await age(stray, 1, 40);
  expect([...(await tableOf(gone)), ...(await tableOf(stray))]).toEqual(['event_old', 'event_old', 'event_rest']);
  expect(await read(mixed, 0n)).toEqual([1, 2, 3]);

  const busy = randomUUID();
  let isBusy = true;
  const writing = (async () => {
    let count = 0;
    for (; isBusy; count++) await write(busy);
    return count;
  })();
  expect(await dropDays(worker)).toBe(1);
  isBusy = false;
  const written = await writing;
  expect((await read(busy, 0n)).length).toBe(Math.min(100, written));

  expect(await god('select from event where stream_id = any($1)', [[gone, stray]])).toEqual([]);
  await expect(read(mixed, 0n)).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
  await expect(read(gone, 1n)).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
  expect([await read(mixed, 2n), await read(gone, 2n)]).toEqual([[3], []]);
  await write(gone);
  expect(await read(gone, 2n)).toEqual([3]);
  expect(await dropDays(worker)).toBe(0);
});

test('without a table for the day an event is written all the same; the coming days are made again', async () => {
  const before = await days();
  expect(before.length).toBe(9);
  for (const day of before) if (day !== 'event_rest') await god(`drop table ${day}`);
  const stream = randomUUID();
  for (let n = 0; n < 3; n++) await write(stream);
  expect(new Set(await tableOf(stream))).toEqual(new Set(['event_rest']));
  expect(await read(stream, 1n)).toEqual([2, 3]);
  expect(await makeDays(worker.database.pool)).toBe(7); // today's events are in the rest, and stay there
  expect(await makeDays(worker.database.pool)).toBe(0);
  expect((await days()).length).toBe(8);
  await write(stream);
  expect(await read(stream, 0n)).toEqual([1, 2, 3, 4]);
});

test('within a stream the time never runs backwards, though the clock does: no reader looks past an event', async () => {
  const stream = randomUUID();
  await write(stream);
  await god(`update stream set head_at = now() + interval '2 days' where id = $1`, [stream]);
  await god(`update event set occurred_at = now() + interval '2 days' where stream_id = $1`, [stream]);
  const here = await endOf(app.database, tenant.id, stream);
  await write(stream);
  expect((await readAfter(app.database, here)).map(({ seq }) => seq)).toEqual([2n]);
});

test('a cursor that names a wrong time loses nothing: it is told as one that has had its time', async () => {
  const stream = randomUUID();
  for (let i = 0; i < 3; i++) await write(stream);
  const [, second] = (await begin(stream, 0n)).events;
  expect(await read(stream, 2n, second!.occurredAt)).toEqual([3]);
  expect((await beginAfter(app.database, tenant.id, stream, second!.cursor)).events.map(({ seq }) => seq)).toEqual([
    3n,
  ]);
  const late = new Date(Date.now() + 3_600_000);
  await expect(read(stream, 1n, late)).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });
  expect(await read(stream, 3n, late)).toEqual([]);
  await expect(read(stream, 4n, late)).rejects.toMatchObject({ extensions: { code: 'CURSOR_RESET' } });
});

test('nobody who serves gets at a day beside the log, nor makes or drops one but by its age', async () => {
  const [day] = (await days()).filter((name) => name !== 'event_rest');
  for (const { pool } of [app.database, worker.database]) {
    await expect(pool.query(`select from ${day}`)).rejects.toThrow(/permission denied/);
    await expect(pool.query(`drop table ${day}`)).rejects.toThrow(/must be owner/);
  }
  await expect(app.database.pool.query('select event_days_drop(14)')).rejects.toThrow(/permission denied/);
  await expect(worker.database.pool.query('select event_days_drop(0)')).rejects.toThrow(/for a day at least/);
});

test('an installation from before the days keeps its events, their order and their ids, until they have had their time', async () => {
  const older = await emptyDatabase();
  const folder = path.join(import.meta.dirname, '../prisma/migrations');
  const sqlOf = (name: string) => readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
  const names = readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .sort();
  await asOwner(older.url, async (owner) => {
    for (const name of names) {
      if (!name.endsWith('_partition')) {
        await owner.query(sqlOf(name));
        continue;
      }
      await asOwner(older.superuserUrl, async (client) => {
        await client.query(
          'insert into stream (tenant_id, id, head) select $1, gen_random_uuid(), 500 from generate_series(1, 4)',
          [tenant.id],
        );
        await client.query(`insert into event (tenant_id, stream_id, seq, type, actor, data, occurred_at)
          select tenant_id, id, n, 'test.happened', '{}', '{}', now() - (500 - n) * interval '1 hour' from stream, generate_series(1, 500) n`);
      });
      await owner.query('begin');
      await owner.query(sqlOf(name));
      await owner.query('commit');
    }
  });
  await asOwner(older.superuserUrl, async (client) => {
    const count = async () => Number((await client.query('select count(*) from event')).rows[0].count);
    expect(await count()).toBe(2_000);
    expect((await client.query('select distinct tableoid::regclass::text as name from event')).rows).toEqual([
      { name: 'event_before' },
    ]);
    const { rows } = await client.query<{ id: string }>('select id from stream limit 1');
    await client.query(
      `insert into event (tenant_id, stream_id, seq, type, actor, data) values ($1, $2, 501, 'test.happened', '{}', '{}')`,
      [tenant.id, rows[0]!.id],
    );
    expect((await client.query('select max(gid)::int as gid from event')).rows[0].gid).toBe(2_001);
    expect((await client.query('select event_days_make(7) as made')).rows[0].made).toBe(0);
    expect((await client.query('select event_days_drop(1) as dropped')).rows[0].dropped).toBe(0);
    await client.query(
      `create or replace function event_day_ends(day oid) returns timestamptz language sql as $$ select now() - interval '15 days' $$`,
    );
    expect((await client.query('select event_days_drop(14) as dropped')).rows[0].dropped).toBeGreaterThan(0);
  });
  await older.drop();
});
