// Finds suppliers: in the index, or more plainly in the database when the index does not answer; never an error for that.
import type { Context } from '../../context.ts';
import { askerOf } from '../search/asker.ts';
import { fingerprint } from '../search/cursor.ts';
import { type PageAsked, pageOf } from '../search/paging.ts';
import { mustReadCatalogue } from '../tenant/policy.ts';
import { searchDatabase } from './fallback.ts';
import type { DirectoryPage, PlacedHit } from './hit.ts';
import { type Found, searchIndex, type Wanted } from './query.ts';
import { requestOf, type SupplierQuestion } from './request.ts';

/** A question as it was asked. */
export interface Question extends SupplierQuestion, PageAsked {
  locale?: string | null;
}

/** A page of active suppliers that the question finds. Throws BAD_USER_INPUT and BAD_CURSOR. */
export async function search(ctx: Context, question: Question, extras: Omit<Wanted, 'locale'>): Promise<DirectoryPage> {
  mustReadCatalogue(ctx);
  const started = performance.now();
  const locale = question.locale ?? ctx.locale;
  const request = requestOf(ctx, question);
  const asked = fingerprint(['directory', ctx.tenant.id, request.text, question.where, request.order]);
  const ask = askerOf(ctx);
  const { edges, pageInfo, found } = await pageOf<PlacedHit, Found>(asked, question, {
    index: (slice) => ask((server, signal) => searchIndex(ctx, server, request, slice, { ...extras, locale }, signal)),
    database: (after, limit) => searchDatabase(ctx, request, after, limit, locale),
  });
  return {
    edges: edges.map(({ cursor, hit: { hit: node, highlights } }) => ({ cursor, node, highlights })),
    pageInfo,
    totalCount: found?.totalCount ?? null,
    facets: found?.facets ?? null,
    didDegrade: found === null,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}
