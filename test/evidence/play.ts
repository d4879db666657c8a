// Plays suites a few at a time, and keeps what passed: who stops in the middle goes on there, as long as neither the product nor a test has changed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Witnessed } from '../kit/witness.ts';

/** What came of a file whose tests passed. */
export interface Played {
  tests: { fullName: string; status: string }[];
  witnessed: Witnessed[];
}

const AT_ONCE = 4;

/**
 * Plays `files`, with further arguments for vitest. One that fails is played once more, alone; throws when it fails again. With `isKept`
 * nothing is played: it answers what passed before.
 */
export function playAll(
  root: string,
  files: readonly string[],
  { args, isKept }: { args: readonly string[]; isKept: boolean },
): Map<string, Played> {
  const folder = path.join(root, '.entrepot/evidence', stateOf(root));
  mkdirSync(folder, { recursive: true });
  const kept = (file: string) => path.join(folder, `${file.replaceAll('/', '-')}.json`);
  const missing = () => files.filter((file) => !existsSync(kept(file)));
  const play = (some: string[]) => {
    for (const [file, played] of playSome(root, folder, some, args)) writeFileSync(kept(file), JSON.stringify(played));
  };
  const first = isKept ? [] : missing();
  for (let i = 0; i < first.length; i += AT_ONCE) play(first.slice(i, i + AT_ONCE));
  for (const file of isKept ? [] : missing()) play([file]);
  const failed = missing();
  if (failed.length && !isKept) throw new Error(`SECURITY.md stays as it is: ${failed.join(', ')} failed.`);
  const played = files.filter((file) => !failed.includes(file));
  return new Map(played.map((file) => [file, JSON.parse(readFileSync(kept(file), 'utf8')) as Played]));
}

// What the outcome depends on, as it is committed, and how much is played.
function stateOf(root: string): string {
  const trees = ['src', 'prisma', 'verticals', 'test'].map((name) => `HEAD:${name}`);
  const hash = createHash('sha256').update(execFileSync('git', ['rev-parse', ...trees], { cwd: root }));
  return hash
    .update(process.env.ENTREPOT_SOAK ?? '')
    .digest('hex')
    .slice(0, 16);
}

function playSome(root: string, folder: string, files: string[], args: readonly string[]): Map<string, Played> {
  const [report, evidence] = [path.join(folder, 'report'), path.join(folder, 'witnessed')];
  for (const old of [report, evidence]) rmSync(old, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...reporters];
  const env = { ...process.env, ENTREPOT_EVIDENCE: evidence };
  spawnSync(process.execPath, [...run, ...args, ...files], { cwd: root, stdio: 'inherit', env });
  if (!existsSync(report)) return new Map();
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; status: string; assertionResults: Played['tests'] }[];
  };
  const lines = existsSync(evidence) ? readFileSync(evidence, 'utf8').split('\n').filter(Boolean) : [];
  const witnessed = lines.map((line) => JSON.parse(line) as Witnessed);
  const passed = testResults.filter(
    ({ status, assertionResults }) => status === 'passed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return new Map(
    passed.map(({ name, assertionResults }) => [
      path.relative(root, name),
      {
        tests: assertionResults.map(({ fullName, status }) => ({ fullName, status })),
        witnessed: witnessed.filter(({ file }) => file === name),
      },
    ]),
  );
}
