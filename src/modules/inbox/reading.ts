// Reading marks: how far each member has read an inquiry, what is unread, and the receipts that the other side gets.
import { type Context, machineryOf } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure } from '../../errors.ts';
import { readCursor } from '../../events/cursor.ts';
import { epochOf } from '../../events/reader.ts';
import type { Inquiry } from '../../generated/prisma/client.ts';
import { loaderOf } from '../../loader.ts';
import { mustHold, type Viewer } from '../../viewer.ts';
import { emitOwn, READ } from '../inquiry/events.ts';
import { lockInquiry, stateInquiry } from '../inquiry/move.ts';

/**
 * Moves the viewer's reading mark of an inquiry forward to the cursor `upTo`. Where nothing new lies before it, nothing is done:
 * so two clients that mark whatever comes do not answer each other for ever. The first of a side to read something tells the other.
 */
export async function markRead(ctx: Context, input: { inquiryId: string; upTo: string }): Promise<{ id: string }> {
  const { accountId, organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  const epoch = await epochOf(machineryOf(ctx).database);
  return transact(ctx, async (tx) => {
    const { inquiry } = await lockInquiry(ctx, tx, input.inquiryId);
    const { tenantId, id } = inquiry;
    const upTo = Number(readCursor(epoch, tenantId, id, input.upTo).seq);
    if (upTo > inquiry.version)
      throw failure('CURSOR_RESET', 'This cursor is ahead of the inquiry: read it anew, then use its cursor.');
    const key = { tenantId, inquiryId: id, organizationId };
    const entry = await tx.inboxEntry.findUniqueOrThrow({ where: { tenantId_inquiryId_organizationId: key } });
    const where = { tenantId_inquiryId_organizationId_accountId: { ...key, accountId } };
    const mark = (await tx.reading.findUnique({ where }))?.seq ?? 0;
    if (entry.newsSeq <= mark || !(await hasNews(tx, inquiry, organizationId, mark, upTo))) return { id };
    const moved = { seq: upTo, readAt: new Date() };
    await tx.reading.upsert({ where, create: { ...key, accountId, ...moved }, update: moved });
    const isFirst = upTo > entry.readSeq && (await hasNews(tx, inquiry, organizationId, entry.readSeq, upTo));
    const fact = { type: READ, data: { upTo } } as const;
    if (!isFirst) {
      emitOwn(tx, inquiry, organizationId, fact);
      return { id };
    }
    await tx.inboxEntry.update({ where: { tenantId_inquiryId_organizationId: key }, data: { readSeq: upTo } });
    await tx.message.updateMany({
      where: { tenantId, inquiryId: id, senderId: { not: organizationId }, seq: { lte: upTo }, readAt: null },
      data: { readAt: moved.readAt },
    });
    await stateInquiry(tx, inquiry, fact);
    return { id };
  });
}

// News to a side is what it did not do itself, other than reading.
async function hasNews(
  tx: Tx,
  { tenantId, id }: Inquiry,
  organization: string,
  after: number,
  upTo: number,
): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from event where tenant_id = ${tenantId}::uuid and stream_id = ${id}::uuid and seq > ${after} and seq <= ${upTo}
       and type <> ${READ} and actor->>'organization' is distinct from ${organization} limit 1`;
  return found.length > 0;
}

// More than so many is many.
const MOST_COUNTED = 1_000;

/** How much of an inquiry the viewer has not read; null for who is no member. */
export function unreadOf(ctx: Context, id: string): Promise<number> | null {
  if (!isReader(ctx.viewer)) return null;
  return loaderOf(ctx, 'unread', (ids) => countUnread(ctx, ids)).load(id);
}

async function countUnread(ctx: Context, ids: readonly string[]): Promise<number[]> {
  const { accountId, organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  const rows = await db(ctx).$queryRaw<{ id: string; count: number }[]>`
    select e.inquiry_id::text as id, n.count
      from inbox_entry e
      left join reading r on r.tenant_id = e.tenant_id and r.inquiry_id = e.inquiry_id
            and r.organization_id = e.organization_id and r.account_id = ${accountId}::uuid
     cross join lateral (select count(*)::int as count from (
       select from event v where v.tenant_id = e.tenant_id and v.stream_id = e.inquiry_id and v.seq > coalesce(r.seq, 0)
          and v.type <> ${READ} and v.actor->>'organization' is distinct from ${organizationId} limit ${MOST_COUNTED}) as v) n
     where e.tenant_id = ${ctx.tenant.id}::uuid and e.organization_id = ${organizationId}::uuid
       and e.inquiry_id = any(${[...ids]}::uuid[]) and e.news_seq > coalesce(r.seq, 0)`;
  const byId = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => byId.get(id) ?? 0);
}

/** A message, as far as its readers depend on it. */
export interface Readable {
  inquiryId: string;
  senderId: string;
  seq: number;
}

/** The people of the viewer's own side who have read a message of the other side, in the order in which they did. */
export async function readersOf(ctx: Context, { inquiryId, senderId, seq }: Readable): Promise<string[]> {
  const { viewer } = ctx;
  if (viewer.kind !== 'member' || viewer.organizationId === senderId) return [];
  const marks = await loaderOf(ctx, 'reading marks', (ids) => marksOf(ctx, ids)).load(inquiryId);
  return marks.filter((mark) => mark.seq >= seq).map(({ account }) => account.name);
}

async function marksOf(ctx: Context, ids: readonly string[]) {
  const { organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  const marks = await db(ctx).reading.findMany({
    where: { tenantId: ctx.tenant.id, organizationId, inquiryId: { in: [...new Set(ids)] } },
    select: { inquiryId: true, seq: true, account: { select: { name: true } } },
    orderBy: { readAt: 'asc' },
  });
  return ids.map((id) => marks.filter(({ inquiryId }) => inquiryId === id));
}

const isReader = (viewer: Viewer) => viewer.kind === 'member' && viewer.organizationId !== null;
