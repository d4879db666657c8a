// An index that is missing, empty or has changed settings gets its content from the database, not from the log.
import { verticals } from '../../../verticals/index.ts';
import type { Database } from '../../db.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { CHUNK, type Indexing, writeListings } from './indexer.ts';
import { makeIndexes, stateOf } from './indexes.ts';
import { changedSince, publishedListings } from './row.ts';
import { Writes } from './writes.ts';

/**
 * Makes or mends the indexes that are not right and fills them; does nothing to those that are. A refill that was cut off is
 * done again: that it began is noted in the database first. Answers how many documents were written.
 */
export async function ensureIndexes(indexing: Indexing): Promise<number> {
  const { database, search } = indexing;
  const unfinished = await begunRefills(database);
  const states = new Map<Vertical, string>();
  for (const vertical of verticals) states.set(vertical, await stateOf(search, vertical));
  const names = verticals
    .filter((vertical) => states.get(vertical) !== 'right' || unfinished.has(vertical.name))
    .map(({ name }) => name);
  if (names.length === 0) return 0;
  await noteBegun(database, names);
  const wrong = verticals.filter((vertical) => states.get(vertical) === 'wrong');
  if (wrong.length) await makeIndexes(search, wrong);
  const count = await refill(indexing, names);
  await noteDone(database, names);
  return count;
}

/** Writes every published listing of `names` into its index, of every tenant, then what changed meanwhile. */
async function refill(indexing: Indexing, names: readonly string[]): Promise<number> {
  const { database, search, log } = indexing;
  let count = 0;
  const { rows: tenants } = await database.pool.query<{ id: string; now: Date }>(
    'select id, now() as now from tenant where verticals && $1::text[]',
    [names],
  );
  const writes = new Writes(search, log);
  for (const { id: tenant } of tenants) {
    for (let before: string | null = null; ; ) {
      const window = { verticals: names, suppliers: null, categories: null, before, limit: CHUNK };
      const rows = await publishedListings(database, tenant, window);
      for (const row of rows) writes.put(tenant, row);
      count += rows.length;
      await writes.flush();
      if (rows.length < CHUNK) break;
      before = rows.at(-1)!.id;
    }
  }
  await writes.done();
  // A listing may have changed between its reading here and its writing, and another worker may have written the change already.
  for (const { id: tenant, now } of tenants) {
    await writeListings(database, writes, tenant, await changedSince(database, tenant, now));
  }
  await writes.done();
  return count;
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
