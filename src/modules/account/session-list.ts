// The sessions of a person, as that person sees and ends them.
import type { Context } from '../../context.ts';
import { db, transact } from '../../db.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { emitAccount } from './events.ts';
import { isPerson, mustBePerson } from './policy.ts';

/** The sessions that the viewer has open, newest first; none for who is no person. An impersonation is none of the person's own. */
export function list(ctx: Context, args: PageArgs, query: object) {
  const { viewer } = ctx;
  return keyset(
    args,
    async ({ where, ...page }) => {
      if (!isPerson(viewer)) return [];
      const open = { revokedAt: null, expiresAt: { gt: new Date() }, isImpersonation: false };
      const own = { tenantId: ctx.tenant.id, accountId: viewer.accountId };
      return db(ctx).session.findMany({ ...query, ...page, where: { ...where, ...own, ...open } });
    },
    true,
  );
}

/** Ends a session of the viewer's own; false when there is none, or it has ended. What is subscribed with it falls silent. */
export async function revoke(ctx: Context, id: string): Promise<boolean> {
  const { accountId } = mustBePerson(ctx.viewer);
  return transact(ctx, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { tenantId: ctx.tenant.id, id, accountId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count) emitAccount(tx, accountId, { type: 'session.ended', data: { session: id, why: 'revoked' } });
    return count > 0;
  });
}
