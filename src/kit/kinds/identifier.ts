// The identifier kind: a number of a public registry, normalised and proven by its check digit.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { countedFacet, countedValues, countedWire } from '../graphql-facets.ts';
import { type Scheme, schemes } from '../identifiers.ts';
import { KitError } from '../problem.ts';
import { type Finding, refined } from '../schema.ts';

/** An identifier attribute of a scheme the kit knows, or of a scheme of the vertical's own. */
export function identifier(scheme: keyof typeof schemes | Scheme, options: AttributeOptions): Declaration<string> {
  const rules: Scheme = typeof scheme === 'string' ? schemes[scheme] : scheme;
  function read(raw: string): Finding<string> {
    const value = rules.normalise(raw);
    if (!rules.form.test(value))
      return {
        message: `${value.slice(0, 40) || 'is empty: it'} does not have the form of a ${rules.name} number.`,
        hint: `Write it like ${rules.example}.`,
      };
    const fault = rules.fault(value);
    return fault ? fault : { value };
  }
  /** What a filter compares. A filter that can never match is the asker's typing error, and told so. */
  function keyOf(raw: string): string {
    const found = read(raw);
    if ('value' in found) return rules.key(found.value);
    throw new KitError(`The ${rules.name} number ${found.message}`, found.hint);
  }
  const kind: Kind<string, readonly string[]> = {
    name: 'identifier',
    expects: `a ${rules.description}, such as ${rules.example}`,
    example: rules.example,
    facts: { scheme: rules.name, form: String(rules.form) },
    schema: refined(z.string().max(60), read),
    parse: (raw) => ({ raw }),
    display: (value) => ({ value, unit: null }),
    identity: rules.key,
    words: (value) => [value, compact(value)],
    matches: (value, wanted) => wanted.some((one) => keyOf(one) === rules.key(value)),
    search: {
      fields: (field, value) => ({
        [field]: rules.key(value),
        [`${field}_words`]: [...new Set([value, compact(value)])],
      }),
      filterable: (field) => [field],
      searchable: (field) => [`${field}_words`],
      sortable: (field) => field,
      facets: (field) => [field],
      facet: (field, distribution) => countedValues(distribution, field, (value) => value),
      condition: (field, wanted) => ({ field, is: wanted.map(keyOf) }),
      anyOf: (field, wanted) => ({ field, is: wanted.map(keyOf) }),
    },
    graphql: {
      output: () => ({ type: 'String' }),
      input: () => ({ type: 'String' }),
      filter: () => ({ type: 'String', isList: true, about: 'Any of these, with or without separators.' }),
      facet: ({ types }) => countedFacet(types),
      wire: { input: (value) => value, selection: '', output: (value) => value, ...countedWire },
    },
    finds: (value) => [value],
    misses: (value) =>
      [1, 2]
        .map(rules.sample)
        .filter((one) => rules.key(one) !== rules.key(value))
        .slice(0, 1),
    values: (check) => check.nat().map(rules.sample),
    filters: (check) => check.array(kind.values(check), { minLength: 1, maxLength: 3 }),
  };
  return { kind, options };
}

/** Without separators, as people also type it into a search box. */
function compact(value: string): string {
  return value.replace(/[^\p{L}\p{N}]/gu, '');
}
