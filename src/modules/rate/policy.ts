// Who states at which rates a marketplace converts prices: its operators. Everybody may read them, as prices are compared by them.
import { mustOperate, type Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may state and delete rates. */
export function mustStateRates(viewer: Viewer): void {
  mustOperate(viewer, 'rate.manage');
}
