// WebSocket and event streams: what is refused, what ends them, with which code, and how soon.
import { decodeJwt } from 'jose';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { type Audience, signToken } from '../../src/auth.ts';
import { startServer } from '../../src/server.ts';
import { type Asker, ask, headersOf } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { type Market, market, type Party, party } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let here: Market;
let inquiry: string;
beforeAll(async () => {
  here = await market(world);
  inquiry = await here.buyer.asks(await here.supplier.lists({}));
});

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A bare socket: no client library mends what we send. */
interface Bare {
  socket: WebSocket;
  send(message: unknown): void;
  /** Resolves with the first message that `fits`, also one that came before. */
  got(fits: (message: Message) => boolean): Promise<Message>;
  closed: Promise<{ code: number; reason: string; at: number }>;
}
const open: WebSocket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.terminate();
});

async function connect(url = world.url, protocol = 'graphql-transport-ws'): Promise<Bare> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol);
  open.push(socket);
  const seen: Message[] = [];
  const waiting = new Set<() => void>();
  socket.on('error', () => {});
  socket.on('message', (data) => {
    seen.push(JSON.parse(String(data)) as Message);
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<Awaited<Bare['closed']>>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason), at: Date.now() }));
  });
  await Promise.race([new Promise((resolve) => socket.once('open', resolve)), closed]);
  return {
    socket,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    got: (fits) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`no such message among ${JSON.stringify(seen).slice(0, 500)}`)),
          5_000,
        );
        const look = () => {
          const found = seen.find(fits);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

async function signedIn(asker: Asker, url = world.url): Promise<Bare> {
  const bare = await connect(url);
  bare.send({ type: 'connection_init', payload: headersOf(asker) });
  await bare.got(({ type }) => type === 'connection_ack');
  return bare;
}

const FOLLOW = 'subscription ($id: ID!) { inquiryEvents(inquiryId: $id) { type } }';
const follow = (bare: Bare, id = '1') =>
  bare.send({ type: 'subscribe', id, payload: { query: FOLLOW, variables: { id: inquiry } } });
const isOf = (id: string) => (message: Message) => message.id === id;

describe('an operation that cannot run', () => {
  test.each([
    ['a syntax error', '{'],
    ['an unknown field', '{ nope }'],
    ['too many aliases', `{ ${Array.from({ length: 99 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['a page too large', '{ organizations(first: 999) { edges { node { id } } } }'],
    ['a variable of a wrong type', 'query ($n: Int!) { organizations(first: $n) { edges { node { id } } } }'],
    [
      'a subscription to what is not there',
      'subscription { inquiryEvents(inquiryId: "inquiry_00000000000000000000000000") { type } }',
    ],
  ])('%s is answered as that operation’s error, and the socket lives on', async (_, query) => {
    const bare = await signedIn(here.buyer);
    bare.send({ type: 'subscribe', id: 'bad', payload: { query } });
    expect(await bare.got(isOf('bad'))).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: expect.any(String) } }],
    });
    bare.send({ type: 'subscribe', id: 'good', payload: { query: '{ viewer { kind } }' } });
    expect(await bare.got(isOf('good'))).toMatchObject({
      type: 'next',
      payload: { data: { viewer: { kind: 'member' } } },
    });
    bare.send({ type: 'subscribe', id: 'bad', payload: { query } }); // the id is free again
    await bare.got((message) => message.id === 'good' && message.type === 'complete');
  });

  test('the 101st at once is refused', async () => {
    const bare = await signedIn(here.buyer);
    for (let i = 1; i <= 101; i++) follow(bare, String(i));
    expect(await bare.got(({ type }) => type === 'error')).toMatchObject({
      id: '101',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  });
});

describe('a socket is closed', () => {
  test.each([
    ['an unknown marketplace', { 'x-tenant': 'nowhere' }, /no marketplace "nowhere"/],
    ['no marketplace', {}, /Which marketplace/],
    ['a forged token', { authorization: 'Bearer a.b.c' }, /token is not valid/],
    ['a header that is no token', { authorization: 'Basic eDp5' }, /must read/],
  ])('at the start, for %s: 4403, with the reason', async (_, payload, reason) => {
    const bare = await connect();
    const tenant = 'authorization' in payload ? { 'x-tenant': here.tenant } : {};
    bare.send({ type: 'connection_init', payload: { ...tenant, ...payload } });
    expect(await bare.closed).toMatchObject({ code: 4403, reason: expect.stringMatching(reason) });
  });

  test.each([
    ['broken JSON', '{', 4400],
    ['an unknown type', '{"type":"nope"}', 4400],
    ['a server’s message', '{"type":"next","id":"1","payload":{}}', 4400],
    ['a query that is no text', '{"type":"subscribe","id":"1","payload":{"query":[]}}', 4400],
    ['an operation before the start', '{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}', 4401],
    ['65 KiB', JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(65 * 1024) } }), 1009],
  ])('for %s', async (_, frame, code) => {
    const bare = await connect();
    bare.send(frame);
    expect((await bare.closed).code).toBe(code);
  });

  test('for a second start, and for the same id twice', async () => {
    const twice = await signedIn(here.visitor);
    twice.send({ type: 'connection_init' });
    expect((await twice.closed).code).toBe(4429);
    const same = await signedIn(here.buyer);
    follow(same);
    follow(same);
    expect((await same.closed).code).toBe(4409);
  });

  test('for another subprotocol, and for none within 3 s', async () => {
    const [old, silent] = await Promise.all([connect(world.url, 'graphql-ws'), connect()]);
    expect([4406, 1006]).toContain((await old.closed).code); // 1006: this client does not wait for the code
    expect((await silent.closed).code).toBe(4408);
  });

  test('for reading too slowly: 1013', async () => {
    const bare = await signedIn(here.buyer);
    const { _socket: wire } = bare.socket as unknown as { _socket: { pause(): void; resume(): void } };
    wire.pause();
    const types = 'types { name description fields { name description args { name description } } }';
    const everything = `{ __schema { ${types} a: ${types} b: ${types} c: ${types} } }`;
    for (let i = 0; i < 100; i++) bare.send({ type: 'subscribe', id: `q${i}`, payload: { query: everything } });
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    wire.resume();
    expect([1013, 1006]).toContain((await bare.closed).code); // 1006: cut before the code could leave
  });
});

describe.each(Object.entries(transports))('a subscription over %s falls silent within a second', (_, subscribe) => {
  async function followedBy(asker: Asker) {
    const live = subscribe<{ inquiryEvents: { type: string } }, { id: string }>(asker, FOLLOW, { id: inquiry });
    const watching = new Promise((resolve) => setTimeout(resolve, 400)); // until it is open
    await watching;
    await here.supplier.answers(inquiry, 'Still here?');
    await live.next();
    return live;
  }

  async function mustFallSilent(live: Awaited<ReturnType<typeof followedBy>>, since: number): Promise<void> {
    const { code, errors } = await live.ended;
    const took = Date.now() - since;
    if (errors) expect(errors[0]!.extensions?.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    else expect(code).toBe(4403);
    expect(took).toBeLessThan(1_000);
    const before = live.seen.length;
    await here.supplier.answers(inquiry, 'This is not for you.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(live.seen.length).toBe(before);
    await live.close();
  }

  // A colleague of the buyer, who can be parted from the company.
  async function colleague(): Promise<Party> {
    const other = await party(here.visitor, 'BUYER', 'Colleague');
    await behind((client) =>
      client.query('update member set organization_id = $1 where account_id = $2', [
        organizationOf(here.buyer),
        decodeJwt(other.accessToken!).sub,
      ]),
    );
    return { ...other, accessToken: await tokenOf(other, 900) };
  }

  test('when the token expires', async () => {
    const person = { ...here.buyer, accessToken: await tokenOf(here.buyer, 3) };
    const { exp } = decodeJwt(person.accessToken);
    const live = await followedBy(person);
    await mustFallSilent(live, exp! * 1_000);
  });

  test('when the session is ended', async () => {
    const person = await colleague();
    const live = await followedBy(person);
    await ask(person, 'mutation { signOut(input: {}) { signedOut } }');
    await mustFallSilent(live, Date.now());
  });

  test('when the person leaves the company', async () => {
    const person = await colleague();
    const live = await followedBy(person);
    await behind((client) =>
      client.query('delete from member where organization_id = $1 and account_id = $2', [
        organizationOf(here.buyer),
        decodeJwt(person.accessToken!).sub,
      ]),
    );
    await mustFallSilent(live, Date.now());
  });

  test('when the marketplace is suspended', async () => {
    const live = await followedBy(here.buyer);
    const status = (now: string) =>
      world.owner((owner) => owner.query('update tenant set status = $2 where slug = $1', [here.tenant, now]));
    await status('SUSPENDED');
    const since = Date.now();
    const { code, errors } = await live.ended;
    await status('ACTIVE');
    expect(errors?.[0]?.extensions?.code ?? code).toSatisfy((end) => end === 4403 || end === 'TENANT_SUSPENDED');
    expect(Date.now() - since).toBeLessThan(2_000); // tenants are remembered for a second
    await live.close();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  });
});

const organizationOf = (one: Party) => decodeJwt(one.accessToken!).org as string;

/** A token like the one a party holds, for the buyer's company, living `seconds`. */
async function tokenOf(one: Party, seconds: number): Promise<string> {
  const { aud, sub, tid, sid } = decodeJwt(one.accessToken!);
  const claims = {
    audience: aud as Audience,
    subject: sub!,
    tenant: String(tid),
    session: String(sid),
    organization: organizationOf(here.buyer),
  };
  return (await signToken(world.app.secret, claims, seconds)).token;
}

/** What nobody could do through the API. */
async function behind(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: world.database.superuserUrl });
  await client.connect();
  await work(client).finally(() => client.end());
}

describe('a server that is stopped', () => {
  test('hands its sockets over with 1012, answers what was asked, and takes nothing new', async () => {
    const server = await startServer(world.app, { port: 0 });
    const sockets = await Promise.all(Array.from({ length: 20 }, () => signedIn(here.buyer, server.url)));
    for (const bare of sockets) follow(bare);
    const stream = transports.SSE({ ...here.buyer, url: server.url }, FOLLOW, { id: inquiry });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = Promise.all(
      Array.from({ length: 10 }, () =>
        ask<{ organizations: unknown }, object>(
          { ...here.visitor, url: server.url },
          '{ organizations { edges { node { legalName } } } }',
        ),
      ),
    );
    const start = Date.now();
    const stopped = server.drain(3);
    expect(await asked).toHaveLength(10);
    const codes = await Promise.all(sockets.map(({ closed }) => closed));
    expect(codes.map(({ code }) => code)).toEqual(Array(20).fill(1012));
    expect(Math.max(...codes.map(({ at }) => at)) - Math.min(...codes.map(({ at }) => at))).toBeGreaterThan(300); // in steps
    expect((await stream.ended).errors?.[0]).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    await stopped;
    expect(Date.now() - start).toBeLessThan(3_500);
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
    await server.drain(); // twice does no harm
  });

  test('says that it is not ready while it hands over', async () => {
    const server = await startServer(world.app, { port: 0 });
    await Promise.all(Array.from({ length: 10 }, () => signedIn(here.visitor, server.url)));
    const stopped = server.drain(3);
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, expect.objectContaining({ draining: true })]);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    await stopped;
  });
});
