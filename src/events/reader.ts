// Readers of one stream: what was missed first, then what happens, in order, with no gap and no duplicate.

import { patiently } from '../database-away.ts';
import type { Database } from '../db.ts';
import { failure } from '../errors.ts';
import { makeGate } from '../gate.ts';
import type { Bell } from './bell.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Actor } from './event.ts';

/** A fact as it stands in the log. */
export interface LoggedEvent {
  stream: string;
  seq: bigint;
  cursor: string;
  type: string;
  actor: Actor;
  data: Record<string, unknown>;
  occurredAt: Date;
}

interface Row {
  seq: string;
  type: string;
  actor: Actor;
  data: Record<string, unknown>;
  occurred_at: Date;
}

const BATCH = 100;
// A lost bell costs at most this long; jittered, so that many readers do not poll in step.
const POLL_MS = 700;
const SPREAD_MS = 300;

const epochs = new WeakMap<Database, { epoch: Promise<string>; until: number }>();
// After a failover all processes must agree again soon.
const EPOCH_MS = 30_000;

/** What tells this database from one restored or promoted in its place: the cluster and its timeline. */
export function epochOf(database: Database): Promise<string> {
  const known = epochs.get(database);
  if (known && Date.now() < known.until) return known.epoch;
  const epoch = database.pool
    .query<{ epoch: string }>(
      `select to_hex(mod(system_identifier, 4294967296)) || 't' || timeline_id as epoch from pg_control_system(), pg_control_checkpoint()`,
    )
    .then(({ rows }) => rows[0]!.epoch);
  epoch.catch(() => epochs.delete(database));
  epochs.set(database, { epoch, until: Date.now() + EPOCH_MS });
  return epoch;
}

/** Where a stream begins and ends; a stream nothing was written to is empty. */
async function boundsOf(database: Database, tenant: string, stream: string): Promise<{ head: bigint; tail: bigint }> {
  const [row] = await database.query<{ head: string; tail: string }>(
    tenant,
    'stream_bounds',
    'select head, tail from stream where tenant_id = $1 and id = $2',
    [tenant, stream],
  );
  return { head: BigInt(row?.head ?? 0), tail: BigInt(row?.tail ?? 1) };
}

/**
 * Follows `stream` from `after` (a cursor; null: from now) until `signal` is aborted. Memory is bounded by one batch: the
 * next is read when this one was taken. Throws BAD_CURSOR, CURSOR_EXPIRED or CURSOR_RESET before the first event.
 */
export async function follow(
  source: { database: Database; bell: Bell | null },
  tenant: string,
  stream: string,
  after: string | null,
  signal: AbortSignal,
): Promise<AsyncGenerator<LoggedEvent, void, undefined>> {
  const { database, bell } = source;
  const epoch = await epochOf(database);
  const { head, tail } = await boundsOf(database, tenant, stream);
  const start = after === null ? head : readCursor(epoch, tenant, stream, after);
  if (start > head)
    throw failure(
      'CURSOR_RESET',
      'This cursor is ahead of the log: read the thing anew, then subscribe without `after`.',
    );
  if (start < tail - 1n)
    throw failure(
      'CURSOR_EXPIRED',
      'Events after this cursor are no longer kept: read the thing anew, then subscribe without `after`.',
    );
  return eventsAfter(start);

  async function* eventsAfter(from: bigint): AsyncGenerator<LoggedEvent, void, undefined> {
    const news = makeLatch(signal);
    const silence = bell?.listen((rung) => {
      if (rung === stream) news.open();
      // After a lost bell everybody looks: not all in the same moment.
      if (rung === null) setTimeout(news.open, Math.random() * SPREAD_MS);
    });
    try {
      for (let last = from; !signal.aborted; ) {
        news.shut(); // before reading: what commits after the read rings again
        const rows = await patiently(() => reads(() => readAfter(database, tenant, stream, last)), signal);
        for (const row of rows) {
          const seq = BigInt(row.seq);
          if (seq !== last + 1n) throw new Error(`stream ${stream} has a gap after ${last}`); // dense by construction
          last = seq;
          if (signal.aborted) return;
          const { type, actor, data } = row;
          yield {
            stream,
            seq,
            cursor: writeCursor(epoch, tenant, { stream, seq }),
            type,
            actor,
            data,
            occurredAt: row.occurred_at,
          };
        }
        if (rows.length < BATCH) await news.opened(POLL_MS * (0.7 + 0.6 * Math.random()));
      }
    } finally {
      silence?.();
    }
  }
}

// Many followers of one stream wake at one ring: they read in turns.
const reads = makeGate(32);

function readAfter(database: Database, tenant: string, stream: string, last: bigint): Promise<Row[]> {
  return database.query<Row & Record<string, unknown>>(
    tenant,
    'stream_after',
    `select seq, type, actor, data, occurred_at from event
      where tenant_id = $1 and stream_id = $2 and seq > $3 order by seq limit ${BATCH}`,
    [tenant, stream, last.toString()],
  );
}

// A door that is open or shut; whoever waits passes when it opens, when the time is up, or when the signal is aborted.
function makeLatch(signal: AbortSignal) {
  let isOpen = false;
  let pass: (() => void) | null = null;
  signal.addEventListener('abort', () => pass?.(), { once: true });
  return {
    shut: () => {
      isOpen = false;
    },
    open: () => {
      isOpen = true;
      pass?.();
    },
    opened: (ms: number) =>
      new Promise<void>((resolve) => {
        if (isOpen || signal.aborted) return resolve();
        const timer = setTimeout(() => pass?.(), ms);
        pass = () => {
          clearTimeout(timer);
          pass = null;
          resolve();
        };
      }),
  };
}
