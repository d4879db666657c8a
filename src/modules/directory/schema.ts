// The directory of suppliers in the API: words, typed conditions, an order, facets, pages.
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import { showId } from '../../id.ts';
import { localized } from '../../locale.ts';
import { BusinessTypeRef, CapabilityRef } from '../organization/schema.ts';
import { kitTypes } from '../product/attributes.ts';
import { selectedAt } from '../search/selection.ts';
import { MOST_CATEGORIES } from '../search/supplier-document.ts';
import type { OfferedCategory } from '../search/supplier-row.ts';
import type { DirectoryPage, SupplierFacet, SupplierFacets, SupplierHighlights, SupplierHit } from './hit.ts';
import { OrganizationSort, OrganizationWhere } from './inputs.ts';
import { search } from './service.ts';

const HitCategory = builder.objectRef<OfferedCategory & { locale: string }>('OrganizationHitCategory').implement({
  description: 'A category in which a supplier has something on the market.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code, as a filter takes it: "acids".' }),
    vertical: t.exposeString('vertical', { description: 'Name of its vertical.' }),
    name: t.string({
      description: 'Its name in the language of the search.',
      resolve: ({ names, locale }, _args, ctx) => localized(ctx, names, locale) ?? '',
    }),
    listingCount: t.exposeInt('listings', {
      nullable: true,
      description: 'How many listings are in exactly this category; null when didDegrade.',
    }),
  }),
});

const Hit = builder.objectRef<SupplierHit>('OrganizationHit').implement({
  description: 'An active supplier that was found, as the index knows it: a second or so behind.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the organization.', resolve: ({ id }) => showId('Organization', id) }),
    legalName: t.string({ description: 'The registered legal name.', resolve: ({ card }) => card.legalName }),
    country: t.field({
      type: 'CountryCode',
      description: 'Where it is registered.',
      resolve: ({ card }) => card.country,
    }),
    city: t.string({ nullable: true, description: 'Where it sits.', resolve: ({ card }) => card.city }),
    businessType: t.field({
      type: BusinessTypeRef,
      description: 'What it does for a living.',
      resolve: ({ card }) => card.businessType,
    }),
    capabilities: t.field({
      type: [CapabilityRef],
      description: 'What it may do here.',
      resolve: ({ card }) => card.capabilities,
    }),
    yearFounded: t.int({
      nullable: true,
      description: 'Year of foundation.',
      resolve: ({ card }) => card.yearFounded,
    }),
    isVerified: t.boolean({
      description: 'Whether the marketplace’s operators have found it to be what it says it is.',
      resolve: ({ card }) => card.verifiedAt !== null,
    }),
    verifiedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is verified.',
      resolve: ({ card }) => (card.verifiedAt === null ? null : new Date(card.verifiedAt)),
    }),
    joinedAt: t.field({
      type: 'DateTime',
      description: 'When it joined the marketplace.',
      resolve: ({ card }) => new Date(card.joinedAt),
    }),
    verticals: t.stringList({
      description: 'Names of the verticals it has something on the market in.',
      resolve: ({ card }) => card.verticals,
    }),
    categories: t.field({
      type: [HitCategory],
      description: 'What it deals in: at most 20 categories, those with the most listings first.',
      extensions: { size: MOST_CATEGORIES },
      resolve: ({ card, locale }) => card.categories.map((category) => ({ ...category, locale })),
    }),
    listingCount: t.int({
      nullable: true,
      description: 'How many listings it has on the market; null when didDegrade.',
      resolve: ({ card }) => card.listings,
    }),
  }),
});

const HighlightsRef = builder.objectRef<SupplierHighlights>('OrganizationHighlights').implement({
  description: 'Where the words of the query stand: text safe to put into HTML, the matches in `<em>`.',
  fields: (t) => ({
    legalName: t.exposeString('legalName', { nullable: true, description: 'The name; null when nothing matches.' }),
    city: t.exposeString('city', { nullable: true, description: 'The city; null when nothing matches.' }),
  }),
});

const Edge = builder.objectRef<DirectoryPage['edges'][number]>('OrganizationSearchEdge').implement({
  description: 'A hit in a page.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Its place among the hits of this search.' }),
    node: t.expose('node', { type: Hit, description: 'The hit.' }),
    highlights: t.expose('highlights', {
      type: HighlightsRef,
      nullable: true,
      description: 'Where the words stand; null without words.',
    }),
  }),
});

/** Name in the API → the facet. */
const facets: Record<string, { code: SupplierFacet; description: string }> = {
  countries: { code: 'country', description: 'Where suppliers are registered.' },
  businessTypes: { code: 'businessType', description: 'What suppliers do for a living.' },
  isVerified: { code: 'isVerified', description: 'Verified suppliers, "true", and others, "false".' },
  verticals: { code: 'vertical', description: 'Verticals that suppliers have something on the market in.' },
  categories: { code: 'category', description: 'Categories likewise, each counted with those below it.' },
  capabilities: { code: 'capability', description: 'What suppliers may do: all sell, some also buy.' },
};

const FacetsRef = builder.objectRef<SupplierFacets>('OrganizationFacets').implement({
  description:
    'Counts beside the hits. A facet that is itself filtered is counted as if it were not, so its other values stay choosable.',
  fields: (t) =>
    Object.fromEntries(
      Object.entries(facets).map(([name, { code, description }]) => [
        name,
        t.field({ type: [kitTypes.choiceFacet], description, resolve: (counted) => counted[code] ?? [] }),
      ]),
    ),
});

const Connection = builder.objectRef<DirectoryPage>('OrganizationSearchConnection').implement({
  description: 'A page of suppliers.',
  fields: (t) => ({
    edges: t.expose('edges', { type: [Edge], description: 'The hits with their places.' }),
    nodes: t.field({
      type: [Hit],
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
      description: 'How many there are, an estimate when there are many; null when didDegrade.',
    }),
    facets: t.expose('facets', {
      type: FacetsRef,
      nullable: true,
      description: 'Counts beside the hits; null when didDegrade.',
    }),
    didDegrade: t.exposeBoolean('didDegrade', {
      description:
        'The index did not answer, so the database did: newest first, words matched plainly, no facets and no counts, and of a large directory only the newest suppliers are looked at.',
    }),
    tookMs: t.exposeFloat('tookMs', { description: 'How long the search took, in milliseconds.' }),
  }),
});

// Without the index some thousand suppliers may have to be read.
const COST = 1_000;

builder.queryField('organizationSearch', (t) =>
  t.field({
    extensions: { cost: COST },
    type: Connection,
    description: 'The directory: finds active suppliers by words and typed conditions.',
    args: {
      query: t.arg.string({
        description:
          'Words of names, cities and of the categories they deal in, in any language; slips of the finger are forgiven. At most 300 characters.',
      }),
      where: t.arg({ type: OrganizationWhere, description: 'What suppliers must meet.' }),
      sort: t.arg({ type: OrganizationSort, description: 'Their order; by relevance when left out.' }),
      first: t.arg.int({ description: 'How many hits, 1 to 100; 20 when left out.' }),
      after: t.arg.string({ description: 'endCursor of the page before. A search is paged 1,000 hits deep.' }),
      locale: t.arg({ type: 'Locale', description: 'Another language than the request’s.' }),
    },
    resolve: (_root, question, ctx, info) =>
      search(ctx, question, { facets: wantedFacets(info), highlights: wantsHighlights(info) }),
  }),
);

function wantedFacets(info: GraphQLResolveInfo): SupplierFacet[] | null {
  const nodes = selectedAt(info, ['facets']);
  if (nodes.length === 0) return null;
  return [...new Set(nodes.flatMap((node) => facets[node.name.value]?.code ?? []))];
}

function wantsHighlights(info: GraphQLResolveInfo): boolean {
  return selectedAt(info, ['edges']).some((node) => node.name.value === 'highlights');
}
