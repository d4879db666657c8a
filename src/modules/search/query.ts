// Searches the index: one request to Meilisearch for hits and facets of a vertical, a federated one over several.
import type { MultiSearchQuery } from 'meilisearch';
import type { Context } from '../../context.ts';
import type { SearchServer } from '../../search-server.ts';
import type { SearchDocument } from './document.ts';
import { type Count, type Counted, countsOf, type Facets, facetsFrom, filterOf, type WantedFacets } from './facets.ts';
import { type Highlights, type Hit, highlightIn, hitOf, MARKS } from './hit.ts';
import { joinNumbers } from './numbers.ts';
import type { Condition, SearchRequest } from './request.ts';
import { SEGMENTED } from './settings.ts';

/** A part of the answer: from a hit on, so many. */
export interface Slice {
  offset: number;
  limit: number;
}

/** What else is wanted beside the hits. */
export interface Wanted {
  facets: WantedFacets | null;
  highlights: boolean;
  locale: string;
}

/** What the index found. A hit that may not be shown is null and keeps its place. */
export interface Found {
  hits: ({ hit: Hit; highlights: Highlights | null } | null)[];
  totalCount: number;
  facets: Facets | null;
}

type FoundDocument = SearchDocument & {
  _formatted?: { title?: Record<string, string>; description?: Record<string, string> };
};

/** Searches the index. Throws when Meilisearch does not answer, or not in time. */
export async function searchIndex(
  ctx: Context,
  search: SearchServer,
  request: SearchRequest,
  slice: Slice,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Found> {
  const { verticals } = request;
  const conditions = conditionsOf(request);
  const tenant = ctx.tenant.id;
  const base = textOf(request, wanted.locale);
  const counts = wanted.facets
    ? verticals.flatMap((vertical) => countsOf(vertical, wanted.facets!, tenant, conditions))
    : [];
  const countQueries = counts.map(({ vertical, fields, filter }): MultiSearchQuery => {
    return { ...base, indexUid: search.uid(vertical.name), filter, facets: fields, limit: 0, attributesToRetrieve: [] };
  });
  const hitQueries = verticals.map(
    ({ name }): MultiSearchQuery => ({
      ...base,
      indexUid: search.uid(name),
      filter: filterOf(tenant, conditions),
      attributesToRetrieve: ['id', 'title', 'description', 'card'],
      // Without words all are equally good.
      ...((request.order || !request.text) && { sort: [request.order ?? 'published:desc'] }),
      ...(request.isGrouped && { distinct: 'identity' }),
      ...(wanted.highlights && request.text && HIGHLIGHTING),
    }),
  );
  const { client } = search;
  const read = (documents: FoundDocument[], totalCount: number, counted: Counted[]): Found => ({
    hits: documents.map((document) => {
      const hit = hitOf(ctx, document, wanted.locale);
      return hit && { hit, highlights: highlightsOf(document, wanted.locale) };
    }),
    totalCount,
    facets: wanted.facets && facetsFrom(wanted.facets, counted, wanted.locale),
  });

  if (hitQueries.length === 1) {
    const queries = [{ ...hitQueries[0]!, ...slice }, ...countQueries];
    const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, FoundDocument>(
      { queries },
      { signal },
    );
    const [first, ...rest] = results;
    return read(first!.hits, first!.estimatedTotalHits ?? 0, countedOf(counts, rest));
  }
  // A federated request answers hits only, so what is counted goes beside it.
  const [federated, counted] = await Promise.all([
    client.multiSearch<{ federation: Slice; queries: MultiSearchQuery[] }, FoundDocument>(
      { federation: slice, queries: hitQueries },
      { signal },
    ),
    countQueries.length
      ? client.multiSearch({ queries: countQueries }, { signal }).then(({ results }) => countedOf(counts, results))
      : [],
  ]);
  return read(federated.hits, federated.estimatedTotalHits ?? 0, counted);
}

const HIGHLIGHTING = {
  attributesToHighlight: ['title', 'description'],
  attributesToCrop: ['description'],
  cropLength: 30,
  highlightPreTag: MARKS.before,
  highlightPostTag: MARKS.after,
};

/** All that hits must meet, each under the code of its facet: an attribute's begins with `a.`. */
export function conditionsOf({ common, own }: SearchRequest): Condition[] {
  return [...common, ...own.map(({ code, condition }) => ({ code: `a.${code}`, condition }))];
}

/** The words of a search, and how they are to be read. */
export function textOf({ text, order, isUnfinished }: SearchRequest, locale: string): Partial<MultiSearchQuery> {
  const segmented = SEGMENTED[locale.split('-')[0]!];
  const words = joinNumbers(text);
  return {
    // To Meilisearch a last word is a whole one when a space follows it.
    q: words && !isUnfinished ? `${words} ` : words,
    // Sorted by something else than relevance, a hit on half of the words would come before one on all.
    matchingStrategy: order ? 'all' : 'frequency',
    ...(segmented && { locales: [segmented] }),
  };
}

function countedOf(
  counts: readonly Count[],
  results: readonly { facetDistribution?: Counted['distribution']; facetStats?: Counted['stats'] }[],
): Counted[] {
  return counts.map(({ vertical }, i) => ({
    vertical,
    distribution: results[i]?.facetDistribution ?? {},
    stats: results[i]?.facetStats ?? {},
  }));
}

function highlightsOf({ _formatted: formatted }: FoundDocument, locale: string): Highlights | null {
  if (!formatted) return null;
  return { title: highlightIn(formatted.title, locale), description: highlightIn(formatted.description, locale) };
}
