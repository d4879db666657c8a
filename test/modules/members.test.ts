// The people of a company: invited by mail, given roles as far as who gives holds them, removed; and an owner always stays.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../src/launch.ts';
import { requeueInvitations } from '../../src/modules/member/mail.ts';
import { type Asker, ask, codeOf, does, mutationOf } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { mailsIn, until } from '../kit/mailbox.ts';
import { colleague, type Market, market, PASSWORD, type Party, party, signIn } from '../kit/market.ts';
import { codeAt } from '../kit/totp.ts';
import { useWorld } from '../kit/world.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-members-'));
const world = useWorld({ env: { ENTREPOT_DATA: folder, PUBLIC_URL: 'https://market.example', POOL_SIZE: '8' } });
let made: Market;
beforeAll(async () => {
  made = await market(world);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The code of its first user error; undefined when it was done. */
const fault = async (asker: Asker, name: string, input: object) => (await does(asker, name, input)).userErrors[0]?.code;
/** The code of its error as a whole. */
const refusal = (asker: Asker, name: string, input: object) => codeOf(asker, mutationOf(name, '__typename'), { input });

const sql = <Row extends object>(text: string, values: unknown[] = []) =>
  world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    return (await owner.query<Row & Record<string, unknown>>(text, values)).rows;
  });

interface Person {
  id: string;
  name: string;
  email: string | null;
  roles: string[];
  version: number;
}
const peopleOf = async (asker: Asker, organizationId?: string): Promise<Person[]> =>
  (
    await ask<{ members: { nodes: Person[] } }, object>(
      asker,
      'query($id: ID) { members(organizationId: $id, first: 100) { nodes { id name email roles version joinedAt } } }',
      { id: organizationId },
    )
  ).members.nodes;
const idOf = async (asker: Asker, name: string) => (await peopleOf(asker)).find((one) => one.name === name)!.id;

const company = (name: string) => party(made.visitor, 'BUYER', name);
const joins = (employer: Party, name: string, role: string) => colleague(world, made.tenantId, employer, name, role);
let count = 0;
const address = (name: string) => `${name}-${count++}@${made.tenant}.example`;

/** The token that was mailed to `email`. */
async function tokenTo(email: string): Promise<string> {
  const links = () =>
    mailsIn(folder, email).flatMap(
      ({ text }) => /https:\/\/market\.example\/invitation\?token=([\w-]{43})/.exec(text)?.[1] ?? [],
    );
  return (await until(links, ({ length }) => length >= 1)).at(-1)!;
}
const SEATED = 'member { id roles organization { legalName } } tokens { accessToken viewer { organization { id } } }';

describe('an invitation', () => {
  test('goes by mail, and makes somebody new a member with a verified address; done again it is the same', async () => {
    const house = await company('Inviting');
    const email = address('nia');
    const invited = await does(
      house,
      'memberInvite',
      { email: ` ${email.toUpperCase()}`, roles: ['PURCHASER', 'VIEWER', 'VIEWER'], idempotencyKey: 'nia, once' },
      'invitation { id email state roles organization { legalName } inviterName }',
    );
    expect(invited.invitation).toMatchObject({
      email,
      state: 'PENDING',
      roles: ['PURCHASER', 'VIEWER'],
      organization: { legalName: 'Inviting Ltd' },
      inviterName: 'Inviting',
    });
    expect(await fault(house, 'memberInvite', { email, roles: ['VIEWER'] })).toBe('TAKEN');
    const token = await tokenTo(email);
    expect(mailsIn(folder, email)[0]!.text).toContain(`Inviting invites you to join Inviting Ltd at ${made.tenant}`);
    const input = { token, name: 'Nia', password: PASSWORD };
    expect((await does(made.visitor, 'invitationAccept', { token })).userErrors).toEqual([
      { code: 'REQUIRED', field: ['name'] },
      { code: 'REQUIRED', field: ['password'] },
    ]);
    // Elsewhere the token is nothing.
    const slug = `other-${made.tenant}`;
    await world.owner((owner) => launch(world.app, owner, { slug, name: slug, verticals: ['chemicals'] }));
    expect(await fault({ ...made.visitor, tenant: slug }, 'invitationAccept', input)).toBe('INVALID');
    expect(await refusal(made.buyer, 'invitationAccept', input)).toBe('FORBIDDEN'); // signed in under another address
    const accepted = await does(made.visitor, 'invitationAccept', input, SEATED);
    expect(accepted).toMatchObject({
      userErrors: [],
      member: { roles: ['PURCHASER', 'VIEWER'], organization: { legalName: 'Inviting Ltd' } },
      tokens: { viewer: { organization: { id: house.organizationId } } },
    });
    expect(await does(made.visitor, 'invitationAccept', input, SEATED)).toMatchObject({ member: accepted.member });
    expect(await fault(made.visitor, 'invitationAccept', { ...input, password: 'not the password' })).toBe('INVALID');
    const nia = await signIn(made.visitor, email);
    expect(await ask(nia, '{ viewer { account { emailVerifiedAt } permissions } }')).toMatchObject({
      viewer: {
        account: { emailVerifiedAt: expect.any(String) },
        permissions: expect.arrayContaining(['inquiry_send']),
      },
    });
    expect((await peopleOf(house)).map(({ name, roles }) => [name, roles])).toEqual([
      ['Inviting', ['OWNER']],
      ['Nia', ['PURCHASER', 'VIEWER']],
    ]);
    // Addresses are for who manages people, and one's own.
    expect((await peopleOf(nia)).map((one) => one.email)).toEqual([null, email]);
    expect((await peopleOf(made.operator, house.organizationId)).map((one) => one.email)).toEqual([house.email, email]);
    expect(await fault(house, 'memberInvite', { email, roles: ['VIEWER'] })).toBe('TAKEN');
  });

  test('to who has an account is accepted with its password, or signed in; the session then has another company', async () => {
    const house = await company('Second');
    const [known, signedIn] = [await company('Known'), await company('Signed')];
    for (const { email } of [known, signedIn])
      expect(await fault(house, 'memberInvite', { email, roles: ['SALES'] })).toBeUndefined();
    const { secret } = await does(known, 'totpBegin', { password: PASSWORD }, 'secret');
    const { recoveryCodes } = await does(known, 'totpConfirm', { code: codeAt(secret as string) }, 'recoveryCodes');
    const [code] = recoveryCodes as string[];
    const token = await tokenTo(known.email);
    expect(await fault(made.visitor, 'invitationAccept', { token, password: PASSWORD })).toBe('SECOND_FACTOR_REQUIRED');
    expect(await fault(made.visitor, 'invitationAccept', { token })).toBe('SIGN_IN_REQUIRED');
    expect(await fault(made.visitor, 'invitationAccept', { token, password: 'not the password' })).toBe('INVALID');
    expect(await does(made.visitor, 'invitationAccept', { token, password: PASSWORD, code }, SEATED)).toMatchObject({
      tokens: { viewer: { organization: { id: house.organizationId } } },
    });
    expect(await does(signedIn, 'invitationAccept', { token: await tokenTo(signedIn.email) }, SEATED)).toMatchObject({
      member: { roles: ['SALES'] },
      tokens: null,
    });
    const { organizationId } = house;
    expect(
      await does(made.visitor, 'sessionRefresh', { refreshToken: signedIn.refreshToken, organizationId }),
    ).toMatchObject({ userErrors: [] });
    expect(await sql('select 1 from account where email = $1 and email_verified_at is null', [known.email])).toEqual(
      [],
    );
  });

  test('is good once, for seven days, until it is taken back, and as long as who made it could make it', async () => {
    const house = await company('Careful');
    const admin = await joins(house, 'Ada', 'ADMIN');
    const emails = ['gone', 'old', 'orphan'].map(address);
    const invite = async (asker: Asker, email: string) =>
      (
        (await does(asker, 'memberInvite', { email, roles: ['VIEWER'] }, 'invitation { id }')).invitation as {
          id: string;
        }
      ).id;
    const [revoked] = [
      await invite(house, emails[0]!),
      await invite(house, emails[1]!),
      await invite(admin, emails[2]!),
    ];
    const tokens = await Promise.all(emails.map(tokenTo));
    expect(await does(made.buyer, 'invitationRevoke', { id: revoked }, 'revoked')).toMatchObject({ revoked: false });
    for (const wasThere of [true, false])
      expect(await does(house, 'invitationRevoke', { id: revoked }, 'revoked')).toMatchObject({ revoked: wasThere });
    await sql('update invitation set expires_at = now() where email = $1', [emails[1]]);
    expect(await does(house, 'memberRemove', { memberId: await idOf(house, 'Ada') }, 'isRemoved')).toMatchObject({
      isRemoved: true,
    });
    for (const token of tokens)
      expect(await fault(made.visitor, 'invitationAccept', { token, name: 'Late', password: PASSWORD })).toBe(
        'INVALID',
      );
    const { invitations } = await ask<{ invitations: { nodes: { email: string; state: string }[] } }, object>(
      house,
      '{ invitations { nodes { email state sentAt } } }',
    );
    expect(invitations.nodes.map(({ state }) => state)).toEqual(['PENDING', 'EXPIRED', 'REVOKED']);
    // No account was made of it, and no token stands in the database.
    expect(await sql('select 1 from account where email = any($1)', [emails])).toEqual([]);
    const [{ text }] = (await sql<{ text: string }>(`select string_agg(i::text, '|') as text from invitation i`)) as [
      { text: string },
    ];
    for (const token of tokens) expect(text).not.toContain(token);
    // Two who accept at the same moment are one.
    const email = address('twin');
    await invite(house, email);
    const input = { token: await tokenTo(email), name: 'Twin', password: PASSWORD };
    await Promise.all([1, 2, 3].map(() => does(made.visitor, 'invitationAccept', input)));
    expect((await peopleOf(house)).filter(({ name }) => name === 'Twin')).toHaveLength(1);
    expect(await sql('select 1 from account where email = $1', [email])).toHaveLength(1);
  });

  test('five an hour go to one address, and one that lost its mail gets it', async () => {
    const house = await company('Eager');
    const email = address('busy');
    for (let i = 0; i < 5; i++) {
      const { invitation } = await does(house, 'memberInvite', { email, roles: ['VIEWER'] }, 'invitation { id }');
      await does(house, 'invitationRevoke', { id: (invitation as { id: string }).id });
    }
    expect(await refusal(house, 'memberInvite', { email, roles: ['VIEWER'] })).toBe('RATE_LIMITED');
    const late = address('late');
    await does(house, 'memberInvite', { email: late, roles: ['VIEWER'] });
    await tokenTo(late);
    await until(
      () => sql<{ sent_at: Date | null }>('select sent_at from invitation where email = $1', [late]),
      ([row]) => row!.sent_at !== null,
    );
    await sql(`update invitation set sent_at = null, created_at = now() - interval '1 hour' where email = $1`, [late]);
    expect(await requeueInvitations(world.worker!)).toBe(1);
    await until(
      () => sql<{ sent_at: Date | null }>('select sent_at from invitation where email = $1', [late]),
      ([row]) => row!.sent_at !== null,
    );
    expect(mailsIn(folder, late)).toHaveLength(1); // the same mail
  });
});

describe('where one comes by invitation', () => {
  const sets = async (signUp: string) => {
    const { marketplace } = await ask<{ marketplace: { version: number } }, object>(
      made.visitor,
      '{ marketplace { version } }',
    );
    await does(made.operator, 'tenantUpdate', { expectedVersion: marketplace.version, signUp });
  };

  test('operators invite a company’s first person, who founds it or takes over one that nobody owns', async () => {
    await sets('INVITATION');
    const organization = {
      legalName: 'Invited Ltd',
      country: 'NL',
      businessType: 'TRADER',
      capabilities: ['BUYER', 'SUPPLIER'],
    };
    const email = address('first');
    expect(await refusal(made.visitor, 'signUp', { email, password: PASSWORD, name: 'First' })).toBe('FORBIDDEN');
    expect(await refusal(made.buyer, 'organizationInvite', { email })).toBe('FORBIDDEN');
    expect(await fault(made.operator, 'organizationInvite', { email })).toBeUndefined();
    const token = await tokenTo(email);
    expect(mailsIn(folder, email)[0]!.text).toContain('invites you and your company');
    const person = { token, name: 'First', password: PASSWORD };
    expect(await fault(made.visitor, 'invitationAccept', person)).toBe('REQUIRED');
    expect(await does(made.visitor, 'invitationAccept', { ...person, organization }, SEATED)).toMatchObject({
      member: { roles: ['OWNER'], organization: { legalName: 'Invited Ltd' } },
    });
    expect(await sql(`select status from organization where legal_name = 'Invited Ltd'`)).toEqual([
      { status: 'ACTIVE' },
    ]);
    const first = await signIn(made.visitor, email);
    // The founder invites colleagues, whatever the policy.
    const next = address('next');
    await does(first, 'memberInvite', { email: next, roles: ['SALES'] });
    expect(
      await fault(made.visitor, 'invitationAccept', { token: await tokenTo(next), name: 'Next', password: PASSWORD }),
    ).toBeUndefined();

    const { organizationId } = made.rival;
    expect(await fault(made.operator, 'organizationInvite', { email: address('x'), organizationId })).toBe('TAKEN');
    await sql(
      `update member set roles = '{SALES}' where roles = '{OWNER}' and account_id = (select id from account where email = $1)`,
      [made.rival.email],
    );
    const heir = address('heir');
    expect(await fault(made.operator, 'organizationInvite', { email: heir, organizationId })).toBeUndefined();
    expect(
      await does(
        made.visitor,
        'invitationAccept',
        { token: await tokenTo(heir), name: 'Heir', password: PASSWORD },
        SEATED,
      ),
    ).toMatchObject({ member: { roles: ['OWNER'], organization: { legalName: 'Rival Ltd' } } });
    const { invitations } = await ask<{ invitations: { nodes: { email: string }[] } }, object>(
      made.operator,
      '{ invitations { nodes { email } } }',
    );
    expect(invitations.nodes.map((one) => one.email)).toEqual([heir, email]);
    await sets('OPEN');
  });
});

describe('who manages people', () => {
  test('gives and takes only what they may do themselves, and an owner only as an owner', async () => {
    const house = await company('Strict');
    await does(made.operator, 'roleDefine', {
      code: 'HR',
      name: 'People',
      permissions: ['member_manage', 'inquiry_read'],
    });
    await Promise.all([joins(house, 'Ann', 'ADMIN'), joins(house, 'Sam', 'SALES'), joins(house, 'Vic', 'VIEWER')]);
    const hr = await joins(house, 'Hugo', 'HR');
    const people = Object.fromEntries((await peopleOf(house)).map(({ name, id }) => [name, id]));
    const email = address('new');
    expect(await fault(hr, 'memberInvite', { email, roles: ['SALES'] })).toBe('NOT_HELD');
    expect(await fault(hr, 'memberInvite', { email, roles: ['NOBODY'] })).toBe('NOT_FOUND');
    expect(await fault(hr, 'memberInvite', { email, roles: [] })).toBe('OUT_OF_RANGE');
    expect(await fault(hr, 'memberInvite', { email: 'nowhere', roles: ['HR'] })).toBe('INVALID');
    expect(await fault(hr, 'memberInvite', { email, roles: ['HR', 'VIEWER'] })).toBeUndefined();
    const sets = (asker: Asker, memberId: string | undefined, roles: string[], more: object = {}) =>
      fault(asker, 'memberRolesSet', { memberId, roles, ...more });
    expect(await sets(hr, people.Vic, ['SALES'])).toBe('NOT_HELD');
    expect(await sets(hr, people.Sam, ['VIEWER'])).toBe('NOT_HELD'); // nor is taken what one does not hold
    expect(await sets(hr, people.Hugo, ['ADMIN'])).toBe('NOT_HELD');
    expect(await sets(hr, people.Vic, ['HR'])).toBeUndefined();
    const ann = await signIn(made.visitor, (await peopleOf(house)).find(({ name }) => name === 'Ann')!.email!);
    expect(await sets(ann, people.Ann, ['OWNER'])).toBe('NOT_HELD');
    expect(await sets(ann, people.Strict, ['VIEWER'])).toBe('NOT_HELD');
    expect(await fault(ann, 'memberRemove', { memberId: people.Strict })).toBe('NOT_HELD');
    expect(await sets(ann, people.Sam, ['PURCHASER'], { expectedVersion: 1 })).toBeUndefined();
    expect(await sets(ann, people.Sam, ['PURCHASER'], { expectedVersion: 1 })).toBeUndefined(); // a retry
    expect(await refusal(ann, 'memberRolesSet', { memberId: people.Sam, roles: ['SALES'], expectedVersion: 1 })).toBe(
      'CONFLICT',
    );
    expect(await sets(made.buyer, people.Sam, ['VIEWER'])).toBe('NOT_FOUND'); // another company's
    // A program may not, whatever its maker may.
    const { token } = await does(house, 'apiKeyCreate', { name: 'Program', scopes: ['inquiry_read'] }, 'token');
    const program = { ...made.visitor, accessToken: token as string };
    expect(await refusal(program, 'memberInvite', { email, roles: ['VIEWER'] })).toBe('FORBIDDEN');
    expect(await refusal(program, 'organizationLeave', { organizationId: house.organizationId })).toBe('FORBIDDEN');
    expect((await peopleOf(program)).map((one) => one.email)).toEqual([null, null, null, null, null]);
    expect(await fault(house, 'apiKeyCreate', { name: 'More', scopes: ['member_manage'] })).toBe('INVALID');
  });

  test('what was done stands in the audit log, with the roles that were given and taken', async () => {
    const { auditEntries } = await ask<
      { auditEntries: { nodes: { type: string; details: { name: string; value: string | null }[] }[] } },
      object
    >(made.operator, '{ auditEntries(first: 100) { nodes { type details { name value } } } }');
    const types = new Set(auditEntries.nodes.map(({ type }) => type));
    for (const type of [
      'invitation.created',
      'invitation.accepted',
      'member.joined',
      'member.rolesSet',
      'member.removed',
      'role.defined',
    ])
      expect(types, type).toContain(type);
    const changes = auditEntries.nodes.filter(({ type }) => type === 'member.rolesSet');
    expect(changes.map(({ details }) => details.map(({ name, value }) => `${name}=${value}`).join(' '))).toContainEqual(
      expect.stringMatching(/given=PURCHASER taken=SALES|taken=SALES given=PURCHASER/),
    );
    expect(JSON.stringify(auditEntries)).not.toContain(`@${made.tenant}.example`);
  });
});

describe('an owner', () => {
  test('who is the last can neither leave nor be removed nor be demoted; the ownership is given on', async () => {
    const house = await company('Lonely');
    const self = await idOf(house, 'Lonely');
    const { organizationId } = house;
    expect(await fault(house, 'organizationLeave', { organizationId })).toBe('LAST_OWNER');
    expect(await fault(house, 'memberRemove', { memberId: self })).toBe('LAST_OWNER');
    expect(await fault(house, 'memberRolesSet', { memberId: self, roles: ['ADMIN'] })).toBe('LAST_OWNER');
    expect(await fault(house, 'ownershipTransfer', { memberId: self })).toBe('INVALID');
    const heir = await joins(house, 'Heidi', 'SALES');
    const memberId = await idOf(house, 'Heidi');
    expect(await refusal(heir, 'ownershipTransfer', { memberId })).toBe('FORBIDDEN');
    for (let i = 0; i < 2; i++)
      expect(await does(house, 'ownershipTransfer', { memberId }, 'member { roles }')).toMatchObject({
        userErrors: [],
        member: { roles: ['OWNER', 'SALES'] },
      });
    expect((await peopleOf(house)).map(({ roles }) => roles)).toEqual([['ADMIN'], ['OWNER', 'SALES']]);
    expect(await refusal(house, 'ownershipTransfer', { memberId: self })).toBe('FORBIDDEN');
    expect(await fault(house, 'organizationLeave', { organizationId: made.rival.organizationId })).toBe('NOT_FOUND');
    expect(await does(house, 'organizationLeave', { organizationId }, 'hasLeft')).toMatchObject({ hasLeft: true });
    expect(await ask(house, '{ viewer { organization { id } permissions } }')).toEqual({
      viewer: { organization: null, permissions: [] },
    });
    expect((await peopleOf(heir)).map(({ name }) => name)).toEqual(['Heidi']);
  });

  test('stays when all owners go at once, in whatever way', async () => {
    for (const [i, way] of ['leave', 'mixed'].entries()) {
      const house = await company(`Crowd${i}`);
      const { organizationId } = house;
      const others = await Promise.all([1, 2].map((n) => joins(house, `Owner${n}`, 'OWNER')));
      const ids = new Map((await peopleOf(house)).map(({ name, id }) => [name, id]));
      const answers = await Promise.all(
        [house, ...others].map(async (owner, n) => {
          const how = way === 'mixed' ? ['leave', 'remove', 'demote'][n % 3] : way;
          if (how === 'leave') return fault(owner, 'organizationLeave', { organizationId });
          const memberId = ids.get(n === 0 ? `Crowd${i}` : `Owner${n}`); // oneself
          if (how === 'remove') return fault(owner, 'memberRemove', { memberId });
          return fault(owner, 'memberRolesSet', { memberId, roles: ['VIEWER'] });
        }),
      );
      expect(
        answers.filter((code) => code === 'LAST_OWNER'),
        way,
      ).toHaveLength(1);
      const left = await sql(
        `select 1 from member m join account a on a.id = m.account_id where m.roles @> '{OWNER}' and m.organization_id =
           (select organization_id from session s join account c on c.id = s.account_id where c.email = $1 limit 1)`,
        [house.email],
      );
      expect(left, way).toHaveLength(1);
    }
  });
});

describe.each(Object.entries(transports))('who is removed hears nothing more over %s', (_name, subscribe) => {
  test('within a second: reads end, what is followed ends, what was assigned is nobody’s', async () => {
    const { supplier, buyer } = made;
    const sal = await joins(supplier, `Sal${count++}`, 'SALES');
    const product = await supplier.lists({});
    const inquiry = await buyer.asks(product);
    const memberId = (await peopleOf(supplier)).find(({ email }) => email === sal.email)!.id;
    await does(sal, 'inquiryAssign', { inquiryId: inquiry, memberId });
    const { token } = await (async () => {
      await does(supplier, 'memberRolesSet', { memberId, roles: ['ADMIN'] });
      return does(sal, 'apiKeyCreate', { name: 'Program', scopes: ['inquiry_read'] }, 'token');
    })();
    const program = { ...made.visitor, accessToken: token as string };
    expect(await ask(program, '{ viewer { kind } }')).toEqual({ viewer: { kind: 'member' } });
    const follows = 'subscription($id: ID!) { inquiryEvents(inquiryId: $id) { type } }';
    const live = [
      subscribe<{ inbox: { type: string } }, object>(sal, 'subscription { inbox { type } }', {}),
      subscribe<{ inquiryEvents: { type: string } }, object>(sal, follows, { id: inquiry }),
    ];
    const inbox = subscribe<{ inbox: { type: string; inquiry: { assignment: { member: object | null } } } }, object>(
      supplier,
      'subscription { inbox { type inquiry { assignment { member { name } } } } }',
      {},
    );
    try {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await supplier.answers(inquiry, 'One.');
      await Promise.all([...live, inbox].map((one) => one.next()));
      expect(await does(supplier, 'memberRemove', { memberId }, 'isRemoved')).toMatchObject({ isRemoved: true });
      const since = Date.now();
      const ends = await Promise.all(live.map(({ ended }) => ended));
      expect(Date.now() - since).toBeLessThan(1_000);
      for (const end of ends) expect(JSON.stringify(end)).toMatch(/FORBIDDEN|4403/);
      const heard = live.map(({ seen }) => seen.length);
      await buyer.asks(product);
      expect((await inbox.next()).inbox).toEqual({ type: 'ASSIGNED', inquiry: { assignment: { member: null } } });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(live.map(({ seen }) => seen.length)).toEqual(heard);
      expect(await codeOf(sal, '{ inquiries { nodes { id } } }')).toBe('FORBIDDEN');
      expect(await codeOf(sal, '{ members { nodes { id } } }')).toBe('FORBIDDEN');
      expect(await codeOf(program, '{ viewer { kind } }')).toBe('UNAUTHENTICATED');
      expect(await fault(supplier, 'inquiryAssign', { inquiryId: inquiry, memberId })).toBe('NOT_FOUND');
    } finally {
      await Promise.all([...live, inbox].map((one) => one.close()));
    }
  });
});
