// Counted categories as the tree that they are: each below its parent, in the marketplace's order.
import type { NamedCategory } from '../category/service.ts';
import type { CountedValue } from './facets.ts';

/** A category among the hits. Its count has those below it. */
export interface CountedCategory extends CountedValue {
  /** Code of the category above; null at a root. */
  parent: string | null;
  /** How many categories are above it. */
  depth: number;
}

/** Counts by code in the order of `tree`, parents before children. Codes that it has not come last, as roots of their own. */
export function countedTree(
  counts: ReadonlyMap<string, number>,
  tree: readonly NamedCategory[],
  nameOf: (category: NamedCategory) => string,
): CountedCategory[] {
  const known = new Set<string>();
  const counted = tree.flatMap((category): CountedCategory[] => {
    const { code: value, path } = category;
    const count = counts.get(value) ?? 0;
    if (count === 0 || known.has(value)) return []; // of two verticals with the same code the first names it
    known.add(value);
    return [{ value, label: nameOf(category), count, parent: path.at(-2) ?? null, depth: path.length - 1 }];
  });
  const strangers = [...counts].filter(([code, count]) => count > 0 && !known.has(code)).sort();
  return [...counted, ...strangers.map(([value, count]) => ({ value, label: value, count, parent: null, depth: 0 }))];
}
