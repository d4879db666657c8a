// Who may set up and see the webhooks of a company, and with which rights what they send is read.
import type { OrganizationStatus } from '../../generated/prisma/enums.ts';
import { type ActingMember, holds, mustHold, type Viewer } from '../../viewer.ts';

/** The viewer as one who may set up webhooks for the organization acted for; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustManage(viewer: Viewer): ActingMember {
  return mustHold(viewer, 'webhook.manage');
}

/** Whether the viewer may see a webhook: who may set it up. */
export function mayRead(viewer: Viewer, { organizationId }: { organizationId: string }): boolean {
  return holds(viewer, 'webhook.manage') && viewer.organizationId === organizationId;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Who reads what is sent to a company's webhook: somebody who may read there, and nothing else. It is no person's right, so it stays when the
 * one who set it up has left; it ends when the company is suspended.
 */
export function readerFor({ id, status }: { id: string; status: OrganizationStatus }): ActingMember {
  return {
    kind: 'member',
    accountId: NOBODY,
    sessionId: NOBODY,
    organizationId: id,
    permissions: new Set(status === 'ACTIVE' ? ['inquiry.read'] : []),
    expiresAt: new Date(8.64e15),
  };
}
