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

/** States that the profile of company `id` was changed: by the names of its fields, without their values. */
export function emitUpdated(tx: Tx, id: string, data: { version: number; changed: string[] }): void {
  emit(tx, { stream: id, type: UPDATED, data });
}

const UPDATED = 'organization.updated';

/** Whether an event means that what search shows of a company's listings may have changed: of its profile, the name. */
export function concernsItsListings({ type, data }: { type: string; data: Record<string, unknown> }): boolean {
  if (type === UPDATED) return Array.isArray(data.changed) && data.changed.includes('legalName');
  return type.startsWith('organization.') && type !== 'organization.founded';
}

/** Whether an event means that what search shows of a company may have changed. */
export function concernsOrganization(type: string): boolean {
  return type.startsWith('organization.');
}
