// The fact that a marketplace's words have changed, in the stream of its own id: its listings of the vertical are indexed again.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** States that the synonyms of a vertical are others now; `groups` is how many there are. */
export function emitSynonymsChanged(tx: Tx, tenant: string, data: { vertical: string; groups: number }): void {
  emit(tx, { stream: tenant, type: 'tenant.synonymsChanged', data });
}
