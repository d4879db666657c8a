// Brings what has changed into the indexes, as the log tells of it.
import type { Machinery } from '../../context.ts';
import type { Database } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import type { Log } from '../../log.ts';
import type { SearchServer } from '../../search-server.ts';
import { sources } from './sources.ts';
import { type Place, Writes } from './writes.ts';

/** The name under which the log remembers how far the index has come. */
export const READER = 'search-index';

/** What the indexer works with; the worker has both. */
export type Indexing = { database: Database; search: SearchServer; log: Log };

/** The machinery with its search server; null when there is none to index into. */
export function indexingOf({ database, search, log }: Machinery): Indexing | null {
  return search && { database, search, log };
}

/**
 * Brings everything that `events` are about up to now, in the indexes that `place` names. Repeating it changes nothing.
 * Throws when Meilisearch did not take it.
 */
export async function indexEvents(indexing: Indexing, events: readonly WindowEvent[], place?: Place): Promise<void> {
  const writes = new Writes(indexing.search, indexing.log, place);
  for (const source of sources) {
    for await (const standings of source.changed(indexing.database, events)) await writes.bring(standings);
  }
  await writes.done();
}
