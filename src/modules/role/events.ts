// The facts about roles, in the stream of the marketplace's own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to a role; `given` and `taken` are permissions. */
export type RoleFact =
  | { type: 'role.defined'; data: { code: string; version: number; given: string[]; taken: string[] } }
  | { type: 'role.removed'; data: { code: string } };

/** States what happened to a role of marketplace `tenant`. */
export function emitRole(tx: Tx, tenant: string, fact: RoleFact): void {
  emit(tx, { stream: tenant, ...fact });
}
