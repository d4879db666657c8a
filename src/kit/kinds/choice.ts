// The choice kinds: one code of a closed list, or several.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind, KindSearch } from '../attribute.ts';
import { type Catalogue, type ChoiceList, catalogue, relabelled } from '../choice-list.ts';
import { countedFacet, countedValues, countedWire } from '../graphql-facets.ts';
import { localize } from '../label.ts';
import { refined } from '../schema.ts';

/** An attribute that takes one code of a list. Throws DeclarationError when a code cannot be an enum value. */
export function choice<const Code extends string>(
  list: ChoiceList<Code>,
  options: AttributeOptions,
): Declaration<Code> {
  const codes = catalogue(list);
  const kind: Kind<Code, readonly Code[]> = {
    name: 'choice',
    expects: `one of ${codes.shown}`,
    example: codes.codes[0] ?? '',
    facts: { choices: codes.facts },
    schema: refined<string, Code>(z.string(), (raw) => {
      const code = codes.codes.find((one) => one === raw);
      return code === undefined ? codes.unknown(raw) : { value: code };
    }),
    parse: (text) => codes.read(text) ?? codes.unknown(text),
    display: (value, locale) => ({ value: localize(codes.label(value), locale), unit: null }),
    identity: (value) => value,
    words: (value) => codes.words(value),
    matches: (value, wanted) => wanted.includes(value),
    search: searchOf(codes, (value: Code) => [value]),
    graphql: {
      output: (place) => ({ type: codes.enumType(place, options.description), show: codes.known }),
      input: (place) => ({ type: codes.enumType(place, options.description) }),
      filter: (place) => ({ type: codes.enumType(place, options.description), isList: true, about: 'Any of these.' }),
      facet: ({ types }) => countedFacet(types),
      wire: { input: (value) => value, selection: '', output: (value) => value, ...countedWire },
    },
    worded: (names) => choice(relabelled(codes, names), options).kind,
    finds: (value) => [value],
    misses: (value) => codes.other([value]),
    values: (check) => check.constantFrom(...codes.codes),
    filters: (check) => check.subarray([...codes.codes], { minLength: 1 }),
  };
  return { kind, options };
}

/** An attribute that takes several codes of a list. Throws DeclarationError when a code cannot be an enum value. */
export function choices<const Code extends string>(
  list: ChoiceList<Code>,
  options: AttributeOptions,
): Declaration<readonly Code[]> {
  const codes = catalogue(list);
  const kind: Kind<readonly Code[], readonly Code[]> = {
    name: 'choices',
    expects: `a list of ${codes.shown}`,
    example: codes.codes.slice(0, 2).join('; '),
    facts: { choices: codes.facts, most: codes.codes.length },
    schema: refined<string[], readonly Code[]>(z.array(z.string()).max(200), (raw) => {
      const stranger = raw.find((one) => !codes.has(one));
      if (stranger !== undefined) return codes.unknown(stranger);
      if (raw.length === 0) return { message: 'is an empty list.', hint: 'Name at least one, or leave it out.' };
      return { value: codes.codes.filter((code) => raw.includes(code)) };
    }),
    longest: 5_000,
    parse: (text) => codes.readMany(text),
    display: (value, locale) => ({
      value: value.map((code) => localize(codes.label(code), locale)).join('; '),
      unit: null,
    }),
    identity: (value) => [...value].sort().join('+'),
    words: (value) => value.flatMap(codes.words),
    matches: (value, wanted) => wanted.some((code) => value.includes(code)),
    search: searchOf(codes, (value: readonly Code[]) => value),
    graphql: {
      output: (place) => ({
        type: codes.enumType(place, options.description),
        isList: true,
        show: (value) => value.filter(codes.has),
      }),
      input: (place) => ({ type: codes.enumType(place, options.description), isList: true }),
      filter: (place) => ({ type: codes.enumType(place, options.description), isList: true, about: 'Any of these.' }),
      facet: ({ types }) => countedFacet(types),
      wire: { input: (value) => value, selection: '', output: (value) => value, ...countedWire },
    },
    covers: (stated, wanted) => wanted.every((code) => stated.includes(code)),
    worded: (names) => choices(relabelled(codes, names), options).kind,
    finds: (value) => value.slice(0, 1),
    misses: (value) => codes.other(value),
    values: (check) => check.subarray([...codes.codes], { minLength: 1 }),
    filters: (check) => check.subarray([...codes.codes], { minLength: 1 }),
  };
  return { kind, options };
}

function searchOf<Code extends string, Value>(
  codes: Catalogue<Code>,
  listOfCodes: (value: Value) => readonly Code[],
): KindSearch<Value, readonly Code[]> {
  return {
    fields: (field, value) => {
      const list = [...listOfCodes(value)];
      return { [field]: list, [`${field}_words`]: list.flatMap(codes.words) };
    },
    filterable: (field) => [field],
    searchable: (field) => [`${field}_words`],
    sortable: () => null,
    facets: (field) => [field],
    facet: (field, distribution) => countedValues(distribution, field, codes.label),
    condition: (field, wanted) => ({ field, is: wanted }),
    anyOf: (field, wanted) => ({ field, is: wanted }),
  };
}
