// The platform's verbs in the API, and what a marketplace uses of its plan.
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields } from '../../mutation.ts';
import { create, get, MOST_HOSTS, resume, setDomains, setLimits, suspend } from './service.ts';
import { type PlanUsage, type TenantUsage, usage } from './usage.ts';

const PlanUsageRef = builder.objectRef<PlanUsage>('PlanUsage').implement({
  description: 'How much there is of something, and how much the plan allows.',
  fields: (t) => ({
    used: t.expose('used', { type: 'Decimal', description: 'How much there is.' }),
    limit: t.expose('limit', { type: 'Decimal', nullable: true, description: 'How much it may be; null is no limit.' }),
  }),
});

const TenantUsageRef = builder.objectRef<TenantUsage>('TenantUsage').implement({
  description:
    'What a marketplace uses of its plan. What would exceed it is refused with the code PLAN_LIMIT, files with QUOTA_EXCEEDED.',
  fields: (t) => ({
    organizations: t.expose('organizations', { type: PlanUsageRef, description: 'Companies that are not closed.' }),
    products: t.expose('products', { type: PlanUsageRef, description: 'Listings that are not archived.' }),
    storage: t.expose('storage', { type: PlanUsageRef, description: 'Bytes in files.' }),
  }),
});

builder.queryField('tenantUsage', (t) =>
  t.field({
    type: TenantUsageRef,
    description: 'What the marketplace uses of its plan; for operators.',
    resolve: (_root, _args, ctx) => usage(ctx),
  }),
);

/** The payload field of every mutation below. */
function tenantField(t: PayloadFields) {
  return {
    tenant: t.prismaField({
      type: 'Tenant',
      nullable: true,
      description: 'The marketplace as it stands now.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  };
}

const OperatorInput = builder.inputType('FirstOperatorInput', {
  description: 'Who runs a marketplace at first.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'Where the person signs in.' }),
    password: t.string({ required: true, description: '10 to 200 characters.' }),
    name: t.string({ required: true, description: 'The person’s name.' }),
  }),
});

mutation('tenantCreate', {
  description: 'Launches a marketplace with its category trees and its first operator; for the platform.',
  input: (t) => ({
    slug: t.string({
      required: true,
      description: 'Its name in the `x-tenant` header: 2 to 63 lower-case letters, digits and hyphens.',
    }),
    name: t.string({ required: true, description: 'The brand, 1 to 100 characters.' }),
    verticals: t.stringList({ required: true, description: 'What it trades in: names of verticals.' }),
    domain: t.string({ description: 'The host name it answers on.' }),
    locale: t.field({ type: 'Locale', defaultValue: 'en', description: 'Default content language.' }),
    currency: t.field({ type: 'CurrencyCode', defaultValue: 'USD', description: 'Default currency.' }),
    operator: t.field({ type: OperatorInput, description: 'Its first operator.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx: Context, { locale, currency, ...input }): Promise<{ id: string }> =>
    create(ctx, { ...input, locale: locale ?? 'en', currency: currency ?? 'USD' }),
  payload: tenantField,
});

const verbs = {
  tenantSuspend: [suspend, 'Closes a marketplace until it is resumed, within a second.'],
  tenantResume: [resume, 'Lets a suspended marketplace answer again.'],
} as const;

for (const [name, [verb, description]] of Object.entries(verbs)) {
  mutation(name, {
    description: `${description} Doing it again changes nothing. For the platform.`,
    input: (t) => ({ id: t.id({ required: true, description: 'The marketplace.' }) }),
    resolve: (ctx, { id }): Promise<{ id: string }> => verb(ctx, readId('Tenant', id)),
    payload: tenantField,
  });
}

mutation('tenantDomainsSet', {
  description: 'Sets the host names a marketplace answers on; for the platform.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The marketplace.' }),
    domains: t.stringList({
      required: true,
      description: `All of its host names, at most ${MOST_HOSTS}, the one to link to first; none: it answers by its slug only.`,
    }),
  }),
  resolve: (ctx, { id, domains }): Promise<{ id: string }> => setDomains(ctx, readId('Tenant', id), domains),
  payload: tenantField,
});

mutation('tenantLimitSet', {
  description:
    'Sets what the plan of a marketplace allows; what is left out stays, null is no limit. What is there already stays. For the platform.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The marketplace.' }),
    organizations: t.int({ description: 'Companies that are not closed.' }),
    products: t.int({ description: 'Listings that are not archived.' }),
    storageMib: t.int({ description: 'MiB in files; null is what the installation grants.' }),
    points: t.int({
      description:
        'Points of cost that all requests of the marketplace together may use in a minute; the platform’s own are not counted.',
    }),
  }),
  resolve: (ctx, { id, ...limits }): Promise<{ id: string }> => setLimits(ctx, readId('Tenant', id), limits),
  payload: tenantField,
});
