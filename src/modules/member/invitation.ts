// Invitations: made by who manages the people of a company, or by operators for a company's first person; listed, and taken back.
import { hashToken } from '../../auth.ts';
import type { Context } from '../../context.ts';
import { db, type Tx, takeTurn, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { Invitation } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { OWNER } from '../../viewer.ts';
import { addressOf } from '../account/invited.ts';
import { MOST_AN_HOUR } from '../account/mail.ts';
import { inTime, invitationEnd, invitationToken } from '../account/token.ts';
import { emitInvitation, INVITED } from './events.ts';
import { mayReadInvitation, mustInviteCompanies, mustManage, mustSeeInvitations } from './policy.ts';
import { knownRoles, lockMembers, manager, mustGive } from './service.ts';

const HOUR_MS = 3_600_000;
/** Invitations of one company within a day. */
export const MOST_A_DAY = 100;

/** Invitations that can be accepted now. */
export const open = () => ({ acceptedAt: null, revokedAt: null, ...inTime() });

/** Invites somebody to the viewer's company. Throws UserErrors and RATE_LIMITED. */
export async function invite(
  ctx: Context,
  input: { email: string; roles: readonly string[]; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { accountId: inviterId, organizationId } = mustManage(ctx.viewer);
  const email = addressOf(input.email);
  const tenantId = ctx.tenant.id;
  return once(ctx, 'memberInvite', input, async (tx) => {
    const sets = await lockMembers(ctx, tx, organizationId);
    const self = await manager(tx, ctx, sets);
    const roles = knownRoles(input.roles, sets);
    mustGive(self.roles, roles, sets, 'roles');
    if (await tx.member.count({ where: { tenantId, organizationId, account: { email } } }))
      refuse(['email'], 'TAKEN', `${email} is a member already: set the roles by memberRolesSet.`);
    const createdAt = { gt: new Date(Date.now() - 24 * HOUR_MS) };
    if ((await tx.invitation.count({ where: { tenantId, organizationId, createdAt } })) >= MOST_A_DAY)
      throw failure('RATE_LIMITED', `An organization invites at most ${MOST_A_DAY} people a day: go on tomorrow.`);
    return make(ctx, tx, { organizationId, email, roles, inviterId, byOperator: false });
  });
}

/**
 * Invites the first person of a company, as its OWNER: of one that has no owner, or with no `organizationId` of one that this person
 * is to found. Throws UserErrors and RATE_LIMITED.
 */
export async function inviteCompany(
  ctx: Context,
  input: { email: string; organizationId: string | null; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { accountId: inviterId } = mustInviteCompanies(ctx.viewer);
  const email = addressOf(input.email);
  const { organizationId } = input;
  return once(ctx, 'organizationInvite', input, async (tx) => {
    if (organizationId) await mustBeOwnerless(ctx, tx, organizationId, ['organizationId']);
    return make(ctx, tx, { organizationId, email, roles: [OWNER], inviterId, byOperator: true });
  });
}

/** Throws UserErrors unless the company is there, not closed, and without an owner; locks its people. */
export async function mustBeOwnerless(ctx: Context, tx: Tx, id: string, field: string[]): Promise<void> {
  const tenantId = ctx.tenant.id;
  await lockMembers(ctx, tx, id);
  const found = await tx.organization.findUnique({ where: { tenantId_id: { tenantId, id } } });
  if (!found || found.status === 'CLOSED') refuse(field, 'NOT_FOUND', 'There is no such company.');
  if (await tx.member.count({ where: { tenantId, organizationId: id, roles: { has: OWNER } } }))
    refuse(field, 'TAKEN', 'This company has an owner, who invites its people.');
}

async function make(
  ctx: Context,
  tx: Tx,
  invitation: Pick<Invitation, 'organizationId' | 'email' | 'roles' | 'inviterId' | 'byOperator'>,
): Promise<{ id: string }> {
  const tenantId = ctx.tenant.id;
  const { email, organizationId, roles } = invitation;
  // Those who invite the same address take turns, so that each counts the invitations of the others.
  await takeTurn(tx, `invitation ${tenantId} ${email}`);
  if (await tx.invitation.count({ where: { tenantId, organizationId, email, ...open() } }))
    refuse(['email'], 'TAKEN', `${email} is invited already: take that invitation back first, to send another mail.`);
  const createdAt = { gt: new Date(Date.now() - HOUR_MS) };
  if ((await tx.invitation.count({ where: { tenantId, email, createdAt } })) >= MOST_AN_HOUR)
    throw failure('RATE_LIMITED', `At most ${MOST_AN_HOUR} invitations an hour go to one address: wait a while.`);
  const id = newId();
  const tokenHash = hashToken(invitationToken(ctx, id));
  await tx.invitation.create({ data: { ...invitation, tenantId, id, expiresAt: invitationEnd(), tokenHash } });
  emitInvitation(tx, id, { type: INVITED, data: { organization: organizationId, roles } });
  return { id };
}

/** Takes an invitation back; false when there is none that waits. */
export async function revoke(ctx: Context, id: string): Promise<boolean> {
  const { viewer } = ctx;
  if (viewer.kind === 'operator') mustInviteCompanies(viewer);
  else mustManage(viewer);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    const found = await tx.invitation.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!found || !mayReadInvitation(viewer, found)) return false;
    const { count } = await tx.invitation.updateMany({
      where: { tenantId, id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count) emitInvitation(tx, id, { type: 'invitation.revoked', data: { organization: found.organizationId } });
    return count > 0;
  });
}

/** The invitations of the viewer's company, or those that operators have made; newest first, ended ones too, for 90 days. */
export function list(ctx: Context, args: PageArgs, query: object) {
  const organizationId = mustSeeInvitations(ctx.viewer);
  const whose = organizationId ? { organizationId } : { byOperator: true };
  const fetch = ({ where, ...page }: Parameters<Parameters<typeof keyset>[1]>[0]) =>
    db(ctx).invitation.findMany({ ...query, ...page, where: { ...where, tenantId: ctx.tenant.id, ...whose } });
  return keyset(args, fetch, true);
}

/** An invitation that was just made, by its id. */
export function get(ctx: Context, id: string, query: object) {
  return db(ctx).invitation.findUnique({ ...query, where: { tenantId_id: { tenantId: ctx.tenant.id, id } } });
}

/** Where an invitation stands. */
export type InvitationState = 'PENDING' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED';

/** Where an invitation stands now. */
export function stateOf(
  { acceptedAt, revokedAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now = new Date(),
): InvitationState {
  if (acceptedAt) return 'ACCEPTED';
  if (revokedAt) return 'REVOKED';
  return expiresAt > now ? 'PENDING' : 'EXPIRED';
}
