// The loop of the one process that looks after the indexes: makes and fills them, moves them, and builds them anew when asked.

import { makeAlarm } from '../../events/alarm.ts';
import { releaseLease, takeLease } from '../../events/lease.ts';
import type { Indexing } from './indexer.ts';
import { dropLeftovers, isMoving, moveIndexes } from './move.ts';
import { rebuilds } from './rebuild.ts';
import { fillIndexes, needsOf } from './refill.ts';
import type { IndexPlan } from './source.ts';
import { plans } from './sources.ts';
import { KEEPER, noteFailure } from './state.ts';

const LOOK_AGAIN_MS = 30_000;
// How often rebuilds are asked about, and whether the keeper is still there.
const POLL_MS = 1_000;

/** The keeper of the indexes, or who takes its place when it dies. */
export interface Keeper {
  /** Has the indexes looked at now, if this process keeps them. */
  look(): void;
  /** Stops, and lets another process go on. What it waits for is given up when the signal of its Indexing is aborted. */
  close(): Promise<void>;
}

/** Starts to look after the indexes whenever no other process does. `changed` is told when indexes were filled or exchanged. */
export function startKeeper(indexing: Indexing, changed: () => void): Keeper {
  const { database, log, leaseMs } = indexing;
  const alarm = makeAlarm();
  const empty = new Set<string>();
  let closed = false;
  let lookAt = 0;
  let hasFailed = false;
  let moving: Promise<void> | null = null;

  const move = async (outdated: readonly IndexPlan[]): Promise<void> => {
    try {
      const documents = await moveIndexes(indexing, outdated);
      log.info({ documents, indexes: outdated.map(({ name }) => name) }, 'search indexes were built anew');
    } catch (error) {
      if (closed) return;
      log.warn({ err: error }, 'search indexes could not be built anew; those that answer go on');
      await noteFailure(database, error).catch(() => {});
    }
  };

  const keep = async (): Promise<void> => {
    const open = moving ? [] : (await rebuilds(database)).filter(({ failure }) => failure === null);
    const asked = plans.filter(({ name }) => open.some(({ index }) => index === name));
    if (Date.now() < lookAt && asked.length === 0) return;
    const needs = await needsOf(indexing, empty);
    const filled = await fillIndexes(indexing, needs, empty);
    if (filled) log.info({ documents: filled }, 'search indexes were filled from the database');
    if (needs.fill.length) changed();
    lookAt = Date.now() + LOOK_AGAIN_MS;
    if (moving) return;
    await dropLeftovers(indexing);
    const outdated = plans.filter((plan) => needs.move.includes(plan) || asked.includes(plan));
    if (outdated.length === 0 && !(await isMoving(database))) return;
    moving = move(outdated).finally(() => {
      moving = null;
      changed();
    });
  };

  const run = async (): Promise<void> => {
    while (!closed) {
      alarm.reset();
      const alive = setInterval(() => void takeLease(database.pool, KEEPER, leaseMs).catch(() => {}), leaseMs / 3);
      try {
        if (await takeLease(database.pool, KEEPER, leaseMs)) await keep();
        else lookAt = 0;
        hasFailed = false;
      } catch (error) {
        lookAt = 0;
        if (!hasFailed && !closed)
          log.warn({ err: error }, 'search indexes cannot be looked after now; it is tried until they can');
        hasFailed = true;
      } finally {
        clearInterval(alive);
      }
      await alarm.rung(Math.min(POLL_MS, leaseMs / 3) * (0.7 + 0.5 * Math.random()));
    }
  };

  const running = run();
  return {
    look() {
      lookAt = 0;
      alarm.ring();
    },
    async close() {
      closed = true;
      alarm.end();
      await running;
      await moving;
      await releaseLease(database.pool, KEEPER).catch((error: unknown) =>
        log.warn({ err: error }, 'a lease was not given back'),
      );
    },
  };
}
