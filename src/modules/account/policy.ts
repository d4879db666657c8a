// Who may touch what belongs to a login: the person, signed in. A program with a key is not that person.
import { failure } from '../../errors.ts';
import type { MemberViewer, OperatorViewer, Viewer } from '../../viewer.ts';

/** Somebody who has signed in. */
export type Person = (MemberViewer | OperatorViewer) & { apiKeyId?: undefined };

/** Whether the viewer is a person who has signed in. */
export function isPerson(viewer: Viewer): viewer is Person {
  return (viewer.kind === 'member' || viewer.kind === 'operator') && viewer.apiKeyId === undefined;
}

/** The viewer as a person who has signed in; throws UNAUTHENTICATED, or FORBIDDEN for an API key. */
export function mustBePerson(viewer: Viewer): Person {
  if (isPerson(viewer)) return viewer;
  if (viewer.kind === 'member' || viewer.kind === 'operator')
    throw failure('FORBIDDEN', 'An API key may not do this: sign in as a person.');
  throw failure('UNAUTHENTICATED', 'Sign in first: send `Authorization: Bearer <accessToken>`.');
}

/** Whether the viewer may see a session: the person whose it is. */
export function maySeeSession(viewer: Viewer, session: { accountId: string }): boolean {
  return isPerson(viewer) && viewer.accountId === session.accountId;
}
