// The commands of the negotiation's model: what is tried, by whom and how often, and that it ends as the model says.
import * as check from 'fast-check';
import { expect } from 'vitest';
import { compare, compareRights } from './negotiation-compare.ts';
import { isLast } from './negotiation-design.ts';
import * as model from './negotiation-model.ts';
import * as play from './negotiation-play.ts';

type Model = model.Model;
type Contexts = Awaited<ReturnType<typeof play.contextsOf>>;
const SIDES = ['buyer', 'supplier'] as const;
const MOST_INQUIRIES = 8;
const MOST_UNDER_WAY = 2;

/** A command that does `work` to the model and the marketplace, after which all is compared; the rights in the inquiry that it was about. */
function command(
  text: string,
  isPossible: (state: Model) => boolean,
  work: (state: Model, real: play.Real, contexts: Contexts) => Promise<string>,
): play.Command {
  return {
    check: isPossible,
    async run(state, real) {
      real.turns++;
      const before = structuredClone(state);
      const ending = await work(state, real, await play.contextsOf(real));
      count(real.played, `${text.split(' ')[0]} ${ending}`);
      await compare(real, before, state);
      if (!some(state)) return;
      const inquiry = state.inquiries[state.about]!;
      count(real.stood, `inquiry ${model.stateOf(inquiry)}`);
      count(real.stood, `quotation ${model.quotationStateOf(inquiry)}`);
      await compareRights(real, state, inquiry);
    },
    toString: () => text,
  };
}

const count = (counts: Map<string, number>, kind: string) => void counts.set(kind, (counts.get(kind) ?? 0) + 1);

// Those that are under way are picked more often than those that have ended.
function indexOf({ inquiries }: Model, on: number): number {
  const all = [...inquiries.keys()];
  const underWay = all.filter((i) => !isLast(model.stateOf(inquiries[i]!)));
  const often = [...underWay, ...underWay, ...underWay, ...underWay, ...all];
  return often[on % often.length]!;
}

const pick = (state: Model, on: number) => state.inquiries[indexOf(state, on)]!;

/** Picks the inquiry that a command is about. */
function take(state: Model, on: number): model.ModelInquiry {
  state.about = indexOf(state, on);
  return state.inquiries[state.about]!;
}

const times = <One>(n: number, one: One) => Array<One>(n).fill(one);
const some = (state: Model) => state.inquiries.length > 0;
/** Of `names`, the first as often as all others. */
const mostly = <Name extends string>(first: Name, others: readonly Name[]) =>
  check.oneof({ weight: 3, arbitrary: check.constant(first) }, { weight: 2, arbitrary: check.constantFrom(...others) });
const index = check.nat(59);

const asking = check
  .tuple(
    mostly<model.Actor>('buyer', ['buyer', 'buyerReader', 'operator', 'visitor']),
    check.constantFrom(true, true, true, false),
  )
  .map(([actor, isTimed]) =>
    command(
      `inquirySend by ${actor}${isTimed ? ' until' : ''}`,
      ({ inquiries }) =>
        inquiries.length < MOST_INQUIRIES &&
        inquiries.filter((one) => !isLast(model.stateOf(one))).length < MOST_UNDER_WAY,
      async (state, real, contexts) => {
        const { isSuspended } = state;
        const may = actor === 'buyer' && !isSuspended.buyer;
        const refused = actor === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        const expected = may ? (isSuspended.supplier ? 'USER_ERRORS' : 'DONE') : refused;
        let id = '';
        const ending = await play.endingOf(async () => {
          ({ id } = await play.sendInquiry(real, contexts[actor], actor, isTimed));
        });
        expect(ending).toBe(expected);
        if (ending === 'DONE') state.about = state.inquiries.push(model.asked(id, isTimed)) - 1;
        return ending;
      },
    ),
  );

// Blindly, whether it is open or not.
const actions: model.Action[] = [
  ...(Object.keys(model.actions) as model.Action[]),
  ...(['quotationDraft', 'quotationSend', 'inquiryAssign', 'inquiryAssign', 'inquiryRead'] as const),
  ...(['quotationCounter', 'quotationReject', 'quotationWithdraw', 'quotationAccept'] as const),
];

const acting = check
  .record({
    action: check.constantFrom(...actions),
    isOwn: check.integer({ min: 0, max: 9 }),
    who: check.constantFrom(...model.actors, 'buyerReader' as const, 'supplierReader' as const),
    on: index,
    said: check.constantFrom(0 as const, 1 as const),
    isStale: check.nat(4).map((n) => n === 4),
    back: check.integer({ min: -1, max: 3 }),
  })
  .map(({ action, isOwn, who, on, ...details }) => {
    const actor = isOwn < 7 ? (model.actions[action] ?? SIDES[isOwn % 2]!) : who;
    const extras = `${details.isStale ? ', stale' : ''}${action === 'inquiryRead' ? `, ${details.back} back` : `, text ${details.said}`}`;
    return trying(`${action} by ${actor} in #${on}${extras}`, some, (state) => ({
      ...{ actor, action, on: indexOf(state, on), details },
    }));
  });

/** A command that tries `what` of the model then; it must end as the model says. */
function trying(
  text: string,
  isPossible: (state: Model) => boolean,
  what: (state: Model) => NonNullable<Model['last']>,
): play.Command {
  return command(text, isPossible, async (state, real, contexts) => {
    state.last = what(state);
    const { actor, action, on, details } = state.last;
    state.about = on;
    const inquiry = state.inquiries[on]!;
    const expected = (copy: Model) => model.attempt(copy, copy.inquiries[on]!, actor, action, details);
    const foreseen = expected(structuredClone(state));
    const ending = await play.endingOf(async () => {
      const { id } = await play.call(real, contexts[actor], actor, action, inquiry, details);
      if (action === 'quotationDraft') inquiry.quotation ??= id;
    });
    expect(ending).toBe(foreseen);
    expected(state);
    return ending;
  });
}

// Something that is open now: what is tried blindly seldom gets far.
const moving = check
  .record({
    on: index,
    n: check.nat(99),
    said: check.constantFrom(0 as const, 1 as const),
    isStale: check.nat(9).map((m) => m === 9),
  })
  .map(({ on, n, said, isStale }) => {
    const openIn = (state: Model) =>
      some(state) ? MOVES.filter(([actor, action]) => isOpen(state, pick(state, on), actor, action)) : [];
    return trying(
      `move ${n} in #${on}, text ${said}${isStale ? ', stale' : ''}`,
      (state) => openIn(state).length > 0,
      (state) => {
        const open = openIn(state);
        const [actor, action] = open[n % open.length]!;
        return { actor, action, on: indexOf(state, on), details: { said, isStale, back: 0 } };
      },
    );
  });

// How often each comes where it is open: what ends an inquiry seldom, or nothing would come after it.
const OFTEN: Partial<Record<model.Action, number>> = {
  inquiryReply: 1,
  inquiryDecline: 1,
  inquiryWithdraw: 1,
  quotationDraft: 12,
  quotationSend: 12,
  quotationAccept: 4,
  quotationCounter: 3,
  quotationReject: 3,
  quotationWithdraw: 5,
};
const MOVES = Object.entries(OFTEN).flatMap(([name, often]) => {
  const action = name as model.Action;
  const sides = SIDES.filter((side) => (model.actions[action] ?? side) === side);
  return sides.flatMap((side) => times<[model.Side, model.Action]>(often, [side, action]));
});

function isOpen(state: Model, inquiry: model.ModelInquiry, side: model.Side, action: model.Action): boolean {
  if (!model.isWriter(state, side) || (action === 'quotationDraft' && inquiry.draft === 'good')) return false;
  return typeof model.wayOf(inquiry, side, action) !== 'string';
}

const otherwise: Partial<Record<model.Actor, { colleague: model.Actor; other: model.Actor }>> = {
  buyer: { colleague: 'buyerReader', other: 'supplier' },
  buyerReader: { colleague: 'buyer', other: 'supplierReader' },
  supplier: { colleague: 'supplierReader', other: 'buyer' },
  supplierReader: { colleague: 'supplier', other: 'buyerReader' },
};

const otherAct: Partial<Record<model.Action, model.Action>> = {
  quotationReject: 'quotationWithdraw',
  quotationWithdraw: 'quotationReject',
  quotationCounter: 'quotationReject',
  quotationAccept: 'quotationCounter',
  inquiryDecline: 'inquiryWithdraw',
  inquiryWithdraw: 'inquiryDecline',
};

// What was tried last is tried once more, as something new: by the same, in other words, by a colleague, by the other side, or as another act.
const again = check.constantFrom('again', 'inOtherWords', 'byColleague', 'byTheOther', 'asAnother').map((how) =>
  trying(
    how,
    ({ last }) => last !== null,
    ({ last }) => {
      const { actor, details, ...more } = last!;
      const others = otherwise[actor];
      const action = otherAct[more.action];
      if (how === 'asAnother') {
        if (!action) return { ...more, actor, details };
        return { ...more, action, actor: model.actions[action] ?? actor, details: { ...details, isStale: false } };
      }
      if (how === 'byColleague') return { ...more, actor: others?.colleague ?? actor, details };
      if (how === 'byTheOther') return { ...more, actor: others?.other ?? actor, details };
      return { ...more, actor, details: how === 'again' ? details : { ...details, said: details.said === 0 ? 1 : 0 } };
    },
  ),
);

const repeating = check.boolean().map((isOther) =>
  command(isOther ? 'anotherUnderSameKey' : 'repeat', some, async (state, real, contexts) => {
    const { last } = real;
    if (!last || last.by === 'operator') return 'NOTHING';
    const { id: inquiryId } = take(state, 0);
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

// A key is its owner's: under the same the other side does something of its own.
const sharing = check.constant(
  command('sameKeyOfTheOther', some, async (state, real, contexts) => {
    const { last } = real;
    if (last?.by !== 'buyer' && last?.by !== 'supplier') return 'NOTHING';
    const other = last.by === 'buyer' ? 'supplier' : 'buyer';
    const inquiry = take(state, 0);
    const details = { said: 0, isStale: false, back: 0 } as const;
    const expected = model.attempt(state, inquiry, other, 'inquiryNote', details);
    const ending = await play.endingOf(() => play.otherUnder(contexts[other], inquiry.id, last.key));
    expect(ending).toBe(expected);
    if (ending === 'DONE') real.last = null; // from now on the key is used by both
    return ending;
  }),
);

// Also of what was answered or has ended: its time goes on, and nothing comes of it.
const lapsing = check
  .tuple(
    check.constantFrom('inquiry' as const, 'revision' as const, 'revision' as const, 'draft' as const),
    check.nat(MOST_INQUIRIES - 1),
  )
  .map(([what, on]) => {
    const one = ({ inquiries }: Model) => inquiries[on % inquiries.length]!;
    return command(
      `timeIsOver for the ${what} of #${on}`,
      (state) => {
        if (!some(state)) return false;
        const { status, isTimed, isOver, revisions, draft } = one(state);
        // One that is over before anybody has answered is of little use.
        if (what === 'inquiry') return isTimed && !isOver && (status !== 'OPEN' || on < 3);
        return what === 'draft' ? draft === 'good' : revisions.at(-1)?.isOver === false;
      },
      async (state, real) => {
        const inquiry = one(state);
        state.about = state.inquiries.indexOf(inquiry);
        await play.lapse(real, what, inquiry.id);
        if (what === 'inquiry') inquiry.isOver = true;
        else if (what === 'draft') inquiry.draft = 'over';
        else inquiry.revisions.at(-1)!.isOver = true;
        return 'DONE';
      },
    );
  });

const isDue = (inquiry: model.ModelInquiry) => {
  const copy = structuredClone(inquiry);
  model.strike(copy);
  return copy.facts.length > inquiry.facts.length;
};

// Mostly when something is due; it looks at what is not, too.
const striking = check.option(index).map((on) =>
  command(
    on === null ? 'sweep' : `timers of #${on}`,
    (state) => some(state) && (state.inquiries.some(isDue) || (on ?? 0) % 10 === 0),
    async (state, real) => {
      const due = state.inquiries.filter(isDue);
      const one = on === null ? null : (due[on % due.length] ?? pick(state, on));
      if (one) state.about = state.inquiries.indexOf(one);
      await play.clock(real, one);
      for (const inquiry of one ? [one] : state.inquiries) model.strike(inquiry);
      return 'DONE';
    },
  ),
);

const governing = check
  .tuple(
    mostly<model.Actor>('operator', ['buyer', 'stranger', 'visitor', 'operator']),
    check.constantFrom(...SIDES),
    check.integer({ min: 0, max: 2 }),
  )
  .map(([actor, side, n]) =>
    command(`${n < 1 ? 'suspend' : 'resume'} the ${side} by ${actor}`, some, async (state, real, contexts) => {
      const ending = await play.endingOf(() => play.govern(contexts[actor], real.companies[side], n === 0));
      expect(ending).toBe(actor === 'operator' ? 'DONE' : actor === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      if (ending === 'DONE') state.isSuspended[side] = n === 0;
      return ending;
    }),
  );

/** All of them, each as often as it is to be played. */
export const commands = [
  ...times(2, asking),
  ...times(2, repeating),
  ...times(9, lapsing),
  ...times(7, striking),
  ...times(10, again),
  ...times(20, moving),
  ...times(10, acting),
  ...[sharing, governing],
];
