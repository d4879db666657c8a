// Where tests keep what they make: in memory where there is room. A database is some 800 files, and making them is what a disk does worst.
import { accessSync, chmodSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
const NEEDED = 2 * 2 ** 30; // a whole run keeps less than a quarter of it at a time

/** Makes the folder for all temporary files of a run, which is removed after it. A TMPDIR that was chosen is where it lies. */
export function scratchFolder(): string {
  const folder = mkdtempSync(
    path.join(process.env.TMPDIR ?? (hasRoom(MEMORY) ? MEMORY : os.tmpdir()), 'entrepot-run-'),
  );
  chmodSync(folder, 0o755); // as root, Postgres runs as another user, who must get in
  return folder;
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= NEEDED && os.freemem() >= 2 * NEEDED;
  } catch {
    return false; // no Linux
  }
}
