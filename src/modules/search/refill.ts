// An index that is missing or empty gets its content from the database, not from the log; so does one that takes another's place.
import type { Database } from '../../db.ts';
import { takeLease } from '../../events/lease.ts';
import { readWindow } from '../../events/window.ts';
import { type Indexing, indexEvents } from './indexer.ts';
import { makeIndex, stateOf } from './indexes.ts';
import type { IndexPlan } from './source.ts';
import { filling, plans } from './sources.ts';
import { KEEPER, noteSkipped } from './state.ts';
import { type Place, Writes } from './writes.ts';

/** Who has read no more events than that has read all there were when it began: a window holds more. */
export const FEW = 500;

/** What is to be done about the indexes. */
export interface Needs {
  /** Indexes that have nothing to lose: they are filled where they stand. */
  fill: IndexPlan[];
  /** Those of them that must be made first, or given other settings. */
  make: IndexPlan[];
  /** Indexes that answer, but by the settings of another declaration. */
  move: IndexPlan[];
}

/** Looks at every index; those of `empty` had nothing to be filled with before. Throws when Meilisearch does not answer. */
export async function needsOf({ database, search }: Indexing, empty = new Set<string>()): Promise<Needs> {
  const unfinished = await begunRefills(database);
  const needs: Needs = { fill: [], make: [], move: [] };
  for (const plan of plans) {
    const { isFit, isFilled } = await stateOf(search, plan);
    if (isFilled) empty.delete(plan.name);
    const isCutOff = unfinished.has(plan.name);
    const isDirect = isCutOff || !isFilled;
    if (isCutOff || (!isFilled && !(isFit && empty.has(plan.name)))) needs.fill.push(plan);
    if (!isFit) (isDirect ? needs.make : needs.move).push(plan);
  }
  return needs;
}

/**
 * Makes and fills the indexes that are to be filled where they stand; answers how many documents were written. A refill that
 * was cut off is done again: that it began is noted in the database first. Indexes for which there was nothing go into `empty`.
 */
export async function fillIndexes(
  indexing: Indexing,
  { fill, make }: Needs,
  empty = new Set<string>(),
): Promise<number> {
  const { database } = indexing;
  const names = fill.map(({ name }) => name);
  if (names.length === 0) return 0;
  await noteBegun(database, names);
  for (const plan of make) await makeIndex(indexing, plan);
  const writes = new Writes(indexing);
  const counts = await writeAll(database, writes, names, () => keepOn(indexing));
  await writes.done();
  await noteSkipped(database, writes.skipped);
  // What changed between its reading here and its writing may have been written by another worker already.
  for (const name of names) {
    const here: Place = (home) => (home === name ? name : undefined);
    const reader = { name: MARK + name, leaseMs: indexing.leaseMs };
    while (((await readWindow(database.pool, reader, (events) => indexEvents(indexing, events, here))) ?? 0) > FEW)
      await keepOn(indexing);
    if (!counts.has(name)) empty.add(name);
  }
  await noteDone(database, names);
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

// Meilisearch works through large requests faster than through small ones; changes to an index that answers wait behind two.
const PIECE = 5_000;

/**
 * Puts all that belongs into the indexes `names`, of every tenant, into `writes`, a piece at a time; `pause` comes after every
 * piece and is told how many documents there were so far. Answers how many there were, by index.
 */
export async function writeAll(
  database: Database,
  writes: Writes,
  names: readonly string[],
  pause: (count: number) => Promise<void>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let [count, gathered] = [0, 0];
  const send = async () => {
    await writes.flush();
    count += gathered;
    gathered = 0;
    await pause(count);
  };
  const { rows: tenants } = await database.pool.query<{ id: string }>('select id from tenant');
  for (const { id } of tenants) {
    for (const { source, names: own } of filling(names)) {
      for await (const standings of source.all(database, id, own)) {
        for (const { home } of standings) if (home !== null) counts.set(home, (counts.get(home) ?? 0) + 1);
        await writes.gather(standings);
        gathered += standings.length;
        if (gathered >= PIECE) await send();
      }
    }
  }
  if (gathered) await send();
  return counts;
}

/** Another process looks after the indexes now. */
export class KeeperChanged extends Error {}

/** Goes on keeping the indexes. Throws KeeperChanged when another process keeps them now, and the signal's reason. */
export async function keepOn({ database, leaseMs, signal }: Indexing): Promise<void> {
  signal?.throwIfAborted();
  if (!(await takeLease(database.pool, KEEPER, leaseMs)))
    throw new KeeperChanged('another worker looks after the search indexes now');
}

// A refill stands among the readers of the log while it lasts: from where it began, it reads what it may have missed.
const MARK = 'search-refill ';

/** Names of the indexes whose refill began and is not done: under way, or cut off. */
export async function begunRefills({ pool }: Database): Promise<Set<string>> {
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
