// The text kind: words on one or more lines, found by search, compared without regard to case.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { filterKey, folded } from '../expression.ts';
import { countedFacet, countedValues, countedWire } from '../graphql-facets.ts';
import { type Finding, refined } from '../schema.ts';

/** What a text attribute can be told. */
export interface TextOptions extends AttributeOptions {
  /** Least number of characters; 1 when left out. */
  min?: number;
  /** Greatest number of characters; 200 when left out. */
  max?: number;
  /** The form it must have; give an example that has it. */
  pattern?: RegExp;
  /** A good value as a supplier would write it. */
  example?: string;
}

/** Characters no stored text may have: controls (line breaks and tabs are fine) and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const UNUSABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;

/** What a text is checked for. */
export type TextLimits = Pick<TextOptions, 'min' | 'max' | 'pattern' | 'example'>;

/** A text normalised, or what is wrong with it. */
export function checkText(raw: string, { min = 1, max = 200, pattern, example = '' }: TextLimits): Finding<string> {
  const value = raw.normalize('NFC').trim();
  if (UNUSABLE.test(value))
    return { message: 'has control characters.', hint: 'Remove them: they come from copying out of another program.' };
  if (value.length < min)
    return {
      message: value === '' ? 'is empty.' : `is shorter than ${min} characters.`,
      hint: 'Write it, or leave it out.',
    };
  if (value.length > max)
    return {
      code: 'OUT_OF_RANGE',
      message: `has ${value.length} characters, and ${max} are the most.`,
      hint: 'Shorten it.',
    };
  if (pattern && !pattern.test(value))
    return {
      message: `"${value.slice(0, 40)}" does not have the expected form.`,
      hint: `Write it like ${example}.`,
    };
  return { value };
}

/** What makes two texts the same to a filter. */
export const textKey = (text: string): string => folded(filterKey(text));

/** A text attribute. */
export function text(options: TextOptions): Declaration<string> {
  const { min = 1, max = 200, pattern, example = '' } = options;
  const kind: Kind<string, readonly string[]> = {
    name: 'text',
    expects: pattern ? `a text of the form ${example}` : `a text of at most ${max} characters`,
    example,
    facts: {
      minLength: min,
      maxLength: max,
      ...(pattern ? { pattern: pattern.source } : {}),
      ...(pattern?.flags ? { patternFlags: pattern.flags } : {}),
    },
    schema: refined<string, string>(z.string(), (raw) => checkText(raw, options)),
    longest: Math.max(20_000, max),
    parse: (raw) => ({ raw }),
    display: (value) => ({ value, unit: null }),
    identity: folded,
    words: (value) => [value],
    matches: (value, wanted) => wanted.some((one) => textKey(one) === textKey(value)),
    search: {
      // What filters cannot compare whole is there a second time, for free-text search.
      fields: (field, value) => ({
        [field]: filterKey(value),
        ...(filterKey(value) === value ? {} : { [`${field}_words`]: value }),
      }),
      filterable: (field) => [field],
      searchable: (field) => [field, `${field}_words`],
      sortable: (field) => field,
      facets: (field) => [field],
      facet: (field, distribution) => countedValues(distribution, field, (value) => value),
      condition: (field, wanted) => ({ field, is: wanted.map(filterKey) }),
      anyOf: (field, wanted) => ({ field, is: wanted.map(filterKey) }),
    },
    graphql: {
      output: () => ({ type: 'String' }),
      input: () => ({ type: 'String' }),
      filter: () => ({ type: 'String', isList: true, about: 'Any of these, without regard to case.' }),
      facet: ({ types }) => countedFacet(types),
      wire: { input: (value) => value, selection: '', output: (value) => value, ...countedWire },
    },
    finds: (value) => [value],
    misses: (value) => [`${value}~`],
    values: (check) =>
      (pattern
        ? check.stringMatching(pattern)
        : check.string({ unit: 'grapheme', minLength: min, maxLength: Math.min(max, 40) })
      )
        .map((value) => value.normalize('NFC').trim())
        .filter(
          (value) =>
            value.length >= min && value.length <= max && !UNUSABLE.test(value) && (!pattern || pattern.test(value)),
        ),
    filters: (check) => check.array(kind.values(check), { minLength: 1, maxLength: 3 }),
  };
  return { kind, options };
}
