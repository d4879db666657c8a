// Lists of inquiries in the API: what they can be narrowed to, and their pages.
import type { ArgBuilder } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, nodesQuery } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import type { InquiryStatus } from '../../generated/prisma/enums.ts';
import { readId } from '../../id.ts';
import type { PageArgs } from '../../keyset.ts';
import { type Assignee, type InquiryFilter, list } from './listing.ts';
import { InquiryRef, InquiryStatusType, SideType } from './schema.ts';

const AssigneeInput = builder.inputType('InquiryAssigneeFilter', {
  description: 'Who looks after an inquiry for your side: give exactly one.',
  isOneOf: true,
  fields: (t) => ({
    me: t.boolean({ description: 'You: give true.' }),
    myTeams: t.boolean({ description: 'A team that you are in: give true.' }),
    nobody: t.boolean({ description: 'Neither a member nor a team: give true.' }),
    memberId: t.id({ description: 'This member of your organization.' }),
    teamId: t.id({ description: 'This team of your organization.' }),
  }),
});

const FilterInput = builder.inputType('InquiryFilter', {
  description: 'What a list of inquiries is narrowed to; all that is given has to be so.',
  fields: (t) => ({
    states: t.field({ type: [InquiryStatusType], description: 'It stands in one of these states.' }),
    unread: t.boolean({ description: 'Whether something happened in it that you have not read; for members.' }),
    awaitingMe: t.boolean({ description: 'Whether it is your side’s turn; for members.' }),
    productId: t.id({ description: 'This product is asked for in one of its lines.' }),
    counterpartyId: t.id({ description: 'The other side is this organization; for members.' }),
    activeSince: t.field({ type: 'DateTime', description: 'Something happened in it at this time or later.' }),
    activeBefore: t.field({ type: 'DateTime', description: 'Nothing happened in it at this time or later.' }),
    assignee: t.field({ type: AssigneeInput, description: 'Who looks after it for your side; for members.' }),
  }),
});

type Where = typeof FilterInput.$inferInput;
type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
type PageArguments = PageArgs & Pick<InquiryFilter, 'side'> & { status?: InquiryStatus | null; where?: Where | null };

function filterOf({ productId, counterpartyId, assignee, ...rest }: Where): InquiryFilter {
  return {
    ...rest,
    product: productId && readId('Product', productId),
    counterparty: counterpartyId && readId('Organization', counterpartyId),
    assignee: assignee && readAssignee(assignee),
  };
}

function readAssignee({ me, myTeams, nobody, memberId, teamId }: typeof AssigneeInput.$inferInput): Assignee {
  if (memberId) return { member: readId('Member', memberId) };
  if (teamId) return { team: readId('Team', teamId) };
  if (me) return 'me';
  if (myTeams) return 'myTeams';
  if (nobody) return 'nobody';
  throw failure('BAD_USER_INPUT', '`me`, `myTeams` and `nobody` are given as true, or left out.');
}

/** A page of inquiries, in the API. */
export const InquiryConnection = builder.connectionObject(
  { type: InquiryRef, name: 'InquiryConnection', description: 'A page of inquiries.' },
  { name: 'InquiryEdge', description: 'An inquiry in a page.' },
);

/** What a field that answers pages of inquiries can be asked. */
export function inquiryArgs(arg: ArgBuilder<Types>) {
  return {
    side: arg({ type: SideType, description: 'Only those in which you are on this side.' }),
    status: arg({ type: InquiryStatusType, description: 'Only those that stand here; goes before `where.states`.' }),
    where: arg({ type: FilterInput, description: 'Only those that are so.' }),
  };
}

/** The page of inquiries that a field asks for. */
export function pageFor(ctx: Context, { where, status, ...args }: PageArguments, info: GraphQLResolveInfo) {
  const filter = where ? filterOf(where) : {};
  const states = status ? [status] : filter.states;
  const query = nodesQuery(ctx, info, 'Inquiry');
  return list(ctx, { ...args, ...filter, states }, query);
}

builder.queryField('inquiries', (t) =>
  t.connection(
    {
      type: InquiryRef,
      description: 'The inquiries of your organization, those with the newest activity first; an operator sees all.',
      args: inquiryArgs(t.arg),
      resolve: (_root, args, ctx, info) => pageFor(ctx, args, info),
    },
    InquiryConnection,
  ),
);
