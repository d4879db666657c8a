// The nodes of a tree inside a transaction: read under a lock, and written where they came to stand otherwise.
import { type Tx, takeTurn } from '../../db.ts';
import type { Category } from '../../generated/prisma/client.ts';
import { arranged, type Branch } from './tree.ts';

/** A node as it is stored. */
export type Node = Category;

/** Every node of `vertical`, archived ones too. All changes of a marketplace's trees take turns from here on. */
export async function lockTree(tx: Tx, tenantId: string, vertical: string): Promise<Node[]> {
  await takeTurns(tx, tenantId);
  return tx.category.findMany({ where: { tenantId, vertical }, orderBy: { position: 'asc' } });
}

/** Until `tx` ends nobody else changes a tree of the marketplace: two moves, each right for itself, could close a circle together. */
export const takeTurns = (tx: Tx, tenantId: string) => takeTurn(tx, `categories ${tenantId}`);

/** Writes the places of `nodes` that are others than `before`; answers how many have another path now. A new path is a new version. */
export async function writePlaces(
  tx: Tx,
  tenantId: string,
  before: readonly Node[],
  nodes: readonly Branch[],
): Promise<number> {
  const was = new Map(before.map((node) => [node.id, node]));
  const changed = arranged(nodes)
    .map(({ id, parentId, position, path }) => {
      const old = was.get(id);
      const isElsewhere = old?.path.join() !== path.join();
      return { id, parent: parentId, position, path, isElsewhere, isSame: !isElsewhere && old?.position === position };
    })
    .filter(({ isSame }) => !isSame);
  if (changed.length === 0) return 0;
  const rows = changed.map(({ isElsewhere, ...row }) => ({ ...row, step: isElsewhere ? 1 : 0 }));
  await tx.$executeRaw`
    update category c set parent_id = n.parent, position = n.position, path = n.path, version = c.version + n.step
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, parent uuid, position int, path text[], step int)
     where c.tenant_id = ${tenantId}::uuid and c.id = n.id`;
  return changed.filter(({ isElsewhere }) => isElsewhere).length;
}
