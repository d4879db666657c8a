// The facts about an API key, in the stream of its own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to a key; `organization` is null for an operator's. */
export type ApiKeyFact =
  | { type: 'apiKey.created'; data: { organization: string | null; scopes: string[] } }
  | { type: 'apiKey.revoked'; data: { organization: string | null } };

/** States what happened to key `id`. */
export function emitApiKey(tx: Tx, id: string, fact: ApiKeyFact): void {
  emit(tx, { stream: id, ...fact });
}
