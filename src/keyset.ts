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
  if (!id) throw badCursor(cursor);
  return id;
}

/** What is thrown for a text that is no cursor of a list. */
export const badCursor = (cursor: string) =>
  failure('BAD_CURSOR', `"${cursor.slice(0, 80)}" is not a cursor of this list: use endCursor of a page.`);

/** A page as a connection answers it. */
export interface KeysetPage<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: PageInfoShape;
}

const DEFAULT_SIZE = 20;

/** Answers a connection over rows ordered by id (by time of creation); `newestFirst` turns it round. */
export function keyset<Row extends { id: string }>(
  args: PageArgs,
  fetch: (page: Page) => Promise<Row[]>,
  newestFirst = false,
): Promise<KeysetPage<Row>> {
  const [beyond, short] = newestFirst ? (['lt', 'gt'] as const) : (['gt', 'lt'] as const);
  return pageOf<Row, string>(args, { read: readCursor, write: cursorOf }, ({ after, before, isBackwards, take }) => {
    const id = { ...(after && { [beyond]: after }), ...(before && { [short]: before }) };
    return fetch({
      where: after || before ? { id } : {},
      orderBy: { id: newestFirst === isBackwards ? 'asc' : 'desc' },
      take,
    });
  });
}

/** What a page asks of the rows of a list: those between two places of it, from its beginning on or backwards from its end. */
export interface Stretch<Place> {
  after: Place | null;
  before: Place | null;
  isBackwards: boolean;
  take: number;
}

/** How the places of a list are told outside. */
export interface Cursors<Row, Place> {
  read(cursor: string): Place;
  write(row: Row): string;
}

/** Answers a connection over a list in any order that is a total one; `fetch` answers rows in the order of the stretch. */
export async function pageOf<Row, Place>(
  { first, last, after, before }: PageArgs,
  cursors: Cursors<Row, Place>,
  fetch: (stretch: Stretch<Place>) => Promise<Row[]>,
): Promise<KeysetPage<Row>> {
  for (const size of [first, last]) checkSize(size);
  if (first != null && last != null) throw failure('BAD_USER_INPUT', 'Give `first` or `last`, not both.');
  const isBackwards = last != null;
  const size = first ?? last ?? DEFAULT_SIZE;
  const found = await fetch({
    after: after != null ? cursors.read(after) : null,
    before: before != null ? cursors.read(before) : null,
    isBackwards,
    take: size + 1, // one more tells whether there is more
  });
  const rows = found.slice(0, size);
  if (isBackwards) rows.reverse();
  const edges = rows.map((node) => ({ cursor: cursors.write(node), node }));
  const hasMore = found.length > size;
  return {
    edges,
    pageInfo: {
      hasNextPage: isBackwards ? before != null : hasMore,
      hasPreviousPage: isBackwards ? hasMore : after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Where a row stands in a list by time, newest first. */
export interface Moment {
  at: Date;
  id: string;
}

/** Cursors of a list by time: to the millisecond, and by id within it. */
export const byTime: Cursors<Moment, Moment> = {
  write: ({ at, id }) => Buffer.from(`k2.${at.getTime()}.${id}`).toString('base64url'),
  read(cursor) {
    const [, at, id] =
      /^k2\.(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
        Buffer.from(cursor, 'base64url').toString(),
      ) ?? [];
    if (!at || !id) throw badCursor(cursor);
    return { at: new Date(Number(at)), id };
  },
};

/** Throws BAD_USER_INPUT for a page size outside 1–100. */
export function checkSize(size: number | null | undefined): void {
  if (size === null || size === undefined || (size >= 1 && size <= 100)) return;
  throw failure('BAD_USER_INPUT', `A page has 1 to 100 items, not ${size}.`);
}
