// Suggestions in the API.
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { showId } from '../../id.ts';
import { type Suggestion, type SuggestionKind, type Suggestions, suggest } from './suggest.ts';

const KindRef = enumType<SuggestionKind>('SuggestionKind', 'What a suggestion is.', {
  IDENTIFIER: 'What a thing is told by: a CAS number, a GTIN, a brand, a model, a stock number.',
  CATEGORY: 'A category with something on the market.',
  SUPPLIER: 'A supplier with something on the market.',
  QUERY: 'Words to search for: the title of a listing.',
});

const SuggestionRef = builder.objectRef<Suggestion>('SearchSuggestion').implement({
  description: 'Something to search for, with what a search for exactly it asks in `where`; its text is a query too.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindRef, description: 'What it is.' }),
    text: t.exposeString('text', { description: 'How it reads, in the language of the search where it has several.' }),
    vertical: t.exposeString('vertical', {
      nullable: true,
      description: 'The vertical it was found in; null for a supplier.',
    }),
    category: t.exposeString('category', { nullable: true, description: 'Code of the category: for where.category.' }),
    supplier: t.id({
      nullable: true,
      description: 'Id of the supplier: for where.supplier.',
      resolve: ({ supplier }) => supplier && showId('Organization', supplier),
    }),
    attribute: t.exposeString('attribute', {
      nullable: true,
      description: 'Code of the attribute that holds an identifier, "casNumber"; null for a stock number.',
    }),
  }),
});

const SuggestionsRef = builder.objectRef<Suggestions>('SearchSuggestions').implement({
  description: 'What could be meant by what was typed so far.',
  fields: (t) => ({
    suggestions: t.expose('suggestions', {
      type: [SuggestionRef],
      description: 'At most `first`: identifiers, categories, suppliers, then words, each kind by its share.',
      extensions: { size: 10 },
    }),
    didDegrade: t.exposeBoolean('didDegrade', {
      description:
        'The index did not answer, or has lost its content, so suggestions come from the newest listings that the database finds.',
    }),
  }),
});

// Four questions to the index of each vertical; without it, one search of the database.
const COST = 100;

builder.queryField('searchSuggest', (t) =>
  t.field({
    type: SuggestionsRef,
    extensions: { cost: COST },
    description: 'Suggestions while somebody types. Everything suggested has something on the market.',
    args: {
      query: t.arg.string({
        required: true,
        description: 'What was typed so far, at most 100 characters; the last word may be unfinished.',
      }),
      first: t.arg.int({ defaultValue: 8, description: 'How many suggestions, 1 to 10.' }),
      locale: t.arg({ type: 'Locale', description: 'Another language than the request’s.' }),
    },
    resolve: (_root, { query, first, locale }, ctx) => suggest(ctx, query, first ?? 8, locale ?? undefined),
  }),
);
