// Who manages the people of a company, and how far: nobody gives or takes what they do not hold themselves.
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import {
  type ActingMember,
  holds,
  mustHold,
  mustOperate,
  OWNER,
  operates,
  type RoleSets,
  rightsOf,
  type Viewer,
} from '../../viewer.ts';
import { isPerson, mustBePerson } from '../account/policy.ts';

/** The viewer as a person who manages the people of the organization acted for; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustManage(viewer: Viewer): ActingMember {
  const member = mustHold(viewer, 'member.manage');
  mustBePerson(viewer);
  return member;
}

/** Whether the viewer manages the people of `organizationId`, or governs all companies. */
export function maySeePeople(viewer: Viewer, organizationId: string): boolean {
  return (
    operates(viewer, 'organization.read') ||
    (holds(viewer, 'member.manage') && viewer.organizationId === organizationId)
  );
}

/** Whether who holds `own` may give or take `roles`: only what these may do themselves; and an owner is a matter of owners. */
export function mayGive(own: readonly string[], roles: readonly string[], sets: RoleSets): boolean {
  if (roles.includes(OWNER)) return own.includes(OWNER);
  const held = rightsOf(own, sets);
  return [...rightsOf(roles, sets)].every((right) => held.has(right));
}

/** The company whose members the viewer may list: one's own, or for an operator any that is asked for. */
export function mustList({ viewer }: Pick<Context, 'viewer'>, asked: string | null): string {
  if (viewer.kind === 'operator') {
    mustOperate(viewer, 'account.read');
    if (asked) return asked;
    throw failure('BAD_USER_INPUT', 'An operator acts for no organization: say whose members, by organizationId.');
  }
  if (viewer.kind === 'anonymous')
    throw failure('UNAUTHENTICATED', 'Sign in first: send `Authorization: Bearer <accessToken>`.');
  if (viewer.kind === 'member' && viewer.organizationId && viewer.permissions.size > 0) {
    if (!asked || asked === viewer.organizationId) return viewer.organizationId;
  }
  throw failure('FORBIDDEN', 'Members are seen by their own organization only, while it may be used.');
}

/** Whose invitations somebody sees: those of a company, or with null those that operators have made. */
export function mustSeeInvitations(viewer: Viewer): string | null {
  if (viewer.kind === 'operator') {
    mustOperate(viewer, 'organization.govern');
    return null;
  }
  return mustHold(viewer, 'member.manage').organizationId;
}

/** Whether the viewer may see, and take back, an invitation. */
export function mayReadInvitation(
  viewer: Viewer,
  invitation: { organizationId: string | null; byOperator: boolean },
): boolean {
  if (viewer.kind === 'operator') return operates(viewer, 'organization.govern') && invitation.byOperator;
  return holds(viewer, 'member.manage') && viewer.organizationId === invitation.organizationId;
}

/** The viewer as an operator in person who governs companies; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustInviteCompanies(viewer: Viewer): { accountId: string } {
  mustOperate(viewer, 'organization.govern');
  if (viewer.kind === 'operator' && isPerson(viewer)) return viewer;
  throw failure('FORBIDDEN', 'Only operators of the marketplace may do this, in person.');
}
