// The client helper as an app uses it: through lost connections, a server that is killed, expired tokens and cursors.
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import { FollowError, type Following, follow } from '../../src/client/follow.ts';
import { readId } from '../../src/id.ts';
import { asOwner } from '../../src/migrate.ts';
import { type Server, startServer } from '../../src/server.ts';
import { ask, headersOf } from '../kit/ask.ts';
import { market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

const QUERY = `subscription ($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) { cursor message { body } } }`;
interface Heard {
  inquiryEvents: { cursor: string; message: { body: string } };
}

async function stage() {
  const made = await market(world);
  const id = await made.buyer.asks(await made.supplier.lists({}));
  return { ...made, id };
}

test.each(['websocket', 'events'] as const)(
  'over %s nothing is missing and nothing comes twice while the server is cut off again and again',
  async (transport) => {
    const { buyer, supplier, id } = await stage();
    const bodies: string[] = [];
    const stop = new AbortController();
    let server: Server = await startServer(world.app);
    const { port } = server;
    let kept: string | null = null;
    let ended: Promise<void> | undefined;
    const first = new Promise<void>((resolve) => {
      const following: Following<Heard> = {
        url: `http://127.0.0.1:${port}/graphql`,
        headers: () => headersOf(buyer),
        query: QUERY,
        variables: { id },
        transport,
        webSocketImpl: WebSocket,
        cursor: {
          load: () => kept,
          save(cursor) {
            kept = cursor;
          },
        },
        onEvent({ inquiryEvents }) {
          bodies.push(inquiryEvents.message.body);
          resolve();
        },
      };
      ended = follow(following, stop.signal);
    });
    await wait(1_000);
    await supplier.answers(id, 'begin');
    await first;
    for (let i = 0; i < 12; i++) {
      if (i % 4 === 1) {
        await server.close();
        await supplier.answers(id, `${i} while it was away`);
        server = await startServer(world.app, { port });
      } else await supplier.answers(id, String(i));
    }
    await expect.poll(() => bodies.length, { timeout: 20_000 }).toBe(13);
    await wait(200);
    expect(bodies.map((body) => Number.parseInt(body, 10))).toEqual([
      Number.NaN,
      ...Array.from({ length: 12 }, (_, i) => i),
    ]);
    stop.abort();
    await ended;
    await server.close();
  },
  40_000,
);
test('what is refused for good is thrown; a token that is refused is asked anew, and thrice at most', async () => {
  const { buyer, rival, id } = await stage();
  const options = {
    url: `${world.url}/graphql`,
    query: QUERY,
    webSocketImpl: WebSocket,
    onEvent: () => {},
  };
  const signal = new AbortController().signal;
  const strange = follow({ ...options, variables: { id }, headers: () => headersOf(rival) }, signal);
  await expect(strange).rejects.toThrow(FollowError);
  let asked = 0;
  const headers = () => {
    asked++;
    return { ...headersOf(buyer), authorization: 'Bearer a.b.c' };
  };
  await expect(follow({ ...options, variables: { id }, headers }, signal)).rejects.toThrow(/token/i);
  expect(asked).toBe(3);
});

test('a cursor after which the log was forgotten is told to the app, which reads anew and goes on', async () => {
  const { buyer, supplier, tenantId, id } = await stage();
  await supplier.answers(id, 'old');
  const { inquiry } = await ask<{ inquiry: { cursor: string } }, object>(buyer, `{ inquiry(id: "${id}") { cursor } }`);
  await supplier.answers(id, 'forgotten');
  await asOwner(world.database.superuserUrl, (god) =>
    god.query('delete from event where tenant_id = $1 and stream_id = $2', [tenantId, readId('Inquiry', id)]),
  );
  const codes: string[] = [];
  const stop = new AbortController();
  const heard = new Promise<string>((resolve) => {
    void follow<Heard>(
      {
        url: `${world.url}/graphql`,
        query: QUERY,
        variables: { id },
        transport: 'events',
        headers: () => headersOf(buyer),
        cursor: { load: () => inquiry.cursor, save: () => {} },
        onLost(code) {
          codes.push(code);
          return null;
        },
        onEvent: ({ inquiryEvents }) => resolve(inquiryEvents.message.body),
      },
      stop.signal,
    );
  });
  await expect.poll(() => codes, { timeout: 5_000 }).toEqual(['CURSOR_EXPIRED']);
  await wait(1_000);
  await supplier.answers(id, 'new');
  expect(await heard).toBe('new');
  stop.abort();
});

test('what comes right behind an error is not taken: it would leave out what the error stood for', async () => {
  const afters: unknown[] = [];
  const server = new WebSocketServer({ port: 0, handleProtocols: () => 'graphql-transport-ws' });
  server.on('connection', (socket) => {
    socket.on('message', (raw) => {
      const { type, id, payload } = JSON.parse(String(raw));
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type !== 'subscribe') return;
      afters.push(payload.variables.after);
      const next = (result: object) => socket.send(JSON.stringify({ type: 'next', id, payload: result }));
      const event = (cursor: string) => next({ data: { inquiryEvents: { cursor } } });
      if (payload.variables.after === null) {
        event('1');
        next({ data: null, errors: [{ message: 'The database is away.', extensions: { code: 'UNAVAILABLE' } }] });
      } else event('2');
      event('3');
    });
  });
  const cursors: string[] = [];
  const stop = new AbortController();
  await follow<Heard>(
    {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
      headers: () => ({}),
      query: QUERY,
      webSocketImpl: WebSocket,
      onEvent({ inquiryEvents }) {
        cursors.push(inquiryEvents.cursor);
        if (inquiryEvents.cursor === '3') stop.abort();
      },
    },
    stop.signal,
  );
  expect({ cursors, afters }).toEqual({ cursors: ['1', '2', '3'], afters: [null, '1'] });
  server.close();
});
