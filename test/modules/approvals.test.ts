// Approvals: what an organization wants approved waits for its own people, is done with the last yes, once, and is seen by nobody else.
import { beforeAll, expect, test } from 'vitest';
import { type Asker, ask, codeOf } from '../kit/ask.ts';
import { colleague, type Market, market, type Party } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false, env: { POOL_SIZE: '8' } });

let made: Market;
let product: string;
let purchaser: Party;
let approvers: Party[];
beforeAll(async () => {
  made = await market(world);
  const { supplier, buyer, tenantId } = made;
  const join = (name: string, role: 'PURCHASER' | 'APPROVER') => colleague(world, tenantId, buyer, name, role);
  [product, purchaser, ...approvers] = await Promise.all([
    supplier.lists({}),
    join('Pat', 'PURCHASER'),
    ...['Ada', 'Ben', 'Cem', 'Dee'].map((name) => join(name, 'APPROVER')),
  ]);
});

interface Approval {
  id: string;
  status: string;
  endedBecause: string | null;
  need: { amount: { amount: string; currency: string } | null; tier: { role: string | null; approvals: number } };
  grants: { name: string; comment: string | null }[];
  availableActions: string[];
}
type Errors = { userErrors: { code: string; field: string[]; message: string }[] };
const APPROVAL =
  'id status endedBecause need { amount { amount currency } tier { role approvals } } grants { name comment } availableActions';
const ERRORS = 'userErrors { code field message }';
const perform = async <Payload>(asker: Asker, name: string, input: object, selection: string) => {
  const operation = `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${ERRORS} ${selection} } }`;
  return (await ask<Record<string, Payload & Errors>, object>(asker, operation, { input }))[name]!;
};
type Accepted = { quotation: { status: string } | null; approval: Approval | null };
const accept = (asker: Asker, id: string, more: object = {}) =>
  perform<Accepted>(
    asker,
    'quotationAccept',
    { id, revision: 1, ...more },
    `quotation { status } approval { ${APPROVAL} }`,
  );
const decide = async (asker: Asker, name: string, input: object) =>
  (await perform<{ approval: Approval | null }>(asker, name, input, `approval { ${APPROVAL} }`)).approval!;
const grant = (asker: Asker, id: string, comment?: string) => decide(asker, 'approvalGrant', { id, comment });
const GRANT = 'mutation($id: ID!) { approvalGrant(input: { id: $id }) { approval { status } } }';
const read = async (asker: Asker, id: string) =>
  (
    await ask<{ node: Approval | null }, object>(
      asker,
      `query($id: ID!) { node(id: $id) { ... on Approval { ${APPROVAL} } } }`,
      { id },
    )
  ).node;

type Tier = { above: string; role?: string; memberId?: string; approvals?: number };
interface SetAnswer {
  rules: { version: number; rules: { warnings: { code: string; field: string[] }[] }[] } | null;
}
const setRules = (
  rules: { kind: string; currency: string; tiers: Tier[] }[],
  more: object = {},
  by: Asker = made.buyer,
) =>
  perform<SetAnswer>(by, 'approvalRulesSet', { rules, ...more }, 'rules { version rules { warnings { code field } } }');
const accepting = (tiers: Tier[], currency = 'USD') => setRules([{ kind: 'QUOTATION_ACCEPT', currency, tiers }]);
const APPROVER = { role: 'APPROVER' };

/** A quotation of 9630 USD for the buyer. */
const quoted = async () => {
  const inquiry = await made.buyer.asks(product);
  return { inquiry, quotation: await made.supplier.quotes(inquiry) };
};
const QUOTATION =
  'query($id: ID!) { quotation(id: $id) { status availableActions blockedBecause { action code } approval { status } approvalNeed { amount { amount } tier { role approvals } } inquiry { status } } }';
interface Shown {
  status: string;
  availableActions: string[];
  blockedBecause: { action: string; code: string }[];
  approval: { status: string } | null;
  approvalNeed: { tier: { role: string; approvals: number } } | null;
  inquiry: { status: string };
}
const shown = async (asker: Asker, id: string) =>
  (await ask<{ quotation: Shown }, object>(asker, QUOTATION, { id })).quotation;
const asTenant = (sql: string, values: unknown[] = []) =>
  world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    return (await owner.query(sql, values)).rows as Record<string, unknown>[];
  });

test('above the amount an acceptance waits for as many as it needs, and only its own side knows', async () => {
  await accepting([
    { above: '5000', ...APPROVER },
    { above: '9000', ...APPROVER, approvals: 2 },
  ]);
  const { inquiry, quotation } = await quoted();
  const [ada, ben] = approvers as [Party, Party];
  expect(await shown(purchaser, quotation)).toMatchObject({
    availableActions: ['ACCEPT', 'COUNTER', 'REJECT'],
    approvalNeed: { amount: { amount: '9630' }, tier: { role: 'APPROVER', approvals: 2 } },
  });
  const { quotation: none, approval, userErrors } = await accept(purchaser, quotation);
  expect([none, userErrors]).toEqual([null, []]);
  expect(approval).toMatchObject({
    status: 'PENDING',
    need: { amount: { amount: '9630', currency: 'USD' }, tier: { role: 'APPROVER', approvals: 2 } },
    availableActions: ['WITHDRAW'],
  });
  const { id } = approval!;
  expect((await accept(purchaser, quotation)).approval!.id).toBe(id); // a retry
  expect(
    await codeOf(
      made.buyer,
      'mutation($id: ID!) { quotationAccept(input: { id: $id, revision: 1 }) { quotation { id } } }',
      { id: quotation },
    ),
  ).toBe('CONFLICT');
  expect(await shown(purchaser, quotation)).toMatchObject({
    status: 'SENT',
    availableActions: ['COUNTER', 'REJECT'],
    blockedBecause: [{ action: 'ACCEPT', code: 'CONFLICT' }],
    approval: { status: 'PENDING' },
  });
  // Its own side sees it; the other, and the marketplace, notice nothing.
  expect(await shown(made.supplier, quotation)).toMatchObject({ status: 'SENT', approval: null, approvalNeed: null });
  for (const stranger of [made.supplier, made.rival, made.operator]) {
    expect(await read(stranger, id)).toBeNull();
    expect(await codeOf(stranger, GRANT, { id })).toMatch(/FORBIDDEN|NOT_FOUND/);
  }
  expect(await codeOf(purchaser, GRANT, { id })).toBe('FORBIDDEN'); // without the right
  expect(await codeOf(made.buyer, GRANT, { id })).toBe('FORBIDDEN'); // with the right, not the role

  const waits = '{ approvals(filter: { awaitingMe: true }) { nodes { id } } }';
  expect(await ask(ada, waits)).toEqual({ approvals: { nodes: [{ id }] } });
  expect(await grant(ada, id, 'Fine.')).toMatchObject({ status: 'PENDING', grants: [{ comment: 'Fine.' }] });
  expect(await grant(ada, id)).toMatchObject({
    status: 'PENDING',
    grants: [{ comment: 'Fine.' }],
    availableActions: ['REFUSE'],
  });
  expect(await ask(ada, waits)).toEqual({ approvals: { nodes: [] } });
  expect(await shown(made.supplier, quotation)).toMatchObject({ status: 'SENT', inquiry: { status: 'QUOTED' } });
  expect(await grant(ben, id)).toMatchObject({ status: 'GRANTED', availableActions: [] });
  expect(await shown(made.supplier, quotation)).toMatchObject({ status: 'ACCEPTED', inquiry: { status: 'ACCEPTED' } });
  expect(await accept(purchaser, quotation)).toMatchObject({ quotation: { status: 'ACCEPTED' }, approval: null });
  expect(
    await ask(
      purchaser,
      '{ approvals(filter: { isMine: true, statuses: [GRANTED] }) { nodes { id inquiry { id } } } }',
    ),
  ).toEqual({
    approvals: { nodes: [{ id, inquiry: { id: inquiry } }] },
  });
});

test('nobody decides what they ask for themselves, and the rules say where nobody could', async () => {
  const { members } = (
    await ask<{ inbox: { members: { id: string; name: string }[] } }, object>(
      made.buyer,
      '{ inbox { members { id name } } }',
    )
  ).inbox;
  const owner = members.find(({ name }) => name === 'Buyer')!.id;
  const { rules } = await accepting([
    { above: '1', role: 'NOBODY' },
    { above: '9000', memberId: owner },
  ]);
  expect(rules!.rules[0]!.warnings.map(({ code }) => code)).toEqual(['NOBODY_CAN_APPROVE', 'NOT_FOR_APPROVERS']);
  const { quotation } = await quoted();
  const { id } = (await accept(made.buyer, quotation)).approval!;
  expect(await codeOf(made.buyer, GRANT, { id })).toBe('FORBIDDEN');
  expect(
    await codeOf(purchaser, 'mutation($id: ID!) { approvalWithdraw(input: { id: $id }) { approval { id } } }', { id }),
  ).toBe('FORBIDDEN');
  expect((await decide(made.buyer, 'approvalWithdraw', { id })).status).toBe('WITHDRAWN');
  expect((await decide(made.buyer, 'approvalWithdraw', { id })).status).toBe('WITHDRAWN'); // a retry
  // What a colleague asks for, the named member refuses; it may be asked for again.
  const again = (await accept(purchaser, quotation)).approval!;
  const none = await perform<object>(made.buyer, 'approvalRefuse', { id: again.id, reason: ' ' }, 'approval { id }');
  expect(none.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['reason'] }]);
  expect(await decide(made.buyer, 'approvalRefuse', { id: again.id, reason: 'Too dear.' })).toMatchObject({
    status: 'REFUSED',
    endedBecause: 'Too dear.',
  });
  expect(await codeOf(made.buyer, GRANT, { id: again.id })).toBe('CONFLICT');
  // Who manages the organization takes back what a colleague asks for, who may have left.
  const lost = (await accept(purchaser, quotation)).approval!;
  expect((await read(made.buyer, lost.id))!.availableActions).toEqual(['GRANT', 'REFUSE', 'WITHDRAW']);
  expect((await decide(made.buyer, 'approvalWithdraw', { id: lost.id })).status).toBe('WITHDRAWN');
  const third = (await accept(purchaser, quotation)).approval!;
  expect((await grant(made.buyer, third.id)).status).toBe('GRANTED');
  expect((await shown(purchaser, quotation)).status).toBe('ACCEPTED');
});

test('a revision that does not stand any more voids what waits for it, with the reason', async () => {
  await accepting([{ above: '1', ...APPROVER }]);
  const asked = async () => {
    const { inquiry, quotation } = await quoted();
    return { inquiry, quotation, id: (await accept(purchaser, quotation)).approval!.id };
  };
  const [revised, withdrawn, rejected, expired, left] = await Promise.all(Array.from({ length: 5 }, asked));
  await made.supplier.quotes(revised!.inquiry);
  await perform(made.supplier, 'quotationWithdraw', { id: withdrawn!.quotation, revision: 1 }, 'quotation { id }');
  await perform(
    made.buyer,
    'quotationReject',
    { id: rejected!.quotation, revision: 1, reason: 'No.' },
    'quotation { id }',
  );
  for (const [{ id }, reason] of [
    [revised!, /another revision/],
    [withdrawn!, /withdrawn/],
    [rejected!, /rejected/],
  ] as const)
    expect(await read(purchaser, id)).toMatchObject({ status: 'VOID', endedBecause: expect.stringMatching(reason) });
  // The new revision waits for an approval of its own.
  expect((await accept(purchaser, revised!.quotation, { revision: 2 })).approval).toMatchObject({ status: 'PENDING' });

  // Nobody has written down yet that its time is over: who says yes finds out, and it is not accepted.
  await asTenant('alter table quotation_revision disable trigger ends_once');
  await asTenant(
    `update quotation_revision r set valid_until = now() from approval a where a.quotation_id = r.quotation_id and a.subject = 'Price, please' and a.status = 'PENDING' and r.quotation_id =
       (select quotation_id from approval where status = 'PENDING' order by id desc offset 2 limit 1)`,
  );
  await asTenant('alter table quotation_revision enable trigger ends_once');
  const over = [expired!, left!].map(({ id }) => id);
  const [before] = await asTenant(
    `select 'approval' as of, count(*)::int as n from approval a join quotation_revision r on r.quotation_id = a.quotation_id and r.number = a.revision
      where a.status = 'PENDING' and r.valid_until <= now()`,
  );
  expect(before!.n).toBe(1);
  const ends = await Promise.all(over.map((id) => grant(approvers[0]!, id)));
  expect(ends.map(({ status }) => status).sort()).toEqual(['GRANTED', 'VOID']);
  const void_ = ends.find(({ status }) => status === 'VOID')!;
  expect(void_).toMatchObject({ grants: [], endedBecause: expect.stringContaining('EXPIRED') });
});

test('grants at the same moment are counted exactly, and the last does it once', async () => {
  await accepting([{ above: '1', ...APPROVER, approvals: 3 }]);
  const { inquiry, quotation } = await quoted();
  const { id } = (await accept(purchaser, quotation)).approval!;
  const twice = [...approvers, ...approvers];
  const endings = await Promise.allSettled(twice.map((approver) => grant(approver, id)));
  const refused = endings.flatMap((ending) => (ending.status === 'rejected' ? [String(ending.reason)] : []));
  for (const reason of refused) expect(reason).toMatch(/CONFLICT.*GRANTED|GRANTED.*CONFLICT/);
  expect(await read(purchaser, id)).toMatchObject({ status: 'GRANTED' });
  const [counts] = await asTenant(
    `select (select count(*)::int from approval_grant g where g.approval_id = a.id) as grants,
            (select count(*)::int from event e where e.stream_id = a.id and e.type = 'approval.granted') as facts,
            (select count(*)::int from event e where e.stream_id = a.inquiry_id and e.type = 'quotation.accepted') as accepted
       from approval a where a.id = (select id from approval order by id desc limit 1)`,
  );
  expect(counts).toEqual({ grants: 3, facts: 3, accepted: 1 });

  // One negotiation takes turns: of the last yes and the supplier's withdrawal one wins, and all that is stored agrees.
  await accepting([{ above: '1', ...APPROVER }]);
  for (let round = 0; round < 3; round++) {
    const race = await quoted();
    const asked = (await accept(purchaser, race.quotation)).approval!;
    await Promise.allSettled([
      grant(approvers[0]!, asked.id),
      perform(made.supplier, 'quotationWithdraw', { id: race.quotation, revision: 1 }, 'quotation { id }'),
    ]);
    const pair = `${(await read(purchaser, asked.id))!.status} ${(await shown(purchaser, race.quotation)).status}`;
    expect(['GRANTED ACCEPTED', 'VOID WITHDRAWN']).toContain(pair);
  }
  expect(inquiry).toMatch(/^inquiry_/);
});

test('other currencies are compared at the stated rates, exactly, and without one the highest tier is asked', async () => {
  const rate = (value: string) =>
    perform(
      made.operator,
      'exchangeRateSet',
      { base: 'EUR', quote: 'USD', rate: value, asOf: '2026-11-27' },
      'exchangeRate { rate }',
    );
  await accepting(
    [
      { above: '9000', ...APPROVER },
      { above: '50000', ...APPROVER, approvals: 4 },
    ],
    'EUR',
  );
  const { quotation } = await quoted();
  const unknown = (await accept(purchaser, quotation)).approval!;
  expect(unknown.need).toEqual({ amount: null, tier: { role: 'APPROVER', approvals: 4 } });
  await decide(purchaser, 'approvalWithdraw', { id: unknown.id });
  await rate('1.069999999'); // a hair above 9000 EUR
  const above = (await accept(purchaser, quotation)).approval!;
  expect(above.need.tier.approvals).toBe(1);
  expect(above.need.amount!.amount).toMatch(/^9000\.0000084/);
  await decide(purchaser, 'approvalWithdraw', { id: above.id });
  await rate('1.07'); // 9000 EUR and no more
  expect(await accept(purchaser, quotation)).toMatchObject({ approval: null, quotation: { status: 'ACCEPTED' } });
});

const asks = (by: Asker, more: object = {}) =>
  perform<{ inquiry: { id: string } | null; approval: Approval | null }>(
    by,
    'inquirySend',
    {
      subject: 'Much lye',
      message: 'Best price?',
      lines: [{ productId: product, quantity: '20000', targetPrice: { amount: '0.45', currency: 'USD' } }],
      ...more,
    },
    `inquiry { id } approval { ${APPROVAL} }`,
  );
const inquiriesOf = async (asker: Asker) =>
  (
    await ask<{ inquiries: { nodes: { id: string; subject: string }[] } }, object>(
      asker,
      '{ inquiries(first: 100) { nodes { id subject } } }',
    )
  ).inquiries.nodes;

test('an inquiry above the amount is kept, and sent with the last yes by the rights of who asked', async () => {
  await setRules([{ kind: 'INQUIRY_SEND', currency: 'USD', tiers: [{ above: '8999', ...APPROVER }] }]);
  const before = (await inquiriesOf(made.supplier)).length;
  const key = { idempotencyKey: 'send-much-lye' };
  const first = await asks(purchaser, key);
  expect(first).toMatchObject({ inquiry: null, approval: { status: 'PENDING', need: { amount: { amount: '9000' } } } });
  expect((await asks(purchaser, key)).approval!.id).toBe(first.approval!.id); // a retry
  expect((await inquiriesOf(made.supplier)).length).toBe(before);
  const { id } = first.approval!;
  const toSend = `query($id: ID!) { node(id: $id) { ... on Approval { inquiry { id } waitingInquiry { message supplier { id } lines { description quantity unit targetPrice { amount } } } } } }`;
  expect(await ask(approvers[0]!, toSend, { id })).toEqual({
    node: {
      inquiry: null,
      waitingInquiry: {
        message: 'Best price?',
        supplier: { id: made.supplier.organizationId },
        lines: [
          { description: 'Caustic soda pearls 99 %', quantity: '20000', unit: 'KGM', targetPrice: { amount: '0.45' } },
        ],
      },
    },
  });
  expect((await grant(approvers[0]!, id)).status).toBe('GRANTED');
  const sent = await inquiriesOf(made.supplier);
  expect([sent.length, sent[0]!.subject]).toEqual([before + 1, 'Much lye']);
  expect(await ask(approvers[0]!, toSend, { id })).toMatchObject({ node: { inquiry: { id: sent[0]!.id } } });
  const author = 'query($id: ID!) { inquiry(id: $id) { messages { nodes { body authorName } } } }';
  expect(await ask(made.supplier, author, { id: sent[0]!.id })).toEqual({
    inquiry: { messages: { nodes: [{ body: 'Best price?', authorName: 'Pat' }] } },
  });

  // The largest quantity that is asked counts.
  const further = { quantity: '1', furtherQuantities: ['20000'], targetPrice: { amount: '0.5', currency: 'USD' } };
  const many = (await asks(purchaser, { lines: [{ productId: product, ...further }] })).approval!;
  expect(many.need.amount).toEqual({ amount: '10000', currency: 'USD' });
  await decide(purchaser, 'approvalWithdraw', { id: many.id });
  // What states no price needs none.
  const without = { lines: [{ productId: product, quantity: '20000' }] };
  expect(await asks(purchaser, without)).toMatchObject({ approval: null, inquiry: { id: expect.any(String) } });

  // What cannot be sent any more is void, and nothing of it is there.
  const archived = await made.supplier.lists({});
  const line = { productId: archived, quantity: '20000', targetPrice: { amount: '1', currency: 'USD' } };
  const gone = (await asks(purchaser, { lines: [line] })).approval!;
  const lost = (await asks(purchaser)).approval!;
  await perform(made.supplier, 'productArchive', { id: archived }, 'product { id }');
  const count = (await inquiriesOf(made.supplier)).length;
  expect(await grant(approvers[0]!, gone.id)).toMatchObject({
    status: 'VOID',
    grants: [],
    endedBecause: expect.stringContaining('product'),
  });
  await asTenant(`update member m set roles = '{VIEWER}' from account a where a.id = m.account_id and a.email = $1`, [
    purchaser.email,
  ]);
  expect(await grant(approvers[0]!, lost.id)).toMatchObject({
    status: 'VOID',
    endedBecause: expect.stringContaining('inquiry.send'),
  });
  expect((await inquiriesOf(made.supplier)).length).toBe(count);
  await asTenant(
    `update member m set roles = '{PURCHASER}' from account a where a.id = m.account_id and a.email = $1`,
    [purchaser.email],
  );
});

test('rules are checked whole, bounded and versioned', async () => {
  const wrong = await setRules([
    {
      kind: 'INQUIRY_SEND',
      currency: 'USD',
      tiers: [{ above: '-1', role: 'A' }, { above: '2' }, { above: '2', role: 'no key!', approvals: 6 }],
    },
    { kind: 'INQUIRY_SEND', currency: 'USD', tiers: [] },
  ]);
  expect(wrong.userErrors.map(({ code, field }) => `${field.join('.')} ${code}`).sort()).toEqual([
    'rules.0.tiers TAKEN',
    'rules.0.tiers.0.above OUT_OF_RANGE',
    'rules.0.tiers.1.role INVALID',
    'rules.0.tiers.2.approvals OUT_OF_RANGE',
    'rules.0.tiers.2.role INVALID',
    'rules.1.kind TAKEN',
    'rules.1.tiers OUT_OF_RANGE',
  ]);
  const { rules } = await setRules([]);
  const again = await setRules([], { expectedVersion: 1 }); // so already
  expect(again.rules!.version).toBe(rules!.version);
  const SET = 'mutation($input: ApprovalRulesSetInput!) { approvalRulesSet(input: $input) { rules { version } } }';
  const input = { rules: [{ kind: 'INQUIRY_SEND', currency: 'USD', tiers: [{ above: '1', role: 'OWNER' }] }] };
  expect(await codeOf(made.buyer, SET, { input: { ...input, expectedVersion: 1 } })).toBe('CONFLICT');
  expect(await codeOf(purchaser, SET, { input })).toBe('FORBIDDEN');
});
