// A server run as our child: its pid file, its log, its end with ours, and the end of one that an earlier crash left behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedError } from './error.ts';
import { commandOf, hasEnded, isRunning } from './pid.ts';

/** A server to run. */
export interface ProcessPlan {
  /** For people: 'Postgres'. */
  name: string;
  /** Absolute; holds the pid file and the log. */
  folder: string;
  /** Arguments, joined by blanks, by which the process is known as ours: they name the folder. */
  mark: string;
  program: string;
  args: string[];
  env?: Record<string, string>;
  /** The user to run as; unset: this one. */
  user?: { uid: number; gid: number };
  /** How to end it, gentlest first, each with the milliseconds it is given. SIGKILL follows of itself. */
  endings: [NodeJS.Signals, number][];
}

/** A server that runs. */
export interface RunningProcess {
  pid: number;
  /** Why it has ended, with the last lines of its log; undefined while it runs. */
  failure(): string | undefined;
  /** Ends it, gently first. Safe to call twice. */
  stop(): Promise<void>;
}

/** What is known of a server also when it is not to be started. */
export type ProcessOutline = Omit<ProcessPlan, 'program' | 'args'>;

/** Ends the server that a crashed run left behind, if its pid file (or `pid`) names one that is really it. Throws EmbeddedError. */
export async function endOrphan(
  server: ProcessOutline,
  log: (message: string) => void,
  pid = pidIn(pidFile(server.folder)),
): Promise<void> {
  if (pid && isOurs(pid, server.mark)) {
    log(`${server.name} of an earlier run is still there (process ${pid}): ending it.`);
    await endProcess(pid, server.endings, (signal) => process.kill(pid, signal));
  }
  rmSync(pidFile(server.folder), { force: true });
}

/** Whether `pid` is a live process that was started with `mark` among its arguments. */
export function isOurs(pid: number, mark: string): boolean {
  return isRunning(pid) && `${commandOf(pid)} `.includes(` ${mark} `);
}

/** The process number that `file` begins with; undefined when there is no file or no number. */
export function pidIn(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Starts the server in a process group of its own, so that Ctrl-C reaches only us. Throws EmbeddedError when it cannot be run. */
export async function startProcess(server: ProcessPlan, log: (message: string) => void): Promise<RunningProcess> {
  const logFile = path.join(server.folder, 'log');
  const child = await spawned(server, logFile);
  const pid = child.pid!;
  writeFileSync(pidFile(server.folder), `${pid}\n`);
  const lifeline = holdLifeline(pid, server.endings[0]![0]);
  let failure: string | undefined;
  let stopped: Promise<void> | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      failure = `${server.name} ended (${signal ?? `code ${code}`}). Its log ${logFile} ends with:\n${lastLines(logFile)}`;
      lifeline();
      rmSync(pidFile(server.folder), { force: true });
      resolve();
    });
  });
  child.unref(); // a server must not keep alive a program that is done
  ended.then(() => stopped ?? log(failure!));
  return {
    pid,
    failure: () => failure,
    stop: () => {
      child.ref();
      stopped ??= failure
        ? Promise.resolve()
        : endProcess(pid, server.endings, (signal) => child.kill(signal)).then(() => ended);
      return stopped;
    },
  };
}

function spawned(server: ProcessPlan, logFile: string): Promise<ChildProcess> {
  keepOneOlder(logFile);
  // A file, not a pipe: a pipe would break when we are killed, just when the server has to say goodbye.
  const output = openSync(logFile, 'w', 0o600);
  // Of our environment only what a server needs: no secrets, and no variable that would change what it does.
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', ...server.env };
  const child = spawn(server.program, server.args, {
    cwd: server.user ? '/' : server.folder,
    env,
    detached: true,
    stdio: ['ignore', output, output],
    ...server.user,
  });
  closeSync(output);
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child));
    child.once('error', (error) =>
      reject(
        new EmbeddedError(
          `${server.name} cannot be run here (${error.message}): ${server.program} does not fit this machine or may not be executed.`,
        ),
      ),
    );
  });
}

// When we die without a word, the pipe to this little shell closes, and it ends the server in our place.
function holdLifeline(pid: number, signal: NodeJS.Signals): () => void {
  const script = `read -r done || kill -${signal.slice(3)} ${pid}`;
  const shell = spawn('/bin/sh', ['-c', script], {
    cwd: '/',
    env: {},
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.once('error', () => undefined); // without a shell the next start ends the orphan
  shell.stdin?.once('error', () => undefined);
  shell.unref();
  (shell.stdin as (typeof shell.stdin & { unref?(): void }) | null)?.unref?.();
  return () => shell.stdin?.end('done\n');
}

async function endProcess(
  pid: number,
  endings: [NodeJS.Signals, number][],
  send: (signal: NodeJS.Signals) => void,
): Promise<void> {
  for (const [signal, ms] of [...endings, ['SIGKILL', 5_000] as const]) {
    try {
      send(signal);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ESRCH') return;
      throw new EmbeddedError(
        `Process ${pid} must end first, but may not be ended by this user. End it: sudo kill ${pid}`,
      );
    }
    if (await hasEnded(pid, ms)) return;
  }
  throw new EmbeddedError(`Process ${pid} does not end, not even when killed. Its disk may hang; restart the machine.`);
}

function keepOneOlder(file: string): void {
  try {
    renameSync(file, `${file}.old`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function lastLines(file: string, count = 8): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

const pidFile = (folder: string) => path.join(folder, 'pid');
