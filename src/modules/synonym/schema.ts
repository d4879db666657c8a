// Synonyms in the API: words that operators say mean the same.
import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { list, MOST_GROUPS, MOST_TERMS, type SynonymGroup, set } from './service.ts';

const SynonymGroupRef = builder.objectRef<SynonymGroup>('SynonymGroup').implement({
  description: 'Terms that find one another’s listings.',
  fields: (t) => ({ terms: t.exposeStringList('terms', { description: 'The terms, in any languages.' }) }),
});

const SynonymGroupInput = builder.inputType('SynonymGroupInput', {
  description: 'Terms that find one another’s listings.',
  fields: (t) => ({
    terms: t.stringList({
      required: true,
      description: `2 to ${MOST_TERMS} terms, each a word or a few: "lye", "caustic soda".`,
    }),
  }),
});

builder.queryField('searchSynonyms', (t) =>
  t.field({
    type: [SynonymGroupRef],
    description: `The marketplace’s own synonyms for a vertical, at most ${MOST_GROUPS} groups; for operators. Those that the vertical declares stand beside them.`,
    args: { vertical: t.arg.string({ required: true, description: 'Name of the vertical: "chemicals".' }) },
    resolve: (_root, { vertical }, ctx) => list(ctx, vertical),
  }),
);

mutation('searchSynonymsSet', {
  description:
    'Sets the marketplace’s own synonyms for a vertical, in place of those there were; for operators. Its listings are indexed again, which takes a while in a large catalogue.',
  input: (t) => ({
    vertical: t.string({ required: true, description: 'Name of the vertical: "chemicals".' }),
    synonyms: t.field({
      type: [SynonymGroupInput],
      required: true,
      description: `All groups, at most ${MOST_GROUPS} and no more than fit into a request of 100 kB; none removes them.`,
    }),
  }),
  resolve: (ctx, input): Promise<SynonymGroup[]> => set(ctx, input),
  payload: (t) => ({
    synonyms: t.field({
      type: [SynonymGroupRef],
      nullable: true,
      description: 'The synonyms as they stand now.',
      resolve: ({ result }) => result,
    }),
  }),
});
