// An attribute of a vertical, and the one interface through which every kind of attribute answers for itself.
import type { Arbitrary } from 'fast-check';
import type { z } from 'zod';
import type { Expression, Fields } from './expression.ts';
import type { KindGraphql } from './graphql-kind.ts';
import type { Label } from './label.ts';
import type { UnitSystem } from './unit-system.ts';

/** The property-test library, handed in so that the kit needs it at test time only. */
export type FastCheck = typeof import('fast-check');

/** Who may see an attribute: everyone, signed-in members of the tenant, or only the two parties of an inquiry. */
export type Audience = 'public' | 'members' | 'parties';

/** What every attribute can be told, whatever its kind. */
export interface AttributeOptions {
  /** What it means, with the standard it follows. It documents the API field. */
  description: string;
  /** Name shown to people; made from the code when left out. */
  label?: Label;
  /** Publishing is refused without it. */
  required?: boolean;
  /** Buyers may filter by it. */
  filter?: boolean;
  /** Buyers see counts or limits of it beside the hits; implies `filter`. */
  facet?: boolean;
  /** Buyers may sort by it. */
  sort?: boolean;
  /** Free-text search looks into it. */
  search?: boolean;
  /** Who may see it; 'public' when left out. A private attribute never enters the search index. */
  private?: Audience;
}

/** An attribute as a kind's constructor returns it, before the vertical gives it its code. */
export interface Declaration<Value, Written = Value> {
  readonly kind: Kind<Value>;
  readonly options: AttributeOptions;
  /** What samples may write for it: known to the type-checker only, so that a wrong unit or choice does not compile. */
  readonly written?: Written;
}

/** An attribute of a vertical. */
export interface Attribute<Value = unknown> {
  readonly code: string;
  readonly kind: Kind<Value>;
  readonly label: Label;
  readonly description: string;
  readonly required: boolean;
  readonly filter: boolean;
  readonly facet: boolean;
  readonly sort: boolean;
  readonly search: boolean;
  readonly private: Audience;
}

/** Stored values of one product by attribute code. */
export type AttributeValues = Readonly<Record<string, unknown>>;

/** A value shown to people; `unit` is null where there is none. */
export interface Display {
  value: string;
  unit: string | null;
}

/** How a reader wants amounts: in the units of a system, or in this very unit. As stated when left out. */
export interface Shown {
  system?: UnitSystem;
  unit?: string;
}

/** What is known about a text that is being imported. */
export interface ParseHints {
  /** Unit of numbers that carry none, when it is not the attribute's own (a column heading said so). */
  unit?: string;
  /** The decimal mark of the file, when a lone comma or point would be ambiguous. */
  decimalMark?: ',' | '.';
}

/** What a kind read from a text: a raw value for its schema, or what is wrong and how to mend it. */
export type Parsed = { raw: unknown } | { message: string; hint: string };

/** What a form or a document needs to know about a kind, beyond its name. */
export interface KindFacts {
  unit?: string;
  units?: string[];
  range?: boolean;
  scheme?: string;
  /** The form of the scheme's identifiers, as a regular expression with its flags. */
  form?: string;
  min?: string;
  max?: string;
  minLength?: number;
  maxLength?: number;
  /** The form a text must have, as a regular expression. */
  pattern?: string;
  /** The flags of the pattern, where it has any. */
  patternFlags?: string;
  /** Whether it is written in several languages. */
  localized?: boolean;
  /** The most values it takes, where it takes several. */
  most?: number;
  /** The kind of its values, where it is a list of another kind. */
  of?: string;
  choices?: { code: string; label: Label; about: string }[];
  /** Its parts, by code, where it has parts. */
  members?: Readonly<Record<string, Attribute>>;
}

/** Counts of facet values, as the search engine gives them: field → value → hits. */
export type FacetDistribution = Readonly<Record<string, Readonly<Record<string, number>>>>;
/** Limits of numeric fields, as the search engine gives them. */
export type FacetStats = Readonly<Record<string, { readonly min: number; readonly max: number }>>;

/** How a kind lives in the search index. `field` is always `a_<code>`; further fields begin with it. */
export interface KindSearch<Value, Filter> {
  /** Fields of the document that hold this value, canonical units as numbers. */
  fields(field: string, value: Value): Fields;
  /** Names of fields that filters read. */
  filterable(field: string): string[];
  /** Names of fields that free-text search reads. */
  searchable(field: string): string[];
  /** The field to sort by; null when the kind has no order. */
  sortable(field: string): string | null;
  /** Names of fields whose distribution makes the facet. */
  facets(field: string): string[];
  /** The facet, from what the search engine counted. */
  facet(field: string, distribution: FacetDistribution, stats: FacetStats): unknown;
  /** The condition for a filter; null when the filter asks nothing. Throws KitError on an unusable filter. */
  condition(field: string, filter: Filter): Expression | null;
  /**
   * The condition where a listing has several such values (a list, variants), whose fields stand together as arrays: true when one
   * of them meets the filter. A kind without it cannot be listed.
   */
  anyOf?(field: string, filter: Filter): Expression | null;
}

/** Where the least and the greatest of a stated value lie beside a wanted one: negative below, 0 equal, positive above; null is open. */
export interface Spread {
  readonly least: number | null;
  readonly most: number | null;
}

/** A kind of attribute: one object that answers for itself, so that shared code never asks which kind it is. */
export interface Kind<Value, Filter = unknown> {
  /** 'quantity', 'choice': for documents and forms. */
  readonly name: string;
  /** What a good value looks like, in words that end a sentence: 'a number with a unit'. */
  readonly expects: string;
  /** A good value as a supplier would write it. */
  readonly example: string;
  /** Facts for forms and documents. */
  readonly facts: KindFacts;
  /** Checks and normalises raw input (API, import, storage) into the stored form; accepts its own output unchanged. */
  readonly schema: z.ZodType<Value>;
  /** The most characters of a text that it reads, 500 when left out: a longer one is refused before it is read. */
  readonly longest?: number;
  /** Reads a text as suppliers write it. Through `readWith`, which keeps to `longest`. */
  parse(text: string, hints?: ParseHints): Parsed;
  /** Shows a value to people, in a language; without one it is in English, whole, and can be parsed back. */
  display(value: Value, locale?: string, shown?: Shown): Display;
  /** What makes two values the same thing. */
  identity(value: Value): string;
  /** Words that free-text search should find. */
  words(value: Value): string[];
  /** Whether a value meets a filter, without any index: the oracle for the search condition, and the compliance check. */
  matches(value: Value, filter: Filter): boolean;
  readonly search: KindSearch<Value, Filter>;
  readonly graphql: KindGraphql<Value>;
  /** The same kind with its choices named in further languages: language → choice code → name. Only kinds that have names of their own. */
  worded?(names: Readonly<Record<string, Readonly<Record<string, string>>>>): Kind<Value>;
  /** Where a stated value lies beside a wanted single one; undefined when the two cannot be compared. Only kinds with an order. */
  compare?(stated: Value, wanted: Value): Spread | undefined;
  /** Whether a stated value has what is wanted, where that is more than being identical: one of several choices. */
  covers?(stated: Value, wanted: Value): boolean;
  /** A filter that this value meets. */
  finds(value: Value): Filter;
  /** A filter that this value does not meet; null when every filter meets it. */
  misses(value: Value): Filter | null;
  /** Random good values, for property tests. */
  values(check: FastCheck): Arbitrary<Value>;
  /** Random filters, some of which meet some values. */
  filters(check: FastCheck): Arbitrary<Filter>;
}

/** Every audience, the widest first: each sees what the ones before it see. */
export const AUDIENCES: readonly Audience[] = ['public', 'members', 'parties'];

/** Whether an audience may see an attribute. */
export function maySee(attribute: Attribute, audience: Audience): boolean {
  return AUDIENCES.indexOf(attribute.private) <= AUDIENCES.indexOf(audience);
}
