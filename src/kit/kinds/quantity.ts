// The quantity kind: an amount with a unit, single or a range, kept in the supplier's own unit and compared across units.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { measuredFacet } from '../graphql-types.ts';
import { type Interval, intervalFacet, intervalFields, intervalNames, overlapCondition } from '../interval.ts';
import { Decimal, decimalOf, plain, toDouble } from '../number.ts';
import { DeclarationError, KitError } from '../problem.ts';
import { endsOf, overlap, type Quantity, showEnds } from '../range.ts';
import { readQuantity } from '../reading.ts';
import { decimalInput, type Finding, quoted, refined } from '../schema.ts';
import { isConvertible, unitOf, unitsLike } from '../units.ts';

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

/** An amount in a unit. Throws DeclarationError when the unit is unknown. */
export function quantity(unit: string, options: QuantityOptions): Declaration<Quantity> {
  const known = unitOf(unit);
  if (!known)
    throw new DeclarationError(`There is no unit "${unit}": add it to src/kit/units.ts, or use one that is there.`);
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
    const ends = [raw.min, raw.max].map((end) => (end == null ? null : decimalOf(end)));
    const [low, high] = ends;
    if (low === undefined || high === undefined)
      return {
        message: `${quoted(raw.min ?? raw.max)} is not a number.`,
        hint: 'Write digits with a point, such as 97.5.',
      };
    if (low === null && high === null) return { message: 'states no amount.', hint: 'State min, max or both.' };
    const value: Quantity = { min: low && plain(low), max: high && plain(high), unit: stated.symbol };
    const shown = `${showEnds(value)} ${value.unit}`;
    if (low && high && low.gt(high))
      return { message: `${shown} begins above its end.`, hint: 'Put the lower number first.' };
    if (!range && value.min !== value.max)
      return {
        message: `${shown} is a range, and one amount is asked.`,
        hint: `State one amount, such as ${example}.`,
      };
    const inOwn = endsOf(value, own);
    const outside = [inOwn.min, inOwn.max].some(
      (end) => end && ((limits.min && end.lt(limits.min)) || (limits.max && end.gt(limits.max))),
    );
    if (outside)
      return {
        code: 'OUT_OF_RANGE',
        message: `${shown} is outside ${min ?? '…'} to ${max ?? '…'} ${own}.`,
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
  const rounded = (ends: { min: Decimal | undefined; max: Decimal | undefined }) => ({
    min: ends.min?.toSignificantDigits(15),
    max: ends.max?.toSignificantDigits(15),
  });

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
    display: (value, locale) => ({ value: showEnds(value, locale), unit: value.unit }),
    identity: (value) => {
      const ends = rounded(endsOf(value, own));
      return `${ends.min ?? ''}..${ends.max ?? ''}`;
    },
    words: () => [],
    matches: (value, wanted) => overlap(rounded(endsOf(value, own)), rounded(asked(wanted))),
    search: {
      fields: (field, value) => intervalFields(field, doubles(endsOf(value, own))),
      filterable: intervalNames,
      searchable: () => [],
      sortable: (field) => `${field}_sort`,
      facets: intervalNames,
      facet: intervalFacet,
      condition: (field, wanted) => overlapCondition(field, doubles(asked(wanted))),
    },
    graphql: {
      output: (t, { description, types, read }) =>
        t.field({ type: range ? types.quantityRange : types.quantity, nullable: true, description, resolve: read }),
      input: (t, { description, types }) =>
        t.field({ type: range ? types.quantityRangeInput : types.quantityInput, required: false, description }),
      filter: (t, { description, types }) => t.field({ type: types.quantityFilter, required: false, description }),
      facet: (t, { code, description, types }) =>
        t.field({
          type: types.numericFacet,
          nullable: true,
          description,
          resolve: (facets) => measuredFacet(facets[code], own),
        }),
    },
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
