// As whom and where Postgres runs when we are root, for it refuses to run as root.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedError } from './error.ts';

/** A user and group by number. */
export interface User {
  uid: number;
  gid: number;
}

/** The user to run Postgres as: undefined (ourselves) unless we are root; then the owner of `data`, else `postgres`, else `nobody`. */
export function postgresUser(data: string): User | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  const user = userNamed('postgres') ?? userNamed('nobody');
  if (user) return user;
  throw new EmbeddedError(
    'Postgres refuses to run as root, and there is no user postgres or nobody here. Run Entrepot as a normal user, make one ' +
      '(useradd --system postgres), or set DATABASE_URL.',
  );
}

function userNamed(name: string): User | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether `user` may enter the folder `place`, asked of the system itself (mode bits, ACLs and mounts all count). */
export function mayEnter(user: User | undefined, place: string): boolean {
  return asUser(user, 'cd -- "$1"', place);
}

/** Whether `user` may run the program `file`. */
export function mayRun(user: User | undefined, file: string): boolean {
  return asUser(user, 'test -x "$1"', file);
}

function asUser(user: User | undefined, script: string, argument: string): boolean {
  const { status, error } = spawnSync('/bin/sh', ['-c', script, 'sh', argument], {
    cwd: '/',
    env: {},
    stdio: 'ignore',
    ...user,
  });
  if (user && error)
    throw new EmbeddedError(
      `Root may not become user ${user.uid} here (${error.message}). Run Entrepot as a normal user, or set DATABASE_URL.`,
    );
  return status === 0;
}

const LASTING = '/var/lib/entrepot';
const THROWAWAY = path.join(os.tmpdir(), 'entrepot-root');

/**
 * A folder that stands in for `folder` where Postgres's user cannot reach it: always the same one, ours, open to be passed through.
 * That of a `throwaway` is in the temporary folder, where leftovers do not matter. Throws EmbeddedError when there is no place for it.
 */
export function standInFolder(folder: string, throwaway: boolean): string {
  for (const base of throwaway ? [THROWAWAY] : [LASTING, THROWAWAY]) {
    const place = path.join(base, nameOf(folder));
    try {
      for (const step of [base, place]) {
        mkdirSync(step, { recursive: true });
        if (!isOwn(step)) throw new Error(`${step} belongs to somebody else`);
        chmodSync(step, 0o711);
      }
      return place;
    } catch {} // the next place may do
  }
  throw new EmbeddedError(
    `The user that runs Postgres cannot reach ${folder}, and its data cannot be put into ${throwaway ? '' : `${LASTING} or `}${THROWAWAY}. ` +
      'Set ENTREPOT_DATA to a folder that every user may pass through, or set DATABASE_URL.',
  );
}

/** The folders that stand in for `folder` now. */
export function standInsOf(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  const own = [LASTING, THROWAWAY].filter(isOwn).map((base) => path.join(base, nameOf(folder)));
  return own.filter(isOwn);
}

const nameOf = (folder: string) => createHash('sha256').update(folder).digest('hex').slice(0, 16);

// In a shared place such as /tmp somebody else could have put a folder or a link of this name.
function isOwn(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}
