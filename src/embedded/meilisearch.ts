// Embedded Meilisearch: a child process on the loopback interface, its indexes kept between starts.
import path from 'node:path';
import { EmbeddedError } from './error.ts';
import { keptSecret, openFolder, removeFolder } from './folder.ts';
import { lockFolder } from './lock.ts';
import { findMeilisearch, HOW_TO_GET, runnableMeilisearch } from './meilisearch-binary.ts';
import { freePort } from './port.ts';
import { endOrphan, type ProcessOutline, type RunningProcess, startProcess } from './process.ts';

/** How to start Meilisearch. */
export interface MeilisearchOptions {
  /** Keeps the indexes, the key, the log. Made where it is missing. */
  folder: string;
  /** Wanted port; unset or taken: any free one. */
  port?: number;
  log: (message: string) => void;
  /** Its PATH is searched for the program. */
  env?: Record<string, string | undefined>;
}

/** A Meilisearch that runs. */
export interface EmbeddedMeilisearch {
  url: string;
  /** The master key. */
  key: string;
  port: number;
  pid: number;
  /** Ends it. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts Meilisearch in `folder` and waits until it answers; null, with a word in the log, where there is no program. Throws EmbeddedError. */
export async function startMeilisearch(options: MeilisearchOptions): Promise<EmbeddedMeilisearch | null> {
  const found = findMeilisearch(options.env ?? process.env);
  if (!found) {
    options.log(`There is no Meilisearch here: search is answered by Postgres, more plainly. ${HOW_TO_GET}`);
    return null;
  }
  const folder = openFolder(options.folder);
  const unlock = lockFolder(folder);
  try {
    const running = await startLocked(folder, found, options);
    return { ...running, stop: () => running.stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Deletes all that `startMeilisearch` keeps in `folder`. Throws EmbeddedError when it is in use. */
export async function removeMeilisearch(folder: string, log: (message: string) => void): Promise<void> {
  await removeFolder(folder, async (real) => {
    await endOrphan(outlineOf(real), log);
    return [real];
  });
}

async function startLocked(
  folder: string,
  found: string,
  { port: wanted, log }: MeilisearchOptions,
): Promise<EmbeddedMeilisearch> {
  const key = keptSecret(path.join(folder, 'key'));
  const program = await runnableMeilisearch(found, folder);
  const env = { MEILI_MASTER_KEY: key }; // not an argument: those can be read by everybody on the machine
  await endOrphan(outlineOf(folder), log);

  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? wanted : 0);
    if (wanted && port !== wanted) log(`Port ${wanted} is taken: Meilisearch listens on ${port}.`);
    const child = await startProcess({ ...outlineOf(folder), program, args: argumentsOf(folder, port), env }, log);
    try {
      const url = `http://127.0.0.1:${port}`;
      await untilReady(child, url, key, folder);
      return { url, key, port, pid: child.pid, stop: child.stop };
    } catch (error) {
      await child.stop();
      if (attempt === 3 || !/Address already in use/i.test(String(error))) throw error; // somebody took the port meanwhile
    }
  }
}

function outlineOf(folder: string): ProcessOutline {
  return { name: 'Meilisearch', folder, mark: `--db-path ${dataIn(folder)}`, endings: [['SIGTERM', 10_000]] };
}

// Left to itself it may take two thirds of the machine. Measured on one small test file: 8.3 s of kernel time then, 1.6 s so.
const INDEXING_MEMORY = '1GiB';

function argumentsOf(folder: string, port: number): string[] {
  const places = [
    '--db-path',
    dataIn(folder),
    '--dump-dir',
    path.join(folder, 'dumps'),
    '--snapshot-dir',
    path.join(folder, 'snapshots'),
  ];
  return [
    '--http-addr',
    `127.0.0.1:${port}`,
    '--env',
    'production',
    '--no-analytics',
    '--max-indexing-memory',
    INDEXING_MEMORY,
    '--log-level',
    'WARN',
    ...places,
  ];
}

// Asked with the key, so that a stranger who took the port is not mistaken for ours.
async function untilReady(child: RunningProcess, url: string, key: string, folder: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const failure = child.failure();
    if (failure) throw new EmbeddedError(mendable(failure, folder));
    try {
      const response = await fetch(`${url}/version`, {
        headers: { authorization: `Bearer ${key}` },
        signal: AbortSignal.timeout(5_000),
      });
      await response.arrayBuffer();
      if (response.ok && (await fetch(`${url}/health`)).ok) return;
    } catch {} // not listening yet
    if (Date.now() > end)
      throw new EmbeddedError(`Meilisearch does not answer after a minute. See ${path.join(folder, 'log')}.`);
  }
}

function mendable(failure: string, folder: string): string {
  return `${failure}\nIf its data are of another version or damaged, delete ${dataIn(folder)}: indexes can be made again from the database.`;
}

const dataIn = (folder: string) => path.join(folder, 'data');
