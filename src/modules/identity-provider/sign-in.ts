// Signing in by a provider of OpenID Connect: authorization code with PKCE, state and nonce, begun and finished once by the same client.
import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import * as oidc from 'openid-client';
import { hashPassword, hashToken } from '../../auth.ts';
import { type Context, log, machineryOf } from '../../context.ts';
import { db, isTaken, type Tx, takeTurn, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { IdentityProvider } from '../../generated/prisma/client.ts';
import type { SessionAudience } from '../../generated/prisma/enums.ts';
import { newId } from '../../id.ts';
import { guardedFetch } from '../../outgoing.ts';
import { seal, unseal } from '../../secret.ts';
import { emitAccount } from '../account/events.ts';
import { mustBeOpen } from '../account/policy.ts';
import { openSession, openVouched, type SignedIn } from '../account/session.ts';
import { ownerOf } from './service.ts';

const LIFE_MS = 10 * 60_000;
const TIMEOUT_S = 5;

// A provider is never changed, only deleted; its keys may be, so what it says of itself is read anew now and then.
const known = new LRUCache<string, oidc.Configuration>({ max: 1_000, ttl: 5 * 60_000 });

async function configurationOf(ctx: Context, provider: IdentityProvider): Promise<oidc.Configuration> {
  const remembered = known.get(provider.id);
  if (remembered) return remembered;
  const { config, secret } = machineryOf(ctx);
  const { issuer, clientId, clientSecret, id } = provider;
  const allowPrivate = config.WEBHOOK_ALLOW_PRIVATE;
  const found = await oidc.discovery(new URL(issuer), clientId, unseal(secret, ownerOf(id), clientSecret), undefined, {
    timeout: TIMEOUT_S,
    [oidc.customFetch]: guardedFetch(allowPrivate) as oidc.CustomFetch,
    execute: allowPrivate ? [oidc.allowInsecureRequests] : [],
  });
  known.set(id, found);
  return found;
}

/** What the client keeps and what it opens. */
export interface Begun {
  authorizationUrl: string;
  handle: string;
}

/** Begins a sign-in at a provider, which sends the person back to `redirectUri`. Throws UserErrors. */
export async function begin(
  ctx: Context,
  input: { providerId: string; redirectUri: string; audience: SessionAudience },
): Promise<Begun> {
  const tenantId = ctx.tenant.id;
  const { providerId, redirectUri, audience } = input;
  if (redirectUri.length > 2_000 || !/^https?:\/\/[^#?]+$/.test(redirectUri) || !URL.canParse(redirectUri))
    refuse(['redirectUri'], 'INVALID', 'This is not an absolute URL without query: write it as the provider knows it.');
  const provider = await db(ctx).identityProvider.findUnique({
    where: { tenantId_id: { tenantId, id: providerId } },
  });
  if (!provider) throw failure('NOT_FOUND', 'There is no identity provider with this id.');
  if (audience === 'operator' && !provider.isForStaff)
    refuse(['audience'], 'NOT_FOR_STAFF', 'Operators do not sign in by this provider: sign in with a password.');
  const configuration = await configurationOf(ctx, provider).catch((error: unknown) => unreachable(ctx, error));
  const secrets = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
  });
  const handle = randomBytes(32).toString('base64url');
  const id = newId();
  const sealed = new Uint8Array(seal(machineryOf(ctx).secret, `identity attempt ${id}`, JSON.stringify(secrets)));
  const expiresAt = new Date(Date.now() + LIFE_MS);
  await transact(ctx, (tx) =>
    tx.identityAttempt.create({
      data: { tenantId, id, providerId, handleHash: hashToken(handle), sealed, redirectUri, audience, expiresAt },
    }),
  );
  return { authorizationUrl: url.href, handle };
}

function unreachable(ctx: Context, error: unknown): never {
  noteWhy(ctx, error, 'an identity provider does not answer as it should');
  throw failure('UNAVAILABLE', 'The identity provider does not answer now: try again, or sign in with a password.');
}

// The message alone: the error may carry what the provider sent.
function noteWhy(ctx: Context, error: unknown, what: string): void {
  log(ctx).warn({ why: (error as Error).message }, what);
}

/** What the client brings back. */
export interface Finish {
  handle: string;
  callbackUrl: string;
  organizationId?: string | null;
}

/** Finishes a sign-in: the account that belongs to the person, or a new one, is signed in. Throws UserErrors. */
export async function finish(ctx: Context, { handle, callbackUrl, organizationId }: Finish): Promise<SignedIn> {
  const tenantId = ctx.tenant.id;
  const where = { tenantId, handleHash: hashToken(handle), expiresAt: { gt: new Date() } };
  const attempt = await transact(ctx, async (tx) => {
    const found = await tx.identityAttempt.findFirst({ where, include: { provider: true } });
    const { count } = await tx.identityAttempt.deleteMany({ where }); // whoever is second finds nothing
    return count ? found : null;
  });
  if (!attempt) return refuse(['handle'], 'INVALID', 'This sign-in is over: begin a new one, by oidcBegin.');
  const { provider, redirectUri, audience } = attempt;
  const url = URL.canParse(callbackUrl) ? new URL(callbackUrl) : null;
  if (!url || `${url.origin}${url.pathname}` !== new URL(redirectUri).href)
    return refuse(['callbackUrl'], 'INVALID', 'Send the whole URL that the provider sent the person back to.');
  const secrets = JSON.parse(unseal(machineryOf(ctx).secret, `identity attempt ${attempt.id}`, attempt.sealed)) as {
    state: string;
    nonce: string;
    verifier: string;
  };
  const person = await personOf(ctx, provider, url, secrets);
  if (audience === 'operator')
    return openSession(ctx, 'operator', await transact(ctx, (tx) => operatorOf(ctx, tx, provider, person)), null);
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url')); // nobody's, until one is set by mail
  const accountId = await transact(ctx, (tx) => accountOf(ctx, tx, provider.id, person, passwordHash)).catch(
    (error: unknown) => {
      if (isTaken(error)) refuse(['callbackUrl'], 'TAKEN', 'Somebody has just signed up with your e-mail: begin anew.');
      throw error;
    },
  );
  return openVouched(ctx, accountId, organizationId);
}

/** A person as a provider knows it. */
interface Person {
  subject: string;
  /** Null unless the provider says that it is verified. */
  email: string | null;
  name: string;
}

async function personOf(
  ctx: Context,
  provider: IdentityProvider,
  url: URL,
  { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
): Promise<Person> {
  const configuration = await configurationOf(ctx, provider).catch((error: unknown) => unreachable(ctx, error));
  try {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const granted = await oidc.authorizationCodeGrant(configuration, url, checks);
    const idToken = granted.claims()!;
    const more = await oidc.fetchUserInfo(configuration, granted.access_token, idToken.sub);
    const claims: Record<string, unknown> = { ...more, ...idToken };
    const email = claims[provider.emailClaim];
    const name = claims[provider.nameClaim];
    const isGood = claims.email_verified === true && typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email);
    return {
      subject: idToken.sub,
      email: isGood && email.length <= 254 ? email.toLowerCase() : null,
      name: typeof name === 'string' && name.trim() ? name.trim().slice(0, 200) : 'Unnamed',
    };
  } catch (error) {
    noteWhy(ctx, error, 'an identity provider did not vouch for somebody');
    return refuse(['callbackUrl'], 'REFUSED', 'The provider does not vouch for this sign-in: begin a new one.');
  }
}

/** The operator whom a person is: linked before, or found by a verified address; nobody becomes one by a provider. Throws UserErrors. */
async function operatorOf(ctx: Context, tx: Tx, { id, isForStaff }: IdentityProvider, person: Person): Promise<string> {
  const tenantId = ctx.tenant.id;
  const { subject, email } = person;
  const identity = { tenantId, providerId: id, subject };
  const linked = await tx.accountIdentity.findUnique({ where: { tenantId_providerId_subject: identity } });
  const known = linked
    ? { id: linked.accountId }
    : email && (await tx.account.findFirst({ where: { tenantId, email, emailVerifiedAt: { not: null } } }));
  if (!isForStaff || !known || !(await tx.operator.count({ where: { tenantId, accountId: known.id } })))
    return refuse(['callbackUrl'], 'NOT_AN_OPERATOR', 'Nobody who runs this marketplace is known by that sign-in.');
  if (!linked) await link(tx, identity, known.id);
  return known.id;
}

async function link(tx: Tx, identity: { tenantId: string; providerId: string; subject: string }, accountId: string) {
  await tx.accountIdentity.create({ data: { ...identity, accountId } });
  emitAccount(tx, accountId, { type: 'account.identityLinked', data: { provider: identity.providerId } });
}

/** The account that belongs to a person: linked before, or found by a verified address, or new. Throws UserErrors. */
async function accountOf(
  ctx: Context,
  tx: Tx,
  providerId: string,
  { subject, email, name }: Person,
  passwordHash: string,
): Promise<string> {
  const tenantId = ctx.tenant.id;
  // Two who come for the first time at the same moment take turns.
  await takeTurn(tx, `identity ${tenantId} ${email ?? subject}`);
  const linked = await tx.accountIdentity.findUnique({
    where: { tenantId_providerId_subject: { tenantId, providerId, subject } },
  });
  if (linked) return linked.accountId;
  if (!email)
    return refuse(['callbackUrl'], 'EMAIL_UNVERIFIED', 'The provider has not verified your e-mail: verify it there.');
  const existing = await tx.account.findUnique({ where: { tenantId_email: { tenantId, email } } });
  // Whoever signed up with it may be anybody: who owns the address takes the account by a mail first.
  if (existing && !existing.emailVerifiedAt)
    return refuse(
      ['callbackUrl'],
      'EMAIL_UNVERIFIED',
      `There is an account for ${email} that is not verified: verify it, or set a new password by mail, and sign in again.`,
    );
  const accountId = existing?.id ?? newId();
  if (!existing) {
    mustBeOpen(ctx);
    const data = { tenantId, id: accountId, email, name, passwordHash, emailVerifiedAt: new Date() };
    await tx.account.create({ data });
    emitAccount(tx, accountId, { type: 'account.created', data: {} });
  }
  await link(tx, { tenantId, providerId, subject }, accountId);
  return accountId;
}
