// What Meilisearch does by itself: the same listings in an index with its default settings, whole or what is shown of them first.
import { type Context, machineryOf } from '../../src/context.ts';
import { documentOf } from '../../src/modules/search/document.ts';
import { type ListingRow, publishedListings } from '../../src/modules/search/row.ts';
import type { Ask } from './ask.ts';
import { FIRST } from './measures.ts';

const PATIENCE_MS = 600_000;
const BATCH = 1_000;

/** How much of a listing is given to Meilisearch: all that is shown of it, or its title, description and supplier. */
export type Extent = 'whole' | 'texts';

/** What a shop would put into the index that knows nothing of search: the listing as it is shown. */
interface Listing extends Record<string, unknown> {
  id: string;
  sku: string;
}

/** Fills such an index with the published listings of a vertical of the marketplace; answers its search. */
export async function baseline(ctx: Context, vertical: string, extent: Extent): Promise<Ask> {
  const { database, search } = machineryOf(ctx);
  if (!search) throw new Error('There is no Meilisearch here: there is nothing to compare with.');
  const uid = search.uid(`baseline-${extent}-${ctx.tenant.slug}`);
  const { tasks } = search.client;
  const done = { timeout: PATIENCE_MS };
  await search.client.deleteIndexIfExists(uid);
  await tasks.waitForTask(await search.client.createIndex(uid, { primaryKey: 'id' }), done);
  const index = search.client.index<Listing>(uid);
  if (extent === 'texts')
    await tasks.waitForTask(await index.updateSearchableAttributes(['title', 'description', 'supplier']), done);
  for (let before: string | null = null; ; ) {
    const window = { verticals: [vertical], suppliers: null, categories: null, before, limit: BATCH };
    const rows = await publishedListings(database, ctx.tenant.id, window);
    if (rows.length === 0) break;
    await tasks.waitForTask(await index.addDocuments(rows.map((row) => listingOf(ctx.tenant.id, row))), done);
    before = rows.at(-1)!.id;
  }
  return async ({ query }) => {
    const { hits } = await index.search(query, { limit: FIRST, attributesToRetrieve: ['sku'] });
    return hits.map(({ sku }) => sku);
  };
}

function listingOf(tenant: string, row: ListingRow): Listing {
  const { id, title, description, card } = documentOf(tenant, row);
  const { sku, supplier, category, attributes } = card;
  return { id, title, description, sku, supplier: supplier.legalName, category: category.names, attributes };
}
