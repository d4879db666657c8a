// What is indexed comes from sources: which indexes one fills, what an event means for it, and how its things stand now.
import type { Settings } from 'meilisearch';
import type { Database } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';

/** An index that a source fills. */
export interface IndexPlan {
  /** Unique among all sources, and without `-`: what takes its place is named after it. */
  name: string;
  /** How it is to be set up. Throws when what it is made of is not sound. */
  settings(): Settings;
}

/** A thing, and the state it is in. */
export interface Version {
  id: string;
  /** Changes whenever the document does, for any reason: two documents of the same id and version are equal. */
  version: string;
  /** The index it belongs into; null when it is not to be found. */
  home: string | null;
}

/** How a thing is to stand in the indexes now. */
export interface Standing extends Version {
  /** Indexes that may hold it and should not. */
  away: readonly string[];
  /** What is written into its home: `id`, and `tenant` to tell whose it is. When it throws, the thing is logged and skipped. */
  document(): object;
}

/**
 * A source of documents. What is read comes in pages of at most CHUNK, each by one statement, and by keyset: whoever reads
 * holds one page. A thing occurs once in what one call answers, but for `changed`.
 */
export interface Source {
  /** What its things are called, in the plural: `listings`. */
  name: string;
  indexes: readonly IndexPlan[];
  /** Everything whose document `events` may have changed, wherever they stand in the log: also all listings of a supplier. */
  changed(database: Database, events: readonly WindowEvent[]): AsyncIterable<Standing[]>;
  /** The things `ids` of `tenant`, with those that are gone. At most CHUNK ids. */
  standings(database: Database, tenant: string, ids: readonly string[]): Promise<Standing[]>;
  /** All of `tenant` that is to be found in the indexes `names`. */
  all(database: Database, tenant: string, names: readonly string[]): AsyncIterable<Standing[]>;
  /** The same as `all`, without documents: for comparing. */
  versions(database: Database, tenant: string, names: readonly string[]): AsyncIterable<Version[]>;
}

/** Bounds one statement and one flush to Meilisearch. */
export const CHUNK = 1_000;

/** Reads page after page: `read` answers those after an id, in order, and fewer than CHUNK at the end. */
export async function* pages<Item extends { id: string }>(
  read: (after: string | null) => Promise<Item[]>,
): AsyncGenerator<Item[]> {
  for (let after: string | null = null; ; ) {
    const page = await read(after);
    if (page.length) yield page;
    if (page.length < CHUNK) return;
    after = page.at(-1)!.id;
  }
}

/** Ids in pieces of at most CHUNK. */
export function* chunks(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += CHUNK) yield ids.slice(at, at + CHUNK);
}
