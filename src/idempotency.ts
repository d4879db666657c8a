// A write that is sent twice happens once: the key's row is inserted first, in the transaction of the effect.
import { createHash } from 'node:crypto';
import type { Context } from './context.ts';
import { type Tx, transact } from './db.ts';
import { failure } from './errors.ts';
import { actorOf } from './viewer.ts';

/** JSON that is kept as the answer to a retried write: ids, not content, which is read anew. */
export type Kept = { [key: string]: string | number | boolean | null };

/**
 * Runs `work` in a transaction, once for each `input.idempotencyKey` of this viewer. The same key again answers what was
 * answered before, also while the first is still running; with another input it is an IDEMPOTENCY_MISMATCH.
 */
export async function once<Answer extends Kept>(
  ctx: Context,
  operation: string,
  input: { idempotencyKey?: string | null },
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const key = input.idempotencyKey;
  if (key === null || key === undefined) return transact(ctx, work);
  if (key.length < 8 || key.length > 128) {
    throw failure('BAD_USER_INPUT', 'idempotencyKey must have 8 to 128 characters; a UUID is a good one.');
  }
  const { kind, ...who } = actorOf(ctx.viewer);
  const actor = [kind, ...Object.values(who)].join(':');
  const inputHash = new Uint8Array(createHash('sha256').update(canonicalJson(input)).digest());
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

// Key order must not matter: the same input may come from different clients of one person.
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, nested: unknown) =>
    nested && typeof nested === 'object' && !Array.isArray(nested) && !(nested instanceof Date)
      ? Object.fromEntries(Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : 1)))
      : nested,
  );
}
