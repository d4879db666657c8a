// Looks through stored listings for those that no longer conform to their vertical's declaration; changes none of them.
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import { CATEGORY_FACTS } from '../category/service.ts';
import { type CheckedDraft, checkDraft } from './draft.ts';
import { draftOf, WHOLE } from './row.ts';

/** One way in which listings do not conform. */
export interface Nonconformity {
  /** Place in a listing: 'attributes.chemicals.purity'. */
  field: string;
  code: string;
  /** What the first such listing was told. */
  message: string;
  count: number;
  /** SKUs of the first few. */
  skus: string[];
}

/** What was found in one marketplace. */
export interface Conformity {
  checked: number;
  conforming: number;
  /** Listings that conform and were checked against an older declaration. */
  outdated: number;
  nonconformities: Nonconformity[];
}

const PAGE = 500;
const EXAMPLES = 5;

/**
 * Checks every published listing of a vertical in the marketplace of `ctx` against the declaration in force. With `stamp`, those that
 * conform are noted as checked against it, which spares their check at every reading; their content and version stay.
 */
export async function conformityOf(
  ctx: Context,
  vertical: string,
  { stamp = false, onProgress }: { stamp?: boolean; onProgress?: (checked: number) => void } = {},
): Promise<Conformity> {
  const found = new Map<string, Nonconformity>();
  const result: Conformity = { checked: 0, conforming: 0, outdated: 0, nonconformities: [] };
  for (let after: string | undefined; ; ) {
    const products = await pageOf(ctx, vertical, after);
    const outdated: { id: string; declaration: string }[] = [];
    for (const { category, ...product } of products) {
      const checked = checkDraft(ctx, draftOf(product), 'publish', new Map([[product.categoryId, category]]));
      result.checked += 1;
      // A document that has expired since is told, too; it says nothing about the declaration.
      collect(found, product.sku, checked);
      if (checked.errors.length === 0) {
        result.conforming += 1;
        if (product.declaration !== checked.content.declaration) {
          outdated.push({ id: product.id, declaration: checked.content.declaration });
        }
      }
    }
    result.outdated += outdated.length;
    if (stamp && outdated[0])
      await stampAll(
        ctx,
        outdated[0].declaration,
        outdated.map(({ id }) => id),
      );
    onProgress?.(result.checked);
    if (products.length < PAGE) break;
    after = products.at(-1)!.id;
  }
  result.nonconformities = [...found.values()].sort((one, other) => other.count - one.count);
  return result;
}

function pageOf(ctx: Context, vertical: string, after: string | undefined) {
  return db(ctx).product.findMany({
    where: { tenantId: ctx.tenant.id, vertical, status: 'ACTIVE', ...(after && { id: { gt: after } }) },
    include: { ...WHOLE, category: { select: CATEGORY_FACTS } },
    orderBy: { id: 'asc' },
    take: PAGE,
  });
}

async function stampAll(ctx: Context, declaration: string, ids: string[]): Promise<void> {
  await db(ctx).product.updateMany({ where: { tenantId: ctx.tenant.id, id: { in: ids } }, data: { declaration } });
}

function collect(found: Map<string, Nonconformity>, sku: string, { errors, gates }: CheckedDraft): void {
  for (const { field, code, message } of [...errors, ...gates]) {
    const key = `${field.join('.')} ${code}`;
    const known = found.get(key) ?? { field: field.join('.'), code, message, count: 0, skus: [] };
    known.count += 1;
    if (known.skus.length < EXAMPLES) known.skus.push(sku);
    found.set(key, known);
  }
}
