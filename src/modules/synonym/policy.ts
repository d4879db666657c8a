// Who says which words mean the same in a marketplace: its operators, who alone read the list too.
import { mustOperate, type Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may read and set synonyms. */
export function mustKeepSynonyms(viewer: Viewer): void {
  mustOperate(viewer, 'synonym.manage');
}
