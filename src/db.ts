// The one door to the database: each tenant's client over one shared pool, and `transact`, the only way to write.
import { PrismaPg } from '@prisma/adapter-pg';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { type Context, machineryOf } from './context.ts';
import { writeAudit } from './events/audit.ts';
import { emitted, type StreamHead, writeEvents } from './events/event.ts';
import { Prisma, PrismaClient } from './generated/prisma/client.ts';
import { Lanes } from './lanes.ts';
import { openPool, type Planned, queryFor, TenantPool } from './tenant-pool.ts';
import { actorOf } from './viewer.ts';

/** The tenant's database inside a transaction. It is all that may be used there: `db(ctx)` would run, and commit, elsewhere. */
export type Tx = Prisma.TransactionClient & { readonly [inTransaction]: true };
declare const inTransaction: unique symbol;

/** A database role's connections, and the clients that use them. */
export interface Database {
  /** The client that sees `tenant` (a UUID) and nothing else. */
  clientOf(tenant: string): PrismaClient;
  /** One parameterised statement for `tenant`, known to each connection by its name, and planned as `planned` says. */
  query<Row extends pg.QueryResultRow>(
    tenant: string,
    name: string,
    text: string,
    values: unknown[],
    planned?: Planned,
  ): Promise<Row[]>;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens `url` with at most `max` connections. */
export function openDatabase(url: string, max: number): Database {
  const pool = openPool(url, max);
  const lanes = new Lanes((lent) => {
    const adapter = new PrismaPg(new TenantPool(pool, lent) as pg.Pool, {
      statementNameGenerator: ({ sql }) => statementName(sql) as string, // unnamed is as good, only the type says no
    });
    return new PrismaClient({ adapter });
  });
  return {
    pool,
    clientOf: (tenant) => lanes.clientOf(tenant),
    query: async <Row>(tenant: string, name: string, text: string, values: unknown[], planned?: Planned) =>
      (await queryFor(pool, tenant, { name, text, values }, planned)).rows as Row[],
    close: () => pool.end(),
  };
}

// A statement under a name is planned once a connection and kept there. Texts depend on what callers select, so only those that
// come again and again get a name; connections are renewed now and then (tenant-pool.ts), and forget the rest.
const sightings = new LRUCache<string, number>({ max: 2_000 });
const names = new LRUCache<string, string>({ max: 500 });
const SIGHTINGS_FOR_A_NAME = 3;
let named = 0;
function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known) return known;
  const seen = (sightings.get(sql) ?? 0) + 1;
  sightings.set(sql, seen);
  if (seen < SIGHTINGS_FOR_A_NAME) return undefined;
  const name = `p${++named}`;
  names.set(sql, name);
  return name;
}

/** The viewer's tenant, for reading. */
export function db(ctx: Context): PrismaClient {
  return machineryOf(ctx).database.clientOf(ctx.tenant.id);
}

/**
 * Runs `work` in one transaction with its events, whole or not at all; rings the bell after the commit. A serialization
 * failure or deadlock runs `work` again, at most 3 times. Not to be nested.
 */
export async function transact<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { database, bell } = machineryOf(ctx);
  for (let attempt = 1; ; attempt++) {
    try {
      let heads: StreamHead[] = [];
      const result = await database.clientOf(ctx.tenant.id).$transaction(
        async (raw) => {
          const tx = raw as Tx;
          const answer = await work(tx);
          const actor = actorOf(ctx.viewer);
          heads = await writeEvents(tx, ctx.tenant.id, actor);
          await writeAudit(tx, ctx.tenant.id, actor, ctx.requestId, emitted(tx));
          return answer;
        },
        { maxWait: 5_000, timeout: 15_000 },
      );
      bell?.ring(heads.map(({ stream }) => stream));
      return result;
    } catch (error) {
      if (attempt >= 3 || !mayRetry(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 + Math.random() * 40));
    }
  }
}

// 40001 serialization failure, 40P01 deadlock: the adapter names both P2034; a raw query keeps the server's own code.
function mayRetry(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || /^40(001|P01)$/.test(String(error.meta?.code));
}

/** Until `tx` ends, whoever else takes the turn of this name waits. */
export async function takeTurn(tx: Tx, name: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0)) is null as locked`;
}

/** Whether `error` is a broken unique constraint. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
