// How much of its plan a marketplace uses; for its operators.
import type { Context } from '../../context.ts';
import { db } from '../../db.ts';
import { mustOperate } from '../../viewer.ts';
import { usageOf } from '../file/quota.ts';
import { used } from '../tenant/plan.ts';

/** How much there is of something, and how much the plan allows; null is no limit. */
export interface PlanUsage {
  used: string;
  limit: string | null;
}

/** What is counted of a marketplace. */
export interface TenantUsage {
  organizations: PlanUsage;
  products: PlanUsage;
  storage: PlanUsage;
}

/** What the marketplace uses now. */
export async function usage(ctx: Context): Promise<TenantUsage> {
  mustOperate(ctx.viewer, 'tenant.read');
  const { id, mostOrganizations, mostProducts } = ctx.tenant;
  const [organizations, products, storage] = await Promise.all([
    used(db(ctx), id, 'organizations'),
    used(db(ctx), id, 'products'),
    usageOf(ctx),
  ]);
  const line = (count: number, most: number | null) => ({
    used: String(count),
    limit: most === null ? null : String(most),
  });
  return {
    organizations: line(organizations, mostOrganizations),
    products: line(products, mostProducts),
    storage: { used: String(storage.bytes), limit: String(storage.mostBytes) },
  };
}
