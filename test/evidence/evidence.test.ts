// SECURITY.md says what the suites say: its list of faults is the list here, and every test that it names is there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { faults, patternOf, standsIn } from './faults.ts';
import { rowsOf } from './page.ts';

const root = path.join(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('every test that stands for a fault is in its file, under its title', () => {
  const missing = faults.flatMap(({ fault, tests }) =>
    tests
      .filter((trial) => !existsSync(path.join(root, trial.file)) || !standsIn(textOf(trial.file), trial))
      .map(({ file, title }) => `${fault}: ${file} has no "${title}"`),
  );
  expect(missing).toEqual([]);
  expect(faults.filter(({ tests }) => !tests.length)).toEqual([]);
});

test('SECURITY.md names these faults and these tests; when they change, play them: npm run security', () => {
  const told = textOf('SECURITY.md').split('\n');
  expect(rowsOf(faults).filter((row) => !told.some((line) => line.startsWith(row)))).toEqual([]);
});

test('a title is found by what it becomes when it is run', () => {
  const title = '… interleaved requests of $id: `a` (%s) answers %i';
  expect('1000 interleaved requests of x: `a` (y) answers 7').toMatch(patternOf({ title }));
  expect('1000 interleaved requests of x: `b` (y) answers 7').not.toMatch(patternOf({ title }));
});
