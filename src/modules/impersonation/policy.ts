// Who looks at the marketplace as a member does, who ends that, and who learns of it: the person, and staff.
import { mustOperate, type OperatorViewer, operates, type Viewer } from '../../viewer.ts';
import { isPerson, mustBePerson } from '../account/policy.ts';

/** The viewer as an operator who may impersonate members; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustImpersonate(viewer: Viewer): OperatorViewer {
  mustOperate(viewer, 'account.impersonate');
  return mustBePerson(viewer) as OperatorViewer;
}

/** Whether the viewer sees who has impersonated `accountId`. */
export function maySeeImpersonations(viewer: Viewer, accountId: string): boolean {
  return operates(viewer, 'account.read') || (isPerson(viewer) && viewer.accountId === accountId);
}

/** Whether the viewer may end an impersonation: who does it, operators who could, and the person. */
export function mayEnd(viewer: Viewer, impersonation: { id: string; accountId: string }): boolean {
  if (viewer.kind === 'member' && viewer.impersonatorId) return viewer.sessionId === impersonation.id;
  return operates(viewer, 'account.impersonate') || (isPerson(viewer) && viewer.accountId === impersonation.accountId);
}
