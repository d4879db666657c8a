// Samples of a vertical: listings it must take, and listings it must refuse, and why.
import type { Problem } from './problem.ts';
import type { Vertical, WrittenOf } from './vertical.ts';

/** Values as anyone may write them. */
export type Loose = Readonly<Record<string, unknown>>;

/** A good listing. A wrong code, choice or unit does not compile. */
export interface Sample<Written = Loose> {
  readonly name: string;
  /** The category it stands in; the vertical's first one when left out. */
  readonly category?: string;
  readonly attributes: Written;
  /** What its variants state, for a vertical with axes. */
  readonly variants?: readonly Written[];
}

/** A listing with one fault, and where and how the fault must be found. */
export interface BadSample<Written = Loose> extends Sample<Written> {
  /** What is wrong in it, over the good attributes: anything; undefined leaves one out. */
  readonly wrong?: Loose;
  /** The attribute that is blamed, with which code, and a part of the message. */
  readonly finds: { readonly path: string; readonly code: Problem['code']; readonly says?: string };
}

/** A vertical's samples, good and bad: `Samples<typeof chemicals>`. */
export interface Samples<V = Vertical<Loose, Loose>> {
  readonly good: readonly Sample<WrittenOf<V>>[];
  readonly bad: readonly BadSample<WrittenOf<V>>[];
}

/** Everything that a bad sample states. */
export function statedBy({ attributes, wrong }: Pick<BadSample, 'attributes' | 'wrong'>): Loose {
  return Object.fromEntries(Object.entries({ ...attributes, ...wrong }).filter(([, value]) => value !== undefined));
}
