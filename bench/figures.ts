// One comparison: the server and the LIMIT in turn, several rounds, medians, and their ratios.
import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './child.ts';
import { cpuOf, cpuOfFamily } from './cpu.ts';
import type { LoadPlan, Mark } from './load-child.ts';

/** One that is measured. */
export interface Contestant {
  name: string;
  url: string;
  child: Child;
  requests: LoadPlan['requests'];
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
  /** Round trips to Postgres a request. */
  trips: number;
}

/** How to measure. */
export interface Plan {
  load: Child;
  postgresPid: number;
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

async function measureOnce(
  { url, child, requests }: Contestant,
  { load, postgresPid, connections, seconds }: Plan,
): Promise<Figures> {
  const read = async () => {
    const [mark, trips] = await Promise.all([load.ask<Mark>('mark'), child.ask<number>('trips')]);
    return { mark, trips, own: cpuOf(child.pid), database: cpuOfFamily(postgresPid) };
  };
  const plan: LoadPlan = { url, connections, seconds: seconds + 2 * LEAD_SECONDS, requests };
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
    trips: (after.trips - before.trips) / responses,
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

/** The ratio of each figure of the server to the LIMIT's, round by round: its median, least and greatest. */
export function ratioOf(
  server: Figures[],
  limit: Figures[],
  of: (figures: Figures) => number,
): { median: number; min: number; max: number } {
  const ratios = server.map((figures, round) => of(figures) / of(limit[round]!));
  return { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) };
}
