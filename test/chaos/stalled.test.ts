// A hundred clients that subscribe and never read: the process lives, its memory is bounded, and the others get everything.
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { memoryOf } from '../../bench/cpu.ts';
import { openTalk } from '../../bench/live/market.ts';
import { follow } from '../../src/client/follow.ts';
import { readConfig } from '../../src/config.ts';
import { systemContext } from '../../src/context.ts';
import { transact } from '../../src/db.ts';
import { emit } from '../../src/events/event.ts';
import { readId } from '../../src/id.ts';
import { openMachinery } from '../../src/machinery.ts';
import { asOwner } from '../../src/migrate.ts';
import { scaled } from '../kit/scale.ts';
import { type Cluster, SECRET, startCluster } from './cluster.ts';
import { seqIn } from './followers.ts';
import { startApart } from './parts.ts';

const STALLED = 100;
const EVENTS = 20_000;
const WARM = 3_000;
const A_TRANSACTION = 20;
const HALF = 'x'.repeat(8_000); // shown twice: 16 KB an event
const MOST_MORE = 100 * 1024 * 1024;
const QUERY = `subscription ($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) { cursor message { body again: body } } }`;

// The process alone takes more than five seconds to start: `npm test` has a smaller story, in test/http/live.test.ts.
const isWhole = scaled(1, 0) === 1;

let cluster: Cluster;
beforeAll(async () => {
  if (isWhole) cluster = await startCluster({ isMischievous: false });
});
afterAll(() => cluster?.close());

type Headers = Record<string, string>;

/** Subscribes over WebSocket and reads nothing more; comes again when it is sent away. */
function stallSocket(url: string, headers: Headers, variables: object, isOver: () => boolean): void {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
  });
  socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: headers })));
  socket.once('message', () => {
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: QUERY, variables } }));
    setTimeout(() => socket.pause(), 500);
  });
  socket.on('error', () => {});
  socket.on('close', () => !isOver() && setTimeout(() => stallSocket(url, headers, variables, isOver), 1_000));
  open.add({ destroy: () => socket.terminate() });
}

/** The same over server-sent events. */
function stallEvents(url: string, headers: Headers, variables: object, isOver: () => boolean): void {
  const { port } = new URL(url);
  const body = JSON.stringify({ query: QUERY, variables });
  const all = { ...headers, host: 'x', accept: 'text/event-stream', 'content-type': 'application/json' };
  const lines = Object.entries({ ...all, 'content-length': String(body.length) }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const socket: Socket = connect(Number(port), '127.0.0.1');
  socket.write(`POST /graphql HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  socket.once('data', () => socket.pause());
  socket.on('error', () => {});
  socket.on('close', () => !isOver() && setTimeout(() => stallEvents(url, headers, variables, isOver), 1_000));
  open.add(socket);
}
const open = new Set<{ destroy(): void }>();

test.runIf(isWhole)(
  `${STALLED} stalled readers of ${EVENTS} events of 16 KB: at most 100 MB more, and healthy clients get all`,
  async () => {
    const { ownerUrl, superuserUrl } = await cluster.database();
    const env = {
      NODE_ENV: 'production',
      ENTREPOT_DATA: cluster.folder,
      ENTREPOT_SECRET: SECRET,
      DATABASE_URL: ownerUrl,
      POOL_SIZE: '4',
      PORT: '0',
      RATE_LIMITS: '0',
      LOG_LEVEL: 'silent',
    };
    const api = startApart('server', env);
    const machinery = await openMachinery(readConfig(env), 'app', { databaseUrl: ownerUrl, meili: null });
    const stop = new AbortController();
    try {
      const url = await api.ask<string>('url');
      const talk = await openTalk(machinery, ownerUrl, url, 1);
      const [topic] = talk.inquiries;
      const stream = readId('Inquiry', topic!.id);
      const message = randomUUID();
      await asOwner(superuserUrl, (god) =>
        god.query(
          `insert into message (tenant_id, id, inquiry_id, sender_id, author_id, body)
           select tenant_id, $1, inquiry_id, sender_id, author_id, $2 from message where inquiry_id = $3 limit 1`,
          [message, HALF, stream],
        ),
      );
      const ctx = systemContext(machinery, talk.tenant, 'stalled');
      const write = (count: number) =>
        transact(ctx, async (tx) => {
          for (let i = 0; i < count; i++) emit(tx, { stream, type: 'inquiry.replied', data: { message } });
        });

      const healthy = (['websocket', 'events', 'websocket', 'events'] as const).map((transport) => {
        const seqs: number[] = [];
        let bytes = 0;
        let kept: string | null = topic!.cursor;
        void follow<{ inquiryEvents: { cursor: string; message: { body: string; again: string } } }>(
          {
            url: `${url}/graphql`,
            headers: () => talk.buyer,
            query: QUERY,
            variables: { id: topic!.id },
            transport,
            webSocketImpl: WebSocket,
            cursor: {
              load: () => kept,
              save(at) {
                kept = at;
              },
            },
            onEvent({ inquiryEvents: { cursor, message } }) {
              seqs.push(seqIn(cursor));
              bytes += message.body.length + message.again.length;
            },
          },
          stop.signal,
        );
        return { seqs, bytes: () => bytes };
      });
      const read = async (events: number) => {
        for (const until = Date.now() + 120_000; Date.now() < until; await wait(100))
          if (healthy.every(({ seqs }) => seqs.length >= events)) return;
      };
      // First without the stalled: what a busy process takes anyway is not their doing.
      for (let written = 0; written < WARM; written += A_TRANSACTION) await write(A_TRANSACTION);
      await read(WARM);
      const variables = { id: topic!.id };
      for (let i = 0; i < STALLED; i++)
        (i % 2 ? stallSocket : stallEvents)(url, talk.buyer, variables, () => stop.signal.aborted);
      await wait(3_000);

      const before = memoryOf(api.pid);
      let most = before;
      const watching = setInterval(() => {
        most = Math.max(most, memoryOf(api.pid));
      }, 100);
      const begun = performance.now();
      for (let written = 0; written < EVENTS; written += A_TRANSACTION) await write(A_TRANSACTION);
      const wrote = performance.now();
      await read(WARM + EVENTS);
      clearInterval(watching);
      const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
      console.log(
        `stalled: ${mb(before)} MB before, ${mb(most)} MB at most; written in ${Math.round(wrote - begun)} ms, all read in ${Math.round(performance.now() - begun)} ms`,
      );
      const wanted = Array.from({ length: WARM + EVENTS }, (_, i) => i + 2);
      for (const { seqs, bytes } of healthy) {
        expect(seqs).toEqual(wanted);
        expect(bytes()).toBe((WARM + EVENTS) * 2 * HALF.length);
      }
      expect(most - before).toBeLessThan(MOST_MORE);
      expect(await api.ask('rejections')).toEqual([]);
    } finally {
      stop.abort();
      for (const one of open) one.destroy();
      await machinery.close();
      await api.close();
    }
  },
  600_000,
);
