// Prices in the index: the limits of each currency, and the price at any quantity as bands that a filter asks exactly.
import { failure } from '../../errors.ts';
import type { Expression } from '../../kit/expression.ts';
import { Decimal, toDouble } from '../../kit/number.ts';
import { requireUnit, unitOf } from '../../kit/units.ts';
import { MOST_TIERS, type Tier } from '../product/draft.ts';
import type { Rate } from '../rate/service.ts';
import type { ListingRow } from './row.ts';
import { baseScale, OWN_SCALE, type Scale } from './scale.ts';

/** Numbers by currency. */
type ByCurrency<Value> = Record<string, Value>;

/** From a quantity up to below another, everything costs the same. The last band has an end that nobody orders. */
interface Band {
  from: number;
  below: number;
  price: number;
}

/** The fields that prices are found and sorted by. */
export interface PriceFields {
  /** The least and the greatest unit price, of one order unit. */
  price_low: ByCurrency<number>;
  price_high: ByCurrency<number>;
  /** The least, of one base unit of the order unit's dimension: comparable between listings by the kilogram and by the tonne. */
  price_least: ByCurrency<number>;
  /** Bands by their place, `t0` first: fields of their own, because an index forgets which numbers of a list belong together. */
  price_at: ByCurrency<Record<string, Band>>;
  /** The same in base units; none when the order unit is a package of any size. */
  price_at_base?: ByCurrency<Record<string, Band>>;
}

/** What of a listing its prices are told by. */
type PricedRow = Pick<ListingRow, 'price_tiers' | 'unit' | 'minimum_quantity'>;

/** The price fields of a listing. */
export function priceFields({ price_tiers: tiers, unit, minimum_quantity: minimum }: PricedRow): PriceFields {
  const known = unitOf(unit);
  const base = known ? baseScale(known) : OWN_SCALE;
  const fields: PriceFields = {
    price_low: {},
    price_high: {},
    price_least: {},
    price_at: {},
    ...(known && { price_at_base: {} }),
  };
  for (const currency of new Set(tiers.map(({ currency }) => currency))) {
    const own = tiers.filter((tier) => tier.currency === currency);
    const prices = own.map(({ unitPrice }) => unitPrice).sort(compared);
    fields.price_low[currency] = OWN_SCALE.price(prices[0]!);
    fields.price_high[currency] = OWN_SCALE.price(prices.at(-1)!);
    fields.price_least[currency] = base.price(prices[0]!);
    const rising = own.sort((one, other) => compared(one.fromQuantity, other.fromQuantity));
    fields.price_at[currency] = bandsOf(rising, minimum, OWN_SCALE);
    if (fields.price_at_base) fields.price_at_base[currency] = bandsOf(rising, minimum, base);
  }
  return fields;
}

/** The order of two stored decimals; only what doubles do not tell apart is looked at exactly. */
function compared(one: string, other: string): number {
  return Number(one) - Number(other) || (one === other ? 0 : new Decimal(one).cmp(other));
}

/** The bands of one currency; nothing is sold below the least order quantity. */
function bandsOf(rising: readonly Tier[], minimum: string, scale: Scale): Record<string, Band> {
  const bands: Record<string, Band> = {};
  let place = 0;
  rising.forEach(({ fromQuantity, unitPrice }, i) => {
    const from = compared(fromQuantity, minimum) < 0 ? minimum : fromQuantity;
    const below = rising[i + 1]?.fromQuantity;
    if (below !== undefined && compared(from, below) >= 0) return;
    bands[`t${place++}`] = {
      from: scale.quantity(from),
      below: below === undefined ? scale.endless : scale.quantity(below),
      price: scale.price(unitPrice),
    };
  });
  return bands;
}

/** What prices must meet: at some quantity, or at this one. With `unit`, quantity and limits are in and of that unit. */
export interface PriceWish {
  currency: string;
  min?: string | null;
  max?: string | null;
  quantity?: string | null;
  unit?: string | null;
  /** Whether prices in other currencies are compared too, at the rates that the marketplace states. */
  convert?: boolean | null;
}

/**
 * The conditions of a wish, all to be met; by `rates` a price in another currency meets it too. Throws BAD_USER_INPUT for a wish
 * that asks nothing, UnitError for an unknown unit.
 */
export function priceConditions(wish: PriceWish, rates: readonly Rate[] = []): Expression[] {
  const own = conditionsIn(wish);
  if (rates.length === 0) return own;
  const converted = rates.map((rate) => ({ all: conditionsIn(wishAt(rate, wish)) }));
  return [{ any: [{ all: own }, ...converted] }];
}

/** Unit prices are stored with so many digits after the point. */
const STORED_PLACES = 6;

/**
 * A wish as it is for prices in the rate's other currency. Limits that are prices of order units are rounded inwards to what
 * a stored price can be: so the limit itself is found, and nothing beyond it. Those of another unit stay as exact as they are.
 */
export function wishAt(rate: Rate, { currency, min, max, ...wish }: PriceWish): PriceWish {
  const isBase = rate.base === currency;
  const round = (value: Decimal, mode: typeof Decimal.ROUND_CEIL | typeof Decimal.ROUND_FLOOR) =>
    (wish.unit == null ? value.toDecimalPlaces(STORED_PLACES, mode) : value).toFixed();
  const there = (limit: string) => (isBase ? new Decimal(limit).times(rate.rate) : new Decimal(limit).div(rate.rate));
  return {
    ...wish,
    currency: isBase ? rate.quote : rate.base,
    min: min == null ? null : round(there(min), Decimal.ROUND_CEIL),
    max: max == null ? null : round(there(max), Decimal.ROUND_FLOOR),
  };
}

/** The conditions on prices in the wish's own currency. */
export function conditionsIn({ currency, min, max, quantity, unit }: PriceWish): Expression[] {
  if (min == null && max == null) throw failure('BAD_USER_INPUT', 'where.price needs min, max or both.');
  if (quantity == null) {
    if (unit != null)
      throw failure(
        'BAD_USER_INPUT',
        'where.price.unit is the unit of a quantity: say which quantity, or leave it out.',
      );
    // A listing's prices by quantity are a range, which must have a price in common with the asked one.
    return [
      ...(min == null ? [] : [{ field: `price_high.${currency}`, atLeast: toDouble(new Decimal(min)) }]),
      ...(max == null ? [] : [{ field: `price_low.${currency}`, atMost: toDouble(new Decimal(max)) }]),
    ];
  }
  const amount = new Decimal(quantity);
  if (!amount.gt(0)) throw failure('BAD_USER_INPUT', 'where.price.quantity is more than 0.');
  if (unit == null) return [inSomeBand(`price_at.${currency}`, amount, new Decimal(1), min, max)];
  const { dimension, size } = requireUnit(unit);
  return [{ field: 'dimension', is: [dimension] }, inSomeBand(`price_at_base.${currency}`, amount, size, min, max)];
}

/** That the quantity is in a band whose price is between the limits. */
function inSomeBand(
  field: string,
  quantity: Decimal,
  size: Decimal,
  min: string | null | undefined,
  max: string | null | undefined,
): Expression {
  const at = toDouble(quantity.times(size));
  // Conditions are closed, so "more than it" is "at least the next double": indexed numbers have 15 digits and lie farther apart.
  const next = at * (1 + Number.EPSILON);
  return {
    any: Array.from({ length: MOST_TIERS }, (_, i) => ({
      all: [
        { field: `${field}.t${i}.from`, atMost: at },
        { field: `${field}.t${i}.below`, atLeast: next },
        ...(min == null ? [] : [{ field: `${field}.t${i}.price`, atLeast: toDouble(new Decimal(min).div(size)) }]),
        ...(max == null ? [] : [{ field: `${field}.t${i}.price`, atMost: toDouble(new Decimal(max).div(size)) }]),
      ],
    })),
  };
}
