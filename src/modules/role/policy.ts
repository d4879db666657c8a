// Who defines the roles of a marketplace, and who may see what they are.
import { failure } from '../../errors.ts';
import { mustOperate, type Viewer } from '../../viewer.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may say what roles may do. */
export function mustDefine(viewer: Viewer): void {
  mustOperate(viewer, 'tenant.manage');
}

/** Throws UNAUTHENTICATED unless the viewer is of this marketplace: a member, an operator, or a program of theirs. */
export function mustSeeRoles(viewer: Viewer): void {
  if (viewer.kind === 'member' || viewer.kind === 'operator' || viewer.kind === 'system') return;
  throw failure('UNAUTHENTICATED', 'Sign in first: send `Authorization: Bearer <accessToken>`.');
}
