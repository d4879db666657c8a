// The part of the table of rights about how an organization runs itself: approvals, teams and divisions.
import { newId, showId } from '../../src/id.ts';
import {
  approves,
  asksForApproval,
  managesOthers,
  membersOnly,
  ownersOnly,
  type Row,
  type Stage,
} from './rights-columns.ts';

const decision = (name: string, whose: 'colleague' | 'own', cells: Row['cells'], more: object = {}): [string, Row] => [
  `Mutation.${name}`,
  {
    operation: `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } approval { id } } }`,
    variables: async (stage: Stage) => ({ input: { id: await stage.approvalOf(whose), ...more } }),
    cells,
  },
];

/** By operation. */
export const organizationRows: Record<string, Row> = {
  'Query.approvals': { operation: '{ approvals { nodes { id } } }', variables: () => ({}), cells: membersOnly() },
  'Query.approvalRules': { operation: '{ approvalRules { version } }', variables: () => ({}), cells: membersOnly() },
  'Mutation.approvalRulesSet': {
    operation:
      'mutation($input: ApprovalRulesSetInput!) { approvalRulesSet(input: $input) { userErrors { message } rules { version } } }',
    variables: () => ({ input: { rules: [] } }),
    cells: ownersOnly(),
  },
  ...Object.fromEntries([
    decision('approvalGrant', 'colleague', approves()),
    decision('approvalRefuse', 'colleague', approves(), { reason: 'No.' }),
    decision('approvalWithdraw', 'own', asksForApproval()),
  ]),
  'Query.divisions': { operation: '{ divisions { nodes { id } } }', variables: () => ({}), cells: membersOnly() },
  'Mutation.divisionInvite': {
    operation:
      'mutation($input: DivisionInviteInput!) { divisionInvite(input: $input) { userErrors { message } division { id } } }',
    variables: ({ market: { rival } }) => ({ input: { organizationId: rival.organizationId } }),
    cells: ownersOnly(),
  },
  'Mutation.divisionAccept': {
    operation:
      'mutation($input: DivisionAcceptInput!) { divisionAccept(input: $input) { userErrors { message } division { id } } }',
    variables: async (stage) => ({ input: { id: await stage.divisionOf() } }),
    cells: managesOthers(),
  },
  'Mutation.divisionEnd': {
    operation: 'mutation($input: DivisionEndInput!) { divisionEnd(input: $input) { userErrors { message } ended } }',
    variables: () => ({ input: { id: showId('Division', newId()) } }),
    cells: ownersOnly(),
  },
  'Query.teams': { operation: '{ teams { id } }', variables: () => ({}), cells: membersOnly() },
  'Mutation.teamCreate': {
    operation:
      'mutation($input: TeamCreateInput!) { teamCreate(input: $input) { userErrors { message } team { id } } }',
    variables: () => ({ input: { name: newId(), memberIds: [] } }),
    cells: ownersOnly(),
  },
  'Mutation.teamUpdate': {
    operation:
      'mutation($input: TeamUpdateInput!) { teamUpdate(input: $input) { userErrors { message } team { id } } }',
    variables: async (stage) => ({ input: { id: await stage.teamOf(), name: newId() } }),
    cells: managesOthers(),
  },
  'Mutation.teamDelete': {
    operation: 'mutation($input: TeamDeleteInput!) { teamDelete(input: $input) { userErrors { message } deleted } }',
    variables: () => ({ input: { id: showId('Team', newId()) } }),
    cells: ownersOnly(),
  },
};
