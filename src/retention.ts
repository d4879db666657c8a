// What is kept only for a time: answers of idempotent writes, sessions that have ended, what was sent out, counts of limits, and the days of the event log.
import { type Machinery, PLATFORM } from './context.ts';
import { dropDays, makeDays } from './events/days.ts';
import { startHourly } from './hourly.ts';

/** Table → which of its rows have had their time. */
const rules = {
  idempotency: `created_at < now() - interval '48 hours'`,
  session: `coalesce(revoked_at, expires_at) < now() - interval '7 days'`,
  webhook_delivery: `created_at < now() - interval '30 days'`,
  account_token: `coalesce(used_at, expires_at) < now() - interval '7 days'`,
  invitation: `coalesce(accepted_at, revoked_at, expires_at) < now() - interval '90 days'`,
  account_mail: `created_at < now() - interval '2 days'`,
  identity_attempt: `expires_at < now() - interval '1 hour'`,
  product_view: `day < current_date - 730`,
  search_term: `day < current_date - 365`,
  impersonation: `expires_at < now() - interval '365 days'`,
  operator_invitation: `expires_at < now() - interval '7 days'`,
  api_key: `coalesce(revoked_at, expires_at) < now() - interval '90 days'`,
  bucket: `at < now() - interval '1 day'`,
  attempt: `at < now() - interval '1 day'`,
  notification: `created_at < now() - interval '30 days'`,
} as const;

const CHUNK = 10_000;

/** Deletes what has had its time in every marketplace, in small pieces; answers how many rows. */
export async function forget({ database }: Machinery): Promise<number> {
  let forgotten = 0;
  const tenants = await database.query<{ id: string }>(PLATFORM.id, 'retention_tenants', 'select id from tenant', []);
  for (const { id } of [PLATFORM, ...tenants]) {
    for (const [table, isOld] of Object.entries(rules)) {
      for (let count = CHUNK; count === CHUNK; forgotten += count) {
        const rows = await database.query(
          id,
          `retention_${table}`,
          `delete from ${table} where tenant_id = $1 and ctid = any(array(select ctid from ${table} where tenant_id = $1 and ${isOld} limit ${CHUNK})) returning 1`,
          [id],
        );
        count = rows.length;
      }
    }
  }
  return forgotten;
}

/**
 * Forgets once an hour, the first time a minute or so after the start, and makes the coming days of the log; many workers may
 * do it, it is the same for all.
 */
export function startForgetting(machinery: Machinery): { close(): Promise<void> } {
  const { log } = machinery;
  const loops = [
    startHourly(() => makeDays(machinery.database.pool), {
      firstMs: 5_000,
      log,
      failing: 'tables of coming days of the log could not be made; until they are, events go into event_rest',
    }),
    startHourly(() => dropDays(machinery), {
      firstMs: 60_000,
      log,
      failing: 'old days of the log could not be dropped',
    }),
    startHourly(() => forget(machinery), { firstMs: 60_000, log, failing: 'old rows could not be forgotten' }),
  ];
  return {
    async close() {
      await Promise.all(loops.map((loop) => loop.close()));
    },
  };
}
