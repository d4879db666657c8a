// The audit log: what is in it, who may read it, and that nothing of it can be changed unnoticed.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditable, isAudited } from '../../src/events/audit.ts';
import { verify } from '../../src/modules/audit/verify.ts';
import { ask, codeOf, send } from '../kit/ask.ts';
import { commandLine } from '../kit/command-line.ts';
import { type Market, market, PASSWORD, signIn } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let here: Market;
let god: pg.Client;
beforeAll(async () => {
  here = await market(world);
  god = new pg.Client({ connectionString: world.database.superuserUrl });
  await god.connect();
});
afterAll(() => god?.end());

interface Entry {
  number: number;
  at: string;
  type: string;
  subjectId: string;
  actor: { kind: string; accountId: string | null; organizationId: string | null; process: string | null };
  details: { name: string; value: string | null }[];
  requestId: string;
  hash: string;
}
interface Page {
  auditEntries: { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
const READ = `query($where: AuditEntryFilter, $first: Int, $after: String) {
  auditEntries(where: $where, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { number at type subjectId actor { kind accountId organizationId process } details { name value } requestId hash }
  }
}`;
const read = async (variables: object = {}): Promise<Page['auditEntries']> =>
  (await ask<Page, object>(here.operator, READ, { first: 100, ...variables })).auditEntries;

test('what people and operators do stands in it, by ids', async () => {
  const { viewer } = await ask<{ viewer: { account: { id: string } } }, object>(
    here.operator,
    '{ viewer { account { id } } }',
  );
  const operator = viewer.account.id;
  const verifying = 'mutation($id: ID!) { organizationVerify(input: { id: $id }) { userErrors { message } } }';
  await ask({ ...here.operator, headers: { 'x-request-id': 'request-of-verify' } }, verifying, {
    id: here.rival.organizationId,
  });
  const policy = 'mutation { searchPolicySet(input: { directTokens: true }) { userErrors { message } } }';
  await ask(here.operator, policy);
  const hook =
    'mutation { webhookCreate(input: { url: "https://h.invalid/", events: [EXPIRED] }) { userErrors { message } webhook { id } } }';
  const { webhookCreate } = await ask<{ webhookCreate: { webhook: { id: string } } }, object>(here.supplier, hook);
  const { nodes } = await read();
  expect(nodes.slice(0, 3)).toMatchObject([
    {
      type: 'webhook.created',
      subjectId: webhookCreate.webhook.id,
      actor: { kind: 'member', organizationId: here.supplier.organizationId },
    },
    {
      type: 'tenant.searchPolicySet',
      details: [{ name: 'directTokens', value: 'true' }],
      actor: { accountId: operator },
    },
    {
      type: 'organization.verified',
      subjectId: here.rival.organizationId,
      actor: { kind: 'operator', accountId: operator, organizationId: null },
      requestId: 'request-of-verify',
    },
  ]);
  expect(nodes.map(({ number }) => number)).toEqual(nodes.map((_, i) => nodes.length - i));
  expect(nodes.at(-1)).toMatchObject({ type: 'account.appointed', actor: { kind: 'system', process: 'launch' } });
  // Nothing of a person but ids: who is forgotten leaves no name here, and the seals hold.
  expect(JSON.stringify(nodes)).not.toMatch(/@|Buyer|Supplier|demo|eyJ/);
});

test('it is read by actor, type, subject and time, in pages', async () => {
  await signIn(here.visitor, here.buyer.email);
  const all = (await read()).nodes;
  const opened = (await read({ where: { type: 'session.opened' } })).nodes;
  expect(opened).toEqual(all.filter(({ type }) => type === 'session.opened'));
  expect((await read({ where: { type: 'session' } })).nodes.length).toBeGreaterThanOrEqual(opened.length);
  const subjectId = opened[0]!.subjectId;
  expect((await read({ where: { subjectId } })).nodes.every((one) => one.subjectId === subjectId)).toBe(true);
  const [verified] = (await read({ where: { type: 'organization.verified' } })).nodes;
  const by = (await read({ where: { actorId: verified!.actor.accountId } })).nodes;
  expect(by.length).toBeGreaterThanOrEqual(2);
  expect(by.every(({ actor }) => actor.accountId === verified!.actor.accountId)).toBe(true);
  expect((await read({ where: { from: verified!.at, to: verified!.at } })).nodes).toEqual([]);
  expect((await read({ where: { from: verified!.at } })).nodes.map(({ number }) => number)).toContain(verified!.number);
  const paged: Entry[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo }: Page['auditEntries'] = await read({ first: 3, after });
    paged.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(paged).toEqual(all);
  expect(await codeOf(here.operator, READ, { where: { type: "session' or 1=1" } })).toBe('BAD_USER_INPUT');
  expect(await codeOf(here.operator, READ, { after: 'k3.1' })).toBe('BAD_CURSOR');
});

test('what is rolled back leaves no entry, and writers at once leave no gap', async () => {
  const before = (await read({ first: 1 })).nodes[0]!.number;
  const again = { email: here.buyer.email, password: PASSWORD, name: 'Again' };
  const signUp = 'mutation($input: SignUpInput!) { signUp(input: $input) { userErrors { code } } }';
  await send(here.visitor, signUp, { input: again });
  expect((await read({ first: 1 })).nodes[0]!.number).toBe(before);
  const hook = (i: number) =>
    `mutation { webhookCreate(input: { url: "https://h.invalid/${i}", events: [EXPIRED] }) { userErrors { message } } }`;
  await Promise.all(Array.from({ length: 8 }, (_, i) => ask(i % 2 ? here.supplier : here.rival, hook(i))));
  const { entries, broken } = await verify(world.app.database, here.tenantId);
  expect([Number(entries), broken]).toEqual([before + 8, null]);
});

test('it keeps ids, numbers and codes, not texts or secrets', () => {
  const secret = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJlLXNpZ25hdHVyZQ';
  expect(
    auditable({
      session: '0190a1b2-0000-7000-8000-000000000001',
      why: 'reuse',
      count: 3,
      on: true,
      email: 'a@b.example',
      because: 'It did not answer.',
      secret,
      nested: { a: 1 },
      scopes: ['inquiry.read', 'file.write'],
      names: ['Ana Lee'],
    }),
  ).toEqual({
    session: '0190a1b2-0000-7000-8000-000000000001',
    why: 'reuse',
    count: 3,
    on: true,
    email: null,
    because: null,
    secret: null,
    nested: null,
    scopes: 'inquiry.read file.write',
    names: null,
  });
  expect(['session.opened', 'webhook.deleted', 'inquiry.sent', 'constructor.x'].map(isAudited)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('nobody who serves may change it, and its owner is refused too', async () => {
  for (const role of ['entrepot_app', 'entrepot_worker', 'entrepot_owner']) {
    for (const change of [`update audit_entry set type = 'x.y'`, 'delete from audit_entry', 'truncate audit_entry']) {
      await god.query('begin');
      await god.query(`set local role ${role}`);
      await god.query(`select set_config('app.tenant', $1, true)`, [here.tenantId]);
      // The owner has no policy for it: it finds no row to change.
      const outcome = await god.query(change).then(
        ({ rowCount }) => `${rowCount} rows`,
        ({ message }: Error) => message,
      );
      expect(outcome, `${role}: ${change}`).toMatch(/^0 rows$|permission denied|appended to only/);
      await god.query('rollback');
    }
  }
  // Place and seal are the database's, whatever a writer says.
  await god.query('begin');
  await god.query('set local role entrepot_app');
  await god.query(`select set_config('app.tenant', $1, true)`, [here.tenantId]);
  await god.query(
    `insert into audit_entry (tenant_id, seq, at, type, subject_id, actor, data, request_id, hash)
     values ($1, 1, '2000-01-01', 'tenant.forged', $1, '{"kind":"platform"}', '{}', 'x', '\\x00')`,
    [here.tenantId],
  );
  const { rows } = await god.query(
    `select seq > 10 as last, at > now() - interval '1 minute' as now, length(hash) as length from audit_entry where type = 'tenant.forged'`,
  );
  expect(rows).toEqual([{ last: true, now: true, length: 32 }]);
  await god.query('rollback');
});

test('whatever a superuser changes in it is found, and the command names the first entry that is broken', async () => {
  const tampering: [string, bigint][] = [
    [`update audit_entry set type = 'session.ended' where seq = 5`, 5n],
    [`update audit_entry set actor = '{"kind":"platform"}' where seq = 4`, 4n],
    [`update audit_entry set data = data || '{"more": 1}' where seq = 7`, 7n],
    [`update audit_entry set at = at - interval '1 hour' where seq = 3`, 3n],
    [`update audit_entry set request_id = 'other' where seq = 6`, 6n],
    ['delete from audit_entry where seq = 2', 2n],
    ['delete from audit_entry where seq = 1', 1n],
    [
      `update audit_entry set seq = case seq when 3 then -4 else -3 end where seq in (3, 4); update audit_entry set seq = -seq where seq < 0`,
      3n,
    ],
    [
      `update audit_entry e set type = 'session.ended' where seq = 5; update audit_entry e set hash = sha256(p.hash || convert_to(audit_sealed(e), 'UTF8')) from audit_entry p where e.seq = 5 and p.seq = 4 and p.tenant_id = e.tenant_id`,
      6n,
    ],
  ];
  const intact = await verify(world.app.database, here.tenantId);
  expect(intact.broken).toBeNull();
  await god.query('create table kept as select * from audit_entry where tenant_id = $1', [here.tenantId]);
  await god.query('alter table audit_entry disable trigger user');
  const restore = async () => {
    await god.query('delete from audit_entry where tenant_id = $1', [here.tenantId]);
    await god.query('insert into audit_entry select * from kept');
  };
  const { run } = commandLine(world.database);
  try {
    for (const [sql, seq] of tampering) {
      await god.query(sql);
      expect((await verify(world.app.database, here.tenantId)).broken?.seq, sql).toBe(seq);
      await restore();
    }
    const good = await run(['audit', 'verify', here.tenant]);
    expect(good).toMatchObject({
      code: 0,
      out: expect.stringMatching(new RegExp(`^${here.tenant}: \\d+ entries .* hash ${intact.head}\\.`)),
    });
    await god.query(tampering[0]![0]);
    expect(await run(['audit', 'verify'])).toMatchObject({
      code: 2,
      out: expect.stringContaining(`${here.tenant}: entry 5 is broken`),
    });
    await restore();
    expect(await run(['audit', 'verify', 'nobody'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('tenant list'),
    });
  } finally {
    await god.query('alter table audit_entry enable trigger user; drop table kept');
  }
});
