// `npm run test:mutants`: makes each policy function say yes in turn and plays the suites until one goes red. Those that none notices are told.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Mutant, mutants } from './mutants.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-mutants-'));
const report = path.join(folder, 'report.json');
const only = process.argv.slice(2);

/** The first test of `file` that fails while `mutant` says yes; null when none does. Throws when no test was played at all. */
function noticedBy({ name }: Mutant, file: string): string | null {
  rmSync(report, { force: true });
  const { stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...['--config', 'test/evidence/mutants.config.ts', '--bail=1', '--reporter=json', `--outputFile=${report}`, file],
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ENTREPOT_MUTANT: name } },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { message: string; assertionResults: { fullName: string; status: string }[] }[];
  };
  const told = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = told.find(({ status }) => status === 'failed');
  if (failed) return failed.fullName;
  const broken = testResults.find(({ message }) => message)?.message;
  if (broken) return `the stage could not be set: ${broken.split('\n')[0]}`; // what a market needs is refused or wrong
  if (!told.some(({ status }) => status === 'passed'))
    throw new Error(`${file} played no test: ${stderr.slice(0, 800)}`);
  return null;
}

try {
  const all = mutants(root).filter(({ name }) => !only.length || only.some((one) => name.startsWith(one)));
  const survivors: string[] = [];
  for (const mutant of all) {
    let noticed: string | null = null;
    let where = '';
    for (where of mutant.files) {
      noticed = noticedBy(mutant, where);
      if (noticed) break;
    }
    if (!noticed) survivors.push(mutant.name);
    console.log(noticed ? `${mutant.name} is noticed by ${where}: ${noticed}` : `${mutant.name} IS NOT NOTICED`);
  }
  console.log(`${all.length} guards said yes, ${all.length - survivors.length} were noticed.`);
  if (survivors.length) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
