// A company that may do all that a member may, and values of its own for every place that is not attacked at the moment.
import { randomBytes } from 'node:crypto';
import { hashToken } from '../../src/auth.ts';
import { newId, showId } from '../../src/id.ts';
import { launch } from '../../src/launch.ts';
import { verticals } from '../../verticals/index.ts';
import { type Asker, ask } from '../kit/ask.ts';
import { invitationToken, mailedToken } from '../kit/mailed-token.ts';
import { colleague, lye, operatorIn, PASSWORD, type Party, party, supplierOf } from '../kit/market.ts';
import { codeAt } from '../kit/totp.ts';
import type { World } from '../kit/world.ts';
import type { Aviary } from './canary.ts';
import { emptyCategory } from './rights-staff.ts';
import { announced } from './rights-table.ts';
import type { Sample } from './walk.ts';

/** Drafts of each vertical and sign-ins, so that as many calls as this can stand in one request. */
export const SLOTS = 5;

/** A company that buys and sells. */
export interface Trader extends Party {
  /** A colleague who may leave. */
  leaver: Asker;
  /** Values of its own, by coordinate. */
  sample: Sample;
  /** Takes from an answer what the next call needs: versions that were counted up, refresh tokens that were changed. */
  learn(data: unknown): void;
}

type Answered = Record<
  string,
  {
    product?: { id: string; version: number } | null;
    tokens?: { refreshToken: string } | null;
    secret?: string | null;
    recoveryCodes?: string[];
  } | null
>;

const CREATE =
  'mutation($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { message } product { id version } } }';
const SEND = 'mutation($input: InquirySendInput!) { inquirySend(input: $input) { inquiry { id } } }';
const line = { description: 'Lye', quantity: '1000', unit: 'KGM' };
const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { tokens { refreshToken } } }';

const fresh = () => randomBytes(6).toString('hex');

/** Founds the company in `market` and gives it drafts, an inquiry and sign-ins. */
export async function trader(world: World, market: Aviary): Promise<Trader> {
  const founded = await party(market.visitor, 'SUPPLIER', 'Trader');
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [market.tenantId]);
    await owner.query(
      `update organization o set capabilities = '{BUYER,SUPPLIER}' from member m, account c
        where m.organization_id = o.id and c.id = m.account_id and c.email = $1`,
      [founded.email],
    );
  });
  // What operators do, they do with a company that nobody else here acts for.
  const { organizationId: governed, email: governor } = await party(market.visitor, 'SUPPLIER', 'Governed');
  const { organizationId: refused } = await party(market.visitor, 'SUPPLIER', 'Refused');
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [market.tenantId]);
    await owner.query(`update organization set status = 'CLOSED' where legal_name = 'Refused Ltd'`);
  });
  const listed = market.targets.find(({ type, word }) => type === 'Product' && word === 'listed')!.id;
  // What the platform does, it does with a marketplace of its own.
  const { id: spareId } = await world.owner((owner) =>
    launch(world.app, owner, { slug: `spare-${fresh()}`, name: 'Spare', verticals: ['chemicals'] }),
  );
  const spare = showId('Tenant', spareId);
  const slots = Array.from({ length: SLOTS }, (_, slot) => slot);
  const categoryOf = (vertical: string) => {
    const { categories } = verticals.find(({ name }) => name === vertical)!;
    return showId('Category', market.categories.get(categories[0]!.code)!);
  };

  // What operators do with a category, they do with one that nothing is listed in.
  const spareCategory = await emptyCategory(market.operator);

  const drafts = new Map<string, { id: string; version: number }[]>();
  for (const { name } of verticals) {
    const made = slots.map(async () => {
      const { category: _, ...listing } = lye;
      const input = { ...listing, sku: fresh(), categoryId: categoryOf(name), attributes: { [name]: {} } };
      const { productCreate } = await ask<{ productCreate: { product: { id: string; version: number } } }, object>(
        founded,
        CREATE,
        { input },
      );
      return productCreate.product;
    });
    drafts.set(name, await Promise.all(made));
  }
  const asked = await ask<{ inquirySend: { inquiry: { id: string } } }, object>(founded, SEND, {
    input: { supplierId: market.supplier.organizationId, subject: 'Lye', message: 'How much?', lines: [line] },
  });
  const refreshTokens = await Promise.all(
    slots.map(async () => {
      const input = { email: founded.email, password: PASSWORD };
      const { signIn } = await ask<{ signIn: { tokens: { refreshToken: string } } }, object>(founded, SIGN_IN, {
        input,
      });
      return signIn.tokens.refreshToken;
    }),
  );

  const login = await loginOf(founded);
  const [verifying, resetting] = await Promise.all([
    mailedToken(world, market.tenantId, founded.email, 'VERIFY_EMAIL'),
    mailedToken(world, market.tenantId, governor, 'RESET_PASSWORD'),
  ]);
  const app = { secret: '', codes: [] as string[] };
  const staff = await staffOf(world, market);

  const files = await Promise.all([1, 2].map(() => fileOf(founded)));

  // The vertical whose attributes are attacked; the rest of the input must fit it.
  const draftFor = (path: string[], slot: number) =>
    drafts.get(path[1] === 'attributes' ? path[2]! : 'chemicals')![slot]!;
  const inquiry = asked.inquirySend.inquiry.id;
  const trade = await negotiations(founded, market);
  const own = await ask<{ inbox: { members: { id: string }[] }; inquiry: { cursor: string } }, object>(
    founded,
    'query($id: ID!) { inbox { members { id } } inquiry(id: $id) { cursor } }',
    { id: inquiry },
  );
  const people = await peopleOf(world, market, founded);
  const [hook, deleted] = await Promise.all([webhookOf(founded), webhookOf(founded)]);
  const approvals = await approvalsOf(world, founded, market);
  const members = [own.inbox.members[0]!.id];
  const offered = await offerOf(market.buyer, founded.organizationId);
  const division = await offerOf(founded, governed);
  const [team, deletedTeam] = await Promise.all([teamOf(founded, members), teamOf(founded, members)]);
  const samples: Record<string, (path: string[], slot: number) => unknown> = {
    'Query.categories(vertical)': () => 'chemicals',
    'CategoryCreateInput.vertical': () => 'chemicals',
    'CategoryCreateInput.code': () => `c${fresh()}`,
    'CategoryNameInput.locale': () => 'en',
    'CategoryRenameInput.id': () => spareCategory,
    'CategoryMoveInput.id': () => spareCategory,
    'CategoryArchiveInput.id': () => spareCategory,
    'CategoryRestoreInput.id': () => spareCategory,
    'Query.productSearch(groupByIdentity)': () => true,
    'Query.searchSuggest(query)': () => 'lye',
    'Query.product(id)': () => drafts.get('chemicals')![0]!.id,
    'Query.node(id)': () => drafts.get('chemicals')![0]!.id,
    'Query.nodes(ids)': () => [drafts.get('chemicals')![0]!.id],
    'Query.productCompare(ids)': () =>
      drafts
        .get('chemicals')!
        .slice(0, 2)
        .map(({ id }) => id),
    'Query.vertical(name)': () => 'chemicals',
    'Query.inquiry(id)': () => inquiry,
    'Subscription.inquiryEvents(inquiryId)': () => inquiry,
    'InquiryReplyInput.inquiryId': () => inquiry,
    'InquiryReadInput.inquiryId': () => inquiry,
    'InquiryReadInput.upTo': () => own.inquiry.cursor,
    'InquiryTypingInput.inquiryId': () => inquiry,
    'Subscription.inquiryTyping(inquiryId)': () => inquiry,
    'InquiryNoteInput.inquiryId': () => inquiry,
    'InquiryAssignInput.inquiryId': () => inquiry,
    'InquiryAssignInput.memberId': () => own.inbox.members[0]!.id,
    'InquiryAssigneeFilter.memberId': () => own.inbox.members[0]!.id,
    'InquiryDeclineInput.id': () => trade.received[0],
    'InquiryWithdrawInput.id': () => trade.sent[0]!.inquiry,
    'Query.file(id)': () => files[0],
    'FileUploadInput.name': () => announced.name,
    'FileUploadInput.type': () => announced.type,
    'FileUploadInput.sha256': () => announced.sha256,
    'FileCompleteInput.id': () => files[0],
    'FileDeleteInput.id': () => files[1],
    'Query.quotation(id)': () => trade.sent[1]!.quotation,
    'QuotationDraftInput.inquiryId': () => trade.received[1],
    'QuotationDraftInput.validUntil': () => '2199-12-31T00:00:00Z',
    'QuotationSendInput.id': () => trade.drafted,
    'QuotationWithdrawInput.id': () => trade.quoted,
    'QuotationAcceptInput.id': () => trade.sent[1]!.quotation,
    'QuotationRejectInput.id': () => trade.sent[2]!.quotation,
    'QuotationCounterInput.id': () => trade.sent[3]!.quotation,
    'InquirySendInput.supplierId': () => market.supplier.organizationId,
    'InquiryLineInput.description': () => 'Lye',
    'InquiryLineInput.unit': () => 'KGM',
    'ProductCreateInput.sku': fresh,
    'ProductCreateInput.categoryId': (path) => categoryOf(path[1] === 'attributes' ? path[2]! : 'chemicals'),
    'ProductUpdateInput.id': (path, slot) => draftFor(path, slot).id,
    'ProductUpdateInput.categoryId': (path) => (path[1] === 'attributes' ? categoryOf(path[2]!) : undefined),
    'ProductUpdateInput.expectedVersion': (path, slot) => draftFor(path, slot).version,
    'ProductPublishInput.id': (path, slot) => draftFor(path, slot).id,
    'ProductArchiveInput.id': (path, slot) => draftFor(path, slot).id,
    'OrganizationAdmitInput.id': () => governed,
    'OrganizationRefuseInput.id': () => refused,
    'ProductApproveInput.id': () => listed,
    'ProductReturnInput.id': (_path, slot) => drafts.get(verticals.at(-1)!.name)![slot]!.id, // a draft that nobody archives
    'TenantSuspendInput.id': () => spare,
    'TenantResumeInput.id': () => spare,
    'TenantDomainsSetInput.id': () => spare,
    'TenantDomainsSetInput.domains': () => ['spare.example'],
    'TenantLimitSetInput.id': () => spare,
    'TenantCreateInput.slug': () => `t-${fresh()}`,
    'TenantCreateInput.verticals': () => 'chemicals',
    'FirstOperatorInput.email': () => `${fresh()}@example.com`,
    'OrganizationVerifyInput.id': () => governed,
    'OrganizationUnverifyInput.id': () => governed,
    'OrganizationSuspendInput.id': () => governed,
    'OrganizationResumeInput.id': () => governed,
    'WebhookCreateInput.url': () => 'https://trader.invalid/hook',
    'WebhookCreateInput.selection': () => '{ type }',
    'WebhookUpdateInput.id': () => hook,
    'WebhookCreateInput.events': () => ['EXPIRED'],
    'WebhookReplayInput.since': (path) => (path.at(-1) === 'deliveryId' ? undefined : '2030-01-31T00:00:00Z'),
    'ApprovalGrantInput.id': () => approvals[0],
    'ApprovalRefuseInput.id': () => approvals[1],
    'ApprovalWithdrawInput.id': () => approvals[2],
    'ApprovalTierInput.role': (path) => (path.at(-1) === 'memberId' ? undefined : 'OWNER'),
    'TeamCreateInput.name': fresh,
    'TeamCreateInput.memberIds': () => members,
    'TeamUpdateInput.id': () => team,
    'TeamDeleteInput.id': () => deletedTeam,
    'DivisionInviteInput.organizationId': () => market.supplier.organizationId,
    'DivisionAcceptInput.id': () => offered,
    'DivisionEndInput.id': () => division,
    'WebhookDeleteInput.id': () => deleted,
    'WebhookSecretRotateInput.id': () => hook,
    'WebhookTestInput.id': () => hook,
    'WebhookReplayInput.id': () => hook,
    'EmailVerifyInput.token': () => verifying,
    // What changes a password is let through only where nothing is attacked: signing in goes on with the one there is.
    'PasswordResetInput.token': (path) => (path.length ? undefined : resetting),
    'PasswordResetInput.newPassword': () => PASSWORD,
    'PasswordChangeInput.currentPassword': (path) => (path.length ? undefined : PASSWORD),
    'PasswordChangeInput.newPassword': () => PASSWORD,
    'PasswordResetRequestInput.email': () => founded.email,
    'TotpBeginInput.password': () => PASSWORD,
    'TotpConfirmInput.code': (path) => (path.length || !app.secret ? undefined : codeAt(app.secret)),
    'TotpDisableInput.password': () => PASSWORD,
    'TotpDisableInput.code': () => app.codes[0],
    'SessionRevokeInput.id': () => login.session,
    'AccountEraseInput.password': (path) => (path.length ? undefined : PASSWORD),
    'AccountEraseInput.reason': (path) => (path.length ? 'LEFT' : undefined),
    'Query.inquiryFigures(from)': () => '2026-01-01',
    'Query.inquiryFigures(to)': () => '2026-01-31',
    'Query.funnel(from)': () => '2026-01-01',
    'Query.funnel(to)': () => '2026-01-31',
    'Query.searchTerms(from)': () => '2026-01-01',
    'Query.searchTerms(to)': () => '2026-01-31',
    'OperatorInviteInput.email': () => `${fresh()}@example.com`,
    'OperatorInviteInput.roles': () => ['ANALYST'],
    'OperatorInvitationRevokeInput.id': () => showId('OperatorInvitation', newId()),
    'OperatorInvitationAcceptInput.token': (path) => (path.length ? undefined : staff.token),
    'OperatorInvitationAcceptInput.name': () => 'Invited',
    'OperatorInvitationAcceptInput.password': () => PASSWORD,
    'OperatorRolesSetInput.accountId': () => staff.accountId,
    'OperatorRolesSetInput.roles': () => ['ANALYST'],
    'OperatorRemoveInput.accountId': () => staff.removed,
    'ImpersonationStartInput.accountId': () => staff.accountId,
    'ImpersonationStartInput.organizationId': () => staff.organizationId,
    'ImpersonationStartInput.minutes': () => 5,
    'ImpersonationEndInput.id': () => staff.impersonation,
    'ApiKeyCreateInput.scopes': () => ['inquiry_read'],
    'IdentityProviderCreateInput.issuer': () => 'https://issuer.invalid',
    'IdentityProviderDeleteInput.id': () => showId('IdentityProvider', newId()),
    'OidcBeginInput.providerId': () => showId('IdentityProvider', newId()),
    'OidcBeginInput.redirectUri': () => 'https://shop.example/in',
    'ApiKeyRevokeInput.id': () => login.key,
    'Query.searchSynonyms(vertical)': () => 'chemicals',
    'ExchangeRateSetInput.base': () => 'EUR',
    'ExchangeRateDeleteInput.base': () => 'EUR',
    'SearchSynonymsSetInput.vertical': () => 'chemicals',
    'SynonymGroupInput.terms': () => ['lye', 'natron'],
    'MemberInviteInput.email': () => `${fresh()}@example.com`,
    'MemberInviteInput.roles': () => ['VIEWER'],
    'MemberRolesSetInput.memberId': () => people.members[0],
    'MemberRolesSetInput.roles': () => ['SALES'],
    'MemberRemoveInput.memberId': () => people.members[1],
    'OwnershipTransferInput.memberId': () => people.members[2],
    'OrganizationLeaveInput.organizationId': () => founded.organizationId,
    'OrganizationInviteInput.email': () => `${fresh()}@example.com`,
    'InvitationRevokeInput.id': () => people.invitation,
    'InvitationAcceptInput.token': (path) => (path.length ? undefined : people.token),
    'InvitationAcceptInput.name': () => 'Newcomer',
    'InvitationAcceptInput.password': () => PASSWORD,
    'RoleDefineInput.code': () => 'BROKER',
    'RoleRemoveInput.code': () => 'BROKER',
    'SignInInput.email': () => founded.email,
    'SignInInput.password': () => PASSWORD,
    'SignUpInput.email': () => `${fresh()}@example.com`,
    'SignUpInput.password': () => PASSWORD,
    'SessionRefreshInput.refreshToken': (_path, slot) => refreshTokens[slot],
  };
  return {
    ...founded,
    leaver: people.leaver,
    // A page at the root is large enough for all there is.
    sample: (coordinate, path, slot) => (/\(first\)$/.test(coordinate) ? 8 : samples[coordinate]?.(path, slot)),
    learn(data) {
      for (const [alias, payload] of Object.entries((data ?? {}) as Answered)) {
        if (payload?.tokens?.refreshToken) refreshTokens[Number(alias.slice(1))] = payload.tokens.refreshToken;
        if (/^[A-Z2-7]{32}$/.test(payload?.secret ?? '')) app.secret = payload!.secret!;
        if (payload?.recoveryCodes?.length) app.codes = payload.recoveryCodes;
        const known = [...drafts.values()].flat().find(({ id }) => id === payload?.product?.id);
        if (known) known.version = payload!.product!.version;
      }
    },
  };
}

/** A session more than the one that is used, and an API key. */
async function loginOf(founded: Party): Promise<{ session: string; key: string }> {
  await ask<object, object>(founded, SIGN_IN, { input: { email: founded.email, password: PASSWORD } });
  const { viewer } = await ask<{ viewer: { sessions: { nodes: { id: string }[] } } }, object>(
    founded,
    '{ viewer { sessions(first: 1) { nodes { id } } } }',
  );
  const create = 'mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { apiKey { id } } }';
  const input = { name: 'Program', scopes: ['inquiry_read'] };
  const { apiKeyCreate } = await ask<{ apiKeyCreate: { apiKey: { id: string } } }, object>(founded, create, { input });
  return { session: viewer.sessions.nodes[0]!.id, key: apiKeyCreate.apiKey.id };
}

/** Colleagues, one of whom may leave, and two invitations: one to take back, one to accept. */
async function peopleOf(world: World, market: Aviary, founded: Party) {
  const joins = (name: string) => colleague(world, market.tenantId, founded, name, 'VIEWER');
  const [leaver] = [await joins('Leaver'), await joins('Moved'), await joins('Removed'), await joins('Heir')];
  const { members } = await ask<{ members: { nodes: { id: string; name: string }[] } }, object>(
    founded,
    '{ members(first: 10) { nodes { id name } } }',
  );
  const idOf = (name: string) => members.nodes.find((one) => one.name === name)!.id;
  const invite = 'mutation($input: MemberInviteInput!) { memberInvite(input: $input) { invitation { id } } }';
  const input = { email: `${fresh()}@example.com`, roles: ['VIEWER'] };
  const { memberInvite } = await ask<{ memberInvite: { invitation: { id: string } } }, object>(founded, invite, {
    input,
  });
  return {
    leaver: leaver as Asker,
    members: ['Moved', 'Removed', 'Heir'].map(idOf),
    invitation: memberInvite.invitation.id,
    token: await invitationToken(world, market.tenantId, founded.email),
  };
}

/** Somebody who belongs to a company and is an operator as well, is impersonated, and an invitation that waits. */
async function staffOf(world: World, market: Aviary) {
  const { email, organizationId, ...asker } = await party(market.visitor, 'BUYER', 'Helper');
  const who = await ask<{ viewer: { account: { id: string } } }, object>(asker, '{ viewer { account { id } } }');
  const accountId = who.viewer.account.id;
  const token = randomBytes(32).toString('base64url');
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [market.tenantId]);
    await owner.query(
      `insert into operator (tenant_id, account_id, roles) select tenant_id, id, '{ANALYST}' from account where email = $1`,
      [email],
    );
    await owner.query(
      `insert into operator_invitation (tenant_id, id, email, roles, inviter_id, token_hash, expires_at)
       select tenant_id, $1, $2, '{ANALYST}', id, $3, now() + interval '1 day' from account where email = $4`,
      [newId(), `${fresh()}@example.com`, hashToken(token), email],
    );
  });
  const start = 'mutation($input: ImpersonationStartInput!) { impersonationStart(input: $input) { id } }';
  const input = { accountId, organizationId, reason: 'To see.' };
  const other = await operatorIn(world, market, ['ANALYST']);
  const leaver = await ask<{ viewer: { account: { id: string } } }, object>(other, '{ viewer { account { id } } }');
  const { impersonationStart } = await ask<{ impersonationStart: { id: string } }, object>(market.operator, start, {
    input,
  });
  return { accountId, organizationId, removed: leaver.viewer.account.id, token, impersonation: impersonationStart.id };
}

/** A file that `asker` has announced. */
async function fileOf(asker: Asker): Promise<string> {
  const operation = 'mutation($input: FileUploadInput!) { fileUpload(input: $input) { file { id } } }';
  const { fileUpload } = await ask<{ fileUpload: { file: { id: string } } }, object>(asker, operation, {
    input: announced,
  });
  return fileUpload.file.id;
}

async function webhookOf(founded: Party): Promise<string> {
  const create = 'mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { webhook { id } } }';
  const input = { url: 'https://trader.invalid/hook', events: ['EXPIRED'] };
  const { webhookCreate } = await ask<{ webhookCreate: { webhook: { id: string } } }, object>(founded, create, {
    input,
  });
  return webhookCreate.webhook.id;
}

/** Inquiries that wait for approval: two of a colleague's, and one of the founder's own. */
async function approvalsOf(world: World, founded: Party, market: Aviary): Promise<string[]> {
  const set = 'mutation($input: ApprovalRulesSetInput!) { approvalRulesSet(input: $input) { userErrors { message } } }';
  const tiers = [{ above: '1', role: 'OWNER' }];
  await ask<object, object>(founded, set, { input: { rules: [{ kind: 'INQUIRY_SEND', currency: 'USD', tiers }] } });
  const helper = await colleague(world, market.tenantId, founded, 'Helper', 'PURCHASER');
  const send = 'mutation($input: InquirySendInput!) { inquirySend(input: $input) { approval { id } } }';
  const input = {
    supplierId: market.supplier.organizationId,
    subject: 'Lye',
    message: 'How much?',
    lines: [{ ...line, targetPrice: { amount: '1', currency: 'USD' } }],
  };
  const ids = [];
  for (const asker of [helper, helper, founded]) {
    const sent = await ask<{ inquirySend: { approval: { id: string } } }, object>(asker, send, { input });
    ids.push(sent.inquirySend.approval.id);
  }
  await ask<object, object>(founded, set, { input: { rules: [] } }); // what waits goes on waiting
  return ids;
}

async function offerOf(parent: Asker, organizationId: string): Promise<string> {
  const invite = 'mutation($input: DivisionInviteInput!) { divisionInvite(input: $input) { division { id } } }';
  const { divisionInvite } = await ask<{ divisionInvite: { division: { id: string } } }, object>(parent, invite, {
    input: { organizationId },
  });
  return divisionInvite.division.id;
}

async function teamOf(founded: Party, memberIds: string[]): Promise<string> {
  const create = 'mutation($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } } }';
  const input = { name: fresh(), memberIds };
  const { teamCreate } = await ask<{ teamCreate: { team: { id: string } } }, object>(founded, create, { input });
  return teamCreate.team.id;
}

/** Negotiations on both sides: four sent and quoted, two received, and a quotation of one's own drafted and one sent. */
async function negotiations(founded: Party, market: Aviary) {
  const asks = async (buyer: Asker, supplierId: string) => {
    const input = { supplierId, subject: 'Lye', message: 'How much?', lines: [line] };
    const { inquirySend } = await ask<{ inquirySend: { inquiry: { id: string } } }, object>(buyer, SEND, { input });
    return inquirySend.inquiry.id;
  };
  const self = supplierOf(founded);
  const sent = [];
  for (let i = 0; i < 4; i++) {
    const inquiry = await asks(founded, market.supplier.organizationId);
    sent.push({ inquiry, quotation: await market.supplier.quotes(inquiry) });
  }
  const received = await Promise.all(Array.from({ length: 4 }, () => asks(market.buyer, founded.organizationId)));
  return { sent, received, drafted: await self.drafts(received[2]!), quoted: await self.quotes(received[3]!) };
}
