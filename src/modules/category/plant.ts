// What a vertical declares, brought into a marketplace's tree: at its launch, and when the declaration is another.
import { isDeepStrictEqual } from 'node:util';
import { verticalOf } from '../../../verticals/index.ts';
import { type Context, machineryOf } from '../../context.ts';
import { transact } from '../../db.ts';
import { newId } from '../../id.ts';
import { emitDeclared } from './events.ts';
import { lockTree, type Node, writePlaces } from './nodes.ts';
import { forgetTrees } from './service.ts';
import { arranged } from './tree.ts';

/**
 * Brings the marketplace's tree of `name` to what the vertical declares: adds, renames and moves, never removes. What operators have named
 * or placed stays as they made it, and what they have archived stays so. Answers whether anything is otherwise.
 */
export async function plant(ctx: Context, name: string): Promise<boolean> {
  const { categories } = verticalOf(name);
  const tenantId = ctx.tenant.id;
  const isOtherwise = await transact(ctx, async (tx) => {
    const before = await lockTree(tx, tenantId, name);
    const { nodes, fresh, renamed } = merged(tenantId, name, before, categories);
    const order = new Map(arranged(nodes).map((node) => [node.id, node]));
    await tx.category.createMany({
      data: fresh.map(({ names, ...node }) => ({ ...node, ...placeOf(order.get(node.id)!), names: names as object })),
    });
    for (const { id, names } of renamed)
      await tx.category.update({
        where: { tenantId_id: { tenantId, id } },
        data: { names: names as object, version: { increment: 1 } },
      });
    const old = new Set(before.map(({ id }) => id));
    const moved = await writePlaces(tx, tenantId, [...before, ...fresh.map((node) => order.get(node.id)!)], nodes);
    const changed = { added: fresh.length, changed: renamed.length + moved };
    if (old.size && changed.added + changed.changed > 0) emitDeclared(tx, tenantId, { vertical: name, ...changed });
    return changed.added + changed.changed > 0;
  });
  if (isOtherwise) forgetTrees(machineryOf(ctx).database);
  return isOtherwise;
}

const placeOf = ({ path, position }: Node) => ({ path, position });

/** The tree as it shall be: its nodes, those of them that are new, and those that have other names. */
function merged(
  tenantId: string,
  vertical: string,
  before: readonly Node[],
  declared: ReturnType<typeof verticalOf>['categories'],
): { nodes: Node[]; fresh: Node[]; renamed: Node[] } {
  const byCode = new Map(before.map((node) => [node.code, { ...node }]));
  const byId = new Map([...byCode.values()].map((node) => [node.id, node]));
  // Where operators have put something in order, what is there stays where it is, and what is new comes after what is declared before it.
  const isArranged = before.some(({ ownPlace }) => ownPlace);
  const last = new Map<string | null, number>();
  const fresh: Node[] = [];
  const renamed: Node[] = [];
  for (const [i, { code, name: names, parent }] of declared.entries()) {
    const known = byCode.get(code);
    if (parent && !byCode.has(parent))
      throw new Error(`category ${code} of ${vertical} comes before its parent ${parent}`);
    const parentId = parent ? openAbove(byCode.get(parent)!, byId) : null;
    const node = known ?? newNode(tenantId, vertical, code, names as Node['names']);
    if (!known) {
      fresh.push(node);
      byCode.set(code, node);
      byId.set(node.id, node);
    }
    if (!node.ownPlace && !isBelow(parentId, node.id, byId)) node.parentId = parentId;
    if (!isArranged) node.position = i;
    else if (!known) node.position = (last.get(parentId) ?? -1) + 1e-3;
    last.set(node.parentId, node.position);
    if (known && !node.ownNames && !isDeepStrictEqual(node.names, { ...names })) {
      node.names = { ...names } as Node['names'];
      renamed.push(node);
    }
  }
  return { nodes: [...byCode.values()], fresh, renamed };
}

/** The node itself, or the nearest above it that is not archived; null when all are. */
function openAbove(node: Node, byId: ReadonlyMap<string, Node>): string | null {
  let at: Node | undefined = node;
  while (at?.archivedAt) at = at.parentId === null ? undefined : byId.get(at.parentId);
  return at?.id ?? null;
}

/** Whether `id` is `top`, or below it: an operator may have moved a declared parent under its own child. */
function isBelow(id: string | null, top: string, byId: ReadonlyMap<string, Node>): boolean {
  for (let at = id; at !== null; at = byId.get(at)!.parentId) if (at === top) return true;
  return false;
}

function newNode(tenantId: string, vertical: string, code: string, names: Node['names']): Node {
  const own = { ownNames: false, ownPlace: false };
  return {
    tenantId,
    id: newId(),
    vertical,
    code,
    parentId: null,
    path: [],
    names,
    position: 0,
    version: 1,
    archivedAt: null,
    replacementId: null,
    ...own,
  };
}
