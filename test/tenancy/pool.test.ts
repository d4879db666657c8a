// The wall, client side: no connection carries a tenant further than its own statement or transaction.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/db.ts';
import { roleUrl } from '../../src/migrate.ts';
import { cloneDatabase, type TestDatabase } from '../kit/database.ts';
import { scaled } from '../kit/scale.ts';
import { witness } from '../kit/witness.ts';

const TENANTS = 50;
let clone: TestDatabase;
let database: Database;
let god: pg.Client;
const tenants = Array.from({ length: TENANTS }, () => randomUUID());
const rowOf = new Map<string, string>();

beforeAll(async () => {
  clone = await cloneDatabase();
  const { secret, folder } = inject('services');
  const config = readConfig({ ENTREPOT_DATA: folder, ENTREPOT_SECRET: secret });
  database = openDatabase(roleUrl(config, 'app', clone.url), 4);
  god = new pg.Client({ connectionString: clone.superuserUrl });
  await god.connect();
  for (const tenant of tenants) {
    const id = randomUUID();
    rowOf.set(tenant, id);
    await god.query(
      `insert into organization (tenant_id, id, legal_name, country, business_type) values ($1, $2, $3, 'DE', 'TRADER')`,
      [tenant, id, `of ${tenant}`],
    );
  }
});
afterAll(async () => {
  await database.close();
  await god.end();
  await clone.drop();
});

const any = <Item>(list: Item[]): Item => list[Math.floor(Math.random() * list.length)]!;

test('findUnique calls of one tick, for many tenants, each see their own tenant only', async () => {
  const wrong: string[] = [];
  await Promise.all(
    Array.from({ length: 400 }, async (_, i) => {
      const asker = tenants[i % TENANTS]!;
      const asked = tenants[(i * 7) % TENANTS]!;
      const where = { tenantId_id: { tenantId: asked, id: rowOf.get(asked)! } };
      const row = await database.clientOf(asker).organization.findUnique({ where });
      if (asker === asked ? row?.tenantId !== asked : row !== null)
        wrong.push(`${asker} asked for ${asked}, got ${row?.tenantId}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('rows asked for by id in one tick are one read, each with its own answer', async () => {
  const [tenant, other] = tenants as [string, string];
  const client = database.clientOf(tenant);
  const more = randomUUID();
  await god.query(
    `insert into organization (tenant_id, id, legal_name, country, business_type) values ($1, $2, 'More', 'FR', 'TRADER')`,
    [tenant, more],
  );
  const own = rowOf.get(tenant)!;
  const where = (id: string) => ({ tenantId_id: { tenantId: tenant, id } });
  const name = (id: string) => client.organization.findUnique({ where: where(id), select: { legalName: true } });
  await Promise.all([own, more].map(name)); // the plans are made
  let statements = 0;
  const count = () => statements++;
  database.pool.on('acquire', count);
  const rows = await Promise.all([own, more, own, rowOf.get(other)!, randomUUID()].map(name));
  expect(rows.map((row) => row?.legalName)).toEqual([`of ${tenant}`, 'More', `of ${tenant}`, undefined, undefined]);
  expect(statements).toBe(1);
  const country = (id: string) =>
    client.organization.findUniqueOrThrow({ where: where(id), select: { country: true } });
  const outcomes = await Promise.allSettled([own, more, randomUUID()].map(country));
  expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value.country : one.reason.code))).toEqual([
    'DE',
    'FR',
    'P2025',
  ]);
  database.pool.off('acquire', count);
  await god.query('delete from organization where id = $1', [more]);
});

test('more tenants than there are clients: who asks all the time keeps nobody out', async () => {
  let isOver = false;
  const where = (tenant: string) => ({ tenantId_id: { tenantId: tenant, id: rowOf.get(tenant)! } });
  const wrong: string[] = [];
  const ask = async (tenant: string) => {
    const row = await database.clientOf(tenant).organization.findUnique({ where: where(tenant) });
    if (row?.tenantId !== tenant) wrong.push(`${tenant} got ${row?.tenantId}`);
  };
  const eager = tenants.slice(0, 40).flatMap((tenant) =>
    Array.from({ length: 2 }, async () => {
      while (!isOver) await ask(tenant);
    }),
  );
  for (let round = 0; round < 5; round++) await Promise.all(tenants.slice(40).map(ask));
  isOver = true;
  await Promise.all(eager);
  expect(wrong).toEqual([]);
});

const REQUESTS = scaled(10_000, 2_000);

test(`${REQUESTS} interleaved requests of 50 tenants on 4 connections, with errors, rollbacks and kills: no foreign row`, async () => {
  const foreign: string[] = [];
  const outcomes = { read: 0, failed: 0, rolledBack: 0 };
  const look = (tenant: string, rows: { tenantId?: string; tenant_id?: string }[]) => {
    outcomes.read++;
    if (rows.length !== 1) foreign.push(`${tenant} saw ${rows.length} rows`);
    for (const row of rows)
      if ((row.tenantId ?? row.tenant_id) !== tenant) foreign.push(`${tenant} saw ${row.tenantId ?? row.tenant_id}`);
  };
  // Each asks for everything there is: only the wall narrows it down.
  const requests: ((tenant: string) => Promise<void>)[] = [
    async (tenant) => look(tenant, await database.query(tenant, 'stress', 'select tenant_id from organization', [])),
    async (tenant) => look(tenant, await database.clientOf(tenant).organization.findMany()),
    async (tenant) => {
      await database.query(tenant, 'broken', 'select 1/0 from organization', []).catch(() => outcomes.failed++);
    },
    async (tenant) => {
      await database.query(tenant, 'unparsable', 'select nonsense from nowhere', []).catch(() => outcomes.failed++);
    },
    async (tenant) => look(tenant, await database.clientOf(tenant).$transaction((tx) => tx.organization.findMany())),
    async (tenant) => {
      const work = database.clientOf(tenant).$transaction(async (tx) => {
        look(tenant, await tx.organization.findMany());
        throw new Error('changed my mind');
      });
      await work.catch(() => outcomes.rolledBack++);
    },
  ];
  const kills = setInterval(() => {
    god
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'entrepot' and datname = current_database() limit 1`,
      )
      .catch(() => {});
  }, 150);
  let left = REQUESTS;
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      while (left-- > 0) await any(requests)(any(tenants)).catch(() => outcomes.failed++); // killed under way
    }),
  );
  clearInterval(kills);
  expect(foreign).toEqual([]);
  expect(outcomes.read).toBeGreaterThan(REQUESTS / 2);
  expect(outcomes.failed).toBeGreaterThan(REQUESTS / 10);
  expect(outcomes.rolledBack).toBeGreaterThan(REQUESTS / 20);
  witness({ 'interleaved requests': REQUESTS, 'foreign rows': foreign.length });
}, 60_000);

test('a tenant that is no UUID fails before the statement runs', async () => {
  await expect(database.query('not-a-uuid', 'bad_tenant', 'select count(*) from organization', [])).rejects.toThrow(
    /uuid/,
  );
});

test('after its statement a connection has no tenant', async () => {
  for (let i = 0; i < 8; i++) {
    await database.query(any(tenants), 'once', 'select 1', []);
    await expect(database.pool.query('select * from organization')).rejects.toThrow(/uuid|app\.tenant/);
  }
});
