// Ids: UUIDv7 in the database, TypeIDs (`product_01jd…`) outside.
import { createHash } from 'node:crypto';
import { TypeID } from 'typeid-js';
import { uuidv7 } from 'uuidv7';
import { failure } from './errors.ts';

/** A new UUIDv7 (RFC 9562): ids sort by time of creation. */
export const newId = uuidv7;

/** The least id that `newId` could make at `ms`, milliseconds since 1970: ids from then on are not less. */
export function firstIdAt(ms: number): string {
  const time = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

/** The UUIDv5 (RFC 9562) of `name` in the namespace `id`: always the same, and never an id that `newId` makes. */
export function derivedId(id: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(id.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What stands before the underscore, by GraphQL type. */
const prefixes: Record<string, string> = {
  Tenant: 'tenant',
  Account: 'account',
  Organization: 'organization',
  Category: 'category',
  Product: 'product',
  Inquiry: 'inquiry',
  Message: 'message',
  Quotation: 'quotation',
  Member: 'member',
  Invitation: 'invitation',
  InquiryNote: 'note',
  File: 'file',
  Webhook: 'webhook',
  WebhookDelivery: 'delivery',
  Session: 'session',
  ApiKey: 'ek',
  IdentityProvider: 'provider',
  OperatorInvitation: 'staffinvitation',
  Impersonation: 'impersonation',
  Approval: 'approval',
  Team: 'team',
  Division: 'division',
};
const typenames = new Map(Object.entries(prefixes).map(([typename, prefix]) => [prefix, typename]));

/** A row's id as the API shows it. */
export function showId(typename: string, uuid: string): string {
  const prefix = prefixes[typename];
  if (!prefix) throw new Error(`${typename} has no id prefix: add one in id.ts.`);
  return `${prefix}_${suffixOf(uuid)}`;
}

// A page shows dozens of ids: this takes a tenth of what typeid-js does. Two zero bits and the UUID's 128 make 26 digits of 5 bits.
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
function suffixOf(uuid: string): string {
  let suffix = '';
  let held = 0;
  let bits = 2;
  for (let at = 0; at < uuid.length; at++) {
    const sign = uuid.charCodeAt(at);
    if (sign === HYPHEN) continue;
    held = ((held << 4) | (sign <= NINE ? sign - ZERO : sign - BEFORE_A)) & 0xff;
    bits += 4;
    if (bits < 5) continue;
    bits -= 5;
    suffix += DIGITS[(held >> bits) & 31];
  }
  return suffix;
}
const [HYPHEN, ZERO, NINE, BEFORE_A] = [0x2d, 0x30, 0x39, 0x61 - 10];

/** Reads any TypeID of ours; throws BAD_USER_INPUT for text that is none. */
export function readAnyId(id: string): { typename: string; id: string } {
  try {
    const parsed = TypeID.fromString(id);
    const typename = typenames.get(parsed.getType());
    if (typename) return { typename, id: parsed.toUUID() };
  } catch {
    // said below
  }
  throw failure(
    'BAD_USER_INPUT',
    `"${id.slice(0, 80)}" is not an id. Ids look like product_01jd3f6gk5e8na4v7w9x2y0z1b.`,
  );
}

/** Reads a TypeID that must be of `typename`; throws BAD_USER_INPUT. */
export function readId(typename: string, id: string): string {
  const read = readAnyId(id);
  if (read.typename === typename) return read.id;
  throw failure('BAD_USER_INPUT', `"${id.slice(0, 80)}" is the id of another type; expected ${prefixes[typename]}_….`);
}
