// What a side does with an inquiry for itself, in the API: reading it, assigning it, noting things about it; and typing.
import { builder } from '../../builder.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation } from '../../mutation.ts';
import { SideType } from '../inquiry/schema.ts';
import { get } from '../inquiry/service.ts';
import { assign } from './assignment.ts';
import { get as getNote, note } from './note.ts';
import { markRead } from './reading.ts';
import { hearTyping, type Typing, type } from './typing.ts';
import './schema.ts';

mutation('inquiryRead', {
  description: 'Marks what happened in an inquiry as read by you. A mark never goes back.',
  input: (t) => ({
    inquiryId: t.id({ required: true, description: 'The inquiry.' }),
    upTo: t.string({
      required: true,
      description: 'The last that you saw: Inquiry.cursor as you read it, or the cursor of an event of inquiryEvents.',
    }),
  }),
  resolve: (ctx, { inquiryId, upTo }): Promise<{ id: string }> =>
    markRead(ctx, { inquiryId: readId('Inquiry', inquiryId), upTo }),
  payload: (t) => ({
    inquiry: t.prismaField({
      type: 'Inquiry',
      nullable: true,
      description: 'The inquiry read.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  }),
});

mutation('inquiryAssign', {
  description:
    'Gives an inquiry to a member of your organization, to a team, or to both, who look after it for your side. The other side does not see it.',
  input: (t) => ({
    inquiryId: t.id({ required: true, description: 'The inquiry.' }),
    memberId: t.id({ description: 'The member, of Inbox.members; null or left out: no member.' }),
    teamId: t.id({ description: 'The team, of teams; null or left out: no team.' }),
    expectedVersion: t.int({ description: 'The version of the assignment that you saw; another one is a CONFLICT.' }),
  }),
  resolve: (ctx, { inquiryId, memberId, teamId, expectedVersion }): Promise<{ id: string }> =>
    assign(ctx, {
      inquiryId: readId('Inquiry', inquiryId),
      memberId: memberId ? readId('Member', memberId) : null,
      teamId: teamId ? readId('Team', teamId) : null,
      expectedVersion,
    }),
  payload: (t) => ({
    inquiry: t.prismaField({
      type: 'Inquiry',
      nullable: true,
      description: 'The inquiry assigned.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  }),
});

mutation('inquiryNote', {
  description: 'Writes a note about an inquiry for your own side. Nobody else ever sees it.',
  input: (t) => ({
    inquiryId: t.id({ required: true, description: 'The inquiry.' }),
    body: t.string({ required: true, description: 'The text, at most 10,000 characters.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { inquiryId, ...input }): Promise<{ id: string }> =>
    note(ctx, { ...input, inquiryId: readId('Inquiry', inquiryId) }),
  payload: (t) => ({
    note: t.prismaField({
      type: 'InquiryNote',
      nullable: true,
      description: 'The note written.',
      resolve: (query, { result }, _args, ctx) => result && getNote(ctx, result.id, query),
    }),
  }),
});

mutation('inquiryTyping', {
  description:
    'Tells the other side that you are writing. Say it again while you are: it is told at most once in 2 s, and is over after 5.',
  input: (t) => ({ inquiryId: t.id({ required: true, description: 'The inquiry.' }) }),
  resolve: (ctx, { inquiryId }): Promise<{ isTold: boolean }> => type(ctx, readId('Inquiry', inquiryId)),
  payload: (t) => ({
    isTold: t.boolean({
      description: 'Whether it was told now; not when it was told a moment ago.',
      resolve: ({ result }) => result?.isTold ?? false,
    }),
  }),
});

const TypingRef = builder.objectRef<Typing>('InquiryTyping').implement({
  description: 'The other side of an inquiry is writing.',
  fields: (t) => ({
    side: t.field({ type: SideType, description: 'Which side.', resolve: ({ side }) => side }),
    until: t.field({
      type: 'DateTime',
      description: 'When it is over, unless it is said again.',
      resolve: ({ until }) => until,
    }),
  }),
});

builder.subscriptionField('inquiryTyping', (t) =>
  t.field({
    type: TypingRef,
    description: 'When the other side is writing, as it happens; nothing of it is kept, so there is no cursor.',
    args: { inquiryId: t.arg.id({ required: true, description: 'The inquiry.' }) },
    subscribe: (_root, { inquiryId }, ctx) => hearTyping(ctx, readId('Inquiry', inquiryId)),
    resolve: (typing) => typing,
  }),
);
