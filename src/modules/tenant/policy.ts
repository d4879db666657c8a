// Who may read what a marketplace shows, who sets it up, and what is the platform's alone.
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import { mustOperate, operates, type Viewer } from '../../viewer.ts';

/** Whether the viewer may read catalogue and directory: in a marketplace for members, whoever is signed in. */
export function mayReadCatalogue({ tenant, viewer }: Pick<Context, 'tenant' | 'viewer'>): boolean {
  return tenant.catalogue === 'EVERYBODY' || viewer.kind !== 'anonymous';
}

/** Throws UNAUTHENTICATED unless the viewer may read catalogue and directory. */
export function mustReadCatalogue(ctx: Pick<Context, 'tenant' | 'viewer'>): void {
  if (mayReadCatalogue(ctx)) return;
  throw failure(
    'UNAUTHENTICATED',
    'This marketplace shows its catalogue to members only: sign in, or sign up, and send `Authorization: Bearer <accessToken>`.',
  );
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may change what the marketplace is like. */
export function mustSetUp(viewer: Viewer): void {
  mustOperate(viewer, 'tenant.manage');
}

/** Whether the viewer sees what only those see who run the marketplace. */
export function maySeeSetUp(viewer: Viewer): boolean {
  return operates(viewer, 'tenant.read') || viewer.kind === 'platform' || viewer.kind === 'system';
}

/** Throws FORBIDDEN unless the viewer is the installation itself. */
export function mustBePlatform(viewer: Viewer): void {
  if (viewer.kind === 'platform') return;
  throw failure('FORBIDDEN', 'This is for the platform: use a token of `npx entrepot token`.');
}
