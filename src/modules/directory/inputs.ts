// What a search for suppliers can ask in the API: conditions and an order.
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import { BusinessTypeRef, CapabilityRef } from '../organization/schema.ts';
import { SortDirection } from '../search/inputs.ts';
import type { SupplierSortKey } from './request.ts';

export const OrganizationWhere = builder.inputType('OrganizationWhere', {
  description: 'What suppliers must meet: all that is given. In a list, any of its values is enough.',
  fields: (t) => ({
    country: t.field({ type: ['CountryCode'], description: 'Registered in these countries.' }),
    businessType: t.field({ type: [BusinessTypeRef], description: 'Which do this for a living.' }),
    isVerified: t.boolean({ description: 'That the marketplace has verified; false: that it has not.' }),
    vertical: t.stringList({ description: 'With something on the market in these verticals: "chemicals".' }),
    category: t.stringList({
      description: 'With something on the market in these categories or below them, by code: "acids".',
    }),
    capability: t.field({ type: [CapabilityRef], description: 'That may do this: all may sell, some also buy.' }),
  }),
});

const SortBy = enumType<SupplierSortKey>('OrganizationSortBy', 'What suppliers can be sorted by.', {
  RELEVANCE: 'How well the words match; the newest first without words.',
  NEWEST: 'When they joined the marketplace, the newest first.',
  NAME: 'Their legal name.',
  LISTINGS: 'How many listings they have on the market, the most first.',
});

export const OrganizationSort = builder.inputType('OrganizationSort', {
  description: 'The order of suppliers. Sorted by anything but relevance, hits must match every word.',
  fields: (t) => ({
    by: t.field({ type: SortBy, required: true, description: 'By what.' }),
    direction: t.field({
      type: SortDirection,
      description: 'Left out: the newest or the most first, names from the beginning of the alphabet.',
    }),
  }),
});
