// A revision of a quotation in the API: lines, offers and terms as they were sent, and how they meet what was required.
import { verticals } from '../../../verticals/index.ts';
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { Incoterm, QuotationStatus } from '../../generated/prisma/enums.ts';
import { showId } from '../../id.ts';
import { localized } from '../../locale.ts';
import { attachmentsOf } from '../file/attachment.ts';
import { FileRef } from '../file/schema.ts';
import { type Held, RequirementRef, wishesOf } from '../inquiry/line.ts';
import { kitTypes, SPEC_ARGS, SpecRef, specsFor } from '../product/attributes.ts';
import { IncotermType } from '../product/incoterm.ts';
import {
  type Content,
  type CounterLine,
  grandTotalOf,
  type Offer,
  type Outcome,
  type QuotedLine,
  type Snapshot,
  totalOf,
} from './content.ts';

export const StatusType = enumType<QuotationStatus>('QuotationStatus', 'Where a quotation, or a revision, stands.', {
  DRAFT: 'Being written; seen by the supplier only.',
  SENT: 'With the buyer, who may answer it.',
  SUPERSEDED: 'A newer revision stands in its place.',
  COUNTERED: 'The buyer has proposed something else.',
  ACCEPTED: 'The buyer has accepted it.',
  REJECTED: 'The buyer has rejected it.',
  WITHDRAWN: 'The supplier has taken it back.',
  EXPIRED: 'Its validity is over.',
});

/** What an inquiry's lines require, as it is stored. */
export type AskedLines = { position: number; vertical: string | null; requirements: unknown }[];

/** A revision, or the draft of the next one, with the lines that it answers. */
export interface ShownRevision {
  number: number;
  status: QuotationStatus;
  content: Content;
  outcome: Outcome | null;
  sentAt: Date | null;
  senderName: string | null;
  endedAt: Date | null;
  asked: AskedLines;
}

const SnapshotRef = builder.objectRef<Snapshot>('QuotedProduct').implement({
  description: 'A listing as it was when it was quoted; what becomes of the listing changes nothing here.',
  fields: (t) => ({
    productId: t.id({ description: 'The listing’s id.', resolve: ({ productId }) => showId('Product', productId) }),
    version: t.exposeInt('version', { description: 'Version of the listing.' }),
    sku: t.exposeString('sku', { description: 'The supplier’s stock number.' }),
    title: t.string({
      description: 'Its title in the reader’s language, else in the marketplace’s, else in any.',
      resolve: ({ titles, sku }, _args, ctx) => localized(ctx, titles) ?? sku,
    }),
    vertical: t.exposeString('vertical', { description: 'Name of its vertical.' }),
    unit: t.field({ type: 'Unit', description: 'Its order unit.', resolve: ({ unit }) => unit }),
    specs: t.field({
      type: [SpecRef],
      description: 'Its specification table, with what only the parties of an inquiry may see.',
      args: { locale: t.arg(SPEC_ARGS.locale), units: t.arg(SPEC_ARGS.units) },
      resolve: ({ vertical, attributes }, args, ctx) =>
        verticals.some(({ name }) => name === vertical) ? specsFor(ctx, vertical, attributes, 'parties', args) : [],
    }),
  }),
});

const OfferRef = builder.objectRef<Offer>('QuotationOffer').implement({
  description: 'So much for so much each.',
  fields: (t) => ({
    quantity: t.field({ type: 'Decimal', description: 'How much, in `unit`.', resolve: ({ quantity }) => quantity }),
    unit: t.field({ type: 'Unit', description: 'UN/ECE Rec 20 code.', resolve: ({ unit }) => unit }),
    unitPrice: t.field({
      type: kitTypes.money,
      description: 'Price of one unit.',
      resolve: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
    }),
    total: t.field({ type: kitTypes.money, description: 'Quantity times unit price, unrounded.', resolve: totalOf }),
    leadTimeDays: t.exposeInt('leadTimeDays', {
      nullable: true,
      description: 'Days from order to dispatch, where they differ from the quotation’s.',
    }),
  }),
});

interface ShownLine extends QuotedLine {
  asked: AskedLines[number] | undefined;
}

const LineRef = builder.objectRef<ShownLine>('QuotationLine').implement({
  description: 'The answer to one line of the inquiry.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Position of the inquiry’s line.' }),
    isAvailable: t.boolean({ description: 'Whether anything is offered.', resolve: ({ offers }) => offers.length > 0 }),
    isReplacement: t.exposeBoolean('isReplacement', {
      description: 'Whether another listing is offered than was asked for.',
    }),
    description: t.exposeString('description', { description: 'What is offered.' }),
    product: t.field({
      type: SnapshotRef,
      nullable: true,
      description: 'The listing offered, as it was then; null when none is.',
      resolve: ({ product }) => product,
    }),
    offers: t.field({
      type: [OfferRef],
      description: 'Quantities and their prices, at most 10; none when it is not available.',
      extensions: { size: 3 },
      resolve: ({ offers }) => offers,
    }),
    note: t.exposeString('note', { nullable: true, description: 'What the supplier adds.' }),
    compliance: t.field({
      type: [RequirementRef],
      description: 'Each requirement of the inquiry’s line, and whether what is offered is so.',
      extensions: { size: 8 },
      resolve: ({ asked, product }) => complianceTable(asked, product),
    }),
  }),
});

/** Which offer of a line is taken. */
export const ChoiceRef = builder.objectRef<NonNullable<Outcome['choices']>[number]>('QuotationChoice').implement({
  description: 'Which offer of a line the buyer took.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Position of the inquiry’s line.' }),
    offer: t.exposeInt('offer', { description: 'Which of its offers, from 1.' }),
  }),
});

const CounterRef = builder.objectRef<CounterLine>('QuotationCounterLine').implement({
  description: 'What the buyer proposes for a line; null where the offer may stay.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Position of the inquiry’s line.' }),
    quantity: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'How much, in the unit quoted.',
      resolve: ({ quantity }) => quantity,
    }),
    unitPrice: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Price of one unit, in the currency quoted.',
      resolve: ({ unitPrice }) => unitPrice,
    }),
    leadTimeDays: t.exposeInt('leadTimeDays', { nullable: true, description: 'Days from order to dispatch.' }),
  }),
});

export const RevisionRef = builder.objectRef<ShownRevision>('QuotationRevision').implement({
  description: 'A quotation as it was sent, never changed since; or the draft of the next one.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counts from 1; accept against it.' }),
    status: t.field({ type: StatusType, description: 'Where it stands.', resolve: ({ status }) => status }),
    lines: t.field({
      type: [LineRef],
      description: 'The answers to the inquiry’s lines, at most 100.',
      extensions: { size: 5 },
      resolve: ({ content, asked }) =>
        content.lines.map((line) => ({ ...line, asked: asked.find(({ position }) => position === line.line) })),
    }),
    incoterm: t.field({
      type: IncotermType,
      nullable: true,
      description: 'The delivery terms.',
      resolve: ({ content }): Incoterm | null => content.incoterm,
    }),
    place: t.string({
      nullable: true,
      description: 'The named place of the terms.',
      resolve: ({ content }) => content.place,
    }),
    leadTimeDays: t.int({
      nullable: true,
      description: 'Days from order to dispatch.',
      resolve: ({ content }) => content.leadTimeDays,
    }),
    paymentTerms: t.string({
      nullable: true,
      description: 'When and how it is paid.',
      resolve: ({ content }) => content.paymentTerms,
    }),
    freight: t.field({
      type: kitTypes.money,
      nullable: true,
      description: 'What carriage costs on top.',
      resolve: ({ content }) => content.freight,
    }),
    notes: t.string({
      nullable: true,
      description: 'What the supplier adds.',
      resolve: ({ content }) => content.notes,
    }),
    attachments: t.field({
      type: [FileRef],
      description: 'The files sent with it, at most 10.',
      extensions: { size: 2 },
      resolve: ({ content }, _args, ctx) =>
        attachmentsOf(
          ctx,
          (content.attachments ?? []).map(({ fileId }) => fileId),
        ),
    }),
    validUntil: t.field({
      type: 'DateTime',
      description: 'Until when the buyer can accept it.',
      resolve: ({ content }) => new Date(content.validUntil),
    }),
    total: t.field({
      type: kitTypes.money,
      nullable: true,
      description:
        'What all of it comes to with freight, unrounded: of the offers taken, else of the only offer of each line; null when a line leaves a choice, or currencies differ.',
      resolve: ({ content, outcome }) => grandTotalOf(content, outcome?.choices),
    }),
    sentAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was sent.',
      resolve: ({ sentAt }) => sentAt,
    }),
    senderName: t.exposeString('senderName', { nullable: true, description: 'The person who sent it.' }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered, superseded or taken back, or expired.',
      resolve: ({ endedAt }) => endedAt,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was rejected, countered or withdrawn.',
      resolve: ({ outcome }) => outcome?.reason ?? null,
    }),
    choices: t.field({
      type: [ChoiceRef],
      description: 'The offers that the buyer took, one of each line; empty unless it was accepted.',
      extensions: { size: 5 },
      resolve: ({ outcome }) => outcome?.choices ?? [],
    }),
    counter: t.field({
      type: [CounterRef],
      description: 'What the buyer proposed instead; empty unless it was countered.',
      extensions: { size: 5 },
      resolve: ({ outcome }) => outcome?.counter ?? [],
    }),
  }),
});

/** Each requirement of a line held against what is offered; what is of another vertical does not say. */
function complianceTable(asked: ShownLine['asked'], product: Snapshot | null): Held[] {
  if (!asked) return [];
  const { vertical, requirements } = wishesOf(asked);
  const isSame = product !== null && product.vertical === vertical?.name;
  const offers = isSame ? [product.attributes, ...product.variants] : [];
  return vertical ? requirements.map((requirement) => ({ vertical, requirement, offers })) : [];
}
