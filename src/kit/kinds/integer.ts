// The integer kind: a whole number that counts something.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { measuredFacet, measuredWire } from '../graphql-facets.ts';
import type { SharedTypes } from '../graphql-kind.ts';
import { anyPointCondition, intervalNames, overlapCondition, pointFacet, pointFields } from '../interval.ts';
import { plainText, readNumber, showNumber, WRITTEN_NUMBER } from '../number.ts';
import { refined } from '../schema.ts';

/** What an integer attribute can be told. Limits are included. */
export interface IntegerOptions extends AttributeOptions {
  min?: number;
  max?: number;
  /** A good value; made up when left out. */
  example?: string;
}
/** Limits as a filter gives them, both included; null and undefined ask nothing. */
export interface IntegerFilter {
  min?: number | null;
  max?: number | null;
}

const WRITTEN = new RegExp(`^(${WRITTEN_NUMBER})(?:[ -]?\\p{L}{3,20})?$`, 'iu');
/** Words after a number that multiply it: what they count is written in digits. */
const MULTIPLIED =
  /\d[ -]?(?:hundred|thousand|million|billion|trillion|dozen|gross|score|lakh|crore|hundert|tausend|tsd|million|mio|milliarde|mrd|dutzend|cien|ciento|mil|millón|millone|docena)(?:s|n|en)?$/iu;

/** A whole-number attribute, within GraphQL's 32-bit Int. */
export function integer(options: IntegerOptions): Declaration<number, number | `${number}`> {
  const { min = -(2 ** 31), max = 2 ** 31 - 1 } = options;
  const kind: Kind<number, IntegerFilter> = {
    name: 'integer',
    expects: 'a whole number',
    example: options.example ?? String(Math.max(min, Math.min(max, 6))),
    facts: {
      ...(options.min === undefined ? {} : { min: String(min) }),
      ...(options.max === undefined ? {} : { max: String(max) }),
    },
    schema: refined<number, number>(z.number(), (raw) => {
      if (!Number.isInteger(raw))
        return { message: `${raw} is not a whole number.`, hint: 'Write it without decimals.' };
      if (raw < min || raw > max)
        return { code: 'OUT_OF_RANGE', message: `${raw} is outside ${min} to ${max}.`, hint: 'Check the number.' };
      return { value: raw };
    }),
    parse: (text, hints) => {
      const written = plainText(text);
      if (MULTIPLIED.test(written))
        return {
          message: `"${text.slice(0, 40)}" is written with a word that multiplies.`,
          hint: 'Write the whole number in digits, such as 12000.',
        };
      const number = readNumber(WRITTEN.exec(written)?.[1] ?? '', hints?.decimalMark);
      return number
        ? { raw: number.toNumber() }
        : { message: `"${text.slice(0, 40)}" is not a whole number.`, hint: 'Write digits, such as 6.' };
    },
    display: (value, locale) => ({ value: showNumber(value, locale), unit: null }),
    identity: String,
    words: () => [],
    matches: (value, wanted) => value >= (wanted.min ?? -Infinity) && value <= (wanted.max ?? Infinity),
    search: {
      fields: (field, value) => pointFields(field, value),
      filterable: intervalNames,
      searchable: () => [],
      sortable: (field) => `${field}_sort`,
      facets: intervalNames,
      facet: pointFacet,
      condition: (field, wanted) =>
        overlapCondition(field, { min: wanted.min ?? undefined, max: wanted.max ?? undefined }),
      anyOf: (field, wanted) =>
        anyPointCondition(field, { min: wanted.min ?? undefined, max: wanted.max ?? undefined }),
    },
    graphql: {
      output: () => ({ type: 'Int' }),
      input: () => ({ type: 'Int' }),
      filter: ({ types }) => ({ type: integerFilter(types) }),
      facet: ({ types }) => measuredFacet(types, null),
      wire: { input: (value) => value, selection: '', output: (value) => value, ...measuredWire },
    },
    compare: (stated, wanted) => ({ least: stated - wanted, most: stated - wanted }),
    finds: (value) => ({ min: value, max: value }),
    misses: (value) => (value > min ? { max: value - 1 } : { min: value + 1 }),
    values: (check) => check.integer({ min, max }),
    filters: (check) =>
      check.record({ min: check.option(check.integer({ min, max })), max: check.option(check.integer({ min, max })) }),
  };
  return { kind, options };
}

/** Limits of a whole number, as a filter. */
const integerFilter = (types: SharedTypes) =>
  types.once('IntegerFilter', (builder) =>
    builder.inputType('IntegerFilter', {
      description: 'Matches whole numbers within limits, both included.',
      fields: (t) => ({
        min: t.int({ required: false, description: 'At least this.' }),
        max: t.int({ required: false, description: 'At most this.' }),
      }),
    }),
  );
