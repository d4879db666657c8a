// The marketplace a request is made to, and the platform's list of all.
import { builder, nodeRight } from '../../builder.ts';
import { PLATFORM } from '../../context.ts';
import { db } from '../../db.ts';
import { enumType } from '../../enum.ts';
import { maySeeSetUp } from './policy.ts';
import { list } from './service.ts';
import { MOST_TOKENS, type ThemeToken, tokensOf } from './theme.ts';

const TenantStatus = enumType('TenantStatus', 'Whether a marketplace answers its visitors.', {
  ACTIVE: 'The marketplace is open.',
  SUSPENDED: 'Closed until the platform resumes it.',
});

export const CataloguePolicyRef = enumType(
  'CataloguePolicy',
  'Who may read the catalogue and the directory of a marketplace.',
  { EVERYBODY: 'Whoever comes.', MEMBERS: 'Who is signed in; others are told UNAUTHENTICATED.' },
);

export const SignUpPolicyRef = enumType('SignUpPolicy', 'How companies get into a marketplace.', {
  OPEN: 'Whoever signs up may trade at once.',
  REVIEWED: 'Who signs up may read, and trades once an operator has admitted the company.',
  INVITATION: 'Only who is invited gets in: companies by organizationInvite, their people by memberInvite.',
});

const ThemeTokenRef = builder.objectRef<ThemeToken>('ThemeToken').implement({
  description: 'A design token, named as in the format of the Design Tokens Community Group.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its path, dots between groups: "color.brand.primary".' }),
    value: t.exposeString('value', { description: 'Its value, or another token’s name in braces.' }),
  }),
});

export const TenantRef = builder.prismaNode('Tenant', {
  id: { resolve: (tenant) => tenant.id },
  findUnique: (id) => ({ id }),
  nullable: true,
  description: 'One marketplace: a brand with its own domains, verticals, locales, currencies, members and data.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The name in the `x-tenant` header.' }),
    name: t.exposeString('name', { description: 'The brand, as shown to people.' }),
    domain: t.exposeString('domain', {
      nullable: true,
      description: 'The host name it answers on; of several the one to link to.',
    }),
    domains: t.stringList({
      description: 'Every host name it answers on, at most 21, the one to link to first.',
      select: { domain: true, aliases: true },
      resolve: ({ domain, aliases }) => (domain ? [domain, ...aliases] : aliases),
    }),
    status: t.expose('status', { type: TenantStatus, description: 'Whether it answers its visitors.' }),
    locale: t.expose('locale', { type: 'Locale', description: 'Default content language.' }),
    locales: t.expose('locales', { type: ['Locale'], description: 'Its content languages, the default one first.' }),
    currency: t.expose('currency', { type: 'CurrencyCode', description: 'Default currency.' }),
    currencies: t.expose('currencies', {
      type: ['CurrencyCode'],
      description: 'Its currencies, the default one first.',
    }),
    timeZone: t.exposeString('timeZone', { description: 'IANA time zone: "Europe/Amsterdam".' }),
    catalogue: t.expose('catalogue', {
      type: CataloguePolicyRef,
      description: 'Who may read the catalogue and the directory.',
    }),
    signUp: t.expose('signUp', { type: SignUpPolicyRef, description: 'How companies get in.' }),
    productReview: t.exposeBoolean('productReview', {
      description: 'Whether operators look at a listing before it is on the market.',
    }),
    theme: t.field({
      type: [ThemeTokenRef],
      description: `Its design tokens by name, at most ${MOST_TOKENS}.`,
      select: { theme: true },
      resolve: ({ theme }) => tokensOf(theme),
    }),
    logoUrl: t.expose('logoUrl', { type: 'URL', nullable: true, description: 'Where its logo is.' }),
    mailName: t.string({
      nullable: true,
      description: 'The sender’s name in its mails, null being the installation’s; for operators.',
      select: { mailName: true },
      resolve: ({ mailName }, _args, ctx) => (maySeeSetUp(ctx.viewer) ? mailName : null),
    }),
    replyTo: t.string({
      nullable: true,
      description: 'Where answers to its mails go, null being the installation’s sender; for operators.',
      select: { replyTo: true },
      resolve: ({ replyTo }, _args, ctx) => (maySeeSetUp(ctx.viewer) ? replyTo : null),
    }),
    version: t.exposeInt('version', { description: 'Counts every change of settings; send it as expectedVersion.' }),
  }),
});
nodeRight<{ id: string }>('Tenant', (ctx, tenant) => ctx.viewer.kind === 'platform' || tenant.id === ctx.tenant.id);

builder.queryFields((t) => ({
  marketplace: t.prismaField({
    type: 'Tenant',
    nullable: true,
    description: 'The marketplace you are asking; null for the platform.',
    resolve: (query, _root, _args, ctx) =>
      ctx.tenant.id === PLATFORM.id
        ? null
        : db(ctx).tenant.findUniqueOrThrow({ ...query, where: { id: ctx.tenant.id } }),
  }),
  tenants: t.connection(
    {
      type: TenantRef,
      description: 'Every marketplace of this installation; for the platform.',
      resolve: (_root, args, ctx) => list(ctx, args),
    },
    { name: 'TenantConnection', description: 'A page of marketplaces.' },
    { name: 'TenantEdge', description: 'A marketplace in a page.' },
  ),
}));
