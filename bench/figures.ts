// One comparison: contestants in turn, several rounds, medians, and their ratios.
import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './child.ts';
import { cpuOf, cpuOfFamily } from './cpu.ts';
import type { LoadPlan, Mark } from './load-child.ts';

/** One that is measured. */
export interface Contestant {
  name: string;
  url: string;
  /** Its own process; null for a service that is asked directly. */
  child: Child | null;
  requests: LoadPlan['requests'];
  begins: LoadPlan['begins'];
}

/** What a contestant has asked of the services behind it so far. */
export interface Counts {
  /** Round trips to Postgres. */
  trips: number;
  /** Requests to Meilisearch. */
  searches: number;
}

/** Figures of one contestant at one number of connections; times in ms, CPU in µs a request. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  /** The contestant's own process. */
  cpu: number;
  /** Postgres, all of it. */
  databaseCpu: number;
  /** Meilisearch; 0 where there is none. */
  searchCpu: number;
  /** Round trips to Postgres a request. */
  trips: number;
  /** Requests to Meilisearch a request. */
  searches: number;
}

/** How to measure. */
export interface Plan {
  load: Child;
  postgresPid: number;
  meilisearchPid?: number;
  connections: number;
  seconds: number;
  rounds: number;
}

/** Measures each contestant in each round, the first being another one every time; answers every round's figures in order. */
export async function measure(contestants: Contestant[], plan: Plan): Promise<Figures[][]> {
  const figures: Figures[][] = contestants.map(() => []);
  for (let round = 0; round < plan.rounds; round++) {
    const order = [...contestants.keys()];
    if (round % 2) order.reverse();
    for (const i of order) figures[i]!.push(await measureOnce(contestants[i]!, plan));
  }
  return figures;
}

// Longer than the slowest answer: what is measured begins and ends with as much work under way.
const LEAD_SECONDS = 1.5;
const NO_COUNTS: Counts = { trips: 0, searches: 0 };

async function measureOnce(
  { url, child, requests, begins }: Contestant,
  { load, postgresPid, meilisearchPid, connections, seconds }: Plan,
): Promise<Figures> {
  const read = async () => {
    const [mark, counts] = await Promise.all([load.ask<Mark>('mark'), child?.ask<Counts>('counts') ?? NO_COUNTS]);
    const search = meilisearchPid === undefined ? 0 : cpuOf(meilisearchPid);
    return { mark, ...counts, own: child ? cpuOf(child.pid) : 0, database: cpuOfFamily(postgresPid), search };
  };
  const plan: LoadPlan = { url, connections, seconds: seconds + 2 * LEAD_SECONDS, requests, begins };
  const loading = load.ask<void>('load', plan);
  loading.catch(() => {}); // told below, when it is awaited
  await delay(LEAD_SECONDS * 1_000);
  const before = await read();
  await delay(seconds * 1_000);
  const after = await read();
  await loading;
  const responses = after.mark.responses - before.mark.responses;
  return {
    ...(await load.ask<{ p50: number; p99: number }>('quantiles', { from: before.mark, to: after.mark })),
    perSecond: (responses / (after.mark.clock - before.mark.clock)) * 1_000,
    cpu: (after.own - before.own) / responses,
    databaseCpu: (after.database - before.database) / responses,
    searchCpu: (after.search - before.search) / responses,
    trips: (after.trips - before.trips) / responses,
    searches: (after.searches - before.searches) / responses,
  };
}

/** The median of each figure. */
export function mediansOf(rounds: Figures[]): Figures {
  const names = Object.keys(rounds[0]!) as (keyof Figures)[];
  return Object.fromEntries(
    names.map((name) => [name, median(rounds.map((figures) => figures[name]))]),
  ) as unknown as Figures;
}

/** The middle of `values`; of an even number, the mean of the middle two. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** The ratio of a figure of the server to the LIMIT's, round by round: its median, least and greatest. */
export function ratioOf(
  server: Figures[],
  limit: Figures[],
  of: (figures: Figures) => number,
): { median: number; min: number; max: number } {
  const ratios = server.map((figures, round) => of(figures) / of(limit[round]!));
  return { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) };
}
