// Lists by keyset: a page starts after an id, so it costs the same anywhere in the list.
import { type PageInfoShape, resolveCursorConnection } from '@pothos/plugin-relay';
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

/** Answers a connection over rows ordered by id (by time of creation); `newestFirst` turns it round. */
export function keyset<Row extends { id: string }>(
  args: PageArgs,
  fetch: (page: Page) => Promise<Row[]>,
  newestFirst = false,
): Promise<{ edges: { cursor: string; node: Row }[]; pageInfo: PageInfoShape }> {
  for (const size of [args.first, args.last]) checkSize(size);
  return resolveCursorConnection(
    { args, defaultSize: 20, maxSize: 100, toCursor: (row) => cursorOf(row as Row) },
    ({ after, before, limit, inverted }) => {
      const [beyond, short] = newestFirst ? (['lt', 'gt'] as const) : (['gt', 'lt'] as const);
      const id = {
        ...(after && { [beyond]: readCursor(after) }),
        ...(before && { [short]: readCursor(before) }),
      };
      return fetch({
        where: after || before ? { id } : {},
        orderBy: { id: newestFirst === inverted ? 'asc' : 'desc' },
        take: limit,
      });
    },
  ) as never; // never null: `fetch` answers a list
}

/** Throws BAD_USER_INPUT for a page size outside 1–100. */
export function checkSize(size: number | null | undefined): void {
  if (size === null || size === undefined || (size >= 1 && size <= 100)) return;
  throw failure('BAD_USER_INPUT', `A page has 1 to 100 items, not ${size}.`);
}
