// How an inquiry changes: locked, moved by a step of its lifecycle, and stated as one fact.
import type { Context } from '../../context.ts';
import type { Tx } from '../../db.ts';
import { failure } from '../../errors.ts';
import type { Inquiry, Prisma } from '../../generated/prisma/client.ts';
import { stepTo } from '../../lifecycle.ts';
import { voidApprovals } from '../approval/void.ts';
import { moveEntries } from './entry.ts';
import { emitInquiry, type InquiryFact } from './events.ts';
import { type InquirySide, type InquiryStep, lifecycle, statusAt } from './lifecycle.ts';
import { mayRead, sideOf } from './policy.ts';

/** What is said of an inquiry that is not there, or not there for the viewer. */
export const inquiryMissing = () => failure('NOT_FOUND', 'You have no inquiry with this id.');

/**
 * The inquiry, locked until the transaction ends, and the viewer's side: all that happens in one negotiation takes turns here.
 * Throws NOT_FOUND when the viewer may not read it, FORBIDDEN when only as a reader.
 */
export async function lockInquiry(ctx: Context, tx: Tx, id: string): Promise<{ inquiry: Inquiry; side: InquirySide }> {
  const tenantId = ctx.tenant.id;
  await tx.$queryRaw`select 1 from inquiry where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  const inquiry = await tx.inquiry.findUnique({ where: { tenantId_id: { tenantId, id } } });
  if (!inquiry || !mayRead(ctx.viewer, inquiry)) throw inquiryMissing();
  const side = sideOf(ctx.viewer, inquiry);
  if (!side) throw failure('FORBIDDEN', 'You may read this inquiry, but are on neither side of it.');
  return { inquiry, side };
}

/**
 * Moves a locked inquiry by `step` and states `fact`; `actor` is the organization that acts, null for the clock. Throws CONFLICT
 * when the step is not open.
 */
export async function moveInquiry(
  tx: Tx,
  inquiry: Inquiry,
  step: InquiryStep,
  actor: string | null,
  fact: InquiryFact,
  changes: Prisma.InquiryUncheckedUpdateInput = {},
): Promise<void> {
  // What the clock does is measured by what is written, not by what the clock says.
  const status = stepTo(step, lifecycle[step], actor ? statusAt(inquiry) : inquiry.status);
  const now = new Date();
  const isFirstAnswer = actor === inquiry.supplierId && !inquiry.firstAnsweredAt;
  const version = inquiry.version + 1;
  await tx.inquiry.update({
    where: { tenantId_id: { tenantId: inquiry.tenantId, id: inquiry.id } },
    data: {
      ...changes,
      status,
      version,
      updatedAt: now,
      ...(actor && { lastActorId: actor }),
      ...(isFirstAnswer && { firstAnsweredAt: now }),
    },
  });
  await moveEntries(tx, inquiry, version, actor, now);
  const because = voidedBy[step];
  if (because) await voidApprovals(tx, inquiry.tenantId, inquiry.id, because);
  emitInquiry(tx, inquiry, fact);
}

// A quotation that is no more, or no longer as it was, cannot be accepted: nobody needs to approve that any more.
const voidedBy: Partial<Record<InquiryStep, string>> = {
  withdraw: 'The inquiry was withdrawn.',
  expire: 'The inquiry has expired.',
  quotationSend: 'The supplier has sent another revision.',
  quotationAccept: 'The quotation was accepted without it.',
  quotationCounter: 'Your organization has made a counter-offer.',
  quotationReject: 'Your organization has rejected the quotation.',
  quotationWithdraw: 'The supplier has withdrawn the quotation.',
  quotationExpire: 'The quotation has expired.',
};

/** States a fact that leaves a locked inquiry where it is: it counts in `version`, which is the head of the stream, and in nothing else. */
export async function stateInquiry(tx: Tx, inquiry: Inquiry, fact: InquiryFact): Promise<void> {
  const { tenantId, id, version } = inquiry;
  await tx.inquiry.update({ where: { tenantId_id: { tenantId, id } }, data: { version: version + 1 } });
  emitInquiry(tx, inquiry, fact);
}
