// What a marketplace's plan allows, counted where something would be more than that: exactly, however many come at once.
import type { Context } from '../../context.ts';
import { type Tx, takeTurn } from '../../db.ts';
import { type UserError, UserErrors } from '../../errors.ts';

/** What is counted. */
export type Planned = 'organizations' | 'products';

const limitOf = ({ tenant }: Context, what: Planned) =>
  what === 'products' ? tenant.mostProducts : tenant.mostOrganizations;

/**
 * How many more the plan allows inside `tx`. Where there is a limit, who asks keeps all others waiting until the end of `tx`, so
 * that what was allowed is still there when it is taken.
 */
export async function roomFor(ctx: Context, tx: Tx, what: Planned): Promise<number> {
  const most = limitOf(ctx, what);
  if (most === null) return Number.POSITIVE_INFINITY;
  const { id } = ctx.tenant;
  await takeTurn(tx, `plan ${what} ${id}`);
  return most - (await used(tx, id, what));
}

/** Throws UserErrors PLAN_LIMIT at `field` unless the plan allows one more inside `tx`. */
export async function mustHaveRoom(ctx: Context, tx: Tx, what: Planned, field: string[]): Promise<void> {
  if ((await roomFor(ctx, tx, what)) < 1) throw new UserErrors([overPlan(ctx, what, field)]);
}

/** What is said where the plan allows no more. */
export function overPlan(ctx: Context, what: Planned, field: string[]): UserError {
  const mend = what === 'products' ? 'archive some that are not needed, or ask' : 'ask';
  const message = `The plan of "${ctx.tenant.name}" allows ${limitOf(ctx, what)} ${what}: ${mend} its operators for more, who ask the platform.`;
  return { field, code: 'PLAN_LIMIT', message };
}

/** How many there are that count: companies that are not closed, listings that are not archived. */
export async function used(tx: Pick<Tx, '$queryRaw'>, id: string, what: Planned): Promise<number> {
  const [row] =
    what === 'products'
      ? await tx.$queryRaw<{ count: number }[]>`
          select count(*)::int as count from product where tenant_id = ${id}::uuid and status <> 'ARCHIVED'`
      : await tx.$queryRaw<{ count: number }[]>`
          select count(*)::int as count from organization where tenant_id = ${id}::uuid and status <> 'CLOSED'`;
  return row!.count;
}
