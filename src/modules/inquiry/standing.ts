// How an inquiry stands to the viewer, what can be done with it, and how it is ended.

import type { Block } from '../../actions.ts';
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { readId } from '../../id.ts';
import { mutation } from '../../mutation.ts';
import { type InquiryAction, type InquiryStanding, standingOf, waysWith } from './policy.ts';
import { end, get } from './service.ts';
import './schema.ts';

const Action = enumType<InquiryAction>('InquiryAction', 'What a side can do with an inquiry.', {
  REPLY: 'Write a message.',
  QUOTE: 'Send a quotation, or a new revision of it.',
  DECLINE: 'Say that nothing will be quoted.',
  WITHDRAW: 'Say that nothing is asked any more.',
});

const Standing = enumType<InquiryStanding>('InquiryStanding', 'How an inquiry stands to one side.', {
  YOUR_TURN: 'The other side acted last.',
  THEIR_TURN: 'Your side acted last.',
  AGREED: 'A quotation was accepted.',
  ENDED: 'It ended without one.',
});

/** The two ways in which an action is blocked. */
export const BlockCode = enumType<Block<string>['code']>('BlockCode', 'Why something cannot be done now.', {
  FORBIDDEN: 'You lack the right.',
  CONFLICT: 'It is not open as things stand.',
});

const Blocked = builder.objectRef<Block<InquiryAction>>('InquiryBlockedAction').implement({
  description: 'Something your side can do with an inquiry, but you cannot now.',
  fields: (t) => ({
    action: t.field({ type: Action, description: 'What.', resolve: ({ action }) => action }),
    code: t.field({ type: BlockCode, description: 'Why, for programs.', resolve: ({ code }) => code }),
    message: t.exposeString('message', { description: 'Why, for people.' }),
  }),
});

builder.prismaObjectFields('Inquiry', (t) => ({
  viewerStatus: t.field({
    type: Standing,
    nullable: true,
    description: 'How it stands to your side; null for an operator.',
    resolve: (inquiry, _args, ctx) => standingOf(ctx.viewer, inquiry),
  }),
  availableActions: t.field({
    type: [Action],
    description: 'What you may do with it now.',
    resolve: (inquiry, _args, ctx) => waysWith(ctx.viewer, inquiry).open,
  }),
  blockedBecause: t.field({
    type: [Blocked],
    description: 'What your side can do with it, but you cannot now, and why.',
    resolve: (inquiry, _args, ctx) => waysWith(ctx.viewer, inquiry).blocked,
  }),
  endedBecause: t.exposeString('endedBecause', {
    nullable: true,
    description: 'Why it was declined or withdrawn, as the side that did it said.',
  }),
}));

mutation('inquiryDecline', {
  description: 'Says for the supplier that nothing will be quoted.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The inquiry.' }),
    reason: t.string({ required: true, description: 'Why, for the buyer; at most 2,000 characters.' }),
  }),
  resolve: (ctx, { id, reason }): Promise<{ id: string }> => end(ctx, 'DECLINE', { id: readId('Inquiry', id), reason }),
  payload: (t) => ({
    inquiry: t.prismaField({
      type: 'Inquiry',
      nullable: true,
      description: 'The inquiry declined.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  }),
});

mutation('inquiryWithdraw', {
  description: 'Says for the buyer that nothing is asked any more.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The inquiry.' }),
    reason: t.string({ description: 'Why, for the supplier; at most 2,000 characters.' }),
  }),
  resolve: (ctx, { id, reason }): Promise<{ id: string }> =>
    end(ctx, 'WITHDRAW', { id: readId('Inquiry', id), reason: reason ?? null }),
  payload: (t) => ({
    inquiry: t.prismaField({
      type: 'Inquiry',
      nullable: true,
      description: 'The inquiry withdrawn.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  }),
});
