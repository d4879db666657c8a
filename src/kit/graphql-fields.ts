// Attributes as GraphQL fields: of an attributes object, of an input or filter, of a facets object; for verticals and for groups.
import type { FieldRef, InputFieldRef } from '@pothos/core';
import type { Attribute, AttributeValues } from './attribute.ts';
import type { KitSchemaTypes, OutputShape, Place, SharedTypes } from './graphql-kind.ts';

/** Fields of an object whose source is values by attribute code. */
export type OutputFields = PothosSchemaTypes.ObjectFieldBuilder<KitSchemaTypes, AttributeValues>;
/** Fields of an input object. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<KitSchemaTypes, 'InputObject'>;

/** A field for each attribute, answered from stored values. */
export function outputFields(
  t: OutputFields,
  attributes: readonly Attribute[],
  stem: string,
  types: SharedTypes,
): Record<string, FieldRef<KitSchemaTypes>> {
  return eachByCode(attributes, (attribute) => {
    const place = placeOf(attribute, stem, types);
    return answered(t, attribute.code, attribute.description, attribute.kind.graphql.output(place));
  });
}

/** A field for each facet, answered from what `facetsOf` returns. */
export function facetFields(
  t: OutputFields,
  attributes: readonly Attribute[],
  stem: string,
  types: SharedTypes,
): Record<string, FieldRef<KitSchemaTypes>> {
  return eachByCode(attributes, (attribute) => {
    const place = placeOf(attribute, stem, types);
    return answered(t, attribute.code, attribute.description, attribute.kind.graphql.facet(place));
  });
}

/** A field for each attribute, as a value or as a filter takes it. */
export function inputFields(
  t: InputFields,
  attributes: readonly Attribute[],
  stem: string,
  types: SharedTypes,
  as: 'input' | 'filter',
): Record<string, InputFieldRef<KitSchemaTypes, unknown>> {
  return eachByCode(attributes, ({ code, description, kind }) => {
    const { type, isList, about } = kind.graphql[as](placeOf({ code, description }, stem, types));
    return t.field({
      type: isList ? [type] : type,
      required: false,
      description: about ? `${description} ${about}` : description,
    });
  });
}

/** How long a list of values usually is: what a request for its parts is charged. */
const LIST = 5;

function answered(t: OutputFields, code: string, description: string, { type, isList, show }: OutputShape<unknown>) {
  return t.field({
    type: isList ? [type] : type,
    nullable: true,
    description,
    ...(isList ? { extensions: { size: LIST } } : {}),
    resolve: (values, _args, context) => {
      const value = values[code] ?? null;
      // The kind says both the type and the value; that they fit is what its conformance test shows.
      return (value === null || !show ? value : show(value, context)) as never;
    },
  });
}

function placeOf(
  { code, description }: Pick<Attribute, 'code' | 'description'>,
  stem: string,
  types: SharedTypes,
): Place {
  return { description, types, typeName: stem + code.charAt(0).toUpperCase() + code.slice(1) };
}

function eachByCode<Field>(
  attributes: readonly Attribute[],
  field: (attribute: Attribute) => Field,
): Record<string, Field> {
  return Object.fromEntries(attributes.map((attribute) => [attribute.code, field(attribute)]));
}
