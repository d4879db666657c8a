// The category trees: a vertical declares one, each marketplace that trades in it has its own copy.

import { verticalOf } from '../../../verticals/index.ts';
import type { Context } from '../../context.ts';
import { db, transact } from '../../db.ts';
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

/** Brings the marketplace's tree of `name` to what the vertical declares: adds and renames, never removes. */
export async function plant(ctx: Context, name: string): Promise<void> {
  const { categories } = verticalOf(name);
  const tenantId = ctx.tenant.id;
  await transact(ctx, async (tx) => {
    const planted = new Map<string, { id: string; path: string[] }>();
    for (const [position, { code, name: names, parent }] of categories.entries()) {
      const above = parent ? planted.get(parent) : undefined;
      if (parent && !above) throw new Error(`category ${code} of ${name} comes before its parent ${parent}`);
      const path = [...(above?.path ?? []), code];
      const content = { names, position, path, parentId: above?.id ?? null };
      const { id } = await tx.category.upsert({
        where: { tenantId_vertical_code: { tenantId, vertical: name, code } },
        create: { tenantId, id: newId(), vertical: name, code, ...content },
        update: content,
        select: { id: true },
      });
      planted.set(code, { id, path });
    }
  });
}
