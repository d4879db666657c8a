// Which requests for approval a list shows: those of the viewer's organization, newest first.
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { ApprovalKind, ApprovalStatus } from '../../generated/prisma/enums.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { mustHold } from '../../viewer.ts';
import { ownPlace } from './people.ts';

/** What a list is narrowed to; all of it has to be so. */
export interface ApprovalFilter {
  kind?: ApprovalKind | null;
  statuses?: readonly ApprovalStatus[] | null;
  /** Whether the viewer asked for it. */
  isMine?: boolean | null;
  /** Whether it waits for the viewer's own yes or no. */
  awaitingMe?: boolean | null;
}

/** A page of the requests of the viewer's organization. */
export async function list(ctx: Context, args: PageArgs & { filter?: ApprovalFilter | null }, query: object) {
  const { organizationId, accountId } = mustHold(ctx.viewer, 'inquiry.read');
  const { kind, statuses, isMine, awaitingMe } = args.filter ?? {};
  const conditions: Prisma.ApprovalWhereInput[] = [
    ...(kind ? [{ kind }] : []),
    ...(statuses ? [{ status: { in: [...statuses] } }] : []),
    ...(isMine == null ? [] : [isMine ? { askedById: accountId } : { askedById: { not: accountId } }]),
    ...(awaitingMe == null ? [] : [await awaits(ctx, accountId, awaitingMe)]),
  ];
  return keyset(
    args,
    ({ where, ...page }) =>
      db(ctx).approval.findMany({
        ...query,
        ...page,
        where: { ...where, tenantId: ctx.tenant.id, organizationId, AND: conditions },
      }),
    true,
  );
}

async function awaits(ctx: Context, accountId: string, isWanted: boolean): Promise<Prisma.ApprovalWhereInput> {
  const place = await ownPlace(ctx);
  const mayDecide = place?.permissions.has('approval.decide') ?? false;
  const mine: Prisma.ApprovalWhereInput = {
    status: 'PENDING',
    askedById: { not: accountId },
    OR: [{ role: { in: [...(place?.roles ?? [])] } }, { memberId: place?.memberId ?? null, role: null }],
    grants: { none: { accountId } },
    ...(mayDecide ? {} : { id: { in: [] } }),
  };
  return isWanted ? mine : { NOT: mine };
}
