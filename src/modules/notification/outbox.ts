// Mails to members: queued as the log tells of facts, one at most for each member and fact; read under the member's rights when sent.
import { type Context, type Machinery, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import type { Notification, Prisma } from '../../generated/prisma/client.ts';
import { setJob, setJobs, type Task } from '../../jobs.ts';
import { type Mailer, senderOf } from '../../mail.ts';
import { roleSetsOf } from '../role/service.ts';
import { everyTenant, taskIn } from '../tenant/work.ts';
import { itemOf, WITH_MEMBER } from './item.ts';
import { actingRoles, isOfApproval, isTold, kinds, type Told } from './kinds.ts';
import { digestOf, type Item, letterOf } from './letter.ts';
import { DIGEST, type Due, type Found, jobOf, queueFound, SEND } from './queue.ts';

const MOST_TRIES = 10;
const MOST_IN_DIGEST = 100;

/** Queues the mails that `events` mean; the same again changes nothing. */
export async function queueMails({ database }: Machinery, events: readonly WindowEvent[]): Promise<void> {
  const told = events.filter(({ type }) => isTold(type) && !isOfApproval(type));
  for (const tenant of new Set(told.map((event) => event.tenant))) {
    const news = told
      .filter((event) => event.tenant === tenant)
      .map(({ stream, seq, type, data }) => ({
        stream,
        seq,
        type,
        kind: kinds[type as Told],
        // A reminder stands in the stream of the company it is for.
        inquiry: data.inquiry ?? stream,
        reminded: data.inquiry ? stream : null,
      }));
    const sets = await roleSetsOf(database, tenant);
    const found = await database.query<Found>(
      tenant,
      'mails_matched',
      `select m.id as member, n.stream, n.seq::text as seq, n.type, n.inquiry, f.frequency
         from jsonb_to_recordset($2::jsonb) as n(stream uuid, seq bigint, type text, kind text, inquiry uuid, reminded uuid)
         join event e on e.tenant_id = $1 and e.stream_id = n.stream and e.seq = n.seq
         join inquiry i on i.tenant_id = $1 and i.id = n.inquiry
         join organization o on o.tenant_id = $1 and o.id in (i.buyer_id, i.supplier_id) and o.status = 'ACTIVE'
                            and o.id = coalesce(n.reminded, o.id) and o.id::text is distinct from e.actor->>'organization'
         join member m on m.tenant_id = $1 and m.organization_id = o.id
         left join notification_preference p on p.tenant_id = $1 and p.member_id = m.id and p.kind::text = n.kind
        cross join lateral (select coalesce(p.frequency::text, case when m.roles::text[] &&
                case when o.id = i.supplier_id then $3::text[] else $4::text[] end then 'IMMEDIATE' else 'NONE' end) as frequency) f
        where f.frequency <> 'NONE'`,
      [tenant, JSON.stringify(news), actingRoles('inquiry.answer', sets), actingRoles('inquiry.followUp', sets)],
    );
    await queueFound(database, tenant, found);
  }
}

/** Gives jobs to mails that have lost theirs; answers how many. */
export async function requeueMails(machinery: Machinery): Promise<number> {
  let count = 0;
  for (const { id: tenant } of await everyTenant(machinery)) {
    const rows = await machinery.database.query<Due>(
      tenant,
      'mails_late',
      `select id, member_id, frequency, due_at from notification
        where tenant_id = $1 and status = 'PENDING' and due_at < now() - interval '10 minutes' limit 1000`,
      [tenant],
    );
    await setJobs(
      machinery.database.pool,
      rows.map((row) => jobOf(tenant, row)),
    );
    count += rows.length;
  }
  return count;
}

/** The tasks of mails, by the kind of their job. */
export function mailTasks(machinery: Machinery, mailer: Mailer): Record<string, Task> {
  return {
    [SEND]: taskIn(machinery, 'mail', (ctx, id) => sendDue(ctx, mailer, { id, frequency: 'IMMEDIATE' })),
    [DIGEST]: taskIn(machinery, 'mail', (ctx, memberId) =>
      sendDue(ctx, mailer, { memberId, frequency: { in: ['HOURLY', 'DAILY'] } }),
    ),
  };
}

/** Sends what is due of `which`, of one member, in one mail. */
async function sendDue(ctx: Context, mailer: Mailer, which: Prisma.NotificationWhereInput): Promise<void> {
  const due = await db(ctx).notification.findMany({
    where: { ...which, tenantId: ctx.tenant.id, status: 'PENDING', dueAt: { lte: new Date(Date.now() + 1_000) } },
    include: WITH_MEMBER,
    orderBy: { id: 'asc' },
    take: MOST_IN_DIGEST,
  });
  const [first] = due;
  if (!first) return;
  const items: Item[] = [];
  const gone: string[] = [];
  for (const one of due) {
    const item = await itemOf(ctx, one);
    if (item) items.push(item);
    else gone.push(one.id);
  }
  if (gone.length) await end(ctx, gone, { status: 'DROPPED' });
  if (!items.length) return;
  const { account } = first.member;
  const facts = { locale: account.locale ?? ctx.tenant.locale, marketplace: ctx.tenant.name };
  const isDigest = first.frequency !== 'IMMEDIATE';
  const letter = isDigest ? digestOf(items, facts) : letterOf(items[0]!, facts);
  const sent = due.filter(({ id }) => !gone.includes(id));
  try {
    // The id is that of the oldest row: what is sent again because nobody knows whether it went is the same mail.
    const id = `${isDigest ? 'digest' : 'mail'}.${first.id}`;
    await mailer.send({ id, to: { name: account.name, address: account.email }, sender: senderOf(ctx), ...letter });
  } catch (error) {
    return failed(ctx, sent, error);
  }
  await end(
    ctx,
    sent.map(({ id }) => id),
    { status: 'SENT' },
  );
}

async function failed(ctx: Context, rows: readonly Notification[], error: unknown): Promise<void> {
  const tenantId = ctx.tenant.id;
  const failure = (error as Error).message.slice(0, 500);
  const tries = rows[0]!.tries + 1;
  const ids = { tenantId, id: { in: rows.map(({ id }) => id) }, status: 'PENDING' as const };
  const dueAt = new Date(Date.now() + 30_000 * 2 ** tries); // a minute at first, eight hours at last
  machineryOf(ctx).log.warn({ err: error }, 'a mail was not taken');
  await transact(ctx, async (tx) => {
    const change = tries < MOST_TRIES ? { dueAt } : { status: 'FAILED' as const, endedAt: new Date() };
    await tx.notification.updateMany({ where: ids, data: { ...change, tries, failure } });
    const { id, memberId: member_id, frequency } = rows[0]!;
    if (tries < MOST_TRIES) await setJob(tx, jobOf(tenantId, { id, member_id, frequency, due_at: dueAt }));
  });
}

async function end(ctx: Context, ids: string[], { status }: { status: 'SENT' | 'DROPPED' }): Promise<void> {
  await db(ctx).notification.updateMany({
    where: { tenantId: ctx.tenant.id, id: { in: ids }, status: 'PENDING' },
    data: { status, endedAt: new Date() },
  });
}
