// The list kind: several values of another kind, of which one has to meet a filter.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind, Parsed, ParseHints } from '../attribute.ts';
import { findingOf } from '../check.ts';
import { mergedFields } from '../expression.ts';
import { readWith } from '../import.ts';
import { joinParts, type Part, splitParts } from '../parts.ts';
import { DeclarationError } from '../problem.ts';
import { type Finding, refined } from '../schema.ts';

/** What a list can be told; what is left out is taken from its values' declaration. */
export interface ListOptions extends Partial<AttributeOptions> {
  /** The most values; 50 when left out. */
  most?: number;
}

/**
 * Several values as another attribute would take one: `listOf(identifier('CAS', { description: '…', filter: true }), { most: 10 })`.
 * Throws DeclarationError when values of that kind cannot stand side by side.
 */
export function listOf<Value, Written>(
  inner: Declaration<Value, Written>,
  { most = 50, ...own }: ListOptions = {},
): Declaration<readonly Value[], readonly Written[] | Written> {
  const one = inner.kind;
  const { anyOf } = one.search;
  if (!anyOf) throw new DeclarationError(`There is no list of ${one.name}: an index could not tell its values apart.`);
  if (one.facts.most !== undefined) throw new DeclarationError(`A ${one.name} takes several values already.`);
  const options: AttributeOptions = { ...inner.options, ...own };
  const isSame = (value: Value, other: Value) => one.identity(value) === one.identity(other);

  function check(raw: readonly unknown[]): Finding<readonly Value[]> {
    if (raw.length === 0) return { message: 'is an empty list.', hint: 'Name at least one, or leave it out.' };
    const values = new Map<string, Value>();
    for (const [at, entry] of raw.entries()) {
      const found = findingOf(one, entry, 'Each value');
      if (!('value' in found)) return { ...found, path: [String(at), ...(found.path ?? [])] };
      const key = one.identity(found.value);
      if (!values.has(key)) values.set(key, found.value);
    }
    if (values.size > most)
      return { code: 'OUT_OF_RANGE', message: `has ${values.size} values.`, hint: `${most} are the most.` };
    return { value: [...values.values()] };
  }

  /** A part is one value, else several by commas, where each of them is one. */
  function readPart({ text, isQuoted }: Part, hints?: ParseHints): Parsed[] {
    const isGood = (parsed: Parsed) => 'raw' in parsed && one.schema.safeParse(parsed.raw).success;
    const whole = readWith(one, text, hints);
    if (isQuoted || isGood(whole)) return [whole];
    const pieces = text.split(/[,，、]/).map((piece) => readWith(one, piece.trim(), hints));
    return pieces.length > 1 && pieces.every(isGood) ? pieces : [whole];
  }

  const kind: Kind<readonly Value[]> = {
    name: 'listOf',
    expects: `a list of at most ${most} values, each ${one.expects}`,
    example: one.example === '' ? '' : joinParts([one.example]),
    facts: { ...one.facts, of: one.name, most },
    schema: refined<unknown[], readonly Value[]>(z.array(z.unknown()), check),
    longest: Math.max(5_000, Math.min(20_000, most * (one.facts.maxLength ?? 0))),
    parse: (text, hints) => {
      const raw: unknown[] = [];
      for (const parsed of splitParts(text).flatMap((part) => readPart(part, hints))) {
        if (!('raw' in parsed)) return parsed;
        raw.push(parsed.raw);
      }
      return { raw };
    },
    display: (values, locale, shown) => {
      const texts = values.map((value) => {
        const { value: text, unit } = one.display(value, locale, shown);
        return unit === null ? text : `${text} ${unit}`;
      });
      return { value: locale ? texts.join('; ') : joinParts(texts), unit: null };
    },
    identity: (values) => values.map(one.identity).sort().join('+'),
    words: (values) => [...new Set(values.flatMap(one.words))],
    matches: (values, wanted) => values.some((value) => one.matches(value, wanted)),
    search: {
      ...one.search,
      fields: (field, values) => mergedFields(values.map((value) => one.search.fields(field, value))),
      sortable: () => null,
      condition: anyOf,
      anyOf,
    },
    graphql: {
      output: (place) => {
        const { type, show = (value: Value): unknown => value } = one.graphql.output(place);
        return {
          type,
          isList: true,
          show: (values, context) => values.map((value) => show(value, context)).filter((value) => value !== null),
        };
      },
      input: (place) => ({ ...one.graphql.input(place), isList: true, about: `At most ${most}.` }),
      filter: (place) => {
        const { about, ...shape } = one.graphql.filter(place);
        return { ...shape, about: `${about ? `${about} ` : ''}One of its values is enough.` };
      },
      facet: one.graphql.facet,
      wire: {
        ...one.graphql.wire,
        input: (values) => values.map(one.graphql.wire.input),
        output: (values) => values.map(one.graphql.wire.output),
      },
    },
    covers: (stated, wanted) =>
      wanted.every((value) => stated.some((other) => one.covers?.(other, value) ?? isSame(other, value))),
    ...(one.worded ? { worded: (names) => listOf({ kind: one.worded?.(names) ?? one, options }, { most }).kind } : {}),
    finds: ([first]) => (first === undefined ? {} : one.finds(first)),
    misses: (values) =>
      values.map(one.misses).find((miss) => miss !== null && !values.some((value) => one.matches(value, miss))) ?? null,
    values: (check) =>
      check.uniqueArray(one.values(check), { minLength: 1, maxLength: Math.min(most, 4), selector: one.identity }),
    filters: one.filters,
  };
  return { kind, options };
}
