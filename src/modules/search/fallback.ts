// Search without the index: the newest listings of the whole catalogue that have the words and meet the conditions.
import { type Context, machineryOf } from '../../context.ts';
import { failure } from '../../errors.ts';
import { makeGate } from '../../gate.ts';
import { evaluate } from '../../kit/expression.ts';
import { candidatesOf } from './candidates.ts';
import { documentOf, flatFields } from './document.ts';
import { type Hit, hitOf } from './hit.ts';
import { needsOf } from './needs.ts';
import type { SearchRequest } from './request.ts';
import { type ListingRow, listingsOf } from './row.ts';

/** After so long a page ends where it is, and says where to go on. In ms. */
const PATIENCE_MS = 400;
/** So many listings are read whole at once, when more are needed than the first few. */
const LOOK = 200;
/** The first piece of the catalogue is small, for most pages are filled from it; then each is so many times as large. */
const [FIRST_PIECE, GROWTH] = [200, 4];

/** So many of these searches run at once in a process: each is work for the database and for the event loop. */
export const AT_ONCE = 2;
/** So many more wait for their turn. */
export const IN_LINE = 16;

/** A page from the database: hits, and the listing to go on after; null at the end of the catalogue. */
export interface FallbackPage {
  hits: Hit[];
  next: string | null;
}

/**
 * The newest published listings that meet the request, at most `limit`, older than listing `before`. Each word of the query must
 * begin a word of a title, the SKU, an identifier, brand or model, the supplier's name or the name of a category it is in. There
 * is no other order and no facets. A page may be short, and even empty, with more to come: the time for it is bounded.
 * Throws UNAVAILABLE when too many wait already, and the signal's reason when the caller is gone.
 */
export function searchDatabase(
  ctx: Context,
  request: SearchRequest,
  before: string | null,
  limit: number,
  locale: string,
): Promise<FallbackPage> {
  return inTurn(() => lookThrough(ctx, request, before, limit, locale));
}

/** Runs `search` when it is its turn among all that the database answers in this process. Throws UNAVAILABLE when too many wait. */
export async function inTurn<Answer>(search: () => Promise<Answer>): Promise<Answer> {
  if (present >= AT_ONCE + IN_LINE) {
    throw failure(
      'UNAVAILABLE',
      'Search is answered more plainly for now, and too many ask: try again in a few seconds.',
    );
  }
  present++;
  try {
    return await gate(search);
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
  const until = performance.now() + PATIENCE_MS;
  ctx.signal.throwIfAborted();
  const conditions = [...request.common, ...request.own].map(({ condition }) => condition);
  const wanted = {
    needs: await needsOf(ctx, request),
    verticals: request.verticals.map(({ name }) => name),
    conditions,
  };
  const hits: Hit[] = [];
  let size = Math.min(LOOK, limit + 1);
  for (let last = before, piece = FIRST_PIECE; ; piece *= GROWTH) {
    ctx.signal.throwIfAborted();
    const { ids, next } = await candidatesOf(database, tenant, wanted, { before: last, most: piece });
    for (let at = 0; at < ids.length; ) {
      for (const row of await inOrder(ctx, ids.slice(at, at + size))) {
        const document = documentOf(tenant, row);
        const fields = conditions.length ? flatFields(document) : {};
        if (!conditions.every((condition) => evaluate(condition, fields))) continue;
        if (hits.length === limit) return { hits, next: hits.at(-1)!.id };
        const hit = hitOf(ctx, document, request, locale);
        if (hit) hits.push(hit);
      }
      at += size;
      size = LOOK;
      if (at < ids.length && performance.now() > until) return { hits, next: ids[at - 1]! };
    }
    if (next === null || performance.now() > until) return { hits, next };
    last = next;
  }
}

/** Listings that are offered, in the order of their ids here. */
async function inOrder(ctx: Context, ids: readonly string[]): Promise<ListingRow[]> {
  const rows = await listingsOf(machineryOf(ctx).database, ctx.tenant.id, ids);
  const byId = new Map(rows.filter((row) => row.is_offered).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
