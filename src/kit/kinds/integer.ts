// The integer kind: a whole number that counts something.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { measuredFacet } from '../graphql-types.ts';
import { intervalFacet, intervalFields, intervalNames, overlapCondition } from '../interval.ts';
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

/** A whole-number attribute, within GraphQL's 32-bit Int. */
export function integer(options: IntegerOptions): Declaration<number> {
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
      const number = readNumber(WRITTEN.exec(plainText(text))?.[1] ?? '', hints?.decimalMark);
      return number
        ? { raw: number.toNumber() }
        : { message: `"${text.slice(0, 40)}" is not a whole number.`, hint: 'Write digits, such as 6.' };
    },
    display: (value, locale) => ({ value: showNumber(value, locale), unit: null }),
    identity: String,
    words: () => [],
    matches: (value, wanted) => value >= (wanted.min ?? -Infinity) && value <= (wanted.max ?? Infinity),
    search: {
      fields: (field, value) => intervalFields(field, { min: value, max: value }),
      filterable: intervalNames,
      searchable: () => [],
      sortable: (field) => `${field}_sort`,
      facets: intervalNames,
      facet: intervalFacet,
      condition: (field, wanted) =>
        overlapCondition(field, { min: wanted.min ?? undefined, max: wanted.max ?? undefined }),
    },
    graphql: {
      output: (t, { description, read }) => t.int({ nullable: true, description, resolve: read }),
      input: (t, { description }) => t.int({ required: false, description }),
      filter: (t, { description, types }) => t.field({ type: types.integerFilter, required: false, description }),
      facet: (t, { code, description, types }) =>
        t.field({
          type: types.numericFacet,
          nullable: true,
          description,
          resolve: (facets) => measuredFacet(facets[code], null),
        }),
    },
    values: (check) => check.integer({ min, max }),
    filters: (check) =>
      check.record({ min: check.option(check.integer({ min, max })), max: check.option(check.integer({ min, max })) }),
  };
  return { kind, options };
}
