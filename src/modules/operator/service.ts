// A marketplace's staff: listed, given roles, removed. There is always somebody who may do all of it.
import type { Context } from '../../context.ts';
import { db, type Tx, takeTurn, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { Operator } from '../../generated/prisma/client.ts';
import type { OperatorRole } from '../../generated/prisma/enums.ts';
import { emitOperator, told } from './events.ts';
import { mustManageOperators } from './policy.ts';

/** Most operators of one marketplace. */
export const MOST_OPERATORS = 200;

/** The operators of the marketplace, the first one first. */
export function list(ctx: Context, query: object): Promise<Operator[]> {
  mustManageOperators(ctx.viewer);
  const where = { tenantId: ctx.tenant.id };
  return db(ctx).operator.findMany({ ...query, where, orderBy: { accountId: 'asc' }, take: MOST_OPERATORS });
}

/** An operator; null for who is none. */
export function get(ctx: Context, accountId: string, query: object): Promise<Operator | null> {
  mustManageOperators(ctx.viewer);
  return db(ctx).operator.findUnique({ ...query, where: keyOf(ctx, accountId) });
}

const keyOf = (ctx: Context, accountId: string) => ({ tenantId_accountId: { tenantId: ctx.tenant.id, accountId } });

/** Sets the roles of an operator, all of them. What is followed with a right that is gone ends. Throws UserErrors, NOT_FOUND. */
export async function setRoles(
  ctx: Context,
  { accountId, roles: asked }: { accountId: string; roles: readonly OperatorRole[] },
): Promise<{ accountId: string }> {
  mustManageOperators(ctx.viewer);
  const roles = checkRoles(asked);
  return transact(ctx, async (tx) => {
    await lock(ctx, tx);
    const operator = await tx.operator.findUnique({ where: keyOf(ctx, accountId) });
    if (!operator) throw operatorMissing();
    if (!roles.includes('ADMIN')) await mustLeaveAdmin(ctx, tx, accountId, ['roles']);
    await tx.operator.update({ where: keyOf(ctx, accountId), data: { roles } });
    if (told(roles).roles !== told(operator.roles).roles)
      emitOperator(tx, accountId, { type: 'operator.rolesSet', data: told(roles) });
    return { accountId };
  });
}

const operatorMissing = () => failure('NOT_FOUND', 'This account is no operator of the marketplace.');

/** The roles, each once. Throws UserErrors when there is none. */
export function checkRoles(roles: readonly OperatorRole[]): OperatorRole[] {
  if (roles.length === 0) refuse(['roles'], 'REQUIRED', 'Name at least one role.');
  return [...new Set(roles)];
}

/** Removes an operator; the person's account stays. False for who is none. What is followed as an operator ends. Throws UserErrors. */
export async function remove(ctx: Context, accountId: string): Promise<boolean> {
  mustManageOperators(ctx.viewer);
  return transact(ctx, (tx) => removeIn(ctx, tx, accountId, ['accountId']));
}

/** The same inside `tx`, for who has asked whether it may be done; what stands in the way is told at `field`. */
export async function removeIn(ctx: Context, tx: Tx, accountId: string, field: string[]): Promise<boolean> {
  await lock(ctx, tx);
  const where = { tenantId: ctx.tenant.id, accountId };
  if (!(await tx.operator.count({ where }))) return false;
  await mustLeaveAdmin(ctx, tx, accountId, field);
  await tx.operator.deleteMany({ where });
  await tx.session.updateMany({
    where: { ...where, audience: 'operator', revokedAt: null },
    data: { revokedAt: new Date() },
  });
  emitOperator(tx, accountId, { type: 'operator.removed', data: {} });
  return true;
}

/** Who changes the staff takes turns: two who remove each other at the same time are not both gone. */
export async function lock(ctx: Context, tx: Tx): Promise<void> {
  await takeTurn(tx, `operators ${ctx.tenant.id}`);
}

async function mustLeaveAdmin(ctx: Context, tx: Tx, accountId: string, field: string[]): Promise<void> {
  const others = { tenantId: ctx.tenant.id, accountId: { not: accountId }, roles: { has: 'ADMIN' as const } };
  if (await tx.operator.count({ where: others })) return;
  refuse(field, 'LAST_ADMIN', 'This is the last ADMIN: give somebody else that role first.');
}
