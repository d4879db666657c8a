// Quotations and approvals: what accepting one needs, what waits for it, and how one is accepted with the last yes.
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { deedOf } from '../approval/deed.ts';
import type { Need } from '../approval/need.ts';
import { mayRead as mayReadApproval } from '../approval/policy.ts';
import { needOf } from '../approval/rules.ts';
import { ApprovalRef, NeedRef, RIGHT } from '../approval/schema.ts';
import { sideOf } from '../inquiry/policy.ts';
import type { Content, Outcome } from './content.ts';
import { partsOf } from './content.ts';
import { ChoiceRef } from './revision.ts';
import { INQUIRY } from './schema.ts';
import { acceptApproved } from './service.ts';

deedOf('QUOTATION_ACCEPT', async (asker, { quotationId, revision, input }) => async (tx) => {
  await acceptApproved(asker, tx, { quotationId: quotationId!, revision: revision!, outcome: input as Outcome });
  return {};
});

builder.prismaObjectFields('Quotation', (t) => ({
  approvalNeed: t.field({
    type: NeedRef,
    nullable: true,
    description:
      'The approval that accepting the newest revision will need in your organization, counted with the offer of each line that comes to most; null when it needs none, and for all but the buyer.',
    select: { inquiry: INQUIRY, head: { select: { content: true, status: true, validUntil: true } } },
    resolve: ({ head, inquiry }, _args, ctx): Promise<Need | null> | null =>
      head && sideOf(ctx.viewer, inquiry) === 'buyer' ? needFor(ctx, head.content as unknown as Content) : null,
  }),
  approval: t.field({
    type: ApprovalRef,
    nullable: true,
    description: 'What your organization was last asked to approve of it; null for all but the buyer.',
    select: (_args, _ctx, nested) => ({ approvals: nested({ select: RIGHT, orderBy: { id: 'desc' }, take: 1 }) }),
    resolve: ({ approvals }, _args, ctx) => {
      const [newest] = approvals;
      return newest && mayReadApproval(ctx.viewer, newest) ? newest : null;
    },
  }),
}));

const needFor = (ctx: Context, content: Content) => needOf(ctx, { kind: 'QUOTATION_ACCEPT', parts: partsOf(content) });

builder.prismaObjectFields('Approval', (t) => ({
  choices: t.field({
    type: [ChoiceRef],
    description: 'The offers that will be taken, one of each line; empty for an approval of another kind.',
    select: { kind: true, input: true },
    resolve: ({ kind, input }) => (kind === 'QUOTATION_ACCEPT' ? ((input as Outcome).choices ?? []) : []),
  }),
}));
