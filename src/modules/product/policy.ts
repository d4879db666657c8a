// Who may see and change a listing.
import type { Context } from '../../context.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { OrganizationStatus, ProductStatus } from '../../generated/prisma/enums.ts';
import type { Audience } from '../../kit/attribute.ts';
import { availableSteps } from '../../lifecycle.ts';
import { holds, mustOperate, operates, type Viewer } from '../../viewer.ts';
import { lifecycle, type ProductAction, wayToMarket } from './lifecycle.ts';

/** What a right on a listing depends on. */
export interface ProductFacts {
  supplierId: string;
  status: ProductStatus;
  /** A supplier whose status was not read counts as suspended. */
  supplier?: { status: OrganizationStatus };
}

/**
 * What `mayRead` needs of the supplier, as a part of a Prisma select. It is no more than an object to the types, or every query
 * for a listing would have to spell it out for them: Pothos adds it to each, and where it were missing nothing would be shown.
 */
export const SUPPLIER_STATUS: object = { supplier: { select: { status: true } } };

/** Whether the viewer acts for the listing's supplier. */
export function isSupplier(viewer: Viewer, product: { supplierId: string }): boolean {
  return viewer.kind === 'member' && viewer.organizationId === product.supplierId;
}

/** Published listings of active suppliers are public; all others are seen by their supplier and by operators. */
export function mayRead(viewer: Viewer, product: ProductFacts): boolean {
  const isOffered = product.status === 'ACTIVE' && product.supplier?.status === 'ACTIVE';
  return isOffered || operates(viewer, 'product.read') || viewer.kind === 'system' || isSupplier(viewer, product);
}

/** The same right as a condition on rows. */
export function readable(viewer: Viewer): Prisma.ProductWhereInput {
  if (operates(viewer, 'product.read') || viewer.kind === 'system') return {};
  const own = viewer.kind === 'member' && viewer.organizationId ? [{ supplierId: viewer.organizationId }] : [];
  return { OR: [{ status: 'ACTIVE', supplier: { status: 'ACTIVE' } }, ...own] };
}

/** Whether the viewer may change the listing. */
export function mayWrite(viewer: Viewer, product: { supplierId: string }): boolean {
  return holds(viewer, 'product.write') && isSupplier(viewer, product);
}

const stepsOf = (status: ProductStatus, side: 'supplier' | 'operator') => availableSteps(lifecycle, status, side);

/** What the viewer may do with the listing now. */
export function availableActions(
  { tenant, viewer }: Pick<Context, 'tenant' | 'viewer'>,
  product: ProductFacts,
): ProductAction[] {
  if (operates(viewer, 'product.review')) return stepsOf(product.status, 'operator');
  if (!mayWrite(viewer, product)) return [];
  const other = wayToMarket({ productReview: !tenant.productReview });
  return stepsOf(product.status, 'supplier').filter((action) => action !== other);
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer looks at listings before they are on the market. */
export function mustReview(viewer: Viewer): void {
  mustOperate(viewer, 'product.review');
}

/** Whether the viewer sees why a listing was returned, and what holds it up. */
export function maySeeReview(viewer: Viewer, product: { supplierId: string }): boolean {
  return operates(viewer, 'product.read') || isSupplier(viewer, product);
}

/** The audience of private attributes that the viewer belongs to. */
export function audienceOf(viewer: Viewer, product: { supplierId: string }): Audience {
  if (operates(viewer, 'product.read') || isSupplier(viewer, product)) return 'parties';
  return viewer.kind === 'member' ? 'members' : 'public';
}
