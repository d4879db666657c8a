// Brings what has changed into the indexes, as the log tells of it.
import type { Machinery } from '../../context.ts';
import type { Database } from '../../db.ts';
import { LEASE_MS } from '../../events/lease.ts';
import { PARTS, type Reader, type WindowEvent } from '../../events/window.ts';
import type { Log } from '../../log.ts';
import type { SearchServer } from '../../search-server.ts';
import type { Version } from './source.ts';
import { sources } from './sources.ts';
import { noteSkipped } from './state.ts';
import { type Place, Writes } from './writes.ts';

/** Under whose names the log remembers how far the indexes have come; workers share these readers. */
export const READERS: readonly Reader[] = Array.from({ length: PARTS }, (_, part) => ({
  name: `search-index ${part}`,
  part,
}));

/** What the indexer works with; the worker has it all. */
export interface Indexing {
  database: Database;
  search: SearchServer;
  log: Log;
  /** How long what a worker holds stays its own when it dies, in milliseconds. */
  leaseMs: number;
  /** Aborted when Meilisearch is not waited for any longer. */
  signal?: AbortSignal;
}

/** The machinery with its search server; null when there is none to index into. */
export function indexingOf({ database, search, log }: Machinery, leaseMs = LEASE_MS): Indexing | null {
  return search && { database, search, log, leaseMs };
}

// Whoever changes faster than that has written events which are yet to be read.
const MOST_LOOKS = 10;

/**
 * Brings everything that `events` are about up to now, in the indexes that `place` names. Repeating it changes nothing.
 * Throws when Meilisearch did not take it.
 *
 * Several processes may write the same thing at once: a listing's part of the log is another than its supplier's. So everyone
 * looks again after writing, and writes what has changed since: whoever writes last has seen that it is right.
 */
export async function indexEvents(indexing: Indexing, events: readonly WindowEvent[], place?: Place): Promise<void> {
  const { database } = indexing;
  const writes = new Writes(indexing, place);
  const written = new Map<string, string>();
  for (let looks = 0, isRight = false; !isRight && looks < MOST_LOOKS; looks++) {
    isRight = true;
    for (const source of sources) {
      for await (const standings of source.changed(database, events)) {
        const news = standings.filter((standing) => written.get(standing.id) !== stateOf(standing));
        for (const standing of news) written.set(standing.id, stateOf(standing));
        if (news.length === 0) continue;
        isRight = false;
        await writes.bring(news);
      }
    }
    await writes.done();
  }
  await noteSkipped(database, writes.skipped);
}

const stateOf = ({ home, version }: Version) => `${home} ${version}`;
