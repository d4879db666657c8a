// The answers as tables for people: all of a set, by what queries try, and those that failed.
import { table } from '../../src/config.ts';
import type { Answer } from './ask.ts';
import { DEPTH, meanOf } from './measures.ts';

const FAILED = 0.5;
/** From this share of unjudged hits on, they decide what an answer is worth. */
const CROWD = 0.5;
/** Below this recall@50, what is relevant was hardly found at all. */
const LITTLE = 0.2;
const share = (part: number) => part.toFixed(3);

/** A line about all answers: set, queries, who answered, the means. */
export function rowOf(set: string, who: string, answers: readonly Answer[]): string[] {
  const { ndcg, mrr, recall } = meanOf(answers);
  const mean = (of: (answer: Answer) => number) =>
    share(answers.reduce((sum, answer) => sum + of(answer), 0) / answers.length);
  const doubt = [mean(({ unjudged }) => unjudged), mean(({ condensed }) => condensed)];
  return [set, String(answers.length), who, share(ndcg), share(mrr), share(recall), ...doubt];
}

/** The means by what queries try. */
export function answersByClass(answers: readonly Answer[]): string {
  const classes = [...new Set(answers.map(({ judged }) => judged.tries))];
  const lines = classes.map((tries) => {
    const some = answers.filter(({ judged }) => judged.tries === tries);
    const { ndcg, mrr, recall } = meanOf(some);
    return [tries, String(some.length), share(ndcg), share(mrr), share(recall)];
  });
  return table([['tries', 'queries', 'nDCG@10', 'MRR', 'recall@50'], ...lines]);
}

/** Why a query was answered badly, as far as the judgements tell. */
function causeOf({ unjudged, recall, skus }: Answer): string {
  if (skus.length === 0) return 'found nothing';
  if (unjudged >= CROWD) return recall < LITTLE ? 'unjudged crowd before all that is judged' : 'unjudged crowd';
  return recall < LITTLE ? 'called by other words' : 'wrong before right';
}

/** Queries that were answered badly, and why: how many of the first hits nobody judged, how many were judged to be wrong; the causes counted. */
export function failuresOf(answers: readonly Answer[]): string {
  const failed = answers.filter(({ ndcg }) => ndcg < FAILED).sort((one, other) => one.ndcg - other.ndcg);
  if (failed.length === 0) return 'No query was answered badly.';
  const lines = failed.map((answer) => {
    const { judged, skus, ndcg, recall } = answer;
    const first = skus.slice(0, DEPTH);
    const known = first.filter((sku) => Object.hasOwn(judged.grades, sku));
    const wrong = known.filter((sku) => judged.grades[sku] === 0).length;
    const counts = [first.length, first.length - known.length, wrong].map(String);
    return [judged.query, share(ndcg), share(recall), ...counts, causeOf(answer)];
  });
  const causes = [...new Set(failed.map(causeOf))].map((cause) => {
    const some = failed.filter((answer) => causeOf(answer) === cause);
    // What it would add to the mean if these were answered perfectly.
    const lost = some.reduce((sum, { ndcg }) => sum + 1 - ndcg, 0) / answers.length;
    return [cause, String(some.length), share(lost)];
  });
  const heading = ['failed', 'nDCG@10', 'recall@50', 'hits at 10', 'unjudged', 'wrong', 'why'];
  return `${table([heading, ...lines])}\n\n${table([['why', 'queries', 'costs the mean'], ...causes])}`;
}
