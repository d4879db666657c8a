// What is remembered of documents: nothing of those refused, and a bounded amount of the others.
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GraphQLSchema } from 'graphql';
import { expect, test, vi } from 'vitest';
import { prepare } from '../../src/http/document.ts';
import { schema } from '../../src/schema.ts';
import { scaled } from '../kit/scale.ts';

v8.setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes of heap that are still held after `work`. */
function held(work: () => void): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  work();
  collect();
  return (process.memoryUsage().heapUsed - before) / 1e6;
}

vi.setConfig({ testTimeout: 60_000 }); // thousands of documents, beside other tests

const COUNT = scaled(300, 150);

// A schema of its own has a memory of its own.
const fresh = () => new GraphQLSchema(schema.toConfig());
const words = (count: number, word: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => word(i)).join(' ');

test.each([
  ['an unknown field', (i: number) => `{ nope${i} nodes(ids: [${words(470, () => '"a"')}]) { id } }`],
  ['a cap exceeded', (i: number) => `{ a${i}: __typename ${words(120, () => 'b: __typename')} }`],
  ['a syntax error', (i: number) => `{ a${i} ${words(270, () => 'b { c }')}`],
])('documents refused for %s leave nothing behind', (_, textOf) => {
  const mine = fresh();
  prepare(mine, textOf(-1));
  const megabytes = held(() => {
    for (let i = 0; i < COUNT; i++) expect(prepare(mine, textOf(i)).errors).toBeDefined();
  });
  expect(megabytes).toBeLessThan(20);
});

const ROOTS = words(18, (i) => `r${i}: viewer { kind }`);

test.each([
  ['nesting', (i: number) => `{ n${i}: viewer { ${words(99, () => '...{...{...{...{...{kind}}}}}')} } }`],
  ['names', (i: number) => `{ n${i}: viewer { ${words(80, () => 'kind __typename')} } ${ROOTS} }`],
  ['short values', (i: number) => `{ n${i}: nodes(ids: [${words(1_900, () => '"a"')}]) { id } }`],
  ['comments', (i: number) => `{ n${i}: __typename }\n${'#\n'.repeat(10_000)}`],
  ['long comments', (i: number) => `{ n${i}: __typename } # ${'é€'.repeat(40_000)}`],
])('good documents full of %s are remembered within 32 MB', (_, textOf) => {
  const mine = fresh();
  prepare(mine, textOf(-1));
  const megabytes = held(() => {
    for (let i = 0; i < COUNT; i++) expect(prepare(mine, textOf(i)).errors).toBeUndefined();
  });
  expect(megabytes).toBeLessThan(32);
});

test('a good document is made ready once', () => {
  const text = '{ once: __typename }';
  expect(prepare(schema, text)).toBe(prepare(schema, text));
});
