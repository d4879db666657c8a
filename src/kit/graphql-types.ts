// The GraphQL types that all verticals share, made once per builder.
import type { FacetDistribution } from './attribute.ts';
import type { KitBuilder } from './graphql-kind.ts';
import type { NumericFacetValue } from './interval.ts';
import { type Label, localize } from './label.ts';
import { Decimal, plain } from './number.ts';
import { inUnit, type Quantity, showEnds } from './range.ts';
import { convert } from './units.ts';

/** A choice, text or flag value with its count; `label` is in every language until the reader's is known. */
export interface ChoiceFacetValue {
  readonly value: string;
  readonly label: Label;
  readonly count: number;
}

/** Limits of a quantity in the attribute's own unit. */
export interface MeasuredFacetValue extends NumericFacetValue {
  readonly unit: string | null;
}

/** The shared types of one builder. */
export type GraphqlTypes = ReturnType<typeof makeTypes>;

const made = new WeakMap<object, GraphqlTypes>();

/** The shared types of a builder, made at the first call. */
export function typesOf(builder: KitBuilder): GraphqlTypes {
  const types = made.get(builder) ?? makeTypes(builder);
  made.set(builder, types);
  return types;
}

/** Facet values by count, most first, each with its label. */
export function countedValues(
  distribution: FacetDistribution,
  field: string,
  label: (value: string) => Label,
): ChoiceFacetValue[] {
  return Object.entries(distribution[field] ?? {})
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** A limit in the asked unit; a facet without a unit is a plain number. Throws UnitError. */
function limitIn(facet: MeasuredFacetValue, end: 'min' | 'max', unit: string | null | undefined): string {
  const value = new Decimal(facet[end]);
  return plain(facet.unit && unit ? convert(value, facet.unit, unit).toSignificantDigits(15) : value);
}

function makeTypes(builder: KitBuilder) {
  const askedUnit =
    'Unit to answer in: a symbol or UN/ECE Rec 20 code of the same dimension. The supplier’s own when left out.';
  const quantity = builder.objectRef<Quantity>('Quantity').implement({
    description: 'An exact amount with its unit.',
    fields: (t) => ({
      value: t.field({
        type: 'Decimal',
        nullable: false,
        description: 'The amount, converted when a unit is asked.',
        args: { in: t.arg({ type: 'Unit', required: false, description: askedUnit }) },
        resolve: (it, args) => (args.in ? inUnit(it, args.in) : it).min ?? '0',
      }),
      unit: t.field({
        type: 'Unit',
        nullable: false,
        description: 'The unit its supplier stated.',
        resolve: (it) => it.unit,
      }),
      display: t.string({
        nullable: false,
        description: 'The amount and unit in the digits of the reader’s language.',
        args: { in: t.arg({ type: 'Unit', required: false, description: askedUnit }) },
        resolve: (it, args, context) => displayed(it, args.in, context.locale),
      }),
    }),
  });
  const quantityRange = builder.objectRef<Quantity>('QuantityRange').implement({
    description: 'An exact amount, or a range of amounts, with its unit. A single amount has equal ends.',
    fields: (t) => ({
      min: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The lower end; null when the range is open below.',
        args: { in: t.arg({ type: 'Unit', required: false, description: askedUnit }) },
        resolve: (it, args) => (args.in ? inUnit(it, args.in) : it).min,
      }),
      max: t.field({
        type: 'Decimal',
        nullable: true,
        description: 'The upper end; null when the range is open above.',
        args: { in: t.arg({ type: 'Unit', required: false, description: askedUnit }) },
        resolve: (it, args) => (args.in ? inUnit(it, args.in) : it).max,
      }),
      unit: t.field({
        type: 'Unit',
        nullable: false,
        description: 'The unit its supplier stated.',
        resolve: (it) => it.unit,
      }),
      display: t.string({
        nullable: false,
        description: 'The range and unit in the digits of the reader’s language, such as: 97–99 %.',
        args: { in: t.arg({ type: 'Unit', required: false, description: askedUnit }) },
        resolve: (it, args, context) => displayed(it, args.in, context.locale),
      }),
    }),
  });
  const choiceFacet = builder.objectRef<ChoiceFacetValue>('ChoiceFacet').implement({
    description: 'One value of an attribute among the hits, with its count.',
    fields: (t) => ({
      value: t.string({ nullable: false, description: 'The value, as a filter takes it.', resolve: (it) => it.value }),
      label: t.string({
        nullable: false,
        description: 'The value in the reader’s language.',
        resolve: (it, _, context) => localize(it.label, context.locale),
      }),
      count: t.int({ nullable: false, description: 'Hits that have this value.', resolve: (it) => it.count }),
    }),
  });
  const numericFacet = builder.objectRef<MeasuredFacetValue>('NumericFacet').implement({
    description: 'The limits of a numeric attribute among the hits.',
    fields: (t) => ({
      min: t.field({
        type: 'Decimal',
        nullable: false,
        description: 'The least value among the hits.',
        args: {
          in: t.arg({
            type: 'Unit',
            required: false,
            description: 'Unit to answer in; the facet’s own when left out.',
          }),
        },
        resolve: (it, args) => limitIn(it, 'min', args.in),
      }),
      max: t.field({
        type: 'Decimal',
        nullable: false,
        description: 'The greatest value among the hits.',
        args: {
          in: t.arg({
            type: 'Unit',
            required: false,
            description: 'Unit to answer in; the facet’s own when left out.',
          }),
        },
        resolve: (it, args) => limitIn(it, 'max', args.in),
      }),
      unit: t.field({
        type: 'Unit',
        nullable: true,
        description: 'Unit of the limits; null for plain numbers.',
        resolve: (it) => it.unit,
      }),
      count: t.int({ nullable: false, description: 'Hits that state the attribute.', resolve: (it) => it.count }),
    }),
  });
  const dateFacet = builder.objectRef<{ min: string; max: string; count: number }>('DateFacet').implement({
    description: 'The limits of a date attribute among the hits.',
    fields: (t) => ({
      min: t.field({
        type: 'Date',
        nullable: false,
        description: 'The earliest date among the hits.',
        resolve: (it) => it.min,
      }),
      max: t.field({
        type: 'Date',
        nullable: false,
        description: 'The latest date among the hits.',
        resolve: (it) => it.max,
      }),
      count: t.int({ nullable: false, description: 'Hits that state the attribute.', resolve: (it) => it.count }),
    }),
  });
  const quantityInput = builder.inputType('QuantityInput', {
    description: 'An exact amount with its unit.',
    fields: (t) => ({
      value: t.field({ type: 'Decimal', required: true, description: 'The amount.' }),
      unit: t.field({ type: 'Unit', required: true, description: 'Its unit: a symbol or UN/ECE Rec 20 code.' }),
    }),
  });
  const quantityRangeInput = builder.inputType('QuantityRangeInput', {
    description: 'A range with its unit: equal ends for a single amount, one end for an open range.',
    fields: (t) => ({
      min: t.field({ type: 'Decimal', required: false, description: 'The lower end; leave out when open below.' }),
      max: t.field({ type: 'Decimal', required: false, description: 'The upper end; leave out when open above.' }),
      unit: t.field({ type: 'Unit', required: true, description: 'Its unit: a symbol or UN/ECE Rec 20 code.' }),
    }),
  });
  const quantityFilter = builder.inputType('QuantityFilter', {
    description: 'Matches amounts and ranges that overlap the asked range; units are converted.',
    fields: (t) => ({
      min: t.field({ type: 'Decimal', required: false, description: 'At least this much.' }),
      max: t.field({ type: 'Decimal', required: false, description: 'At most this much.' }),
      unit: t.field({
        type: 'Unit',
        required: true,
        description: 'Unit of min and max: any of the attribute’s dimension.',
      }),
    }),
  });
  const integerFilter = builder.inputType('IntegerFilter', {
    description: 'Matches whole numbers within limits, both included.',
    fields: (t) => ({
      min: t.int({ required: false, description: 'At least this.' }),
      max: t.int({ required: false, description: 'At most this.' }),
    }),
  });
  const decimalFilter = builder.inputType('DecimalFilter', {
    description: 'Matches numbers within limits, both included.',
    fields: (t) => ({
      min: t.field({ type: 'Decimal', required: false, description: 'At least this.' }),
      max: t.field({ type: 'Decimal', required: false, description: 'At most this.' }),
    }),
  });
  const dateFilter = builder.inputType('DateFilter', {
    description: 'Matches dates within limits, both included.',
    fields: (t) => ({
      min: t.field({ type: 'Date', required: false, description: 'On or after this day.' }),
      max: t.field({ type: 'Date', required: false, description: 'On or before this day.' }),
    }),
  });
  const enums = new Map<string, ReturnType<typeof makeEnum>>();
  function makeEnum(name: string, description: string, values: readonly { code: string; about: string }[]) {
    return builder.enumType(name, {
      description,
      values: Object.fromEntries(values.map(({ code, about }) => [code, { value: code, description: about }])),
    });
  }
  /** The enum of a choice attribute, made when first asked for. */
  function enumOf(name: string, description: string, values: readonly { code: string; about: string }[]) {
    const type = enums.get(name) ?? makeEnum(name, description, values);
    enums.set(name, type);
    return type;
  }
  return {
    quantity,
    quantityRange,
    choiceFacet,
    numericFacet,
    dateFacet,
    quantityInput,
    quantityRangeInput,
    quantityFilter,
    integerFilter,
    decimalFilter,
    dateFilter,
    enumOf,
  };
}

/** '97–99 %' in a language, in the asked unit or the supplier's own. */
function displayed(it: Quantity, unit: string | null | undefined, locale: string): string {
  const shown = unit ? inUnit(it, unit) : it;
  return `${showEnds(shown, locale)} ${shown.unit}`;
}

/** The counted values in a facets source; null when the facet was not asked of the index. */
export function listOf(facet: unknown): readonly ChoiceFacetValue[] | null {
  return Array.isArray(facet) ? facet : null;
}

/** The limits in a facets source, with the attribute's unit; null when no hit states the attribute. */
export function measuredFacet(facet: unknown, unit: string | null): MeasuredFacetValue | null {
  return isNumericFacet(facet) ? { ...facet, unit } : null;
}

/** The limits of a date facet, its days written out. */
export function dateFacetOf(
  facet: unknown,
  dateOf: (day: number) => string,
): { min: string; max: string; count: number } | null {
  return isNumericFacet(facet) ? { min: dateOf(facet.min), max: dateOf(facet.max), count: facet.count } : null;
}

function isNumericFacet(facet: unknown): facet is NumericFacetValue {
  return typeof facet === 'object' && facet !== null && 'min' in facet && 'max' in facet && 'count' in facet;
}
