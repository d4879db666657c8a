// Pages of a search: from the index by their offset, or from the database by an id; a page goes on where the one before came from.
import { failure } from '../../errors.ts';
import { checkSize } from '../../keyset.ts';
import { type Place, readPlace, writePlace } from './cursor.ts';
import type { Slice } from './query.ts';
import { MOST_HITS } from './settings.ts';

/** Which page is asked for. */
export interface PageAsked {
  first?: number | null;
  after?: string | null;
}

/** Where the answers of a search come from. */
export interface Sources<Hit, Found extends { hits: readonly (Hit | null)[] }> {
  /** A slice of the index; null when it does not answer. A hit that may not be shown is null and keeps its place. */
  index(slice: Slice): Promise<Found | null>;
  /** At most `limit` hits of the database after the id, and the id to go on after: null at the end. */
  database(after: string | null, limit: number): Promise<{ hits: (Hit & { id: string })[]; next: string | null }>;
}

/** A page, and what the index found beside its hits; null when the database answered. */
export interface PageFound<Hit, Found> {
  edges: { cursor: string; hit: Hit }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  found: Found | null;
}

const PAGE = 20;

/** A page of the search whose fingerprint is `asked`. Throws BAD_USER_INPUT, BAD_CURSOR, and CURSOR_RESET when its index has gone. */
export async function pageOf<Hit, Found extends { hits: readonly (Hit | null)[] }>(
  asked: string,
  { first, after }: PageAsked,
  { index, database }: Sources<Hit, Found>,
): Promise<PageFound<Hit, Found>> {
  checkSize(first);
  const size = first ?? PAGE;
  const place = after == null ? null : readPlace(asked, after);
  const edgeOf = (at: Place, hit: Hit) => ({ cursor: writePlace(asked, at), hit });
  // Pages that began in the database go on there: its order is another.
  if (place?.from !== 'database') {
    const offset = place?.offset ?? 0;
    // One more than the page shows whether there is another page.
    const found = await index({ offset, limit: Math.min(size + 1, MOST_HITS - offset) });
    if (found) {
      const edges = found.hits
        .slice(0, size)
        .flatMap((hit, i) => (hit ? [edgeOf({ from: 'index', offset: offset + i + 1 }, hit)] : []));
      const next = found.hits.length > size ? writePlace(asked, { from: 'index', offset: offset + size }) : null;
      return { edges, pageInfo: infoOf(edges, offset > 0, next), found };
    }
    if (place)
      throw failure(
        'CURSOR_RESET',
        'Search is answered more plainly for now, in another order: begin at the first page.',
      );
  }
  const { hits, next } = await database(place?.id ?? null, size);
  const edges = hits.map((hit) => edgeOf({ from: 'database', id: hit.id }, hit));
  const onwards = next && writePlace(asked, { from: 'database', id: next });
  return { edges, pageInfo: infoOf(edges, place !== null, onwards), found: null };
}

/** `next` is where the next page begins: mostly after the last edge, but beyond it when hits were passed over. */
function infoOf(edges: readonly { cursor: string }[], hasPreviousPage: boolean, next: string | null) {
  const endCursor = next ?? edges.at(-1)?.cursor ?? null;
  return { hasNextPage: next !== null, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor };
}
