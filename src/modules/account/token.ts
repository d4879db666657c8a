// One-time tokens and those of invitations: made when a mail is sent, good for a time, and once.
import { createHmac, randomBytes } from 'node:crypto';
import { hashToken } from '../../auth.ts';
import { type Context, machineryOf } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { refuse } from '../../errors.ts';
import type { AccountTokenKind } from '../../generated/prisma/enums.ts';
import { newId } from '../../id.ts';
import { macKey } from '../../secret.ts';
import { emitAccount } from './events.ts';

const DAY_MS = 24 * 3_600_000;
/** An invitation is good for so many days. */
export const INVITATION_DAYS = 7;

/** When the time of an invitation made now is over. */
export const invitationEnd = () => new Date(Date.now() + INVITATION_DAYS * DAY_MS);

/** Those whose time is not over. */
export const inTime = () => ({ expiresAt: { gt: new Date() } });

/** A new token of `accountId`; only its hash is kept. */
export async function makeToken(ctx: Context, accountId: string, kind: AccountTokenKind): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const data = { tenantId: ctx.tenant.id, id: newId(), accountId, kind, tokenHash: hashToken(token) };
  await transact(ctx, async (tx) => {
    await tx.accountToken.create({ data: { ...data, expiresAt: new Date(Date.now() + DAY_MS) } });
    emitAccount(tx, accountId, { type: 'account.tokenMade', data: { kind } });
  });
  return token;
}

/** The token of an invitation to a company: the same each time its mail is sent, and in no queue and no table. */
export function invitationToken(ctx: Context, id: string): string {
  const key = macKey(machineryOf(ctx).secret, 'invitation');
  return createHmac('sha256', key).update(`${ctx.tenant.id} ${id}`).digest('base64url');
}

/** A new token of the invitation of `email` to the staff, in place of one before; null when there is no such invitation. */
export async function makeInvitationToken(ctx: Context, email: string): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const { count } = await db(ctx).operatorInvitation.updateMany({
    where: { tenantId: ctx.tenant.id, email, ...inTime() },
    data: { tokenHash: hashToken(token) },
  });
  return count ? token : null;
}

const usable = (ctx: Context, kind: AccountTokenKind, token: string) => ({
  tenantId: ctx.tenant.id,
  kind,
  tokenHash: hashToken(token),
  usedAt: null,
  ...inTime(),
});

const bad = () => refuse(['token'], 'INVALID', 'This token is not good any more: ask for a new mail.');

/** Throws UserErrors unless the token is good now; it stays so. */
export async function mustBeGood(ctx: Context, kind: AccountTokenKind, token: string): Promise<void> {
  if (!(await db(ctx).accountToken.count({ where: usable(ctx, kind, token) }))) bad();
}

/** Uses the token up, with all others of its account that are for the same; answers the account. Throws UserErrors. */
export async function redeem(ctx: Context, tx: Tx, kind: AccountTokenKind, token: string): Promise<string> {
  const usedAt = new Date();
  const [used] = await tx.accountToken.updateManyAndReturn({ where: usable(ctx, kind, token), data: { usedAt } });
  if (!used) return bad();
  const { tenantId, accountId } = used;
  await tx.accountToken.updateMany({ where: { tenantId, accountId, kind, usedAt: null }, data: { usedAt } });
  return accountId;
}
