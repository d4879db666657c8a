// The parts of the product that a chaos run is made of, as `entrepot serve` and `entrepot worker` compose them, and the writers.
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answers, type Child, startChild } from '../../bench/child.ts';
import { readConfig } from '../../src/config.ts';
import { readWindow } from '../../src/events/window.ts';
import { openMachinery } from '../../src/machinery.ts';
import { startServer } from '../../src/server.ts';
import { startWorker } from '../../src/worker.ts';
import { mutants } from './mutants.ts';
import { makeWriters } from './writers.ts';

/** A part that runs: what it can be asked, and how it ends. */
export interface Part {
  answers: Answers;
  close(): Promise<void>;
}

type Env = Record<string, string | undefined>;

const open = (env: Env, role: 'app' | 'worker') => {
  const config = readConfig(env);
  return openMachinery(config, role, { databaseUrl: config.DATABASE_URL!, meili: null });
};

/** The parts, by name. */
export const parts = {
  /** An API process; with one of the mutants where it is told to. */
  async server(env: Env): Promise<Part> {
    const opened = await open(env, 'app');
    const server = await startServer(env.CHAOS_MUTANT ? mutants[env.CHAOS_MUTANT]!(opened) : opened);
    return {
      answers: { url: () => server.url },
      async close() {
        await server.close();
        await opened.close();
      },
    };
  },

  /** The product's worker, and a window reader that keeps in a file what it was handed. */
  async worker(env: Env): Promise<Part> {
    const machinery = await open(env, 'worker');
    const worker = startWorker(machinery);
    let isOver = false;
    const reading = (async () => {
      while (!isOver) {
        try {
          const reader = { name: 'chaos', leaseMs: 2_000 };
          const count = await readWindow(machinery.database.pool, reader, async (events) =>
            appendFileSync(env.CHAOS_SEEN!, events.map(({ stream, seq }) => `${stream} ${seq}\n`).join('')),
          );
          if (!count) await wait(100);
        } catch {
          await wait(100); // the database is away; the batch comes again
        }
      }
    })();
    return {
      answers: { ready: () => true },
      async close() {
        isOver = true;
        await reading;
        await worker.close();
        await machinery.close();
      },
    };
  },

  /** The writers. */
  async writers(env: Env): Promise<Part> {
    const machinery = await open(env, 'app');
    return { answers: makeWriters(machinery), close: () => machinery.close() };
  },
};

/** Starts a part in a process of its own. */
export function startApart(name: keyof typeof parts, env: Record<string, string>): Child {
  return startChild('../test/chaos/part-child.ts', { ...env, CHAOS_PART: name });
}

/** Starts a part in this process: another costs four seconds of CPU. */
export function startHere(name: keyof typeof parts, env: Record<string, string>): Child {
  const starting = parts[name](env);
  let ending: Promise<void> | undefined;
  return {
    pid: process.pid,
    async ask<Answer>(question: string, argument?: unknown) {
      const { answers } = await starting;
      return (await answers[question]?.(argument as never)) as Answer;
    },
    close: () => (ending ??= starting.then((part) => part.close())),
  };
}
