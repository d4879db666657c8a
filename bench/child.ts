// Both ends of a process of the benchmark's own: what it is asked, and what it answers.
import { fork } from 'node:child_process';
import path from 'node:path';
import type { Config } from '../src/config.ts';

/** A process that answers questions. */
export interface Child {
  pid: number;
  /** Asks `question`. Rejects with the process's error, or when it ends before it answers. */
  ask<Answer>(question: string, argument?: unknown): Promise<Answer>;
  close(): Promise<void>;
}

/** What a process can be asked, by question. */
export type Answers = Record<string, (argument: never) => unknown>;

interface Reply {
  id: number;
  answer?: unknown;
  error?: string;
}

/** What every server that is measured is started with. */
export const serverEnv = ({ ENTREPOT_DATA, POOL_SIZE }: Pick<Config, 'ENTREPOT_DATA' | 'POOL_SIZE'>) => ({
  ENTREPOT_DATA,
  POOL_SIZE: String(POOL_SIZE),
  PORT: '0',
  RATE_LIMITS: '0',
  NODE_ENV: 'production',
});

/** Starts `file` of this folder with `env` beside the environment; it must call `answerParent`. */
export function startChild(file: string, env: Record<string, string> = {}): Child {
  const child = fork(path.join(import.meta.dirname, file), {
    execArgv: ['--import', path.resolve(import.meta.dirname, '../src/typescript.mjs')],
    env: { ...process.env, ...env },
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let asked = 0;
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  void ended.then(() => {
    for (const [id, settle] of waiting) settle({ id, error: 'it has ended' });
  });
  return {
    pid: child.pid!,
    ask: <Answer>(question: string, argument?: unknown) =>
      new Promise<Answer>((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, ({ answer, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${file}, asked to ${question}: ${error}`));
          else resolve(answer as Answer);
        });
        child.send({ id, question, argument }, (error) => error && waiting.get(id)?.({ id, error: error.message }));
      }),
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** The process's own end: answers its parent, and calls `close` when the parent is gone or has had enough. */
export function answerParent(answers: Answers, close: () => Promise<void> = async () => {}): void {
  process.on('message', async ({ id, question, argument }: { id: number; question: string; argument: unknown }) => {
    try {
      process.send!({ id, answer: await answers[question]!(argument as never) });
    } catch (error) {
      process.send!({ id, error: (error as Error).stack ?? String(error) });
    }
  });
  process.once('disconnect', () => void close().finally(() => process.exit()));
  process.once('SIGINT', () => {}); // Ctrl-C reaches the parent too, which ends us in order
}
