// Requests for approval: made when something needs one, decided by colleagues, and done with the last yes.
import type { Context } from '../../context.ts';
import { contextAs } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, refuse, UserErrors } from '../../errors.ts';
import type { Approval, Prisma } from '../../generated/prisma/client.ts';
import type { ApprovalKind } from '../../generated/prisma/enums.ts';
import { newId } from '../../id.ts';
import type { Money } from '../../kit/graphql-money.ts';
import { mustHold } from '../../viewer.ts';
import { prepareDeed } from './deed.ts';
import { emitApproval } from './events.ts';
import { lifecycle } from './lifecycle.ts';
import { placeOf, viewerAt } from './people.ts';
import { mayRead, mustAct, mustDecide } from './policy.ts';
import { needIn } from './rules.ts';
import { voidApproval } from './void.ts';

/** Most characters of a comment or a reason. */
export const MOST_WORDS = 2_000;

const missing = () => failure('NOT_FOUND', 'Your organization has no approval with this id.');

/** Something that may need approval before it is done. */
export interface Asked {
  kind: ApprovalKind;
  /** What it is worth; nothing where no amount is stated. */
  parts: readonly Money[];
  subject: string;
  /** What is done in the end. */
  input: Prisma.InputJsonObject;
  inquiryId?: string;
  quotationId?: string;
  revision?: number;
}

/** Asks for the approval that something needs, inside `tx`; answers its id, or null when it needs none. */
export async function askIfNeeded(ctx: Context, tx: Tx, { parts, ...asked }: Asked): Promise<string | null> {
  const { organizationId, accountId: askedById } = mustHold(ctx.viewer, 'inquiry.read');
  const need = await needIn(ctx, tx, organizationId, { kind: asked.kind, parts });
  if (!need) return null;
  const id = newId();
  const { currency, amount, tier } = need;
  const { above, role, memberId, approvals: needed } = tier;
  await tx.approval.create({
    data: {
      ...asked,
      ...{ tenantId: ctx.tenant.id, id, organizationId, askedById },
      ...{ currency, amount, above, role, memberId, needed },
    },
  });
  emitApproval(tx, id, {
    type: 'approval.requested',
    data: { organization: organizationId, kind: asked.kind, needed },
  });
  return id;
}

/** The request that waits for a quotation, when there is one. */
export function pendingFor(tx: Tx, tenantId: string, quotationId: string): Promise<Approval | null> {
  return tx.approval.findFirst({ where: { tenantId, quotationId, status: 'PENDING' } });
}

/** Thrown out of a transaction that is taken back whole: what was approved cannot be done any more. */
class Undoable extends Error {}

/**
 * Says yes. With the last yes that is needed, what was asked for is done in the same transaction; when it cannot be done any more, the request
 * is VOID and says why. Who has said yes already gets the same answer.
 */
export async function grant(ctx: Context, input: { id: string; comment?: string | null }): Promise<{ id: string }> {
  const { accountId, organizationId } = mustDecide(ctx.viewer);
  const comment = wordsOf(input.comment, 'comment');
  const { id } = input;
  const tenantId = ctx.tenant.id;
  const asked = await get(ctx, id);
  if (!asked) throw missing();
  const perform = asked.status === 'PENDING' ? await prepare(ctx, asked as Approval) : null;
  const granting = async (tx: Tx) => {
    const approval = await lock(ctx, tx, id);
    if (approval.grants.some((one) => one.accountId === accountId)) return; // a retry
    mustAct(ctx.viewer, 'GRANT', approval, await placeOf(tx, tenantId, { accountId, organizationId }));
    await tx.approvalGrant.create({ data: { tenantId, approvalId: id, accountId, comment } });
    const [count, needed] = [approval.grants.length + 1, approval.needed]; // the row is locked: exact
    emitApproval(tx, id, { type: 'approval.granted', data: { count, needed } });
    if (count < needed) return;
    const ended = { status: lifecycle.complete.to, endedById: accountId, endedAt: new Date() };
    const where = { tenantId_id: { tenantId, id } };
    await tx.approval.update({ where, data: ended }); // before it is done: what is done ends all that still wait
    if (!perform) throw failure('CONFLICT', 'The request changed meanwhile: read it anew.');
    const { inquiryId } = await undoable(() => perform(tx));
    if (inquiryId) await tx.approval.update({ where, data: { inquiryId } });
    emitApproval(tx, id, { type: 'approval.completed', data: {} });
  };
  try {
    await transact(ctx, granting);
  } catch (error) {
    if (!(error instanceof Undoable)) throw error;
    await transact(ctx, async (tx) => {
      const { status } = await lock(ctx, tx, id);
      if (status === 'PENDING') await voidApproval(tx, tenantId, id, error.message);
    });
  }
  return { id };
}

/** What does it, as who asked: by the rights of today. */
async function prepare(ctx: Context, approval: Approval): Promise<(tx: Tx) => Promise<{ inquiryId?: string }>> {
  const { organizationId, askedById: accountId, id } = approval;
  const place = await placeOf(db(ctx), ctx.tenant.id, { accountId, organizationId });
  const viewer = viewerAt(place, organizationId, id);
  const why = 'Who asked for it does not belong to the organization any more.';
  if (!viewer) return () => Promise.reject(failure('FORBIDDEN', why));
  return prepareDeed(contextAs(ctx, { viewer }), approval).catch((error: unknown) => () => Promise.reject(error));
}

const ENDING: readonly unknown[] = ['CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'];

async function undoable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { extensions, message } = error as Error & { extensions?: { code?: unknown } };
    if (error instanceof UserErrors || ENDING.includes(extensions?.code)) throw new Undoable(message);
    throw error;
  }
}

/** Says no, and why. A retry by the same person answers the same. */
export async function refuseApproval(ctx: Context, input: { id: string; reason: string }): Promise<{ id: string }> {
  const { accountId } = mustDecide(ctx.viewer);
  const endedBecause = wordsOf(input.reason, 'reason');
  if (!endedBecause) refuse(['reason'], 'REQUIRED', 'Say why: your colleague has to know what would be better.');
  return end(ctx, 'REFUSE', input.id, { status: lifecycle.refuse.to, endedBecause, endedById: accountId });
}

/** Takes a request back, as who made it or who manages the organization: who asked may have left. A retry answers the same. */
export async function withdraw(ctx: Context, id: string): Promise<{ id: string }> {
  const { accountId } = mustHold(ctx.viewer, 'inquiry.read');
  return end(ctx, 'WITHDRAW', id, { status: lifecycle.withdraw.to, endedById: accountId });
}

async function end(
  ctx: Context,
  action: 'REFUSE' | 'WITHDRAW',
  id: string,
  ended: { status: 'REFUSED' | 'WITHDRAWN'; endedBecause?: string | null; endedById: string },
): Promise<{ id: string }> {
  const { accountId, organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    const approval = await lock(ctx, tx, id);
    if (approval.status === ended.status && approval.endedById === accountId) return { id }; // a retry
    mustAct(ctx.viewer, action, approval, await placeOf(tx, tenantId, { accountId, organizationId }));
    await tx.approval.update({ where: { tenantId_id: { tenantId, id } }, data: { ...ended, endedAt: new Date() } });
    emitApproval(tx, id, { type: action === 'REFUSE' ? 'approval.refused' : 'approval.withdrawn', data: {} });
    return { id };
  });
}

// The inquiry is locked first, as everybody does who changes something in a negotiation.
async function lock(ctx: Context, tx: Tx, id: string) {
  const tenantId = ctx.tenant.id;
  const where = { tenantId_id: { tenantId, id } };
  const known = await tx.approval.findUnique({ where, select: { organizationId: true, inquiryId: true } });
  if (!known || !mayRead(ctx.viewer, known)) throw missing();
  if (known.inquiryId)
    await tx.$queryRaw`select 1 from inquiry where tenant_id = ${tenantId}::uuid and id = ${known.inquiryId}::uuid for update`;
  await tx.$queryRaw`select 1 from approval where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  return tx.approval.findUniqueOrThrow({ where, include: { grants: { select: { accountId: true } } } });
}

function wordsOf(text: string | null | undefined, field: string): string | null {
  const words = text?.trim() || null;
  if ((words?.length ?? 0) > MOST_WORDS) refuse([field], 'OUT_OF_RANGE', `At most ${MOST_WORDS} characters.`);
  return words;
}

/** A request that the viewer may read; null when there is none. */
export async function get(ctx: Context, id: string, query: object = {}) {
  const where = { tenantId_id: { tenantId: ctx.tenant.id, id } };
  const found = await db(ctx).approval.findUnique({ ...query, where });
  return found && mayRead(ctx.viewer, found) ? found : null;
}
