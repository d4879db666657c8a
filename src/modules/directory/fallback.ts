// The directory without the index: newest suppliers first from a bounded window of the database, held against the same conditions.
import { type Context, machineryOf } from '../../context.ts';
import { evaluate, folded } from '../../kit/expression.ts';
import { inTurn } from '../search/fallback.ts';
import { documentOf, fieldsOf, type SupplierDocument } from '../search/supplier-document.ts';
import { listedSuppliers } from '../search/supplier-row.ts';
import { hitOf, type PlacedHit } from './hit.ts';
import type { SupplierRequest } from './request.ts';

/** At most this many suppliers are looked at for a page. */
export const WINDOW = 1_000;
const FIRST_LOOK = 25;
const LOOK = 250;

/** A hit with the id that a page can go on after. */
type Kept = PlacedHit & { id: string };

/**
 * The newest suppliers that meet the request, at most `limit`, older than supplier `before`. Words are looked for in names, cities
 * and names of categories; all must be there. There is no other order, no facets, and listings are not counted. Throws UNAVAILABLE
 * when too many searches wait already, and the signal's reason when the caller is gone.
 */
export function searchDatabase(
  ctx: Context,
  request: SupplierRequest,
  before: string | null,
  limit: number,
  locale: string,
): Promise<{ hits: Kept[]; next: string | null }> {
  return inTurn(() => lookThrough(ctx, request, before, limit, locale));
}

async function lookThrough(
  ctx: Context,
  request: SupplierRequest,
  before: string | null,
  limit: number,
  locale: string,
): Promise<{ hits: Kept[]; next: string | null }> {
  const { database } = machineryOf(ctx);
  const tenant = ctx.tenant.id;
  const meets = matcherOf(request);
  const hits: Kept[] = [];
  for (let last = before, looked = 0; looked < WINDOW; ) {
    const size = Math.min(looked ? LOOK : Math.max(FIRST_LOOK, limit + 1), WINDOW - looked);
    ctx.signal.throwIfAborted();
    const rows = await listedSuppliers(database, tenant, { before: last, limit: size, isCounted: false });
    for (const row of rows) {
      const document = documentOf(tenant, row);
      if (!meets(document)) continue;
      if (hits.length === limit) return { hits, next: hits.at(-1)!.id };
      const hit = hitOf(ctx, document, locale);
      if (hit) hits.push({ id: hit.id, hit, highlights: null });
    }
    if (rows.length < size) return { hits, next: null };
    looked += rows.length;
    last = rows.at(-1)!.id;
    if (looked >= WINDOW) return { hits, next: last };
  }
  return { hits, next: null };
}

function matcherOf({ text, conditions }: SupplierRequest): (document: SupplierDocument) => boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return (document) => {
    const fields = fieldsOf(document);
    if (!conditions.every(({ condition }) => evaluate(condition, fields))) return false;
    const { legal_name: name, city, category_names: names } = document;
    const haystack = words.length ? folded([name, city, ...names].join('\n')) : '';
    return words.every((word) => haystack.includes(word));
  };
}
