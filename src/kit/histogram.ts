// How a number is spread among the hits: equal bins in the asked unit, and the interval of the index that each stands for.
import type { Expression } from './expression.ts';
import type { Interval, NumericFacetValue } from './interval.ts';
import { Decimal, plain, toDouble } from './number.ts';
import { KitError } from './problem.ts';
import { convert } from './units.ts';

/** A part of a facet's limits, in the asked unit; `to` belongs to the next bin, but for the last. */
export interface Bin {
  readonly from: Decimal;
  readonly to: Decimal;
  /** The same in the index's unit; the outermost bins are open, so that rounding loses nobody. */
  readonly interval: Interval;
}

/** A bin with its hits, exact decimals written out. */
export interface CountedBin {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Counts the hits that meet each of these conditions beside those of the search; null when the index does not answer. */
export type ConditionCounter = (conditions: readonly Expression[]) => Promise<readonly number[] | null>;

/** A numeric facet whose hits can be counted further: whoever asks the index puts `countWhere` beside the limits. */
export interface CountableFacet extends NumericFacetValue {
  readonly countWhere?: ConditionCounter;
}

/** How many bins there are when the caller does not say. */
export const USUAL_BINS = 12;
const FEWEST_BINS = 2;
const MOST_BINS = 50;

/**
 * The hits by bins of equal width between the facet's limits. A range is counted in every bin it overlaps, a single number in
 * exactly one. One bin when all hits state the same number; null when the index does not answer. Throws KitError for a bad number of
 * bins, UnitError for a unit that does not fit.
 */
export async function histogramOf(
  facet: CountableFacet,
  count: number,
  unit: string | null,
  asked: string | null | undefined,
): Promise<CountedBin[] | null> {
  if (count < FEWEST_BINS || count > MOST_BINS)
    throw new KitError(`A histogram cannot have ${count} bins.`, `Ask for ${FEWEST_BINS} to ${MOST_BINS}.`);
  const bins = binsOf(facet.min, facet.max, count, unit, asked);
  const { within, countWhere } = facet;
  const counts =
    bins.length === 1 ? [facet.count] : within && (await countWhere?.(bins.map(({ interval }) => within(interval))));
  return counts ? bins.map(({ from, to }, at) => ({ from: plain(from), to: plain(to), count: counts[at] ?? 0 })) : null;
}

/** A facet whose hits can be counted further, in each of its parts; one of counted values stays as it is. */
export function countable(facet: unknown, countWhere: ConditionCounter): unknown {
  if (typeof facet !== 'object' || facet === null || Array.isArray(facet)) return facet;
  if ('within' in facet) return { ...facet, countWhere };
  return Object.fromEntries(Object.entries(facet).map(([part, inner]) => [part, countable(inner, countWhere)]));
}

/**
 * `count` bins of equal width between limits in `unit`, as they are in the `asked` unit: bounds are such as a filter takes. One
 * bin when the limits are equal. Without a unit, numbers are plain. Throws UnitError.
 */
export function binsOf(
  min: number,
  max: number,
  count: number,
  unit: string | null,
  asked: string | null | undefined,
): Bin[] {
  const isConverted = unit !== null && asked != null;
  const shown = (limit: number) => (isConverted ? convert(new Decimal(limit), unit, asked) : new Decimal(limit));
  const stored = (edge: Decimal) => toDouble(isConverted ? convert(edge, asked, unit) : edge);
  const low = bound(shown(min));
  const high = bound(shown(max));
  if (low.gte(high)) return [{ from: low, to: high, interval: { min: undefined, max: undefined } }];
  const edge = (at: number) => bound(low.plus(high.minus(low).times(at).div(count)));
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [edge(at), edge(at + 1)];
    return {
      from,
      to,
      interval: {
        min: at === 0 ? undefined : stored(from),
        max: at === count - 1 ? undefined : justBelow(stored(to)),
      },
    };
  });
}

/** A number that an index tells from others, and a filter takes: 15 digits, 12 of them after the point. */
function bound(value: Decimal): Decimal {
  return value.toSignificantDigits(15).toDecimalPlaces(12);
}

/** The greatest double below `value`: intervals are closed, so this is how one ends just before another begins. */
function justBelow(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return bits.getFloat64(0);
}
