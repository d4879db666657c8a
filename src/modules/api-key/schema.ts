// API keys in the API.
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, whether } from '../../mutation.ts';
import { permissions } from '../../viewer.ts';
import { inApi, PermissionRef } from '../account/schema.ts';
import { mayRead } from './policy.ts';
import { create, get, list, MOST_DAYS, MOST_KEYS, revoke, scopesOf } from './service.ts';

const ApiKeyRef = builder.prismaNode('ApiKey', {
  select: { tenantId: true, id: true, organizationId: true },
  id: { resolve: (key) => key.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description:
    'A key by which a program acts for your organization, or for the operators. The key itself begins with its id.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for.' }),
    scopes: t.field({
      type: [PermissionRef],
      description: 'The permissions it was given; empty for an operator’s, which may do what operators may.',
      select: { scopes: true },
      resolve: ({ scopes }) => scopesOf(scopes).map(inApi),
    }),
    creatorName: t.string({
      description: 'Who made it. It may do no more than that person may now, and ends when the person leaves.',
      select: { account: { select: { name: true } } },
      resolve: ({ account }) => account.name,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null while it was not.',
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
  }),
});
nodeRight<{ organizationId: string | null }>('ApiKey', (ctx, key) => mayRead(ctx.viewer, key));

builder.queryField('apiKeys', (t) =>
  t.connection(
    {
      type: ApiKeyRef,
      description:
        'The API keys of your organization, or of the operators for one of them, newest first; those that ended too, for 90 days.',
      resolve: (_root, args, ctx, info) => list(ctx, args, nodesQuery(ctx, info, 'ApiKey')),
    },
    { name: 'ApiKeyConnection', description: 'A page of API keys.' },
    { name: 'ApiKeyEdge', description: 'An API key in a page.' },
  ),
);

mutation('apiKeyCreate', {
  description: `Makes an API key for your organization, or for the operators, of which there may be ${MOST_KEYS} each. It may do what its scopes and its maker's roles both give, but never manage keys, members or sessions.`,
  input: (t) => ({
    name: t.string({ required: true, description: 'What it is for; 1 to 100 characters.' }),
    scopes: t.field({
      type: [PermissionRef],
      description: 'The permissions that it has, of those that you hold; left out for a key of operators.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: `When it ends by itself; by default in a year, at most in ${MOST_DAYS} days.`,
    }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { scopes, ...input }): Promise<{ id: string; token: string | null }> =>
    create(ctx, { ...input, scopes: scopes && permissions.filter((right) => scopes.includes(inApi(right))) }),
  payload: (t) => ({
    apiKey: t.prismaField({
      type: ApiKeyRef,
      nullable: true,
      description: 'What is known of the key.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
    token: t.string({
      nullable: true,
      description:
        'The key itself, `ek_…`: shown here only, not even to a retry. Send it as `Authorization: Bearer ek_…`.',
      resolve: ({ result }) => result?.token ?? null,
    }),
  }),
});

mutation('apiKeyRevoke', {
  description: 'Revokes an API key; what is subscribed with it ends.',
  input: (t) => ({ id: t.id({ required: true, description: 'The key’s id.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => revoke(ctx, readId('ApiKey', id)),
  payload: whether('revoked', 'Whether there was one that was not revoked.'),
});
