// The facet types that kinds share: counted values, and limits of numbers.
import type { FacetDistribution } from './attribute.ts';
import type { OutputShape, SharedTypes } from './graphql-kind.ts';
import { type CountableFacet, type CountedBin, histogramOf, USUAL_BINS } from './histogram.ts';
import type { NumericFacetValue } from './interval.ts';
import { type Label, localize } from './label.ts';
import { Decimal, plain } from './number.ts';
import { convert } from './units.ts';

/** A choice, text or flag value with its count; `label` is in every language until the reader's is known. */
export interface ChoiceFacetValue {
  readonly value: string;
  readonly label: Label;
  readonly count: number;
}

/** Limits of a quantity in the attribute's own unit. */
export interface MeasuredFacetValue extends CountableFacet {
  readonly unit: string | null;
}

/** Facet values by count, most first, each with its label. */
export function countedValues<Text extends Label>(
  distribution: FacetDistribution,
  field: string,
  label: (value: string) => Text,
): (ChoiceFacetValue & { readonly label: Text })[] {
  return Object.entries(distribution[field] ?? {})
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** One value among the hits, with its count. */
export function choiceFacetType(types: SharedTypes) {
  return types.once('ChoiceFacet', (builder) =>
    builder.objectRef<ChoiceFacetValue>('ChoiceFacet').implement({
      description: 'One value of an attribute among the hits, with its count.',
      fields: (t) => ({
        value: t.string({
          nullable: false,
          description: 'The value, as a filter takes it.',
          resolve: (it) => it.value,
        }),
        label: t.string({
          nullable: false,
          description: 'The value in the reader’s language.',
          resolve: (it, _, context) => localize(it.label, context.locale),
        }),
        count: t.int({ nullable: false, description: 'Hits that have this value.', resolve: (it) => it.count }),
      }),
    }),
  );
}

/** A bin of a histogram. */
function histogramBinType(types: SharedTypes) {
  return types.once('HistogramBin', (builder) =>
    builder.objectRef<CountedBin>('HistogramBin').implement({
      description: 'A part of a facet’s limits, and how many hits fall into it.',
      fields: (t) => ({
        from: t.field({
          type: 'Decimal',
          nullable: false,
          description: 'Where it begins, itself included.',
          resolve: (it) => it.from,
        }),
        to: t.field({
          type: 'Decimal',
          nullable: false,
          description: 'Where it ends: the end belongs to the next bin, but for the last, which includes it.',
          resolve: (it) => it.to,
        }),
        count: t.int({
          nullable: false,
          description: 'Hits in it. A range is counted in every bin that it overlaps, a single number in one.',
          resolve: (it) => it.count,
        }),
      }),
    }),
  );
}

// Each bin is a count of its own in the index.
const HISTOGRAM_COST = 400;

/** The limits of a number among the hits. */
export function numericFacetType(types: SharedTypes) {
  const unit = 'Unit to answer in; the facet’s own when left out.';
  return types.once('NumericFacet', (builder) =>
    builder.objectRef<MeasuredFacetValue>('NumericFacet').implement({
      description: 'The limits of a numeric attribute among the hits.',
      fields: (t) => ({
        min: t.field({
          type: 'Decimal',
          nullable: false,
          description: 'The least value among the hits.',
          args: { in: t.arg({ type: 'Unit', required: false, description: unit }) },
          resolve: (it, args) => limitIn(it, 'min', args.in),
        }),
        max: t.field({
          type: 'Decimal',
          nullable: false,
          description: 'The greatest value among the hits.',
          args: { in: t.arg({ type: 'Unit', required: false, description: unit }) },
          resolve: (it, args) => limitIn(it, 'max', args.in),
        }),
        unit: t.field({
          type: 'Unit',
          nullable: true,
          description: 'Unit of the limits; null for plain numbers.',
          resolve: (it) => it.unit,
        }),
        count: t.int({ nullable: false, description: 'Hits that state the attribute.', resolve: (it) => it.count }),
        histogram: t.field({
          type: [histogramBinType(types)],
          nullable: true,
          description:
            'How the hits are spread between the limits, in bins of equal width; one bin when all state the same number. Null when the index does not answer.',
          extensions: { cost: HISTOGRAM_COST },
          args: {
            bins: t.arg.int({ required: false, defaultValue: USUAL_BINS, description: 'How many bins, 2 to 50.' }),
            in: t.arg({ type: 'Unit', required: false, description: unit }),
          },
          resolve: (it, args) => histogramOf(it, args.bins ?? USUAL_BINS, it.unit, args.in),
        }),
      }),
    }),
  );
}

/** A limit in the asked unit; a facet without a unit is a plain number. Throws UnitError. */
function limitIn(facet: MeasuredFacetValue, end: 'min' | 'max', unit: string | null | undefined): string {
  const value = new Decimal(facet[end]);
  return plain(facet.unit && unit ? convert(value, facet.unit, unit).toSignificantDigits(15) : value);
}

/** The facet of a kind whose values are counted. */
export const countedFacet = (types: SharedTypes): OutputShape<unknown> => ({
  type: choiceFacetType(types),
  isList: true,
});

/** The facet of a kind whose values are numbers in `unit`, or plain ones. */
export const measuredFacet = (types: SharedTypes, unit: string | null): OutputShape<unknown> => ({
  type: numericFacetType(types),
  show: (facet) => ({ ...(facet as NumericFacetValue), unit }),
});

/** How counted values are asked for and answered. */
export const countedWire = {
  facetSelection: '{ value count }',
  facet: (facet: unknown) => (facet as ChoiceFacetValue[]).map(({ value, count }) => ({ value, count })),
};

/** How limits are asked for and answered. */
export const measuredWire = {
  facetSelection: '{ min max count }',
  facet: (facet: unknown) => {
    const { min, max, count } = facet as NumericFacetValue;
    return { min: plain(new Decimal(min)), max: plain(new Decimal(max)), count };
  },
};
