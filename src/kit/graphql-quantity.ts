// The API types of amounts with units, shared by attributes and by a host's own fields.
import type { SharedTypes } from './graphql-kind.ts';
import { inUnit, type Quantity } from './range.ts';
import { spelled } from './spelling.ts';

const ASKED_UNIT =
  'Unit to answer in: a symbol or UN/ECE Rec 20 code of the same dimension. The supplier’s own when left out.';

/** One amount. */
export function quantityType(types: SharedTypes) {
  return types.once('Quantity', (builder) =>
    builder.objectRef<Quantity>('Quantity').implement({
      description: 'An exact amount with its unit.',
      fields: (t) => ({
        value: t.field({
          type: 'Decimal',
          nullable: false,
          description: 'The amount, converted when a unit is asked.',
          args: { in: t.arg({ type: 'Unit', required: false, description: ASKED_UNIT }) },
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
          args: { in: t.arg({ type: 'Unit', required: false, description: ASKED_UNIT }) },
          resolve: (it, args, context) => displayed(it, args.in, context.locale),
        }),
      }),
    }),
  );
}

/** An amount or a range of amounts. */
export function quantityRangeType(types: SharedTypes) {
  return types.once('QuantityRange', (builder) =>
    builder.objectRef<Quantity>('QuantityRange').implement({
      description: 'An exact amount, or a range of amounts, with its unit. A single amount has equal ends.',
      fields: (t) => ({
        min: t.field({
          type: 'Decimal',
          nullable: true,
          description: 'The lower end; null when the range is open below.',
          args: { in: t.arg({ type: 'Unit', required: false, description: ASKED_UNIT }) },
          resolve: (it, args) => (args.in ? inUnit(it, args.in) : it).min,
        }),
        max: t.field({
          type: 'Decimal',
          nullable: true,
          description: 'The upper end; null when the range is open above.',
          args: { in: t.arg({ type: 'Unit', required: false, description: ASKED_UNIT }) },
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
          args: { in: t.arg({ type: 'Unit', required: false, description: ASKED_UNIT }) },
          resolve: (it, args, context) => displayed(it, args.in, context.locale),
        }),
      }),
    }),
  );
}

/** One amount, as input. */
export function quantityInput(types: SharedTypes) {
  return types.once('QuantityInput', (builder) =>
    builder.inputType('QuantityInput', {
      description: 'An exact amount with its unit.',
      fields: (t) => ({
        value: t.field({ type: 'Decimal', required: true, description: 'The amount.' }),
        unit: t.field({ type: 'Unit', required: true, description: 'Its unit: a symbol or UN/ECE Rec 20 code.' }),
      }),
    }),
  );
}

/** A range, as input. */
export function quantityRangeInput(types: SharedTypes) {
  return types.once('QuantityRangeInput', (builder) =>
    builder.inputType('QuantityRangeInput', {
      description: 'A range with its unit: equal ends for a single amount, one end for an open range.',
      fields: (t) => ({
        min: t.field({ type: 'Decimal', required: false, description: 'The lower end; leave out when open below.' }),
        max: t.field({ type: 'Decimal', required: false, description: 'The upper end; leave out when open above.' }),
        unit: t.field({ type: 'Unit', required: true, description: 'Its unit: a symbol or UN/ECE Rec 20 code.' }),
      }),
    }),
  );
}

/** The asked range, in any unit of the dimension. */
export function quantityFilter(types: SharedTypes) {
  return types.once('QuantityFilter', (builder) =>
    builder.inputType('QuantityFilter', {
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
    }),
  );
}

/** '97–99 %' or '24 months' in a language, in the asked unit or the supplier's own. */
function displayed(it: Quantity, unit: string | null | undefined, locale: string): string {
  return spelled(unit ? inUnit(it, unit) : it, locale);
}
