// `npm run security`: plays the suites that stand for the faults, and writes SECURITY.md from what they witnessed. Fails when a test does.
// With --kept it plays nothing, and tells what was not played.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from '../kit/witness.ts';
import { faults, patternOf, type Trial } from './faults.ts';
import { mutantsIn, pageOf } from './page.ts';
import { type Played, playAll } from './play.ts';

const root = path.join(import.meta.dirname, '../..');

/** What the suites witnessed: the sum by figure. */
function figuresIn(all: Played[]): Partial<Record<Figure, number>> {
  const sums: Partial<Record<Figure, number>> = {};
  for (const { figure, count } of all.flatMap(({ witnessed }) => witnessed)) sums[figure] = (sums[figure] ?? 0) + count;
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => a.localeCompare(b)));
}

try {
  const files = [...new Set(faults.flatMap(({ tests }) => tests.map(({ file }) => file)))].reverse(); // the longest last
  const isKept = process.argv.includes('--kept');
  const args = process.argv.slice(2).filter((arg) => arg !== '--kept');
  const played = playAll(root, files, { args, isKept });
  const outcomeOf = (trial: Trial) => {
    const pattern = patternOf(trial);
    const run = played.get(trial.file);
    if (!run) return null;
    const own = run.tests.filter(({ fullName }) => pattern.test(fullName));
    const passed = own.filter(({ status }) => status === 'passed').length;
    if (!passed && !trial.isSoak) throw new Error(`${trial.file} did not run "${trial.title}".`);
    return { passed, skipped: own.length - passed };
  };
  const all = [...played.values()];
  const tests = all.flatMap((one) => one.tests);
  const place = path.join(root, 'SECURITY.md');
  const page = pageOf(faults, {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
    isSoak: process.env.ENTREPOT_SOAK === '1',
    files: all.length,
    of: files.length,
    tests: tests.filter(({ status }) => status === 'passed').length,
    skipped: tests.filter(({ status }) => status !== 'passed').length,
    figures: figuresIn(all),
    mutants: mutantsIn(readFileSync(place, 'utf8')),
    outcomeOf,
  });
  writeFileSync(place, page);
  console.log('SECURITY.md is written.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
