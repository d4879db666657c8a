// Quotations: written and sent by the supplier, answered by the buyer, taken back, and read.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, UserErrors } from '../../errors.ts';
import { emit } from '../../events/event.ts';
import { type Inquiry, Prisma, type Quotation, type QuotationRevision } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { mustHold } from '../../viewer.ts';
import { askIfNeeded, pendingFor } from '../approval/service.ts';
import { emitOwn } from '../inquiry/events.ts';
import { lockInquiry, moveInquiry } from '../inquiry/move.ts';
import { mustAct as mustActInInquiry } from '../inquiry/policy.ts';
import { checkChoices, checkCounter, checkReason } from './answer.ts';
import { type Choice, type Content, type CounterLine, type Outcome, partsOf } from './content.ts';
import { checkContent, type NewContent, unanswered, writtenAs } from './draft.ts';
import { lifecycle, statusAt } from './lifecycle.ts';
import { mayRead, mustAct, type QuotationAction } from './policy.ts';

/** Most revisions of one quotation. */
export const MOST_REVISIONS = 50;

const missing = () => failure('NOT_FOUND', 'You have no quotation with this id.');

type Answer = { id: string };

/**
 * Writes what shall be quoted next to an inquiry, in place of what was written before; only the supplier sees it. With
 * `expectedVersion`, what a colleague wrote since is a CONFLICT.
 */
export async function draft(
  ctx: Context,
  input: { inquiryId: string; content: NewContent; expectedVersion?: number | null },
): Promise<Answer> {
  mustHold(ctx.viewer, 'quotation.write');
  return transact(ctx, async (tx) => {
    const { inquiry, side } = await lockInquiry(ctx, tx, input.inquiryId);
    mustActInInquiry(ctx.viewer, 'QUOTE', inquiry, side);
    const { tenantId, id: inquiryId } = inquiry;
    const known = await tx.quotation.findUnique({ where: { tenantId_inquiryId: { tenantId, inquiryId } } });
    mustBeVersion(known?.draftVersion ?? 0, input.expectedVersion);
    const { content, errors } = await checkContent(ctx, tx, inquiry, input.content);
    if (errors.length) throw new UserErrors(errors);
    const id = known?.id ?? newId();
    const written = {
      draft: content as unknown as Prisma.InputJsonObject,
      draftVersion: (known?.draftVersion ?? 0) + 1,
    };
    if (known) await tx.quotation.update({ where: { tenantId_id: { tenantId, id } }, data: written });
    else await tx.quotation.create({ data: { tenantId, id, inquiryId, ...written } });
    // In a stream of its own: who follows the inquiry must not notice.
    emit(tx, { stream: id, type: 'quotation.drafted', data: { version: written.draftVersion } });
    emitOwn(tx, inquiry, inquiry.supplierId, { type: 'quotation.drafted', data: { quotation: id } });
    return { id };
  });
}

/** Sends the draft as the next revision, with snapshots as of now; a revision that stands is superseded. */
export async function send(
  ctx: Context,
  input: { id: string; expectedVersion?: number | null; idempotencyKey?: string | null },
): Promise<Answer> {
  const { organizationId, accountId: sentById } = mustHold(ctx.viewer, 'quotation.write');
  return once(ctx, 'quotationSend', input, async (tx) => {
    const { quotation, inquiry, side } = await lock(ctx, tx, input.id);
    mustAct(ctx.viewer, 'SEND', factsOf(quotation, inquiry), side);
    mustBeVersion(quotation.draftVersion, input.expectedVersion);
    const { tenantId, id, head } = quotation;
    const number = (quotation.revision ?? 0) + 1;
    if (number > MOST_REVISIONS) throw failure('CONFLICT', `A quotation has at most ${MOST_REVISIONS} revisions.`);
    const written = writtenAs(quotation.draft as unknown as Content);
    const { content, errors } = await checkContent(ctx, tx, inquiry, written);
    const lines = await tx.inquiryLine.findMany({
      where: { tenantId, inquiryId: inquiry.id },
      select: { position: true },
    });
    errors.push(
      ...unanswered(
        content,
        lines.map(({ position }) => position),
      ),
    );
    if (errors.length) throw new UserErrors(errors);
    if (head?.status === 'SENT') {
      const step = statusAt(head) === 'EXPIRED' ? 'expire' : 'supersede';
      await endRevision(tx, head, lifecycle[step].to, {}, step === 'expire' ? null : sentById);
    }
    await tx.quotationRevision.create({
      data: {
        tenantId,
        quotationId: id,
        number,
        content: content as unknown as Prisma.InputJsonObject,
        validUntil: written.validUntil,
        sentById,
      },
    });
    const attached = (content.attachments ?? []).map(({ fileId }, i) => ({ fileId, position: i + 1 }));
    await tx.quotationAttachment.createMany({
      data: attached.map((row) => ({ ...row, tenantId, quotationId: id, number })),
    });
    const where = { tenantId_id: { tenantId, id } };
    await tx.quotation.update({ where, data: { revision: number, draft: Prisma.DbNull } });
    await moveInquiry(tx, inquiry, lifecycle.send.inquiry, organizationId, {
      type: lifecycle.send.fact,
      data: { quotation: id, revision: number },
    });
    return { id };
  });
}

/** What answers a revision: which one, in which way, with what. */
export interface Reply {
  id: string;
  /** The revision answered: the newest, or it is a CONFLICT. */
  revision: number;
  reason?: string | null;
  choices?: Choice[] | null;
  counter?: CounterLine[];
  idempotencyKey?: string | null;
}

/** What can be done to a revision that stands. */
export type ReplyAction = Exclude<QuotationAction, 'SEND'>;

const replies = { ACCEPT: 'accept', REJECT: 'reject', COUNTER: 'counter', WITHDRAW: 'withdraw' } as const;

/** What became of a reply: done, or waiting for an approval of the own organization. */
export type Replied = { id: string; approval: string | null };

/**
 * Accepts, rejects, counters or withdraws the newest revision. One that is not the newest is a CONFLICT that says which is. Done
 * already by the same side, it answers the same: a retry. Where the buyer's organization wants an acceptance approved, that is asked for.
 */
export async function answer(ctx: Context, action: ReplyAction, input: Reply): Promise<Replied> {
  const { organizationId, accountId } = mustHold(
    ctx.viewer,
    action === 'WITHDRAW' ? 'quotation.write' : 'quotation.decide',
  );
  const step = replies[action];
  return once(ctx, `quotation ${step}`, input, async (tx) => {
    const { quotation, inquiry, side } = await lock(ctx, tx, input.id);
    const head = mustStand(quotation, input.revision);
    const content = head.content as unknown as Content;
    const outcome = checkReply(action, input, content);
    const done = { id: quotation.id, approval: null };
    const isOwn = side === lifecycle[step].by[0];
    if (isOwn && head.status === lifecycle[step].to && isSame(head.outcome as Outcome | null, outcome)) return done; // a retry
    const waiting = action === 'ACCEPT' ? await pendingFor(tx, inquiry.tenantId, quotation.id) : null;
    if (waiting?.askedById === accountId && side === 'buyer' && isSame(waiting.input as Outcome, outcome))
      return { ...done, approval: waiting.id }; // a retry, too
    mustAct(ctx.viewer, action, { ...factsOf(quotation, inquiry), awaitsApproval: waiting !== null }, side);
    if (action === 'ACCEPT') {
      const approval = await askIfNeeded(ctx, tx, {
        kind: 'QUOTATION_ACCEPT',
        parts: partsOf(content, outcome.choices),
        subject: inquiry.subject,
        input: outcome as Prisma.InputJsonObject,
        ...{ inquiryId: inquiry.id, quotationId: quotation.id, revision: head.number },
      });
      if (approval) return { ...done, approval };
    }
    await endRevision(tx, head, lifecycle[step].to, outcome, accountId);
    await moveInquiry(tx, inquiry, lifecycle[step].inquiry, organizationId, {
      type: lifecycle[step].fact,
      data: { quotation: quotation.id, revision: head.number },
    });
    return done;
  });
}

/** Accepts the revision that was approved, as the viewer, inside `tx`; throws what says why it cannot be any more. */
export async function acceptApproved(
  ctx: Context,
  tx: Tx,
  approved: { quotationId: string; revision: number; outcome: Outcome },
): Promise<void> {
  const { organizationId, accountId } = mustHold(ctx.viewer, 'quotation.decide');
  const { quotation, inquiry, side } = await lock(ctx, tx, approved.quotationId);
  const head = mustStand(quotation, approved.revision);
  mustAct(ctx.viewer, 'ACCEPT', factsOf(quotation, inquiry), side);
  await endRevision(tx, head, lifecycle.accept.to, approved.outcome, accountId);
  await moveInquiry(tx, inquiry, lifecycle.accept.inquiry, organizationId, {
    type: lifecycle.accept.fact,
    data: { quotation: quotation.id, revision: head.number },
  });
}

/** The newest revision, when it is `revision`; throws CONFLICT. */
function mustStand({ head }: Headed, revision: number): QuotationRevision {
  if (!head) throw failure('CONFLICT', 'Nothing was sent yet.', { state: 'DRAFT' });
  if (head.number === revision) return head;
  throw failure('CONFLICT', `Revision ${revision} does not stand any more: read revision ${head.number}.`, {
    currentRevision: head.number,
  });
}

function checkReply(action: ReplyAction, input: Reply, content: Content): Outcome {
  if (action === 'ACCEPT') return { choices: checkChoices(content, input.choices ?? []) };
  const reason = checkReason(input.reason, action === 'REJECT');
  return action === 'COUNTER' ? { reason, counter: checkCounter(content, input.counter ?? []) } : { reason };
}

const isSame = (one: Outcome | null, other: Outcome) => sorted(one) === sorted(other);
const sorted = (outcome: Outcome | null) =>
  JSON.stringify([
    outcome?.reason ?? null,
    outcome?.choices ?? [],
    (outcome?.counter ?? []).map((line) => [line.line, line.quantity, line.unitPrice, line.leadTimeDays]),
  ]);

/** Writes down, once, how a revision ended; `by` is an account, null for the clock. */
export async function endRevision(
  tx: Tx,
  { tenantId, quotationId, number }: Pick<QuotationRevision, 'tenantId' | 'quotationId' | 'number'>,
  status: QuotationRevision['status'],
  outcome: Outcome,
  by: string | null,
): Promise<void> {
  await tx.quotationRevision.update({
    where: { tenantId_quotationId_number: { tenantId, quotationId, number } },
    data: { status, outcome: outcome as Prisma.InputJsonObject, endedById: by, endedAt: new Date() },
  });
}

function mustBeVersion(current: number, expected: number | null | undefined): void {
  if (expected == null || expected === current) return;
  throw failure('CONFLICT', `The draft is at version ${current}, not ${expected}: read it anew.`, {
    currentVersion: current,
  });
}

/** A quotation with its newest revision. */
type Headed = Quotation & { head: QuotationRevision | null };

function factsOf({ draft: written, head }: Headed, inquiry: Inquiry) {
  return { hasDraft: written !== null, head, inquiry };
}

// The inquiry is locked first, always: all that happens in one negotiation takes turns there.
async function lock(ctx: Context, tx: Tx, id: string) {
  const where = { tenantId_id: { tenantId: ctx.tenant.id, id } };
  const known = await tx.quotation.findUnique({ where, select: { inquiryId: true } });
  if (!known) throw missing();
  const { inquiry, side } = await lockInquiry(ctx, tx, known.inquiryId).catch((error: unknown) => {
    throw codeOf(error) === 'NOT_FOUND' ? missing() : error;
  });
  const quotation = await tx.quotation.findUniqueOrThrow({ where, include: { head: true } });
  if (!mayRead(ctx.viewer, { head: quotation.head, inquiry })) throw missing();
  return { quotation, inquiry, side };
}

const codeOf = (error: unknown) => (error as { extensions?: { code?: unknown } }).extensions?.code;

/** What `mayRead` needs of the rows beside a quotation. */
const RIGHT = { head: true, inquiry: true } as const;

/** A quotation that the viewer may read; null when there is none. `query` selects at least what `mayRead` needs. */
export async function get(ctx: Context, id: string, query: object = { include: RIGHT }) {
  const where = { tenantId_id: { tenantId: ctx.tenant.id, id } };
  const found = await db(ctx).quotation.findUnique({ ...query, where });
  return found && mayRead(ctx.viewer, found as Prisma.QuotationGetPayload<{ include: typeof RIGHT }>) ? found : null;
}
