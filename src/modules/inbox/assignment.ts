// Who looks after an inquiry: a member of each side, or a team, chosen by that side and known to it alone.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import { permissionsOf } from '../../viewer.ts';
import { emitOwn } from '../inquiry/events.ts';
import { lockInquiry } from '../inquiry/move.ts';
import { keepRoleSets } from '../role/service.ts';
import { mustWrite, mustWriteAs } from './policy.ts';

/** Who looks after an inquiry for the viewer's side. */
export interface Assignment {
  memberId: string | null;
  teamId: string | null;
  version: number;
}

/** Gives an inquiry to a member of the viewer's organization, to a team, to both, or to nobody. Assigned so already, nothing is done. */
export async function assign(
  ctx: Context,
  input: { inquiryId: string; memberId: string | null; teamId?: string | null; expectedVersion?: number | null },
): Promise<{ id: string }> {
  const { organizationId } = mustWrite(ctx.viewer);
  const { memberId, teamId = null, expectedVersion } = input;
  return transact(ctx, async (tx) => {
    const { inquiry } = await lockInquiry(ctx, tx, input.inquiryId);
    mustWriteAs(ctx.viewer, inquiry);
    const { tenantId, id } = inquiry;
    if (memberId) {
      // Who is removed meanwhile is waited for.
      await tx.$queryRaw`select 1 from member where tenant_id = ${tenantId}::uuid and id = ${memberId}::uuid for key share`;
      const sets = await keepRoleSets(ctx, tx);
      const member = await tx.member.findUnique({
        where: { tenantId_id: { tenantId, id: memberId } },
        include: { organization: { select: { capabilities: true } } },
      });
      if (member?.organizationId !== organizationId)
        refuse(['memberId'], 'NOT_FOUND', 'Your organization has no such member.');
      else if (!permissionsOf(member.roles, member.organization.capabilities, 'ACTIVE', sets).has('inquiry.read'))
        refuse(
          ['memberId'],
          'INVALID',
          'This member may not read inquiries: choose another, or give more rights first.',
        );
    }
    if (teamId) {
      const team = await tx.team.findUnique({ where: { tenantId_id: { tenantId, id: teamId } } });
      if (team?.organizationId !== organizationId)
        refuse(['teamId'], 'NOT_FOUND', 'Your organization has no such team.');
    }
    const where = { tenantId_inquiryId_organizationId: { tenantId, inquiryId: id, organizationId } };
    const entry = await tx.inboxEntry.findUniqueOrThrow({ where });
    if (entry.assigneeId === memberId && entry.teamId === teamId) return { id }; // a retry, too
    const { assignmentVersion: current } = entry;
    if (expectedVersion != null && expectedVersion !== current)
      throw failure('CONFLICT', `The assignment is at version ${current}, not ${expectedVersion}: read it anew.`, {
        currentVersion: current,
      });
    await tx.inboxEntry.update({ where, data: { assigneeId: memberId, teamId, assignmentVersion: current + 1 } });
    emitOwn(tx, inquiry, organizationId, { type: 'inquiry.assigned', data: { member: memberId, team: teamId } });
    return { id };
  });
}

/** Takes from a member who leaves `organizationId` what is assigned to it, and tells the inbox; what is assigned after it is refused. */
export async function unassignAll(
  tx: Tx,
  { tenantId, id, organizationId }: { tenantId: string; id: string; organizationId: string },
): Promise<void> {
  const freed = await tx.$queryRaw<{ inquiry: string; team: string | null }[]>`
    update inbox_entry set assignee_id = null, assignment_version = assignment_version + 1
     where tenant_id = ${tenantId}::uuid and assignee_id = ${id}::uuid and organization_id = ${organizationId}::uuid
    returning inquiry_id::text as inquiry, team_id::text as team`;
  for (const { inquiry, team } of freed)
    emitOwn(tx, { id: inquiry }, organizationId, { type: 'inquiry.assigned', data: { member: null, team } });
}

/** Who looks after an inquiry for the viewer's side; null for who is on no side of it. */
export async function assignmentOf(ctx: Context, inquiryId: string): Promise<Assignment | null> {
  const { viewer, tenant } = ctx;
  if (viewer.kind !== 'member' || !viewer.organizationId) return null;
  const key = { tenantId: tenant.id, inquiryId, organizationId: viewer.organizationId };
  const entry = await db(ctx).inboxEntry.findUnique({
    where: { tenantId_inquiryId_organizationId: key },
    select: { assigneeId: true, teamId: true, assignmentVersion: true },
  });
  return entry && { memberId: entry.assigneeId, teamId: entry.teamId, version: entry.assignmentVersion };
}
