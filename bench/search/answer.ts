// What is answered: the request that the product sends to Meilisearch for a question, and whether both answer the same.
import { deepStrictEqual } from 'node:assert';
import { showId } from '../../src/id.ts';
import type { Asked } from '../page.ts';
import type { Meili } from './market.ts';
import { askServer, type Question } from './question.ts';

/** A question with the very request that the product makes of it. */
export interface Asking {
  question: Question;
  server: Asked;
  direct: Asked;
}

type Counts = Record<string, number>;

interface Found {
  ids: string[];
  totalCount: number;
  facets: { category: Counts; country: Counts; grade: Counts };
}

/** The request that each question becomes, overheard: `url` is a server whose Meilisearch is a proxy, `overheard` hands out what it saw since the last call. */
export async function overhear(
  questions: readonly Question[],
  url: string,
  { key }: Meili,
  overheard: () => string[],
): Promise<Asking[]> {
  const askings: Asking[] = [];
  for (const question of questions) {
    const server = askServer(question);
    await answerOf(url, server);
    const bodies = overheard();
    if (bodies.length !== 1) throw new Error(`One question became ${bodies.length} requests to Meilisearch, not one.`);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    askings.push({ question, server, direct: { method: 'POST', path: '/multi-search', headers, body: bodies[0]! } });
  }
  return askings;
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

async function answerOf(url: string, asked: Asked): Promise<NonNullable<Answer['data']>['productSearch']> {
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
