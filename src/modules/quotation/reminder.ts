// Reminders: a supplier has not answered an inquiry, a quotation is about to end. Each is stated once, in the stream of the company it is for.
import { type Context, machineryOf } from '../../context.ts';
import { type Tx, transact } from '../../db.ts';
import { emit } from '../../events/event.ts';
import { statusAt as inquiryStatusAt } from '../inquiry/lifecycle.ts';
import { statusAt } from './lifecycle.ts';

const HOUR_MS = 3_600_000;

/** A fact for one side only: the other must not notice that it was reminded. */
export type ReminderFact =
  | { type: 'inquiry.unanswered'; data: { inquiry: string } }
  | { type: 'quotation.expiring'; data: { inquiry: string; quotation: string; revision: number } };

/** When the supplier of an inquiry is reminded. */
export const unansweredAt = (createdAt: Date, afterHours: number) =>
  new Date(createdAt.getTime() + afterHours * HOUR_MS);

/** When the buyer is reminded of a quotation; null when it is not valid for so long. */
export function expiringAt(revision: { sentAt: Date; validUntil: Date }, beforeHours: number): Date | null {
  const at = new Date(revision.validUntil.getTime() - beforeHours * HOUR_MS);
  return at > revision.sentAt ? at : null;
}

/** Reminds the supplier of an inquiry that it has not answered; true when it did. */
export function remindSupplier(ctx: Context, id: string): Promise<boolean> {
  const tenantId = ctx.tenant.id;
  const { REMIND_AFTER_HOURS } = machineryOf(ctx).config;
  return transact(ctx, async (tx) => {
    const inquiry = await tx.inquiry.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!inquiry || inquiryStatusAt(inquiry) !== 'OPEN' || inquiry.firstAnsweredAt) return false;
    if (unansweredAt(inquiry.createdAt, REMIND_AFTER_HOURS) > new Date()) return false;
    if (!(await isFirst(tx, tenantId, id, 0))) return false;
    emitReminder(tx, inquiry.supplierId, { type: 'inquiry.unanswered', data: { inquiry: id } });
    return true;
  });
}

/** Reminds the buyer of a quotation that will soon be valid no longer; true when it did. */
export function remindBuyer(ctx: Context, id: string): Promise<boolean> {
  const tenantId = ctx.tenant.id;
  const { REMIND_BEFORE_HOURS } = machineryOf(ctx).config;
  return transact(ctx, async (tx) => {
    const where = { tenantId_id: { tenantId, id } };
    const quotation = await tx.quotation.findUnique({ where, include: { head: true, inquiry: true } });
    if (!quotation?.head || statusAt(quotation.head) !== 'SENT') return false;
    const { head, inquiry } = quotation;
    const at = expiringAt(head, REMIND_BEFORE_HOURS);
    if (!at || at > new Date() || inquiryStatusAt(inquiry) !== 'QUOTED') return false;
    if (!(await isFirst(tx, tenantId, id, head.number))) return false;
    const data = { inquiry: inquiry.id, quotation: id, revision: head.number };
    emitReminder(tx, inquiry.buyerId, { type: 'quotation.expiring', data });
    return true;
  });
}

// The row is inserted with the fact: a job that is done twice finds it.
async function isFirst(tx: Tx, tenantId: string, subjectId: string, number: number): Promise<boolean> {
  const data = { tenantId, subjectId, number };
  return (await tx.reminder.createMany({ data, skipDuplicates: true })).count === 1;
}

function emitReminder(tx: Tx, organization: string, fact: ReminderFact): void {
  emit(tx, { stream: organization, ...fact });
}
