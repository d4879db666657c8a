// The facts about an identity provider, in the stream of its own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** States that a provider was set up or removed. */
export function emitProvider(tx: Tx, id: string, type: 'identityProvider.created' | 'identityProvider.deleted'): void {
  emit(tx, { stream: id, type, data: {} });
}
