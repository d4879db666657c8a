// `npm run bench:live`: live updates of the real server beside plain `ws`, and of the log beside bare commits; the figures as ratios.
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readConfig, table } from '../src/config.ts';
import { systemContext } from '../src/context.ts';
import { transact } from '../src/db.ts';
import { startPostgres } from '../src/embedded/postgres.ts';
import { emit } from '../src/events/event.ts';
import { newId, readId } from '../src/id.ts';
import { openMachinery } from '../src/machinery.ts';
import { emitInquiry } from '../src/modules/inquiry/events.ts';
import { serverEnv, startChild } from './child.ts';
import { cpuOf, cpuOfFamily, memoryOf } from './cpu.ts';
import { openDataset } from './dataset.ts';
import type { Counts } from './figures.ts';
import type { Opening } from './live/clients-child.ts';
import { ask, openTalk, type Talk } from './live/market.ts';
import { closeAll, inTurn, keep, number, say } from './stage.ts';

const CLIENTS = number('BENCH_CLIENTS', 5_000);
const EVENTS = number('BENCH_EVENTS', 60);
const TOPICS = number('BENCH_TOPICS', 5_000);
const PACE = number('BENCH_PACE', 500);
/** Of these inquiries the clients of a storm miss something. */
const STORM_TOPICS = Math.min(TOPICS, 500);
const SECONDS = number('BENCH_SECONDS', 8);
const WRITERS = 8;

const FOLLOW = `subscription ($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) { cursor type occurredAt message { body } inquiry { id status } } }`;

const config = readConfig({
  ENTREPOT_DATA: '.entrepot/bench',
  POOL_SIZE: process.env.POOL_SIZE,
  PORT: '0',
  LOG_LEVEL: 'error',
});

try {
  const postgres = await startPostgres({ folder: path.join(config.ENTREPOT_DATA, 'postgres'), log: say });
  keep({ close: () => postgres.stop() });
  const { ownerUrl } = await openDataset(postgres.url, config, { tenants: 1, productsPerTenant: 10 }, say);
  const machinery = keep(await openMachinery(config, 'app', { databaseUrl: ownerUrl, meili: null }));
  const env = serverEnv(config);
  const server = keep(startChild('server-child.ts', { ...env, DATABASE_URL: ownerUrl }));
  const limit = keep(startChild('live/limit-child.ts', env));
  const clients = keep(startChild('live/clients-child.ts', env));
  const [url, limitUrl] = [await server.ask<string>('url'), await limit.ask<string>('url')];
  say(
    `${CLIENTS} clients; ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}, ` +
      `${new Date().toISOString().slice(0, 10)}, load of the machine before: ${os.loadavg()[0]!.toFixed(1)}`,
  );
  const talk = await openTalk(machinery, ownerUrl, url, TOPICS);
  const ctx = systemContext(machinery, talk.tenant, 'bench');
  const first = talk.inquiries[0]!;
  const topic = first.id;
  const happen = ({ id, message }: Talk['inquiries'][number]) =>
    transact(ctx, async (tx) =>
      emit(tx, {
        stream: readId('Inquiry', id),
        type: 'inquiry.replied',
        data: { message: readId('Message', message) },
      }),
    );
  const opening = (changes: Partial<Opening>): Opening => ({
    url,
    headers: talk.buyer,
    query: FOLLOW,
    variables: [{ id: topic }],
    count: CLIENTS,
    atOnce: 100,
    events: 0,
    ...changes,
  });
  const received = async (wanted: number) => {
    for (const until = Date.now() + 120_000; (await clients.ask<number>('received')) < wanted; await delay(20))
      if (Date.now() > until) throw new Error(`only ${await clients.ask<number>('received')} of ${wanted} came`);
  };
  const rows: string[][] = [];
  const tell = (what: string, own: string, of: string, ratio: string) => {
    rows.push([what, own, of, ratio]);
    say(`${what}: ${own} beside ${of}: ${ratio}`);
  };

  // What is subscribed after a cursor misses nothing, however long it takes until all are there.
  const endOf = async (id: string) => {
    const query = 'query ($id: ID!) { inquiry(id: $id) { cursor } }';
    const { inquiry } = await ask<{ inquiry: { cursor: string } }>(url, talk.buyer, query, { id });
    return { id, after: inquiry.cursor };
  };

  // One topic, all subscribers: memory of a connection, CPU of a delivery.
  await clients.ask('open', opening({ count: 100, variables: [await endOf(topic)] })); // warm
  for (let i = 0; i < 20; i++) await happen(first);
  await received(20 * 100);
  await clients.ask('close');
  const serve = async (child: typeof server, at: string, happens: () => Promise<unknown>) => {
    const [before, heapBefore] = [memoryOf(child.pid), await child.ask<number>('heap')];
    await clients.ask('open', opening({ url: at, variables: [await endOf(topic)] }));
    await delay(3_000);
    const memory = (memoryOf(child.pid) - before) / CLIENTS;
    const heap = ((await child.ask<number>('heap')) - heapBefore) / CLIENTS;
    const cpu = cpuOf(child.pid);
    for (let i = 1; i <= EVENTS; i++) {
      await happens();
      await received(i * CLIENTS);
    }
    return { memory, heap, cpu: (cpuOf(child.pid) - cpu) / (EVENTS * CLIENTS) };
  };
  const own = await serve(server, url, () => happen(first));
  const text = await clients.ask<string>('last');
  await clients.ask('close');
  const plain = await serve(limit as typeof server, limitUrl, () => limit.ask('send', text));
  await clients.ask('close');
  tell('CPU of a delivery, µs', own.cpu.toFixed(2), plain.cpu.toFixed(2), (own.cpu / plain.cpu).toFixed(2));
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  tell('heap of a connection, KB', kb(own.heap), kb(plain.heap), (own.heap / plain.heap).toFixed(2));
  tell('resident memory of one, KB', kb(own.memory), kb(plain.memory), (own.memory / plain.memory).toFixed(2));

  // Storms of clients that come back: all of a kind missed the same number of events.
  const storm = Math.min(CLIENTS, 3_000);
  const tripsOf = async (child: typeof server) => (child === server ? (await child.ask<Counts>('counts')).trips : 0);
  const come = async (child: typeof server, changes: Partial<Opening>) => {
    const [cpu, databaseCpu, trips] = [cpuOf(child.pid), cpuOfFamily(postgres.pid), await tripsOf(child)];
    const rate = await clients.ask<number>('open', opening({ count: storm, ...changes }));
    const spent = (cpuOf(child.pid) - cpu) / storm;
    const database = (cpuOfFamily(postgres.pid) - databaseCpu) / storm;
    const statements = ((await tripsOf(child)) - trips) / storm;
    await clients.ask('close');
    return { rate, spent, database, statements };
  };
  const bare = await come(limit as typeof server, { url: limitUrl });
  const missable = talk.inquiries.slice(0, STORM_TOPICS);
  for (const missed of [1, 5]) {
    const places = await inTurn(missable, ({ id }) => endOf(id));
    for (const inquiry of missable) for (let i = 0; i < missed; i++) await happen(inquiry);
    if (process.env.BENCH_PROFILE) await server.ask('profile:start');
    const { rate, spent, database, statements } = await come(server, { variables: places, events: missed });
    if (process.env.BENCH_PROFILE) await server.ask(`profile:stop`, missed);
    tell(`resumes a second, ${missed} missed`, rate.toFixed(0), bare.rate.toFixed(0), (rate / bare.rate).toFixed(2));
    tell('  CPU of one, µs', spent.toFixed(0), bare.spent.toFixed(0), (spent / bare.spent).toFixed(1));
    tell('  CPU of Postgres for one, µs', database.toFixed(0), '', '');
    tell('  statements of one', statements.toFixed(1), '', '');
  }

  // Each topic its own subscribers: from the commit to the client.
  const ends = await inTurn(talk.inquiries, ({ id }) => endOf(id));
  await clients.ask('open', opening({ count: TOPICS, variables: ends }));
  await delay(2_000);
  await clients.ask('delays');
  const started = performance.now();
  let happened = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (performance.now() - started < SECONDS * 1_000) {
        const due = started + (happened / PACE) * 1_000;
        const inquiry = talk.inquiries[happened++ % TOPICS]!;
        await delay(Math.max(0, due - performance.now()));
        await happen(inquiry);
      }
    }),
  );
  await received(happened);
  const delays = await clients.ask<number[]>('delays');
  await clients.ask('close');
  tell(
    `commit → client at ${PACE}/s over ${TOPICS} topics, p50 and p99 ms`,
    `${delays[delays.length >> 1]}`,
    `${delays[Math.floor(delays.length * 0.99)]}`,
    '',
  );

  // What the log costs a writer: the counter, the event and the bell, beside a transaction with one insert.
  const perSecond = async (work: () => Promise<unknown>) => {
    const until = performance.now() + SECONDS * 1_000;
    let count = 0;
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (; performance.now() < until; count++) await work();
      }),
    );
    return count / SECONDS;
  };
  const { clientOf } = machinery.database;
  const tenantId = talk.tenant.id;
  const commit = () =>
    clientOf(tenantId).$transaction((tx) =>
      tx.idempotency.create({
        data: { tenantId, actor: 'bench', key: newId(), operation: 'bench', inputHash: new Uint8Array(32) },
      }),
    );
  const any = () => talk.inquiries[Math.floor(Math.random() * TOPICS)]!;
  // The same in the inboxes of both sides: all inquiries are between the same two, so every writer waits for every other.
  const sides = { buyerId: talk.buyerId, supplierId: talk.supplierId };
  const tellBoth = ({ id, message }: Talk['inquiries'][number]) =>
    transact(ctx, async (tx) =>
      emitInquiry(
        tx,
        { id: readId('Inquiry', id), ...sides },
        { type: 'inquiry.replied', data: { message: readId('Message', message) } },
      ),
    );
  const rounds = [];
  for (let round = 0; round < 3; round++)
    rounds.push({
      bare: await perSecond(commit),
      alone: await perSecond(() => happen(any())),
      both: await perSecond(() => tellBoth(any())),
    });
  for (const [what, own] of [
    [`durable events a second, ${WRITERS} writers`, 'alone'],
    ['  with both inboxes, all of one pair', 'both'],
  ] as const) {
    const [, middle] = rounds.toSorted((a, b) => a[own] / a.bare - b[own] / b.bare);
    tell(what, middle![own].toFixed(0), middle!.bare.toFixed(0), (middle![own] / middle!.bare).toFixed(2));
  }

  say(`\n${table([['', 'server', 'LIMIT', 'server ÷ LIMIT'], ...rows])}`);
} finally {
  await closeAll();
}
