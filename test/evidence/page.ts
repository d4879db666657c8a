// SECURITY.md, made of what a run of the suites has witnessed. Nothing in it is typed by hand.
import type { Figure } from '../kit/witness.ts';
import type { Fault, Trial } from './faults.ts';

/** What became of a trial: how many tests it was, and whether all of them passed. */
export interface Outcome {
  passed: number;
  skipped: number;
}

/** A run of the suites. */
export interface Run {
  date: string;
  commit: string;
  isSoak: boolean;
  files: number;
  /** Files that stand for a fault: fewer were played when a run was not finished. */
  of: number;
  tests: number;
  skipped: number;
  figures: Partial<Record<Figure, number>>;
  /** What became of guards that said yes, when they were played last. */
  mutants: string;
  /** Null when the trial's file was not played. */
  outcomeOf(trial: Trial): Outcome | null;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The table's rows, up to what became of each. */
export function rowsOf(faults: readonly Fault[]): string[] {
  return faults.map(({ number, fault, tests }) => {
    const named = tests.map(({ file, title, isSoak }) => `${title}${isSoak ? ' (soak)' : ''} · \`${file}\``);
    return `| ${number ?? ''} | ${cell(fault)} | ${cell(named.join('<br>'))} |`;
  });
}

const number = new Intl.NumberFormat('en').format;

const MUTANTS = /<!-- guards that say yes -->\n[\s\S]*?\n<!-- \/guards that say yes -->/;

/** What became of guards that said yes, as the page tells it. */
export function mutantsOf(
  guards: number,
  played: readonly { name: string; noticed: string | null; date: string; commit: string }[],
): string {
  const survivors = played.filter(({ noticed }) => noticed === null).map(({ name }) => name);
  const date = played
    .map((one) => one.date)
    .sort()
    .at(-1);
  const commits = [...new Set(played.map(({ commit }) => commit))].join(', ');
  const noticed = played.length - survivors.length;
  const unplayed = played.length < guards ? `${number(played.length)} were played, and of these ` : '';
  const left = survivors.length ? ` Nobody noticed ${survivors.map((name) => `\`${name}\``).join(', ')}.` : '';
  return `Each guard in a \`policy.ts\` said yes to everybody in turn (\`npm run test:mutants\`, ${date}, commit ${commits}): of ${number(guards)} guards, ${unplayed}${number(noticed)} were noticed.${left}`;
}

/** `page` with another text on guards that say yes, or with its own. */
export function withMutants(page: string, told: string): string {
  return page.replace(MUTANTS, () => `<!-- guards that say yes -->\n${told}\n<!-- /guards that say yes -->`);
}

/** What `page` tells of guards that say yes: they are played by a command of their own. */
export function mutantsIn(page: string): string {
  return MUTANTS.exec(page)?.[0].split('\n').slice(1, -1).join('\n') ?? 'Guards that say yes were not played yet.';
}

/** The whole page. */
export function pageOf(faults: readonly Fault[], run: Run): string {
  const rows = rowsOf(faults).map((row, i) => {
    const outcomes = faults[i]!.tests.map((trial) => run.outcomeOf(trial));
    const passed = outcomes.reduce((sum, outcome) => sum + (outcome?.passed ?? 0), 0);
    const skipped = outcomes.reduce((sum, outcome) => sum + (outcome?.skipped ?? 0), 0);
    const unplayed = outcomes.filter((outcome) => outcome === null).length;
    const told = [
      passed && `${number(passed)} passed`,
      skipped && `${number(skipped)} left to the soak`,
      unplayed && `${number(unplayed)} not played`,
    ];
    return `${row} ${told.filter(Boolean).join(', ')} |`;
  });
  const figures = Object.entries(run.figures).map(([figure, count]) => `| ${figure} | ${number(count)} |`);
  return `# Security

Isolation of marketplaces, rights inside them, and nothing lost: this page is what the suites found when they were played last. It is written by
\`npm run security\`, which runs them and fails when one of them does; nothing here is typed by hand.

## Telling us of a hole

Please do not open an issue. Use the private security advisories of this repository ("Report a vulnerability" under its tab Security). Say which version, what you did, and what
you saw; a test that fails is the best report. You get an answer, and credit when it is mended.

Supported is the newest version. Fixes are not carried back to older ones while the version is below 1.

## The last run

${run.date}, commit ${run.commit}, ${run.isSoak ? 'the soak: everything whole' : 'as in `npm test`: of what takes long, a taste'}. ${number(run.tests)} tests in ${number(run.files)} of ${number(run.of)} files passed${run.skipped ? `, ${number(run.skipped)} were left to the soak or need what the machine does not have` : ''}.

| what was tried | count |
|---|---|
${figures.join('\n')}

How: [\`test/tenancy/walk.ts\`](test/tenancy/walk.ts) walks the executable schema, so a new field, argument or mutation is attacked on the day it is written; an operation without a row
in the table of rights, and a table without its policy, fail. What breaks the rules on purpose (policies dropped, a naive reader of the log) must be noticed, or the suites prove nothing.

<!-- guards that say yes -->
${run.mutants}
<!-- /guards that say yes -->

## Faults and attacks

| # | fault or attack | tests | last run |
|---|---|---|---|
${rows.join('\n')}

## Again

\`\`\`sh
npm run security                   # plays the suites, writes this page
ENTREPOT_SOAK=1 npm run security   # the same, everything whole: more than an hour
npm run test:mutants               # each guard says yes in turn: the suites must go red each time
\`\`\`
`;
}
