// The whole negotiation: quoted, revised, countered, accepted, taken back and expired, each side seeing its own side of one state.
import { beforeAll, expect, test } from 'vitest';
import { openMachinery } from '../../src/machinery.ts';
import { expireDue } from '../../src/modules/quotation/expiry.ts';
import { graphql } from '../generated/index.ts';
import { type Asker, ask, codeOf, send } from '../kit/ask.ts';
import { overSse } from '../kit/live.ts';
import { colleague, type Market, market, price } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false, env: { POOL_SIZE: '8' } });

// Every negotiation is one of its own, so most can be in one marketplace.
let shared: Market;
beforeAll(async () => {
  shared = await market(world);
});

const Standing = graphql(`
  query Standing($inquiry: ID!) {
    inquiry(id: $inquiry) {
      status viewerStatus availableActions version endedBecause firstAnsweredAt
      blockedBecause { action code }
      quotation { id status revision draftVersion availableActions blockedBecause { action code } draft { number } current { number status } }
    }
  }
`);
const Revisions = graphql(`
  query Revisions($id: ID!, $from: Int, $to: Int) {
    quotation(id: $id) {
      status
      revisions {
        number status reason incoterm place validUntil senderName endedAt
        total { amount currency }
        freight { amount }
        choices { line offer }
        counter { line quantity unitPrice leadTimeDays }
        lines {
          line isAvailable isReplacement description note
          product { sku title specs { code value } }
          offers { quantity unit unitPrice { amount currency } total { amount } }
          compliance { attribute display level compliance }
        }
      }
      changes(from: $from, to: $to) { line offer field before after }
    }
  }
`);
const Draft = graphql(`
  mutation Draft($input: QuotationDraftInput!) {
    quotationDraft(input: $input) { userErrors { code field } quotation { id draftVersion } }
  }
`);
const Send = graphql(`
  mutation Send($input: QuotationSendInput!) { quotationSend(input: $input) { userErrors { code field } quotation { revision } } }
`);
const Accept = graphql(`
  mutation Accept($input: QuotationAcceptInput!) {
    quotationAccept(input: $input) { userErrors { code field } quotation { status current { total { amount } } } }
  }
`);
const Reject = graphql(`
  mutation Reject($input: QuotationRejectInput!) { quotationReject(input: $input) { userErrors { code field } quotation { status } } }
`);
const Counter = graphql(`
  mutation Counter($input: QuotationCounterInput!) { quotationCounter(input: $input) { userErrors { code field } quotation { status } } }
`);
const Withdraw = graphql(`
  mutation Withdraw($input: QuotationWithdrawInput!) { quotationWithdraw(input: $input) { userErrors { code field } quotation { status } } }
`);
const Decline = graphql(`
  mutation Decline($input: InquiryDeclineInput!) { inquiryDecline(input: $input) { userErrors { code field } inquiry { status } } }
`);
const GiveUp = graphql(`
  mutation GiveUp($input: InquiryWithdrawInput!) { inquiryWithdraw(input: $input) { userErrors { code field } inquiry { status } } }
`);
const AskAll = graphql(`
  mutation AskAll($input: InquirySendInput!) {
    inquirySend(input: $input) {
      userErrors { code field }
      inquiry { id incoterm place expiresAt lines { quantity furtherQuantities targetPrice { amount } } }
    }
  }
`);
const Watch = graphql(`
  subscription Watch($id: ID!, $after: String) {
    inquiryEvents(inquiryId: $id, after: $after) {
      type revision message { body } inquiry { status } quotation { status draft { number } current { number } }
    }
  }
`);
const CursorOf = graphql(`query CursorOf($id: ID!) { inquiry(id: $id) { cursor } }`);
const Retitle = graphql(`
  mutation Retitle($input: ProductUpdateInput!) { productUpdate(input: $input) { userErrors { code } product { title } } }
`);

const standing = async (asker: Asker, inquiry: string) => (await ask(asker, Standing, { inquiry })).inquiry!;
const revisions = async (asker: Asker, id: string, between: { from?: number; to?: number } = {}) =>
  (await ask(asker, Revisions, { id, ...between })).quotation!;

test('asked, quoted, accepted: one state, and each side told what is its to do', async () => {
  const { buyer, supplier, operator } = shared;
  const inquiry = await buyer.asks(await supplier.lists({}));
  expect(await standing(supplier, inquiry)).toMatchObject({
    status: 'OPEN',
    viewerStatus: 'YOUR_TURN',
    availableActions: ['REPLY', 'QUOTE', 'DECLINE'],
    quotation: null,
  });
  const id = await supplier.quotes(inquiry);
  expect(await standing(buyer, inquiry)).toMatchObject({
    status: 'QUOTED',
    viewerStatus: 'YOUR_TURN',
    availableActions: ['REPLY', 'WITHDRAW'],
    quotation: { status: 'SENT', revision: 1, availableActions: ['ACCEPT', 'COUNTER', 'REJECT'], draftVersion: null },
  });
  expect(await standing(supplier, inquiry)).toMatchObject({
    viewerStatus: 'THEIR_TURN',
    blockedBecause: [{ action: 'DECLINE', code: 'CONFLICT' }],
    quotation: { availableActions: ['WITHDRAW'], blockedBecause: [{ action: 'SEND', code: 'CONFLICT' }] },
  });
  await buyer.accepts(id);
  await buyer.accepts(id); // a retry
  expect(await standing(supplier, inquiry)).toMatchObject({
    status: 'ACCEPTED',
    viewerStatus: 'AGREED',
    availableActions: ['REPLY'],
    version: 3,
    quotation: { status: 'ACCEPTED', availableActions: [] },
  });
  expect(await standing(operator, inquiry)).toMatchObject({
    viewerStatus: null,
    availableActions: [],
    quotation: { id },
  });
  const {
    revisions: [only],
  } = await revisions(buyer, id);
  expect(only).toMatchObject({
    status: 'ACCEPTED',
    total: { amount: '9630', currency: 'USD' },
    choices: [{ line: 1, offer: 1 }],
    senderName: 'Supplier',
  });
});

test('a draft is the supplier’s only: the buyer sees no quotation, no event, no version of it', async () => {
  const { buyer, supplier, rival, operator } = shared;
  const inquiry = await buyer.asks(await supplier.lists({}));
  const id = await supplier.drafts(inquiry);
  expect((await standing(supplier, inquiry)).quotation).toMatchObject({ id, status: 'DRAFT', draft: { number: 1 } });
  for (const asker of [buyer, operator])
    expect(await standing(asker, inquiry)).toMatchObject({ quotation: null, version: 1 });
  for (const asker of [buyer, rival]) expect(await ask(asker, Revisions, { id })).toEqual({ quotation: null });
  expect(await codeOf(buyer, Accept, { input: { id, revision: 1 } })).toBe('NOT_FOUND');
  expect(await codeOf(rival, Withdraw, { input: { id, revision: 1 } })).toBe('NOT_FOUND');
  await ask(supplier, Send, { input: { id } });
  await supplier.drafts(inquiry, { notes: 'secret' });
  expect((await standing(buyer, inquiry)).quotation).toMatchObject({ status: 'SENT', draft: null, draftVersion: null });
  expect((await standing(supplier, inquiry)).quotation).toMatchObject({
    status: 'SENT',
    draft: { number: 2 },
    draftVersion: 2,
  });
  const input = { ...price, inquiryId: inquiry, expectedVersion: 1 };
  expect(await codeOf(supplier, Draft, { input })).toBe('CONFLICT');
});

test('a new revision supersedes the one that stands, the diff says line by line what changed, and a stale one is a CONFLICT', async () => {
  const { buyer, supplier } = shared;
  const inquiry = await buyer.asks(await supplier.lists({}));
  const id = await supplier.quotes(inquiry);
  const offers = [
    { quantity: '20000', unitPrice: { amount: '0.47', currency: 'USD' } },
    { quantity: '40', unit: 'TNE', unitPrice: { amount: '455.5', currency: 'USD' }, leadTimeDays: 21 },
  ];
  await supplier.quotes(inquiry, { lines: [{ line: 1, offers }], incoterm: 'CIF', place: 'Rotterdam' });
  const quotation = await revisions(buyer, id);
  expect(quotation.revisions.map(({ status, total }) => [status, total])).toEqual([
    ['SUPERSEDED', { amount: '9630', currency: 'USD' }],
    ['SENT', null], // two offers: which one?
  ]);
  expect(quotation.changes).toEqual([
    { line: null, offer: null, field: 'incoterm', before: null, after: 'CIF' },
    { line: null, offer: null, field: 'place', before: null, after: 'Rotterdam' },
    { line: 1, offer: 1, field: 'unitPrice', before: '0.4815 USD', after: '0.47 USD' },
    { line: 1, offer: 2, field: 'quantity', before: null, after: '40 TNE' },
    { line: 1, offer: 2, field: 'unitPrice', before: null, after: '455.5 USD' },
    { line: 1, offer: 2, field: 'leadTimeDays', before: null, after: '21' },
  ]);
  expect((await revisions(buyer, id, { from: 2, to: 2 })).changes).toEqual([]);
  const { errors } = await send(buyer, Accept, { input: { id, revision: 1 } });
  expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', currentRevision: 2 });
  const open = await ask(buyer, Accept, { input: { id, revision: 2 } });
  expect(open.quotationAccept.userErrors).toEqual([{ code: 'REQUIRED', field: ['choices'] }]);
  const wrong = await ask(buyer, Accept, { input: { id, revision: 2, choices: [{ line: 1, offer: 3 }] } });
  expect(wrong.quotationAccept.userErrors).toContainEqual({ code: 'NOT_FOUND', field: ['choices', '0'] });
  const taken = await ask(buyer, Accept, { input: { id, revision: 2, choices: [{ line: 1, offer: 2 }] } });
  expect(taken.quotationAccept.quotation).toEqual({ status: 'ACCEPTED', current: { total: { amount: '18220' } } });
});

test('several quantities, terms and a target price are asked; several offers, a replacement and “not available” answer, with freight', async () => {
  const { buyer, supplier } = shared;
  const productId = await supplier.lists({});
  const other = await supplier.lists({ translations: [{ locale: 'en', title: 'Potash flakes 90 %' }] });
  const requirements = [
    { attribute: 'purity', operator: 'GE' as const, values: ['99 %'] },
    { attribute: 'grade', operator: 'EQ' as const, values: ['FOOD'] },
    { attribute: 'meltingPoint', operator: 'LE' as const, values: ['320 °C'], level: 'SHOULD' as const },
  ];
  const line = { productId, quantity: '20000', furtherQuantities: ['40000', '60000.5'], requirements };
  const { inquirySend } = await ask(buyer, AskAll, {
    input: {
      subject: 'Lye',
      message: 'Please quote.',
      incoterm: 'CIF',
      place: 'Rotterdam',
      expiresAt: '2199-01-01T00:00:00Z',
      lines: [
        { ...line, targetPrice: { amount: '0.45', currency: 'USD' } },
        { productId, quantity: '1000', requirements: requirements.slice(0, 1) },
        { description: 'Gloves', quantity: '10', unit: 'H87' },
      ],
    },
  });
  expect(inquirySend).toMatchObject({
    userErrors: [],
    inquiry: { incoterm: 'CIF', place: 'Rotterdam', lines: [{ furtherQuantities: ['40000', '60000.5'] }, {}, {}] },
  });
  const inquiry = inquirySend.inquiry!.id;
  const usd = (amount: string) => ({ amount, currency: 'USD' });
  const id = await supplier.quotes(inquiry, {
    freight: usd('0.01'),
    lines: [
      { line: 1, offers: [{ quantity: '20000', unitPrice: usd('0.333333') }] },
      {
        line: 2,
        productId: other,
        offers: [{ quantity: '0.000003', unitPrice: usd('0.000007') }],
        note: 'Nearest we have.',
      },
      { line: 3, offers: [] },
    ],
  });
  const {
    revisions: [sent],
  } = await revisions(buyer, id);
  expect(sent!.total).toEqual(usd('6666.670000000021')); // exact to the last digit
  expect(sent!.lines).toMatchObject([
    {
      isReplacement: false,
      compliance: [
        { attribute: 'purity', display: '≥ 99 %', compliance: 'MET' },
        { attribute: 'grade', compliance: 'DEVIATES' },
        { attribute: 'meltingPoint', level: 'SHOULD', compliance: 'UNKNOWN' },
      ],
    },
    {
      isReplacement: true,
      description: 'Potash flakes 90 %',
      note: 'Nearest we have.',
      compliance: [{ compliance: 'MET' }],
    },
    { isAvailable: false, description: 'Gloves', product: null, offers: [], compliance: [] },
  ]);
});

test('what was quoted stays as it was when the catalogue changes, and nobody can rewrite it', async () => {
  const { buyer, supplier, tenantId } = await market(world);
  const productId = await supplier.lists({});
  const id = await supplier.quotes(await buyer.asks(productId));
  const before = await revisions(buyer, id);
  const attributes = { chemicals: { purity: { min: '97', max: '98', unit: '%' } } };
  const changed = await ask(supplier, Retitle, {
    input: { id: productId, expectedVersion: 2, attributes, translations: [{ locale: 'en', title: 'Weak lye' }] },
  });
  expect(changed.productUpdate).toMatchObject({ userErrors: [], product: { title: 'Weak lye' } });
  expect(await revisions(buyer, id)).toEqual(before);
  expect(before.revisions[0]!.lines[0]!.product).toMatchObject({ title: 'Caustic soda pearls 99 %' });
  const rewrite = (sql: string) => world.app.database.query(tenantId, `rewrite ${sql.length}`, sql, [tenantId]);
  await expect(rewrite(`update quotation_revision set content = '{}' where tenant_id = $1`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(rewrite('delete from quotation_revision where tenant_id = $1')).rejects.toThrow(/permission denied/);
  await buyer.accepts(id);
  await expect(
    rewrite(`update quotation_revision set status = 'SENT', ended_at = null where tenant_id = $1`),
  ).rejects.toThrow(/it has ended/);
});

test('countered, rejected, taken back: the discussion goes on, with reasons, until a revision is accepted', async () => {
  const { buyer, supplier } = shared;
  const inquiry = await buyer.asks(await supplier.lists({}));
  const id = await supplier.quotes(inquiry);
  const proposal = {
    id,
    revision: 1,
    lines: [{ line: 1, unitPrice: '0.45', quantity: '30000' }],
    reason: 'We take more.',
  };
  const bad = await ask(buyer, Counter, { input: { ...proposal, lines: [{ line: 1 }, { line: 2, unitPrice: '1' }] } });
  expect(bad.quotationCounter.userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['lines'] }]);
  await ask(buyer, Counter, { input: proposal });
  expect(await standing(supplier, inquiry)).toMatchObject({
    status: 'IN_DISCUSSION',
    viewerStatus: 'YOUR_TURN',
    quotation: { status: 'COUNTERED' },
  });
  expect((await revisions(supplier, id)).revisions[0]).toMatchObject({
    reason: 'We take more.',
    counter: [{ line: 1, quantity: '30000', unitPrice: '0.45', leadTimeDays: null }],
  });
  expect(await codeOf(buyer, Accept, { input: { id, revision: 1 } })).toBe('CONFLICT');
  await supplier.quotes(inquiry);
  expect(await codeOf(buyer, Withdraw, { input: { id, revision: 2 } })).toBe('FORBIDDEN');
  expect(await codeOf(supplier, Accept, { input: { id, revision: 2 } })).toBe('FORBIDDEN');
  const silent = await ask(buyer, Reject, { input: { id, revision: 2, reason: ' ' } });
  expect(silent.quotationReject.userErrors).toEqual([{ code: 'REQUIRED', field: ['reason'] }]);
  await ask(buyer, Reject, { input: { id, revision: 2, reason: 'Too dear.' } });
  await supplier.quotes(inquiry);
  await ask(supplier, Withdraw, { input: { id, revision: 3, reason: 'Sold out.' } });
  expect((await standing(buyer, inquiry)).status).toBe('IN_DISCUSSION');
  await supplier.quotes(inquiry);
  await buyer.accepts(id, 4);
  expect((await revisions(buyer, id)).revisions.map(({ status }) => status)).toEqual([
    'COUNTERED',
    'REJECTED',
    'WITHDRAWN',
    'ACCEPTED',
  ]);
  // What was done already is answered again to the side that did it, to no other, whatever rights that has elsewhere.
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [shared.tenantId]);
    await owner.query(`update organization set capabilities = '{BUYER,SUPPLIER}' where id = (
      select supplier_id from inquiry order by id desc limit 1)`);
  });
  expect(await codeOf(supplier, Accept, { input: { id, revision: 4 } })).toBe('FORBIDDEN');
});

test('an inquiry is declined or withdrawn with a reason, and nothing in it can be accepted any more', async () => {
  const { buyer, supplier } = shared;
  const productId = await supplier.lists({});
  const [declined, withdrawn] = [await buyer.asks(productId), await buyer.asks(productId)];
  expect(await codeOf(buyer, Decline, { input: { id: declined, reason: 'No.' } })).toBe('FORBIDDEN');
  for (const reason of ['We do not ship there.', 'We do not ship there.'])
    expect((await ask(supplier, Decline, { input: { id: declined, reason } })).inquiryDecline.inquiry).toEqual({
      status: 'DECLINED',
    });
  const reader = await colleague(world, shared.tenantId, supplier, 'Reader', 'VIEWER');
  expect(await codeOf(reader, Decline, { input: { id: declined, reason: 'No.' } })).toBe('FORBIDDEN');
  expect(await standing(buyer, declined)).toMatchObject({
    viewerStatus: 'ENDED',
    availableActions: [],
    endedBecause: 'We do not ship there.',
    version: 2,
  });
  expect((await standing(buyer, declined)).firstAnsweredAt).not.toBeNull();
  expect(await codeOf(supplier, Draft, { input: { ...price, inquiryId: declined } })).toBe('CONFLICT');
  const id = await supplier.quotes(withdrawn);
  await ask(buyer, GiveUp, { input: { id: withdrawn } });
  expect((await standing(buyer, withdrawn)).quotation).toMatchObject({ availableActions: [] });
  expect(await codeOf(buyer, Accept, { input: { id, revision: 1 } })).toBe('CONFLICT');
});

test('what is wrong with a quotation is said at its place, and nothing is sent', async () => {
  const { buyer, supplier, rival } = shared;
  const inquiry = await buyer.asks(await supplier.lists({}));
  const foreign = await rival.lists({});
  const { quotationDraft } = await ask(supplier, Draft, {
    input: {
      inquiryId: inquiry,
      place: 'Hamburg',
      validUntil: '2020-01-01T00:00:00Z',
      lines: [
        { line: 1, productId: foreign, offers: [{ quantity: '0', unitPrice: { amount: '-1', currency: 'USD' } }] },
        { line: 7, offers: [] },
      ],
    },
  });
  expect(quotationDraft.userErrors.map(({ field, code }) => `${field.join('.')} ${code}`).sort()).toEqual([
    'incoterm REQUIRED',
    'lines.0.offers.0.quantity OUT_OF_RANGE',
    'lines.0.offers.0.unitPrice.amount OUT_OF_RANGE',
    'lines.0.productId NOT_FOUND',
    'lines.1.line NOT_FOUND',
    'validUntil OUT_OF_RANGE',
  ]);
  const id = await supplier.drafts(inquiry, { lines: [] });
  expect((await ask(supplier, Send, { input: { id } })).quotationSend.userErrors).toEqual([
    { code: 'REQUIRED', field: ['lines'] },
  ]);
  expect((await standing(buyer, inquiry)).status).toBe('OPEN');
});

test('of an acceptance and a withdrawal at the same moment exactly one wins', async () => {
  const { buyer, supplier } = shared;
  const productId = await supplier.lists({});
  const rounds = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const inquiry = await buyer.asks(productId);
      return { inquiry, id: await supplier.quotes(inquiry) };
    }),
  );
  const codes = await Promise.all(
    rounds.map(async ({ id }, i) => {
      const input = { id, revision: 1 };
      const both = [() => send(buyer, Accept, { input }), () => send(supplier, Withdraw, { input })];
      const answers = await Promise.all((i % 2 ? both.reverse() : both).map((act) => act()));
      return answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done').sort();
    }),
  );
  expect(codes).toEqual(rounds.map(() => ['CONFLICT', 'done']));
  for (const { inquiry } of rounds) {
    const { status, version, quotation } = await standing(buyer, inquiry);
    expect(version).toBe(3);
    expect([
      ['ACCEPTED', 'ACCEPTED'],
      ['IN_DISCUSSION', 'WITHDRAWN'],
    ]).toContainEqual([status, quotation!.status]);
  }
});

test('what is over counts as ended at once, and is written down once however many workers look', async () => {
  const { buyer, supplier, tenantId } = await market(world);
  const productId = await supplier.lists({});
  const [quoted, forgotten] = [await buyer.asks(productId), await buyer.asks(productId)];
  const id = await supplier.quotes(quoted);
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
    await owner.query(`update quotation_revision set valid_until = now() - interval '1 second'`);
    await owner.query(`update inquiry set expires_at = now() - interval '1 second' where status = 'OPEN'`);
  });
  expect((await standing(buyer, quoted)).quotation).toMatchObject({ status: 'EXPIRED', availableActions: [] });
  expect(await standing(supplier, forgotten)).toMatchObject({ status: 'EXPIRED', viewerStatus: 'ENDED', version: 1 });
  expect(await codeOf(buyer, Accept, { input: { id, revision: 1 } })).toBe('CONFLICT');
  expect(await codeOf(supplier, Draft, { input: { ...price, inquiryId: forgotten } })).toBe('CONFLICT');
  const worker = await openMachinery(world.config, 'worker', { databaseUrl: world.database.url, meili: null });
  try {
    const ended = await Promise.all([expireDue(worker), expireDue(worker), expireDue(world.app)]);
    expect(ended.reduce((sum, count) => sum + count)).toBe(2);
    expect(await expireDue(worker)).toBe(0);
  } finally {
    await worker.close();
  }
  expect(await standing(buyer, quoted)).toMatchObject({ status: 'IN_DISCUSSION', version: 3 });
  expect(await standing(buyer, forgotten)).toMatchObject({ status: 'EXPIRED', version: 2 });
  await supplier.quotes(quoted);
  await buyer.accepts(id, 2);
});

test('under one key a quotation is sent once, however often and at once', async () => {
  const { buyer, supplier } = shared;
  const inquiry = await buyer.asks(await supplier.lists({}));
  const id = await supplier.drafts(inquiry);
  const input = { id, idempotencyKey: 'quotation-send-1' };
  const sent = await Promise.all(Array.from({ length: 4 }, () => ask(supplier, Send, { input })));
  expect(sent.map(({ quotationSend }) => quotationSend.quotation)).toEqual(sent.map(() => ({ revision: 1 })));
  expect(await codeOf(supplier, Send, { input: { id } })).toBe('CONFLICT');
});

test('both sides follow it live: each event names the quotation and its revision, and a draft is nobody’s event', async () => {
  const { buyer, supplier } = shared;
  const inquiry = await buyer.asks(await supplier.lists({}));
  const { cursor: after } = (await ask(buyer, CursorOf, { id: inquiry })).inquiry!;
  const sides = [buyer, supplier].map((party) => overSse(party, Watch, { id: inquiry, after }));
  const id = await supplier.quotes(inquiry);
  await supplier.drafts(inquiry);
  await supplier.answers(inquiry, 'Well?');
  await ask(buyer, Reject, { input: { id, revision: 1, reason: 'Too dear.' } });
  for (const [i, live] of sides.entries()) {
    const events = [await live.next(), await live.next(), await live.next()].map(({ inquiryEvents }) => inquiryEvents);
    expect(events).toMatchObject([
      { type: 'QUOTATION_SENT', revision: 1, message: null, quotation: { current: { number: 1 } } },
      { type: 'REPLIED', revision: null, message: { body: 'Well?' }, quotation: null },
      {
        type: 'QUOTATION_REJECTED',
        revision: 1,
        inquiry: { status: 'IN_DISCUSSION' },
        quotation: { status: 'REJECTED' },
      },
    ]);
    expect(events[2]!.quotation!.draft).toEqual(i === 0 ? null : { number: 2 });
    await live.close();
  }
});
