// What both sides do with a quotation.
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { readId } from '../../id.ts';
import { idempotencyKey, mutation, type PayloadFields } from '../../mutation.ts';
import { get as getApproval } from '../approval/service.ts';
import { kitTypes } from '../product/attributes.ts';
import { IncotermType } from '../product/incoterm.ts';
import { answer, draft, get, type Replied, type ReplyAction, send } from './service.ts';
import './schema.ts';

const OfferInput = builder.inputType('QuotationOfferInput', {
  description: 'So much for so much each.',
  fields: (t) => ({
    quantity: t.field({ type: 'Decimal', required: true, description: 'How much, in `unit`.' }),
    unit: t.field({ type: 'Unit', description: 'UN/ECE Rec 20 code; by default the unit asked for.' }),
    unitPrice: t.field({ type: kitTypes.moneyInput, required: true, description: 'Price of one unit.' }),
    leadTimeDays: t.int({ description: 'Days from order to dispatch, where they differ from the quotation’s.' }),
  }),
});

const LineInput = builder.inputType('QuotationLineInput', {
  description: 'The answer to one line of the inquiry.',
  fields: (t) => ({
    line: t.int({ required: true, description: 'Position of the inquiry’s line.' }),
    productId: t.id({ description: 'A listing of yours that you offer instead of the one asked for.' }),
    description: t.string({
      description: 'What you offer; by default what was asked for, or the replacement’s title.',
    }),
    offers: t.field({
      type: [OfferInput],
      required: true,
      description: 'Quantities and their prices, at most 10; none says that it is not available.',
    }),
    note: t.string({ description: 'What you add; at most 2,000 characters.' }),
  }),
});

/** The field of a payload that holds the quotation. */
const quotationField = (t: PayloadFields, description: string) =>
  t.prismaField({
    type: 'Quotation',
    nullable: true,
    description,
    resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
  });

mutation('quotationDraft', {
  description:
    'Writes what you shall quote next to an inquiry, in place of what was written before; only your side sees it.',
  input: (t) => ({
    inquiryId: t.id({ required: true, description: 'The inquiry.' }),
    lines: t.field({
      type: [LineInput],
      required: true,
      description: 'The answers to its lines; all of them before it is sent.',
    }),
    incoterm: t.field({ type: IncotermType, description: 'The delivery terms.' }),
    place: t.string({ description: 'The named place of the terms.' }),
    leadTimeDays: t.int({ description: 'Days from order to dispatch.' }),
    validUntil: t.field({ type: 'DateTime', required: true, description: 'Until when the buyer can accept it.' }),
    paymentTerms: t.string({ description: 'When and how it is paid; at most 500 characters.' }),
    freight: t.field({ type: kitTypes.moneyInput, description: 'What carriage costs on top.' }),
    notes: t.string({ description: 'What you add; at most 10,000 characters.' }),
    attachments: t.idList({ description: 'Available files of your organization to send with it, at most 10.' }),
    expectedVersion: t.int({ description: 'Quotation.draftVersion as you saw it; another one by now is a CONFLICT.' }),
  }),
  resolve: (ctx, { inquiryId, expectedVersion, lines, attachments, ...terms }): Promise<{ id: string }> =>
    draft(ctx, {
      inquiryId: readId('Inquiry', inquiryId),
      expectedVersion,
      content: {
        ...terms,
        attachments: attachments?.map((id) => readId('File', id)),
        lines: lines.map((line) => ({ ...line, productId: line.productId ? readId('Product', line.productId) : null })),
      },
    }),
  payload: (t) => ({ quotation: quotationField(t, 'The quotation with its draft.') }),
});

mutation('quotationSend', {
  description: 'Sends the draft as the next revision; a revision that stands is superseded.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The quotation.' }),
    expectedVersion: t.int({ description: 'Quotation.draftVersion as you saw it; another one by now is a CONFLICT.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { id, ...input }): Promise<{ id: string }> => send(ctx, { ...input, id: readId('Quotation', id) }),
  payload: (t) => ({ quotation: quotationField(t, 'The quotation with its newest revision.') }),
});

const ChoiceInput = builder.inputType('QuotationChoiceInput', {
  description: 'Which offer of a line you take.',
  fields: (t) => ({
    line: t.int({ required: true, description: 'Position of the inquiry’s line.' }),
    offer: t.int({ required: true, description: 'Which of its offers, from 1.' }),
  }),
});

mutation('quotationAccept', {
  description:
    'Accepts a quotation for the buyer, against the revision that you saw. Where your organization wants that approved, `approval` is given instead and `quotation` is null: it is accepted with the last yes, if that revision still stands then.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The quotation.' }),
    revision: t.int({ required: true, description: 'The revision accepted; when it is not the newest, a CONFLICT.' }),
    choices: t.field({ type: [ChoiceInput], description: 'The offers taken of lines that have several.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { id, ...input }) => answerAs(ctx, 'ACCEPT', { ...input, id }),
  payload: (t) => ({
    quotation: t.prismaField({
      type: 'Quotation',
      nullable: true,
      description: 'The quotation accepted; null while it waits for approval.',
      resolve: (query, { result }, _args, ctx) => (result && !result.approval ? get(ctx, result.id, query) : null),
    }),
    approval: t.prismaField({
      type: 'Approval',
      nullable: true,
      description: 'The approval that was asked for instead of accepting it; null when it was accepted.',
      resolve: (query, { result }, _args, ctx) => (result?.approval ? getApproval(ctx, result.approval, query) : null),
    }),
  }),
});

mutation('quotationReject', {
  description: 'Rejects a quotation for the buyer; the discussion goes on.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The quotation.' }),
    revision: t.int({ required: true, description: 'The revision rejected; when it is not the newest, a CONFLICT.' }),
    reason: t.string({ required: true, description: 'Why, for the supplier; at most 2,000 characters.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { id, ...input }) => answerAs(ctx, 'REJECT', { ...input, id }),
  payload: (t) => ({ quotation: quotationField(t, 'The quotation rejected.') }),
});

mutation('quotationWithdraw', {
  description: 'Takes the supplier’s quotation back; the discussion goes on.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The quotation.' }),
    revision: t.int({ required: true, description: 'The revision taken back; when it is not the newest, a CONFLICT.' }),
    reason: t.string({ description: 'Why, for the buyer; at most 2,000 characters.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { id, ...input }) => answerAs(ctx, 'WITHDRAW', { ...input, id }),
  payload: (t) => ({ quotation: quotationField(t, 'The quotation taken back.') }),
});

const CounterLineInput = builder.inputType('QuotationCounterLineInput', {
  description: 'What you propose for a line; leave out what may stay.',
  fields: (t) => ({
    line: t.int({ required: true, description: 'Position of the inquiry’s line.' }),
    quantity: t.field({ type: 'Decimal', description: 'How much, in the unit quoted.' }),
    unitPrice: t.field({ type: 'Decimal', description: 'Price of one unit, in the currency quoted.' }),
    leadTimeDays: t.int({ description: 'Days from order to dispatch.' }),
  }),
});

mutation('quotationCounter', {
  description: 'Proposes something else for the buyer; the supplier may answer with a new revision.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The quotation.' }),
    revision: t.int({ required: true, description: 'The revision countered; when it is not the newest, a CONFLICT.' }),
    lines: t.field({ type: [CounterLineInput], required: true, description: 'What you propose, line by line.' }),
    reason: t.string({ description: 'What you add, for the supplier; at most 2,000 characters.' }),
    idempotencyKey: idempotencyKey(t),
  }),
  resolve: (ctx, { id, lines, ...input }) =>
    answerAs(ctx, 'COUNTER', {
      ...input,
      id,
      counter: lines.map(({ line, quantity = null, unitPrice = null, leadTimeDays = null }) => ({
        line,
        quantity,
        unitPrice,
        leadTimeDays,
      })),
    }),
  payload: (t) => ({ quotation: quotationField(t, 'The quotation countered.') }),
});

function answerAs(ctx: Context, action: ReplyAction, input: Parameters<typeof answer>[2]): Promise<Replied> {
  return answer(ctx, action, { ...input, id: readId('Quotation', input.id) });
}
