// The fact that a marketplace allows something else with its search, in the stream of its own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** States what the search of marketplace `tenant` allows now. */
export function emitSearchPolicy(tx: Tx, tenant: string, data: { directTokens: boolean }): void {
  emit(tx, { stream: tenant, type: 'tenant.searchPolicySet', data });
}
