// The members of a company: listed, their roles set, removed; and they leave. It keeps an owner, whatever happens at once.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, mustBeSeen, refuse } from '../../errors.ts';
import type { Member } from '../../generated/prisma/client.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { OWNER, type RoleSets, rightsOf, rolePermissions } from '../../viewer.ts';
import { mustBePerson } from '../account/policy.ts';
import { unassignAll } from '../inbox/assignment.ts';
import { keepRoleSets } from '../role/service.ts';
import { emitMember } from './events.ts';
import { mayGive, mustList, mustManage } from './policy.ts';

/** A member holds at most so many roles. */
export const MOST_ROLES = 10;

/** The members of a company, those first who joined first. */
export function list(ctx: Context, args: PageArgs & { organizationId: string | null }, query: object) {
  const organizationId = mustList(ctx, args.organizationId);
  return keyset(args, ({ where, ...page }) =>
    db(ctx).member.findMany({ ...query, ...page, where: { ...where, tenantId: ctx.tenant.id, organizationId } }),
  );
}

/** A member that was just read or changed, by its id. */
export function get(ctx: Context, id: string, query: object) {
  return db(ctx).member.findUnique({ ...query, where: { tenantId_id: { tenantId: ctx.tenant.id, id } } });
}

/** Locks a company's people until `tx` ends: all who change them take turns. Answers what its roles may do. */
export async function lockMembers(ctx: Context, tx: Tx, organizationId: string): Promise<RoleSets> {
  const tenantId = ctx.tenant.id;
  // Not `for update`: that would keep waiting who only refers to the company.
  await tx.$queryRaw`select 1 from organization where tenant_id = ${tenantId}::uuid and id = ${organizationId}::uuid for no key update`;
  return keepRoleSets(ctx, tx);
}

/** Who acts, as a manager of people under the lock; what was so at the beginning of the request may be over. Throws FORBIDDEN. */
export async function manager(tx: Tx, ctx: Context, sets: RoleSets): Promise<Member> {
  const { accountId, organizationId } = mustManage(ctx.viewer);
  const self = await memberOf(tx, ctx, accountId, organizationId);
  if (self && rightsOf(self.roles, sets).has('member.manage')) return self;
  throw failure('FORBIDDEN', 'You do not manage the people of this organization any more.');
}

/** The place of a person in a company; null when there is none. */
export const memberOf = (tx: Tx, { tenant }: Context, accountId: string, organizationId: string) =>
  tx.member.findUnique({
    where: { tenantId_accountId_organizationId: { tenantId: tenant.id, accountId, organizationId } },
  });

/** The roles as they are kept; throws UserErrors for none, too many, and ones that the marketplace does not have. */
export function knownRoles(roles: readonly string[], sets: RoleSets): string[] {
  const wanted = [...new Set(roles)].sort();
  if (!wanted.length || wanted.length > MOST_ROLES)
    refuse(['roles'], 'OUT_OF_RANGE', `A member has 1 to ${MOST_ROLES} roles.`);
  const unknown = wanted.filter((code) => !Object.hasOwn(rolePermissions, code) && !Object.hasOwn(sets, code));
  if (unknown.length)
    refuse(['roles'], 'NOT_FOUND', `There is no role "${unknown[0]!.slice(0, 40)}" here: take codes of Query.roles.`);
  return wanted;
}

/** Throws UserErrors at `field` unless who holds `own` may give or take `roles`. */
export function mustGive(own: readonly string[], roles: readonly string[], sets: RoleSets, field: string): void {
  if (mayGive(own, roles, sets)) return;
  refuse(
    [field],
    'NOT_HELD',
    'Nobody gives or takes what they do not hold themselves: ask an owner of your organization.',
  );
}

/** A member of the viewer's company, under the lock; a missing one and another company's are the same user error. */
async function colleague(tx: Tx, ctx: Context, organizationId: string, id: string): Promise<Member> {
  const found = await tx.member.findUnique({ where: { tenantId_id: { tenantId: ctx.tenant.id, id } } });
  if (found?.organizationId === organizationId) return found;
  return refuse(['memberId'], 'NOT_FOUND', 'Your organization has no such member.');
}

async function mustNotBeLast(tx: Tx, { tenantId, organizationId, roles }: Member, field: string[]): Promise<void> {
  if (!roles.includes(OWNER)) return;
  if ((await tx.member.count({ where: { tenantId, organizationId, roles: { has: OWNER } } })) > 1) return;
  refuse(field, 'LAST_OWNER', 'An organization keeps an owner: make somebody else one first, by ownershipTransfer.');
}

async function write(tx: Tx, member: Member, roles: string[]): Promise<void> {
  const { tenantId, id, organizationId: organization, accountId: account } = member;
  const version = member.version + 1;
  await tx.member.update({ where: { tenantId_id: { tenantId, id } }, data: { roles, version } });
  const given = roles.filter((code) => !member.roles.includes(code));
  const taken = member.roles.filter((code) => !roles.includes(code));
  emitMember(tx, id, { type: 'member.rolesSet', data: { organization, account, version, given, taken } });
}

/** Sets the roles of a member. What is so already is a retry. Throws UserErrors and CONFLICT. */
export async function setRoles(
  ctx: Context,
  input: { memberId: string; roles: readonly string[]; expectedVersion?: number | null },
): Promise<{ id: string }> {
  const { organizationId } = mustManage(ctx.viewer);
  return transact(ctx, async (tx) => {
    const sets = await lockMembers(ctx, tx, organizationId);
    const self = await manager(tx, ctx, sets);
    const roles = knownRoles(input.roles, sets);
    const member = await colleague(tx, ctx, organizationId, input.memberId);
    const { id, version } = member;
    if (roles.join() === [...member.roles].sort().join()) return { id };
    mustBeSeen('member', version, input.expectedVersion);
    mustGive(self.roles, member.roles, sets, 'memberId');
    mustGive(self.roles, roles, sets, 'roles');
    if (!roles.includes(OWNER)) await mustNotBeLast(tx, member, ['roles']);
    await write(tx, member, roles);
    return { id };
  });
}

/** Gives the ownership to another member; the viewer, who has it, becomes ADMIN. What is so already is a retry. Throws UserErrors. */
export async function transferOwnership(ctx: Context, { memberId }: { memberId: string }): Promise<{ id: string }> {
  const { organizationId } = mustManage(ctx.viewer);
  return transact(ctx, async (tx) => {
    const sets = await lockMembers(ctx, tx, organizationId);
    const self = await manager(tx, ctx, sets);
    const member = await colleague(tx, ctx, organizationId, memberId);
    const { id, roles } = member;
    if (!self.roles.includes(OWNER)) {
      if (roles.includes(OWNER)) return { id };
      throw failure('FORBIDDEN', 'Only an owner gives the ownership to somebody.');
    }
    if (id === self.id) refuse(['memberId'], 'INVALID', 'You are an owner already: choose another member.');
    if (!roles.includes(OWNER)) await write(tx, member, [...roles, OWNER].sort());
    await write(tx, self, [...new Set([...self.roles.filter((code) => code !== OWNER), 'ADMIN'])].sort());
    return { id };
  });
}

/** Removes a member; false when the company has no such one. Throws UserErrors. */
export async function remove(ctx: Context, { memberId }: { memberId: string }): Promise<boolean> {
  const { organizationId } = mustManage(ctx.viewer);
  return transact(ctx, async (tx) => {
    const sets = await lockMembers(ctx, tx, organizationId);
    const self = await manager(tx, ctx, sets);
    const member = await tx.member.findUnique({ where: { tenantId_id: { tenantId: ctx.tenant.id, id: memberId } } });
    if (member?.organizationId !== organizationId) return false;
    mustGive(self.roles, member.roles, sets, 'memberId');
    await end(tx, member, member.id === self.id ? 'member.left' : 'member.removed', ['memberId']);
    return true;
  });
}

/** The viewer leaves an organization, which is the one acted for. Who has left already hears the same. Throws UserErrors. */
export async function leave(ctx: Context, { organizationId }: { organizationId: string }): Promise<{ left: true }> {
  const person = mustBePerson(ctx.viewer);
  const acted = person.kind === 'member' ? person.organizationId : null;
  if (acted !== organizationId)
    refuse(['organizationId'], 'NOT_FOUND', 'You do not act for this organization: choose it by sessionRefresh first.');
  return transact(ctx, async (tx) => {
    await lockMembers(ctx, tx, organizationId);
    const member = await memberOf(tx, ctx, person.accountId, organizationId);
    if (member) await end(tx, member, 'member.left', ['organizationId']);
    return { left: true as const };
  });
}

// What members follow for the company falls silent, for whoever looks at their sessions finds them there no more.
async function end(tx: Tx, member: Member, type: 'member.removed' | 'member.left', field: string[]): Promise<void> {
  await mustNotBeLast(tx, member, field);
  await unassignAll(tx, member);
  const { tenantId, id, organizationId: organization, accountId: account } = member;
  await tx.member.delete({ where: { tenantId_id: { tenantId, id } } });
  emitMember(tx, id, { type, data: { organization, account } });
}
