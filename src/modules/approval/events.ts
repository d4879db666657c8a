// The facts about approvals: of a request in the stream of its own id, of an organization's rules in the organization's.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';
import type { ApprovalKind } from '../../generated/prisma/enums.ts';

/** What can happen to a request: asked for, one yes, and how it ends. */
export type ApprovalFact =
  | { type: 'approval.requested'; data: { organization: string; kind: ApprovalKind; needed: number } }
  | { type: 'approval.granted'; data: { count: number; needed: number } }
  | { type: 'approval.completed' | 'approval.refused' | 'approval.withdrawn' | 'approval.voided'; data: object };

/** States what happened to request `id`. */
export function emitApproval(tx: Tx, id: string, { type, data }: ApprovalFact): void {
  emit(tx, { stream: id, type, data: { ...data } });
}

/** States that an organization has set its rules. */
export function emitRules(tx: Tx, organization: string, version: number): void {
  emit(tx, { stream: organization, type: 'approvalRules.set', data: { version } });
}
