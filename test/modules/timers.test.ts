// Timers: what has had its time ends, and who waits is reminded, once, with two workers at it, and also when a timer is lost.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Machinery } from '../../src/context.ts';
import { readId } from '../../src/id.ts';
import { type OpenMachinery, openMachinery } from '../../src/machinery.ts';
import { expireDue } from '../../src/modules/quotation/expiry.ts';
import { remindDue } from '../../src/modules/quotation/timers.ts';
import { startWorker, type Worker } from '../../src/worker.ts';
import { ask } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld();
let second: OpenMachinery;
let worker: Worker;
let made: Market;
let product: string;

beforeAll(async () => {
  second = await openMachinery(world.config, 'worker', { databaseUrl: world.database.url, meili: null });
  worker = startWorker(second);
  made = await market(world);
  product = await made.supplier.lists({});
});
afterAll(async () => {
  await worker.close();
  await second.close();
});

const ENDS = ['inquiry.expired', 'inquiry.unanswered', 'quotation.expired', 'quotation.expiring'];
const facts = () =>
  world
    .worker!.database.pool.query<{ type: string; data: Record<string, unknown> }>(
      'select type, data from event where tenant_id = $1 and type = any($2) order by type',
      [made.tenantId, ENDS],
    )
    .then(({ rows }) => rows);

/** The timers that wait, in hours from now. */
const timers = async (...ids: string[]) => {
  const { rows } = await second.database.pool.query<{ kind: string; hours: number }>(
    `select split_part(key, ' ', 1) as kind, round(extract(epoch from run_at - now()) / 3600)::int as hours
       from graphile_worker._private_jobs where key is not null and payload->>'id' = any($1) order by key`,
    [ids],
  );
  return rows.map(({ kind, hours }) => `${kind} ${hours}`).sort();
};

async function until<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const found = await look();
    if (isThere(found) || Date.now() > end) return found;
  }
}

const send = 'mutation($input: InquirySendInput!) { inquirySend(input: $input) { inquiry { id } } }';
const asks = async (expiresAt: string) => {
  const lines = [{ productId: product, quantity: '20000' }];
  const input = { subject: 'Lye', message: 'How much?', lines, expiresAt };
  const { inquirySend } = await ask<{ inquirySend: { inquiry: { id: string } } }, object>(made.buyer, send, { input });
  return inquirySend.inquiry.id;
};
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Lets `hours` pass for everything, by moving all times back. */
const pass = (hours: number) =>
  world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    const back = (column: string) => `${column} = ${column} - interval '${hours} hours'`;
    await owner.query(`update inquiry set ${back('created_at')}, ${back('expires_at')}`);
    await owner.query(`update quotation_revision set ${back('sent_at')}, ${back('valid_until')} where status = 'SENT'`);
    await owner.query(`update graphile_worker._private_jobs set ${back('run_at')}`);
  });

test('each timer of two workers is up once: an inquiry and a quotation end, their sides are reminded', async () => {
  const waiting = await asks(inHours(90));
  const quoted = await asks(inHours(900));
  // The second revision’s timers take the place of the first one’s.
  await made.supplier.quotes(quoted, { validUntil: inHours(200) });
  const quotation = await made.supplier.quotes(quoted, { validUntil: inHours(100) });
  const ids = [readId('Inquiry', waiting), readId('Inquiry', quoted), readId('Quotation', quotation)];
  const set = await until(
    () => timers(...ids),
    (found) => found.includes('quotation.expire 100') && found.length === 6,
  );
  expect(set).toEqual([
    'inquiry.expire 90',
    'inquiry.expire 900',
    'inquiry.remind 24',
    'inquiry.remind 24',
    'quotation.expire 100',
    'quotation.remind 52',
  ]);
  await pass(60);
  await until(facts, ({ length }) => length >= 2);
  expect((await facts()).map(({ type }) => type)).toEqual(['inquiry.unanswered', 'quotation.expiring']);
  await pass(41);
  const found = await until(facts, ({ length }) => length >= 4);
  await until(
    () => timers(...ids),
    ({ length }) => length === 1,
  );
  expect(found.map(({ type }) => type)).toEqual(ENDS);
  expect(await facts()).toEqual(found);
  expect(found[2]!.data).toMatchObject({ revision: 2 });
  const { inquiry } = await ask<{ inquiry: { status: string; version: number } }, object>(
    made.buyer,
    'query($id: ID!) { inquiry(id: $id) { status version } }',
    { id: waiting },
  );
  expect(inquiry).toEqual({ status: 'EXPIRED', version: 2 }); // the reminder is the supplier’s only
});

test('timers that were lost are made up for by the sweep, once', async () => {
  const lost = await asks(inHours(90));
  const id = readId('Inquiry', lost);
  await until(
    () => timers(id),
    ({ length }) => length === 2,
  );
  await second.database.pool.query(`delete from graphile_worker._private_jobs where payload->>'id' = $1`, [id]);
  const both = async (work: (machinery: Machinery) => Promise<number>) => {
    const counts = await Promise.all([work(second), work(world.worker!)]);
    return counts.reduce((sum, count) => sum + count);
  };
  expect([await both(remindDue), await both(expireDue)]).toEqual([0, 0]);
  await pass(60);
  expect([await both(remindDue), await both(expireDue)]).toEqual([1, 0]);
  await pass(31);
  const ended = () => facts().then((all) => all.filter(({ type }) => type === 'inquiry.expired').length);
  const before = await ended();
  expect(await both(remindDue)).toBe(0);
  // Who read the log late may have set a timer after all, and that was up first.
  expect(await both(expireDue)).toBeLessThanOrEqual(1);
  expect(await ended()).toBe(Math.max(before, 2));
});

test('the API’s role cannot look into the queue, nor put anything there', async () => {
  const { pool } = world.app.database;
  await expect(pool.query('select * from graphile_worker._private_jobs')).rejects.toThrow(/permission denied/);
  await expect(pool.query(`select graphile_worker.add_job('inquiry.expire')`)).rejects.toThrow(/permission denied/);
});
