// One root secret, and the keys and passwords derived from it.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
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

/** A key for message authentication codes of one `purpose`, the same on every process that knows the secret. */
export function macKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'entrepot', purpose, 32));
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

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];
const sealingKey = (secret: string) => Buffer.from(hkdfSync('sha256', secret, 'entrepot', 'sealed-in-database', 32));

/** `text` as it may stand in the database: only who knows the root secret can read it, and only as that of `owner`. */
export function seal(secret: string, owner: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, sealingKey(secret), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed for `owner`. Throws when it was not, or under another root secret. */
export function unseal(secret: string, owner: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(CIPHER, sealingKey(secret), bytes.subarray(0, NONCE)).setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}
