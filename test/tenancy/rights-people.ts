// The table of rights, where it is about the people of companies: members, invitations, roles.
import { newId, showId } from '../../src/id.ts';
import {
  cells,
  columns,
  managesKeys,
  NO,
  operatorsOnly,
  ownersOnly,
  type Row,
  type Stage,
  signedIn,
  signedInAndTold,
} from './rights-columns.ts';

const missing = () => showId('Member', newId());
/** Those who manage people are let in and told what is amiss with what they give. */
const managersTold = (message: string) => {
  const told = `userErrors: ${message}`;
  return cells('UNAUTHENTICATED', NO!, NO!, NO!, told, told, NO!, NO!);
};
const NO_MEMBER = 'Your organization has no such member.';

/** By operation, as in rights-table.ts. */
export const peopleRows: Record<string, Row> = {
  'Query.members': {
    operation: 'query($id: ID) { members(organizationId: $id) { nodes { id } } }',
    variables: ({ house }: Stage, column) => (column === 'operator' ? { id: house.organizationId } : {}),
    cells: cells('UNAUTHENTICATED', ...columns.slice(1, -1).map(() => 'ALLOWED'), NO!),
  },
  'Query.members of another company': {
    operation: 'query($id: ID) { members(organizationId: $id) { nodes { id } } }',
    variables: ({ governed }: Stage) => ({ id: governed }),
    cells: operatorsOnly(),
  },
  'Query.invitations': {
    operation: '{ invitations { nodes { id } } }',
    variables: () => ({}),
    cells: managesKeys(),
  },
  'Query.roles': { operation: '{ roles { code } }', variables: () => ({}), cells: signedIn() },
  'Mutation.memberInvite': {
    operation:
      'mutation($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { message } invitation { id } } }',
    variables: () => ({ input: { email: `${newId()}@example.com`, roles: ['VIEWER'] } }),
    cells: ownersOnly(),
  },
  'Mutation.organizationInvite': {
    operation:
      'mutation($input: OrganizationInviteInput!) { organizationInvite(input: $input) { userErrors { message } invitation { id } } }',
    variables: () => ({ input: { email: `${newId()}@example.com` } }),
    cells: operatorsOnly(),
  },
  'Mutation.invitationRevoke': {
    operation:
      'mutation($input: InvitationRevokeInput!) { invitationRevoke(input: $input) { userErrors { message } revoked } }',
    variables: () => ({ input: { id: showId('Invitation', newId()) } }),
    cells: managesKeys(),
  },
  // With a good token: test/modules/members.test.ts.
  'Mutation.invitationAccept': {
    operation:
      'mutation($input: InvitationAcceptInput!) { invitationAccept(input: $input) { userErrors { message } member { id } } }',
    variables: () => ({ input: { token: 'none' } }),
    cells: cells(...columns.map(() => 'userErrors: This invitation is not good any more: ask for a new one.')),
  },
  'Mutation.memberRolesSet': {
    operation:
      'mutation($input: MemberRolesSetInput!) { memberRolesSet(input: $input) { userErrors { message } member { id } } }',
    variables: () => ({ input: { memberId: missing(), roles: ['VIEWER'] } }),
    cells: managersTold(NO_MEMBER),
  },
  'Mutation.ownershipTransfer': {
    operation:
      'mutation($input: OwnershipTransferInput!) { ownershipTransfer(input: $input) { userErrors { message } member { id } } }',
    variables: () => ({ input: { memberId: missing() } }),
    cells: managersTold(NO_MEMBER),
  },
  'Mutation.memberRemove': {
    operation:
      'mutation($input: MemberRemoveInput!) { memberRemove(input: $input) { userErrors { message } isRemoved } }',
    variables: () => ({ input: { memberId: missing() } }),
    cells: ownersOnly(),
  },
  'Mutation.organizationLeave': {
    operation:
      'mutation($input: OrganizationLeaveInput!) { organizationLeave(input: $input) { userErrors { message } hasLeft } }',
    variables: ({ governed }: Stage) => ({ input: { organizationId: governed } }),
    cells: signedInAndTold('You do not act for this organization: choose it by sessionRefresh first.'),
  },
  // Another version is told to whom may change it: test/modules/profiles.test.ts.
  'Mutation.organizationUpdate': {
    operation:
      'mutation($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { userErrors { message } organization { id } } }',
    variables: () => ({ input: { expectedVersion: 1, yearFounded: 3000 } }),
    cells: managersTold('A year of foundation is from 1000 up to this year.'),
  },
  'Mutation.roleDefine': {
    operation:
      'mutation($input: RoleDefineInput!) { roleDefine(input: $input) { userErrors { message } role { code } } }',
    variables: () => ({ input: { code: 'BROKER', permissions: ['inquiry_read'] } }),
    cells: operatorsOnly(),
  },
  'Mutation.roleRemove': {
    operation: 'mutation($input: RoleRemoveInput!) { roleRemove(input: $input) { userErrors { message } isRemoved } }',
    variables: () => ({ input: { code: 'BROKER' } }),
    cells: operatorsOnly(),
  },
};
