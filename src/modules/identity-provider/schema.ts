// Identity providers in the API, and signing in by one.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder, nodeRight } from '../../builder.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, whether } from '../../mutation.ts';
import { AudienceRef, organizationOf, tokens } from '../account/schema.ts';
import type { SignedIn } from '../account/session.ts';
import { create, list, MOST_PROVIDERS, remove, seesSetup } from './service.ts';
import { type Begun, begin, finish } from './sign-in.ts';

const ProviderRef = builder.prismaNode('IdentityProvider', {
  select: { tenantId: true, id: true },
  id: { resolve: (provider) => provider.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'Where one may sign in instead of with a password, by OpenID Connect.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it stands on the button.' }),
    isForStaff: t.exposeBoolean('isForStaff', { description: 'Whether operators may sign in by it too.' }),
    issuer: t.string({
      nullable: true,
      description: 'Its issuer URL; for operators.',
      select: { issuer: true },
      resolve: ({ issuer }, _args, ctx) => (seesSetup(ctx) ? issuer : null),
    }),
    clientId: t.string({
      nullable: true,
      description: 'The client id of the marketplace there; for operators.',
      select: { clientId: true },
      resolve: ({ clientId }, _args, ctx) => (seesSetup(ctx) ? clientId : null),
    }),
  }),
});
nodeRight('IdentityProvider', () => true);

builder.queryField('identityProviders', (t) =>
  t.field({
    type: [ProviderRef],
    description: `The providers by which one may sign in here, at most ${MOST_PROVIDERS}.`,
    resolve: (_root, _args, ctx, info) =>
      list(ctx, queryFromInfo({ context: ctx, info, typeName: 'IdentityProvider' })) as never,
  }),
);

mutation('identityProviderCreate', {
  description:
    'Sets up a provider of OpenID Connect by which people may sign in; for operators. It must know the redirect URIs of your frontends.',
  input: (t) => ({
    name: t.string({ required: true, description: 'As it shall stand on the button.' }),
    issuer: t.string({ required: true, description: 'Its issuer URL, as its discovery document says it.' }),
    clientId: t.string({ required: true, description: 'The client id of the marketplace there.' }),
    clientSecret: t.string({ required: true, description: 'The client secret; it is never shown again.' }),
    emailClaim: t.string({ description: 'The claim that holds the e-mail; by default `email`.' }),
    nameClaim: t.string({ description: 'The claim that holds the name; by default `name`.' }),
    isForStaff: t.boolean({
      description:
        'Whether operators may sign in by it too, without their password: only where you trust it with the marketplace.',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, input): Promise<{ id: string }> => create(ctx, input),
  payload: (t) => ({
    identityProvider: t.prismaField({
      type: ProviderRef,
      nullable: true,
      description: 'The provider.',
      resolve: async (query, { result }, _args, ctx) =>
        result && ((await list(ctx, query)).find(({ id }) => id === result.id) ?? null),
    }),
  }),
});

mutation('identityProviderDelete', {
  description: 'Deletes a provider; accounts and open sessions stay. For operators.',
  input: (t) => ({ id: t.id({ required: true, description: 'The provider.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => remove(ctx, readId('IdentityProvider', id)),
  payload: whether('deleted', 'Whether there was one.'),
});

mutation('oidcBegin', {
  description: 'Begins to sign in by a provider. Keep the handle where only this client has it, and open the URL.',
  input: (t) => ({
    providerId: t.id({ required: true, description: 'The provider.' }),
    redirectUri: t.string({ required: true, description: 'Where the provider sends the person back to.' }),
    audience: t.field({
      type: AudienceRef,
      defaultValue: 'member',
      description: 'What the tokens shall be good for; OPERATOR where the provider is for staff.',
    }),
  }),
  attempt: ({ providerId }) => providerId,
  resolve: (ctx, { providerId, redirectUri, audience }): Promise<Begun> =>
    begin(ctx, {
      providerId: readId('IdentityProvider', providerId),
      redirectUri,
      audience: audience ?? 'member',
    }),
  payload: (t) => ({
    authorizationUrl: t.string({
      nullable: true,
      description: 'The page of the provider to open.',
      resolve: ({ result }) => result?.authorizationUrl ?? null,
    }),
    handle: t.string({
      nullable: true,
      description: 'What oidcFinish asks for: good once, for ten minutes.',
      resolve: ({ result }) => result?.handle ?? null,
    }),
  }),
});

mutation('oidcFinish', {
  description:
    'Signs in with what the provider sent back. A person who comes for the first time gets the account of the address, when both sides have verified it, or a new one; an operator must have been one before.',
  input: (t) => ({
    handle: t.string({ required: true, description: 'The handle of oidcBegin.' }),
    callbackUrl: t.string({ required: true, description: 'The whole URL that the person was sent back to.' }),
    organizationId: t.id({ description: 'The organization to act for; by default the first one joined.' }),
  }),
  ...tokens,
  attempt: ({ handle }) => handle,
  resolve: (ctx, { organizationId, ...input }): Promise<SignedIn> =>
    finish(ctx, { ...input, organizationId: organizationOf(organizationId) }),
});
