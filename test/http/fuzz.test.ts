// Requests and frames made by chance, most of them wrong: none is answered by a fault of ours, and the server goes on.
import { connect } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { heapNow } from '../../bench/heap.ts';
import { send } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let here: Market;
beforeAll(async () => {
  here = await market(world);
});

/** The same numbers at every run, though who gets them is a matter of time; FC_SEED tries others. */
let state = Number(process.env.FC_SEED ?? 20_261_129) >>> 0;
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const any = <Item>(list: readonly Item[]): Item => list[random(list.length)]!;

const WORDS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '!',
  '...',
  '@skip(if: true)',
  '$n',
  'query',
  'mutation',
  'subscription',
  'fragment f on Query',
  'viewer',
  'kind',
  'organizations',
  '(first: 3)',
  '(first: 99999)',
  'nodes',
  'id',
  '__typename',
  '__schema',
  '__proto__',
  '"\\u0000"',
  '"""',
  '"',
  '#',
  ',',
  '0x',
  '-1e999',
  'null',
  'true',
  'a:',
  'node(id: "x")',

  'productSearch(query: "lye")',
  '\ufeff',
  '\u2028',
  '💥',
];
const DOCUMENTS = [
  '{ viewer { kind } }',
  '{ organizations(first: 2) { nodes { id legalName } } }',
  'query ($n: Int!) { products(first: $n) { nodes { id title } } }',
  'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
  'mutation ($i: SignInInput!) { signIn(input: $i) { userErrors { code } } }',
  'mutation ($i: InquirySendInput!) { inquirySend(input: $i) { userErrors { code } } }',
  'subscription ($id: ID!) { inquiryEvents(inquiryId: $id) { type } }',
  '{ __schema { types { name } } }',
];

/** `text` with a few of its characters lost, doubled or exchanged. */
function mangled(text: string): string {
  let result = text;
  for (let n = random(4); n > 0; n--) {
    const at = random(result.length + 1);
    const piece = any([any(WORDS), String.fromCharCode(random(0x1_0000)), '', result.slice(at, at + random(20))]);
    result = result.slice(0, at) + piece + result.slice(at + random(6));
  }
  return result;
}

const document = () =>
  any([
    () => any(DOCUMENTS),
    () => mangled(any(DOCUMENTS)),
    () => Array.from({ length: random(40) }, () => any(WORDS)).join(' '),
  ])();

/** Any JSON value, to a small depth. */
function value(depth = 0): unknown {
  const leaves: unknown[] = [
    null,
    true,
    0,
    -1,
    1e308,
    3,
    '',
    'x',
    '\u0000',
    '\ud800',
    'product_00000000000000000000000000',
    any(WORDS),
    2 ** 53,
  ];
  if (depth > 3 || random(3)) return any(leaves);
  if (random(2)) return Array.from({ length: random(4) }, () => value(depth + 1));
  return Object.fromEntries(
    Array.from({ length: random(4) }, () => [
      any(['n', 'ids', 'i', 'id', 'email', 'password', '__proto__', 'constructor', '']),
      value(depth + 1),
    ]),
  );
}

function params(): Record<string, unknown> {
  const all = {
    query: random(8) ? document() : value(),
    ...(random(2) && { variables: random(4) ? { n: value(), ids: value(), i: value(), id: value() } : value() }),
    ...(!random(5) && { operationName: value() }),
    ...(!random(5) && { extensions: random(2) ? value() : { persistedQuery: { sha256Hash: value() } } }),
    ...(!random(8) && { documentId: value() }),
    ...(!random(12) && { [any(['id', 'batch', '__proto__', 'doc'])]: value() }),
  };
  return all;
}

const json = (body: unknown) => (random(6) ? JSON.stringify(body) : mangled(JSON.stringify(body)));

function headers(): Record<string, string> {
  const token = any([here.buyer.accessToken!, here.operator.accessToken!, 'a.b.c', mangled('Bearer x'), '']);
  const some: Record<string, string> = {
    'x-tenant': random(10) ? here.tenant : any(['', 'nowhere', 'x'.repeat(300), '../']),
    'content-type': random(8)
      ? 'application/json'
      : any(['text/plain', 'application/json; charset=utf-7', 'multipart/form-data', 'x']),
    accept: any([
      'application/json',
      'application/graphql-response+json',
      'text/event-stream',
      '*/*',
      'text/html',
      ',;=',
      'multipart/mixed',
    ]),
    ...(random(2) && { authorization: `${any(['Bearer', 'bearer', 'Basic', ''])} ${token}` }),
    ...(!random(6) && { 'accept-language': any(['de;q=2', '*', 'x-y-z', ';;;', 'en-u-ca-'.repeat(9)]) }),
    ...(!random(6) && { 'x-locale': any(['xx', 'en_US', '']) }),
    ...(!random(6) && { 'last-event-id': any(['', 'x', 'bm90IGEgY3Vyc29y']) }),
    ...(!random(6) && { 'x-request-id': any(['short', 'a-good-request-id', "'; --"]) }),
    ...(!random(6) && { 'x-cost': any(['1', 'yes']) }),
    ...(!random(10) && { 'x-forwarded-for': any(['1.1.1.1', '::1', ',,,']) }),
  };
  const printable = Object.entries(some).map(([name, text]) => [name, text.replace(/[^\x20-\x7e]/g, '')] as const);
  return Object.fromEntries(printable);
}

const faults: string[] = [];
/** What came, by kind: that chance reaches more than the front door. */
const seen = new Set<string>();
function look(what: string, sent: unknown, text: string, status = 0): void {
  for (const [, code] of text.matchAll(/"code":"([A-Z_]+)"/g)) seen.add(`${what} ${code}`);
  if (text.includes('"data":{')) seen.add(`${what} data`);
  if (status >= 500 || text.includes('INTERNAL_SERVER_ERROR'))
    faults.push(`${what}: ${status} ${text.slice(0, 300)} for ${JSON.stringify(sent).slice(0, 600)}`);
}

async function request(): Promise<void> {
  const method = any(['POST', 'POST', 'POST', 'GET', 'PUT', 'OPTIONS', 'HEAD', 'DELETE']);
  const body = method === 'POST' || method === 'PUT' ? json(random(9) ? params() : value()) : undefined;
  const query = method === 'GET' ? `?${new URLSearchParams({ query: document(), variables: json(value()) })}` : '';
  const init = { method, headers: headers(), body, signal: AbortSignal.timeout(400) };
  try {
    const response = await fetch(
      `${world.url}${any(['/graphql', '/graphql', '/graphql', '/', '/livez', '/files/x', '/graphql/../x'])}${query}`,
      init,
    );
    look('HTTP', { ...init, query }, await response.text(), response.status);
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError')
      faults.push(`HTTP: ${error} for ${JSON.stringify(init).slice(0, 600)}`); // a stream goes on
  }
}

let last = 0;
function frame(): string | Buffer {
  const id = random(20) ? String(++last) : any(['1', '', 'x'.repeat(400), 7, null]);
  const payload = random(20) ? params() : value();
  const other = any(['complete', 'ping', 'pong', 'connection_init', 'next', 'error', 'nope', 7]);
  const message = JSON.stringify({ type: random(8) ? 'subscribe' : other, id, payload });
  if (random(12)) return message;
  return any([() => mangled(message), () => mangled(JSON.stringify(value())), () => Buffer.from(message)])();
}

/** A socket that is sent frames until it is closed; answers how many it took. */
async function converse(most: number): Promise<number> {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const sent: unknown[] = [];
  socket.on('message', (data) => look('WebSocket', sent.slice(-5), String(data)));
  await Promise.race([new Promise((resolve) => socket.once('open', resolve)), closed]);
  const authorization = `Bearer ${any([here.buyer.accessToken, here.operator.accessToken])}`;
  if (random(6))
    socket.send(
      JSON.stringify({
        type: 'connection_init',
        payload: { 'x-tenant': here.tenant, ...(random(2) && { authorization }) },
      }),
    );
  // Most wait until they are let in.
  const answered = new Promise((resolve) => socket.once('message', resolve));
  const late = new Promise((resolve) => setTimeout(resolve, 1_000));
  if (random(6)) await Promise.race([answered, closed, late]);
  let count = 0;
  for (; count < most && socket.readyState === socket.OPEN; count++) {
    const next = frame();
    sent.push(String(next));
    socket.send(next);
    if (!random(3)) await new Promise((resolve) => setTimeout(resolve, random(8)));
  }
  socket.close();
  const timer = setTimeout(() => socket.terminate(), 500);
  await closed;
  clearTimeout(timer);
  if ([1011].includes((socket as unknown as { _closeCode: number })._closeCode))
    faults.push(`a socket ended with 1011 after ${JSON.stringify(sent.slice(-3)).slice(0, 600)}`);
  return Math.max(1, count);
}

/** Bytes that are no HTTP, or an upgrade with what is no frame behind it. */
function scrawl(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    let text = '';
    socket.on('data', (data) => (text += data));
    socket.on('error', () => {});
    socket.on('close', () => {
      look('TCP', '', text, Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0));
      resolve();
    });
    const noise = Buffer.from(Array.from({ length: random(200) }, () => random(256)));
    const upgrade = `GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`;
    const head = any([
      '',
      upgrade,
      `POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`,
      'GET /graphql HTTP/9.9\r\n\r\n',
      'POST /graphql HTTP/1.1\r\nContent-Length: -1\r\n\r\n',
      'GET http://[ HTTP/1.1\r\nHost: [\r\n\r\n',
    ]);
    socket.write(Buffer.concat([Buffer.from(head), noise]));
    setTimeout(() => socket.destroy(), 30);
  });
}

const COUNT = scaled(100_000, 2_000);
const LANES = scaled(48, 8); // most of the time they wait: for streams that go on, and for sockets that are shut
// What is remembered has bounds (documents: 32 MB). A kilobyte that each request leaves behind would be 90 MB.
const MOST_GROWTH = 64e6;

test(
  `${COUNT.toLocaleString('en')} requests and frames by chance: not one fault, and the server goes on`,
  async () => {
    let left = COUNT;
    const play = async (until: number) => {
      while (left > until) {
        const kind = random(10);
        if (kind < 7) {
          left--;
          await request();
        } else if (kind < 9) {
          const sent = await converse(Math.min(20, Math.max(1, left)));
          left -= sent; // what other lanes took meanwhile counts too
        } else {
          left--;
          await scrawl();
        }
      }
    };
    const playTo = (until: number) => Promise.all(Array.from({ length: LANES }, () => play(until)));
    await playTo(COUNT * 0.9); // what is kept once is kept by now
    const before = heapNow();
    await playTo(0);
    expect(heapNow() - before).toBeLessThan(MOST_GROWTH);
    expect(faults.slice(0, 5)).toEqual([]);
    // It gets through every door. Which one a request of two thousand reaches is chance, the less on a busy machine: then some more are played.
    const doors: Record<string, () => Promise<unknown>> = {
      'HTTP data': request,
      'WebSocket data': () => converse(10),
    };
    for (const [door, knock] of Object.entries(doors)) {
      for (let more = 0; more < 400 && !seen.has(door); more++)
        await Promise.all(Array.from({ length: LANES }, () => knock()));
      expect(seen).toContain(door);
    }
    expect(faults.slice(0, 5)).toEqual([]);
    const kinds = [...seen].map((one) => one.split(' ')[1]);
    expect(kinds).toEqual(
      expect.arrayContaining(['data', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']),
    );
    const { data } = await send(here.visitor, '{ viewer { kind } }');
    expect(data).toEqual({ viewer: { kind: 'anonymous' } });
    witness({ 'requests and frames by chance': COUNT, 'faults found by chance': faults.length });
  },
  scaled(1_800_000, 240_000),
);
