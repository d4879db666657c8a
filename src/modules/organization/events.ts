// The facts a company can state, in the stream of its own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to a company; who did it stands beside each fact. */
export type OrganizationFact =
  | 'organization.founded'
  | 'organization.admitted'
  | 'organization.refused'
  | 'organization.verified'
  | 'organization.unverified'
  | 'organization.suspended'
  | 'organization.resumed'
  | 'organization.closed';

/** States what happened to company `id`. */
export function emitOrganization(tx: Tx, id: string, type: OrganizationFact): void {
  emit(tx, { stream: id, type, data: {} });
}

/** Whether an event means that what search shows of a company, and of its listings, may have changed. */
export function concernsOrganization(type: string): boolean {
  return type.startsWith('organization.');
}
