// Teams: named groups of an organization's members, made and changed by who manages it.
import type { Context } from '../../context.ts';
import { db, isTaken, type Tx, transact } from '../../db.ts';
import { failure, mustBeSeen, refuse } from '../../errors.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { mustHold } from '../../viewer.ts';
import { emitTeam } from './events.ts';
import { mayRead, mustManage } from './policy.ts';

/** Most teams of one organization, and most members of one team. */
export const [MOST_TEAMS, MOST_MEMBERS] = [100, 200] as const;
const MOST_NAME = 100;

const missing = () => failure('NOT_FOUND', 'Your organization has no team with this id.');

/** Makes a team of the viewer's organization. */
export async function create(
  ctx: Context,
  input: { name: string; memberIds: string[]; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { organizationId } = mustManage(ctx.viewer);
  const name = nameOf(input.name);
  const tenantId = ctx.tenant.id;
  return named(() =>
    once(ctx, 'teamCreate', input, async (tx) => {
      // The company's row is locked, so that two who add the last one take turns.
      await tx.$queryRaw`select 1 from organization where tenant_id = ${tenantId}::uuid and id = ${organizationId}::uuid for update`;
      if ((await tx.team.count({ where: { tenantId, organizationId } })) >= MOST_TEAMS)
        refuse(['name'], 'TOO_MANY', `An organization has at most ${MOST_TEAMS} teams: delete one that is not needed.`);
      const id = newId();
      await tx.team.create({ data: { tenantId, id, organizationId, name } });
      const members = await fill(tx, { tenantId, id, organizationId }, input.memberIds);
      emitTeam(tx, id, 'team.created', { organization: organizationId, members });
      return { id };
    }),
  );
}

/** Changes a team; what is left out stays, and given members take the place of those there were. What is so already is a retry. */
export async function update(
  ctx: Context,
  input: { id: string; name?: string | null; memberIds?: string[] | null; expectedVersion?: number | null },
): Promise<{ id: string }> {
  const { organizationId } = mustManage(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return named(() =>
    transact(ctx, async (tx) => {
      await tx.$queryRaw`select 1 from team where tenant_id = ${tenantId}::uuid and id = ${input.id}::uuid for update`;
      const where = { tenantId_id: { tenantId, id: input.id } };
      const team = await tx.team.findUnique({ where, include: { members: true } });
      if (team?.organizationId !== organizationId) throw missing();
      const name = input.name == null ? team.name : nameOf(input.name);
      const known = team.members.map(({ memberId }) => memberId).sort();
      const wanted = input.memberIds ? [...new Set(input.memberIds)].sort() : known;
      const isSame = wanted.join() === known.join();
      if (isSame && name === team.name) return { id: team.id };
      mustBeSeen('team', team.version, input.expectedVersion);
      await tx.team.update({ where, data: { name, version: team.version + 1 } });
      if (!isSame) await fill(tx, team, wanted);
      emitTeam(tx, team.id, 'team.updated', { organization: organizationId, members: wanted.length });
      return { id: team.id };
    }),
  );
}

/** Deletes a team: what was given to it is nobody's, or its member's alone. False when there is none. */
export async function remove(ctx: Context, id: string): Promise<boolean> {
  const { organizationId } = mustManage(ctx.viewer);
  return transact(ctx, async (tx) => {
    const { count } = await tx.team.deleteMany({ where: { tenantId: ctx.tenant.id, id, organizationId } });
    if (count) emitTeam(tx, id, 'team.deleted', { organization: organizationId });
    return count > 0;
  });
}

/** Puts these members into a team, in place of those there were; answers how many. Throws UserErrors. */
async function fill(
  tx: Tx,
  { tenantId, id: teamId, organizationId }: { tenantId: string; id: string; organizationId: string },
  memberIds: readonly string[],
): Promise<number> {
  const wanted = [...new Set(memberIds)];
  if (wanted.length > MOST_MEMBERS)
    refuse(['memberIds'], 'OUT_OF_RANGE', `A team has at most ${MOST_MEMBERS} members.`);
  const found = await tx.member.findMany({
    where: { tenantId, organizationId, id: { in: wanted } },
    select: { id: true },
  });
  if (found.length < wanted.length)
    refuse(['memberIds'], 'NOT_FOUND', 'Your organization has no such member: take them of Inbox.members.');
  await tx.teamMember.deleteMany({ where: { tenantId, teamId } });
  await tx.teamMember.createMany({ data: wanted.map((memberId) => ({ tenantId, teamId, memberId })) });
  return wanted.length;
}

function nameOf(text: string): string {
  const name = text.trim();
  if (!name || name.length > MOST_NAME) refuse(['name'], 'OUT_OF_RANGE', `A name has 1 to ${MOST_NAME} characters.`);
  return name;
}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isTaken(error)) refuse(['name'], 'TAKEN', 'Your organization has a team of this name already.');
    throw error;
  }
}

/** A team that the viewer may see; null when there is none. */
export async function get(ctx: Context, id: string, query: object = {}) {
  const found = await db(ctx).team.findUnique({ ...query, where: { tenantId_id: { tenantId: ctx.tenant.id, id } } });
  return found && mayRead(ctx.viewer, found) ? found : null;
}

/** The teams of the viewer's organization, by name. */
export function list(ctx: Context, query: object) {
  const { organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  return db(ctx).team.findMany({
    ...query,
    where: { tenantId: ctx.tenant.id, organizationId },
    orderBy: { name: 'asc' },
    take: MOST_TEAMS,
  });
}
