// Who governs the companies of a marketplace.
import type { Context } from '../../context.ts';
import type { OrganizationStatus } from '../../generated/prisma/enums.ts';
import { availableSteps } from '../../lifecycle.ts';
import { mustOperate, operates, type Viewer } from '../../viewer.ts';
import { lifecycle } from './lifecycle.ts';

/** What an operator can do with a company. */
export type OrganizationAction = keyof typeof lifecycle | 'verify' | 'unverify';

/** Where a company stands that is founded now: what the system itself founds needs no review. */
export function firstStatus({ tenant, viewer }: Pick<Context, 'tenant' | 'viewer'>): OrganizationStatus {
  return tenant.signUp === 'REVIEWED' && viewer.kind !== 'system' ? 'PENDING' : 'ACTIVE';
}

/** Whether the viewer sees why a company was refused: its own people and operators do. */
export function maySeeRefusal(viewer: Viewer, organizationId: string): boolean {
  return (
    operates(viewer, 'organization.read') || (viewer.kind === 'member' && viewer.organizationId === organizationId)
  );
}

/** Whether the viewer admits, verifies and suspends companies. */
export function mayGovern(viewer: Viewer): boolean {
  return operates(viewer, 'organization.govern') || viewer.kind === 'system';
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer governs companies. */
export function mustGovern(viewer: Viewer): void {
  mustOperate(viewer, 'organization.govern');
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer sees companies that are not in the market. */
export function mustOversee(viewer: Viewer): void {
  mustOperate(viewer, 'organization.read');
}

/** What the viewer may do with the company now. */
export function availableActions(
  viewer: Viewer,
  { status, verifiedAt }: { status: OrganizationStatus; verifiedAt: Date | null },
): OrganizationAction[] {
  if (!mayGovern(viewer)) return [];
  return [verifiedAt ? 'unverify' : 'verify', ...availableSteps(lifecycle, status, 'operator')];
}
