// Impersonation in the API: begun and ended by operators, shown to the person and to whoever looks as the person.
import { builder, nodesQuery } from '../../builder.ts';
import { db } from '../../db.ts';
import { readId, showId } from '../../id.ts';
import { idempotencyKey, mutation, whether } from '../../mutation.ts';
import { ViewerRef } from '../account/schema.ts';
import { type Begun, end, list, MOST_MINUTES, start } from './service.ts';

const ImpersonationRef = builder.prismaObject('Impersonation', {
  select: { tenantId: true, id: true },
  description: 'A time in which an operator looked at the marketplace as a member does, without changing anything.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => showId('Impersonation', id) }),
    operatorName: t.string({
      description: 'The operator.',
      select: { operator: { select: { name: true } } },
      resolve: ({ operator }) => operator.name,
    }),
    organization: t.relation('organization', { description: 'The organization acted for.' }),
    reason: t.exposeString('reason', { description: 'Why, in the operator’s words.' }),
    startedAt: t.expose('createdAt', { type: 'DateTime', description: 'When it began.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends, or ended, by itself.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended before that.',
    }),
  }),
});

builder.prismaObjectFields('Account', (t) => ({
  impersonations: t.connection(
    {
      type: ImpersonationRef,
      description:
        'When operators looked at the marketplace as this person does, newest first, for a year; for the person and for operators, else empty.',
      select: { id: true },
      resolve: ({ id }, args, ctx, info) => list(ctx, id, args, nodesQuery(ctx, info, 'Impersonation')),
    },
    { name: 'ImpersonationConnection', description: 'A page of impersonations.' },
    { name: 'ImpersonationEdge', description: 'An impersonation in a page.' },
  ),
}));

builder.objectField(ViewerRef, 'impersonatedBy', (t) =>
  t.prismaField({
    type: 'Account',
    nullable: true,
    description:
      'The operator who looks as you do, when it is one. Every mutation but impersonationEnd is refused then.',
    resolve: (query, viewer, _args, ctx) =>
      viewer.kind === 'member' && viewer.impersonatorId
        ? db(ctx).account.findUnique({
            ...query,
            where: { tenantId_id: { tenantId: ctx.tenant.id, id: viewer.impersonatorId } },
          })
        : null,
  }),
);

mutation('impersonationStart', {
  description: `Gives a token with which you see what a member sees, for at most ${MOST_MINUTES} minutes. It changes nothing, and opens nothing that is the person’s alone: sessions, API keys. The person can see that it was so, and why.`,
  input: (t) => ({
    accountId: t.id({ required: true, description: 'The person.' }),
    organizationId: t.id({ required: true, description: 'One of the person’s organizations.' }),
    reason: t.string({ required: true, description: 'Why; 1 to 500 characters, shown to the person.' }),
    minutes: t.int({ description: `How long, 1 to ${MOST_MINUTES}; by default ${MOST_MINUTES}.` }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { accountId, organizationId, ...input }): Promise<Begun> =>
    start(ctx, {
      ...input,
      accountId: readId('Account', accountId),
      organizationId: readId('Organization', organizationId),
    }),
  payload: (t) => ({
    id: t.id({
      nullable: true,
      description: 'The impersonation’s id, for impersonationEnd.',
      resolve: ({ result }) => result && showId('Impersonation', result.id),
    }),
    accessToken: t.string({
      nullable: true,
      description: 'Send it as `Authorization: Bearer …`. It cannot be refreshed.',
      resolve: ({ result }) => result?.accessToken ?? null,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ends.',
      resolve: ({ result }) => result?.expiresAt ?? null,
    }),
  }),
});

mutation('impersonationEnd', {
  description:
    'Ends an impersonation, and everything subscribed with it within a second: the one whose token this is sent with, or another that you began or that is of you.',
  isForImpersonators: true,
  input: (t) => ({ id: t.id({ description: 'The impersonation; left out, your own.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => end(ctx, id ? readId('Impersonation', id) : null),
  payload: whether('ended', 'Whether it was not over before.'),
});
