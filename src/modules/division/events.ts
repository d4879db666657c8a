// The facts about who is a division of whom, in the stream of the offer's own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** States what happened between two companies. */
export function emitDivision(
  tx: Tx,
  { id, parentId, childId }: { id: string; parentId: string; childId: string },
  type: 'division.invited' | 'division.joined' | 'division.ended',
): void {
  emit(tx, { stream: id, type, data: { parent: parentId, child: childId } });
}
