// Impersonation: an operator looks at the marketplace as a member does, for a time, and changes nothing.
import { newRefreshToken, signToken } from '../../auth.ts';
import { type Context, machineryOf } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { failure, refuse } from '../../errors.ts';
import type { Impersonation } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { once } from '../../idempotency.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { emitImpersonation } from './events.ts';
import { mayEnd, maySeeImpersonations, mustImpersonate } from './policy.ts';

/** The longest impersonation, minutes. */
export const MOST_MINUTES = 30;
const MOST_REASON = 500;

/** Whom to impersonate, and why. */
export interface NewImpersonation {
  accountId: string;
  organizationId: string;
  reason: string;
  minutes?: number | null;
  idempotencyKey?: string | null;
}

/** An impersonation that has begun. */
export interface Begun {
  id: string;
  accessToken: string;
  expiresAt: Date;
}

/** Begins to look as a member. The token cannot be refreshed. Throws UserErrors, NOT_FOUND. */
export async function start(ctx: Context, input: NewImpersonation): Promise<Begun> {
  const { accountId: operatorId } = mustImpersonate(ctx.viewer);
  const { accountId, organizationId } = input;
  const reason = input.reason.trim();
  const minutes = input.minutes ?? MOST_MINUTES;
  if (!reason || reason.length > MOST_REASON)
    refuse(['reason'], 'OUT_OF_RANGE', `A reason has 1 to ${MOST_REASON} characters.`);
  if (!(minutes >= 1 && minutes <= MOST_MINUTES))
    refuse(['minutes'], 'OUT_OF_RANGE', `It lasts 1 to ${MOST_MINUTES} minutes.`);
  const tenantId = ctx.tenant.id;
  const { id } = await once(ctx, 'impersonationStart', input, async (tx) => {
    const key = { tenantId_accountId_organizationId: { tenantId, accountId, organizationId } };
    if (!(await tx.member.findUnique({ where: key, select: { id: true } })))
      throw failure('NOT_FOUND', 'This account is no member of this organization.');
    const id = newId();
    const expiresAt = new Date(Date.now() + minutes * 60_000);
    // A session like others: what ends those of the person ends this one too. Its refresh token is told to nobody.
    await tx.session.create({
      data: {
        tenantId,
        id,
        accountId,
        organizationId,
        audience: 'member',
        tokenHash: newRefreshToken(id).hash,
        isImpersonation: true,
        expiresAt,
      },
    });
    await tx.impersonation.create({ data: { tenantId, id, operatorId, accountId, organizationId, reason, expiresAt } });
    emitImpersonation(tx, accountId, 'impersonation.started', { impersonation: id, operator: operatorId });
    return { id };
  });
  const { expiresAt } = await db(ctx).impersonation.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } });
  const claims = { audience: 'member' as const, subject: accountId, tenant: tenantId, session: id };
  const seconds = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
  const { token } = await signToken(machineryOf(ctx).secret, { ...claims, organization: organizationId }, seconds);
  return { id, accessToken: token, expiresAt };
}

/** Ends an impersonation, the viewer's own when none is named; false when it is over. Throws NOT_FOUND. */
export async function end(ctx: Context, named: string | null): Promise<boolean> {
  const { viewer } = ctx;
  const id = named ?? ('sessionId' in viewer ? viewer.sessionId : '');
  const tenantId = ctx.tenant.id;
  return transact(ctx, async (tx) => {
    const found = id ? await tx.impersonation.findUnique({ where: { tenantId_id: { tenantId, id } } }) : null;
    if (!found || !mayEnd(viewer, found)) throw failure('NOT_FOUND', 'There is no impersonation that you could end.');
    const endedAt = new Date();
    const { count } = await tx.impersonation.updateMany({
      where: { tenantId, id, endedAt: null, expiresAt: { gt: endedAt } },
      data: { endedAt },
    });
    if (!count) return false;
    await tx.session.updateMany({ where: { tenantId, id, revokedAt: null }, data: { revokedAt: endedAt } });
    const { operatorId: operator, accountId } = found;
    emitImpersonation(tx, accountId, 'impersonation.ended', { impersonation: id, operator });
    return true;
  });
}

/** Who has looked as `accountId`, newest first; none for whom that does not concern. */
export function list(ctx: Context, accountId: string, args: PageArgs, query: object) {
  const own = { tenantId: ctx.tenant.id, accountId };
  return keyset<Impersonation>(
    args,
    async ({ where, ...page }) =>
      maySeeImpersonations(ctx.viewer, accountId)
        ? db(ctx).impersonation.findMany({ ...query, ...page, where: { ...where, ...own } })
        : [],
    true,
  );
}
