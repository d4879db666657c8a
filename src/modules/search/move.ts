// When a declaration changes, its index changes settings without downtime: another is made and filled, then the two change names.
import { randomBytes } from 'node:crypto';
import type { Database } from '../../db.ts';
import { releaseLease } from '../../events/lease.ts';
import { pauseReaders, readWindow } from '../../events/window.ts';
import { type Indexing, indexEvents, READERS } from './indexer.ts';
import { birthOf, dropIndex, makeIndex, swapIndexes } from './indexes.ts';
import { noteEnd, noteProgress } from './rebuild.ts';
import { FEW, KeeperChanged, keepOn, writeAll } from './refill.ts';
import type { IndexPlan } from './source.ts';
import { plans } from './sources.ts';
import { noteSkipped } from './state.ts';
import { type Place, Writes } from './writes.ts';

// A move is itself a reader of the log, named after the index it fills: what it did not fill from the database, it reads there.
// Whatever step a crash comes after, the next worker follows that place into the index that answers, and begins anew.
const MARK = 'search-move ';
// So many requests are with Meilisearch at once: while it works on one, the next is read and sent. More would only make changes
// to the index that answers wait longer, for they wait in the same line.
const IN_FLIGHT = 2;
// No Meilisearch of ours has so many.
const MOST_INDEXES = 10_000;

/** Whether a move was begun and is not finished: one that goes on, or was cut off. */
export async function isMoving({ pool }: Database): Promise<boolean> {
  return (await pool.query('select from reader where starts_with(name, $1) limit 1', [MARK])).rowCount !== 0;
}

/**
 * Finishes moves that were cut off, then moves the index of each plan; answers how many documents were written. Meanwhile the
 * old index answers and is kept up to the log. Throws when Meilisearch does not answer, KeeperChanged, and when the signal is
 * aborted.
 */
export async function moveIndexes(indexing: Indexing, plans: readonly IndexPlan[]): Promise<number> {
  for (const next of await cutOff(indexing.database)) await finish(indexing, next);
  let count = 0;
  const failures: unknown[] = [];
  for (const plan of plans) {
    try {
      count += await moveIndex(indexing, plan);
      await noteEnd(indexing.database, plan.name, null);
    } catch (error) {
      // What this process must leave off is begun anew by the next.
      if (!indexing.signal?.aborted && !(error instanceof KeeperChanged))
        await noteEnd(indexing.database, plan.name, (error as Error).message);
      failures.push(error); // settings that are refused of one index do not hold up the others
    }
  }
  if (failures.length) throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'several moves failed');
  return count;
}

async function moveIndex(indexing: Indexing, plan: IndexPlan): Promise<number> {
  const { database, search } = indexing;
  const { name } = plan;
  const next = `${name}-${randomBytes(4).toString('hex')}`;
  await begin(database, next);
  try {
    await makeIndex(indexing, plan, next);
    const birth = await birthOf(search, next);
    const goOn = async () => {
      await keepOn(indexing);
      if ((await birthOf(search, next)) !== birth) throw new Error(`the index ${next} was lost while it was filled`);
    };
    const intoNext: Place = (home) => (home === name ? next : undefined);
    const writes = new Writes(indexing, intoNext);
    await noteProgress(database, name, 0);
    const counts = await writeAll(database, writes, [name], async (count) => {
      await writes.settle(IN_FLIGHT - 1);
      await noteProgress(database, name, count);
      await goOn();
    });
    await writes.done();
    await noteSkipped(database, writes.skipped);
    while ((await follow(indexing, next, intoNext)) > FEW) await goOn();
    await pauseReaders(
      database.pool,
      READERS.map(({ name }) => name),
      indexing.leaseMs,
      async () => {
        // Once is enough: what is found was written before the pause. Waiting until nothing more comes could take for ever.
        while ((await follow(indexing, next, intoNext)) > FEW) await goOn();
        await goOn();
        await swapIndexes(indexing, name, next);
      },
    );
    await finish(indexing, next);
    return counts.get(name) ?? 0;
  } finally {
    await releaseLease(database.pool, MARK + next).catch(() => {}); // who finishes it takes it over anyway
  }
}

/**
 * Deletes indexes that a move has left without a place in the log: who was taken for dead, and was not, wrote once more. Only the
 * keeper calls this, and not while it moves.
 */
export async function dropLeftovers(indexing: Indexing): Promise<void> {
  const { database, search } = indexing;
  const { rows } = await database.pool.query<{ name: string }>('select name from reader where starts_with(name, $1)', [
    MARK,
  ]);
  const known = new Set(rows.map(({ name }) => search.uid(name.slice(MARK.length))));
  const { results } = await search.client.getRawIndexes({ limit: MOST_INDEXES });
  for (const { uid } of results) {
    const name = plans.find((plan) => uid.startsWith(search.uid(`${plan.name}-`)))?.name;
    if (name === undefined || known.has(uid)) continue;
    const rest = uid.slice(search.uid(`${name}-`).length);
    if (/^[0-9a-f]{8}$/.test(rest)) await dropIndex(indexing, `${name}-${rest}`);
  }
}

// Before anything is read: whatever is not in the snapshots that follow has a place in the log from here on.
async function begin({ pool }: Database, next: string): Promise<void> {
  await pool.query('insert into reader (name, horizon) values ($1, pg_snapshot_xmin(pg_current_snapshot())::text)', [
    MARK + next,
  ]);
}

/** Names of the indexes whose moves were cut off. The keeper calls this, so nobody else is at work on them. */
async function cutOff({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'update reader set holder = null, expires_at = null, busy = false where starts_with(name, $1) returning name',
    [MARK],
  );
  return rows.map(({ name }) => name.slice(MARK.length));
}

/** Brings one window of what happened since the move began into the indexes that `place` names; answers how many events. */
async function follow(indexing: Indexing, next: string, place: Place): Promise<number> {
  const reader = { name: MARK + next, leaseMs: indexing.leaseMs };
  const count = await readWindow(indexing.database.pool, reader, (events) => indexEvents(indexing, events, place));
  if (count === null) throw new Error(`another worker goes on with the move to ${next}`);
  return count;
}

/** Makes up in the index that answers for what was written to the one that answered before; deletes that which does not. */
async function finish(indexing: Indexing, next: string): Promise<void> {
  const { database } = indexing;
  const name = next.slice(0, next.lastIndexOf('-'));
  while ((await follow(indexing, next, (home) => (home === name ? name : undefined))) > FEW) {
    await keepOn(indexing);
  }
  await dropIndex(indexing, next);
  await database.pool.query('delete from reader where name = $1', [MARK + next]);
}
