// The table of rights, of what the marketplace's staff and the platform do.
import { newId, showId } from '../../src/id.ts';
import { type Asker, does } from '../kit/ask.ts';
import {
  cells,
  columns,
  operatorsOnly,
  operatorsOnlyCodes,
  platformOnly,
  type Row,
  type Stage,
} from './rights-columns.ts';

const fresh = () => ({ vertical: 'chemicals', code: `c-${newId()}`, names: [{ locale: 'en', name: 'Made' }] });

/** A category that nothing is listed in. */
export async function emptyCategory(operator: Asker): Promise<string> {
  const { category } = await does(operator, 'categoryCreate', fresh(), 'category { id }');
  return (category as { id: string }).id;
}

/** By operation. */
export const staffRows: Record<string, Row> = {
  'Query.productsInReview': {
    operation: '{ productsInReview { nodes { id } } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
  'Query.operators': { operation: '{ operators { roles } }', variables: () => ({}), cells: operatorsOnly() },
  'Query.operatorInvitations': {
    operation: '{ operatorInvitations { id } }',
    variables: () => ({}),
    cells: operatorsOnly(),
  },
  'Mutation.operatorInvite': {
    operation:
      'mutation($input: OperatorInviteInput!) { operatorInvite(input: $input) { userErrors { message } invitation { id } } }',
    variables: () => ({ input: { email: `${newId()}@example.com`, roles: ['ANALYST'] } }),
    cells: operatorsOnly(),
  },
  'Mutation.operatorInvitationRevoke': {
    operation:
      'mutation($input: OperatorInvitationRevokeInput!) { operatorInvitationRevoke(input: $input) { userErrors { message } revoked } }',
    variables: () => ({ input: { id: showId('OperatorInvitation', newId()) } }),
    cells: operatorsOnly(),
  },
  // With an invitation: test/modules/operators.test.ts.
  'Mutation.operatorInvitationAccept': {
    operation:
      'mutation($input: OperatorInvitationAcceptInput!) { operatorInvitationAccept(input: $input) { userErrors { message } isAccepted } }',
    variables: () => ({ input: { token: 'none' } }),
    cells: cells(...columns.map(() => 'userErrors: This invitation is not good any more: ask for a new one.')),
  },
  'Mutation.operatorRolesSet': {
    operation:
      'mutation($input: OperatorRolesSetInput!) { operatorRolesSet(input: $input) { userErrors { message } operator { roles } } }',
    variables: ({ bystander }) => ({ input: { accountId: bystander.accountId, roles: ['ANALYST'] } }),
    cells: operatorsOnly(),
  },
  'Mutation.operatorRemove': {
    operation:
      'mutation($input: OperatorRemoveInput!) { operatorRemove(input: $input) { userErrors { message } removed } }',
    variables: () => ({ input: { accountId: showId('Account', newId()) } }), // nobody, who is removed already
    cells: operatorsOnly(),
  },
  'Mutation.impersonationStart': {
    operation:
      'mutation($input: ImpersonationStartInput!) { impersonationStart(input: $input) { userErrors { message } accessToken } }',
    variables: ({ bystander }) => ({ input: { ...bystander, reason: 'Asked for help.' } }),
    cells: operatorsOnly(),
  },
  // With one of one's own: test/modules/impersonations.test.ts.
  'Mutation.impersonationEnd': {
    operation: 'mutation { impersonationEnd(input: {}) { userErrors { message } ended } }',
    variables: () => ({}),
    cells: cells(...columns.map(() => 'NOT_FOUND')),
  },
  ...Object.fromEntries(
    [
      'inquiryFigures(from: "2026-01-01", to: "2026-01-31", by: DAY) { key }',
      'funnel(from: "2026-01-01", to: "2026-01-31") { inquiries }',
      'searchTerms(from: "2026-01-01", to: "2026-01-31") { term }',
    ].map((field) => [
      `Query.${field.split('(')[0]}`,
      { operation: `{ ${field} }`, variables: () => ({}), cells: operatorsOnly() },
    ]),
  ),
  'Mutation.categoryCreate': {
    operation:
      'mutation($input: CategoryCreateInput!) { categoryCreate(input: $input) { userErrors { message } category { id } } }',
    variables: () => ({ input: fresh() }),
    cells: operatorsOnly(),
  },
  ...Object.fromEntries(
    (
      [
        ['categoryRename', { names: [{ locale: 'en', name: 'Alkalis' }] }],
        ['categoryMove', {}],
        ['categoryRestore', {}], // it is not archived
      ] as const
    ).map(([name, input]) => [
      `Mutation.${name}`,
      {
        operation: `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } category { id } } }`,
        variables: ({ categoryId }: Stage) => ({ input: { id: categoryId, ...input } }),
        cells: operatorsOnly(),
      },
    ]),
  ),
  'Mutation.categoryArchive': {
    operation:
      'mutation($input: CategoryArchiveInput!) { categoryArchive(input: $input) { userErrors { message } category { id } } }',
    variables: async ({ market }) => ({ input: { id: await emptyCategory(market.operator) } }),
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
