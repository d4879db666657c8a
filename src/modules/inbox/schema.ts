// The inbox in the API: what there is in it, what happens in it, and what each side keeps of an inquiry for itself.
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { db } from '../../db.ts';
import { showId } from '../../id.ts';
import { InquiryEvent } from '../inquiry/happenings.ts';
import { InquiryConnection, inquiryArgs, pageFor } from '../inquiry/pages.ts';
import type { Sides } from '../inquiry/policy.ts';
import { InquiryRef, InquiryStatusType } from '../inquiry/schema.ts';
import { TeamRef } from '../team/schema.ts';
import { get as getTeam } from '../team/service.ts';
import { type Assignment, assignmentOf } from './assignment.ts';
import { get as getNote, notesOf, RIGHT } from './note.ts';
import { mayReadOwn } from './policy.ts';
import { readersOf, unreadOf } from './reading.ts';
import { counts, follow, type Inbox, open, type Tally } from './service.ts';

builder.prismaObjectFields('Member', (t) => ({
  id: t.id({ description: 'Its id.', resolve: ({ id }) => showId('Member', id) }),
  name: t.string({
    description: 'The person’s name.',
    select: { account: { select: { name: true } } },
    resolve: ({ account }) => account.name,
  }),
}));

const NoteRef = builder.prismaNode('InquiryNote', {
  select: RIGHT,
  id: { resolve: (note) => note.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'What your side wrote about an inquiry for itself; nobody else sees it.',
  fields: (t) => ({
    body: t.exposeString('body', { description: 'The text.' }),
    authorName: t.string({
      description: 'The person who wrote it.',
      select: { author: { select: { name: true } } },
      resolve: ({ author }) => author.name,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
  }),
});
nodeRight<{ organizationId: string; inquiry: Sides }>('InquiryNote', (ctx, { organizationId, inquiry }) =>
  mayReadOwn(ctx.viewer, inquiry, organizationId),
);

const AssignmentRef = builder.objectRef<Assignment>('InquiryAssignment').implement({
  description: 'Who looks after an inquiry for your side.',
  fields: (t) => ({
    member: t.prismaField({
      type: 'Member',
      nullable: true,
      description: 'The member; null when none does.',
      resolve: (query, { memberId }, _args, ctx) =>
        memberId
          ? db(ctx).member.findUnique({ ...query, where: { tenantId_id: { tenantId: ctx.tenant.id, id: memberId } } })
          : null,
    }),
    team: t.prismaField({
      type: TeamRef,
      nullable: true,
      description: 'The team; null when none does.',
      resolve: (query, { teamId }, _args, ctx) => (teamId ? getTeam(ctx, teamId, query) : null),
    }),
    version: t.exposeInt('version', { description: 'Counts its changes: for `expectedVersion` of inquiryAssign.' }),
  }),
});

builder.prismaObjectFields('Inquiry', (t) => ({
  unreadCount: t.int({
    nullable: true,
    description:
      'How many facts in it you have not read, those of your own side left out; at most 1,000. Null for an operator.',
    resolve: ({ id }, _args, ctx) => unreadOf(ctx, id),
  }),
  assignment: t.field({
    type: AssignmentRef,
    nullable: true,
    description: 'Who looks after it for your side; the other side does not see this. Null for an operator.',
    resolve: ({ id }, _args, ctx) => assignmentOf(ctx, id),
  }),
  notes: t.connection(
    {
      type: NoteRef,
      description:
        'What your side wrote about it for itself, oldest first; the other side and operators see nothing of it.',
      resolve: ({ id }, args, ctx, info) =>
        notesOf<typeof NoteRef.$inferType>(ctx, id, args, nodesQuery(ctx, info, 'InquiryNote')),
    },
    { name: 'InquiryNoteConnection', description: 'A page of notes.' },
    { name: 'InquiryNoteEdge', description: 'A note in a page.' },
  ),
}));

builder.prismaObjectFields('Message', (t) => ({
  readAt: t.expose('readAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When the side that it was written to first read it; null while nobody there has.',
  }),
  readBy: t.stringList({
    description:
      'The people of your side who have read it, when the other side wrote it; who read it there is not told.',
    select: { inquiryId: true, senderId: true, seq: true },
    resolve: (message, _args, ctx) => readersOf(ctx, message),
  }),
}));

builder.objectFields(InquiryEvent, (t) => ({
  note: t.prismaField({
    type: 'InquiryNote',
    nullable: true,
    description: 'The note that was written, when one was.',
    resolve: (query, { data }, _args, ctx) => (typeof data.note === 'string' ? getNote(ctx, data.note, query) : null),
  }),
}));

const tally = {
  total: 'All of them.',
  unread: 'Those with news that you have not read.',
  awaitingMe: 'Those in which it is your side’s turn.',
  unassigned: 'Those that nobody of your side looks after.',
} satisfies Record<keyof Tally, string>;
const figures = Object.entries(tally) as [keyof Tally, string][];

const StateCount = builder.objectRef<Awaited<ReturnType<typeof counts>>[number]>('InboxStateCount').implement({
  description: 'How many inquiries of an inbox stand in one state.',
  fields: (t) => ({
    state: t.field({ type: InquiryStatusType, description: 'The state.', resolve: ({ state }) => state }),
    ...Object.fromEntries(figures.map(([name, description]) => [name, t.exposeInt(name, { description })])),
  }),
});

const InboxCounts = builder.objectRef<Awaited<ReturnType<typeof counts>>>('InboxCounts').implement({
  description: 'How many inquiries there are in an inbox.',
  fields: (t) => ({
    ...Object.fromEntries(
      figures.map(([name, description]) => [
        name,
        t.int({ description, resolve: (rows) => rows.reduce((sum, row) => sum + row[name], 0) }),
      ]),
    ),
    states: t.field({
      type: [StateCount],
      description: 'By state; states of none are left out.',
      resolve: (rows) => rows,
    }),
  }),
});

const InboxRef = builder.objectRef<Inbox>('Inbox').implement({
  description: 'The inquiries of your organization, and where their events stand.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description:
        'Where the events stood before anything else of this answer was read: subscribe to inbox after it, and nothing is missed in between.',
    }),
    counts: t.field({
      type: InboxCounts,
      description: 'How many there are.',
      resolve: (_inbox, _args, ctx) => counts(ctx),
    }),
    inquiries: t.connection(
      {
        type: InquiryRef,
        description: 'The inquiries, those with the newest activity first.',
        args: inquiryArgs(t.arg),
        resolve: (_inbox, args, ctx, info) => pageFor(ctx, args, info),
      },
      InquiryConnection,
    ),
    members: t.prismaField({
      type: ['Member'],
      description: 'Your colleagues and you, at most 1,000: whom an inquiry can be assigned to.',
      resolve: (query, { organizationId }, _args, ctx) =>
        db(ctx).member.findMany({
          ...query,
          where: { tenantId: ctx.tenant.id, organizationId },
          orderBy: { id: 'asc' },
          take: 1_000,
        }),
    }),
  }),
});

builder.queryField('inbox', (t) =>
  t.field({
    type: InboxRef,
    description: 'The inbox of your organization.',
    resolve: (_root, _args, ctx) => open(ctx),
  }),
);

builder.subscriptionField('inbox', (t) =>
  t.field({
    type: InquiryEvent,
    description:
      'What happens in all inquiries of your organization: with `after`, first all that was missed, then live, in order, without gap or duplicate.',
    args: {
      after: t.arg.string({ description: 'Cursor of the last event seen, or Inbox.cursor; left out: from now on.' }),
    },
    subscribe: (_root, { after }, ctx) => follow(ctx, after ?? null),
    resolve: (event) => event,
  }),
);
