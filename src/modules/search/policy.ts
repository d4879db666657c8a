// Who says what a marketplace allows with its search: its operators.
import { mustOperate, type Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may read and set what the search allows. */
export function mustKeepSearchPolicy(viewer: Viewer): void {
  mustOperate(viewer);
}
