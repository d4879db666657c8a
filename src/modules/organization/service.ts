// Companies: founded with a first member, listed, and governed by the marketplace's operators.
import type { Context } from '../../context.ts';
import { db, type Tx, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { BusinessType, Capability, OrganizationStatus } from '../../generated/prisma/enums.ts';
import { newId } from '../../id.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { stepTo } from '../../lifecycle.ts';
import { OWNER } from '../../viewer.ts';
import { mustHaveRoom } from '../tenant/plan.ts';
import { mustReadCatalogue } from '../tenant/policy.ts';
import { emitOrganization, type OrganizationFact } from './events.ts';
import { ending, lifecycle } from './lifecycle.ts';
import { firstStatus, mustGovern, mustOversee } from './policy.ts';

/** What a company is founded with. */
export interface NewOrganization {
  legalName: string;
  country: string;
  city?: string | null;
  businessType: BusinessType;
  capabilities: Capability[];
  yearFounded?: number | null;
}

/** Founds a company inside `tx`, with `founder` as its OWNER; answers its id. One whose founder operators have invited needs no review. */
export async function found(
  tx: Tx,
  ctx: Context,
  founder: string,
  organization: NewOrganization,
  status = firstStatus(ctx),
): Promise<string> {
  const tenantId = ctx.tenant.id;
  await mustHaveRoom(ctx, tx, 'organizations', ['organization']);
  const id = newId();
  await tx.organization.create({ data: { ...organization, tenantId, id, status } });
  await tx.member.create({ data: { tenantId, id: newId(), accountId: founder, organizationId: id, roles: [OWNER] } });
  emitOrganization(tx, id, 'organization.founded');
  return id;
}

/** A company of the marketplace; null when there is none. */
export function get(ctx: Context, id: string, query: object = {}) {
  mustReadCatalogue(ctx);
  return db(ctx).organization.findUnique({ ...query, where: { tenantId_id: { tenantId: ctx.tenant.id, id } } });
}

/** Whether the organization `id` is in the market now. */
export async function isActive(ctx: Context, id: string): Promise<boolean> {
  const where = { tenantId_id: { tenantId: ctx.tenant.id, id } };
  return (await db(ctx).organization.findUnique({ where, select: { status: true } }))?.status === 'ACTIVE';
}

/** The marketplace's companies of one status: the active ones are public, the others are for operators. Throws FORBIDDEN. */
export function list(
  ctx: Context,
  args: PageArgs & { capability?: Capability | null; status?: OrganizationStatus | null },
  query: object,
) {
  mustReadCatalogue(ctx);
  const status = args.status ?? 'ACTIVE';
  if (status !== 'ACTIVE') mustOversee(ctx.viewer);
  return keyset(args, ({ where, ...page }) =>
    db(ctx).organization.findMany({
      ...query,
      ...page,
      where: {
        ...where,
        tenantId: ctx.tenant.id,
        status,
        ...(args.capability && { capabilities: { has: args.capability } }),
      },
    }),
  );
}

/** States that a company is what it says it is; one that is verified already stays so since when it was. */
export function verify(ctx: Context, id: string): Promise<{ id: string }> {
  return govern(ctx, id, ({ verifiedAt }) =>
    verifiedAt ? null : { data: { verifiedAt: new Date() }, fact: 'organization.verified' },
  );
}

/** Takes the statement back. */
export function unverify(ctx: Context, id: string): Promise<{ id: string }> {
  return govern(ctx, id, ({ verifiedAt }) =>
    verifiedAt ? { data: { verifiedAt: null }, fact: 'organization.unverified' } : null,
  );
}

/** Lets a company trade that waited for it. */
export function admit(ctx: Context, id: string): Promise<{ id: string }> {
  return step(ctx, 'admit', id, 'organization.admitted');
}

/** Does not let a company in, and says why. */
export function refuseEntry(ctx: Context, id: string, reason: string): Promise<{ id: string }> {
  mustGovern(ctx.viewer);
  const refusedBecause = reason.trim();
  if (!refusedBecause || refusedBecause.length > MOST_REASON)
    refuse(['reason'], 'OUT_OF_RANGE', `A reason has 1 to ${MOST_REASON} characters.`);
  return step(ctx, 'refuse', id, 'organization.refused', { refusedBecause });
}

const MOST_REASON = 1_000;

/** Stops a company: its members have no rights there, its listings are off the market, until it is resumed. */
export function suspend(ctx: Context, id: string): Promise<{ id: string }> {
  return step(ctx, 'suspend', id, 'organization.suspended');
}

/** Lets a suspended company go on as it was. */
export function resume(ctx: Context, id: string): Promise<{ id: string }> {
  return step(ctx, 'resume', id, 'organization.resumed');
}

function step(
  ctx: Context,
  action: keyof typeof lifecycle,
  id: string,
  fact: OrganizationFact,
  more: { refusedBecause?: string } = {},
) {
  return govern(ctx, id, ({ status }) =>
    status === lifecycle[action].to
      ? null
      : { data: { ...more, status: stepTo(action, lifecycle[action], status) }, fact },
  );
}

/** Closes a company inside `tx`, for good: its last member has left. Its listings leave the market. */
export async function closeIn(tx: Tx, ctx: Context, id: string): Promise<void> {
  const { from, to } = ending.close;
  const where = { tenantId: ctx.tenant.id, id, status: { in: [...from] } };
  const { count } = await tx.organization.updateMany({ where, data: { status: to } });
  if (count) emitOrganization(tx, id, 'organization.closed');
}

interface Governed {
  status: OrganizationStatus;
  verifiedAt: Date | null;
  refusedBecause: string | null;
}

/** Changes a company as an operator, unless `change` answers null: it is so already. Throws NOT_FOUND. */
function govern(
  ctx: Context,
  id: string,
  change: (
    organization: Omit<Governed, 'refusedBecause'>,
  ) => { data: Partial<Governed>; fact: OrganizationFact } | null,
): Promise<{ id: string }> {
  mustGovern(ctx.viewer);
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    // The row is locked, so that two operators take turns.
    await tx.$queryRaw`select 1 from organization where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
    const where = { tenantId_id: { tenantId, id } };
    const organization = await tx.organization.findUnique({ where, select: { status: true, verifiedAt: true } });
    if (!organization) throw failure('NOT_FOUND', 'There is no company with this id.');
    const changed = change(organization);
    if (!changed) return { id };
    await tx.organization.update({ where, data: changed.data });
    emitOrganization(tx, id, changed.fact);
    return { id };
  });
}
