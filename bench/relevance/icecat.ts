// Icecat's judged queries: 70 that shoppers type, with up to some 50 products judged for each by three people.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { catalogueFolder } from '../import/catalogue.ts';
import type { Judged } from './measures.ts';

/** Slug of the marketplace of Icecat's products. */
export const ICECAT = 'icecat';

const file = path.join(catalogueFolder, 'consumer-goods/icecat/Broad_Query_Set_rated.dev.csv');

/**
 * The queries of which some product is relevant; an SKU is Icecat's number. Of the others every ranking is worth the same,
 * and nDCG is not defined: how many they are is told beside them.
 */
export function icecatQueries(): { queries: Judged[]; hopeless: number } {
  const rows: { query: string; docid: string; rating: string }[] = parse(readFileSync(file), { columns: true });
  const grades = new Map<string, Record<string, number>>();
  for (const { query, docid, rating } of rows)
    grades.set(query, Object.assign(grades.get(query) ?? {}, { [docid]: Number(rating) }));
  const all = [...grades].map(([query, grades]) => ({ query, locale: 'en', tries: 'what shoppers type', grades }));
  const queries = all.filter(({ grades }) => Object.values(grades).some((grade) => grade > 0));
  return { queries, hopeless: all.length - queries.length };
}
