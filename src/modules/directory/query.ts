// Searches the index of suppliers: hits and facets by one request to Meilisearch.
import type { MultiSearchQuery } from 'meilisearch';
import type { Context } from '../../context.ts';
import type { FacetDistribution } from '../../kit/attribute.ts';
import type { SearchServer } from '../../search-server.ts';
import { countsApart, filterOf } from '../search/facets.ts';
import { highlightIn, MARKS } from '../search/hit.ts';
import { namingOf } from '../search/labels.ts';
import { type Slice, textOf } from '../search/query.ts';
import type { SupplierDocument } from '../search/supplier-document.ts';
import { SUPPLIERS } from '../search/supplier-settings.ts';
import { facetsFrom } from './facets.ts';
import { hitOf, type PlacedHit, type SupplierFacet, type SupplierFacets, type SupplierHighlights } from './hit.ts';
import type { SupplierRequest } from './request.ts';

/** What else is wanted beside the hits. */
export interface Wanted {
  facets: readonly SupplierFacet[] | null;
  highlights: boolean;
  locale: string;
}

/** What the index found. A hit that may not be shown is null and keeps its place. */
export interface Found {
  hits: (PlacedHit | null)[];
  totalCount: number;
  facets: SupplierFacets | null;
}

type FoundDocument = SupplierDocument & { _formatted?: { legal_name?: string; city?: string } };

/** Searches the index. Throws when Meilisearch does not answer, or not in time. */
export async function searchIndex(
  ctx: Context,
  search: SearchServer,
  { text, conditions, order }: SupplierRequest,
  slice: Slice,
  { facets, highlights, locale }: Wanted,
  signal: AbortSignal,
): Promise<Found> {
  const tenant = ctx.tenant.id;
  const base = { ...textOf({ text, order, isUnfinished: true }, locale), indexUid: search.uid(SUPPLIERS) };
  const counts = countsApart(new Map((facets ?? []).map((code) => [code, [code]])), tenant, conditions);
  const queries: MultiSearchQuery[] = [
    {
      ...base,
      ...slice,
      filter: filterOf(tenant, conditions),
      attributesToRetrieve: ['id', 'card'],
      // Without words all are equally good.
      ...((order || !text) && { sort: [order ?? 'joined:desc'] }),
      ...(highlights && text && HIGHLIGHTING),
    },
    ...counts.map(({ fields, filter }) => ({ ...base, filter, facets: fields, limit: 0, attributesToRetrieve: [] })),
  ];
  const naming = await namingOf(ctx, facets?.includes('category') ? ctx.tenant.verticals : [], locale);
  const { results } = await search.multiSearch<FoundDocument>({ queries }, signal);
  const [first, ...counted] = results;
  const distribution: FacetDistribution = Object.assign({}, ...counted.map((count) => count.facetDistribution));
  return {
    hits: first!.hits.map((document) => {
      const hit = hitOf(ctx, document, locale);
      return hit && { hit, highlights: highlightsOf(document) };
    }),
    totalCount: first!.estimatedTotalHits ?? 0,
    facets: facets && facetsFrom(facets, distribution, locale, naming),
  };
}

const HIGHLIGHTING = {
  attributesToHighlight: ['legal_name', 'city'],
  highlightPreTag: MARKS.before,
  highlightPostTag: MARKS.after,
};

function highlightsOf({ _formatted: formatted }: FoundDocument): SupplierHighlights | null {
  if (!formatted) return null;
  const marked = (text = '') => highlightIn({ '': text }, '');
  return { legalName: marked(formatted.legal_name), city: marked(formatted.city) };
}
