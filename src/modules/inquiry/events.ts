// The facts stated in the stream of an inquiry's own id: what happens to it, and to its quotation. One fact a transaction: so
// `version` is the head of the stream.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to an inquiry. */
export type InquiryFact =
  | { type: 'inquiry.sent' | 'inquiry.replied'; data: { message: string } }
  | { type: 'inquiry.declined' | 'inquiry.withdrawn' | 'inquiry.expired'; data: Record<string, never> }
  | { type: QuotationFact; data: { quotation: string; revision: number } };

/** What can happen to a quotation once both sides see it. */
export type QuotationFact =
  | 'quotation.sent'
  | 'quotation.countered'
  | 'quotation.accepted'
  | 'quotation.rejected'
  | 'quotation.withdrawn'
  | 'quotation.expired';

/** States what happened to inquiry `id`. */
export function emitInquiry(tx: Tx, id: string, fact: InquiryFact): void {
  emit(tx, { stream: id, ...fact });
}
