// The table of rights: who may do what, operation by operation.
import { newId, showId } from '../../src/id.ts';
import { type Asker, ask } from '../kit/ask.ts';
import { cursorOf } from '../kit/follow.ts';
import { lye, PASSWORD, price } from '../kit/market.ts';
import {
  answersInquiries,
  type Column,
  cells,
  columns,
  decidesQuotations,
  declinesInquiries,
  everybody,
  followsInquiries,
  followsUpInquiries,
  membersOnly,
  NO,
  operatorsOnly,
  ownersOnly,
  platformOnly,
  type Row,
  readsInquiries,
  type Stage,
  sendsInquiries,
  signedIn,
  withdrawsInquiries,
  writesFiles,
  writesProducts,
  writesQuotations,
} from './rights-columns.ts';
import { loginRows } from './rights-login.ts';
import { organizationRows } from './rights-organization.ts';
import { peopleRows } from './rights-people.ts';
import { staffRows } from './rights-staff.ts';

export const fresh = () => newId();
export const listing = (categoryId: string) => {
  const { category: _, ...rest } = lye;
  return { ...rest, sku: fresh(), categoryId };
};
const hook = { url: 'https://hooks.invalid/events', events: ['EXPIRED'] };
export const line = { description: 'Lye', quantity: '1000', unit: 'KGM' };

export const SIDE = 'query($id: ID!) { inquiry(id: $id) { viewerSide } }';
export const reply =
  'mutation($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { message } message { id } } }';

/** A file that could be uploaded. */
export const announced = { name: 'lye.txt', type: 'text/plain', size: 3, sha256: '0'.repeat(64) };
const upload =
  'mutation($input: FileUploadInput!) { fileUpload(input: $input) { userErrors { message } file { id } } }';

/** By operation; one that is not the same on both sides has a row for each. */
export const rows: Record<string, Row> = {
  'Query.auditEntries': {
    operation: '{ auditEntries { nodes { number } } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
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
  'Query.file': {
    operation: 'query($id: ID!) { file(id: $id) { id } }',
    variables: async (stage, column) => ({ id: await fileOf(stage, column) }),
    cells: everybody, // a null for all who may not: test/modules/files.test.ts
  },
  'Query.fileUsage': { operation: '{ fileUsage { bytes } }', variables: () => ({}), cells: operatorsOnly() },
  'Query.inquiries': { operation: '{ inquiries { nodes { id } } }', variables: () => ({}), cells: readsInquiries() },
  'Query.inbox': {
    operation: '{ inbox { cursor counts { unread } members { name } } }',
    variables: () => ({}),
    cells: membersOnly(),
  },
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
  'Query.categories of those archived': {
    operation: '{ categories(vertical: "chemicals", isArchived: true) { id } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
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
  'Mutation.fileUpload': { operation: upload, variables: () => ({ input: announced }), cells: writesFiles() },
  'Mutation.fileComplete': {
    operation:
      'mutation($input: FileCompleteInput!) { fileComplete(input: $input) { userErrors { message } file { id } } }',
    variables: async (stage, column) => ({ input: { id: await fileOf(stage, column) } }),
    cells: writesFiles(),
  },
  'Mutation.fileDelete': {
    operation: 'mutation($input: FileDeleteInput!) { fileDelete(input: $input) { userErrors { message } deleted } }',
    variables: async (stage, column) => ({ input: { id: await fileOf(stage, column) } }),
    cells: writesFiles(),
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
  'Mutation.inquiryRead': {
    operation:
      'mutation($input: InquiryReadInput!) { inquiryRead(input: $input) { userErrors { message } inquiry { id } } }',
    variables: async (stage, column) => {
      const inquiryId = await stage.inquiryOf(column);
      return { input: { inquiryId, upTo: await cursorOf(stage.market.buyer, inquiryId) } };
    },
    cells: membersOnly(),
  },
  ...Object.fromEntries(
    (['supplier', 'buyer'] as const).flatMap((side) => {
      const inquiryOf = (stage: Stage, column: Column) =>
        side === 'supplier' ? stage.inquiryOf(column) : stage.sentInquiryOf(column);
      const mayWrite = side === 'supplier' ? answersInquiries() : followsUpInquiries();
      return [
        [
          `Mutation.inquiryNote as the ${side}`,
          {
            operation:
              'mutation($input: InquiryNoteInput!) { inquiryNote(input: $input) { userErrors { message } note { id } } }',
            variables: async (stage: Stage, column: Column) => ({
              input: { inquiryId: await inquiryOf(stage, column), body: 'Between us.' },
            }),
            cells: mayWrite,
          },
        ],
        [
          `Mutation.inquiryTyping as the ${side}`,
          {
            operation:
              'mutation($input: InquiryTypingInput!) { inquiryTyping(input: $input) { userErrors { message } isTold } }',
            variables: async (stage: Stage, column: Column) => ({
              input: { inquiryId: await inquiryOf(stage, column) },
            }),
            cells: mayWrite,
          },
        ],
        [
          `Mutation.inquiryAssign as the ${side}`,
          {
            operation:
              'mutation($input: InquiryAssignInput!) { inquiryAssign(input: $input) { userErrors { message } inquiry { id } } }',
            variables: async (stage: Stage, column: Column) => ({
              input: { inquiryId: await inquiryOf(stage, column) },
            }),
            cells: mayWrite,
          },
        ],
      ];
    }),
  ),
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
    [
      'organizationAdmit',
      'organizationVerify',
      'organizationUnverify',
      'organizationSuspend',
      'organizationResume',
    ].map((name) => [
      `Mutation.${name}`,
      {
        operation: `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } organization { id } } }`,
        variables: ({ governed }: Stage) => ({ input: { id: governed } }),
        cells: operatorsOnly(),
      },
    ]),
  ),
  ...peopleRows,
  ...staffRows,
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
  'Subscription.inbox': {
    operation: 'subscription { inbox { type } }',
    variables: () => ({}),
    cells: membersOnly(),
  },
  'Subscription.inquiryTyping': {
    operation: 'subscription($id: ID!) { inquiryTyping(inquiryId: $id) { side } }',
    variables: async (stage, column) => ({ id: await stage.inquiryOf(column) }),
    cells: membersOnly(),
  },
  'Mutation.notificationPreferenceSet': {
    operation:
      'mutation($input: NotificationPreferenceSetInput!) { notificationPreferenceSet(input: $input) { userErrors { message } preference { kind } } }',
    variables: () => ({ input: { kind: 'REMINDER', frequency: 'DAILY' } }),
    cells: membersOnly(),
  },
  'Query.webhooks': { operation: '{ webhooks { nodes { id } } }', variables: () => ({}), cells: ownersOnly() },
  'Mutation.webhookCreate': {
    operation:
      'mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { userErrors { message } webhook { id } } }',
    variables: () => ({ input: hook }),
    cells: ownersOnly(),
  },
  'Mutation.webhookDelete': {
    operation:
      'mutation($input: WebhookDeleteInput!) { webhookDelete(input: $input) { userErrors { message } deleted } }',
    variables: () => ({ input: { id: showId('Webhook', newId()) } }),
    cells: ownersOnly(),
  },
  ...Object.fromEntries(
    (
      [
        ['webhookUpdate', 'webhook { id }', { events: ['EXPIRED'] }],
        ['webhookSecretRotate', 'webhook { id }', {}],
        ['webhookTest', 'delivery { id }', {}],
        ['webhookReplay', 'count', { since: '2030-01-31T00:00:00Z' }],
      ] as const
    ).map(([name, answer, input]) => [
      `Mutation.${name}`,
      {
        operation: `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } ${answer} } }`,
        variables: async (stage: Stage, column: Column) => ({
          input: { id: await webhookOf(stage, column), ...input },
        }),
        cells: ownersOnly(),
      },
    ]),
  ),
  ...loginRows,
  ...organizationRows,
  'Subscription.inquiryEvents': {
    operation: 'subscription($id: ID!) { inquiryEvents(inquiryId: $id) { type } }',
    variables: async (stage, column) => ({ id: await stage.inquiryOf(column) }),
    cells: followsInquiries(),
  },
};

/** A file of the column's own company, as far as it can have one. */
async function fileOf({ market: { buyer, supplier }, house }: Stage, column: Column): Promise<string> {
  const owner = column === 'buying owner' ? buyer : /^[A-Z]+$/.test(column) ? house : supplier;
  const { fileUpload } = await ask<{ fileUpload: { file: { id: string } } }, object>(owner, upload, {
    input: announced,
  });
  return fileUpload.file.id;
}

const hooks = new WeakMap<Asker, Promise<string>>();
/** A webhook of the column's own company, or of another for who can have none. */
function webhookOf({ market: { buyer, supplier } }: Stage, column: Column): Promise<string> {
  const owner = column === 'buying owner' ? buyer : supplier;
  const operation = 'mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { webhook { id } } }';
  const made =
    hooks.get(owner) ??
    ask<{ webhookCreate: { webhook: { id: string } } }, object>(owner, operation, { input: hook }).then(
      ({ webhookCreate }) => webhookCreate.webhook.id,
    );
  hooks.set(owner, made);
  return made;
}

async function refreshTokenOf(visitor: Asker, email: string): Promise<string> {
  const operation = 'mutation($input: SignInInput!) { signIn(input: $input) { tokens { refreshToken } } }';
  const { signIn: answer } = await ask<{ signIn: { tokens: { refreshToken: string } } }, object>(visitor, operation, {
    input: { email, password: PASSWORD },
  });
  return answer.tokens.refreshToken;
}
