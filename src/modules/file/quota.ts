// How much a marketplace keeps in files, counted in the transaction that changes it.
import { type Context, machineryOf } from '../../context.ts';
import { db, type Tx } from '../../db.ts';
import { refuse } from '../../errors.ts';

const MIB = 1024 * 1024;

/** What a marketplace keeps, and how much it may; bytes. */
export interface Usage {
  bytes: bigint;
  mostBytes: bigint;
}

// What the plan of the marketplace says, else what the installation grants to each.
const defaultMost = (ctx: Context) => BigInt(ctx.tenant.mostBytes ?? machineryOf(ctx).config.FILES_QUOTA_MIB * MIB);

/** Takes `size` bytes of the quota inside `tx`. Throws UserErrors when there are not so many left. */
export async function reserve(ctx: Context, tx: Tx, size: number): Promise<void> {
  const tenantId = ctx.tenant.id;
  await tx.fileUsage.createMany({ data: { tenantId }, skipDuplicates: true });
  const most = defaultMost(ctx);
  const taken = await tx.$executeRaw`
    update file_usage set bytes = bytes + ${size}
     where tenant_id = ${tenantId}::uuid and bytes + ${size} <= coalesce(most_bytes, ${most}::bigint)`;
  if (taken === 0)
    refuse(
      ['size'],
      'QUOTA_EXCEEDED',
      'The marketplace has no room for it: delete files that nobody needs, or ask its operators for more.',
    );
}

/** Gives `size` bytes back to the quota inside `tx`. */
export async function giveBack(tx: Tx, tenantId: string, size: number): Promise<void> {
  await tx.$executeRaw`update file_usage set bytes = bytes - ${size} where tenant_id = ${tenantId}::uuid`;
}

/** What the marketplace keeps now. */
export async function usageOf(ctx: Context): Promise<Usage> {
  const found = await db(ctx).fileUsage.findUnique({ where: { tenantId: ctx.tenant.id } });
  return { bytes: found?.bytes ?? 0n, mostBytes: found?.mostBytes ?? defaultMost(ctx) };
}
