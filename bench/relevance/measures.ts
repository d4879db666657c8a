// What a ranking is worth: nDCG@10, the reciprocal rank of the first relevant hit, and recall@50, against judged listings.

/** A query somebody typed, and what was judged about the answers. */
export interface Judged {
  query: string;
  /** The content language of who searches (BCP 47). */
  locale: string;
  /** What the query tries: its class in the report. */
  tries: string;
  /** Grades by SKU: 3 is what was meant, 2 will do, 1 is related, 0 is something else. What is not named was not judged. */
  grades: Readonly<Record<string, number>>;
}

/** How well one query was answered, or several in the mean; each from 0 to 1. */
export interface Worth {
  ndcg: number;
  mrr: number;
  recall: number;
}

/** How many hits nDCG looks at. */
export const DEPTH = 10;
/** How many hits are asked for: recall looks at all of them. */
export const FIRST = 50;

/** What the SKUs, best first, are worth. What was not judged counts as wrong. */
export function worthOf(skus: readonly string[], grades: Judged['grades']): Worth {
  const grade = (sku: string) => (Object.hasOwn(grades, sku) ? grades[sku]! : 0);
  const best = Object.values(grades).sort((one, other) => other - one);
  const relevant = best.filter((one) => one > 0).length;
  if (relevant === 0) throw new RangeError('A query of which nothing is relevant measures nothing.');
  const first = skus.findIndex((sku) => grade(sku) > 0);
  return {
    ndcg: gainOf(skus.map(grade)) / gainOf(best),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall: skus.slice(0, FIRST).filter((sku) => grade(sku) > 0).length / Math.min(relevant, FIRST),
  };
}

/** Discounted cumulative gain of the first DEPTH grades: 2^grade − 1, by the logarithm of the place. */
function gainOf(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

/** The mean of each figure. */
export function meanOf(worths: readonly Worth[]): Worth {
  const mean = (of: (worth: Worth) => number) => worths.reduce((sum, worth) => sum + of(worth), 0) / worths.length;
  return { ndcg: mean(({ ndcg }) => ndcg), mrr: mean(({ mrr }) => mrr), recall: mean(({ recall }) => recall) };
}

/** The share of the first DEPTH hits that nobody judged: they count as wrong, though they may be right. */
export function unjudgedShare(skus: readonly string[], grades: Judged['grades']): number {
  const seen = skus.slice(0, DEPTH);
  return seen.length ? seen.filter((sku) => !Object.hasOwn(grades, sku)).length / seen.length : 0;
}
