// Who is asking, what roles mean, and the one list of every permission.

import { failure } from './errors.ts';
import type { Actor } from './events/event.ts';
import type { Capability, OrganizationStatus, Role } from './generated/prisma/enums.ts';

/** Every permission there is inside an organization. */
export const permissions = [
  'organization.manage',
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

/** What each role may do by default. */
export const rolePermissions: Record<Role, readonly Permission[]> = {
  OWNER: permissions,
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
  /** When the access token ends. */
  expiresAt: Date;
}

/** Staff of the marketplace. */
export interface OperatorViewer {
  kind: 'operator';
  accountId: string;
  sessionId: string;
  /** The key, when it is a program that asks. */
  apiKeyId?: string;
  expiresAt: Date;
}

/** Rights that only a person has: no key may hold them, whatever it was given. */
export const personalPermissions: readonly Permission[] = ['apiKey.manage', 'organization.manage', 'approval.decide'];

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

/** The rights that `roles` give in an organization that stands so and has these capabilities. */
export function permissionsOf(
  roles: readonly Role[],
  capabilities: readonly Capability[],
  status: OrganizationStatus = 'ACTIVE',
): ReadonlySet<Permission> {
  if (status !== 'ACTIVE' && status !== 'PENDING') return new Set();
  const rights = roles.flatMap((role) => rolePermissions[role]);
  return new Set(
    rights.filter(
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

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer is staff of the marketplace, or the system itself. */
export function mustOperate(viewer: Viewer): void {
  if (viewer.kind === 'operator' || viewer.kind === 'system') return;
  if (viewer.kind === 'anonymous')
    throw failure('UNAUTHENTICATED', 'Sign in as an operator first: send `Authorization: Bearer <accessToken>`.');
  throw failure('FORBIDDEN', 'Only operators of the marketplace may do this.');
}

/** The viewer as the log remembers it. */
export function actorOf(viewer: Viewer): Actor {
  const key = 'apiKeyId' in viewer && viewer.apiKeyId ? { apiKey: viewer.apiKeyId } : {};
  switch (viewer.kind) {
    case 'member':
      return { kind: 'member', account: viewer.accountId, organization: viewer.organizationId, ...key };
    case 'operator':
      return { kind: 'operator', account: viewer.accountId, ...key };
    case 'system':
      return { kind: 'system', name: viewer.name };
    default:
      return { kind: viewer.kind };
  }
}
