// The negotiation as a small machine of its own: it walks by the design and knows nothing of the services, nor of their tables.
import type { InquiryStatus, QuotationStatus } from '../../src/generated/prisma/enums.ts';
import { type Act, design, endings, facts, isLast } from './negotiation-design.ts';

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
  /** Which inquiry was dealt with last. */
  about: number;
  /** What was tried last, and where. */
  last: { actor: Actor; action: Action; on: number; details: Details } | null;
}

/** Nothing has happened yet. */
export const untouched = (): Model => ({
  isSuspended: { buyer: false, supplier: false },
  inquiries: [],
  about: 0,
  last: null,
});

/** What a try comes with. */
export interface Details {
  /** Which of two texts. */
  said: 0 | 1;
  /** Against a version or revision that is not the one that stands. */
  isStale: boolean;
  /** For reading: so far before the newest fact; below 0 is beyond it. */
  back: number;
}

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

/** Where an inquiry stands by the clock. */
export const stateOf = ({ status, isOver }: ModelInquiry): InquiryStatus =>
  isOver ? (design[status].clock?.inquiryExpire ?? status) : status;

/** Where its quotation stands by the clock. */
export function quotationStateOf({ revisions }: ModelInquiry): QuotationStatus {
  const head = revisions.at(-1);
  if (!head) return 'DRAFT';
  return head.isOver && head.status === 'SENT' ? 'EXPIRED' : head.status;
}

/** Where an action of a side leads the inquiry now, or why it does not. */
export function wayOf(
  inquiry: ModelInquiry,
  side: Side,
  action: Action,
): { to: InquiryStatus } | 'FORBIDDEN' | 'CONFLICT' {
  if ((actions[action] ?? side) !== side) return 'FORBIDDEN';
  const act = (action === 'quotationDraft' ? 'quotationSend' : action) as Act;
  const to = design[stateOf(inquiry)][side]?.[act];
  const isReady = action === 'quotationSend' ? inquiry.draft !== 'none' : quotationStateOf(inquiry) === 'SENT';
  return to && (isReady || !action.startsWith('quotation') || action === 'quotationDraft') ? { to } : 'CONFLICT';
}

/** What `actor` is open to, and why not the rest, of some `names` of its side. */
export function waysOf(model: Model, inquiry: ModelInquiry, actor: Actor, names: Record<string, Action>) {
  const side = sideOf(actor);
  const found = { open: [] as string[], blocked: [] as string[] };
  for (const [name, action] of Object.entries(names)) {
    const way = side && wayOf(inquiry, side, action);
    if (!way || way === 'FORBIDDEN') continue;
    if (!isWriter(model, actor)) found.blocked.push(`${name} FORBIDDEN`);
    else if (way === 'CONFLICT') found.blocked.push(`${name} CONFLICT`);
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
  if (isLast(state)) return 'ENDED';
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

function move(inquiry: ModelInquiry, to: InquiryStatus, act: Act, by: Side | 'clock', number?: number): void {
  inquiry.status = to;
  if (by !== 'clock') inquiry.lastActor = by;
  tell(inquiry, facts[act], by, number);
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
  if (/^quotation(?!Draft)/.test(action)) return quote(inquiry, side, action as Act & Action, details);
  if (actions[action] === side) {
    if (action === 'inquiryDecline' && inquiry.status === 'DECLINED') return 'DONE'; // a retry
    if (action === 'inquiryWithdraw' && inquiry.status === 'WITHDRAWN') return 'DONE'; // a retry
  }
  const found = wayOf(inquiry, side, action);
  if (typeof found === 'string') return found;
  if (action === 'quotationDraft') {
    if (details.isStale) return 'CONFLICT';
    inquiry.draft = 'good';
    inquiry.drafts++;
    inquiry.inbox.supplier.push(wordsOf('quotation.drafted', side));
    return 'DONE';
  }
  if (action === 'inquiryReply') inquiry.messages++;
  move(inquiry, found.to, action as Act, side);
  return 'DONE';
}

function quote(inquiry: ModelInquiry, side: Side, action: Act & Action, { said, isStale }: Details): Ending {
  const { revisions } = inquiry;
  const head = revisions.at(-1);
  const end = endings[action];
  if (!inquiry.quotation || (!head && side === 'buyer')) return 'NOT_FOUND';
  if (end) {
    if (!head || isStale) return 'CONFLICT';
    const again = action === 'quotationAccept' || head.said === said;
    if (head.status === end && again && actions[action] === side) return 'DONE'; // a retry
  }
  const found = wayOf(inquiry, side, action);
  if (typeof found === 'string') return found;
  if (action === 'quotationSend') {
    if (isStale || revisions.length >= 50) return 'CONFLICT';
    if (inquiry.draft === 'over') return 'USER_ERRORS';
    if (head?.status === 'SENT') head.status = head.isOver ? 'EXPIRED' : 'SUPERSEDED';
    revisions.push({ status: 'SENT', isOver: false, said: -1 });
    inquiry.draft = 'none';
  } else Object.assign(head!, { status: end, said });
  move(inquiry, found.to, action, side, revisions.length);
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
  if (inquiry.status !== stateOf(inquiry)) move(inquiry, stateOf(inquiry), 'inquiryExpire', 'clock');
  const head = inquiry.revisions.at(-1);
  const to = design[inquiry.status].clock?.quotationExpire;
  if (!to || !head || head.status === quotationStateOf(inquiry)) return;
  head.status = quotationStateOf(inquiry);
  move(inquiry, to, 'quotationExpire', 'clock', inquiry.revisions.length);
}
