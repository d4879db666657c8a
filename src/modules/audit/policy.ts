// Who may read the audit log of a marketplace: its operators, and nobody may write it.
import { mustOperate, type Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may read the audit log. */
export function mustAudit(viewer: Viewer): void {
  mustOperate(viewer, 'audit.read');
}
