// How much a client may ask: told, taken, refused over each transport, and counted together by several processes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { platformToken } from '../../src/auth.ts';
import { contextAs, PLATFORM, systemContext } from '../../src/context.ts';
import { openDatabase } from '../../src/db.ts';
import { addressOf } from '../../src/http/address.ts';
import { postgresBuckets } from '../../src/http/bucket-postgres.ts';
import { redisBuckets } from '../../src/http/bucket-redis.ts';
import { type BucketStore, Buckets } from '../../src/http/buckets.ts';
import { inTurn } from '../../src/http/charge.ts';
import { Tolls } from '../../src/http/toll.ts';
import { Turns } from '../../src/http/turns.ts';
import { newId } from '../../src/id.ts';
import { forgetTenants } from '../../src/modules/tenant/service.ts';
import { type Asker, headersOf, type ResponseError } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { hasRedis, startRedis, type TestRedis } from '../kit/redis.ts';
import { useWorld } from '../kit/world.ts';

// A tenth of the defaults: 20,000 points for a visitor's queries, of which 500 come back a second.
const world = useWorld({ worker: false, env: { RATE_LIMITS: '0.1', TRUSTED_PROXIES: '1' } });
let here: Market;
let there: Market;
let inquiry: string;
beforeAll(async () => {
  const { RATE_LIMITS } = world.app.config;
  Object.assign(world.app.config, { RATE_LIMITS: 0 }); // while the market is filled
  [here, there] = [await market(world), await market(world)];
  inquiry = await here.buyer.asks(await here.supplier.lists({}));
  for (const query of [dear, '{ viewer { kind } }']) await over('application/json')(here.visitor, query);
  Object.assign(world.app.config, { RATE_LIMITS });
});

interface Cost {
  requested: number;
  limit: number;
  remaining: number;
  restoreRate: number;
}
interface Reply {
  status?: number;
  retryAfter?: string | null;
  data?: unknown;
  errors?: ResponseError[];
  extensions?: { cost?: Cost };
}
type Ask = (asker: Asker, query: string, variables?: object) => Promise<Reply>;

const over =
  (accept: string): Ask =>
  async (asker, query, variables) => {
    const response = await fetch(`${asker.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...headersOf(asker) },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const json = text.split('\n').find((line) => /^(data: )?\{/.test(line))!;
    const reply = JSON.parse(json.replace(/^data: /, '')) as Reply;
    return { ...reply, status: response.status, retryAfter: response.headers.get('retry-after') };
  };

const overSocket: Ask = (asker, query, variables) =>
  new Promise((resolve, reject) => {
    const url = `${asker.url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws', { headers: asker.headers });
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('open', () => send({ type: 'connection_init', payload: headersOf(asker) }));
    socket.on('message', (text) => {
      const { type, payload } = JSON.parse(String(text)) as { type: string; payload: Reply & ResponseError[] };
      if (type === 'connection_ack') return send({ type: 'subscribe', id: '1', payload: { query, variables } });
      resolve(type === 'error' ? { errors: payload } : payload);
      socket.terminate();
    });
    socket.on('error', reject);
  });

let last = 0;
/** A caller of another address than all before, who wants to be told what things cost. */
const from = (asker: Asker): Asker => ({
  ...asker,
  headers: { 'x-cost': '1', 'x-forwarded-for': `203.0.113.1, 198.51.${++last >> 8}.${last & 255}` },
});

// 1 + 1 + 100 × 20
const dear = `{ organizations(first: 100) { nodes { ${Array.from({ length: 20 }, (_, i) => `a${i}: id`).join(' ')} } } }`;
const DEAR = 2_002;

describe.each([
  ['HTTP', over('application/json')],
  ['SSE', over('text/event-stream')],
  ['WebSocket', overSocket],
] as const)('over %s', (name, ask) => {
  test('what an operation costs and what is left is told to who asks', async () => {
    const visitor = from(here.visitor);
    const told = await ask(visitor, '{ viewer { kind } }');
    const left = expect.toSatisfy((points: number) => points === 19_998 || points === 20_000); // they come back in 4 ms
    expect(told.extensions).toEqual({ cost: { requested: 2, limit: 20_000, remaining: left, restoreRate: 500 } });
    const silent = await ask({ ...visitor, headers: { ...visitor.headers, 'x-cost': '0' } }, '{ viewer { kind } }');
    expect(silent.extensions).toBeUndefined();
    const member = await ask({ ...here.buyer, headers: visitor.headers }, '{ viewer { kind } }');
    expect(member.extensions!.cost).toMatchObject({ requested: 2, limit: 40_000, restoreRate: 1_000 });
  });

  test('who has nothing left is refused, told when to come again, and alone in that', async () => {
    const visitor = from(here.visitor);
    const replies: Reply[] = [];
    // Twice a bucket at most: on a machine so busy that the store is given up, the process counts for itself.
    while (replies.length < 24 && !replies.at(-1)?.errors) replies.push(await ask(visitor, dear));
    const refused = replies.at(-1)!;
    expect(replies.length).toBeGreaterThanOrEqual(10);
    expect(replies[0]!.errors).toBeUndefined();
    expect(refused.errors![0]!.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: expect.toSatisfy((s: number) => s >= 1 && s <= 5),
      cost: { requested: DEAR, limit: 20_000, restoreRate: 500 },
    });
    if (name !== 'WebSocket') {
      expect([refused.status, refused.data]).toEqual([429, undefined]);
      expect(refused.retryAfter).toBe(String(refused.errors![0]!.extensions!.retryAfter));
      expect(refused.extensions!.cost).toMatchObject({ requested: DEAR });
    }
    // What little is left is given; others have buckets of their own.
    expect((await ask({ ...there.visitor, headers: visitor.headers }, dear)).errors).toBeUndefined();
    expect((await ask({ ...here.buyer, headers: visitor.headers }, '{ viewer { kind } }')).errors).toBeUndefined();
    expect((await ask(from(here.visitor), dear)).errors).toBeUndefined();
  });

  test('what no bucket of the client ever holds is too dear, not too early', async () => {
    const mutation = `mutation { ${Array.from({ length: 5 }, (_, i) => `a${i}: signIn(input: { email: "a@b.example", password: "" }) { tokens { accessToken expiresAt viewer { permissions account { id name email members { roles organization { id legalName country city } } } } } }`).join(' ')} }`;
    const { errors } = await ask(from(here.visitor), mutation);
    expect(errors![0]!.extensions).toMatchObject({ code: 'COST_LIMIT', cost: { limit: 300 } });
  });

  test('an address that sends what is refused is not read any more, for a while', async () => {
    const visitor = from(here.visitor);
    const bomb = (i: number) => `{ ${Array.from({ length: 900 }, (_, n) => `a${n}: x${i}`).join(' ')} }`;
    let reply: Reply | undefined;
    // Many at once: what comes one by one, slowly, costs nobody anything.
    for (let i = 0; i < 2_000 && !reply; i += 20) {
      const replies = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(visitor, bomb(i + n))));
      reply = replies.find(({ errors }) => errors?.[0]?.extensions?.code === 'RATE_LIMITED');
    }
    expect(reply!.errors![0]!.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    if (name !== 'WebSocket') expect(reply!.status).toBe(429);
    expect((await ask(from(here.visitor), '{ viewer { kind } }')).errors).toBeUndefined();
  });
});

test('starts of subscriptions are counted by themselves', async () => {
  const follow = `subscription ($id: ID!) { inquiryEvents(inquiryId: $id) { type inquiry { messages(first: 100) { nodes { ${Array.from({ length: 45 }, (_, i) => `a${i}: id`).join(' ')} } } } } }`;
  const codes: unknown[] = [];
  while (codes.length < 12 && codes.at(-1) !== 'RATE_LIMITED') {
    const { status, errors } = await overOnce(follow, { id: inquiry });
    codes.push(errors?.[0]?.extensions?.code ?? status);
  }
  expect(codes.slice(0, 4)).toEqual([200, 200, 200, 200]);
  expect(codes.at(-1)).toBe('RATE_LIMITED');
  expect((await over('application/json')(from(here.buyer), '{ viewer { kind } }')).errors).toBeUndefined();
});

/** Opens a stream as the buyer, and closes it again; answers what was refused. */
async function overOnce(query: string, variables: object): Promise<Reply> {
  const gone = new AbortController();
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headersOf(from(here.buyer)) },
    body: JSON.stringify({ query, variables }),
    signal: gone.signal,
  });
  const refused = response.ok ? {} : ((await response.json()) as Reply);
  gone.abort();
  return { ...refused, status: response.status };
}

test('what a plan allows is shared by all who ask in the marketplace, but for the platform', async () => {
  const ask = over('application/json');
  const planned = async (points: number | null) => {
    await world.owner((owner) =>
      owner.query('update tenant set most_points = $1 where slug = $2', [points, there.tenant]),
    );
    forgetTenants(world.app.database);
  };
  await planned(3 * DEAR - 1_000); // a minute; 80 come back in a second
  for (let i = 0; i < 2; i++) expect((await ask(from(there.visitor), dear)).errors).toBeUndefined();
  const refused = await ask(from(there.visitor), dear);
  expect([refused.status, refused.errors![0]!.extensions!.code]).toEqual([429, 'RATE_LIMITED']);
  expect(refused.errors![0]!.message).toContain('plan');
  expect(Number(refused.retryAfter)).toBeGreaterThanOrEqual(1);
  expect((await ask(there.buyer, dear)).errors![0]!.extensions).toMatchObject({ code: 'RATE_LIMITED' });
  const platform = { ...there.visitor, accessToken: await platformToken(world.app.secret) };
  expect((await ask(platform, dear)).errors).toBeUndefined();
  expect((await ask(from(here.visitor), dear)).errors).toBeUndefined();
  await planned(DEAR - 1);
  expect((await ask(from(there.visitor), dear)).errors![0]!.extensions).toMatchObject({ code: 'COST_LIMIT' });
  await planned(null);
  expect((await ask(from(there.visitor), dear)).errors).toBeUndefined();
});

describe('an address', () => {
  const told = (remoteAddress: string, forwarded: string | undefined, proxies: number) =>
    addressOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }, proxies);
  test.each([
    ['10.0.0.1', '1.1.1.1, 2.2.2.2', 0, '10.0.0.1'],
    ['10.0.0.1', '1.1.1.1, 2.2.2.2', 1, '2.2.2.2'],
    ['10.0.0.1', '1.1.1.1, 2.2.2.2', 2, '1.1.1.1'],
    ['10.0.0.1', '2.2.2.2', 2, '10.0.0.1'], // fewer proxies than there should be: nothing is believed
    ['10.0.0.1', 'garbage', 1, '10.0.0.1'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['::ffff:10.0.0.1', undefined, 0, '10.0.0.1'],
  ])('%s forwarded for %s behind %i proxies is %s', (socket, forwarded, proxies, expected) => {
    expect(told(socket, forwarded, proxies)).toBe(expected);
  });

  test('of IPv6 is its network', () => {
    expect(told('2001:db8::1', undefined, 0)).toBe(told('2001:db8:0:0:ffff::2', undefined, 0));
    expect(told('2001:db8::1', undefined, 0)).not.toBe(told('2001:db8:0:1::1', undefined, 0));
  });
});

const size = { capacity: 1_000, restoreRate: 0.001 };
/** Also on a busy machine the store is waited for. */
const patient = { patienceMs: 10_000 };
let redis: TestRedis | undefined;
beforeAll(async () => {
  if (hasRedis) redis = await startRedis();
});
afterAll(() => redis?.kill());

describe.each(['Postgres', ...(hasRedis ? ['Redis'] : [])])('buckets in %s', (kind) => {
  const open = (): BucketStore =>
    kind === 'Redis' ? redisBuckets(redis!.url, 'test') : postgresBuckets(world.app.database);

  /** A store that tells how often it is asked. */
  function counted(): { store: BucketStore; draws: () => number } {
    const store = open();
    let draws = 0;
    const draw: BucketStore['draw'] = (...args) => {
      draws++;
      return store.draw(...args);
    };
    return { store: { ...store, draw, close: () => store.close() }, draws: () => draws };
  }

  test('two processes together give out what it holds and no more, and seldom ask for it', async () => {
    const key = newId();
    const stores = [counted(), counted()];
    const processes = stores.map(({ store }) => new Buckets(store, world.app.log, patient));
    await new Promise((resolve) => setTimeout(resolve, 200)); // a connection is made
    let taken = 0;
    await Promise.all(
      Array.from({ length: 1_200 }, async (_, i) => {
        if ((await processes[i % 2]!.take(here.tenantId, key, size, 1)).isTaken) taken++;
      }),
    );
    expect(taken).toBeLessThanOrEqual(1_000);
    expect(taken).toBeGreaterThanOrEqual(900); // the rest is in the hands of one of the two
    expect(stores[0]!.draws() + stores[1]!.draws()).toBeLessThan(60);
    const refused = await processes[0]!.take(here.tenantId, key, size, 500);
    expect(refused).toMatchObject({ isTaken: false, retryAfter: expect.toSatisfy((s: number) => s > 1_000) });
    for (const one of processes) await one.close();
  });

  test('what comes back is given out again', async () => {
    const buckets = new Buckets(open(), world.app.log, patient);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const fast = { capacity: 100, restoreRate: 200 };
    const key = newId();
    const takes = async () => (await buckets.take(here.tenantId, key, fast, 100)).isTaken;
    expect([await takes(), await takes()]).toEqual([true, false]);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await takes()).toBe(true);
    await buckets.close();
  });
});

test('what one client has under way at once is bounded, in the order of asking, and no other waits for it', async () => {
  const turns = new Turns({ RATE_LIMITS: 1_000 }); // the pace is another test's
  const order: number[] = [];
  let [running, most] = [0, 0];
  const work = (n: number) => async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running--;
    order.push(n);
    if (n === 3) throw new Error('broken');
  };
  const many = Array.from({ length: 210 }, (_, n) => turns.run('one', 4_000, work(n)).catch((error: Error) => error));
  expect(await turns.run('another', 20_000, async () => running)).toBe(2);
  const outcomes = await Promise.all(many);
  expect(most).toBe(2);
  expect(order.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  const refused = outcomes.filter((one) => one instanceof Error).map((one) => (one as Error).message);
  expect(refused).toEqual(['broken', ...Array(8).fill(expect.stringContaining('too much at once'))]);
});

test('what one client begins with is paced, dear operations for their points, and no other waits for it', async () => {
  const turns = new Turns({ RATE_LIMITS: 1 });
  const begun: number[] = [];
  const start = performance.now();
  const many = Array.from({ length: 3 }, () =>
    turns.run('one', 8_000, async () => void begun.push(performance.now() - start)),
  );
  await turns.run('another', 20_000, async () => expect(performance.now() - start).toBeLessThan(300));
  await Promise.all(many);
  // 5,000 points at once, 10,000 a second: the first is begun on credit, the second when 3,000 have come back, the third 8,000 later.
  expect(begun[0]!).toBeLessThan(300);
  expect(begun[1]!).toBeGreaterThanOrEqual(290);
  expect(begun[2]!).toBeGreaterThanOrEqual(1_090);
});

test('operations that cost next to nothing are paced too, for being handled', () => {
  const turns = new Turns({ RATE_LIMITS: 1 });
  const never = new Promise<never>(() => {});
  const viewer = { kind: 'anonymous' } as const;
  const visitor = contextAs(systemContext(world.app, PLATFORM, 'test'), { viewer, address: '192.0.2.77' });
  let begun = 0;
  for (let n = 0; n < 300; n++)
    void inTurn(turns, visitor, 1, () => {
      begun++;
      return never;
    });
  expect(begun).toBeGreaterThanOrEqual(161); // 5,000 points at once, 31 each
  expect(begun).toBeLessThan(250); // the rest waits
});

test('after a document that takes long its address rests, in the order of asking, and no other waits for it', async () => {
  const tolls = new Tolls({ RATE_LIMITS: 1 });
  const begun: [number, number][] = [];
  const start = performance.now();
  const reads = async (address: string, n: number) => {
    const turn = tolls.turn(address);
    if (turn) await turn;
    tolls.count(address, () => {
      begun.push([n, performance.now() - start]);
      for (const until = performance.now() + 20; performance.now() < until; );
    });
  };
  const one = [1, 2, 3].map((n) => reads('one', n));
  expect(tolls.turn('another')).toBeUndefined();
  await Promise.all(one);
  expect(begun.map(([n]) => n)).toEqual([1, 2, 3]);
  expect(begun[1]![1]).toBeGreaterThanOrEqual(79); // 20 to read, then 60 of rest
  expect(begun[2]![1]).toBeGreaterThanOrEqual(158);
  const many = Array.from({ length: 100 }, () => tolls.turn('one'));
  expect(many.at(-1)).toBeInstanceOf(Promise);
  expect(tolls.wait('one')).toBe(1);
  expect(tolls.wait('another')).toBe(0);
  await Promise.all(many);
});

test('what cannot be read is told when it is its address’s turn, 20 ms after the one before, and no other waits for it', async () => {
  const tolls = new Tolls({ RATE_LIMITS: 1 });
  const start = performance.now();
  const told: number[] = [];
  const broken = async () => {
    await expect(tolls.receive('one', () => JSON.parse('{'))).rejects.toThrow(SyntaxError);
    told.push(performance.now() - start);
  };
  const three = Promise.all([broken(), broken(), broken()]);
  expect(await tolls.receive('another', () => 1)).toBe(1);
  expect(tolls.turn('another')).toBeUndefined();
  await three;
  expect(told[1]!).toBeGreaterThanOrEqual(19);
  expect(told[2]!).toBeGreaterThanOrEqual(39);
  expect(tolls.wait('one')).toBe(0);
});

test('who sends only what is refused is told to wait, however soon it was refused, and no other is', () => {
  const tolls = new Tolls({ RATE_LIMITS: 1 });
  for (let n = 0; n < 400; n++) tolls.refused('one');
  expect(tolls.wait('one')).toBe(0); // a visitor's mistakes
  for (let n = 0; n < 400; n++) tolls.refused('one');
  expect(tolls.wait('one')).toBe(3); // 300 ms too many, 100 come back a second
  expect(tolls.wait('another')).toBe(0);
  const unlimited = new Tolls({ RATE_LIMITS: 0 });
  for (let n = 0; n < 5_000; n++) unlimited.refused('one');
  expect(unlimited.wait('one')).toBe(0);
});

describe('while the store is away', () => {
  const mustCount = async (store: BucketStore) => {
    const buckets = new Buckets(store, world.app.log);
    const key = newId();
    let taken = 0;
    const start = Date.now();
    for (let i = 0; i < 1_100; i++) if ((await buckets.take(here.tenantId, key, size, 1)).isTaken) taken++;
    expect(taken).toBe(1_000);
    expect(Date.now() - start).toBeLessThan(2_000);
    await buckets.close();
  };

  test('a process counts for itself: no Postgres', async () => {
    const nowhere = openDatabase('postgresql://nobody:x@127.0.0.1:9/none', 1);
    await mustCount(postgresBuckets(nowhere));
    await nowhere.close();
  });

  test('a process counts for itself: no Redis', () => mustCount(redisBuckets('redis://127.0.0.1:9', 'test')));

  test.skipIf(!hasRedis)('one that does not answer is not waited for', async () => {
    const store = redisBuckets(redis!.url, 'test');
    await new Promise((resolve) => setTimeout(resolve, 200));
    redis!.freeze(true);
    await mustCount(store).finally(() => redis!.freeze(false));
  });
});
