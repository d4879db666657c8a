// Cursors of the event log: opaque, versioned, bound to a tenant, a stream, and the life of the database.
import { createHash } from 'node:crypto';
import { failure } from '../errors.ts';

/** Where in a stream a reader stands. */
export interface Position {
  stream: string;
  seq: bigint;
  /** What comes after is no older. Left out, nothing is known. */
  at?: Date;
}

// Eight characters that differ for every other tenant, stream or database life: a foreign cursor is noticed, not followed.
function binding(epoch: string, tenant: string, stream: string): string {
  return createHash('sha256').update(`${epoch}/${tenant}/${stream}`).digest('base64url').slice(0, 8);
}

/** The cursor after event `seq` of a stream. */
export function writeCursor(epoch: string, tenant: string, { stream, seq, at }: Position): string {
  const time = at ? `.${at.getTime().toString(36)}` : '';
  return Buffer.from(`e1.${epoch}.${binding(epoch, tenant, stream)}.${seq}${time}`).toString('base64url');
}

// Milliseconds up to the year 5188.
const CURSOR = /^e1\.(\w{1,16})\.([\w-]{8})\.(\d{1,18})(?:\.([\da-z]{1,9}))?$/;

/** Reads a cursor of `stream`. Malformed or foreign: BAD_CURSOR. Of a database that was restored since: CURSOR_RESET. */
export function readCursor(epoch: string, tenant: string, stream: string, cursor: string): Position {
  const parts = CURSOR.exec(Buffer.from(cursor, 'base64url').toString());
  if (!parts)
    throw failure('BAD_CURSOR', 'This is not a cursor of an event: use `cursor` of one, or leave `after` out.');
  if (parts[1] !== epoch) {
    throw failure(
      'CURSOR_RESET',
      'The log was restored since this cursor was given: read the thing anew, then subscribe without `after`.',
    );
  }
  if (parts[2] !== binding(epoch, tenant, stream)) {
    throw failure(
      'BAD_CURSOR',
      'This cursor belongs to something else: use `cursor` of an event of this subscription.',
    );
  }
  const at = parts[4] === undefined ? undefined : new Date(Number.parseInt(parts[4], 36));
  return { stream, seq: BigInt(parts[3]!), at };
}
