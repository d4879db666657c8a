// The folder of one service: made, checked to be ours, deleted; and the random secret kept in it.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { EmbeddedError } from './error.ts';
import { lockFolder } from './lock.ts';

/** Makes `folder` where it is missing and returns its real path. Throws EmbeddedError when this user may not write there. */
export function openFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw new EmbeddedError(
      `The folder ${folder} cannot be used (${(error as Error).message}). Give it to this user, or set ENTREPOT_DATA to a folder that may be written.`,
    );
  }
}

/** The random secret kept in `file` (made at the first call, readable by this user only): 256 bits, URL-safe. */
export function keptSecret(file: string): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(draft, file); // whole or not at all, and never over one that is there
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (/^[\w-]{16,}$/.test(secret)) return secret;
  throw new EmbeddedError(`The secret in ${file} is damaged. Restore it, or begin anew with \`npm start -- --fresh\`.`);
}

/** Deletes `folder` and whatever else `release` names once it has ended what uses them. Throws EmbeddedError when another start holds it. */
export async function removeFolder(folder: string, release: (folder: string) => Promise<string[]>): Promise<void> {
  if (!existsSync(folder)) return;
  const real = openFolder(folder);
  const unlock = lockFolder(real);
  try {
    for (const place of await release(real)) rmSync(place, { recursive: true, force: true });
  } catch (error) {
    if (error instanceof EmbeddedError) throw error;
    throw new EmbeddedError(
      `${real} cannot be deleted (${(error as Error).message}). Delete it as the user who made it.`,
    );
  } finally {
    unlock();
  }
}
