// Fills a marketplace with canaries: words that stand nowhere else, in every text that a tenant can store.
import { createHash, randomBytes } from 'node:crypto';
import { verifyToken } from '../../src/auth.ts';
import { contextAs, systemContext } from '../../src/context.ts';
import { demos, draftOf } from '../../src/demo.ts';
import { newId, readId, showId } from '../../src/id.ts';
import { idsByCode } from '../../src/modules/category/service.ts';
import { put } from '../../src/modules/product/bulk.ts';
import { findTenant } from '../../src/modules/tenant/service.ts';
import { permissionsOf } from '../../src/viewer.ts';
import { verticals } from '../../verticals/index.ts';
import { type Asker, ask } from '../kit/ask.ts';
import { type Buyer, lye, type Market, market, type Party, party } from '../kit/market.ts';
import type { World } from '../kit/world.ts';

/** What a canary tells, when it is seen where it should not be. */
export const classes = [
  'tenant',
  'listed',
  'draft',
  'archived',
  'inquiry',
  'quotation',
  'file',
  'webhook',
  'key',
  'approval',
  'team',
  'person',
  'parties',
] as const;
/** A class of canaries. */
export type CanaryClass = (typeof classes)[number];

/** A marketplace full of canaries. */
export interface Aviary extends Market {
  /** Rows of other parties that a stranger inside the marketplace must not notice. */
  hidden: Aviary['targets'];
  /** Another buyer, who has asked nothing. */
  stranger: Party;
  words: Record<CanaryClass, string>;
  /** What stands in a note of the supplier's: not even the marketplace's operator sees it. */
  note: string;
  /** One id of each type at least, as the API shows them. */
  targets: { type: string; id: string; word: CanaryClass }[];
  /** Every id of the marketplace's rows, as stored and as shown. */
  ids: string[];
  categories: Map<string, string>;
}

/** An id of no row at all. */
export const missingId = (type: string) => showId(type, newId());

/** Launches a marketplace of all verticals and fills it. Its search index has the listings when the worker has caught up. */
export async function aviary(world: World): Promise<Aviary> {
  const made = await market(
    world,
    verticals.map(({ name }) => name),
  );
  const mark = `zq${randomBytes(4).toString('hex')}`;
  const words = Object.fromEntries(classes.map((name) => [name, `${mark}${name}`])) as Record<CanaryClass, string>;
  const stranger = await party(made.visitor, 'BUYER', 'Stranger');
  await rename(world, made, words);
  const { drafted, archived, listed } = await list(world, made, words);
  const file = await upload(made.buyer, words.file);
  const { inquiry, message } = await discuss(made.buyer, made.supplier, [listed, archived], words.inquiry, file);
  const quotation = await quote(made.supplier, inquiry, words.quotation);
  const note = await keepToOneself(made, inquiry, `${mark}note`);
  const { webhook, delivery } = await hook(world, made, words.webhook);
  const approvals = await approvalsOf(world, made, quotation, words.approval);
  const team = await teamOf(made.buyer, words.team);
  const division = await divisionOf(made);
  const key = await keyOf(made.supplier, words.key);
  const provider = await providerOf(made.operator, words.listed);
  const { invitation, impersonation } = await staffed(made, words.person);
  await ask(made.supplier, change('productArchive'), { input: { id: archived } });
  const facts = await ask<{ viewer: { account: { id: string }; sessions: { nodes: { id: string }[] } } }, object>(
    made.buyer,
    '{ viewer { account { id } sessions { nodes { id } } } }',
  );
  const categories = await categoryIds(world, made.tenant);
  const targets: Aviary['targets'] = [
    { type: 'Tenant', id: showId('Tenant', made.tenantId), word: 'tenant' },
    { type: 'Account', id: facts.viewer.account.id, word: 'person' },
    { type: 'Organization', id: made.supplier.organizationId, word: 'listed' },
    { type: 'Category', id: showId('Category', categories.get(words.listed)!), word: 'listed' },
    { type: 'Product', id: listed, word: 'listed' },
    { type: 'Product', id: drafted, word: 'draft' },
    { type: 'Product', id: archived, word: 'archived' },
    { type: 'Inquiry', id: inquiry, word: 'inquiry' },
    { type: 'Message', id: message, word: 'inquiry' },
    { type: 'Quotation', id: quotation, word: 'quotation' },
    { type: 'InquiryNote', id: note, word: 'inquiry' },
    { type: 'Member', id: await memberOf(made.supplier), word: 'inquiry' },
    { type: 'File', id: file, word: 'file' },
    { type: 'Webhook', id: webhook, word: 'webhook' },
    { type: 'WebhookDelivery', id: delivery, word: 'webhook' },
    { type: 'Session', id: facts.viewer.sessions.nodes[0]!.id, word: 'person' },
    { type: 'ApiKey', id: key, word: 'key' },
    { type: 'IdentityProvider', id: provider, word: 'listed' },
    { type: 'Invitation', id: await invite(made.supplier, words.person), word: 'person' },
    { type: 'OperatorInvitation', id: invitation, word: 'person' },
    { type: 'Impersonation', id: impersonation, word: 'person' },
    ...approvals.map((id) => ({ type: 'Approval', id, word: 'approval' as const })),
    { type: 'Team', id: team, word: 'team' },
    { type: 'Division', id: division, word: 'team' },
  ];
  const hidden = targets.filter(({ word }) =>
    /^(draft|archived|inquiry|quotation|file|webhook|key|approval|team|person)$/.test(word),
  );
  return {
    ...made,
    stranger,
    words,
    note: `${mark}note`,
    targets,
    hidden,
    ids: await idsOf(world, made.tenantId),
    categories,
  };
}

const change = (name: string) =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } product { id version } } }`;

// What has no operation of its own yet is written as the owner.
function rename(world: World, { tenantId }: Market, words: Record<CanaryClass, string>): Promise<void> {
  return world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(
      `update tenant set name = $2, domain = $2 || '.example', aliases = array[$2 || '.test'], mail_name = $2, reply_to = $2 || '@example.com',
              logo_url = 'https://' || $2 || '.example/logo.svg', theme = jsonb_build_object('color.' || $2, $2::text) where id = $1`,
      [tenantId, words.tenant],
    );
    await owner.query(`update organization set refused_because = $1 where legal_name like 'Supplier %'`, [
      words.parties,
    ]);
    await owner.query(`update organization set legal_name = legal_name || ' ' || $1, city = $1`, [words.listed]);
    await owner.query(`update account set name = name || ' ' || $1`, [words.person]);
    const place = (kind: string, word: string) => ({
      kind,
      lines: [word],
      city: word,
      region: word,
      postalCode: '1',
      country: 'DE',
    });
    const registered = [place('REGISTERED', words.listed)];
    const own = [place('BILLING', words.parties), place('SHIPPING', words.parties)];
    await owner.query(
      `update organization set registration_number = $1, vat_number = $1, lei = $1, website = 'https://' || $1 || '.example',
              descriptions = jsonb_build_object('en', $1::text), addresses = $2`,
      [words.listed, JSON.stringify(registered)],
    );
    await owner.query(`update organization set addresses = addresses || $1 where legal_name like 'Supplier %'`, [
      JSON.stringify(own),
    ]);
    await owner.query(
      `insert into organization_certificate (tenant_id, organization_id, position, name, issuer, number) select tenant_id, id, 1, $1, $1, $1 from organization`,
      [words.listed],
    );
    await owner.query('update session set user_agent = $1', [words.person]);
    await owner.query(`insert into role (tenant_id, code, name, permissions) values ($1, 'BROKER', $2, '{}')`, [
      tenantId,
      words.listed,
    ]);
    await owner.query(
      `update category set names = names || jsonb_build_object('en', (names->>'en') || ' ' || $1::text)`,
      [words.listed],
    );
    await owner.query(
      `insert into category (tenant_id, id, vertical, code, path, names, position)
       values ($1, $2, 'chemicals', $3, array[$3], jsonb_build_object('en', $3::text), 99)`,
      [tenantId, newId(), words.listed],
    );
  });
}

async function list(world: World, { supplier, tenant, tenantId }: Market, words: Record<CanaryClass, string>) {
  const listing = (word: string) => ({
    sku: `SKU-${word}`,
    category: words.listed,
    translations: ['en', 'zh'].map((locale) => ({
      locale,
      title: `Lye ${word}`,
      description: `Lye described ${word}`,
    })),
    attributes: {
      chemicals: { ...(lye.attributes as { chemicals: object }).chemicals, synonyms: word, appearance: word },
    },
  });
  const listed = await supplier.lists(listing(words.listed));
  const archived = await supplier.lists(listing(words.archived));
  const { category: _, ...draft } = { ...lye, ...listing(words.draft) };
  const categoryId = showId('Category', (await categoryIds(world, tenant)).get(words.listed)!);
  const created = await ask<{ productCreate: { product: { id: string } } }, object>(supplier, change('productCreate'), {
    input: { ...draft, categoryId },
  });
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query('update product set returned_because = $1', [words.parties]);
  });
  await listDemos(world, tenant, supplier, words);
  return { listed, archived, drafted: created.productCreate.product.id };
}

// A listing of every vertical, a canary in each free text; what only parties may see has a canary of its own.
async function listDemos(
  world: World,
  tenant: string,
  supplier: Asker,
  words: Record<CanaryClass, string>,
): Promise<void> {
  const facts = (await findTenant(world.app.database, null, tenant))!;
  const { subject, session, organization, expiresAt } = await verifyToken(world.app.secret, supplier.accessToken!);
  const member = {
    kind: 'member',
    accountId: subject,
    sessionId: session,
    organizationId: organization,
    expiresAt,
  } as const;
  const viewer = { ...member, permissions: permissionsOf(['OWNER'], ['SUPPLIER'], 'ACTIVE', null) };
  const ctx = contextAs(systemContext(world.app, facts, 'test'), { viewer });
  const drafts = await Promise.all(
    verticals.map(async (vertical) => {
      const demo = demos[vertical.name]!;
      const draft = draftOf(vertical.name, demo, demo.products[0]!, await idsByCode(ctx, vertical.name));
      const texts = Object.values(vertical.attributes).filter(
        ({ code, kind }) =>
          ['text', 'longText', 'localizedText'].includes(kind.name) &&
          vertical.uses(demo.products[0]!.category).applies(code) &&
          kind.schema.safeParse(words.listed).success,
      );
      const values = Object.fromEntries(
        texts.map(({ code, private: audience }) => [code, audience === 'public' ? words.listed : words.parties]),
      );
      return { ...draft, sku: `${vertical.name} ${words.listed}`, attributes: { ...draft.attributes, ...values } };
    }),
  );
  const refused = (await put(ctx, drafts)).filter(({ outcome }) => outcome !== 'created');
  if (refused.length) throw new Error(`a demo listing was refused: ${JSON.stringify(refused)}`);
}

// A file that came, its word in its name and what it is for.
async function upload(buyer: Buyer, word: string): Promise<string> {
  const content = `Content ${word}`;
  const input = {
    name: `${word}.txt`,
    type: 'text/plain',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    purpose: `Purpose ${word}`,
  };
  const announce = 'mutation($input: FileUploadInput!) { fileUpload(input: $input) { file { id } upload { url } } }';
  const { fileUpload } = await ask<{ fileUpload: { file: { id: string }; upload: { url: string } } }, object>(
    buyer,
    announce,
    { input },
  );
  const headers = { 'content-type': input.type };
  await fetch(new URL(fileUpload.upload.url, buyer.url), { method: 'PUT', body: content, headers });
  return fileUpload.file.id;
}

async function discuss(buyer: Buyer, supplier: Market['supplier'], products: string[], word: string, file: string) {
  const input = {
    subject: `Subject ${word}`,
    message: `First ${word}`,
    lines: products.map((productId) => ({
      productId,
      quantity: '2000',
      description: `Line ${word}`,
      details: { chemicals: { application: `Use ${word}` } },
      requirements: [{ attribute: 'appearance', operator: 'EQ', values: [`Look ${word}`] }],
    })),
    supplierId: supplier.organizationId,
    attachments: [file],
    idempotencyKey: `key-${word}`,
  };
  const send = 'mutation($input: InquirySendInput!) { inquirySend(input: $input) { inquiry { id } } }';
  const { inquirySend } = await ask<{ inquirySend: { inquiry: { id: string } } }, object>(buyer, send, { input });
  const inquiry = inquirySend.inquiry.id;
  return { inquiry, message: await supplier.answers(inquiry, `Answer ${word}`) };
}

// Two revisions and a draft, so that texts stand in all of them, in what differs, and in how one ended.
async function quote(supplier: Market['supplier'], inquiry: string, word: string): Promise<string> {
  const answers = (text: string) => ({
    notes: `${text} ${word}`,
    paymentTerms: `Terms ${word}`,
    incoterm: 'CIF' as const,
    place: `Place ${word}`,
    lines: [1, 2].map((line) => ({
      line,
      description: `Offer ${word}`,
      note: `Note ${word}`,
      // What was archived is not offered: a quotation shows its buyer what it offers, whatever becomes of the listing.
      offers: line === 1 ? [{ quantity: '2000', unitPrice: { amount: '0.5', currency: 'USD' } }] : [],
    })),
  });
  const id = await supplier.quotes(inquiry, answers('First'));
  const withdraw =
    'mutation($input: QuotationWithdrawInput!) { quotationWithdraw(input: $input) { quotation { id } } }';
  await ask(supplier, withdraw, { input: { id, revision: 1, reason: `Reason ${word}` } });
  await supplier.quotes(inquiry, answers('Second'));
  await supplier.drafts(inquiry, answers('Third'));
  return id;
}

// Each side reads, the supplier notes something and gives the inquiry to somebody: nothing of it is for the other side.
async function keepToOneself({ buyer, supplier }: Market, inquiryId: string, word: string): Promise<string> {
  const write = 'mutation($input: InquiryNoteInput!) { inquiryNote(input: $input) { note { id } } }';
  const { inquiryNote } = await ask<{ inquiryNote: { note: { id: string } } }, object>(supplier, write, {
    input: { inquiryId, body: `Note ${word}` },
  });
  const assign = 'mutation($input: InquiryAssignInput!) { inquiryAssign(input: $input) { userErrors { message } } }';
  await ask(supplier, assign, { input: { inquiryId, memberId: await memberOf(supplier) } });
  for (const party of [buyer, supplier]) {
    const cursor = 'query($id: ID!) { inquiry(id: $id) { cursor } }';
    const { inquiry } = await ask<{ inquiry: { cursor: string } }, object>(party, cursor, { id: inquiryId });
    const read = 'mutation($input: InquiryReadInput!) { inquiryRead(input: $input) { userErrors { message } } }';
    await ask(party, read, { input: { inquiryId, upTo: inquiry.cursor } });
  }
  return inquiryNote.note.id;
}

async function memberOf(party: Party): Promise<string> {
  const { inbox } = await ask<{ inbox: { members: { id: string }[] } }, object>(party, '{ inbox { members { id } } }');
  return inbox.members[0]!.id;
}

// A delivery that was given up: the worker does nothing to it any more.
async function hook(world: World, { supplier, tenantId }: Market, word: string) {
  const create = 'mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { webhook { id } } }';
  const input = { url: `https://${word}.invalid/hook`, events: ['EXPIRED'], selection: `{ ${word}: type }` };
  const { webhookCreate } = await ask<{ webhookCreate: { webhook: { id: string } } }, object>(supplier, create, {
    input,
  });
  const webhook = webhookCreate.webhook.id;
  const delivery = newId();
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    const attempt = { at: new Date().toISOString(), status: 500, failure: `Failed ${word}`, ms: 1 };
    await owner.query(
      `insert into webhook_delivery (tenant_id, id, webhook_id, stream_id, seq, type, status, attempts)
       values ($1, $2, $3, $2, 0, 'webhook.test', 'DEAD', $4)`,
      [tenantId, delivery, readId('Webhook', webhook), JSON.stringify([attempt])],
    );
  });
  return { webhook, delivery: showId('WebhookDelivery', delivery) };
}

// What the buyer's organization wants approved: an acceptance of what the supplier quoted, and an inquiry that is not sent yet.
async function approvalsOf(world: World, { buyer, supplier, tenantId }: Market, quotation: string, word: string) {
  const set = 'mutation($input: ApprovalRulesSetInput!) { approvalRulesSet(input: $input) { userErrors { message } } }';
  const rules = ['QUOTATION_ACCEPT', 'INQUIRY_SEND'].map((kind) => ({
    kind,
    currency: 'USD',
    tiers: [{ above: '1', role: 'OWNER' }],
  }));
  await ask(buyer, set, { input: { rules } });
  const accept =
    'mutation($input: QuotationAcceptInput!) { answer: quotationAccept(input: $input) { approval { id } } }';
  const send = 'mutation($input: InquirySendInput!) { answer: inquirySend(input: $input) { approval { id } } }';
  const line = { quantity: '1000', unit: 'KGM', targetPrice: { amount: '9', currency: 'USD' } };
  const inquiry = {
    supplierId: supplier.organizationId,
    subject: `Subject ${word}`,
    message: `First ${word}`,
    lines: [{ ...line, description: `Line ${word}` }],
  };
  const ids = [];
  for (const [operation, input] of [
    [accept, { id: quotation, revision: 2 }],
    [send, inquiry],
  ] as const) {
    const { answer } = await ask<{ answer: { approval: { id: string } } }, object>(buyer, operation, { input });
    ids.push(answer.approval.id);
  }
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query('update approval set ended_because = $1', [word]);
    await owner.query(
      'insert into approval_grant (tenant_id, approval_id, account_id, comment) select tenant_id, id, asked_by_id, $1 from approval',
      [word],
    );
  });
  return ids;
}

async function teamOf(buyer: Party, word: string): Promise<string> {
  const create = 'mutation($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } } }';
  const input = { name: word, memberIds: [await memberOf(buyer)] };
  const { teamCreate } = await ask<{ teamCreate: { team: { id: string } } }, object>(buyer, create, { input });
  return teamCreate.team.id;
}

async function divisionOf({ buyer, supplier }: Market): Promise<string> {
  const invite = 'mutation($input: DivisionInviteInput!) { divisionInvite(input: $input) { division { id } } }';
  const input = { organizationId: supplier.organizationId };
  const { divisionInvite } = await ask<{ divisionInvite: { division: { id: string } } }, object>(buyer, invite, {
    input,
  });
  const { id } = divisionInvite.division;
  const accept = 'mutation($id: ID!) { divisionAccept(input: { id: $id }) { division { isAgreed } } }';
  await ask<object, object>(supplier, accept, { id });
  return id;
}

async function keyOf(supplier: Asker, word: string): Promise<string> {
  const create = 'mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { apiKey { id } } }';
  const input = { name: `Key ${word}`, scopes: ['inquiry_read'] };
  const { apiKeyCreate } = await ask<{ apiKeyCreate: { apiKey: { id: string } } }, object>(supplier, create, { input });
  return apiKeyCreate.apiKey.id;
}

async function providerOf(operator: Asker, word: string): Promise<string> {
  const create =
    'mutation($input: IdentityProviderCreateInput!) { identityProviderCreate(input: $input) { identityProvider { id } } }';
  const input = { name: word, issuer: `https://${word}.invalid`, clientId: word, clientSecret: word };
  const { identityProviderCreate } = await ask<
    { identityProviderCreate: { identityProvider: { id: string } } },
    object
  >(operator, create, { input });
  return identityProviderCreate.identityProvider.id;
}

async function invite(supplier: Asker, word: string): Promise<string> {
  const invites = 'mutation($input: MemberInviteInput!) { memberInvite(input: $input) { invitation { id } } }';
  const input = { email: `${word}@example.com`, roles: ['VIEWER'] };
  const { memberInvite } = await ask<{ memberInvite: { invitation: { id: string } } }, object>(supplier, invites, {
    input,
  });
  return memberInvite.invitation.id;
}

/** An invitation to the staff and an impersonation of the buyer, with `word` in what an operator writes. */
async function staffed({ operator, buyer }: Market, word: string) {
  const { viewer } = await ask<{ viewer: { account: { id: string } } }, object>(buyer, '{ viewer { account { id } } }');
  const invite = 'mutation($input: OperatorInviteInput!) { operatorInvite(input: $input) { invitation { id } } }';
  const invited = await ask<{ operatorInvite: { invitation: { id: string } } }, object>(operator, invite, {
    input: { email: `${word}@example.com`, roles: ['ANALYST'] },
  });
  const start = 'mutation($input: ImpersonationStartInput!) { impersonationStart(input: $input) { id } }';
  const begun = await ask<{ impersonationStart: { id: string } }, object>(operator, start, {
    input: { accountId: viewer.account.id, organizationId: buyer.organizationId, reason: word },
  });
  return { invitation: invited.operatorInvite.invitation.id, impersonation: begun.impersonationStart.id };
}

async function categoryIds(world: World, tenant: string): Promise<Map<string, string>> {
  const facts = (await findTenant(world.app.database, null, tenant))!;
  const ctx = systemContext(world.app, facts, 'test');
  const maps = await Promise.all(verticals.map(({ name }) => idsByCode(ctx, name)));
  return new Map(maps.flatMap((map) => [...map]));
}

const tables = {
  Account: 'account',
  Organization: 'organization',
  Category: 'category',
  Product: 'product',
  Inquiry: 'inquiry',
  Message: 'message',
  Quotation: 'quotation',
  InquiryNote: 'inquiry_note',
  Member: 'member',
  File: 'file',
  Webhook: 'webhook',
  WebhookDelivery: 'webhook_delivery',
  Session: 'session',
  ApiKey: 'api_key',
  IdentityProvider: 'identity_provider',
  Invitation: 'invitation',
  OperatorInvitation: 'operator_invitation',
  Impersonation: 'impersonation',
  Approval: 'approval',
  Team: 'team',
  Division: 'division',
};

function idsOf(world: World, tenantId: string): Promise<string[]> {
  return world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    const found = [tenantId, showId('Tenant', tenantId)];
    for (const [type, table] of Object.entries(tables)) {
      const { rows } = await owner.query<{ id: string }>(`select id from ${table}`);
      found.push(...rows.flatMap(({ id }) => [id, showId(type, id)]));
    }
    return found;
  });
}
