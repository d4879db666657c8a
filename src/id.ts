// Ids: UUIDv7 in the database, TypeIDs (`product_01jd…`) outside.
import { TypeID } from 'typeid-js';
import { uuidv7 } from 'uuidv7';
import { failure } from './errors.ts';

/** A new UUIDv7 (RFC 9562): ids sort by time of creation. */
export const newId = uuidv7;

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
};
const typenames = new Map(Object.entries(prefixes).map(([typename, prefix]) => [prefix, typename]));

/** A row's id as the API shows it. */
export function showId(typename: string, uuid: string): string {
  const prefix = prefixes[typename];
  if (!prefix) throw new Error(`${typename} has no id prefix: add one in id.ts.`);
  return TypeID.fromUUID(prefix, uuid).toString();
}

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
