// Everything is cut, killed and crashed while many follow: each client gets each committed event once and in order. And the suite can fail.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasRedis, startRedis, type TestRedis } from '../kit/redis.ts';
import { scaled } from '../kit/scale.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { type Outcome, type Plan, play } from './run.ts';

const seconds = scaled(120, 8);
const isWhole = seconds > 60;
const crowd = { isApart: isWhole, clients: scaled(120, 60), topics: scaled(20, 10), writers: 8 };

let cluster: Cluster;
let redis: TestRedis | null = null;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => {
  await redis?.kill();
  await cluster?.close();
});

/** Faults that come again and again in a long run, each once in a short one. */
function faults(...kinds: Plan['faults'][number][1][]): Plan['faults'] {
  const rounds = isWhole ? 4 : 1;
  return Array.from({ length: rounds }, (_, round) =>
    kinds.map((kind, i) => [(round + (i + 0.5) / (kinds.length + 0.5)) / rounds, kind] as const),
  ).flat();
}

function report(name: string, { verdicts, figures, window }: Outcome): void {
  if (isWhole) console.log(name, JSON.stringify({ ...figures, verdicts, window }));
}

/** Nothing is missing, nothing came twice, nothing out of order; what was acknowledged is there and what was refused is not. */
function expectWhole({ verdicts, laggards, writes, window, isDense, rejections, figures }: Outcome): void {
  const whole = { missing: 0, duplicated: 0, outOfOrder: 0, wrong: 0, lost: 0 };
  expect(laggards.slice(0, 5)).toEqual([]);
  expect(verdicts).toEqual([{ ...whole, deliveries: figures.deliveries }]);
  expect(writes).toEqual({ acknowledgedLost: 0, refusedKept: 0, twice: 0 });
  expect(window).toEqual({ missing: 0, outOfOrder: 0 });
  expect({ isDense, rejections }).toEqual({ isDense: true, rejections: [] });
  expect(figures.deliveries).toBeGreaterThan(crowd.clients * 3);
}

test(
  'over Postgres: bells and connections cut, Postgres crashed, an API process killed',
  async () => {
    const outcome = await play(cluster, {
      ...crowd,
      seconds,
      pauseMs: scaled(25, 150),
      faults: faults('crash Postgres', 'kill an API process'),
    });
    report('over Postgres', outcome);
    expectWhole(outcome);
    expect(outcome.figures).toMatchObject({ crashes: isWhole ? 4 : 1, kills: isWhole ? 4 : 1 });
    expect(outcome.figures.connectionsCut).toBeGreaterThan(scaled(500, 20));
  },
  (seconds + 400) * 1_000,
);

test.runIf(isWhole && hasRedis)(
  'over Redis (where the machine has it): the same, and Redis killed too',
  async () => {
    redis = await startRedis();
    const outcome = await play(cluster, {
      ...crowd,
      seconds,
      pauseMs: 25,
      redis,
      faults: faults('kill Redis', 'crash Postgres', 'kill an API process'),
    });
    report('over Redis', outcome);
    expectWhole(outcome);
    expect(outcome.figures).toMatchObject({ crashes: 4, kills: 4, redisKills: 4 });
  },
  (seconds + 400) * 1_000,
);

// By chance it may lose nothing in so short a time, above all on a busy machine.
test('the suite can fail: a reader by `id > last` and a server that hears no bell lose events, with nobody tormenting them', {
  retry: 5,
  timeout: 90_000,
}, async () => {
  const { verdicts, writes } = await play(cluster, {
    isApart: false,
    clients: 16,
    topics: 8,
    writers: 8,
    seconds: 3,
    pauseMs: 20,
    mutants: ['serial', 'silent'],
    faults: [],
  });
  for (const { missing, lost } of verdicts) expect(missing + lost).toBeGreaterThan(0);
  expect(writes).toEqual({ acknowledgedLost: 0, refusedKept: 0, twice: 0 });
});
