// Searches the index: one request to Meilisearch for hits and facets of a vertical, a federated one over several.
import type { MultiSearchQuery } from 'meilisearch';
import type { Context } from '../../context.ts';
import type { SearchServer } from '../../search-server.ts';
import { type SearchDocument, SHOWN } from './document.ts';
import { type Count, type Counted, countsOf, type Facets, facetsFrom, filterOf, type WantedFacets } from './facets.ts';
import { type Highlights, type Hit, highlightIn, hitOf, MARKS } from './hit.ts';
import { refusalOf } from './indexes.ts';
import { namingOf } from './labels.ts';
import { joinNumbers } from './numbers.ts';
import { partedAs } from './parting.ts';
import type { Condition, SearchRequest } from './request.ts';
import { searchedBy } from './settings.ts';

/** A part of the answer: from a hit on, so many. */
export interface Slice {
  offset: number;
  limit: number;
}

/** What else is wanted beside the hits. */
export interface Wanted {
  facets: WantedFacets | null;
  highlights: boolean;
  /** Whether the hits' descriptions are read: they are the longest part of many documents. */
  descriptions: boolean;
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
      attributesToRetrieve: wanted.descriptions || wanted.highlights ? SHOWN : UNDESCRIBED,
      // Without words all are equally good.
      ...((request.order || !request.text) && { sort: [request.order ?? 'published:desc'] }),
      ...(request.isGrouped && { distinct: 'identity' }),
      ...(wanted.highlights && request.text && HIGHLIGHTING),
    }),
  );
  // Read while Meilisearch searches.
  const naming = namingOf(
    ctx,
    wanted.facets?.common.includes('category') ? verticals.map(({ name }) => name) : [],
    wanted.locale,
  );
  naming.catch(() => {}); // told where it is waited for
  const read = async (documents: FoundDocument[], totalCount: number, counted: Counted[]): Promise<Found> => ({
    hits: documents.map((document) => {
      const hit = hitOf(ctx, document, request, wanted.locale);
      return hit && { hit, highlights: highlightsOf(document, wanted.locale) };
    }),
    totalCount,
    facets: wanted.facets && facetsFrom(wanted.facets, counted, wanted.locale, await naming),
  });

  if (hitQueries.length === 1) {
    // What is counted over these very hits is counted with them, unless they are grouped: counts are of listings.
    const [ofHits] = request.isGrouped ? [] : counts.filter(({ isOfHits }) => isOfHits);
    const { results } = await ownFirst(request, wanted.locale, (fields) => {
      const hitQuery = { ...hitQueries[0]!, ...slice, ...fields, ...(ofHits && { facets: ofHits.fields }) };
      const queries = [hitQuery, ...countQueries.slice(ofHits ? 1 : 0)];
      return search.multiSearch<FoundDocument>({ queries }, signal);
    });
    const [first] = results;
    const counted = countedOf(counts, ofHits ? results : results.slice(1));
    return read(first!.hits, first!.estimatedTotalHits ?? 0, counted);
  }
  // A federated request answers hits only, so what is counted goes beside it.
  const [federated, counted] = await Promise.all([
    ownFirst(request, wanted.locale, (fields) => {
      const queries = hitQueries.map((query) => ({ ...query, ...fields }));
      return search.federatedSearch<FoundDocument>({ federation: slice, queries }, signal);
    }),
    countQueries.length
      ? search.multiSearch({ queries: countQueries }, signal).then(({ results }) => countedOf(counts, results))
      : [],
  ]);
  return read(federated.hits, federated.estimatedTotalHits ?? 0, counted);
}

const UNDESCRIBED = SHOWN.filter((name) => name !== 'description');

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
export function textOf(
  { text, order, isUnfinished }: Pick<SearchRequest, 'text' | 'order' | 'isUnfinished'>,
  locale: string,
): Partial<MultiSearchQuery> {
  const words = joinNumbers(text);
  return {
    // To Meilisearch a last word is a whole one when a space follows it.
    q: words && !isUnfinished ? `${words} ` : words,
    // Sorted by something else than relevance, a hit on half of the words would come before one on all.
    matchingStrategy: order ? 'all' : 'frequency',
    ...partedAs(text, locale),
  };
}

/**
 * Asks so that titles in the reader's language come first. A field that no document of an index ever had cannot be asked for:
 * where one is missing, as in an index without documents, it is asked again of all fields, whatever their language.
 */
async function ownFirst<Answer>(
  { text, order }: SearchRequest,
  locale: string,
  ask: (fields: Pick<MultiSearchQuery, 'attributesToSearchOn'>) => Promise<Answer>,
): Promise<Answer> {
  if (!text || order) return ask({});
  try {
    return await ask({ attributesToSearchOn: searchedBy(locale) });
  } catch (error) {
    if (refusalOf(error) !== 'invalid_search_attributes_to_search_on') throw error;
    return ask({});
  }
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
