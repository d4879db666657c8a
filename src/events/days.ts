// The days of the log, a table each: made ahead, and dropped whole when they have had their time.
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { type Machinery, PLATFORM } from '../context.ts';

// A worker may be away for so long, and no event goes astray.
const AHEAD = 7;
const CHUNK = 10_000;

/** What runs a statement: a pool, or a connection. */
type Runner = Pick<pg.ClientBase, 'query'> | pg.Pool;

/** Makes the tables of today and of the days to come; answers how many were missing. */
export function makeDays(runner: Runner): Promise<number> {
  return inTurn(runner, 'select event_days_make($1) as count', AHEAD);
}

/**
 * Drops the days that ended more than EVENT_DAYS ago; answers how many. What fell into no day's table is deleted when it is as
 * old.
 */
export async function dropDays({ database, config: { EVENT_DAYS } }: Machinery): Promise<number> {
  const dropped = await inTurn(database.pool, 'select event_days_drop($1) as count', EVENT_DAYS);
  const { rows } = await database.pool.query<{ strays: boolean }>(
    `select pg_relation_size('event_rest') > 0 as strays`,
  );
  if (!rows[0]!.strays) return dropped;
  const tenants = await database.query<{ id: string }>(PLATFORM.id, 'retention_tenants', 'select id from tenant', []);
  for (const { id } of tenants) {
    for (let count = CHUNK; count === CHUNK; ) {
      const gone = await database.query(
        id,
        'event_strays',
        `delete from event using (
           select stream_id as stream, seq as number, occurred_at as at from event
            where tenant_id = $1 and occurred_at < now() - $2 * interval '1 day' and tableoid = 'event_rest'::regclass
            limit ${CHUNK}) old
          where tenant_id = $1 and stream_id = stream and seq = number and occurred_at = at returning 1`,
        [id, EVENT_DAYS],
      );
      count = gone.length;
    }
  }
  return dropped;
}

// Whoever has to wait for readers and writers gives up before they have to wait for it, and comes again.
const TRIES = 20;
const PAUSE_MS = 500;
const LOCK_NOT_AVAILABLE = '55P03';

async function inTurn(runner: Runner, text: string, days: number): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      const { rows } = await runner.query<{ count: number }>(text, [days]);
      return rows[0]!.count;
    } catch (error) {
      if (tries === TRIES || (error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
      await wait(PAUSE_MS * Math.random());
    }
  }
}
