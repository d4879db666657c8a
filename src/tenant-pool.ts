// The tenant wall, client side: the only place where a connection is given a tenant, and never for longer than one transaction.
import pg from 'pg';
import { failure } from './errors.ts';
import { SERVING } from './events/serving.ts';
import type { Lent } from './lanes.ts';
import { traced } from './tracing.ts';

/**
 * How a statement is planned: `freely`, as Postgres finds best, for its values each time or once for all; or `once` a connection,
 * where the plan does not depend on the values and planning costs more than running: lists of ids, each looked up by its key.
 */
export type Planned = 'freely' | 'once';

const SET_TENANT = { name: '_tenant', text: "select set_config('app.tenant', $1, true)" };
const SETTINGS = {
  freely: SET_TENANT,
  once: {
    name: '_tenant_once',
    text: "select set_config('app.tenant', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)",
  },
} satisfies Record<Planned, pg.QueryConfig>;

// A connection is renewed after so many borrowers: that bounds the prepared statements it has gathered.
const MOST_USES = 5_000;

// Callers beyond this many waiting for a connection are told to come back later: a queue without bound helps nobody.
const MOST_WAITING = 512;

// Longer than Postgres lets a statement run: who has not answered by then is not there any more, though the connection may look open.
const SILENCE_MS = 18_000;

/** A pool for one database role; every connection has the tenant statement prepared before its first borrower. */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    maxUses: MOST_USES,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    query_timeout: SILENCE_MS,
    keepAlive: true,
    idle_in_transaction_session_timeout: 15_000,
    application_name: SERVING,
    min: 1, // one stays, however idle: by it the database knows that somebody serves from it (events/serving.ts)
  } as pg.PoolConfig);
  pool.on('connect', (client) => {
    // A lent connection that dies says so twice: to the statement it was running, and here, where it would end the process.
    client.on('error', () => {});
    // A broken connection shows in the borrower's own query.
    for (const setting of Object.values(SETTINGS)) client.query({ ...setting, values: [''] }).catch(() => {});
  });
  pool.on('error', () => {}); // an idle connection died; the pool already dropped it
  return pool;
}

// Undocumented but stable parts of pg's Query that a subclass may build on.
interface Wire {
  bind(message: { portal: string; statement: string; values: unknown[]; valueMapper: unknown }): void;
  execute(message: { portal: string }): void;
}
interface QueryInternals {
  new (
    config: pg.QueryConfig,
    values: undefined,
    callback: (error: Error | null, result: pg.QueryResult) => void,
  ): {
    name?: string;
    prepare(wire: Wire): void;
    handleDataRow(message: unknown): void;
    handleCommandComplete(message: unknown, wire: Wire): void;
  };
}

/**
 * A statement that sets its tenant in the same flush, under the same Sync: Postgres runs both in one implicit transaction,
 * skips the statement if the setting fails, and forgets the setting at the end. No connection ever carries a tenant.
 */
class TenantQuery extends (pg.Query as unknown as QueryInternals) {
  #setting = true;
  readonly #tenant: string;
  readonly #planned: Planned;

  constructor(
    tenant: string,
    planned: Planned,
    config: pg.QueryConfig,
    done: (error: Error | null, result: pg.QueryResult) => void,
  ) {
    super(config, undefined, done);
    this.#tenant = tenant;
    this.#planned = planned;
  }

  requiresPreparation(): boolean {
    return true;
  }

  override prepare(wire: Wire): void {
    wire.bind({
      portal: '',
      statement: SETTINGS[this.#planned].name,
      values: [this.#tenant],
      valueMapper: (value: unknown) => value,
    });
    wire.execute({ portal: '' });
    super.prepare(wire);
  }

  override handleDataRow(message: unknown): void {
    if (!this.#setting) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#setting) this.#setting = false;
    else super.handleCommandComplete(message, wire);
  }
}

/** Runs one statement for `tenant` (a UUID) on a borrowed connection. */
function runFor(
  client: pg.PoolClient,
  tenant: string,
  config: pg.QueryConfig,
  planned: Planned,
): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: pg.QueryResult) => (error ? reject(error) : resolve(result));
    client.query(new TenantQuery(tenant, planned, config, done) as unknown as pg.Submittable);
  });
}

async function borrow(shared: pg.Pool): Promise<pg.PoolClient> {
  if (shared.waitingCount >= MOST_WAITING) {
    throw failure('UNAVAILABLE', 'The database is busy. Try again in a few seconds.', { retryAfter: 2 });
  }
  return shared.connect();
}

/** Runs one statement for `tenant` on a connection of `shared`. */
export function queryFor(
  shared: pg.Pool,
  tenant: string,
  config: pg.QueryConfig,
  planned: Planned = 'freely',
): Promise<pg.QueryResult> {
  return traced(pieceOf(config), () => runOn(shared, tenant, config, planned));
}

// The text has no values in it: they are parameters.
const pieceOf = (config: pg.QueryConfig) => () => ({
  name: `postgres ${/^\s*(\w+)/.exec(config.text)?.[1]?.toLowerCase() ?? 'statement'}`,
  kind: 'client' as const,
  marks: { 'db.system.name': 'postgresql', 'db.query.text': config.text.slice(0, 2_000) },
});

async function runOn(
  shared: pg.Pool,
  tenant: string,
  config: pg.QueryConfig,
  planned: Planned,
): Promise<pg.QueryResult> {
  const client = await borrow(shared);
  let broken: Error | undefined;
  try {
    return await runFor(client, tenant, config, planned);
  } catch (error) {
    // Only an answer of the server that is not fatal proves that the connection still works.
    if (!(error instanceof pg.DatabaseError) || error.severity === 'FATAL') broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A view of the shared pool: a pg.Pool to Prisma, but each statement and transaction runs for the tenant it is lent to when it begins. */
export class TenantPool extends pg.Pool {
  readonly #shared: pg.Pool;
  readonly #lent: Lent;

  constructor(shared: pg.Pool, lent: Lent) {
    super({ max: 1 }); // never connects by itself
    this.#shared = shared;
    this.#lent = lent;
  }

  override query(config: pg.QueryConfig | string): Promise<pg.QueryResult> {
    return queryFor(this.#shared, this.#lent.tenant, typeof config === 'string' ? { text: config } : config);
  }

  override async connect(): Promise<pg.PoolClient> {
    const { tenant } = this.#lent; // now: it may be another's by the time there is a connection
    return transactionOn(await borrow(this.#shared), tenant);
  }
}

// A borrowed connection whose BEGIN carries the tenant, in the same flush; COMMIT or ROLLBACK forgets it.
function transactionOn(client: pg.PoolClient, tenant: string): pg.PoolClient {
  const query = (config: pg.QueryConfig) => traced(pieceOf(config), () => run(config));
  const run = async (config: pg.QueryConfig) => {
    if (config.text !== 'BEGIN') return client.query(config);
    const begun = client.query(config);
    const set = client.query({ ...SET_TENANT, values: [tenant] });
    const [outcome] = await Promise.all([begun, set]);
    return outcome;
  };
  return new Proxy(client, {
    get(target, property) {
      if (property === 'query') return query;
      const value = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
