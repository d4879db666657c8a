// The marketplace a request is made to, and the platform's list of all.
import { builder, nodeRight } from '../../builder.ts';
import { PLATFORM } from '../../context.ts';
import { db } from '../../db.ts';
import { enumType } from '../../enum.ts';
import { list } from './service.ts';

const TenantStatus = enumType('TenantStatus', 'Whether a marketplace answers its visitors.', {
  ACTIVE: 'The marketplace is open.',
  SUSPENDED: 'Closed until the platform resumes it.',
});

export const TenantRef = builder.prismaNode('Tenant', {
  id: { resolve: (tenant) => tenant.id },
  findUnique: (id) => ({ id }),
  nullable: true,
  description: 'One marketplace: a brand with its own domain, verticals, locales, currency, members and data.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The name in the `x-tenant` header.' }),
    name: t.exposeString('name', { description: 'The brand, as shown to people.' }),
    domain: t.exposeString('domain', { nullable: true, description: 'The host name it answers on.' }),
    status: t.expose('status', { type: TenantStatus, description: 'Whether it answers its visitors.' }),
    locale: t.expose('locale', { type: 'Locale', description: 'Default content language.' }),
    currency: t.expose('currency', { type: 'CurrencyCode', description: 'Default currency.' }),
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
