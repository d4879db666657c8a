// Listings as a source of documents: one index a vertical, rewritten when the listing, its supplier or its marketplace's words change.
import { verticals } from '../../../verticals/index.ts';
import type { Database } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import { listingsConcerned } from '../category/events.ts';
import { concernsItsListings } from '../organization/events.ts';
import { concernsProduct } from '../product/events.ts';
import { NO_SYNONYMS, type Thesaurus, thesauriOf } from '../synonym/thesaurus.ts';
import { documentOf } from './document.ts';
import { type ListingRow, listingIds, listingsOf, listingVersions, publishedListings } from './row.ts';
import { settingsOf } from './settings.ts';
import { CHUNK, chunks, Lists, pages, type Source, type Standing } from './source.ts';

const names = verticals.map(({ name }) => name);
const NOBODY: ReadonlySet<string> = new Set();

/** The published listings of active suppliers. */
export const listings: Source = {
  name: 'listings',
  indexes: verticals.map((vertical) => ({ name: vertical.name, settings: () => settingsOf(vertical) })),
  changed,
  standings: (database, tenant, ids) => standingsOf(database, tenant, ids),
  all: (database, tenant, names) => {
    const window = { verticals: names, suppliers: null, categories: null, limit: CHUNK };
    return mapped(
      pages((before) => publishedListings(database, tenant, { ...window, before })),
      () => thesauriOf(database, tenant),
      (row, thesaurus) => standingOf(tenant, row, thesaurus(row.vertical)),
    );
  },
  versions: (database, tenant, names) =>
    mapped(
      pages((before) => listingVersions(database, tenant, { verticals: names, before, limit: CHUNK })),
      () => thesauriOf(database, tenant),
      ({ id, vertical, stamp }, thesaurus) => ({ id, version: versionOf(stamp, thesaurus(vertical)), home: vertical }),
    ),
};

/** How a listing of `tenant` stands, with its document. */
export function standingOf(
  tenant: string,
  row: ListingRow,
  thesaurus: Thesaurus = NO_SYNONYMS,
  away: readonly string[] = [],
): Standing {
  const isHome = row.is_offered && names.includes(row.vertical);
  return {
    id: row.id,
    version: versionOf(row.stamp, thesaurus),
    home: isHome ? row.vertical : null,
    away,
    document: () => documentOf(tenant, row, thesaurus),
  };
}

/** The same synonyms are read for the version and for the document, whatever becomes of them meanwhile. */
function versionOf(stamp: string, { version }: Thesaurus): string {
  return version === 0 ? stamp : `${stamp}.${version}`;
}

async function* changed(database: Database, events: readonly WindowEvent[]): AsyncGenerator<Standing[]> {
  const products = new Lists();
  const suppliers = new Lists();
  const moved = new Set<string>();
  const marketplaces = new Lists();
  const categories = new Lists();
  for (const event of events) {
    const { tenant, stream, type, data } = event;
    if (concernsProduct(type)) products.add(tenant, stream);
    if (Array.isArray(data.changed) && data.changed.includes('vertical')) moved.add(stream);
    if (concernsItsListings(event)) suppliers.add(tenant, stream);
    if (type === 'tenant.synonymsChanged') marketplaces.add(tenant, String(data.vertical));
    const below = listingsConcerned(event);
    if (below && below.codes === null) marketplaces.add(tenant, below.vertical);
    for (const code of below?.codes ?? []) categories.add(tenant, code);
  }
  for (const [tenant, ids] of products) {
    for (const chunk of chunks(ids)) yield await standingsOf(database, tenant, chunk, moved);
  }
  for (const [tenant, ids] of suppliers) yield* whole(database, tenant, { suppliers: ids, verticals: null });
  for (const [tenant, verticals] of marketplaces) yield* whole(database, tenant, { suppliers: null, verticals });
  // A code that several verticals have means those of all: one of them is read needlessly.
  for (const [tenant, codes] of categories)
    yield* whole(database, tenant, { suppliers: null, verticals: null, categories: codes });
}

/** Every listing of `tenant` that was ever published and is `of` these suppliers, verticals or categories, as it stands now. */
async function* whole(
  database: Database,
  tenant: string,
  of: { suppliers: string[] | null; verticals: string[] | null; categories?: string[] },
): AsyncGenerator<Standing[]> {
  const read = (before: string | null) => listingIds(database, tenant, { ...of, before, limit: CHUNK });
  for await (const page of pages(read)) {
    yield await standingsOf(
      database,
      tenant,
      page.map(({ id }) => id),
    );
  }
}

async function standingsOf(
  database: Database,
  tenant: string,
  ids: readonly string[],
  moved: ReadonlySet<string> = NOBODY,
): Promise<Standing[]> {
  const thesaurus = await thesauriOf(database, tenant);
  const rows = new Map((await listingsOf(database, tenant, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id);
    if (!row) return { id, version: '', home: null, away: names, document: () => ({}) };
    if (row.published_at === null) return standingOf(tenant, row, thesaurus(row.vertical)); // never published, so never in an index
    const { home } = standingOf(tenant, row, thesaurus(row.vertical));
    // A listing stays in its vertical, but for the rare one that moved or is gone altogether.
    const places = moved.has(id) ? names : names.filter((name) => name === row.vertical);
    return standingOf(
      tenant,
      row,
      thesaurus(row.vertical),
      places.filter((name) => name !== home),
    );
  });
}

// What else a page needs is read once for it.
async function* mapped<From, More, To>(
  pages: AsyncIterable<From[]>,
  more: () => Promise<More>,
  map: (item: From, more: More) => To,
): AsyncGenerator<To[]> {
  for await (const page of pages) {
    const own = await more();
    yield page.map((item) => map(item, own));
  }
}
