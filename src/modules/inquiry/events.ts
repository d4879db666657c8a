// The facts of an inquiry: each stands once in the stream of its own id, and is told to the inboxes of the sides that may know.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';
import type { LoggedEvent } from '../../events/reader.ts';
import { derivedId } from '../../id.ts';
import type { Sides } from './policy.ts';

/** What can happen to an inquiry so that both sides see it. One a transaction: so `version` is the head of the stream. */
export type InquiryFact =
  | { type: 'inquiry.sent' | 'inquiry.replied'; data: { message: string } }
  | { type: 'inquiry.declined' | 'inquiry.withdrawn' | 'inquiry.expired'; data: Record<string, never> }
  | { type: typeof READ; data: { upTo: number } }
  | { type: QuotationFact; data: { quotation: string; revision: number } };

/** What can happen to a quotation once both sides see it. */
export type QuotationFact =
  | 'quotation.sent'
  | 'quotation.countered'
  | 'quotation.accepted'
  | 'quotation.rejected'
  | 'quotation.withdrawn'
  | 'quotation.expired';

/** What one side does for itself: the other never hears of it. */
export type OwnFact =
  | { type: typeof READ; data: { upTo: number } }
  | { type: 'inquiry.assigned'; data: { member: string | null; team: string | null } }
  | { type: 'inquiry.noted'; data: { note: string } }
  | { type: 'quotation.drafted'; data: { quotation: string } };

/** The facts that stand in no stream of an inquiry, but in the inbox of one side alone. */
export const OWN_FACTS: readonly string[] = ['inquiry.assigned', 'inquiry.noted', 'quotation.drafted'];

/** The one fact that is news to nobody: somebody has read. */
export const READ = 'inquiry.read';

/** An inquiry, and who it is between. */
export type InquiryBetween = Sides & { id: string };

/** States what happened to an inquiry, and tells it to both inboxes. */
export function emitInquiry(tx: Tx, inquiry: InquiryBetween, fact: InquiryFact): void {
  emit(tx, { stream: inquiry.id, ...fact });
  for (const side of [inquiry.buyerId, inquiry.supplierId]) tell(tx, inquiry, side, fact);
}

/** Tells what one side did for itself to the inbox of that side, `organization`. */
export function emitOwn(tx: Tx, inquiry: { id: string }, organization: string, fact: OwnFact): void {
  tell(tx, inquiry, organization, fact);
}

// Under a name of its own: who counts or sends on what happened in a marketplace reads each fact once.
const TOLD = 'inbox.';

function tell(tx: Tx, { id }: { id: string }, organization: string, { type, data }: InquiryFact | OwnFact): void {
  emit(tx, { stream: inboxOf(organization), type: `${TOLD}${type}`, data: { ...data, inquiry: id } });
}

/** The stream of an organization's inbox: dense and in order like any other, so it is followed and resumed like any other. */
export function inboxOf(organization: string): string {
  return derivedId(organization, 'inbox');
}

/** What happened, whether it is read in the inquiry's stream or in an inbox. */
export function typeOf({ type }: LoggedEvent): InquiryFact['type'] | OwnFact['type'] {
  return (type.startsWith(TOLD) ? type.slice(TOLD.length) : type) as InquiryFact['type'];
}

/** The inquiry that it happened in. */
export function inquiryOf({ stream, data }: LoggedEvent): string {
  return typeof data.inquiry === 'string' ? data.inquiry : stream;
}
