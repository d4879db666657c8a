// Webhooks as their company sees them, with the log of what was delivered.
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { WebhookDeliveryStatus } from '../../generated/prisma/enums.ts';
import type { KeysetPage } from '../../keyset.ts';
import { EventType } from '../inquiry/happenings.ts';
import { type Attempt, MOST_ATTEMPTS } from './attempt.ts';
import { mayRead } from './policy.ts';
import { deliveriesOf, list } from './service.ts';

const DeliveryStatus = enumType<WebhookDeliveryStatus>('WebhookDeliveryStatus', 'Where a delivery stands.', {
  PENDING: 'To be sent, for the first time or again.',
  DELIVERED: 'The receiver has taken it.',
  DROPPED: 'Not sent: your organization may not read it any more.',
  DEAD: 'Given up; webhookReplay sends it again.',
});

const AttemptRef = builder.objectRef<Attempt>('WebhookAttempt').implement({
  description: 'A try to deliver.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When it began.', resolve: ({ at }) => new Date(at) }),
    status: t.exposeInt('status', { nullable: true, description: 'The receiver’s HTTP status, when it answered.' }),
    failure: t.exposeString('failure', { nullable: true, description: 'Why it did not succeed.' }),
    tookMs: t.exposeInt('ms', { description: 'How many milliseconds it took.' }),
  }),
});

/** An event on its way to a webhook. */
export const DeliveryRef = builder.prismaNode('WebhookDelivery', {
  select: { tenantId: true, id: true, webhook: { select: { organizationId: true } } },
  id: { resolve: (delivery) => delivery.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'An event on its way to a webhook.',
  fields: (t) => ({
    type: t.exposeString('type', {
      description: 'The type as it stands in what is sent: "inquiry.replied", or "webhook.test".',
    }),
    status: t.expose('status', { type: DeliveryStatus, description: 'Where it stands.' }),
    attempts: t.field({
      type: [AttemptRef],
      description: `What came of each try, oldest first; the newest ${MOST_ATTEMPTS}.`,
      select: { attempts: true },
      resolve: ({ attempts }) => attempts as unknown as Attempt[],
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried next.',
      select: { status: true, nextAt: true },
      resolve: ({ status, nextAt }) => (status === 'PENDING' ? nextAt : null),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was queued.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was delivered, dropped or given up.',
    }),
  }),
});
nodeRight<{ webhook: { organizationId: string } }>('WebhookDelivery', (ctx, { webhook }) =>
  mayRead(ctx.viewer, webhook),
);

/** Where a company wants to be told of events by HTTP. */
export const WebhookRef = builder.prismaNode('Webhook', {
  select: { tenantId: true, id: true, organizationId: true },
  id: { resolve: (webhook) => webhook.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'Where your organization wants to be told of events by HTTP.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Where events are posted.' }),
    events: t.field({
      type: [EventType],
      description: 'Which types of events are sent.',
      select: { events: true },
      resolve: ({ events }) => events as 'inquiry.sent'[],
    }),
    selection: t.exposeString('selection', {
      description: 'What is sent of an event as `data`: a selection on InquiryEvent.',
    }),
    isEnabled: t.boolean({
      description: 'Whether events are sent.',
      select: { disabledAt: true },
      resolve: ({ disabledAt }) => disabledAt === null,
    }),
    disabledAt: t.expose('disabledAt', { type: 'DateTime', nullable: true, description: 'When it was disabled.' }),
    disabledBecause: t.exposeString('disabledBecause', { nullable: true, description: 'Why it was disabled.' }),
    failingSince: t.expose('failingSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when nothing could be delivered; after 5 days it is disabled.',
    }),
    previousSecretUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when the secret before the newest signs too.',
      select: { previousUntil: true },
      resolve: ({ previousUntil }) => (previousUntil && previousUntil > new Date() ? previousUntil : null),
    }),
    version: t.exposeInt('version', { description: 'Counts every change of its settings.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was set up.' }),
    deliveries: t.connection(
      {
        type: DeliveryRef,
        description: 'What was sent or is to be, newest first; kept for 30 days.',
        args: { status: t.arg({ type: DeliveryStatus, description: 'Only those that stand here.' }) },
        resolve: ({ id }, args, ctx, info) =>
          deliveriesOf(ctx, id, args, nodesQuery(ctx, info, 'WebhookDelivery')) as Promise<KeysetPage<never>>, // the query brings what the type selects
      },
      { name: 'WebhookDeliveryConnection', description: 'A page of deliveries.' },
      { name: 'WebhookDeliveryEdge', description: 'A delivery in a page.' },
    ),
  }),
});
nodeRight<{ organizationId: string }>('Webhook', (ctx, webhook) => mayRead(ctx.viewer, webhook));

builder.queryField('webhooks', (t) =>
  t.connection(
    {
      type: WebhookRef,
      description: 'The webhooks of your organization, newest first; for who may set them up.',
      resolve: (_root, args, ctx, info) => list(ctx, args, nodesQuery(ctx, info, 'Webhook')),
    },
    { name: 'WebhookConnection', description: 'A page of webhooks.' },
    { name: 'WebhookEdge', description: 'A webhook in a page.' },
  ),
);
