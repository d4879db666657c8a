// That a person receives mail at the address of the account: asked again, and shown by a token from such a mail.
import type { Context } from '../../context.ts';
import { type Tx, transact } from '../../db.ts';
import { failure } from '../../errors.ts';
import { once } from '../../idempotency.ts';
import { emitAccount } from './events.ts';
import { MOST_AN_HOUR, queueMail } from './mail.ts';
import { mustBePerson } from './policy.ts';
import { redeem } from './token.ts';

/** Mails the viewer a new link to verify the address; `queued` is false when it is verified already. Throws RATE_LIMITED. */
export async function sendVerification(
  ctx: Context,
  input: { idempotencyKey?: string | null },
): Promise<{ queued: boolean }> {
  const { accountId } = mustBePerson(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return once(ctx, 'emailVerificationSend', input, async (tx) => {
    const where = { tenantId_id: { tenantId, id: accountId } };
    const { email, emailVerifiedAt } = await tx.account.findUniqueOrThrow({ where });
    if (emailVerifiedAt) return { queued: false };
    if (await queueMail(ctx, tx, 'VERIFY_EMAIL', email)) return { queued: true };
    throw failure('RATE_LIMITED', `At most ${MOST_AN_HOUR} of these mails an hour: look into those that came.`);
  });
}

/** Takes the token of such a mail, whoever brings it. Throws UserErrors. */
export async function verifyEmail(ctx: Context, { token }: { token: string }): Promise<{ verified: true }> {
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    const id = await redeem(ctx, tx, 'VERIFY_EMAIL', token);
    await markVerified(tx, tenantId, id);
    return { verified: true };
  });
}

/** Keeps that the holder of account `id` has shown to receive mail at its address. */
export async function markVerified(tx: Tx, tenantId: string, id: string): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: { tenantId, id, emailVerifiedAt: null },
    data: { emailVerifiedAt: new Date() },
  });
  if (count) emitAccount(tx, id, { type: 'account.emailVerified', data: {} });
}
