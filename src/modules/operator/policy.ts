// Who says who runs a marketplace: those of its staff who may, in person.
import { mustOperate, type OperatorViewer, type Viewer } from '../../viewer.ts';

/** The viewer as one who may see, invite and remove operators; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustManageOperators(viewer: Viewer): OperatorViewer {
  mustOperate(viewer, 'operator.manage');
  return viewer as OperatorViewer; // the system itself invites nobody: it has no account to do it with
}
