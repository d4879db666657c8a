// Search in the API: words, typed conditions, an order, typed facets, pages.
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import { kitTypes, verticalTypes } from '../product/attributes.ts';
import { ExchangeRateRef } from '../rate/schema.ts';
import type { CountedCategory } from './category-tree.ts';
import type { CommonFacet, Facets, WantedFacets } from './facets.ts';
import type { Help, Highlights, HitEdge, Relaxation, SearchPage } from './hit.ts';
import { ProductHit } from './hits.ts';
import { ProductSort, ProductWhere, readSort, readWhere } from './inputs.ts';
import { selectedAt, subfields } from './selection.ts';
import { search } from './service.ts';
import './suggestions.ts';
import './tokens.ts';
import './watching.ts';

const HighlightsRef = builder.objectRef<Highlights>('ProductHighlights').implement({
  description: 'Where the words of the query stand: text safe to put into HTML, the matches in `<em>`.',
  fields: (t) => ({
    title: t.exposeString('title', { nullable: true, description: 'The title; null when nothing in it matches.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'A part of the description; null when nothing in it matches.',
    }),
  }),
});

const Edge = builder.objectRef<HitEdge>('ProductSearchEdge').implement({
  description: 'A hit in a page.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Its place among the hits of this search.' }),
    node: t.expose('node', { type: ProductHit, description: 'The hit.' }),
    highlights: t.expose('highlights', {
      type: HighlightsRef,
      nullable: true,
      description: 'Where the words stand; null without words.',
    }),
  }),
});

const CategoryFacet = builder.objectRef<CountedCategory>('CategoryFacet').implement({
  description: 'A category among the hits, in its place in the tree.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'Its code, as a filter takes it: "acids".' }),
    label: t.exposeString('label', { description: 'Its name in the language of the search.' }),
    parent: t.exposeString('parent', { nullable: true, description: 'Code of the category above; null at a root.' }),
    depth: t.exposeInt('depth', { description: 'How many categories are above it.' }),
    count: t.exposeInt('count', { description: 'Hits in it or below it.' }),
  }),
});

/** Facets that all listings have: name in the API → the field that is counted. */
const commonFacets: Record<string, CommonFacet> = {
  categories: 'category',
  countries: 'country',
  incoterms: 'incoterm',
  isVerified: 'isVerified',
};

const FacetsRef = builder.objectRef<Facets>('ProductFacets').implement({
  description:
    'Counts beside the hits. A facet that is itself filtered is counted as if it were not, so its other values stay choosable.',
  fields: (t) => ({
    categories: t.field({
      type: [CategoryFacet],
      description:
        'Categories as a tree, parents before children, each counted with those below it; the 200 with the most hits.',
      resolve: ({ category }) => category ?? [],
    }),
    countries: t.field({
      type: [kitTypes.choiceFacet],
      description: 'Countries of suppliers.',
      resolve: ({ country }) => country ?? [],
    }),
    incoterms: t.field({
      type: [kitTypes.choiceFacet],
      description: 'Incoterms 2020 that listings are offered under; a listing is counted under each of its own.',
      resolve: ({ incoterm }) => incoterm ?? [],
    }),
    isVerified: t.field({
      type: [kitTypes.choiceFacet],
      description: 'Of verified suppliers, "true", and of others, "false".',
      resolve: ({ isVerified }) => isVerified ?? [],
    }),
    ...Object.fromEntries(
      [...verticalTypes.values()].map(({ vertical, facets: type }) => [
        vertical.name,
        t.field({
          type,
          nullable: true,
          description: `Facets of ${vertical.name}; null when the search is about another vertical.`,
          resolve: ({ verticals }) => verticals[vertical.name] ?? null,
        }),
      ]),
    ),
  }),
});

const RelaxationRef = builder.objectRef<Relaxation>('SearchRelaxation').implement({
  description: 'What a search would find without one of its conditions.',
  fields: (t) => ({
    filter: t.exposeString('filter', {
      description: 'The condition, by its place in `where`: "price", "chemicals.purity"; "query" for the words.',
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many listings there are without it.' }),
  }),
});

// Each part asks the index some dozen questions by one or two requests.
const HELP_COST = 200;

const HelpRef = builder.objectRef<Help>('SearchHelp').implement({
  description: 'What to try when nothing was found.',
  fields: (t) => ({
    didYouMean: t.string({
      nullable: true,
      description: 'The query with other words for those that nothing on the market has, if it finds something so.',
      extensions: { cost: HELP_COST },
      resolve: (help) => help.didYouMean(),
    }),
    relax: t.field({
      type: [RelaxationRef],
      nullable: true,
      description:
        'Conditions without which there are hits, the most hits first, at most 8; null when the index does not answer.',
      extensions: { cost: HELP_COST, size: 8 },
      resolve: (help) => help.relax(),
    }),
  }),
});

const Connection = builder.objectRef<SearchPage>('ProductSearchConnection').implement({
  description: 'A page of hits.',
  fields: (t) => ({
    edges: t.expose('edges', { type: [Edge], description: 'The hits with their places.' }),
    nodes: t.field({
      type: [ProductHit],
      description: 'The hits.',
      resolve: ({ edges }) => edges.map(({ node }) => node),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where the page stands.',
      resolve: ({ pageInfo }) => pageInfo,
    }),
    totalCount: t.exposeInt('totalCount', {
      nullable: true,
      description:
        'How many there are, an estimate when there are many; with groupByIdentity never too few; null when didDegrade.',
    }),
    facets: t.expose('facets', {
      type: FacetsRef,
      nullable: true,
      description: 'Counts beside the hits; null when didDegrade.',
    }),
    help: t.expose('help', {
      type: HelpRef,
      nullable: true,
      description: 'What to try when nothing was found; null when something was, or when didDegrade.',
    }),
    rates: t.field({
      type: [ExchangeRateRef],
      nullable: true,
      description:
        'The exchange rates that prices were compared at; empty when none is stated for the currency, so that nothing was converted. Null unless where.price.convert is set.',
      extensions: { size: 4 },
      resolve: ({ rates }) => rates && [...rates],
    }),
    didDegrade: t.exposeBoolean('didDegrade', {
      description:
        'The index did not answer, or has lost its content, so the database did: newest first, whatever the sort; each word must begin a word of a title, the SKU, an identifier, the supplier’s or a category’s name; no facets. A page may be short, even empty, while hasNextPage: go on from endCursor.',
    }),
    tookMs: t.exposeFloat('tookMs', { description: 'How long the search took, in milliseconds.' }),
  }),
});

// One of these may have to read some thousand listings: twenty in one request are more than a request may cost.
const COST = 1_000;

builder.queryField('productSearch', (t) =>
  t.field({
    extensions: { cost: COST },
    type: Connection,
    description:
      'Finds published listings by words, typed conditions and attributes. Ranges match when they overlap; units are converted.',
    args: {
      query: t.arg.string({
        description: 'Words, in any language; slips of the finger are forgiven. At most 300 characters.',
      }),
      where: t.arg({ type: ProductWhere, description: 'What hits must meet.' }),
      groupByIdentity: t.arg.boolean({
        description:
          'Whether listings of the same thing are one hit, the one that comes first, with the others in `offers`. Facets go on counting listings. Not when didDegrade.',
      }),
      sort: t.arg({ type: ProductSort, description: 'Their order; by relevance when left out.' }),
      first: t.arg.int({ description: 'How many hits, 1 to 100; 20 when left out.' }),
      after: t.arg.string({ description: 'endCursor of the page before. A search is paged 1,000 hits deep.' }),
      locale: t.arg({ type: 'Locale', description: 'Another language than the request’s.' }),
    },
    resolve: (_root, { where, sort, ...question }, ctx, info) =>
      search(
        ctx,
        { ...question, where: readWhere(where), sort: readSort(sort) },
        { facets: wantedFacets(info), highlights: wantsHighlights(info), descriptions: wantsDescriptions(info) },
      ),
  }),
);

function wantedFacets(info: GraphQLResolveInfo): WantedFacets | null {
  const nodes = selectedAt(info, ['facets']);
  if (nodes.length === 0) return null;
  const attributes: Record<string, string[]> = {};
  for (const node of nodes) {
    const name = node.name.value;
    if (verticalTypes.has(name))
      attributes[name] = [...(attributes[name] ?? []), ...subfields(info, [node]).map((field) => field.name.value)];
  }
  const common = new Set(nodes.flatMap((node) => commonFacets[node.name.value] ?? []));
  return { common: [...common], attributes };
}

function wantsDescriptions(info: GraphQLResolveInfo): boolean {
  const fields = [...selectedAt(info, ['nodes']), ...selectedAt(info, ['edges', 'node'])];
  return fields.some(({ name }) => name.value === 'description');
}

function wantsHighlights(info: GraphQLResolveInfo): boolean {
  return selectedAt(info, ['edges']).some((node) => node.name.value === 'highlights');
}
