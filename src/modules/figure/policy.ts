// Who reads the figures of a marketplace: those of its operators who may.
import { mustOperate, type Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may read figures. */
export function mustReadFigures(viewer: Viewer): void {
  mustOperate(viewer, 'figure.read');
}
