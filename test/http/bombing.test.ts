// Bombs that are no documents: variables, headers, tokens and sizes, over each transport; and what all bombs leave behind in memory.
import { beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { heapNow } from '../../bench/heap.ts';
import { type Asker, headersOf, send } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';
import { bombs, charges, isUnsure, overHttp, overSocket, SOON_MS, type Throw } from './bombs.ts';

const world = useWorld({ worker: false });
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
  });

  test.each(Object.entries(charges))('%s: refused, and soon', async (_, [query, variables, code]) => {
    const took: number[] = [];
    for (let i = 1; isUnsure(took); i++) {
      const before = process.cpuUsage();
      const { errors } = await shoot(query + ' '.repeat(i), variables);
      const { user, system } = process.cpuUsage(before);
      expect(errors[0]?.extensions?.code).toMatch(code);
      expect(JSON.stringify(errors).length).toBeLessThan(5_000);
      took.push((user + system) / 1_000);
    }
    expect(Math.min(...took)).toBeLessThan(SOON_MS);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('the name of an operation may be any nonsense', async () => {
    for (const name of ['__proto__', 'constructor', 'x'.repeat(30_000)]) {
      const { errors } = await shoot('query a { __typename } query b { __typename }', {}, name);
      expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect(JSON.stringify(errors).length).toBeLessThan(500);
    }
  });

  test('all bombs together leave nothing behind', async () => {
    const all = Object.values(bombs);
    for (const bomb of all) await shoot(bomb); // what is made once is made now
    const before = heapNow();
    for (let i = 1; i <= 5; i++) for (const bomb of all) await shoot(`${bomb} #${i}`);
    expect((heapNow() - before) / 1024 / 1024).toBeLessThan(20);
    witness({ 'bombs thrown': 6 * all.length + 4 * Object.keys(charges).length });
    if (transport === 'HTTP') witness({ bombs: all.length + Object.keys(charges).length });
  });
});

test('variables that are no object are refused, whatever is asked for', async () => {
  for (const accept of ['application/json', 'text/event-stream'])
    for (const variables of ['7', '[]', '"x"', 'true']) {
      const response = await fetch(`${world.url}/graphql?query=%7B__typename%7D&variables=${variables}`, {
        headers: { accept, ...headersOf(here.visitor) },
      });
      expect([response.status, variables]).toEqual([400, variables]);
    }
});

describe('what is too large is not read', () => {
  const document = `#${'x'.repeat(8 * 1024 * 1024)}\n{ __typename }`;
  const token = 'x'.repeat(1024 * 1024);

  test('a comment of 8 MiB, asked for events', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headersOf(here.visitor) },
      body: JSON.stringify({ query: document }),
    }).catch(() => null); // closed while it was sent
    expect([413, null]).toContain(response?.status ?? null);
  });

  test('a comment of 8 MiB, over a socket', async () => {
    expect(await endOf(here.visitor, { type: 'subscribe', id: '1', payload: { query: document } })).toBe(1009);
  });

  test('a token of 1 MB', async () => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept,
          ...headersOf(here.visitor),
          authorization: `Bearer ${token}`,
        },
        body: '{"query":"{ __typename }"}',
      }).catch(() => null);
      expect([431, null]).toContain(response?.status ?? null);
    }
    expect(await endOf({ ...here.visitor, accessToken: token })).toBe(1009);
    expect(await endOf({ ...here.visitor, accessToken: token.slice(0, 60_000) })).toBe(4403);
    const { errors } = await send({ ...here.visitor, accessToken: token.slice(0, 12_000) }, '{ __typename }');
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

/** The code with which a socket ends that is begun as `asker`, and then sent `message`. */
function endOf(asker: Asker, message?: object): Promise<number> {
  const socket = new WebSocket(`${asker.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => {});
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: headersOf(asker) })));
  socket.on('message', () => message && socket.send(JSON.stringify(message)));
  return new Promise((resolve) => socket.on('close', resolve));
}
