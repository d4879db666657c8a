// A quotation's lifecycle: each step moves its inquiry too.
import type { QuotationStatus } from '../../generated/prisma/enums.ts';
import type { Step } from '../../lifecycle.ts';
import type { QuotationFact } from '../inquiry/events.ts';
import type { InquiryMover, InquiryStep } from '../inquiry/lifecycle.ts';

/** A step of a quotation: how its inquiry moves, and what is stated; nothing of both where another step says it. */
interface QuotationMove extends Step<QuotationStatus, InquiryMover> {
  inquiry?: InquiryStep;
  fact?: QuotationFact;
}

/** What can happen to a quotation, or rather to its newest revision. */
export const lifecycle = {
  send: { from: ['DRAFT'], to: 'SENT', by: ['supplier'], inquiry: 'quotationSend', fact: 'quotation.sent' },
  supersede: { from: ['SENT'], to: 'SUPERSEDED', by: ['supplier'] },
  accept: { from: ['SENT'], to: 'ACCEPTED', by: ['buyer'], inquiry: 'quotationAccept', fact: 'quotation.accepted' },
  counter: { from: ['SENT'], to: 'COUNTERED', by: ['buyer'], inquiry: 'quotationCounter', fact: 'quotation.countered' },
  reject: { from: ['SENT'], to: 'REJECTED', by: ['buyer'], inquiry: 'quotationReject', fact: 'quotation.rejected' },
  withdraw: {
    from: ['SENT'],
    to: 'WITHDRAWN',
    by: ['supplier'],
    inquiry: 'quotationWithdraw',
    fact: 'quotation.withdrawn',
  },
  expire: { from: ['SENT'], to: 'EXPIRED', by: ['clock'], inquiry: 'quotationExpire', fact: 'quotation.expired' },
} as const satisfies Record<string, QuotationMove>;

/** A thing that can happen to a quotation. */
export type QuotationStep = keyof typeof lifecycle;

/** Where a revision stands at `now`: one whose validity is over has expired, also before that is written down. */
export function statusAt(revision: { status: QuotationStatus; validUntil: Date }, now = new Date()): QuotationStatus {
  const { from, to } = lifecycle.expire;
  const isOver = revision.validUntil <= now && (from as readonly QuotationStatus[]).includes(revision.status);
  return isOver ? to : revision.status;
}
