// Brings changes of listings into the index, as the log tells of them.
import { verticals } from '../../../verticals/index.ts';
import type { Machinery } from '../../context.ts';
import type { Database } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import type { Log } from '../../log.ts';
import type { SearchServer } from '../../search-server.ts';
import { concernsProduct } from '../product/events.ts';
import { listingsOf } from './row.ts';
import { type Place, Writes } from './writes.ts';

/** The name under which the log remembers how far the index has come. */
export const READER = 'search-index';

/** What the indexer works with; the worker has both. */
export type Indexing = { database: Database; search: SearchServer; log: Log };

/** The machinery with its search server; null when there is none to index into. */
export function indexingOf({ database, search, log }: Machinery): Indexing | null {
  return search && { database, search, log };
}

const names = verticals.map(({ name }) => name);

/** Bounds one statement and one flush to Meilisearch. */
export const CHUNK = 1_000;

/**
 * Brings the listings that `events` are about up to now, in the indexes that `place` names. Repeating it changes nothing.
 * Throws when Meilisearch did not take them.
 */
export async function indexEvents(indexing: Indexing, events: readonly WindowEvent[], place?: Place): Promise<void> {
  const byTenant = new Map<string, Set<string>>();
  const moved = new Set<string>();
  for (const { tenant, stream, type, data } of events) {
    if (!concernsProduct(type)) continue;
    byTenant.set(tenant, (byTenant.get(tenant) ?? new Set()).add(stream));
    if (Array.isArray(data.changed) && data.changed.includes('vertical')) moved.add(stream);
  }
  const writes = new Writes(indexing.search, indexing.log, place);
  for (const [tenant, ids] of byTenant) await writeListings(indexing.database, writes, tenant, [...ids], moved);
  await writes.done();
}

/** Writes listings as they stand now; those that are not offered are taken out. */
export async function writeListings(
  database: Database,
  writes: Writes,
  tenant: string,
  ids: readonly string[],
  moved: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    const rows = new Map((await listingsOf(database, tenant, chunk)).map((row) => [row.id, row]));
    for (const id of chunk) {
      const row = rows.get(id);
      const home = row?.is_offered && names.includes(row.vertical) ? row.vertical : null;
      if (row && home) writes.put(tenant, row);
      if (row && row.published_at === null) continue; // never published, so never in an index
      // A listing stays in its vertical, but for the rare one that moved or is gone altogether.
      const places = row && !moved.has(id) ? names.filter((name) => name === row.vertical) : names;
      for (const name of places) if (name !== home) writes.remove(name, id);
    }
    await writes.flush();
  }
}
