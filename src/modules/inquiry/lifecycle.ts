// An inquiry's lifecycle: what each side can do, and what becomes of it by what happens to its quotation.
import type { InquiryStatus } from '../../generated/prisma/enums.ts';
import type { Lifecycle } from '../../lifecycle.ts';

/** The two sides of an inquiry. */
export type InquirySide = 'buyer' | 'supplier';

/** Who moves an inquiry: a side, or the clock. */
export type InquiryMover = InquirySide | 'clock';

/** What can be done with an inquiry once it is sent. */
export const lifecycle = {
  answer: { from: ['OPEN', 'IN_DISCUSSION'], to: 'IN_DISCUSSION', by: ['supplier'] },
  remark: { from: ['QUOTED', 'ACCEPTED'], by: ['supplier'] },
  followUp: { from: ['OPEN', 'IN_DISCUSSION', 'QUOTED', 'ACCEPTED'], by: ['buyer'] },
  decline: { from: ['OPEN', 'IN_DISCUSSION'], to: 'DECLINED', by: ['supplier'] },
  withdraw: { from: ['OPEN', 'IN_DISCUSSION', 'QUOTED'], to: 'WITHDRAWN', by: ['buyer'] },
  expire: { from: ['OPEN', 'IN_DISCUSSION', 'QUOTED'], to: 'EXPIRED', by: ['clock'] },
  quotationSend: { from: ['OPEN', 'IN_DISCUSSION', 'QUOTED'], to: 'QUOTED', by: ['supplier'] },
  quotationAccept: { from: ['QUOTED'], to: 'ACCEPTED', by: ['buyer'] },
  quotationCounter: { from: ['QUOTED'], to: 'IN_DISCUSSION', by: ['buyer'] },
  quotationReject: { from: ['QUOTED'], to: 'IN_DISCUSSION', by: ['buyer'] },
  quotationWithdraw: { from: ['QUOTED'], to: 'IN_DISCUSSION', by: ['supplier'] },
  quotationExpire: { from: ['QUOTED'], to: 'IN_DISCUSSION', by: ['clock'] },
} as const satisfies Lifecycle<InquiryStatus, InquiryMover>;

/** A thing that can happen to an inquiry. */
export type InquiryStep = keyof typeof lifecycle;

/** Where an inquiry stands at `now`: one whose time is over has expired, also before that is written down. */
export function statusAt(inquiry: { status: InquiryStatus; expiresAt: Date | null }, now = new Date()): InquiryStatus {
  const isOver = inquiry.expiresAt !== null && inquiry.expiresAt <= now;
  const { from, to } = lifecycle.expire;
  return isOver && (from as readonly InquiryStatus[]).includes(inquiry.status) ? to : inquiry.status;
}
