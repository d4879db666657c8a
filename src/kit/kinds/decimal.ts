// The decimal kind: an exact number without a unit, kept as text so that nothing is rounded.
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { measuredFacet, measuredWire } from '../graphql-facets.ts';
import type { SharedTypes } from '../graphql-kind.ts';
import { anyPointCondition, intervalNames, overlapCondition, pointFacet, pointFields } from '../interval.ts';
import {
  Decimal,
  decimalOf,
  plain,
  plainText,
  readNumber,
  showNumber,
  storedDouble,
  toDouble,
  WRITTEN_NUMBER,
} from '../number.ts';
import { KitError } from '../problem.ts';
import { decimalInput, quoted, refined } from '../schema.ts';

/** What a decimal attribute can be told. Limits are included. */
export interface DecimalOptions extends AttributeOptions {
  min?: number;
  max?: number;
}
/** Limits as a filter gives them, both included; null and undefined ask nothing. */
export interface DecimalFilter {
  min?: string | null;
  max?: string | null;
}

const WRITTEN = new RegExp(`^${WRITTEN_NUMBER}$`, 'i');

/** An exact number; stored as a string such as '1.25'. */
export function decimal(options: DecimalOptions): Declaration<string, number | `${number}`> {
  const { min, max } = options;
  const bound = (wanted: string | null | undefined): number | undefined => {
    if (wanted == null) return undefined;
    const value = decimalOf(wanted);
    if (!value) throw new KitError(`${quoted(wanted)} is not a number.`, 'Write digits with a point, such as 1.25.');
    return toDouble(value);
  };
  const kind: Kind<string, DecimalFilter> = {
    name: 'decimal',
    expects: 'a number',
    example: String(Math.max(min ?? 1.25, Math.min(max ?? 1.25, 1.25))),
    facts: { ...(min === undefined ? {} : { min: String(min) }), ...(max === undefined ? {} : { max: String(max) }) },
    schema: refined<string | number, string>(decimalInput, (raw) => {
      const value = decimalOf(raw);
      if (!value)
        return { message: `${quoted(raw)} is not a number.`, hint: 'Write digits with a point, such as 1.25.' };
      if ((min !== undefined && value.lt(min)) || (max !== undefined && value.gt(max))) {
        return {
          code: 'OUT_OF_RANGE',
          message: `${plain(value)} is outside ${min ?? '…'} to ${max ?? '…'}.`,
          hint: 'Check the number.',
        };
      }
      return { value: plain(value) };
    }),
    parse: (text, hints) => {
      const written = plainText(text);
      const number = WRITTEN.test(written) ? readNumber(written, hints?.decimalMark) : undefined;
      return number
        ? { raw: plain(number) }
        : { message: `"${text.slice(0, 40)}" is not a number.`, hint: 'Write digits, such as 1.25.' };
    },
    display: (value, locale) => ({ value: showNumber(value, locale), unit: null }),
    identity: (value) => value,
    words: () => [],
    matches: (value, wanted) => {
      const number = Number(value);
      return number >= (bound(wanted.min) ?? -Infinity) && number <= (bound(wanted.max) ?? Infinity);
    },
    search: {
      fields: (field, value) => pointFields(field, storedDouble(value)),
      filterable: intervalNames,
      searchable: () => [],
      sortable: (field) => `${field}_sort`,
      facets: intervalNames,
      facet: pointFacet,
      condition: (field, wanted) => overlapCondition(field, { min: bound(wanted.min), max: bound(wanted.max) }),
      anyOf: (field, wanted) => anyPointCondition(field, { min: bound(wanted.min), max: bound(wanted.max) }),
    },
    graphql: {
      output: () => ({ type: 'Decimal' }),
      input: () => ({ type: 'Decimal' }),
      filter: ({ types }) => ({ type: decimalFilter(types) }),
      facet: ({ types }) => measuredFacet(types, null),
      wire: { input: (value) => value, selection: '', output: (value) => value, ...measuredWire },
    },
    compare: (stated, wanted) => {
      const sign = new Decimal(stated).cmp(wanted);
      return { least: sign, most: sign };
    },
    finds: (value) => ({ min: value, max: value }),
    misses: (value) => ({ min: plain(new Decimal(value).plus(1)) }),
    values: (check) =>
      check
        .integer({ min: Math.ceil((min ?? -1e6) * 1000), max: Math.floor((max ?? 1e6) * 1000) })
        .map((thousandths) => plain(decimalOf(`${thousandths}e-3`) as Decimal)),
    filters: (check) => check.record({ min: check.option(kind.values(check)), max: check.option(kind.values(check)) }),
  };
  return { kind, options };
}

/** Limits of a number, as a filter. */
export const decimalFilter = (types: SharedTypes) =>
  types.once('DecimalFilter', (builder) =>
    builder.inputType('DecimalFilter', {
      description: 'Matches numbers within limits, both included.',
      fields: (t) => ({
        min: t.field({ type: 'Decimal', required: false, description: 'At least this.' }),
        max: t.field({ type: 'Decimal', required: false, description: 'At most this.' }),
      }),
    }),
  );
