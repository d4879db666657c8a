// Who may see a quotation and what each side may do with it now. A draft is the supplier's only.
import { type Actions, type Block, type Encounter, mustDo, waysOf } from '../../actions.ts';
import type { InquiryStatus, QuotationStatus } from '../../generated/prisma/enums.ts';
import { mayStep, type Step } from '../../lifecycle.ts';
import type { Viewer } from '../../viewer.ts';
import {
  type InquiryMover,
  type InquirySide,
  lifecycle as inquiryLifecycle,
  statusAt as inquiryStatusAt,
} from '../inquiry/lifecycle.ts';
import { type InquiryFacts, mayRead as mayReadInquiry, sideOf } from '../inquiry/policy.ts';
import { lifecycle, type QuotationStep, statusAt } from './lifecycle.ts';

/** What the rights on a quotation depend on. */
export interface QuotationFacts {
  /** Whether something is written for the next revision. */
  hasDraft: boolean;
  /** The newest revision; null before the first is sent. */
  head: { status: QuotationStatus; validUntil: Date } | null;
  inquiry: InquiryFacts;
  /** Whether the buyer's organization is asked to approve that it is accepted. */
  awaitsApproval?: boolean;
}

/** What a member of either side can do with a quotation. */
export type QuotationAction = 'SEND' | 'WITHDRAW' | 'ACCEPT' | 'COUNTER' | 'REJECT';

const stepOf = {
  SEND: 'send',
  WITHDRAW: 'withdraw',
  ACCEPT: 'accept',
  COUNTER: 'counter',
  REJECT: 'reject',
} as const satisfies Record<QuotationAction, QuotationStep>;

const writing = (step: QuotationStep) => ({ supplier: { steps: [step], right: 'quotation.write' } }) as const;
const deciding = (step: QuotationStep) => ({ buyer: { steps: [step], right: 'quotation.decide' } }) as const;

const actions: Actions<QuotationAction, InquiryMover, QuotationStep> = {
  SEND: writing(stepOf.SEND),
  WITHDRAW: writing(stepOf.WITHDRAW),
  ACCEPT: deciding(stepOf.ACCEPT),
  COUNTER: deciding(stepOf.COUNTER),
  REJECT: deciding(stepOf.REJECT),
};

/** Who reads the inquiry reads what was sent in it; before the first revision there is something for its supplier only. */
export function mayRead(viewer: Viewer, { head, inquiry }: Pick<QuotationFacts, 'head' | 'inquiry'>): boolean {
  return mayReadInquiry(viewer, inquiry) && (head !== null || sideOf(viewer, inquiry) === 'supplier');
}

/** Whether the viewer sees what is being written. */
export function mayReadDraft(viewer: Viewer, { inquiry }: Pick<QuotationFacts, 'inquiry'>): boolean {
  return mayReadInquiry(viewer, inquiry) && sideOf(viewer, inquiry) === 'supplier';
}

/** Where the quotation stands: at its newest revision. */
export function statusOf({ head }: Pick<QuotationFacts, 'head'>): QuotationStatus {
  return head ? statusAt(head) : 'DRAFT';
}

/** What the viewer may do with the quotation now, and what stands in the way of the rest. */
export function waysWith(
  viewer: Viewer,
  quotation: QuotationFacts,
): { open: QuotationAction[]; blocked: Block<QuotationAction>[] } {
  const side = sideOf(viewer, quotation.inquiry);
  if (!side) return { open: [], blocked: [] };
  return waysOf(lifecycle, actions, encounterOf(viewer, quotation, side));
}

/** The step that `action` of the viewer's `side` is now; throws FORBIDDEN or CONFLICT. */
export function mustAct(
  viewer: Viewer,
  action: QuotationAction,
  quotation: QuotationFacts,
  side: InquirySide,
): QuotationStep {
  return mustDo(lifecycle, actions, action, encounterOf(viewer, quotation, side));
}

function encounterOf(
  viewer: Viewer,
  quotation: QuotationFacts,
  side: InquirySide,
): Encounter<QuotationAction, QuotationStatus, InquiryMover> {
  const { inquiry } = quotation;
  const state = inquiryStatusAt(inquiry);
  return {
    viewer,
    side,
    // What is sent is the draft; all else is done to the newest revision.
    stateOf: (action) => (action === 'SEND' && quotation.hasDraft ? 'DRAFT' : statusOf(quotation)),
    // A revision that stands does not outlive its inquiry.
    heldUp: (action) => {
      const moves: Step<InquiryStatus, InquiryMover> = inquiryLifecycle[lifecycle[stepOf[action]].inquiry];
      if (!mayStep(moves, state, side)) return `The inquiry is ${state}.`;
      return action === 'ACCEPT' && quotation.awaitsApproval
        ? 'It waits for the approval of your organization.'
        : undefined;
    },
  };
}
