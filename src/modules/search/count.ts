// Counts hits by conditions, many questions by one request.
import type { MultiSearchQuery } from 'meilisearch';
import type { AskServer } from './asker.ts';

/** What one count asks: hits of these words in a vertical that meet these filters, one of them the tenant's. */
export interface CountQuestion {
  vertical: string;
  filter: string[];
  words: Partial<MultiSearchQuery>;
}

/** How many hits each question has; null when the index does not answer. */
export async function countHits(
  questions: readonly CountQuestion[],
  tenant: string,
  ask: AskServer,
): Promise<(number | null)[]> {
  const answer = await ask((server, signal) => {
    const queries = questions.map(({ vertical, filter, words }): MultiSearchQuery => {
      return {
        ...words,
        indexUid: server.uid(vertical),
        filter,
        // How many hits there are is capped where pages end; how many of them are the tenant's, which all are, is not.
        facets: ['tenant'],
        limit: 0,
        attributesToRetrieve: [],
      };
    });
    return server.multiSearch({ queries }, signal);
  });
  return questions.map((_, at) => answer && (answer.results[at]?.facetDistribution?.tenant?.[tenant] ?? 0));
}
