// What the suites have tried, in numbers: kept for SECURITY.md when `npm run security` runs them, else for nobody.
import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The numbers that SECURITY.md tells; each is the sum of all that was witnessed of it. */
export type Figure =
  | 'requests of the walk'
  | 'fields selected'
  | 'roles that attacked'
  | 'root fields tried'
  | 'id arguments tried'
  | 'subscriptions tried'
  | 'canaries planted'
  | 'canaries found'
  | 'tables whose checksums were compared'
  | 'tables changed'
  | 'interleaved requests'
  | 'foreign rows'
  | 'policies sabotaged'
  | 'sabotaged policies noticed'
  | 'breaches of the catalogue'
  | 'breaches noticed'
  | 'operations in the role matrix'
  | 'cells of the role matrix'
  | 'string arguments tried'
  | 'injected strings sent'
  | 'bombs'
  | 'bombs thrown'
  | 'requests and frames by chance'
  | 'faults found by chance'
  | 'secrets planted'
  | 'secrets found'
  | 'public audits passed';

/** A line of the file. */
export interface Witnessed {
  /** The test file. */
  file: string;
  figure: Figure;
  count: number;
}

/** Adds `counts` to what the run has tried. To be called when the expectations have held. */
export function witness(counts: Partial<Record<Figure, number>>): void {
  const file = process.env.ENTREPOT_EVIDENCE;
  if (!file) return;
  const test = expect.getState().testPath;
  const lines = Object.entries(counts).map(([figure, count]) => `${JSON.stringify({ file: test, figure, count })}\n`);
  appendFileSync(file, lines.join(''));
}
