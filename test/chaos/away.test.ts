// What happens between a commit and its answer, on lines that go silent, and with no connection left: nothing acknowledged is lost, nothing is done twice.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenMachinery } from '../../src/machinery.ts';
import { openMachinery } from '../../src/machinery.ts';
import { type Server, startServer } from '../../src/server.ts';
import { headersOf } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { openWire, through, type Wire } from '../kit/wire.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
const REPLY =
  'mutation ($input: InquiryReplyInput!) { inquiryReply(input: $input) { message { id } userErrors { message } } }';

let here: Market;
let inquiryId: string;
/** To the database, as the server reaches it. */
let line: Wire;
/** To the server, as clients reach it. */
let street: Wire;
let machinery: OpenMachinery;
let server: Server;
/** What the lines lose at the moment. */
let loses: 'nothing' | 'answers' = 'nothing';
const chance = (share: number) => loses === 'answers' && Math.random() < share;

beforeAll(async () => {
  here = await market(world);
  inquiryId = await here.buyer.asks(await here.supplier.lists({}));
  line = await openWire(Number(new URL(world.database.url).port), (piece) => piece.includes('COMMIT\0') && chance(0.3));
  machinery = await openMachinery(world.config, 'app', { databaseUrl: through(world.database.url, line), meili: null });
  server = await startServer(machinery);
  street = await openWire(server.port, (piece) => piece.includes('inquiryReply') && chance(0.3));
});
afterAll(async () => {
  line?.release();
  await street?.close();
  await server?.close();
  await line?.close(); // first, or what went silent would be waited for
  await machinery?.close();
});

/** Replies once under `key`; answers the message's id, or null when that is not known. Throws when the answer is not one of an outage. */
async function reply(key: string): Promise<string | null> {
  const response = await fetch(`http://127.0.0.1:${street.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(here.supplier) },
    body: JSON.stringify({ query: REPLY, variables: { input: { inquiryId, body: key, idempotencyKey: key } } }),
  }).catch(() => null); // cut off
  const text = await response?.text().catch(() => undefined);
  if (!text) return null;
  const { data, errors } = JSON.parse(text) as {
    data?: { inquiryReply: { message: { id: string } | null } | null };
    errors?: { extensions: { code: string } }[];
  };
  const id = data?.inquiryReply?.message?.id;
  if (!id) expect(errors?.[0]?.extensions.code, text).toBe('UNAVAILABLE');
  return id ?? null;
}

async function insist(key: string): Promise<string> {
  for (;;) {
    const id = await reply(key);
    if (id) return id;
    await wait(20 + Math.random() * 80);
  }
}

/** How often each key of `keys` has had its effect. */
async function effects(keys: string[]): Promise<Record<string, number>> {
  return behind(async (god) => {
    const { rows } = await god.query<{ body: string; n: number }>(
      'select body, count(*)::int as n from message where body = any($1) group by 1',
      [keys],
    );
    return Object.fromEntries(rows.map(({ body, n }) => [body, n]));
  });
}

async function behind<Answer>(work: (god: pg.Client) => Promise<Answer>): Promise<Answer> {
  const god = new pg.Client({ connectionString: world.database.superuserUrl });
  await god.connect();
  return work(god).finally(() => god.end());
}

const once = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, 1]));

test('keys sent many times each, with commits and replies lost on their way back: one effect each, and one id', async () => {
  const keys = Array.from({ length: scaled(50, 8) }, (_, i) => `between-commit-and-reply-${i}`);
  loses = 'answers';
  const ids = new Map<string, Set<string>>();
  for (const key of keys) {
    const answered = await Promise.all(Array.from({ length: scaled(40, 6) }, () => insist(key)));
    ids.set(key, new Set(answered));
  }
  loses = 'nothing';
  expect([...ids.values()].map(({ size }) => size)).toEqual(keys.map(() => 1));
  expect(await effects(keys)).toEqual(once(keys));
  expect(line.broken()).toBeGreaterThan(keys.length / 4);
  expect(street.broken()).toBeGreaterThan(keys.length / 4);
}, 600_000);

test('backends killed, and a line on which nothing moves: nothing acknowledged is lost, and it goes on within two seconds', async () => {
  const done: string[] = [];
  let isOver = false;
  let count = 0;
  const lane = async () => {
    while (!isOver) {
      const key = `through-the-hole-${++count}`;
      await insist(key);
      done.push(key);
      await wait(10);
    }
  };
  const lanes = Promise.all(Array.from({ length: 4 }, lane));
  const acknowledgedWithin = async (ms: number) => {
    const [before, start] = [done.length, Date.now()];
    while (done.length === before && Date.now() - start < ms) await wait(20);
    return Date.now() - start;
  };
  for (let round = 0; round < scaled(10, 2); round++) {
    await wait(200);
    await behind((god) =>
      god.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'entrepot'`,
      ),
    );
    expect(await acknowledgedWithin(10_000)).toBeLessThan(2_000);
    line.hold();
    await wait(scaled(4_000, 700));
    const stuck = done.length;
    await wait(200);
    expect(done.length).toBe(stuck);
    line.release();
    expect(await acknowledgedWithin(10_000)).toBeLessThan(2_000);
  }
  isOver = true;
  await lanes;
  expect(await effects(done)).toEqual(once(done));
}, 300_000);

test('with no connection left others are told to come again, and are answered when there is one', async () => {
  const { database } = machinery;
  const held = Promise.all(
    Array.from({ length: world.config.POOL_SIZE }, () =>
      database.query(here.tenantId, 'long', 'select pg_sleep(1.5)', []),
    ),
  );
  await wait(100);
  const outcomes = await Promise.all(
    Array.from({ length: 700 }, () =>
      database.query(here.tenantId, 'short', 'select 1', []).then(
        () => 'answered',
        (error: Error & { extensions?: { code?: string } }) => error.extensions?.code,
      ),
    ),
  );
  await held;
  expect([...new Set(outcomes)].sort()).toEqual(['UNAVAILABLE', 'answered']);
  expect(outcomes.filter((outcome) => outcome === 'answered').length).toBeGreaterThanOrEqual(500);
  const start = Date.now();
  await insist('after-the-rush');
  expect(Date.now() - start).toBeLessThan(2_000);
});

// It takes as long as the server waits for a silent database.
test.runIf(scaled(1, 0))(
  'connections that went silent for good are given up, and others made',
  async () => {
    await insist('before-the-silence');
    line.strand();
    const start = Date.now();
    await Promise.all(Array.from({ length: 8 }, (_, i) => insist(`after-the-silence-${i}`)));
    expect(Date.now() - start).toBeLessThan(45_000);
  },
  120_000,
);
