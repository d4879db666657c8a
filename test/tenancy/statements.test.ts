// A list costs the database the same however long the page is: the exact number of statements of each, pinned.
import { getNamedType, getNullableType, isListType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { platformToken } from '../../src/auth.ts';
import { newId, readId, showId } from '../../src/id.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { schema } from '../../src/schema.ts';
import { type Asker, ask } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld();
const MANY = 20;

let made: Market;
let platform: Asker;
/** An inquiry with many messages. */
let inquiry: string;
let products: string[];

beforeAll(async () => {
  made = await market(world);
  platform = { ...made.visitor, accessToken: await platformToken(world.app.secret) };
  const { supplier, buyer } = made;
  products = await Promise.all(Array.from({ length: MANY + 2 }, () => supplier.lists({})));
  const inquiries = await Promise.all(products.map((product) => buyer.asks(product)));
  inquiry = inquiries[0]!;
  for (let i = 0; i < MANY; i++) await supplier.answers(inquiry, `Answer ${i}`);
  const file = newId();
  const others: string[] = [];
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    for (let i = 0; i < MANY; i++) {
      const id = newId();
      others.push(showId('Organization', id));
      await owner.query(`insert into tenant (id, slug, name) values ($1, $2, $2)`, [id, `other-${i}`]);
      await owner.query(
        `insert into organization (tenant_id, id, legal_name, country, business_type, capabilities) values ($1, $2, $3, 'DE', 'TRADER', '{SUPPLIER}')`,
        [made.tenantId, id, `Other ${i}`],
      );
      await owner.query(
        `insert into member (tenant_id, id, account_id, organization_id, roles) select $1, $2, id, $3, '{SALES}' from account where email = $4`,
        [made.tenantId, newId(), id, buyer.email],
      );
    }
    await owner.query(
      `insert into file (tenant_id, id, organization_id, uploader_id, name, type, size, sha256, status)
       select tenant_id, $1, sender_id, author_id, 'a.txt', 'text/plain', 1, repeat('0', 64), 'AVAILABLE' from message limit 1`,
      [file],
    );
    await owner.query(
      'insert into message_attachment (tenant_id, message_id, position, file_id) select tenant_id, id, 1, $1 from message',
      [file],
    );
    // Colleagues of the buyer's, and people who are invited.
    await owner.query(
      `with a as (insert into account (tenant_id, id, email, password_hash, name)
                  select $1, gen_random_uuid(), 'colleague' || n || '@example.com', '', 'C' || n from generate_series(1, $3) n returning tenant_id, id)
       insert into member (tenant_id, id, account_id, organization_id, roles)
       select a.tenant_id, gen_random_uuid(), a.id, $2, '{VIEWER}' from a`,
      [made.tenantId, readId('Organization', buyer.organizationId), MANY],
    );
    await owner.query(
      `insert into invitation (tenant_id, id, organization_id, email, roles, token_hash, inviter_id, by_operator, expires_at)
       select tenant_id, gen_random_uuid(), $2, email, '{VIEWER}', sha256(email::bytea), id, false, now() + interval '1 day' from account where tenant_id = $1`,
      [made.tenantId, readId('Organization', buyer.organizationId)],
    );
    // Listings that wait for the operators.
    await owner.query(
      `insert into product (tenant_id, id, supplier_id, category_id, vertical, sku, status, translations, attributes, declaration, unit, minimum_quantity)
       select tenant_id, gen_random_uuid(), supplier_id, category_id, vertical, 'R' || sku, 'IN_REVIEW', translations, attributes, declaration, unit, minimum_quantity from product`,
    );
    await owner.query(
      `insert into division (tenant_id, id, parent_id, child_id)
       select o.tenant_id, gen_random_uuid(), i.buyer_id, o.id from organization o, (select buyer_id from inquiry limit 1) i where o.legal_name like 'Other %'`,
    );
    // Something to approve for each inquiry, and who has said yes.
    await owner.query(
      `insert into approval (tenant_id, id, organization_id, kind, subject, currency, above, role, needed, input, inquiry_id, asked_by_id)
       select i.tenant_id, gen_random_uuid(), i.buyer_id, 'INQUIRY_SEND', i.subject, 'USD', 1, 'OWNER', 2, jsonb_build_object('lines', '[]'::jsonb, 'message', 'M', 'supplierId', i.supplier_id), i.id, a.id
         from inquiry i, account a where a.email = $1`,
      [buyer.email],
    );
    await owner.query(
      'insert into approval_grant (tenant_id, approval_id, account_id) select tenant_id, id, asked_by_id from approval',
    );
    // One line more in each inquiry, so that a list stands within the list.
    await owner.query(
      `insert into inquiry_line (tenant_id, inquiry_id, position, product_id, description, quantity, unit)
       select tenant_id, inquiry_id, 2, product_id, description, quantity, unit from inquiry_line`,
    );
  });
  // The log tells the index of them.
  const verify = 'mutation($id: ID!) { organizationVerify(input: { id: $id }) { userErrors { message } } }';
  await Promise.all(others.map((id) => ask(made.operator, verify, { id })));
  await caughtUp(world.worker!);
});

const organization = '{ id legalName country capabilities }';
const attributes = '{ __typename ... on ChemicalAttributes { casNumber purity { min max display } } }';
const listed = `id title specs { label value } attributes ${attributes} priceTiers { fromQuantity unitPrice { amount } }`;
const product = `{ ${listed} status version supplier ${organization} category { id name parent { name } children { name } } variants { sku unitPrice { amount } specs { value } } blockedBecause { code } viewerCanUpdate availableActions }`;
const message = '{ id body authorName sender { legalName } }';
const lines =
  '{ position quantity targetPrice { amount } product { id title status supplier { legalName } category { name } } }';
const thread = `{ id subject cursor buyer ${organization} supplier ${organization} lines ${lines} }`;
const talk = `{ id subject viewerSide lines { position } messages(first: 2) { nodes ${message} pageInfo { hasNextPage } } }`;

interface Row {
  /** The operation for pages of `$first`, or with `$ids`. */
  operation: string;
  asker: () => Asker;
  /** Statements and transactions, of which one finds out who asks when a member or an operator does. */
  statements: number;
  /** How many rows came, to see that the page was full. */
  rows: (data: Data) => unknown[];
}

// Answers are looked into by hand here: the operations are written with one another's parts.
type Data = Record<string, Record<string, unknown>>;
const nodes = (field: string) => (data: Data) => data[field]!.nodes as unknown[];
const query = (inner: string) => `query($first: Int!) { ${inner} }`;

const rows: Record<string, Row> = {
  'Query.inquiries': {
    operation: query(`inquiries(first: $first) { nodes ${thread} pageInfo { hasNextPage } }`),
    asker: () => made.buyer,
    statements: 3, // which ones, and what they are
    rows: nodes('inquiries'),
  },
  'Query.auditEntries': {
    operation: query(
      `auditEntries(first: $first) { nodes { number at type subjectId actor { kind accountId organizationId } details { name value } hash } }`,
    ),
    asker: () => made.operator,
    statements: 2, // who asks, and which ones
    rows: nodes('auditEntries'),
  },
  'Query.inquiries as an operator': {
    operation: query(`inquiries(first: $first) { nodes ${talk} edges { cursor node ${talk} } }`),
    asker: () => made.operator,
    statements: 4, // one for the messages of all
    rows: nodes('inquiries'),
  },
  'Query.inquiries with two pages of messages each': {
    operation: query(
      `inquiries(first: $first) { nodes { id first: messages(first: 1) { nodes ${message} } last: messages(last: 2) { edges { cursor node ${message} } } } }`,
    ),
    asker: () => made.buyer,
    statements: 5,
    rows: nodes('inquiries'),
  },
  'Inbox.inquiries with all that a side keeps for itself': {
    operation: query(
      `inbox { cursor inquiries(first: $first) { nodes { id unreadCount assignment { member { name } } notes(first: 2) { nodes { body authorName } } messages(first: 2) { nodes { readAt readBy } } } } }`,
    ),
    asker: () => made.supplier,
    statements: 9, // who asks, the cursor, which ones, what they are, and one for each thing that all of them have
    rows: (data) => (data.inbox!.inquiries as { nodes: unknown[] }).nodes,
  },
  'Query.members': {
    operation: query(`members(first: $first) { nodes { id name email roles organization ${organization} } }`),
    asker: () => made.buyer,
    statements: 2,
    rows: nodes('members'),
  },
  'Query.invitations': {
    operation: query(
      `invitations(first: $first) { nodes { id email state inviterName organization ${organization} } }`,
    ),
    asker: () => made.buyer,
    statements: 2,
    rows: nodes('invitations'),
  },
  'Query.approvals': {
    operation: query(
      `approvals(first: $first) { nodes { id kind need { amount { amount } tier { approvals member { name } } } grants { name } askerName enderName availableActions inquiry { id subject } waitingInquiry { supplier { legalName } lines { description } } } }`,
    ),
    asker: () => made.buyer,
    statements: 6, // who asks, which ones, the asker's place, what roles may do, the inquiries, and the suppliers
    rows: nodes('approvals'),
  },
  'Query.divisions': {
    operation: query(
      `divisions(first: $first) { nodes { id isAgreed parent ${organization} child { id parent { id } divisions { id legalName } } } }`,
    ),
    asker: () => made.buyer,
    statements: 2,
    rows: nodes('divisions'),
  },
  'Query.nodes': {
    operation: `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Product ${product} } }`,
    asker: () => made.buyer,
    statements: 2,
    rows: (data) => data.nodes as unknown as unknown[],
  },
  'Query.organizations': {
    operation: query(`organizations(first: $first) { nodes ${organization} pageInfo { endCursor } }`),
    asker: () => made.visitor,
    statements: 1,
    rows: nodes('organizations'),
  },
  'Query.organizations with their profiles': {
    operation: query(
      `organizations(first: $first) { nodes { id lei description addresses { city } certificates { name file { name } } viewerCanUpdate } }`,
    ),
    asker: () => made.visitor,
    statements: 2, // the companies, and all their certificates
    rows: nodes('organizations'),
  },
  'Query.organizationSearch': {
    operation: query(
      'organizationSearch(first: $first) { nodes { id legalName verticals categories { name } } totalCount facets { countries { count } } }',
    ),
    asker: () => made.visitor,
    statements: 0,
    rows: nodes('organizationSearch'),
  },
  'Query.products': {
    operation: query(`products(first: $first) { nodes ${product} pageInfo { hasNextPage } }`),
    asker: () => made.visitor,
    statements: 1,
    rows: nodes('products'),
  },
  'Query.products of the supplier': {
    operation: query(`products(first: $first) { edges { cursor node ${product} } nodes { sku } }`),
    asker: () => made.supplier,
    statements: 2,
    rows: nodes('products'),
  },
  'Query.productsInReview': {
    operation: query(`productsInReview(first: $first) { nodes ${product} pageInfo { hasNextPage } }`),
    asker: () => made.operator,
    statements: 2,
    rows: nodes('productsInReview'),
  },
  'Query.productSearch': {
    operation: query(
      `productSearch(first: $first) { nodes { ${listed} supplier { id } category { name } } totalCount }`,
    ),
    asker: () => made.visitor,
    statements: 0,
    rows: nodes('productSearch'),
  },
  'Query.productSearch with its listings': {
    operation: query(
      `productSearch(first: $first) { nodes { id product ${product} } facets { categories { value count } } }`,
    ),
    asker: () => made.visitor,
    statements: 1,
    rows: nodes('productSearch'),
  },
  'Query.tenants': {
    operation: query('tenants(first: $first) { nodes { id slug name } }'),
    asker: () => platform,
    statements: 1,
    rows: nodes('tenants'),
  },
  'Inquiry.messages': {
    operation:
      'query($first: Int!, $inquiry: ID!) { inquiry(id: $inquiry) { id messages(first: $first) { nodes { id body authorName sender { legalName } attachments { id name } } } } }',
    asker: () => made.buyer,
    statements: 3,
    rows: (data) => (data.inquiry!.messages as { nodes: unknown[] }).nodes,
  },
};

/** Lists without pages: their length is what it is. */
const whole: Record<string, Omit<Row, 'rows'>> = {
  'Query.categories': {
    operation: '{ categories(vertical: "chemicals") { id name parent { name } children { name parent { name } } } }',
    asker: () => made.visitor,
    statements: 1,
  },
  'Query.searchIndexes': {
    operation: '{ searchIndexes { vertical listings lagSeconds } }',
    asker: () => made.operator,
    statements: 3, // who asks, what is on the market, how far the indexes are
  },
  'Query.inbox': {
    operation: '{ inbox { cursor counts { total unread awaitingMe states { state total } } members { name roles } } }',
    asker: () => made.supplier,
    statements: 4, // who asks, the cursor, the counts, the members
  },
  'Query.exchangeRates': {
    operation: '{ exchangeRates { base quote rate asOf } }',
    asker: () => made.visitor,
    statements: 1,
  },
  'Query.productSearch that converts prices': {
    operation:
      '{ productSearch(where: { price: { currency: "USD", max: 9, convert: true } }, first: 20) { nodes { title convertedPrice { unitPrice { amount } rate { rate } } } rates { rate } } }',
    asker: () => made.visitor,
    statements: 1,
  },
  'Query.roles': {
    operation: '{ roles { code name permissions } }',
    asker: () => made.buyer,
    statements: 2, // who asks, and the marketplace's own
  },
  'Query.searchSynonyms': {
    operation: '{ searchSynonyms(vertical: "chemicals") { terms } }',
    asker: () => made.operator,
    statements: 2,
  },
  'Query.teams': {
    operation: '{ teams { id name members { member { id name roles } } } }',
    asker: () => made.supplier,
    statements: 2, // a company has at most a hundred
  },
  'Query.webhooks': {
    operation: '{ webhooks(first: 10) { nodes { id url events } } }',
    asker: () => made.supplier,
    statements: 2, // a company has at most ten
  },
  'Query.apiKeys': {
    operation: '{ apiKeys(first: 50) { nodes { id name scopes creatorName } } }',
    asker: () => made.supplier,
    statements: 2, // a company has at most fifty
  },
  'Query.identityProviders': {
    operation: '{ identityProviders { id name issuer } }',
    asker: () => made.visitor,
    statements: 1, // a marketplace has at most ten
  },
  'Query.operators': {
    operation: '{ operators { roles createdAt account { name email } } }',
    asker: () => made.operator,
    statements: 2, // a marketplace has at most two hundred
  },
  'Query.operatorInvitations': {
    operation: '{ operatorInvitations { id email roles } }',
    asker: () => made.operator,
    statements: 2,
  },
  'Query.inquiryFigures': {
    operation: '{ inquiryFigures(from: "2026-01-01", to: "2026-12-31", by: SUPPLIER) { key label inquiries } }',
    asker: () => made.operator,
    statements: 2,
  },
  'Query.searchTerms': {
    operation: '{ searchTerms(from: "2026-01-01", to: "2026-12-31") { term searches } }',
    asker: () => made.operator,
    statements: 2,
  },
  'Account.impersonations': {
    operation:
      '{ viewer { account { impersonations(first: 20) { nodes { id operatorName organization { legalName } } } } } }',
    asker: () => made.buyer,
    statements: 3,
  },
  'Viewer.sessions': {
    operation: '{ viewer { sessions(first: 50) { nodes { id isCurrent organization { legalName } } } } }',
    asker: () => made.supplier,
    statements: 2,
  },
  'Query.verticals': {
    operation: '{ verticals { name attributes { code choices { code } } categories { code hiddenAttributes } } }',
    asker: () => made.visitor,
    statements: 1,
  },
  'Query.productCompare': {
    operation:
      'query($ids: [ID!]!) { productCompare(ids: $ids) { products { id title } rows { code cells { value } } } }',
    asker: () => made.visitor,
    statements: 2,
  },
  'Account.members': {
    operation: `{ viewer { account { members { roles organization ${organization} } } organization { id } } }`,
    asker: () => made.buyer,
    statements: 3,
  },
};

/**
 * How many statements and transactions the operation is; every one borrows a connection. What is remembered for a second,
 * such as the marketplace, may have to be read anew in one call but not in three: the least counts.
 */
async function count(asker: Asker, operation: string, variables: object): Promise<{ statements: number; data: Data }> {
  const { pool } = world.app.database;
  let statements = 0;
  const counted = () => void statements++;
  const counts: number[] = [];
  let data: Data = {};
  pool.on('acquire', counted);
  for (let i = 0; i < 3; i++) {
    statements = 0;
    data = await ask<Data, object>(asker, operation, variables);
    counts.push(statements);
  }
  pool.off('acquire', counted);
  return { data, statements: Math.min(...counts) };
}

const variablesOf = (first: number) => ({ first, ids: products.slice(0, first), inquiry });

test('every list at the root is counted', () => {
  const lists = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ type }) => isListType(getNullableType(type)) || getNamedType(type).name.endsWith('Connection'),
  );
  const counted = new Set([...Object.keys(rows), ...Object.keys(whole)].map((name) => name.split(' ')[0]));
  expect(lists.map(({ name }) => `Query.${name}`).filter((name) => !counted.has(name))).toEqual([]);
});

describe.each(Object.entries(rows))('%s', (_name, { operation, asker, statements, rows: rowsOf }) => {
  test(`is ${statements} statements, for one row and for ${MANY}`, async () => {
    const one = await count(asker(), operation, variablesOf(1));
    const many = await count(asker(), operation, variablesOf(MANY));
    expect([rowsOf(one.data).length, rowsOf(many.data).length]).toEqual([1, MANY]);
    expect({ one: one.statements, many: many.statements }).toEqual({ one: statements, many: statements });
  });
});

describe.each(Object.entries(whole))('%s', (_name, { operation, asker, statements }) => {
  test(`is ${statements} statements`, async () => {
    expect((await count(asker(), operation, { ids: products.slice(0, 5) })).statements).toBe(statements);
  });
});
