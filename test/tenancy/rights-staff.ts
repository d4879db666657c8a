// The table of rights, of what the marketplace's staff and the platform do.
import { newId } from '../../src/id.ts';
import { cells, operatorsOnly, operatorsOnlyCodes, platformOnly, type Row, type Stage } from './rights-columns.ts';

/** By operation. */
export const staffRows: Record<string, Row> = {
  'Query.productsInReview': {
    operation: '{ productsInReview { nodes { id } } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
  'Query.tenantUsage': {
    operation: '{ tenantUsage { products { used limit } } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
  // Only who waits for admission can be refused: test/modules/tenants.test.ts
  'Mutation.organizationRefuse': {
    operation:
      'mutation($input: OrganizationRefuseInput!) { organizationRefuse(input: $input) { userErrors { message } organization { id } } }',
    variables: ({ governed }) => ({ input: { id: governed, reason: 'No.' } }),
    cells: cells(...operatorsOnlyCodes.with(6, 'CONFLICT')),
  },
  'Mutation.productApprove': {
    operation:
      'mutation($input: ProductApproveInput!) { productApprove(input: $input) { userErrors { message } product { id } } }',
    variables: ({ published }) => ({ input: { id: published[0], expectedVersion: 2 } }), // approved already
    cells: operatorsOnly(),
  },
  'Mutation.productReturn': {
    operation:
      'mutation($input: ProductReturnInput!) { productReturn(input: $input) { userErrors { message } product { id } } }',
    variables: async (stage, column) => ({ input: { id: await stage.productOf(column), reason: 'No.' } }), // a draft already
    cells: operatorsOnly(),
  },
  'Mutation.tenantUpdate': {
    operation:
      'mutation($input: TenantUpdateInput!) { tenantUpdate(input: $input) { userErrors { message } marketplace { id } } }',
    variables: () => ({ input: { expectedVersion: 1, timeZone: 'UTC' } }),
    cells: operatorsOnly(),
  },
  'Mutation.tenantCreate': {
    operation:
      'mutation($input: TenantCreateInput!) { tenantCreate(input: $input) { userErrors { message } tenant { id } } }',
    variables: () => ({ input: { slug: `m-${newId()}`, name: 'New', verticals: ['chemicals'] } }),
    cells: platformOnly(),
  },
  ...Object.fromEntries(
    (
      [
        ['tenantSuspend', {}],
        ['tenantResume', {}],
        ['tenantDomainsSet', { domains: ['rights.example'] }],
        ['tenantLimitSet', { products: 100 }],
      ] as const
    ).map(([name, input]) => [
      `Mutation.${name}`,
      {
        operation: `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } tenant { id } } }`,
        variables: ({ other }: Stage) => ({ input: { id: other, ...input } }),
        cells: platformOnly(),
      },
    ]),
  ),
};
