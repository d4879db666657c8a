// Invitations to join the staff: sent by mail, accepted by the token in it, or revoked.
import { hashToken } from '../../auth.ts';
import type { Context } from '../../context.ts';
import { db, isTaken, type Tx, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { OperatorInvitation } from '../../generated/prisma/client.ts';
import type { OperatorRole } from '../../generated/prisma/enums.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { addressOf, badInvitation as bad, makeInvited, type Newcomer, newcomerHash } from '../account/invited.ts';
import { MOST_AN_HOUR, queueMail } from '../account/mail.ts';
import { setByMail } from '../account/password.ts';
import { inTime, invitationEnd } from '../account/token.ts';
import { emitInvitation, emitOperator, told } from './events.ts';
import { mustManageOperators } from './policy.ts';
import { checkRoles, lock, MOST_OPERATORS } from './service.ts';

/** Most invitations that are open at the same time. */
export const MOST_INVITATIONS = 100;

/** Who is invited. */
export interface Invite {
  email: string;
  roles: readonly OperatorRole[];
  idempotencyKey?: string | null;
}

const open = (ctx: Context) => ({ tenantId: ctx.tenant.id, ...inTime() });

/** Invites a person by mail; who is invited already gets another mail, and these roles. Throws UserErrors, RATE_LIMITED. */
export async function invite(ctx: Context, input: Invite): Promise<{ id: string }> {
  const { accountId: inviterId } = mustManageOperators(ctx.viewer);
  const email = addressOf(input.email);
  const roles = checkRoles(input.roles);
  const tenantId = ctx.tenant.id;
  return once(ctx, 'operatorInvite', input, async (tx) => {
    await lock(ctx, tx);
    if (await tx.operator.count({ where: { tenantId, account: { email } } }))
      refuse(['email'], 'TAKEN', 'This person is an operator already: set other roles by operatorRolesSet.');
    if ((await tx.operatorInvitation.count({ where: open(ctx) })) >= MOST_INVITATIONS)
      refuse(['email'], 'TOO_MANY', `At most ${MOST_INVITATIONS} invitations are open at a time: revoke one.`);
    const data = { roles, inviterId, expiresAt: invitationEnd() };
    const { id } = await tx.operatorInvitation.upsert({
      where: { tenantId_email: { tenantId, email } },
      create: { tenantId, id: newId(), email, ...data },
      update: { ...data, tokenHash: null }, // the mail before is good no more: it promised other roles
    });
    if (!(await queueMail(ctx, tx, 'OPERATOR_INVITED', email)))
      throw failure('RATE_LIMITED', `At most ${MOST_AN_HOUR} of these mails an hour to one address: try again later.`);
    emitInvitation(tx, id, 'operatorInvitation.sent', roles);
    return { id };
  });
}

/** The invitations that are open, oldest first. */
export function listInvitations(ctx: Context, query: object): Promise<OperatorInvitation[]> {
  mustManageOperators(ctx.viewer);
  return db(ctx).operatorInvitation.findMany({
    ...query,
    where: open(ctx),
    orderBy: { id: 'asc' },
    take: MOST_INVITATIONS,
  });
}

/** An open invitation; null when there is none. */
export function getInvitation(ctx: Context, id: string, query: object): Promise<OperatorInvitation | null> {
  mustManageOperators(ctx.viewer);
  return db(ctx).operatorInvitation.findFirst({ ...query, where: { ...open(ctx), id } });
}

/** Takes an invitation back; false when there is none. */
export async function revoke(ctx: Context, id: string): Promise<boolean> {
  mustManageOperators(ctx.viewer);
  return transact(ctx, async (tx) => {
    const { count } = await tx.operatorInvitation.deleteMany({ where: { ...open(ctx), id } });
    if (count) emitInvitation(tx, id, 'operatorInvitation.revoked');
    return count > 0;
  });
}

/**
 * Makes the bearer of the token an operator: whoever has it receives mail at the address. Who has an account with that address verified
 * keeps it; anybody else sets name and password now. Throws UserErrors.
 */
export async function accept(ctx: Context, input: Newcomer & { token: string }): Promise<{ accepted: true }> {
  const tenantId = ctx.tenant.id;
  const where = { ...open(ctx), tokenHash: hashToken(input.token) };
  const found = await db(ctx).operatorInvitation.findFirst({ where });
  if (!found) return bad();
  const { email } = found;
  const known = await db(ctx).account.findUnique({ where: { tenantId_email: { tenantId, email } } });
  const passwordHash = known?.emailVerifiedAt ? null : await newcomerHash(email, input);
  const join = async (tx: Tx) => {
    await lock(ctx, tx);
    if ((await tx.operator.count({ where: { tenantId } })) >= MOST_OPERATORS)
      refuse(['token'], 'TOO_MANY', `A marketplace has at most ${MOST_OPERATORS} operators.`);
    const [used] = await tx.operatorInvitation.findMany({ where });
    if (!used) return bad();
    await tx.operatorInvitation.delete({ where: { tenantId_id: { tenantId, id: used.id } } });
    const id = await accountIn(ctx, tx, input, email, passwordHash);
    const roles = { set: used.roles };
    const key = { tenantId_accountId: { tenantId, accountId: id } };
    await tx.operator.upsert({ where: key, create: { tenantId, accountId: id, roles }, update: { roles } });
    emitOperator(tx, id, { type: 'operator.joined', data: told(used.roles) });
    return { accepted: true } as const;
  };
  return transact(ctx, join).catch((error: unknown) => {
    if (isTaken(error)) refuse(['token'], 'TAKEN', 'Somebody has just signed up with this address: try again.');
    throw error;
  });
}

async function accountIn(
  ctx: Context,
  tx: Tx,
  input: Newcomer,
  email: string,
  passwordHash: string | null,
): Promise<string> {
  const tenantId = ctx.tenant.id;
  const known = await tx.account.findUnique({ where: { tenantId_email: { tenantId, email } } });
  if (known) {
    // Whoever signed up with the address may be anybody: what they set must not open the marketplace.
    if (!known.emailVerifiedAt) await setByMail(ctx, tx, known.id, passwordHash ?? bad());
    return known.id;
  }
  return makeInvited(tx, { tenantId, email, passwordHash: passwordHash ?? bad() }, input);
}
