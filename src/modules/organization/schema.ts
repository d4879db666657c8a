// Companies and who belongs to them.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder, nodeRight } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { list } from './service.ts';

export const BusinessTypeRef = enumType('BusinessType', 'What a company does for a living.', {
  MANUFACTURER: 'Makes what it sells.',
  TRADER: 'Buys and sells.',
  DISTRIBUTOR: 'Sells for stated makers.',
  SERVICE: 'Sells services.',
  RETAILER: 'Sells to consumers.',
});

export const CapabilityRef = enumType('Capability', 'What a company may do in a marketplace.', {
  BUYER: 'May send inquiries and follow them up.',
  SUPPLIER: 'May list products and answer inquiries.',
});

export const RoleRef = enumType('Role', 'A member’s set of permissions inside an organization.', {
  OWNER: 'Everything.',
  ADMIN: 'Everything.',
  SALES: 'Products and the selling side of inquiries.',
  PURCHASER: 'The buying side of inquiries.',
  APPROVER: 'Reads only: there are no purchases to approve yet.',
  VIEWER: 'Reads only.',
});

export const OrganizationRef = builder.prismaNode('Organization', {
  select: { tenantId: true, id: true },
  id: { resolve: (organization) => organization.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'A company inside a marketplace; it buys, sells, or both.',
  fields: (t) => ({
    legalName: t.exposeString('legalName', { description: 'The registered legal name.' }),
    country: t.expose('country', { type: 'CountryCode', description: 'Where it is registered.' }),
    city: t.exposeString('city', { nullable: true, description: 'Where it sits.' }),
    businessType: t.expose('businessType', { type: BusinessTypeRef, description: 'What it does for a living.' }),
    capabilities: t.expose('capabilities', { type: [CapabilityRef], description: 'What it may do here.' }),
    yearFounded: t.exposeInt('yearFounded', { nullable: true, description: 'Year of foundation.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it joined the marketplace.' }),
  }),
});
// The directory is public in every marketplace until its policy says otherwise.
nodeRight('Organization', () => true);

builder.queryField('organizations', (t) =>
  t.connection(
    {
      type: OrganizationRef,
      description: 'The directory: active companies, oldest membership first.',
      args: { capability: t.arg({ type: CapabilityRef, description: 'Only companies that may do this.' }) },
      resolve: (_root, args, ctx, info) =>
        list(
          ctx,
          args,
          queryFromInfo({ context: ctx, info, typeName: 'Organization', paths: [['nodes'], ['edges', 'node']] }),
        ),
    },
    { name: 'OrganizationConnection', description: 'A page of companies.' },
    { name: 'OrganizationEdge', description: 'A company in a page.' },
  ),
);
