// A listing's lifecycle.
import type { ProductStatus } from '../../generated/prisma/enums.ts';
import type { Lifecycle } from '../../lifecycle.ts';

/** What can be done with a listing; only its supplier can. */
export const lifecycle = {
  publish: { from: ['DRAFT', 'ARCHIVED'], to: 'ACTIVE', by: ['supplier'] },
  archive: { from: ['DRAFT', 'ACTIVE'], to: 'ARCHIVED', by: ['supplier'] },
} as const satisfies Lifecycle<ProductStatus, 'supplier'>;

/** A thing that can be done with a listing. */
export type ProductAction = keyof typeof lifecycle;
