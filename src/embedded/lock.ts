// One owner at a time for a data folder: a lock file with the owner's process, taken over when that process is gone.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedError } from './error.ts';
import { beginOf, isRunning } from './pid.ts';

const held = new Set<string>(); // the locks of this very process, so that a number used again is not taken for us

/** Locks `folder` (which exists) for this process; returns how to unlock it. Throws EmbeddedError when another live start holds it. */
export function lockFolder(folder: string): () => void {
  const lock = path.join(folder, 'lock');
  const mine = `${process.pid} ${beginOf(process.pid)}\n`;
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    while (!tookLock(draft, lock)) {
      const theirs = readOr(lock, '');
      const [pid, ...begin] = theirs.trim().split(' ');
      if (mayLive(lock, Number(pid), begin.join(' '))) throw inUse(folder, Number(pid), lock);
      setAside(lock, theirs);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) rmSync(lock, { force: true });
  };
}

// A link is made whole or not at all: nobody ever reads half a lock.
function tookLock(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function mayLive(lock: string, pid: number, begin: string): boolean {
  if (pid === process.pid) return held.has(lock);
  return Number.isInteger(pid) && pid > 0 && isRunning(pid) && beginOf(pid) === begin;
}

// Two starts may find the same stale lock: only one can rename it, and one that got a newer lock instead puts it back.
function setAside(lock: string, stale: string): void {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return; // the other was first
    throw error;
  }
  if (readOr(aside, '') !== stale) tookLock(aside, lock);
  rmSync(aside, { force: true });
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

function inUse(folder: string, pid: number, lock: string): EmbeddedError {
  const who = pid === process.pid ? 'This process already uses' : `Another running process (${pid}) already uses`;
  return new EmbeddedError(
    `${who} ${folder}. Stop it first${pid === process.pid ? '' : ` (kill ${pid})`}, or set ENTREPOT_DATA to another folder. ` +
      `(The lock is ${lock}.)`,
  );
}
