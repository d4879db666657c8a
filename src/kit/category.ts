// Categories, and what each says about attributes: which it adds, requires or hides, for itself and all below it.
import { type Attributes, insist } from './declare.ts';

/** A node of the category tree. Parents stand before their children. */
export interface Category {
  readonly code: string;
  readonly name: { readonly en: string; readonly [locale: string]: string | undefined };
  readonly parent?: string;
  /** Attributes that only listings here and below have. An attribute that no category adds belongs to all. */
  readonly adds?: readonly string[];
  /** Attributes without which nothing is published here and below. */
  readonly requires?: readonly string[];
  /** Attributes that make no sense here and below. */
  readonly hides?: readonly string[];
}

/** Which attributes a listing of one category has. */
export interface CategoryUses {
  /** Whether listings here have the attribute. */
  applies(code: string): boolean;
  /** Whether listings here need it, beyond what all of the vertical need. */
  requires(code: string): boolean;
}

/** What holds where no category is known: every attribute applies. */
export const EVERYWHERE: CategoryUses = { applies: () => true, requires: () => false };

/** The uses of each category, by code. Throws DeclarationError when a category contradicts itself or the attributes. */
export function usesByCategory(
  place: string,
  categories: readonly Category[],
  attributes: Attributes,
): ReadonlyMap<string, CategoryUses> {
  const somewhere = new Set(categories.flatMap(({ adds = [] }) => adds));
  const root = { hidden: somewhere, required: new Set<string>() };
  const known = new Map<string, typeof root>();
  for (const { code, parent, adds = [], requires = [], hides = [] } of categories) {
    insist(
      /^[a-z][a-z0-9-]*$/.test(code) && !known.has(code),
      `${place}: category "${code}" is not kebab-case, or is there twice.`,
    );
    const above = parent === undefined ? root : known.get(parent);
    insist(above !== undefined, `${place}: category "${code}" stands before its parent "${parent}", or has none.`);
    const stranger = [...adds, ...requires, ...hides].find((one) => !Object.hasOwn(attributes, one));
    insist(stranger === undefined, `${place}: category "${code}" names "${stranger}", which is not an attribute.`);
    const both = adds.find((one) => hides.includes(one));
    insist(both === undefined, `${place}: category "${code}" adds "${both}", and hides it.`);
    const hidden = new Set([...above.hidden, ...hides].filter((one) => !adds.includes(one)));
    const required = new Set([...above.required, ...requires]);
    const torn = [...required].find((one) => hidden.has(one));
    insist(torn === undefined, `${place}: category "${code}" requires "${torn}", and hides it.`);
    known.set(code, { hidden, required });
  }
  return new Map(
    [...known].map(([code, { hidden, required }]) => [
      code,
      { applies: (one: string) => !hidden.has(one), requires: (one: string) => required.has(one) },
    ]),
  );
}
