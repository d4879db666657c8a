// Inquiries as both sides see them, and their events live.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder, nodeRight } from '../../builder.ts';
import { machineryOf } from '../../context.ts';
import { db } from '../../db.ts';
import { enumType } from '../../enum.ts';
import { writeCursor } from '../../events/cursor.ts';
import { epochOf, type LoggedEvent } from '../../events/reader.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation } from '../../mutation.ts';
import { IncotermType } from '../product/incoterm.ts';
import { statusAt } from './lifecycle.ts';
import { InquiryLineInput, readLine } from './line.ts';
import { MessageRef, messagesOf } from './messages.ts';
import { mayRead, type Sides, sideOf, waysWith } from './policy.ts';
import { events, get, list, reply, send } from './service.ts';

const InquiryStatus = enumType('InquiryStatus', 'Where an inquiry stands.', {
  OPEN: 'Sent by the buyer; the supplier has not answered yet.',
  IN_DISCUSSION: 'The supplier has answered; both sides are talking.',
  QUOTED: 'A quotation stands: the buyer may accept it.',
  ACCEPTED: 'The buyer has accepted a quotation.',
  DECLINED: 'The supplier does not want to quote.',
  WITHDRAWN: 'The buyer does not ask any more.',
  EXPIRED: 'Nothing was agreed in the time that the buyer gave.',
});

const Side = builder.enumType('InquirySide', {
  description: 'The two sides of an inquiry.',
  values: {
    BUYER: { value: 'buyer', description: 'The side that asks.' },
    SUPPLIER: { value: 'supplier', description: 'The side that answers.' },
  } as const,
});

const InquiryRef = builder.prismaNode('Inquiry', {
  select: {
    tenantId: true,
    id: true,
    buyerId: true,
    supplierId: true,
    status: true,
    version: true,
    expiresAt: true,
    lastActorId: true,
  },
  id: { resolve: (inquiry) => inquiry.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description: 'A buyer’s question to one supplier about products, with quantities; a thread.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'What it is about.' }),
    status: t.field({
      type: InquiryStatus,
      description: 'Where it stands.',
      resolve: (inquiry) => statusAt(inquiry),
    }),
    buyer: t.relation('buyer', { description: 'Who asks.' }),
    supplier: t.relation('supplier', { description: 'Who is asked.' }),
    lines: t.relation('lines', {
      description: 'What is asked for, at most 100.',
      query: { orderBy: { position: 'asc' } },
    }),
    messages: t.connection(
      {
        type: MessageRef,
        description: 'What both sides wrote, oldest first.',
        resolve: ({ id }, args, ctx, info) =>
          messagesOf(
            ctx,
            id,
            args,
            queryFromInfo({ context: ctx, info, typeName: 'Message', paths: [['nodes'], ['edges', 'node']] }),
          ),
      },
      { name: 'MessageConnection', description: 'A page of messages.' },
      { name: 'MessageEdge', description: 'A message in a page.' },
    ),
    destination: t.expose('destination', {
      type: 'CountryCode',
      nullable: true,
      description: 'Where the goods shall go.',
    }),
    neededBy: t.field({
      type: 'Date',
      nullable: true,
      description: 'When they are needed.',
      select: { neededBy: true },
      resolve: ({ neededBy }) => neededBy?.toISOString().slice(0, 10) ?? null,
    }),
    incoterm: t.expose('incoterm', {
      type: IncotermType,
      nullable: true,
      description: 'The delivery terms wanted.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'The named place of the terms.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'How long the buyer waits for an agreement; without end when it does not say.',
    }),
    version: t.exposeInt('version', { description: 'Counts every change.' }),
    firstAnsweredAt: t.expose('firstAnsweredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the supplier answered first; response time counts from createdAt to here.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was sent.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When something last happened in it.' }),
    cursor: t.string({
      description:
        'Where its events stand as of this answer: subscribe to inquiryEvents after it, and nothing is missed in between.',
      resolve: async ({ id, version }, _args, ctx) =>
        writeCursor(await epochOf(machineryOf(ctx).database), ctx.tenant.id, { stream: id, seq: BigInt(version) }),
    }),
    viewerSide: t.field({
      type: Side,
      nullable: true,
      description: 'Your side; null for an operator.',
      resolve: (inquiry, _args, ctx) => sideOf(ctx.viewer, inquiry),
    }),
    viewerCanReply: t.boolean({
      description: 'Whether you may write into it now.',
      resolve: (inquiry, _args, ctx) => waysWith(ctx.viewer, inquiry).open.includes('REPLY'),
    }),
  }),
});
nodeRight<Sides>('Inquiry', (ctx, inquiry) => mayRead(ctx.viewer, inquiry));

builder.queryFields((t) => ({
  inquiry: t.prismaField({
    type: 'Inquiry',
    nullable: true,
    description: 'An inquiry of your organization; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, ctx) => get(ctx, readId('Inquiry', id), query),
  }),
  inquiries: t.connection(
    {
      type: InquiryRef,
      description: 'The inquiries of your organization, newest first; an operator sees all.',
      args: {
        side: t.arg({ type: Side, description: 'Only those in which you are on this side.' }),
        status: t.arg({ type: InquiryStatus, description: 'Only those that stand here.' }),
      },
      resolve: (_root, args, ctx, info) =>
        list(
          ctx,
          args,
          queryFromInfo({ context: ctx, info, typeName: 'Inquiry', paths: [['nodes'], ['edges', 'node']] }),
        ),
    },
    { name: 'InquiryConnection', description: 'A page of inquiries.' },
    { name: 'InquiryEdge', description: 'An inquiry in a page.' },
  ),
}));

mutation('inquirySend', {
  description: 'Sends an inquiry from your organization to one supplier.',
  input: (t) => ({
    supplierId: t.id({ description: 'Who is asked; may be left out when a line names a product.' }),
    subject: t.string({ required: true, description: 'What it is about.' }),
    message: t.string({ required: true, description: 'Your first message.' }),
    lines: t.field({
      type: [InquiryLineInput],
      required: true,
      description: 'What you ask for: 1 to 100 lines, all to the same supplier.',
    }),
    destination: t.field({ type: 'CountryCode', description: 'Where the goods shall go.' }),
    neededBy: t.field({ type: 'Date', description: 'When they are needed.' }),
    incoterm: t.field({ type: IncotermType, description: 'The delivery terms wanted.' }),
    place: t.string({ description: 'The named place of the terms: "Rotterdam".' }),
    expiresAt: t.field({ type: 'DateTime', description: 'How long you wait for an agreement.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { lines, supplierId, ...input }): Promise<{ id: string }> =>
    send(ctx, {
      ...input,
      supplierId: supplierId ? readId('Organization', supplierId) : null,
      lines: lines.map(readLine),
    }),
  payload: (t) => ({
    inquiry: t.prismaField({
      type: 'Inquiry',
      nullable: true,
      description: 'The inquiry sent.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  }),
});

mutation('inquiryReply', {
  description: 'Writes into an inquiry for your side.',
  input: (t) => ({
    inquiryId: t.id({ required: true, description: 'The inquiry.' }),
    body: t.string({ required: true, description: 'The message, at most 10,000 characters.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { inquiryId, ...input }): Promise<{ id: string }> =>
    reply(ctx, { ...input, inquiryId: readId('Inquiry', inquiryId) }),
  payload: (t) => ({
    message: t.prismaField({
      type: 'Message',
      nullable: true,
      description: 'The message written.',
      resolve: (query, { result }, _args, ctx) =>
        result &&
        db(ctx).message.findUnique({ ...query, where: { tenantId_id: { tenantId: ctx.tenant.id, id: result.id } } }),
    }),
  }),
});

/** What can happen in an inquiry; the values are the types in the log. */
export const EventType = builder.enumType('InquiryEventType', {
  description: 'What can happen in an inquiry.',
  values: {
    SENT: { value: 'inquiry.sent', description: 'The buyer sent it.' },
    REPLIED: { value: 'inquiry.replied', description: 'One side wrote a message.' },
    DECLINED: { value: 'inquiry.declined', description: 'The supplier declined it.' },
    WITHDRAWN: { value: 'inquiry.withdrawn', description: 'The buyer withdrew it.' },
    EXPIRED: { value: 'inquiry.expired', description: 'The time that the buyer gave was over.' },
    QUOTATION_SENT: { value: 'quotation.sent', description: 'The supplier sent a quotation, or a revision of it.' },
    QUOTATION_COUNTERED: { value: 'quotation.countered', description: 'The buyer proposed something else.' },
    QUOTATION_ACCEPTED: { value: 'quotation.accepted', description: 'The buyer accepted the quotation.' },
    QUOTATION_REJECTED: { value: 'quotation.rejected', description: 'The buyer rejected the quotation.' },
    QUOTATION_WITHDRAWN: { value: 'quotation.withdrawn', description: 'The supplier took the quotation back.' },
    QUOTATION_EXPIRED: { value: 'quotation.expired', description: 'The quotation’s validity was over.' },
  } as const,
});

/** A fact in an inquiry, as a subscriber gets it. */
export const InquiryEvent = builder.objectRef<LoggedEvent>('InquiryEvent').implement({
  description: 'A fact that happened in an inquiry.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Keep the last one: subscribing after it brings what came later, all of it.',
    }),
    type: t.field({ type: EventType, description: 'What happened.', resolve: ({ type }) => type as 'inquiry.sent' }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    inquiry: t.prismaField({
      type: 'Inquiry',
      nullable: true,
      description: 'The inquiry as it stands now.',
      resolve: (query, { stream }, _args, ctx) => get(ctx, stream, query),
    }),
    message: t.prismaField({
      type: 'Message',
      nullable: true,
      description: 'The message that was written, when one was.',
      resolve: (query, { data }, _args, ctx) =>
        typeof data.message === 'string'
          ? db(ctx).message.findUnique({
              ...query,
              where: { tenantId_id: { tenantId: ctx.tenant.id, id: data.message } },
            })
          : null,
    }),
  }),
});

builder.subscriptionField('inquiryEvents', (t) =>
  t.field({
    type: InquiryEvent,
    description:
      'What happens in an inquiry: with `after`, first all that was missed, then live, in order, without gap or duplicate.',
    args: {
      inquiryId: t.arg.id({ required: true, description: 'The inquiry.' }),
      after: t.arg.string({ description: 'Cursor of the last event seen, or Inquiry.cursor; left out: from now on.' }),
    },
    subscribe: (_root, { inquiryId, after }, ctx) => events(ctx, readId('Inquiry', inquiryId), after ?? null),
    resolve: (event) => event,
  }),
);
