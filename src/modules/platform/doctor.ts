// `entrepot doctor`: looks at everything an installation stands on, and says how to mend what is not well.
import { randomBytes } from 'node:crypto';
import { mkdir, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { Config } from '../../config.ts';
import { PLATFORM } from '../../context.ts';
import { asOwner, newestSchema, roleUrl, schemaVersion } from '../../migrate.ts';
import { openSearchServer } from '../../search-server.ts';
import type { Services } from '../../services.ts';
import { scannerOf } from '../file/scanner.ts';
import { openStore } from '../file/store.ts';
import { indexingState } from '../search/state.ts';

/** What was found of one thing: well, worth knowing, or not well. */
export interface Finding {
  what: string;
  state: 'ok' | 'note' | 'FAILS';
  found: string;
  /** How to mend it; '' where nothing is to be mended. */
  mend: string;
}

type Outcome = Omit<Finding, 'what'>;
const ok = (found: string): Outcome => ({ state: 'ok', found, mend: '' });
const note = (found: string, mend: string): Outcome => ({ state: 'note', found, mend });
const fails = (found: string, mend: string): Outcome => ({ state: 'FAILS', found, mend });

interface Patient {
  config: Config;
  services: Services;
}
interface Check {
  what: string;
  look(patient: Patient): Promise<Outcome> | Outcome;
  /** What to do when looking itself fails. */
  mend: string;
}

const PATIENCE_MS = 10_000;
const GIB = 1024 ** 3;

const checks: Check[] = [
  { what: 'node', look: node, mend: '' },
  { what: 'secret', look: secret, mend: '' },
  { what: 'database', look: database, mend: 'Start Postgres, and check DATABASE_URL.' },
  { what: 'migrations', look: migrations, mend: 'Run `entrepot migrate`.' },
  {
    what: 'role of the API',
    look: (it) => role(it, 'app'),
    mend: 'Run `entrepot migrate` with the same ENTREPOT_SECRET.',
  },
  {
    what: 'role of the worker',
    look: (it) => role(it, 'worker'),
    mend: 'Run `entrepot migrate` with the same ENTREPOT_SECRET.',
  },
  { what: 'tenant wall', look: wall, mend: 'Run `entrepot migrate`.' },
  { what: 'event log', look: days, mend: 'Run `entrepot migrate`.' },
  { what: 'readers of the log', look: readers, mend: 'Run `entrepot migrate`.' },
  { what: 'clock', look: clock, mend: 'Start Postgres, and check DATABASE_URL.' },
  { what: 'search', look: search, mend: 'Start Meilisearch, and check MEILI_URL and MEILI_KEY.' },
  { what: 'search lag', look: lag, mend: 'Start a worker: `entrepot worker`.' },
  { what: 'disk', look: disk, mend: 'Make the folder ENTREPOT_DATA, and let this user write there.' },
  { what: 'files', look: files, mend: 'Check FILES_URL and its credentials, or ENTREPOT_DATA.' },
  { what: 'virus scanner', look: scanner, mend: 'Start clamd, and check CLAMD_URL.' },
  { what: 'mail', look: mail, mend: 'Check SMTP_URL: name, password, port and TLS.' },
  { what: 'redis', look: redis, mend: 'Start Redis, and check REDIS_URL.' },
];

/** Looks at everything, side by side; a look that takes too long has failed. */
export async function examine(patient: Patient): Promise<Finding[]> {
  return Promise.all(
    checks.map(async ({ what, look, mend }) => {
      const late = wait(PATIENCE_MS, fails(`no answer within ${PATIENCE_MS / 1_000} s`, mend), { ref: false });
      const looked = (async () => look(patient))().catch((error: Error) => fails(briefly(error), mend));
      return { what, ...(await Promise.race([looked, late])) };
    }),
  );
}

// Errors of drivers may repeat addresses with passwords.
const briefly = (error: Error) =>
  (error.message || (error as NodeJS.ErrnoException).code || 'failed').replace(/\/\/[^@\s]*@/g, '//…@').slice(0, 160);

function node(): Outcome {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isFit = major > 20 || (major === 20 && minor >= 19);
  return isFit ? ok(process.version) : fails(process.version, 'Use Node 20.19 or newer.');
}

function secret({ config }: Patient): Outcome {
  if (config.ENTREPOT_SECRET) return ok('ENTREPOT_SECRET');
  return note(`a file in ${config.ENTREPOT_DATA}`, 'Set ENTREPOT_SECRET where processes run on several machines.');
}

function database({ services }: Patient): Promise<Outcome> {
  return asOwner(services.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ version: number; name: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as name`,
    );
    const { version, name } = rows[0]!;
    return version >= 160_000 ? ok(`Postgres ${name}`) : fails(`Postgres ${name}`, 'Use Postgres 16 or newer.');
  });
}

function migrations({ services }: Patient): Promise<Outcome> {
  return asOwner(services.databaseUrl, async (owner) => {
    const here = await schemaVersion(owner);
    if (here === newestSchema()) return ok(here);
    return here > newestSchema()
      ? fails(`${here}, newer than this version`, 'Start the version that has migrated it, or a newer one.')
      : fails(`${here} of ${newestSchema()}`, 'Run `entrepot migrate`.');
  });
}

function role({ config, services }: Patient, name: 'app' | 'worker'): Promise<Outcome> {
  return asOwner(roleUrl(config, name, services.databaseUrl), async (client) => {
    const { rows } = await client.query<{ name: string; powers: string }>(
      `select rolname as name, concat_ws(', ', case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypasses the tenant wall' end,
              case when exists (select from pg_class where relkind in ('r', 'p') and pg_has_role(relowner, 'usage')
                                   and relnamespace = 'public'::regnamespace) then 'owns tables' end) as powers
         from pg_roles where rolname = current_user`,
    );
    const { name: role, powers } = rows[0]!;
    if (!powers) return ok(role);
    return fails(
      `${role}: ${powers}`,
      `Leave ${name === 'app' ? 'APP' : 'WORKER'}_DATABASE_URL unset, or name a role without these powers.`,
    );
  });
}

function wall({ services }: Patient): Promise<Outcome> {
  return asOwner(services.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string; isHeld: boolean }>(`
      select relname as name, relrowsecurity and relforcerowsecurity
                              and (relispartition or exists (select from pg_policy where polrelid = c.oid)) as "isHeld"
        from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id' and not attisdropped)`);
    const open = rows.filter(({ isHeld }) => !isHeld).map(({ name }) => name);
    if (rows.length === 0) return fails('there are no tables', 'Run `entrepot migrate`.');
    return open.length
      ? fails(
          `without forced row-level security: ${open.join(', ')}`,
          'Stop serving. ALTER TABLE … FORCE ROW LEVEL SECURITY, and restore the policies of its migration.',
        )
      : ok(`${rows.length} tables`);
  });
}

function days({ services }: Patient): Promise<Outcome> {
  return asOwner(services.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ ahead: number | null }>(
      `select floor(extract(epoch from max(event_day_ends(inhrelid)) - now()) / 86400)::int as ahead
         from pg_inherits where inhparent = 'event'::regclass`,
    );
    const ahead = rows[0]?.ahead ?? 0;
    return ahead >= 1
      ? ok(`${ahead} days ahead`)
      : note('no table for tomorrow', 'Start a worker: it makes them hourly.');
  });
}

function readers({ services }: Patient): Promise<Outcome> {
  return asOwner(services.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ ahead: number }>(
      'select count(*)::int as ahead from reader where horizon::xid8 > pg_snapshot_xmax(pg_current_snapshot())',
    );
    return rows[0]!.ahead === 0
      ? ok('in place')
      : fails('their places are those of another cluster', 'Stop serving, run `entrepot restored`, and start again.');
  });
}

function clock({ services }: Patient): Promise<Outcome> {
  return asOwner(services.databaseUrl, async (owner) => {
    const before = Date.now();
    const { rows } = await owner.query<{ ms: number }>(
      'select extract(epoch from clock_timestamp())::float * 1000 as ms',
    );
    const skew = Math.round(rows[0]!.ms - (before + Date.now()) / 2);
    const found = `${skew} ms from the database`;
    if (Math.abs(skew) < 1_000) return ok(found);
    return Math.abs(skew) < 30_000
      ? note(found, 'Run NTP on both machines.')
      : fails(found, 'Run NTP on both machines: tokens end too early or too late.');
  });
}

async function search({ config, services }: Patient): Promise<Outcome> {
  const { meili } = services;
  if (!meili) return note('none', 'Set MEILI_URL and MEILI_KEY: until then Postgres answers searches, more plainly.');
  const server = openSearchServer(meili.url, meili.key, config.MEILI_PREFIX, PATIENCE_MS);
  try {
    const { pkgVersion } = await server.client.getVersion();
    await server.client.getKeys({ limit: 1 }); // only a master or admin key may
    return ok(`Meilisearch ${pkgVersion}`);
  } finally {
    await server.close();
  }
}

async function lag({ config, services }: Patient): Promise<Outcome> {
  if (!services.meili) return note('no index', '');
  const pool = new pg.Pool({ connectionString: roleUrl(config, 'app', services.databaseUrl), max: 1 });
  pool.on('error', () => {});
  try {
    const { lagSeconds, behind, failure } = await indexingState(pool);
    if (lagSeconds === null) return note('the index was never complete', 'Start a worker: `entrepot worker`.');
    const found = `complete ${Math.round(lagSeconds)} s ago, ${behind} events behind`;
    if (lagSeconds < 60) return ok(found);
    return note(
      `${found}${failure ? `; the last failure: ${failure}` : ''}`,
      'Is a worker running? See `entrepot search status`.',
    );
  } finally {
    await pool.end();
  }
}

async function disk({ config }: Patient): Promise<Outcome> {
  await mkdir(config.ENTREPOT_DATA, { recursive: true });
  const { bavail, bsize } = await statfs(config.ENTREPOT_DATA);
  const free = (bavail * bsize) / GIB;
  const found = `${free.toFixed(1)} GiB free in ${config.ENTREPOT_DATA}`;
  if (free >= 5) return ok(found);
  return free >= 1 ? note(found, 'Make room soon.') : fails(found, 'Make room: Postgres stops when its disk is full.');
}

// A file of nobody's comes and goes.
async function files({ config }: Patient): Promise<Outcome> {
  const store = await openStore(config);
  const id = `doctor-${randomBytes(6).toString('hex')}`;
  const file = { tenantId: PLATFORM.id, id, name: id, type: 'text/plain', size: 2, sha256: '' };
  const place = path.join(store.desk, id);
  await writeFile(place, 'ok');
  await store.keep(place, file);
  const read = (await (await store.read(file)).toArray()).join('');
  await store.remove(file);
  const where = config.FILES_URL
    ? `bucket ${new URL(config.FILES_URL).hostname}`
    : `folder ${path.join(config.ENTREPOT_DATA, 'files')}`;
  return read === 'ok' ? ok(where) : fails(`${where} answers something else than was kept`, 'Check FILES_URL.');
}

async function scanner({ config }: Patient): Promise<Outcome> {
  const found = scannerOf(config);
  if (!found) return note('none', 'Set CLAMD_URL: until then nobody looks for viruses in files.');
  await found.virusIn(Readable.from([Buffer.from('ok')]));
  return ok('clamd answers');
}

async function mail({ config }: Patient): Promise<Outcome> {
  if (!config.SMTP_URL)
    return note(`files in ${path.join(config.ENTREPOT_DATA, 'mail')}`, 'Set SMTP_URL to send mails.');
  const smtp = createTransport({ url: config.SMTP_URL, connectionTimeout: PATIENCE_MS });
  try {
    await smtp.verify();
    return ok(`${new URL(config.SMTP_URL).host} lets us in`);
  } finally {
    smtp.close();
  }
}

async function redis({ config }: Patient): Promise<Outcome> {
  if (!config.REDIS_URL) return note('none: Postgres carries the bell', 'Set REDIS_URL when there are many processes.');
  const client = new Redis(config.REDIS_URL, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: PATIENCE_MS,
  });
  client.on('error', () => {}); // thrown by connect too
  try {
    await client.connect();
    await client.ping();
    return ok('answers');
  } finally {
    client.disconnect();
  }
}
