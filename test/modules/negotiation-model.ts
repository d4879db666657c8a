// The negotiation as a small machine of its own: it walks by the lifecycle tables and knows nothing of the services.
import type { InquiryStatus, QuotationStatus } from '../../src/generated/prisma/enums.ts';
import type { Step } from '../../src/lifecycle.ts';
import { type InquiryMover, lifecycle as inquiryTable } from '../../src/modules/inquiry/lifecycle.ts';
import { lifecycle as quotationTable } from '../../src/modules/quotation/lifecycle.ts';

/** The two sides. */
export type Side = 'buyer' | 'supplier';

/** Everybody who tries something: two members of each side, of whom the reader may only read, and three who are on no side. */
export const actors = [
  'buyer',
  'buyerReader',
  'supplier',
  'supplierReader',
  'stranger',
  'operator',
  'visitor',
] as const;
/** One of them. */
export type Actor = (typeof actors)[number];

/** What can be tried in an inquiry, and whose it is; null where it is for both. */
export const actions = {
  inquiryReply: null,
  quotationDraft: 'supplier',
  quotationSend: 'supplier',
  quotationAccept: 'buyer',
  quotationCounter: 'buyer',
  quotationReject: 'buyer',
  quotationWithdraw: 'supplier',
  inquiryDecline: 'supplier',
  inquiryWithdraw: 'buyer',
  inquiryRead: null,
  inquiryNote: null,
  inquiryAssign: null,
} as const;
/** One of them. */
export type Action = keyof typeof actions;

/** How a try ends: done, refused as input, or with the code of an error. */
export type Ending =
  | 'DONE'
  | 'USER_ERRORS'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'CURSOR_RESET';

/** An inquiry as the machine has it. Facts are words: what, by whom, and the number that goes with it. */
export interface ModelInquiry {
  id: string;
  status: InquiryStatus;
  isTimed: boolean;
  isOver: boolean;
  quotation: string | null;
  /** `said` tells one answer from another. */
  revisions: { status: QuotationStatus; isOver: boolean; said: number }[];
  draft: 'none' | 'good' | 'over';
  drafts: number;
  lastActor: Side;
  facts: { type: string; by: Side | 'clock'; number?: number }[];
  inbox: Record<Side, string[]>;
  /** How far each side, and each member, has read. */
  readBySide: Record<Side, number>;
  readByMember: Partial<Record<Actor, number>>;
  assigned: Record<Side, boolean>;
  assignments: Record<Side, number>;
  messages: number;
  notes: number;
}

/** All that the machine knows. */
export interface Model {
  isSuspended: Record<Side, boolean>;
  inquiries: ModelInquiry[];
}

/** What a try comes with. */
export interface Details {
  /** Which of two texts. */
  said: 0 | 1;
  /** Against a version or revision that is not the one that stands. */
  isStale: boolean;
  /** For reading: so far before the newest fact; below 0 is beyond it. */
  back: number;
}

/** Where the design lets a state go; whatever the tables say, nothing else may ever be stored. */
export const legal: { inquiry: Record<InquiryStatus, InquiryStatus[]>; quotation: Record<string, QuotationStatus[]> } =
  {
    inquiry: {
      OPEN: ['IN_DISCUSSION', 'QUOTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'],
      IN_DISCUSSION: ['QUOTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'],
      QUOTED: ['ACCEPTED', 'IN_DISCUSSION', 'WITHDRAWN', 'EXPIRED'],
      ACCEPTED: [],
      DECLINED: [],
      WITHDRAWN: [],
      EXPIRED: [],
    },
    quotation: { SENT: ['SUPERSEDED', 'COUNTERED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'] },
  };

/** A new inquiry. */
export function asked(id: string, isTimed: boolean): ModelInquiry {
  const inquiry: ModelInquiry = {
    id,
    status: 'OPEN',
    isTimed,
    isOver: false,
    quotation: null,
    revisions: [],
    draft: 'none',
    drafts: 0,
    lastActor: 'buyer',
    facts: [],
    inbox: { buyer: [], supplier: [] },
    readBySide: { buyer: 0, supplier: 0 },
    readByMember: {},
    assigned: { buyer: false, supplier: false },
    assignments: { buyer: 0, supplier: 0 },
    messages: 1,
    notes: 0,
  };
  tell(inquiry, 'inquiry.sent', 'buyer');
  return inquiry;
}

/** The side that an actor is on. */
export const sideOf = (actor: Actor): Side | null => (/^(buyer|supplier)/.exec(actor)?.[0] as Side) ?? null;

/** Whether an actor may write. */
export const isWriter = (model: Model, actor: Actor): boolean =>
  (actor === 'buyer' || actor === 'supplier') && !model.isSuspended[actor];

type AnyStep = Step<string, InquiryMover> & { inquiry?: keyof typeof inquiryTable; fact?: string };
const table: Record<string, AnyStep> = inquiryTable;
const quotations: Record<string, AnyStep> = quotationTable;

/** Where an inquiry stands by the clock. */
export const stateOf = ({ status, isOver }: ModelInquiry): InquiryStatus =>
  isOver && table.expire!.from.includes(status) ? 'EXPIRED' : status;

/** Where its quotation stands by the clock. */
export function quotationStateOf({ revisions }: ModelInquiry): QuotationStatus {
  const head = revisions.at(-1);
  if (!head) return 'DRAFT';
  return head.isOver && quotations.expire!.from.includes(head.status) ? 'EXPIRED' : head.status;
}

const inquirySteps: Partial<Record<Action, string[]>> = {
  inquiryReply: ['answer', 'remark', 'followUp'],
  quotationDraft: ['quotationSend'],
  inquiryDecline: ['decline'],
  inquiryWithdraw: ['withdraw'],
};
const quotationSteps: Partial<Record<Action, string>> = {
  quotationSend: 'send',
  quotationAccept: 'accept',
  quotationCounter: 'counter',
  quotationReject: 'reject',
  quotationWithdraw: 'withdraw',
};

/** The step of the inquiry that an action of a side would be now, or why there is none. */
export function stepOf(inquiry: ModelInquiry, side: Side, action: Action): { step: string } | 'FORBIDDEN' | 'CONFLICT' {
  const name = quotationSteps[action];
  const move = name ? quotations[name] : undefined;
  const names = move ? [move.inquiry!] : inquirySteps[action]!;
  const own = names.filter((step) => (move ?? table[step]!).by.includes(side));
  if (own.length === 0) return 'FORBIDDEN';
  const step = own.find((step) => table[step]!.from.includes(stateOf(inquiry)));
  const state = action === 'quotationSend' && inquiry.draft !== 'none' ? 'DRAFT' : quotationStateOf(inquiry);
  return step && (!move || move.from.includes(state)) ? { step } : 'CONFLICT';
}

/** What `actor` is open to, and why not the rest, of some `names` of its side. */
export function waysOf(model: Model, inquiry: ModelInquiry, actor: Actor, names: Record<string, Action>) {
  const side = sideOf(actor);
  const found = { open: [] as string[], blocked: [] as string[] };
  for (const [name, action] of Object.entries(names)) {
    const step = side && stepOf(inquiry, side, action);
    if (!step || step === 'FORBIDDEN') continue;
    if (!isWriter(model, actor)) found.blocked.push(`${name} FORBIDDEN`);
    else if (step === 'CONFLICT') found.blocked.push(`${name} CONFLICT`);
    else found.open.push(name);
  }
  return { open: found.open.sort(), blocked: found.blocked.sort() };
}

/** How an inquiry stands to who is on a side. */
export function standingOf(inquiry: ModelInquiry, actor: Actor): string | null {
  const side = sideOf(actor);
  if (!side) return null;
  const state = stateOf(inquiry);
  if (state === 'ACCEPTED') return 'AGREED';
  if (legal.inquiry[state].length === 0) return 'ENDED';
  return inquiry.lastActor === side ? 'THEIR_TURN' : 'YOUR_TURN';
}

/** What of an inquiry is news to a member. */
export function unreadOf(inquiry: ModelInquiry, actor: Actor): number {
  return newsIn(inquiry, sideOf(actor)!, inquiry.readByMember[actor] ?? 0, inquiry.facts.length);
}

function newsIn({ facts }: ModelInquiry, side: Side, after: number, upTo: number): number {
  return facts.slice(after, Math.max(after, upTo)).filter(({ type, by }) => type !== 'inquiry.read' && by !== side)
    .length;
}

function tell(inquiry: ModelInquiry, type: string, by: Side | 'clock', number?: number): void {
  inquiry.facts.push({ type, by, number });
  for (const side of ['buyer', 'supplier'] as const) inquiry.inbox[side].push(wordsOf(type, by, number));
}

/** A fact in words. */
export const wordsOf = (type: string, by: string, number?: number): string => `${type} by ${by} ${number ?? ''}`.trim();

function move(inquiry: ModelInquiry, step: string, type: string, by: Side | 'clock', number?: number): void {
  inquiry.status = (table[step]!.to as InquiryStatus | undefined) ?? inquiry.status;
  if (by !== 'clock') inquiry.lastActor = by;
  tell(inquiry, type, by, number);
}

/** Tries an action: answers how that must end, and does to the machine what it does. */
export function attempt(model: Model, inquiry: ModelInquiry, actor: Actor, action: Action, details: Details): Ending {
  const side = sideOf(actor);
  if (actor === 'visitor') return 'UNAUTHENTICATED';
  if (actor === 'stranger') return 'NOT_FOUND';
  if (!side || model.isSuspended[side]) return 'FORBIDDEN';
  if (action === 'inquiryRead') return read(inquiry, actor, side, details.back);
  if (!isWriter(model, actor)) return 'FORBIDDEN';
  if (action === 'inquiryNote' || action === 'inquiryAssign') return keep(inquiry, side, action, details);
  if (quotationSteps[action]) return quote(inquiry, side, action, details);
  if (action === 'inquiryDecline' || action === 'inquiryWithdraw') {
    const { to, by } = table[inquirySteps[action]![0]!]!;
    if (inquiry.status === to && by.includes(side)) return 'DONE'; // a retry
  }
  const found = stepOf(inquiry, side, action);
  if (typeof found === 'string') return found;
  if (action === 'quotationDraft') {
    if (details.isStale) return 'CONFLICT';
    inquiry.draft = 'good';
    inquiry.drafts++;
    inquiry.inbox.supplier.push(wordsOf('quotation.drafted', side));
    return 'DONE';
  }
  if (action === 'inquiryReply') inquiry.messages++;
  const types = {
    inquiryReply: 'inquiry.replied',
    inquiryDecline: 'inquiry.declined',
    inquiryWithdraw: 'inquiry.withdrawn',
  };
  move(inquiry, found.step, types[action as keyof typeof types], side);
  return 'DONE';
}

function quote(inquiry: ModelInquiry, side: Side, action: Action, { said, isStale }: Details): Ending {
  const { revisions } = inquiry;
  const head = revisions.at(-1);
  const step = quotations[quotationSteps[action]!]!;
  if (!inquiry.quotation || (!head && side === 'buyer')) return 'NOT_FOUND';
  if (action !== 'quotationSend') {
    if (!head || isStale) return 'CONFLICT';
    const again = action === 'quotationAccept' || head.said === said;
    if (head.status === step.to && again && step.by.includes(side)) return 'DONE'; // a retry
  }
  const found = stepOf(inquiry, side, action);
  if (typeof found === 'string') return found;
  if (action === 'quotationSend') {
    if (isStale || revisions.length >= 50) return 'CONFLICT';
    if (inquiry.draft === 'over') return 'USER_ERRORS';
    if (head?.status === 'SENT') head.status = head.isOver ? 'EXPIRED' : 'SUPERSEDED';
    revisions.push({ status: 'SENT', isOver: false, said: -1 });
    inquiry.draft = 'none';
  } else Object.assign(head!, { status: step.to, said });
  move(inquiry, found.step, step.fact!, side, revisions.length);
  return 'DONE';
}

function keep(inquiry: ModelInquiry, side: Side, action: Action, { said, isStale }: Details): Ending {
  if (action === 'inquiryNote') {
    inquiry.notes++;
    inquiry.inbox[side].push(wordsOf('inquiry.noted', side));
    return 'DONE';
  }
  const toSomebody = said === 1;
  if (inquiry.assigned[side] === toSomebody) return 'DONE';
  if (isStale) return 'CONFLICT';
  inquiry.assigned[side] = toSomebody;
  inquiry.assignments[side]++;
  inquiry.inbox[side].push(wordsOf('inquiry.assigned', side));
  return 'DONE';
}

function read(inquiry: ModelInquiry, actor: Actor, side: Side, back: number): Ending {
  const upTo = Math.max(0, inquiry.facts.length - back);
  if (upTo > inquiry.facts.length) return 'CURSOR_RESET';
  if (newsIn(inquiry, side, inquiry.readByMember[actor] ?? 0, upTo) === 0) return 'DONE';
  inquiry.readByMember[actor] = upTo;
  if (newsIn(inquiry, side, inquiry.readBySide[side], upTo) > 0) {
    inquiry.readBySide[side] = upTo;
    tell(inquiry, 'inquiry.read', side, upTo);
  } else inquiry.inbox[side].push(wordsOf('inquiry.read', side, upTo));
  return 'DONE';
}

/** What the clock writes down of an inquiry when it looks. */
export function strike(inquiry: ModelInquiry): void {
  if (inquiry.status !== stateOf(inquiry)) move(inquiry, 'expire', 'inquiry.expired', 'clock');
  const head = inquiry.revisions.at(-1);
  const { inquiry: step, to, fact } = quotations.expire!;
  if (!head || head.status === quotationStateOf(inquiry) || !table[step!]!.from.includes(inquiry.status)) return;
  head.status = to as QuotationStatus;
  move(inquiry, step!, fact!, 'clock', inquiry.revisions.length);
}
