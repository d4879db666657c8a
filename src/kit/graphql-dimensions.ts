// The API types of extents: length, width and height with their unit and volume, their filter, and their limits among the hits.
import { type Extent, extentIn, type Side, showExtent, volumeIn } from './extent.ts';
import { type MeasuredFacetValue, numericFacetType } from './graphql-facets.ts';
import type { InputFields } from './graphql-fields.ts';
import type { OutputShape, SharedTypes } from './graphql-kind.ts';
import type { NumericFacetValue } from './interval.ts';
import { decimalFilter } from './kinds/decimal.ts';
import { plain } from './number.ts';
import { requireUnit } from './units.ts';

/** Limits of each side among the hits, in the attribute's own unit; null where no hit has the side. */
export type ExtentFacet = Readonly<Record<Side, NumericFacetValue | null>>;

const ASKED_UNIT = 'Unit of length to answer in; the supplier’s own when left out.';
const ABOUT = { length: 'The length.', width: 'The width.', height: 'The height; null for flat goods.' } as const;

/** Length, width and height. */
export function dimensionsType(types: SharedTypes) {
  return types.once('Dimensions', (builder) =>
    builder.objectRef<Extent>('Dimensions').implement({
      description: 'Length, width and height of goods, exact, in the unit the supplier stated.',
      fields: (t) => {
        const asked = { in: t.arg({ type: 'Unit', required: false, description: ASKED_UNIT }) };
        return {
          length: t.field({
            type: 'Decimal',
            nullable: false,
            description: ABOUT.length,
            args: asked,
            resolve: (it, args) => asIn(it, args.in).length,
          }),
          width: t.field({
            type: 'Decimal',
            nullable: false,
            description: ABOUT.width,
            args: asked,
            resolve: (it, args) => asIn(it, args.in).width,
          }),
          height: t.field({
            type: 'Decimal',
            nullable: true,
            description: ABOUT.height,
            args: asked,
            resolve: (it, args) => asIn(it, args.in).height,
          }),
          unit: t.field({
            type: 'Unit',
            nullable: false,
            description: 'The unit its supplier stated.',
            resolve: (it) => it.unit,
          }),
          display: t.string({
            nullable: false,
            description: 'The sides and unit in the digits of the reader’s language, such as: 1,200 × 800 × 144 mm.',
            args: asked,
            resolve: (it, args, context) => {
              const shown = asIn(it, args.in);
              return `${showExtent(shown, context.locale)} ${shown.unit}`;
            },
          }),
          volume: t.field({
            type: 'Decimal',
            nullable: true,
            description: 'Length × width × height; null for flat goods.',
            args: {
              in: t.arg({
                type: 'Unit',
                required: true,
                defaultValue: 'm³',
                description: 'Unit of volume to answer in.',
              }),
            },
            resolve: (it, args) => {
              const volume = volumeIn(it, args.in);
              return volume ? plain(volume.toSignificantDigits(15)) : null;
            },
          }),
        };
      },
    }),
  );
}

/** Length, width and height, as input. */
export function dimensionsInput(types: SharedTypes) {
  return types.once('DimensionsInput', (builder) =>
    builder.inputType('DimensionsInput', {
      description: 'Length, width and height of goods in one unit; flat goods have no height.',
      fields: (t) => ({
        length: t.field({ type: 'Decimal', required: true, description: 'The length.' }),
        width: t.field({ type: 'Decimal', required: true, description: 'The width.' }),
        height: t.field({ type: 'Decimal', required: false, description: 'The height; leave it out for flat goods.' }),
        unit: t.field({ type: 'Unit', required: true, description: 'Their unit: a symbol or UN/ECE Rec 20 code.' }),
      }),
    }),
  );
}

/** Limits of each side. */
export function dimensionsFilter(types: SharedTypes) {
  const side = (t: InputFields, name: string) =>
    t.field({ type: decimalFilter(types), required: false, description: `Limits of the ${name}, in \`unit\`.` });
  return types.once('DimensionsFilter', (builder) =>
    builder.inputType('DimensionsFilter', {
      description: 'Matches goods of which every given side is within its limits; units are converted.',
      fields: (t) => ({
        length: side(t, 'length'),
        width: side(t, 'width'),
        height: side(t, 'height'),
        unit: t.field({ type: 'Unit', required: true, description: 'Unit of the limits: any unit of length.' }),
      }),
    }),
  );
}

/** The limits of each side among the hits, of an attribute in `unit`. */
export function dimensionsFacet(types: SharedTypes, unit: string): OutputShape<unknown> {
  const type = types.once('DimensionsFacet', (builder) => {
    const limits = numericFacetType(types);
    return builder.objectRef<Record<Side, MeasuredFacetValue | null>>('DimensionsFacet').implement({
      description: 'The limits of length, width and height among the hits.',
      fields: (t) => ({
        length: t.field({ type: limits, nullable: true, description: ABOUT.length, resolve: (it) => it.length }),
        width: t.field({ type: limits, nullable: true, description: ABOUT.width, resolve: (it) => it.width }),
        height: t.field({ type: limits, nullable: true, description: ABOUT.height, resolve: (it) => it.height }),
      }),
    });
  });
  const measured = (limits: NumericFacetValue | null) => limits && { ...limits, unit };
  return {
    type,
    show(facet) {
      const { length, width, height } = facet as ExtentFacet;
      return { length: measured(length), width: measured(width), height: measured(height) };
    },
  };
}

function asIn(extent: Extent, unit: string | null | undefined): Extent {
  return unit ? extentIn(extent, requireUnit(unit, extent.unit).symbol) : extent;
}
