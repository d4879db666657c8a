// The GraphQL side of a kind, and the builder type it is written against.
import type { InputType, OutputType } from '@pothos/core';

/** What kit resolvers need to know of the caller. */
export interface KitContext {
  locale: string;
}

/** A scalar that is a checked string in JavaScript. */
interface Text {
  Input: string;
  Output: string;
}

/** The schema types the kit needs: the scalars the host declares, as strings, and a context with a locale. */
export type KitSchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<{
  Context: KitContext;
  Scalars: Record<(typeof SCALARS)[number], Text>;
}>;
/** Names of the scalars a host declares. */
export const SCALARS = ['Decimal', 'Date', 'Unit', 'CountryCode', 'CurrencyCode', 'Locale', 'URL'] as const;

/** The builder as the kit sees it. */
export type KitBuilder = PothosSchemaTypes.SchemaBuilder<KitSchemaTypes>;

/** The types that several verticals, or several kinds, share: each is made when it is first asked for, once a builder. */
export interface SharedTypes {
  readonly builder: KitBuilder;
  /** The type of a name, made by `make` at the first call. */
  once<Ref>(name: string, make: (builder: KitBuilder) => Ref): Ref;
}

/** Where an attribute stands in the schema. */
export interface Place {
  readonly description: string;
  readonly types: SharedTypes;
  /** The name a type of its own would bear, 'ChemicalGrade': vertical type and attribute code in Pascal case. */
  readonly typeName: string;
}

/** An output type, and how a value is answered in it; as it is when there is no `show`. */
export interface OutputShape<Value> {
  readonly type: OutputType<KitSchemaTypes>;
  readonly isList?: boolean;
  show?(value: Value, context: KitContext): unknown;
}
/** An input type. `about` is added to the attribute's description. */
export interface InputShape {
  readonly type: InputType<KitSchemaTypes>;
  readonly isList?: boolean;
  readonly about?: string;
}

/** How a value is written and asked for in operations: what a conformance test, a form or an example needs. */
export interface Wire<Value> {
  /** The API's input of a stored value. */
  input(value: Value): unknown;
  /** What to select of the output: '{ min max unit }'; empty when it has no fields. */
  readonly selection: string;
  /** What that selection answers for a stored value. */
  output(value: Value): unknown;
  /** What to select of the facet. */
  readonly facetSelection: string;
  /** What that selection answers for a facet as `KindSearch.facet` gives it. */
  facet(facet: unknown): unknown;
}

/** How a kind appears in the schema. Every field is nullable: completeness is checked by rules, not by types. */
export interface KindGraphql<Value> {
  output(place: Place): OutputShape<Value>;
  input(place: Place): InputShape;
  filter(place: Place): InputShape;
  /** The facet's source is what `KindSearch.facet` gives. */
  facet(place: Place): OutputShape<unknown>;
  readonly wire: Wire<Value>;
}

const made = new WeakMap<object, SharedTypes>();

/** The shared types of a builder. */
export function typesOf(builder: KitBuilder): SharedTypes {
  const types = made.get(builder) ?? registryOf(builder);
  made.set(builder, types);
  return types;
}

function registryOf(builder: KitBuilder): SharedTypes {
  const refs = new Map<string, unknown>();
  return {
    builder,
    once<Ref>(name: string, make: (builder: KitBuilder) => Ref): Ref {
      if (!refs.has(name)) refs.set(name, make(builder));
      return refs.get(name) as Ref; // what `make` of the same name made
    },
  };
}
