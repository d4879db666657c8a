// Every vertical's GraphQL types, made by the kit from its declaration, and the union and one-of input over them.
import { verticalOf, verticals } from '../../../verticals/index.ts';
import { builder } from '../../builder.ts';
import type { AttributeValues, Audience } from '../../kit/attribute.ts';
import { facetsType, filterType, inputType, outputType, sharedTypes, sortType } from '../../kit/graphql.ts';
import { type Spec, specsOf, visibleValues } from '../../kit/specs.ts';

/** The types that all verticals share: Quantity, QuantityRange, facets. */
export const kitTypes = sharedTypes(builder);

/** A vertical's own types. */
export const verticalTypes = new Map(
  verticals.map((vertical) => [
    vertical.name,
    {
      vertical,
      output: outputType(builder, vertical),
      input: inputType(builder, vertical),
      filter: filterType(builder, vertical),
      facets: facetsType(builder, vertical),
      sort: sortType(builder, vertical),
    },
  ]),
);

/** Typed attributes: which of the types it is, the vertical says. */
export const ProductAttributes = builder.unionType('ProductAttributes', {
  description: 'Attributes of a product, typed by its vertical.',
  types: [...verticalTypes.values()].map(({ output }) => output),
});

/** The source of ProductAttributes: the values that `audience` may see, tagged with their type; `checkedBy` as for visibleValues. */
export function attributesFor(
  vertical: string,
  values: AttributeValues,
  audience: Audience,
  checkedBy?: string,
): AttributeValues {
  const declared = verticalOf(vertical);
  return { ...visibleValues(declared, values, audience, checkedBy), __typename: `${declared.type}Attributes` };
}

/** The input that takes the attributes of exactly one vertical. */
export const ProductAttributesInput = builder.inputType('ProductAttributesInput', {
  description: 'Attributes of a product, by its vertical: give exactly one.',
  isOneOf: true,
  fields: (t) =>
    Object.fromEntries(
      [...verticalTypes.values()].map(({ vertical, input }) => [
        vertical.name,
        t.field({ type: input, description: vertical.description }),
      ]),
    ),
});

/** The vertical and the raw values in a ProductAttributesInput. */
export function readAttributesInput(input: Record<string, unknown>): {
  vertical: string;
  attributes: Record<string, unknown>;
} {
  const [vertical, attributes] = Object.entries(input)[0]!; // @oneOf: exactly one, checked by graphql-js
  return { vertical, attributes: attributes as Record<string, unknown> };
}

/** A line of a specification table. */
export const SpecRef = builder.objectRef<Spec>('Spec').implement({
  description: 'One line of a specification table, for pages that do not know the industry.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The attribute’s code.' }),
    label: t.exposeString('label', { description: 'Its name in the language asked for.' }),
    value: t.exposeString('value', { description: 'Its value, shown in that language.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Its unit, if it has one.' }),
  }),
});

/** The specification table of the values that `audience` may see. */
export function specsFor(vertical: string, values: AttributeValues, audience: Audience, locale: string): Spec[] {
  return specsOf(verticalOf(vertical), values, { locale, audience });
}
