// Inquiries: sent by a buyer to one supplier, answered by either side, read, listed and followed live.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { refuse, UserErrors } from '../../errors.ts';
import { Following } from '../../events/following.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { mustHold } from '../../viewer.ts';
import { askIfNeeded } from '../approval/service.ts';
import { holdAttachments } from '../file/attachment.ts';
import { checkInquiry, MOST_REASON, MOST_TEXT, type NewInquiry } from './draft.ts';
import { openEntries } from './entry.ts';
import { emitInquiry } from './events.ts';
import { lifecycle } from './lifecycle.ts';
import { inquiryMissing, lockInquiry, moveInquiry } from './move.ts';
import { mayRead, mustAct, rightToReply } from './policy.ts';
import { sidesOf } from './sides.ts';
import { keptAs, targetParts } from './target.ts';

/** What became of an inquiry: sent, or waiting for an approval of the own organization. */
export type Sent = { id: string | null; approval: string | null };

/** Sends an inquiry from the viewer's organization to one supplier, or asks for the approval that it needs. */
export async function send(ctx: Context, input: NewInquiry): Promise<Sent> {
  const checked = await checkSending(ctx, input);
  return once(ctx, 'inquirySend', input, async (tx) => {
    if (checked.errors.length) throw new UserErrors(checked.errors); // in here: a retry is answered though the listing may be gone by now
    const approval = await askIfNeeded(ctx, tx, {
      kind: 'INQUIRY_SEND',
      parts: targetParts(input.lines),
      subject: input.subject.trim(),
      input: keptAs(input, checked),
    });
    return approval ? { id: null, approval } : { id: await sendIn(ctx, tx, input, checked), approval: null };
  });
}

type Checked = Awaited<ReturnType<typeof checkInquiry>>;

/** Checks an inquiry whole, and that the viewer may send it. */
export async function checkSending(ctx: Context, input: NewInquiry): Promise<Checked> {
  const { organizationId: buyerId } = mustHold(ctx.viewer, 'inquiry.send');
  const checked = await checkInquiry(ctx, input);
  if (checked.supplierId === buyerId)
    checked.errors.push({
      field: ['supplierId'],
      code: 'INVALID',
      message: 'An inquiry goes to another organization than your own.',
    });
  return checked;
}

/** Sends a checked inquiry as the viewer, inside `tx`; answers its id. Throws UserErrors. */
export async function sendIn(ctx: Context, tx: Tx, input: NewInquiry, checked: Checked): Promise<string> {
  const { organizationId: buyerId, accountId: authorId } = mustHold(ctx.viewer, 'inquiry.send');
  const { lines, supplierId, errors } = checked;
  if (errors.length) throw new UserErrors(errors);
  const tenantId = ctx.tenant.id;
  const id = newId();
  const { destination, incoterm, expiresAt } = input;
  const [subject, place] = [input.subject.trim(), input.place?.trim() || null];
  const neededBy = input.neededBy ? new Date(input.neededBy) : null;
  const sides = { buyerId, supplierId: supplierId!, lastActorId: buyerId };
  const { updatedAt } = await tx.inquiry.create({
    data: { tenantId, id, ...sides, subject, destination, neededBy, incoterm, place, expiresAt },
  });
  await openEntries(tx, { tenantId, id, ...sides }, updatedAt);
  await tx.inquiryLine.createMany({
    data: lines.map((line, i) => ({ ...line, tenantId, inquiryId: id, position: i + 1 })),
  });
  const first = { tenantId, inquiryId: id, senderId: buyerId, authorId, body: input.message, seq: 1 };
  const message = await writeMessage(ctx, tx, first, input.attachments);
  emitInquiry(tx, { id, ...sides }, { type: 'inquiry.sent', data: { message } });
  return id;
}

async function writeMessage(
  ctx: Context,
  tx: Tx,
  message: Omit<Prisma.MessageCreateManyInput, 'id'>,
  attachments: readonly string[] | null | undefined,
): Promise<string> {
  const id = newId();
  const { tenantId, senderId } = message;
  const files = await holdAttachments(ctx, tx, attachments ?? [], senderId);
  await tx.message.create({ data: { ...message, id, body: message.body.trim() } });
  const rows = files.map((file, i) => ({ tenantId, messageId: id, position: i + 1, fileId: file.id }));
  if (rows.length) await tx.messageAttachment.createMany({ data: rows });
  return id;
}

/** Writes into an inquiry for the viewer's side; answers the message's id. The supplier's first answer opens the discussion. */
export async function reply(
  ctx: Context,
  input: { inquiryId: string; body: string; attachments?: string[] | null; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  const { organizationId: senderId, accountId: authorId } = mustHold(
    ctx.viewer,
    rightToReply.supplier,
    rightToReply.buyer,
  );
  const { inquiryId, body } = input;
  if (!body.trim() || body.length > MOST_TEXT)
    refuse(['body'], 'OUT_OF_RANGE', `A message has 1 to ${MOST_TEXT} characters.`);
  const tenantId = ctx.tenant.id;
  return once(ctx, 'inquiryReply', input, async (tx) => {
    const { inquiry, side } = await lockInquiry(ctx, tx, inquiryId);
    const step = mustAct(ctx.viewer, 'REPLY', inquiry, side);
    const message = { tenantId, inquiryId, senderId, authorId, body, seq: inquiry.version + 1 };
    const id = await writeMessage(ctx, tx, message, input.attachments);
    await moveInquiry(tx, inquiry, step, senderId, { type: 'inquiry.replied', data: { message: id } });
    return { id };
  });
}

/** Ends an inquiry of the viewer's organization: the supplier declines it, or the buyer withdraws it. A retry answers the same. */
export function end(
  ctx: Context,
  action: 'DECLINE' | 'WITHDRAW',
  input: { id: string; reason: string | null },
): Promise<{ id: string }> {
  const endedBecause = input.reason?.trim() || null;
  if (action === 'DECLINE' && !endedBecause) refuse(['reason'], 'REQUIRED', 'Say why: the buyer will ask elsewhere.');
  if ((endedBecause?.length ?? 0) > MOST_REASON)
    refuse(['reason'], 'OUT_OF_RANGE', `A reason has at most ${MOST_REASON} characters.`);
  const [name, type] =
    action === 'DECLINE' ? (['decline', 'inquiry.declined'] as const) : (['withdraw', 'inquiry.withdrawn'] as const);
  const { organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  return transact(ctx, async (tx) => {
    const { inquiry, side } = await lockInquiry(ctx, tx, input.id);
    mustHold(ctx.viewer, rightToReply[side]);
    if (inquiry.status === lifecycle[name].to && side === lifecycle[name].by[0]) return { id: inquiry.id }; // a retry
    const step = mustAct(ctx.viewer, action, inquiry, side);
    await moveInquiry(tx, inquiry, step, organizationId, { type, data: {} }, { endedBecause });
    return { id: inquiry.id };
  });
}

/** An inquiry that the viewer may read; null when there is none. */
export async function get(ctx: Context, id: string, query: object = {}) {
  const inquiry = await db(ctx).inquiry.findUnique({
    ...query,
    where: { tenantId_id: { tenantId: ctx.tenant.id, id } },
  });
  return inquiry && mayRead(ctx.viewer, inquiry) ? inquiry : null;
}

/** What happens in an inquiry after the cursor `after` (null: from now), for as long as the viewer may see it. */
export async function events(ctx: Context, id: string, after: string | null): Promise<Following> {
  const sides = await sidesOf(ctx, id);
  if (!sides || !mayRead(ctx.viewer, sides)) {
    if (ctx.viewer.kind === 'anonymous') mustHold(ctx.viewer, 'inquiry.read');
    throw inquiryMissing();
  }
  return new Following(id, after, (viewer) => mayRead(viewer, sides));
}
