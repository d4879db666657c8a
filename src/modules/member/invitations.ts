// Invitations in the API.
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields, whether } from '../../mutation.ts';
import { MOST_AN_HOUR } from '../account/mail.ts';
import { OrganizationInput, organizationOf, TokensRef } from '../account/schema.ts';
import { INVITATION_DAYS } from '../account/token.ts';
import { type Accepted, accept } from './acceptance.ts';
import { get, type InvitationState, invite, inviteCompany, list, MOST_A_DAY, revoke, stateOf } from './invitation.ts';
import { mayReadInvitation } from './policy.ts';
import { get as getMember, MOST_ROLES } from './service.ts';

const StateRef = enumType<InvitationState>('InvitationState', 'Where an invitation stands.', {
  PENDING: 'It can be accepted.',
  ACCEPTED: 'It was accepted.',
  REVOKED: 'It was taken back.',
  EXPIRED: 'Its time is over.',
});

const InvitationRef = builder.prismaNode('Invitation', {
  select: { tenantId: true, id: true, organizationId: true, byOperator: true },
  id: { resolve: (invitation) => invitation.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'An invitation by mail: to become a member of a company, or to found one.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address it went to.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The company; null for one that is yet to be founded.',
    }),
    roles: t.exposeStringList('roles', { description: 'What the person will be there: codes of Query.roles.' }),
    inviterName: t.string({
      description: 'Who invites.',
      select: { inviter: { select: { name: true } } },
      resolve: ({ inviter }) => inviter.name,
    }),
    state: t.field({
      type: StateRef,
      description: 'Where it stands.',
      select: { acceptedAt: true, revokedAt: true, expiresAt: true },
      resolve: (invitation) => stateOf(invitation),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its mail was given to the mail server; null while it was not.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When its time is over.' }),
  }),
});
nodeRight<{ organizationId: string | null; byOperator: boolean }>('Invitation', (ctx, invitation) =>
  mayReadInvitation(ctx.viewer, invitation),
);

builder.queryField('invitations', (t) =>
  t.connection(
    {
      type: InvitationRef,
      description:
        'The invitations of your organization, or for operators those that operators have made; newest first, ended ones too, for 90 days.',
      resolve: (_root, args, ctx, info) => list(ctx, args, nodesQuery(ctx, info, 'Invitation')),
    },
    { name: 'InvitationConnection', description: 'A page of invitations.' },
    { name: 'InvitationEdge', description: 'An invitation in a page.' },
  ),
);

/** The payload field of what makes an invitation. */
function invitationField(t: PayloadFields) {
  return {
    invitation: t.prismaField({
      type: InvitationRef,
      nullable: true,
      description: 'The invitation made.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  };
}

const LIMITS = `At most ${MOST_AN_HOUR} an hour go to one address. It is good for ${INVITATION_DAYS} days.`;

mutation('memberInvite', {
  description: `Invites somebody to your organization by mail. You give only what you may do yourself. ${LIMITS} An organization invites at most ${MOST_A_DAY} people a day.`,
  input: (t) => ({
    email: t.string({ required: true, description: 'Where the mail goes; the person will sign in with it.' }),
    roles: t.stringList({
      required: true,
      description: `What the person will be: 1 to ${MOST_ROLES} codes of Query.roles.`,
    }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, input): Promise<{ id: string }> => invite(ctx, input),
  payload: invitationField,
});

mutation('organizationInvite', {
  description: `Invites the first person of a company by mail, who will be its OWNER. A company founded so needs no admission. ${LIMITS} For operators.`,
  input: (t) => ({
    email: t.string({ required: true, description: 'Where the mail goes; the person will sign in with it.' }),
    organizationId: t.id({
      description: 'A company that is there and has no owner; left out, the person founds one in accepting.',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { organizationId, ...input }): Promise<{ id: string }> =>
    inviteCompany(ctx, { ...input, organizationId: organizationOf(organizationId) }),
  payload: invitationField,
});

mutation('invitationRevoke', {
  description: 'Takes an invitation back: its link is good no more.',
  input: (t) => ({ id: t.id({ required: true, description: 'The invitation.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => revoke(ctx, readId('Invitation', id)),
  payload: whether('revoked', 'Whether there was one that waited.'),
});

mutation('invitationAccept', {
  description:
    'Accepts an invitation by the token of its mail, whatever the marketplace’s sign-up policy. Somebody new gives name and password and has an account, its address verified; who has one gives its password, or is signed in. Doing it again changes nothing.',
  input: (t) => ({
    token: t.string({ required: true, description: 'The token in the link.' }),
    name: t.string({ description: 'The person’s name; for a new account.' }),
    password: t.string({
      description: 'For a new account, 10 to 200 characters; else that of the account, unless you are signed in.',
    }),
    code: t.string({ description: 'For an account with a second factor, unless you are signed in: as in signIn.' }),
    organization: t.field({
      type: OrganizationInput,
      description: 'The company you found, where you are invited to found one.',
    }),
  }),
  attempt: ({ token }) => token,
  resolve: (ctx, input): Promise<Accepted> => accept(ctx, input),
  payload: (t) => ({
    member: t.prismaField({
      type: 'Member',
      nullable: true,
      description: 'Your place in the company.',
      resolve: (query, { result }, _args, ctx) => result && getMember(ctx, result.memberId, query),
    }),
    tokens: t.field({
      type: TokensRef,
      nullable: true,
      description: 'The tokens of a session for the company; null when you are signed in: choose it by sessionRefresh.',
      resolve: ({ result }) => result?.signedIn ?? null,
    }),
  }),
});
