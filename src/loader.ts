// Reads of the same kind that are wished in one tick go together, for one request; nothing is kept beyond that tick.
import DataLoader from 'dataloader';
import type { Context } from './context.ts';

const loaders = new WeakMap<Context, Map<string, DataLoader<string, unknown>>>();

/**
 * The loader `name` of this request; `read` answers for many keys, in their order, by one statement. Nothing is cached: a
 * subscription has one context for all its events, and must not answer with what was so at an earlier one.
 */
export function loaderOf<Value>(
  ctx: Context,
  name: string,
  read: (keys: readonly string[]) => Promise<Value[]>,
): DataLoader<string, Value> {
  const mine = loaders.get(ctx) ?? new Map<string, DataLoader<string, unknown>>();
  loaders.set(ctx, mine);
  const loader = (mine.get(name) ?? new DataLoader(read, { cache: false })) as DataLoader<string, Value>;
  mine.set(name, loader);
  return loader;
}
