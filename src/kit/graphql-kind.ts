// The GraphQL side of a kind, and the builder type it is written against.
import type { FieldRef, InputFieldRef } from '@pothos/core';
import type { AttributeValues } from './attribute.ts';
import type { GraphqlTypes } from './graphql-types.ts';

/** What kit resolvers need to know of the caller. */
export interface KitContext {
  locale: string;
}

/** The schema types the kit needs: the scalars the host declares, as strings, and a context with a locale. */
export type KitSchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<{
  Context: KitContext;
  Scalars: {
    Decimal: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    Unit: { Input: string; Output: string };
  };
}>;
/** The builder as the kit sees it. */
export type KitBuilder = PothosSchemaTypes.SchemaBuilder<KitSchemaTypes>;
/** Fields of an attributes object: its source is the stored values. */
export type OutputFields = PothosSchemaTypes.ObjectFieldBuilder<KitSchemaTypes, AttributeValues>;
/** Fields of a facets object: its source is what `facetsOf` returns. */
export type FacetFields = PothosSchemaTypes.ObjectFieldBuilder<KitSchemaTypes, Readonly<Record<string, unknown>>>;
/** Fields of an input object. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<KitSchemaTypes, 'InputObject'>;

/** Where a field stands: which attribute, its words, the shared types, and the name a type of its own would bear. */
export interface Place<Value> {
  readonly code: string;
  readonly description: string;
  readonly types: GraphqlTypes;
  /** 'ChemicalGrade': vertical type and attribute code in Pascal case. */
  readonly typeName: string;
  /** The attribute's value among stored values; null when there is none. */
  read(values: AttributeValues): Value | null;
}

/** How a kind appears in the schema. Every field is nullable: completeness is checked by rules, not by types. */
export interface KindGraphql<Value> {
  output(t: OutputFields, place: Place<Value>): FieldRef<KitSchemaTypes>;
  input(t: InputFields, place: Place<Value>): InputFieldRef<KitSchemaTypes, unknown>;
  filter(t: InputFields, place: Place<Value>): InputFieldRef<KitSchemaTypes, unknown>;
  facet(t: FacetFields, place: Place<Value>): FieldRef<KitSchemaTypes>;
}
