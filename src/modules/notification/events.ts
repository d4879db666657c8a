// The facts about what members want to be told of, in the stream of the member's id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';
import type { NotificationFrequency, NotificationKind } from '../../generated/prisma/enums.ts';

/** States that a member wants to be told of a kind of thing so often. */
export function emitPreference(
  tx: Tx,
  member: string,
  data: { kind: NotificationKind; frequency: NotificationFrequency },
): void {
  emit(tx, { stream: member, type: 'notificationPreference.set', data });
}
