// Slips in the code of a negotiation: guards and retries that are left out or too easy. `negotiation-mutants.config.ts` builds them in, each behind a switch.

/** A slip: where `right` stands in `file`, `wrong` stands instead. */
export interface Slip {
  name: string;
  file: string;
  right: string;
  wrong: string;
}

const inFile = (file: string, right: string, wrongs: Record<string, string>): Slip[] =>
  Object.entries(wrongs).map(([name, wrong]) => ({ name, file: `src/${file}.ts`, right, wrong }));

export const slips: readonly Slip[] = [
  ...inFile(
    'modules/quotation/service',
    'isOwn && head.status === lifecycle[step].to && isSame(head.outcome as Outcome | null, outcome)',
    {
      'a reply that is repeated is no retry': 'false',
      'a reply that the other side made is a retry':
        'head.status === lifecycle[step].to && isSame(head.outcome, outcome)',
      'a reply in other words is a retry': 'isOwn && head.status === lifecycle[step].to',
      'a reply to what was ended otherwise is a retry': 'isOwn && isSame(head.outcome, outcome)',
    },
  ),
  ...inFile('modules/quotation/service', 'head.number === revision', { 'a stale revision is answered': 'true' }),
  ...inFile('modules/quotation/service', 'expected == null || expected === current', {
    'a stale draft is overwritten': 'true',
    'a draft without a version is stale': 'expected === current',
  }),
  ...inFile('modules/quotation/service', "head?.status === 'SENT'", {
    'a revision that stands is not superseded': 'false',
    'a revision that was answered is superseded': 'head',
  }),
  ...inFile('modules/quotation/service', "statusAt(head) === 'EXPIRED'", {
    'a revision that has expired is superseded': 'false',
    'a revision that is valid expires by a new one': 'true',
  }),
  ...inFile('modules/quotation/service', 'number > MOST_REVISIONS', { 'three revisions are too many': 'number > 2' }),
  ...inFile('modules/quotation/policy', "action === 'SEND' && quotation.hasDraft", {
    'nothing needs to be written to be sent': "action === 'SEND'",
    'nothing that is written can be sent': 'false',
  }),
  ...inFile('modules/quotation/policy', '!mayStep(moves, state, side)', {
    'the inquiry does not hold its quotation up': 'false',
  }),
  ...inFile('modules/quotation/lifecycle', 'isOver ? to : revision.status', {
    'a revision is valid until the clock looks': 'revision.status',
  }),
  ...inFile('modules/quotation/expiry', "head?.status !== 'SENT' || statusAt(head) !== lifecycle.expire.to", {
    'no quotation expires': 'true',
  }),
  ...inFile('modules/inquiry/lifecycle', 'inquiry.expiresAt !== null && inquiry.expiresAt <= now', {
    'an inquiry waits until the clock looks': 'false',
    'an inquiry without a time has expired': 'inquiry.expiresAt === null || inquiry.expiresAt <= now',
  }),
  ...inFile('modules/inquiry/service', 'inquiry.status === lifecycle[name].to && side === lifecycle[name].by[0]', {
    'an inquiry that is ended again is no retry': 'false',
    'an inquiry that the other side ended is a retry': 'inquiry.status === lifecycle[name].to',
    'an inquiry in any state has been ended': 'side === lifecycle[name].by[0]',
  }),
  ...inFile('modules/inquiry/move', 'actor ? statusAt(inquiry) : inquiry.status', {
    'the clock stops at what the clock says': 'statusAt(inquiry)',
  }),
  ...inFile('modules/inquiry/move', '!inquiry || !mayRead(ctx.viewer, inquiry)', {
    'who reads nothing may act': '!inquiry',
  }),
  ...inFile('lifecycle', 'step.from.includes(state) && step.by.includes(side)', {
    'a step starts from any state': 'step.by.includes(side)',
  }),
  ...inFile('actions', '!holds(viewer, way.right)', { 'what is offered needs no right': 'false' }),
  ...inFile('actions', 'openStep(table, way, state, side)', { 'what is offered is offered in any state': 'true' }),
  ...inFile('idempotency', 'inserted.count === 0', { 'a key that is sent again does it again': 'false' }),
  ...inFile('idempotency', 'first.operation !== operation || !Buffer.from(first.inputHash).equals(inputHash)', {
    'a key with another input is answered': 'false',
    'a key with the same input is another input': 'true',
  }),
  ...inFile('idempotency', "[kind, ...Object.values(who)].join(':')", { 'a key is everybody’s': "'everybody'" }),
  ...inFile('modules/inbox/assignment', 'entry.assigneeId === memberId && entry.teamId === teamId', {
    'what is assigned again is a change': 'false',
    'what is assigned to another is no change': 'true',
  }),
  ...inFile('modules/inbox/assignment', 'expectedVersion != null && expectedVersion !== current', {
    'a stale assignment is overwritten': 'false',
  }),
  ...inFile('modules/inbox/reading', 'upTo > inquiry.version', { 'what is not there yet can be read': 'false' }),
  ...inFile(
    'modules/inbox/reading',
    'entry.newsSeq <= mark || !(await hasNews(tx, inquiry, organizationId, mark, upTo))',
    { 'what is read again is news': 'false' },
  ),
  ...inFile(
    'modules/inbox/reading',
    'upTo > entry.readSeq && (await hasNews(tx, inquiry, organizationId, entry.readSeq, upTo))',
    { 'each colleague who reads tells the other side': 'true', 'nobody who reads tells the other side': 'false' },
  ),
];
