// Who may do what: the whole table of roles and operations, each cell played for real. An operation without a row fails.
import { beforeAll, describe, expect, test } from 'vitest';
import { platformToken } from '../../src/auth.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { newId } from '../../src/id.ts';
import { schema } from '../../src/schema.ts';
import { permissions, permissionsOf } from '../../src/viewer.ts';
import { type Asker, ask, type ResponseError, send } from '../kit/ask.ts';
import { overSse } from '../kit/live.ts';
import { lye, type Market, market, PASSWORD, type Party, party, price, signIn, supplierOf } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false, env: { POOL_SIZE: '8' } });

/** The columns. Members with a single role belong to one company that may buy and sell, so only the role limits them. */
const columns = [
  'visitor',
  'VIEWER',
  'SALES',
  'PURCHASER',
  'buying owner',
  'selling owner',
  'operator',
  'platform',
] as const;
type Column = (typeof columns)[number];

/** What a row is played on; made afresh for each cell that could change it. */
interface Stage {
  market: Market;
  /** The company of the three single roles. */
  house: Party;
  /** A draft and an inquiry of the column's own company, as far as it can have them. */
  productOf(column: Column): Promise<string>;
  inquiryOf(column: Column): Promise<string>;
  /** Likewise an inquiry that the company of the single roles sent instead of getting it. */
  sentInquiryOf(column: Column): Promise<string>;
  /** A quotation in the one or the other: drafted, or sent in one revision. */
  quotationIn(inquiry: string, state: 'drafted' | 'sent'): Promise<string>;
  /** Two listings on the market. */
  published: string[];
  categoryId: string;
  /** A company that nobody of the columns acts for. */
  governed: string;
}

interface Row {
  operation: string;
  variables(stage: Stage, column: Column): object | Promise<object>;
  /** ALLOWED or the code of the error, column by column. */
  cells: Record<Column, string>;
}

const ALLOWED = 'ALLOWED';
/** The cells of a row, in the order of the columns. */
const cells = (...codes: string[]) =>
  Object.fromEntries(columns.map((column, i) => [column, codes[i]])) as Record<Column, string>;
const everybody = cells(...columns.map(() => ALLOWED));
const [__, OK, NO, GONE] = ['UNAUTHENTICATED', ALLOWED, 'FORBIDDEN', 'NOT_FOUND'];

const fresh = () => newId();
const listing = (categoryId: string) => {
  const { category: _, ...rest } = lye;
  return { ...rest, sku: fresh(), categoryId };
};
const line = { description: 'Lye', quantity: '1000', unit: 'KGM' };

//                                             visitor  VIEWER  SALES  PURCH.  buying  selling  operator  platform
const writesProducts = () => cells(__, NO, OK, NO, NO, OK, NO, NO);
const sendsInquiries = () => cells(__, NO, NO, OK, OK, NO, NO, NO);
const answersInquiries = () => cells(__, NO, OK, NO, OK, OK, NO, NO);
const followsUpInquiries = () => cells(__, NO, NO, OK, OK, OK, NO, NO);
const writesQuotations = () => cells(__, NO, OK, NO, NO, OK, NO, NO);
const decidesQuotations = () => cells(__, NO, NO, OK, OK, NO, NO, NO);
const declinesInquiries = () => cells(__, NO, OK, NO, NO, OK, NO, NO);
const withdrawsInquiries = () => cells(__, NO, NO, OK, OK, NO, NO, NO);
const readsInquiries = () => cells(__, OK, OK, OK, OK, OK, OK, NO);
const followsInquiries = () => cells(__, OK, OK, OK, OK, OK, OK, GONE);
const platformOnly = () => cells(NO, NO, NO, NO, NO, NO, NO, OK);
const operatorsOnly = () => cells(__, NO, NO, NO, NO, NO, OK, NO);
const signedIn = () => cells(__, OK, OK, OK, OK, OK, OK, __);

const SIDE = 'query($id: ID!) { inquiry(id: $id) { viewerSide } }';
const reply =
  'mutation($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { message } message { id } } }';

/** By operation; one that is not the same on both sides has a row for each. */
const rows: Record<string, Row> = {
  'Query.categories': {
    operation: '{ categories(vertical: "chemicals") { id } }',
    variables: () => ({}),
    cells: everybody,
  },
  'Query.exchangeRates': {
    operation: '{ exchangeRates { base } }',
    variables: () => ({}),
    cells: everybody,
  },
  'Query.inquiries': { operation: '{ inquiries { nodes { id } } }', variables: () => ({}), cells: readsInquiries() },
  'Query.inquiry': {
    operation: 'query($id: ID!) { inquiry(id: $id) { id } }',
    variables: async (stage, column) => ({ id: await stage.inquiryOf(column) }),
    cells: everybody, // a null for all who may not: what they see is tested below
  },
  'Query.marketplace': { operation: '{ marketplace { id } }', variables: () => ({}), cells: everybody },
  'Query.node': {
    operation: 'query($id: ID!) { node(id: $id) { id } }',
    variables: async (stage, column) => ({ id: await stage.inquiryOf(column) }),
    cells: everybody,
  },
  'Query.nodes': {
    operation: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: async (stage, column) => ({ ids: [await stage.inquiryOf(column)] }),
    cells: everybody,
  },
  'Query.organizationSearch': {
    operation: '{ organizationSearch { nodes { id } } }',
    variables: () => ({}),
    cells: everybody,
  },
  'Query.organizations': { operation: '{ organizations { nodes { id } } }', variables: () => ({}), cells: everybody },
  'Query.organizations of those suspended': {
    operation: '{ organizations(status: SUSPENDED) { nodes { id } } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
  'Query.product': {
    operation: 'query($id: ID!) { product(id: $id) { id } }',
    variables: async (stage, column) => ({ id: await stage.productOf(column) }),
    cells: everybody,
  },
  'Query.productCompare': {
    operation: 'query($ids: [ID!]!) { productCompare(ids: $ids) { rows { code } } }',
    variables: ({ published }) => ({ ids: published }),
    cells: everybody,
  },
  'Query.productSearch': { operation: '{ productSearch { nodes { id } } }', variables: () => ({}), cells: everybody },
  'Query.products': { operation: '{ products { nodes { id } } }', variables: () => ({}), cells: everybody },
  'Query.searchIndexes': {
    operation: '{ searchIndexes { vertical } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
  'Query.searchSynonyms': {
    operation: '{ searchSynonyms(vertical: "chemicals") { terms } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
  'Query.searchPolicy': {
    operation: '{ searchPolicy { directTokens } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
  'Query.searchToken': {
    operation: '{ searchToken { token } }',
    variables: () => ({}),
    cells: cells(...columns.map(() => NO!)), // nobody, unless operators allow it: test/modules/search-token.test.ts
  },
  'Query.quotation': {
    operation: 'query($id: ID!) { quotation(id: $id) { id } }',
    variables: async (stage, column) => ({ id: await stage.quotationIn(await stage.inquiryOf(column), 'drafted') }),
    cells: everybody, // a null for all who may not
  },
  'Query.searchSuggest': {
    operation: '{ searchSuggest(query: "lye") { suggestions { text } } }',
    variables: () => ({}),
    cells: everybody,
  },
  'Query.tenants': { operation: '{ tenants { nodes { id } } }', variables: () => ({}), cells: platformOnly() },
  'Query.vertical': { operation: '{ vertical(name: "chemicals") { name } }', variables: () => ({}), cells: everybody },
  'Query.verticals': { operation: '{ verticals { name } }', variables: () => ({}), cells: everybody },
  'Query.viewer': { operation: '{ viewer { kind } }', variables: () => ({}), cells: everybody },
  'Mutation.exchangeRateDelete': {
    operation:
      'mutation($input: ExchangeRateDeleteInput!) { exchangeRateDelete(input: $input) { userErrors { message } deleted } }',
    variables: () => ({ input: { base: 'EUR', quote: 'USD' } }),
    cells: operatorsOnly(),
  },
  'Mutation.exchangeRateSet': {
    operation:
      'mutation($input: ExchangeRateSetInput!) { exchangeRateSet(input: $input) { userErrors { message } exchangeRate { rate } } }',
    variables: () => ({ input: { base: 'EUR', quote: 'USD', rate: '1.08', asOf: '2026-11-27' } }),
    cells: operatorsOnly(),
  },
  'Mutation.inquiryReply as the supplier': {
    operation: reply,
    variables: async (stage, column) => ({ input: { inquiryId: await stage.inquiryOf(column), body: 'Yes.' } }),
    cells: answersInquiries(),
  },
  'Mutation.inquiryReply as the buyer': {
    operation: reply,
    variables: async (stage, column) => ({ input: { inquiryId: await stage.sentInquiryOf(column), body: 'And?' } }),
    cells: followsUpInquiries(),
  },
  'Mutation.inquiryDecline': {
    operation:
      'mutation($input: InquiryDeclineInput!) { inquiryDecline(input: $input) { userErrors { message } inquiry { id } } }',
    variables: async (stage, column) => ({ input: { id: await stage.inquiryOf(column), reason: 'No.' } }),
    cells: declinesInquiries(),
  },
  'Mutation.inquiryWithdraw': {
    operation:
      'mutation($input: InquiryWithdrawInput!) { inquiryWithdraw(input: $input) { userErrors { message } inquiry { id } } }',
    variables: async (stage, column) => ({ input: { id: await stage.sentInquiryOf(column) } }),
    cells: withdrawsInquiries(),
  },
  'Mutation.quotationAccept': {
    operation:
      'mutation($input: QuotationAcceptInput!) { quotationAccept(input: $input) { userErrors { message } quotation { id } } }',
    variables: async (stage, column) => ({
      input: { id: await stage.quotationIn(await stage.sentInquiryOf(column), 'sent'), revision: 1 },
    }),
    cells: decidesQuotations(),
  },
  'Mutation.quotationCounter': {
    operation:
      'mutation($input: QuotationCounterInput!) { quotationCounter(input: $input) { userErrors { message } quotation { id } } }',
    variables: async (stage, column) => ({
      input: {
        id: await stage.quotationIn(await stage.sentInquiryOf(column), 'sent'),
        revision: 1,
        lines: [{ line: 1, unitPrice: '0.4' }],
      },
    }),
    cells: decidesQuotations(),
  },
  'Mutation.quotationDraft': {
    operation:
      'mutation($input: QuotationDraftInput!) { quotationDraft(input: $input) { userErrors { message } quotation { id } } }',
    variables: async (stage, column) => ({ input: { ...price, inquiryId: await stage.inquiryOf(column) } }),
    cells: writesQuotations(),
  },
  'Mutation.quotationReject': {
    operation:
      'mutation($input: QuotationRejectInput!) { quotationReject(input: $input) { userErrors { message } quotation { id } } }',
    variables: async (stage, column) => ({
      input: { id: await stage.quotationIn(await stage.sentInquiryOf(column), 'sent'), revision: 1, reason: 'No.' },
    }),
    cells: decidesQuotations(),
  },
  'Mutation.quotationSend': {
    operation:
      'mutation($input: QuotationSendInput!) { quotationSend(input: $input) { userErrors { message } quotation { id } } }',
    variables: async (stage, column) => ({
      input: { id: await stage.quotationIn(await stage.inquiryOf(column), 'drafted') },
    }),
    cells: writesQuotations(),
  },
  'Mutation.quotationWithdraw': {
    operation:
      'mutation($input: QuotationWithdrawInput!) { quotationWithdraw(input: $input) { userErrors { message } quotation { id } } }',
    variables: async (stage, column) => ({
      input: { id: await stage.quotationIn(await stage.inquiryOf(column), 'sent'), revision: 1 },
    }),
    cells: writesQuotations(),
  },
  'Mutation.inquirySend': {
    operation:
      'mutation($input: InquirySendInput!) { inquirySend(input: $input) { userErrors { message } inquiry { id } } }',
    variables: ({ market: { rival } }) => ({
      input: { supplierId: rival.organizationId, subject: 'Lye', message: 'How much?', lines: [line] },
    }),
    cells: sendsInquiries(),
  },
  ...Object.fromEntries(
    ['organizationVerify', 'organizationUnverify', 'organizationSuspend', 'organizationResume'].map((name) => [
      `Mutation.${name}`,
      {
        operation: `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } organization { id } } }`,
        variables: ({ governed }: Stage) => ({ input: { id: governed } }),
        cells: operatorsOnly(),
      },
    ]),
  ),
  'Mutation.productArchive': {
    operation:
      'mutation($input: ProductArchiveInput!) { productArchive(input: $input) { userErrors { message } product { id } } }',
    variables: async (stage, column) => ({ input: { id: await stage.productOf(column) } }),
    cells: writesProducts(),
  },
  'Mutation.productCreate': {
    operation:
      'mutation($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { message } product { id } } }',
    variables: ({ categoryId }) => ({ input: listing(categoryId) }),
    cells: writesProducts(),
  },
  'Mutation.productPublish': {
    operation:
      'mutation($input: ProductPublishInput!) { productPublish(input: $input) { userErrors { message } product { id } } }',
    variables: async (stage, column) => ({ input: { id: await stage.productOf(column) } }),
    cells: writesProducts(),
  },
  'Mutation.productUpdate': {
    operation:
      'mutation($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { message } product { id } } }',
    variables: async (stage, column) => ({
      input: { id: await stage.productOf(column), expectedVersion: 1, leadTimeDays: 3 },
    }),
    cells: writesProducts(),
  },
  'Mutation.searchPolicySet': {
    operation:
      'mutation($input: SearchPolicySetInput!) { searchPolicySet(input: $input) { userErrors { message } searchPolicy { directTokens } } }',
    variables: () => ({ input: { directTokens: false } }),
    cells: operatorsOnly(),
  },
  'Mutation.searchSynonymsSet': {
    operation:
      'mutation($input: SearchSynonymsSetInput!) { searchSynonymsSet(input: $input) { userErrors { message } synonyms { terms } } }',
    variables: () => ({ input: { vertical: 'chemicals', synonyms: [{ terms: ['lye', 'natron'] }] } }),
    cells: operatorsOnly(),
  },
  'Mutation.sessionRefresh': {
    operation:
      'mutation($input: SessionRefreshInput!) { sessionRefresh(input: $input) { userErrors { message } tokens { expiresAt } } }',
    variables: async ({ market: { visitor, buyer } }) => ({
      input: { refreshToken: await refreshTokenOf(visitor, buyer.email) },
    }),
    cells: everybody,
  },
  'Mutation.signIn': {
    operation:
      'mutation($input: SignInInput!) { signIn(input: $input) { userErrors { message } tokens { expiresAt } } }',
    variables: ({ market: { buyer } }) => ({ input: { email: buyer.email, password: PASSWORD } }),
    cells: everybody,
  },
  'Mutation.signOut': {
    operation: 'mutation { signOut(input: {}) { userErrors { message } signedOut } }',
    variables: () => ({}),
    cells: signedIn(),
  },
  'Mutation.signUp': {
    operation:
      'mutation($input: SignUpInput!) { signUp(input: $input) { userErrors { message } tokens { expiresAt } } }',
    variables: () => ({ input: { email: `${fresh()}@example.com`, password: PASSWORD, name: 'New' } }),
    cells: everybody,
  },
  'Subscription.inquiryEvents': {
    operation: 'subscription($id: ID!) { inquiryEvents(inquiryId: $id) { type } }',
    variables: async (stage, column) => ({ id: await stage.inquiryOf(column) }),
    cells: followsInquiries(),
  },
};

async function refreshTokenOf(visitor: Asker, email: string): Promise<string> {
  const operation = 'mutation($input: SignInInput!) { signIn(input: $input) { tokens { refreshToken } } }';
  const { signIn: answer } = await ask<{ signIn: { tokens: { refreshToken: string } } }, object>(visitor, operation, {
    input: { email, password: PASSWORD },
  });
  return answer.tokens.refreshToken;
}

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
    governed: (await party(made.visitor, 'SUPPLIER', 'Governed')).organizationId,
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

// Invitations have no operation yet, so a member is written as the owner.
async function memberOf({ visitor, tenantId }: Market, house: Party, role: Role): Promise<Asker> {
  const email = `${role.toLowerCase()}-${fresh()}@example.com`;
  await ask(visitor, rows['Mutation.signUp']!.operation, { input: { email, password: PASSWORD, name: role } });
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(`update organization set capabilities = '{BUYER,SUPPLIER}' where legal_name = 'House Ltd'`);
    await owner.query(
      `insert into member (tenant_id, id, account_id, organization_id, roles)
       select $1, $2, a.id, m.organization_id, array[$3]::"Role"[]
         from account a, member m join account h on h.id = m.account_id where a.email = $4 and h.email = $5`,
      [tenantId, newId(), role, email, house.email],
    );
  });
  return signIn(visitor, email);
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
