// Companies, who belongs to them, and what operators do with them.
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { OrganizationStatus } from '../../generated/prisma/enums.ts';
import { readId } from '../../id.ts';
import { mutation, type PayloadFields } from '../../mutation.ts';
import { mayReadCatalogue } from '../tenant/policy.ts';
import { availableActions, maySeeRefusal, type OrganizationAction } from './policy.ts';
import { admit, get, list, refuseEntry, resume, suspend, unverify, verify } from './service.ts';

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

const StatusRef = enumType<OrganizationStatus>('OrganizationStatus', 'Where a company stands in a marketplace.', {
  PENDING: 'Waiting for an operator’s admission: its members may read, and not trade.',
  ACTIVE: 'Admitted: it may trade.',
  SUSPENDED: 'Stopped by an operator: its members have no rights there, its listings are off the market.',
  CLOSED: 'Gone for good, or never admitted.',
});

const ActionRef = enumType<OrganizationAction>('OrganizationAction', 'What an operator can do with a company.', {
  admit: 'Let it trade.',
  refuse: 'Do not let it in.',
  verify: 'State that it is what it says it is.',
  unverify: 'Take that statement back.',
  suspend: 'Stop it.',
  resume: 'Let it go on.',
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
    status: t.expose('status', { type: StatusRef, description: 'Where it stands here.' }),
    isVerified: t.boolean({
      description: 'Whether the marketplace’s operators have found it to be what it says it is.',
      select: { verifiedAt: true },
      resolve: ({ verifiedAt }) => verifiedAt !== null,
    }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is verified; null when it is not.',
    }),
    refusedBecause: t.string({
      nullable: true,
      description: 'Why operators have refused it; for its own people and operators.',
      select: { refusedBecause: true },
      resolve: ({ id, refusedBecause }, _args, ctx) => (maySeeRefusal(ctx.viewer, id) ? refusedBecause : null),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it joined the marketplace.' }),
    availableActions: t.field({
      type: [ActionRef],
      description: 'What you may do with it now, as an operator.',
      select: { status: true, verifiedAt: true },
      resolve: (organization, _args, ctx) => availableActions(ctx.viewer, organization),
    }),
  }),
});
// A viewer's own company is there whatever the policy says: who has one is signed in.
nodeRight('Organization', mayReadCatalogue);

builder.queryField('organizations', (t) =>
  t.connection(
    {
      type: OrganizationRef,
      description: 'Active companies, oldest membership first. To find suppliers use organizationSearch.',
      args: {
        capability: t.arg({ type: CapabilityRef, description: 'Only companies that may do this.' }),
        status: t.arg({
          type: StatusRef,
          description: 'Companies that stand elsewhere than ACTIVE are shown to operators only.',
        }),
      },
      resolve: (_root, args, ctx, info) => list(ctx, args, nodesQuery(ctx, info, 'Organization')),
    },
    { name: 'OrganizationConnection', description: 'A page of companies.' },
    { name: 'OrganizationEdge', description: 'A company in a page.' },
  ),
);

const deeds = {
  organizationAdmit: [
    admit,
    'Lets a company trade that waits for admission; its owners are told by mail. Doing it again changes nothing.',
  ],
  organizationVerify: [verify, 'States that a company is what it says it is. Doing it again changes nothing.'],
  organizationUnverify: [unverify, 'Takes that statement back. Doing it again changes nothing.'],
  organizationSuspend: [
    suspend,
    'Stops a company: what its members follow ends, and its listings leave the market. Doing it again changes nothing.',
  ],
  organizationResume: [resume, 'Lets a suspended company go on as it was. Doing it again changes nothing.'],
} as const;

/** The payload field of every mutation below. */
function organizationField(t: PayloadFields) {
  return {
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'The company as it stands now.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  };
}

for (const [name, [deed, description]] of Object.entries(deeds)) {
  mutation(name, {
    description: `${description} For operators.`,
    input: (t) => ({ id: t.id({ required: true, description: 'The company.' }) }),
    resolve: (ctx, { id }): Promise<{ id: string }> => deed(ctx, readId('Organization', id)),
    payload: organizationField,
  });
}

mutation('organizationRefuse', {
  description:
    'Refuses a company that waits for admission; its owners are told why by mail. Doing it again changes nothing. For operators.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The company.' }),
    reason: t.string({ required: true, description: 'Why, for its people: 1 to 1,000 characters.' }),
  }),
  resolve: (ctx, { id, reason }): Promise<{ id: string }> => refuseEntry(ctx, readId('Organization', id), reason),
  payload: organizationField,
});
