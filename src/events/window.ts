// All-tenant readers of the log: they take rows as soon as they are visible and still lose none that commit late.
import type pg from 'pg';
import { HOLDER, LEASE_MS } from './lease.ts';

/** An event as a window reader gets it; content is read under its tenant's own setting. */
export interface WindowEvent {
  gid: string;
  tx: string;
  tenant: string;
  stream: string;
  seq: string;
  type: string;
  data: Record<string, unknown>;
}

/** A reader of the log. */
export interface Reader {
  /** Under which name its place is kept. */
  name: string;
  /** Which streams it reads, of PARTS; left out, it reads all. */
  part?: number;
  /** How long the reader stays this process's without a sign of life, in milliseconds. */
  leaseMs?: number;
}

/** Into so many parts the streams fall, by their ids: several processes may read side by side, and still each stream in order. */
export const PARTS = 4;

/** The part of a stream id, in SQL; the last byte of our ids is random. */
export const partOf = (id: string) => `get_byte(uuid_send(${id}), 15) % ${PARTS}`;

const BATCH = 5_000;
// A place that is not moved though others write is one from which more and more is read in vain.
const OLD_PLACE = 2_000n;

interface Place {
  horizon: string;
  done: string[];
}

interface Row extends WindowEvent {
  gid: string;
  xmin: string;
}

/**
 * Reads what a reader has not done yet and hands it to `handle`, sorted by stream and sequence; answers how many events there
 * were, or null when another process holds the reader or it is paused. A crash between `handle` and the saved place repeats
 * the batch, so `handle` must be idempotent.
 *
 * The place is the snapshot horizon: every transaction below it has ended, so nothing can appear there any more. Serial
 * ids alone lose events, because a lower id may commit later. Ids done above the horizon are remembered until it passes them.
 */
export async function readWindow(
  pool: pg.Pool,
  reader: Reader,
  handle: (events: WindowEvent[]) => Promise<void>,
): Promise<number | null> {
  const { name, part = null, leaseMs = LEASE_MS } = reader;
  const place = await begin(pool, name, leaseMs);
  if (!place) return null;
  const alive = setInterval(() => void renew(pool, name, leaseMs).catch(() => {}), leaseMs / 3);
  try {
    const { rows } = await pool.query<Row | { gid: null; xmin: string }>({
      name: 'window_read',
      text: `select e.*, s.xmin from (select pg_snapshot_xmin(pg_current_snapshot())::text as xmin) s
               left join lateral (
                 select gid::text, tx::text, tenant_id as tenant, stream_id as stream, seq::text, type, data
                   from event where tx >= $1::xid8 and gid <> all($2::bigint[]) and ($3::int is null or ${partOf('stream_id')} = $3)
                   order by event.tx, event.gid limit ${BATCH}) e on true`,
      values: [place.horizon, place.done, part],
    });
    const events = rows.filter((row): row is Row => row.gid !== null);
    const { xmin } = rows[0]!;
    const last = events.at(-1);
    if (last) {
      await handle(
        [...events].sort((a, b) =>
          a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : Number(BigInt(a.seq) - BigInt(b.seq)),
        ),
      );
    }
    if (last || BigInt(xmin) - BigInt(place.horizon) > OLD_PLACE) {
      const full = events.length === BATCH;
      await savePlace(pool, name, place, events, full && BigInt(last!.tx) < BigInt(xmin) ? last!.tx : xmin);
    }
    return events.length;
  } finally {
    clearInterval(alive);
    await rest(pool, name).catch(() => {}); // else it is busy until the lease ends
  }
}

// A batch is begun by the holder alone, and not while the reader is paused: both are decided by one statement on one row.
async function begin(pool: pg.Pool, name: string, leaseMs: number): Promise<Place | undefined> {
  const { rows } = await pool.query<Place>({
    name: 'window_begin',
    text: `insert into reader as r (name, holder, expires_at, busy) values ($1, $2, now() + $3 * interval '1 ms', true)
           on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at, busy = true
             where (r.holder is null or r.holder = excluded.holder or r.expires_at < now())
               and (r.paused_until is null or r.paused_until < now())
           returning horizon, done::text[] as done`,
    values: [name, HOLDER, leaseMs],
  });
  return rows[0];
}

async function renew(pool: pg.Pool, name: string, leaseMs: number): Promise<void> {
  await pool.query({
    name: 'window_renew',
    text: `update reader set expires_at = now() + $3 * interval '1 ms' where name = $1 and holder = $2`,
    values: [name, HOLDER, leaseMs],
  });
}

async function rest(pool: pg.Pool, name: string): Promise<void> {
  await pool.query({
    name: 'window_rest',
    text: 'update reader set busy = false where name = $1 and holder = $2 and busy',
    values: [name, HOLDER],
  });
}

async function savePlace(pool: pg.Pool, name: string, before: Place, rows: Row[], horizon: string): Promise<void> {
  // Ids done earlier and still above the horizon must stay remembered; which those are only the log knows.
  const { rowCount } = await pool.query({
    name: 'window_save',
    text: `update reader set horizon = $3::text,
             done = array(select e.gid from event e where e.tx >= $3::text::xid8 and e.gid = any($4::bigint[]))
           where name = $1 and holder = $2`,
    values: [name, HOLDER, horizon, [...before.done, ...rows.map((row) => row.gid)]],
  });
  if (!rowCount) throw new Error(`the lease of reader ${name} was lost while it worked`); // the next holder repeats the batch
}

/**
 * Runs `work` while no process has a batch of these readers in hand: none is begun, and those under way are waited for. Who
 * died at one is waited for until its lease ends.
 */
export async function pauseReaders<Answer>(
  pool: pg.Pool,
  names: readonly string[],
  leaseMs: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const pause = async () => {
    const { rows } = await pool.query<{ working: boolean }>(
      `update reader set paused_until = now() + $2 * interval '1 ms' where name = any($1)
       returning busy and expires_at > now() as working`,
      [names, leaseMs],
    );
    return rows.some(({ working }) => working);
  };
  let last: Promise<unknown> = Promise.resolve();
  const alive = setInterval(() => {
    last = pause().catch(() => {});
  }, leaseMs / 3);
  try {
    while (await pause()) await new Promise((resolve) => setTimeout(resolve, 20));
    return await work();
  } finally {
    clearInterval(alive);
    await last;
    await pool.query('update reader set paused_until = null where name = any($1)', [names]);
  }
}
