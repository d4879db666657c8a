// One root secret, and the keys and passwords derived from it.
import { createHmac, createPrivateKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';

/** The root secret: ENTREPOT_SECRET, else one made once in the data folder (readable by this user only). */
export function rootSecret(config: Config): string {
  if (config.ENTREPOT_SECRET) return config.ENTREPOT_SECRET;
  const file = path.join(config.ENTREPOT_DATA, 'secret');
  if (!existsSync(file)) {
    mkdirSync(config.ENTREPOT_DATA, { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process was first
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/** A password for `purpose`, the same on every process that knows the secret. */
export function derivedPassword(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`password:${purpose}`).digest('base64url');
}

/** A name for what installations that share a service keep there; it tells nothing of the secret. */
export function installationName(secret: string): string {
  return createHmac('sha256', secret).update('installation').digest('hex').slice(0, 16);
}

// PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410, section 7).
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 private key that signs access tokens. */
export function signingKey(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'entrepot', 'access-token-ed25519', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}
