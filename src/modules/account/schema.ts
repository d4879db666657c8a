// Logins and the viewer: who is asking, and what that person may do.
import { builder, nodeRight } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import { enumType } from '../../enum.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields } from '../../mutation.ts';
import { operates, type Permission, type Viewer } from '../../viewer.ts';
import { BusinessTypeRef, CapabilityRef } from '../organization/schema.ts';
import { signUp } from './service.ts';
import { refresh, type SignedIn, signIn, signOut } from './session.ts';

builder.prismaNode('Account', {
  select: { tenantId: true, id: true },
  id: { resolve: (account) => account.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'A person’s login in one marketplace.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The person’s name.' }),
    email: t.exposeString('email', { description: 'Where the person signs in; seen by the person and by operators.' }),
    locale: t.expose('locale', {
      type: 'Locale',
      nullable: true,
      description: 'The language of the person’s mails; null is the marketplace’s.',
    }),
    emailVerifiedAt: t.expose('emailVerifiedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the person showed to receive mail at the address; null while nobody has.',
    }),
    hasSecondFactor: t.boolean({
      description: 'Whether signing in needs a code beside the password.',
      select: { secondFactor: { select: { confirmedAt: true } } },
      resolve: ({ secondFactor }) => Boolean(secondFactor?.confirmedAt),
    }),
    members: t.relation('members', {
      description: 'The organizations the person belongs to.',
      query: { orderBy: { id: 'asc' } },
    }),
  }),
});
nodeRight<{ id: string }>('Account', (ctx, account) => {
  const { viewer } = ctx;
  return operates(viewer, 'account.read') || ('accountId' in viewer && viewer.accountId === account.id);
});

export const MemberRef = builder.prismaObject('Member', {
  select: { tenantId: true, id: true },
  description: 'A person’s place in one organization.',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The organization.' }),
    roles: t.exposeStringList('roles', { description: 'What the person is there: codes of Query.roles.' }),
  }),
});

const ViewerKind = enumType('ViewerKind', 'What kind of viewer is asking.', {
  anonymous: 'Nobody has signed in.',
  member: 'A person, acting for an organization.',
  operator: 'Staff of the marketplace.',
  platform: 'The installation itself.',
  system: 'A process of the platform.',
});

const rights: Record<Permission, string> = {
  'organization.manage': 'May change the organization itself.',
  'member.manage': 'May invite members, remove them and set their roles, as far as its own rights go.',
  'product.write': 'May create, change, publish and archive its listings.',
  'inquiry.send': 'May send inquiries.',
  'inquiry.answer': 'May write into an inquiry as the supplier.',
  'inquiry.followUp': 'May write into an inquiry as the buyer.',
  'inquiry.read': 'May read its inquiries.',
  'quotation.write': 'May quote as the supplier, and take a quotation back.',
  'quotation.decide': 'May accept, reject or counter a quotation as the buyer.',
  'approval.decide': 'May approve or refuse what the organization wants approved.',
  'file.write': 'May upload and delete files.',
  'webhook.manage': 'May set up webhooks for the organization.',
  'apiKey.manage': 'May make and revoke API keys of the organization.',
};
/** A permission as the API writes it. */
export const inApi = (right: string) => right.replace('.', '_');

/** One right inside an organization. */
export const PermissionRef = enumType(
  'Permission',
  'One right inside an organization.',
  Object.fromEntries(Object.entries(rights).map(([right, about]) => [inApi(right), about])),
);

/** Who is asking. */
export const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking.',
  fields: (t) => ({
    kind: t.field({ type: ViewerKind, description: 'What kind of viewer this is.', resolve: (viewer) => viewer.kind }),
    account: t.prismaField({
      type: 'Account',
      nullable: true,
      description: 'The person, when there is one.',
      resolve: (query, viewer, _args, ctx) =>
        'accountId' in viewer
          ? db(ctx).account.findUnique({
              ...query,
              where: { tenantId_id: { tenantId: ctx.tenant.id, id: viewer.accountId } },
            })
          : null,
    }),
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'The organization acted for.',
      resolve: (query, viewer, _args, ctx) =>
        viewer.kind === 'member' && viewer.organizationId
          ? db(ctx).organization.findUnique({
              ...query,
              where: { tenantId_id: { tenantId: ctx.tenant.id, id: viewer.organizationId } },
            })
          : null,
    }),
    permissions: t.field({
      type: [PermissionRef],
      description: 'Every right held in that organization.',
      resolve: (viewer) => (viewer.kind === 'member' ? [...viewer.permissions].map(inApi) : []),
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the access token ends.',
      resolve: (viewer) => ('expiresAt' in viewer ? viewer.expiresAt : null),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description: 'Who you are to the marketplace.',
    resolve: (_root, _args, ctx) => ctx.viewer,
  }),
);

export const OrganizationInput = builder.inputType('NewOrganizationInput', {
  description: 'A company to be founded in the marketplace.',
  fields: (t) => ({
    legalName: t.string({ required: true, description: 'The registered legal name.' }),
    country: t.field({ type: 'CountryCode', required: true, description: 'Where it is registered.' }),
    city: t.string({ description: 'Where it sits.' }),
    businessType: t.field({ type: BusinessTypeRef, required: true, description: 'What it does for a living.' }),
    capabilities: t.field({ type: [CapabilityRef], required: true, description: 'What it wants to do here.' }),
    yearFounded: t.int({ description: 'Year of foundation.' }),
  }),
});

/** What a token or a session is good for. */
export const AudienceRef = builder.enumType('Audience', {
  description: 'What a token is good for; each fails on the others’ fields.',
  values: {
    MEMBER: { value: 'member', description: 'Acting for an organization.' },
    OPERATOR: { value: 'operator', description: 'Running the marketplace.' },
  } as const,
});

export const TokensRef = builder.objectRef<SignedIn>('Tokens').implement({
  description: 'What a sign-in gives.',
  fields: (t) => ({
    accessToken: t.exposeString('accessToken', {
      description: 'Send it as `Authorization: Bearer …`; lives 15 minutes.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When the access token ends.' }),
    refreshToken: t.exposeString('refreshToken', { description: 'Good once, for sessionRefresh. Keep it secret.' }),
    viewer: t.field({ type: ViewerRef, description: 'Who you are now.', resolve: ({ viewer }) => viewer }),
  }),
});

/** The payload of what opens a session. */
export const tokens = {
  payload: (t: PayloadFields<SignedIn>) => ({
    tokens: t.field({
      type: TokensRef,
      nullable: true,
      description: 'The tokens of the session.',
      resolve: ({ result }) => result,
    }),
  }),
};

mutation('signUp', {
  description:
    'Makes an account in this marketplace, founds a company when one is given, and signs in. A link to verify the address is mailed.',
  input: (t) => ({
    email: t.string({ required: true, description: 'Where the person signs in.' }),
    password: t.string({ required: true, description: '10 to 200 characters.' }),
    name: t.string({ required: true, description: 'The person’s name.' }),
    organization: t.field({ type: OrganizationInput, description: 'The company the person founds, as its OWNER.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  attempt: ({ email }) => email,
  ...tokens,
  resolve: (ctx, input): Promise<SignedIn> => signUp(ctx, input),
});

mutation('signIn', {
  description: 'Opens a session.',
  input: (t) => ({
    email: t.string({ required: true, description: 'The e-mail of the account.' }),
    password: t.string({ required: true, description: 'Its password.' }),
    code: t.string({
      description:
        'For an account with a second factor: the code that the app shows, or a recovery code. Without it the answer is SECOND_FACTOR_REQUIRED, once the password fits.',
    }),
    organizationId: t.id({ description: 'The organization to act for; by default the first one joined.' }),
    audience: t.field({ type: AudienceRef, defaultValue: 'member', description: 'What the token shall be good for.' }),
  }),
  attempt: ({ email }) => email,
  ...tokens,
  resolve: (ctx, { audience, organizationId, ...input }): Promise<SignedIn> =>
    signIn(ctx, { ...input, audience: audience ?? 'member', organizationId: organizationOf(organizationId) }),
});

mutation('sessionRefresh', {
  description:
    'Changes a refresh token for a new pair, good for what the session was signed in for. Using one twice ends the whole session.',
  input: (t) => ({
    refreshToken: t.string({ required: true, description: 'The newest refresh token of the session.' }),
    organizationId: t.id({
      description:
        'Another organization of the person, to act for from now on; by default the one acted for so far. One the person is no member of is refused, and the refresh token stays good.',
    }),
  }),
  attempt: ({ refreshToken }) => refreshToken.split('.', 1)[0]!, // the session's id
  ...tokens,
  resolve: (ctx, { refreshToken, organizationId }): Promise<SignedIn> =>
    refresh(ctx, { refreshToken, organizationId: organizationOf(organizationId) }),
});

/** The organization that an id stands for, when one is given. */
export const organizationOf = (id: string | null | undefined) => (id ? readId('Organization', id) : null);

mutation('signOut', {
  description: 'Ends the session of the token this is sent with, and everything subscribed with it.',
  input: (t) => ({ everywhere: t.boolean({ defaultValue: false, description: 'End every session of the account.' }) }),
  payload: (t) => ({
    signedOut: t.boolean({ description: 'Whether the session has ended.', resolve: ({ result }) => result !== null }),
  }),
  resolve: (ctx: Context, input) => signOut(ctx, input.everywhere ?? false),
});
