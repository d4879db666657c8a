// What operators do with listings before they are on the market: look at them, approve them, or return them with a reason.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, refuse, UserErrors } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { stepTo } from '../../lifecycle.ts';
import { categoriesOf } from '../category/service.ts';
import { checkDraft } from './draft.ts';
import { emitProduct } from './events.ts';
import { lifecycle } from './lifecycle.ts';
import { mustReview } from './policy.ts';
import { draftOf, type StoredProduct, WHOLE } from './row.ts';
import { mustBeAt } from './service.ts';

const MOST_REASON = 1_000;

/** Listings in review, oldest first. */
export function queue(ctx: Context, args: PageArgs, query: object) {
  mustReview(ctx.viewer);
  return keyset(args, ({ where, ...page }) =>
    db(ctx).product.findMany({ ...query, ...page, where: { ...where, tenantId: ctx.tenant.id, status: 'IN_REVIEW' } }),
  );
}

/** Lets a listing go on the market, as it was when the operator looked at it. A document may have expired since: that is a user error. */
export function approve(ctx: Context, id: string, expectedVersion: number): Promise<{ id: string }> {
  return decide(ctx, id, 'approve', async (tx, product) => {
    mustBeAt(product, expectedVersion);
    const categories = await categoriesOf(tx, ctx, [product.categoryId]);
    const { content, errors, gates } = checkDraft(ctx, draftOf(product), 'publish', categories);
    if (errors.length + gates.length) throw new UserErrors([...errors, ...gates]);
    return { declaration: content.declaration, identity: content.identity, publishedAt: new Date() };
  });
}

/** Gives a listing back to its supplier, and says why. */
export function returnToSupplier(ctx: Context, id: string, reason: string): Promise<{ id: string }> {
  mustReview(ctx.viewer);
  const returnedBecause = reason.trim();
  if (!returnedBecause || returnedBecause.length > MOST_REASON)
    refuse(['reason'], 'OUT_OF_RANGE', `A reason has 1 to ${MOST_REASON} characters.`);
  return decide(ctx, id, 'return', async () => ({ returnedBecause }));
}

const facts = { approve: 'product.published', return: 'product.returned' } as const;

function decide(
  ctx: Context,
  id: string,
  action: keyof typeof facts,
  check: (tx: Tx, product: StoredProduct) => Promise<Prisma.ProductUpdateInput>,
): Promise<{ id: string }> {
  mustReview(ctx.viewer);
  const tenantId = ctx.tenant.id;
  const where = { tenantId_id: { tenantId, id } };
  return transact(ctx, async (tx) => {
    // Its supplier may be editing it: one of both waits.
    await tx.$queryRaw`select 1 from product where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
    const product = await tx.product.findUnique({ where, include: WHOLE });
    if (!product) throw failure('NOT_FOUND', 'There is no product with this id.');
    if (product.status === lifecycle[action].to) return { id }; // done already: a retry
    const status = stepTo(action, lifecycle[action], product.status);
    const changes = await check(tx, product);
    const version = product.version + 1;
    await tx.product.update({ where, data: { ...changes, status, version, updatedAt: new Date() } });
    emitProduct(tx, id, { type: facts[action], data: { version } });
    return { id };
  });
}
