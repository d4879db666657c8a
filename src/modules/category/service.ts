// The category trees: a vertical declares one, each marketplace that trades in it has its own copy.

import { verticalOf } from '../../../verticals/index.ts';
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { newId } from '../../id.ts';

/** Every category of `vertical`, parents before children. A tree has at most 1,000 nodes. */
export function list(ctx: Context, vertical: string, query: object = {}) {
  return db(ctx).category.findMany({
    ...query,
    where: { tenantId: ctx.tenant.id, vertical },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 1_000,
  });
}

/** The ids of a vertical's categories by code. */
export async function idsByCode(ctx: Context, vertical: string): Promise<Map<string, string>> {
  return new Map((await list(ctx, vertical)).map(({ code, id }) => [code, id]));
}

/** What a listing's check needs to know of its category. */
export interface CategoryFacts {
  code: string;
  vertical: string;
}

/** The categories of these ids that the marketplace has. */
export async function categoriesOf(
  from: Pick<Tx, 'category'>,
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, CategoryFacts>> {
  const rows = await from.category.findMany({
    where: { tenantId: ctx.tenant.id, id: { in: [...new Set(ids)] } },
    select: { id: true, code: true, vertical: true },
  });
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** Brings the marketplace's tree of `name` to what the vertical declares: adds and renames, never removes. */
export async function plant(ctx: Context, name: string): Promise<void> {
  const { categories } = verticalOf(name);
  const tenantId = ctx.tenant.id;
  await transact(ctx, async (tx) => {
    const there = await tx.category.findMany({ where: { tenantId, vertical: name } });
    const known = new Map(there.map((category) => [category.code, category]));
    const planted = new Map<string, { id: string; path: string[] }>();
    const wanted = categories.map(({ code, name: names, parent }, position) => {
      const above = parent ? planted.get(parent) : undefined;
      if (parent && !above) throw new Error(`category ${code} of ${name} comes before its parent ${parent}`);
      const node = { id: known.get(code)?.id ?? newId(), path: [...(above?.path ?? []), code] };
      planted.set(code, node);
      return { tenantId, vertical: name, code, ...node, names, position, parentId: above?.id ?? null };
    });
    await tx.category.createMany({ data: wanted.filter(({ code }) => !known.has(code)) });
    for (const { id, names, position, path, parentId } of wanted.filter(({ code, ...category }) => {
      const before = known.get(code);
      return before && !isSame(before, category);
    })) {
      await tx.category.update({ where: { tenantId_id: { tenantId, id } }, data: { names, position, path, parentId } });
    }
  });
}

type Node = { names: unknown; position: number; path: string[]; parentId: string | null };

function isSame(one: Node, other: Node): boolean {
  const told = ({ names, position, path, parentId }: Node) => {
    const byLocale = Object.entries(names as object).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([byLocale, position, path, parentId]);
  };
  return told(one) === told(other);
}
