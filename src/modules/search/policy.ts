// Who keeps a marketplace's search: its operators. They say what it allows, and see how its indexes are kept.
import { mustOperate, type Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may read and set what the search allows. */
export function mustKeepSearchPolicy(viewer: Viewer): void {
  mustOperate(viewer, 'search.manage');
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may see how the indexes of the marketplace are kept. */
export function mustKeepWatch(viewer: Viewer): void {
  mustOperate(viewer, 'tenant.read');
}
