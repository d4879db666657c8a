// Attempts at accounts: those that fail are counted, exactly and across all processes, and then cost time, longer each time.
import { createHmac } from 'node:crypto';
import { type Context, machineryOf } from './context.ts';
import { transact } from './db.ts';
import { failure, UserErrors } from './errors.ts';
import { emit } from './events/event.ts';
import { macKey } from './secret.ts';

// So many failures cost nothing; each one more doubles the wait before the next attempt, up to the window. Who has not tried for
// that long begins anew.
const PER_ACCOUNT = 10;
const PER_ADDRESS = 100;
const FIRST_WAIT_S = 30;
const WINDOW_S = 15 * 60;

const WAIT = `case when a.count < $3 then 0 else least(${WINDOW_S}, ${FIRST_WAIT_S} * power(2, least(a.count - $3, 20))) end`;
const BEGIN = `
  insert into attempt as a (tenant_id, key, count, at) values ($1, $2, 1, clock_timestamp())
  on conflict (tenant_id, key) do update
     set count = case when excluded.at >= a.at + interval '${WINDOW_S} s' then 1 else a.count + 1 end, at = greatest(a.at, excluded.at)
   where a.count < $3 or excluded.at >= a.at + make_interval(secs => ${WAIT})
  returning count`;
const LEFT = `
  select extract(epoch from a.at - clock_timestamp())::float8 + ${WAIT} as seconds from attempt a where tenant_id = $1 and key = $2`;
const TAKE_BACK = `update attempt set count = greatest(count - 1, 0) where tenant_id = $1 and key = any($2)`;
const FORGET = `delete from attempt where tenant_id = $1 and key = $2`;

/**
 * Runs `work`, an attempt by `operation` at `account` (what the caller says it is, known or not: nothing tells them apart). It counts
 * as failed from its beginning, so that many at once are no way round; success takes it back, and forgets what failed at
 * that account before. Throws RATE_LIMITED when too many have failed there, or from the caller's address.
 */
export async function attempt<Answer>(
  ctx: Context,
  operation: string,
  account: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { config, database, secret } = machineryOf(ctx);
  if (config.RATE_LIMITS === 0) return work();
  const tenant = ctx.tenant.id;
  const key = (of: string) =>
    createHmac('sha256', macKey(secret, 'attempts')).update(`${operation} ${of}`).digest('base64url').slice(0, 22);
  const ofAddress = key(`address ${ctx.address ?? ''}`);
  const ofAccount = key(`account ${account.trim().toLowerCase()}`);
  const begin = async (counted: string, most: number) => {
    const values = [tenant, counted, Math.ceil(most * config.RATE_LIMITS)] as const;
    const [begun] = await database.query<{ count: number }>(tenant, 'attempt_begin', BEGIN, [...values]);
    if (begun) return { count: begun.count, most: values[2] };
    const [left] = await database.query<{ seconds: number }>(tenant, 'attempt_left', LEFT, [...values]);
    const retryAfter = Math.max(1, Math.ceil(left?.seconds ?? 1));
    throw failure('RATE_LIMITED', `Too many attempts have failed: try again in ${retryAfter} s.`, { retryAfter });
  };
  const takeBack = (...keys: string[]) => database.query(tenant, 'attempt_take_back', TAKE_BACK, [tenant, keys]);
  await begin(ofAddress, PER_ADDRESS);
  const { count, most } = await begin(ofAccount, PER_ACCOUNT);
  try {
    const answer = await work();
    await takeBack(ofAddress);
    await database.query(tenant, 'attempt_forget', FORGET, [tenant, ofAccount]);
    return answer;
  } catch (error) {
    // What broke on our side was no guess.
    if (!(error instanceof UserErrors)) await takeBack(ofAddress, ofAccount).catch(() => {});
    // The last one that was free: from now on the account has to be waited for. Nobody waits for this to be written, so that the
    // answer takes as long for an account that is known.
    else if (count === most) void noteLock(ctx, operation, account.trim().toLowerCase());
    throw error;
  }
}

/** States, once, that an account has become locked to attempts by `operation`: one that is known by its address or id. */
async function noteLock(ctx: Context, operation: string, account: string): Promise<void> {
  const { database, log } = machineryOf(ctx);
  const tenant = ctx.tenant.id;
  try {
    const known = 'select id from account where tenant_id = $1 and (email = $2 or id::text = $2)';
    const [found] = await database.query<{ id: string }>(tenant, 'attempt_account', known, [tenant, account]);
    if (!found) return;
    await transact(ctx, async (tx) => emit(tx, { stream: found.id, type: 'account.locked', data: { operation } }));
  } catch (error) {
    log.warn({ err: error }, 'that an account is locked could not be written into the audit log');
  }
}
