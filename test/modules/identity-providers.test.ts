// Signing in by a real provider of OpenID Connect: once, by who began it, and never into an account of an address that nobody has verified.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readId } from '../../src/id.ts';
import { asOwner } from '../../src/migrate.ts';
import { guardedFetch } from '../../src/outgoing.ts';
import { type Asker, ask, codeOf } from '../kit/ask.ts';
import { mailedToken } from '../kit/mailed-token.ts';
import { type Market, market, operatorIn, party } from '../kit/market.ts';
import { type People, type RunningProvider, startProvider } from '../kit/oidc.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false, env: { WEBHOOK_ALLOW_PRIVATE: '1' } });
const people: People = {
  ana: { email: 'Ana@corp.example', email_verified: true, name: 'Ana' },
  bob: { email: 'bob@corp.example', email_verified: false, name: 'Bob' },
};
let made: Market;
let running: RunningProvider;
let providerId: string;

const CREATE =
  'mutation($input: IdentityProviderCreateInput!) { identityProviderCreate(input: $input) { userErrors { code field } identityProvider { id name issuer clientId } } }';
type Created = { userErrors: { code: string; field: string[] }[]; identityProvider: { id: string } | null };
const creates = async (asker: Asker, input: object) =>
  (await ask<{ identityProviderCreate: Created }, object>(asker, CREATE, { input })).identityProviderCreate;
const setup = () => {
  const { issuer, clientId, clientSecret } = running;
  return { name: 'Corp', issuer, clientId, clientSecret };
};

beforeAll(async () => {
  [made, running] = await Promise.all([market(world), startProvider(people)]);
  providerId = (await creates(made.operator, setup())).identityProvider!.id;
});
afterAll(() => running?.close());

interface Finished {
  userErrors: { code: string; field: string[] }[];
  tokens: {
    accessToken: string;
    viewer: { kind: string; account: { id: string; email: string; name: string } };
  } | null;
}
async function begins(more: object = {}): Promise<{ authorizationUrl: string; handle: string }> {
  const begin =
    'mutation($input: OidcBeginInput!) { oidcBegin(input: $input) { userErrors { code } authorizationUrl handle } }';
  const input = { providerId, redirectUri: running.redirectUri, ...more };
  return (
    await ask<{ oidcBegin: { authorizationUrl: string; handle: string } }, object>(made.visitor, begin, { input })
  ).oidcBegin;
}
async function finishes(handle: string, callbackUrl: string, asker: Asker = made.visitor): Promise<Finished> {
  const finish =
    'mutation($input: OidcFinishInput!) { oidcFinish(input: $input) { userErrors { code field } tokens { accessToken viewer { kind account { id email name } } } } }';
  return (await ask<{ oidcFinish: Finished }, object>(asker, finish, { input: { handle, callbackUrl } })).oidcFinish;
}
async function signsIn(subject: string, more: object = {}): Promise<Finished> {
  const { authorizationUrl, handle } = await begins(more);
  return finishes(handle, await running.visit(authorizationUrl, subject));
}
const codeIn = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;
const god = (sql: string, values: unknown[] = []) =>
  asOwner(world.database.superuserUrl, async (client) => (await client.query(sql, values)).rows);

test('who comes for the first time gets an account, and the same one again whatever the address is by then', async () => {
  const first = (await signsIn('ana')).tokens!;
  expect(first.viewer).toMatchObject({ kind: 'member', account: { email: 'ana@corp.example', name: 'Ana' } });
  const verified = '{ viewer { account { emailVerifiedAt } } }';
  expect(await ask({ ...made.visitor, accessToken: first.accessToken }, verified, {})).toEqual({
    viewer: { account: { emailVerifiedAt: expect.any(String) } },
  });
  people.ana!.email = 'renamed@corp.example';
  expect((await signsIn('ana')).tokens!.viewer.account).toEqual(first.viewer.account);
  expect(
    await god('select type from event where stream_id = $1 order by seq', [readId('Account', first.viewer.account.id)]),
  ).toEqual(
    ['account.created', 'account.identityLinked', 'session.opened', 'session.opened'].map((type) => ({ type })),
  );
});

test('an account of the same address is linked only when both sides have verified it', async () => {
  expect(codeIn(await signsIn('bob'))).toBe('EMAIL_UNVERIFIED');
  const cas = await party(made.visitor, 'BUYER', 'Cas');
  people.cas = { email: cas.email, email_verified: false, name: 'Cas' };
  expect(codeIn(await signsIn('cas'))).toBe('EMAIL_UNVERIFIED');
  people.cas.email_verified = true;
  expect(codeIn(await signsIn('cas'))).toBe('EMAIL_UNVERIFIED'); // not here yet
  const token = await mailedToken(world, made.tenantId, cas.email, 'VERIFY_EMAIL');
  await ask<object, object>(
    made.visitor,
    'mutation($t: String!) { emailVerify(input: { token: $t }) { isVerified } }',
    {
      t: token,
    },
  );
  const { tokens } = await signsIn('cas');
  const WHO = '{ viewer { account { email } organization { id } } }';
  expect(await ask({ ...made.visitor, accessToken: tokens!.accessToken }, WHO, {})).toEqual({
    viewer: { account: { email: cas.email }, organization: { id: cas.organizationId } },
  });
});

test('where people come by invitation only, a provider lets in whom the marketplace knows, and makes nobody an account', async () => {
  const signUp = async (policy: string) => {
    await god('update tenant set sign_up = $2 where id = $1', [made.tenantId, policy]);
    await new Promise((resolve) => setTimeout(resolve, 1_100)); // what a process remembers of a marketplace
  };
  people.eva = { email: 'eva@corp.example', email_verified: true, name: 'Eva' };
  await signUp('INVITATION');
  await expect(signsIn('eva')).rejects.toThrow(/by invitation only/);
  expect((await signsIn('ana')).tokens!.viewer.account).toMatchObject({ name: 'Ana' });
  await signUp('OPEN');
  expect((await signsIn('eva')).tokens!.viewer.account).toMatchObject({ name: 'Eva' });
});

test('operators sign in by a provider that is for staff, and nobody becomes one by it', async () => {
  const staff = { audience: 'OPERATOR' };
  expect(await begins(staff)).toMatchObject({ authorizationUrl: null, userErrors: [{ code: 'NOT_FOR_STAFF' }] });
  const created = await creates(made.operator, { ...setup(), isForStaff: true });
  const byStaff = { ...staff, providerId: created.identityProvider!.id };
  const helper = await operatorIn(world, made, ['SUPPORT']);
  people.eve = { email: helper.email, email_verified: true, name: 'Eve' };
  // Nobody has shown yet that the account is of who owns the address.
  expect(codeIn(await signsIn('eve', byStaff))).toBe('NOT_AN_OPERATOR');
  await god('update account set email_verified_at = now() where email = $1', [helper.email]);
  const { tokens } = await signsIn('eve', byStaff);
  expect(tokens!.viewer).toMatchObject({ kind: 'operator', account: { email: helper.email } });
  people.eve.email = 'eve@elsewhere.example'; // she is her subject now
  expect((await signsIn('eve', byStaff)).tokens!.viewer.account.email).toBe(helper.email);
  people.fay = { email: 'fay@corp.example', email_verified: true, name: 'Fay' };
  const before = await god('select count(*) from account');
  expect(codeIn(await signsIn('fay', byStaff))).toBe('NOT_AN_OPERATOR');
  expect(await god('select count(*) from account')).toEqual(before);
  // By the same provider everybody signs in as a member; and what was removed is not come by again.
  expect((await signsIn('fay', { providerId: byStaff.providerId })).tokens!.viewer.kind).toBe('member');
  expect(codeIn(await signsIn('fay', byStaff))).toBe('NOT_AN_OPERATOR');
  await god(`delete from operator where roles = '{SUPPORT}'`);
  expect(codeIn(await signsIn('eve', byStaff))).toBe('NOT_AN_OPERATOR');
  await ask(made.operator, 'mutation($id: ID!) { identityProviderDelete(input: { id: $id }) { deleted } }', {
    id: byStaff.providerId,
  });
});

test('a sign-in is finished once, by who began it, with what the provider sent for it', async () => {
  people.dov = { email: 'dov@corp.example', email_verified: true, name: 'Dov' };
  const { authorizationUrl, handle } = await begins();
  const asked = new URL(authorizationUrl).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
  const back = await running.visit(authorizationUrl, 'dov');
  expect(codeIn(await finishes('a handle of somebody', back))).toBe('INVALID');
  const elsewhere = await market(world);
  expect(codeIn(await finishes(handle, back, elsewhere.visitor))).toBe('INVALID');
  const both = await Promise.all([finishes(handle, back), finishes(handle, back)]);
  expect(both.map(codeIn).sort()).toEqual(['INVALID', undefined]);

  // What was sent for another sign-in, changed, or sent to another place.
  const other = await begins();
  expect(codeIn(await finishes(other.handle, back))).toBe('REFUSED');
  const changed = await begins();
  const good = new URL(await running.visit(changed.authorizationUrl, 'dov'));
  good.searchParams.set('code', 'another');
  expect(codeIn(await finishes(changed.handle, good.href))).toBe('REFUSED');
  const moved = await begins();
  const there = await running.visit(moved.authorizationUrl, 'dov');
  expect(codeIn(await finishes(moved.handle, there.replace('shop.example', 'evil.example')))).toBe('INVALID');
  const late = await begins();
  const arrived = await running.visit(late.authorizationUrl, 'dov');
  await god('update identity_attempt set expires_at = now()');
  expect(codeIn(await finishes(late.handle, arrived))).toBe('INVALID');
});

test('operators set providers up, visitors see their names, and the secret is sealed', async () => {
  const { operator, visitor, buyer } = made;
  const LIST = '{ identityProviders { id name issuer clientId } }';
  const own = { id: providerId, name: 'Corp', issuer: running.issuer, clientId: 'market' };
  expect(await ask(operator, LIST, {})).toEqual({ identityProviders: [own] });
  for (const asker of [visitor, buyer])
    expect(await ask(asker, LIST, {})).toEqual({ identityProviders: [{ ...own, issuer: null, clientId: null }] });
  const [{ text }] = (await god('select p::text as text from identity_provider p')) as [{ text: string }];
  expect(text).not.toContain(Buffer.from(running.clientSecret).toString('hex'));
  const bad = await creates(operator, { ...setup(), name: ' ', issuer: 'not a URL' });
  expect(bad.userErrors.map(({ field }) => field[0])).toEqual(['issuer', 'name']);
  // One that does not answer is told to operators of the server, and to people that it is not their fault.
  const dead = await creates(operator, { ...setup(), issuer: 'http://127.0.0.1:9' });
  const begin = `mutation { oidcBegin(input: { providerId: "${dead.identityProvider!.id}", redirectUri: "https://shop.example/in" }) { handle } }`;
  expect(await codeOf(visitor, begin)).toBe('UNAVAILABLE');
  const remove = `mutation { identityProviderDelete(input: { id: "${dead.identityProvider!.id}" }) { deleted } }`;
  for (const deleted of [true, false])
    expect(await ask(operator, remove, {})).toEqual({ identityProviderDelete: { deleted } });
  expect(await codeOf(visitor, begin)).toBe('NOT_FOUND');
});

test('a provider at an address that is not public is not asked, whatever its name says', async () => {
  const { host } = new URL(running.issuer);
  const ask = guardedFetch(false);
  await expect(ask(`https://${host}/.well-known/openid-configuration`)).rejects.toThrow(/not a public one/);
  await expect(ask(`http://provider.example/`)).rejects.toThrow(/https/);
  const named = await ask(`https://localhost:${host.split(':')[1]}/`).catch((error: Error) => error);
  expect(String((named as Error).cause)).toMatch(/localhost is at .* not a public address/);
  expect((await guardedFetch(true)(`${running.issuer}/.well-known/openid-configuration`)).status).toBe(200);
});
