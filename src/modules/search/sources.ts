// The list of everything that is indexed; a further source is one line here.
import { listings } from './listings.ts';
import type { IndexPlan, Source } from './source.ts';

/** All sources, in the order in which a window of events is written. */
export const sources: readonly Source[] = [listings];

/** The indexes of all sources. */
export const plans: readonly IndexPlan[] = sources.flatMap(({ indexes }) => indexes);

/** The plan of the index `name`. Throws RangeError when there is none. */
export function planOf(name: string): IndexPlan {
  const plan = plans.find((one) => one.name === name);
  if (!plan)
    throw new RangeError(`There is no search index "${name}": there are ${plans.map((it) => it.name).join(', ')}.`);
  return plan;
}

/** Each source that fills one of the indexes `names`, with those of them that it fills. */
export function filling(names: readonly string[]): { source: Source; names: string[] }[] {
  return sources.flatMap((source) => {
    const own = source.indexes.map(({ name }) => name).filter((name) => names.includes(name));
    return own.length ? [{ source, names: own }] : [];
  });
}
