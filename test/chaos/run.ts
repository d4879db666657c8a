// One run of the chaos suite: API processes, a worker, writers and clients on one log, what is done to them meanwhile, and the verdict.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Child } from '../../bench/child.ts';
import { openTalk } from '../../bench/live/market.ts';
import { readConfig } from '../../src/config.ts';
import { freePort } from '../../src/embedded/port.ts';
import { openMachinery } from '../../src/machinery.ts';
import type { TestRedis } from '../kit/redis.ts';
import { type Cluster, SECRET } from './cluster.ts';
import { startFollowers } from './followers.ts';
import { type Entry, type Heard, isDense, judge, judgeWindow, judgeWrites, laggards, type Verdict } from './history.ts';
import { startApart, startHere } from './parts.ts';
import { startProxy, type TcpProxy } from './proxy.ts';
import type { Writing, Written } from './writers.ts';

/** What is to happen. */
export interface Plan {
  seconds: number;
  clients: number;
  topics: number;
  writers: number;
  /** Milliseconds between two writes of one writer, on average. */
  pauseMs: number;
  /** Whether every part has a process of its own; else only the API process that is killed has. */
  isApart: boolean;
  /** Carries the bell; left out, Postgres does. */
  redis?: TestRedis;
  /** The mutant each API process is: none where it is ''. Clients of process `i` are judged together then, and nothing is hurt. */
  mutants?: readonly string[];
  /** What is done at which part (0 to 1) of the time. */
  faults: readonly (readonly [at: number, fault: 'crash Postgres' | 'kill an API process' | 'kill Redis'])[];
}

/** What came of it. */
export interface Outcome {
  /** Of all clients; in a run of mutants, of the clients of each process. */
  verdicts: Verdict[];
  writes: ReturnType<typeof judgeWrites>;
  /** What the worker's reader was handed; null in a run of mutants, which has none. */
  window: ReturnType<typeof judgeWindow> | null;
  isDense: boolean;
  /** For people: who misses what. */
  laggards: string[];
  /** Errors that nobody caught in an API process. */
  rejections: string[];
  /** For people. */
  figures: Record<string, number>;
}

// A client waits up to 15 s between two tries, and a starved machine takes its time: only when nothing comes for so long, nothing will.
const QUIET_MS = 40_000;
const APIS = 2;

/** Plays `plan` in a database of its own. */
export async function play(cluster: Cluster, plan: Plan): Promise<Outcome> {
  const { ownerUrl, superuserUrl } = await cluster.database();
  const env = {
    NODE_ENV: 'production',
    ENTREPOT_DATA: cluster.folder,
    ENTREPOT_SECRET: SECRET,
    DATABASE_URL: ownerUrl,
    REDIS_URL: plan.redis?.url ?? '',
    POOL_SIZE: '4',
    LOG_LEVEL: 'silent',
    RATE_LIMITS: '0',
    CHAOS_SEEN: path.join(cluster.folder, `seen-${randomBytes(4).toString('hex')}`),
  };
  const ports = [await freePort(0), await freePort(0)];
  const serve = (i: number) =>
    (plan.isApart || (i === 0 && !plan.mutants) ? startApart : startHere)('server', {
      ...env,
      PORT: String(ports[i]),
      CHAOS_MUTANT: plan.mutants?.[i] ?? '',
    });
  const apis = Array.from({ length: APIS }, (_, i) => serve(i));
  const start = plan.isApart ? startApart : startHere;
  const writers = start('writers', env);
  const worker = plan.mutants ? null : start('worker', env);
  const proxy = await startProxy(ports);
  const machinery = await openMachinery(readConfig(env), 'app', { databaseUrl: ownerUrl, meili: null });
  try {
    await Promise.all([...apis.map((api) => api.ask('url')), worker?.ask('ready')]);
    const talk = await patiently(() => openTalk(machinery, ownerUrl, proxy.url, plan.topics));
    await machinery.close();
    const urlOf = (i: number) => (plan.mutants ? `http://127.0.0.1:${ports[i % APIS]}` : proxy.url);
    const followers = startFollowers(plan.clients, talk.inquiries, talk.buyer, urlOf);
    await wait(1_000);
    const inquiries = talk.inquiries.map(({ id }) => id);
    const { writers: count, pauseMs } = plan;
    await writers.ask('begin', {
      tenant: talk.tenant,
      url: proxy.url,
      headers: talk.buyer,
      inquiries,
      pauseMs,
      writers: count,
    } satisfies Writing);
    const hurt = await torment(plan, { cluster, proxy, apis, serve, superuserUrl });
    const written = await writers.ask<Written>('end');
    const log = await readLog(superuserUrl);
    await untilQuiet(plan.mutants ? 3_000 : QUIET_MS, followers.heard, () => judge(log, followers.heard).missing === 0);
    await wait(500); // what comes twice comes now
    const reconnects = followers.reconnects();
    await followers.close();
    const rejections = (await Promise.all(apis.map((api) => api.ask<string[] | undefined>('rejections')))).flatMap(
      (told) => told ?? [],
    );
    await worker?.close(); // it finishes its batch
    const groups = plan.mutants
      ? apis.map((_, i) => followers.heard.filter((_client, j) => j % APIS === i))
      : [followers.heard];
    const verdicts = groups.map((group) => judge(log, group));
    const seen = existsSync(env.CHAOS_SEEN) ? readFileSync(env.CHAOS_SEEN, 'utf8').split('\n').filter(Boolean) : [];
    return {
      verdicts,
      writes: judgeWrites(log, written),
      window: worker && judgeWindow(log, seen),
      isDense: isDense(log),
      laggards: laggards(log, followers.heard),
      rejections,
      figures: {
        events: [...log.values()].reduce((sum, { length }) => sum + length, 0),
        deliveries: verdicts.reduce((sum, { deliveries }) => sum + deliveries, 0),
        acknowledged: written.done.length,
        unknown: written.unknown.length,
        refused: written.refused.length,
        reconnects,
        ...hurt,
      },
    };
  } finally {
    await proxy.close();
    await machinery.close().catch(() => {});
    await Promise.all([...apis, worker, writers].map((it) => it?.close()));
  }
}

/** Does to the run what the plan says, and all the while cuts connections and bells. */
async function torment(
  { seconds, faults, mutants, redis, isApart }: Plan,
  {
    cluster,
    proxy,
    apis,
    serve,
    superuserUrl,
  }: { cluster: Cluster; proxy: TcpProxy; apis: Child[]; serve: (i: number) => Child; superuserUrl: string },
): Promise<Record<string, number>> {
  const hurt = { crashes: 0, kills: 0, redisKills: 0, bellsCut: 0, connectionsCut: 0 };
  const due = [...faults];
  const begun = Date.now();
  const deeds = {
    'crash Postgres': async () => {
      await cluster.crash();
      hurt.crashes++;
    },
    'kill an API process': async () => {
      const i = isApart ? hurt.kills % apis.length : 0;
      hurt.kills++;
      process.kill(apis[i]!.pid, 'SIGKILL');
      await wait(300);
      await patiently(async () => {
        apis[i] = serve(i);
        await apis[i]!.ask('url'); // it may find no database, and end
      });
    },
    'kill Redis': async () => {
      await redis!.kill();
      await wait(1_000);
      await redis!.start();
      hurt.redisKills++;
    },
  };
  const underWay: Promise<unknown>[] = [];
  while (Date.now() - begun < seconds * 1_000) {
    await wait(400);
    if (mutants) continue;
    hurt.connectionsCut += proxy.cut(6);
    if (Math.random() < 0.4) hurt.bellsCut += (await cutBells(superuserUrl, redis).catch(() => 0)) ?? 0;
    while (due[0] && Date.now() - begun > due[0][0] * seconds * 1_000) underWay.push(deeds[due.shift()![1]]());
  }
  await Promise.all(underWay);
  return hurt;
}

async function cutBells(superuserUrl: string, redis: TestRedis | undefined): Promise<number> {
  if (redis) return redis.cut();
  return query(superuserUrl, async (client) => {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'entrepot bell'`,
    );
    return rowCount ?? 0;
  });
}

/** Waits until all have everything, or nothing has come to anybody for `ms`. */
async function untilQuiet(ms: number, heard: readonly Heard[], haveAll: () => boolean): Promise<void> {
  const came = () => heard.reduce((sum, { entries }) => sum + entries.length, 0);
  for (let [count, at] = [came(), Date.now()]; !haveAll() && Date.now() - at < ms; ) {
    await wait(300);
    if (came() > count) [count, at] = [came(), Date.now()];
  }
}

/** The log as it was committed, by stream. */
async function readLog(superuserUrl: string): Promise<Map<string, Entry[]>> {
  const { rows } = await patiently(() =>
    query(superuserUrl, (client) =>
      client.query<{ stream: string; seq: number; mark: string | null }>(
        `select e.stream_id as stream, e.seq::int,
                case when not starts_with(e.type, 'inbox.') then coalesce(m.body, e.data->>'message') end as mark
           from event e left join message m on m.tenant_id = e.tenant_id and m.id::text = e.data->>'message'
          order by e.stream_id, e.seq`,
      ),
    ),
  );
  const log = new Map<string, Entry[]>();
  for (const { stream, seq, mark } of rows) log.set(stream, [...(log.get(stream) ?? []), { seq, mark }]);
  return log;
}

async function query<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Tries until it works: what is tormented answers again after a while. */
async function patiently<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 30; ; tries--) {
    try {
      return await work();
    } catch (error) {
      if (!tries) throw error;
      await wait(300);
    }
  }
}
