// The facts about a team, in the stream of its own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** States what happened to team `id`. */
export function emitTeam(
  tx: Tx,
  id: string,
  type: 'team.created' | 'team.updated' | 'team.deleted',
  data: { organization: string; members?: number },
): void {
  emit(tx, { stream: id, type, data });
}
