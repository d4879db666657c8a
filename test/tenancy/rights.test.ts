// Who may do what: the whole table of roles and operations, each cell played for real. An operation without a row fails.
import { beforeAll, describe, expect, test } from 'vitest';
import { platformToken } from '../../src/auth.ts';
import { OperatorRole } from '../../src/generated/prisma/enums.ts';
import { newId, showId } from '../../src/id.ts';
import { schema } from '../../src/schema.ts';
import { operatorPermissions, operatorPermissionsOf } from '../../src/staff.ts';
import { permissions, permissionsOf } from '../../src/viewer.ts';
import { type Asker, ask, type ResponseError, send } from '../kit/ask.ts';
import { overSse } from '../kit/live.ts';
import { mailedToken } from '../kit/mailed-token.ts';
import {
  colleague,
  lye,
  type Market,
  market,
  operatorIn,
  type Party,
  party,
  signIn,
  supplierOf,
} from '../kit/market.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';
import { ALLOWED, type Column, columns, type Row, type Stage } from './rights-columns.ts';
import { neededToOperate } from './rights-operators.ts';
import { line, listing, reply, rows, SIDE } from './rights-table.ts';

const world = useWorld({ worker: false, env: { POOL_SIZE: '8' } });

let stage: Stage;
let askers: Record<Column, Asker>;

beforeAll(async () => {
  const made = await market(world);
  const house = await party(made.visitor, 'SUPPLIER', 'House');
  const [VIEWER, SALES, PURCHASER] = await Promise.all(
    (['VIEWER', 'SALES', 'PURCHASER'] as const).map((role) => memberOf(made, house, role)),
  );
  askers = {
    visitor: made.visitor,
    VIEWER: VIEWER!,
    SALES: SALES!,
    PURCHASER: PURCHASER!,
    'buying owner': made.buyer,
    'selling owner': made.supplier,
    operator: made.operator,
    platform: { ...made.visitor, accessToken: await platformToken(world.app.secret) },
  };
  const { categories } = await ask<{ categories: { id: string; code: string }[] }, object>(
    made.visitor,
    '{ categories(vertical: "chemicals") { id code } }',
  );
  const categoryId = categories.find(({ code }) => code === lye.category)!.id;
  const draftOf = async (supplier: Asker) => {
    const create = 'mutation($input: ProductCreateInput!) { productCreate(input: $input) { product { id } } }';
    const { productCreate } = await ask<{ productCreate: { product: { id: string } } }, object>(supplier, create, {
      input: listing(categoryId),
    });
    return productCreate.product.id;
  };
  const asks = async (buyer: Asker, supplierId: string) => {
    const send = 'mutation($input: InquirySendInput!) { inquirySend(input: $input) { inquiry { id } } }';
    const input = { supplierId, subject: 'Lye', message: 'How much?', lines: [line] };
    return (await ask<{ inquirySend: { inquiry: { id: string } } }, object>(buyer, send, { input })).inquirySend.inquiry
      .id;
  };
  let purchaser: Promise<Party> | undefined;
  const inHouse = (column: Column) => column === 'VIEWER' || column === 'SALES' || column === 'PURCHASER';
  stage = {
    market: made,
    house,
    categoryId,
    other: showId('Tenant', (await market(world)).tenantId),
    governed: (await party(made.visitor, 'SUPPLIER', 'Governed')).organizationId,
    async approvalOf(whose) {
      purchaser ??= colleague(world, made.tenantId, made.buyer, 'Purchaser', 'PURCHASER');
      const set =
        'mutation($input: ApprovalRulesSetInput!) { approvalRulesSet(input: $input) { userErrors { message } } }';
      const rule = { kind: 'INQUIRY_SEND', currency: 'USD', tiers: [{ above: '1', role: 'OWNER' }] };
      await ask<object, object>(made.buyer, set, { input: { rules: [rule] } });
      const send = 'mutation($input: InquirySendInput!) { inquirySend(input: $input) { approval { id } } }';
      const lines = [{ ...line, targetPrice: { amount: '1', currency: 'USD' } }];
      const input = { supplierId: made.rival.organizationId, subject: 'Lye', message: 'How much?', lines };
      const asker = whose === 'own' ? made.buyer : await purchaser;
      const sent = await ask<{ inquirySend: { approval: { id: string } } }, object>(asker, send, { input });
      return sent.inquirySend.approval.id;
    },
    async divisionOf() {
      const invite = 'mutation($input: DivisionInviteInput!) { divisionInvite(input: $input) { division { id } } }';
      const input = { organizationId: made.buyer.organizationId };
      const offered = await ask<{ divisionInvite: { division: { id: string } } }, object>(made.rival, invite, {
        input,
      });
      return offered.divisionInvite.division.id;
    },
    async teamOf() {
      const create = 'mutation($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } } }';
      const input = { name: newId(), memberIds: [] };
      const { teamCreate } = await ask<{ teamCreate: { team: { id: string } } }, object>(made.buyer, create, { input });
      return teamCreate.team.id;
    },
    tokenFor: async (kind) =>
      mailedToken(world, made.tenantId, (await party(made.visitor, 'BUYER', 'Mailed')).email, kind),
    bystander: await bystanderOf(made),
    published: [await made.supplier.lists({}), await made.rival.lists({})],
    productOf: (column) => draftOf(inHouse(column) ? house : made.supplier),
    inquiryOf: (column) => asks(made.buyer, (inHouse(column) ? house : made.supplier).organizationId),
    sentInquiryOf: (column) =>
      inHouse(column)
        ? asks(askers.PURCHASER, made.rival.organizationId)
        : asks(made.buyer, made.supplier.organizationId),
    async quotationIn(inquiry, state) {
      for (const seller of [supplierOf(house), made.supplier, made.rival]) {
        const found = await ask<{ inquiry: { viewerSide: string } | null }, object>(seller, SIDE, { id: inquiry });
        if (found.inquiry?.viewerSide === 'SUPPLIER')
          return state === 'sent' ? seller.quotes(inquiry) : seller.drafts(inquiry);
      }
      throw new Error(`nobody can quote ${inquiry}`);
    },
  };
});

async function memberOf({ tenantId }: Market, house: Party, role: string): Promise<Asker> {
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(`update organization set capabilities = '{BUYER,SUPPLIER}' where legal_name = 'House Ltd'`);
  });
  return colleague(world, tenantId, house, role, role);
}

/** A member who is an operator as well, of whom an ADMIN is the only one. */
async function bystanderOf(made: Market): Promise<Stage['bystander']> {
  const { email, organizationId, ...asker } = await party(made.visitor, 'BUYER', 'Bystander');
  const who = await ask<{ viewer: { account: { id: string } } }, object>(asker, '{ viewer { account { id } } }');
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(
      `insert into operator (tenant_id, account_id, roles) select tenant_id, id, '{ANALYST}' from account where email = $1`,
      [email],
    );
  });
  return { accountId: who.viewer.account.id, organizationId };
}

/** What happens when `asker` does what the row says. */
async function outcomeOf(row: Row, asker: Asker, column: Column): Promise<string> {
  const variables = await row.variables(stage, column);
  if (row.operation.startsWith('subscription')) return followed(asker, row.operation, variables);
  const { data, errors } = await send<Record<string, { userErrors?: { message: string }[] } | null>, object>(
    asker,
    row.operation,
    variables,
  );
  if (errors) return errors[0]!.extensions!.code!;
  const faults = Object.values(data!).flatMap((payload) => payload?.userErrors ?? []);
  return faults.length ? `userErrors: ${faults[0]!.message}` : ALLOWED;
}

async function followed(asker: Asker, operation: string, variables: object): Promise<string> {
  const live = overSse(asker, operation, variables);
  const open = new Promise<{ errors?: readonly ResponseError[] }>((resolve) => setTimeout(resolve, 1_500, {}));
  const { errors } = await Promise.race([live.ended, open]);
  await live.close();
  return errors ? errors[0]!.extensions!.code! : ALLOWED;
}

test('every operation has a row, and every row an operation', () => {
  const roots = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!];
  const operations = roots.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const played = new Set(Object.keys(rows).map((name) => name.split(' ')[0]));
  expect([...played].sort()).toEqual(operations.sort());
  witness({
    'operations in the role matrix': operations.length,
    'cells of the role matrix': Object.keys(rows).length * columns.length,
  });
});

describe.each(Object.entries(rows))('%s', (name, row) => {
  test('is allowed to whom the table says, and refused to the others by its code', async () => {
    const played = await Promise.all(
      columns.map(async (column) => {
        // Who signs out has no session for the next row.
        const asker = name === 'Mutation.signOut' ? await again(column) : askers[column];
        return [column, await outcomeOf(row, asker, column)] as const;
      }),
    );
    expect(Object.fromEntries(played)).toEqual(row.cells);
  });
});

describe('operators', () => {
  // What is for operators and for nobody else.
  const isRefused = (cell: string) => /^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/.test(cell);
  const forOperators = Object.entries(rows).filter(([, { cells }]) =>
    columns.every((column) => isRefused(cells[column]) === (column !== 'operator')),
  );

  test('every operation for them names its permission, and every permission but those of reading alone an operation', () => {
    const named = Object.entries(neededToOperate);
    expect(named.map(([name]) => name).sort()).toEqual(forOperators.map(([name]) => name).sort());
    const readOnly = ['product.read', 'account.read', 'inquiry.read', 'apiKey.manage', 'account.erase']; // played below, and in test/modules
    expect([...new Set([...named.map(([, right]) => right), ...readOnly])].sort()).toEqual(
      [...operatorPermissions].sort(),
    );
  });

  test.each(Object.values(OperatorRole).filter((role) => role !== 'ADMIN'))(
    '%s may do what its permissions say, and nothing else',
    async (role) => {
      const asker = await operatorIn(world, stage.market, [role]);
      const held = operatorPermissionsOf([role]);
      // One after the other, as they stand: a company that is being suspended cannot be admitted.
      const played: [string, string][] = [];
      for (const [name, row] of forOperators) played.push([name, await outcomeOf(row, asker, 'operator')]);
      const expected = forOperators.map(([name, { cells }]) => [
        name,
        held.has(neededToOperate[name]!) ? cells.operator : 'FORBIDDEN',
      ]);
      expect(Object.fromEntries(played)).toEqual(Object.fromEntries(expected));
      const draft = await stage.productOf('operator');
      const inquiry = await stage.inquiryOf('operator');
      const seen = await ask<Record<string, { id: string } | null>, object>(
        asker,
        'query($draft: ID!, $inquiry: ID!) { product(id: $draft) { id } inquiry(id: $inquiry) { id } }',
        { draft, inquiry },
      );
      expect(seen).toEqual({
        product: held.has('product.read') ? { id: draft } : null,
        inquiry: held.has('inquiry.read') ? { id: inquiry } : null,
      });
    },
  );
});

test('who is on a side without its right is told which right that is', async () => {
  const neededBy = async (column: Column, inquiryId: string) => {
    const { errors } = await send(askers[column], reply, { input: { inquiryId, body: 'Well?' } });
    return errors?.[0]?.extensions?.permission;
  };
  expect(await neededBy('PURCHASER', await stage.inquiryOf('PURCHASER'))).toBe('inquiry.answer');
  expect(await neededBy('SALES', await stage.sentInquiryOf('SALES'))).toBe('inquiry.followUp');
  expect(await neededBy('VIEWER', await stage.inquiryOf('VIEWER'))).toBe('inquiry.answer or inquiry.followUp');
  const canReply = 'query($id: ID!) { inquiry(id: $id) { viewerCanReply } }';
  for (const [column, id, expected] of [
    ['PURCHASER', await stage.inquiryOf('PURCHASER'), false],
    ['SALES', await stage.inquiryOf('SALES'), true],
    ['PURCHASER', await stage.sentInquiryOf('PURCHASER'), true],
    ['SALES', await stage.sentInquiryOf('SALES'), false],
  ] as const) {
    expect(await ask(askers[column], canReply, { id })).toEqual({ inquiry: { viewerCanReply: expected } });
  }
});

test('who reads a quotation without the right to answer it is offered nothing to do with it', async () => {
  const id = await stage.quotationIn(await stage.inquiryOf('selling owner'), 'sent');
  const reader = await colleague(world, stage.market.tenantId, stage.market.buyer, 'Reader', 'VIEWER');
  const offered = async (asker: Asker) => {
    const operation = 'query($id: ID!) { quotation(id: $id) { availableActions } }';
    return (await ask<{ quotation: { availableActions: string[] } }, object>(asker, operation, { id })).quotation;
  };
  expect((await offered(askers['buying owner'])).availableActions).toContain('ACCEPT');
  expect(await offered(reader)).toEqual({ availableActions: [] });
});

test('a company that only buys cannot answer, one that only sells cannot follow up, whoever acts for it', () => {
  expect([...permissionsOf(['OWNER'], ['BUYER'], 'ACTIVE', null)]).not.toContain('inquiry.answer');
  expect([...permissionsOf(['OWNER'], ['SUPPLIER'], 'ACTIVE', null)]).not.toContain('inquiry.followUp');
  expect([...permissionsOf(['ADMIN'], ['BUYER', 'SUPPLIER'], 'ACTIVE', null)]).toEqual([...permissions]);
});

/** Somebody like `column`, with a session to lose. */
async function again(column: Column): Promise<Asker> {
  const { market: made, house } = stage;
  if (column === 'VIEWER' || column === 'SALES' || column === 'PURCHASER') return memberOf(made, house, column);
  if (column === 'buying owner') return signIn(made.visitor, made.buyer.email);
  if (column === 'selling owner') return signIn(made.visitor, made.supplier.email);
  if (column === 'operator') return signIn(made.visitor, `operator@${made.tenant}.example`, 'OPERATOR');
  return askers[column];
}

test.each([
  //                       visitor VIEWER SALES PURCHASER buying selling operator platform
  ['product', 'productOf', false, true, true, true, false, true, true, false],
  ['inquiry', 'inquiryOf', false, true, true, true, true, true, true, false],
] as const)('a query is null for whom the object is not: %s', async (field, of, ...expected) => {
  const operation = `query($id: ID!) { ${field}(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }`;
  const seen = await Promise.all(
    columns.map(async (column) => {
      const id = await stage[of](column);
      const answer = await ask<Record<string, unknown>, object>(askers[column], operation, { id });
      const whole = { [field]: { id }, node: { id }, nodes: [{ id }] };
      const nothing = { [field]: null, node: null, nodes: [null] };
      expect([whole, nothing]).toContainEqual(answer);
      return answer.node !== null;
    }),
  );
  expect(seen).toEqual(expected);
});
