// Passwords: forgotten and set anew by a mailed token, or changed by who knows the old one.
import { hashPassword, passwordFits } from '../../auth.ts';
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { refuse } from '../../errors.ts';
import { NO_ADDRESS } from '../../mail.ts';
import { emitAccount } from './events.ts';
import { queueMail } from './mail.ts';
import { mustBePerson } from './policy.ts';
import { mustBeGood, redeem } from './token.ts';

/**
 * Queues a mail to `email`. Whether it has an account, or has had enough mails, is neither told nor looked at here, so the time it takes
 * does not tell either.
 */
export async function requestReset(ctx: Context, { email }: { email: string }): Promise<{ accepted: true }> {
  const address = email.trim().toLowerCase();
  if (address.length > 254 || !address.includes('@')) refuse(['email'], 'INVALID', NO_ADDRESS);
  await transact(ctx, (tx) => queueMail(ctx, tx, 'RESET_PASSWORD', address));
  return { accepted: true };
}

/** Refuses a password that may not be one. */
export function checkPassword(field: string, password: string): void {
  if (password.length < 10 || password.length > 200)
    refuse([field], 'OUT_OF_RANGE', 'A password has 10 to 200 characters.');
}

/** Throws UserErrors at `field` unless `password` is the account's. */
export async function mustKnowPassword(
  ctx: Context,
  accountId: string,
  field: string,
  password: string,
): Promise<void> {
  const account = await db(ctx).account.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenant.id, id: accountId } },
    select: { passwordHash: true },
  });
  if (!(await passwordFits(account.passwordHash, password)))
    refuse([field], 'INVALID', 'This is not your password: check it, or ask for a mail to set a new one.');
}

/**
 * Sets a new password by the token of a mail, which also shows that the person receives mail there. Every session ends. Throws UserErrors.
 */
export async function reset(ctx: Context, input: { token: string; newPassword: string }): Promise<{ changed: true }> {
  checkPassword('newPassword', input.newPassword);
  await mustBeGood(ctx, 'RESET_PASSWORD', input.token); // before the dear hash
  const passwordHash = await hashPassword(input.newPassword);
  return transact(ctx, async (tx) => {
    await setByMail(ctx, tx, await redeem(ctx, tx, 'RESET_PASSWORD', input.token), passwordHash);
    return { changed: true };
  });
}

/** Sets the password of account `id` for somebody who has shown to receive mail at its address. Every session ends. */
export async function setByMail(ctx: Context, tx: Tx, id: string, passwordHash: string): Promise<void> {
  const tenantId = ctx.tenant.id;
  const where = { tenantId_id: { tenantId, id } };
  const { email, emailVerifiedAt } = await tx.account.findUniqueOrThrow({ where });
  await tx.account.update({ where, data: { passwordHash, emailVerifiedAt: emailVerifiedAt ?? new Date() } });
  emitAccount(tx, id, { type: 'account.passwordReset', data: {} });
  if (!emailVerifiedAt) {
    emitAccount(tx, id, { type: 'account.emailVerified', data: {} });
    // Whoever signed up was never known to own the address: nothing of theirs may stay, or lock its owner out.
    await tx.apiKey.updateMany({
      where: { tenantId, accountId: id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const { count } = await tx.secondFactor.deleteMany({ where: { tenantId, accountId: id } });
    if (count) emitAccount(tx, id, { type: 'account.secondFactorRemoved', data: {} });
  }
  await endSessions(ctx, tx, id, null);
  await queueMail(ctx, tx, 'PASSWORD_CHANGED', email);
}

/** Changes the viewer's password; the viewer's other sessions end. Throws UserErrors. */
export async function change(
  ctx: Context,
  input: { currentPassword: string; newPassword: string },
): Promise<{ changed: true }> {
  const { accountId: id, sessionId } = mustBePerson(ctx.viewer);
  checkPassword('newPassword', input.newPassword);
  await mustKnowPassword(ctx, id, 'currentPassword', input.currentPassword);
  const passwordHash = await hashPassword(input.newPassword);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    const { email } = await tx.account.update({ where: { tenantId_id: { tenantId, id } }, data: { passwordHash } });
    emitAccount(tx, id, { type: 'account.passwordChanged', data: {} });
    await endSessions(ctx, tx, id, sessionId);
    await queueMail(ctx, tx, 'PASSWORD_CHANGED', email);
    return { changed: true };
  });
}

async function endSessions(ctx: Context, tx: Tx, accountId: string, except: string | null): Promise<void> {
  const { count } = await tx.session.updateMany({
    where: { tenantId: ctx.tenant.id, accountId, revokedAt: null, ...(except && { id: { not: except } }) },
    data: { revokedAt: new Date() },
  });
  if (!count) return;
  const data = except
    ? ({ session: 'others', why: 'passwordChanged' } as const)
    : ({ session: 'all', why: 'passwordReset' } as const);
  emitAccount(tx, accountId, { type: 'session.ended', data });
}
