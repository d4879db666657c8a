// The answers as tables for people: all of a set, by what queries try, and those that failed.
import { table } from '../../src/config.ts';
import type { Answer } from './ask.ts';
import { DEPTH, meanOf } from './measures.ts';

const FAILED = 0.5;
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

/** Queries that were answered badly, and why: how many of the first hits nobody judged, how many were judged to be wrong. */
export function failuresOf(answers: readonly Answer[]): string {
  const failed = answers.filter(({ ndcg }) => ndcg < FAILED).sort((one, other) => one.ndcg - other.ndcg);
  const lines = failed.map(({ judged, skus, ndcg, recall }) => {
    const first = skus.slice(0, DEPTH);
    const known = first.filter((sku) => Object.hasOwn(judged.grades, sku));
    const wrong = known.filter((sku) => judged.grades[sku] === 0).length;
    const counts = [first.length, first.length - known.length, wrong].map(String);
    return [judged.query, share(ndcg), share(recall), ...counts];
  });
  if (lines.length === 0) return 'No query was answered badly.';
  return table([['failed', 'nDCG@10', 'recall@50', 'hits at 10', 'unjudged', 'wrong'], ...lines]);
}
