// A category tree put in order: pure, so that every change of a tree is made the same way.

/** What the shape of a tree is made of. */
export interface Branch {
  id: string;
  code: string;
  parentId: string | null;
  /** Among those of one parent, the least comes first. */
  position: number;
}

/** Nodes from the top down, parents before children, each with its place and its path. One that hangs in a circle is left out. */
export function arranged<Node extends Branch>(nodes: readonly Node[]): (Node & { path: string[] })[] {
  const below = new Map<string | null, Node[]>();
  for (const node of nodes) below.set(node.parentId, [...(below.get(node.parentId) ?? []), node]);
  const order: (Node & { path: string[] })[] = [];
  const walk = (parentId: string | null, above: readonly string[]) => {
    const children = (below.get(parentId) ?? []).sort((one, other) => one.position - other.position);
    for (const node of children) {
      const path = [...above, node.code];
      order.push({ ...node, path, position: order.length });
      walk(node.id, path);
    }
  };
  walk(null, []);
  return order;
}
