// Signed addresses: who holds one may send, or fetch, one file for a short time, and needs nothing else.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { macKey } from '../../secret.ts';

const facts = { tenant: z.uuid(), slug: z.string(), id: z.uuid(), expires: z.number().int() };
const grants = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('put'),
    ...facts,
    type: z.string(),
    size: z.number().int(),
    sha256: z.string(),
  }),
  z.strictObject({ verb: z.literal('get'), ...facts }),
]);

/** What an address allows: to send content that is exactly this, or to fetch it. `expires` is in seconds of the epoch. */
export type Grant = z.infer<typeof grants>;
/** A grant to send. */
export type PutGrant = Extract<Grant, { verb: 'put' }>;
/** A grant to fetch. */
export type GetGrant = Extract<Grant, { verb: 'get' }>;

/** An address to send to is good for so long. */
export const PUT_SECONDS = 15 * 60;
/** An address to fetch from is good for so long. */
export const GET_SECONDS = 5 * 60;
const LONGEST = 1_000;

/** The grant as text, signed with a key of the installation. */
export function writeGrant(secret: string, grant: Grant): string {
  const said = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `${said}.${macOf(secret, said).toString('base64url')}`;
}

/** The grant that `text` is; null when it is not signed by us, or its time is over. */
export function readGrant(secret: string, text: string, now = Date.now()): Grant | null {
  if (text.length > LONGEST) return null;
  const [said, mac, ...more] = text.split('.');
  if (!said || !mac || more.length > 0) return null;
  const [given, right] = [Buffer.from(mac, 'base64url'), macOf(secret, said)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const { data: grant } = grants.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString()));
  return grant && grant.expires * 1_000 > now ? grant : null;
}

function macOf(secret: string, said: string): Buffer {
  return createHmac('sha256', macKey(secret, 'file-grant')).update(said).digest();
}
