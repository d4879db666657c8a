// Notes: what one side writes about an inquiry for itself. Nothing of them reaches the other side, or an operator.
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import { refuse } from '../../errors.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { type KeysetPage, keyset, type Page, type PageArgs } from '../../keyset.ts';
import { loaderOf } from '../../loader.ts';
import { MOST_TEXT } from '../inquiry/draft.ts';
import { emitOwn } from '../inquiry/events.ts';
import { lockInquiry } from '../inquiry/move.ts';
import { mayReadOwn, mustWrite, mustWriteAs } from './policy.ts';

/** Writes a note about an inquiry for the viewer's side; answers its id. */
export async function note(
  ctx: Context,
  input: { inquiryId: string; body: string; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { organizationId, accountId: authorId } = mustWrite(ctx.viewer);
  const body = input.body.trim();
  if (!body || body.length > MOST_TEXT) refuse(['body'], 'OUT_OF_RANGE', `A note has 1 to ${MOST_TEXT} characters.`);
  return once(ctx, 'inquiryNote', input, async (tx) => {
    const { inquiry } = await lockInquiry(ctx, tx, input.inquiryId);
    mustWriteAs(ctx.viewer, inquiry);
    const id = newId();
    const { tenantId, id: inquiryId } = inquiry;
    await tx.inquiryNote.create({ data: { tenantId, id, inquiryId, organizationId, authorId, body } });
    emitOwn(tx, inquiry, organizationId, { type: 'inquiry.noted', data: { note: id } });
    return { id };
  });
}

/** What of a note the right to read it needs. */
export const RIGHT = {
  tenantId: true,
  id: true,
  organizationId: true,
  inquiry: { select: { buyerId: true, supplierId: true } },
} as const;

/** A note of the viewer's side; null when there is none. `query` selects at least RIGHT. */
export async function get(ctx: Context, id: string, query: object) {
  const found = await db(ctx).inquiryNote.findUnique({
    ...query,
    where: { tenantId_id: { tenantId: ctx.tenant.id, id } },
  });
  const right = found as (typeof found & { inquiry: { buyerId: string; supplierId: string } }) | null;
  return right && mayReadOwn(ctx.viewer, right.inquiry, right.organizationId) ? found : null;
}

/** A page of the notes of the viewer's side about an inquiry that it may read, oldest first; none for who is on no side. */
export function notesOf<Shown extends { id: string }>(
  ctx: Context,
  inquiryId: string,
  args: PageArgs,
  query: object,
): Promise<KeysetPage<Shown>> {
  const { viewer } = ctx;
  const own = viewer.kind === 'member' ? viewer.organizationId : null;
  return keyset(args, async (page) => {
    if (!own) return [];
    const name = `notes ${JSON.stringify([query, page])}`;
    return loaderOf(ctx, name, (ids) => readPages(ctx, own, ids, query, page)).load(
      inquiryId,
    ) as Promise<unknown> as Promise<Shown[]>;
  });
}

// As with messages: a lateral join with a limit for each inquiry.
async function readPages(ctx: Context, organizationId: string, ids: readonly string[], query: object, page: Page) {
  const where = { tenantId: ctx.tenant.id, id: { in: [...new Set(ids)] } };
  const notes = { ...query, ...page, where: { ...page.where, organizationId } };
  const found = await db(ctx).inquiry.findMany({ where, select: { id: true, notes } });
  const pages = new Map(found.map((inquiry) => [inquiry.id, inquiry.notes]));
  return ids.map((id) => pages.get(id) ?? []);
}
