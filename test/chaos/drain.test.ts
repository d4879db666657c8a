// A process that is stopped while many follow and write: all that was acknowledged is there, everybody goes on elsewhere, and it ends in time.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { startServer } from '../../src/server.ts';
import { ask, headersOf } from '../kit/ask.ts';
import { market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';
import { startFollowers } from './followers.ts';
import { startProxy, type TcpProxy } from './proxy.ts';

const CLIENTS = scaled(1_000, 60);
const WRITES = scaled(50, 12);
const TOPICS = 4;

const world = useWorld({ worker: false, env: { POOL_SIZE: '8' } });
let proxy: TcpProxy | undefined;
afterAll(() => proxy?.close());

const REPLY = 'mutation ($input: InquiryReplyInput!) { inquiryReply(input: $input) { message { id } } }';

test(`a server with ${CLIENTS} followers and ${WRITES} writes under way is drained: nothing acknowledged is lost, all resume, within 25 s`, async () => {
  const { buyer, supplier } = await market(world);
  const listing = await supplier.lists({});
  const topics = await Promise.all(
    Array.from({ length: TOPICS }, async () => {
      const id = await buyer.asks(listing);
      const at = 'query ($id: ID!) { inquiry(id: $id) { cursor } }';
      return { id, ...(await ask<{ inquiry: { cursor: string } }, object>(buyer, at, { id })).inquiry };
    }),
  );
  const [leaving, staying] = [await startServer(world.app), await startServer(world.app)];
  const front = await startProxy([leaving.port, staying.port]);
  proxy = front;
  const followers = startFollowers(CLIENTS, topics, headersOf(buyer), () => front.url);
  const written = new Map<string, string[]>(topics.map(({ id }) => [id, []]));
  const write = async (n: number): Promise<void> => {
    const { id } = topics[n % TOPICS]!;
    const idempotencyKey = `while-it-leaves-${n}`;
    for (;;) {
      const response = await fetch(`${front.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(supplier) },
        body: JSON.stringify({
          query: REPLY,
          variables: { input: { inquiryId: id, body: idempotencyKey, idempotencyKey } },
        }),
      }).catch(() => null);
      const answer = (await response?.json().catch(() => null)) as { data?: { inquiryReply?: object } } | null;
      if (answer?.data?.inquiryReply) return void written.get(id)!.push(idempotencyKey);
      await wait(50);
    }
  };
  const heardBy = (wanted: () => number) =>
    expect
      .poll(() => Math.min(...followers.heard.map(({ entries }) => entries.length)), {
        timeout: 60_000,
        interval: 200,
      })
      .toBeGreaterThanOrEqual(wanted());
  try {
    await Promise.all(topics.map((_, n) => write(n)));
    await heardBy(() => 1); // all follow
    const writing = Promise.all(Array.from({ length: WRITES }, (_, n) => write(TOPICS + n)));
    const start = Date.now();
    await leaving.drain(scaled(25, 3));
    expect(Date.now() - start).toBeLessThan(scaled(25_500, 3_500));
    await writing;
    await Promise.all(topics.map((_, n) => write(TOPICS + WRITES + n)));
    const all = (WRITES + 2 * TOPICS) / TOPICS;
    await heardBy(() => Math.floor(all));
    await wait(300); // what comes twice comes now
    for (const { entries, after, lost } of followers.heard) {
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => after + 1 + i));
      expect(lost).toBe(0);
    }
    for (const [i, { id }] of topics.entries()) {
      const heard = followers.heard[i]!.entries.map(({ mark }) => mark);
      expect(heard.sort()).toEqual(written.get(id)!.sort());
    }
    expect(followers.reconnects()).toBeGreaterThanOrEqual(CLIENTS / 4);
  } finally {
    await followers.close();
    await Promise.all([leaving.close(), staying.close()]);
  }
}, 240_000);
