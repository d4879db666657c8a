// Who changes the profile of a company, and who sees which part of it.
import type { Capability } from '../../generated/prisma/enums.ts';
import { type ActingMember, holds, mustHold, operates, type Viewer } from '../../viewer.ts';
import { mustBePerson } from '../account/policy.ts';
import type { AddressKind } from './draft.ts';

/** What the rights on a profile depend on. */
export interface Profiled {
  id: string;
  capabilities: Capability[];
}

/** The viewer as a person who changes the profile of the organization acted for; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustUpdate(viewer: Viewer): ActingMember {
  const member = mustHold(viewer, 'organization.manage');
  mustBePerson(viewer);
  return member;
}

/** Whether the viewer may change this profile. */
export function mayUpdate(viewer: Viewer, { id }: Pick<Profiled, 'id'>): boolean {
  return holds(viewer, 'organization.manage') && viewer.organizationId === id && viewer.apiKeyId === undefined;
}

const isOwn = (viewer: Viewer, id: string) =>
  operates(viewer, 'organization.read') ||
  viewer.kind === 'system' ||
  (viewer.kind === 'member' && viewer.organizationId === id && viewer.permissions.size > 0);

/**
 * Whether the viewer sees by which numbers a company is registered, and where it sits: its own people, operators, and of a company that
 * sells whoever is signed in, for a trader must be known to those who may buy.
 */
export function maySeeRegistration(viewer: Viewer, { id, capabilities }: Profiled): boolean {
  return isOwn(viewer, id) || (viewer.kind === 'member' && capabilities.includes('SUPPLIER'));
}

/** Whether the viewer sees an address: where bills and goods go is for a company's own people, and operators. */
export function maySeeAddress(viewer: Viewer, company: Profiled, kind: AddressKind): boolean {
  return kind === 'REGISTERED' ? maySeeRegistration(viewer, company) : isOwn(viewer, company.id);
}
