// Every vertical's GraphQL types, made by the kit from its declaration, and the union and one-of input over them.
import { verticalOf, verticals } from '../../../verticals/index.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { enumType } from '../../enum.ts';
import type { AttributeValues, Audience } from '../../kit/attribute.ts';
import {
  facetsType,
  filterType,
  inputType,
  inquiryInputType,
  inquiryOutputType,
  outputType,
  sharedTypes,
  sortType,
  variantTypes,
} from '../../kit/graphql.ts';
import { type Spec, specsOf, visibleValues } from '../../kit/specs.ts';
import type { UnitSystem } from '../../kit/unit-system.ts';
import type { Vertical } from '../../kit/vertical.ts';

/** The types that all verticals share: Quantity, Money, facets. */
export const kitTypes = sharedTypes(builder);

function detailsOf(vertical: Vertical) {
  const [output, input] = [inquiryOutputType(builder, vertical), inquiryInputType(builder, vertical)];
  return output && input && { output, input };
}

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
      /** What a buyer is asked in an inquiry; null when the vertical asks nothing. */
      details: detailsOf(vertical),
      /** In what variants differ; null when the vertical has none. */
      variant: variantTypes(builder, vertical),
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

/** The same from values that were made for the public by the declaration `madeBy`: by the present one, they are shown as they are. */
export function publicAttributes(vertical: string, values: AttributeValues, madeBy?: string): AttributeValues {
  const declared = verticalOf(vertical);
  if (madeBy !== declared.version) return attributesFor(vertical, values, 'public');
  return { ...values, __typename: `${declared.type}Attributes` };
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

const forms = [...verticalTypes.values()].flatMap(({ vertical, variant }) =>
  variant ? [{ vertical, ...variant }] : [],
);

/** In what a variant differs from the others, typed by its vertical. */
export const VariantAttributes = builder.unionType('VariantAttributes', {
  description: 'In what the variants of a listing differ, typed by its vertical.',
  types: forms.map(({ output }) => output),
});

/** The input that says in what a variant differs, for exactly one vertical. */
export const VariantAttributesInput = builder.inputType('VariantAttributesInput', {
  description: 'In what a variant differs from the others, by the listing’s vertical: give exactly one.',
  isOneOf: true,
  fields: (t) =>
    Object.fromEntries(
      forms.map(({ vertical, input }) => [vertical.name, t.field({ type: input, description: vertical.description })]),
    ),
});

/** The vertical and the raw values in a one-of input. */
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

const UnitSystems = enumType<UnitSystem>('UnitSystem', 'The units a reader reads in.', {
  AS_STATED: 'The units each supplier stated.',
  METRIC: 'SI units and those used with them.',
  US: 'US customary units.',
});

/** The arguments of a specification table. */
export const SPEC_ARGS = {
  locale: { type: 'Locale', description: 'Another language than the request’s.' },
  units: { type: UnitSystems, description: 'Units to answer in; those stated when left out.' },
} as const;

/** How a specification table is read. */
export interface SpecReading {
  locale?: string | null;
  units?: UnitSystem | null;
}

/** The specification table of the values that `audience` may see, in the reader's language and units. */
export function specsFor(
  ctx: Context,
  vertical: string,
  values: AttributeValues,
  audience: Audience,
  { locale, units }: SpecReading,
): Spec[] {
  return specsOf(verticalOf(vertical).attributes, values, {
    locale: locale ?? ctx.locale,
    audience,
    system: units ?? 'AS_STATED',
  });
}
