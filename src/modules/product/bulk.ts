// Many listings at once, by the supplier's own SKU: created, changed or found unchanged. Imports and demo data come this way.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import type { UserError } from '../../errors.ts';
import { newId } from '../../id.ts';
import { mustHold } from '../../viewer.ts';
import { type Content, checkDraft, type Draft } from './draft.ts';
import { emitProduct } from './events.ts';
import { changesBetween, columnsOf, draftLike, draftOf, tierRows } from './row.ts';
import { writeChange } from './service.ts';

/** What became of one listing. */
export type Put =
  | { outcome: 'created' | 'changed' | 'unchanged'; id: string }
  | { outcome: 'refused'; errors: UserError[] };

/** At most this many listings go in one call. */
export const MOST_AT_ONCE = 500;

/**
 * Puts listings of the viewer's organization in place, each published if it is complete, in one transaction. The same listing
 * again changes nothing. A listing that fails its check is refused with its errors; the others go on.
 */
export async function put(ctx: Context, drafts: Draft[], dryRun = false): Promise<Put[]> {
  const { organizationId: supplierId } = mustHold(ctx.viewer, 'product.write');
  if (drafts.length > MOST_AT_ONCE) throw new RangeError(`at most ${MOST_AT_ONCE} listings at once`);
  const checked = drafts.map((draft) => checkDraft(ctx, draft, 'publish'));
  const skus = drafts.map(({ sku }) => sku.trim());
  const tenantId = ctx.tenant.id;
  if (dryRun) return foresee(ctx, supplierId, checked, skus);
  return transact(ctx, async (tx) => {
    // Somebody may be editing one of them: whoever comes second waits, instead of losing a whole batch to a conflict.
    await tx.$queryRaw`select 1 from product
      where tenant_id = ${tenantId}::uuid and supplier_id = ${supplierId}::uuid and sku = any(${skus}) order by id for update`;
    const known = await tx.product.findMany({
      where: { tenantId, supplierId, sku: { in: skus } },
      include: { priceTiers: true },
    });
    const bySku = new Map(known.map((product) => [product.sku, product]));
    const fresh: (Content & { id: string })[] = [];
    const results: Put[] = [];
    const seen = new Set<string>();
    for (const { content, errors } of checked) {
      const sku = content.sku.trim();
      if (!errors.length && seen.has(sku)) {
        errors.push({
          field: ['sku'],
          code: 'TAKEN',
          message: `The SKU "${sku}" stands twice in one batch: keep one row.`,
        });
      }
      seen.add(sku);
      const before = bySku.get(sku);
      if (errors.length) results.push({ outcome: 'refused', errors });
      else if (before) {
        const changed = await writeChange(tx, before, content);
        if (before.status === 'DRAFT') await publishDraft(tx, before);
        results.push({ outcome: changed || before.status === 'DRAFT' ? 'changed' : 'unchanged', id: before.id });
      } else {
        const id = newId();
        fresh.push({ ...content, id });
        results.push({ outcome: 'created', id });
      }
    }
    const publishedAt = new Date();
    await tx.product.createMany({
      data: fresh.map(({ id, ...content }) => ({
        ...columnsOf(content),
        tenantId,
        id,
        supplierId,
        status: 'ACTIVE' as const,
        publishedAt,
      })),
    });
    await tx.priceTier.createMany({ data: fresh.flatMap(({ id, priceTiers }) => tierRows(tenantId, id, priceTiers)) });
    for (const { id } of fresh) emitProduct(tx, id, { type: 'product.created', data: { version: 1 } });
    return results;
  });
}

// A listing that was begun by hand and is complete now. One that was archived stays so: somebody meant it.
async function publishDraft(tx: Tx, { tenantId, id }: { tenantId: string; id: string }): Promise<void> {
  const { version } = await tx.product.update({
    where: { tenantId_id: { tenantId, id } },
    data: { status: 'ACTIVE', publishedAt: new Date(), updatedAt: new Date(), version: { increment: 1 } },
    select: { version: true },
  });
  emitProduct(tx, id, { type: 'product.published', data: { version } });
}

/** What `put` would do. */
async function foresee(
  ctx: Context,
  supplierId: string,
  checked: ReturnType<typeof checkDraft>[],
  skus: string[],
): Promise<Put[]> {
  const where = { tenantId: ctx.tenant.id, supplierId, sku: { in: skus } };
  const known = await db(ctx).product.findMany({ where, include: { priceTiers: true } });
  const bySku = new Map(known.map((product) => [product.sku, product]));
  return checked.map(({ content, errors }): Put => {
    if (errors.length) return { outcome: 'refused', errors };
    const before = bySku.get(content.sku.trim());
    if (!before) return { outcome: 'created', id: newId() };
    const differs = before.status === 'DRAFT' || changesBetween(draftOf(before), draftLike(content)).length > 0;
    return { outcome: differs ? 'changed' : 'unchanged', id: before.id };
  });
}
