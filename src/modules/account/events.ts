// The facts a login can state, in the stream of the account's id: the trail of who signed in when, and how a session ended.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';
import type { AccountTokenKind } from '../../generated/prisma/enums.ts';
import { derivedId } from '../../id.ts';

/** Why a session ended. `reuse` means that a refresh token was used twice: somebody else had it too. */
export type SessionEnd = 'signedOut' | 'reuse' | 'revoked' | 'passwordChanged' | 'passwordReset';

/** What can happen to a login. */
export type AccountFact =
  | {
      type:
        | 'account.created'
        | 'account.appointed'
        | 'account.emailVerified'
        | 'account.passwordChanged'
        | 'account.passwordReset'
        | 'account.secondFactorBegun'
        | 'account.secondFactorAdded'
        | 'account.secondFactorRemoved';
      data: Record<string, never>;
    }
  | { type: 'account.exported'; data: Record<string, never> }
  | { type: 'account.erased'; data: { why: string } }
  | { type: 'account.identityLinked'; data: { provider: string } }
  | { type: 'account.tokenMade'; data: { kind: AccountTokenKind } }
  | { type: 'account.recoveryCodeUsed'; data: { left: number } }
  | { type: 'session.opened'; data: { session: string; audience: 'member' | 'operator' } }
  | { type: 'session.renewed'; data: { session: string } }
  | { type: 'session.ended'; data: { session: string | 'all' | 'others'; why: SessionEnd } };

/** States what happened to account `id`. */
export function emitAccount(tx: Tx, id: string, fact: AccountFact): void {
  emit(tx, { stream: id, ...fact });
}

/** The type of the fact that a mail waits to be sent. */
export const MAIL_QUEUED = 'accountMail.queued';

/** States that a mail waits: in one stream of the marketplace, for the address may have no account. */
export function emitMail(tx: Tx, tenant: string, mail: string): void {
  emit(tx, { stream: derivedId(tenant, 'account mails'), type: MAIL_QUEUED, data: { mail } });
}
