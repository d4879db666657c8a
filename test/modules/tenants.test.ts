// A marketplace as its operators set it: what visitors see of it, and how its policies are felt.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { platformToken, verifyToken } from '../../src/auth.ts';
import { contextAs, systemContext, type TenantFacts } from '../../src/context.ts';
import { demos, draftOf } from '../../src/demo.ts';
import { readId, showId } from '../../src/id.ts';
import { idsByCode } from '../../src/modules/category/service.ts';
import { put } from '../../src/modules/product/bulk.ts';
import { findTenantById } from '../../src/modules/tenant/service.ts';
import { permissionsOf } from '../../src/viewer.ts';
import { type Asker, ask, codeOf, send } from '../kit/ask.ts';
import { lye, type Market, market, operatorIn, PASSWORD, type Party, party, signIn } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-tenants-'));
const world = useWorld({ env: { ENTREPOT_DATA: folder } });
let made: Market;
let platform: Asker;
let published: string;

beforeAll(async () => {
  made = await market(world);
  platform = { url: world.url, accessToken: await platformToken(world.app.secret) };
  published = await made.supplier.lists({});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => sets({ catalogue: 'EVERYBODY', signUp: 'OPEN', productReview: false }));

const VERSION = '{ marketplace { version } }';
const UPDATE =
  'mutation($input: TenantUpdateInput!) { tenantUpdate(input: $input) { userErrors { field code } marketplace { version name locale locales currency currencies timeZone logoUrl theme { name value } mailName replyTo } } }';
type Updated = { tenantUpdate: { userErrors: { field: string[]; code: string }[]; marketplace: object | null } };

async function sets(input: object, asker: Asker = made.operator) {
  const { marketplace } = await ask<{ marketplace: { version: number } }, object>(made.visitor, VERSION);
  const { tenantUpdate } = await ask<Updated, object>(asker, UPDATE, {
    input: { expectedVersion: marketplace.version, ...input },
  });
  return tenantUpdate;
}

/** The user errors of a mutation, by code. */
async function faults(asker: Asker, operation: string, input: object): Promise<string[]> {
  const data = await ask<Record<string, { userErrors: { code: string }[] }>, object>(asker, operation, { input });
  return Object.values(data)[0]!.userErrors.map(({ code }) => code);
}

const deed = (name: string, answer: string) =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code message } ${answer} } }`;
const SIGN_UP = deed('signUp', 'tokens { accessToken }');

test('operators set what visitors see of the marketplace; two who do it at once do not undo one another', async () => {
  const theme = [
    { name: 'color.brand.primary', value: '#0a5c36' },
    { name: 'color.link', value: '{color.brand.primary}' },
  ];
  const wanted = {
    name: 'Base Chem',
    locales: ['de', 'en'],
    currencies: ['EUR', 'USD'],
    timeZone: 'Europe/Berlin',
    logoUrl: 'https://base-chem.example/logo.svg',
    theme,
    mailName: 'Base Chem team',
    replyTo: 'Help@base-chem.example',
  };
  const { userErrors, marketplace } = await sets(wanted);
  expect(userErrors).toEqual([]);
  expect(marketplace).toMatchObject({ ...wanted, locale: 'de', currency: 'EUR', replyTo: 'help@base-chem.example' });
  const seen = await ask<{ marketplace: object }, object>(
    made.visitor,
    '{ marketplace { name theme { name value } logoUrl locales currencies catalogue signUp productReview mailName replyTo } }',
  );
  expect(seen.marketplace).toMatchObject({
    name: 'Base Chem',
    theme,
    mailName: null,
    replyTo: null,
    catalogue: 'EVERYBODY',
  });
  expect(await codeOf(made.operator, UPDATE, { input: { expectedVersion: 1, name: 'Stale' } })).toBe('CONFLICT');
  const bad = await sets({
    name: ' ',
    locales: [],
    currencies: ['EUR', 'EUR'],
    timeZone: '+02:00',
    logoUrl: 'http://base-chem.example/logo.svg',
    theme: [
      { name: 'color..x', value: 'red' },
      { name: 'color.a', value: 'red; background: url(//evil.example)' },
    ],
    mailName: 'Bank <x>',
    replyTo: 'nobody',
  });
  expect(bad.userErrors.map(({ field }) => field.join('.')).sort()).toEqual(
    [
      'currencies',
      'locales',
      'logoUrl',
      'mailName',
      'name',
      'replyTo',
      'theme.0.name',
      'theme.1.value',
      'timeZone',
    ].sort(),
  );
  await sets({ logoUrl: null, theme: [], locales: ['en'], currencies: ['USD'] });
});

test('inside a marketplace only its own settings are written, whatever the statement says', async () => {
  const other = (await market(world)).tenantId;
  const client = new pg.Client({ connectionString: world.database.superuserUrl });
  await client.connect();
  const tries = async (tenant: string, sql: string, values: unknown[]) => {
    await client.query('begin');
    await client.query('set local role entrepot_app');
    await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
    const outcome = await client.query(sql, values).then(
      ({ rowCount }) => `${rowCount} rows`,
      (error: Error) => error.message,
    );
    await client.query('rollback');
    return outcome;
  };
  const mine = made.tenantId;
  expect(await tries(mine, `update tenant set name = 'x' where id = $1`, [mine])).toBe('1 rows');
  expect(await tries(mine, `update tenant set name = 'x'`, [])).toBe('1 rows');
  expect(await tries(mine, `update tenant set name = 'x' where id = $1`, [other])).toBe('0 rows');
  for (const change of [
    `domain = 'evil.example'`,
    `aliases = '{evil.example}'`,
    `status = 'SUSPENDED'`,
    'most_products = 9',
  ])
    expect(await tries(mine, `update tenant set ${change} where id = $1`, [mine])).toMatch(/set by the platform/);
  for (const change of [`slug = 'x'`, `verticals = '{}'`, 'id = gen_random_uuid()'])
    expect(await tries(mine, `update tenant set ${change} where id = $1`, [mine])).toMatch(/permission denied/);
  expect(await tries(mine, `insert into tenant (id, slug, name) values (gen_random_uuid(), 'x1', 'x')`, [])).toMatch(
    /row-level security/,
  );
  expect(await tries(mine, 'delete from tenant', [])).toMatch(/permission denied/);
  await client.end();
});

test('a catalogue for members is shown to nobody else, on no way', async () => {
  const reads = [
    '{ products { nodes { id } } }',
    `{ product(id: "${published}") { id } }`,
    '{ productSearch { nodes { id } } }',
    '{ searchSuggest(query: "lye") { suggestions { text } } }',
    '{ searchToken { token } }',
    `{ productCompare(ids: ["${published}", "${published}"]) { rows { code } } }`,
    '{ organizations { nodes { id } } }',
    '{ organizationSearch { nodes { id } } }',
  ];
  await sets({ catalogue: 'MEMBERS' });
  for (const read of reads) expect(await codeOf(made.visitor, read), read).toBe('UNAUTHENTICATED');
  const nodes = `{ nodes(ids: ["${published}", "${made.supplier.organizationId}"]) { id } }`;
  expect(await ask(made.visitor, nodes)).toEqual({ nodes: [null, null] });
  expect(await ask(made.buyer, nodes)).toEqual({
    nodes: [{ id: published }, { id: made.supplier.organizationId }],
  });
  expect(await ask(made.buyer, `{ product(id: "${published}") { id } }`)).toEqual({ product: { id: published } });
  await sets({ catalogue: 'EVERYBODY' });
  expect(await ask(made.visitor, nodes)).toMatchObject({ nodes: [{ id: published }, {}] });
});

/** The mails to `email` so far. */
function mailsTo(email: string): string[] {
  try {
    const box = path.join(folder, 'mail');
    const texts = readdirSync(box).map((file) => readFileSync(path.join(box, file), 'utf8'));
    return texts.filter((text) => text.includes(`<${email}>`) || text.includes(`To: ${email}`));
  } catch {
    return []; // nothing was written yet
  }
}

async function admissionTo(email: string): Promise<string> {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const mail = mailsTo(email).find((text) => /^Subject: .*admitted/m.test(text)); // beside the one that verifies the address
    if (mail) return mail;
  }
  throw new Error(`no mail came to ${email}`);
}

test('what can be done with a company is told to who governs companies, and to nobody else', async () => {
  const actions = `{ node(id: "${made.supplier.organizationId}") { ... on Organization { availableActions } } }`;
  const told = async (asker: Asker) =>
    (await ask<{ node: { availableActions: string[] } }, object>(asker, actions)).node.availableActions;
  expect(await told(made.operator)).toEqual(expect.arrayContaining(['suspend']));
  expect(await told(await operatorIn(world, made, ['MODERATOR']))).toEqual(await told(made.operator));
  const analyst = await operatorIn(world, made, ['ANALYST']);
  for (const asker of [made.visitor, made.buyer, made.supplier, analyst, platform])
    expect(await told({ ...made.visitor, ...asker })).toEqual([]);
});

test('where companies are reviewed, one that waits reads and does not trade; its owner is told what became of it', async () => {
  await sets({ signUp: 'REVIEWED', mailName: 'Base Chem team', replyTo: 'help@base-chem.example' });
  const [seller, buyer] = await Promise.all([
    party(made.visitor, 'SUPPLIER', 'Waiting'),
    party(made.visitor, 'BUYER', 'Hopeful'),
  ]);
  const STATUS = '{ viewer { permissions organization { id status refusedBecause } } }';
  expect(await ask(seller, STATUS)).toMatchObject({
    viewer: { organization: { status: 'PENDING' }, permissions: ['organization_manage', 'inquiry_read'] },
  });
  const { categories } = await ask<{ categories: { id: string; code: string }[] }, object>(
    made.visitor,
    '{ categories(vertical: "chemicals") { id code } }',
  );
  const { category, ...listing } = lye;
  const create = { input: { ...listing, categoryId: categories.find(({ code }) => code === category)!.id } };
  expect(await codeOf(seller, deed('productCreate', 'product { id }'), create)).toBe('FORBIDDEN');
  const inquiry = { subject: 'S', message: 'M', lines: [{ productId: published, quantity: '1000' }] };
  expect(await codeOf(buyer, deed('inquirySend', 'inquiry { id }'), { input: inquiry })).toBe('FORBIDDEN');
  expect(await ask(buyer, `{ product(id: "${published}") { id } }`)).toEqual({ product: { id: published } });
  expect(await ask(made.visitor, '{ organizations(first: 100) { nodes { legalName } } }')).not.toMatchObject({
    organizations: { nodes: expect.arrayContaining([{ legalName: 'Waiting Ltd' }]) },
  });
  const PENDING = '{ organizations(status: PENDING) { nodes { legalName availableActions } } }';
  expect(await codeOf(made.buyer, PENDING)).toBe('FORBIDDEN');
  const queue = await ask<{ organizations: { nodes: { legalName: string; availableActions: string[] }[] } }, object>(
    made.operator,
    PENDING,
  );
  expect(queue.organizations.nodes.map(({ legalName }) => legalName).sort()).toEqual(['Hopeful Ltd', 'Waiting Ltd']);
  expect(queue.organizations.nodes[0]!.availableActions).toEqual(expect.arrayContaining(['admit', 'refuse']));

  const ADMIT = deed('organizationAdmit', 'organization { status }');
  const REFUSE = deed('organizationRefuse', 'organization { status refusedBecause }');
  expect(await codeOf(buyer, ADMIT, { input: { id: buyer.organizationId } })).toBe('FORBIDDEN');
  for (let i = 0; i < 2; i++)
    expect(await ask(made.operator, ADMIT, { input: { id: seller.organizationId } })).toMatchObject({
      organizationAdmit: { userErrors: [], organization: { status: 'ACTIVE' } },
    });
  expect(await faults(made.operator, REFUSE, { id: buyer.organizationId, reason: ' ' })).toEqual(['OUT_OF_RANGE']);
  const reason = 'The registration number is not known.';
  expect(await ask(made.operator, REFUSE, { input: { id: buyer.organizationId, reason } })).toMatchObject({
    organizationRefuse: { organization: { status: 'CLOSED', refusedBecause: reason } },
  });
  expect(await codeOf(made.operator, ADMIT, { input: { id: buyer.organizationId } })).toBe('CONFLICT');
  expect(await faults(seller, deed('productCreate', 'product { id }'), create.input)).toEqual([]);
  expect(await codeOf(buyer, deed('inquirySend', 'inquiry { id }'), { input: inquiry })).toBe('FORBIDDEN');
  expect(await ask(buyer, STATUS)).toMatchObject({ viewer: { organization: { refusedBecause: reason } } });
  const seen = `{ node(id: "${buyer.organizationId}") { ... on Organization { refusedBecause } } }`;
  expect(await ask(made.visitor, seen)).toEqual({ node: { refusedBecause: null } });

  const [admitted, refused] = await Promise.all([admissionTo(seller.email), admissionTo(buyer.email)]);
  expect(admitted).toMatch(/^From: Base Chem team <no-reply@entrepot\.invalid>\r?$/m);
  expect(admitted).toMatch(/^Reply-To: help@base-chem\.example\r?$/m);
  expect(admitted).toContain('has admitted Waiting Ltd');
  expect(refused.replace(/=\r?\n/g, '')).toContain(reason);
});

test('where one comes by invitation nobody signs up without', async () => {
  await sets({ signUp: 'INVITATION' });
  const input = { email: 'new@example.com', password: PASSWORD, name: 'New' };
  const { errors } = await send(made.visitor, SIGN_UP, { input });
  expect(errors![0]).toMatchObject({
    message: expect.stringContaining('by invitation only'),
    extensions: { code: 'FORBIDDEN' },
  });
});

test('why a listing was returned is for its supplier and operators, should it ever stand on one that is on the market', async () => {
  const id = await made.supplier.lists({});
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(`update product set returned_because = 'No photo.' where id = $1`, [readId('Product', id)]);
  });
  const told = async (asker: Asker) =>
    (await ask<{ product: object }, object>(asker, `{ product(id: "${id}") { returnedBecause } }`)).product;
  for (const asker of [made.supplier, made.operator])
    expect(await told(asker)).toEqual({ returnedBecause: 'No photo.' });
  for (const asker of [made.visitor, made.buyer, made.rival])
    expect(await told(asker)).toEqual({ returnedBecause: null });
});

test('where listings are reviewed, none is on the market before an operator has looked at this very version', async () => {
  await sets({ productReview: true });
  const PUBLISH = deed('productPublish', 'product { status version availableActions }');
  const QUEUE = '{ productsInReview { nodes { id version sku availableActions } } }';
  const id = await made.supplier.lists({ sku: 'REVIEWED' });
  const read = (asker: Asker) => ask(asker, `{ product(id: "${id}") { status returnedBecause availableActions } }`);
  expect(await read(made.supplier)).toEqual({
    product: { status: 'IN_REVIEW', returnedBecause: null, availableActions: ['archive'] },
  });
  expect(await read(made.visitor)).toEqual({ product: null });
  expect(await read(made.rival)).toEqual({ product: null });
  expect(await codeOf(made.supplier, QUEUE)).toBe('FORBIDDEN');
  expect(await ask(made.operator, QUEUE)).toEqual({
    productsInReview: { nodes: [{ id, version: 2, sku: 'REVIEWED', availableActions: ['approve', 'return'] }] },
  });
  const RETURN = deed('productReturn', 'product { status }');
  const APPROVE = deed('productApprove', 'product { status publishedAt }');
  expect(await codeOf(made.supplier, APPROVE, { input: { id, expectedVersion: 2 } })).toBe('FORBIDDEN');
  expect(await faults(made.operator, RETURN, { id, reason: 'The photo is missing.' })).toEqual([]);
  expect(await read(made.supplier)).toEqual({
    product: { status: 'DRAFT', returnedBecause: 'The photo is missing.', availableActions: ['submit', 'archive'] },
  });
  expect(await ask(made.supplier, PUBLISH, { input: { id } })).toMatchObject({
    productPublish: { product: { status: 'IN_REVIEW', version: 4 } },
  });
  // It is changed while an operator looks at it.
  const CHANGE = deed('productUpdate', 'product { version }');
  await ask(made.supplier, CHANGE, { input: { id, expectedVersion: 4, leadTimeDays: 3 } });
  expect(await codeOf(made.operator, APPROVE, { input: { id, expectedVersion: 4 } })).toBe('CONFLICT');
  for (let i = 0; i < 2; i++)
    expect(await ask(made.operator, APPROVE, { input: { id, expectedVersion: 5 } })).toMatchObject({
      productApprove: { userErrors: [], product: { status: 'ACTIVE', publishedAt: expect.any(String) } },
    });
  expect(await read(made.visitor)).toMatchObject({ product: { status: 'ACTIVE' } });
  expect(await ask(made.supplier, PUBLISH, { input: { id } })).toMatchObject({
    productPublish: { product: { status: 'ACTIVE' } }, // a retry that comes after the approval
  });
  // Its terms are the supplier's own; what it says of itself is looked at again.
  await ask(made.supplier, CHANGE, { input: { id, expectedVersion: 6, leadTimeDays: 4, minimumQuantity: '50' } });
  expect(await read(made.visitor)).toMatchObject({ product: { status: 'ACTIVE' } });
  const translations = [{ locale: 'en', title: 'Something else altogether' }];
  await ask(made.supplier, CHANGE, { input: { id, expectedVersion: 7, translations } });
  expect(await read(made.visitor)).toEqual({ product: null });
  expect(await ask(made.operator, QUEUE)).toMatchObject({ productsInReview: { nodes: [{ id, version: 8 }] } });
  await ask(made.operator, APPROVE, { input: { id, expectedVersion: 8 } });
  expect(await read(made.visitor)).toMatchObject({ product: { status: 'ACTIVE' } });
  // What waits when the review is given up can be published by its supplier.
  const late = await made.supplier.lists({ sku: 'LATE' });
  await sets({ productReview: false });
  expect(await ask(made.supplier, PUBLISH, { input: { id: late } })).toMatchObject({
    productPublish: { product: { status: 'ACTIVE' } },
  });
});

test('the platform launches a marketplace once, however often it asks, gives it host names, closes and opens it', async () => {
  const CREATE = deed('tenantCreate', 'tenant { id slug locale currency }');
  const input = {
    slug: `made-${made.tenant}`,
    name: 'Made',
    verticals: ['chemicals'],
    locale: 'de',
    currency: 'EUR',
    operator: { email: 'ops@made.example', password: PASSWORD, name: 'Ops' },
    idempotencyKey: 'launch-of-made',
  };
  type Created = { tenantCreate: { tenant: { id: string; slug: string } } };
  const twice = await Promise.all([1, 2].map(() => ask<Created, object>(platform, CREATE, { input })));
  expect(twice[0]).toEqual(twice[1]);
  const { id, slug } = twice[0]!.tenantCreate.tenant;
  const visitor = { url: world.url, tenant: slug };
  expect(await signIn(visitor, 'ops@made.example', 'OPERATOR')).toMatchObject({ accessToken: expect.any(String) });
  expect(await codeOf(platform, CREATE, { input: { ...input, name: 'Else' } })).toBe('IDEMPOTENCY_MISMATCH');
  expect(await faults(platform, CREATE, { ...input, idempotencyKey: undefined })).toEqual(['TAKEN']);
  expect(await codeOf(made.operator, CREATE, { input })).toBe('FORBIDDEN');

  const HOSTS = deed('tenantDomainsSet', 'tenant { domain domains }');
  const host = `www.${slug}.example`;
  expect(await ask(platform, HOSTS, { input: { id, domains: [host, `${slug}.example`.toUpperCase()] } })).toMatchObject(
    {
      tenantDomainsSet: { tenant: { domain: host, domains: [host, `${slug}.example`] } },
    },
  );
  const mine = showId('Tenant', made.tenantId);
  expect(await faults(platform, HOSTS, { id: mine, domains: [`${slug}.example`] })).toEqual(['TAKEN']);
  expect(await faults(platform, HOSTS, { id: mine, domains: ['a b'] })).toEqual(['INVALID']);
  const found = await world.app.database.query<{ slug: string }>(
    made.tenantId,
    'test_alias',
    'select slug from tenant where aliases @> array[$1]',
    [`${slug}.example`],
  );
  expect(found).toEqual([{ slug }]);

  const [SUSPEND, RESUME] = ['tenantSuspend', 'tenantResume'].map((name) => deed(name, 'tenant { status }'));
  expect(await ask(platform, SUSPEND!, { input: { id } })).toMatchObject({
    tenantSuspend: { tenant: { status: 'SUSPENDED' } },
  });
  expect(await codeOf(visitor, VERSION)).toBe('TENANT_SUSPENDED');
  await ask(platform, RESUME!, { input: { id } });
  expect(await ask(visitor, VERSION)).toEqual({ marketplace: { version: 1 } });
});

test('a plan is kept exactly, however many come at once, and says who to ask', async () => {
  const small = await market(world);
  const LIMIT = deed('tenantLimitSet', 'tenant { id }');
  const id = showId('Tenant', small.tenantId);
  await ask(platform, LIMIT, { input: { id, products: 3, organizations: 4, storageMib: 1 } });
  expect(await faults(platform, LIMIT, { id, products: -1 })).toEqual(['OUT_OF_RANGE']);
  const first = await small.supplier.lists({});
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) => (i % 2 ? small.supplier : small.rival).lists({})),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(2);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
  for (const reason of refused) expect(reason).toMatch(/PLAN_LIMIT.*allows 3 products.*ask its operators/);
  const comers = await Promise.allSettled(
    Array.from({ length: 4 }, (_, i): Promise<Party> => party(small.visitor, 'BUYER', `Comer${i}`)),
  );
  expect(comers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const USAGE = '{ tenantUsage { organizations { used limit } products { used limit } storage { used limit } } }';
  expect(await ask(small.operator, USAGE)).toEqual({
    tenantUsage: {
      organizations: { used: '4', limit: '4' },
      products: { used: '3', limit: '3' },
      storage: { used: '0', limit: '1048576' },
    },
  });
  const PUBLISH = deed('productPublish', 'product { status }');
  await ask(small.supplier, deed('productArchive', 'product { id }'), { input: { id: first } });
  const taken = await small.rival.lists({});
  expect(taken).toMatch(/^product_/);
  expect(await faults(small.supplier, PUBLISH, { id: first })).toEqual(['PLAN_LIMIT']);
  await ask(platform, LIMIT, { input: { id, products: null } });
  expect(await faults(small.supplier, PUBLISH, { id: first })).toEqual([]);
});

test('an import keeps to the plan and to the review too', async () => {
  const facts = { ...(await findTenantById(world.app.database, made.tenantId))!, productReview: true };
  const { subject, session, organization, expiresAt } = await verifyToken(world.app.secret, made.rival.accessToken!);
  const viewer = {
    kind: 'member',
    accountId: subject,
    sessionId: session,
    organizationId: organization,
    permissions: permissionsOf(['OWNER'], ['SUPPLIER'], 'ACTIVE', null),
    expiresAt,
  } as const;
  const contextWith = (more: Partial<TenantFacts>) =>
    contextAs(systemContext(world.app, { ...facts, ...more }, 'test'), { viewer });
  const categories = await idsByCode(contextWith({}), 'chemicals');
  const market = demos.chemicals!;
  const drafts = market.products.slice(0, 3).map((product) => draftOf('chemicals', market, product, categories));
  const has = (
    await world.app.database.query<{ count: number }>(
      made.tenantId,
      'test_products',
      `select count(*)::int as count from product where tenant_id = $1 and status <> 'ARCHIVED'`,
      [made.tenantId],
    )
  )[0]!.count;
  const results = await put(contextWith({ mostProducts: has + 2 }), drafts);
  expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'refused']);
  expect(results[2]).toMatchObject({ errors: [{ code: 'PLAN_LIMIT' }] });
  const waiting = await ask<{ productsInReview: { nodes: { sku: string }[] } }, object>(
    made.operator,
    '{ productsInReview { nodes { sku } } }',
  );
  expect(waiting.productsInReview.nodes.map(({ sku }) => sku)).toEqual(drafts.slice(0, 2).map(({ sku }) => sku));
});
