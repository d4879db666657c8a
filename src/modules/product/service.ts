// Listings: created, changed, published, archived, read and listed.
import type { Context } from '../../context.ts';
import { db, isTaken, type Tx, transact } from '../../db.ts';
import { failure, refuse, UserErrors } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { stepTo } from '../../lifecycle.ts';
import { mustHold } from '../../viewer.ts';
import { categoriesOf } from '../category/service.ts';
import { mustHaveRoom } from '../tenant/plan.ts';
import { mustReadCatalogue } from '../tenant/policy.ts';
import { checkDraft, type Draft } from './draft.ts';
import { emitProduct } from './events.ts';
import { lifecycle, wayToMarket } from './lifecycle.ts';
import { mayWrite, readable } from './policy.ts';
import {
  changesBetween,
  columnsOf,
  draftLike,
  draftOf,
  type StoredProduct,
  tierRows,
  variantRows,
  WHOLE,
} from './row.ts';
import { noteView } from './views.ts';
import { insertWords, replaceWords } from './word-rows.ts';

/** Creates a DRAFT listing of the viewer's organization; answers its id. A SKU already used is a user error. */
export async function create(
  ctx: Context,
  input: { draft: Draft; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { organizationId: supplierId } = mustHold(ctx.viewer, 'product.write');
  const tenantId = ctx.tenant.id;
  return once(ctx, 'productCreate', input, async (tx) => {
    await mustHaveRoom(ctx, tx, 'products', ['sku']);
    const categories = await categoriesOf(tx, ctx, [input.draft.categoryId]);
    const { content, errors } = checkDraft(ctx, input.draft, 'draft', categories);
    if (errors.length) throw new UserErrors(errors);
    const id = newId();
    await tx.product.create({ data: { ...columnsOf(content), tenantId, id, supplierId } });
    await tx.priceTier.createMany({ data: tierRows(tenantId, id, content.priceTiers) });
    await tx.productVariant.createMany({ data: variantRows(tenantId, id, content.variants) });
    await insertWords(tx, tenantId, [{ ...content, id }]);
    emitProduct(tx, id, { type: 'product.created', data: { version: 1 } });
    return { id };
  }).catch((error: unknown) => skuTaken(error, input.draft.sku));
}

/**
 * Changes what `change` names and leaves the rest. A published listing must stay complete. `expectedVersion` is the version the
 * editor saw: if somebody changed the listing since, this is a CONFLICT that says the current version.
 */
export async function update(
  ctx: Context,
  id: string,
  expectedVersion: number,
  change: Partial<Draft>,
): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    const before = await lockOwn(ctx, tx, id);
    if (before.version !== expectedVersion) {
      throw failure(
        'CONFLICT',
        `The product was changed since: it is at version ${before.version}, not ${expectedVersion}. Read it anew.`,
        {
          currentVersion: before.version,
        },
      );
    }
    const stored = draftOf(before);
    const draft = { ...stored, ...change, attributes: mergeAttributes(stored, change) };
    const categories = await categoriesOf(tx, ctx, [draft.categoryId]);
    // A document that has expired since does not hold up a new price: gates are asked again when what they look at changes.
    const aim = before.status !== 'ACTIVE' ? 'draft' : change.attributes ? 'publish' : 'complete';
    const { content, errors, gates } = checkDraft(ctx, draft, aim, categories);
    if (errors.length + gates.length) throw new UserErrors([...errors, ...gates]);
    await writeChange(ctx, tx, before, content);
    return { id };
  }).catch((error: unknown) => skuTaken(error, change.sku ?? ''));
}

// Attributes not named stay, null removes one; those of another vertical replace all.
function mergeAttributes(stored: Draft, change: Partial<Draft>): Draft['attributes'] {
  if (!change.attributes || change.vertical !== stored.vertical) return change.attributes ?? stored.attributes;
  return { ...stored.attributes, ...change.attributes };
}

/** The parts of a listing that have words in them. */
const WORDED = new Set(['sku', 'translations', 'attributes', 'vertical']);

/** The parts in which a listing on the market may change without being looked at again: its terms. */
const TERMS = new Set(['unit', 'minimumQuantity', 'increment', 'leadTimeDays', 'incoterms', 'priceTiers']);

/**
 * Writes new content over a stored listing, when it differs; answers whether it does. Where operators review, what they let on the
 * market was what they had read: another text, category or attribute puts the listing before them again.
 */
export async function writeChange(
  { tenant }: Context,
  tx: Tx,
  before: StoredProduct,
  content: Parameters<typeof columnsOf>[0],
): Promise<boolean> {
  const { tenantId, id } = before;
  const changed = changesBetween(draftOf(before), draftLike(content));
  if (changed.length === 0 && before.declaration === content.declaration) return false;
  const version = before.version + 1;
  const isNews = tenant.productReview && before.status === 'ACTIVE' && changed.some((name) => !TERMS.has(name));
  const status = isNews ? lifecycle.submit.to : before.status;
  const { count } = await tx.product.updateMany({
    where: { tenantId, id, version: before.version },
    data: { ...columnsOf(content), status, version, updatedAt: new Date() },
  });
  if (count === 0)
    throw failure('CONFLICT', 'The product was changed at the same moment: read it anew.', { currentVersion: version });
  if (changed.includes('priceTiers')) {
    await tx.priceTier.deleteMany({ where: { tenantId, productId: id } });
    await tx.priceTier.createMany({ data: tierRows(tenantId, id, content.priceTiers) });
  }
  if (changed.includes('variants')) {
    await tx.productVariant.deleteMany({ where: { tenantId, productId: id } });
    await tx.productVariant.createMany({ data: variantRows(tenantId, id, content.variants) });
  }
  if (changed.some((name) => WORDED.has(name))) await replaceWords(tx, tenantId, { ...content, id });
  emitProduct(tx, id, { type: 'product.updated', data: { version, changed } });
  if (isNews) emitProduct(tx, id, { type: 'product.submitted', data: { version } });
  return true;
}

/**
 * Publishes a listing: complete by the vertical's rules, or user errors that say what is missing. Where operators review, it is put
 * before them.
 */
export function publish(ctx: Context, id: string, expectedVersion?: number | null): Promise<{ id: string }> {
  const action = wayToMarket(ctx.tenant);
  return step(ctx, action, id, expectedVersion, async (tx, product) => {
    if (product.status === 'ARCHIVED') await mustHaveRoom(ctx, tx, 'products', ['id']);
    const categories = await categoriesOf(tx, ctx, [product.categoryId]);
    const { content, errors, gates } = checkDraft(ctx, draftOf(product), 'publish', categories);
    if (errors.length + gates.length) throw new UserErrors([...errors, ...gates]);
    return {
      declaration: content.declaration,
      identity: content.identity,
      returnedBecause: null,
      ...(action === 'publish' && { publishedAt: new Date() }),
    };
  });
}

/** Takes a listing off the market. */
export function archive(ctx: Context, id: string, expectedVersion?: number | null): Promise<{ id: string }> {
  return step(ctx, 'archive', id, expectedVersion, async () => ({}));
}

const facts = { submit: 'product.submitted', publish: 'product.published', archive: 'product.archived' } as const;

function step(
  ctx: Context,
  action: keyof typeof facts,
  id: string,
  expectedVersion: number | null | undefined,
  check: (tx: Tx, product: StoredProduct) => Promise<Prisma.ProductUpdateInput>,
): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    const product = await lockOwn(ctx, tx, id);
    if (product.status === lifecycle[action].to) return { id }; // done already: a retry
    if (action === 'submit' && product.status === 'ACTIVE') return { id }; // approved already
    if (expectedVersion != null) mustBeAt(product, expectedVersion);
    const status = stepTo(action, lifecycle[action], product.status);
    const changes = await check(tx, product);
    const version = product.version + 1;
    await tx.product.update({
      where: { tenantId_id: { tenantId: ctx.tenant.id, id } },
      data: { ...changes, status, version, updatedAt: new Date() },
    });
    emitProduct(tx, id, { type: facts[action], data: { version } });
    return { id };
  });
}

/** Throws CONFLICT unless the listing is at the version that was seen. */
export function mustBeAt({ version }: { version: number }, expected: number): void {
  if (version === expected) return;
  throw failure('CONFLICT', `The product is at version ${version}, not ${expected}: read it anew.`, {
    currentVersion: version,
  });
}

// The row is locked, so that two editors take turns. Another's product answers as a missing one does.
async function lockOwn(ctx: Context, tx: Tx, id: string): Promise<StoredProduct> {
  mustHold(ctx.viewer, 'product.write');
  const tenantId = ctx.tenant.id;
  await tx.$queryRaw`select 1 from product where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  const product = await tx.product.findUnique({ where: { tenantId_id: { tenantId, id } }, include: WHOLE });
  if (!product || !mayWrite(ctx.viewer, product)) throw failure('NOT_FOUND', 'You have no product with this id.');
  return product;
}

function skuTaken(error: unknown, sku: string): never {
  if (isTaken(error))
    refuse(
      ['sku'],
      'TAKEN',
      `You already have a product with the SKU "${sku}": update that one, or choose another SKU.`,
    );
  throw error;
}

/** A listing that the viewer may read; null when there is none. */
export async function get(ctx: Context, id: string, query: object = {}) {
  mustReadCatalogue(ctx);
  const product = await db(ctx).product.findUnique({
    ...query,
    where: { tenantId_id: { tenantId: ctx.tenant.id, id }, ...readable(ctx.viewer) },
  });
  if (product) noteView(ctx, product);
  return product;
}

/** Listings that the viewer may read, of a supplier, of a category, or all; oldest first. */
export function list(
  ctx: Context,
  args: PageArgs & { supplierId?: string | null; categoryId?: string | null },
  query: object,
) {
  mustReadCatalogue(ctx);
  const { supplierId, categoryId } = args;
  return keyset(args, ({ where, ...page }) =>
    db(ctx).product.findMany({
      ...query,
      ...page,
      where: {
        ...where,
        ...readable(ctx.viewer),
        tenantId: ctx.tenant.id,
        ...(supplierId && { supplierId }),
        ...(categoryId && { categoryId }),
      },
    }),
  );
}
