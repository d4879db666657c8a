// Who is a division of whom, in the API: seen by both companies, agreed by both, ended by either.
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields, whether } from '../../mutation.ts';
import { OrganizationRef } from '../organization/schema.ts';
import { mayRead, type Pair } from './policy.ts';
import { accept, end, get, invite, list, MOST_DIVISIONS, MOST_LEVELS } from './service.ts';

/** That one company is, or is to be, a division of another. */
const DivisionRef = builder.prismaNode('Division', {
  select: { tenantId: true, id: true, parentId: true, childId: true },
  id: { resolve: (division) => division.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'That one company is a division of another, or is asked to be. Others than the two do not see it.',
  fields: (t) => ({
    parent: t.relation('parent', { description: 'The company that offers it.' }),
    child: t.relation('child', { description: 'The division.' }),
    isAgreed: t.boolean({
      description: 'Whether the division has agreed; until then it is an offer.',
      select: { joinedAt: true },
      resolve: ({ joinedAt }) => joinedAt !== null,
    }),
    invitedAt: t.expose('invitedAt', { type: 'DateTime', description: 'When it was offered.' }),
    joinedAt: t.expose('joinedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the division agreed; null while it has not.',
    }),
  }),
});
nodeRight<Pair>('Division', (ctx, division) => mayRead(ctx.viewer, division));

const AGREED = { joinedAt: { not: null } } as const;
const PAIR = { tenantId: true, id: true, parentId: true, childId: true } as const;

builder.prismaObjectFields('Organization', (t) => ({
  parent: t.field({
    type: OrganizationRef,
    nullable: true,
    description: 'The company whose division it is; for the people of the two, null for others.',
    select: (_args, _ctx, nested) => ({
      parents: {
        where: AGREED,
        take: 1,
        select: { ...PAIR, parent: nested({ select: { tenantId: true, id: true } }) },
      },
    }),
    resolve: ({ parents: [found] }, _args, ctx) => (found && mayRead(ctx.viewer, found) ? found.parent : null),
  }),
  divisions: t.field({
    type: [OrganizationRef],
    description: `The companies that are its divisions, at most ${MOST_DIVISIONS}: to its own people all, to those of a division that one.`,
    extensions: { size: 5 },
    select: (_args, _ctx, nested) => ({
      children: {
        where: AGREED,
        orderBy: { id: 'asc' },
        take: MOST_DIVISIONS,
        select: { ...PAIR, child: nested({ select: { tenantId: true, id: true } }) },
      },
    }),
    resolve: ({ children }, _args, ctx) => children.filter((one) => mayRead(ctx.viewer, one)).map(({ child }) => child),
  }),
}));

builder.queryField('divisions', (t) =>
  t.connection(
    {
      type: DivisionRef,
      description:
        'Which divisions your organization has or offers, and of which it is or is asked to be one, newest first.',
      args: { isAgreed: t.arg.boolean({ description: 'Only what is agreed, or only offers.' }) },
      resolve: (_root, args, ctx, info) => list(ctx, args, nodesQuery(ctx, info, 'Division')),
    },
    { name: 'DivisionConnection', description: 'A page of divisions.' },
    { name: 'DivisionEdge', description: 'A division in a page.' },
  ),
);

const divisionField = (t: PayloadFields) => ({
  division: t.prismaField({
    type: DivisionRef,
    nullable: true,
    description: 'It as it stands now.',
    resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
  }),
});

mutation('divisionInvite', {
  description: `Offers a company to become a division of yours; it is one as soon as it agrees. You may have ${MOST_DIVISIONS}. Doing it again changes nothing.`,
  input: (t) => ({
    organizationId: t.id({ required: true, description: 'The company.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { organizationId, ...input }): Promise<{ id: string }> =>
    invite(ctx, { ...input, organizationId: readId('Organization', organizationId) }),
  payload: divisionField,
});

mutation('divisionAccept', {
  description: `Agrees to become a division, as who manages the company asked. A company belongs to one at most, never to one below itself, and a tree has ${MOST_LEVELS} levels at most.`,
  input: (t) => ({ id: t.id({ required: true, description: 'What was offered, of divisions.' }) }),
  resolve: (ctx, { id }): Promise<{ id: string }> => accept(ctx, readId('Division', id)),
  payload: divisionField,
});

mutation('divisionEnd', {
  description:
    'Ends that one company is a division of another, or takes back or refuses the offer, as either of the two.',
  input: (t) => ({ id: t.id({ required: true, description: 'Which, of divisions.' }) }),
  resolve: (ctx, { id }): Promise<boolean> => end(ctx, readId('Division', id)),
  payload: whether('ended', 'Whether there was one; false also when userErrors say why it was not done.'),
});
