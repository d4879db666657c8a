// Many listings at once, by the supplier's own SKU: created, changed or found unchanged. Imports and demo data come this way.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, type UserError } from '../../errors.ts';
import { newId } from '../../id.ts';
import { mustHold } from '../../viewer.ts';
import { categoriesOf } from '../category/service.ts';
import { overPlan, roomFor } from '../tenant/plan.ts';
import { type CheckedDraft, checkDraft, type Draft } from './draft.ts';
import { emitProduct } from './events.ts';
import { insertListings, type NewListing } from './insert.ts';
import { lifecycle, wayToMarket } from './lifecycle.ts';
import { changesBetween, draftLike, draftOf, type StoredProduct, WHOLE } from './row.ts';
import { writeChange } from './service.ts';

/** What became of one listing. */
export type Put =
  /** `held`: why it is stored as a draft and not on the market yet. */
  | { outcome: 'created' | 'changed' | 'unchanged'; id: string; held?: UserError[] }
  | { outcome: 'refused'; errors: UserError[] };

/** At most this many listings go in one call. */
export const MOST_AT_ONCE = 500;

/**
 * Puts listings of the viewer's organization in place, each published if it is complete (or put before the operators, where they
 * review), in one transaction. The same listing
 * again changes nothing. A listing that fails its check is refused with its errors, one that fails a gate (a document is missing)
 * is stored as a draft and says why; the others go on.
 */
export async function put(ctx: Context, drafts: Draft[], dryRun = false): Promise<Put[]> {
  const { organizationId: supplierId } = mustHold(ctx.viewer, 'product.write');
  if (drafts.length > MOST_AT_ONCE) throw new RangeError(`at most ${MOST_AT_ONCE} listings at once`);
  const skus = drafts.map(({ sku }) => sku.trim());
  const tenantId = ctx.tenant.id;
  const ids = drafts.map(({ categoryId }) => categoryId);
  const categories = await categoriesOf(db(ctx), ctx, ids);
  const checked = drafts.map((draft) => checkDraft(ctx, draft, 'publish', categories));
  if (dryRun) return foresee(ctx, supplierId, checked, skus);
  return transact(ctx, async (tx) => {
    if ((await categoriesOf(tx, ctx, ids)).size < categories.size)
      throw failure('CONFLICT', 'A category was archived at this moment: send the listings again.');
    const known = await lockKnown(tx, tenantId, supplierId, skus);
    const bySku = new Map(known.map((product) => [product.sku, product]));
    const fresh: NewListing[] = [];
    const room = bySku.size < new Set(skus).size ? await roomFor(ctx, tx, 'products') : 0;
    const results: Put[] = [];
    const seen = new Set<string>();
    for (const { content, errors, gates } of checked) {
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
      // What is on the market stays so: a change that would take it off is not made.
      if (before?.status === 'ACTIVE') errors.push(...gates);
      const held = gates.length ? { held: gates } : {};
      if (!before && !errors.length && fresh.length >= room) errors.push(overPlan(ctx, 'products', ['sku']));
      if (errors.length) results.push({ outcome: 'refused', errors });
      else if (before) {
        const changed = await writeChange(ctx, tx, before, content);
        const isReady = before.status === 'DRAFT' && gates.length === 0;
        if (isReady) await publishDraft(ctx, tx, before);
        results.push({ outcome: changed || isReady ? 'changed' : 'unchanged', id: before.id, ...held });
      } else {
        const id = newId();
        fresh.push({ id, content, status: gates.length > 0 ? 'DRAFT' : lifecycle[wayToMarket(ctx.tenant)].to });
        results.push({ outcome: 'created', id, ...held });
      }
    }
    await insertListings(tx, tenantId, supplierId, fresh);
    for (const { id } of fresh) emitProduct(tx, id, { type: 'product.created', data: { version: 1 } });
    return results;
  });
}

// Somebody may be editing one of them: whoever comes second waits, instead of losing a whole batch to a conflict. Each SKU is
// looked up by itself because a plan for all of them may read every listing the supplier has: it does while a table is new.
async function lockKnown(tx: Tx, tenantId: string, supplierId: string, skus: string[]): Promise<StoredProduct[]> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    select product.id from unnest(${skus}::text[]) as wanted(sku)
      cross join lateral (
        select id from product
         where tenant_id = ${tenantId}::uuid and supplier_id = ${supplierId}::uuid and sku = wanted.sku limit 1
      ) as found
      join product on product.tenant_id = ${tenantId}::uuid and product.id = found.id
     order by product.id for update of product`;
  if (locked.length === 0) return [];
  const ids = locked.map(({ id }) => id);
  return tx.product.findMany({ where: { tenantId, id: { in: ids } }, include: WHOLE });
}

// A listing that was begun by hand and is complete now. One that was archived stays so: somebody meant it.
async function publishDraft(ctx: Context, tx: Tx, { id }: { id: string }): Promise<void> {
  const tenantId = ctx.tenant.id;
  const status = lifecycle[wayToMarket(ctx.tenant)].to;
  const isPublished = status === 'ACTIVE';
  const { version } = await tx.product.update({
    where: { tenantId_id: { tenantId, id } },
    data: {
      status,
      ...(isPublished && { publishedAt: new Date() }),
      returnedBecause: null,
      updatedAt: new Date(),
      version: { increment: 1 },
    },
    select: { version: true },
  });
  emitProduct(tx, id, { type: isPublished ? 'product.published' : 'product.submitted', data: { version } });
}

/** What `put` would do. */
async function foresee(ctx: Context, supplierId: string, checked: CheckedDraft[], skus: string[]): Promise<Put[]> {
  const where = { tenantId: ctx.tenant.id, supplierId, sku: { in: skus } };
  const known = await db(ctx).product.findMany({ where, include: WHOLE });
  const bySku = new Map(known.map((product) => [product.sku, product]));
  return checked.map(({ content, errors, gates }): Put => {
    const before = bySku.get(content.sku.trim());
    const faults = before?.status === 'ACTIVE' ? [...errors, ...gates] : errors;
    if (faults.length) return { outcome: 'refused', errors: faults };
    const held = gates.length ? { held: gates } : {};
    if (!before) return { outcome: 'created', id: newId(), ...held };
    const isReady = before.status === 'DRAFT' && gates.length === 0;
    const differs = isReady || changesBetween(draftOf(before), draftLike(content)).length > 0;
    return { outcome: differs ? 'changed' : 'unchanged', id: before.id, ...held };
  });
}
