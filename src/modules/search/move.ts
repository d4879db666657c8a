// When a declaration changes, its index changes settings without downtime: another is made and filled, then the two change names.
import { randomBytes } from 'node:crypto';
import type { Database } from '../../db.ts';
import { readWindow, releaseLease } from '../../events/window.ts';
import type { Gate } from '../../gate.ts';
import { type Indexing, indexEvents } from './indexer.ts';
import { birthOf, dropIndex, makeIndex, swapIndexes } from './indexes.ts';
import { keepReader, writeAll } from './refill.ts';
import type { IndexPlan } from './source.ts';
import { type Place, Writes } from './writes.ts';

// A move is itself a reader of the log, named after the index it fills: what it did not fill from the database, it reads there.
// Whatever step a crash comes after, the next worker follows that place into the index that answers, and begins anew.
const MARK = 'search-move ';
// When no more than so many events came while the last were written, the rest is written while nothing else is.
const FEW = 500;

/** Whether a move was begun and is not finished: one that goes on, or was cut off. */
export async function isMoving({ pool }: Database): Promise<boolean> {
  return (await pool.query('select from reader where starts_with(name, $1) limit 1', [MARK])).rowCount !== 0;
}

/**
 * Finishes moves that were cut off, then moves the index of each plan; answers how many documents were written. `turn` runs
 * its work while the reader of the log writes nothing. Meanwhile the old index answers and is kept up to the log. Throws when
 * Meilisearch does not answer, when another process has become the holder of the reader, and the signal's reason.
 */
export async function moveIndexes(
  indexing: Indexing,
  plans: readonly IndexPlan[],
  turn: Gate,
  signal: AbortSignal,
): Promise<number> {
  for (const next of await cutOff(indexing.database)) await finish(indexing, next, signal);
  let count = 0;
  const failures: unknown[] = [];
  for (const plan of plans) {
    try {
      count += await moveIndex(indexing, plan, turn, signal);
    } catch (error) {
      failures.push(error); // settings that are refused of one index do not hold up the others
    }
  }
  if (failures.length) throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'several moves failed');
  return count;
}

async function moveIndex(indexing: Indexing, plan: IndexPlan, turn: Gate, signal: AbortSignal): Promise<number> {
  const { database, search, log } = indexing;
  const { name } = plan;
  const next = `${name}-${randomBytes(4).toString('hex')}`;
  await begin(database, next);
  try {
    await makeIndex(search, plan, next);
    const birth = await birthOf(search, next);
    const goOn = async () => {
      signal.throwIfAborted();
      await keepReader(database);
      if ((await birthOf(search, next)) !== birth) throw new Error(`the index ${next} was lost while it was filled`);
    };
    const intoNext: Place = (home) => (home === name ? next : undefined);
    const writes = new Writes(search, log, intoNext);
    const count = await writeAll(database, writes, [name], async () => {
      // One piece at a time: changes to the index that answers wait in the same line.
      await writes.done();
      await goOn();
    });
    while ((await follow(indexing, next, intoNext)) > FEW) await goOn();
    await turn(async () => {
      while (await follow(indexing, next, intoNext)) await goOn();
      await goOn();
      await swapIndexes(search, name, next);
    });
    await finish(indexing, next, signal);
    return count;
  } finally {
    await releaseLease(database.pool, MARK + next).catch(() => {}); // who finishes it takes it over anyway
  }
}

// Before anything is read: whatever is not in the snapshots that follow has a place in the log from here on.
async function begin({ pool }: Database, next: string): Promise<void> {
  await pool.query('insert into reader (name, horizon) values ($1, pg_snapshot_xmin(pg_current_snapshot())::text)', [
    MARK + next,
  ]);
}

/** Names of the indexes whose moves were cut off. The reader's holder calls this, so nobody else is at work on them. */
async function cutOff({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'update reader set holder = null, expires_at = null where starts_with(name, $1) returning name',
    [MARK],
  );
  return rows.map(({ name }) => name.slice(MARK.length));
}

/** Brings one window of what happened since the move began into the indexes that `place` names; answers how many events. */
async function follow(indexing: Indexing, next: string, place: Place): Promise<number> {
  const count = await readWindow(indexing.database.pool, MARK + next, (events) => indexEvents(indexing, events, place));
  if (count === null) throw new Error(`another worker goes on with the move to ${next}`);
  return count;
}

/** Makes up in the index that answers for what was written to the one that answered before; deletes that which does not. */
async function finish(indexing: Indexing, next: string, signal: AbortSignal): Promise<void> {
  const { database, search } = indexing;
  const name = next.slice(0, next.lastIndexOf('-'));
  while (await follow(indexing, next, (home) => (home === name ? name : undefined))) {
    signal.throwIfAborted();
    await keepReader(database);
  }
  await dropIndex(search, next);
  await database.pool.query('delete from reader where name = $1', [MARK + next]);
}
