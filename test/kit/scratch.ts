// Where tests keep what they make: in memory where there is room. A database is some 800 files, and making them is what a disk does worst.
import { accessSync, constants, statfsSync } from 'node:fs';
import os from 'node:os';

const MEMORY = '/dev/shm';
const NEEDED = 2 * 2 ** 30; // a whole run keeps less than a quarter of it at a time

/** The folder for temporary files. A TMPDIR that was chosen stands. */
export function scratchFolder(): string {
  if (process.env.TMPDIR) return process.env.TMPDIR;
  try {
    accessSync(MEMORY, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= NEEDED && os.freemem() >= 2 * NEEDED ? MEMORY : os.tmpdir();
  } catch {
    return os.tmpdir(); // no Linux
  }
}
