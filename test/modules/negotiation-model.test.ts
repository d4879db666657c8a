// The negotiation against a model of it: whoever tries whatever whenever, state, facts and rights are what the lifecycle tables say.
import * as check from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { showId } from '../../src/id.ts';
import { unreadOf as realUnread } from '../../src/modules/inbox/reading.ts';
import { inboxOf } from '../../src/modules/inquiry/events.ts';
import * as inquiryPolicy from '../../src/modules/inquiry/policy.ts';
import * as quotationPolicy from '../../src/modules/quotation/policy.ts';
import { graphql } from '../generated/index.ts';
import { ask } from '../kit/ask.ts';
import { colleague, market } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';
import * as model from './negotiation-model.ts';
import * as play from './negotiation-play.ts';

type Model = model.Model;
type Real = play.Real;
const SIDES = ['buyer', 'supplier'] as const;
const ENOUGH = scaled(10_000, 400);
const MOST_INQUIRIES = 5;

const world = useWorld({ worker: false });
let real: Real;

beforeAll(async () => {
  const made = await market(world);
  const { buyer, supplier, rival, tenantId } = made;
  real = await play.openPlay(world, made, {
    buyer,
    supplier,
    stranger: rival,
    buyerReader: await colleague(world, tenantId, buyer, 'Bea', 'VIEWER'),
    supplierReader: await colleague(world, tenantId, supplier, 'Sue', 'VIEWER'),
  });
});
afterAll(() => real?.owner.end());

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
async function compare(before: Model, after: Model): Promise<void> {
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
    const old = before.inquiries[i];
    if (old && old.status !== status) expect(model.legal.inquiry[old.status]).toContain(status);
    for (const [n, was] of (old?.revisions ?? []).entries())
      if (was.status !== revisions[n]!.status)
        expect(model.legal.quotation[was.status] ?? []).toContain(revisions[n]!.status);
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
async function compareRights(state: Model, inquiry: model.ModelInquiry, turn: number): Promise<void> {
  const contexts = await play.contextsOf(real);
  const where = { tenantId_id: { tenantId: real.tenant.id, id: inquiry.id } };
  const row = await world.app.database
    .clientOf(real.tenant.id)
    .inquiry.findUniqueOrThrow({ where, include: { quotation: { include: { head: true } } } });
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
  const member = (['buyer', 'supplier', 'buyerReader', 'supplierReader'] as const)[turn % 4]!;
  if (!state.isSuspended[model.sideOf(member)!])
    expect(await realUnread(contexts[member], inquiry.id)).toBe(model.unreadOf(inquiry, member));
  if (turn % 20 === 0) await compareAnswer(state, inquiry, model.actors[(turn / 20) % model.actors.length]!);
}

async function compareAnswer(state: Model, inquiry: model.ModelInquiry, actor: model.Actor): Promise<void> {
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

let turns = 0;

/** A command that does `work` to the model and the marketplace, after which all is compared. */
function command(
  text: string,
  isPossible: (state: Model) => boolean,
  work: (state: Model, contexts: Awaited<ReturnType<typeof play.contextsOf>>) => Promise<string>,
  on = 0,
): play.Command {
  return {
    check: isPossible,
    async run(state) {
      const before = structuredClone(state);
      const ending = await work(state, await play.contextsOf(real));
      const kind = `${text.split(' ')[0]} ${ending}`;
      real.played.set(kind, (real.played.get(kind) ?? 0) + 1);
      await compare(before, state);
      if (state.inquiries.length) await compareRights(state, pick(state, on), turns);
      turns++;
    },
    toString: () => text,
  };
}

const pick = ({ inquiries }: Model, on: number) => inquiries[on % inquiries.length]!;
const some = (state: Model) => state.inquiries.length > 0;
/** Of `names`, the first as often as all others. */
const mostly = <Name extends string>(first: Name, others: readonly Name[]) =>
  check.oneof({ weight: 3, arbitrary: check.constant(first) }, { weight: 2, arbitrary: check.constantFrom(...others) });
const index = check.nat(MOST_INQUIRIES - 1);

const asking = check
  .tuple(mostly<model.Actor>('buyer', ['buyer', 'buyerReader', 'operator', 'visitor']), check.boolean())
  .map(([actor, isTimed]) =>
    command(
      `inquirySend by ${actor}${isTimed ? ' until' : ''}`,
      (state) => state.inquiries.length < MOST_INQUIRIES,
      async (state, contexts) => {
        const { isSuspended } = state;
        const may = actor === 'buyer' && !isSuspended.buyer;
        const refused = actor === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        const expected = may ? (isSuspended.supplier ? 'USER_ERRORS' : 'DONE') : refused;
        let id = '';
        const ending = await play.endingOf(async () => {
          ({ id } = await play.sendInquiry(real, contexts[actor], actor, isTimed));
        });
        expect(ending).toBe(expected);
        if (ending === 'DONE') state.inquiries.push(model.asked(id, isTimed));
        return ending;
      },
      MOST_INQUIRIES - 1,
    ),
  );

// Only what is quoted again and again gets far.
const often: model.Action[] = [
  ...Array<model.Action>(5).fill('quotationDraft'),
  ...Array<model.Action>(6).fill('quotationSend'),
  ...([
    'quotationCounter',
    'quotationReject',
    'quotationWithdraw',
    'quotationAccept',
    'inquiryReply',
    'inquiryDecline',
    'inquiryRead',
  ] as const),
];

const acting = check
  .record({
    action: check.constantFrom(...often, ...(Object.keys(model.actions) as model.Action[])),
    isOwn: check.integer({ min: 0, max: 9 }),
    who: check.constantFrom(...model.actors, 'buyerReader' as const, 'supplierReader' as const),
    on: index,
    said: check.constantFrom(0 as const, 1 as const),
    isStale: check.integer({ min: 0, max: 9 }).map((n) => n === 9),
    back: check.integer({ min: -1, max: 3 }),
  })
  .map(({ action, isOwn, who, on, ...details }) => {
    const actor = isOwn < 7 ? (model.actions[action] ?? SIDES[isOwn % 2]!) : who;
    const extras = `${details.isStale ? ', stale' : ''}${action === 'inquiryRead' ? `, ${details.back} back` : `, text ${details.said}`}`;
    return command(
      `${action} by ${actor} in #${on}${extras}`,
      some,
      async (state, contexts) => {
        const inquiry = pick(state, on);
        const expected = (copy: Model) => model.attempt(copy, pick(copy, on), actor, action, details);
        const foreseen = expected(structuredClone(state));
        const ending = await play.endingOf(async () => {
          const { id } = await play.call(real, contexts[actor], actor, action, inquiry, details);
          if (action === 'quotationDraft') inquiry.quotation ??= id;
        });
        expect(ending).toBe(foreseen);
        expected(state);
        return ending;
      },
      on,
    );
  });

const repeating = check.boolean().map((isOther) =>
  command(isOther ? 'anotherUnderSameKey' : 'repeat', some, async (state, contexts) => {
    const { last } = real;
    if (!last || last.by === 'operator') return 'NOTHING';
    const { id: inquiryId } = pick(state, 0);
    const may = model.isWriter(state, last.by);
    let answer = last.answer;
    const ending = await play.endingOf(async () => {
      answer = await (isOther
        ? play.otherUnder(contexts[last.by], inquiryId, last.key)
        : last.again(contexts[last.by]));
    });
    expect(ending).toBe(!may ? 'FORBIDDEN' : isOther ? 'IDEMPOTENCY_MISMATCH' : 'DONE');
    expect(answer).toEqual(last.answer);
    return ending;
  }),
);

const lapsing = check
  .tuple(check.constantFrom('inquiry' as const, 'revision' as const, 'draft' as const), index)
  .map(([what, on]) =>
    command(
      `timeIsOver for the ${what} of #${on}`,
      (state) => {
        if (!some(state)) return false;
        const { isTimed, isOver, revisions, draft } = pick(state, on);
        if (what === 'inquiry') return isTimed && !isOver;
        return what === 'draft' ? draft === 'good' : revisions.at(-1)?.status === 'SENT';
      },
      async (state) => {
        const inquiry = pick(state, on);
        await play.lapse(real, what, inquiry.id);
        if (what === 'inquiry') inquiry.isOver = true;
        else if (what === 'draft') inquiry.draft = 'over';
        else inquiry.revisions.at(-1)!.isOver = true;
        return 'DONE';
      },
      on,
    ),
  );

const striking = check.option(index).map((on) =>
  command(
    on === null ? 'sweep' : `timers of #${on}`,
    some,
    async (state) => {
      const one = on === null ? null : pick(state, on);
      await play.clock(real, one);
      for (const inquiry of one ? [one] : state.inquiries) model.strike(inquiry);
      return 'DONE';
    },
    on ?? 0,
  ),
);

const governing = check
  .tuple(
    mostly<model.Actor>('operator', ['buyer', 'stranger', 'visitor', 'operator']),
    check.constantFrom(...SIDES),
    check.integer({ min: 0, max: 2 }),
  )
  .map(([actor, side, n]) =>
    command(`${n < 1 ? 'suspend' : 'resume'} the ${side} by ${actor}`, some, async (state, contexts) => {
      const ending = await play.endingOf(() => play.govern(contexts[actor], real.companies[side], n === 0));
      expect(ending).toBe(actor === 'operator' ? 'DONE' : actor === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      if (ending === 'DONE') state.isSuspended[side] = n === 0;
      return ending;
    }),
  );

const anything = [
  ...[asking, asking, repeating, lapsing, lapsing, striking, governing],
  ...Array<typeof acting>(20).fill(acting),
];

test('no order of commands finds an illegal state, a lost fact, or a right that differs', async () => {
  const { seed = 0 } = check.readConfigureGlobal();
  const played = () => [...real.played.values()].reduce((sum, count) => sum + count, 0);
  const property = check.asyncProperty(
    check.commands(anything, { maxCommands: 100, size: 'max' }),
    async (commands) => {
      await play.begin(real);
      const start = () => ({ model: { isSuspended: { buyer: false, supplier: false }, inquiries: [] } as Model, real });
      await check.asyncModelRun(start, commands);
    },
  );
  for (let round = 0; played() < ENOUGH; round++)
    await check.assert(property, { seed: seed + round, numRuns: 2, interruptAfterTimeLimit: 120_000 });
  // A search that never gets somewhere proves nothing: in the soak every action is done, and refused.
  const kinds = Object.keys(model.actions).filter((action) => !['inquiryNote', 'inquiryRead'].includes(action));
  const reached = kinds.flatMap((action) => [`${action} DONE`, `${action} CONFLICT`, `${action} FORBIDDEN`]);
  if (ENOUGH >= 10_000) expect([...real.played.keys()]).toEqual(expect.arrayContaining(reached));
}, 3_600_000);
