// The seed chain: `const { buyer, supplier } = await market(world); await supplier.lists(lye); await buyer.asks(…)`.
import { randomBytes } from 'node:crypto';
import type { OperatorRole } from '../../src/generated/prisma/enums.ts';
import { newId } from '../../src/id.ts';
import { launch } from '../../src/launch.ts';
import type { NewOrganizationInput, ProductCreateInput, QuotationDraftInput } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';
import { type Asker, ask } from './ask.ts';
import type { World } from './world.ts';

/** A person who is signed in and acts for a company. */
export interface Party extends Asker {
  email: string;
  refreshToken: string;
  organizationId: string;
}

/** What a supplier lists, as the API takes it; `category` is a code. */
export type Listing = Omit<ProductCreateInput, 'categoryId'> & { category: string };

/** A supplier, who can list. */
export interface Supplier extends Party {
  /** Creates and publishes a listing; answers its id. */
  lists(listing: Partial<Listing>): Promise<string>;
  answers(inquiryId: string, body: string): Promise<string>;
  /** Writes what shall be quoted next, for line 1 unless said otherwise; answers the quotation's id. */
  drafts(inquiryId: string, quotation?: Partial<QuotationDraftInput>): Promise<string>;
  /** Drafts and sends a quotation, or its next revision; answers its id. */
  quotes(inquiryId: string, quotation?: Partial<QuotationDraftInput>): Promise<string>;
}

/** A buyer, who can ask. */
export interface Buyer extends Party {
  /** Sends an inquiry for a listing; answers its id. */
  asks(productId: string, message?: string): Promise<string>;
  /** Accepts a revision of a quotation. */
  accepts(quotationId: string, revision?: number): Promise<void>;
}

/** A marketplace with everybody in it. */
export interface Market {
  tenant: string;
  tenantId: string;
  /** Nobody in particular. */
  visitor: Asker;
  buyer: Buyer;
  supplier: Supplier;
  /** The same vertical, another supplier. */
  rival: Supplier;
  operator: Asker;
}

export const PASSWORD = 'correct horse battery';

const SignUp = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      userErrors { code field message }
      tokens { accessToken refreshToken viewer { organization { id } } }
    }
  }
`);

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) { userErrors { code field message } tokens { accessToken refreshToken } }
  }
`);

const CategoriesOf = graphql(`
  query CategoriesOf($vertical: String!) { categories(vertical: $vertical) { id code } }
`);

const CreateProduct = graphql(`
  mutation CreateProduct($input: ProductCreateInput!) {
    productCreate(input: $input) { userErrors { code field message } product { id } }
  }
`);

const PublishProduct = graphql(`
  mutation PublishProduct($input: ProductPublishInput!) {
    productPublish(input: $input) { userErrors { code field message } product { id status } }
  }
`);

const SendInquiry = graphql(`
  mutation SendInquiry($input: InquirySendInput!) {
    inquirySend(input: $input) { userErrors { code field message } inquiry { id cursor } }
  }
`);

const ReplyInquiry = graphql(`
  mutation ReplyInquiry($input: InquiryReplyInput!) {
    inquiryReply(input: $input) { userErrors { code field message } message { id } }
  }
`);

const DraftQuotation = graphql(`
  mutation DraftQuotation($input: QuotationDraftInput!) {
    quotationDraft(input: $input) { userErrors { code field message } quotation { id } }
  }
`);

const SendQuotation = graphql(`
  mutation SendQuotation($input: QuotationSendInput!) {
    quotationSend(input: $input) { userErrors { code field message } quotation { id } }
  }
`);

const AcceptQuotation = graphql(`
  mutation AcceptQuotation($input: QuotationAcceptInput!) {
    quotationAccept(input: $input) { userErrors { code field message } quotation { id } }
  }
`);

/** What a supplier would quote for one line of lye. */
export const price: Omit<QuotationDraftInput, 'inquiryId'> = {
  lines: [{ line: 1, offers: [{ quantity: '20000', unitPrice: { amount: '0.4815', currency: 'USD' } }] }],
  validUntil: '2199-12-31T00:00:00Z',
};

/** Caustic soda, as a supplier would list it. */
export const lye: Listing = {
  sku: 'LYE-99',
  category: 'alkalis',
  translations: [
    { locale: 'en', title: 'Caustic soda pearls 99 %', description: 'Sodium hydroxide in 25 kg bags.' },
    { locale: 'zh', title: '片碱 99%' },
  ],
  attributes: {
    chemicals: {
      casNumber: '1310-73-2',
      grade: 'INDUSTRIAL',
      purity: { min: '99', max: '99.5', unit: '%' },
      physicalForm: 'PRILLS',
    },
  },
  unit: 'KGM',
  minimumQuantity: '1000',
  increment: '25',
  origin: 'CN',
  hsCode: '281511',
  leadTimeDays: 14,
  priceTiers: [
    { fromQuantity: '1000', unitPrice: { amount: '0.62', currency: 'USD' } },
    { fromQuantity: '20000', unitPrice: { amount: '0.48', currency: 'USD' } },
  ],
};

/** Launches a marketplace with a buyer, two suppliers and an operator. */
export async function market(world: World, verticals: string[] = ['chemicals']): Promise<Market> {
  const tenant = `market-${randomBytes(5).toString('hex')}`;
  const operatorEmail = `operator@${tenant}.example`;
  const facts = await world.owner((owner) =>
    launch(
      world.app,
      owner,
      { slug: tenant, name: tenant, verticals },
      { operator: { email: operatorEmail, password: PASSWORD, name: 'Operator' } },
    ),
  );
  const visitor: Asker = { url: world.url, tenant };
  const [buyer, supplier, rival, operator] = await Promise.all([
    party(visitor, 'BUYER', 'Buyer'),
    party(visitor, 'SUPPLIER', 'Supplier'),
    party(visitor, 'SUPPLIER', 'Rival'),
    signIn(visitor, operatorEmail, 'OPERATOR'),
  ]);
  return {
    tenant,
    tenantId: facts.id,
    visitor,
    operator,
    buyer: buyerOf(buyer),
    supplier: supplierOf(supplier),
    rival: supplierOf(rival),
  };
}

/** Signs somebody up with a company of its own; `more` is what is particular about it. */
export async function party(
  visitor: Asker,
  capability: 'BUYER' | 'SUPPLIER',
  name: string,
  more: Partial<NewOrganizationInput> = {},
): Promise<Party> {
  const email = `${name.toLowerCase()}-${randomBytes(4).toString('hex')}@${visitor.tenant}.example`;
  const organization = {
    legalName: `${name} Ltd`,
    country: 'DE',
    businessType: 'TRADER' as const,
    capabilities: [capability],
    ...more,
  };
  const { signUp } = await ask(visitor, SignUp, { input: { email, password: PASSWORD, name, organization } });
  const { accessToken, refreshToken, viewer } = signUp.tokens ?? fail(signUp.userErrors);
  return { ...visitor, email, accessToken, refreshToken, organizationId: viewer.organization!.id };
}

/** Signs somebody up who joins the company of `employer` in one role: as if an invitation had been accepted. */
export async function colleague(
  world: World,
  tenantId: string,
  employer: Party,
  name: string,
  role: string,
): Promise<Party> {
  const email = `${name.toLowerCase()}-${randomBytes(4).toString('hex')}@${employer.tenant}.example`;
  const visitor: Asker = { url: employer.url, tenant: employer.tenant };
  const { signUp } = await ask(visitor, SignUp, { input: { email, password: PASSWORD, name } });
  if (!signUp.tokens) fail(signUp.userErrors);
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(
      `insert into member (tenant_id, id, account_id, organization_id, roles)
       select $1, $2, a.id, m.organization_id, array[$3]::text[]
         from account a, member m join account h on h.id = m.account_id where a.email = $4 and h.email = $5`,
      [tenantId, newId(), role, email, employer.email],
    );
  });
  return { ...employer, ...(await signIn(visitor, email)), email };
}

/** Somebody who is an operator in these roles, and has no company. */
export async function operatorIn(
  world: World,
  made: Market,
  roles: OperatorRole[],
): Promise<Asker & { email: string }> {
  const email = `staff-${randomBytes(4).toString('hex')}@${made.tenant}.example`;
  const { signUp } = await ask(made.visitor, SignUp, { input: { email, password: PASSWORD, name: 'Staff' } });
  if (!signUp.tokens) fail(signUp.userErrors);
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(
      `insert into operator (tenant_id, account_id, roles) select tenant_id, id, $1::"OperatorRole"[] from account where email = $2`,
      [roles, email],
    );
  });
  return { ...(await signIn(made.visitor, email, 'OPERATOR')), email };
}

/** Signs in with the tests' password. */
export async function signIn(
  visitor: Asker,
  email: string,
  audience: 'MEMBER' | 'OPERATOR' = 'MEMBER',
): Promise<Asker> {
  const { signIn } = await ask(visitor, SignIn, { input: { email, password: PASSWORD, audience } });
  const { accessToken } = signIn.tokens ?? fail(signIn.userErrors);
  return { ...visitor, accessToken };
}

/** The party as one that can list. */
export function supplierOf(self: Party): Supplier {
  return {
    ...self,
    async lists(changes) {
      const { category, ...listing } = { ...lye, sku: `SKU-${randomBytes(4).toString('hex')}`, ...changes };
      const [vertical] = Object.keys(listing.attributes as object);
      const { categories } = await ask(self, CategoriesOf, { vertical: vertical! });
      const categoryId =
        categories.find(({ code }) => code === category)?.id ?? fail(`there is no category ${category}`);
      const created = await ask(self, CreateProduct, { input: { ...listing, categoryId } });
      const { id } = created.productCreate.product ?? fail(created.productCreate.userErrors);
      const { productPublish } = await ask(self, PublishProduct, { input: { id } });
      return productPublish.product?.id ?? fail(productPublish.userErrors);
    },
    answers: (inquiryId, body) => replyTo(self, inquiryId, body),
    drafts: (inquiryId, quotation) => draftFor(self, inquiryId, quotation),
    async quotes(inquiryId, quotation) {
      const id = await draftFor(self, inquiryId, quotation);
      const { quotationSend } = await ask(self, SendQuotation, { input: { id } });
      return quotationSend.quotation?.id ?? fail(quotationSend.userErrors);
    },
  };
}

/** The party as one that can ask. */
export function buyerOf(self: Party): Buyer {
  return {
    ...self,
    async asks(productId, message = 'What is your best price?') {
      const input = { subject: 'Price, please', message, lines: [{ productId, quantity: '20000' }] };
      const { inquirySend } = await ask(self, SendInquiry, { input });
      return inquirySend.inquiry?.id ?? fail(inquirySend.userErrors);
    },
    async accepts(id, revision = 1) {
      const { quotationAccept } = await ask(self, AcceptQuotation, { input: { id, revision } });
      if (!quotationAccept.quotation) fail(quotationAccept.userErrors);
    },
  };
}

async function draftFor(self: Party, inquiryId: string, quotation: Partial<QuotationDraftInput> = {}): Promise<string> {
  const { quotationDraft } = await ask(self, DraftQuotation, { input: { ...price, ...quotation, inquiryId } });
  return quotationDraft.quotation?.id ?? fail(quotationDraft.userErrors);
}

async function replyTo(party: Party, inquiryId: string, body: string): Promise<string> {
  const { inquiryReply } = await ask(party, ReplyInquiry, { input: { inquiryId, body } });
  return inquiryReply.message?.id ?? fail(inquiryReply.userErrors);
}

function fail(why: unknown): never {
  throw new Error(`the market could not be made: ${JSON.stringify(why)}`);
}
