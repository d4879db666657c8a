// Compares the negotiation's model with what is stored, stated and allowed: everything after each command.
import { expect } from 'vitest';
import { showId } from '../../src/id.ts';
import { unreadOf as realUnread } from '../../src/modules/inbox/reading.ts';
import { inboxOf } from '../../src/modules/inquiry/events.ts';
import { statusAt } from '../../src/modules/inquiry/lifecycle.ts';
import * as inquiryPolicy from '../../src/modules/inquiry/policy.ts';
import * as quotationPolicy from '../../src/modules/quotation/policy.ts';
import { graphql } from '../generated/index.ts';
import { ask } from '../kit/ask.ts';
import * as model from './negotiation-model.ts';
import * as play from './negotiation-play.ts';

type Model = model.Model;
type Real = play.Real;
const SIDES = ['buyer', 'supplier'] as const;

const Ways = graphql(`
  query NegotiationWays($id: ID!) {
    inquiry(id: $id) {
      status version viewerStatus availableActions blockedBecause { action code }
      quotation { status availableActions blockedBecause { action code } }
    }
  }
`);

const ofInquiry = {
  REPLY: 'inquiryReply',
  QUOTE: 'quotationDraft',
  DECLINE: 'inquiryDecline',
  WITHDRAW: 'inquiryWithdraw',
} as const;
const ofQuotation = {
  SEND: 'quotationSend',
  WITHDRAW: 'quotationWithdraw',
  ACCEPT: 'quotationAccept',
  COUNTER: 'quotationCounter',
  REJECT: 'quotationReject',
} as const;

const inWords = (blocks: readonly { action: string; code: string }[]) =>
  blocks.map(({ action, code }) => `${action} ${code}`).sort();

/** Everything stored is what the model has, and everything that was written since the last look is what it expects. */
export async function compare(real: Real, before: Model, after: Model): Promise<void> {
  const { companies } = real;
  const sideBy = (actor: play.Logged['actor']) =>
    actor.kind === 'member' ? SIDES.find((side) => companies[side] === actor.organization) : 'clock';
  const stored = await play.storedOf(
    real,
    after.inquiries.map(({ id }) => id),
  );
  for (const [i, inquiry] of after.inquiries.entries()) {
    const { status, facts, revisions, draft, drafts, quotation, lastActor, messages, notes } = inquiry;
    expect(stored[i]).toEqual({
      id: inquiry.id,
      status,
      version: facts.length,
      head: facts.length,
      lastActor: companies[lastActor],
      quotation,
      drafts,
      hasDraft: draft !== 'none',
      revision: revisions.length || null,
      revisions: revisions.map((revision) => revision.status),
      messages,
      notes,
      entries: Object.fromEntries(
        SIDES.map((side) => [
          companies[side],
          [inquiry.readBySide[side], inquiry.assignments[side], inquiry.assigned[side] ? real.members[side] : null],
        ]),
      ),
    });
  }
  const streams = play.streamsOf(real, after);
  const events = await play.newEvents(real, streams);
  for (const stream of streams) {
    const own = events.filter((event) => event.stream === stream);
    const seen = real.seen.get(stream) ?? 0;
    expect(own.map(({ seq }) => seq)).toEqual(own.map((_, i) => seen + i + 1)); // dense
    real.seen.set(stream, seen + own.length);
  }
  const words = ({ type, actor, data }: play.Logged) =>
    model.wordsOf(type.replace(/^inbox\./, ''), sideBy(actor)!, (data.revision ?? data.upTo) as number | undefined);
  for (const [i, inquiry] of after.inquiries.entries()) {
    const old = before.inquiries[i];
    const fresh = inquiry.facts.slice(old?.facts.length ?? 0);
    expect(events.filter(({ stream }) => stream === inquiry.id).map(words)).toEqual(
      fresh.map(({ type, by, number }) => model.wordsOf(type, by, number)),
    );
    for (const side of SIDES) {
      const inbox = inboxOf(companies[side]);
      const told = events.filter(({ stream, data }) => stream === inbox && data.inquiry === inquiry.id);
      expect(told.map(words), `inbox of the ${side}`).toEqual(inquiry.inbox[side].slice(old?.inbox[side].length ?? 0));
    }
  }
}

/** What everybody may do with an inquiry now: by the policies, and now and then by the API. */
export async function compareRights(real: Real, state: Model, inquiry: model.ModelInquiry): Promise<void> {
  const { world, turns } = real;
  const contexts = await play.contextsOf(real);
  const where = { tenantId_id: { tenantId: real.tenant.id, id: inquiry.id } };
  const row = await world.app.database
    .clientOf(real.tenant.id)
    .inquiry.findUniqueOrThrow({ where, include: { quotation: { include: { head: true } } } });
  expect(statusAt(row)).toBe(model.stateOf(inquiry));
  if (row.quotation) expect(quotationPolicy.statusOf(row.quotation)).toBe(model.quotationStateOf(inquiry));
  for (const actor of model.actors) {
    const { viewer } = contexts[actor];
    const ways = inquiryPolicy.waysWith(viewer, row);
    const expected = model.waysOf(state, inquiry, actor, ofInquiry);
    expect({ open: [...ways.open].sort(), blocked: inWords(ways.blocked) }, `inquiry, ${actor}`).toEqual(expected);
    expect(inquiryPolicy.standingOf(viewer, row)).toBe(model.standingOf(inquiry, actor));
    if (!row.quotation) continue;
    const { draft, head } = row.quotation;
    const further = quotationPolicy.waysWith(viewer, { hasDraft: draft !== null, head, inquiry: row });
    expect({ open: [...further.open].sort(), blocked: inWords(further.blocked) }, `quotation, ${actor}`).toEqual(
      model.waysOf(state, inquiry, actor, ofQuotation),
    );
  }
  const member = (['buyer', 'supplier', 'buyerReader', 'supplierReader'] as const)[turns % 4]!;
  if (!state.isSuspended[model.sideOf(member)!])
    expect(await realUnread(contexts[member], inquiry.id)).toBe(model.unreadOf(inquiry, member));
  if (turns % 20 === 0) await compareAnswer(real, state, inquiry, model.actors[(turns / 20) % model.actors.length]!);
}

async function compareAnswer(real: Real, state: Model, inquiry: model.ModelInquiry, actor: model.Actor): Promise<void> {
  const { inquiry: shown } = await ask(real.askers[actor], Ways, { id: showId('Inquiry', inquiry.id) });
  const side = model.sideOf(actor);
  if (actor === 'visitor' || actor === 'stranger' || (side && state.isSuspended[side])) return expect(shown).toBeNull();
  const hasQuotation = inquiry.revisions.length > 0 || (side === 'supplier' && inquiry.quotation !== null);
  const ways = (names: Record<string, model.Action>) => model.waysOf(state, inquiry, actor, names);
  const { quotation, availableActions, blockedBecause, ...more } = shown!;
  expect(more).toEqual({
    status: model.stateOf(inquiry),
    version: inquiry.facts.length,
    viewerStatus: model.standingOf(inquiry, actor),
  });
  expect({ open: [...availableActions].sort(), blocked: inWords(blockedBecause) }).toEqual(ways(ofInquiry));
  if (!hasQuotation) return expect(quotation).toBeNull();
  expect(quotation!.status).toBe(model.quotationStateOf(inquiry));
  expect({ open: [...quotation!.availableActions].sort(), blocked: inWords(quotation!.blockedBecause) }).toEqual(
    ways(ofQuotation),
  );
}
