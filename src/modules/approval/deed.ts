// What is done once it is approved: each module that asks for approvals says how, and is called with the rights of who asked.
import type { Context } from '../../context.ts';
import type { Tx } from '../../db.ts';
import type { Approval } from '../../generated/prisma/client.ts';
import type { ApprovalKind } from '../../generated/prisma/enums.ts';

/**
 * Prepares what an approval is for, as who asked: reads what may be read outside a transaction, and answers what does it inside one, which
 * may name the inquiry that came of it. Where it cannot be done any more, either throws a failure or user errors that say why.
 */
export type Deed = (asker: Context, approval: Approval) => Promise<(tx: Tx) => Promise<{ inquiryId?: string }>>;

const deeds = new Map<ApprovalKind, Deed>();

/** Says how things of this kind are done. */
export function deedOf(kind: ApprovalKind, deed: Deed): void {
  deeds.set(kind, deed);
}

/** Prepares what `approval` is for. */
export function prepareDeed(asker: Context, approval: Approval): ReturnType<Deed> {
  const deed = deeds.get(approval.kind);
  if (!deed) throw new Error(`Nothing says how ${approval.kind} is done: call deedOf in its module.`);
  return deed(asker, approval);
}
