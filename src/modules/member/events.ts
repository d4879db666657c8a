// The facts about members and invitations, each in the stream of its own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** Whose place in which company; the account is named, for the row goes with who leaves. */
type Place = { organization: string; account: string };

/** What can happen to a member. Roles stand as codes. */
export type MemberFact =
  | { type: 'member.joined'; data: Place & { invitation: string; roles: string[] } }
  | { type: 'member.rolesSet'; data: Place & { version: number; given: string[]; taken: string[] } }
  | { type: 'member.removed' | 'member.left'; data: Place };

/** What can happen to an invitation. The address stands in its row only. */
export type InvitationFact =
  | { type: typeof INVITED; data: { organization: string | null; roles: string[] } }
  | { type: 'invitation.accepted'; data: { organization: string; member: string } }
  | { type: 'invitation.revoked'; data: { organization: string | null } };

/** The type of the fact that asks for the mail. */
export const INVITED = 'invitation.created';

/** States what happened to member `id`. */
export function emitMember(tx: Tx, id: string, fact: MemberFact): void {
  emit(tx, { stream: id, ...fact });
}

/** States what happened to invitation `id`. */
export function emitInvitation(tx: Tx, id: string, fact: InvitationFact): void {
  emit(tx, { stream: id, ...fact });
}
