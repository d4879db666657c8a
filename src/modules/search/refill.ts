// An index that is missing or empty gets its content from the database, not from the log; so does one that takes another's place.
import type { Database } from '../../db.ts';
import { readWindow, takeLease } from '../../events/window.ts';
import { type Indexing, indexEvents, READER } from './indexer.ts';
import { makeIndex, stateOf } from './indexes.ts';
import type { IndexPlan } from './source.ts';
import { filling, plans } from './sources.ts';
import { type Place, Writes } from './writes.ts';

/** What is to be done about the indexes. */
export interface Needs {
  /** Indexes that have nothing to lose: they are filled where they stand. */
  fill: IndexPlan[];
  /** Those of them that must be made first, or given other settings. */
  make: IndexPlan[];
  /** Indexes that answer, but by the settings of another declaration. */
  move: IndexPlan[];
}

/** Looks at every index. Throws when Meilisearch does not answer. */
export async function needsOf({ database, search }: Indexing): Promise<Needs> {
  const unfinished = await begunRefills(database);
  const needs: Needs = { fill: [], make: [], move: [] };
  for (const plan of plans) {
    const { isFit, isFilled } = await stateOf(search, plan);
    const isDirect = !isFilled || unfinished.has(plan.name);
    if (isDirect) needs.fill.push(plan);
    if (!isFit) (isDirect ? needs.make : needs.move).push(plan);
  }
  return needs;
}

/**
 * Makes and fills the indexes that are to be filled where they stand; answers how many documents were written. A refill that
 * was cut off is done again: that it began is noted in the database first.
 */
export async function fillIndexes(indexing: Indexing, { fill, make }: Needs): Promise<number> {
  const { database, search, log } = indexing;
  const names = fill.map(({ name }) => name);
  if (names.length === 0) return 0;
  await noteBegun(database, names);
  for (const plan of make) await makeIndex(search, plan);
  const writes = new Writes(search, log);
  const count = await writeAll(database, writes, names, () => keepReader(database));
  await writes.done();
  // What changed between its reading here and its writing may have been written by another worker already.
  for (const name of names) {
    const here: Place = (home) => (home === name ? name : undefined);
    while (await readWindow(database.pool, MARK + name, (events) => indexEvents(indexing, events, here)))
      await keepReader(database);
  }
  await noteDone(database, names);
  return count;
}

/**
 * Puts all that belongs into the indexes `names`, of every tenant, into `writes`, a page at a time; `pause` comes after every
 * page. Answers how many documents there were.
 */
export async function writeAll(
  database: Database,
  writes: Writes,
  names: readonly string[],
  pause: () => Promise<void>,
): Promise<number> {
  let count = 0;
  const { rows: tenants } = await database.pool.query<{ id: string }>('select id from tenant');
  for (const { id } of tenants) {
    for (const { source, names: own } of filling(names)) {
      for await (const standings of source.all(database, id, own)) {
        await writes.bring(standings);
        count += standings.length;
        await pause();
      }
    }
  }
  return count;
}

/** Goes on holding the reader of the log, whose holder alone looks after the indexes. Throws when another process holds it. */
export async function keepReader({ pool }: Database): Promise<void> {
  if (!(await takeLease(pool, READER))) throw new Error('another worker looks after the search indexes now');
}

// A refill stands among the readers of the log while it lasts: from where it began, it reads what it may have missed.
const MARK = 'search-refill ';

async function begunRefills({ pool }: Database): Promise<Set<string>> {
  const { rows } = await pool.query<{ name: string }>('select name from reader where starts_with(name, $1)', [MARK]);
  return new Set(rows.map(({ name }) => name.slice(MARK.length)));
}

async function noteBegun({ pool }: Database, names: readonly string[]): Promise<void> {
  const marks = names.map((name) => MARK + name);
  await pool.query(
    `insert into reader (name, horizon) select unnest($1::text[]), pg_snapshot_xmin(pg_current_snapshot())::text
     on conflict (name) do update set holder = null, expires_at = null`,
    [marks],
  );
}

async function noteDone({ pool }: Database, names: readonly string[]): Promise<void> {
  await pool.query('delete from reader where name = any($1::text[])', [names.map((name) => MARK + name)]);
}
