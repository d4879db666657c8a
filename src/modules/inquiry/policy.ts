// Who may see an inquiry and what each side may do with it now: its two sides, and the operator as a reader.
import { type Actions, type Block, type Encounter, mustDo, waysOf } from '../../actions.ts';
import { InquiryStatus } from '../../generated/prisma/enums.ts';
import { isFinal } from '../../lifecycle.ts';
import { holds, operates, type Permission, type Viewer } from '../../viewer.ts';
import { type InquiryMover, type InquirySide, type InquiryStep, lifecycle, statusAt } from './lifecycle.ts';

/** The two organizations of an inquiry; they never change. */
export interface Sides {
  buyerId: string;
  supplierId: string;
}

/** What the rights on an inquiry depend on. */
export interface InquiryFacts extends Sides {
  status: InquiryStatus;
  expiresAt: Date | null;
  lastActorId: string;
}

/** What a member of either side can do with an inquiry. */
export type InquiryAction = 'REPLY' | 'QUOTE' | 'DECLINE' | 'WITHDRAW';

/** How each side does it, and the right that it needs. */
const actions = {
  REPLY: {
    buyer: { steps: ['followUp'], right: 'inquiry.followUp' },
    supplier: { steps: ['answer', 'remark'], right: 'inquiry.answer' },
  },
  QUOTE: { supplier: { steps: ['quotationSend'], right: 'quotation.write' } },
  DECLINE: { supplier: { steps: ['decline'], right: 'inquiry.answer' } },
  WITHDRAW: { buyer: { steps: ['withdraw'], right: 'inquiry.followUp' } },
} as const satisfies Actions<InquiryAction, InquirySide, InquiryStep>;

/** The side that the viewer's organization is on; null for everyone else. */
export function sideOf(viewer: Viewer, { buyerId, supplierId }: Sides): InquirySide | null {
  if (viewer.kind !== 'member') return null;
  if (viewer.organizationId === buyerId) return 'buyer';
  return viewer.organizationId === supplierId ? 'supplier' : null;
}

/** Members of either side who may read inquiries, and operators. */
export function mayRead(viewer: Viewer, sides: Sides): boolean {
  return operates(viewer, 'inquiry.read') || (holds(viewer, 'inquiry.read') && sideOf(viewer, sides) !== null);
}

/** The right that writing into an inquiry needs, by side. */
export const rightToReply = {
  buyer: actions.REPLY.buyer.right,
  supplier: actions.REPLY.supplier.right,
} as const satisfies Record<InquirySide, Permission>;

/** What the viewer may do with the inquiry now, and what stands in the way of the rest. */
export function waysWith(
  viewer: Viewer,
  inquiry: InquiryFacts,
): { open: InquiryAction[]; blocked: Block<InquiryAction>[] } {
  const side = sideOf(viewer, inquiry);
  if (!side) return { open: [], blocked: [] };
  return waysOf(lifecycle, actions, encounterOf(viewer, inquiry, side));
}

/** The step that `action` of the viewer's `side` is now; throws FORBIDDEN or CONFLICT. */
export function mustAct(
  viewer: Viewer,
  action: InquiryAction,
  inquiry: Pick<InquiryFacts, 'status' | 'expiresAt'>,
  side: InquirySide,
): InquiryStep {
  return mustDo(lifecycle, actions, action, encounterOf(viewer, inquiry, side));
}

function encounterOf(
  viewer: Viewer,
  inquiry: Pick<InquiryFacts, 'status' | 'expiresAt'>,
  side: InquirySide,
): Encounter<InquiryAction, InquiryStatus, InquiryMover> {
  return { viewer, side, stateOf: () => statusAt(inquiry) };
}

/** How an inquiry stands to one side. */
export type InquiryStanding = 'YOUR_TURN' | 'THEIR_TURN' | 'AGREED' | 'ENDED';

const isAwaited = (state: InquiryStatus) => state !== 'ACCEPTED' && !isFinal<InquiryStatus>(lifecycle, state);

/** The states in which one side waits for the other. */
export const awaitedStates: readonly InquiryStatus[] = Object.values(InquiryStatus).filter(isAwaited);

/** How the inquiry stands to the viewer; null for who is on no side. */
export function standingOf(viewer: Viewer, inquiry: InquiryFacts): InquiryStanding | null {
  if (viewer.kind !== 'member' || !sideOf(viewer, inquiry)) return null;
  const state = statusAt(inquiry);
  if (state === 'ACCEPTED') return 'AGREED';
  if (!isAwaited(state)) return 'ENDED';
  return inquiry.lastActorId === viewer.organizationId ? 'THEIR_TURN' : 'YOUR_TURN';
}
