// A company's lifecycle in a marketplace.
import type { OrganizationStatus } from '../../generated/prisma/enums.ts';
import type { Lifecycle } from '../../lifecycle.ts';

/** What can be done with a company's place in the marketplace; only operators can. */
export const lifecycle = {
  admit: { from: ['PENDING'], to: 'ACTIVE', by: ['operator'] },
  refuse: { from: ['PENDING'], to: 'CLOSED', by: ['operator'] },
  suspend: { from: ['ACTIVE'], to: 'SUSPENDED', by: ['operator'] },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE', by: ['operator'] },
} as const satisfies Lifecycle<OrganizationStatus, 'operator'>;

/** What happens to it by itself. */
export const ending = {
  close: { from: ['PENDING', 'ACTIVE', 'SUSPENDED'], to: 'CLOSED', by: ['system'] },
} as const satisfies Lifecycle<OrganizationStatus, 'system'>;
