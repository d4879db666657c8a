// What the workers tell of their work on the indexes, and how far it has come: for operators, in figures.
import type pg from 'pg';
import type { Database } from '../../db.ts';
import { HOLDER } from '../../events/lease.ts';
import { partOf } from '../../events/window.ts';

/** The lease of the process that looks after the indexes; its row keeps what went wrong. */
export const KEEPER = 'search-keeper';

// Counting goes no further: who is so far behind need not know exactly.
const MOST_COUNTED = 100_000;

/**
 * Notes how many events wait for each of this process's readers, and renews its leases; answers the names of those for which
 * any wait.
 */
export async function noteWaiting({ pool }: Database, names: readonly string[], leaseMs: number): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; behind: number }>({
    name: 'search_waiting',
    text: `update reader r set behind = w.behind, expires_at = now() + $3 * interval '1 ms',
             caught_up_at = case when w.behind = 0 then now() else r.caught_up_at end
           from (select r.name, (select count(*) from (
                    select from event e where e.tx >= r.horizon::xid8 and e.gid <> all(r.done)
                       and ${partOf('e.stream_id')} = split_part(r.name, ' ', 2)::int limit ${MOST_COUNTED}) e) as behind
                   from reader r where r.holder = $1 and r.name = any($2)) w
           where r.name = w.name and r.holder = $1 returning r.name, r.behind`,
    values: [HOLDER, names, leaseMs],
  });
  return rows.filter(({ behind }) => behind > 0).map(({ name }) => name);
}

/** Notes that the indexes could not be written, and why. */
export async function noteFailure({ pool }: Database, error: unknown): Promise<void> {
  const why = error instanceof Error ? error.message : String(error);
  await pool.query(
    `insert into reader as r (name, failures, failure, failed_at) values ($1, 1, $2, now())
     on conflict (name) do update set failures = r.failures + 1, failure = excluded.failure, failed_at = now()`,
    [KEEPER, why.slice(0, 500)],
  );
}

/** Notes that so many documents were left out. */
export async function noteSkipped({ pool }: Database, count: number): Promise<void> {
  if (count === 0) return;
  await pool.query(
    `insert into reader as r (name, skipped) values ($1, $2)
     on conflict (name) do update set skipped = r.skipped + excluded.skipped`,
    [KEEPER, count],
  );
}

/** How the indexes are kept. */
export interface IndexingState {
  /** Events that wait to be indexed; counted up to 100,000 a part. */
  behind: number;
  /** Seconds since the indexes were last known to hold everything; null when they never did. */
  lagSeconds: number | null;
  /** Batches that failed since ever, and when and why the last one did. */
  failures: number;
  failure: string | null;
  failedAt: Date | null;
  /** Documents left out since ever. */
  skipped: number;
}

/** How the indexes are kept, as the workers last told. Any serving role may read it. */
export async function indexingState(pool: pg.Pool): Promise<IndexingState> {
  const { rows } = await pool.query<IndexingState>(
    `select coalesce(sum(behind) filter (where starts_with(name, 'search-index ')), 0)::int as behind,
            case when bool_and(caught_up_at is not null) filter (where starts_with(name, 'search-index '))
              then extract(epoch from now() - min(caught_up_at) filter (where starts_with(name, 'search-index ')))::float end as "lagSeconds",
            coalesce(max(failures) filter (where name = $1), 0) as failures,
            max(failure) filter (where name = $1) as failure,
            max(failed_at) filter (where name = $1) as "failedAt",
            coalesce(max(skipped) filter (where name = $1), 0) as skipped
       from reader where starts_with(name, 'search-')`,
    [KEEPER],
  );
  return rows[0]!;
}
