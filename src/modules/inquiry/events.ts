// The facts an inquiry can state, in the stream of its own id. One fact a transaction: so `version` is the head of the stream.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to an inquiry. */
export type InquiryFact =
  | { type: 'inquiry.sent'; data: { message: string } }
  | { type: 'inquiry.replied'; data: { message: string } };

/** States what happened to inquiry `id`. */
export function emitInquiry(tx: Tx, id: string, fact: InquiryFact): void {
  emit(tx, { stream: id, ...fact });
}
