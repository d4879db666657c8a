// Inquiries as both sides see them: the type, sending one, and writing into it.
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { machineryOf } from '../../context.ts';
import { db } from '../../db.ts';
import { enumType } from '../../enum.ts';
import { writeCursor } from '../../events/cursor.ts';
import { epochOf } from '../../events/reader.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation } from '../../mutation.ts';
import { get as getApproval } from '../approval/service.ts';
import { IncotermType } from '../product/incoterm.ts';
import { statusAt } from './lifecycle.ts';
import { InquiryLineInput, readLine } from './line.ts';
import { MessageRef, messagesOf } from './messages.ts';
import { mayRead, type Sides, sideOf, waysWith } from './policy.ts';
import { get, reply, type Sent, send } from './service.ts';

/** Where an inquiry stands, in the API. */
export const InquiryStatusType = enumType('InquiryStatus', 'Where an inquiry stands.', {
  OPEN: 'Sent by the buyer; the supplier has not answered yet.',
  IN_DISCUSSION: 'The supplier has answered; both sides are talking.',
  QUOTED: 'A quotation stands: the buyer may accept it.',
  ACCEPTED: 'The buyer has accepted a quotation.',
  DECLINED: 'The supplier does not want to quote.',
  WITHDRAWN: 'The buyer does not ask any more.',
  EXPIRED: 'Nothing was agreed in the time that the buyer gave.',
});

/** The two sides, in the API. */
export const SideType = builder.enumType('InquirySide', {
  description: 'The two sides of an inquiry.',
  values: {
    BUYER: { value: 'buyer', description: 'The side that asks.' },
    SUPPLIER: { value: 'supplier', description: 'The side that answers.' },
  } as const,
});

// An inquiry's times are told by the clock of a server, the log's by that of the database: they are not as far apart as this.
const CLOCKS_MS = 24 * 3_600_000;

/** An inquiry, as both sides see it. */
export const InquiryRef = builder.prismaNode('Inquiry', {
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
      type: InquiryStatusType,
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
        resolve: ({ id }, args, ctx, info) => messagesOf(ctx, id, args, nodesQuery(ctx, info, 'Message')),
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
      select: { updatedAt: true },
      resolve: async ({ id, version, updatedAt }, _args, ctx) => {
        const at = new Date(updatedAt.getTime() - CLOCKS_MS);
        const place = { stream: id, seq: BigInt(version), at };
        return writeCursor(await epochOf(machineryOf(ctx).database), ctx.tenant.id, place);
      },
    }),
    viewerSide: t.field({
      type: SideType,
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

builder.queryField('inquiry', (t) =>
  t.prismaField({
    type: 'Inquiry',
    nullable: true,
    description: 'An inquiry of your organization; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, ctx) => get(ctx, readId('Inquiry', id), query),
  }),
);

mutation('inquirySend', {
  description:
    'Sends an inquiry from your organization to one supplier. Where your organization wants that approved, `approval` is given instead: the inquiry waits, unseen by the supplier, and is sent with the last yes.',
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
    attachments: t.idList({
      description: 'Available files of your organization to send with the message, at most 10.',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { lines, supplierId, attachments, ...input }): Promise<Sent> =>
    send(ctx, {
      ...input,
      attachments: attachments?.map((id) => readId('File', id)),
      supplierId: supplierId ? readId('Organization', supplierId) : null,
      lines: lines.map(readLine),
    }),
  payload: (t) => ({
    inquiry: t.prismaField({
      type: 'Inquiry',
      nullable: true,
      description: 'The inquiry sent; null while it waits for approval.',
      resolve: (query, { result }, _args, ctx) => (result?.id ? get(ctx, result.id, query) : null),
    }),
    approval: t.prismaField({
      type: 'Approval',
      nullable: true,
      description: 'The approval that was asked for instead of sending it; null when it was sent.',
      resolve: (query, { result }, _args, ctx) => (result?.approval ? getApproval(ctx, result.approval, query) : null),
    }),
  }),
});

mutation('inquiryReply', {
  description: 'Writes into an inquiry for your side.',
  input: (t) => ({
    inquiryId: t.id({ required: true, description: 'The inquiry.' }),
    body: t.string({ required: true, description: 'The message, at most 10,000 characters.' }),
    attachments: t.idList({ description: 'Available files of your organization to send with it, at most 10.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { inquiryId, attachments, ...input }): Promise<{ id: string }> =>
    reply(ctx, {
      ...input,
      inquiryId: readId('Inquiry', inquiryId),
      attachments: attachments?.map((id) => readId('File', id)),
    }),
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
