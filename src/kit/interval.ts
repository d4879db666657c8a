// Numbers in the search index: how single numbers and ranges are stored, filtered by overlap, counted and sorted.
import type { FacetDistribution, FacetStats } from './attribute.ts';
import type { Expression, Fields } from './expression.ts';

/** A closed, half-open or single interval of doubles; undefined is open. */
export interface Interval {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** Limits of a number among the hits, and how many hits state it. */
export interface NumericFacetValue {
  readonly min: number;
  readonly max: number;
  readonly count: number;
  /** The condition that a hit's number has something in common with an interval; without it there is no histogram. */
  readonly within?: (interval: Interval) => Expression;
}

/*
 * A number lives in four fields: `_min` and `_max` for filters (an open end is left out, so facet limits stay true),
 * `_sort` for order, and the bare field, always true, which says that there is a value: it makes facet counts exact,
 * and tells an open end from no value at all.
 */

/** The document fields of an interval. */
export function intervalFields(field: string, { min, max }: Interval): Fields {
  const fields: Fields = { [field]: true };
  if (min !== undefined) fields[`${field}_min`] = min;
  if (max !== undefined) fields[`${field}_max`] = max;
  const key = sortKey({ min, max });
  if (key !== undefined) fields[`${field}_sort`] = key;
  return fields;
}

/** The document fields of a single number. */
export function pointFields(field: string, value: number | undefined): Fields {
  return intervalFields(field, { min: value, max: value });
}

/** One key orders ranges the same way up and down: the midpoint, or the known end of an open range. */
function sortKey({ min, max }: Interval): number | undefined {
  if (min === undefined || max === undefined) return min ?? max;
  return min === max ? min : Number(((min + max) / 2).toPrecision(15));
}

/** The condition that a stored interval has a value in common with the asked one; null when nothing is asked. */
export function overlapCondition(field: string, { min, max }: Interval): Expression | null {
  if (min === undefined && max === undefined) return null;
  const reaches: Expression[] = [];
  if (min !== undefined) reaches.push({ any: [{ field: `${field}_max`, atLeast: min }, { missing: `${field}_max` }] });
  if (max !== undefined) reaches.push({ any: [{ field: `${field}_min`, atMost: max }, { missing: `${field}_min` }] });
  return { all: [{ field, is: [true] }, ...reaches] };
}

/**
 * The condition that one of several single numbers, whose fields stand together as arrays, is in the asked interval; null when
 * nothing is asked. Two conditions would be met by two different numbers: `between` is met by one.
 */
export function anyPointCondition(field: string, { min, max }: Interval): Expression | null {
  if (min === undefined && max === undefined) return null;
  if (min === undefined) return { field: `${field}_min`, atMost: max ?? 0 };
  return max === undefined ? { field: `${field}_min`, atLeast: min } : { field: `${field}_min`, between: [min, max] };
}

/** Names of the fields that interval filters and facets read. */
export function intervalNames(field: string): string[] {
  return [field, `${field}_min`, `${field}_max`];
}

/** Limits and count among the hits; null when no hit states the number. */
export function intervalFacet(
  field: string,
  distribution: FacetDistribution,
  stats: FacetStats,
): NumericFacetValue | null {
  const [low, high] = [stats[`${field}_min`], stats[`${field}_max`]];
  const count = distribution[field]?.true ?? 0;
  const ends = [low?.min, low?.max, high?.min, high?.max].filter((end) => end !== undefined);
  if (count === 0 || ends.length === 0) return null;
  const within = (interval: Interval) => overlapCondition(field, interval) ?? { field, is: [true] };
  return { min: Math.min(...ends), max: Math.max(...ends), count, within };
}

/** The same of single numbers, of which a listing may have several: each is in a bin by itself, not by what lies between them. */
export function pointFacet(
  field: string,
  distribution: FacetDistribution,
  stats: FacetStats,
): NumericFacetValue | null {
  const facet = intervalFacet(field, distribution, stats);
  const within = (interval: Interval) => anyPointCondition(field, interval) ?? { field, is: [true] };
  return facet && { ...facet, within };
}
