// Counted categories as the tree that they are: each below its parent, in the order that its vertical declares.
import { localize } from '../../kit/label.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { CountedValue } from './facets.ts';

/** A category among the hits. Its count has those below it. */
export interface CountedCategory extends CountedValue {
  /** Code of the category above; null at a root. */
  parent: string | null;
  /** How many categories are above it. */
  depth: number;
}

type Node = Vertical['categories'][number];

/** Counts by code as a tree, parents before children. Codes that no vertical declares come last, as roots of their own. */
export function treeOf(
  counts: ReadonlyMap<string, number>,
  verticals: readonly Vertical[],
  locale: string,
): CountedCategory[] {
  const children = new Map<string | null, Node[]>();
  const known = new Set<string>();
  for (const node of verticals.flatMap(({ categories }) => categories)) {
    if (known.has(node.code)) continue;
    known.add(node.code);
    const parent = node.parent ?? null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const counted = (value: string, label: string, parent: string | null, depth: number): CountedCategory[] => {
    const count = counts.get(value) ?? 0;
    return count > 0 ? [{ value, label, count, parent, depth }] : [];
  };
  const below = (parent: string | null, depth: number): CountedCategory[] =>
    (children.get(parent) ?? []).flatMap(({ code, name }) => [
      ...counted(code, localize(name, locale), parent, depth),
      ...below(code, depth + 1),
    ]);
  const strangers = [...counts.keys()].filter((code) => !known.has(code)).sort();
  return [...below(null, 0), ...strangers.flatMap((code) => counted(code, code, null, 0))];
}
