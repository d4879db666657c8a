// The long-lived parts of a process, opened on one serving role and only when that role cannot pass the tenant wall.
import type pg from 'pg';
import type { Config } from './config.ts';
import type { Machinery } from './context.ts';
import { openDatabase } from './db.ts';
import { type Bell, openBell } from './events/bell.ts';
import { postgresWire } from './events/postgres-wire.ts';
import { redisWire } from './events/redis-wire.ts';
import { makeLog } from './log.ts';
import { roleUrl, type ServingRole } from './migrate.ts';
import { openSearchServer } from './search-server.ts';
import { installationName, rootSecret } from './secret.ts';
import type { Services } from './services.ts';
import { openTracing } from './tracing.ts';

/** Machinery, and how to let go of it. */
export interface OpenMachinery extends Machinery {
  /** Closes every connection. What is in flight fails: drain first. */
  close(): Promise<void>;
}

/** The database cannot be served from; `message` says why and what to do. */
export class MachineryError extends Error {
  override readonly name = 'MachineryError';
}

/**
 * Opens the machinery of a process that serves as `role`. Throws MachineryError when the database or the role is not
 * fit.
 */
export async function openMachinery(config: Config, role: ServingRole, services: Services): Promise<OpenMachinery> {
  const log = makeLog(config.LOG_LEVEL);
  const url = roleUrl(config, role, services.databaseUrl);
  const database = openDatabase(url, config.POOL_SIZE);
  const secret = rootSecret(config);
  const wire = config.REDIS_URL ? redisWire(config.REDIS_URL, installationName(secret)) : postgresWire(url);
  const endTracing = await openTracing(config);
  let bell: Bell;
  try {
    await checkRole(database.pool, role);
    bell = await openBell(wire, log);
  } catch (error) {
    await Promise.all([database.close(), endTracing()]);
    throw error;
  }
  const search = services.meili && openSearchServer(services.meili.url, services.meili.key, config.MEILI_PREFIX);
  return {
    config,
    database,
    bell,
    search,
    log,
    secret,
    async close() {
      await bell.close();
      await Promise.all([database.close(), search?.close()]);
      await endTracing();
    },
  };
}

interface RoleRow {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owned: string | null;
  migrated: boolean;
}

// A role that owns a table, bypasses row-level security or is superuser would serve every tenant's rows to everybody.
async function checkRole(pool: pg.Pool, role: ServingRole): Promise<void> {
  let row: RoleRow;
  try {
    const { rows } = await pool.query<RoleRow>(
      `select rolname as name, rolsuper as superuser, rolbypassrls as bypasses,
              (select string_agg(relname, ', ') from pg_class
                where relkind in ('r', 'p') and pg_has_role(relowner, 'usage')
                  and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)) as owned,
              to_regclass('tenant') is not null as migrated
         from pg_roles where rolname = current_user`,
    );
    row = rows[0]!;
  } catch (error) {
    throw new MachineryError(
      `The database does not let the ${role} role in: ${(error as Error).message}. ` +
        'Run `entrepot migrate` with the same ENTREPOT_SECRET, and check DATABASE_URL.',
      { cause: error },
    );
  }
  const mend = `Serve as a role without these powers: leave ${role === 'app' ? 'APP' : 'WORKER'}_DATABASE_URL unset to use entrepot_${role}.`;
  if (row.superuser)
    throw new MachineryError(
      `Refusing to start: the database role "${row.name}" is a superuser, whom no tenant wall holds. ${mend}`,
    );
  if (row.bypasses)
    throw new MachineryError(`Refusing to start: the database role "${row.name}" bypasses row-level security. ${mend}`);
  if (row.owned)
    throw new MachineryError(
      `Refusing to start: the database role "${row.name}" owns tables (${row.owned.slice(0, 80)}). ${mend}`,
    );
  if (!row.migrated) throw new MachineryError('The database has no tables yet: run `entrepot migrate`.');
}
