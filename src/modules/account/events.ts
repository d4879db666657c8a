// The facts a login can state, in the stream of the account's id: the trail of who signed in when, and how a session ended.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to a login. `reuse` means that a refresh token was used twice: somebody else had it too. */
export type AccountFact =
  | { type: 'account.created' | 'account.appointed'; data: Record<string, never> }
  | { type: 'session.opened'; data: { session: string; audience: 'member' | 'operator' } }
  | { type: 'session.renewed'; data: { session: string } }
  | { type: 'session.ended'; data: { session: string | 'all'; why: 'signedOut' | 'reuse' } };

/** States what happened to account `id`. */
export function emitAccount(tx: Tx, id: string, fact: AccountFact): void {
  emit(tx, { stream: id, ...fact });
}
