// The loop that keeps the index up to the log: woken by the bell, patient while Meilisearch is away, catching up by itself.
import type { Database } from '../../db.ts';
import type { Bell } from '../../events/bell.ts';
import { readWindow, releaseLease, takeLease } from '../../events/window.ts';
import { type Gate, makeGate } from '../../gate.ts';
import type { Log } from '../../log.ts';
import { type Indexing, indexEvents, READER } from './indexer.ts';
import { birthsOf } from './indexes.ts';
import { isMoving, moveIndexes } from './move.ts';
import { fillIndexes, type Needs, needsOf } from './refill.ts';
import type { IndexPlan } from './source.ts';
import { plans } from './sources.ts';

// Changes of the same moment go together: Meilisearch works through one large batch faster than through many small ones.
const GATHER_MS = 150;
// A lost bell costs at most this long; jittered, so that several workers do not poll in step.
const POLL_MS = 800;
const LOOK_AGAIN_MS = 30_000;
const LONGEST_WAIT_MS = 5_000;

/** A loop that runs until it is closed. */
export interface Running {
  /** Finishes the batch in hand and lets another worker go on. */
  close(): Promise<void>;
}

/** Thrown instead of writing into indexes that are not those which were looked at: they were lost, made anew or exchanged. */
class IndexesChanged extends Error {}

/** Starts to keep the index up to the log. Failures are logged once an outage, then tried again for ever. */
export function startIndexing(indexing: Indexing, bell: Bell | null, log: Log): Running {
  const { pool } = indexing.database;
  const alarm = makeAlarm();
  const silence = bell?.listen(() => alarm.ring());
  const closing = new AbortController();
  const turn = makeGate(1);
  let closed = false;
  let lookedAt = 0;
  let births = '';
  let failures = 0;
  let moving: Promise<void> | null = null;

  const round = async (): Promise<void> => {
    if (Date.now() - lookedAt > LOOK_AGAIN_MS) {
      await mend(await needsOf(indexing));
      births = await birthsOf(indexing.search, plans);
      lookedAt = Date.now();
    }
    for (let count: number | null = 1; count && !closed; ) {
      count = await turn(() =>
        readWindow(pool, READER, async (events) => {
          // A write to an index that was lost would make a new one, without settings and all but empty.
          if ((await birthsOf(indexing.search, plans)) !== births) throw new IndexesChanged();
          await indexEvents(indexing, events);
        }),
      );
    }
  };

  // Whoever holds the reader looks after the indexes: workers of two versions do not undo each other's settings.
  const mend = async (needs: Needs): Promise<void> => {
    const mayMove = !moving && (needs.move.length > 0 || (await isMoving(indexing.database)));
    if ((needs.fill.length === 0 && !mayMove) || !(await takeLease(pool, READER))) return;
    const filled = await fillIndexes(indexing, needs);
    if (filled) log.info({ documents: filled }, 'search indexes were filled from the database');
    if (mayMove) moving = move(needs.move).finally(() => (moving = null));
  };

  const move = async (outdated: readonly IndexPlan[]): Promise<void> => {
    const turnToSwap: Gate = (work) =>
      turn(async () => {
        const answer = await work();
        births = await birthsOf(indexing.search, plans);
        return answer;
      });
    try {
      const documents = await moveIndexes(indexing, outdated, turnToSwap, closing.signal);
      log.info({ documents, indexes: outdated.map(({ name }) => name) }, 'search indexes have new settings');
    } catch (error) {
      if (!closed) log.warn({ err: error }, 'search indexes keep their old settings; it is tried until they change');
    }
  };

  const run = async (): Promise<void> => {
    while (!closed) {
      alarm.reset(); // before reading: what commits after the read rings again
      try {
        await round();
        if (failures) log.info('search is indexed again');
        failures = 0;
      } catch (error) {
        if (closed) break;
        lookedAt = 0; // what failed may have lost its indexes
        if (error instanceof IndexesChanged) continue;
        failures++;
        if (failures === 1) log.warn({ err: error }, 'search cannot be indexed now; it is tried until it can');
      }
      if (failures)
        await alarm.pause(Math.min(LONGEST_WAIT_MS, 100 * 2 ** Math.min(failures, 10)) * (0.7 + 0.6 * Math.random()));
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
      await running;
      await moving;
      await releaseLease(pool, READER).catch((error: unknown) =>
        log.warn({ err: error }, 'a lease was not given back'),
      );
    },
  };
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
      `select from event e left join reader r on r.name = $1
        where e.gid <= $2 and (r.name is null or (e.tx >= r.horizon::xid8 and e.gid <> all(r.done))) limit 1`,
      [READER, rows[0]?.last ?? 0],
    );
    if (!waiting.rowCount) return;
    if (Date.now() > deadline) throw new Error(`the index has not caught up with the log in ${patienceMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

// An alarm rings once until it is reset; whoever waits for it wakes, at the latest when the time is up.
function makeAlarm() {
  let isRung = false;
  let ended = false;
  let wake: (() => void) | null = null;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        wake = null;
        resolve();
      }
      wake = done;
      if (ended) done();
    });
  return {
    reset: () => {
      isRung = false;
    },
    ring: () => {
      if (isRung) return;
      isRung = true;
      wake?.();
    },
    end: () => {
      ended = true;
      wake?.();
    },
    /** Waits for the alarm, at most `ms`; answers whether it rang. */
    async rung(ms: number): Promise<boolean> {
      if (!isRung) await sleep(ms);
      return isRung;
    },
    /** Waits `ms`, whatever rings; the alarm has rung then, or it rings on. */
    async pause(ms: number): Promise<void> {
      isRung = true;
      await sleep(ms);
    },
  };
}
