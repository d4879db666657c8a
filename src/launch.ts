// A new marketplace, whole: its row, its category trees and its first operator.
import { verticals } from '../verticals/index.ts';
import { type Machinery, systemContext, type TenantFacts } from './context.ts';
import { appoint, checkNewAccount } from './modules/account/service.ts';
import { plant } from './modules/category/plant.ts';
import { type NewTenant, open, prepare, type TenantWriter } from './modules/tenant/service.ts';

/** Who runs the marketplace at first. */
export interface FirstOperator {
  email: string;
  password: string;
  name: string;
}

/**
 * Launches a marketplace. Everything inside it is made first, under the tenant's own wall; its row in the list, by way of
 * `writer`, comes last. So a launch that is cut off leaves no half marketplace and can be done again. Throws UserErrors.
 */
export async function launch(
  machinery: Machinery,
  writer: TenantWriter,
  tenant: NewTenant,
  { operator, fill }: { operator?: FirstOperator; fill?: (tenant: TenantFacts) => Promise<void> } = {},
): Promise<TenantFacts> {
  if (operator) checkNewAccount(operator);
  const names = verticals.map(({ name }) => name);
  const prepared = await prepare(writer, tenant, names);
  const ctx = systemContext(machinery, prepared, 'launch');
  for (const vertical of prepared.verticals) await plant(ctx, vertical);
  if (operator) await appoint(ctx, operator);
  await fill?.(prepared);
  await open(writer, prepared);
  return prepared;
}

/** Brings the categories of these marketplaces to what their verticals declare now; answers how many marketplaces are otherwise. */
export async function replant(machinery: Machinery, tenants: readonly TenantFacts[]): Promise<number> {
  const names = verticals.map(({ name }) => name);
  let changed = 0;
  for (const tenant of tenants) {
    const ctx = systemContext(machinery, tenant, 'declaration');
    let isOtherwise = false;
    for (const vertical of tenant.verticals.filter((name) => names.includes(name)))
      isOtherwise = (await plant(ctx, vertical)) || isOtherwise;
    if (isOtherwise) changed++;
  }
  return changed;
}
