// The quantity kind: an amount with a unit, single or a range, kept in the supplier's own unit and compared across units.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind, Shown } from '../attribute.ts';
import { measuredFacet, measuredWire } from '../graphql-facets.ts';
import {
  quantityFilter,
  quantityInput,
  quantityRangeInput,
  quantityRangeType,
  quantityType,
} from '../graphql-quantity.ts';
import {
  anyPointCondition,
  type Interval,
  intervalFacet,
  intervalFields,
  intervalNames,
  overlapCondition,
  pointFacet,
} from '../interval.ts';
import { Decimal, decimalOf, plain, storedDouble, toDouble } from '../number.ts';
import { DeclarationError, KitError } from '../problem.ts';
import { endsOf, inUnit, overlap, type Quantity, showEnds } from '../range.ts';
import { readQuantity } from '../reading.ts';
import { decimalInput, type Finding, quoted, refined } from '../schema.ts';
import { quantityIn } from '../unit-system.ts';
import type { UnitLike, UnitSymbol } from '../unit-table.ts';
import { convert, isConvertible, unitOf, unitsLike } from '../units.ts';

/** What a quantity attribute can be told. Limits are included, and in the attribute's unit. */
export interface QuantityOptions extends AttributeOptions {
  /** Whether suppliers may state a range; else one amount. */
  range?: boolean;
  min?: number;
  max?: number;
  /** A good value as a supplier would write it; made up when left out. */
  example?: string;
}
/** The asked range in any unit of the dimension; null and undefined ask nothing. */
export interface QuantityFilter {
  min?: string | null;
  max?: string | null;
  unit: string;
}

const rawQuantity = z.union([
  z.strictObject({ min: decimalInput.nullish(), max: decimalInput.nullish(), unit: z.string().max(40) }),
  z
    .strictObject({ value: decimalInput, unit: z.string().max(40) })
    .transform(({ value, unit }) => ({ min: value, max: value, unit })),
]);

/** What samples write: an amount or a range, a space, and a unit of the same dimension. */
export type WrittenQuantity<Unit extends UnitSymbol> =
  | `${string} ${UnitLike<Unit>}`
  | (Quantity & { readonly unit: UnitLike<Unit> });

/** An amount in a unit; the unit of any amount may be another of its dimension. */
export function quantity<const Unit extends UnitSymbol>(
  unit: Unit,
  options: QuantityOptions,
): Declaration<Quantity, WrittenQuantity<Unit>> {
  const known = unitOf(unit);
  if (!known)
    throw new DeclarationError(`There is no unit "${unit}": add it to src/kit/unit-table/, or use one that is there.`);
  const own = known.symbol;
  const { range = false, min, max } = options;
  const limits = {
    min: min === undefined ? undefined : new Decimal(min),
    max: max === undefined ? undefined : new Decimal(max),
  };
  const example = options.example ?? (range ? `${min ?? 1}–${max ?? 5} ${own}` : `${min ?? 1} ${own}`);

  function check(raw: z.infer<typeof rawQuantity>): Finding<Quantity> {
    const stated = unitOf(raw.unit, own);
    if (!stated || !isConvertible(stated.symbol, own)) {
      return {
        message: `${quoted(raw.unit)} is not a unit of ${known?.dimension}.`,
        hint: `Use one of: ${unitsLike(own).join(', ')}.`,
      };
    }
    const low = raw.min == null ? null : decimalOf(raw.min);
    const high = raw.max === raw.min ? low : raw.max == null ? null : decimalOf(raw.max); // most state one amount
    if (low === undefined || high === undefined)
      return {
        message: `${quoted(raw.min ?? raw.max)} is not a number.`,
        hint: 'Write digits with a point, such as 97.5.',
      };
    if (low === null && high === null) return { message: 'states no amount.', hint: 'State min, max or both.' };
    const least = low && plain(low);
    const value: Quantity = { min: least, max: high === low ? least : high && plain(high), unit: stated.symbol };
    const shown = () => `${showEnds(value)} ${value.unit}`;
    if (low && high && high !== low && low.gt(high))
      return { message: `${shown()} begins above its end.`, hint: 'Put the lower number first.' };
    if (!range && value.min !== value.max)
      return {
        message: `${shown()} is a range, and one amount is asked.`,
        hint: `State one amount, such as ${example}.`,
      };
    const isOutside = (end: Decimal) => {
      const inOwn = convert(end, stated.symbol, own);
      return Boolean((limits.min && inOwn.lt(limits.min)) || (limits.max && inOwn.gt(limits.max)));
    };
    if ((low && isOutside(low)) || (high && high !== low && isOutside(high)))
      return {
        code: 'OUT_OF_RANGE',
        message: `${shown()} is outside ${min ?? '…'} to ${max ?? '…'} ${own}.`,
        hint: 'Check the number and its unit.',
      };
    return { value };
  }

  /** A filter's limits in the attribute's unit. Throws KitError when unit or number is unusable. */
  function asked(wanted: QuantityFilter): { min: Decimal | undefined; max: Decimal | undefined } {
    for (const end of [wanted.min, wanted.max]) {
      if (end != null && !decimalOf(end))
        throw new KitError(`${quoted(end)} is not a number.`, 'Write digits with a point, such as 97.5.');
    }
    return endsOf(wanted, own);
  }
  const doubles = (ends: { min: Decimal | undefined; max: Decimal | undefined }): Interval => ({
    min: ends.min && toDouble(ends.min),
    max: ends.max && toDouble(ends.max),
  });
  /** The ends of what is stored; most suppliers use the attribute's own unit. */
  const stored = (value: Quantity): Interval =>
    value.unit === own ? { min: doubleOrNone(value.min), max: doubleOrNone(value.max) } : doubles(endsOf(value, own));
  const rounded = (ends: { min: Decimal | undefined; max: Decimal | undefined }) => ({
    min: ends.min?.toSignificantDigits(15),
    max: ends.max?.toSignificantDigits(15),
  });

  const wired = ({ min: low, max: high, unit }: Quantity) =>
    range ? { min: low, max: high, unit } : { value: low, unit };

  const kind: Kind<Quantity, QuantityFilter> = {
    name: 'quantity',
    expects: range
      ? `an amount or range in ${own} or a like unit, such as ${example}`
      : `an amount in ${own} or a like unit, such as ${example}`,
    example,
    facts: {
      unit: own,
      units: unitsLike(own),
      range,
      ...(min === undefined ? {} : { min: String(min) }),
      ...(max === undefined ? {} : { max: String(max) }),
    },
    schema: refined(rawQuantity, check),
    parse: (text, hints) => readQuantity(text, { own, range, ...hints }),
    display: (value, locale, shown) => {
      const read = shownAs(value, shown);
      return { value: showEnds(read, locale), unit: read.unit };
    },
    identity: (value) => {
      const ends = rounded(endsOf(value, own));
      return `${ends.min ?? ''}..${ends.max ?? ''}`;
    },
    words: () => [],
    matches: (value, wanted) => overlap(rounded(endsOf(value, own)), rounded(asked(wanted))),
    search: {
      fields: (field, value) => intervalFields(field, stored(value)),
      filterable: intervalNames,
      searchable: () => [],
      sortable: (field) => `${field}_sort`,
      facets: intervalNames,
      facet: range ? intervalFacet : pointFacet,
      condition: (field, wanted) => overlapCondition(field, doubles(asked(wanted))),
      ...(range ? {} : { anyOf: (field, wanted) => anyPointCondition(field, doubles(asked(wanted))) }),
    },
    graphql: {
      output: ({ types }) => ({ type: range ? quantityRangeType(types) : quantityType(types) }),
      input: ({ types }) => ({ type: range ? quantityRangeInput(types) : quantityInput(types) }),
      filter: ({ types }) => ({ type: quantityFilter(types) }),
      facet: ({ types }) => measuredFacet(types, own),
      wire: {
        input: wired,
        selection: range ? '{ min max unit }' : '{ value unit }',
        output: wired,
        ...measuredWire,
      },
    },
    compare: (stated, wanted) => {
      const [one, other] = [rounded(endsOf(stated, own)), rounded(endsOf(wanted, own))];
      const mark = other.min ?? other.max;
      if (!mark) return undefined;
      return { least: one.min ? one.min.cmp(mark) : null, most: one.max ? one.max.cmp(mark) : null };
    },
    finds: (value) => {
      const amount = value.min ?? value.max;
      return { min: amount, max: amount, unit: value.unit };
    },
    misses: ({ min: low, max: high, unit }) =>
      high === null
        ? { min: null, max: plain(new Decimal(low ?? 0).minus(1)), unit }
        : { min: plain(new Decimal(high).plus(1)), max: null, unit },
    values: (check) => {
      const number = check.integer({
        min: Math.ceil((min ?? -1000) * 100),
        max: Math.floor(Math.min(max ?? 10_000, 1e12) * 100),
      });
      const end = (hundredths: number) => plain(new Decimal(hundredths).div(100));
      const single = number.map((at) => ({ min: end(at), max: end(at), unit: own }));
      const pair = check.tuple(number, number, check.constantFrom('both', 'min', 'max')).map(([one, other, kept]) => ({
        min: kept === 'max' ? null : end(Math.min(one, other)),
        max: kept === 'min' ? null : end(Math.max(one, other)),
        unit: own,
      }));
      return range ? check.oneof(single, pair) : single;
    },
    filters: (check) =>
      check
        .tuple(
          kind.values(check),
          kind.values(check),
          check.constantFrom(...unitsLike(own)),
          check.constantFrom('both', 'min', 'max'),
        )
        .map(([one, other, unit, kept]) => {
          const ends = [one.min ?? one.max ?? '0', other.max ?? other.min ?? '0']
            .map((end) => new Decimal(end))
            .sort((a, b) => a.cmp(b));
          const { min, max } = endsOf(
            { min: plain(ends[0] ?? new Decimal(0)), max: plain(ends[1] ?? new Decimal(0)), unit: own },
            unit,
          );
          const shown = (end: Decimal | undefined) => plain((end ?? new Decimal(0)).toSignificantDigits(15));
          return { min: kept === 'max' ? null : shown(min), max: kept === 'min' ? null : shown(max), unit };
        }),
  };
  return { kind, options };
}

const doubleOrNone = (end: string | null) => (end === null ? undefined : storedDouble(end));

/** The quantity as its reader wants it. Throws UnitError when the asked unit measures something else. */
export function shownAs(value: Quantity, { unit, system }: Shown = {}): Quantity {
  if (unit !== undefined) return inUnit(value, unit);
  return system === undefined ? value : quantityIn(system, value);
}
