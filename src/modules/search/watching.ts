// The field in which operators see how their marketplace stands in the search indexes.
import { builder } from '../../builder.ts';
import { type IndexWatch, watchIndexes } from './watch.ts';

const SearchIndex = builder.objectRef<IndexWatch>('SearchIndex').implement({
  description: 'How the marketplace stands in the search index of a vertical.',
  fields: (t) => ({
    vertical: t.exposeString('vertical', { description: 'Name of the vertical.' }),
    documents: t.exposeInt('documents', {
      nullable: true,
      description: 'How many listings of this marketplace are in the index; null when it does not answer.',
    }),
    listings: t.exposeInt('listings', { description: 'How many listings of this marketplace are on the market.' }),
    lagSeconds: t.exposeFloat('lagSeconds', {
      nullable: true,
      description: 'Seconds since the indexes were last known to hold every change; null when they never were.',
    }),
    lastFailureAt: t.expose('lastFailureAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When changes, of whichever marketplace, last could not be written; they are tried again.',
    }),
  }),
});

// All listings of the marketplace are counted, and every one of its indexes is asked.
const COST = 100;

builder.queryField('searchIndexes', (t) =>
  t.field({
    type: [SearchIndex],
    extensions: { cost: COST, size: 20 },
    description: 'How the marketplace stands in the search indexes, a vertical each. For operators.',
    resolve: (_root, _args, ctx) => watchIndexes(ctx),
  }),
);
