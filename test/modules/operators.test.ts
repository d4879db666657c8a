// A marketplace's staff: invited by mail, given roles, removed; and there is always somebody who may do all of it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwner } from '../../src/migrate.ts';
import { type Asker, ask, codeOf, does, type Payload, send } from '../kit/ask.ts';
import { cursorOf, FOLLOW } from '../kit/follow.ts';
import { overSse, overWebSocket } from '../kit/live.ts';
import { mailsIn, until } from '../kit/mailbox.ts';
import { type Market, market, operatorIn, PASSWORD, party, signIn } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-operators-'));
const world = useWorld({ env: { ENTREPOT_DATA: folder, PUBLIC_URL: 'https://market.example' } });
let made: Market;
beforeAll(async () => {
  made = await market(world);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeIn = ({ userErrors }: Payload) => userErrors[0]?.code;
const invites = (email: string, roles: string[], more: object = {}) =>
  does(made.operator, 'operatorInvite', { email, roles, ...more }, 'invitation { id email roles }');
const accepts = (input: object) => does(made.visitor, 'operatorInvitationAccept', input, 'isAccepted');
const OPERATORS =
  '{ operators { account { id email } roles } operatorInvitations { id email } viewer { operatorPermissions } }';
interface Staff {
  operators: { account: { id: string; email: string }; roles: string[] }[];
  operatorInvitations: { id: string; email: string }[];
}
const staff = () => ask<Staff, object>(made.operator, OPERATORS);
const idOf = async (email: string) =>
  (await staff()).operators.find(({ account }) => account.email === email)!.account.id;
/** The token in the newest of `count` invitations to `email`. */
async function tokenMailed(email: string, count = 1): Promise<string> {
  const links = () =>
    mailsIn(folder, email).flatMap(
      ({ text }) => /https:\/\/market\.example\/join\?token=([\w-]{43})/.exec(text)?.[1] ?? [],
    );
  return (await until(links, ({ length }) => length >= count)).at(-1)!;
}

test('who is invited joins with the token of the mail, once, in the roles that were meant last', async () => {
  const email = `Ana@${made.tenant}.example`;
  const first = await invites(email, ['ADMIN'], { idempotencyKey: 'an invitation' });
  expect(first.invitation).toMatchObject({ email: email.toLowerCase(), roles: ['ADMIN'] });
  expect((await invites(email, ['ADMIN'], { idempotencyKey: 'an invitation' })).invitation).toEqual(first.invitation);
  const superseded = await tokenMailed(email.toLowerCase());
  await invites(email, ['MODERATOR', 'MODERATOR', 'ANALYST']);
  const token = await tokenMailed(email.toLowerCase(), 2);
  const person = { name: 'Ana', password: PASSWORD };
  expect(codeIn(await accepts({ token: superseded, ...person }))).toBe('INVALID');
  expect((await accepts({ token })).userErrors.map(({ field }) => field)).toEqual([['name'], ['password']]);
  expect(codeIn(await accepts({ token, name: 'Ana', password: 'short' }))).toBe('OUT_OF_RANGE');
  // Many at once are one.
  const outcomes = await Promise.all(Array.from({ length: 3 }, () => accepts({ token, ...person })));
  expect(outcomes.filter(({ isAccepted }) => isAccepted)).toHaveLength(1);
  expect(codeIn(await accepts({ token, ...person }))).toBe('INVALID');
  const ana = await signIn(made.visitor, email, 'OPERATOR');
  const rights = '{ viewer { operatorPermissions account { emailVerifiedAt } } }';
  const { viewer } = await ask<{ viewer: { operatorPermissions: string[]; account: object } }, object>(ana, rights);
  expect(viewer.operatorPermissions).toContain('product_review');
  expect(viewer.operatorPermissions).not.toContain('rate_manage');
  expect(viewer.account).toEqual({ emailVerifiedAt: expect.any(String) });
  const refused = await send(ana, 'mutation { exchangeRateDelete(input: { base: "EUR", quote: "USD" }) { deleted } }');
  expect(refused.errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'rate.manage' });
  expect(codeIn(await invites(email, ['ADMIN']))).toBe('TAKEN');
  expect((await staff()).operatorInvitations).toEqual([]);
});

test('who has a verified account keeps it; one that somebody else may have made is taken from them', async () => {
  const known = await party(made.visitor, 'BUYER', 'Known');
  const squatted = await party(made.visitor, 'BUYER', 'Squatted');
  await asOwner(world.database.superuserUrl, (client) =>
    client.query('update account set email_verified_at = now() where email = $1', [known.email]),
  );
  for (const { email } of [known, squatted]) await invites(email, ['SUPPORT']);
  expect(await accepts({ token: await tokenMailed(known.email) })).toMatchObject({ isAccepted: true });
  await signIn(made.visitor, known.email, 'OPERATOR');
  const token = await tokenMailed(squatted.email);
  expect(codeIn(await accepts({ token }))).toBe('REQUIRED');
  expect(await accepts({ token, name: 'Owner', password: 'another long password' })).toMatchObject({
    isAccepted: true,
  });
  const input = { email: squatted.email, audience: 'OPERATOR' };
  expect(codeIn(await does(made.visitor, 'signIn', { ...input, password: PASSWORD }, 'tokens { expiresAt }'))).toBe(
    'INVALID',
  );
  expect(
    await does(made.visitor, 'signIn', { ...input, password: 'another long password' }, 'tokens { expiresAt }'),
  ).toMatchObject({ tokens: {} });
  expect(await codeOf(squatted, '{ inquiries { nodes { id } } }')).toBe('UNAUTHENTICATED');
});

test('an invitation that is revoked or too old is good no more, and mails are not sent without end', async () => {
  const email = `bea@${made.tenant}.example`;
  const { invitation } = await invites(email, ['ANALYST']);
  const token = await tokenMailed(email);
  const revoke = () =>
    does(made.operator, 'operatorInvitationRevoke', { id: (invitation as { id: string }).id }, 'revoked');
  expect(await revoke()).toMatchObject({ revoked: true });
  expect(await revoke()).toMatchObject({ revoked: false });
  expect(codeIn(await accepts({ token, name: 'Bea', password: PASSWORD }))).toBe('INVALID');
  for (let i = 0; i < 4; i++) await invites(email, ['ANALYST']);
  const again =
    'mutation($email: String!) { operatorInvite(input: { email: $email, roles: [ANALYST] }) { invitation { id } } }';
  expect(await codeOf(made.operator, again, { email })).toBe('RATE_LIMITED');
  const good = await tokenMailed(email, 5);
  await asOwner(world.database.superuserUrl, (client) =>
    client.query('update operator_invitation set expires_at = now()'),
  );
  expect(codeIn(await accepts({ token: good, name: 'Bea', password: PASSWORD }))).toBe('INVALID');
  expect(codeIn(await invites('nobody', ['ANALYST']))).toBe('INVALID');
  expect(codeIn(await invites(email, []))).toBe('REQUIRED');
});

test('the last ADMIN stays one, also when two take it from each other at the same time', async () => {
  const self = (await staff()).operators.find(({ roles }) => roles.includes('ADMIN'))!.account.id;
  const sets = (asker: Asker, accountId: string, roles: string[]) =>
    does(asker, 'operatorRolesSet', { accountId, roles }, 'operator { roles }');
  const removes = (asker: Asker, accountId: string) => does(asker, 'operatorRemove', { accountId }, 'removed');
  expect(codeIn(await sets(made.operator, self, ['SUPPORT']))).toBe('LAST_ADMIN');
  expect(codeIn(await removes(made.operator, self))).toBe('LAST_ADMIN');
  for (let round = 0; round < 3; round++) {
    const other = await operatorIn(world, made, ['ADMIN']);
    const accountId = await idOf(other.email);
    const outcomes = await Promise.all([
      send(
        made.operator,
        'mutation($id: ID!) { operatorRemove(input: { accountId: $id }) { removed userErrors { code } } }',
        { id: accountId },
      ),
      send(
        other,
        'mutation($id: ID!) { operatorRolesSet(input: { accountId: $id, roles: [ANALYST] }) { userErrors { code } } }',
        { id: self },
      ),
    ]);
    const admins = await asOwner(
      world.database.superuserUrl,
      async (client) => (await client.query(`select account_id from operator where 'ADMIN' = any(roles)`)).rows,
    );
    expect(admins, JSON.stringify(outcomes)).toHaveLength(1);
    expect(JSON.stringify(outcomes)).not.toContain('INTERNAL');
    // Whoever is left gives it back for the next round.
    await asOwner(world.database.superuserUrl, (client) =>
      client.query(
        `update operator set roles = '{ADMIN}' where account_id = (select account_id from operator order by created_at limit 1)`,
      ),
    );
    if ((await staff()).operators.some(({ account }) => account.id === accountId))
      await removes(made.operator, accountId);
  }
  const missing =
    'mutation($id: ID!) { operatorRolesSet(input: { accountId: $id, roles: [ADMIN] }) { operator { roles } } }';
  expect(await codeOf(made.operator, missing, { id: self.replace(/.{3}$/, '000') })).toBe('NOT_FOUND');
});

test('what an operator follows ends within a second of the right, and so does a key of theirs', async () => {
  const product = await made.supplier.lists({});
  const inquiry = await made.buyer.asks(product);
  for (const [subscribe, harm] of [
    [overSse, 'operatorRolesSet'],
    [overWebSocket, 'operatorRemove'],
  ] as const) {
    const helper = await operatorIn(world, made, ['SUPPORT']);
    const accountId = await idOf(helper.email);
    const live = subscribe(helper, FOLLOW, { id: inquiry, after: await cursorOf(helper, inquiry) });
    try {
      await made.supplier.answers(inquiry, 'One.');
      await live.next();
      const since = Date.now();
      if (harm === 'operatorRemove') await does(made.operator, harm, { accountId }, 'removed');
      else await does(made.operator, harm, { accountId, roles: ['ANALYST'] }, 'operator { roles }');
      await live.ended;
      expect(Date.now() - since).toBeLessThan(1_000);
    } finally {
      await live.close();
    }
    expect(await codeOf(helper, '{ inquiries { nodes { id } } }')).toBe(
      harm === 'operatorRemove' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    );
  }
  // Those who see other things share nothing that is told.
  const [reader, figures] = [await operatorIn(world, made, ['SUPPORT']), await operatorIn(world, made, ['ANALYST'])];
  expect(
    await codeOf(figures, 'query($id: ID!) { inquiries(where: { productId: $id }) { nodes { id } } }', { id: product }),
  ).toBe('FORBIDDEN');
  expect(await ask(reader, 'query($id: ID!) { inquiry(id: $id) { id } }', { id: inquiry })).toEqual({
    inquiry: { id: inquiry },
  });
});

test('the audit log says who let whom in, as what, and out', async () => {
  const operation = '{ auditEntries(first: 100) { nodes { type actor { kind } details { name value } } } }';
  interface Log {
    auditEntries: { nodes: { type: string; details: { name: string; value: string }[] }[] };
  }
  const { auditEntries } = await ask<Log, object>(made.operator, operation);
  const types = new Set(auditEntries.nodes.map(({ type }) => type));
  for (const type of [
    'operator.joined',
    'operator.rolesSet',
    'operator.removed',
    'operatorInvitation.sent',
    'operatorInvitation.revoked',
  ])
    expect(types).toContain(type);
  const joined = auditEntries.nodes.findLast(({ type }) => type === 'operator.joined')!;
  expect(joined.details).toEqual([{ name: 'roles', value: 'ANALYST.MODERATOR' }]);
});
