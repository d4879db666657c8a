// Who may see and answer an inquiry: its two sides, and the operator as a reader.
import type { InquiryStatus } from '../../generated/prisma/enums.ts';
import { mayStep } from '../../lifecycle.ts';
import { holds, type Permission, type Viewer } from '../../viewer.ts';
import { type InquirySide, lifecycle } from './lifecycle.ts';

/** The two organizations of an inquiry; they never change. */
export interface Sides {
  buyerId: string;
  supplierId: string;
}

/** The side that the viewer's organization is on; null for everyone else. */
export function sideOf(viewer: Viewer, { buyerId, supplierId }: Sides): InquirySide | null {
  if (viewer.kind !== 'member') return null;
  if (viewer.organizationId === buyerId) return 'buyer';
  return viewer.organizationId === supplierId ? 'supplier' : null;
}

/** Members of either side who may read inquiries, and operators. */
export function mayRead(viewer: Viewer, sides: Sides): boolean {
  return viewer.kind === 'operator' || (holds(viewer, 'inquiry.read') && sideOf(viewer, sides) !== null);
}

/** The right that writing into an inquiry needs, by side. */
export const rightToReply = {
  buyer: 'inquiry.followUp',
  supplier: 'inquiry.answer',
} as const satisfies Record<InquirySide, Permission>;

/** The lifecycle's step that a reply of the viewer is; null when the viewer may not reply now. */
export function replyStep(viewer: Viewer, inquiry: Sides & { status: InquiryStatus }) {
  const side = sideOf(viewer, inquiry);
  if (!side || !holds(viewer, rightToReply[side])) return null;
  return (
    Object.values(lifecycle).find((step) => mayStep<InquiryStatus, InquirySide>(step, inquiry.status, side)) ?? null
  );
}
