// The flag kind: yes or no.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { countedFacet, countedValues, countedWire } from '../graphql-facets.ts';
import { type Label, localize } from '../label.ts';

const YES: Label = { en: 'Yes', zh: '是', ja: 'はい', de: 'Ja', es: 'Sí', fr: 'Oui' };
const NO: Label = { en: 'No', zh: '否', ja: 'いいえ', de: 'Nein', es: 'No', fr: 'Non' };
const AFFIRMED = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  '✓',
  '✔',
  '√',
  '是',
  '有',
  'はい',
  'あり',
  'ja',
  'si',
  'sí',
  'oui',
]);
const DENIED = new Set(['no', 'n', 'false', '0', '✗', '✘', '×', '否', '无', '無', 'いいえ', 'なし', 'nein', 'non']);

/** A yes-or-no attribute. */
export function flag(options: AttributeOptions): Declaration<boolean> {
  const kind: Kind<boolean, boolean> = {
    name: 'flag',
    expects: 'yes or no',
    example: 'yes',
    facts: {},
    schema: z.boolean(),
    parse: (text) => {
      const word = text.normalize('NFC').trim().toLowerCase();
      if (AFFIRMED.has(word)) return { raw: true };
      if (DENIED.has(word)) return { raw: false };
      return { message: `"${text.slice(0, 40)}" is neither yes nor no.`, hint: 'Write yes or no.' };
    },
    display: (value, locale) => ({ value: localize(value ? YES : NO, locale), unit: null }),
    identity: String,
    words: () => [],
    matches: (value, wanted) => value === wanted,
    search: {
      fields: (field, value) => ({ [field]: value }),
      filterable: (field) => [field],
      searchable: () => [],
      sortable: () => null,
      facets: (field) => [field],
      facet: (field, distribution) => countedValues(distribution, field, (value) => (value === 'true' ? YES : NO)),
      condition: (field, wanted) => ({ field, is: [wanted] }),
    },
    graphql: {
      output: () => ({ type: 'Boolean' }),
      input: () => ({ type: 'Boolean' }),
      filter: () => ({ type: 'Boolean', about: 'False finds only what says no.' }),
      facet: ({ types }) => countedFacet(types),
      wire: { input: (value) => value, selection: '', output: (value) => value, ...countedWire },
    },
    finds: (value) => value,
    misses: (value) => !value,
    values: (check) => check.boolean(),
    filters: (check) => check.boolean(),
  };
  return { kind, options };
}
