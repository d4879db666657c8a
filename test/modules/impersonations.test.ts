// Impersonation: an operator sees what a member sees, changes nothing, opens nothing that is the person's own, and leaves a trace.
import { beforeAll, describe, expect, test } from 'vitest';
import { asOwner } from '../../src/migrate.ts';
import { schema } from '../../src/schema.ts';
import { type Asker, ask, codeOf, send } from '../kit/ask.ts';
import { cursorOf, FOLLOW } from '../kit/follow.ts';
import { transports } from '../kit/live.ts';
import { type Market, market, operatorIn, party } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let made: Market;
let helper: Asker & { email: string };
let product: string;
beforeAll(async () => {
  made = await market(world);
  helper = await operatorIn(world, made, ['SUPPORT']);
  product = await made.supplier.lists({});
});

const START =
  'mutation($input: ImpersonationStartInput!) { impersonationStart(input: $input) { userErrors { code field } id accessToken expiresAt } }';
interface Started {
  userErrors: { code: string; field: string[] }[];
  id: string;
  accessToken: string;
  expiresAt: string;
}
const accountOf = async (asker: Asker) =>
  (await ask<{ viewer: { account: { id: string } } }, object>(asker, '{ viewer { account { id } } }')).viewer.account
    .id;
async function starts(more: object = {}): Promise<Started> {
  const { buyer } = made;
  const input = {
    accountId: await accountOf(buyer),
    organizationId: buyer.organizationId,
    reason: 'Cannot find it',
    ...more,
  };
  return (await ask<{ impersonationStart: Started }, object>(helper, START, { input })).impersonationStart;
}
const looking = async (more: object = {}): Promise<Asker & { id: string }> => {
  const { id, accessToken } = await starts(more);
  return { ...made.visitor, accessToken, id };
};
const ends = async (asker: Asker, id?: string) =>
  (
    await ask<{ impersonationEnd: { ended: boolean } }, object>(
      asker,
      'mutation($id: ID) { impersonationEnd(input: { id: $id }) { ended } }',
      { id },
    )
  ).impersonationEnd.ended;
const god = (sql: string, values: unknown[] = []) =>
  asOwner(world.database.superuserUrl, async (client) => (await client.query(sql, values)).rows);

test('it sees what the member sees, says who it is, and is refused every mutation', async () => {
  const { buyer } = made;
  const inquiry = await buyer.asks(product);
  const asBuyer = await looking({ minutes: 10 });
  const who =
    '{ viewer { kind organization { id } permissions impersonatedBy { email } sessions { nodes { id } } account { impersonations { nodes { id } } } } inquiries { nodes { id } } }';
  const seen = await ask<{ viewer: object; inquiries: { nodes: { id: string }[] } }, object>(asBuyer, who);
  expect(seen.viewer).toMatchObject({
    kind: 'member',
    organization: { id: buyer.organizationId },
    permissions: expect.arrayContaining(['inquiry_send']),
    impersonatedBy: { email: helper.email },
    sessions: { nodes: [] },
    account: { impersonations: { nodes: [] } },
  });
  expect(seen.inquiries.nodes).toContainEqual({ id: inquiry });
  expect(await codeOf(asBuyer, '{ apiKeys { nodes { id } } }')).toBe('FORBIDDEN');
  // Every mutation there is, whatever its input: it is refused before that is looked at.
  const before = await god('select count(*) from event');
  for (const [name, { type }] of Object.entries(schema.getMutationType()!.getFields())) {
    if (name === 'impersonationEnd') continue;
    const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const fields = Object.values(
      (
        schema.getType(input) as unknown as { getFields(): Record<string, { name: string; type: unknown }> }
      ).getFields(),
    );
    expect(type).toBeDefined();
    const text = `mutation($input: ${input}!) { ${name}(input: $input) { userErrors { code } } }`;
    const { errors } = await send(asBuyer, text, {
      input: Object.fromEntries(fields.flatMap((field) => sampleOf(field))),
    });
    expect(errors?.[0]?.extensions?.code, `${name} ${errors?.[0]?.message}`).toMatch(/^(FORBIDDEN|BAD_USER_INPUT)$/);
    if (errors![0]!.extensions!.code === 'FORBIDDEN') expect(errors![0]!.message).toMatch(/impersonationEnd/);
  }
  expect(await god('select count(*) from event')).toEqual(before);
  expect(await ends(asBuyer)).toBe(true);
  expect(await codeOf(asBuyer, who)).toBe('UNAUTHENTICATED');
});

/** Something of a scalar's kind, where one must be given. */
function sampleOf({ name, type }: { name: string; type: unknown }): [string, unknown][] {
  const text = String(type);
  if (!text.endsWith('!')) return [];
  if (/^(ID|String)!$/.test(text)) return [[name, 'x']];
  if (/^Int!$/.test(text)) return [[name, 1]];
  if (/^Boolean!$/.test(text)) return [[name, true]];
  if (/^\[/.test(text)) return [[name, []]];
  return [];
}

test('only operators who may, a member who is one, for a reason and for half an hour at most', async () => {
  const { buyer, supplier, operator } = made;
  const input = { accountId: await accountOf(buyer), organizationId: buyer.organizationId, reason: 'To see' };
  const moderator = await operatorIn(world, made, ['MODERATOR', 'CATALOGUE', 'ANALYST']);
  for (const asker of [made.visitor, buyer, supplier, moderator])
    expect(await codeOf(asker, START, { input })).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/);
  expect(await codeOf(helper, START, { input: { ...input, organizationId: supplier.organizationId } })).toBe(
    'NOT_FOUND',
  );
  expect((await starts({ reason: ' ' })).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['reason'] }]);
  expect((await starts({ minutes: 31 })).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['minutes'] }]);
  const once = { idempotencyKey: 'one impersonation' };
  const [first, again] = [await starts(once), await starts(once)];
  expect(again).toMatchObject({ id: first.id, expiresAt: first.expiresAt });
  const minutes = (Date.parse(first.expiresAt) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(29);
  expect(minutes).toBeLessThanOrEqual(30);
  // A program never does, even in the name of who may do all.
  const make = 'mutation { apiKeyCreate(input: { name: "ERP" }) { token } }';
  const { apiKeyCreate } = await ask<{ apiKeyCreate: { token: string } }, object>(operator, make);
  expect(await codeOf({ ...made.visitor, accessToken: apiKeyCreate.token }, START, { input })).toBe('FORBIDDEN');
});

test('the person sees who it was and why, can end it, and is not shown it among the own sessions', async () => {
  const own = await party(made.visitor, 'BUYER', 'Watched');
  const asOwn = await looking({
    accountId: await accountOf(own),
    organizationId: own.organizationId,
    reason: 'She called',
  });
  const history =
    '{ viewer { sessions { nodes { id } } account { impersonations { nodes { id operatorName reason startedAt endedAt organization { id } } } } } }';
  interface History {
    viewer: {
      sessions: { nodes: object[] };
      account: { impersonations: { nodes: { id: string; endedAt: string | null }[] } };
    };
  }
  const { viewer } = await ask<History, object>(own, history);
  expect(viewer.sessions.nodes).toHaveLength(1);
  expect(viewer.account.impersonations.nodes).toMatchObject([
    { operatorName: 'Staff', reason: 'She called', endedAt: null, organization: { id: own.organizationId } },
  ]);
  const { id } = viewer.account.impersonations.nodes[0]!;
  expect(
    await codeOf(made.supplier, 'mutation($id: ID!) { impersonationEnd(input: { id: $id }) { ended } }', { id }),
  ).toBe('NOT_FOUND');
  expect(await ends(own, id)).toBe(true);
  expect(await ends(helper, id)).toBe(false);
  expect(await codeOf(asOwn, '{ viewer { kind } }')).toBe('UNAUTHENTICATED');
  expect((await ask<History, object>(own, history)).viewer.account.impersonations.nodes[0]!.endedAt).not.toBeNull();
  // Signing out everywhere ends it as well.
  const other = await looking({ accountId: await accountOf(own), organizationId: own.organizationId });
  await ask(own, 'mutation { signOut(input: { everywhere: true }) { signedOut } }');
  expect(await codeOf(other, '{ viewer { kind } }')).toBe('UNAUTHENTICATED');
});

test('the audit log names both', async () => {
  const asBuyer = await looking();
  await ends(asBuyer);
  const operation =
    '{ auditEntries(first: 2, where: { type: "impersonation" }) { nodes { type actor { kind accountId operatorId } details { name } } } }';
  const { auditEntries } = await ask<{ auditEntries: { nodes: object[] } }, object>(made.operator, operation);
  const [staff, member] = [await accountOf(helper), await accountOf(made.buyer)];
  expect(auditEntries.nodes).toMatchObject([
    { type: 'impersonation.ended', actor: { kind: 'member', accountId: member, operatorId: staff } },
    { type: 'impersonation.started', actor: { kind: 'operator', accountId: staff, operatorId: null } },
  ]);
});

describe.each(Object.entries(transports))('followed over %s', (_name, subscribe) => {
  test('it is silent within a second of its end, of its time, and of the right to do it', async () => {
    const inquiry = await made.buyer.asks(product);
    const harms: ((asker: Asker & { id: string }) => Promise<unknown>)[] = [
      ({ id }) => ends(helper, id),
      () => god(`update impersonation set expires_at = now()`),
      () => god(`update operator set roles = '{ANALYST}' where roles = '{SUPPORT}'`),
    ];
    for (const harm of harms) {
      const asker = await looking();
      const live = subscribe(asker, FOLLOW, { id: inquiry, after: await cursorOf(asker, inquiry) });
      try {
        await made.supplier.answers(inquiry, 'One.');
        await live.next();
        const since = Date.now();
        await harm(asker);
        await live.ended;
        expect(Date.now() - since).toBeLessThan(1_000);
        expect(live.seen).toHaveLength(1);
      } finally {
        await live.close();
      }
    }
    await god(`update operator set roles = '{SUPPORT}' where roles = '{ANALYST}'`);
  });
});
