// Search without the index: newest listings first from a bounded window of the database, held against the same conditions.

import { verticalOf } from '../../../verticals/index.ts';
import { type Context, machineryOf } from '../../context.ts';
import { failure } from '../../errors.ts';
import { makeGate } from '../../gate.ts';
import { evaluate, folded } from '../../kit/expression.ts';
import { searchTextOf } from '../../kit/specs.ts';
import { NO_SYNONYMS, thesauriOf } from '../synonym/thesaurus.ts';
import { documentOf, flatFields, type SearchDocument } from './document.ts';
import { type Hit, hitOf } from './hit.ts';
import type { SearchRequest } from './request.ts';
import { type ListingRow, publishedListings } from './row.ts';

/** At most this many listings are looked at for a page. */
export const WINDOW = 2_000;
const FIRST_LOOK = 50;
const LOOK = 500;

/** So many of these searches run at once in a process: each is work for the database and for the event loop. */
export const AT_ONCE = 2;
/** So many more wait for their turn. */
export const IN_LINE = 16;

/** A page from the database: hits, and the listing to go on after; null at the end of what was looked at. */
export interface FallbackPage {
  hits: Hit[];
  next: string | null;
}

/**
 * The newest published listings that meet the request, at most `limit`, older than listing `before`. Words are looked for in
 * titles, SKU, names of supplier and category, and searchable attributes; all must be there. There is no other order and no facets.
 * Throws UNAVAILABLE when too many wait already, and the signal's reason when the caller is gone.
 */
export async function searchDatabase(
  ctx: Context,
  request: SearchRequest,
  before: string | null,
  limit: number,
  locale: string,
): Promise<FallbackPage> {
  if (present >= AT_ONCE + IN_LINE) {
    throw failure(
      'UNAVAILABLE',
      'Search is answered more plainly for now, and too many ask: try again in a few seconds.',
    );
  }
  present++;
  try {
    return await gate(() => lookThrough(ctx, request, before, limit, locale));
  } finally {
    present--;
  }
}

const gate = makeGate(AT_ONCE);
let present = 0;

async function lookThrough(
  ctx: Context,
  request: SearchRequest,
  before: string | null,
  limit: number,
  locale: string,
): Promise<FallbackPage> {
  const { database } = machineryOf(ctx);
  const tenant = ctx.tenant.id;
  const thesaurus = request.text ? await thesauriOf(database, tenant) : () => NO_SYNONYMS;
  const meets = matcherOf(request);
  const hits: Hit[] = [];
  const { suppliers, categories } = request;
  const verticals = request.verticals.map(({ name }) => name);
  for (let last = before, looked = 0; looked < WINDOW; ) {
    const size = Math.min(looked ? LOOK : Math.max(FIRST_LOOK, limit + 1), WINDOW - looked);
    ctx.signal.throwIfAborted();
    const rows = await publishedListings(database, tenant, {
      verticals,
      suppliers,
      categories,
      before: last,
      limit: size,
    });
    for (const row of rows) {
      const document = documentOf(tenant, row, thesaurus(row.vertical));
      if (!meets(row, document)) continue;
      if (hits.length === limit) return { hits, next: hits.at(-1)!.id };
      const hit = hitOf(ctx, document, request, locale);
      if (hit) hits.push(hit);
    }
    if (rows.length < size) return { hits, next: null };
    looked += rows.length;
    last = rows.at(-1)!.id;
    if (looked >= WINDOW) return { hits, next: last };
  }
  return { hits, next: null };
}

function matcherOf({ text, common, own }: SearchRequest): (row: ListingRow, document: SearchDocument) => boolean {
  const conditions = [...common, ...own].map(({ condition }) => condition);
  const words = folded(text).split(/\s+/).filter(Boolean);
  return (row, document) => {
    const fields = conditions.length ? flatFields(document) : {};
    if (!conditions.every((condition) => evaluate(condition, fields))) return false;
    const haystack = words.length ? folded(textOf(row, document)) : '';
    return words.every((word) => haystack.includes(word));
  };
}

function textOf(
  { sku, supplier, category, vertical, attributes }: ListingRow,
  { title, also }: SearchDocument,
): string {
  const names = [...Object.values(title), ...Object.values(category.names)];
  return [sku, supplier.legalName, ...names, ...also, searchTextOf(verticalOf(vertical), attributes)].join('\n');
}
