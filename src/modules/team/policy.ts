// Who makes an organization's teams, and who sees them: who manages it, and all its people.
import { type ActingMember, holds, mustHold, type Viewer } from '../../viewer.ts';

/** The viewer as one who may make and change teams; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustManage(viewer: Viewer): ActingMember {
  return mustHold(viewer, 'organization.manage');
}

/** Whether the viewer sees a team: the people of its organization do. */
export function mayRead(viewer: Viewer, { organizationId }: { organizationId: string }): boolean {
  return holds(viewer, 'inquiry.read') && viewer.organizationId === organizationId;
}
