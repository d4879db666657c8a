// Attempts at accounts: those that fail are counted by account and by address, however they are sent.
import { isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { type Asker, ask, send } from '../kit/ask.ts';
import { until } from '../kit/mailbox.ts';
import { type Market, market, PASSWORD } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false, env: { RATE_LIMITS: '1', TRUSTED_PROXIES: '1' } });
let here: Market;
beforeAll(async () => {
  here = await market(world);
});

let last = 0;
/** A visitor of another address than all before. */
const visitor = (): Asker => ({
  ...here.visitor,
  headers: { 'x-forwarded-for': `198.51.${++last >> 8}.${last & 255}` },
});

const SIGN_IN =
  'mutation($input: SignInInput!) { signIn(input: $input) { userErrors { code } tokens { accessToken } } }';
type Outcome = Record<string, { userErrors: { code: string }[]; tokens: object | null } | null>;

/** SIGNED_IN, the code of what is wrong, or that of the error. */
async function tried(asker: Asker, email: string, password: string): Promise<string> {
  const { data, errors } = await send<Outcome, object>(asker, SIGN_IN, { input: { email, password } });
  if (errors) return errors[0]!.extensions!.code!;
  return data!.signIn!.userErrors[0]?.code ?? 'SIGNED_IN';
}

/** Does what otherwise only time does: every attempt of the marketplace was `seconds` earlier. */
const wait = (seconds: number) =>
  world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [here.tenantId]);
    await owner.query('update attempt set at = at - make_interval(secs => $1)', [seconds]);
  });

const retryAfterOf = async (email: string): Promise<number> => {
  const { errors, status } = await send(visitor(), SIGN_IN, { input: { email, password: PASSWORD } });
  expect(status).toBe(429);
  return errors![0]!.extensions!.retryAfter as number;
};

describe.each(['known', 'unknown'])('at a %s account', (which) => {
  let email: string;
  beforeAll(async () => {
    email = which === 'known' ? here.buyer.email : 'nobody@unknown.example';
    await wait(3_600);
  });

  test('ten fail, from whatever addresses; then also the right password has to wait, longer each time', async () => {
    for (let i = 0; i < 10; i++) expect(await tried(visitor(), email, `guess ${i}`)).toBe('INVALID');
    expect(await tried(visitor(), ` ${email.toUpperCase()} `, PASSWORD)).toBe('RATE_LIMITED');
    expect(await retryAfterOf(email)).toBe(30);
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      await wait(waits.at(-1) ?? 30);
      expect(await tried(visitor(), email, `another ${i}`)).toBe('INVALID');
      waits.push(await retryAfterOf(email));
    }
    expect(waits).toEqual([60, 120, 240, 480, 900]);
    expect(await tried(visitor(), here.supplier.email, PASSWORD)).toBe('SIGNED_IN');
  });

  test('that it is locked is one entry in the audit log, of an account that there is', async () => {
    const entries = async () => {
      const operation = '{ auditEntries(where: { type: "account.locked" }) { nodes { details { name value } } } }';
      return (await ask<{ auditEntries: { nodes: object[] } }, object>(here.operator, operation)).auditEntries.nodes;
    };
    const before = await until(entries, ({ length }) => which === 'unknown' || length > 0);
    for (const entry of before) expect(entry).toEqual({ details: [{ name: 'operation', value: 'signIn' }] });
    await wait(900);
    for (let i = 0; i < 12; i++) await tried(visitor(), email, `guess ${i}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const added = (await entries()).length - before.length;
    expect(added).toBe(which === 'known' ? 1 : 0);
    await wait(900);
  });

  test('after a quarter of an hour it begins anew, and success forgets what failed', async () => {
    await wait(900);
    for (let i = 0; i < 9; i++) expect(await tried(visitor(), email, `guess ${i}`)).toBe('INVALID');
    expect(await tried(visitor(), email, PASSWORD)).toBe(which === 'known' ? 'SIGNED_IN' : 'INVALID');
    expect(await tried(visitor(), email, 'once more')).toBe(which === 'known' ? 'INVALID' : 'RATE_LIMITED');
  });
});

test('aliases in one document count each, and as many documents at once as one likes are no way round', async () => {
  const email = here.rival.email;
  const aliased = (from: number) =>
    `mutation { ${[0, 1, 2, 3, 4].map((i) => `a${i}: signIn(input: { email: "${email}", password: "guess ${from + i}" }) { userErrors { code } tokens { accessToken } }`).join(' ')} }`;
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, i) => send<Outcome, object>(visitor(), aliased(5 * i))),
  );
  const answered = replies.flatMap(({ data }) => Object.values(data ?? {}));
  expect(answered.length).toBeLessThanOrEqual(10);
  const refused = replies.filter(({ errors }) => errors?.[0]?.extensions?.code === 'RATE_LIMITED');
  expect(refused.length).toBeGreaterThanOrEqual(6);
  expect(await tried(visitor(), email, PASSWORD)).toBe('RATE_LIMITED');
  await wait(900);
});

test('a hundred fail from one address, at whatever accounts; other addresses go on', async () => {
  const asker = visitor();
  expect(await tried(asker, 'a0@b.example', 'guess')).toBe('INVALID');
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [here.tenantId]);
    await owner.query("update attempt set count = 99 where at > now() - interval '1 minute'");
  });
  expect(await tried(asker, 'a1@b.example', 'guess')).toBe('INVALID');
  expect(await tried(asker, 'a2@b.example', 'guess')).toBe('RATE_LIMITED');
  expect(await tried(asker, here.supplier.email, PASSWORD)).toBe('RATE_LIMITED');
  expect(await tried(visitor(), here.supplier.email, PASSWORD)).toBe('SIGNED_IN');
});

test('each operation counts for itself: signing up and refreshing too', async () => {
  const email = here.operator.accessToken ? `operator@${here.tenant}.example` : '';
  const signUp =
    'mutation($input: SignUpInput!) { signUp(input: $input) { userErrors { code } tokens { accessToken } } }';
  const input = { email, password: PASSWORD, name: 'Again' };
  const codes: unknown[] = [];
  for (let i = 0; i < 11; i++) {
    const { data, errors } = await send<Record<string, { userErrors: { code: string }[] }>, object>(visitor(), signUp, {
      input,
    });
    codes.push(errors?.[0]?.extensions?.code ?? data!.signUp!.userErrors[0]?.code);
  }
  expect(codes).toEqual([...Array(10).fill('TAKEN'), 'RATE_LIMITED']);
  expect(await tried(visitor(), email, PASSWORD)).not.toBe('RATE_LIMITED');

  const refresh =
    'mutation($input: SessionRefreshInput!) { sessionRefresh(input: $input) { userErrors { code } tokens { accessToken } } }';
  const [session] = here.supplier.refreshToken.split('.');
  const refreshed: unknown[] = [];
  for (let i = 0; i < 11; i++) {
    const { data, errors } = await send<Record<string, { userErrors: { code: string }[] }>, object>(
      visitor(),
      refresh,
      {
        input: { refreshToken: `${session}.guess${i}` },
      },
    );
    refreshed.push(errors?.[0]?.extensions?.code ?? data!.sessionRefresh!.userErrors[0]?.code);
  }
  expect(refreshed).toEqual([...Array(10).fill('INVALID'), 'RATE_LIMITED']);
});

test('every mutation that takes a secret of an account is counted', () => {
  const secret = /^(password|refreshToken|token|code|currentPassword|recoveryCode)$/;
  const fields = Object.values(schema.getMutationType()!.getFields());
  const tries = fields.filter(({ args }) => {
    const type = schema.getType(String(args[0]!.type).replace('!', ''));
    if (/^(Role|Category)/.test(type!.name)) return false; // the code of a role or a category is no secret
    return isInputObjectType(type) && Object.keys(type.getFields()).some((name) => secret.test(name));
  });
  expect(tries.map(({ name }) => name)).toEqual(expect.arrayContaining(['signIn', 'signUp', 'sessionRefresh']));
  expect(tries.filter(({ extensions }) => !extensions.isAttempt).map(({ name }) => name)).toEqual([]);
});

test('nothing that is counted tells an e-mail or an address', async () => {
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [here.tenantId]);
    const { rows } = await owner.query<{ key: string }>('select key from attempt union all select key from bucket');
    expect(rows.length).toBeGreaterThan(10);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{22}$/);
  });
});
