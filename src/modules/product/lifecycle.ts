// A listing's lifecycle.
import type { ProductStatus } from '../../generated/prisma/enums.ts';
import type { Lifecycle } from '../../lifecycle.ts';

/**
 * What can be done with a listing. Where operators review, its supplier submits it and they approve it; elsewhere its supplier
 * publishes it.
 */
export const lifecycle = {
  submit: { from: ['DRAFT', 'ARCHIVED'], to: 'IN_REVIEW', by: ['supplier'] },
  publish: { from: ['DRAFT', 'IN_REVIEW', 'ARCHIVED'], to: 'ACTIVE', by: ['supplier'] },
  approve: { from: ['IN_REVIEW'], to: 'ACTIVE', by: ['operator'] },
  return: { from: ['IN_REVIEW'], to: 'DRAFT', by: ['operator'] },
  archive: { from: ['DRAFT', 'IN_REVIEW', 'ACTIVE'], to: 'ARCHIVED', by: ['supplier'] },
} as const satisfies Lifecycle<ProductStatus, 'supplier' | 'operator'>;

/** A thing that can be done with a listing. */
export type ProductAction = keyof typeof lifecycle;

/** How a supplier puts a listing on the market. */
export const wayToMarket = ({ productReview }: { productReview: boolean }) => (productReview ? 'submit' : 'publish');
