// Sessions: opened by a sign-in, renewed by a refresh token that is good once, ended by a sign-out.
import { type Claims, hashToken, newRefreshToken, passwordFits, SESSION_SECONDS, signToken } from '../../auth.ts';
import { type Context, machineryOf } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { refuse } from '../../errors.ts';
import { newId } from '../../id.ts';
import type { Viewer } from '../../viewer.ts';
import { emitAccount } from './events.ts';
import { mustBePerson } from './policy.ts';
import { mustPass } from './second-factor.ts';
import { viewerOf } from './viewer.ts';

/** What a sign-in gives: a short-lived access token and the refresh token that renews it once. */
export interface SignedIn {
  accessToken: string;
  expiresAt: Date;
  refreshToken: string;
  /** Who the person is now. */
  viewer: Viewer;
}

/** What a person signs in with. */
export interface SignIn {
  email: string;
  password: string;
  /** Of the second factor, where one is set up. */
  code?: string | null;
  organizationId?: string | null;
  audience: 'member' | 'operator';
}

/** Opens a session. Whether the e-mail or the password is wrong is not told, nor shown by the time it takes. */
export async function signIn(ctx: Context, input: SignIn): Promise<SignedIn> {
  const tenantId = ctx.tenant.id;
  const email = input.email.trim().toLowerCase();
  const account = await db(ctx).account.findUnique({
    where: { tenantId_email: { tenantId, email } },
    select: { id: true, passwordHash: true },
  });
  const fits = await passwordFits(account?.passwordHash, input.password);
  const misfit = () => refuse(['email'], 'INVALID', 'E-mail and password do not fit: check both, or sign up.');
  if (!fits || !account) return misfit();
  // Only now: to load more for a known e-mail than for an unknown one would tell them apart.
  const { operator, members, secondFactor } = await db(ctx).account.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: account.id } },
    select: { ...places, secondFactor: { select: { confirmedAt: true } } },
  });
  // Before anything is told of the account: the password alone is not enough to ask.
  if (secondFactor?.confirmedAt) await mustPass(ctx, account.id, input.code);
  if (input.audience === 'operator' && !operator) return misfit();
  const first = input.audience === 'member' ? (members[0]?.organizationId ?? null) : null;
  const organization = organizationFor(input.audience, members, input.organizationId, first);
  return openSession(ctx, input.audience, account.id, organization);
}

/** What a person is in the marketplace; the organization joined first comes first. */
const places = { operator: true, members: { select: { organizationId: true }, orderBy: { id: 'asc' } } } as const;

// Only a member acts for an organization, and only for one of its own: another is refused, never passed over.
function organizationFor(
  audience: SignIn['audience'],
  members: { organizationId: string }[],
  asked: string | null | undefined,
  otherwise: string | null,
): string | null {
  if (!asked) return otherwise;
  if (audience === 'operator')
    refuse(['organizationId'], 'NOT_FOUND', 'An operator acts for no organization: leave organizationId out.');
  if (!members.some(({ organizationId }) => organizationId === asked))
    refuse(['organizationId'], 'NOT_FOUND', 'You are not a member of this organization.');
  return asked;
}

/** Opens a session of an account whose password was just checked. */
export async function openSession(
  ctx: Context,
  audience: 'member' | 'operator',
  account: string,
  organization: string | null,
) {
  const session = newId();
  const refresh = newRefreshToken(session);
  await transact(ctx, async (tx) => {
    await tx.session.create({
      data: {
        tenantId: ctx.tenant.id,
        id: session,
        accountId: account,
        audience,
        organizationId: organization,
        tokenHash: refresh.hash,
        expiresAt: sessionEnd(),
        ...useNow(ctx),
      },
    });
    emitAccount(tx, account, { type: 'session.opened', data: { session, audience } });
  });
  return accessFor(ctx, { audience, subject: account, tenant: ctx.tenant.id, session, organization }, refresh.token);
}

async function accessFor(ctx: Context, claims: Omit<Claims, 'expiresAt'>, refreshToken: string): Promise<SignedIn> {
  const { secret } = machineryOf(ctx);
  const { token: accessToken, expiresAt } = await signToken(secret, claims);
  const viewer = await viewerOf(machineryOf(ctx).database, ctx.tenant, { ...claims, expiresAt });
  return { accessToken, expiresAt, refreshToken, viewer };
}

/** Opens a member's session of an account that somebody else vouches for; the organization is as in signIn. */
export async function openVouched(
  ctx: Context,
  accountId: string,
  organizationId: string | null | undefined,
): Promise<SignedIn> {
  const { members } = await db(ctx).account.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenant.id, id: accountId } },
    select: { members: places.members },
  });
  const organization = organizationFor('member', members, organizationId, members[0]?.organizationId ?? null);
  return openSession(ctx, 'member', accountId, organization);
}

/** That a session is used now, and by what. */
const useNow = ({ userAgent }: Context) => ({
  lastUsedAt: new Date(),
  ...(userAgent && { userAgent }),
});

const sessionEnd = () => new Date(Date.now() + SESSION_SECONDS * 1000);

/**
 * Changes a refresh token for a new pair. A token is good once: one that was changed already means that somebody else
 * has it too, so the whole session ends. Any other refusal leaves the token as good as it was. The audience stays as it was
 * signed in; the organization stays too, unless another one of the person's is asked for.
 */
export async function refresh(
  ctx: Context,
  input: { refreshToken: string; organizationId?: string | null },
): Promise<SignedIn> {
  const session = input.refreshToken.split('.')[0] ?? '';
  const refused = () => refuse(['refreshToken'], 'INVALID', 'This refresh token is not good any more: sign in again.');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(session)) refused();
  const tenant = ctx.tenant.id;
  const next = newRefreshToken(session);
  const now = new Date();
  const where = { tenantId: tenant, id: session, revokedAt: null };
  const renewed = await transact(ctx, async (tx) => {
    const changed = await tx.session.updateMany({
      where: { ...where, tokenHash: hashToken(input.refreshToken), expiresAt: { gt: now } },
      data: { tokenHash: next.hash, expiresAt: sessionEnd(), ...useNow(ctx) },
    });
    if (changed.count === 0) {
      await endReused(tx, where, now);
      return null; // not thrown: that the session ended must be kept
    }
    const stored = await tx.session.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: tenant, id: session } },
      select: { audience: true, organizationId: true, accountId: true, account: { select: places } },
    });
    const { audience, organizationId: before, accountId: subject, account } = stored;
    // What is thrown from here on rolls the change back.
    if (audience === 'operator' && !account.operator) refused();
    const organization = organizationFor(audience, account.members, input.organizationId, before);
    if (organization !== before) {
      await tx.session.updateMany({ where, data: { organizationId: organization } });
    }
    emitAccount(tx, subject, { type: 'session.renewed', data: { session } });
    return { audience, subject, organization };
  });
  if (!renewed) return refused();
  return accessFor(ctx, { ...renewed, tenant, session }, next.token);
}

async function endReused(tx: Tx, where: { tenantId: string; id: string; revokedAt: null }, now: Date): Promise<void> {
  const [ended] = await tx.session.updateManyAndReturn({ where, data: { revokedAt: now } });
  if (ended) emitAccount(tx, ended.accountId, { type: 'session.ended', data: { session: ended.id, why: 'reuse' } });
}

/** Ends the session of the viewer's token, or every session of the account; their open subscriptions fall silent. */
export async function signOut(ctx: Context, everywhere: boolean): Promise<{ done: true }> {
  const { accountId, sessionId } = mustBePerson(ctx.viewer);
  await transact(ctx, async (tx) => {
    const which = everywhere ? { accountId } : { id: sessionId };
    const { count } = await tx.session.updateMany({
      where: { tenantId: ctx.tenant.id, revokedAt: null, ...which },
      data: { revokedAt: new Date() },
    });
    const session = everywhere ? 'all' : sessionId;
    if (count) emitAccount(tx, accountId, { type: 'session.ended', data: { session, why: 'signedOut' } });
  });
  return { done: true };
}
