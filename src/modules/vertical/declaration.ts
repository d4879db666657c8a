// Which declarations listings were last known to conform to, and what changed since: told at start, never acted upon.
import type pg from 'pg';
import { verticals } from '../../../verticals/index.ts';
import { changesSince, type DeclarationFacts } from '../../kit/version.ts';
import type { Vertical } from '../../kit/vertical.ts';

/** A vertical whose declaration is another than when its listings were last known to conform. */
export interface Changed {
  vertical: string;
  /** What differs, a line each. */
  changes: string[];
}

/** What reads: the owner's connection, or a serving role's pool. */
type Reads = Pick<pg.ClientBase, 'query'> | Pick<pg.Pool, 'query'>;

/** The verticals that changed since their declaration was noted. One that was never noted has not changed. */
export async function changedDeclarations(database: Reads): Promise<Changed[]> {
  const { rows } = await (database as pg.Pool).query<{ vertical: string; version: string; facts: DeclarationFacts }>(
    'select vertical, version, facts from declaration',
  );
  const noted = new Map(rows.map((row) => [row.vertical, row]));
  return verticals.flatMap(({ name, version, facts }) => {
    const before = noted.get(name);
    return before && before.version !== version ? [{ vertical: name, changes: changesSince(before.facts, facts) }] : [];
  });
}

/** Notes declarations that have no note yet: their listings are checked against them from the first one on. */
export async function noteNew(owner: pg.ClientBase): Promise<void> {
  for (const vertical of verticals) await owner.query(`${INSERT} do nothing`, rowOf(vertical));
}

/** Notes that all listings of a vertical are known to conform to its declaration, or are known not to. */
export async function note(owner: pg.ClientBase, vertical: Vertical): Promise<void> {
  await owner.query(`${INSERT} do update set version = $2, facts = $3, seen_at = now()`, rowOf(vertical));
}

const INSERT = 'insert into declaration (vertical, version, facts) values ($1, $2, $3) on conflict (vertical)';

function rowOf({ name, version, facts }: Vertical): [string, string, string] {
  return [name, version, JSON.stringify(facts)];
}

/** A sentence about a changed declaration, for the log and the terminal. */
export function describeChange({ vertical, changes }: Changed): string {
  const shown = changes.slice(0, 5).join('; ');
  const more = changes.length > 5 ? `; and ${changes.length - 5} more` : '';
  return `The declaration of ${vertical} changed (${shown}${more}): see "entrepot vertical check ${vertical}".`;
}
