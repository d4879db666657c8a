// Requests whose matter has ended some other way: void, with the reason, in the transaction in which it ended.
import type { Tx } from '../../db.ts';
import { emitApproval } from './events.ts';
import { lifecycle } from './lifecycle.ts';

/** Ends what waits for approval in an inquiry that is locked. */
export async function voidApprovals(tx: Tx, tenantId: string, inquiryId: string, because: string): Promise<void> {
  const where = { tenantId, inquiryId, status: 'PENDING' as const };
  const waiting = await tx.approval.findMany({ where, select: { id: true } });
  for (const { id } of waiting) await voidApproval(tx, tenantId, id, because);
}

/** Ends one that waits and is locked. */
export async function voidApproval(tx: Tx, tenantId: string, id: string, because: string): Promise<void> {
  await tx.approval.update({
    where: { tenantId_id: { tenantId, id } },
    data: { status: lifecycle.void.to, endedBecause: because, endedAt: new Date() },
  });
  emitApproval(tx, id, { type: 'approval.voided', data: {} });
}
