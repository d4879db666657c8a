// Divisions: offered by the parent, agreed by the division, ended by either; a tree without circles, five levels deep.
import type { Context } from '../../context.ts';
import { db, type Tx, takeTurn, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { mustHold } from '../../viewer.ts';
import { emitDivision } from './events.ts';
import { mayRead, mustManage, sideOf } from './policy.ts';

/** Most divisions of one company, offers included; and most levels of a tree, its head included. */
export const [MOST_DIVISIONS, MOST_LEVELS] = [200, 5] as const;

const missing = () => failure('NOT_FOUND', 'Your organization has no division, and is none, with this id.');

/** Offers a company to become a division of the viewer's. Offered or agreed already, it answers the same. */
export async function invite(
  ctx: Context,
  input: { organizationId: string; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { organizationId: parentId } = mustManage(ctx.viewer);
  const tenantId = ctx.tenant.id;
  const childId = input.organizationId;
  return once(ctx, 'divisionInvite', input, async (tx) => {
    await takeTurns(tx, tenantId);
    if (childId === parentId)
      refuse(['organizationId'], 'INVALID', 'A company is no division of itself: name another.');
    const child = await tx.organization.findUnique({ where: { tenantId_id: { tenantId, id: childId } } });
    if (child?.status !== 'ACTIVE')
      refuse(['organizationId'], 'NOT_FOUND', 'There is no such company in this marketplace.');
    const key = { tenantId_parentId_childId: { tenantId, parentId, childId } };
    const known = await tx.division.findUnique({ where: key });
    if (known) return { id: known.id };
    if ((await tx.division.count({ where: { tenantId, parentId } })) >= MOST_DIVISIONS)
      refuse(['organizationId'], 'TOO_MANY', `A company has at most ${MOST_DIVISIONS} divisions and offers.`);
    const made = { tenantId, id: newId(), parentId, childId };
    await tx.division.create({ data: made });
    emitDivision(tx, made, 'division.invited');
    return { id: made.id };
  });
}

/** Agrees, as the division. Throws CONFLICT where it belongs to another, where a circle would close, or the tree would get too deep. */
export function accept(ctx: Context, id: string): Promise<{ id: string }> {
  mustManage(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    await takeTurns(tx, tenantId);
    const where = { tenantId_id: { tenantId, id } };
    const offer = await tx.division.findUnique({ where });
    if (!offer || !mayRead(ctx.viewer, offer)) throw missing();
    if (sideOf(ctx.viewer, offer) === 'parent')
      throw failure('FORBIDDEN', 'The company that shall become a division agrees, not the one that offers it.');
    if (offer.joinedAt) return { id }; // a retry
    const { childId } = offer;
    if (await tx.division.findFirst({ where: { tenantId, childId, joinedAt: { not: null } } }))
      throw failure('CONFLICT', 'Your organization is a division of another company: end that first.');
    await mustStayTree(tx, offer);
    await tx.division.update({ where, data: { joinedAt: new Date() } });
    emitDivision(tx, offer, 'division.joined');
    return { id };
  });
}

/** Ends it, or takes back or refuses the offer, as either side; false when there is none. */
export function end(ctx: Context, id: string): Promise<boolean> {
  mustManage(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    await takeTurns(tx, tenantId);
    const where = { tenantId_id: { tenantId, id } };
    const found = await tx.division.findUnique({ where });
    if (!found || !mayRead(ctx.viewer, found)) return false;
    await tx.division.delete({ where });
    emitDivision(tx, found, 'division.ended');
    return true;
  });
}

// All changes of a marketplace's trees take turns: two that are right each for itself could close a circle together.
const takeTurns = (tx: Tx, tenantId: string) => takeTurn(tx, `division ${tenantId}`);

interface Shape {
  /** Levels from the head down to the parent, and from the division down. */
  above: number;
  below: number;
  isCircle: boolean;
}

async function mustStayTree(
  tx: Tx,
  { tenantId, parentId, childId }: { tenantId: string; parentId: string; childId: string },
): Promise<void> {
  const [shape] = await tx.$queryRaw<Shape[]>`
    with recursive joined as (
      select parent_id, child_id from division where tenant_id = ${tenantId}::uuid and joined_at is not null
    ), up as (
      select ${parentId}::uuid as id, 1 as level
       union all select j.parent_id, up.level + 1 from joined j join up on j.child_id = up.id where up.level <= ${MOST_LEVELS}
    ), down as (
      select ${childId}::uuid as id, 1 as level
       union all select j.child_id, down.level + 1 from joined j join down on j.parent_id = down.id where down.level <= ${MOST_LEVELS}
    )
    select (select max(level) from up) as above, (select max(level) from down) as below,
           exists (select from up where id = ${childId}::uuid) as "isCircle"`;
  const { above, below, isCircle } = shape!;
  if (isCircle) throw failure('CONFLICT', 'The company that offers it is itself below your organization.');
  if (above + below > MOST_LEVELS)
    throw failure('CONFLICT', `Together these companies would be ${above + below} levels deep, of ${MOST_LEVELS}.`);
}

/** One that the viewer may see; null when there is none. */
export async function get(ctx: Context, id: string, query: object = {}) {
  const found = await db(ctx).division.findUnique({
    ...query,
    where: { tenantId_id: { tenantId: ctx.tenant.id, id } },
  });
  return found && mayRead(ctx.viewer, found) ? found : null;
}

/** Which the viewer's organization has, and is, newest first: offers and what was agreed. */
export function list(ctx: Context, args: PageArgs & { isAgreed?: boolean | null }, query: object) {
  const { organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  const agreed = args.isAgreed == null ? {} : { joinedAt: args.isAgreed ? { not: null } : null };
  return keyset(
    args,
    ({ where, ...page }) =>
      db(ctx).division.findMany({
        ...query,
        ...page,
        where: {
          ...where,
          ...agreed,
          tenantId: ctx.tenant.id,
          OR: [{ parentId: organizationId }, { childId: organizationId }],
        },
      }),
    true,
  );
}
