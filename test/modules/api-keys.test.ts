// API keys: a program does what the key's scopes and its maker's roles both give, for as long as both hold, and nothing that is a person's.
import { beforeAll, describe, expect, test } from 'vitest';
import { readId } from '../../src/id.ts';
import { asOwner } from '../../src/migrate.ts';
import { type Asker, ask, codeOf, send } from '../kit/ask.ts';
import { cursorOf, FOLLOW } from '../kit/follow.ts';
import { overSse, transports } from '../kit/live.ts';
import { colleague, type Market, market, type Party } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let made: Market;
let product: string;
beforeAll(async () => {
  made = await market(world);
  product = await made.supplier.lists({});
});

const CREATE =
  'mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { userErrors { code field } token apiKey { id name scopes creatorName expiresAt } } }';
interface Created {
  userErrors: { code: string; field: string[] }[];
  token: string | null;
  apiKey: { id: string; name: string; scopes: string[]; expiresAt: string } | null;
}
const creates = async (asker: Asker, input: object) =>
  (await ask<{ apiKeyCreate: Created }, object>(asker, CREATE, { input: { name: 'ERP', ...input } })).apiKeyCreate;
/** The maker of a key as the program that has it. */
async function program(maker: Asker, input: object): Promise<Asker & { id: string }> {
  const { token, apiKey, userErrors } = await creates(maker, input);
  expect(userErrors).toEqual([]);
  return { url: maker.url, tenant: maker.tenant, accessToken: token!, id: apiKey!.id };
}
const revokes = async (asker: Asker, id: string) =>
  (
    await ask<{ apiKeyRevoke: { revoked: boolean } }, object>(
      asker,
      'mutation($id: ID!) { apiKeyRevoke(input: { id: $id }) { revoked } }',
      { id },
    )
  ).apiKeyRevoke.revoked;
const WHO = '{ viewer { kind permissions organization { id } sessions { nodes { id } } } }';
const god = (sql: string, values: unknown[]) =>
  asOwner(world.database.superuserUrl, async (client) => (await client.query(sql, values)).rows);
const asks = (asker: Asker) =>
  send<{ inquirySend: { inquiry: { id: string } } }, object>(
    asker,
    'mutation($input: InquirySendInput!) { inquirySend(input: $input) { inquiry { id } } }',
    { input: { subject: 'Lye', message: 'How much?', lines: [{ productId: product, quantity: '20000' }] } },
  );

test('a key is shown once, kept as a hash, and listed to who manages keys', async () => {
  const { buyer, supplier, operator, tenantId } = made;
  const input = { scopes: ['inquiry_read', 'inquiry_send'], idempotencyKey: 'a key for the ERP' };
  const { token, apiKey } = await creates(buyer, input);
  expect(token).toMatch(/^ek_[0-9a-z]{26}_[\w-]{43}$/);
  expect(token).toContain(apiKey!.id);
  expect(apiKey).toMatchObject({ name: 'ERP', scopes: ['inquiry_send', 'inquiry_read'], creatorName: 'Buyer' });
  expect(Date.parse(apiKey!.expiresAt) / 86_400_000 - Date.now() / 86_400_000).toBeCloseTo(365, 1);
  expect(await creates(buyer, input)).toMatchObject({ token: null, apiKey: { id: apiKey!.id } });
  const LIST = '{ apiKeys(first: 5) { nodes { id lastUsedAt revokedAt } } }';
  expect(await ask(buyer, LIST, {})).toEqual({
    apiKeys: { nodes: [{ id: apiKey!.id, lastUsedAt: null, revokedAt: null }] },
  });
  for (const other of [supplier, operator]) {
    expect(await ask(other, LIST, {})).toEqual({ apiKeys: { nodes: [] } });
    expect(await revokes(other, apiKey!.id)).toBe(false);
  }
  const [row] = await god('select k::text as text from api_key k where id = $1', [readId('ApiKey', apiKey!.id)]);
  expect(row.text).not.toContain(token!.slice(-43));

  const key = { ...made.visitor, accessToken: token! };
  await ask(key, WHO, {});
  const [first] = await god('select last_used_at from api_key where tenant_id = $1', [tenantId]);
  expect(first.last_used_at).not.toBeNull();
  await ask(key, WHO, {});
  expect(await god('select last_used_at from api_key where tenant_id = $1', [tenantId])).toEqual([first]);

  const elsewhere = await market(world);
  const last = token!.at(-1) === 'A' ? 'B' : 'A';
  for (const bad of [
    { ...key, tenant: elsewhere.tenant },
    { ...key, accessToken: token!.slice(0, -1) + last },
    { ...key, accessToken: token!.replace(apiKey!.id, elsewhere.tenantId) },
    { ...key, accessToken: 'ek_' },
    { ...key, accessToken: `ek_${'z'.repeat(26)}_${token!.slice(-43)}` },
  ])
    expect(await codeOf(bad, WHO)).toBe('UNAUTHENTICATED');
});

test('what a key shall be is checked whole', async () => {
  const { buyer, operator } = made;
  const day = 86_400_000;
  const bad = await creates(buyer, { name: ' ', scopes: [], expiresAt: new Date(Date.now() - day) });
  expect(bad.userErrors.map(({ code, field }) => `${field} ${code}`)).toEqual([
    'name OUT_OF_RANGE',
    'expiresAt OUT_OF_RANGE',
    'scopes REQUIRED',
  ]);
  for (const input of [
    { scopes: ['apiKey_manage'] },
    { scopes: ['organization_manage', 'inquiry_read'] },
    { scopes: ['product_write'] }, // a buyer holds it not
    { scopes: ['inquiry_read'], expiresAt: new Date(Date.now() + 731 * day) },
  ])
    expect((await creates(buyer, input)).userErrors).toHaveLength(1);
  expect((await creates(operator, { scopes: ['inquiry_read'] })).userErrors).toMatchObject([{ field: ['scopes'] }]);
});

test('it does what its scopes give and no more; the log tells the key', async () => {
  const { buyer, tenantId } = made;
  const reader = await program(buyer, { scopes: ['inquiry_read'] });
  expect((await asks(reader)).errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'inquiry.send' });
  const sender = await program(buyer, { scopes: ['inquiry_read', 'inquiry_send'] });
  expect(await ask(sender, WHO, {})).toEqual({
    viewer: {
      kind: 'member',
      permissions: ['inquiry_read', 'inquiry_send'],
      organization: { id: buyer.organizationId },
      sessions: { nodes: [] },
    },
  });
  const { inquiry } = (await asks(sender)).data!.inquirySend;
  expect(await ask(reader, 'query($id: ID!) { inquiry(id: $id) { id } }', { id: inquiry.id })).toEqual({ inquiry });
  const [event] = await god('select actor from event where tenant_id = $1 and stream_id = $2 order by seq', [
    tenantId,
    readId('Inquiry', inquiry.id),
  ]);
  expect(event.actor).toMatchObject({ kind: 'member', apiKey: readId('ApiKey', sender.id) });
  expect(event.actor.organization).toBe(readId('Organization', buyer.organizationId));
});

test('nothing that is a person’s: keys, sessions, passwords, second factors, mails', async () => {
  const { buyer, operator } = made;
  const { id } = await program(buyer, { scopes: ['inquiry_read'] });
  const keys = [await program(buyer, { scopes: ['inquiry_read', 'inquiry_send'] }), await program(operator, {})];
  const session = 'session_01jd3f6gk5e8na4v7w9x2y0z1b';
  for (const key of keys) {
    for (const operation of [
      '{ apiKeys { nodes { id } } }',
      'mutation { apiKeyCreate(input: { name: "More", scopes: [inquiry_read] }) { token } }',
      `mutation { apiKeyRevoke(input: { id: "${id}" }) { revoked } }`,
      `mutation { sessionRevoke(input: { id: "${session}" }) { revoked } }`,
      'mutation { signOut(input: { everywhere: true }) { signedOut } }',
      'mutation { emailVerificationSend(input: {}) { isQueued } }',
      'mutation { passwordChange(input: { currentPassword: "correct horse battery", newPassword: "0123456789" }) { isChanged } }',
      'mutation { totpBegin(input: { password: "correct horse battery" }) { secret } }',
      'mutation { totpConfirm(input: { code: "000000" }) { recoveryCodes } }',
      'mutation { totpDisable(input: { password: "correct horse battery", code: "000000" }) { isDisabled } }',
      'mutation { notificationPreferenceSet(input: { kind: REMINDER, frequency: NONE }) { preference { kind } } }',
    ])
      expect(await codeOf(key, operation), operation).toBe('FORBIDDEN');
  }
});

test('it is worth what its maker is worth: less role, less right; gone, nothing', async () => {
  const { buyer, tenantId, operator } = made;
  const admin = await colleague(world, tenantId, buyer, 'Admin', 'ADMIN');
  const key = await program(admin, { scopes: ['inquiry_read', 'inquiry_send'] });
  const ofAdmin = `account_id = (select id from account where email = '${admin.email}')`;
  await god(`update member set roles = '{VIEWER}' where ${ofAdmin}`, []);
  expect(await ask(key, WHO, {})).toMatchObject({ viewer: { permissions: ['inquiry_read'] } });
  await god(`delete from member where ${ofAdmin}`, []);
  expect(await codeOf(key, WHO)).toBe('UNAUTHENTICATED');

  const staff = await program(operator, {});
  expect(await ask(staff, '{ viewer { kind } searchPolicy { directTokens } }', {})).toEqual({
    viewer: { kind: 'operator' },
    searchPolicy: { directTokens: false },
  });
  const [dismissed] = await god('delete from operator where tenant_id = $1 returning account_id', [tenantId]);
  expect(await codeOf(staff, WHO)).toBe('UNAUTHENTICATED');
  await god('insert into operator (tenant_id, account_id) values ($1, $2)', [tenantId, dismissed.account_id]);
});

describe.each(Object.entries(transports))('followed over %s', (_name, subscribe) => {
  /** Follows an inquiry with a key, does `harm` to it, and sees that it ends within a second and tells nothing more. */
  async function falls(harm: (key: Asker & { id: string }, maker: Party) => Promise<unknown>): Promise<void> {
    const { buyer, supplier, tenantId } = made;
    const maker = await colleague(world, tenantId, buyer, 'Maker', 'ADMIN');
    const key = await program(maker, { scopes: ['inquiry_read'] });
    const inquiry = await buyer.asks(product);
    const live = subscribe(key, FOLLOW, { id: inquiry, after: await cursorOf(buyer, inquiry) });
    try {
      await supplier.answers(inquiry, 'One.');
      await live.next();
      const since = Date.now();
      await harm(key, maker);
      await live.ended;
      expect(Date.now() - since).toBeLessThan(1_000);
      await supplier.answers(inquiry, 'Two.');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(live.seen).toHaveLength(1);
      expect(await codeOf(key, WHO)).toBe('UNAUTHENTICATED');
    } finally {
      await live.close();
    }
  }

  test('a revoked key is silent within a second, and so is one that has expired', async () => {
    await falls(({ id }) => revokes(made.buyer, id));
    await falls(({ id }) => god('update api_key set expires_at = now() where id = $1', [readId('ApiKey', id)]));
  });
});

test('keys of one company share what is told, each as its own', async () => {
  const { buyer, supplier } = made;
  const keys = [await program(buyer, { scopes: ['inquiry_read'] }), await program(buyer, { scopes: ['inquiry_read'] })];
  const inquiry = await buyer.asks(product);
  const after = await cursorOf(buyer, inquiry);
  const lives = [...keys, buyer].map((asker) => overSse(asker, FOLLOW, { id: inquiry, after }));
  await supplier.answers(inquiry, 'One.');
  for (const live of lives) expect(await live.next()).toEqual({ inquiryEvents: { type: 'REPLIED' } });
  await Promise.all(lives.map((live) => live.close()));
});
