// Who arranges the categories of a marketplace: its operators. Everybody may read those that are not archived.
import { mustOperate, type Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may make, name, move and archive categories. */
export function mustArrange(viewer: Viewer): void {
  mustOperate(viewer, 'category.manage');
}
