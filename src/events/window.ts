// All-tenant readers of the log: they take rows as soon as they are visible and still lose none that commit late.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

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

/** This process, as a holder of leases. */
const HOLDER = randomUUID();
const LEASE = '30 seconds';
const BATCH = 5_000;

interface Place {
  horizon: string;
  done: string[];
}

/**
 * Reads what reader `name` has not done yet and hands it to `handle`, sorted by stream and sequence; answers how many events
 * there were, or null when another process holds the reader. A crash between `handle` and the saved place repeats the batch,
 * so `handle` must be idempotent.
 *
 * The place is the snapshot horizon: every transaction below it has ended, so nothing can appear there any more. Serial
 * ids alone lose events, because a lower id may commit later. Ids done above the horizon are remembered until it passes them.
 */
export async function readWindow(
  pool: pg.Pool,
  name: string,
  handle: (events: WindowEvent[]) => Promise<void>,
): Promise<number | null> {
  const place = await takeLease(pool, name);
  if (!place) return null;
  const { rows } = await pool.query<WindowEvent & { xmin: string }>({
    name: 'window_read',
    text: `select gid::text, tx::text, tenant_id as tenant, stream_id as stream, seq::text, type, data,
                  pg_snapshot_xmin(pg_current_snapshot())::text as xmin
             from event where tx >= $1::xid8 and gid <> all($2::bigint[]) order by tx, gid limit ${BATCH}`,
    values: [place.horizon, place.done],
  });
  const last = rows.at(-1);
  if (!last) return 0;
  await handle(
    [...rows].sort((a, b) =>
      a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : Number(BigInt(a.seq) - BigInt(b.seq)),
    ),
  );
  const full = rows.length === BATCH;
  const horizon = full && BigInt(last.tx) < BigInt(last.xmin) ? last.tx : last.xmin;
  await savePlace(pool, name, place, rows, horizon);
  return rows.length;
}

/** Takes or renews this process's lease of reader `name`; undefined when another process holds it. */
export async function takeLease(pool: pg.Pool, name: string): Promise<Place | undefined> {
  const { rows } = await pool.query<Place>({
    name: 'window_lease',
    text: `insert into reader as r (name, holder, expires_at) values ($1, $2, now() + interval '${LEASE}')
           on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
             where r.holder is null or r.holder = excluded.holder or r.expires_at < now()
           returning horizon, done::text[] as done`,
    values: [name, HOLDER],
  });
  return rows[0];
}

async function savePlace(
  pool: pg.Pool,
  name: string,
  before: Place,
  rows: WindowEvent[],
  horizon: string,
): Promise<void> {
  // Ids done earlier and still above the horizon must stay remembered; which those are only the log knows.
  const { rowCount } = await pool.query({
    name: 'window_save',
    text: `update reader set horizon = $3::text, expires_at = now() + interval '${LEASE}',
             done = array(select e.gid from event e where e.tx >= $3::text::xid8 and e.gid = any($4::bigint[]))
           where name = $1 and holder = $2`,
    values: [name, HOLDER, horizon, [...before.done, ...rows.map((row) => row.gid)]],
  });
  if (!rowCount) throw new Error(`the lease of reader ${name} was lost while it worked`); // the next holder repeats the batch
}

/** Gives a reader back so that another process need not wait for the lease to end. */
export async function releaseLease(pool: pg.Pool, name: string): Promise<void> {
  await pool.query('update reader set holder = null, expires_at = null where name = $1 and holder = $2', [
    name,
    HOLDER,
  ]);
}
