// Who may do what: the whole table of roles and operations, each cell played for real. An operation without a row fails.
import { beforeAll, describe, expect, test } from 'vitest';
import { platformToken } from '../../src/auth.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { showId } from '../../src/id.ts';
import { schema } from '../../src/schema.ts';
import { permissions, permissionsOf } from '../../src/viewer.ts';
import { type Asker, ask, type ResponseError, send } from '../kit/ask.ts';
import { overSse } from '../kit/live.ts';
import { mailedToken } from '../kit/mailed-token.ts';
import { colleague, lye, type Market, market, type Party, party, signIn, supplierOf } from '../kit/market.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';
import { ALLOWED, type Column, columns, type Row, type Stage } from './rights-columns.ts';
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
  const inHouse = (column: Column) => column === 'VIEWER' || column === 'SALES' || column === 'PURCHASER';
  stage = {
    market: made,
    house,
    categoryId,
    other: showId('Tenant', (await market(world)).tenantId),
    governed: (await party(made.visitor, 'SUPPLIER', 'Governed')).organizationId,
    tokenFor: async (kind) =>
      mailedToken(world, made.tenantId, (await party(made.visitor, 'BUYER', 'Mailed')).email, kind),
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

async function memberOf({ tenantId }: Market, house: Party, role: Role): Promise<Asker> {
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(`update organization set capabilities = '{BUYER,SUPPLIER}' where legal_name = 'House Ltd'`);
  });
  return colleague(world, tenantId, house, role, role);
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

test('a company that only buys cannot answer, one that only sells cannot follow up, whoever acts for it', () => {
  expect([...permissionsOf(['OWNER'], ['BUYER'])]).not.toContain('inquiry.answer');
  expect([...permissionsOf(['OWNER'], ['SUPPLIER'])]).not.toContain('inquiry.followUp');
  expect([...permissionsOf(['ADMIN'], ['BUYER', 'SUPPLIER'])]).toEqual([...permissions]);
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
