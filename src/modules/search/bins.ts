// Counts of hits by conditions, asked when somebody selects a histogram: all of one search together, by one request.
import DataLoader from 'dataloader';
import { failure } from '../../errors.ts';
import { type Expression, print } from '../../kit/expression.ts';
import { countable } from '../../kit/histogram.ts';
import type { AskServer } from './asker.ts';
import { type CountQuestion, countHits } from './count.ts';
import { type Facets, filterOf } from './facets.ts';
import { conditionsOf, textOf } from './query.ts';
import type { SearchRequest } from './request.ts';

/** A search counts at most so many bins, in all its histograms together: each is a question of its own to the index. */
const MOST_BINS = 600;

/** Gives the verticals' facets the means to count what lies between their limits: like a facet, without its own filter. */
export function withBins(
  facets: Facets,
  request: SearchRequest,
  tenant: string,
  locale: string,
  ask: AskServer,
): Facets {
  const words = textOf(request, locale);
  const counts = new DataLoader((questions: readonly CountQuestion[]) => countHits(questions, tenant, ask), {
    cache: false,
  });
  let asked = 0;
  const counterOf = (vertical: string, code: string) => async (conditions: readonly Expression[]) => {
    asked += conditions.length;
    if (asked > MOST_BINS)
      throw failure('BAD_USER_INPUT', `The histograms of a search have at most ${MOST_BINS} bins together.`);
    const others = conditionsOf(request).filter((condition) => condition.code !== `a.${code}`);
    const filter = filterOf(tenant, others);
    const found = await counts.loadMany(
      conditions.map((condition) => ({ vertical, words, filter: [...filter, print(condition)] })),
    );
    return found.every((count) => typeof count === 'number') ? found : null;
  };
  const verticals = Object.entries(facets.verticals).map(([vertical, source]) => [
    vertical,
    Object.fromEntries(
      Object.entries(source).map(([code, facet]) => [code, countable(facet, counterOf(vertical, code))]),
    ),
  ]);
  return { ...facets, verticals: Object.fromEntries(verticals) };
}
