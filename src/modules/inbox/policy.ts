// Who may do what in an inbox: members of the organization that it is, each side for itself.
import { type ActingMember, holds, mustHold, type Viewer } from '../../viewer.ts';
import { mayRead, rightToReply, type Sides, sideOf } from '../inquiry/policy.ts';

/** Whether the viewer may read the inbox of `organization`. */
export function mayFollow(viewer: Viewer, organization: string): boolean {
  return holds(viewer, 'inquiry.read') && viewer.organizationId === organization;
}

/** Whether the viewer sees what the side `organization` of an inquiry keeps for itself: its notes, and who looks after it. */
export function mayReadOwn(viewer: Viewer, sides: Sides, organization: string): boolean {
  return mayRead(viewer, sides) && viewer.kind === 'member' && viewer.organizationId === organization;
}

/** Throws UNAUTHENTICATED or FORBIDDEN for who cannot write into any inquiry. */
export function mustWrite(viewer: Viewer): ActingMember {
  return mustHold(viewer, rightToReply.supplier, rightToReply.buyer);
}

/** Who writes into an inquiry for a side may also assign it and note things about it. Throws FORBIDDEN. */
export function mustWriteAs(viewer: Viewer, sides: Sides): void {
  const side = sideOf(viewer, sides);
  if (side) mustHold(viewer, rightToReply[side]);
}
