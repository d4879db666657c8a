// The country kind: a country by its ISO 3166-1 code, named in the reader's language.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { COUNTRIES, countryLabel, countryOf, isCountry } from '../country.ts';
import { countedFacet, countedValues, countedWire } from '../graphql-facets.ts';
import { localize, wordings } from '../label.ts';
import { quoted, refined } from '../schema.ts';

/** A country; stored as its ISO 3166-1 alpha-2 code, 'CN'. */
export function country(options: AttributeOptions): Declaration<string, Uppercase<string>> {
  const unknown = (text: string) => ({
    message: `${quoted(text)} is not a country.`,
    hint: 'Use an ISO 3166-1 code of two letters, such as CN.',
  });
  const kind: Kind<string, readonly string[]> = {
    name: 'country',
    expects: 'a country, such as CN or China',
    example: 'CN',
    facts: { maxLength: 2, pattern: '^[A-Z]{2}$' },
    schema: refined<string, string>(z.string(), (raw) => (isCountry(raw) ? { value: raw } : unknown(raw))),
    parse: (text) => {
      const code = countryOf(text.replace(/^\s*(?:made in|product of|hecho en|产地\s*[:：])\s*/i, ''));
      return code === undefined ? unknown(text) : { raw: code };
    },
    display: (value, locale) => ({ value: localize(countryLabel(value), locale), unit: null }),
    identity: (value) => value,
    words: (value) => [value, ...wordings(countryLabel(value))],
    matches: (value, wanted) => wanted.includes(value),
    search: {
      fields: (field, value) => ({ [field]: value, [`${field}_words`]: [value, ...wordings(countryLabel(value))] }),
      filterable: (field) => [field],
      searchable: (field) => [`${field}_words`],
      sortable: () => null,
      facets: (field) => [field],
      facet: (field, distribution) => countedValues(distribution, field, countryLabel),
      condition: (field, wanted) => ({ field, is: wanted }),
      anyOf: (field, wanted) => ({ field, is: wanted }),
    },
    graphql: {
      output: () => ({ type: 'CountryCode' }),
      input: () => ({ type: 'CountryCode' }),
      filter: () => ({ type: 'CountryCode', isList: true, about: 'Any of these.' }),
      facet: ({ types }) => countedFacet(types),
      wire: { input: (value) => value, selection: '', output: (value) => value, ...countedWire },
    },
    finds: (value) => [value],
    misses: (value) => [value === 'CN' ? 'DE' : 'CN'],
    values: (check) => check.constantFrom(...COUNTRIES),
    filters: (check) => check.subarray([...COUNTRIES], { minLength: 1, maxLength: 40 }),
  };
  return { kind, options };
}
