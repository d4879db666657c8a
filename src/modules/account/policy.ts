// Who may make a login, and touch what belongs to one: the person, signed in. A program with a key is not that person, nor is an operator who impersonates.
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import type { MemberViewer, OperatorViewer, Viewer } from '../../viewer.ts';

/** Somebody who has signed in. */
export type Person = (MemberViewer | OperatorViewer) & { apiKeyId?: undefined; impersonatorId?: undefined };

/** Whether the viewer has a session: a person who has signed in, or an operator who impersonates one. */
export function hasSession(viewer: Viewer): viewer is (MemberViewer | OperatorViewer) & { apiKeyId?: undefined } {
  return (viewer.kind === 'member' || viewer.kind === 'operator') && viewer.apiKeyId === undefined;
}

/** Whether the viewer is a person who has signed in. */
export function isPerson(viewer: Viewer): viewer is Person {
  return hasSession(viewer) && !('impersonatorId' in viewer && viewer.impersonatorId);
}

/** The viewer as a person who has signed in; throws UNAUTHENTICATED, or FORBIDDEN for an API key or an operator who impersonates. */
export function mustBePerson(viewer: Viewer): Person {
  if (isPerson(viewer)) return viewer;
  if (hasSession(viewer)) throw failure('FORBIDDEN', 'Only the person may see and do this, nobody in their place.');
  if (viewer.kind === 'member' || viewer.kind === 'operator')
    throw failure('FORBIDDEN', 'An API key may not do this: sign in as a person.');
  throw failure('UNAUTHENTICATED', 'Sign in first: send `Authorization: Bearer <accessToken>`.');
}

/** Whether the viewer may see a session: the person whose it is. */
export function maySeeSession(viewer: Viewer, session: { accountId: string }): boolean {
  return isPerson(viewer) && viewer.accountId === session.accountId;
}

/** Throws FORBIDDEN where people come by invitation only; what the system itself makes needs none. */
export function mustBeOpen({ tenant, viewer }: Pick<Context, 'tenant' | 'viewer'>): void {
  if (tenant.signUp !== 'INVITATION' || viewer.kind === 'system') return;
  throw failure(
    'FORBIDDEN',
    `"${tenant.name}" takes new members by invitation only: open the link in yours (invitationAccept), or ask its operators for one.`,
  );
}
