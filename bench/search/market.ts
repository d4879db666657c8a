// What is searched: made-up marketplaces in an index, filled as a worker fills it, and made anew when their documents change.
import { createHash } from 'node:crypto';
import type { Config } from '../../src/config.ts';
import type { Database } from '../../src/db.ts';
import { openMachinery } from '../../src/machinery.ts';
import { documentOf } from '../../src/modules/search/document.ts';
import { type Indexing, indexingOf } from '../../src/modules/search/indexer.ts';
import { fillIndexes, needsOf } from '../../src/modules/search/refill.ts';
import { publishedListings } from '../../src/modules/search/row.ts';
import { settingsOf } from '../../src/modules/search/settings.ts';
import { openSearchServer } from '../../src/search-server.ts';
import { verticalOf } from '../../verticals/index.ts';
import { type Dataset, type Size, shown } from '../dataset.ts';

/** Where Meilisearch is. */
export interface Meili {
  url: string;
  key: string;
}

const VERTICAL = 'chemicals';

/** Fills the index of the listings in `dataset`, unless it is there; answers the prefix of its name. Older ones of that size are deleted. */
export async function openIndex(
  config: Config,
  { ownerUrl }: Dataset,
  size: Size,
  meili: Meili,
  log: (line: string) => void,
): Promise<string> {
  const machinery = await openMachinery(config, 'worker', { databaseUrl: ownerUrl, meili: null });
  const sized = `bench_${shown(size)}_`;
  const prefix = `${sized}${await recipe(machinery.database, ownerUrl)}_`;
  const search = openSearchServer(meili.url, meili.key, prefix, 60_000);
  try {
    for (const { uid } of (await search.client.getRawIndexes({ limit: 100 })).results) {
      if (uid.startsWith(sized) && !uid.startsWith(prefix))
        await search.client.deleteIndex(uid).waitTask({ timeout: 60_000 });
    }
    const indexing: Indexing = indexingOf({ ...machinery, search })!;
    const needs = await needsOf(indexing);
    if (needs.fill.some(({ name }) => name === VERTICAL)) {
      log('Filling the index …');
      const began = performance.now();
      const documents = await fillIndexes(indexing, needs);
      const seconds = (performance.now() - began) / 1_000;
      log(`${documents.toLocaleString('en')} documents in ${seconds.toFixed(0)} s.`);
    }
    return prefix;
  } finally {
    await search.close();
    await machinery.close();
  }
}

// What the index depends on: its settings, what its database holds, and how listings become documents.
async function recipe(database: Database, databaseUrl: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>('select id from tenant order by slug limit 1');
  const window = { verticals: [VERTICAL], suppliers: null, categories: null, before: null, limit: 200 };
  const listings = await publishedListings(database, rows[0]!.id, window);
  const documents = listings.map((row) => documentOf(rows[0]!.id, row));
  const told = [new URL(databaseUrl).pathname, settingsOf(verticalOf(VERTICAL)), documents];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 8);
}
