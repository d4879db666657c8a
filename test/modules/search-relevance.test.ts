// Search stays as relevant as it was: the judged queries over the demo marketplaces, against the figures in bench/relevance.
import { beforeAll, expect, test, vi } from 'vitest';
import { committed, lossOf } from '../../bench/relevance/figures.ts';
import { meanOf, worthOf } from '../../bench/relevance/measures.ts';
import { answersOf, demoSets } from '../../bench/relevance/sets.ts';
import { seed } from '../../src/demo.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { useWorld } from '../kit/world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // on a busy machine an index takes its time
const world = useWorld();

beforeAll(async () => {
  await world.owner((owner) => seed(world.app, owner));
  await caughtUp(world.worker!, 60_000);
});

test.each(demoSets)('$name is answered as well as before', async (set) => {
  expect(set.queries.length).toBeGreaterThanOrEqual(40);
  expect(Object.keys(committed)).toContain(set.name);
  expect(lossOf(set.name, meanOf(await answersOf(world.app, set)))).toBeNull();
});

test('a worse ranking is worth less', () => {
  const grades = { A: 3, B: 1, C: 0 };
  expect(worthOf(['A', 'B', 'C'], grades)).toEqual({ ndcg: 1, mrr: 1, recall: 1 });
  const worse = worthOf(['unjudged', 'B', 'A'], grades);
  // (1 / log2 3 + 7 / log2 4) ÷ (7 / log2 2 + 1 / log2 3)
  expect(worse.ndcg).toBeCloseTo(0.5413, 4);
  expect(worse).toMatchObject({ mrr: 0.5, recall: 1 });
  expect(worthOf([], grades)).toEqual({ ndcg: 0, mrr: 0, recall: 0 });
});
