// Of which facts members are told, what kind each is, and whom it concerns by default.
import type { NotificationFrequency, NotificationKind } from '../../generated/prisma/enums.ts';
import { type Permission, type RoleSets, rightsOf, rolePermissions } from '../../viewer.ts';

/** Type of a fact → what kind of notification it is. */
export const kinds = {
  'inquiry.sent': 'INQUIRY_RECEIVED',
  'inquiry.replied': 'MESSAGE_RECEIVED',
  'quotation.sent': 'QUOTATION_RECEIVED',
  'quotation.accepted': 'QUOTATION_ANSWERED',
  'quotation.countered': 'QUOTATION_ANSWERED',
  'quotation.rejected': 'QUOTATION_ANSWERED',
  'inquiry.declined': 'ENDED',
  'inquiry.withdrawn': 'ENDED',
  'inquiry.expired': 'ENDED',
  'quotation.withdrawn': 'ENDED',
  'quotation.expired': 'ENDED',
  'inquiry.unanswered': 'REMINDER',
  'quotation.expiring': 'REMINDER',
  'approval.requested': 'APPROVAL',
  'approval.completed': 'APPROVAL',
  'approval.refused': 'APPROVAL',
  'approval.voided': 'APPROVAL',
} as const satisfies Record<string, NotificationKind>;

/** A fact of which members are told. */
export type Told = keyof typeof kinds;

/** Whether members are told of facts of this type. */
export const isTold = (type: string): type is Told => type in kinds;

/** The roles that act for a side, where the marketplace has given `sets` to roles: they are told at once, the others when they ask for it. */
export const actingRoles = (right: Permission, sets: RoleSets): string[] =>
  Object.keys({ ...rolePermissions, ...sets }).filter((role) => rightsOf([role], sets).has(right));

/** Whether a fact is about an approval, in the stream of its id: it is inside one organization, and told to those it names. */
export const isOfApproval = (type: string): boolean => type.startsWith('approval.');

/** How often somebody is told of a kind who has not said. */
export function defaultFrequency(
  roles: readonly string[],
  sets: RoleSets,
  kind: NotificationKind,
): NotificationFrequency {
  if (kind === 'APPROVAL') return 'IMMEDIATE'; // it names whom it is for
  const rights = rightsOf(roles, sets);
  return rights.has('inquiry.answer') || rights.has('inquiry.followUp') ? 'IMMEDIATE' : 'NONE';
}
