// Cursors of a search: a place among the hits of one question, worthless for any other.
import { createHash } from 'node:crypto';
import { failure } from '../../errors.ts';
import { MOST_HITS } from './settings.ts';

/** Where a page begins: after so many hits of the index, or after a listing in the database. */
export type Place = { from: 'index'; offset: number } | { from: 'database'; id: string };

/** What tells one question from another; the same question has the same answer, whoever asks it. */
export function fingerprint(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12);
}

/** The cursor of a place. */
export function writePlace(question: string, place: Place): string {
  const at = place.from === 'index' ? `i${place.offset}` : `d${place.id}`;
  return Buffer.from(`s1.${question}.${at}`).toString('base64url');
}

/** The place of a cursor. Throws BAD_CURSOR for one that is none, or is of another question. */
export function readPlace(question: string, cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString();
  const found = /^s1\.([\w-]{12})\.(?:i(\d{1,4})|d([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/.exec(text);
  if (!found)
    throw failure('BAD_CURSOR', `"${cursor.slice(0, 80)}" is not a cursor of a search: use endCursor of a page.`);
  const [, of, offset, id] = found;
  if (of !== question)
    throw failure(
      'BAD_CURSOR',
      'This cursor is of another search: a changed query, filter or order begins at its first page.',
    );
  if (id !== undefined) return { from: 'database', id };
  if (Number(offset) > MOST_HITS)
    throw failure('BAD_CURSOR', `A search is paged ${MOST_HITS} hits deep: narrow it instead.`);
  return { from: 'index', offset: Number(offset) };
}
