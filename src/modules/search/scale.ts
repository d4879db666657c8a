// Amounts of order units as the index has them: doubles of the unit itself, or of the base unit, by which units are compared.
import { Decimal, storedDouble, toDouble } from '../../kit/number.ts';
import type { Unit } from '../../kit/units.ts';

/** How quantities and prices of an order unit become numbers. They are given as stored, in plain digits. */
export interface Scale {
  quantity(text: string): number;
  /** Of one of what quantities are counted in. */
  price(text: string): number;
  /** A quantity that nobody orders: no stored one is as large. */
  endless: number;
}

const ENDLESS = new Decimal('1e30');

/** Counted in the order unit itself. */
export const OWN_SCALE = scaleOfSize(new Decimal(1));

const known = new Map<Unit, Scale>();

/** Counted in the base unit of the order unit's dimension. */
export function baseScale(unit: Unit): Scale {
  const scale = known.get(unit) ?? scaleOfSize(unit.size);
  known.set(unit, scale);
  return scale;
}

/** Most units are a power of ten of their base: their numbers need no more than another exponent. */
function scaleOfSize(size: Decimal): Scale {
  const endless = toDouble(ENDLESS.times(size));
  if (size.eq(new Decimal(10).pow(size.e)))
    return {
      quantity: (text) => storedDouble(text, size.e),
      price: (text) => storedDouble(text, -size.e),
      endless,
    };
  return {
    quantity: (text) => toDouble(new Decimal(text).times(size)),
    price: (text) => toDouble(new Decimal(text).div(size)),
    endless,
  };
}
