// The dimensions kind: length, width and height of goods, kept in the supplier's own unit and compared across units.
import { z } from 'zod';
import type { AttributeOptions, Declaration, FastCheck, Kind } from '../attribute.ts';
import type { Expression } from '../expression.ts';
import {
  type Extent,
  extentAs,
  extentIn,
  readExtent,
  SIDES,
  type Side,
  showExtent,
  sideIn,
  volumeIn,
} from '../extent.ts';
import {
  dimensionsFacet,
  dimensionsFilter,
  dimensionsInput,
  dimensionsType,
  type ExtentFacet,
} from '../graphql-dimensions.ts';
import { measuredWire } from '../graphql-facets.ts';
import type { Interval, NumericFacetValue } from '../interval.ts';
import { Decimal, decimalOf, plain, toDouble } from '../number.ts';
import { DeclarationError, KitError } from '../problem.ts';
import { decimalInput, type Finding, quoted, refined } from '../schema.ts';
import type { UnitLike } from '../unit-table.ts';
import { convert, isConvertible, requireUnit, unitOf, unitsLike } from '../units.ts';
import type { DecimalFilter } from './decimal.ts';

/** What a dimensions attribute can be told. */
export interface DimensionsOptions extends AttributeOptions {
  /** A good value as a supplier would write it; made up when left out. */
  example?: string;
}
/** A unit of length. */
export type LengthUnit = UnitLike<'m'>;
/** What samples write: '30 × 20 × 12 cm', or its sides; flat goods have no height. */
export type WrittenExtent =
  | `${string} ${LengthUnit}`
  | (Pick<Extent, 'length' | 'width'> & { readonly height?: string | null; readonly unit: LengthUnit });
/** Limits of each side in a unit of length; null and undefined ask nothing. */
export type ExtentFilter = { readonly [S in Side]?: DecimalFilter | null } & { readonly unit: string };

const rawExtent = z.strictObject({
  length: decimalInput,
  width: decimalInput,
  height: decimalInput.nullish(),
  unit: z.string().max(40),
});

/** Length × width × height, in a unit of length. Throws DeclarationError when the unit measures something else. */
export function dimensions(unit: LengthUnit, options: DimensionsOptions): Declaration<Extent, WrittenExtent> {
  if (!isConvertible(unit, 'm')) throw new DeclarationError(`"${unit}" is not a unit of length.`);
  const own = requireUnit(unit).symbol;
  const example = options.example ?? `1200 × 800 × 144 ${own}`;
  const kind: Kind<Extent, ExtentFilter> = {
    name: 'dimensions',
    expects: `length, width and height in ${own} or a like unit, such as ${example}`,
    example,
    facts: { unit: own, units: unitsLike(own) },
    schema: refined(rawExtent, (raw) => check(raw, own)),
    parse: (text, hints) => readExtent(text, own, hints),
    display: (value, locale, shown) => {
      const read = extentAs(value, shown);
      return { value: showExtent(read, locale), unit: read.unit };
    },
    identity: (value) => {
      const { length, width, height } = extentIn(value, own);
      return [length, width, height ?? ''].join('x');
    },
    words: () => [],
    matches: (value, wanted) =>
      SIDES.every((side) => {
        const { min, max } = asked(wanted, side, own);
        const stated = sideIn(value, side, own)?.toSignificantDigits(15);
        if (!min && !max) return true;
        return stated !== undefined && !(min && stated.lt(min)) && !(max && stated.gt(max));
      }),
    search: {
      fields: (field, value) => {
        const stated = SIDES.flatMap((side) => {
          const size = sideIn(value, side, own);
          return size ? [[side, toDouble(size)] as const] : [];
        });
        const volume = volumeIn(value, 'm³');
        return {
          // Which sides it has: their counts are the facet's, where the distribution of the numbers may be cut short.
          [field]: stated.map(([side]) => side),
          ...Object.fromEntries(stated.map(([side, size]) => [`${field}_${side}`, size])),
          ...(volume ? { [`${field}_sort`]: toDouble(volume) } : {}),
        };
      },
      filterable: namesOf,
      searchable: () => [],
      sortable: (field) => `${field}_sort`,
      facets: namesOf,
      facet: (field, distribution, stats): ExtentFacet => {
        const limits = (side: Side): NumericFacetValue | null => {
          const [found, count] = [stats[`${field}_${side}`], distribution[field]?.[side] ?? 0];
          if (!found || count === 0) return null;
          const within = (interval: Interval) => ({ all: [{ field, is: [side] }, ...between(field, side, interval)] });
          return { min: found.min, max: found.max, count, within };
        };
        return { length: limits('length'), width: limits('width'), height: limits('height') };
      },
      condition: (field, wanted) => {
        const conditions = SIDES.flatMap((side) => {
          const { min, max } = asked(wanted, side, own);
          return between(field, side, { min: min && toDouble(min), max: max && toDouble(max) });
        });
        return conditions.length === 0 ? null : { all: conditions };
      },
    },
    graphql: {
      output: ({ types }) => ({ type: dimensionsType(types) }),
      input: ({ types }) => ({ type: dimensionsInput(types) }),
      filter: ({ types }) => ({ type: dimensionsFilter(types) }),
      facet: ({ types }) => dimensionsFacet(types, own),
      wire: {
        input: (value) => value,
        selection: '{ length width height unit }',
        output: ({ length, width, height, unit: stated }) => ({ length, width, height, unit: stated }),
        facetSelection: `{ ${SIDES.map((side) => `${side} ${measuredWire.facetSelection}`).join(' ')} }`,
        facet: (facet) =>
          Object.fromEntries(
            SIDES.map((side) => {
              const limits = (facet as ExtentFacet)[side];
              return [side, limits && measuredWire.facet(limits)];
            }),
          ),
      },
    },
    finds: ({ length, width, unit: stated }) => ({
      length: { min: length, max: length },
      width: { min: width, max: width },
      unit: stated,
    }),
    misses: ({ length, unit: stated }) => ({ length: { min: plain(new Decimal(length).plus(1)) }, unit: stated }),
    values: (check) =>
      check
        .record({
          length: size(check),
          width: size(check),
          height: check.option(size(check)),
          unit: check.constantFrom(own, ...unitsLike(own)),
        })
        .map((extent) => ({ ...extent })),
    filters: (check) => {
      const sizes = check.record({
        length: size(check),
        width: size(check),
        height: size(check),
        unit: check.constant(own),
      });
      return check
        .tuple(sizes, sizes, check.constantFrom(own, ...unitsLike(own)), check.subarray([...SIDES]))
        .map(([one, other, stated, sides]) => {
          const ends = [extentIn(one, stated), extentIn(other, stated)];
          const limits = sides.map((side) => {
            const [min, max] = ends.map((end) => new Decimal(end[side] ?? 0)).sort((a, b) => a.cmp(b));
            return [side, { min: min ? plain(min) : null, max: max ? plain(max) : null }];
          });
          return { ...Object.fromEntries(limits), unit: stated };
        });
    },
  };
  return { kind, options };
}

/** The extent with exact numbers above zero and a known unit of length, or what is wrong. */
function check(raw: z.infer<typeof rawExtent>, own: string): Finding<Extent> {
  const unit = unitOf(raw.unit, own);
  if (!unit || !isConvertible(unit.symbol, own))
    return {
      path: ['unit'],
      message: `${quoted(raw.unit)} is not a unit of length.`,
      hint: `Use one of: ${unitsLike(own).join(', ')}.`,
    };
  for (const side of SIDES) {
    const stated = raw[side];
    const size = stated == null ? undefined : decimalOf(stated);
    if (stated != null && !size?.gt(0))
      return {
        code: size ? 'OUT_OF_RANGE' : 'INVALID',
        path: [side],
        message: `${side} ${quoted(stated)} is not a number above zero.`,
        hint: 'Write digits with a point, such as 14.4; leave the height out for flat goods.',
      };
  }
  const exact = (stated: string | number) => plain(decimalOf(stated) ?? new Decimal(0));
  return {
    value: {
      length: exact(raw.length),
      width: exact(raw.width),
      height: raw.height == null ? null : exact(raw.height),
      unit: unit.symbol,
    },
  };
}

/** A side's limits in the attribute's unit. Throws KitError when unit or number is unusable. */
function asked(wanted: ExtentFilter, side: Side, own: string): { min: Decimal | undefined; max: Decimal | undefined } {
  const end = (text: string | null | undefined) => {
    if (text == null) return undefined;
    const number = decimalOf(text);
    if (!number) throw new KitError(`${quoted(text)} is not a number.`, 'Write digits with a point, such as 97.5.');
    return convert(number, wanted.unit, own).toSignificantDigits(15);
  };
  return { min: end(wanted[side]?.min), max: end(wanted[side]?.max) };
}

/** The conditions that a side is in an interval; none when it is open. */
function between(field: string, side: Side, { min, max }: Interval): Expression[] {
  const name = `${field}_${side}`;
  return [
    ...(min === undefined ? [] : [{ field: name, atLeast: min }]),
    ...(max === undefined ? [] : [{ field: name, atMost: max }]),
  ];
}

/** Names of the fields that filters and facets read. */
function namesOf(field: string): string[] {
  return [field, ...SIDES.map((side) => `${field}_${side}`)];
}

/** A size above zero, in hundredths. */
function size(check: FastCheck) {
  return check.integer({ min: 1, max: 1_000_000 }).map((hundredths) => plain(new Decimal(hundredths).div(100)));
}
