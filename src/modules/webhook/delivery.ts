// How events come to webhooks: deliveries are queued as the log tells of events, and each is read, signed, sent and noted by a job.
import type { GraphQLSchema } from 'graphql';
import { Webhook as Signer } from 'standardwebhooks';
import { type Context, contextAs, type Machinery, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { eventAt } from '../../events/reader.ts';
import type { WindowEvent } from '../../events/window.ts';
import type { Organization, Prisma, Webhook, WebhookDelivery } from '../../generated/prisma/client.ts';
import { newId, showId } from '../../id.ts';
import { setJob, setJobs } from '../../jobs.ts';
import { OutgoingError, post } from '../../outgoing.ts';
import { unseal } from '../../secret.ts';
import { get as readInquiry } from '../inquiry/service.ts';
import { everyTenant } from '../tenant/work.ts';
import { type Attempt, DISABLED_AFTER_MS, MOST_ATTEMPTS, nextTry } from './attempt.ts';
import { asksToDeliver, emitWebhook } from './events.ts';
import { readerFor } from './policy.ts';
import { selected } from './selection.ts';

/** The kind of the jobs that deliver. */
export const DELIVER = 'webhook.deliver';

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 256 * 1024;

/** Queues what `events` mean for webhooks; the same again changes nothing. */
export async function queueDeliveries({ database }: Machinery, events: readonly WindowEvent[]): Promise<void> {
  const ofInquiries = events.filter(({ type }) => /^(inquiry|quotation)\./.test(type));
  const asked = events.filter(({ type }) => asksToDeliver(type));
  for (const tenant of new Set([...ofInquiries, ...asked].map((event) => event.tenant))) {
    const news = ofInquiries.filter((event) => event.tenant === tenant);
    const own = news.map(({ stream, seq, type }) => ({ id: newId(), stream, seq, type }));
    const matched = own.length
      ? await database.query<{ webhook: string; stream: string; seq: string; type: string }>(
          tenant,
          'webhooks_matched',
          `select w.id as webhook, n.stream, n.seq::text as seq, n.type
             from jsonb_to_recordset($2::jsonb) as n(stream uuid, seq bigint, type text)
             join inquiry i on i.tenant_id = $1 and i.id = n.stream
             join webhook w on w.tenant_id = $1 and w.organization_id in (i.buyer_id, i.supplier_id)
                           and w.disabled_at is null and n.type = any(w.events)
             join event e on e.tenant_id = $1 and e.stream_id = n.stream and e.seq = n.seq and e.occurred_at >= w.created_at`,
          [tenant, JSON.stringify(own)],
        )
      : [];
    const hooks = asked.filter((event) => event.tenant === tenant).map(({ stream }) => stream);
    if (!matched.length && !hooks.length) continue;
    const wanted = matched.map((one) => ({ ...one, id: newId() }));
    // Those that are there already wait too: it may be that a crash left them without a job.
    const rows = await database.query<{ id: string }>(
      tenant,
      'webhooks_queued',
      `with n as (select * from jsonb_to_recordset($2::jsonb) as n(id uuid, webhook uuid, stream uuid, seq bigint, type text)),
            made as (insert into webhook_delivery (tenant_id, id, webhook_id, stream_id, seq, type)
              select $1, id, webhook, stream, seq, type from n where exists (
                select from webhook w where w.tenant_id = $1 and w.id = n.webhook for share)
              on conflict do nothing returning id)
       select id from made
       union select d.id from webhook_delivery d join n on d.webhook_id = n.webhook and d.stream_id = n.stream and d.seq = n.seq
              where d.tenant_id = $1 and d.status = 'PENDING' and d.tries = 0
       union select d.id from webhook_delivery d
              where d.tenant_id = $1 and d.webhook_id = any($3::uuid[]) and d.status = 'PENDING' and d.next_at <= now()`,
      [tenant, JSON.stringify(wanted), hooks],
    );
    await setJobs(
      database.pool,
      rows.map(({ id }) => ({ kind: DELIVER, tenant, id })),
    );
  }
}

// A job may be lost with its worker: what should have been tried so long ago gets another.
const LATE = `interval '10 minutes'`;

/** Gives jobs to deliveries that have lost theirs; answers how many. */
export async function requeueDeliveries(machinery: Machinery): Promise<number> {
  let count = 0;
  for (const { id: tenant } of await everyTenant(machinery)) {
    const rows = await machinery.database.query<{ id: string }>(
      tenant,
      'webhooks_late',
      `select id from webhook_delivery where tenant_id = $1 and status = 'PENDING' and next_at < now() - ${LATE} limit 1000`,
      [tenant],
    );
    await setJobs(
      machinery.database.pool,
      rows.map(({ id }) => ({ kind: DELIVER, tenant, id })),
    );
    count += rows.length;
  }
  return count;
}

type Hooked = WebhookDelivery & { webhook: Webhook & { organization: Organization } };

/** Tries delivery `id`, when it is due. */
export async function deliver(ctx: Context, schema: GraphQLSchema, id: string): Promise<void> {
  const delivery = await db(ctx).webhookDelivery.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenant.id, id } },
    include: { webhook: { include: { organization: true } } },
  });
  if (delivery?.status !== 'PENDING' || delivery.nextAt.getTime() > Date.now() + 1_000) return;
  const { webhook } = delivery;
  if (webhook.disabledAt) return end(ctx, delivery, 'DEAD');
  const body = await bodyOf(ctx, schema, delivery);
  if (body === null) return end(ctx, delivery, 'DROPPED');
  const began = Date.now();
  const outcome = 'failure' in body ? { status: null, ...body } : await send(ctx, delivery, body.text);
  await note(ctx, delivery, { at: new Date(began).toISOString(), ...outcome, ms: Date.now() - began });
}

/** The text to be sent; null when the company may not read the event any more. */
async function bodyOf(
  ctx: Context,
  schema: GraphQLSchema,
  { id, streamId, seq, type, createdAt, webhook }: Hooked,
): Promise<{ text: string } | { failure: string } | null> {
  if (type === 'webhook.test') {
    const data = { webhook: { id: showId('Webhook', webhook.id) }, delivery: { id: showId('WebhookDelivery', id) } };
    return { text: JSON.stringify({ type, timestamp: createdAt.toISOString(), data }) };
  }
  const reader = contextAs(ctx, { viewer: readerFor(webhook.organization), signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!(await readInquiry(reader, streamId))) return null;
  const event = await eventAt(machineryOf(ctx).database, ctx.tenant.id, streamId, seq);
  if (!event) return null;
  const shown = await selected(reader, schema, webhook.selection, event);
  if (typeof shown === 'string') return { failure: shown };
  const text = JSON.stringify({ type, timestamp: event.occurredAt.toISOString(), ...shown });
  if (Buffer.byteLength(text) <= MOST_BYTES) return { text };
  return { failure: `What is selected is larger than ${MOST_BYTES / 1024} KiB: select less.` };
}

/** Signs and posts; what came of it. */
async function send(ctx: Context, { streamId, seq, type, webhook }: Hooked, body: string) {
  const { config, secret: root } = machineryOf(ctx);
  const event = type === 'webhook.test' ? showId('WebhookDelivery', streamId) : `${showId('Inquiry', streamId)}.${seq}`;
  const now = new Date();
  const isOverlapping = webhook.previousSecret && webhook.previousUntil && webhook.previousUntil > now;
  const secrets = isOverlapping ? [webhook.secret, webhook.previousSecret!] : [webhook.secret];
  const signatures = secrets.map((sealed) => new Signer(unseal(root, webhook.id, sealed)).sign(event, now, body));
  try {
    const status = await post({
      url: webhook.url,
      headers: {
        'user-agent': 'Entrepot-Webhook',
        'webhook-id': event,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': signatures.join(' '),
      },
      body,
      timeoutMs: TIMEOUT_MS,
      allowPrivate: config.WEBHOOK_ALLOW_PRIVATE,
    });
    if (status >= 200 && status < 300) return { status, failure: null };
    const redirect = status >= 300 && status < 400 ? ' Redirects are not followed: give the final URL.' : '';
    return { status, failure: `The receiver answered ${status}.${redirect}` };
  } catch (error) {
    if (error instanceof OutgoingError) return { status: null, failure: error.message };
    throw error;
  }
}

/** Notes a try, and what follows from it: done, the next one, given up, or the webhook disabled. */
async function note(ctx: Context, { id, webhookId }: Hooked, attempt: Attempt): Promise<void> {
  const tenantId = ctx.tenant.id;
  await transact(ctx, async (tx) => {
    await tx.$queryRaw`select 1 from webhook where tenant_id = ${tenantId}::uuid and id = ${webhookId}::uuid for update`;
    const where = { tenantId_id: { tenantId, id } };
    const delivery = await tx.webhookDelivery.findUnique({ where, include: { webhook: true } });
    if (delivery?.status !== 'PENDING') return; // deleted, or delivered by another worker meanwhile
    const { webhook } = delivery;
    const tries = delivery.tries + 1;
    const attempts = [...(delivery.attempts as unknown as Attempt[]), attempt].slice(-MOST_ATTEMPTS);
    const noted = { tries, attempts: attempts as unknown as Prisma.InputJsonArray };
    const ofWebhook = { tenantId_id: { tenantId, id: webhookId } };
    const now = new Date();
    if (attempt.failure === null) {
      await tx.webhookDelivery.update({ where, data: { ...noted, status: 'DELIVERED', endedAt: now } });
      if (webhook.failingSince) await tx.webhook.update({ where: ofWebhook, data: { failingSince: null } });
      return;
    }
    const because = whyDisabled(webhook, attempt, now);
    const nextAt = because ? null : nextTry(tries);
    await tx.webhookDelivery.update({
      where,
      data: nextAt ? { ...noted, nextAt } : { ...noted, status: 'DEAD', endedAt: now },
    });
    if (nextAt) await setJob(tx, { kind: DELIVER, tenant: tenantId, id, at: nextAt });
    if (because && !webhook.disabledAt) {
      await tx.webhook.update({ where: ofWebhook, data: { disabledAt: now, disabledBecause: because } });
      emitWebhook(tx, webhookId, { type: 'webhook.disabled', data: { because } });
    } else if (!webhook.failingSince) await tx.webhook.update({ where: ofWebhook, data: { failingSince: now } });
  });
}

function whyDisabled({ failingSince }: Webhook, { status }: Attempt, now: Date): string | null {
  if (status === 410) return 'The receiver answered 410: it is gone.';
  if (!failingSince || now.getTime() - failingSince.getTime() < DISABLED_AFTER_MS) return null;
  return 'Nothing could be delivered for 5 days.';
}

async function end(ctx: Context, { id }: Hooked, status: 'DEAD' | 'DROPPED'): Promise<void> {
  await db(ctx).webhookDelivery.updateMany({
    where: { tenantId: ctx.tenant.id, id, status: 'PENDING' },
    data: { status, endedAt: new Date() },
  });
}
