// The facts about impersonations, in the stream of the account that is impersonated.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** States that `operator` began or ended to look at the marketplace as account `id` does. */
export function emitImpersonation(
  tx: Tx,
  id: string,
  type: 'impersonation.started' | 'impersonation.ended',
  data: { impersonation: string; operator: string },
): void {
  emit(tx, { stream: id, type, data });
}
