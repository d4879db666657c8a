// How an invitation is accepted: by somebody new, who gets an account, or by who has one and shows it. Done again, it is the same.
import { hashToken } from '../../auth.ts';
import type { Context } from '../../context.ts';
import { db, isTaken, type Tx, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { Invitation } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { rightsOf } from '../../viewer.ts';
import { markVerified } from '../account/email.ts';
import { badInvitation as bad, makeInvited, type Newcomer, newcomerHash } from '../account/invited.ts';
import { mustKnowPassword } from '../account/password.ts';
import { isPerson } from '../account/policy.ts';
import { mustPass } from '../account/second-factor.ts';
import { openSession, type SignedIn } from '../account/session.ts';
import { found } from '../organization/service.ts';
import { emitInvitation, emitMember } from './events.ts';
import { mustBeOwnerless, open, stateOf } from './invitation.ts';
import { mayGive } from './policy.ts';
import { lockMembers, memberOf } from './service.ts';

/** What an invited person brings: the password of a new account or of the one there is, and the company where one is to be founded. */
export interface Acceptance extends Newcomer {
  token: string;
  /** Of the second factor, where the account has one. */
  code?: string | null;
}

/** What comes of it: a member, and a session unless the person is signed in already. */
export interface Accepted {
  memberId: string;
  signedIn: SignedIn | null;
}

/** Accepts an invitation. Throws UserErrors; FORBIDDEN for somebody who is signed in under another address. */
export async function accept(ctx: Context, input: Acceptance): Promise<Accepted> {
  const tenantId = ctx.tenant.id;
  const tokenHash = hashToken(input.token);
  const accepted = { acceptedAt: { not: null } }; // whoever tries again hears the same
  const invitation =
    (await db(ctx).invitation.findFirst({ where: { tenantId, tokenHash, OR: [open(), accepted] } })) ?? bad();
  const { email } = invitation;
  const account = await db(ctx).account.findUnique({
    where: { tenantId_email: { tenantId, email } },
    select: { id: true, secondFactor: { select: { confirmedAt: true } } },
  });
  const person = isPerson(ctx.viewer) ? ctx.viewer.accountId : null;
  if (person && person !== account?.id)
    throw failure('FORBIDDEN', 'This invitation is for another address than yours: sign out, and open it again.');
  let passwordHash: string | null = null;
  if (!account) {
    passwordHash = await newcomerHash(email, input);
  } else if (!person) {
    if (!input.password)
      return refuse(
        ['password'],
        'SIGN_IN_REQUIRED',
        `There is an account for ${email}: give its password, or sign in first.`,
      );
    await mustKnowPassword(ctx, account.id, 'password', input.password);
    if (account.secondFactor?.confirmedAt) await mustPass(ctx, account.id, input.code);
  }
  const made = await transact(ctx, (tx) =>
    join(ctx, tx, { id: invitation.id, input, accountId: account?.id ?? null, passwordHash }),
  ).catch((error: unknown) => {
    if (isTaken(error)) bad('This invitation was accepted just now: sign in.');
    throw error;
  });
  const signedIn = person ? null : await openSession(ctx, 'member', made.accountId, made.organizationId);
  return { memberId: made.memberId, signedIn };
}

interface Joining {
  /** The invitation. */
  id: string;
  input: Acceptance;
  /** The account there is; null for one that is to be made with this hash of a password. */
  accountId: string | null;
  passwordHash: string | null;
}

async function join(ctx: Context, tx: Tx, { id, input, accountId: known, passwordHash }: Joining) {
  const tenantId = ctx.tenant.id;
  const where = { tenantId_id: { tenantId, id } };
  await tx.$queryRaw`select 1 from invitation where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  const invitation = await tx.invitation.findUniqueOrThrow({ where });
  if (invitation.acceptedAt) {
    const { organizationId } = invitation;
    const member = known && organizationId ? await memberOf(tx, ctx, known, organizationId) : null;
    return member ? { memberId: member.id, accountId: member.accountId, organizationId: member.organizationId } : bad();
  }
  if (stateOf(invitation) !== 'PENDING') return bad();
  const { byOperator, inviterId, email } = invitation;
  if (known) await markVerified(tx, tenantId, known);
  const accountId = known ?? (await makeInvited(tx, { tenantId, email, passwordHash: passwordHash! }, input));
  if (byOperator && !(await tx.operator.count({ where: { tenantId, accountId: inviterId } }))) return bad();
  const organizationId = invitation.organizationId ?? (await foundBy(ctx, tx, accountId, input.organization));
  if (invitation.organizationId) await mustStillBeGiven(ctx, tx, invitation, organizationId, input);
  const joined = await memberOf(tx, ctx, accountId, organizationId);
  const memberId = joined?.id ?? newId();
  if (!joined) {
    const { roles } = invitation;
    await tx.member.create({ data: { tenantId, id: memberId, accountId, organizationId, roles } });
    const data = { organization: organizationId, account: accountId, invitation: id, roles };
    emitMember(tx, memberId, { type: 'member.joined', data });
  }
  await tx.invitation.update({ where, data: { acceptedAt: new Date(), organizationId } });
  emitInvitation(tx, id, {
    type: 'invitation.accepted',
    data: { organization: organizationId, member: memberId },
  });
  return { memberId, accountId, organizationId };
}

// Operators have invited this company: it needs no review.
async function foundBy(ctx: Context, tx: Tx, accountId: string, organization: Acceptance['organization']) {
  if (organization) return found(tx, ctx, accountId, organization, 'ACTIVE');
  return refuse(['organization'], 'REQUIRED', 'You are invited to found a company here: say which.');
}

/** Throws UserErrors unless who invites may still give these roles there. */
async function mustStillBeGiven(
  ctx: Context,
  tx: Tx,
  { inviterId, byOperator, roles }: Invitation,
  organizationId: string,
  { organization }: Acceptance,
): Promise<void> {
  const tenantId = ctx.tenant.id;
  if (organization) refuse(['organization'], 'INVALID', 'You are invited to a company that is there: leave this out.');
  const sets = await lockMembers(ctx, tx, organizationId);
  if (byOperator) return mustBeOwnerless(ctx, tx, organizationId, ['token']);
  const { status } = await tx.organization.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: organizationId } },
  });
  const inviter = await memberOf(tx, ctx, inviterId, organizationId);
  if (status === 'CLOSED' || !inviter || !rightsOf(inviter.roles, sets).has('member.manage')) bad();
  else if (!mayGive(inviter.roles, roles, sets)) bad();
}
