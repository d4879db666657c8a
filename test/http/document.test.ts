// What is remembered of documents: nothing of those refused, and a bounded amount of the others.
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { prepare } from '../../src/http/document.ts';
import { schema } from '../../src/schema.ts';

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

const repeated = (piece: string, times: number) => Array.from({ length: times }, () => piece).join(' ');

test.each([
  ['an unknown field', (i: number) => `{ nope${i} ${repeated('viewer { kind }', 90)} ${repeated('zz { a }', 90)} }`],
  ['a cap exceeded', (i: number) => `{ a${i}: __typename ${repeated('b: __typename', 120)} }`],
  ['a syntax error', (i: number) => `{ a${i} ${repeated('b { c }', 270)}`],
])('2,000 documents refused for %s leave nothing behind', (_, textOf) => {
  prepare(schema, textOf(-1));
  const megabytes = held(() => {
    for (let i = 0; i < 2_000; i++) expect(prepare(schema, textOf(i)).errors).toBeDefined();
  });
  expect(megabytes).toBeLessThan(20);
});

test.each([
  ['many tokens', (i: number) => `{ n${i}: __typename ${repeated('viewer { kind }', 99)} }`],
  ['many comments', (i: number) => `{ n${i}: __typename }\n${'#\n'.repeat(30_000)}`],
  ['long comments', (i: number) => `{ n${i}: __typename } # ${'é€'.repeat(40_000)}`],
])('1,500 good documents of %s are remembered within 32 MB', (_, textOf) => {
  const megabytes = held(() => {
    for (let i = 0; i < 1_500; i++) expect(prepare(schema, textOf(i)).errors).toBeUndefined();
  });
  expect(megabytes).toBeLessThan(34);
});

test('a good document is made ready once', () => {
  const text = '{ once: __typename }';
  expect(prepare(schema, text)).toBe(prepare(schema, text));
});
