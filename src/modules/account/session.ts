// Sessions: opened by a sign-in, renewed by a refresh token that is good once, ended by a sign-out.
import { type Claims, hashToken, newRefreshToken, passwordFits, SESSION_SECONDS, signToken } from '../../auth.ts';
import { type Context, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import { newId } from '../../id.ts';
import type { Viewer } from '../../viewer.ts';
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
  organizationId?: string | null;
  audience: 'member' | 'operator';
}

/** Opens a session. Whether the e-mail or the password is wrong is not told, nor shown by the time it takes. */
export async function signIn(ctx: Context, input: SignIn): Promise<SignedIn> {
  const account = await db(ctx).account.findUnique({
    where: { tenantId_email: { tenantId: ctx.tenant.id, email: input.email.trim().toLowerCase() } },
    include: { operator: true, members: { orderBy: { id: 'asc' } } },
  });
  const fits = await passwordFits(account?.passwordHash, input.password);
  if (!fits || !account || (input.audience === 'operator' && !account.operator)) {
    refuse(['email'], 'INVALID', 'E-mail and password do not fit: check both, or sign up.');
  }
  if (input.audience === 'operator') return openSession(ctx, 'operator', account.id, null);
  const asked = input.organizationId;
  const member = asked ? account.members.find(({ organizationId }) => organizationId === asked) : account.members[0];
  if (asked && !member) refuse(['organizationId'], 'NOT_FOUND', 'You are not a member of this organization.');
  return openSession(ctx, 'member', account.id, member?.organizationId ?? null);
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
        tokenHash: refresh.hash,
        expiresAt: sessionEnd(),
      },
    });
  });
  return accessFor(ctx, { audience, subject: account, tenant: ctx.tenant.id, session, organization }, refresh.token);
}

async function accessFor(ctx: Context, claims: Omit<Claims, 'expiresAt'>, refreshToken: string): Promise<SignedIn> {
  const { secret } = machineryOf(ctx);
  const { token: accessToken, expiresAt } = await signToken(secret, claims);
  const viewer = await viewerOf(machineryOf(ctx).database, ctx.tenant, { ...claims, expiresAt });
  return { accessToken, expiresAt, refreshToken, viewer };
}

const sessionEnd = () => new Date(Date.now() + SESSION_SECONDS * 1000);

/**
 * Changes a refresh token for a new pair. A token is good once: one that was changed already means that somebody else
 * has it too, so the whole session ends. `audience` and `organization` stay as they were signed in.
 */
export async function refresh(
  ctx: Context,
  input: { refreshToken: string; audience: 'member' | 'operator'; organizationId?: string | null },
): Promise<SignedIn> {
  const session = input.refreshToken.split('.')[0] ?? '';
  const refused = () => refuse(['refreshToken'], 'INVALID', 'This refresh token is not good any more: sign in again.');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(session)) refused();
  const next = newRefreshToken(session);
  const now = new Date();
  const where = { tenantId: ctx.tenant.id, id: session, revokedAt: null };
  const account = await transact(ctx, async (tx) => {
    const changed = await tx.session.updateMany({
      where: { ...where, tokenHash: hashToken(input.refreshToken), expiresAt: { gt: now } },
      data: { tokenHash: next.hash, expiresAt: sessionEnd() },
    });
    if (changed.count === 0) {
      await tx.session.updateMany({ where, data: { revokedAt: now } });
      return null;
    }
    const found = await tx.session.findFirst({
      where,
      select: { account: { select: { id: true, operator: true, members: { orderBy: { id: 'asc' } } } } },
    });
    return found?.account ?? null;
  });
  if (!account || (input.audience === 'operator' && !account.operator)) refused();
  const asked = input.organizationId;
  const member = asked ? account!.members.find(({ organizationId }) => organizationId === asked) : account!.members[0];
  const organization = input.audience === 'member' ? (member?.organizationId ?? null) : null;
  return accessFor(
    ctx,
    { audience: input.audience, subject: account!.id, tenant: ctx.tenant.id, session, organization },
    next.token,
  );
}

/** Ends the session of the viewer's token, or every session of the account; their open subscriptions fall silent. */
export async function signOut(ctx: Context, everywhere: boolean): Promise<{ done: true }> {
  const { viewer } = ctx;
  if (viewer.kind !== 'member' && viewer.kind !== 'operator')
    throw failure('UNAUTHENTICATED', 'There is nobody to sign out.');
  await transact(ctx, (tx) =>
    tx.session.updateMany({
      where: {
        tenantId: ctx.tenant.id,
        revokedAt: null,
        ...(everywhere ? { accountId: viewer.accountId } : { id: viewer.sessionId }),
      },
      data: { revokedAt: new Date() },
    }),
  );
  return { done: true };
}
