// The lifecycle of a request for approval: who can do what with it, and when it cannot be done any more.
import type { ApprovalStatus } from '../../generated/prisma/enums.ts';
import type { Lifecycle } from '../../lifecycle.ts';

/** Who moves a request: who asked, who may approve, who manages the organization, or what happens to the thing it is about. */
export type ApprovalMover = 'asker' | 'approver' | 'manager' | 'negotiation';

/** What can happen to a request. A yes that is not the last leaves it where it is. */
export const lifecycle = {
  grant: { from: ['PENDING'], by: ['approver'] },
  complete: { from: ['PENDING'], to: 'GRANTED', by: ['approver'] },
  refuse: { from: ['PENDING'], to: 'REFUSED', by: ['approver'] },
  withdraw: { from: ['PENDING'], to: 'WITHDRAWN', by: ['asker', 'manager'] },
  void: { from: ['PENDING'], to: 'VOID', by: ['negotiation'] },
} as const satisfies Lifecycle<ApprovalStatus, ApprovalMover>;

/** A thing that can happen to a request. */
export type ApprovalStep = keyof typeof lifecycle;
