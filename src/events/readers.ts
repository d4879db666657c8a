// The loop of an all-tenant reader of the log: its parts are shared by all workers, woken by the bell, and patient while the database is away.
import type { Database } from '../db.ts';
import type { Log } from '../log.ts';
import { makeAlarm } from './alarm.ts';
import type { Bell } from './bell.ts';
import { LEASE_MS, leaveShare, takeShare } from './lease.ts';
import { PARTS, partOf, readWindow, type WindowEvent } from './window.ts';

/** What a reader is. */
export interface Reading {
  /** Under which name its places are kept, a part each: `<kind> <part>`. */
  kind: string;
  /** What is done with events, in order within their stream. It may be given the same again, so it must be idempotent. */
  handle(events: readonly WindowEvent[]): Promise<void>;
  /** How long a part stays this process's without a sign of life, in milliseconds. */
  leaseMs?: number;
}

// A lost bell costs at most so long; jittered, so that workers do not look in step.
const POLL_MS = 800;
// What happens in the same moment goes together.
const GATHER_MS = 50;
// A worker that comes gets its share, and one that dies loses it, so soon at the latest.
const SHARE_MS = 2_000;
const LONGEST_WAIT_MS = 5_000;

/** Starts to read. Failures are logged once an outage, then tried again for ever; `close` finishes the batch in hand. */
export function startReading(
  { database, bell, log }: { database: Database; bell: Bell | null; log: Log },
  { kind, handle, leaseMs = LEASE_MS }: Reading,
): { close(): Promise<void> } {
  const { pool } = database;
  const names = Array.from({ length: PARTS }, (_, part) => `${kind} ${part}`);
  const alarm = makeAlarm();
  const silence = bell?.listen(() => alarm.ring());
  let closed = false;
  let sharedAt = 0;
  let held: string[] = [];
  let failures = 0;

  const round = async () => {
    if (Date.now() - sharedAt > Math.min(SHARE_MS, leaseMs / 3)) {
      held = await takeShare(pool, kind, names, leaseMs);
      sharedAt = Date.now();
    }
    for (const name of await waitingOf(database, held)) {
      const reader = { name, part: names.indexOf(name), leaseMs };
      while (!closed && (await readWindow(pool, reader, handle)));
    }
  };

  const run = async () => {
    while (!closed) {
      alarm.reset(); // before reading: what commits after the read rings again
      try {
        await round();
        failures = 0;
      } catch (error) {
        if (closed) break;
        failures++;
        if (failures === 1)
          log.warn({ err: error, reader: kind }, 'the log cannot be read now; it is tried until it can');
      }
      if (failures) await alarm.pause(Math.min(LONGEST_WAIT_MS, 100 * 2 ** failures) * (0.7 + 0.6 * Math.random()));
      else if (await alarm.rung(POLL_MS * (0.7 + 0.5 * Math.random()))) await alarm.pause(GATHER_MS);
    }
  };

  const running = run();
  return {
    async close() {
      closed = true;
      silence?.();
      alarm.end();
      await running;
      await leaveShare(pool, kind, names).catch((error: unknown) =>
        log.warn({ err: error }, 'a lease was not given back'),
      );
    },
  };
}

// One statement tells of all parts whether anything waits: mostly nothing does.
async function waitingOf({ pool }: Database, names: readonly string[]): Promise<string[]> {
  if (!names.length) return [];
  const { rows } = await pool.query<{ name: string }>({
    name: 'readers_waiting',
    text: `select r.name from reader r where r.name = any($1) and exists (
             select from event e where e.tx >= r.horizon::xid8 and e.gid <> all(r.done)
                and ${partOf('e.stream_id')} = split_part(r.name, ' ', 2)::int)`,
    values: [names],
  });
  return rows.map(({ name }) => name);
}
