// Lists by keyset: a page starts after an id, so it costs the same anywhere in the list.
import type { PageInfoShape } from '@pothos/plugin-relay';
import { failure } from './errors.ts';

/** What a page asks of the database: ids beyond or before some id, in an order, at most so many. */
export interface Page {
  where: { id?: { gt?: string; lt?: string } };
  orderBy: { id: 'asc' | 'desc' };
  take: number;
}

/** The arguments of a connection. */
export type PageArgs = PothosSchemaTypes.DefaultConnectionArguments;

/** The cursor of a row in a list ordered by id. */
export function cursorOf(row: { id: string }): string {
  return Buffer.from(`k1.${row.id}`).toString('base64url');
}

function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const id = /^k1\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text)?.[1];
  if (!id)
    throw failure('BAD_CURSOR', `"${cursor.slice(0, 80)}" is not a cursor of this list: use endCursor of a page.`);
  return id;
}

/** A page as a connection answers it. */
export interface KeysetPage<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: PageInfoShape;
}

const DEFAULT_SIZE = 20;

/** Answers a connection over rows ordered by id (by time of creation); `newestFirst` turns it round. */
export async function keyset<Row extends { id: string }>(
  { first, last, after, before }: PageArgs,
  fetch: (page: Page) => Promise<Row[]>,
  newestFirst = false,
): Promise<KeysetPage<Row>> {
  for (const size of [first, last]) checkSize(size);
  if (first != null && last != null) throw failure('BAD_USER_INPUT', 'Give `first` or `last`, not both.');
  const backwards = last != null;
  const size = first ?? last ?? DEFAULT_SIZE;
  const [beyond, short] = newestFirst ? (['lt', 'gt'] as const) : (['gt', 'lt'] as const);
  const id = {
    ...(after != null && { [beyond]: readCursor(after) }),
    ...(before != null && { [short]: readCursor(before) }),
  };
  const found = await fetch({
    where: after != null || before != null ? { id } : {},
    orderBy: { id: newestFirst === backwards ? 'asc' : 'desc' },
    take: size + 1, // one more tells whether there is more
  });
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  const edges = rows.map((node) => ({ cursor: cursorOf(node), node }));
  const hasMore = found.length > size;
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? before != null : hasMore,
      hasPreviousPage: backwards ? hasMore : after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Throws BAD_USER_INPUT for a page size outside 1–100. */
export function checkSize(size: number | null | undefined): void {
  if (size === null || size === undefined || (size >= 1 && size <= 100)) return;
  throw failure('BAD_USER_INPUT', `A page has 1 to 100 items, not ${size}.`);
}
