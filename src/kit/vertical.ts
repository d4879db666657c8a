// Declares an industry: one object from which storage checks, API types, search and documents all follow.
import { type AttributeValues, AUDIENCES, type Audience, type Declaration, maySee } from './attribute.ts';
import { type Category, type CategoryUses, EVERYWHERE, usesByCategory } from './category.ts';
import { type Attributes, attributesOf, type Declarations, insist, type WordsByLocale, withTexts } from './declare.ts';
import { type Label, labelOf } from './label.ts';
import type { Findings, Problem } from './problem.ts';
import { type DeclarationFacts, factsOf, hashOf } from './version.ts';

/** The values of declared attributes; any may be missing. */
export type ValuesIn<Declared extends Declarations> = {
  readonly [Code in keyof Declared]?: Declared[Code] extends Declaration<infer Value, infer _> ? Value : never;
};
/** What samples may write for declared attributes. */
export type WrittenIn<Declared extends Declarations> = {
  readonly [Code in keyof Declared]?: Declared[Code] extends Declaration<infer _, infer Written> ? Written : never;
};

/** What a rule found; falsy entries are none. */
export type Found = readonly (Problem | false | null | undefined | '' | 0)[];

/** A declaration's words in another language than English. */
export interface Translation<Code extends string = string> {
  readonly label?: string;
  readonly attributes?: { readonly [C in Code]?: string };
  /** What a buyer is asked in an inquiry, by code. */
  readonly inquiry?: Readonly<Record<string, string>>;
  /** Names of choices: attribute code → choice code → name. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly categories?: Readonly<Record<string, string>>;
  /** Sentences of rules and gates: English → translation, with the same `{names}`. */
  readonly findings?: Readonly<Record<string, string>>;
}

/** What the author of a vertical writes. */
export interface VerticalDeclaration<Declared extends Declarations, Asked extends Declarations = Declarations> {
  /** camelCase; the key in API inputs and the name in the CLI: 'chemicals'. */
  name: string;
  /** PascalCase; the stem of API type names: 'Chemical' makes ChemicalAttributes, ChemicalFilter … */
  type: string;
  label?: Label;
  description: string;
  attributes: Declared;
  /** What a buyer may be asked in an inquiry. */
  inquiry?: Asked;
  /** Codes that together make two listings the same thing; or several such lists, of which the first complete one counts. */
  identity: readonly (keyof Declared & string)[] | readonly (readonly (keyof Declared & string)[])[];
  /** Attributes in which the variants of one listing differ: colour, size. */
  axes?: readonly (keyof Declared & string)[];
  /** Words that mean the same in search, by any one of them. */
  synonyms?: Readonly<Record<string, readonly string[]>>;
  categories: readonly Category[];
  /** What an attribute alone cannot know: how attributes hang together. */
  rules?: (it: ValuesIn<Declared>) => Found;
  /** What must also be so on the day a listing goes on the market: documents that have not expired. `today` is YYYY-MM-DD. */
  gates?: (it: ValuesIn<Declared>, today: string) => Found;
  /**
   * What may not fit between a listing and an inquiry for it: a machine's mains and those of the site, or of the destination
   * (ISO 3166-1 alpha-2, null when unknown). Its findings are warnings, at attributes of the listing.
   */
  advice?: (it: ValuesIn<Declared>, asked: ValuesIn<Asked>, destination: string | null) => Found;
  /** Words in further languages, by language tag. */
  translations?: Readonly<Record<string, Translation<keyof Declared & string>>>;
  /** Raise it when rules became stricter by something outside their own code, such as a list they look into. */
  revision?: number;
}

/** A declared industry. `Values` is what its products' attributes hold, `Written` what its samples may write. */
export interface Vertical<Values = AttributeValues, Written = unknown> {
  readonly name: string;
  readonly type: string;
  readonly label: Label;
  readonly description: string;
  readonly attributes: Attributes;
  readonly inquiry: Attributes;
  readonly identity: readonly (readonly string[])[];
  readonly axes: readonly string[];
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly categories: readonly Category[];
  readonly findings: Findings;
  /** What decides whether a listing conforms. */
  readonly facts: DeclarationFacts;
  /** Changes whenever `facts` do; products keep the version they were checked against. */
  readonly version: string;
  rules(it: Values): Problem[];
  gates(it: Values, today: string): Problem[];
  advice(it: Values, asked: AttributeValues, destination: string | null): Problem[];
  /** Which attributes listings of a category have; all of them where the category is unknown or undefined. */
  uses(category: string | undefined): CategoryUses;
  /** Whether it has attributes that `audience` may not see. */
  hides(audience: Audience): boolean;
  /** Known to the type-checker only. */
  readonly written?: Written;
}

/** The values' type of a vertical: `ValuesOf<typeof chemicals>`. */
export type ValuesOf<V> = V extends Vertical<infer Values, infer _> ? Values : never;
/** What samples of a vertical may write: `WrittenOf<typeof chemicals>`. */
export type WrittenOf<V> = V extends Vertical<infer _, infer Written> ? Written : never;

/** Makes a vertical from its declaration. Throws DeclarationError when the declaration contradicts itself. */
export function defineVertical<const Declared extends Declarations, const Asked extends Declarations = Declarations>(
  declaration: VerticalDeclaration<Declared, Asked>,
): Vertical<ValuesIn<Declared>, WrittenIn<Declared>> {
  const { name, type, description, axes = [], synonyms = {}, rules, gates, translations = {}, revision } = declaration;
  insist(/^[a-z][A-Za-z0-9]*$/.test(name), `vertical "${name}": a name is camelCase, such as consumerGoods.`);
  insist(/^[A-Z][A-Za-z0-9]*$/.test(type), `${name}: type "${type}" is PascalCase, such as Chemical.`);
  insist(description.trim() !== '', `${name}: a description is missing.`);
  const declaredInquiry = declaration.inquiry ?? {};
  const attributes = attributesOf(
    name,
    declaration.attributes,
    wordsOf(translations, 'attributes', declaration.attributes),
  );
  const inquiry = attributesOf(`${name}.inquiry`, declaredInquiry, wordsOf(translations, 'inquiry', declaredInquiry));
  const identity = declaration.identity.every((part) => typeof part === 'string')
    ? [declaration.identity]
    : (declaration.identity as readonly (readonly string[])[]);
  for (const code of identity.flat()) isPublic(name, 'identity', code, attributes);
  for (const code of axes) {
    const axis = attributes[code];
    isPublic(name, 'axes', code, attributes);
    insist(axis?.kind.search.anyOf !== undefined && !axis.sort, `${name}: "${code}" cannot differ among variants.`);
  }
  const categories = translatedCategories(name, declaration.categories, translations);
  const uses = usesByCategory(name, categories, attributes);
  const all = Object.values(attributes);
  const hidden = new Set(AUDIENCES.filter((audience) => !all.every((attribute) => maySee(attribute, audience))));
  const facts = factsOf({ attributes, identity, axes, categories }, [rules, gates, revision]);
  return {
    name,
    type,
    label: withTexts(declaration.label ?? labelOf(name), labelsIn(translations)),
    description,
    attributes,
    inquiry,
    identity,
    axes,
    synonyms,
    categories,
    findings: Object.fromEntries(Object.entries(translations).map(([locale, { findings = {} }]) => [locale, findings])),
    facts,
    version: hashOf(facts),
    uses: (category) => (category === undefined ? EVERYWHERE : (uses.get(category) ?? EVERYWHERE)),
    hides: (audience) => hidden.has(audience),
    rules: (it) => foundIn(rules?.(it)),
    advice: (it, asked, destination) =>
      foundIn(declaration.advice?.(it, asked as ValuesIn<Asked>, destination)).map((problem) => ({
        ...problem,
        severity: 'warning',
      })),
    gates: (it, today) => foundIn(gates?.(it, today)).map((problem) => ({ ...problem, code: 'GATE' })),
  };
}

/** What tells listings, or variants, apart is shown to everybody. */
function isPublic(name: string, part: string, code: string, attributes: Attributes): void {
  insist(Object.hasOwn(attributes, code), `${name}: ${part} names "${code}", which is not an attribute.`);
  insist(
    attributes[code]?.private === 'public',
    `${name}: ${part} names "${code}", which is private: all would see it.`,
  );
}

function foundIn(found: Found = []): Problem[] {
  return found.filter((one): one is Problem => Boolean(one));
}

function labelsIn(translations: Readonly<Record<string, Translation>>) {
  return Object.entries(translations).map(([locale, { label }]) => [locale, label] as const);
}

/** Words by language and attribute. Choices are named once for all attributes: those of an inquiry are told by their codes. */
function wordsOf(
  translations: Readonly<Record<string, Translation>>,
  part: 'attributes' | 'inquiry',
  declared: Declarations,
): WordsByLocale {
  return Object.fromEntries(
    Object.entries(translations).map(([locale, { [part]: labels = {}, choices = {} }]) => {
      const named = Object.keys(choices).filter((code) => Object.hasOwn(declared, code));
      const codes = [...new Set([...Object.keys(labels), ...named])];
      return [locale, Object.fromEntries(codes.map((code) => [code, { label: labels[code], choices: choices[code] }]))];
    }),
  );
}

function translatedCategories(
  place: string,
  categories: readonly Category[],
  translations: Readonly<Record<string, Translation>>,
): readonly Category[] {
  const codes = new Set(categories.map(({ code }) => code));
  for (const [locale, { categories: names = {} }] of Object.entries(translations)) {
    const stranger = Object.keys(names).find((code) => !codes.has(code));
    insist(stranger === undefined, `${place}: ${locale} names "${stranger}", which is not a category.`);
  }
  return categories.map((category) => ({
    ...category,
    name: {
      ...category.name,
      ...Object.fromEntries(
        Object.entries(translations).flatMap(([locale, { categories: names }]) =>
          names?.[category.code] === undefined ? [] : [[locale, names[category.code]]],
        ),
      ),
    },
  }));
}
