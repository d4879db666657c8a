// The facts about a marketplace's staff: of a person in the stream of the account's id, of an invitation in that of its own.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';
import type { OperatorRole } from '../../generated/prisma/enums.ts';

/** What can happen to a person as staff; `roles` are separated by points. */
export type OperatorFact =
  | { type: 'operator.joined' | 'operator.rolesSet'; data: { roles: string } }
  | { type: 'operator.removed'; data: Record<string, never> };

/** Roles as a fact tells them; beside ADMIN others say nothing. */
export const told = (roles: readonly OperatorRole[]): { roles: string } => ({
  roles: roles.includes('ADMIN') ? 'ADMIN' : [...roles].sort().join('.'),
});

/** States what happened to account `id` as staff. */
export function emitOperator(tx: Tx, id: string, fact: OperatorFact): void {
  emit(tx, { stream: id, ...fact });
}

/** States what happened to invitation `id`. */
export function emitInvitation(
  tx: Tx,
  id: string,
  type: 'operatorInvitation.sent' | 'operatorInvitation.revoked',
  roles: readonly OperatorRole[] = [],
): void {
  emit(tx, { stream: id, type, data: roles.length ? told(roles) : {} });
}
