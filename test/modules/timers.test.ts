// Timers: what has had its time ends, and who waits is reminded, once, with two workers at it, and also when a timer is lost.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readId } from '../../src/id.ts';
import { type OpenMachinery, openMachinery } from '../../src/machinery.ts';
import { expireDue } from '../../src/modules/quotation/expiry.ts';
import { remindDue } from '../../src/modules/quotation/timers.ts';
import { startWorker, type Worker } from '../../src/worker.ts';
import { ask } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const SECOND = 1 / 3_600;
const world = useWorld({ env: { REMIND_AFTER_HOURS: String(SECOND), REMIND_BEFORE_HOURS: String(1.5 * SECOND) } });
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

const facts = (types: string[]) =>
  world
    .worker!.database.pool.query<{ type: string; data: Record<string, unknown>; stream_id: string }>(
      'select type, data, stream_id from event where tenant_id = $1 and type = any($2) order by gid',
      [made.tenantId, types],
    )
    .then(({ rows }) => rows);

async function until<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const found = await look();
    if (isThere(found) || Date.now() > end) return found;
  }
}

const send = 'mutation($input: InquirySendInput!) { inquirySend(input: $input) { inquiry { id } } }';
const asks = async (expiresAt: Date) => {
  const lines = [{ productId: product, quantity: '20000' }];
  const input = { subject: 'Lye', message: 'How much?', lines, expiresAt: expiresAt.toISOString() };
  const { inquirySend } = await ask<{ inquirySend: { inquiry: { id: string } } }, object>(made.buyer, send, { input });
  return inquirySend.inquiry.id;
};
const inMs = (ms: number) => new Date(Date.now() + ms);

test('each timer of two workers is up once: an inquiry and a quotation end, their sides are reminded', async () => {
  const waiting = await asks(inMs(3_500));
  const quoted = await asks(inMs(600_000));
  const answered = await asks(inMs(600_000));
  await made.supplier.answers(answered, 'Soon.');
  // The first revision would end at once; the second, in its place, a little later.
  await made.supplier.quotes(quoted, { validUntil: inMs(1_700).toISOString() });
  const id = await made.supplier.quotes(quoted, { validUntil: inMs(3_000).toISOString() });
  const ends = ['inquiry.expired', 'quotation.expired', 'inquiry.unanswered', 'quotation.expiring'];
  const found = await until(
    () => facts(ends),
    ({ length }) => length >= 4,
  );
  await new Promise((resolve) => setTimeout(resolve, 1_500)); // long enough for a second one, if there were any
  expect((await facts(ends)).length).toBe(found.length);
  expect(found.map(({ type }) => type).sort()).toEqual([...ends].sort());
  expect(found.find(({ type }) => type === 'quotation.expired')!.data).toMatchObject({ revision: 2 });
  const { inquiry } = await ask<{ inquiry: { status: string; version: number } }, object>(
    made.buyer,
    'query($id: ID!) { inquiry(id: $id) { status version } }',
    { id: waiting },
  );
  expect(inquiry).toEqual({ status: 'EXPIRED', version: 2 }); // the reminder is the supplier’s only
  expect(id).toMatch(/^quotation_/);
});

test('a timer that was lost is made up for by the sweep, once', async () => {
  const before = (await facts(['inquiry.unanswered', 'inquiry.expired'])).length;
  const lost = await asks(inMs(2_500));
  const jobs = () =>
    second.database.pool.query('delete from graphile_worker._private_jobs where key like $1 returning 1', [
      `inquiry.% ${made.tenantId} ${readId('Inquiry', lost)}`,
    ]);
  let gone = 0;
  await until(
    async () => (gone += (await jobs()).rowCount ?? 0),
    (count) => count >= 2,
  );
  expect(gone).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const reminded = await Promise.all([remindDue(second), remindDue(world.worker!)]);
  expect(reminded.reduce((sum, count) => sum + count)).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_400));
  const ended = await Promise.all([expireDue(second), expireDue(world.worker!)]);
  expect(ended.reduce((sum, count) => sum + count)).toBe(1);
  expect((await facts(['inquiry.unanswered', 'inquiry.expired'])).length).toBe(before + 2);
});

test('the API’s role cannot look into the queue, nor put anything there', async () => {
  const { pool } = world.app.database;
  await expect(pool.query('select * from graphile_worker._private_jobs')).rejects.toThrow(/permission denied/);
  await expect(pool.query(`select graphile_worker.add_job('inquiry.expire')`)).rejects.toThrow(/permission denied/);
});
