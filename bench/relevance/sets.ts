// The judged sets, each over the listings of one marketplace and vertical.
import type { Machinery } from '../../src/context.ts';
import { demos } from '../../src/demo.ts';
import { type Answer, type Ask, askAll, productSearch } from './ask.ts';
import { baseline, type Extent } from './baseline.ts';
import { ICECAT, icecatQueries } from './icecat.ts';
import { chemicals } from './judged/chemicals.ts';
import { consumerGoods } from './judged/consumer-goods.ts';
import { machinery } from './judged/machinery.ts';
import { marketplace } from './market.ts';
import type { Judged } from './measures.ts';

/** Judged queries, and where they are asked. */
export interface JudgedSet {
  name: string;
  /** Slug of the marketplace. */
  tenant: string;
  vertical: string;
  queries: readonly Judged[];
  /** How many more queries were judged, of which nothing is relevant: they are not asked. */
  hopeless: number;
}

/** The sets over the demo marketplaces, by hand. */
export const demoSets: readonly JudgedSet[] = Object.entries({ chemicals, machinery, consumerGoods }).map(
  ([vertical, queries]) => ({ name: vertical, tenant: demos[vertical]!.tenant.slug, vertical, queries, hopeless: 0 }),
);

/** The set over Icecat's products. Read from the bench data: ask only where it is there. */
export const icecatSet = (): JudgedSet => ({
  name: 'icecat',
  tenant: ICECAT,
  vertical: 'consumerGoods',
  ...icecatQueries(),
});

/** The answers of the product's search to a set. */
export async function answersOf(app: Machinery, { tenant, vertical, queries }: JudgedSet): Promise<Answer[]> {
  return askAll(productSearch(await marketplace(app, tenant), vertical), queries);
}

/** The answers of Meilisearch with its default settings. */
export async function baselineAnswersOf(
  app: Machinery,
  { tenant, vertical, queries }: JudgedSet,
  extent: Extent,
): Promise<Answer[]> {
  const ask: Ask = await baseline(await marketplace(app, tenant), vertical, extent);
  return askAll(ask, queries);
}
