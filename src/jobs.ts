// Work for a later moment, shared by all workers: a queue in Postgres (Graphile Worker) that holds ids and times, no content.
import { setTimeout as wait } from 'node:timers/promises';
import { Logger, type LogLevel, type Runner, run, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Machinery } from './context.ts';
import { isAway } from './database-away.ts';
import type { Tx } from './db.ts';
import { SERVING } from './events/serving.ts';
import type { Log } from './log.ts';
import { traced } from './tracing.ts';

/** Something to be done once, about a thing of one marketplace. */
export interface Job {
  /** Which task does it: `quotation.expire`. */
  kind: string;
  tenant: string;
  /** The thing. There is one job of a kind for it: set again, it takes the place of the one that waits. */
  id: string;
  /** Left out: now. */
  at?: Date;
  /** Leaves the time of one that waits already. */
  keepsTime?: boolean;
}

/** What does the jobs of one kind. It may be given the same job twice, so it must look at how things stand. */
export type Task = (job: { tenant: string; id: string }) => Promise<void>;

/** The schema of the queue. Only the worker's role may touch it. */
export const JOBS_SCHEMA = 'graphile_worker';

// Tried again with growing pauses, for about three days.
const MOST_TRIES = 25;
const POLL_MS = 1_000;
const PAUSE_MS = 1_000;

/** Installs the queue or brings it up to date, on the owner's connection, and lets the worker's role in. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  heedErrors(owner);
  try {
    await runMigrations({ pgPool: owner, schema: JOBS_SCHEMA, logger: silent });
    await owner.query(grants);
  } finally {
    await owner.end();
  }
}

// The queue's tables come with row-level security and no policy: nobody but their owner gets in.
const grants = `
  grant usage on schema ${JOBS_SCHEMA} to entrepot_worker;
  grant select on all tables in schema ${JOBS_SCHEMA} to entrepot_worker;
  grant usage on all sequences in schema ${JOBS_SCHEMA} to entrepot_worker;
  do $$ declare name text; begin
    foreach name in array array['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'] loop
      execute format('grant insert, update, delete on ${JOBS_SCHEMA}.%I to entrepot_worker', name);
      if not exists (select from pg_policies where schemaname = '${JOBS_SCHEMA}' and tablename = name) then
        execute format('create policy worker on ${JOBS_SCHEMA}.%I to entrepot_worker using (true) with check (true)', name);
      end if;
    end loop;
  end $$`;

const ADD = `select count(*)::int as count from ${JOBS_SCHEMA}.add_jobs(array(
    select row(j.kind, json_build_object('tenant', j.tenant, 'id', j.id), null, j.at, ${MOST_TRIES}, j.key, null, null)::${JOBS_SCHEMA}.job_spec
      from jsonb_to_recordset($1::jsonb) as j(kind text, tenant text, id text, at timestamptz, key text)), $2)`;

// The same key twice in one call is an error of the queue; the last word counts.
function specsOf(jobs: readonly Job[]): string {
  const byKey = new Map(jobs.map((job) => [`${job.kind} ${job.tenant} ${job.id}`, job]));
  return JSON.stringify(
    [...byKey].map(([key, { kind, tenant, id, at }]) => ({ key, kind, tenant, id, at: at ?? new Date(0) })),
  );
}

/** Sets jobs, on the worker's connection. */
export async function setJobs(pool: pg.Pool, jobs: readonly Job[]): Promise<void> {
  for (const keepsTime of [false, true]) {
    const those = jobs.filter((job) => (job.keepsTime ?? false) === keepsTime);
    if (those.length) await pool.query({ name: 'jobs_add', text: ADD, values: [specsOf(those), keepsTime] });
  }
}

/** Sets a job in the worker's transaction: it is there if what else is written is. */
export async function setJob(tx: Tx, job: Job): Promise<void> {
  await tx.$queryRawUnsafe(ADD, specsOf([job]), job.keepsTime ?? false);
}

/** Starts to do jobs of these kinds, `atOnce` side by side, on two connections of its own; `close` waits for those in hand. */
export function startJobs(
  { database, log }: Pick<Machinery, 'database' | 'log'>,
  tasks: Record<string, Task>,
  { atOnce }: { atOnce: number },
): { close(): Promise<void> } {
  const { connectionString } = database.pool.options;
  const pool = new QueuePool({ connectionString, max: 2, application_name: `${SERVING} jobs` });
  heedErrors(pool);
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([kind, task]) => [
      kind,
      (payload: unknown) => {
        const job = payload as { tenant: string; id: string };
        return traced(
          () => ({ name: `job ${kind}`, marks: { 'entrepot.tenant_id': job.tenant, 'entrepot.subject_id': job.id } }),
          () => task(job),
        );
      },
    ]),
  );
  const closing = new AbortController();
  let runner: Runner | undefined;
  let hasFailed = false;
  const keepOn = async () => {
    while (!closing.signal.aborted) {
      try {
        runner = await run({
          pgPool: pool,
          schema: JOBS_SCHEMA,
          taskList,
          parsedCronItems: [],
          concurrency: atOnce,
          pollInterval: POLL_MS,
          noHandleSignals: true,
          logger: loggerOf(log),
        });
        if (closing.signal.aborted) await runner.stop();
        hasFailed = false;
        await runner.promise;
      } catch (error) {
        if (!hasFailed && !closing.signal.aborted)
          log.error({ err: error }, 'jobs cannot be done now; it is tried until they can: is the database migrated?');
        hasFailed = true;
      }
      await wait(PAUSE_MS * (0.5 + Math.random()), undefined, { signal: closing.signal }).catch(() => {});
    }
  };
  const running = keepOn();
  const end = async () => {
    closing.abort();
    await runner?.stop().catch(() => {}); // it has stopped by itself
    await running;
    await pool.end();
  };
  let ended: Promise<void> | undefined;
  return { close: () => (ended ??= end()) };
}

// What became of a job the queue notes without waiting for it: when that fails, the failure is nobody's and would end the process.
// It tries again by itself as long as the database is said to be starting up; so every way of being away is told as that one.
class QueuePool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super(options);
    this.on('connect', (client) => {
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      client.query = ((...args: unknown[]) => {
        const answer = query(...args);
        return answer instanceof Promise ? answer.catch(asStarting) : answer;
      }) as typeof client.query;
    });
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | undefined {
    if (!callback) return super.connect().catch(asStarting);
    super.connect(callback);
  }
}

const STARTING_UP = '57P03';

function asStarting(error: unknown): never {
  if (!isAway(error)) throw error;
  throw Object.assign(new Error('The database is away.', { cause: error }), { code: STARTING_UP });
}

// A connection that dies says so to the statement it was running; saying it here too would end the process.
function heedErrors(pool: pg.Pool): void {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}

const silent = new Logger(() => () => {});

// What failed is tried again: a warning. The rest, such as that few connections are given to many slow jobs, is for who looks closely.
function loggerOf(log: Log): Logger {
  return new Logger(() => (level: LogLevel, message: string) => {
    if (level === 'error') log.warn(message);
    else log.debug(message);
  });
}
