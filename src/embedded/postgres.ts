// Embedded Postgres 18: real Postgres as a child process on the loopback interface, its data kept between starts.
import { chmodSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { EmbeddedError } from './error.ts';
import { keptSecret, openFolder, removeFolder } from './folder.ts';
import { lockFolder } from './lock.ts';
import { freePort } from './port.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { ensureCluster, markOf, mendPostmasterPid } from './postgres-cluster.ts';
import { mayEnter, postgresUser, standInFolder, standInsOf } from './postgres-user.ts';
import { endOrphan, type ProcessOutline, pidIn, type RunningProcess, startProcess } from './process.ts';

const OWNER = 'entrepot'; // the superuser, and the name of the database

/** How to start Postgres. */
export interface PostgresOptions {
  /** Keeps the data, the password, the log. Made where it is missing. */
  folder: string;
  /** Wanted port; unset or taken: any free one. */
  port?: number;
  /** For tests: nothing is flushed. A crash of Postgres may lose the last second's commits, one of the machine all data. */
  fast?: boolean;
  log: (message: string) => void;
}

/** A Postgres that runs. */
export interface EmbeddedPostgres {
  /** The owner's (superuser's) URL of the database `entrepot`. */
  url: string;
  port: number;
  pid: number;
  /** Ends it: clients are disconnected, everything is flushed. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts Postgres in `folder` and waits until it answers. Throws EmbeddedError, which says how to mend it. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const folder = openFolder(options.folder);
  const unlock = lockFolder(folder);
  try {
    const running = await startLocked(folder, options);
    return { ...running, stop: () => running.stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Deletes all that `startPostgres` keeps for `folder`, wherever that is. Throws EmbeddedError when it is in use. */
export async function removePostgres(folder: string, log: (message: string) => void): Promise<void> {
  await removeFolder(folder, async (real) => {
    const places = [real, ...standInsOf(real)];
    for (const place of places) await endOrphans(real, path.join(place, 'data'), log);
    return places;
  });
}

async function startLocked(
  folder: string,
  { port: wanted, fast = false, log }: PostgresOptions,
): Promise<EmbeddedPostgres> {
  const password = keptSecret(path.join(folder, 'password'));
  const { place, user } = placeOf(folder, fast, log);
  const data = path.join(place, 'data');
  const { initdb, postgres } = postgresBinaries(place, user, log);
  await endOrphans(folder, data, log);
  await ensureCluster({ data, initdb, user, owner: OWNER, password, fast });

  for (let attempt = 1; ; attempt++) {
    mendPostmasterPid(data);
    const port = await freePort(attempt === 1 ? wanted : 0);
    if (wanted && port !== wanted) log(`Port ${wanted} is taken: Postgres listens on ${port}.`);
    const child = await startProcess(
      { ...outlineOf(folder, data), program: postgres, args: argumentsOf(data, port, fast), user },
      log,
    );
    try {
      const url = (database: string) => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
      await untilReady(child, url('postgres'), folder);
      return { url: url(OWNER), port, pid: child.pid, stop: child.stop };
    } catch (error) {
      await child.stop();
      // Somebody took the port meanwhile, or the last children of a killed Postgres still hold its memory: both pass.
      if (attempt === 5 || !/could not bind|Address already in use|pre-existing shared memory/.test(String(error)))
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
    }
  }
}

// Where data and programs are: the folder itself, unless root runs Postgres as a user who cannot reach it.
function placeOf(folder: string, fast: boolean, log: (message: string) => void) {
  const user = postgresUser(path.join(folder, 'data'));
  if (!user) return { place: folder, user };
  chmodSync(folder, 0o711);
  if (mayEnter(user, folder)) return { place: folder, user };
  const place = standInFolder(folder, fast);
  log(`Postgres does not run as root, and user ${user.uid} cannot reach ${folder}: its data are in ${place}.`);
  return { place, user: postgresUser(path.join(place, 'data')) };
}

function outlineOf(folder: string, data: string): ProcessOutline {
  const endings: ProcessOutline['endings'] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ]; // fast shutdown, then immediate
  return { name: 'Postgres', folder, mark: markOf(data), endings };
}

async function endOrphans(folder: string, data: string, log: (message: string) => void): Promise<void> {
  const outline = outlineOf(folder, data);
  await endOrphan(outline, log);
  // A crash just after the spawn leaves no pid file of ours; Postgres has its own.
  await endOrphan(outline, log, pidIn(path.join(data, 'postmaster.pid')));
}

function argumentsOf(data: string, port: number, fast: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

// Recovery after a crash may take a while; a minute is long for a developer's data.
async function untilReady(child: RunningProcess, url: string, folder: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const failure = child.failure();
    if (failure) throw new EmbeddedError(failure);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined); // told by the rejected call
    try {
      await client.connect();
      const { rowCount } = await client.query('select from pg_database where datname = $1', [OWNER]);
      if (!rowCount) await client.query(`create database ${OWNER}`);
      return;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === '28P01')
        throw new EmbeddedError(
          `Postgres refuses the password in ${path.join(folder, 'password')}. Restore that file, or begin anew with \`npm start -- --fresh\`.`,
        );
      if (Date.now() > end)
        throw new EmbeddedError(
          `Postgres does not answer after a minute (${message}). See ${path.join(folder, 'log')}.`,
        );
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
