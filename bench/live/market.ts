// A marketplace to talk in: a buyer, a supplier, and inquiries between them.
import { randomBytes } from 'node:crypto';
import type { Machinery, TenantFacts } from '../../src/context.ts';
import { readId } from '../../src/id.ts';
import { launch } from '../../src/launch.ts';
import { asOwner } from '../../src/migrate.ts';
import { inTurn } from '../stage.ts';

/** Somebody who is signed in. */
export type Headers = Record<string, string>;

/** Where the talking is done. */
export interface Talk {
  tenant: TenantFacts;
  buyer: Headers;
  /** The two companies, as the database knows them. */
  buyerId: string;
  supplierId: string;
  /** Ids of the inquiries, the cursor of each one's end, and the id of its message. */
  inquiries: { id: string; cursor: string; message: string }[];
}

/** Asks over HTTP; throws when there is an error in the answer. */
export async function ask<Data>(url: string, headers: Headers, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { tokens { accessToken viewer { organization { id } } } userErrors { message } } }';
const SEND =
  'mutation ($input: InquirySendInput!) { inquirySend(input: $input) { inquiry { id cursor messages(first: 1) { nodes { id } } } userErrors { message } } }';

/** Opens a marketplace with `count` inquiries through the server at `url`. */
export async function openTalk(machinery: Machinery, ownerUrl: string, url: string, count: number): Promise<Talk> {
  const slug = `live-${randomBytes(4).toString('hex')}`;
  const tenant = await asOwner(ownerUrl, (owner) =>
    launch(machinery, owner, { slug, name: slug, verticals: ['chemicals'] }),
  );
  const join = async (capability: 'BUYER' | 'SUPPLIER') => {
    const organization = {
      legalName: `${capability} Ltd`,
      country: 'DE',
      businessType: 'TRADER',
      capabilities: [capability],
    };
    const input = {
      email: `${capability.toLowerCase()}@${slug}.example`,
      password: randomBytes(12).toString('hex'),
      name: 'N',
      organization,
    };
    const { signUp } = await ask<{
      signUp: { tokens: { accessToken: string; viewer: { organization: { id: string } } } };
    }>(url, { 'x-tenant': slug }, SIGN_UP, { input });
    const { accessToken, viewer } = signUp.tokens;
    return { headers: { 'x-tenant': slug, authorization: `Bearer ${accessToken}` }, id: viewer.organization.id };
  };
  const [buyer, supplier] = [await join('BUYER'), await join('SUPPLIER')];
  const inquiries = await inTurn([...Array(count).keys()], async (i) => {
    const line = { description: 'Lye', quantity: '1000', unit: 'KGM' };
    const input = { subject: `Lye ${i}`, message: 'Your best price?', supplierId: supplier.id, lines: [line] };
    const { inquirySend } = await ask<{
      inquirySend: { inquiry: { id: string; cursor: string; messages: { nodes: { id: string }[] } } };
    }>(url, buyer.headers, SEND, { input });
    const { id, cursor, messages } = inquirySend.inquiry;
    return { id, cursor, message: messages.nodes[0]!.id };
  });
  const [buyerId, supplierId] = [readId('Organization', buyer.id), readId('Organization', supplier.id)];
  return { tenant, buyer: buyer.headers, buyerId, supplierId, inquiries };
}
