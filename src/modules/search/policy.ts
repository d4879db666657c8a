// Who may see how the indexes are kept: the operators of a marketplace, for their own.
import { failure } from '../../errors.ts';
import type { Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may see how the indexes of the marketplace are kept. */
export function mustKeepWatch(viewer: Viewer): void {
  if (viewer.kind === 'operator') return;
  if (viewer.kind === 'anonymous')
    throw failure('UNAUTHENTICATED', 'Sign in as an operator first: send `Authorization: Bearer <accessToken>`.');
  throw failure('FORBIDDEN', 'Only operators of the marketplace see how its search indexes are kept.');
}
