// The timers of negotiations: set when the log tells of an inquiry or a quotation, and what is done when one is up.
import { type Machinery, systemContext } from '../../context.ts';
import { transact } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import { type Job, setJobs, type Task } from '../../jobs.ts';
import { everyTenant, taskIn } from '../tenant/work.ts';
import { expireInquiry, expireQuotation } from './expiry.ts';
import { expiringAt, remindBuyer, remindSupplier, unansweredAt } from './reminder.ts';

/** The tasks of the timers, by the kind of their job. */
export function timerTasks(machinery: Machinery): Record<string, Task> {
  const task = (work: Parameters<typeof taskIn>[2]) => taskIn(machinery, 'timer', work);
  return {
    'inquiry.expire': task((ctx, id) => transact(ctx, (tx) => expireInquiry(ctx, tx, id))),
    'inquiry.remind': task(remindSupplier),
    'quotation.expire': task((ctx, id) => transact(ctx, (tx) => expireQuotation(ctx, tx, id))),
    'quotation.remind': task(remindBuyer),
  };
}

/**
 * Sets the timers of what `events` tell of, as the rows stand now: a new revision takes the place of the one before. Timers are not set in
 * the transaction of the change, because the queue calls its workers by NOTIFY, and that would make all writers wait for one another.
 */
export async function setTimers({ database, config }: Machinery, events: readonly WindowEvent[]): Promise<void> {
  const jobs: Job[] = [];
  for (const [tenant, ids] of subjectsOf(events, 'inquiry.sent', ({ stream }) => stream)) {
    const inquiries = await database.clientOf(tenant).inquiry.findMany({
      where: { tenantId: tenant, id: { in: ids } },
      select: { id: true, createdAt: true, expiresAt: true },
    });
    for (const { id, createdAt, expiresAt } of inquiries) {
      jobs.push({ kind: 'inquiry.remind', tenant, id, at: unansweredAt(createdAt, config.REMIND_AFTER_HOURS) });
      if (expiresAt) jobs.push({ kind: 'inquiry.expire', tenant, id, at: expiresAt });
    }
  }
  for (const [tenant, ids] of subjectsOf(events, 'quotation.sent', ({ data }) => String(data.quotation))) {
    const quotations = await database.clientOf(tenant).quotation.findMany({
      where: { tenantId: tenant, id: { in: ids } },
      select: { id: true, head: { select: { sentAt: true, validUntil: true } } },
    });
    for (const { id, head } of quotations) {
      if (!head) continue;
      jobs.push({ kind: 'quotation.expire', tenant, id, at: head.validUntil });
      const at = expiringAt(head, config.REMIND_BEFORE_HOURS);
      if (at) jobs.push({ kind: 'quotation.remind', tenant, id, at });
    }
  }
  await setJobs(database.pool, jobs);
}

/** The ids that events of one type are about, by marketplace. */
function subjectsOf(events: readonly WindowEvent[], type: string, idOf: (event: WindowEvent) => string) {
  const found = new Map<string, string[]>();
  for (const event of events) {
    if (event.type === type) found.set(event.tenant, [...(found.get(event.tenant) ?? []), idOf(event)]);
  }
  return found;
}

const MOST_REMINDED = 200;

/** Gives the reminders that are due and were not given, of the last week; answers how many. */
export async function remindDue(machinery: Machinery): Promise<number> {
  const { database, config } = machinery;
  let given = 0;
  for (const tenant of await everyTenant(machinery)) {
    const ctx = systemContext(machinery, tenant, 'timer');
    const due = (text: string, name: string, hours: number) =>
      database.query<{ id: string }>(tenant.id, name, `${text} limit ${MOST_REMINDED}`, [tenant.id, hours]);
    const inquiries = await due(
      `select i.id from inquiry i where i.tenant_id = $1 and i.status = 'OPEN' and i.first_answered_at is null
          and i.created_at between now() - $2::float8 * interval '1 hour' - interval '7 days' and now() - $2::float8 * interval '1 hour'
          and not exists (select from reminder r where r.tenant_id = i.tenant_id and r.subject_id = i.id)`,
      'reminders_inquiry',
      config.REMIND_AFTER_HOURS,
    );
    const quotations = await due(
      `select q.quotation_id as id from quotation_revision q where q.tenant_id = $1 and q.status = 'SENT'
          and q.valid_until between now() and now() + $2::float8 * interval '1 hour'
          and q.valid_until - $2::float8 * interval '1 hour' > q.sent_at
          and not exists (select from reminder r where r.tenant_id = q.tenant_id and r.subject_id = q.quotation_id and r.number = q.number)`,
      'reminders_quotation',
      config.REMIND_BEFORE_HOURS,
    );
    for (const { id } of inquiries) if (await remindSupplier(ctx, id)) given++;
    for (const { id } of quotations) if (await remindBuyer(ctx, id)) given++;
  }
  return given;
}
