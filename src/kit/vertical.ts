// Declares an industry: one object from which storage checks, API types, search and documents all follow.
import { createHash } from 'node:crypto';
import {
  type Attribute,
  type AttributeValues,
  AUDIENCES,
  type Audience,
  type Declaration,
  maySee,
} from './attribute.ts';
import { type Label, labelOf } from './label.ts';
import { DeclarationError, type Problem } from './problem.ts';

/** A node of the category tree. Parents stand before their children. */
export interface Category {
  readonly code: string;
  readonly name: { readonly en: string; readonly [locale: string]: string | undefined };
  readonly parent?: string;
}

/** Attributes by code. */
export type Attributes = Readonly<Record<string, Attribute>>;
/** Attributes by code, as a vertical declares them. */
export type Declarations = Readonly<Record<string, Declaration<unknown>>>;
/** The values of declared attributes; any may be missing. */
export type ValuesIn<Declared extends Declarations> = {
  readonly [Code in keyof Declared]?: Declared[Code] extends Declaration<infer Value> ? Value : never;
};

/** What the author of a vertical writes. */
export interface VerticalDeclaration<Declared extends Declarations> {
  /** camelCase; the key in API inputs and the name in the CLI: 'chemicals'. */
  name: string;
  /** PascalCase; the stem of API type names: 'Chemical' makes ChemicalAttributes, ChemicalFilter … */
  type: string;
  label?: Label;
  description: string;
  attributes: Declared;
  /** What a buyer may be asked in an inquiry. */
  inquiry?: Declarations;
  /** Codes that together make two listings the same thing; or several such lists, of which the first complete one counts. */
  identity: readonly (keyof Declared & string)[] | readonly (readonly (keyof Declared & string)[])[];
  /** Words that mean the same in search, by any one of them. */
  synonyms?: Readonly<Record<string, readonly string[]>>;
  categories: readonly Category[];
  /** What an attribute alone cannot know: how attributes hang together. Falsy entries are skipped. */
  rules?: (it: ValuesIn<Declared>) => readonly (Problem | false | null | undefined | '')[];
}

/** A declared industry. `Values` is what its products' attributes hold. */
export interface Vertical<Values = AttributeValues> {
  readonly name: string;
  readonly type: string;
  readonly label: Label;
  readonly description: string;
  readonly attributes: Attributes;
  readonly inquiry: Attributes;
  readonly identity: readonly (readonly string[])[];
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly categories: readonly Category[];
  /** Changes whenever the declaration does; products keep the version they were checked against. */
  readonly version: string;
  rules(it: Values): Problem[];
  /** Whether it has attributes that `audience` may not see. */
  hides(audience: Audience): boolean;
}

/** The values' type of a vertical: `ValuesOf<typeof chemicals>`. */
export type ValuesOf<V> = V extends Vertical<infer Values> ? Values : never;

/** Makes a vertical from its declaration. Throws DeclarationError when the declaration contradicts itself. */
export function defineVertical<const Declared extends Declarations>(
  declaration: VerticalDeclaration<Declared>,
): Vertical<ValuesIn<Declared>> {
  const { name, type, description, categories, synonyms = {}, rules } = declaration;
  insist(/^[a-z][A-Za-z0-9]*$/.test(name), `vertical "${name}": a name is camelCase, such as consumerGoods.`);
  insist(/^[A-Z][A-Za-z0-9]*$/.test(type), `${name}: type "${type}" is PascalCase, such as Chemical.`);
  insist(description.trim() !== '', `${name}: a description is missing.`);
  const attributes = attributesOf(name, declaration.attributes);
  const inquiry = attributesOf(`${name}.inquiry`, declaration.inquiry ?? {});
  const identity = declaration.identity.every((part) => typeof part === 'string')
    ? [declaration.identity]
    : (declaration.identity as readonly (readonly string[])[]);
  for (const code of identity.flat())
    insist(Object.hasOwn(attributes, code), `${name}: identity names "${code}", which is not an attribute.`);
  const seen = new Set<string>();
  for (const { code, parent } of categories) {
    insist(
      /^[a-z][a-z0-9-]*$/.test(code) && !seen.has(code),
      `${name}: category "${code}" is not kebab-case, or is there twice.`,
    );
    insist(
      parent === undefined || seen.has(parent),
      `${name}: category "${code}" stands before its parent "${parent}", or has none.`,
    );
    seen.add(code);
  }
  const all = Object.values(attributes);
  const hidden = new Set(AUDIENCES.filter((audience) => !all.every((attribute) => maySee(attribute, audience))));
  const facts = Object.values({ ...attributes, ...inquiry }).map(({ kind, ...rest }) => ({
    ...rest,
    kind: kind.name,
    facts: kind.facts,
    expects: kind.expects,
  }));
  return {
    name,
    type,
    label: declaration.label ?? labelOf(name),
    description,
    attributes,
    inquiry,
    identity,
    synonyms,
    categories,
    version: createHash('sha256')
      .update(JSON.stringify([name, type, facts, identity, categories, synonyms, String(rules)]))
      .digest('hex')
      .slice(0, 16),
    hides: (audience) => hidden.has(audience),
    rules: (it) => (rules?.(it) ?? []).filter((found): found is Problem => Boolean(found)),
  };
}

function attributesOf(place: string, declared: Declarations): Attributes {
  return Object.fromEntries(
    Object.entries(declared).map(([code, declaration]) => [code, attributeOf(place, code, declaration)]),
  );
}

function attributeOf(place: string, code: string, { kind, options }: Declaration<unknown>): Attribute {
  const { description, label = labelOf(code), required = false, facet = false, sort = false, search = false } = options;
  const filter = options.filter === true || facet;
  const audience = options.private ?? 'public';
  insist(/^[a-z][A-Za-z0-9]*$/.test(code), `${place}.${code}: a code is camelCase.`);
  insist(description.trim() !== '', `${place}.${code}: a description is missing.`);
  insist(
    audience === 'public' || !(filter || sort || search),
    `${place}.${code} is private, so it cannot be filtered, sorted or searched: anyone could find it out.`,
  );
  insist(!sort || kind.search.sortable('a') !== null, `${place}.${code}: a ${kind.name} has no order to sort by.`);
  insist(!search || kind.search.searchable('a').length > 0, `${place}.${code}: a ${kind.name} has no words to search.`);
  return { code, kind, label, description, required, filter, facet, sort, search, private: audience };
}

function insist(holds: boolean, message: string): asserts holds {
  if (!holds) throw new DeclarationError(message);
}
