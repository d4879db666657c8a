// A write that is sent twice happens once: the key's row is inserted first, in the transaction of the effect.
import { createHmac } from 'node:crypto';
import { type Context, machineryOf } from './context.ts';
import { type Tx, transact } from './db.ts';
import { failure } from './errors.ts';
import { actorOf } from './viewer.ts';

/** JSON that is kept as the answer to a retried write: ids, not content, which is read anew. */
export type Kept = { [key: string]: string | number | boolean | null };

/**
 * Runs `work` in a transaction, once for each `input.idempotencyKey` of this viewer. The same key again answers what was
 * answered before, also while the first is still running; with another input it is an IDEMPOTENCY_MISMATCH.
 *
 * Checks against the world (is it still listed?) throw INSIDE `work`: a retry is answered before them, so it hears the same even
 * when the world has changed. Only success is kept: whatever `work` throws, user errors too, takes the key back with it, and the
 * input may be mended and sent again under the same key.
 *
 * Keys belong to an actor, by default the viewer. Anonymous viewers are many: who serves them says which `actor` it is.
 */
export async function once<Answer extends Kept>(
  ctx: Context,
  operation: string,
  input: { idempotencyKey?: string | null },
  work: (tx: Tx) => Promise<Answer>,
  actor = ownActor(ctx),
): Promise<Answer> {
  const key = input.idempotencyKey;
  if (key === null || key === undefined) return transact(ctx, work);
  if (key.length < 8 || key.length > 128) {
    throw failure('BAD_USER_INPUT', 'idempotencyKey must have 8 to 128 characters; a UUID is a good one.');
  }
  const inputHash = new Uint8Array(keyed(ctx, 'input', canonicalJson(input)));
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    // Waits for a concurrent holder of the same key, then inserts nothing if that one committed.
    const inserted = await tx.idempotency.createMany({
      data: { tenantId, actor, key, operation, inputHash },
      skipDuplicates: true,
    });
    const where = { tenantId_actor_key: { tenantId, actor, key } };
    if (inserted.count === 0) {
      const first = await tx.idempotency.findUniqueOrThrow({ where });
      if (first.operation !== operation || !Buffer.from(first.inputHash).equals(inputHash)) {
        throw failure(
          'IDEMPOTENCY_MISMATCH',
          `The key "${key}" was used for another input: use a new key for a new request.`,
        );
      }
      return first.result as Answer;
    }
    const result = await work(tx);
    await tx.idempotency.update({ where, data: { result } });
    return result;
  });
}

/** The actor of somebody without an account, who gave `email`: known again, but not readable in the database. */
export function anonymousActor(ctx: Context, email: string): string {
  return `anonymous:${keyed(ctx, 'actor', email).toString('base64url')}`;
}

function ownActor(ctx: Context): string {
  const { kind, ...who } = actorOf(ctx.viewer);
  if (kind === 'anonymous') throw new Error('All anonymous viewers would share their keys: give once() an actor.');
  return [kind, ...Object.values(who)].join(':');
}

// An input may hold a password: without the installation's secret nobody can try guesses on what is kept of it.
function keyed(ctx: Context, purpose: 'input' | 'actor', text: string): Buffer {
  return createHmac('sha256', machineryOf(ctx).secret).update(`idempotency:${purpose}:${text}`).digest();
}

// Key order must not matter: the same input may come from different clients of one person.
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, nested: unknown) =>
    nested && typeof nested === 'object' && !Array.isArray(nested) && !(nested instanceof Date)
      ? Object.fromEntries(Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : 1)))
      : nested,
  );
}
