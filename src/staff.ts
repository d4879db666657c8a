// What the roles of a marketplace's staff mean: the one list of every permission of operators.
import type { OperatorRole } from './generated/prisma/enums.ts';

/** Every permission there is in running a marketplace, and what it allows. */
export const operatorRights = {
  'operator.manage': 'May invite and remove operators, and set their roles.',
  'tenant.manage': 'May change the settings of the marketplace.',
  'tenant.read': 'May read how much of its plan is used, and how its indexes are kept.',
  'identityProvider.manage': 'May set up providers by which people sign in.',
  'apiKey.manage': 'May make and revoke API keys of the operators.',
  'audit.read': 'May read the audit log.',
  'organization.govern': 'May admit, refuse, verify, suspend and resume companies.',
  'organization.read': 'May read companies that are not in the market, and why they were refused.',
  'product.review': 'May approve and return listings.',
  'product.read': 'May read listings that are not on the market, and what is for their parties only.',
  'inquiry.read': 'May read every inquiry, quotation and file.',
  'account.read': 'May read the accounts of people.',
  'account.erase': 'May have people forgotten.',
  'account.impersonate': 'May look at the marketplace as a member does.',
  'figure.read': 'May read figures: inquiries, answers, what is searched.',
  'rate.manage': 'May state exchange rates.',
  'synonym.manage': 'May set the synonyms of search.',
  'category.manage': 'May make, name, move and archive categories.',
  'search.manage': 'May set what the search allows.',
} as const;

/** One right in running a marketplace. */
export type OperatorPermission = keyof typeof operatorRights;

/** Every one of them. */
export const operatorPermissions = Object.keys(operatorRights) as OperatorPermission[];

/** What each role may do. */
export const operatorRolePermissions: Record<OperatorRole, readonly OperatorPermission[]> = {
  ADMIN: operatorPermissions,
  MODERATOR: ['organization.govern', 'organization.read', 'product.review', 'product.read', 'account.read'],
  CATALOGUE: ['product.read', 'rate.manage', 'synonym.manage', 'category.manage', 'search.manage', 'tenant.read'],
  SUPPORT: ['organization.read', 'product.read', 'inquiry.read', 'account.read', 'account.impersonate', 'tenant.read'],
  ANALYST: ['figure.read', 'tenant.read'],
};

/** Rights that only a person has: no key may hold them. */
const personal: readonly OperatorPermission[] = [
  'operator.manage',
  'apiKey.manage',
  'account.impersonate',
  'account.erase',
];

/** The rights that `roles` give to a person, or to a program that acts in a person's name. */
export function operatorPermissionsOf(
  roles: readonly OperatorRole[],
  who: 'person' | 'program' = 'person',
): ReadonlySet<OperatorPermission> {
  const rights = roles.flatMap((role) => operatorRolePermissions[role]);
  return new Set(rights.filter((right) => who === 'person' || !personal.includes(right)));
}
