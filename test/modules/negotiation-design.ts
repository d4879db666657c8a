// What the design lets happen in a negotiation, written a second time and by state: where a lifecycle table of the product is wrong, the two differ.
import type { InquiryStatus, QuotationStatus } from '../../src/generated/prisma/enums.ts';
import type { InquiryMover } from '../../src/modules/inquiry/lifecycle.ts';

/** What changes an inquiry, and so its quotation. */
export type Act =
  | 'inquiryReply'
  | 'inquiryDecline'
  | 'inquiryWithdraw'
  | 'inquiryExpire'
  | 'quotationSend'
  | 'quotationAccept'
  | 'quotationCounter'
  | 'quotationReject'
  | 'quotationWithdraw'
  | 'quotationExpire';

type Ways = Partial<Record<InquiryMover, Partial<Record<Act, InquiryStatus>>>>;

/** In each state: who may do what, and where it leads. */
export const design: Record<InquiryStatus, Ways> = {
  OPEN: {
    buyer: { inquiryReply: 'OPEN', inquiryWithdraw: 'WITHDRAWN' },
    supplier: { inquiryReply: 'IN_DISCUSSION', inquiryDecline: 'DECLINED', quotationSend: 'QUOTED' },
    clock: { inquiryExpire: 'EXPIRED' },
  },
  IN_DISCUSSION: {
    buyer: { inquiryReply: 'IN_DISCUSSION', inquiryWithdraw: 'WITHDRAWN' },
    supplier: { inquiryReply: 'IN_DISCUSSION', inquiryDecline: 'DECLINED', quotationSend: 'QUOTED' },
    clock: { inquiryExpire: 'EXPIRED' },
  },
  QUOTED: {
    buyer: {
      inquiryReply: 'QUOTED',
      inquiryWithdraw: 'WITHDRAWN',
      quotationAccept: 'ACCEPTED',
      quotationCounter: 'IN_DISCUSSION',
      quotationReject: 'IN_DISCUSSION',
    },
    supplier: { inquiryReply: 'QUOTED', quotationSend: 'QUOTED', quotationWithdraw: 'IN_DISCUSSION' },
    clock: { inquiryExpire: 'EXPIRED', quotationExpire: 'IN_DISCUSSION' },
  },
  ACCEPTED: { buyer: { inquiryReply: 'ACCEPTED' }, supplier: { inquiryReply: 'ACCEPTED' } },
  DECLINED: {},
  WITHDRAWN: {},
  EXPIRED: {},
};

/** What becomes of a revision that stands; all else leaves it alone. A revision is sent from a draft. */
export const endings: Partial<Record<Act, QuotationStatus>> = {
  quotationAccept: 'ACCEPTED',
  quotationCounter: 'COUNTERED',
  quotationReject: 'REJECTED',
  quotationWithdraw: 'WITHDRAWN',
  quotationExpire: 'EXPIRED',
};

/** What the log says of it. */
export const facts: Record<Act, string> = {
  inquiryReply: 'inquiry.replied',
  inquiryDecline: 'inquiry.declined',
  inquiryWithdraw: 'inquiry.withdrawn',
  inquiryExpire: 'inquiry.expired',
  quotationSend: 'quotation.sent',
  quotationAccept: 'quotation.accepted',
  quotationCounter: 'quotation.countered',
  quotationReject: 'quotation.rejected',
  quotationWithdraw: 'quotation.withdrawn',
  quotationExpire: 'quotation.expired',
};

/** Whether nothing leads out of a state. */
export const isLast = (state: InquiryStatus): boolean =>
  Object.values(design[state]).every((ways) => Object.values(ways).every((to) => to === state));
