// A person is told everything that is held, and forgotten: in no row, document or log line is anything of the person left.
import pg from 'pg';
import pino from 'pino';
import { beforeAll, expect, inject, test } from 'vitest';
import { readId } from '../../src/id.ts';
import { asOwner } from '../../src/migrate.ts';
import { addressed, fates, pointingTo } from '../../src/modules/erasure/belongings.ts';
import { eraseCommand, exportCommand } from '../../src/modules/erasure/command.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { type Asker, ask, codeOf, does, type Payload, send } from '../kit/ask.ts';
import {
  buyerOf,
  colleague,
  type Market,
  market,
  operatorIn,
  PASSWORD,
  type Party,
  party,
  signIn,
} from '../kit/market.ts';
import { codeAt } from '../kit/totp.ts';
import { useWorld } from '../kit/world.ts';

const CANARY = 'Zyxwoman';
const world = useWorld();
const logged: string[] = [];
let made: Market;
beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  for (const machinery of [world.app, world.worker!]) Object.assign(machinery, { log });
  made = await market(world);
});

const erases = (asker: Asker, input: object) => does(asker, 'accountErase', input, 'erasedId');
const accountOf = async (asker: Asker) =>
  (await ask<{ viewer: { account: { id: string } } }, object>(asker, '{ viewer { account { id } } }')).viewer.account
    .id;

/** Where `words` stand, without case: in the rows of all tables, in the documents of all indexes, in what was logged. */
async function placesOf(words: string[]): Promise<string[]> {
  const patterns = words.map((word) => `%${word}%`);
  const god = new pg.Client({ connectionString: world.database.superuserUrl });
  await god.connect();
  const places: string[] = [];
  try {
    const { rows: tables } = await god.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker') order by 1`,
    );
    for (const { name } of tables) {
      const { rows } = await god.query(`select t::text as row from ${name} t where t::text ilike any($1)`, [patterns]);
      places.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
  } finally {
    await god.end();
  }
  const { meili } = inject('services');
  const headers = { authorization: `Bearer ${meili!.key}` };
  const { results } = (await (await fetch(`${meili!.url}/indexes?limit=1000`, { headers })).json()) as {
    results: { uid: string }[];
  };
  for (const { uid } of results.filter((index) => index.uid.startsWith(world.config.MEILI_PREFIX))) {
    const text = await (await fetch(`${meili!.url}/indexes/${uid}/documents?limit=1000`, { headers })).text();
    if (words.some((word) => text.toLowerCase().includes(word.toLowerCase())))
      places.push(`${uid}: ${text.slice(0, 300)}`);
  }
  places.push(...logged.filter((line) => words.some((word) => line.toLowerCase().includes(word.toLowerCase()))));
  return places;
}

test('what becomes of every row that points to an account or an address is said, and of none that there is not', async () => {
  const columns = (await pointingTo(world.app.database, 'account')).map(({ table, column }) => `${table}.${column}`);
  expect(columns.sort()).toEqual(Object.keys(fates).sort());
  const { rows } = await world.app.database.pool.query<{ table: string }>(
    `select table_name as table from information_schema.columns where table_schema = 'public' and column_name = 'email'`,
  );
  expect(rows.map(({ table }) => table).sort()).toEqual(['account', ...addressed].sort());
});

/** Somebody who has left something in every place where a person can. */
async function everywhere(): Promise<{
  person: Party & { email: string };
  secret: string;
  inquiry: string;
  words: string[];
}> {
  const founder = await party(made.visitor, 'BUYER', 'Founder');
  const person = await colleague(world, made.tenantId, founder, CANARY, 'ADMIN');
  await does(made.operator, 'operatorInvite', { email: person.email, roles: ['SUPPORT'] }, 'invitation { id }');
  await does(made.supplier, 'memberInvite', { email: person.email, roles: ['VIEWER'] }, 'invitation { id }');
  const product = await made.supplier.lists({});
  const inquiry = await buyerOf(person).asks(product, 'What is it?');
  await made.supplier.answers(inquiry, 'It is lye.');
  const cursor = await ask<{ inquiry: { cursor: string } }, object>(
    person,
    'query($id: ID!) { inquiry(id: $id) { cursor } }',
    { id: inquiry },
  );
  await does(person, 'inquiryRead', { inquiryId: inquiry, upTo: cursor.inquiry.cursor }, 'inquiry { id }');
  await does(person, 'inquiryNote', { inquiryId: inquiry, body: 'Ours.' }, 'note { id }');
  const { inbox } = await ask<{ inbox: { members: { id: string; name: string }[] } }, object>(
    person,
    '{ inbox { members { id name } } }',
  );
  await does(
    person,
    'inquiryAssign',
    { inquiryId: inquiry, memberId: inbox.members.find(({ name }) => name === CANARY)!.id },
    'inquiry { id }',
  );
  await does(person, 'notificationPreferenceSet', { kind: 'REMINDER', frequency: 'DAILY' }, 'preference { kind }');
  const file = { name: 'lye.txt', type: 'text/plain', size: 3, sha256: '0'.repeat(64) };
  await does(person, 'fileUpload', file, 'file { id }');
  await does(person, 'passwordResetRequest', { email: person.email }, 'isAccepted');
  const { secret } = await does(person, 'totpBegin', { password: PASSWORD }, 'secret');
  await does(person, 'totpConfirm', { code: codeAt(secret as string) }, 'recoveryCodes');
  await does(person, 'apiKeyCreate', { name: `Key of ${CANARY}`, scopes: ['inquiry_read'] }, 'apiKey { id }');
  const account = await accountOf(person);
  await does(
    made.operator,
    'impersonationStart',
    { accountId: account, organizationId: founder.organizationId, reason: `${CANARY} called` },
    'id',
  );
  await asOwner(world.database.superuserUrl, async (client) => {
    const id = readId('Account', account);
    await client.query(`update session set user_agent = $1 where account_id = $2`, [`${CANARY}'s phone`, id]);
    await client.query(
      `with provider as (insert into identity_provider (tenant_id, id, name, issuer, client_id, client_secret) values ($1, gen_random_uuid(), 'P', 'https://p.example', 'c', '') returning id)
       insert into account_identity (tenant_id, provider_id, subject, account_id) select $1, id, $2, $3 from provider`,
      [made.tenantId, `sub-${CANARY}`, id],
    );
  });
  return { person, secret: secret as string, inquiry, words: [CANARY, person.email] };
}

test('a person is told everything but secrets, then forgotten everywhere, and what was said between companies stays', async () => {
  const { person, secret, inquiry, words } = await everywhere();
  await caughtUp(world.worker!);
  const before = await placesOf(words);
  for (const table of [
    'account',
    'account_mail',
    'api_key',
    'account_identity',
    'impersonation',
    'invitation',
    'operator_invitation',
    'session',
  ])
    expect(
      before.some((place) => place.startsWith(`public.${table}:`)),
      table,
    ).toBe(true);

  const exported = await does(person, 'accountExport', {}, 'content isComplete');
  expect(exported.isComplete).toBe(true);
  const held = JSON.parse(exported.content as string) as Record<string, Record<string, unknown>[]>;
  for (const table of [
    'account',
    'member',
    'message',
    'reading',
    'session',
    'api_key',
    'file',
    'impersonation',
    'inquiry_note',
    'notification_preference',
    'inbox_entry',
    'account_mail',
    'invitation',
    'operator_invitation',
    'audit_entry',
    'second_factor',
  ])
    expect(held[table]?.length, table).toBeGreaterThan(0);
  expect(exported.content).not.toMatch(/hash|"secret|argon2|recovery/);
  expect(exported.content).toContain('What is it?');
  expect(await codeOf(person, 'mutation { accountExport(input: {}) { content } }')).toBe('RATE_LIMITED');

  expect((await erases(person, { password: 'not this one' })).userErrors[0]).toMatchObject({ code: 'INVALID' });
  expect((await erases(person, { password: PASSWORD })).userErrors[0]).toMatchObject({
    code: 'SECOND_FACTOR_REQUIRED',
  });
  expect((await erases(person, {})).userErrors[0]).toMatchObject({ code: 'REQUIRED' });
  const id = await accountOf(person);
  expect(await erases(person, { password: PASSWORD, code: codeAt(secret, 1) })).toMatchObject({ erasedId: id });
  expect(await codeOf(person, '{ inquiries { nodes { id } } }')).toBe('UNAUTHENTICATED');
  await caughtUp(world.worker!);
  expect(await placesOf(words)).toEqual([]);

  const thread = 'query($id: ID!) { inquiry(id: $id) { messages(first: 5) { nodes { body authorName } } } }';
  const { inquiry: kept } = await ask<{ inquiry: { messages: { nodes: object[] } } }, object>(made.supplier, thread, {
    id: inquiry,
  });
  expect(kept.messages.nodes).toContainEqual({ body: 'What is it?', authorName: 'Erased account' });
  const node = 'query($id: ID!) { node(id: $id) { ... on Account { name email erasedAt } } }';
  expect(await ask(made.operator, node, { id })).toEqual({
    node: { name: 'Erased account', email: expect.stringMatching(/@erased\.invalid$/), erasedAt: expect.any(String) },
  });
  // The address is free again, and the seals of the audit log hold.
  await ask(made.visitor, 'mutation($input: SignUpInput!) { signUp(input: $input) { userErrors { code } } }', {
    input: { email: person.email, password: PASSWORD, name: 'Again' },
  });
  await signIn(made.visitor, person.email);
  expect(await eraseCommand(world.app, made.tenant, person.email)).not.toBe(readId('Account', id));
});

test('a company whose only member leaves is closed; the last OWNER of others hands over first', async () => {
  const alone = await party(made.visitor, 'SUPPLIER', 'Alone');
  await erases(alone, { password: PASSWORD });
  const status = 'query($id: ID!) { node(id: $id) { ... on Organization { status } } }';
  expect(await ask(made.operator, status, { id: alone.organizationId })).toEqual({ node: { status: 'CLOSED' } });

  const owner = await party(made.visitor, 'BUYER', 'Owner');
  const colleagueOf = await colleague(world, made.tenantId, owner, 'Heir', 'VIEWER');
  expect((await erases(owner, { password: PASSWORD })).userErrors).toEqual([
    { code: 'LAST_OWNER', field: ['accountId'] },
  ]);
  const heir = readId('Account', await accountOf(colleagueOf));
  await asOwner(world.database.superuserUrl, (client) =>
    client.query(`update member set roles = '{OWNER}' where account_id = $1`, [heir]),
  );
  // Both at once: one of them stays the owner, or the company is closed after the second.
  const outcomes = await Promise.all([
    erases(owner, { password: PASSWORD }),
    erases(colleagueOf, { password: PASSWORD }),
  ]);
  const erased = outcomes.filter(({ erasedId }) => erasedId).length;
  const { node } = await ask<{ node: { status: string } }, object>(made.operator, status, { id: owner.organizationId });
  expect([erased, node.status]).toEqual(erased === 2 ? [2, 'CLOSED'] : [1, 'ACTIVE']);
});

test('operators who may forget others do, with a reason that is audited; and not the last of themselves', async () => {
  const gone = await party(made.visitor, 'BUYER', 'Gone');
  const accountId = await accountOf(gone);
  const operation =
    'mutation($input: AccountEraseInput!) { accountErase(input: $input) { erasedId userErrors { code } } }';
  const input = { accountId, reason: 'LEFT' };
  const support = await operatorIn(world, made, ['SUPPORT', 'MODERATOR', 'ANALYST', 'CATALOGUE']);
  for (const asker of [made.visitor, made.supplier, support])
    expect(await codeOf(asker, operation, { input })).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
  expect(await erases(made.operator, input)).toMatchObject({ erasedId: accountId });
  expect(await codeOf(made.operator, operation, { input })).toBe('NOT_FOUND');
  const { auditEntries } = await ask<{ auditEntries: { nodes: object[] } }, object>(
    made.operator,
    'query($id: ID!) { auditEntries(first: 1, where: { subjectId: $id, type: "account.erased" }) { nodes { actor { kind } details { name value } } } }',
    { id: accountId },
  );
  expect(auditEntries.nodes).toEqual([{ actor: { kind: 'operator' }, details: [{ name: 'why', value: 'LEFT' }] }]);
  const { data } = await send<{ accountErase: Payload }, object>(made.operator, operation, {
    input: { password: PASSWORD },
  });
  expect(data!.accountErase.userErrors).toEqual([{ code: 'LAST_ADMIN' }]);
  expect(Object.keys(await exportCommand(world.app, made.tenant, made.buyer.email))).toContain('account');
  await expect(exportCommand(world.app, made.tenant, 'nobody@nowhere.example')).rejects.toThrow('no account');
  await expect(eraseCommand(world.app, 'nowhere', made.buyer.email)).rejects.toThrow('tenant list');
});
