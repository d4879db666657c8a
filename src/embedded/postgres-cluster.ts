// A Postgres data folder: made once and whole, and freed of what a crash leaves in it.
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedError } from './error.ts';
import type { User } from './postgres-user.ts';
import { isOurs, pidIn } from './process.ts';

/** The major version of the embedded Postgres, which a data folder must have. */
const MAJOR = '18';

/** What a new cluster is made with. */
export interface ClusterPlan {
  /** Absolute path of the data folder. */
  data: string;
  initdb: string;
  user: User | undefined;
  /** Name and password of the superuser. */
  owner: string;
  password: string;
  /** Leaves out the flush to disk: for tests. */
  fast: boolean;
}

/** The arguments by which a Postgres of this data folder is known. */
export const markOf = (data: string) => `-D ${data}`;

/** Makes the cluster where it is missing. A killed attempt leaves only a draft, which the next one removes. Throws EmbeddedError. */
export async function ensureCluster(plan: ClusterPlan): Promise<void> {
  if (existsSync(plan.data)) return checkVersion(plan.data);
  const draft = `${plan.data}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (plan.user) chownSync(draft, plan.user.uid, plan.user.gid);
  const passwordFile = `${plan.data}.password`; // a file, because arguments can be read by everybody on the machine
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, plan.password, { mode: 0o600, flag: 'wx' });
  try {
    if (plan.user) chownSync(passwordFile, plan.user.uid, plan.user.gid);
    await runInitdb(plan, draft, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, plan.data);
}

function runInitdb(plan: ClusterPlan, draft: string, passwordFile: string): Promise<void> {
  const args = ['-D', draft, '-U', plan.owner, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  // The built-in provider sorts alike on every machine, whatever locales it has.
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (plan.fast) args.push('--no-sync');
  const child = spawn(plan.initdb, args, {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...plan.user,
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new EmbeddedError(`Postgres could not make its data folder ${plan.data}: ${why.trim()}`));
    child.once('error', (error) =>
      fail(`${error.message}. The program does not fit this machine; set DATABASE_URL to a Postgres ${MAJOR}.`),
    );
    child.once('close', (code, signal) => (code === 0 ? resolve() : fail(complaint || (signal ?? `code ${code}`))));
  });
}

function checkVersion(data: string): void {
  const file = path.join(data, 'PG_VERSION');
  let version: string;
  try {
    version = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'EACCES'
        ? 'belongs to another user: start as that user'
        : 'is damaged: restore it';
    throw new EmbeddedError(`The Postgres data in ${data} ${why}, or begin anew with \`npm start -- --fresh\`.`);
  }
  if (version === MAJOR) return;
  throw new EmbeddedError(
    `The data in ${data} is of Postgres ${version}, this is ${MAJOR}. Move it with pg_dump of version ${version}, or begin anew with \`npm start -- --fresh\`.`,
  );
}

/**
 * Mends `postmaster.pid` after a crash. Postgres replaces one whose process is dead by itself, and looks for shared memory still in use;
 * but it gives up on a damaged one, and on one whose number now belongs to another process.
 */
export function mendPostmasterPid(data: string): void {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = pidIn(file);
  if (!pid) {
    rmSync(file, { force: true });
  } else if (!isOurs(pid, markOf(data))) {
    // The number of no process, so that Postgres still makes its own check of shared memory, which the following lines name.
    const [, ...rest] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [String(2 ** 31 - 1), ...rest].join('\n'));
  }
}
