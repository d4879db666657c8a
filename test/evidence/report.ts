// `npm run security`: plays the suites that stand for the faults, and writes SECURITY.md from what they witnessed. Fails when a test does.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figure, Witnessed } from '../kit/witness.ts';
import { faults, patternOf, type Trial } from './faults.ts';
import { pageOf } from './page.ts';

/** A test in vitest's JSON report. */
interface Told {
  fullName: string;
  status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo';
}

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-evidence-'));
const evidence = path.join(folder, 'witnessed');
const report = path.join(folder, 'report.json');
const files = [...new Set(faults.flatMap(({ tests }) => tests.map(({ file }) => file)))];

/** What the suites witnessed: the sum by figure. */
function figuresIn(lines: string[]): Partial<Record<Figure, number>> {
  const sums: Partial<Record<Figure, number>> = {};
  for (const line of lines.filter(Boolean)) {
    const { figure, count } = JSON.parse(line) as Witnessed;
    sums[figure] = (sums[figure] ?? 0) + count;
  }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => a.localeCompare(b)));
}

try {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...['--config', 'test/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...process.argv.slice(2), // for vitest, such as --maxWorkers=1
      ...files,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ENTREPOT_EVIDENCE: evidence } },
  );
  if (status !== 0) throw new Error('a suite failed: SECURITY.md stays as it is.');
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; assertionResults: Told[] }[];
  };
  const told = new Map(testResults.map(({ name, assertionResults }) => [path.relative(root, name), assertionResults]));
  const outcomeOf = (trial: Trial) => {
    const pattern = patternOf(trial);
    const own = (told.get(trial.file) ?? []).filter(({ fullName }) => pattern.test(fullName));
    const passed = own.filter(({ status }) => status === 'passed').length;
    if (!passed && !trial.isSoak) throw new Error(`${trial.file} did not run "${trial.title}".`);
    return { passed, skipped: own.length - passed };
  };
  const all = [...told.values()].flat();
  const page = pageOf(faults, {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
    isSoak: process.env.ENTREPOT_SOAK === '1',
    files: told.size,
    tests: all.filter(({ status }) => status === 'passed').length,
    skipped: all.filter(({ status }) => status !== 'passed').length,
    figures: figuresIn(existsSync(evidence) ? readFileSync(evidence, 'utf8').split('\n') : []),
    outcomeOf,
  });
  writeFileSync(path.join(root, 'SECURITY.md'), page);
  console.log('SECURITY.md is written.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
