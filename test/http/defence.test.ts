// Queries made to exhaust, requests other pages make browsers send, and what errors may say.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { startServer } from '../../src/server.ts';
import { type Asker, headersOf, send } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';
import { bombs, isUnsure, overHttp, overSocket, SOON_MS, type Throw } from './bombs.ts';

const world = useWorld({ worker: false, env: { PUBLIC_URL: 'https://shop.example' } });
let here: Market;
beforeAll(async () => {
  here = await market(world);
});

describe.each(['HTTP', 'SSE', 'WebSocket'])('over %s', (transport) => {
  let shoot: Throw;
  beforeAll(async () => {
    const overs = { HTTP: 'application/json', SSE: 'text/event-stream' };
    shoot =
      transport === 'WebSocket'
        ? await overSocket(here.visitor)
        : overHttp(here.visitor, overs[transport as keyof typeof overs]);
    for (let i = 0; i < 5; i++) await shoot(`{ viewer { kind } a${i}: __typename }`);
  });

  test.each(Object.entries(bombs))('%s: refused, and soon', async (_, bomb) => {
    const took: number[] = [];
    // Spaces make it another document each time: nothing is remembered. CPU time is counted, the least of several, for other
    // tests run beside this one.
    for (let i = 1; isUnsure(took); i++) {
      const before = process.cpuUsage();
      const { errors } = await shoot(bomb + ' '.repeat(i));
      const { user, system } = process.cpuUsage(before);
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.length).toBeLessThanOrEqual(6);
      expect(errors[0]!.extensions?.code).toMatch(/^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|COST_LIMIT)$/);
      took.push((user + system) / 1_000);
    }
    expect(Math.min(...took)).toBeLessThan(SOON_MS);
  });
});

test('a body of 8 MiB is not read, with a length or without', async () => {
  const body = JSON.stringify({ query: `#${'x'.repeat(8 * 1024 * 1024)}\n{ __typename }` });
  const headers = { 'content-type': 'application/json', ...headersOf(here.visitor) };
  const known = await fetch(`${world.url}/graphql`, { method: 'POST', headers, body }).catch(closedEarly);
  expect([413, null]).toContain(known?.status ?? null);
  let sent = 0;
  const chunks = new ReadableStream({
    async pull(controller) {
      await pause(1);
      sent += 16_384;
      controller.enqueue(new TextEncoder().encode('x'.repeat(16_384)));
      if (sent > 8 * 1024 * 1024) controller.close();
    },
  });
  const unknown = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers,
    body: chunks,
    duplex: 'half',
  } as RequestInit).catch(closedEarly);
  expect([413, null]).toContain(unknown?.status ?? null);
  expect(sent).toBeLessThan(4 * 1024 * 1024);
});

// A server that does not read on may close before a client has written all.
const closedEarly = (error: Error) => {
  expect(String((error.cause as Error).message)).toMatch(/EPIPE|ECONNRESET|other side closed/);
  return null;
};

describe('cost', () => {
  const costOf = async (query: string, variables?: Record<string, unknown>) => {
    const visitor = { ...here.visitor, headers: { 'x-cost': '1' } };
    const { errors, extensions } = await send(visitor, query, variables);
    return errors ? errors[0]!.extensions?.code : (extensions as { cost: { requested: number } }).cost.requested;
  };

  test('is counted by the documented formula', async () => {
    expect(await costOf('{ __typename }')).toBe(1);
    expect(await costOf('{ viewer { kind } }')).toBe(2);
    expect(await costOf('{ organizations { edges { node { id } } } }')).toBe(1 + 1 + 20 * 2);
    expect(await costOf('{ organizations(first: 3) { edges { cursor node { id } } } }')).toBe(1 + 1 + 3 * 3);
    expect(await costOf('query ($n: Int = 7) { organizations(last: $n) { edges { node { id } } } }')).toBe(
      1 + 1 + 7 * 2,
    );
    expect(await costOf('{ nodes(ids: []) { id } }')).toBe(1);
    expect(await costOf('query ($on: Boolean!) { viewer @include(if: $on) { kind } __typename }', { on: false })).toBe(
      1,
    );
    expect(await costOf('mutation { signOut(input: {}) { signedOut } }')).toBe('UNAUTHENTICATED');
  });

  test.each([0, -1, 101, 99_999])(
    'a page of %i is refused, written out, as a variable and as a default',
    async (size) => {
      const page = '{ edges { node { id } } }';
      expect(await costOf(`{ organizations(first: ${size}) ${page} }`)).toBe('BAD_USER_INPUT');
      expect(await costOf(`query ($n: Int) { organizations(first: $n) ${page} }`, { n: size })).toBe('BAD_USER_INPUT');
      expect(await costOf(`query ($n: Int = ${size}) { organizations(last: $n) ${page} }`)).toBe('BAD_USER_INPUT');
      expect(await costOf(`{ ...f } fragment f on Query { organizations(first: ${size}) ${page} }`)).toBe(
        'BAD_USER_INPUT',
      );
    },
  );

  test('a variable counts as what it holds', async () => {
    const inner =
      'edges { node { id priceTiers { fromQuantity } specs { code label value unit } supplier { id legalName } } }';
    const query = `query ($n: Int!) { products(first: $n) { ${inner} } }`;
    expect(await costOf(query, { n: 10 })).toBeTypeOf('number');
    expect(
      await costOf(`query ($n: Int!) { a: products(first: $n) { ${inner} } b: products(first: $n) { ${inner} } }`, {
        n: 100,
      }),
    ).toBe('COST_LIMIT');
  });
});

describe('requests that other pages make browsers send', () => {
  const post = (headers: Record<string, string>, body = '{"query":"{ __typename }"}') =>
    fetch(`${world.url}/graphql`, { method: 'POST', headers: { ...headersOf(here.visitor), ...headers }, body });
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${world.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { ...headersOf(here.visitor), ...headers },
    });

  test('forms are not read', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/graphql',
    ]) {
      expect((await post({ 'content-type': type })).status, type).toBe(415);
    }
  });

  test('a mutation by GET is refused', async () => {
    const response = await get('mutation { signOut(input: {}) { signedOut } }');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('images and links are refused, programs are answered', async () => {
    expect((await get('{ __typename }')).status).toBe(200);
    for (const mode of ['no-cors', 'navigate'])
      expect(await statusOver(world.url, { 'sec-fetch-mode': mode })).toBe(403);
  });

  test('a page of a foreign origin is refused and given no leave to read', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil.example', 'http://shop.example']) {
      expect(await statusOver(world.url, { origin }), origin).toBe(403);
      const preflight = await fetch(`${world.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('our own pages may ask, and read', async () => {
    for (const origin of ['https://shop.example', world.url]) {
      const response = await post({ 'content-type': 'application/json', origin });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  test.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['https://shop.example', 101],
  ])('a socket from %s is answered %i', async (origin, status) => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { origin },
    });
    const got = await new Promise((resolve) => {
      socket.on('open', () => resolve(101));
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('error', () => {});
    });
    socket.terminate();
    expect(got).toBe(status);
  });

  test('a batch is not answered', async () => {
    const response = await post(
      { 'content-type': 'application/json' },
      '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
    );
    expect(response.status).toBe(400);
  });
});

// fetch sets some headers itself; a plain request sets what it is told to.
async function statusOver(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(
      `${url}/graphql?query=%7B__typename%7D`,
      { headers: { ...headersOf(here.visitor), ...headers } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    ).on('error', reject);
  });
}

describe('errors', () => {
  test('what breaks inside is told to the log and not to the caller', async () => {
    await world.owner((owner) => owner.query('alter table category rename to category_canary'));
    try {
      const { data, errors } = await send(here.visitor, '{ categories(vertical: "chemicals") { id } }');
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        {
          path: ['categories'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[\w-]{8,}/) },
        },
      ]);
      expect(JSON.stringify(errors)).not.toMatch(/canary|prisma|relation|select/i);
    } finally {
      await world.owner((owner) => owner.query('alter table category_canary rename to category'));
    }
  });

  test('a body is not echoed', async () => {
    for (const body of [
      '{"query": canary',
      'canary',
      '"canary"',
      '["canary"]',
      '{"query":"{ __typename }","variables":"canary"}',
    ]) {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(here.visitor) },
        body,
      });
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain('canary');
    }
    const response = await fetch(`${world.url}/graphql?query={__typename}&variables=canary`, {
      headers: headersOf(here.visitor),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('canary');
  });

  test('a request without a marketplace, or with a wrong one, is told so', async () => {
    const statusOf = async (asker: Asker) => {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...headersOf(asker),
        },
        body: '{"query":"{ viewer { kind } }"}',
      });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      return [response.status, errors[0]!.extensions.code];
    };
    expect(await statusOf({ url: world.url })).toEqual([404, 'TENANT_UNKNOWN']);
    expect(await statusOf({ url: world.url, tenant: 'nowhere' })).toEqual([404, 'TENANT_UNKNOWN']);
    expect(await statusOf({ url: world.url, tenant: 'x'.repeat(5_000) })).toEqual([404, 'TENANT_UNKNOWN']);
    expect(await statusOf({ ...here.visitor, accessToken: 'not.a.token' })).toEqual([401, 'UNAUTHENTICATED']);
    const other = await market(world);
    expect(await statusOf({ ...here.buyer, tenant: other.tenant })).toEqual([401, 'UNAUTHENTICATED']);
  });
});

test('a subscription over a transport that carries no stream is refused, and nothing stays open', async () => {
  const query = 'subscription ($id: ID!) { inquiryEvents(inquiryId: $id) { type } }';
  const variables = { id: await here.buyer.asks(await here.supplier.lists({})) };
  for (const accept of [
    'application/json',
    'application/graphql-response+json',
    '*/*',
    'multipart/mixed',
    'text/event-stream, */*',
  ]) {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...headersOf(here.buyer) },
      body: JSON.stringify({ query, variables }),
    });
    expect(response.status, accept).toBe(406);
  }
  expect(await (await fetch(`${world.url}/metrics`)).text()).toMatch(/^graphql_streams 0$/m);
});

test('an operation that hangs is answered after 10 s', async () => {
  await world.owner(async (owner) => {
    await owner.query('begin');
    await owner.query('lock table organization in access exclusive mode');
    const start = Date.now();
    const { status, data, errors } = await send(here.visitor, '{ organizations { edges { node { id } } } }');
    expect({ status, data, code: errors?.[0]?.extensions?.code }).toEqual({
      status: 200,
      data: undefined,
      code: 'UNAVAILABLE',
    });
    expect(Date.now() - start).toBeLessThan(11_000);
    await owner.query('rollback');
  });
});

test('a taken port is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(startServer(world.app, { port })).rejects.toThrow(new RegExp(`Port ${port} .* PORT=`));
  other.close();
});

test('probes and pages answer', async () => {
  const page = async (path: string, accept = '*/*') => {
    const response = await fetch(world.url + path, { headers: { accept } });
    return [response.status, await response.text()] as const;
  };
  expect(await page('/livez')).toEqual([200, 'ok\n']);
  expect(JSON.parse((await page('/readyz'))[1])).toMatchObject({ ready: true, database: 'up', draining: false });
  expect((await page('/metrics'))[1]).toMatch(/graphql_operations_total\{type="mutation",outcome="ok"\} \d+/);
  expect((await page('/nothing'))[0]).toBe(404);
  expect((await page('/'))[1]).toContain('href="/graphql"');
  const [status, graphiql] = await page(`/graphql?tenant=${here.tenant}`, 'text/html');
  expect(status).toBe(200);
  const [script] = /\/assets\/[\w./-]+graphiql\.js/.exec(graphiql)!;
  const asset = await fetch(world.url + script);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect((await asset.text()).length).toBeGreaterThan(1_000_000);
  expect((await page('/assets/../package.json'))[0]).toBe(404);
  expect((await page('/graphql?tenant=%22%3E%3Cscript%3E', 'text/html'))[1]).not.toContain('"><script>');
});
