// Every policy holds something up: with any one of them dropped, widened or switched off, the probe goes red.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { market } from '../kit/market.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
const NOBODY = '00000000-0000-0000-0000-000000000000';
let mine = '';
let theirs = '';
let god: pg.Client;
let tables: string[] = [];

beforeAll(async () => {
  for (const assign of [(id: string) => (mine = id), (id: string) => (theirs = id)]) {
    const { tenantId, supplier, buyer } = await market(world);
    const inquiry = await buyer.asks(await supplier.lists({}));
    await supplier.answers(inquiry, 'Yes.');
    await supplier.quotes(inquiry);
    assign(tenantId);
  }
  god = new pg.Client({ connectionString: world.database.superuserUrl });
  await god.connect();
  // One row of each tenant in every table; what the market did not fill is filled here.
  for (const tenant of [mine, theirs]) {
    await god.query(
      `insert into idempotency (tenant_id, actor, key, operation, input_hash) values ($1, 'a', 'key', 'op', '')`,
      [tenant],
    );
    await god.query(
      `insert into exchange_rate (tenant_id, base, quote, rate, as_of) values ($1, 'EUR', 'USD', 1.1, now())`,
      [tenant],
    );
    await god.query(
      `insert into reading (tenant_id, inquiry_id, organization_id, account_id, seq)
       select e.tenant_id, e.inquiry_id, e.organization_id, a.id, 1 from inbox_entry e, account a
        where e.tenant_id = $1 and a.tenant_id = $1 limit 1`,
      [tenant],
    );
    await god.query(
      `insert into inquiry_note (tenant_id, id, inquiry_id, organization_id, author_id, body)
       select tenant_id, gen_random_uuid(), inquiry_id, organization_id, account_id, 'Note' from reading where tenant_id = $1`,
      [tenant],
    );
    await god.query(
      `with f as (
         insert into file (tenant_id, id, organization_id, uploader_id, name, type, size, sha256, status)
         select tenant_id, id, sender_id, author_id, 'a.txt', 'text/plain', 1, repeat('0', 64), 'AVAILABLE' from message
          where tenant_id = $1 limit 1 returning tenant_id, id
       ), u as (
         insert into file_usage (tenant_id) values ($1)
       ), m as (
         insert into message_attachment (tenant_id, message_id, position, file_id) select tenant_id, id, 1, id from f
       )
       insert into quotation_attachment (tenant_id, quotation_id, number, position, file_id)
       select f.tenant_id, q.id, 1, 1, f.id from f join quotation q on q.tenant_id = f.tenant_id`,
      [tenant],
    );
    await god.query(
      `with r as (
         insert into approval_rules (tenant_id, organization_id, rules)
         select tenant_id, id, '[]' from organization where tenant_id = $1 limit 1 returning tenant_id, organization_id
       ), a as (
         insert into approval (tenant_id, id, organization_id, kind, subject, currency, above, role, needed, input, asked_by_id)
         select r.tenant_id, gen_random_uuid(), r.organization_id, 'INQUIRY_SEND', 'S', 'USD', 1, 'OWNER', 1, '{}', m.account_id
           from r join member m on m.tenant_id = r.tenant_id limit 1 returning tenant_id, id, asked_by_id
       ), d as (
         insert into division (tenant_id, id, parent_id, child_id)
         select r.tenant_id, gen_random_uuid(), r.organization_id, o.id from r join organization o on o.tenant_id = r.tenant_id and o.id <> r.organization_id limit 1
       ), t as (
         insert into team (tenant_id, id, organization_id, name) select tenant_id, gen_random_uuid(), organization_id, 'T' from r returning tenant_id, id
       ), p as (
         insert into team_member (tenant_id, team_id, member_id) select t.tenant_id, t.id, m.id from t join member m on m.tenant_id = t.tenant_id limit 1
       )
       insert into approval_grant (tenant_id, approval_id, account_id) select tenant_id, id, asked_by_id from a`,
      [tenant],
    );
    await god.query(`insert into bucket (tenant_id, key, level, granted, at) values ($1, 'k', 1, 1, now())`, [tenant]);
    await god.query(`insert into attempt (tenant_id, key, count, at) values ($1, 'k', 1, now())`, [tenant]);
    await god.query('insert into search_policy (tenant_id) values ($1)', [tenant]);
    await god.query(`insert into search_synonyms (tenant_id, vertical, groups) values ($1, 'chemicals', '[]')`, [
      tenant,
    ]);
    await god.query(
      `insert into product_variant (tenant_id, product_id, sku, position, values)
       select tenant_id, id, 'S', 1, '{}' from product where tenant_id = $1`,
      [tenant],
    );
    await god.query('insert into reminder (tenant_id, subject_id) values ($1, gen_random_uuid())', [tenant]);
    await god.query(
      `insert into webhook (tenant_id, id, organization_id, url, selection, secret)
       select tenant_id, gen_random_uuid(), id, 'https://example.com', '{ type }', '' from organization where tenant_id = $1 limit 1`,
      [tenant],
    );
    await god.query(
      `insert into webhook_delivery (tenant_id, id, webhook_id, stream_id, seq, type)
       select tenant_id, gen_random_uuid(), id, id, 0, 'webhook.test' from webhook where tenant_id = $1`,
      [tenant],
    );
    await god.query(
      `with a as (select tenant_id, id from account where tenant_id = $1 limit 1), t as (
         insert into account_token (tenant_id, id, account_id, kind, token_hash, expires_at)
         select tenant_id, gen_random_uuid(), id, 'VERIFY_EMAIL', '', now() from a
       ), f as (
         insert into second_factor (tenant_id, account_id, secret, recovery_codes) select tenant_id, id, '', '{}' from a
       ), p as (
         insert into identity_provider (tenant_id, id, name, issuer, client_id, client_secret)
         select tenant_id, gen_random_uuid(), 'P', 'https://issuer.invalid', 'c', '' from a returning tenant_id, id
       ), t2 as (
         insert into identity_attempt (tenant_id, id, provider_id, handle_hash, sealed, redirect_uri, expires_at)
         select tenant_id, gen_random_uuid(), id, '', '', '', now() from p
       ), i as (
         insert into account_identity (tenant_id, provider_id, subject, account_id)
         select p.tenant_id, p.id, 's', a.id from p, a
       )
       insert into api_key (tenant_id, id, account_id, name, scopes, token_hash, expires_at)
       select tenant_id, gen_random_uuid(), id, 'Key', '{}', '', now() from a`,
      [tenant],
    );
    await god.query(
      `insert into organization_certificate (tenant_id, organization_id, position, name, issuer)
       select tenant_id, id, 1, 'ISO 9001', 'TÜV' from organization where tenant_id = $1 limit 1`,
      [tenant],
    );
    await god.query(`insert into role (tenant_id, code, name, permissions) values ($1, 'BROKER', 'Broker', '{}')`, [
      tenant,
    ]);
    await god.query(
      `insert into invitation (tenant_id, id, email, roles, token_hash, inviter_id, by_operator, expires_at)
       select tenant_id, gen_random_uuid(), 'a@b.example', '{}', '', id, false, now() from account where tenant_id = $1 limit 1`,
      [tenant],
    );
    await god.query(
      `with a as (select tenant_id, account_id, organization_id from member where tenant_id = $1 limit 1), i as (
         insert into operator_invitation (tenant_id, id, email, roles, inviter_id, expires_at)
         select tenant_id, gen_random_uuid(), 'a@example.com', '{ANALYST}', account_id, now() from a
       ), v as (
         insert into product_view (tenant_id, day, product_id, count) values ($1, now(), gen_random_uuid(), 1)
       ), t as (
         insert into search_term (tenant_id, day, term, searches, without_results) values ($1, now(), 'lye', 1, 0)
       )
       insert into impersonation (tenant_id, id, operator_id, account_id, organization_id, reason, expires_at)
       select tenant_id, gen_random_uuid(), account_id, account_id, organization_id, 'Why', now() from a`,
      [tenant],
    );
    await god.query(
      `insert into notification_preference (tenant_id, member_id, kind, frequency)
       select tenant_id, id, 'REMINDER', 'DAILY' from member where tenant_id = $1`,
      [tenant],
    );
    await god.query(
      `insert into notification (tenant_id, id, member_id, stream_id, seq, inquiry_id, type, frequency)
       select tenant_id, gen_random_uuid(), id, id, 0, id, 'inquiry.sent', 'DAILY' from member where tenant_id = $1`,
      [tenant],
    );
  }
  const { rows } = await god.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`);
  tables = rows.map(({ name }) => name);
});
afterAll(() => god?.end());

/** What the app role, as my tenant, can do with `table` that it should not, or cannot that it should. */
async function probe(table: string): Promise<string[]> {
  const found: string[] = [];
  const as = async (tenant: string, work: () => Promise<void>) => {
    await god.query('savepoint probe');
    await god.query('set local role entrepot_app');
    await god.query(`select set_config('app.tenant', $1, true)`, [tenant]);
    await work().catch((error: Error) => found.push(`${table}: ${error.message}`));
    await god.query('rollback to probe');
  };
  const count = async (where: string) =>
    Number((await god.query(`select count(*) as n from ${table} where ${where}`)).rows[0].n);
  await as(mine, async () => {
    if ((await count(`tenant_id = '${mine}'`)) === 0) found.push(`${table}: my own rows are hidden`);
    if ((await count(`tenant_id <> '${mine}'`)) > 0) found.push(`${table}: foreign rows are shown`);
  });
  await as(NOBODY, async () => {
    if ((await count('true')) > 0) found.push(`${table}: rows are shown to nobody`);
  });
  await as(mine, async () => {
    const columns = (await god.query(`select * from ${table} where false`)).fields
      .map(({ name }) => name)
      .filter((name) => name !== 'tenant_id');
    const list = columns.map((name) => `"${name}"`).join(', ');
    const refused = (tenant: string) =>
      god.query(`insert into ${table} (tenant_id, ${list}) select '${tenant}', ${list} from ${table} limit 1`).then(
        () => false,
        (error: Error) => /row-level security/.test(error.message),
      );
    await god.query('savepoint writing');
    if (!(await refused(theirs))) found.push(`${table}: a row could be written into another tenant`);
    await god.query('rollback to writing');
    if (await refused(mine)) found.push(`${table}: my own row could not be written`);
  });
  return found;
}

/** Runs `check` after `sabotage`, then takes the sabotage back. */
async function after(sabotage: string, check: () => Promise<void>): Promise<void> {
  await god.query('begin');
  try {
    await god.query(sabotage);
    await check();
  } finally {
    await god.query('rollback');
  }
}

test('my rows are mine, theirs are hidden, and nothing can be written across, in every table', async () => {
  expect(tables.length).toBeGreaterThanOrEqual(20);
  await after('select 1', async () => {
    for (const table of tables) expect(await probe(table)).toEqual([]);
  });
});

test('an unset tenant is an error, not an empty answer', async () => {
  const fresh = new pg.Client({ connectionString: world.database.superuserUrl });
  await fresh.connect();
  await fresh.query('set role entrepot_app');
  await expect(fresh.query('select * from product')).rejects.toThrow(/app\.tenant/);
  await fresh.end();
  await after('set local role entrepot_app', async () => {
    await god.query(`select set_config('app.tenant', '', true)`);
    await expect(god.query('select * from product')).rejects.toThrow(/uuid/);
  });
});

test('the probe goes red for each policy that is dropped or widened, and each table that is switched off', async () => {
  const { rows } = await god.query<{ table: string; policy: string; command: string }>(
    `
    select tablename as table, policyname as policy, cmd as command
      from pg_policies
     where schemaname = 'public' and not roles && '{entrepot_worker,entrepot_owner}'::name[] and tablename = any($1)`,
    [tables],
  );
  expect(rows.length).toBeGreaterThanOrEqual(tables.length);
  let [count, noticed] = [0, 0];
  for (const { table, policy, command } of rows) {
    const sabotages = [
      `drop policy ${policy} on ${table}`,
      ...(command === 'INSERT' ? [] : [`alter policy ${policy} on ${table} using (true)`]),
      ...(command === 'INSERT' || command === 'ALL' ? [`alter policy ${policy} on ${table} with check (true)`] : []),
      `alter table ${table} disable row level security`,
    ];
    for (const sabotage of sabotages) {
      await after(sabotage, async () => {
        const seen = await probe(table);
        expect(seen, sabotage).not.toEqual([]);
        if (seen.length) noticed++;
      });
      count++;
    }
  }
  witness({ 'policies sabotaged': count, 'sabotaged policies noticed': noticed });
});
