// Asks judged queries: of the product's own search, as the API's resolver does, and says what each answer is worth.
import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from '../../src/context.ts';
import { search } from '../../src/modules/search/service.ts';
import { FIRST, type Judged, unjudgedShare, type Worth, worthOf } from './measures.ts';

/** Answers a query with the SKUs it finds, best first. */
export type Ask = (judged: Judged) => Promise<string[]>;

/** How a query was answered. */
export interface Answer extends Worth {
  judged: Judged;
  skus: string[];
  /** The share of the first hits that nobody judged. */
  unjudged: number;
  /** nDCG@10 of the judged hits alone, as if the others had not been found. */
  condensed: number;
}

/** The search of the marketplace of `ctx`, among the listings of a vertical. */
export function productSearch(ctx: Context, vertical: string): Ask {
  return async ({ query, locale }) => {
    const question = { query, locale, first: FIRST, where: { vertical, filters: {} } };
    // A busy machine may be slower once than search is patient; the answer of the database is another one.
    for (let tries = 1; ; tries++) {
      const page = await search(ctx, question, { facets: null, highlights: false, descriptions: false });
      if (!page.didDegrade) return page.edges.map(({ node }) => node.card.sku);
      if (tries === 20) throw new Error(`"${query}" was not answered from the index.`);
      await delay(300);
    }
  };
}

/** Asks all queries, one after the other. */
export async function askAll(ask: Ask, queries: readonly Judged[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const judged of queries) {
    const skus = await ask(judged);
    answers.push({
      judged,
      skus,
      ...worthOf(skus, judged.grades),
      unjudged: unjudgedShare(skus, judged.grades),
      condensed: worthOf(
        skus.filter((sku) => Object.hasOwn(judged.grades, sku)),
        judged.grades,
      ).ndcg,
    });
  }
  return answers;
}
