// The long text kind: paragraphs that are read and searched, never filtered, counted or sorted.
import type { Declaration, Kind } from '../attribute.ts';
import { DeclarationError } from '../problem.ts';
import { refined } from '../schema.ts';
import { checkText, type TextOptions, text } from './text.ts';

/** What a long text can be told. */
export type LongTextOptions = Omit<TextOptions, 'pattern'>;

/** A text of up to 20,000 characters; its line breaks are kept. */
export function longText(options: LongTextOptions): Declaration<string> {
  const limits = { ...options, max: options.max ?? 20_000 };
  const { kind: short } = text(limits);
  const refuse = (): never => {
    throw new DeclarationError('A longText is searched: it cannot be filtered or counted.');
  };
  const kind: Kind<string> = {
    ...short,
    name: 'longText',
    schema: refined(short.schema, (value) => checkText(value.replace(/\r\n?/g, '\n'), limits)),
    search: {
      fields: (field, value) => ({ [field]: value }),
      filterable: () => [],
      searchable: (field) => [field],
      sortable: () => null,
      facets: () => [],
      facet: refuse,
      condition: refuse,
    },
    graphql: { ...short.graphql, filter: refuse, facet: refuse },
    values: (check) =>
      check
        .array(text({ description: options.description, max: 60 }).kind.values(check), { minLength: 1, maxLength: 4 })
        .map((lines) => lines.map((line) => line.replace(/[\r\n]+/g, ' ').trim()).join('\n')),
  };
  return { kind, options };
}
