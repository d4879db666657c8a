// Attributes from what an author declares: named, worded in each language, and refused when they contradict themselves.
import type { Attribute, Declaration } from './attribute.ts';
import { type Label, labelOf } from './label.ts';
import { DeclarationError } from './problem.ts';

/** Attributes by code. */
export type Attributes = Readonly<Record<string, Attribute>>;
/** Attributes by code, as a vertical declares them. */
export type Declarations = Readonly<Record<string, Declaration<unknown, unknown>>>;

/** An attribute's words in one language. */
export interface AttributeWords {
  label?: string;
  /** Names of its choices, by code. */
  choices?: Readonly<Record<string, string>>;
}
/** Words of attributes: language → attribute code → words. */
export type WordsByLocale = Readonly<Record<string, Readonly<Record<string, AttributeWords>>>>;

/** The attributes of a place ('chemicals', 'chemicals.inquiry'), with their words. Throws DeclarationError. */
export function attributesOf(place: string, declared: Declarations, words: WordsByLocale = {}): Attributes {
  for (const [locale, byCode] of Object.entries(words)) {
    const stranger = Object.keys(byCode).find((code) => !Object.hasOwn(declared, code));
    insist(stranger === undefined, `${place}: ${locale} has words for "${stranger}", which is not an attribute.`);
  }
  return Object.fromEntries(
    Object.entries(declared).map(([code, declaration]) => [code, attributeOf(place, code, declaration, words)]),
  );
}

function attributeOf(place: string, code: string, declaration: Declaration<unknown>, words: WordsByLocale): Attribute {
  const { options } = declaration;
  const { description, required = false, facet = false, sort = false, search = false } = options;
  const own = Object.entries(words).flatMap(([locale, byCode]): [string, AttributeWords][] =>
    byCode[code] ? [[locale, byCode[code]]] : [],
  );
  const kind = wordedKind(`${place}.${code}`, declaration, own);
  const label = withTexts(
    options.label ?? labelOf(code),
    own.map(([locale, { label: text }]) => [locale, text]),
  );
  const filter = options.filter === true || facet;
  const audience = options.private ?? 'public';
  const can = kind.search;
  insist(/^[a-z][A-Za-z0-9]*$/.test(code), `${place}.${code}: a code is camelCase.`);
  insist(description.trim() !== '', `${place}.${code}: a description is missing.`);
  insist(
    audience === 'public' || !(filter || sort || search),
    `${place}.${code} is private, so it cannot be filtered, sorted or searched: anyone could find it out.`,
  );
  insist(!filter || can.filterable('a').length > 0, `${place}.${code}: a ${kind.name} cannot be filtered.`);
  insist(!facet || can.facets('a').length > 0, `${place}.${code}: a ${kind.name} has nothing to count.`);
  insist(!sort || can.sortable('a') !== null, `${place}.${code}: a ${kind.name} has no order to sort by.`);
  insist(!search || can.searchable('a').length > 0, `${place}.${code}: a ${kind.name} has no words to search.`);
  return { code, kind, label, description, required, filter, facet, sort, search, private: audience };
}

/** The kind with its choices named in each language. */
function wordedKind(place: string, { kind }: Declaration<unknown>, words: readonly [string, AttributeWords][]) {
  const names = Object.fromEntries(words.flatMap(([locale, { choices }]) => (choices ? [[locale, choices]] : [])));
  if (Object.keys(names).length === 0) return kind;
  insist(kind.worded !== undefined, `${place}: a ${kind.name} has no choices to name.`);
  return kind.worded(names);
}

/** The label with further languages. */
export function withTexts(label: Label, texts: readonly (readonly [string, string | undefined])[]): Label {
  const found = texts.filter(([, text]) => text !== undefined);
  if (found.length === 0) return label;
  return { ...(typeof label === 'string' ? { en: label } : label), ...Object.fromEntries(found) };
}

/** Throws DeclarationError with the message unless it holds. */
export function insist(holds: boolean, message: string): asserts holds {
  if (!holds) throw new DeclarationError(message);
}
