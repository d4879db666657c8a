// What a mail tells: read under its reader's rights when it is sent.
import { type Context, contextAs, machineryOf } from '../../context.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { showId } from '../../id.ts';
import { type MemberViewer, permissionsOf } from '../../viewer.ts';
import { get as readApproval } from '../approval/service.ts';
import { get as readInquiry } from '../inquiry/service.ts';
import { roleSetsOf } from '../role/service.ts';
import { isTold, type Told } from './kinds.ts';
import type { Item } from './letter.ts';

/** A notification with the member it is for. */
export const WITH_MEMBER = { member: { include: { account: true, organization: true } } } as const;
type Addressed = Prisma.NotificationGetPayload<{ include: typeof WITH_MEMBER }>;

/** What a member may read of a notification now; null when nothing. */
export async function itemOf(ctx: Context, { type, inquiryId, approvalId, member }: Addressed): Promise<Item | null> {
  if (!isTold(type)) return null;
  const { organization, roles, accountId } = member;
  const sets = await roleSetsOf(machineryOf(ctx).database, ctx.tenant.id);
  const viewer: MemberViewer = {
    kind: 'member',
    accountId,
    sessionId: member.id,
    organizationId: organization.id,
    permissions: permissionsOf(roles, organization.capabilities, organization.status, sets),
    expiresAt: new Date(8.64e15),
  };
  const reader = contextAs(ctx, { viewer });
  if (approvalId) return approvalItem(reader, type, approvalId);
  const query = { include: { buyer: true, supplier: true } };
  const inquiry = inquiryId && (await readInquiry(reader, inquiryId, query));
  if (!inquiry) return null;
  const { id, buyer, supplier, subject } = inquiry as Prisma.InquiryGetPayload<typeof query>;
  const who = (organization.id === buyer.id ? supplier : buyer).legalName;
  return { type, subject, who, link: linkTo(ctx, `/inquiries/${showId('Inquiry', id)}`) };
}

/** A page of the marketplace's own site; null where none is set. */
function linkTo(ctx: Context, path: string): string | null {
  const base = machineryOf(ctx).config.PUBLIC_URL;
  return base ? new URL(path, base).href : null;
}

const QUERY = { include: { askedBy: true, endedBy: true } };

// Null for nothing, and for a request that needs nobody any more.
async function approvalItem(ctx: Context, type: Told, id: string): Promise<Item | null> {
  const found = await readApproval(ctx, id, QUERY);
  const { viewer } = ctx;
  if (!found || viewer.kind !== 'member') return null;
  const { subject, status, askedBy, endedBy } = found as Prisma.ApprovalGetPayload<typeof QUERY>;
  const isAsking = type === 'approval.requested';
  if (isAsking && (status !== 'PENDING' || !viewer.permissions.has('approval.decide'))) return null;
  const who = (isAsking ? askedBy : endedBy)?.name ?? '';
  return { type, subject, who, link: linkTo(ctx, `/approvals/${showId('Approval', id)}`) };
}
