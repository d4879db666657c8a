// The API types of a vertical: attributes object, input, filter, facets and sort keys, made from its declaration.
import type { SchemaTypes } from '@pothos/core';
import type { AttributeValues } from './attribute.ts';
import type { Attributes } from './declare.ts';
import { choiceFacetType } from './graphql-facets.ts';
import { facetFields, inputFields, outputFields } from './graphql-fields.ts';
import { type KitBuilder, type KitSchemaTypes, typesOf } from './graphql-kind.ts';
import { type Money, type MoneySource, moneyInput, moneyType } from './graphql-money.ts';
import { quantityInput, quantityType } from './graphql-quantity.ts';
import { localize } from './label.ts';
import { DeclarationError } from './problem.ts';
import type { Quantity } from './range.ts';
import { sortCodes } from './search.ts';
import type { Vertical } from './vertical.ts';

/** A host's builder. It must declare the scalars Decimal, Date and Unit as strings, and a context with a `locale`. */
export type HostBuilder<Types extends SchemaTypes> = PothosSchemaTypes.SchemaBuilder<Types>;
/** A host's reference to an object type. */
export type OutputRef<Types extends SchemaTypes, Source> = PothosSchemaTypes.ObjectRef<Types, Source>;
/** A host's reference to an input type. */
export type InputRef<Types extends SchemaTypes> = HostInput<Types, Record<string, unknown>>;
/** A host's reference to an input type of a known shape. */
export type HostInput<Types extends SchemaTypes, Shape> = PothosSchemaTypes.InputObjectRef<Types, Shape>;
/** A host's reference to an enum type; its values are attribute codes. */
export type EnumRef<Types extends SchemaTypes> = PothosSchemaTypes.EnumRef<Types, string>;

/** The types all verticals share (Quantity, ChoiceFacet …), for a host's own fields. */
export function sharedTypes<Types extends SchemaTypes>(builder: HostBuilder<Types>) {
  const types = typesOf(asKit(builder));
  return {
    quantity: asHost<OutputRef<Types, Quantity>>(quantityType(types)),
    quantityInput: asHost<HostInput<Types, { value: string; unit: string }>>(quantityInput(types)),
    money: asHost<OutputRef<Types, MoneySource>>(moneyType(types)),
    moneyInput: asHost<HostInput<Types, Money>>(moneyInput(types)),
    choiceFacet: asHost<OutputRef<Types, { value: string; label: string; count: number }>>(choiceFacetType(types)),
  };
}

/** `ChemicalAttributes`: its source is the stored values; hand in only those the viewer may see (`visibleValues`). */
export function outputType<Types extends SchemaTypes>(
  builder: HostBuilder<Types>,
  vertical: Vertical,
): OutputRef<Types, AttributeValues> {
  return asHost<OutputRef<Types, AttributeValues>>(
    outputOf(
      asKit(builder),
      `${vertical.type}Attributes`,
      vertical.type,
      `Attributes of ${plural(vertical)}.`,
      vertical.attributes,
    ),
  );
}

/** `ChemicalAttributesInput`: every field nullable, null removes; what is incomplete or wrong is answered as userErrors. */
export function inputType<Types extends SchemaTypes>(builder: HostBuilder<Types>, vertical: Vertical): InputRef<Types> {
  return asHost<InputRef<Types>>(
    inputOf(
      asKit(builder),
      `${vertical.type}AttributesInput`,
      vertical.type,
      `Attributes of ${plural(vertical)}; null removes one.`,
      vertical.attributes,
    ),
  );
}

/** `ConsumerGoodVariantAttributes` and its input: in what the variants of a listing differ; null when they do not. */
export function variantTypes<Types extends SchemaTypes>(
  builder: HostBuilder<Types>,
  vertical: Vertical,
): { output: OutputRef<Types, AttributeValues>; input: InputRef<Types> } | null {
  if (vertical.axes.length === 0) return null;
  const axes = Object.fromEntries(Object.entries(vertical.attributes).filter(([code]) => vertical.axes.includes(code)));
  const name = `${vertical.type}VariantAttributes`;
  const description = `In what the variants of a listing of ${plural(vertical)} differ.`;
  return {
    output: asHost(outputOf(asKit(builder), name, vertical.type, description, axes)),
    input: asHost(inputOf(asKit(builder), `${name}Input`, vertical.type, description, axes)),
  };
}

/** `ChemicalInquiryDetails`: what a buyer states in an inquiry; null when the vertical asks nothing. */
export function inquiryOutputType<Types extends SchemaTypes>(
  builder: HostBuilder<Types>,
  vertical: Vertical,
): OutputRef<Types, AttributeValues> | null {
  if (Object.keys(vertical.inquiry).length === 0) return null;
  const type = `${vertical.type}Inquiry`;
  return asHost<OutputRef<Types, AttributeValues>>(
    outputOf(
      asKit(builder),
      `${type}Details`,
      type,
      `What a buyer states when asking for ${plural(vertical)}.`,
      vertical.inquiry,
    ),
  );
}

/** `ChemicalInquiryDetailsInput`: what a buyer may state in an inquiry; null when the vertical asks nothing. */
export function inquiryInputType<Types extends SchemaTypes>(
  builder: HostBuilder<Types>,
  vertical: Vertical,
): InputRef<Types> | null {
  if (Object.keys(vertical.inquiry).length === 0) return null;
  const type = `${vertical.type}Inquiry`;
  return asHost<InputRef<Types>>(
    inputOf(
      asKit(builder),
      `${type}DetailsInput`,
      type,
      `What a buyer states when asking for ${plural(vertical)}.`,
      vertical.inquiry,
    ),
  );
}

/** `ChemicalFilter`: all given conditions must hold. Throws DeclarationError when nothing filters. */
export function filterType<Types extends SchemaTypes>(
  builder: HostBuilder<Types>,
  vertical: Vertical,
): InputRef<Types> {
  const kit = asKit(builder);
  const filters = Object.values(vertical.attributes).filter(({ filter }) => filter);
  if (filters.length === 0)
    throw new DeclarationError(`${vertical.name}: no attribute can be filtered. Set filter or facet on one.`);
  const ref = kit.inputType(`${vertical.type}Filter`, {
    description: `Conditions on the attributes of ${plural(vertical)}: all that are given must hold.`,
    fields: (t) => inputFields(t, filters, vertical.type, typesOf(kit), 'filter'),
  });
  return asHost<InputRef<Types>>(ref);
}

/** `ChemicalFacets`: its source is what `facetsOf` returns. Throws DeclarationError when there is no facet. */
export function facetsType<Types extends SchemaTypes>(
  builder: HostBuilder<Types>,
  vertical: Vertical,
): OutputRef<Types, Readonly<Record<string, unknown>>> {
  const kit = asKit(builder);
  const facets = Object.values(vertical.attributes).filter(({ facet }) => facet);
  if (facets.length === 0) throw new DeclarationError(`${vertical.name}: no attribute has a facet. Set facet on one.`);
  const ref = kit.objectRef<Readonly<Record<string, unknown>>>(`${vertical.type}Facets`).implement({
    description: `Counts and limits of the attributes of ${plural(vertical)} among the hits.`,
    fields: (t) => facetFields(t, facets, vertical.type, typesOf(kit)),
  });
  return asHost<OutputRef<Types, Readonly<Record<string, unknown>>>>(ref);
}

/** `ChemicalSortKey`: attributes to sort by, whose values are attribute codes for `sortExpression`; null when nothing sorts. */
export function sortType<Types extends SchemaTypes>(
  builder: HostBuilder<Types>,
  vertical: Vertical,
): EnumRef<Types> | null {
  const codes = sortCodes(vertical);
  if (codes.length === 0) return null;
  const ref = asKit(builder).enumType(`${vertical.type}SortKey`, {
    description: `Attributes of ${plural(vertical)} to sort by. Listings without the attribute come last.`,
    values: Object.fromEntries(
      codes.map((code) => [
        code.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase(),
        { value: code, description: vertical.attributes[code]?.description ?? code },
      ]),
    ),
  });
  return asHost<EnumRef<Types>>(ref);
}

function outputOf(kit: KitBuilder, name: string, stem: string, description: string, attributes: Attributes) {
  return kit.objectRef<AttributeValues>(name).implement({
    description,
    fields: (t) => outputFields(t, Object.values(attributes), stem, typesOf(kit)),
  });
}

function inputOf(kit: KitBuilder, name: string, stem: string, description: string, attributes: Attributes) {
  return kit.inputType(name, {
    description,
    fields: (t) => inputFields(t, Object.values(attributes), stem, typesOf(kit), 'input'),
  });
}

function plural({ label }: Vertical): string {
  return localize(label).toLowerCase();
}

/** Pothos types a builder by everything its host registered; the kit uses only the part KitSchemaTypes names, which the host promises to declare. */
function asKit<Types extends SchemaTypes>(builder: HostBuilder<Types>): KitBuilder {
  return builder as unknown as PothosSchemaTypes.SchemaBuilder<KitSchemaTypes>;
}

/** The way back: a reference made with the host's builder, in the host's own types. */
function asHost<Ref>(ref: unknown): Ref {
  return ref as Ref;
}
