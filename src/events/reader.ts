// Reading streams: where a cursor stands, and what comes after a place, for many readers by one statement.
import type { Database } from '../db.ts';
import { together } from '../desk.ts';
import { failure } from '../errors.ts';
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

/** Where somebody stands in a stream: `last` is the sequence number of the last event that was seen. */
export interface Place {
  tenant: string;
  stream: string;
  last: bigint;
  /** What comes after `last` is no older: only the tables of the days since then are looked into. Left out, all are. */
  since?: Date;
}

/** Where somebody begins to read, and what there is to be read already. */
export interface Beginning {
  place: Place;
  /** The events right after `place`, in order, BATCH at most. */
  events: LoggedEvent[];
}

/** At most so many events come at once; fewer say that there are no more for now. */
export const BATCH = 100;

const epochs = new WeakMap<Database, { epoch: Promise<string>; until: number }>();
// After a failover all processes must agree again soon.
const EPOCH_MS = 30_000;

/** What tells this database from one restored or promoted in its place: the cluster, its timeline, and the life that a restore began. */
export function epochOf(database: Database): Promise<string> {
  const known = epochs.get(database);
  if (known && Date.now() < known.until) return known.epoch;
  const epoch = database.pool
    .query<{ epoch: string }>(
      `select to_hex(mod(system_identifier, 4294967296)) || 't' || timeline_id
              || coalesce((select 'r' || life from restoration order by at desc limit 1), '') as epoch
         from pg_control_system(), pg_control_checkpoint()`,
    )
    .then(({ rows }) => rows[0]!.epoch);
  epoch.catch(() => epochs.delete(database));
  epochs.set(database, { epoch, until: Date.now() + EPOCH_MS });
  return epoch;
}

/**
 * Where the cursor `after` stands in a stream, and what came after it; null is the stream's end, so that only what is still to
 * come follows. Throws BAD_CURSOR, CURSOR_EXPIRED or CURSOR_RESET.
 */
export async function beginAfter(
  database: Database,
  tenant: string,
  stream: string,
  after: string | null,
): Promise<Beginning> {
  if (after === null) return { place: await endOf(database, tenant, stream), events: [] };
  const { seq: last, at: since } = readCursor(await epochOf(database), tenant, stream, after);
  const { head, events } = await read(database, tenant, { stream, last, since });
  if (last > head)
    throw failure(
      'CURSOR_RESET',
      'This cursor is ahead of the log: read the thing anew, then subscribe without `after`.',
    );
  return { place: { tenant, stream, last, since }, events };
}

/** The end of a stream, as it is now. */
export async function endOf(database: Database, tenant: string, stream: string): Promise<Place> {
  const { head, headAt } = await read(database, tenant, { stream, last: null });
  return { tenant, stream, last: head, since: headAt };
}

/** What is said when events after a place are gone. */
export function expired() {
  return failure(
    'CURSOR_EXPIRED',
    'Events after this cursor are no longer kept: read the thing anew, then subscribe without `after`.',
  );
}

/** The events right after `place`, in order, BATCH at most. Throws CURSOR_EXPIRED. */
export async function readAfter(database: Database, { tenant, stream, last, since }: Place): Promise<LoggedEvent[]> {
  return (await read(database, tenant, { stream, last, since })).events;
}

/** What is asked of a stream: what comes after `last`; nothing, when it is null. */
interface Wish {
  stream: string;
  last: bigint | null;
  since?: Date;
}

/** How a stream stands, and what was asked of it. */
interface Stand {
  head: bigint;
  headAt?: Date;
  events: LoggedEvent[];
}

interface Row extends Record<string, unknown> {
  seq: string;
  type: string;
  actor: Actor;
  data: Record<string, unknown>;
  occurred_at: Date;
}

type StandRow = { ord: number; head: string; head_at: Date } & { [name in keyof Row]: Row[name] | null };

const read = together<Wish, Stand>({
  keyOf: ({ stream, last }) => `${stream} ${last}`,
  async read(database, tenant, wishes) {
    const epoch = await epochOf(database);
    const times = wishes.map(({ last, since }) => (last === null ? 'infinity' : timeOf(since)));
    const earliest = times.includes('-infinity') ? '-infinity' : times.reduce((a, b) => (a < b ? a : b)); // ISO 8601 sorts, and i comes after digits
    const rows = await database.query<StandRow>(
      tenant,
      'stream_stands',
      `select w.ord::int as ord, s.head, s.head_at, e.*
         from unnest($2::uuid[], $3::bigint[], $4::timestamptz[]) with ordinality as w(stream, last, since, ord)
         join stream s on s.tenant_id = $1 and s.id = w.stream
         left join lateral (
          select seq, type, actor, data, occurred_at from event
           where tenant_id = $1 and stream_id = w.stream and seq > w.last and occurred_at >= w.since
             and occurred_at >= $5 -- known before it runs: tables of days before are not even opened
           order by seq limit ${BATCH}) e on true
        order by w.ord, e.seq`,
      [tenant, wishes.map(({ stream }) => stream), wishes.map(({ last }) => last?.toString() ?? null), times, earliest],
      'once',
    );
    const stands: Stand[] = wishes.map(() => ({ head: 0n, events: [] })); // nothing was ever written there
    for (const { ord, head, head_at: headAt, ...event } of rows) {
      const stand = stands[ord - 1]!;
      Object.assign(stand, { head: BigInt(head), headAt });
      if (event.seq !== null) stand.events.push(loggedEvent(epoch, tenant, wishes[ord - 1]!.stream, event as Row));
    }
    return stands.map((stand, i) => (isWhole(wishes[i]!, stand) ? stand : expired()));
  },
});

// Dense by construction: what is missing was forgotten, for the log is kept for a time only.
function isWhole({ last }: Wish, { head, events }: Stand): boolean {
  if (last === null || last >= head) return true;
  return events.length > 0 && events.every(({ seq }, i) => seq === last + BigInt(i + 1));
}

function loggedEvent(epoch: string, tenant: string, stream: string, row: Row): LoggedEvent {
  const { type, actor, data, occurred_at: occurredAt } = row;
  const seq = BigInt(row.seq);
  return {
    stream,
    seq,
    cursor: writeCursor(epoch, tenant, { stream, seq, at: occurredAt }),
    type,
    actor,
    data,
    occurredAt,
  };
}

/** One event of a stream; null when it is not kept any more. */
export async function eventAt(
  database: Database,
  tenant: string,
  stream: string,
  seq: bigint,
): Promise<LoggedEvent | null> {
  const epoch = await epochOf(database);
  const [row] = await database.query<Row>(
    tenant,
    'stream_event',
    'select seq, type, actor, data, occurred_at from event where tenant_id = $1 and stream_id = $2 and seq = $3',
    [tenant, stream, seq.toString()],
  );
  return row ? loggedEvent(epoch, tenant, stream, row) : null;
}

const timeOf = (since: Date | undefined) => since?.toISOString() ?? '-infinity';

/** The sequence number of the last event of each stream; of one that nothing was written to, there is none. */
export async function headsOf(
  database: Database,
  tenant: string,
  streams: readonly string[],
): Promise<Map<string, bigint>> {
  const rows = await database.query<{ id: string; head: string }>(
    tenant,
    'stream_heads',
    'select id, head from stream where tenant_id = $1 and id = any($2::uuid[])',
    [tenant, streams],
    'once',
  );
  return new Map(rows.map(({ id, head }) => [id, BigInt(head)]));
}
