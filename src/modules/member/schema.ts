// The members of a company in the API, and what they do with one another.
import { builder, nodesQuery } from '../../builder.ts';
import { readId } from '../../id.ts';
import { mutation, type PayloadFields, whether } from '../../mutation.ts';
import { isPerson } from '../account/policy.ts';
import { MemberRef, organizationOf } from '../account/schema.ts';
import { maySeePeople } from './policy.ts';
import { get, leave, list, MOST_ROLES, remove, setRoles, transferOwnership } from './service.ts';

builder.prismaObjectFields('Member', (t) => ({
  email: t.string({
    nullable: true,
    description: 'Where the person signs in; for the person, those who manage members there, and operators.',
    select: { accountId: true, organizationId: true, account: { select: { email: true } } },
    resolve: ({ accountId, organizationId, account }, _args, { viewer }) =>
      maySeePeople(viewer, organizationId) || (isPerson(viewer) && viewer.accountId === accountId)
        ? account.email
        : null,
  }),
  joinedAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when the person belongs to it.' }),
  version: t.exposeInt('version', { description: 'Counts the changes of the roles: for `expectedVersion`.' }),
}));

builder.queryField('members', (t) =>
  t.connection(
    {
      type: MemberRef,
      description: 'The members of your organization, or for operators of any; who joined first comes first.',
      args: { organizationId: t.arg.id({ description: 'The organization; for operators, who act for none.' }) },
      resolve: (_root, { organizationId, ...args }, ctx, info) =>
        list(ctx, { ...args, organizationId: organizationOf(organizationId) }, nodesQuery(ctx, info, 'Member')),
    },
    { name: 'MemberConnection', description: 'A page of members.' },
    { name: 'MemberEdge', description: 'A member in a page.' },
  ),
);

/** The payload field of what changes a member. */
function memberField(t: PayloadFields) {
  return {
    member: t.prismaField({
      type: 'Member',
      nullable: true,
      description: 'The member as it is now.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  };
}

mutation('memberRolesSet', {
  description:
    'Sets the roles of a member of your organization. You give and take only what you may do yourself, an owner only as an owner; the last owner stays one (LAST_OWNER). It is felt at once, also in what the member follows.',
  input: (t) => ({
    memberId: t.id({ required: true, description: 'The member.' }),
    roles: t.stringList({
      required: true,
      description: `All roles of the member: 1 to ${MOST_ROLES} codes of Query.roles.`,
    }),
    expectedVersion: t.int({ description: 'The version you saw; another one by now is a CONFLICT.' }),
  }),
  resolve: (ctx, { memberId, ...input }): Promise<{ id: string }> =>
    setRoles(ctx, { ...input, memberId: readId('Member', memberId) }),
  payload: memberField,
});

mutation('ownershipTransfer', {
  description: 'Makes another member an owner of your organization in your place; you become ADMIN. For owners.',
  input: (t) => ({ memberId: t.id({ required: true, description: 'Who shall be an owner.' }) }),
  resolve: (ctx, { memberId }): Promise<{ id: string }> =>
    transferOwnership(ctx, { memberId: readId('Member', memberId) }),
  payload: memberField,
});

mutation('memberRemove', {
  description:
    'Removes a member from your organization: what the person reads and follows there ends within a second, inquiries assigned to the person are nobody’s, and the person’s API keys there end. The login stays. The last owner stays (LAST_OWNER).',
  input: (t) => ({ memberId: t.id({ required: true, description: 'The member.' }) }),
  resolve: (ctx, { memberId }): Promise<boolean> => remove(ctx, { memberId: readId('Member', memberId) }),
  payload: whether('isRemoved', 'Whether your organization had such a member.'),
});

mutation('organizationLeave', {
  description:
    'Leaves the organization you act for, as if somebody had removed you. The last owner stays (LAST_OWNER).',
  input: (t) => ({
    organizationId: t.id({ required: true, description: 'The organization, to be sure: the one you act for.' }),
  }),
  resolve: (ctx, { organizationId }): Promise<{ left: true }> =>
    leave(ctx, { organizationId: readId('Organization', organizationId) }),
  payload: (t) => ({
    hasLeft: t.boolean({
      description: 'Whether you belong to it no more.',
      resolve: ({ result }) => result !== null,
    }),
  }),
});
