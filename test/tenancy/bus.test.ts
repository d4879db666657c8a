// The bus between marketplaces: one of them floods its own and reads too slowly, another hears nothing of it, and everything of its own.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { headersOf } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { type Market, market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

const FOLLOW = 'subscription ($id: ID!) { inquiryEvents(inquiryId: $id) { message { body } } }';
const INBOX = 'subscription { inbox { type message { body } } }';
interface Heard {
  inquiryEvents?: { message: { body: string } | null };
  inbox?: { message: { body: string } | null };
}
const bodyOf = ({ inquiryEvents, inbox }: Heard) => (inquiryEvents ?? inbox)?.message?.body;

/** Follows and stops reading at once. */
async function stalled({ buyer }: Market, id: string): Promise<WebSocket> {
  const socket = new WebSocket(`${buyer.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: headersOf(buyer) }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: FOLLOW, variables: { id } } }));
  socket.pause();
  return socket;
}

test('of what a slow and flooded marketplace is told, another hears nothing, over both transports, while it hears all its own', async () => {
  const [a, b] = [await market(world), await market(world)];
  const [inA, inB] = [await a.buyer.asks(await a.supplier.lists({})), await b.buyer.asks(await b.supplier.lists({}))];
  const slow = await Promise.all(Array.from({ length: 10 }, () => stalled(a, inA)));
  const lives = [a, b].map((side) =>
    Object.values(transports).flatMap((subscribe) => [
      subscribe<Heard, object>(side.buyer, FOLLOW, { id: side === a ? inA : inB }),
      subscribe<Heard, object>(side.buyer, INBOX, {}),
    ]),
  );
  await wait(500); // all follow
  const [flood, trickle] = [scaled(400, 60), scaled(100, 15)];
  const words = (name: string, count: number) => Array.from({ length: count }, (_, i) => `canary of ${name} ${i}`);
  await Promise.all([
    (async () => {
      for (const word of words('A', flood)) await a.supplier.answers(inA, word + ' '.repeat(2_000) + '.');
    })(),
    (async () => {
      for (const word of words('B', trickle)) await b.supplier.answers(inB, word);
    })(),
  ]);
  const [ofA, ofB] = lives as [(typeof lives)[0], (typeof lives)[0]];
  for (const live of ofA) await expect.poll(() => live.seen.length, { timeout: 15_000 }).toBe(flood);
  for (const live of ofB) await expect.poll(() => live.seen.length, { timeout: 15_000 }).toBe(trickle);
  await wait(200); // what should not come comes now
  for (const live of ofB) expect(live.seen.map(bodyOf)).toEqual(words('B', trickle));
  expect(JSON.stringify(ofA.map(({ seen }) => seen))).not.toContain('canary of B');
  for (const socket of slow) socket.terminate();
  await Promise.all(lives.flat().map((live) => live.close()));
}, 60_000);
