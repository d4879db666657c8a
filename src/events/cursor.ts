// Cursors of the event log: opaque, versioned, bound to a tenant, a stream, and the life of the database.
import { createHash } from 'node:crypto';
import { failure } from '../errors.ts';

/** Where in a stream a reader stands. */
export interface Position {
  stream: string;
  seq: bigint;
}

// Eight characters that differ for every other tenant, stream or database life: a foreign cursor is noticed, not followed.
function binding(epoch: string, tenant: string, stream: string): string {
  return createHash('sha256').update(`${epoch}/${tenant}/${stream}`).digest('base64url').slice(0, 8);
}

/** The cursor after event `seq` of a stream. */
export function writeCursor(epoch: string, tenant: string, { stream, seq }: Position): string {
  return Buffer.from(`e1.${epoch}.${binding(epoch, tenant, stream)}.${seq}`).toString('base64url');
}

/** Reads a cursor of `stream`. Malformed or foreign: BAD_CURSOR. Of a database that was restored since: CURSOR_RESET. */
export function readCursor(epoch: string, tenant: string, stream: string, cursor: string): bigint {
  const parts = /^e1\.(\w{1,16})\.([\w-]{8})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString());
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
  return BigInt(parts[3]!);
}
