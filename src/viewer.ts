// Who is asking, what the roles of members mean, and the one list of every permission inside an organization.

import { failure } from './errors.ts';
import type { Actor } from './events/event.ts';
import type { Capability, OrganizationStatus } from './generated/prisma/enums.ts';
import type { OperatorPermission } from './staff.ts';

/** Every permission there is inside an organization. */
export const permissions = [
  'organization.manage',
  'member.manage',
  'product.write',
  'inquiry.send',
  'inquiry.answer',
  'inquiry.followUp',
  'inquiry.read',
  'quotation.write',
  'quotation.decide',
  'approval.decide',
  'file.write',
  'webhook.manage',
  'apiKey.manage',
] as const;
/** One right inside an organization. */
export type Permission = (typeof permissions)[number];

/** The role that may do everything, in every marketplace. Every company has somebody who holds it. */
export const OWNER = 'OWNER';

/** What each role may do by default, by its code. Operators may give roles other sets of permissions, and add own ones: modules/role. */
export const rolePermissions: Readonly<Record<string, readonly Permission[]>> = {
  [OWNER]: permissions,
  ADMIN: permissions,
  SALES: ['product.write', 'inquiry.answer', 'inquiry.read', 'quotation.write', 'file.write'],
  PURCHASER: ['inquiry.send', 'inquiry.followUp', 'inquiry.read', 'quotation.decide', 'file.write'],
  APPROVER: ['inquiry.read', 'approval.decide'],
  VIEWER: ['inquiry.read'],
};

/** A person acting for an organization (or for none yet). Roles are read from the database at each request. */
export interface MemberViewer {
  kind: 'member';
  accountId: string;
  sessionId: string;
  /** The organization acted for; null for a person who belongs to none. */
  organizationId: string | null;
  permissions: ReadonlySet<Permission>;
  /** The key, when it is not the person who asks but a program in the person's name. */
  apiKeyId?: string;
  /** The account of the operator, when it is not the person who asks but an operator who impersonates the person; the session's id is the impersonation's. */
  impersonatorId?: string;
  /** When the access token ends. */
  expiresAt: Date;
}

/** Staff of the marketplace. Roles are read from the database at each request. */
export interface OperatorViewer {
  kind: 'operator';
  accountId: string;
  sessionId: string;
  permissions: ReadonlySet<OperatorPermission>;
  /** The key, when it is a program that asks. */
  apiKeyId?: string;
  expiresAt: Date;
}

/** Rights that only a person has: no key may hold them, whatever it was given. */
export const personalPermissions: readonly Permission[] = [
  'apiKey.manage',
  'organization.manage',
  'member.manage',
  'approval.decide',
];

/** Who is asking. */
export type Viewer =
  | { kind: 'anonymous' }
  | MemberViewer
  | OperatorViewer
  | { kind: 'platform'; expiresAt: Date }
  | { kind: 'system'; name: string };

// A right of the selling side needs the capability SUPPLIER, one of the buying side BUYER.
const needs: Partial<Record<Permission, Capability>> = {
  'product.write': 'SUPPLIER',
  'inquiry.answer': 'SUPPLIER',
  'inquiry.send': 'BUYER',
  'inquiry.followUp': 'BUYER',
  'quotation.write': 'SUPPLIER',
  'quotation.decide': 'BUYER',
  'approval.decide': 'BUYER',
};

// What members may do while their organization waits for admission: read, and see to what is asked of it.
const whilePending: ReadonlySet<Permission> = new Set(['organization.manage', 'inquiry.read']);

/** The sets of permissions that a marketplace has given to roles, by code; a role that is not among them has its default set. */
export type RoleSets = Readonly<Record<string, readonly string[]>>;

/** What `roles` may do, whatever the organization may. */
export function rightsOf(roles: readonly string[], sets: RoleSets | null): ReadonlySet<Permission> {
  const granted = roles.map((role): readonly string[] =>
    role === OWNER ? permissions : (sets?.[role] ?? rolePermissions[role] ?? []),
  );
  return new Set(permissions.filter((right) => granted.some((those) => those.includes(right))));
}

/** The rights that `roles` give in an organization that stands so and has these capabilities. */
export function permissionsOf(
  roles: readonly string[],
  capabilities: readonly Capability[],
  status: OrganizationStatus,
  sets: RoleSets | null,
): ReadonlySet<Permission> {
  if (status !== 'ACTIVE' && status !== 'PENDING') return new Set();
  return new Set(
    [...rightsOf(roles, sets)].filter(
      (right) =>
        (!needs[right] || capabilities.includes(needs[right])) && (status === 'ACTIVE' || whilePending.has(right)),
    ),
  );
}

/** A member who acts for an organization. */
export type ActingMember = MemberViewer & { organizationId: string };

/** Whether the viewer holds `permission` in the organization acted for. */
export function holds(viewer: Viewer, permission: Permission): viewer is ActingMember {
  return viewer.kind === 'member' && viewer.organizationId !== null && viewer.permissions.has(permission);
}

/** The viewer as a member holding one of `anyOf`; else throws UNAUTHENTICATED or FORBIDDEN. */
export function mustHold(viewer: Viewer, ...anyOf: [Permission, ...Permission[]]): ActingMember {
  for (const permission of anyOf) if (holds(viewer, permission)) return viewer;
  if (viewer.kind === 'anonymous')
    throw failure('UNAUTHENTICATED', 'Sign in first: send `Authorization: Bearer <accessToken>`.');
  const permission = anyOf.join(' or ');
  throw failure('FORBIDDEN', `This needs the permission ${permission} in an organization that may use it.`, {
    permission,
  });
}

/** Whether the viewer is staff of the marketplace and holds `permission` there. */
export function operates(viewer: Viewer, permission: OperatorPermission): boolean {
  return viewer.kind === 'operator' && viewer.permissions.has(permission);
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer is staff that holds `permission`, or the system itself. */
export function mustOperate(viewer: Viewer, permission: OperatorPermission): void {
  if (operates(viewer, permission) || viewer.kind === 'system') return;
  if (viewer.kind === 'anonymous')
    throw failure('UNAUTHENTICATED', 'Sign in as an operator first: send `Authorization: Bearer <accessToken>`.');
  if (viewer.kind !== 'operator') throw failure('FORBIDDEN', 'Only operators of the marketplace may do this.');
  throw failure('FORBIDDEN', `This needs the permission ${permission}: an ADMIN gives it by a role.`, { permission });
}

/** Throws FORBIDDEN for an operator who impersonates a member: whoever looks as somebody else changes nothing. */
export function mustBeOneself(viewer: Viewer): void {
  if (viewer.kind !== 'member' || !viewer.impersonatorId) return;
  throw failure(
    'FORBIDDEN',
    'You look at the marketplace as somebody else does, and may change nothing: end it by impersonationEnd first.',
  );
}

/** The viewer as the log remembers it. */
export function actorOf(viewer: Viewer): Actor {
  const key = 'apiKeyId' in viewer && viewer.apiKeyId ? { apiKey: viewer.apiKeyId } : {};
  switch (viewer.kind) {
    case 'member': {
      const operator = viewer.impersonatorId ? { operator: viewer.impersonatorId } : {};
      return { kind: 'member', account: viewer.accountId, organization: viewer.organizationId, ...key, ...operator };
    }
    case 'operator':
      return { kind: 'operator', account: viewer.accountId, ...key };
    case 'system':
      return { kind: 'system', name: viewer.name };
    default:
      return { kind: viewer.kind };
  }
}
