// What is done with approvals: rules set, requests granted, refused and withdrawn.
import { builder } from '../../builder.ts';
import { readId } from '../../id.ts';
import { mutation, type PayloadFields } from '../../mutation.ts';
import { MOST_APPROVALS, MOST_TIERS, type Rules, setRules } from './rules.ts';
import { KindRef, RulesRef } from './schema.ts';
import { get, grant, MOST_WORDS, refuseApproval, withdraw } from './service.ts';

const TierInput = builder.inputType('ApprovalTierInput', {
  description: 'Who has to approve what comes to more than an amount: a role or a member, one of the two.',
  fields: (t) => ({
    above: t.field({
      type: 'Decimal',
      required: true,
      description: 'The tier is for what comes to more than this, in the rule’s currency.',
    }),
    role: t.string({ description: 'Key of a role: whoever has it, and the right approval.decide, may approve.' }),
    memberId: t.id({ description: 'The one member who may approve, of Inbox.members.' }),
    approvals: t.int({
      required: true,
      defaultValue: 1,
      description: `How many different people have to, 1 to ${MOST_APPROVALS}; of a named member 1.`,
    }),
  }),
});

const RuleInput = builder.inputType('ApprovalRuleInput', {
  description: 'What of one kind needs approval.',
  fields: (t) => ({
    kind: t.field({ type: KindRef, required: true, description: 'Of what.' }),
    currency: t.field({ type: 'CurrencyCode', required: true, description: 'The currency of its amounts.' }),
    tiers: t.field({
      type: [TierInput],
      required: true,
      description: `Who has to approve from which amount on: 1 to ${MOST_TIERS}; the highest that is exceeded counts.`,
    }),
  }),
});

mutation('approvalRulesSet', {
  description:
    'Says what your organization wants approved, in place of what it wanted before. What was asked for already goes on under the tier it was asked under.',
  input: (t) => ({
    rules: t.field({ type: [RuleInput], required: true, description: 'A rule a kind; none: nothing needs approval.' }),
    expectedVersion: t.int({ description: 'ApprovalRules.version as you saw it; another one by now is a CONFLICT.' }),
  }),
  resolve: (ctx, { rules, expectedVersion }): Promise<Rules> =>
    setRules(ctx, {
      expectedVersion,
      rules: rules.map(({ tiers, ...rule }) => ({
        ...rule,
        tiers: tiers.map(({ above, role = null, memberId, approvals }) => ({
          above,
          role,
          memberId: memberId ? readId('Member', memberId) : null,
          approvals,
        })),
      })),
    }),
  payload: (t) => ({
    rules: t.field({
      type: RulesRef,
      nullable: true,
      description: 'The rules as they stand now; their warnings say what nobody could approve.',
      resolve: ({ result }) => result,
    }),
  }),
});

const approvalField = (t: PayloadFields) => ({
  approval: t.prismaField({
    type: 'Approval',
    nullable: true,
    description: 'The request as it stands now.',
    resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
  }),
});

mutation('approvalGrant', {
  description:
    'Says yes to what a colleague asks for, as a person who may. The last yes that is needed does it, with the rights of who asked; where it cannot be done any more, the request is VOID and says why. Nobody approves what they ask for themselves; doing it again changes nothing.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The request.' }),
    comment: t.string({ description: `What you say with it; at most ${MOST_WORDS} characters.` }),
  }),
  resolve: (ctx, { id, comment }): Promise<{ id: string }> => grant(ctx, { id: readId('Approval', id), comment }),
  payload: approvalField,
});

mutation('approvalRefuse', {
  description: 'Says no to what a colleague asks for, as a person who may approve it: one no ends the request.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The request.' }),
    reason: t.string({
      required: true,
      description: `Why, for your organization; at most ${MOST_WORDS} characters.`,
    }),
  }),
  resolve: (ctx, { id, reason }): Promise<{ id: string }> =>
    refuseApproval(ctx, { id: readId('Approval', id), reason }),
  payload: approvalField,
});

mutation('approvalWithdraw', {
  description: 'Takes a request back, as who made it, or as who manages the organization.',
  input: (t) => ({ id: t.id({ required: true, description: 'The request.' }) }),
  resolve: (ctx, { id }): Promise<{ id: string }> => withdraw(ctx, readId('Approval', id)),
  payload: approvalField,
});
