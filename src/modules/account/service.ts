// Logins: signing up and in, refreshing and ending a sign-in, and who a token's bearer is now.
import { type Claims, hashPassword, hashToken, newRefreshToken, passwordFits, SESSION_SECONDS, signToken } from '../../auth.ts';
import { type Context, machineryOf, type TenantFacts } from '../../context.ts';
import { type Database, db, isTaken, transact } from '../../db.ts';
import { failure, refuse, UserErrors } from '../../errors.ts';
import { emit } from '../../events/event.ts';
import type { Capability, OrganizationStatus, Role } from '../../generated/prisma/enums.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { permissionsOf, type Viewer } from '../../viewer.ts';
import { found, type NewOrganization } from '../organization/service.ts';

/** What a sign-in gives: a short-lived access token and the refresh token that renews it once. */
export interface SignedIn {
  accessToken: string;
  expiresAt: Date;
  refreshToken: string;
  /** Who the person is now. */
  viewer: Viewer;
}

/** What a person signs up with. */
export interface SignUp {
  email: string;
  password: string;
  name: string;
  organization?: NewOrganization | null;
  idempotencyKey?: string | null;
}

/** Makes an account, and founds a company when one is given. A taken e-mail is a user error. */
export async function signUp(ctx: Context, input: SignUp): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  checkNewAccount(email, input);
  const passwordHash = await hashPassword(input.password);
  const made = await once(ctx, 'signUp', input, async (tx) => {
    const tenantId = ctx.tenant.id;
    const account = newId();
    await tx.account.create({ data: { tenantId, id: account, email, passwordHash, name: input.name.trim() } });
    emit(tx, { stream: account, type: 'account.created', data: {} });
    const organization = input.organization ? await found(tx, ctx, account, input.organization) : null;
    return { account, organization };
  }).catch((error: unknown) => {
    if (isTaken(error)) refuse(['email'], 'TAKEN', `There is already an account for ${email} here: sign in instead.`);
    throw error;
  });
  return openSession(ctx, 'member', made.account, made.organization);
}

function checkNewAccount(email: string, input: Omit<SignUp, 'idempotencyKey'>): void {
  const bad = [];
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) {
    bad.push({ field: ['email'], code: 'INVALID', message: 'This is not an e-mail address: write it like ana@example.com.' });
  }
  if (input.password.length < 10 || input.password.length > 200) {
    bad.push({ field: ['password'], code: 'OUT_OF_RANGE', message: 'A password has 10 to 200 characters.' });
  }
  if (!input.name.trim() || input.name.length > 200) {
    bad.push({ field: ['name'], code: 'OUT_OF_RANGE', message: 'A name has 1 to 200 characters.' });
  }
  const name = input.organization?.legalName.trim();
  if (input.organization && (!name || name.length > 300)) {
    bad.push({ field: ['organization', 'legalName'], code: 'OUT_OF_RANGE', message: 'A legal name has 1 to 300 characters.' });
  }
  if (bad.length) throw new UserErrors(bad);
}

/** Makes an account that is staff of the marketplace; only the platform itself may. */
export async function appoint(ctx: Context, person: { email: string; password: string; name: string }): Promise<void> {
  if (ctx.viewer.kind !== 'system') throw failure('FORBIDDEN', 'Only the platform appoints operators.');
  const email = person.email.trim().toLowerCase();
  checkNewAccount(email, person);
  const passwordHash = await hashPassword(person.password);
  await transact(ctx, async (tx) => {
    const tenantId = ctx.tenant.id;
    const id = newId();
    await tx.account.create({ data: { tenantId, id, email, name: person.name, passwordHash } });
    await tx.operator.create({ data: { tenantId, accountId: id } });
    emit(tx, { stream: id, type: 'account.appointed', data: {} });
  });
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

async function openSession(ctx: Context, audience: 'member' | 'operator', account: string, organization: string | null) {
  const session = newId();
  const refresh = newRefreshToken(session);
  await transact(ctx, async (tx) => {
    await tx.session.create({
      data: { tenantId: ctx.tenant.id, id: session, accountId: account, tokenHash: refresh.hash, expiresAt: sessionEnd() },
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
  return accessFor(ctx, { audience: input.audience, subject: account!.id, tenant: ctx.tenant.id, session, organization }, next.token);
}

/** Ends the session of the viewer's token, or every session of the account; their open subscriptions fall silent. */
export async function signOut(ctx: Context, everywhere: boolean): Promise<{ done: true }> {
  const { viewer } = ctx;
  if (viewer.kind !== 'member' && viewer.kind !== 'operator') throw failure('UNAUTHENTICATED', 'There is nobody to sign out.');
  await transact(ctx, (tx) =>
    tx.session.updateMany({
      where: { tenantId: ctx.tenant.id, revokedAt: null, ...(everywhere ? { accountId: viewer.accountId } : { id: viewer.sessionId }) },
      data: { revokedAt: new Date() },
    }),
  );
  return { done: true };
}

interface ViewerRow extends Record<string, unknown> {
  operator: boolean;
  roles: Role[] | null;
  capabilities: Capability[] | null;
  status: OrganizationStatus | null;
}

/** Who the bearer of `claims` is now: session, roles and organization are read anew. Throws UNAUTHENTICATED. */
export async function viewerOf(database: Database, tenant: TenantFacts, claims: Claims): Promise<Viewer> {
  const { audience, subject: accountId, session: sessionId, organization, expiresAt } = claims;
  if (expiresAt.getTime() <= Date.now()) throw failure('UNAUTHENTICATED', 'The access token has expired: refresh it.');
  if (audience === 'platform') return { kind: 'platform', expiresAt };
  if (claims.tenant !== tenant.id) throw failure('UNAUTHENTICATED', 'This access token is for another marketplace.');
  const [row] = await database.query<ViewerRow>(
    tenant.id,
    'viewer',
    `select exists (select from operator x where x.tenant_id = $1 and x.account_id = $2) as operator,
            m.roles::text[] as roles, o.capabilities::text[] as capabilities, o.status
       from session s
       left join member m on m.tenant_id = $1 and m.account_id = $2 and m.organization_id = $4
       left join organization o on o.tenant_id = $1 and o.id = m.organization_id
      where s.tenant_id = $1 and s.id = $3 and s.account_id = $2 and s.revoked_at is null`,
    [tenant.id, accountId, sessionId, organization],
  );
  if (!row) throw failure('UNAUTHENTICATED', 'This session has ended: sign in again.');
  if (audience === 'operator') {
    if (!row.operator) throw failure('UNAUTHENTICATED', 'You are not an operator of this marketplace any more.');
    return { kind: 'operator', accountId, sessionId, expiresAt };
  }
  const permissions = permissionsOf(row.status === 'ACTIVE' ? (row.roles ?? []) : [], row.capabilities ?? []);
  return {
    kind: 'member',
    accountId,
    sessionId,
    organizationId: row.roles ? organization : null,
    permissions,
    expiresAt,
  };
}


/** The viewer of a long-lived request as of now. Throws UNAUTHENTICATED when the session has ended. */
export async function viewerNow(ctx: Context): Promise<Viewer> {
  const { viewer } = ctx;
  if (viewer.kind !== 'member' && viewer.kind !== 'operator') return viewer;
  const claims: Claims = {
    audience: viewer.kind,
    subject: viewer.accountId,
    tenant: ctx.tenant.id,
    session: viewer.sessionId,
    organization: viewer.kind === 'member' ? viewer.organizationId : null,
    expiresAt: viewer.expiresAt,
  };
  return viewerOf(machineryOf(ctx).database, ctx.tenant, claims);
}
