// An index that is missing or empty gets its content from the database, not from the log; so does one that takes another's place.
import { verticals } from '../../../verticals/index.ts';
import type { Database } from '../../db.ts';
import { takeLease } from '../../events/window.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { CHUNK, type Indexing, READER, writeListings } from './indexer.ts';
import { makeIndex, stateOf } from './indexes.ts';
import { changedSince, publishedListings } from './row.ts';
import { Writes } from './writes.ts';

/** What is to be done about the indexes. */
export interface Needs {
  /** Verticals whose indexes have nothing to lose: they are filled where they stand. */
  fill: Vertical[];
  /** Those of them that must be made first, or given other settings. */
  make: Vertical[];
  /** Verticals whose indexes answer, but by the settings of another declaration. */
  move: Vertical[];
}

/** Looks at every index. Throws when Meilisearch does not answer. */
export async function needsOf({ database, search }: Indexing): Promise<Needs> {
  const unfinished = await begunRefills(database);
  const needs: Needs = { fill: [], make: [], move: [] };
  for (const vertical of verticals) {
    const { isFit, isFilled } = await stateOf(search, vertical);
    const isDirect = !isFilled || unfinished.has(vertical.name);
    if (isDirect) needs.fill.push(vertical);
    if (!isFit) (isDirect ? needs.make : needs.move).push(vertical);
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
  for (const vertical of make) await makeIndex(search, vertical);
  const writes = new Writes(search, log);
  const began = await writePublished(database, writes, names, async () => {
    await writes.flush();
    await keepReader(database);
  });
  await writes.done();
  // A listing may have changed between its reading here and its writing, and another worker may have written the change already.
  for (const { tenant, time } of began.tenants) {
    await writeListings(database, writes, tenant, await changedSince(database, tenant, time));
  }
  await writes.done();
  await noteDone(database, names);
  return began.count;
}

/**
 * Puts every published listing of the verticals `names`, of every tenant, into `writes`; `pause` comes after every CHUNK at
 * most. Answers how many there were, and since when each tenant's may have changed.
 */
export async function writePublished(
  database: Database,
  writes: Writes,
  names: readonly string[],
  pause: () => Promise<void>,
): Promise<{ count: number; tenants: { tenant: string; time: Date }[] }> {
  let count = 0;
  const { rows: tenants } = await database.pool.query<{ tenant: string; time: Date }>(
    'select id as tenant, now() as time from tenant where verticals && $1::text[]',
    [names],
  );
  for (const { tenant } of tenants) {
    for (let before: string | null = null; ; ) {
      const window = { verticals: names, suppliers: null, categories: null, before, limit: CHUNK };
      const rows = await publishedListings(database, tenant, window);
      for (const row of rows) writes.put(tenant, row);
      count += rows.length;
      await pause();
      if (rows.length < CHUNK) break;
      before = rows.at(-1)!.id;
    }
  }
  return { count, tenants };
}

/** Goes on holding the reader of the log, whose holder alone looks after the indexes. Throws when another process holds it. */
export async function keepReader({ pool }: Database): Promise<void> {
  if (!(await takeLease(pool, READER))) throw new Error('another worker looks after the search indexes now');
}

// A refill stands among the readers of the log while it lasts.
const MARK = 'search-refill ';

async function begunRefills({ pool }: Database): Promise<Set<string>> {
  const { rows } = await pool.query<{ name: string }>('select name from reader where starts_with(name, $1)', [MARK]);
  return new Set(rows.map(({ name }) => name.slice(MARK.length)));
}

async function noteBegun({ pool }: Database, names: readonly string[]): Promise<void> {
  const marks = names.map((name) => MARK + name);
  await pool.query('insert into reader (name) select unnest($1::text[]) on conflict do nothing', [marks]);
}

async function noteDone({ pool }: Database, names: readonly string[]): Promise<void> {
  await pool.query('delete from reader where name = any($1::text[])', [names.map((name) => MARK + name)]);
}
