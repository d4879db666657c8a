// What can be done with webhooks.
import { db } from '../../db.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields, whether } from '../../mutation.ts';
import { EventType } from '../inquiry/happenings.ts';
import { DeliveryRef, WebhookRef } from './schema.ts';
import { DEFAULT_SELECTION } from './selection.ts';
import {
  create,
  get,
  MOST_REPLAYED,
  MOST_WEBHOOKS,
  remove,
  replay,
  rotateSecret,
  secretOf,
  test,
  update,
  type WithSecret,
} from './service.ts';

const webhook = (t: PayloadFields) =>
  t.prismaField({
    type: WebhookRef,
    nullable: true,
    description: 'The webhook as it stands now.',
    resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
  });

const secret = {
  payload: (t: PayloadFields<WithSecret>) => ({
    webhook: webhook(t as never),
    secret: t.string({
      nullable: true,
      description: 'The signing secret, `whsec_…`: shown here only. Keep it where the receiver checks signatures.',
      resolve: ({ result }, _args, ctx) => result && secretOf(ctx, result),
    }),
  }),
};

const SELECTION = 'What is sent of an event: a selection on InquiryEvent such as { type inquiry { id subject } }';

mutation('webhookCreate', {
  description: `Sets up a webhook for your organization, which may have ${MOST_WEBHOOKS}: events of its inquiries are posted there, signed as Standard Webhooks say.`,
  input: (t) => ({
    url: t.string({ required: true, description: 'Where events are posted: an https URL at a public address.' }),
    events: t.field({ type: [EventType], required: true, description: 'Which types of events are sent.' }),
    selection: t.string({ description: `${SELECTION}; by default ${DEFAULT_SELECTION}.` }),
    idempotencyKey: idempotencyKey(t),
  }),
  ...secret,
  resolve: (ctx, input, { schema }): Promise<WithSecret> => create(ctx, schema, input),
});

mutation('webhookUpdate', {
  description: 'Changes a webhook; what is left out stays as it is.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The webhook.' }),
    url: t.string({ description: 'Where events are posted from now on.' }),
    events: t.field({ type: [EventType], description: 'Which types of events are sent.' }),
    selection: t.string({ description: `${SELECTION}.` }),
    isEnabled: t.boolean({ description: 'Whether events are sent. What happens while they are not is never sent.' }),
    expectedVersion: t.int({ description: 'The version you have read: with another one it is a CONFLICT.' }),
  }),
  resolve: (ctx, { id, ...input }, { schema }): Promise<{ id: string }> =>
    update(ctx, schema, { ...input, id: readId('Webhook', id) }),
  payload: (t) => ({ webhook: webhook(t) }),
});

mutation('webhookDelete', {
  description: 'Deletes a webhook with the log of its deliveries.',
  input: (t) => ({ id: t.id({ required: true, description: 'The webhook.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => remove(ctx, readId('Webhook', id)),
  payload: whether('deleted', 'Whether there was one; false also when userErrors say why it was not done.'),
});

mutation('webhookSecretRotate', {
  description: 'Makes a new signing secret. For 24 hours both sign, so that the receiver can change over.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The webhook.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  ...secret,
  resolve: (ctx, { id, idempotencyKey }): Promise<WithSecret> =>
    rotateSecret(ctx, { id: readId('Webhook', id), idempotencyKey }),
});

mutation('webhookTest', {
  description: 'Posts an event of type "webhook.test"; what came of it stands in the delivery soon.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The webhook.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { id, idempotencyKey }): Promise<{ id: string }> =>
    test(ctx, { id: readId('Webhook', id), idempotencyKey }),
  payload: (t) => ({
    delivery: t.prismaField({
      type: DeliveryRef,
      nullable: true,
      description: 'The delivery of the test.',
      resolve: (query, { result }, _args, ctx) =>
        result &&
        db(ctx).webhookDelivery.findUnique({
          ...query,
          where: { tenantId_id: { tenantId: ctx.tenant.id, id: result.id } },
        }),
    }),
  }),
});

mutation('webhookReplay', {
  description: `Sends again: one delivery however it ended, or those given up since some time, ${MOST_REPLAYED.toLocaleString('en')} at once.`,
  input: (t) => ({
    id: t.id({ required: true, description: 'The webhook.' }),
    deliveryId: t.id({ description: 'This delivery.' }),
    since: t.field({ type: 'DateTime', description: 'Those that were queued since then and given up.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { id, deliveryId, ...input }): Promise<{ count: number }> =>
    replay(ctx, {
      ...input,
      id: readId('Webhook', id),
      deliveryId: deliveryId ? readId('WebhookDelivery', deliveryId) : null,
    }),
  payload: (t) => ({
    count: t.int({
      description: 'How many are sent again.',
      resolve: ({ result }) => result?.count ?? 0,
    }),
  }),
});
