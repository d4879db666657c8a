// One line of a judged set.
import type { Judged } from '../measures.ts';

/** A judged query; `skus` are listed by grade, with spaces between. */
export function ask(
  tries: string,
  query: string,
  skus: Readonly<Partial<Record<1 | 2 | 3, string>>>,
  locale = 'en',
): Judged {
  const grades = Object.entries(skus).flatMap(([grade, list]) => list.split(' ').map((sku) => [sku, Number(grade)]));
  return { query, locale, tries, grades: Object.fromEntries(grades) };
}
