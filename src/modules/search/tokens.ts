// Tokens for the index in the API, and what operators allow with the marketplace's search.
import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { policy, type SearchPolicy, type SearchToken, searchToken, setPolicy } from './token.ts';

const SearchPolicyRef = builder.objectRef<SearchPolicy>('SearchPolicy').implement({
  description: 'What the marketplace allows with its search.',
  fields: (t) => ({
    directTokens: t.exposeBoolean('directTokens', {
      description: 'Whether frontends get tokens by which they ask the index itself.',
    }),
  }),
});

const SearchIndexRef = builder.objectRef<SearchToken['indexes'][number]>('SearchTokenIndex').implement({
  description: 'An index that a token opens.',
  fields: (t) => ({
    vertical: t.exposeString('vertical', { description: 'The vertical whose listings are in it.' }),
    uid: t.exposeString('uid', { description: 'Its name in Meilisearch.' }),
  }),
});

const SearchTokenRef = builder.objectRef<SearchToken>('SearchToken').implement({
  description:
    'A token by which a frontend asks Meilisearch itself, for search as one types: finds published listings of this marketplace, shows what is public.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'Sent as `Authorization: Bearer …` to Meilisearch.' }),
    url: t.exposeString('url', { description: 'Where Meilisearch is reached.' }),
    indexes: t.expose('indexes', { type: [SearchIndexRef], description: 'The indexes that it opens.' }),
    locale: t.expose('locale', {
      type: 'Locale',
      description: 'The language it is held to, else that of the request: for `title.<locale>`.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends: 15 minutes from now.' }),
  }),
});

// Making the key takes two requests to Meilisearch, once; a token takes none.
const COST = 50;

builder.queryFields((t) => ({
  searchToken: t.field({
    type: SearchTokenRef,
    extensions: { cost: COST },
    description:
      'A token to ask the index directly; FORBIDDEN unless the marketplace’s operators allow it by searchPolicySet. Ids, units and prices are then as the index has them.',
    args: {
      vertical: t.arg.string({ description: 'Only for this vertical; for all of the marketplace when left out.' }),
      locale: t.arg({
        type: 'Locale',
        description: 'Only for listings that say something in this language; for all when left out.',
      }),
    },
    resolve: (_root, args, ctx) => searchToken(ctx, args),
  }),
  searchPolicy: t.field({
    type: SearchPolicyRef,
    description: 'What the marketplace allows with its search; for operators.',
    resolve: (_root, _args, ctx) => policy(ctx),
  }),
}));

mutation('searchPolicySet', {
  description: 'Sets what the marketplace allows with its search; for operators.',
  input: (t) => ({
    directTokens: t.boolean({
      required: true,
      description: 'Whether frontends get tokens by which they ask the index itself. false ends those that are out.',
    }),
  }),
  resolve: (ctx, input): Promise<SearchPolicy> => setPolicy(ctx, input),
  payload: (t) => ({
    searchPolicy: t.field({
      type: SearchPolicyRef,
      nullable: true,
      description: 'What it allows now.',
      resolve: ({ result }) => result,
    }),
  }),
});
