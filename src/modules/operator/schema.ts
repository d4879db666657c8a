// A marketplace's staff in the API: who they are, what they may do, and how one joins and leaves.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { OperatorRole } from '../../generated/prisma/enums.ts';
import { readId, showId } from '../../id.ts';
import { idempotencyKey, mutation, whether } from '../../mutation.ts';
import { type OperatorPermission, operatorRights } from '../../staff.ts';
import { inApi, ViewerRef } from '../account/schema.ts';
import { INVITATION_DAYS } from '../account/token.ts';
import { accept, getInvitation, invite, listInvitations, MOST_INVITATIONS, revoke } from './invitation.ts';
import { get, list, MOST_OPERATORS, remove, setRoles } from './service.ts';

const RoleRef = enumType<OperatorRole>('OperatorRole', 'What an operator may do: a set of permissions.', {
  ADMIN: 'Everything.',
  MODERATOR: 'Reviews companies and listings.',
  CATALOGUE: 'Keeps the catalogue’s words, rates and search.',
  SUPPORT: 'Reads, and looks at the marketplace as members do.',
  ANALYST: 'Reads figures: inquiries, answers, what is searched.',
});

/** One right in running a marketplace. */
const PermissionRef = enumType(
  'OperatorPermission',
  'One right in running a marketplace.',
  Object.fromEntries(Object.entries(operatorRights).map(([right, about]) => [inApi(right), about])),
);

builder.objectField(ViewerRef, 'operatorPermissions', (t) =>
  t.field({
    type: [PermissionRef],
    description: 'Every right held as an operator; none for who is not one.',
    resolve: (viewer) =>
      viewer.kind === 'operator' ? [...viewer.permissions].map((right: OperatorPermission) => inApi(right)) : [],
  }),
);

const OperatorRef = builder.prismaObject('Operator', {
  select: { tenantId: true, accountId: true },
  description: 'Staff of the marketplace.',
  fields: (t) => ({
    account: t.relation('account', { description: 'The person.' }),
    roles: t.expose('roles', { type: [RoleRef], description: 'What the person may do.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the person joined.' }),
  }),
});

const InvitationRef = builder.prismaObject('OperatorInvitation', {
  select: { tenantId: true, id: true },
  description: 'A person who is asked to join the staff and has not done so yet.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => showId('OperatorInvitation', id) }),
    email: t.exposeString('email', { description: 'Where the mail went.' }),
    roles: t.expose('roles', { type: [RoleRef], description: 'What the person would be.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'How long it is good.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first sent.' }),
  }),
});

builder.queryFields((t) => ({
  operators: t.field({
    type: [OperatorRef],
    description: `The operators of the marketplace, at most ${MOST_OPERATORS}; for those who manage them.`,
    extensions: { size: 20 },
    resolve: (_root, _args, ctx, info) =>
      list(ctx, queryFromInfo({ context: ctx, info, typeName: 'Operator' })) as never,
  }),
  operatorInvitations: t.field({
    type: [InvitationRef],
    description: `The invitations that are open, at most ${MOST_INVITATIONS}; for those who manage operators.`,
    extensions: { size: 20 },
    resolve: (_root, _args, ctx, info) =>
      listInvitations(ctx, queryFromInfo({ context: ctx, info, typeName: 'OperatorInvitation' })) as never,
  }),
}));

mutation('operatorInvite', {
  description: `Asks a person by mail to join the staff. Whoever has the mail can, once, within ${INVITATION_DAYS} days. Inviting again sends another mail, with these roles; the one before is good no more.`,
  input: (t) => ({
    email: t.string({ required: true, description: 'Where the mail goes.' }),
    roles: t.field({ type: [RoleRef], required: true, description: 'What the person shall be.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, input): Promise<{ id: string }> => invite(ctx, input),
  payload: (t) => ({
    invitation: t.prismaField({
      type: InvitationRef,
      nullable: true,
      description: 'The invitation; null once it was accepted.',
      resolve: (query, { result }, _args, ctx) => result && getInvitation(ctx, result.id, query),
    }),
  }),
});

mutation('operatorInvitationRevoke', {
  description: 'Takes an invitation back.',
  input: (t) => ({ id: t.id({ required: true, description: 'The invitation.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => revoke(ctx, readId('OperatorInvitation', id)),
  payload: whether('revoked', 'Whether there was one that was open.'),
});

mutation('operatorInvitationAccept', {
  description:
    'Joins the staff by the token of such a mail; nobody need be signed in. Then sign in for the audience OPERATOR.',
  input: (t) => ({
    token: t.string({ required: true, description: 'The token in the link.' }),
    name: t.string({ description: 'Your name; left out where the address has a verified account.' }),
    password: t.string({ description: 'Your password, 10 to 200 characters; likewise.' }),
  }),
  attempt: ({ token }) => token,
  resolve: (ctx, input): Promise<{ accepted: true }> => accept(ctx, input),
  payload: (t) => ({
    isAccepted: t.boolean({ description: 'Whether you have joined.', resolve: ({ result }) => result !== null }),
  }),
});

mutation('operatorRolesSet', {
  description: 'Sets the roles of an operator, all of them. The last ADMIN stays one.',
  input: (t) => ({
    accountId: t.id({ required: true, description: 'The operator’s account.' }),
    roles: t.field({ type: [RoleRef], required: true, description: 'What the person shall be.' }),
  }),
  resolve: (ctx, { accountId, roles }): Promise<{ accountId: string }> =>
    setRoles(ctx, { accountId: readId('Account', accountId), roles }),
  payload: (t) => ({
    operator: t.prismaField({
      type: OperatorRef,
      nullable: true,
      description: 'The operator as it stands now.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.accountId, query),
    }),
  }),
});

mutation('operatorRemove', {
  description: 'Removes an operator; the account stays. The last ADMIN cannot be removed.',
  input: (t) => ({ accountId: t.id({ required: true, description: 'The operator’s account.' }) }),
  resolve: (ctx, { accountId }): Promise<boolean> => remove(ctx, readId('Account', accountId)),
  payload: whether('removed', 'Whether the account was one.'),
});
