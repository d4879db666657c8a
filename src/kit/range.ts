// Quantities as stored: a number, or a range open or closed, in the unit its supplier used.
import { Decimal, plain, showNumber } from './number.ts';
import { convert, requireUnit } from './units.ts';

/** A stored quantity. A single value has `min` equal to `max`; an open end is null. Never both null. */
export interface Quantity {
  readonly min: string | null;
  readonly max: string | null;
  readonly unit: string;
}

/** The two ends as numbers; undefined is open. */
export interface Ends {
  readonly min: Decimal | undefined;
  readonly max: Decimal | undefined;
}

/** The ends in a unit. Throws UnitError when the unit measures something else. */
export function endsOf(quantity: { min?: string | null; max?: string | null; unit: string }, unit: string): Ends {
  const end = (value: string | null | undefined) => (value == null ? undefined : convert(value, quantity.unit, unit));
  return { min: end(quantity.min), max: end(quantity.max) };
}

/** The least the quantity can be, in a unit: an open lower end counts as the upper end. Throws UnitError. */
export function lowest(quantity: Quantity, unit: string): Decimal {
  const { min, max } = endsOf(quantity, unit);
  return min ?? max ?? new Decimal(0);
}

/** The most the quantity can be, in a unit: an open upper end counts as the lower end. Throws UnitError. */
export function highest(quantity: Quantity, unit: string): Decimal {
  const { min, max } = endsOf(quantity, unit);
  return max ?? min ?? new Decimal(0);
}

/** The quantity in another unit, each end exact to 15 digits, as one shows it. Throws UnitError. */
export function inUnit(quantity: Quantity, unit: string): Quantity {
  const { symbol } = requireUnit(unit, quantity.unit);
  if (quantity.unit === symbol) return quantity;
  const { min, max } = endsOf(quantity, symbol);
  const end = (value: Decimal | undefined) => (value ? plain(value.toSignificantDigits(15)) : null);
  return { min: end(min), max: end(max), unit: symbol };
}

/** Whether two ranges have a value in common; an open end reaches without limit. */
export function overlap(one: Ends, other: Ends): boolean {
  return !(one.max && other.min && one.max.lt(other.min)) && !(other.max && one.min && other.max.lt(one.min));
}

/** '97', '97–99', '≥ 97', '≤ 99': the ends in the digits of a language, without the unit. */
export function showEnds({ min, max }: Pick<Quantity, 'min' | 'max'>, locale?: string): string {
  if (min === null) return `≤ ${showNumber(max ?? '0', locale)}`;
  if (max === null) return `≥ ${showNumber(min, locale)}`;
  return min === max ? showNumber(min, locale) : `${showNumber(min, locale)}–${showNumber(max, locale)}`;
}
