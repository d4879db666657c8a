// `npm run test:mutants`: makes each policy function say yes in turn and plays the suites until a test goes red. Those that none notices are told.
// Names after it (`inquiry`, `inquiry.mayRead`) play these only. What became of each is kept in mutants.json, and told in SECURITY.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVitest, type TestModule } from 'vitest/node';
import { table } from '../../src/config.ts';
import { type Mutant, mutants } from './mutants.ts';
import { mutantsOf, withMutants } from './page.ts';

const root = path.join(import.meta.dirname, '../..');
const only = process.argv.slice(2);
const kept = path.join(import.meta.dirname, 'mutants.json');
const config = path.join(import.meta.dirname, 'mutants.config.ts');
// The services are started once, for all that is played here.
const vitest = await createVitest('test', { config, root, watch: false, reporters: [{}] });
const suites = new Map(
  (await vitest.globTestSpecifications()).map((suite) => [path.relative(root, suite.moduleId), suite]),
);

/** What became of a guard when it was played last: who noticed, null for nobody. */
interface Played {
  name: string;
  noticed: string | null;
  date: string;
  commit: string;
}

/** Keeps what was played beside what was played before, and tells it in SECURITY.md. */
function keep(played: readonly Played[]): void {
  const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Played[]) : [];
  const last = new Map([...before, ...played].map((one) => [one.name, one]));
  const known = mutants(root).flatMap(({ name }) => last.get(name) ?? []);
  writeFileSync(kept, `${JSON.stringify(known, null, 2)}\n`);
  const page = path.join(root, 'SECURITY.md');
  writeFileSync(page, withMutants(readFileSync(page, 'utf8'), mutantsOf(mutants(root).length, known)));
}

/** Plays `files` in their order, until the first red test where `mutant` says yes, and all of them where nobody does. */
async function play(mutant: string | null, files: readonly string[]): Promise<readonly TestModule[]> {
  vitest.provide('mutant', mutant);
  vitest.config.bail = mutant === null ? 0 : 1;
  const specifications = files.map((file) => suites.get(file)!);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const ids = new Set(specifications.map(({ moduleId }) => moduleId));
  if (mutant === null && unhandledErrors.length) throw unhandledErrors[0];
  return testModules.filter(({ moduleId }) => ids.has(moduleId));
}

// A machine may be busy: what is late proves nothing.
const isLate = (error: { message: string } | undefined) => /timed out in \d+ms/.test(error?.message ?? '');

/** What went red in a suite, for people; null when nothing did. */
function redIn(module: TestModule): string | null {
  for (const test of module.children.allTests('failed')) {
    const [error] = test.result().errors ?? [];
    if (!isLate(error)) return `${test.fullName} (${error?.message.split('\n')[0]})`;
  }
  const [broken] = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
  if (isLate(broken)) return null;
  return broken ? `the stage could not be set: ${broken.message.split('\n')[0]}` : null;
}

/** Where a guard has said no, by its name: where it has not, its yes changes nothing. Throws when a suite is red as it is. */
async function refusals(files: readonly string[]): Promise<Map<string, Set<string>>> {
  const seen = new Map<string, Set<string>>();
  for (const module of await play(null, files)) {
    const file = path.relative(root, module.moduleId);
    const red = redIn(module);
    if (red || module.state() !== 'passed') throw new Error(`${file} is red while no guard says yes: ${red}`);
    for (const name of module.meta().refusals ?? []) seen.set(name, (seen.get(name) ?? new Set()).add(file));
  }
  return seen;
}

/** Who notices `mutant`; null when nobody does. */
async function noticedBy(mutant: Mutant, refused: ReadonlySet<string>): Promise<string | null> {
  const files = mutant.files.filter((file) => refused.has(file));
  if (files.length === 0) return null;
  for (const module of await play(mutant.name, files)) {
    const red = redIn(module);
    if (red) return `${path.relative(root, module.moduleId)}: ${red}`;
  }
  return null;
}

try {
  const all = mutants(root).filter(({ name }) => !only.length || only.some((one) => `${name}.`.startsWith(`${one}.`)));
  const files = new Set(all.flatMap((mutant) => mutant.files));
  console.log(`${all.length} guards, and ${files.size} suites that may notice them: first as they are.`);
  const seen = await refusals([...files]);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const played: Played[] = [];
  for (const [i, mutant] of all.entries()) {
    const began = Date.now();
    const noticed = await noticedBy(mutant, seen.get(mutant.name) ?? new Set());
    played.push({ name: mutant.name, noticed, date, commit });
    keep(played);
    const seconds = Math.round((Date.now() - began) / 1_000);
    console.log(`${i + 1}/${all.length} ${mutant.name} · ${noticed ?? 'NOT NOTICED'} (${seconds} s)`);
  }
  const rows = played.map(({ name, noticed }) => [name, noticed?.slice(0, 160) ?? 'NOBODY']);
  console.log(table([['a guard that said yes', 'was noticed by'], ...rows]));
  const survivors = played.filter(({ noticed }) => !noticed).map(({ name }) => name);
  console.log(`${all.length} guards said yes, ${all.length - survivors.length} were noticed.`);
  for (const name of survivors) console.log(`Nobody notices ${name}${seen.has(name) ? '' : ', which never says no'}.`);
  process.exitCode = survivors.length ? 1 : 0;
} finally {
  await vitest.close();
}
