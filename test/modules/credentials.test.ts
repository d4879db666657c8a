// A person's own login: the address verified, the password set anew, a second factor, and the places where the person is signed in.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launch } from '../../src/launch.ts';
import { asOwner } from '../../src/migrate.ts';
import { requeueAccountMails } from '../../src/modules/account/mail.ts';
import { type Asker, ask, codeOf, does, type Payload, send } from '../kit/ask.ts';
import { cursorOf, FOLLOW } from '../kit/follow.ts';
import { transports } from '../kit/live.ts';
import { mailsIn, until } from '../kit/mailbox.ts';
import { type Market, market, PASSWORD, type Party, party } from '../kit/market.ts';
import { codeAt } from '../kit/totp.ts';
import { useWorld } from '../kit/world.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-credentials-'));
const world = useWorld({ env: { ENTREPOT_DATA: folder, PUBLIC_URL: 'https://market.example' } });
let made: Market;
beforeAll(async () => {
  made = await market(world);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TOKENS = 'tokens { accessToken refreshToken }';
const signsIn = (email: string, more: object = {}) =>
  does(made.visitor, 'signIn', { email, password: PASSWORD, ...more }, TOKENS);
/** Another session of the same person. */
async function again(who: Party): Promise<Party> {
  const { tokens } = await signsIn(who.email);
  return { ...who, ...(tokens as { accessToken: string; refreshToken: string }) };
}
const newcomer = (name: string) => party(made.visitor, 'BUYER', name);
const codeIn = ({ userErrors }: Payload) => userErrors[0]?.code;

const accountMails = (email: string) => mailsIn(folder, email).filter(({ id }) => id.startsWith('<account.'));
/** The token in the newest mail to `email` that links to `page`, when there are `count` of them. */
async function tokenMailed(email: string, page: string, count = 1): Promise<string> {
  const links = () =>
    accountMails(email).flatMap(
      ({ text }) => new RegExp(`https://market\\.example/${page}\\?token=([\\w-]{43})`).exec(text)?.[1] ?? [],
    );
  return (await until(links, ({ length }) => length >= count)).at(-1)!;
}

const god = <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
  asOwner(world.database.superuserUrl, async (client) => (await client.query<Row>(sql, values)).rows);
const factsOf = async (email: string) =>
  (
    await god<{ type: string }>(
      `select e.type from event e join account a on a.id = e.stream_id and a.tenant_id = e.tenant_id
        where a.email = $1 and e.type <> 'session.opened' order by e.seq`,
      [email],
    )
  ).map(({ type }) => type);

const SEEN = '{ viewer { account { emailVerifiedAt hasSecondFactor } } }';
const accountOf = async (asker: Asker) =>
  (await ask<{ viewer: { account: object } }, object>(asker, SEEN, {})).viewer.account;

describe('the address', () => {
  test('is verified by the token of the mail that signing up sends, once; another can be sent, five an hour', async () => {
    const ana = await newcomer('Ana');
    expect(await accountOf(ana)).toEqual({ emailVerifiedAt: null, hasSecondFactor: false });
    const first = await tokenMailed(ana.email, 'verify-email');
    const key = { idempotencyKey: 'one mail more' };
    for (let i = 0; i < 2; i++)
      expect(await does(ana, 'emailVerificationSend', key, 'isQueued')).toMatchObject({ isQueued: true });
    await tokenMailed(ana.email, 'verify-email', 2);
    // Whoever opens the mail need not be signed in; elsewhere the token is nothing.
    const slug = `other-${made.tenant}`;
    await world.owner((owner) => launch(world.app, owner, { slug, name: slug, verticals: ['chemicals'] }));
    expect(codeIn(await does({ ...made.visitor, tenant: slug }, 'emailVerify', { token: first }, 'isVerified'))).toBe(
      'INVALID',
    );
    expect(codeIn(await does(made.visitor, 'emailVerify', { token: 'a' }, 'isVerified'))).toBe('INVALID');
    expect(
      codeIn(await does(made.visitor, 'passwordReset', { token: first, newPassword: PASSWORD }, 'isChanged')),
    ).toBe('INVALID');
    expect(await does(made.visitor, 'emailVerify', { token: first }, 'isVerified')).toMatchObject({ isVerified: true });
    expect(codeIn(await does(made.visitor, 'emailVerify', { token: first }, 'isVerified'))).toBe('INVALID');
    expect(await accountOf(ana)).toEqual({ emailVerifiedAt: expect.any(String), hasSecondFactor: false });
    expect(await does(ana, 'emailVerificationSend', {}, 'isQueued')).toMatchObject({ isQueued: false });
    expect((await factsOf(ana.email)).filter((type) => type === 'account.emailVerified')).toHaveLength(1);

    const bea = await newcomer('Bea');
    await Promise.all(Array.from({ length: 4 }, () => does(bea, 'emailVerificationSend', {}, 'isQueued')));
    const more = 'mutation { emailVerificationSend(input: {}) { isQueued } }';
    expect(await codeOf(bea, more)).toBe('RATE_LIMITED');
    // No token stands in the database, only its hash; and an old one is not good.
    const [{ text }] = (await god<{ text: string }>('select string_agg(t::text, $1) as text from account_token t', [
      '|',
    ])) as [{ text: string }];
    expect(text).not.toContain(first);
    const old = await tokenMailed(bea.email, 'verify-email');
    await god(`update account_token set expires_at = now() where token_hash = sha256($1::bytea)`, [old]);
    expect(codeIn(await does(made.visitor, 'emailVerify', { token: old }, 'isVerified'))).toBe('INVALID');
  });

  test('is written to in the language of the marketplace or of the person, and a lost mail is found', async () => {
    const cid = await newcomer('Cid');
    await until(
      () => accountMails(cid.email),
      ({ length }) => length === 1,
    );
    expect(accountMails(cid.email)[0]!.text).toContain(`${made.tenant}: Confirm your e-mail address`);
    for (const [locale, words] of [
      ['de', 'Ihr Passwort wurde geändert,'],
      ['zh', '您的密码已更改，'],
      ['ja', 'パスワードが変更され、'],
      ['es', 'Su contraseña ha cambiado y'],
    ] as const) {
      await god('update account set locale = $1 where email = $2', [locale, cid.email]);
      const id = crypto.randomUUID();
      await god(
        `insert into account_mail (tenant_id, id, kind, email, due_at) values ($1, $2, 'PASSWORD_CHANGED', $3, now() - interval '1 hour')`,
        [made.tenantId, id, cid.email],
      );
      expect(await requeueAccountMails(world.worker!)).toBe(1);
      const [mail] = await until(
        () => accountMails(cid.email).filter((one) => one.id.includes(id)),
        ({ length }) => length === 1,
      );
      expect(mail!.text).toContain(words);
      await until(
        () => god<{ status: string }>('select status from account_mail where id = $1', [id]),
        ([row]) => row!.status === 'SENT',
      );
    }
  });
});

describe('the password', () => {
  test('is asked for with the same answer and the same statements, whether there is an account or not', async () => {
    const dan = await newcomer('Dan');
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    const answers: Payload[] = [];
    const seen: string[][] = [];
    for (const email of [dan.email, 'nobody@nowhere.example']) {
      asked.mockClear();
      answers.push(await does(made.visitor, 'passwordResetRequest', { email }, 'isAccepted'));
      // The worker of this process has a role of its own: it looks the account up later.
      const texts = asked.mock.calls.flatMap(([query], i) => {
        const { user } = asked.mock.contexts[i] as pg.Client;
        return user === 'entrepot_app' ? [(query as unknown as { text?: string }).text ?? String(query)] : [];
      });
      seen.push(texts.filter((text) => /account|stream|lock/.test(text)));
    }
    asked.mockRestore();
    expect(answers).toEqual([
      { userErrors: [], isAccepted: true },
      { userErrors: [], isAccepted: true },
    ]);
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]!.filter((text) => /account_mail/.test(text))).toHaveLength(2);
    expect(seen[0]!.filter((text) => /"account"/.test(text))).toEqual([]);
    await until(
      () => god<{ status: string }>(`select status from account_mail where email = 'nobody@nowhere.example'`),
      ([row]) => row?.status === 'DROPPED',
    );
  });

  test('is set by a token of a mail, once: every session ends, the address is verified, and a mail tells of it', async () => {
    const eva = await newcomer('Eva');
    const elsewhere = await again(eva);
    const email = eva.email.toUpperCase();
    for (let i = 0; i < 7; i++) await does(made.visitor, 'passwordResetRequest', { email }, 'isAccepted');
    const token = await tokenMailed(eva.email, 'reset-password', 5);
    const reset = (newPassword: string) => does(made.visitor, 'passwordReset', { token, newPassword }, 'isChanged');
    expect(codeIn(await reset('short'))).toBe('OUT_OF_RANGE');
    const both = await Promise.all([reset('the first new one'), reset('the second new one')]);
    expect(both.map(codeIn).sort()).toEqual(['INVALID', undefined]);
    const password = codeIn(both[0]!) ? 'the second new one' : 'the first new one';
    for (const asker of [eva, elsewhere]) expect(await codeOf(asker, SEEN)).toBe('UNAUTHENTICATED');
    expect(codeIn(await signsIn(eva.email))).toBe('INVALID');
    const { tokens } = await signsIn(eva.email, { password });
    expect(await accountOf({ ...eva, ...(tokens as object) })).toMatchObject({ emailVerifiedAt: expect.any(String) });
    await until(
      () => accountMails(eva.email).filter(({ text }) => text.includes('Your password was changed')),
      ({ length }) => length === 1,
    );
    // Seven were asked for, five were sent, and all of their tokens are used up.
    const resets = accountMails(eva.email).flatMap(
      ({ text }) => /reset-password\?token=([\w-]+)/.exec(text)?.[1] ?? [],
    );
    expect(resets).toHaveLength(5);
    for (const one of resets)
      expect(
        codeIn(await does(made.visitor, 'passwordReset', { token: one, newPassword: password }, 'isChanged')),
      ).toBe('INVALID');
    expect(await factsOf(eva.email)).toEqual([
      'account.created',
      ...Array.from({ length: 6 }, () => 'account.tokenMade'),
      'account.passwordReset',
      'account.emailVerified',
      'session.ended',
    ]);
  });

  test('is changed by who knows it, and the other sessions end', async () => {
    const fay = await newcomer('Fay');
    const elsewhere = await again(fay);
    const change = (currentPassword: string, newPassword: string) =>
      does(fay, 'passwordChange', { currentPassword, newPassword }, 'isChanged');
    expect(await change('not the password', 'a new password')).toMatchObject({
      isChanged: false,
      userErrors: [{ code: 'INVALID', field: ['currentPassword'] }],
    });
    expect(await change(PASSWORD, 'a new password')).toMatchObject({ isChanged: true });
    expect(await codeOf(elsewhere, SEEN)).toBe('UNAUTHENTICATED');
    expect(await accountOf(fay)).toMatchObject({ hasSecondFactor: false });
    expect((await signsIn(fay.email, { password: 'a new password' })).tokens).not.toBeNull();
    expect(
      await codeOf(
        made.visitor,
        'mutation { passwordChange(input: { currentPassword: "a", newPassword: "0123456789" }) { isChanged } }',
      ),
    ).toBe('UNAUTHENTICATED');
  });

  test('that was changed is not passed by a retry of the sign-up', async () => {
    const email = `gus@${made.tenant}.example`;
    const input = { email, password: PASSWORD, name: 'Gus', idempotencyKey: 'signing up, perhaps twice' };
    const up = () => does(made.visitor, 'signUp', input, TOKENS);
    const { tokens } = await up();
    expect((await up()).tokens).not.toBeNull();
    const asker = { ...made.visitor, ...(tokens as { accessToken: string }) };
    await does(asker, 'passwordChange', { currentPassword: PASSWORD, newPassword: 'a new password' }, 'isChanged');
    expect(codeIn(await up())).toBe('TAKEN');
  });
});

describe('the second factor', () => {
  test('the codes of this test are those of the RFC', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // 12345678901234567890, RFC 6238 appendix B
    expect([59, 1_111_111_109, 20_000_000_000].map((second) => codeAt(secret, 0, second * 1000, 8))).toEqual([
      '94287082',
      '07081804',
      '65353130',
    ]);
  });

  /** Sets up an app for `who`; answers its secret and the recovery codes. */
  async function sets(who: Party): Promise<{ secret: string; codes: string[] }> {
    const { secret } = (await does(who, 'totpBegin', { password: PASSWORD }, 'secret')) as { secret: string } & Payload;
    const confirmed = await does(who, 'totpConfirm', { code: codeAt(secret) }, 'recoveryCodes');
    return { secret, codes: confirmed.recoveryCodes as string[] };
  }

  test('is asked for once the password fits; a code works once, also for two at the same time', async () => {
    const hal = await newcomer('Hal');
    const begun = await does(hal, 'totpBegin', { password: PASSWORD }, 'uri secret');
    const secret = begun.secret as string;
    const uri = new URL(begun.uri as string);
    expect(uri.protocol + uri.host).toBe('otpauth:totp');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: made.tenant,
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
    // Begun is not confirmed: nothing is asked for yet.
    expect((await signsIn(hal.email)).tokens).not.toBeNull();
    expect(codeIn(await does(hal, 'totpConfirm', { code: '000000' }, 'recoveryCodes'))).toBe('INVALID');
    const code = codeAt(secret);
    const { recoveryCodes } = await does(hal, 'totpConfirm', { code }, 'recoveryCodes');
    expect(new Set(recoveryCodes as string[]).size).toBe(10);
    expect(codeIn(await does(hal, 'totpConfirm', { code }, 'recoveryCodes'))).toBe('NOTHING_TO_CONFIRM');
    expect(await accountOf(hal)).toMatchObject({ hasSecondFactor: true });
    const begin = `mutation { totpBegin(input: { password: "${PASSWORD}" }) { secret } }`;
    expect(await codeOf(hal, begin)).toBe('CONFLICT');

    expect(codeIn(await signsIn(hal.email, { password: 'not the password' }))).toBe('INVALID');
    expect(await signsIn(hal.email)).toMatchObject({
      tokens: null,
      userErrors: [{ code: 'SECOND_FACTOR_REQUIRED', field: ['code'] }],
    });
    // The password alone tells nothing of the person’s places.
    for (const more of [{ audience: 'OPERATOR' }, { organizationId: made.supplier.organizationId }])
      expect(codeIn(await signsIn(hal.email, more))).toBe('SECOND_FACTOR_REQUIRED');
    const refused = { tokens: null, userErrors: [{ code: 'INVALID', field: ['code'] }] };
    for (const bad of [code, 'abcd', codeAt(secret, 3)])
      expect(await signsIn(hal.email, { code: bad })).toMatchObject(refused);
    const next = codeAt(secret, 1);
    const both = await Promise.all([signsIn(hal.email, { code: next }), signsIn(hal.email, { code: next })]);
    expect(both.map(codeIn).sort()).toEqual(['INVALID', undefined]);
    // Neither secret nor recovery codes stand in the database as they are.
    const [{ text }] = (await god<{ text: string }>('select string_agg(f::text, $1) as text from second_factor f', [
      '|',
    ])) as [{ text: string }];
    expect(text).not.toContain(Buffer.from(secret).toString('hex'));
    await until(
      () => accountMails(hal.email).filter((mail) => mail.text.includes('Two-step sign-in is on')),
      ({ length }) => length === 1,
    );
  });

  test('recovery codes work once each, and with one it is removed', async () => {
    const ida = await newcomer('Ida');
    const { codes } = await sets(ida);
    const [one, two] = codes as [string, string];
    const both = await Promise.all([
      signsIn(ida.email, { code: one }),
      signsIn(ida.email, { code: one.toUpperCase() }),
    ]);
    expect(both.map(codeIn).sort()).toEqual(['INVALID', undefined]);
    const disable = (password: string, code: string) => does(ida, 'totpDisable', { password, code }, 'isDisabled');
    expect(codeIn(await disable('not the password', two))).toBe('INVALID');
    expect(codeIn(await disable(PASSWORD, one))).toBe('INVALID');
    expect(await disable(PASSWORD, two.replaceAll('-', ' '))).toMatchObject({ isDisabled: true });
    expect((await signsIn(ida.email)).tokens).not.toBeNull();
    expect((await factsOf(ida.email)).filter((type) => /factor|recovery/i.test(type))).toEqual([
      'account.secondFactorBegun',
      'account.secondFactorAdded',
      'account.recoveryCodeUsed',
      'account.recoveryCodeUsed',
      'account.secondFactorRemoved',
    ]);
  });

  test('stays when a verified person sets a new password, and goes when the address was never verified', async () => {
    for (const [name, isVerified] of [
      ['Jan', true],
      ['Kim', false],
    ] as const) {
      const who = await newcomer(name);
      if (isVerified)
        await does(who, 'emailVerify', { token: await tokenMailed(who.email, 'verify-email') }, 'isVerified');
      await sets(who);
      await does(made.visitor, 'passwordResetRequest', { email: who.email }, 'isAccepted');
      const token = await tokenMailed(who.email, 'reset-password');
      await does(made.visitor, 'passwordReset', { token, newPassword: PASSWORD }, 'isChanged');
      expect(codeIn(await signsIn(who.email))).toBe(isVerified ? 'SECOND_FACTOR_REQUIRED' : undefined);
    }
  });
});

describe('sessions', () => {
  const LIST =
    '{ viewer { sessions(first: 10) { nodes { id audience userAgent isCurrent createdAt lastUsedAt expiresAt organization { id } } } } }';
  type Listed = { id: string; isCurrent: boolean; userAgent: string | null; lastUsedAt: string };
  const sessionsOf = async (asker: Asker) =>
    (await ask<{ viewer: { sessions: { nodes: Listed[] } } }, object>(asker, LIST, {})).viewer.sessions.nodes;

  test('are listed with what opened them; a refresh notes when and by what it was used', async () => {
    const lea = await newcomer('Lea');
    const elsewhere = await again(lea);
    const refresh = 'mutation($t: String!) { sessionRefresh(input: { refreshToken: $t }) { tokens { accessToken } } }';
    const [before] = await sessionsOf(elsewhere);
    await fetch(`${lea.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-tenant': lea.tenant!,
        'user-agent': `Robot ${'x'.repeat(300)}`,
      },
      body: JSON.stringify({ query: refresh, variables: { t: elsewhere.refreshToken } }),
    });
    const [newest, oldest] = await sessionsOf(lea);
    expect(newest).toMatchObject({ audience: 'MEMBER', isCurrent: false, organization: { id: lea.organizationId } });
    expect(newest!.userAgent).toBe(`Robot ${'x'.repeat(194)}`);
    expect(newest!.lastUsedAt > before!.lastUsedAt).toBe(true);
    expect(oldest).toMatchObject({ isCurrent: true, userAgent: expect.stringContaining('node') });
    expect(await sessionsOf(made.visitor)).toEqual([]);
    const node = 'query($id: ID!) { node(id: $id) { id } }';
    expect(await ask(lea, node, { id: newest!.id })).toEqual({ node: { id: newest!.id } });
    for (const other of [made.operator, made.buyer, made.visitor])
      expect(await ask(other, node, { id: newest!.id })).toEqual({ node: null });
  });

  test.each(Object.entries(transports))(
    'that are revoked fall silent within a second, over %s',
    async (_name, subscribe) => {
      const { buyer, supplier } = made;
      const inquiry = await buyer.asks(await supplier.lists({}));
      const elsewhere = await again(buyer);
      const live = subscribe(elsewhere, FOLLOW, { id: inquiry, after: await cursorOf(buyer, inquiry) });
      try {
        await supplier.answers(inquiry, 'One.');
        await live.next();
        const [{ id }] = (await sessionsOf(elsewhere)).filter(({ isCurrent }) => isCurrent) as [Listed];
        const revoke = (asker: Asker) => does(asker, 'sessionRevoke', { id }, 'revoked');
        expect(await revoke(supplier)).toMatchObject({ revoked: false });
        const since = Date.now();
        expect(await revoke(buyer)).toMatchObject({ revoked: true });
        await live.ended;
        expect(Date.now() - since).toBeLessThan(1_000);
        await supplier.answers(inquiry, 'Two.');
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(live.seen).toHaveLength(1);
        expect(await revoke(buyer)).toMatchObject({ revoked: false });
        const { errors } = await send(elsewhere, LIST, {});
        expect(errors![0]!.extensions!.code).toBe('UNAUTHENTICATED');
      } finally {
        await live.close();
      }
    },
  );
});
