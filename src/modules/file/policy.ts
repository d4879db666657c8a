// Who may read a file, and whose it is to attach and to delete.
import { holds, operates, type Viewer } from '../../viewer.ts';

/** What the rights on a file depend on. */
export interface FileFacts {
  /** The company that uploaded it. */
  organizationId: string;
  /** Whether it was sent in an inquiry of which the viewer's organization is a side. */
  isShared: boolean;
}

/** The uploader's company, the other side of an inquiry in which it was sent, and operators. */
export function mayReadFile(viewer: Viewer, { organizationId, isShared }: FileFacts): boolean {
  if (operates(viewer, 'inquiry.read')) return true;
  return holds(viewer, 'inquiry.read') && (isShared || viewer.organizationId === organizationId);
}

/** Whether the viewer may delete it, or say that it is complete: who uploads for the company that it belongs to. */
export function mayKeepFile(viewer: Viewer, { organizationId }: Pick<FileFacts, 'organizationId'>): boolean {
  return holds(viewer, 'file.write') && viewer.organizationId === organizationId;
}
