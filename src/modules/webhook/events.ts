// The facts about a webhook, in the stream of its own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to a webhook. The last two ask the worker to deliver. */
export type WebhookFact =
  | { type: 'webhook.created' | 'webhook.updated' | 'webhook.deleted'; data: { organization: string } }
  | { type: 'webhook.secretRotated'; data: { number: number } }
  | { type: 'webhook.disabled'; data: { because: string } }
  | { type: 'webhook.tested'; data: { delivery: string } }
  | { type: 'webhook.replayed'; data: { deliveries: number } };

/** States what happened to webhook `id`. */
export function emitWebhook(tx: Tx, id: string, fact: WebhookFact): void {
  emit(tx, { stream: id, ...fact });
}

/** Whether an event asks to deliver what waits for the webhook of its stream. */
export const asksToDeliver = (type: string): boolean => type === 'webhook.tested' || type === 'webhook.replayed';
