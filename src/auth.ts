// Passwords and tokens: argon2id for the one, Ed25519-signed JWTs for the other.
import { createHash, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { calculateJwkThumbprint, errors, exportJWK, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { failure } from './errors.ts';
import { makeGate } from './gate.ts';
import { signingKey } from './secret.ts';

/** What a token is good for; each kind of field accepts one and refuses the others. */
export type Audience = 'member' | 'operator' | 'platform';

/** What an access token says. Never roles: those are read from the database at each request. */
export interface Claims {
  audience: Audience;
  /** Account id; `platform` for the platform. */
  subject: string;
  tenant: string;
  session: string;
  organization: string | null;
  expiresAt: Date;
}

/** Life of an access token, seconds. */
export const ACCESS_SECONDS = 15 * 60;
/** Life of a session that is not refreshed, seconds. */
export const SESSION_SECONDS = 30 * 24 * 3600;

const ISSUER = 'entrepot';

interface Keys {
  privateKey: KeyObject;
  publicKey: KeyObject;
  kid: string;
  /** What tokens say whose signature was found good. A signature stays good; whether its time is over is asked each time. */
  verified: LRUCache<string, Claims>;
}

// A socket shows its token at each operation; those of so many bearers are remembered.
const MOST_VERIFIED = 10_000;
const keysBySecret = new Map<string, Promise<Keys>>();

function keysOf(secret: string): Promise<Keys> {
  let keys = keysBySecret.get(secret);
  if (!keys) {
    const privateKey = signingKey(secret);
    const publicKey = createPublicKey(privateKey);
    keys = exportJWK(publicKey).then(async (jwk) => ({
      privateKey,
      publicKey,
      kid: await calculateJwkThumbprint(jwk),
      verified: new LRUCache<string, Claims>({ max: MOST_VERIFIED }),
    }));
    keysBySecret.set(secret, keys);
  }
  return keys;
}

/** Signs an access token; by default it lives 15 minutes. */
export async function signToken(
  secret: string,
  claims: Omit<Claims, 'expiresAt'>,
  seconds = ACCESS_SECONDS,
): Promise<{ token: string; expiresAt: Date }> {
  const { privateKey, kid } = await keysOf(secret);
  const expiresAt = new Date((Math.floor(Date.now() / 1000) + seconds) * 1000);
  const token = await new SignJWT({ tid: claims.tenant, sid: claims.session, org: claims.organization })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
    .setIssuer(ISSUER)
    .setAudience(claims.audience)
    .setSubject(claims.subject)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(privateKey);
  return { token, expiresAt };
}

/** A token of the platform viewer, for the installation's own staff. */
export async function platformToken(secret: string, seconds = ACCESS_SECONDS): Promise<string> {
  const nobody = { subject: 'platform', tenant: 'platform', session: 'platform', organization: null };
  return (await signToken(secret, { audience: 'platform', ...nobody }, seconds)).token;
}

/** Checks a bearer token: one algorithm, our key, issuer, audience, expiry. Throws UNAUTHENTICATED. */
export async function verifyToken(secret: string, token: string): Promise<Claims> {
  const { publicKey, verified } = await keysOf(secret);
  const known = verified.get(token);
  if (known && known.expiresAt.getTime() > Date.now()) return known;
  try {
    if (token.length > 2_048) throw new errors.JWTInvalid('too long');
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      audience: ['member', 'operator', 'platform'],
      requiredClaims: ['exp', 'sub', 'tid', 'sid'],
      typ: 'at+jwt',
    });
    const claims: Claims = {
      audience: payload.aud as Audience,
      subject: payload.sub!,
      tenant: String(payload.tid),
      session: String(payload.sid),
      organization: typeof payload.org === 'string' ? payload.org : null,
      expiresAt: new Date(payload.exp! * 1000),
    };
    verified.set(token, claims);
    return claims;
  } catch (error) {
    const why =
      error instanceof errors.JWTExpired
        ? 'The access token has expired: refresh it.'
        : 'The access token is not valid.';
    throw failure('UNAUTHENTICATED', why);
  }
}

/** Hashes a password with argon2id (19 MiB, 2 passes: the OWASP minimum). */
export function hashPassword(password: string): Promise<string> {
  return hashing(() => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));
}

// Each hash takes 19 MiB and a core: many sign-ins at once wait in line instead of taking the machine.
const hashing = makeGate(4);

let decoy: Promise<string> | undefined;

/** Whether `password` fits; takes as long for an unknown account (`stored` undefined) as for a known one. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const hashed = stored ?? (await decoy);
  const fits = await hashing(() => verify(hashed, password));
  return fits && stored !== undefined;
}

/** A new refresh token of a session, and its hash for the database. The token is `<session id>.<random>`. */
export function newRefreshToken(session: string): { token: string; hash: Uint8Array<ArrayBuffer> } {
  const token = `${session}.${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

/** SHA-256 of a high-entropy token. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
