// Prices in another currency than the asked one, compared at the rates that the marketplace states, and shown at them.
import { evaluate } from '../../kit/expression.ts';
import { Decimal } from '../../kit/number.ts';
import { requireUnit, unitOf } from '../../kit/units.ts';
import type { Tier } from '../product/draft.ts';
import type { Rate } from '../rate/service.ts';
import { type Card, flat } from './document.ts';
import { conditionsIn, type PriceWish, priceFields, wishAt } from './prices.ts';

/** A price that met a wish only at a stated rate. */
export interface ConvertedPrice {
  /** Of one order unit, in the asked currency. */
  unitPrice: { amount: string; currency: string };
  rate: Rate;
}

/** What a search compares prices by, when it converts: its wish, and a rate for each other currency. */
export interface Conversion {
  wish: PriceWish;
  rates: readonly Rate[];
}

/** A converted price is shown with so many digits after the point. */
const PLACES = 6;

/**
 * The cheapest price by which a listing meets the wish at a stated rate: that at the asked quantity, else its lowest. Null when it
 * meets the wish in the asked currency, where nothing had to be converted.
 */
export function convertedPrice(card: Card, { wish, rates }: Conversion): ConvertedPrice | null {
  const known = unitOf(card.unit);
  const { priceTiers: price_tiers, minimumQuantity: minimum_quantity, unit } = card;
  const fields = flat({
    ...priceFields({ price_tiers, unit, minimum_quantity }),
    ...(known && { dimension: known.dimension }),
  });
  const meets = (one: PriceWish) => conditionsIn(one).every((condition) => evaluate(condition, fields));
  if (meets(wish)) return null;
  const found = rates.flatMap((rate) => {
    const there = wishAt(rate, wish);
    const price = meets(there) ? priceIn(card, there) : null;
    if (price === null) return [];
    return [{ rate, price: rate.base === wish.currency ? price.div(rate.rate) : price.times(rate.rate) }];
  });
  if (found.length === 0) return null;
  const { rate, price } = found.reduce((best, one) => (one.price.lt(best.price) ? one : best));
  return { unitPrice: { amount: price.toDecimalPlaces(PLACES).toFixed(), currency: wish.currency }, rate };
}

/** The unit price in the wish's currency: at its quantity, else the lowest; null when there is none. */
function priceIn({ priceTiers, unit }: Card, wish: PriceWish): Decimal | null {
  const own = priceTiers.filter(({ currency }) => currency === wish.currency);
  const prices = wish.quantity == null ? own : tierFor(own, inOrderUnits(wish.quantity, wish.unit, unit));
  return prices.length ? Decimal.min(...prices.map(({ unitPrice }) => unitPrice)) : null;
}

function inOrderUnits(quantity: string, unit: string | null | undefined, orderUnit: string): Decimal {
  const amount = new Decimal(quantity);
  if (unit == null) return amount;
  const [from, to] = [requireUnit(unit), requireUnit(orderUnit)];
  return amount.times(from.factor).times(to.divisor).div(from.divisor).div(to.factor);
}

/** The tier that a quantity falls in; none below the first. */
function tierFor(tiers: readonly Tier[], quantity: Decimal): Tier[] {
  const reached = tiers.filter(({ fromQuantity }) => quantity.gte(fromQuantity));
  return reached.length
    ? [reached.reduce((best, tier) => (new Decimal(tier.fromQuantity).gt(best.fromQuantity) ? tier : best))]
    : [];
}
