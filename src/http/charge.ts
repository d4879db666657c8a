// Each operation takes its cost out of its client's bucket before it runs.
import { type Context, type Machinery, machineryOf } from '../context.ts';
import { failure } from '../errors.ts';
import { installationName } from '../secret.ts';
import { clientOf, hidden, limitsOf, type OperationClass, planOf, type Size } from './allowance.ts';
import { postgresBuckets } from './bucket-postgres.ts';
import { redisBuckets } from './bucket-redis.ts';
import { Buckets } from './buckets.ts';
import type { Turns } from './turns.ts';

/** What an operation costs and what its client has left, as `extensions.cost` tells it; null where nothing limits the client. */
export interface Cost {
  /** What the operation costs. */
  requested: number;
  /** What the bucket holds when it is full. */
  limit: number | null;
  /** What is left in it, about: other processes may have taken more. */
  remaining: number | null;
  /** What comes back each second. */
  restoreRate: number | null;
}

/** Opens the buckets of a server: in Redis where REDIS_URL names one, else in Postgres. */
export function openBuckets({ config, database, log, secret }: Machinery): Buckets {
  const { REDIS_URL } = config;
  return new Buckets(REDIS_URL ? redisBuckets(REDIS_URL, installationName(secret)) : postgresBuckets(database), log);
}

// What it takes to receive and answer any operation, in points: a millisecond or so of the thread.
const HANDLING = 30;

/** Runs `work` of a client that was charged for it, when it is the client's turn. */
export function inTurn<Answer>(
  turns: Turns,
  ctx: Context,
  points: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { config } = machineryOf(ctx);
  if (config.RATE_LIMITS === 0 || ctx.viewer.kind === 'system') return work();
  // An address is one, whichever marketplaces it asks: all of them are served by the same thread.
  const client = ctx.viewer.kind === 'anonymous' ? clientOf(ctx) : `${ctx.tenant.id} ${clientOf(ctx)}`;
  return turns.run(client, HANDLING + points, work);
}

/**
 * Takes `requested` points for an operation of `kind`; answers what is left. Throws
 * RATE_LIMITED when too little is left, to the client or to the marketplace by its plan; COST_LIMIT when the bucket never
 * holds so much.
 */
export async function charge(buckets: Buckets, ctx: Context, kind: OperationClass, requested: number): Promise<Cost> {
  const factor = machineryOf(ctx).config.RATE_LIMITS;
  const base = factor > 0 ? limitsOf(ctx.viewer)?.[kind] : undefined;
  if (!base) return { requested, limit: null, remaining: null, restoreRate: null };
  const size: Size = { capacity: base.capacity * factor, restoreRate: base.restoreRate * factor };
  const shown = { requested, limit: Math.floor(size.capacity), restoreRate: size.restoreRate };
  if (requested > size.capacity) {
    throw failure('COST_LIMIT', `This costs ${requested}, and you may ask for ${shown.limit} at once: ask for less.`, {
      cost: { ...shown, remaining: shown.limit },
    });
  }
  const { isTaken, remaining, retryAfter } = await buckets.take(
    ctx.tenant.id,
    hidden(ctx, `${kind} ${clientOf(ctx)}`),
    size,
    requested,
  );
  if (isTaken) {
    await chargePlan(buckets, ctx, requested);
    return { ...shown, remaining };
  }
  throw failure('RATE_LIMITED', `You have asked for too much in a short time: try again in ${retryAfter} s.`, {
    retryAfter,
    cost: { ...shown, remaining },
  });
}

// The client has paid first: who has nothing left takes nothing from the others of the marketplace.
async function chargePlan(buckets: Buckets, ctx: Context, requested: number): Promise<void> {
  const plan = planOf(ctx.tenant, ctx.viewer);
  if (!plan) return;
  if (requested > plan.capacity)
    throw failure(
      'COST_LIMIT',
      `This costs ${requested}, and the plan of "${ctx.tenant.name}" allows ${plan.capacity} a minute: ask for less.`,
    );
  const { isTaken, retryAfter } = await buckets.take(ctx.tenant.id, hidden(ctx, 'plan'), plan, requested);
  if (isTaken) return;
  throw failure('RATE_LIMITED', `"${ctx.tenant.name}" has used what its plan allows: try again in ${retryAfter} s.`, {
    retryAfter,
  });
}
