// Files in a folder of ours: sent to and fetched from our own server, by addresses that we sign.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore, KeptFile } from './store.ts';

/** Opens the folder for content that is looked at, in the data folder. */
export async function openDesk(data: string): Promise<string> {
  const desk = path.join(data, 'files', 'incoming');
  await mkdir(desk, { recursive: true, mode: 0o700 });
  return desk;
}

/** Opens the folder `files` in the data folder. */
export async function openDisk(data: string): Promise<FileStore> {
  const desk = await openDesk(data);
  // Ids are ours, never text of a caller's: no name leads out of the folder.
  const placeOf = ({ tenantId, id }: Pick<KeptFile, 'tenantId' | 'id'>) => path.join(data, 'files', tenantId, id);
  return {
    desk,
    outside: null,
    async keep(place, file) {
      await mkdir(path.dirname(placeOf(file)), { recursive: true, mode: 0o700 });
      await rename(place, placeOf(file));
    },
    async read(file) {
      const content = createReadStream(placeOf(file));
      await once(content, 'open'); // or throws its error
      return content;
    },
    async *list(tenantId) {
      const folder = path.join(data, 'files', tenantId);
      yield* await readdir(folder).catch(() => []); // it has none
    },
    remove: (file) => rm(placeOf(file), { force: true }),
  };
}
