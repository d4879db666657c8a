// The command line as an operator runs it: each command a process of its own, on a test file's database.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestDatabase } from './database.ts';

const root = path.join(import.meta.dirname, '../..');

/** What a command said, and its exit code. */
export interface Said {
  out: string;
  err: string;
  code: number | null;
}

/** A command that goes on running. */
export interface Service {
  /** Its first line. */
  said: string;
  stop(): Promise<void>;
}

/** Runs commands to their end, or until they are stopped. */
export interface CommandLine {
  run(args: string[], env?: Record<string, string>): Promise<Said>;
  /** Resolves when it says that it runs. */
  start(args: string[]): Promise<Service>;
}

/** The command line of an installation. */
export function commandLine(database: TestDatabase, settings: Record<string, string> = {}): CommandLine {
  const begin = (args: string[], env: Record<string, string> = {}) => {
    const { secret, folder, meili } = inject('services');
    const child = spawn(process.execPath, ['src/entrepot.mjs', ...args], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.url,
        MEILI_URL: meili?.url ?? 'http://127.0.0.1:1',
        MEILI_KEY: meili?.key,
        ENTREPOT_DATA: folder,
        ENTREPOT_SECRET: secret,
        ...settings,
        ...env,
      },
    });
    const said: Said = { out: '', err: '', code: null };
    child.stdout.on('data', (chunk) => (said.out += chunk));
    child.stderr.on('data', (chunk) => (said.err += chunk));
    return { child, said };
  };
  return {
    async run(args, env) {
      const { child, said } = begin(args, env);
      const code = await ended(child);
      return { ...said, code };
    },
    async start(args) {
      const { child, said } = begin(args);
      const end = ended(child);
      await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), end]);
      if (child.exitCode !== null) throw new Error(`entrepot ${args.join(' ')} ended: ${said.err}`);
      return {
        said: said.out,
        async stop() {
          child.kill('SIGTERM');
          await end;
        },
      };
    },
  };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}
