// Roles: sets of permissions that members hold. Every marketplace has the default ones; its operators change them and add own ones.
import type { Context } from '../../context.ts';
import { type Database, db, type Tx, takeTurn, transact } from '../../db.ts';
import { mustBeSeen, refuse, type UserError, UserErrors } from '../../errors.ts';
import { labelOf } from '../../kit/label.ts';
import { OWNER, type Permission, permissions, type RoleSets, rightsOf, rolePermissions } from '../../viewer.ts';
import { emitRole } from './events.ts';
import { mustDefine, mustSeeRoles } from './policy.ts';

/** What members of a company can be. */
export interface MemberRole {
  code: string;
  name: string;
  permissions: readonly Permission[];
  /** Whether every marketplace has it. */
  isDefault: boolean;
  /** Counts the changes made here; 0 for a default role that is as it was. */
  version: number;
}

/** A marketplace has at most so many roles of its own. */
export const MOST_OWN_ROLES = 30;
const MOST_NAME = 60;

const isDefault = (code: string) => Object.hasOwn(rolePermissions, code);

/** Every role of the marketplace: the default ones, then its own by code. */
export async function list(ctx: Context): Promise<MemberRole[]> {
  mustSeeRoles(ctx.viewer);
  return rolesIn(db(ctx), ctx);
}

/** Every role of the marketplace, for who has the right to act on them. */
export async function rolesIn(tx: Pick<Tx, 'role'>, ctx: Context): Promise<MemberRole[]> {
  const rows = await tx.role.findMany({
    where: { tenantId: ctx.tenant.id },
    orderBy: { code: 'asc' },
    take: MOST_OWN_ROLES + Object.keys(rolePermissions).length,
  });
  const changed = new Map(rows.map((row) => [row.code, row]));
  const codes = [...Object.keys(rolePermissions), ...rows.map(({ code }) => code).filter((code) => !isDefault(code))];
  const sets = setsOf(rows);
  return codes.map((code) => ({
    code,
    name: changed.get(code)?.name ?? labelOf(code),
    permissions: [...rightsOf([code], sets)],
    isDefault: isDefault(code),
    version: changed.get(code)?.version ?? 0,
  }));
}

const setsOf = (rows: readonly { code: string; permissions: string[] }[]): RoleSets =>
  Object.fromEntries(rows.map(({ code, permissions: set }) => [code, set]));

/** The sets of permissions that a marketplace has given to roles. */
export async function roleSetsOf(database: Database, tenant: string): Promise<RoleSets> {
  return setsOf(
    await database.query<{ code: string; permissions: string[] }>(
      tenant,
      'role_sets',
      'select code, permissions from role where tenant_id = $1',
      [tenant],
    ),
  );
}

/** The same, as `reader` sees them. */
export const roleSetsIn = async (reader: Pick<Tx, 'role'>, tenantId: string): Promise<RoleSets> =>
  setsOf(await reader.role.findMany({ where: { tenantId }, select: { code: true, permissions: true } }));

/** The same inside a transaction, which keeps the roles as they are until it ends. */
export async function keepRoleSets(ctx: Context, tx: Tx): Promise<RoleSets> {
  const tenantId = ctx.tenant.id;
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtextextended(${`roles ${tenantId}`}, 0)) is null as locked`;
  return roleSetsIn(tx, tenantId);
}

// Whoever gives a role to somebody holds the same lock in common: a role is not removed while it is given.
const lockRoles = (tx: Tx, tenantId: string) => takeTurn(tx, `roles ${tenantId}`);

/** What a role shall be. */
export interface RoleDefinition {
  code: string;
  name?: string | null;
  permissions: readonly Permission[];
  expectedVersion?: number | null;
}

/** Says what a role may do: one that is new, one of the marketplace's own, or a default one. What is so already is a retry. */
export async function define(ctx: Context, input: RoleDefinition): Promise<{ code: string }> {
  mustDefine(ctx.viewer);
  const { code, expectedVersion } = input;
  check(input);
  const tenantId = ctx.tenant.id;
  const set = permissions.filter((right) => input.permissions.includes(right));
  return transact(ctx, async (tx) => {
    await lockRoles(tx, tenantId);
    const where = { tenantId_code: { tenantId, code } };
    const before = await tx.role.findUnique({ where });
    const current = before?.version ?? 0;
    const name = input.name?.trim() ?? before?.name ?? labelOf(code);
    if (before && before.name === name && before.permissions.join() === set.join()) return { code };
    mustBeSeen('role', current, expectedVersion);
    if (!before && !isDefault(code)) {
      const own = await tx.role.count({ where: { tenantId, code: { notIn: Object.keys(rolePermissions) } } });
      if (own >= MOST_OWN_ROLES)
        refuse(['code'], 'TOO_MANY', `A marketplace has at most ${MOST_OWN_ROLES} own roles: remove one.`);
    }
    const version = current + 1;
    const data = { name, permissions: set, version, updatedAt: new Date() };
    await tx.role.upsert({ where, create: { tenantId, code, ...data }, update: data });
    const had = rightsOf([code], before ? { [code]: before.permissions } : null);
    const given = set.filter((right) => !had.has(right));
    const taken = [...had].filter((right) => !set.includes(right));
    emitRole(tx, tenantId, { type: 'role.defined', data: { code, version, given, taken } });
    return { code };
  });
}

function check({ code, name, permissions: wanted }: RoleDefinition): void {
  const errors: UserError[] = [];
  const report = (field: string, fault: string, message: string) =>
    errors.push({ field: [field], code: fault, message });
  if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(code))
    report('code', 'INVALID', 'A code has 2 to 40 upper-case letters, digits and underscores: QUALITY_MANAGER.');
  if (code === OWNER) report('code', 'INVALID', 'An owner may do everything: choose another role.');
  if (name != null && (!name.trim() || name.trim().length > MOST_NAME))
    report('name', 'OUT_OF_RANGE', `A name has 1 to ${MOST_NAME} characters.`);
  if (!wanted.length && !isDefault(code)) report('permissions', 'REQUIRED', 'Name at least one permission.');
  if (errors.length) throw new UserErrors(errors);
}

/**
 * Removes a role of the marketplace's own, which nobody may hold or be invited to; a default one becomes what it is by default. Answers
 * whether there was something to undo.
 */
export async function remove(ctx: Context, { code }: { code: string }): Promise<{ removed: boolean }> {
  mustDefine(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    await lockRoles(tx, tenantId);
    if (!isDefault(code)) {
      const held = await tx.member.count({ where: { tenantId, roles: { has: code } } });
      const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } };
      const offered = await tx.invitation.count({ where: { tenantId, roles: { has: code }, ...open } });
      if (held + offered > 0)
        refuse(
          ['code'],
          'IN_USE',
          `${held} members hold "${code.slice(0, 40)}" and ${offered} are invited to it: give them other roles first.`,
        );
    }
    const { count } = await tx.role.deleteMany({ where: { tenantId, code } });
    if (count) emitRole(tx, tenantId, { type: 'role.removed', data: { code } });
    return { removed: count > 0 };
  });
}
