// What is answered: by the server, by Meilisearch and through the proxy, and whether all three are the same.
import { deepStrictEqual } from 'node:assert';
import { showId } from '../../src/id.ts';
import type { Asked } from '../page.ts';
import type { Asking } from './overhear.ts';

type Counts = Record<string, number>;

interface Found {
  ids: string[];
  totalCount: number;
  facets: { category: Counts; country: Counts; grade: Counts };
}

/** Asks all three for each. Throws an AssertionError with the difference, should there be one; answers the hits compared. */
export async function compareAnswers(
  askings: readonly Asking[],
  urls: { server: string; direct: string; proxy: string },
): Promise<number> {
  let hits = 0;
  for (const { question, server, direct } of askings) {
    const shown = foundBy(await answerOf(urls.server, server));
    const told = `answer differently: ${JSON.stringify(question)}`;
    deepStrictEqual(shown, foundIn(await read(urls.direct, direct)), `the server and Meilisearch ${told}`);
    deepStrictEqual(shown, foundIn(await read(urls.proxy, direct)), `the server and the proxy ${told}`);
    hits += shown.ids.length;
  }
  if (hits === 0) throw new Error('not one hit was compared');
  return hits;
}

interface Answer {
  data?: {
    productSearch: {
      didDegrade: boolean;
      totalCount: number;
      nodes: { id: string }[];
      facets: Record<'categories' | 'countries', Value[]> & { chemicals: { grade: Value[] } };
    };
  };
}
type Value = { value: string; count: number };

/** The server's answer to a search. Throws when it did not come from the index. */
export async function answerOf(url: string, asked: Asked): Promise<NonNullable<Answer['data']>['productSearch']> {
  const answer = await read<Answer>(url, asked);
  if (answer.data?.productSearch.didDegrade === false) return answer.data.productSearch;
  throw new Error(`Not answered from the index: ${asked.body}: ${JSON.stringify(answer).slice(0, 500)}`);
}

function foundBy({ nodes, totalCount, facets }: NonNullable<Answer['data']>['productSearch']): Found {
  const counts = (values: Value[]) => Object.fromEntries(values.map(({ value, count }) => [value, count]));
  return {
    ids: nodes.map(({ id }) => id),
    totalCount,
    facets: {
      category: counts(facets.categories),
      country: counts(facets.countries),
      grade: counts(facets.chemicals.grade),
    },
  };
}

interface MultiSearch {
  results: { hits: { id: string }[]; estimatedTotalHits: number; facetDistribution?: Record<string, Counts> }[];
}

function foundIn({ results }: MultiSearch): Found {
  const counted: Record<string, Counts> = Object.assign({}, ...results.map((result) => result.facetDistribution));
  const { category, country, a_grade: grade } = counted as Record<'category' | 'country' | 'a_grade', Counts>;
  const { hits, estimatedTotalHits: totalCount } = results[0]!;
  return {
    ids: hits.slice(0, 20).map(({ id }) => showId('Product', id)),
    totalCount,
    facets: { category, country, grade },
  };
}

async function read<Body>(url: string, { path, ...init }: Asked): Promise<Body> {
  const response = await fetch(url + path, init);
  return (await response.json()) as Body;
}
