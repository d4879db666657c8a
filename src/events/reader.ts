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
  /** Nothing came after `last` when this was found out. */
  isEnd?: boolean;
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
 * The place of the cursor `after` in a stream; null is its end, so that only what is still to come follows. Throws BAD_CURSOR,
 * CURSOR_EXPIRED or CURSOR_RESET.
 */
export async function placeOf(
  database: Database,
  tenant: string,
  stream: string,
  after: string | null,
): Promise<Place> {
  const last = after === null ? null : readCursor(await epochOf(database), tenant, stream, after);
  const { head, headAt, nextAt } = await standOf(database, tenant, { stream, last });
  if (last === null || last === head) return { tenant, stream, last: head, since: headAt, isEnd: true };
  if (last > head)
    throw failure(
      'CURSOR_RESET',
      'This cursor is ahead of the log: read the thing anew, then subscribe without `after`.',
    );
  if (!nextAt) throw expired();
  return { tenant, stream, last, since: nextAt };
}

/** How a stream stands: its newest event, and the one after a place in it. */
interface Stand {
  head: bigint;
  headAt?: Date;
  nextAt?: Date;
}

const standOf = together<{ stream: string; last: bigint | null }, Stand>({
  keyOf: ({ stream, last }) => `${stream} ${last}`,
  async read(database, tenant, wishes) {
    const rows = await database.query<{ ord: number; head: string; head_at: Date; next_at: Date | null }>(
      tenant,
      'stream_places',
      `select w.ord::int as ord, s.head, s.head_at,
              (select occurred_at from event
                where tenant_id = $1 and stream_id = w.stream and seq = w.last + 1 and s.head > w.last) as next_at
         from unnest($2::uuid[], $3::bigint[]) with ordinality as w(stream, last, ord)
         join stream s on s.tenant_id = $1 and s.id = w.stream`,
      [tenant, wishes.map(({ stream }) => stream), wishes.map(({ last }) => last?.toString() ?? null)],
    );
    const stands: Stand[] = wishes.map(() => ({ head: 0n })); // nothing was ever written there
    for (const { ord, head, head_at: headAt, next_at: nextAt } of rows)
      stands[ord - 1] = { head: BigInt(head), headAt, nextAt: nextAt ?? undefined };
    return stands;
  },
});

/** What is said when events after a place are gone. */
export function expired() {
  return failure(
    'CURSOR_EXPIRED',
    'Events after this cursor are no longer kept: read the thing anew, then subscribe without `after`.',
  );
}

/** The events right after `place`, in order, BATCH at most. */
export function readAfter(database: Database, place: Place): Promise<LoggedEvent[]> {
  return eventsAfter(database, place.tenant, place);
}

const eventsAfter = together<Place, LoggedEvent[]>({
  keyOf: ({ stream, last }) => `${stream} ${last}`,
  read: readAll,
});

interface Row extends Record<string, unknown> {
  ord: number;
  seq: string;
  type: string;
  actor: Actor;
  data: Record<string, unknown>;
  occurred_at: Date;
}

// An Error for a place after which something is missing.
async function readAll(
  database: Database,
  tenant: string,
  places: readonly Place[],
): Promise<(LoggedEvent[] | Error)[]> {
  const epoch = await epochOf(database);
  const earliest = places.reduce<Date | undefined>(
    (least, { since }) => (since && least && since < least ? since : since && least),
    places[0]?.since,
  );
  const rows = await database.query<Row>(
    tenant,
    'streams_after',
    `select w.ord::int as ord, e.*
       from unnest($2::uuid[], $3::bigint[], $4::timestamptz[]) with ordinality as w(stream, last, since, ord)
      cross join lateral (
        select seq, type, actor, data, occurred_at from event
         where tenant_id = $1 and stream_id = w.stream and seq > w.last and occurred_at >= w.since
           and occurred_at >= $5 -- known before it runs: tables of days before are not even opened
         order by seq limit ${BATCH}) e
      order by w.ord, e.seq`,
    [
      tenant,
      places.map(({ stream }) => stream),
      places.map(({ last }) => last.toString()),
      places.map(({ since }) => timeOf(since)),
      timeOf(earliest),
    ],
  );
  const found: (LoggedEvent[] | Error)[] = places.map(() => []);
  for (const { ord, seq: text, type, actor, data, occurred_at: occurredAt } of rows) {
    const { stream, last } = places[ord - 1]!;
    const events = found[ord - 1];
    if (!events || events instanceof Error) continue;
    const seq = BigInt(text);
    // Dense by construction: what is missing was forgotten, for the log is kept for a time only.
    if (seq !== (events.at(-1)?.seq ?? last) + 1n) found[ord - 1] = expired();
    else
      events.push({ stream, seq, cursor: writeCursor(epoch, tenant, { stream, seq }), type, actor, data, occurredAt });
  }
  return found;
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
  if (!row) return null;
  const { type, actor, data, occurred_at: occurredAt } = row;
  return { stream, seq, cursor: writeCursor(epoch, tenant, { stream, seq }), type, actor, data, occurredAt };
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
  );
  return new Map(rows.map(({ id, head }) => [id, BigInt(head)]));
}
