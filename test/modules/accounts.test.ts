// Signing up and in, refreshing, and what happens to a stolen refresh token.
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { platformToken } from '../../src/auth.ts';
import { readId } from '../../src/id.ts';
import { asOwner } from '../../src/migrate.ts';
import { signingKey } from '../../src/secret.ts';
import { graphql } from '../generated/index.ts';
import { type Asker, ask, codeOf, send } from '../kit/ask.ts';
import { type Market, market, PASSWORD } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

const WhoAmI = graphql(`
  query WhoAmI { viewer { kind account { email members { roles } } organization { id legalName } permissions } }
`);
const TrySignUp = graphql(`
  mutation TrySignUp($input: SignUpInput!) {
    signUp(input: $input) { userErrors { code field message } tokens { accessToken viewer { kind account { id } } } }
  }
`);
const TrySignIn = graphql(`
  mutation TrySignIn($input: SignInInput!) {
    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }
  }
`);
const Refresh = graphql(`
  mutation Refresh($input: SessionRefreshInput!) {
    sessionRefresh(input: $input) {
      userErrors { code field message }
      tokens { accessToken refreshToken viewer { kind organization { id } } }
    }
  }
`);
const SignOut = graphql(`
  mutation SignOut { signOut(input: {}) { signedOut } }
`);
const Tenants = graphql(`
  query Tenants { tenants(first: 100) { nodes { slug status } } }
`);

test('whoever signs up founds a company and owns it', async () => {
  const { supplier, buyer, operator, visitor } = await market(world);
  expect((await ask(visitor, WhoAmI)).viewer).toMatchObject({ kind: 'anonymous', account: null, permissions: [] });
  const { viewer } = await ask(supplier, WhoAmI);
  expect(viewer).toMatchObject({
    kind: 'member',
    account: { email: supplier.email, members: [{ roles: ['OWNER'] }] },
    organization: { legalName: 'Supplier Ltd' },
  });
  expect(viewer.permissions).toContain('product_write');
  expect((await ask(buyer, WhoAmI)).viewer.permissions).not.toContain('product_write');
  expect((await ask(operator, WhoAmI)).viewer).toMatchObject({ kind: 'operator', organization: null });
});

test('bad input is answered all at once, and a taken e-mail says so', async () => {
  const { visitor, buyer } = await market(world);
  const bad = await ask(visitor, TrySignUp, { input: { email: 'nobody', password: 'short', name: ' ' } });
  expect(bad.signUp.userErrors.map(({ field }) => field[0])).toEqual(['email', 'password', 'name']);
  const taken = await ask(visitor, TrySignUp, {
    input: { email: buyer.email.toUpperCase(), password: PASSWORD, name: 'Twin' },
  });
  expect(taken.signUp.userErrors).toMatchObject([{ code: 'TAKEN', field: ['email'] }]);
});

test('a wrong password and an unknown e-mail get the same answer', async () => {
  const { visitor, buyer } = await market(world);
  const wrong = await ask(visitor, TrySignIn, { input: { email: buyer.email, password: 'not the password' } });
  const unknown = await ask(visitor, TrySignIn, { input: { email: 'nobody@nowhere.example', password: PASSWORD } });
  expect(wrong.signIn).toEqual(unknown.signIn);
  expect(wrong.signIn.tokens).toBeNull();
});

test('a member cannot sign in as operator', async () => {
  const { visitor, buyer } = await market(world);
  const { signIn } = await ask(visitor, TrySignIn, {
    input: { email: buyer.email, password: PASSWORD, audience: 'OPERATOR' },
  });
  expect(signIn.tokens).toBeNull();
});

test('a refresh token is good once; the second use ends the session, also for the thief', async () => {
  const { buyer, visitor } = await market(world);
  const first = await ask(visitor, Refresh, { input: { refreshToken: buyer.refreshToken } });
  const renewed = first.sessionRefresh.tokens!;
  expect((await ask({ ...buyer, accessToken: renewed.accessToken }, WhoAmI)).viewer.kind).toBe('member');
  const again = await ask(visitor, Refresh, { input: { refreshToken: buyer.refreshToken } });
  expect(again.sessionRefresh.tokens).toBeNull();
  const after = await ask(visitor, Refresh, { input: { refreshToken: renewed.refreshToken } });
  expect(after.sessionRefresh.tokens).toBeNull();
  expect(await codeOf({ ...buyer, accessToken: renewed.accessToken }, WhoAmI)).toBe('UNAUTHENTICATED');
});

describe('a refreshed session', () => {
  /** Runs SQL behind the scenes, in one marketplace. */
  const change = (tenantId: string, sql: string, values: unknown[] = []) =>
    world.owner(async (owner) => {
      await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
      return (await owner.query(sql, values)).rows;
    });
  const join = (tenantId: string, email: string, organizationId: string) =>
    change(
      tenantId,
      `insert into member (tenant_id, id, account_id, organization_id, roles)
       select tenant_id, gen_random_uuid(), id, $2::uuid, '{OWNER}' from account where email = $1`,
      [email, readId('Organization', organizationId)],
    );
  const signedIn = async (visitor: Asker, input: { email: string; audience: 'MEMBER' | 'OPERATOR' }) =>
    (await ask(visitor, TrySignIn, { input: { ...input, password: PASSWORD } })).signIn.tokens!.refreshToken;
  const refreshed = async (visitor: Asker, refreshToken: string, organizationId?: string) =>
    (await ask(visitor, Refresh, { input: { refreshToken, organizationId } })).sessionRefresh;

  test('keeps what it was signed in for: no operator without the password', async () => {
    const { visitor, tenant, tenantId, buyer } = await market(world);
    const email = `operator@${tenant}.example`;
    await join(tenantId, email, buyer.organizationId);
    const token = await signedIn(visitor, { email, audience: 'MEMBER' });
    const { data } = await send<{ sessionRefresh: { tokens: unknown } }, unknown>(
      visitor,
      `mutation($t: String!) { sessionRefresh(input: { refreshToken: $t, audience: OPERATOR }) { tokens { accessToken } } }`,
      { t: token },
    );
    expect(data?.sessionRefresh.tokens ?? null).toBeNull();
    expect((await refreshed(visitor, token)).tokens!.viewer.kind).toBe('member');
    const operators = await signedIn(visitor, { email, audience: 'OPERATOR' });
    const refused = await refreshed(visitor, operators, buyer.organizationId);
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['organizationId'] }]);
    const renewed = await refreshed(visitor, operators);
    expect(renewed.tokens!.viewer).toMatchObject({ kind: 'operator', organization: null });
  });

  test('acts for another organization only of its own, and a refusal leaves the token good', async () => {
    const { visitor, tenantId, buyer, supplier, rival } = await market(world);
    const foreign = await refreshed(visitor, buyer.refreshToken, rival.organizationId);
    expect(foreign.tokens).toBeNull();
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['organizationId'] }]);
    await join(tenantId, buyer.email, supplier.organizationId);
    const moved = await refreshed(visitor, buyer.refreshToken, supplier.organizationId);
    expect(moved.tokens!.viewer.organization!.id).toBe(supplier.organizationId);
    const stayed = await refreshed(visitor, moved.tokens!.refreshToken);
    expect(stayed.tokens!.viewer.organization!.id).toBe(supplier.organizationId);
    await change(
      tenantId,
      'delete from member where organization_id = $1 and account_id = (select id from account where email = $2)',
      [readId('Organization', supplier.organizationId), buyer.email],
    );
    const removed = await refreshed(visitor, stayed.tokens!.refreshToken);
    expect(removed.tokens!.viewer.organization).toBeNull();
  });

  test('of somebody who is no operator any more is refused, and is not burnt by asking', async () => {
    const { visitor, tenant, tenantId } = await market(world);
    const token = await signedIn(visitor, { email: `operator@${tenant}.example`, audience: 'OPERATOR' });
    const [dismissed] = await change(tenantId, 'delete from operator returning account_id');
    expect((await refreshed(visitor, token)).userErrors).toMatchObject([{ code: 'INVALID' }]);
    await change(tenantId, 'insert into operator (tenant_id, account_id) values ($1, $2)', [
      tenantId,
      dismissed.account_id,
    ]);
    expect((await refreshed(visitor, token)).tokens!.viewer.kind).toBe('operator');
  });
});

describe('signing up with a key', () => {
  const input = (email: string) => ({ email, password: PASSWORD, name: 'Ana', idempotencyKey: 'a-key-many-use' });

  test('strangers may use the same key, and a retry finds the same account', async () => {
    const { visitor, tenant } = await market(world);
    const accountOf = async (email: string) =>
      (await ask(visitor, TrySignUp, { input: input(email) })).signUp.tokens!.viewer.account!.id;
    const [ana, bea] = [await accountOf(`ana@${tenant}.example`), await accountOf(`bea@${tenant}.example`)];
    expect(ana).not.toBe(bea);
    expect(await accountOf(`ana@${tenant}.example`)).toBe(ana);
    const guessed = { ...input(`ana@${tenant}.example`), password: 'another password' };
    expect(await codeOf(visitor, TrySignUp, { input: guessed })).toBe('IDEMPOTENCY_MISMATCH');
  });

  test('leaves nothing in the database that a password could be guessed by', async () => {
    const { visitor, tenant, tenantId } = await market(world);
    const { email, idempotencyKey, name, password } = input(`ana@${tenant}.example`);
    await ask(visitor, TrySignUp, { input: { email, idempotencyKey, name, password } });
    const [row] = await world.app.database.query<{ input_hash: Buffer; actor: string }>(
      tenantId,
      'kept_answer',
      `select input_hash, actor from idempotency where operation = 'signUp'`,
      [],
    );
    const plain = createHash('sha256').update(JSON.stringify({ email, idempotencyKey, name, password }));
    expect(row!.input_hash.toString('hex')).not.toBe(plain.digest('hex'));
    expect(row!.actor).toMatch(/^anonymous:[\w-]{43}$/);
  });
});

test('a wrong password asks the database the same of a known e-mail as of an unknown one: nothing of its places', async () => {
  const { visitor, buyer } = await market(world);
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  for (const email of [buyer.email, 'nobody@nowhere.example'])
    await ask(visitor, TrySignIn, { input: { email, password: 'not the password' } });
  const texts = asked.mock.calls.map(([query]) => (query as unknown as { text: string }).text);
  asked.mockRestore();
  const ofAccounts = texts.filter((text) => /"account"/.test(text));
  expect(ofAccounts).toHaveLength(2);
  expect(ofAccounts[0]).toBe(ofAccounts[1]);
  expect(texts.filter((text) => /operator|member/.test(text))).toEqual([]);
});

test('who signed in, and how each session ended, stands in the log', async () => {
  const { buyer, visitor, tenantId } = await market(world);
  const { sessionRefresh } = await ask(visitor, Refresh, { input: { refreshToken: buyer.refreshToken } });
  await ask(visitor, Refresh, { input: { refreshToken: buyer.refreshToken } });
  expect(sessionRefresh.tokens).not.toBeNull();
  const facts = await asOwner(world.database.superuserUrl, (god) =>
    god.query(
      `select e.type, e.data->>'why' as why from event e join account a on a.id = e.stream_id
        where e.tenant_id = $1 and a.email = $2 order by e.seq`,
      [tenantId, buyer.email],
    ),
  );
  expect(facts.rows).toEqual([
    { type: 'account.created', why: null },
    { type: 'session.opened', why: null },
    { type: 'session.renewed', why: null },
    { type: 'session.ended', why: 'reuse' },
  ]);
});

test('after signing out the access token is good for nothing', async () => {
  const { buyer } = await market(world);
  expect((await ask(buyer, SignOut)).signOut.signedOut).toBe(true);
  expect(await codeOf(buyer, WhoAmI)).toBe('UNAUTHENTICATED');
});

test('a token of one marketplace is refused in another', async () => {
  const [mine, other] = [await market(world), await market(world)];
  expect(await codeOf({ ...mine.buyer, tenant: other.tenant }, WhoAmI)).toBe('UNAUTHENTICATED');
});

test('a suspended marketplace answers nobody within a second and a half, and everybody once resumed', async () => {
  const { visitor, tenant } = await market(world);
  await ask(visitor, WhoAmI);
  await world.owner((owner) => owner.query(`update tenant set status = 'SUSPENDED' where slug = $1`, [tenant]));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await codeOf(visitor, WhoAmI)).toBe('TENANT_SUSPENDED');
  await world.owner((owner) => owner.query(`update tenant set status = 'ACTIVE' where slug = $1`, [tenant]));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await ask(visitor, WhoAmI)).viewer.kind).toBe('anonymous');
});

describe('the platform', () => {
  const platform = async () => ({ url: world.url, accessToken: await platformToken(world.app.secret) });

  test('lists marketplaces, which a member or operator may not', async () => {
    const { tenant, buyer, operator } = await market(world);
    const { tenants } = await ask(await platform(), Tenants);
    expect(tenants.nodes.map(({ slug }) => slug)).toContain(tenant);
    for (const asker of [buyer, operator]) expect(await codeOf(asker, Tenants)).toBe('FORBIDDEN');
  });
});

describe('a forged token is refused', () => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { tid: 'x', sid: 'x', org: null };
  const base = (alg: string, header: object = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg, typ: 'at+jwt', ...header })
      .setIssuer('entrepot')
      .setAudience('member')
      .setSubject('x');
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  const forgeries: Record<string, () => Promise<string> | string> = {
    'alg none': () =>
      `${part({ alg: 'none', typ: 'at+jwt' })}.${part({ ...claims, iss: 'entrepot', aud: 'member', sub: 'x', exp: now + 60 })}.`,
    'a shared secret instead of our key': () =>
      base('HS256')
        .setExpirationTime(now + 60)
        .sign(new TextEncoder().encode(world.app.secret)),
    'our public key as a shared secret': () => {
      const der = createPublicKey(signingKey(world.app.secret)).export({ type: 'spki', format: 'der' });
      return base('HS256')
        .setExpirationTime(now + 60)
        .sign(new Uint8Array(der));
    },
    'a key of its own, brought along in the header': async () => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const there = { jku: 'https://evil.example/jwks', x5u: 'https://evil.example/cert' };
      return base('EdDSA', { jwk: await exportJWK(publicKey), kid: 'rival', ...there })
        .setExpirationTime(now + 60)
        .sign(privateKey);
    },
    'an RSA key': () =>
      base('RS256')
        .setExpirationTime(now + 60)
        .sign(generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey),
    'what is signed exchanged': async () => {
      const [header, , signature] = here.buyer.accessToken!.split('.');
      const said = JSON.parse(Buffer.from(here.buyer.accessToken!.split('.')[1]!, 'base64url').toString());
      return `${header}.${part({ ...said, aud: 'operator' })}.${signature}`;
    },
    'another type': () =>
      base('EdDSA', { typ: 'JWT' })
        .setExpirationTime(now + 60)
        .sign(signingKey(world.app.secret)),
    'another key': () =>
      base('EdDSA')
        .setExpirationTime(now + 60)
        .sign(signingKey('somebody else’s secret, quite long enough')),
    'no expiry': () => base('EdDSA').sign(signingKey(world.app.secret)),
    expired: () =>
      base('EdDSA')
        .setExpirationTime(now - 1)
        .sign(signingKey(world.app.secret)),
    'another issuer': () =>
      base('EdDSA')
        .setIssuer('rival')
        .setExpirationTime(now + 60)
        .sign(signingKey(world.app.secret)),
    'another audience': () =>
      base('EdDSA')
        .setAudience('admin')
        .setExpirationTime(now + 60)
        .sign(signingKey(world.app.secret)),
    'no tenant': () =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
        .setIssuer('entrepot')
        .setAudience('member')
        .setSubject('x')
        .setExpirationTime(now + 60)
        .sign(signingKey(world.app.secret)),
    'not a token': () => 'garbage',
    '8,000 characters': () => 'a'.repeat(8_000),
  };
  let here: Market;
  let visitor: Asker;
  beforeAll(async () => {
    here = await market(world);
    visitor = here.visitor;
  });
  for (const [name, forge] of Object.entries(forgeries)) {
    test(name, async () => {
      const { errors, status } = await send({ ...visitor, accessToken: await forge() }, WhoAmI);
      expect(status).toBeLessThan(500);
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    });
  }
});
