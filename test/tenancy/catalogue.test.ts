// The wall, read from the database's own catalogue: no table, view, function or foreign key stands outside the rules.
import type pg from 'pg';
import { expect, test } from 'vitest';
import { asOwner } from '../../src/migrate.ts';
import { cloneDatabase } from '../kit/database.ts';
import { witness } from '../kit/witness.ts';

/** Tables that belong to no tenant, each with the reason. */
const exceptions = new Map([
  [
    'tenant',
    'the list of marketplaces itself; everybody reads it, who works inside one changes its settings only: test/modules/tenants.test.ts',
  ],
  ['reader', 'places of all-tenant readers and leases; the app only reads it, for figures'],
  ['rebuild', 'search indexes that are to be built anew; only the worker sees it'],
  ['declaration', 'which declarations are in force; says nothing of any tenant, serving roles only read it'],
  ['restoration', 'lives of the database, begun by restores; serving roles only read it'],
  ['_prisma_migrations', 'bookkeeping of migrations; granted to nobody'],
]);

/** Schemas beside ours, each with the reason why the rules on tables do not hold there. */
const foreignSchemas = new Map([
  [
    'graphile_worker',
    'the queue of jobs: it holds ids and times of all marketplaces, no content; the worker alone gets in, the app not at all',
  ],
]);

const POLICY = "(tenant_id = ( SELECT (current_setting('app.tenant'::text))::uuid AS current_setting))";

/** Facts that are not rewritten once they are written, not even by their own marketplace. */
const FACTS = ['audit_entry', 'event', 'inquiry_line', 'inquiry_note', 'message_attachment', 'quotation_attachment'];
/** What others refer to, so that it ends but does not vanish. */
const LASTING = [
  'account',
  'inquiry',
  'message',
  'organization',
  'product',
  'quotation',
  'quotation_revision',
  'tenant',
];

/** What breaks the rules in the database of `client`. */
async function breaches(client: pg.Client): Promise<string[]> {
  const found: string[] = [];
  const rows = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows;

  for (const { name, rls, forced, tenant, owner } of await rows<{
    name: string;
    rls: boolean;
    forced: boolean;
    tenant: boolean;
    owner: string;
  }>(`
    select c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull) as tenant
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`)) {
    if (['entrepot_app', 'entrepot_worker'].includes(owner)) found.push(`${name} is owned by ${owner}`);
    if (name === '_prisma_migrations') continue;
    if (!rls || !forced) found.push(`${name} has no forced row-level security`);
    if (!tenant && !exceptions.has(name)) found.push(`${name} has no tenant_id`);
  }

  for (const { table, policy, using, check, roles } of await rows<{
    table: string;
    policy: string;
    using: string | null;
    check: string | null;
    roles: string;
  }>(`
    select tablename as table, policyname as policy, qual as using, with_check as check, roles::text as roles
      from pg_policies where schemaname = 'public'`)) {
    if (exceptions.has(table)) continue;
    const isLogReader =
      table === 'event' && policy === 'worker_read' && roles === '{entrepot_worker}' && check === null;
    for (const condition of [using, check]) {
      if (condition !== null && condition !== POLICY && !isLogReader)
        found.push(`policy ${policy} of ${table} says ${condition}`);
    }
  }

  for (const { table, key } of await rows<{ table: string; key: string }>(`
    select c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as key
      from pg_constraint c where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace`)) {
    if (exceptions.has(table.replaceAll('"', ''))) continue;
    const sides = key.replace(/ ON DELETE SET NULL \(.*\)/, '').match(/\(([^)]*)\)/g) ?? []; // what is set to null is no key
    if (!sides.every((columns) => columns.startsWith('(tenant_id')))
      found.push(`a key of ${table} leaves the tenant out: ${key}`);
  }

  for (const { name } of await rows<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
       and not coalesce(reloptions::text like '%security_invoker=true%', false)`)) {
    found.push(`view ${name} does not run with the rights of who asks`);
  }
  for (const { name } of await rows<{ name: string }>(`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
       and not coalesce(proconfig::text like '%search_path=%', false)`)) {
    found.push(`function ${name} is SECURITY DEFINER without a fixed search_path`);
  }
  for (const { schema, app } of await rows<{ schema: string; app: boolean }>(`
    select nspname as schema, has_schema_privilege('entrepot_app', oid, 'usage, create') as app from pg_namespace
     where nspname <> 'public' and nspname <> 'information_schema' and nspname not like 'pg\\_%'`)) {
    if (!foreignSchemas.has(schema)) found.push(`schema ${schema} is not known here`);
    if (app) found.push(`entrepot_app gets into the schema ${schema}`);
  }
  for (const { name } of await rows<{ name: string }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r'
       and c.relname like '\\_private\\_%' and not c.relrowsecurity`)) {
    found.push(`the queue's table ${name} has no row-level security`);
  }
  for (const { name, grantee, right } of await rows<{ name: string; grantee: string; right: string }>(`
    select c.relname as name, coalesce(r.rolname, 'PUBLIC') as grantee, a.privilege_type as right
      from pg_class c cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.grantee <> c.relowner`)) {
    const isServing = grantee === 'entrepot_app' || grantee === 'entrepot_worker';
    if (!isServing) found.push(`${grantee} may ${right} on ${name}`);
    else if (!['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(right))
      found.push(`${grantee} may ${right} on ${name}`);
    const isOfApp = grantee === 'entrepot_app';
    if (isOfApp && FACTS.includes(name) && (right === 'UPDATE' || right === 'DELETE'))
      found.push(`${grantee} may ${right} on ${name}, which is written once`);
    if (isOfApp && LASTING.includes(name) && right === 'DELETE')
      found.push(`${grantee} may DELETE on ${name}, which others refer to`);
  }
  for (const { name } of await rows<{ name: string }>(`
    select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`)) {
    found.push(`everybody may run ${name}, which is SECURITY DEFINER`);
  }
  for (const { role } of await rows<{ role: string }>(`
    select rolname as role from pg_roles where rolname in ('entrepot_app', 'entrepot_worker', 'entrepot_owner')
       and (rolsuper or rolbypassrls)`)) {
    found.push(`role ${role} can pass row-level security`);
  }
  return found;
}

test('nothing stands outside the tenant wall', async () => {
  const database = await cloneDatabase();
  await asOwner(database.url, async (owner) => expect(await breaches(owner)).toEqual([]));
  await database.drop();
});

test('the check itself notices each kind of breach', async () => {
  const database = await cloneDatabase();
  await asOwner(database.url, async (owner) => {
    const breachesTried = [
      ['alter table message no force row level security', /message has no forced/],
      ['alter table message disable row level security', /message has no forced/],
      ['create table loose (id uuid primary key)', /loose has no tenant_id/],
      ['alter policy tenant on product using (true)', /policy tenant of product says true/],
      ['alter policy tenant on product with check (true)', /policy tenant of product says true/],
      ['create policy more on product for select to entrepot_app using (true)', /policy more of product says true/],
      ['alter table account add unique (email)', /a key of account leaves the tenant out/],
      [
        'alter table organization add unique (id); alter table product add foreign key (supplier_id) references organization (id) not valid',
        /a key of product leaves the tenant out: FOREIGN KEY/,
      ],
      ['create view peek as select * from product', /view peek/],
      ['create materialized view peek as select * from product with no data', /view peek/],
      ['create schema aside', /schema aside is not known/],
      ['grant usage on schema graphile_worker to entrepot_app', /entrepot_app gets into the schema graphile_worker/],
      ['grant truncate on product to entrepot_app', /entrepot_app may TRUNCATE on product/],
      ['grant references on product to entrepot_worker', /entrepot_worker may REFERENCES on product/],
      ['grant select on product to public', /PUBLIC may SELECT on product/],
      ['grant update on audit_entry to entrepot_app', /may UPDATE on audit_entry, which is written once/],
      ['grant delete on inquiry to entrepot_app', /may DELETE on inquiry, which others refer to/],
      [
        "create function peek() returns int language sql security definer as 'select 1'",
        /function peek is SECURITY DEFINER without/,
      ],
      [
        "create function peek() returns int language sql security definer set search_path = public as 'select 1'",
        /everybody may run peek/,
      ],
    ] as const;
    for (const [breach, expected] of breachesTried) {
      await owner.query('begin');
      await owner.query(breach);
      expect((await breaches(owner)).join('\n'), breach).toMatch(expected);
      await owner.query('rollback');
    }
    witness({ 'breaches of the catalogue': breachesTried.length, 'breaches noticed': breachesTried.length });
  });
  await database.drop();
});
