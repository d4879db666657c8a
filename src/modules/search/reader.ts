// The loop that keeps the index up to the log: woken by the bell, patient while Meilisearch is away, catching up by itself.
import type { Database } from '../../db.ts';
import { makeAlarm } from '../../events/alarm.ts';
import type { Bell } from '../../events/bell.ts';
import { leaveShare, takeShare } from '../../events/lease.ts';
import { partOf, readWindow, type WindowEvent } from '../../events/window.ts';
import type { Log } from '../../log.ts';
import { type Indexing, indexEvents, READERS } from './indexer.ts';
import { birthsOf } from './indexes.ts';
import { startKeeper } from './keeper.ts';
import { begunRefills } from './refill.ts';
import { plans } from './sources.ts';
import { noteFailure, noteWaiting } from './state.ts';

// Changes of the same moment go together: Meilisearch works through one large batch faster than through many small ones.
const GATHER_MS = 150;
// A lost bell costs at most this long; jittered, so that several workers do not poll in step.
const POLL_MS = 800;
const LOOK_AGAIN_MS = 30_000;
const LONGEST_WAIT_MS = 5_000;
// How soon it is looked again whether the indexes that are being filled can be written into.
const SOON_MS = 100;
// A worker that comes gets its share, and one that dies loses it, so soon at the latest.
const SHARE_MS = 2_000;

/** The kind of work that workers share. */
const KIND = 'search-index';
const names = READERS.map(({ name }) => name);

/** A loop that runs until it is closed. */
export interface Running {
  /** Finishes the batch in hand and lets another worker go on. */
  close(): Promise<void>;
}

/** Thrown instead of writing into indexes that are not those which were looked at: they were lost, made anew or exchanged. */
class IndexesChanged extends Error {}

/** Starts to keep the index up to the log. Failures are logged once an outage, then tried again for ever. */
export function startIndexing(worker: Indexing, bell: Bell | null, log: Log): Running {
  const closing = new AbortController();
  const indexing = { ...worker, signal: closing.signal };
  const { database, leaseMs } = indexing;
  const { pool } = database;
  const alarm = makeAlarm();
  const silence = bell?.listen(() => alarm.ring());
  const keeper = startKeeper(indexing, () => alarm.ring());
  let closed = false;
  let lookedAt = 0;
  let sharedAt = 0;
  let births = '';
  let held: string[] = [];
  let failures = 0;

  /** Looks whether the indexes can be written into: while they are filled, what happens is read from the log afterwards. */
  const areReady = async (): Promise<boolean> => {
    if (Date.now() - lookedAt < LOOK_AGAIN_MS) return true;
    births = await birthsOf(indexing.search, plans);
    const isMissing = births.includes('never');
    if (isMissing) keeper.look();
    if (isMissing || (await begunRefills(database)).size) return false;
    lookedAt = Date.now();
    return true;
  };

  const write = async (events: WindowEvent[]): Promise<void> => {
    // A write to an index that was lost would make a new one, without settings and all but empty; one to an index that was
    // exchanged meanwhile would be lost.
    const areSame = async () => (await birthsOf(indexing.search, plans)) === births;
    if (!(await areSame())) throw new IndexesChanged();
    await indexEvents(indexing, events);
    if (!(await areSame())) throw new IndexesChanged();
  };

  /** Does what waits; answers whether there is to be looked again soon. */
  const round = async (): Promise<boolean> => {
    if (Date.now() - sharedAt > Math.min(SHARE_MS, leaseMs / 3)) {
      held = await takeShare(pool, KIND, names, leaseMs);
      sharedAt = Date.now();
    }
    const waiting = await noteWaiting(database, held, leaseMs);
    if (!(await areReady())) return true;
    await allOf(
      READERS.filter(({ name }) => waiting.includes(name)).map(async (reader) => {
        while (!closed && (await readWindow(pool, { ...reader, leaseMs }, write)));
      }),
    );
    return false;
  };

  const run = async (): Promise<void> => {
    while (!closed) {
      alarm.reset(); // before reading: what commits after the read rings again
      let isSoon = false;
      try {
        isSoon = await round();
        if (failures) log.info('search is indexed again');
        failures = 0;
      } catch (error) {
        if (closed) break;
        lookedAt = 0; // what failed may have lost its indexes
        if (error instanceof IndexesChanged) continue;
        keeper.look();
        failures++;
        if (failures === 1) log.warn({ err: error }, 'search cannot be indexed now; it is tried until it can');
        await noteFailure(database, error).catch(() => {}); // the database itself may be away
      }
      if (failures)
        await alarm.pause(Math.min(LONGEST_WAIT_MS, 100 * 2 ** Math.min(failures, 10)) * (0.7 + 0.6 * Math.random()));
      else if (isSoon) await alarm.rung(SOON_MS);
      else if (await alarm.rung(POLL_MS * (0.7 + 0.5 * Math.random()))) await alarm.pause(GATHER_MS);
    }
  };

  const running = run();
  return {
    async close() {
      closed = true;
      closing.abort(new Error('the worker is closed'));
      silence?.();
      alarm.end();
      await Promise.all([running, keeper.close()]);
      await leaveShare(pool, KIND, names).catch((error: unknown) =>
        log.warn({ err: error }, 'a lease was not given back'),
      );
    },
  };
}

/** Waits for all, also when one fails; throws what the first one failed of. */
async function allOf(works: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((it) => it.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Waits until the index holds every event that was committed before the call. Throws when that takes longer than
 * `patienceMs`. It compares with the log, so it needs the worker's database.
 */
export async function caughtUp({ database }: { database: Database }, patienceMs = 20_000): Promise<void> {
  const { rows } = await database.pool.query<{ last: string | null }>('select max(gid) as last from event');
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const waiting = await database.pool.query(
      `select from event e left join reader r on r.name = $1 || ' ' || (${partOf('e.stream_id')})
        where e.gid <= $2 and (r.name is null or (e.tx >= r.horizon::xid8 and e.gid <> all(r.done))) limit 1`,
      [KIND, rows[0]?.last ?? 0],
    );
    if (!waiting.rowCount) return;
    if (Date.now() > deadline) throw new Error(`the index has not caught up with the log in ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
