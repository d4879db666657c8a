// An inquiry's lifecycle.
import type { InquiryStatus } from '../../generated/prisma/enums.ts';
import type { Lifecycle } from '../../lifecycle.ts';

/** The two sides of an inquiry. */
export type InquirySide = 'buyer' | 'supplier';

/** What can be done with an inquiry once it is sent. */
export const lifecycle = {
  answer: { from: ['OPEN', 'IN_DISCUSSION'], to: 'IN_DISCUSSION', by: ['supplier'] },
  followUpOpen: { from: ['OPEN'], to: 'OPEN', by: ['buyer'] },
  followUp: { from: ['IN_DISCUSSION'], to: 'IN_DISCUSSION', by: ['buyer'] },
} as const satisfies Lifecycle<InquiryStatus, InquirySide>;
