// After a restore from a backup: cursors of the life before are to be noticed, and the readers of the log must find their place again.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { PLATFORM } from '../context.ts';
import { mustBeUnserved } from './serving.ts';

/** What was done, for people. */
export interface Restored {
  /** The new life. */
  life: string;
  /** Events that some reader had not read when the backup was made; it reads them now. */
  pending: number;
  /** Events in the log. */
  events: number;
}

// Older than every transaction: what is done is found by no reader.
const LONG_AGO = '3';

/**
 * Begins a new life of the database, on the owner's connection, while nothing serves from it: else it throws ServingError, unless
 * `isForced`. A dump that was restored carries the
 * transaction ids of another cluster, by which the readers would pass over everything new: their places are told by this one's.
 */
export async function beginLife(owner: pg.ClientBase, { isForced = false } = {}): Promise<Restored> {
  if (!isForced) await mustBeUnserved(owner);
  await owner.query('begin');
  try {
    const life = randomBytes(2).toString('hex').slice(0, 3);
    await owner.query('insert into restoration (life) values ($1) on conflict (life) do update set at = excluded.at', [
      life,
    ]);
    const { rows: tenants } = await owner.query<{ id: string }>('select id from tenant');
    let events = 0;
    await owner.query('create temporary table waits (reader text, gid bigint) on commit drop');
    for (const id of [PLATFORM.id, ...tenants.map((tenant) => tenant.id)]) {
      await owner.query(`select set_config('app.tenant', $1, true)`, [id]); // the owner too sees the log of one marketplace at a time
      await owner.query(`insert into waits select r.name, e.gid from reader r join event e
                            on e.tx >= r.horizon::xid8 and e.gid <> all(coalesce(r.done, '{}')) where r.horizon <> '0'`);
      const { rowCount } = await owner.query(
        `update event set tx = case when gid in (select gid from waits) then pg_current_xact_id() else $1::xid8 end`,
        [LONG_AGO],
      );
      events += rowCount ?? 0;
    }
    const { rows } = await owner.query<{ n: number }>('select count(distinct gid)::int as n from waits');
    // One that has no place yet reads everything in any case.
    await owner.query(`update reader r set holder = null, expires_at = null, busy = false, paused_until = null, horizon = pg_current_xact_id()::text,
      done = array(select gid from waits except select gid from waits where reader = r.name) where r.horizon <> '0'`);
    await owner.query('commit');
    return { life, pending: rows[0]!.n, events };
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}
