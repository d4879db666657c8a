// Who sees a request for approval, who may decide it, and who may not: nobody decides what they ask for themselves.
import { type Actions, type Block, type Encounter, mustDo, waysOf } from '../../actions.ts';
import { failure } from '../../errors.ts';
import type { ApprovalStatus } from '../../generated/prisma/enums.ts';
import { type ActingMember, holds, mustHold, type Viewer } from '../../viewer.ts';
import { mustBePerson } from '../account/policy.ts';
import { type ApprovalMover, type ApprovalStep, lifecycle } from './lifecycle.ts';
import type { Place } from './people.ts';

/** What the rights on a request depend on. */
export interface ApprovalFacts {
  organizationId: string;
  status: ApprovalStatus;
  askedById: string;
  /** Who may approve: whoever has this role, or this member. */
  role: string | null;
  memberId: string | null;
  grants: readonly { accountId: string }[];
}

/** What a member can do with a request. */
export type ApprovalAction = 'GRANT' | 'REFUSE' | 'WITHDRAW';

const actions: Actions<ApprovalAction, ApprovalMover, ApprovalStep> = {
  GRANT: { approver: { steps: ['grant'], right: 'approval.decide' } },
  REFUSE: { approver: { steps: ['refuse'], right: 'approval.decide' } },
  WITHDRAW: {
    asker: { steps: ['withdraw'], right: 'inquiry.read' },
    manager: { steps: ['withdraw'], right: 'organization.manage' },
  },
};

/** Whether the viewer sees what an organization wants approved, and what waits for it: its own people do, nobody else. */
export function mayRead(viewer: Viewer, { organizationId }: Pick<ApprovalFacts, 'organizationId'>): boolean {
  return holds(viewer, 'inquiry.read') && viewer.organizationId === organizationId;
}

/** The viewer as one who may decide at all: a person with the right. Throws UNAUTHENTICATED or FORBIDDEN. */
export function mustDecide(viewer: Viewer): ActingMember {
  const member = mustHold(viewer, 'approval.decide');
  mustBePerson(viewer);
  return member;
}

/** Whether somebody may approve what `tier` says: with the right, named by it. */
export function isApprover(tier: Pick<ApprovalFacts, 'role' | 'memberId'>, place: Place): boolean {
  const isNamed = tier.memberId ? tier.memberId === place.memberId : place.roles.includes(tier.role ?? '');
  return isNamed && place.permissions.has('approval.decide');
}

type Mover = Exclude<ApprovalMover, 'negotiation'>;

// Who asked decides nothing; a manager may be an approver, too.
function moversOf(approval: ApprovalFacts, place: Place | null): Mover[] {
  if (!place) return [];
  if (place.accountId === approval.askedById) return ['asker'];
  const isManager = place.permissions.has('organization.manage');
  return [...(isApprover(approval, place) ? ['approver' as const] : []), ...(isManager ? ['manager' as const] : [])];
}

/** What the viewer may do with the request now, and what stands in the way of the rest. */
export function waysWith(
  viewer: Viewer,
  approval: ApprovalFacts,
  place: Place | null,
): { open: ApprovalAction[]; blocked: Block<ApprovalAction>[] } {
  if (!mayRead(viewer, approval)) return { open: [], blocked: [] };
  const ways = moversOf(approval, place).map((side) => waysOf(lifecycle, actions, encounterOf(viewer, approval, side)));
  return { open: ways.flatMap(({ open }) => open), blocked: ways.flatMap(({ blocked }) => blocked) };
}

/** Throws FORBIDDEN or CONFLICT when the viewer may not do `action` with the request now. */
export function mustAct(viewer: Viewer, action: ApprovalAction, approval: ApprovalFacts, place: Place | null): void {
  const movers = moversOf(approval, place);
  const side = movers.find((mover) => actions[action][mover]);
  if (side) mustDo(lifecycle, actions, action, encounterOf(viewer, approval, side));
  else if (movers.includes('asker'))
    throw failure('FORBIDDEN', 'Nobody decides what they ask for themselves: a colleague has to.');
  else if (action === 'WITHDRAW')
    throw failure('FORBIDDEN', 'Who asked, or who manages the organization, withdraws a request.');
  else throw failure('FORBIDDEN', 'This request is for somebody else to decide.');
}

function encounterOf(
  viewer: Viewer,
  { status, grants }: ApprovalFacts,
  side: ApprovalMover,
): Encounter<ApprovalAction, ApprovalStatus, ApprovalMover> {
  const hasGranted = viewer.kind === 'member' && grants.some(({ accountId }) => accountId === viewer.accountId);
  return {
    viewer,
    side,
    stateOf: () => status,
    heldUp: (action) => (action === 'GRANT' && hasGranted ? 'You have approved it already.' : undefined),
  };
}
