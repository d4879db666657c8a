// Requests for approval as the people of an organization see them, and the rules that make them.
import type { Block } from '../../actions.ts';
import { builder, nodeRight, nodesQuery } from '../../builder.ts';
import { db } from '../../db.ts';
import { enumType } from '../../enum.ts';
import type { ApprovalKind, ApprovalStatus } from '../../generated/prisma/enums.ts';
import type { KeysetPage } from '../../keyset.ts';
import { UserErrorType } from '../../mutation.ts';
import { kitTypes } from '../product/attributes.ts';
import { list } from './listing.ts';
import type { Need, Rule, Tier } from './need.ts';
import { ownPlace } from './people.ts';
import { type ApprovalAction, type ApprovalFacts, mayRead, waysWith } from './policy.ts';
import { MOST_APPROVALS, MOST_TIERS, type Rules, rulesOf, warningsOf } from './rules.ts';

export const KindRef = enumType<ApprovalKind>('ApprovalKind', 'What an organization may want approved.', {
  QUOTATION_ACCEPT: 'Accepting a quotation: what the offers taken come to, with freight.',
  INQUIRY_SEND:
    'Sending an inquiry: what its lines come to at the target prices stated, for the largest quantity of each; none stated, no approval.',
});

const StatusRef = enumType<ApprovalStatus>('ApprovalStatus', 'Where a request for approval stands.', {
  PENDING: 'Waiting for those who may approve.',
  GRANTED: 'Approved by as many as it needs, and done.',
  REFUSED: 'Somebody said no.',
  WITHDRAWN: 'Who asked does not ask any more.',
  VOID: 'What it was for cannot be done any more: see endedBecause.',
});

const ActionRef = enumType<ApprovalAction>('ApprovalAction', 'What somebody can do with a request for approval.', {
  GRANT: 'Say yes.',
  REFUSE: 'Say no.',
  WITHDRAW: 'Take the request back, as who made it or who manages the organization.',
});

const Blocked = builder.objectRef<Block<ApprovalAction>>('ApprovalBlockedAction').implement({
  description: 'Something that is yours to do with a request, but that you cannot do now.',
  fields: (t) => ({
    action: t.field({ type: ActionRef, description: 'What.', resolve: ({ action }) => action }),
    message: t.exposeString('message', { description: 'Why, for people.' }),
  }),
});

const TierRef = builder.objectRef<Tier & { currency: string }>('ApprovalTier').implement({
  description: 'Who has to approve what comes to more than an amount.',
  fields: (t) => ({
    above: t.field({
      type: kitTypes.money,
      description: 'The tier is for what comes to more than this.',
      resolve: ({ above, currency }) => ({ amount: above, currency }),
    }),
    role: t.exposeString('role', {
      nullable: true,
      description: 'Key of the role whose holders may approve; null where a member is named.',
    }),
    member: t.prismaField({
      type: 'Member',
      nullable: true,
      description: 'The member who may approve; null where a role is named, or who has left.',
      resolve: (query, { memberId }, _args, ctx) =>
        memberId
          ? db(ctx).member.findUnique({ ...query, where: { tenantId_id: { tenantId: ctx.tenant.id, id: memberId } } })
          : null,
    }),
    approvals: t.exposeInt('approvals', { description: `How many different people have to, 1 to ${MOST_APPROVALS}.` }),
  }),
});

/** Why something needs approval, shown before it is done. */
export const NeedRef = builder.objectRef<Need>('ApprovalNeed').implement({
  description: 'The approval that something would need.',
  fields: (t) => ({
    amount: t.field({
      type: kitTypes.money,
      nullable: true,
      description: 'What it comes to in the currency of the rule; null where the marketplace states no rate.',
      resolve: ({ amount, currency }) => (amount === null ? null : { amount, currency }),
    }),
    tier: t.field({
      type: TierRef,
      description: 'Who has to approve.',
      resolve: ({ tier, currency }) => ({ ...tier, currency }),
    }),
  }),
});

type OwnedRule = Rule & { organizationId: string };

const RuleRef = builder.objectRef<OwnedRule>('ApprovalRule').implement({
  description:
    'What of one kind needs approval. It holds for everybody, approvers too. Amounts in another currency are compared at the rates that the marketplace states; where it states none, the approval of the highest tier is needed.',
  fields: (t) => ({
    kind: t.field({ type: KindRef, description: 'Of what.', resolve: ({ kind }) => kind }),
    currency: t.expose('currency', { type: 'CurrencyCode', description: 'The currency of its amounts.' }),
    tiers: t.field({
      type: [TierRef],
      description: `Who has to approve from which amount on, at most ${MOST_TIERS}; the highest that is exceeded counts.`,
      resolve: ({ tiers, currency }) => tiers.map((tier) => ({ ...tier, currency })),
    }),
    warnings: t.field({
      type: [UserErrorType],
      description: 'Tiers that nobody could approve as your organization is now, or not for everybody who may ask.',
      resolve: (rule, _args, ctx) => warningsOf(ctx, rule.organizationId, rule),
    }),
  }),
});

/** The rules of an organization. */
export const RulesRef = builder.objectRef<Rules>('ApprovalRules').implement({
  description: 'What your organization wants approved by its own people.',
  fields: (t) => ({
    rules: t.field({
      type: [RuleRef],
      description: 'A rule a kind; none for what needs no approval.',
      resolve: ({ rules, organizationId }) => rules.map((rule) => ({ ...rule, organizationId })),
    }),
    version: t.exposeInt('version', { description: 'Counts every change, from 0: for expectedVersion.' }),
  }),
});

builder.prismaObject('ApprovalGrant', {
  select: { tenantId: true, approvalId: true, accountId: true },
  description: 'One person’s yes.',
  fields: (t) => ({
    name: t.string({
      description: 'Who said yes.',
      select: { account: { select: { name: true } } },
      resolve: ({ account }) => account.name,
    }),
    comment: t.exposeString('comment', { nullable: true, description: 'What was said with it.' }),
    grantedAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
  }),
});

/** What of a request every field and right of it needs. */
export const RIGHT = {
  tenantId: true,
  id: true,
  organizationId: true,
  status: true,
  askedById: true,
  role: true,
  memberId: true,
  grants: { select: { tenantId: true, approvalId: true, accountId: true }, orderBy: { createdAt: 'asc' } },
} as const;

/** A request for approval. */
export const ApprovalRef = builder.prismaNode('Approval', {
  select: RIGHT,
  id: { resolve: (approval) => approval.id },
  findUnique: (id, ctx) => ({ tenantId_id: { tenantId: ctx.tenant.id, id } }),
  nullable: true,
  description:
    'Something that is done as soon as enough of the organization’s own people have said yes. The other side of a negotiation never sees it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: KindRef, description: 'What is to be done.' }),
    status: t.expose('status', { type: StatusRef, description: 'Where it stands.' }),
    subject: t.exposeString('subject', { description: 'What it is about.' }),
    need: t.field({
      type: NeedRef,
      description: 'Why it needs approval and whose, by the rule as it was when it was asked for.',
      select: { amount: true, currency: true, above: true, needed: true },
      resolve: ({ amount, currency, above, role, memberId, needed }) => ({
        currency,
        amount: amount?.toFixed() ?? null,
        tier: { above: above.toFixed(), role, memberId, approvals: needed },
      }),
    }),
    grants: t.relation('grants', {
      description: `The yeses so far, oldest first, at most ${MOST_APPROVALS}; each person counts once.`,
      query: { orderBy: { createdAt: 'asc' } },
    }),
    askerName: t.string({
      description: 'The person who asked for it, and may not approve it.',
      select: { askedBy: { select: { name: true } } },
      resolve: ({ askedBy }) => askedBy.name,
    }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When it was asked for.' }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description: 'The revision of the quotation that is to be accepted; a newer one makes the request void.',
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    endedBecause: t.exposeString('endedBecause', {
      nullable: true,
      description: 'Why it was refused, or cannot be done any more.',
    }),
    enderName: t.string({
      nullable: true,
      description: 'The person of your organization who ended it.',
      select: { endedBy: { select: { name: true } } },
      resolve: ({ endedBy }) => endedBy?.name ?? null,
    }),
    availableActions: t.field({
      type: [ActionRef],
      description: 'What you may do with it now.',
      resolve: async (approval, _args, ctx) => waysWith(ctx.viewer, approval, await ownPlace(ctx)).open,
    }),
    blockedBecause: t.field({
      type: [Blocked],
      description: 'What is yours to do with it, but you cannot now, and why.',
      resolve: async (approval, _args, ctx) => waysWith(ctx.viewer, approval, await ownPlace(ctx)).blocked,
    }),
  }),
});
nodeRight<ApprovalFacts>('Approval', (ctx, approval) => mayRead(ctx.viewer, approval));

const Filter = builder.inputType('ApprovalFilter', {
  description: 'What a list of approvals is narrowed to; all that is given has to be so.',
  fields: (t) => ({
    kind: t.field({ type: KindRef, description: 'It is of this kind.' }),
    statuses: t.field({ type: [StatusRef], description: 'It stands in one of these.' }),
    isMine: t.boolean({ description: 'Whether you asked for it.' }),
    awaitingMe: t.boolean({ description: 'Whether it waits for your yes or no.' }),
  }),
});

builder.queryField('approvals', (t) =>
  t.connection(
    {
      type: ApprovalRef,
      description: 'What your organization was asked to approve, newest first.',
      args: { filter: t.arg({ type: Filter, description: 'Only those that are so.' }) },
      resolve: (_root, args, ctx, info) =>
        list(ctx, args, nodesQuery(ctx, info, 'Approval')) as Promise<KeysetPage<never>>, // the query brings what the type selects
    },
    { name: 'ApprovalConnection', description: 'A page of approvals.' },
    { name: 'ApprovalEdge', description: 'An approval in a page.' },
  ),
);

builder.queryField('approvalRules', (t) =>
  t.field({
    type: RulesRef,
    description: 'What your organization wants approved by its own people.',
    resolve: (_root, _args, ctx) => rulesOf(ctx),
  }),
);
