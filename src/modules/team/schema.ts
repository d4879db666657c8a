// Teams in the API: seen by the people of their organization, made by who manages it.
import { builder, nodeRight } from '../../builder.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields, whether } from '../../mutation.ts';
import { mayRead } from './policy.ts';
import { create, get, list, MOST_MEMBERS, MOST_TEAMS, remove, update } from './service.ts';

const MemberRef = builder.prismaObject('TeamMember', {
  select: { tenantId: true, teamId: true, memberId: true },
  description: 'A member’s place in a team.',
  fields: (t) => ({ member: t.relation('member', { description: 'The member.' }) }),
});

/** A team. */
export const TeamRef = builder.prismaNode('Team', {
  select: { tenantId: true, id: true, organizationId: true },
  id: { resolve: (team) => team.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'A named group of your organization’s members: inquiries can be given to it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    members: t.relation('members', {
      type: MemberRef,
      description: `Who is in it, at most ${MOST_MEMBERS}.`,
      query: { orderBy: { memberId: 'asc' } },
    }),
    version: t.exposeInt('version', { description: 'Counts every change, for expectedVersion.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});
nodeRight<{ organizationId: string }>('Team', (ctx, team) => mayRead(ctx.viewer, team));

builder.queryField('teams', (t) =>
  t.prismaField({
    type: [TeamRef],
    description: `The teams of your organization by name, at most ${MOST_TEAMS}.`,
    resolve: (query, _root, _args, ctx) => list(ctx, query),
  }),
);

const teamField = (t: PayloadFields) => ({
  team: t.prismaField({
    type: TeamRef,
    nullable: true,
    description: 'The team as it stands now.',
    resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
  }),
});

mutation('teamCreate', {
  description: `Makes a team of your organization, which may have ${MOST_TEAMS}.`,
  input: (t) => ({
    name: t.string({ required: true, description: 'Its name, unique in your organization; at most 100 characters.' }),
    memberIds: t.idList({ required: true, description: `Who is in it, of Inbox.members; at most ${MOST_MEMBERS}.` }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { memberIds, ...input }): Promise<{ id: string }> =>
    create(ctx, { ...input, memberIds: memberIds.map((id) => readId('Member', id)) }),
  payload: teamField,
});

mutation('teamUpdate', {
  description: 'Changes a team; what is left out stays as it is.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The team.' }),
    name: t.string({ description: 'Its name from now on.' }),
    memberIds: t.idList({ description: 'Who is in it from now on, in place of those before.' }),
    expectedVersion: t.int({ description: 'The version that you have read: with another one it is a CONFLICT.' }),
  }),
  resolve: (ctx, { id, memberIds, ...input }): Promise<{ id: string }> =>
    update(ctx, { ...input, id: readId('Team', id), memberIds: memberIds?.map((one) => readId('Member', one)) }),
  payload: teamField,
});

mutation('teamDelete', {
  description: 'Deletes a team; what was given to it is given to no team any more.',
  input: (t) => ({ id: t.id({ required: true, description: 'The team.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => remove(ctx, readId('Team', id)),
  payload: whether('deleted', 'Whether there was one; false also when userErrors say why it was not done.'),
});
