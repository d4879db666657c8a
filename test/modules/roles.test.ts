// Roles as data: what operators give to the roles of their marketplace, and how soon it is felt.
import { beforeAll, expect, test } from 'vitest';
import { type Asker, ask, codeOf } from '../kit/ask.ts';
import { overSse } from '../kit/live.ts';
import { colleague, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let made: Market;
beforeAll(async () => {
  made = await market(world);
});

interface Role {
  code: string;
  name: string;
  permissions: string[];
  isDefault: boolean;
  version: number;
}
const ROLE = 'code name permissions isDefault version';
const DEFINE = `mutation($input: RoleDefineInput!) { roleDefine(input: $input) { userErrors { code field } role { ${ROLE} } } }`;
const REMOVE = 'mutation($input: RoleRemoveInput!) { roleRemove(input: $input) { userErrors { code } isRemoved } }';
const SET =
  'mutation($input: MemberRolesSetInput!) { memberRolesSet(input: $input) { userErrors { code } member { roles } } }';

const rolesSeen = async (asker: Asker) =>
  (await ask<{ roles: Role[] }, object>(asker, `{ roles { ${ROLE} } }`, {})).roles;
const defines = async (input: object, asker: Asker = made.operator) =>
  (
    await ask<{ roleDefine: { userErrors: { code: string; field: string[] }[]; role: Role | null } }, object>(
      asker,
      DEFINE,
      { input },
    )
  ).roleDefine;
const removes = async (code: string) =>
  (
    await ask<{ roleRemove: { userErrors: { code: string }[]; isRemoved: boolean } }, object>(made.operator, REMOVE, {
      input: { code },
    })
  ).roleRemove;
const may = async (asker: Asker) =>
  (await ask<{ viewer: { permissions: string[] } }, object>(asker, '{ viewer { permissions } }', {})).viewer
    .permissions;
const memberIn = async (asker: Asker, name: string) => {
  const { members } = await ask<{ members: { nodes: { id: string; name: string }[] } }, object>(
    asker,
    '{ members(first: 100) { nodes { id name } } }',
  );
  return members.nodes.find((one) => one.name === name)!.id;
};

test('every marketplace has the default ones; own ones are added and held, and last as long as somebody holds them', async () => {
  const before = await rolesSeen(made.buyer);
  expect(before.map(({ code, version }) => [code, version])).toEqual(
    ['OWNER', 'ADMIN', 'SALES', 'PURCHASER', 'APPROVER', 'VIEWER'].map((code) => [code, 0]),
  );
  expect(await codeOf(made.visitor, '{ roles { code } }')).toBe('UNAUTHENTICATED');
  expect(await codeOf(made.buyer, DEFINE, { input: { code: 'CLERK', permissions: [] } })).toBe('FORBIDDEN');
  const faults = async (input: object) => (await defines(input)).userErrors.map(({ field }) => field[0]);
  expect(await faults({ code: 'clerk', name: ' ', permissions: [] })).toEqual(['code', 'name', 'permissions']);
  expect(await faults({ code: 'OWNER', permissions: ['inquiry_read'] })).toEqual(['code']);

  const clerk = { code: 'CLERK', name: 'Order clerk', permissions: ['inquiry_read', 'inquiry_followUp'] };
  for (let i = 0; i < 2; i++)
    expect((await defines(clerk)).role).toEqual({
      ...clerk,
      permissions: ['inquiry_followUp', 'inquiry_read'],
      isDefault: false,
      version: 1,
    });
  const cleo = await colleague(world, made.tenantId, made.buyer, 'Cleo', 'VIEWER');
  const memberId = await memberIn(made.buyer, 'Cleo');
  const set = async (roles: string[]) =>
    (
      await ask<{ memberRolesSet: { userErrors: { code: string }[] } }, object>(made.buyer, SET, {
        input: { memberId, roles },
      })
    ).memberRolesSet.userErrors.map(({ code }) => code);
  expect(await set(['CLERK'])).toEqual([]);
  expect((await may(cleo)).sort()).toEqual(['inquiry_followUp', 'inquiry_read']);
  expect((await removes('CLERK')).userErrors).toEqual([{ code: 'IN_USE' }]);
  expect(
    await codeOf(made.operator, DEFINE, { input: { ...clerk, permissions: ['inquiry_read'], expectedVersion: 7 } }),
  ).toBe('CONFLICT');

  // What is followed ends with the right.
  const live = overSse(cleo, 'subscription { inbox { type } }', {});
  await new Promise((resolve) => setTimeout(resolve, 300));
  await defines({ code: 'CLERK', permissions: ['file_write'], expectedVersion: 1 });
  expect(await may(cleo)).toEqual(['file_write']);
  expect(JSON.stringify(await live.ended)).toContain('FORBIDDEN');
  await live.close();

  expect(await set(['VIEWER'])).toEqual([]);
  for (const isRemoved of [true, false]) expect(await removes('CLERK')).toEqual({ userErrors: [], isRemoved });
  expect(await set(['CLERK'])).toEqual(['NOT_FOUND']);
  expect(await rolesSeen(made.buyer)).toEqual(before);
});

test('a default one gets another set, also for programs, and goes back to its own; an owner may everything whatever is written', async () => {
  const sales = await colleague(world, made.tenantId, made.supplier, 'Sue', 'SALES');
  const create = 'mutation { apiKeyCreate(input: { name: "P", scopes: [inquiry_read, product_write] }) { token } }';
  expect(await codeOf(sales, create)).toBe('FORBIDDEN');
  expect(await may(sales)).toContain('product_write');
  await defines({ code: 'SALES', permissions: ['inquiry_read', 'product_write', 'apiKey_manage'] });
  expect((await may(sales)).sort()).toEqual(['apiKey_manage', 'inquiry_read', 'product_write']);
  const { apiKeyCreate } = await ask<{ apiKeyCreate: { token: string } }, object>(sales, create, {});
  const program = { ...made.visitor, accessToken: apiKeyCreate.token };
  expect((await may(program)).sort()).toEqual(['inquiry_read', 'product_write']);
  await defines({ code: 'SALES', permissions: ['inquiry_read'] });
  expect(await may(program)).toEqual(['inquiry_read']);
  expect((await rolesSeen(sales)).find(({ code }) => code === 'SALES')).toMatchObject({ version: 2, isDefault: true });
  expect(await removes('SALES')).toEqual({ userErrors: [], isRemoved: true }); // held, but never without a set
  expect(await may(sales)).toContain('quotation_write');
  // Another marketplace has its own.
  await defines({ code: 'VIEWER', permissions: [] });
  const other = await market(world);
  expect((await rolesSeen(other.buyer)).find(({ code }) => code === 'VIEWER')!.permissions).toEqual(['inquiry_read']);
  expect((await may(made.supplier)).length).toBeGreaterThan(8);
});
