// What an organization wants approved: its rules, set whole by who manages it, and whether anybody could approve at all.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { mustBeSeen, type UserError, UserErrors } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ApprovalKind } from '../../generated/prisma/enums.ts';
import type { Money } from '../../kit/graphql-money.ts';
import { loaderOf } from '../../loader.ts';
import { mustHold } from '../../viewer.ts';
import { type Rate, ratesInto } from '../rate/service.ts';
import { emitRules } from './events.ts';
import { type Need, needUnder, type Rule, type Tier } from './need.ts';
import { placesIn, placesOf, readOnce } from './people.ts';
import { isApprover } from './policy.ts';

/** Most tiers of one rule. */
export const MOST_TIERS = 10;
/** Most people who have to approve one thing. */
export const MOST_APPROVALS = 5;

/** The rules of an organization, a kind each. */
export interface Rules {
  organizationId: string;
  rules: Rule[];
  version: number;
}

type Reader = Pick<Tx, 'approvalRules'>;

async function read(reader: Reader, tenantId: string, organizationId: string): Promise<Rules> {
  const where = { tenantId_organizationId: { tenantId, organizationId } };
  const row = await reader.approvalRules.findUnique({ where });
  return { organizationId, rules: (row?.rules ?? []) as unknown as Rule[], version: row?.version ?? 0 };
}

/** The rules of the viewer's organization. */
export function rulesOf(ctx: Context): Promise<Rules> {
  const { organizationId } = mustHold(ctx.viewer, 'inquiry.read');
  return read(db(ctx), ctx.tenant.id, organizationId);
}

/** The approval that something of an organization needs now, asked inside `tx`; null when it needs none. */
export async function needIn(
  ctx: Context,
  tx: Tx,
  organizationId: string,
  { kind, parts }: { kind: ApprovalKind; parts: readonly Money[] },
): Promise<Need | null> {
  const { rules } = await read(tx, ctx.tenant.id, organizationId);
  const rule = rules.find((one) => one.kind === kind);
  return rule ? needUnder(rule, parts, await ratesFor(rule, parts, (into) => ratesInto(ctx, into, tx))) : null;
}

/** The same for showing beforehand, read once for all things that are shown. */
export async function needOf(
  ctx: Context,
  { kind, parts }: { kind: ApprovalKind; parts: readonly Money[] },
): Promise<Need | null> {
  const { viewer, tenant } = ctx;
  if (viewer.kind !== 'member' || !viewer.organizationId) return null;
  const { rules } = await loaderOf(
    ctx,
    'approval rules',
    readOnce((id) => read(db(ctx), tenant.id, id)),
  ).load(viewer.organizationId);
  const rule = rules.find((one) => one.kind === kind);
  if (!rule) return null;
  const loader = loaderOf(
    ctx,
    'rates into',
    readOnce((into) => ratesInto(ctx, into)),
  );
  return needUnder(rule, parts, await ratesFor(rule, parts, (into) => loader.load(into)));
}

const ratesFor = async (
  { currency }: Rule,
  parts: readonly Money[],
  rates: (into: string) => Promise<Rate[]>,
): Promise<Rate[]> => (parts.some((part) => part.currency !== currency) ? rates(currency) : []);

/** Sets all rules of the viewer's organization; what waits for approval already goes on under the tier it was asked under. */
export async function setRules(
  ctx: Context,
  { rules, expectedVersion }: { rules: Rule[]; expectedVersion?: number | null },
): Promise<Rules> {
  const { organizationId } = mustHold(ctx.viewer, 'organization.manage');
  const tenantId = ctx.tenant.id;
  const checked = rules.map((rule) => ({ ...rule, tiers: [...rule.tiers].sort(byAmount) }));
  return transact(ctx, async (tx) => {
    // The company's row is locked, so that two who set them take turns.
    await tx.$queryRaw`select 1 from organization where tenant_id = ${tenantId}::uuid and id = ${organizationId}::uuid for update`;
    const errors = checkRules(rules);
    const members = new Set((await placesIn(tx, tenantId, organizationId)).map(({ memberId }) => memberId));
    for (const [path, { memberId }] of tiersOf(rules))
      if (memberId && !members.has(memberId))
        errors.push({
          field: [...path, 'memberId'],
          code: 'NOT_FOUND',
          message: 'Your organization has no such member.',
        });
    if (errors.length) throw new UserErrors(errors);
    const known = await read(tx, tenantId, organizationId);
    if (JSON.stringify(known.rules) === JSON.stringify(checked)) return known; // a retry
    mustBeSeen('set of rules', known.version, expectedVersion);
    const written = { rules: checked as unknown as Prisma.InputJsonArray, version: known.version + 1 };
    await tx.approvalRules.upsert({
      where: { tenantId_organizationId: { tenantId, organizationId } },
      create: { tenantId, organizationId, ...written },
      update: { ...written, updatedAt: new Date() },
    });
    emitRules(tx, organizationId, written.version);
    return { organizationId, rules: checked, version: written.version };
  });
}

const byAmount = (one: Tier, other: Tier) => Number(one.above) - Number(other.above);
const tiersOf = (rules: readonly Rule[]): [string[], Tier][] =>
  rules.flatMap(({ tiers }, i) =>
    tiers.map((tier, n): [string[], Tier] => [['rules', String(i), 'tiers', String(n)], tier]),
  );

function checkRules(rules: readonly Rule[]): UserError[] {
  const errors: UserError[] = [];
  for (const [i, { kind, tiers }] of rules.entries()) {
    const report = (field: string, code: string, message: string) =>
      errors.push({ field: ['rules', String(i), field], code, message });
    if (rules.findIndex((other) => other.kind === kind) < i)
      report('kind', 'TAKEN', 'There is one rule a kind: put its tiers together.');
    if (tiers.length < 1 || tiers.length > MOST_TIERS)
      report('tiers', 'OUT_OF_RANGE', `A rule has 1 to ${MOST_TIERS} tiers; leave the rule out to want no approval.`);
    if (new Set(tiers.map(({ above }) => Number(above))).size < tiers.length)
      report('tiers', 'TAKEN', 'Two tiers begin at the same amount.');
  }
  for (const [field, { above, role, memberId, approvals }] of tiersOf(rules)) {
    const report = (name: string, code: string, message: string) =>
      errors.push({ field: [...field, name], code, message });
    if (!/^\d{1,12}(\.\d{1,6})?$/.test(above))
      report('above', 'OUT_OF_RANGE', 'An amount is 0 or more, with at most 6 decimals.');
    if ((role === null) === (memberId === null))
      report('role', 'INVALID', 'Say who may approve: a role or a member, one of the two.');
    if (role !== null && !/^[A-Za-z][\w.-]{0,63}$/.test(role))
      report('role', 'INVALID', 'A role is given by its key, such as APPROVER.');
    if (approvals < 1 || approvals > (memberId === null ? MOST_APPROVALS : 1))
      report('approvals', 'OUT_OF_RANGE', `1 to ${MOST_APPROVALS} people approve; a named member is one.`);
  }
  return errors;
}

/** What of a rule nobody could fulfil as the organization is now: for who edits it. */
export async function warningsOf(ctx: Context, organizationId: string, { tiers }: Rule): Promise<UserError[]> {
  const places = await placesOf(ctx, organizationId);
  return tiers.flatMap((tier, i): UserError[] => {
    const count = places.filter((place) => isApprover(tier, place)).length;
    const field = ['tiers', String(i)];
    if (count < tier.approvals)
      return [
        {
          field,
          code: 'NOBODY_CAN_APPROVE',
          message: `${count} of your members may approve this, and ${tier.approvals} have to: give the role, and the right approval.decide, to more.`,
        },
      ];
    if (count > tier.approvals) return [];
    return [
      {
        field,
        code: 'NOT_FOR_APPROVERS',
        message: `No more than the ${tier.approvals} who have to may approve this. What one of them asks for, nobody could approve: nobody decides what they ask for themselves.`,
      },
    ];
  });
}
