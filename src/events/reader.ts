// Reading streams: where a cursor stands, and what comes after a place, for many readers by one statement.
import type { Database } from '../db.ts';
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

/** At most so many events come at once; fewer say that there are no more for now. */
export const BATCH = 100;

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
  const [found] = await database.query<{ head: string; head_at: Date; next_at: Date | null }>(
    tenant,
    'stream_place',
    `select head, head_at, (select occurred_at from event
                             where tenant_id = $1 and stream_id = $2 and seq = $3::bigint + 1 and s.head > $3::bigint) as next_at
       from stream s where tenant_id = $1 and id = $2`,
    [tenant, stream, last?.toString() ?? null],
  );
  const head = BigInt(found?.head ?? 0);
  if (last === null || last === head) return { tenant, stream, last: head, since: found?.head_at };
  if (last > head)
    throw failure(
      'CURSOR_RESET',
      'This cursor is ahead of the log: read the thing anew, then subscribe without `after`.',
    );
  if (!found?.next_at) throw expired();
  return { tenant, stream, last, since: found.next_at };
}

/** What is said when events after a place are gone. */
export function expired() {
  return failure(
    'CURSOR_EXPIRED',
    'Events after this cursor are no longer kept: read the thing anew, then subscribe without `after`.',
  );
}

interface Row extends Record<string, unknown> {
  stream: string;
  after: string;
  seq: string;
  type: string;
  actor: Actor;
  data: Record<string, unknown>;
  occurred_at: Date;
}

/** A read that waits for its statement; all who want the same share it. */
interface Wish {
  place: Place;
  answer: Promise<LoggedEvent[]>;
  settle: { resolve(events: LoggedEvent[]): void; reject(error: unknown): void };
}

// Statements under way at once for one marketplace: what is wished meanwhile goes together in the next.
const SIDE_BY_SIDE = 2;
const STREAMS = 64;

/** The wishes of one marketplace. */
interface Desk {
  waiting: Map<string, Wish>;
  underWay: number;
}

const desks = new WeakMap<Database, Map<string, Desk>>();

/** The events right after `place`, in order, BATCH at most. Those who ask in the same moment are answered by one statement. */
export function readAfter(database: Database, place: Place): Promise<LoggedEvent[]> {
  const own = desks.get(database) ?? new Map<string, Desk>();
  desks.set(database, own);
  const desk = own.get(place.tenant) ?? { waiting: new Map<string, Wish>(), underWay: 0 };
  own.set(place.tenant, desk);
  const key = `${place.stream} ${place.last}`;
  let wish = desk.waiting.get(key);
  if (!wish) {
    const settle = {} as Wish['settle'];
    const answer = new Promise<LoggedEvent[]>((resolve, reject) => Object.assign(settle, { resolve, reject }));
    wish = { place, answer, settle };
    desk.waiting.set(key, wish);
    if (desk.underWay < SIDE_BY_SIDE) void serve(database, place.tenant, own, desk);
  }
  return wish.answer;
}

async function serve(database: Database, tenant: string, desks: Map<string, Desk>, desk: Desk): Promise<void> {
  desk.underWay++;
  await null; // whoever asks in this moment comes along
  while (desk.waiting.size) {
    const wishes = [...desk.waiting].slice(0, STREAMS);
    for (const [key] of wishes) desk.waiting.delete(key); // before the read: what commits from here on is for those who ask again
    const places = wishes.map(([, { place }]) => place);
    try {
      const found = await readAll(database, tenant, places);
      for (const [i, [, { settle }]] of wishes.entries()) {
        const events = found[i];
        if (events) settle.resolve(events);
        else settle.reject(expired());
      }
    } catch (error) {
      for (const [, { settle }] of wishes) settle.reject(error);
    }
  }
  desk.underWay--;
  if (desk.underWay === 0 && desk.waiting.size === 0) desks.delete(tenant);
}

interface Row extends Record<string, unknown> {
  ord: number;
  seq: string;
  type: string;
  actor: Actor;
  data: Record<string, unknown>;
  occurred_at: Date;
}

// Null for a place after which something is missing.
async function readAll(
  database: Database,
  tenant: string,
  places: readonly Place[],
): Promise<(LoggedEvent[] | null)[]> {
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
  const found: (LoggedEvent[] | null)[] = places.map(() => []);
  for (const { ord, seq: text, type, actor, data, occurred_at: occurredAt } of rows) {
    const { stream, last } = places[ord - 1]!;
    const events = found[ord - 1];
    if (!events) continue;
    const seq = BigInt(text);
    // Dense by construction: what is missing was forgotten, for the log is kept for a time only.
    if (seq !== (events.at(-1)?.seq ?? last) + 1n) found[ord - 1] = null;
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
