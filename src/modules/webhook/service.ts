// Webhooks: set up by a company's administrators, tried, replayed, read.
import type { GraphQLSchema } from 'graphql';
import { type Context, machineryOf } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { Webhook, WebhookDeliveryStatus } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { seal, unseal } from '../../secret.ts';
import { checkDraft, newSecret, type WebhookDraft } from './draft.ts';
import { emitWebhook } from './events.ts';
import { mayRead, mustManage } from './policy.ts';
import { DEFAULT_SELECTION } from './selection.ts';

/** Most webhooks of one company. */
export const MOST_WEBHOOKS = 10;
/** Most deliveries that one replay takes up. */
export const MOST_REPLAYED = 1_000;
/** For so long the secret before signs beside the new one. */
export const OVERLAP_MS = 24 * 3_600_000;

const missing = () => failure('NOT_FOUND', 'You have no webhook with this id.');

/** A webhook whose secret was just made: `number` says which of its secrets that is. */
export type WithSecret = { id: string; number: number };

/** Sets up a webhook for the viewer's organization. */
export async function create(
  ctx: Context,
  schema: GraphQLSchema,
  input: WebhookDraft & { url: string; events: string[]; idempotencyKey?: string | null },
): Promise<WithSecret> {
  const { organizationId } = mustManage(ctx.viewer);
  const { config, secret: root } = machineryOf(ctx);
  const selection = input.selection ?? DEFAULT_SELECTION;
  const checked = checkDraft(schema, { ...input, selection }, config.WEBHOOK_ALLOW_PRIVATE);
  const tenantId = ctx.tenant.id;
  return once(ctx, 'webhookCreate', input, async (tx) => {
    // The company's row is locked, so that two who add the last one take turns.
    await tx.$queryRaw`select 1 from organization where tenant_id = ${tenantId}::uuid and id = ${organizationId}::uuid for update`;
    if ((await tx.webhook.count({ where: { tenantId, organizationId } })) >= MOST_WEBHOOKS)
      refuse(['url'], 'TOO_MANY', `A company has at most ${MOST_WEBHOOKS} webhooks: delete one that is not needed.`);
    const id = newId();
    const secret = new Uint8Array(seal(root, id, newSecret()));
    const { url = input.url, events = input.events } = checked;
    const data = { tenantId, id, organizationId, secret, url, events, selection: checked.selection ?? selection };
    await tx.webhook.create({ data });
    emitWebhook(tx, id, { type: 'webhook.created', data: { organization: organizationId } });
    return { id, number: 1 };
  });
}

/** Changes a webhook; what is left out stays. To enable it again clears why it was disabled. What is so already is a retry. */
export async function update(
  ctx: Context,
  schema: GraphQLSchema,
  input: WebhookDraft & { id: string; isEnabled?: boolean | null; expectedVersion?: number | null },
): Promise<{ id: string }> {
  const { organizationId } = mustManage(ctx.viewer);
  const checked = checkDraft(schema, input, machineryOf(ctx).config.WEBHOOK_ALLOW_PRIVATE);
  return transact(ctx, async (tx) => {
    const webhook = await lock(ctx, tx, input.id);
    const changes = { ...checked, ...enabling(webhook, input.isEnabled) };
    const isSame = Object.entries(changes).every(
      ([name, value]) => JSON.stringify(webhook[name as keyof Webhook]) === JSON.stringify(value),
    );
    if (isSame) return { id: webhook.id };
    if (input.expectedVersion != null && input.expectedVersion !== webhook.version)
      throw failure('CONFLICT', `The webhook is at version ${webhook.version}: read it anew.`, {
        currentVersion: webhook.version,
      });
    await tx.webhook.update({ where: whereOf(webhook), data: { ...changes, version: webhook.version + 1 } });
    emitWebhook(tx, webhook.id, { type: 'webhook.updated', data: { organization: organizationId } });
    return { id: webhook.id };
  });
}

function enabling({ disabledAt }: Webhook, isEnabled: boolean | null | undefined) {
  if (isEnabled == null || isEnabled === (disabledAt === null)) return {};
  return isEnabled
    ? { disabledAt: null, disabledBecause: null, failingSince: null }
    : { disabledAt: new Date(), disabledBecause: 'Its owner switched it off.' };
}

/** Deletes a webhook with the log of its deliveries; false when there is none. */
export async function remove(ctx: Context, id: string): Promise<boolean> {
  const { organizationId } = mustManage(ctx.viewer);
  return transact(ctx, async (tx) => {
    const { count } = await tx.webhook.deleteMany({ where: { tenantId: ctx.tenant.id, id, organizationId } });
    if (count) emitWebhook(tx, id, { type: 'webhook.deleted', data: { organization: organizationId } });
    return count > 0;
  });
}

/** Makes a new secret; the one before signs too for OVERLAP_MS, so that receivers can change over. */
export async function rotateSecret(
  ctx: Context,
  input: { id: string; idempotencyKey?: string | null },
): Promise<WithSecret> {
  mustManage(ctx.viewer);
  return once(ctx, 'webhookSecretRotate', input, async (tx) => {
    const webhook = await lock(ctx, tx, input.id);
    const number = webhook.secretNumber + 1;
    const data = {
      secret: new Uint8Array(seal(machineryOf(ctx).secret, webhook.id, newSecret())),
      secretNumber: number,
      previousSecret: webhook.secret,
      previousUntil: new Date(Date.now() + OVERLAP_MS),
      version: webhook.version + 1,
    };
    await tx.webhook.update({ where: whereOf(webhook), data });
    emitWebhook(tx, webhook.id, { type: 'webhook.secretRotated', data: { number } });
    return { id: webhook.id, number };
  });
}

/** The secret that was made, for the answer to the mutation that made it, and its retries; null when it was changed since. */
export async function secretOf(ctx: Context, { id, number }: WithSecret): Promise<string | null> {
  const webhook = await get(ctx, id);
  return webhook?.secretNumber === number ? unseal(machineryOf(ctx).secret, id, webhook.secret) : null;
}

/** Sends a test event; answers the delivery, which is made soon. */
export async function test(
  ctx: Context,
  input: { id: string; idempotencyKey?: string | null },
): Promise<{ id: string }> {
  mustManage(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return once(ctx, 'webhookTest', input, async (tx) => {
    const webhook = await lock(ctx, tx, input.id);
    mustBeEnabled(webhook);
    const id = newId();
    await tx.webhookDelivery.create({
      data: { tenantId, id, webhookId: webhook.id, streamId: id, seq: 0, type: 'webhook.test' },
    });
    emitWebhook(tx, webhook.id, { type: 'webhook.tested', data: { delivery: id } });
    return { id };
  });
}

/** Which deliveries are to be sent again. */
export interface Replay {
  id: string;
  /** This one, however it ended. */
  deliveryId?: string | null;
  /** Those given up since then. */
  since?: Date | null;
  idempotencyKey?: string | null;
}

/** Sends deliveries again; answers how many. */
export async function replay(ctx: Context, input: Replay): Promise<{ count: number }> {
  mustManage(ctx.viewer);
  const { deliveryId, since } = input;
  if (!deliveryId === !since) refuse(['deliveryId'], 'REQUIRED', 'Say one delivery, or since when: one of the two.');
  const tenantId = ctx.tenant.id;
  return once(ctx, 'webhookReplay', input, async (tx) => {
    const webhook = await lock(ctx, tx, input.id);
    mustBeEnabled(webhook);
    const which = deliveryId ? { id: deliveryId } : { status: 'DEAD' as const, createdAt: { gte: since! } };
    const found = await tx.webhookDelivery.findMany({
      where: { tenantId, webhookId: webhook.id, ...which },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: MOST_REPLAYED,
    });
    if (deliveryId && !found.length) throw failure('NOT_FOUND', 'This webhook has no delivery with this id.');
    if (!found.length) return { count: 0 };
    const { count } = await tx.webhookDelivery.updateMany({
      where: { tenantId, id: { in: found.map(({ id }) => id) } },
      data: { status: 'PENDING', tries: 0, nextAt: new Date(), endedAt: null },
    });
    emitWebhook(tx, webhook.id, { type: 'webhook.replayed', data: { deliveries: count } });
    return { count };
  });
}

function mustBeEnabled({ disabledAt }: Webhook): void {
  if (disabledAt) throw failure('CONFLICT', 'The webhook is disabled: enable it first, by webhookUpdate.');
}

const whereOf = ({ tenantId, id }: Webhook) => ({ tenantId_id: { tenantId, id } });

/** A webhook that the viewer may change, locked. Throws NOT_FOUND. */
async function lock(ctx: Context, tx: Tx, id: string): Promise<Webhook> {
  const tenantId = ctx.tenant.id;
  await tx.$queryRaw`select 1 from webhook where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  const webhook = await tx.webhook.findUnique({ where: { tenantId_id: { tenantId, id } } });
  if (!webhook || !mayRead(ctx.viewer, webhook)) throw missing();
  return webhook;
}

/** A webhook that the viewer may see; null when there is none. */
export async function get(ctx: Context, id: string, query: object = {}): Promise<Webhook | null> {
  const webhook = await db(ctx).webhook.findUnique({
    ...query,
    where: { tenantId_id: { tenantId: ctx.tenant.id, id } },
  });
  return webhook && mayRead(ctx.viewer, webhook) ? webhook : null;
}

/** The webhooks of the viewer's organization, newest first. */
export function list(ctx: Context, args: PageArgs, query: object) {
  const { organizationId } = mustManage(ctx.viewer);
  const own = { tenantId: ctx.tenant.id, organizationId };
  const fetch = ({ where, ...page }: Parameters<Parameters<typeof keyset>[1]>[0]) =>
    db(ctx).webhook.findMany({ ...query, ...page, where: { ...where, ...own } });
  return keyset(args, fetch, true);
}

/** The deliveries of a webhook that the viewer may see, newest first. */
export function deliveriesOf(
  ctx: Context,
  webhookId: string,
  { status, ...args }: PageArgs & { status?: WebhookDeliveryStatus | null },
  query: object,
) {
  const own = { tenantId: ctx.tenant.id, webhookId, ...(status && { status }) };
  const fetch = ({ where, ...page }: Parameters<Parameters<typeof keyset>[1]>[0]) =>
    db(ctx).webhookDelivery.findMany({ ...query, ...page, where: { ...where, ...own } });
  return keyset(args, fetch, true);
}
