// An inquiry that waits for approval: what will be sent, for those who decide, and how it is sent with the last yes.
import { builder } from '../../builder.ts';
import { showId } from '../../id.ts';
import { deedOf } from '../approval/deed.ts';
import { get as getOrganization } from '../organization/service.ts';
import { kitTypes } from '../product/attributes.ts';
import type { AskedLine } from './draft.ts';
import { InquiryRef } from './schema.ts';
import { checkSending, get, sendIn } from './service.ts';
import { type KeptInquiry, sentAs } from './target.ts';

deedOf('INQUIRY_SEND', async (asker, approval) => {
  const input = sentAs(approval.input);
  const checked = await checkSending(asker, input);
  return async (tx) => ({ inquiryId: await sendIn(asker, tx, input, checked) });
});

const LineRef = builder.objectRef<AskedLine>('WaitingInquiryLine').implement({
  description: 'One thing that will be asked for.',
  fields: (t) => ({
    productId: t.id({
      nullable: true,
      description: 'The listing; null for something in words.',
      resolve: ({ productId }) => (productId ? showId('Product', productId) : null),
    }),
    description: t.string({ description: 'What is wanted.', resolve: ({ description }) => description ?? '' }),
    quantity: t.field({ type: 'Decimal', description: 'How much, in `unit`.', resolve: ({ quantity }) => quantity }),
    unit: t.field({ type: 'Unit', description: 'UN/ECE Rec 20 code.', resolve: ({ unit }) => unit ?? '' }),
    targetPrice: t.field({
      type: kitTypes.money,
      nullable: true,
      description: 'The unit price hoped for.',
      resolve: ({ targetPrice }) => targetPrice,
    }),
  }),
});

const WaitingRef = builder.objectRef<KeptInquiry>('WaitingInquiry').implement({
  description: 'An inquiry that is sent when it is approved. Until then the supplier sees nothing of it.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'What it is about.' }),
    message: t.exposeString('message', { description: 'The first message.' }),
    supplier: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'Who will be asked.',
      resolve: (query, { supplierId }, _args, ctx) => (supplierId ? getOrganization(ctx, supplierId, query) : null),
    }),
    lines: t.field({
      type: [LineRef],
      description: 'What will be asked for, at most 100.',
      resolve: ({ lines }) => lines,
    }),
  }),
});

builder.prismaObjectFields('Approval', (t) => ({
  waitingInquiry: t.field({
    type: WaitingRef,
    nullable: true,
    description: 'What will be sent, or was to be; null for an approval of another kind.',
    select: { kind: true, input: true },
    resolve: ({ kind, input }) => (kind === 'INQUIRY_SEND' ? (input as unknown as KeptInquiry) : null),
  }),
  inquiry: t.prismaField({
    type: InquiryRef,
    nullable: true,
    description: 'The inquiry, with the quotation that is to be accepted; or the one that was sent in the end.',
    select: { inquiryId: true },
    resolve: (query, { inquiryId }, _args, ctx) => (inquiryId ? get(ctx, inquiryId, query) : null),
  }),
}));
