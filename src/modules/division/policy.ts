// Who sees and changes who is a division of whom: the two companies, each for itself.
import { type ActingMember, holds, mustHold, type Viewer } from '../../viewer.ts';

/** The two companies; they never change. */
export interface Pair {
  parentId: string;
  childId: string;
}

/** The side that the viewer's organization is on; null for everyone else. */
export function sideOf(viewer: Viewer, { parentId, childId }: Pair): 'parent' | 'child' | null {
  if (viewer.kind !== 'member') return null;
  if (viewer.organizationId === parentId) return 'parent';
  return viewer.organizationId === childId ? 'child' : null;
}

/** Whether the viewer sees it: the people of both companies do. */
export function mayRead(viewer: Viewer, pair: Pair): boolean {
  return holds(viewer, 'inquiry.read') && sideOf(viewer, pair) !== null;
}

/** The viewer as one who may say whom the own company belongs to; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustManage(viewer: Viewer): ActingMember {
  return mustHold(viewer, 'organization.manage');
}
