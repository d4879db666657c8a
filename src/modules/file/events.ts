// The facts a file can state, in the stream of its own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to a file: `uploaded` says that its upload was begun, `available` that its content is there. */
export type FileFact = 'file.uploaded' | 'file.available' | 'file.rejected' | 'file.expired' | 'file.deleted';

/** States what happened to file `id`. */
export function emitFile(tx: Tx, id: string, type: FileFact): void {
  emit(tx, { stream: id, type, data: {} });
}
