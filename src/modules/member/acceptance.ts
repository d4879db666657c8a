// How an invitation is accepted: by somebody new, who gets an account, or by who has one and shows it. Done again, it is the same.
import { hashPassword, hashToken } from '../../auth.ts';
import type { Context } from '../../context.ts';
import { db, isTaken, type Tx, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { Invitation } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { rightsOf } from '../../viewer.ts';
import { emitAccount } from '../account/events.ts';
import { mustKnowPassword } from '../account/password.ts';
import { isPerson } from '../account/policy.ts';
import { mustPass } from '../account/second-factor.ts';
import { checkNewAccount } from '../account/service.ts';
import { openSession, type SignedIn } from '../account/session.ts';
import { found, type NewOrganization } from '../organization/service.ts';
import { emitInvitation, emitMember } from './events.ts';
import { mustBeOwnerless, open } from './invitation.ts';
import { mayGive } from './policy.ts';
import { lockMembers, memberOf } from './service.ts';

/** What an invited person brings. */
export interface Acceptance {
  token: string;
  /** Of a new account. */
  name?: string | null;
  /** Of a new account, or of the one there is. */
  password?: string | null;
  /** Of the second factor, where the account has one. */
  code?: string | null;
  /** The company to be founded, where that is what one is invited to. */
  organization?: NewOrganization | null;
}

/** What comes of it: a member, and a session unless the person is signed in already. */
export interface Accepted {
  memberId: string;
  signedIn: SignedIn | null;
}

const bad = (message = 'This invitation is not good any more: ask for a new one.') =>
  refuse(['token'], 'INVALID', message);

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
    const { name, password, organization } = input;
    checkNewAccount({ email, name: name ?? '', password: password ?? '', organization });
    passwordHash = await hashPassword(password!);
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
  if (invitation.revokedAt || invitation.expiresAt <= new Date()) return bad();
  const accountId = known ? await verified(tx, tenantId, known) : await account(tx, invitation, input, passwordHash!);
  const { byOperator, inviterId } = invitation;
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

/** A new account for the invited address, which the token has shown to be the person's. */
async function account(
  tx: Tx,
  { tenantId, email }: Invitation,
  { name }: Acceptance,
  passwordHash: string,
): Promise<string> {
  const id = newId();
  const data = { tenantId, id, email, passwordHash, name: name!.trim(), emailVerifiedAt: new Date() };
  await tx.account.create({ data });
  emitAccount(tx, id, { type: 'account.created', data: {} });
  emitAccount(tx, id, { type: 'account.emailVerified', data: {} });
  return id;
}

/** The account of the invited address: its holder has shown to receive mail there. */
async function verified(tx: Tx, tenantId: string, id: string): Promise<string> {
  const { count } = await tx.account.updateMany({
    where: { tenantId, id, emailVerifiedAt: null },
    data: { emailVerifiedAt: new Date() },
  });
  if (count) emitAccount(tx, id, { type: 'account.emailVerified', data: {} });
  return id;
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
