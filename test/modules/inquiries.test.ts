// Inquiries: sent, answered, seen by two sides and nobody else, and followed live without gap or duplicate.
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/id.ts';
import { lifecycle } from '../../src/modules/inquiry/lifecycle.ts';
import { graphql } from '../generated/index.ts';
import { ask, codeOf, send } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { market, party } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

const TrySend = graphql(`
  mutation TrySend($input: InquirySendInput!) {
    inquirySend(input: $input) { userErrors { code field message } inquiry { id status viewerSide lines { description quantity unit } } }
  }
`);
const TryReply = graphql(`
  mutation TryReply($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { code field } message { id body } } }
`);
const ReadInquiry = graphql(`
  query ReadInquiry($id: ID!, $after: String) {
    inquiry(id: $id) {
      id status version cursor viewerSide viewerCanReply firstAnsweredAt
      buyer { legalName } supplier { legalName }
      messages(first: 2, after: $after) { nodes { body sender { legalName } } pageInfo { hasNextPage endCursor } }
    }
    node(id: $id) { id }
  }
`);
const Inbox = graphql(`
  query Inbox($side: InquirySide, $status: InquiryStatus) { inquiries(first: 10, side: $side, status: $status) { nodes { id status } } }
`);
const Follow = graphql(`
  subscription Follow($id: ID!, $after: String) {
    inquiryEvents(inquiryId: $id, after: $after) { cursor type message { body } inquiry { status version } }
  }
`);
const TakeOff = graphql(`mutation TakeOff($id: ID!) { productArchive(input: { id: $id }) { userErrors { code } } }`);
const PutBack = graphql(`mutation PutBack($id: ID!) { productPublish(input: { id: $id }) { userErrors { code } } }`);

test('both sides see one inquiry from their own side, and its state moves by the table', async () => {
  const { buyer, supplier } = await market(world);
  const id = await buyer.asks(await supplier.lists({}));
  expect((await ask(buyer, ReadInquiry, { id })).inquiry).toMatchObject({
    status: 'OPEN',
    viewerSide: 'BUYER',
    viewerCanReply: true,
    firstAnsweredAt: null,
  });
  await ask(buyer, TryReply, { input: { inquiryId: id, body: 'One more thing.' } });
  expect((await ask(supplier, ReadInquiry, { id })).inquiry).toMatchObject({
    status: 'OPEN',
    viewerSide: 'SUPPLIER',
  });
  await supplier.answers(id, '0.52 USD/kg FOB Qingdao.');
  const { inquiry } = await ask(buyer, ReadInquiry, { id });
  expect(inquiry).toMatchObject({ status: lifecycle.answer.to, version: 3 });
  expect(inquiry!.firstAnsweredAt).not.toBeNull();
  expect(inquiry!.messages.nodes.map(({ body }) => body)).toEqual(['What is your best price?', 'One more thing.']);
  const next = await ask(buyer, ReadInquiry, { id, after: inquiry!.messages.pageInfo.endCursor });
  expect(next.inquiry!.messages.nodes).toMatchObject([
    { body: '0.52 USD/kg FOB Qingdao.', sender: { legalName: 'Supplier Ltd' } },
  ]);
});

test('nobody else sees it: not another supplier, another buyer, or a visitor; an operator reads but does not write', async () => {
  const { buyer, supplier, rival, operator, visitor } = await market(world);
  const stranger = await party(visitor, 'BUYER', 'Stranger');
  const id = await buyer.asks(await supplier.lists({}));
  for (const asker of [rival, stranger, visitor]) {
    expect(await ask(asker, ReadInquiry, { id })).toEqual({ inquiry: null, node: null });
    expect(['NOT_FOUND', 'UNAUTHENTICATED']).toContain(
      await codeOf(asker, TryReply, { input: { inquiryId: id, body: 'Hello?' } }),
    );
  }
  expect((await ask(operator, ReadInquiry, { id })).inquiry).toMatchObject({
    id,
    viewerSide: null,
    viewerCanReply: false,
  });
  expect(await codeOf(operator, TryReply, { input: { inquiryId: id, body: 'Hello?' } })).toBe('FORBIDDEN');
  expect((await ask(rival, Inbox, {})).inquiries.nodes).toEqual([]);
  expect((await ask(supplier, Inbox, { side: 'SUPPLIER' })).inquiries.nodes).toMatchObject([{ id }]);
  expect((await ask(supplier, Inbox, { side: 'BUYER' })).inquiries.nodes).toEqual([]);
  expect((await ask(buyer, Inbox, { status: 'OPEN' })).inquiries.nodes).toMatchObject([{ id }]);
});

test('faults are answered at their lines, and nothing is sent', async () => {
  const { buyer, supplier, rival } = await market(world);
  const [mine, other] = [await supplier.lists({}), await rival.lists({})];
  const input = (lines: object[]) => ({ input: { subject: 'Lye', message: 'Price?', lines } }) as never;
  const fieldsOf = async (lines: object[]) =>
    (await ask(buyer, TrySend, input(lines))).inquirySend.userErrors.map(({ field }) => field.join('.'));
  expect(await fieldsOf([])).toContain('lines');
  expect(await fieldsOf([{ productId: mine, quantity: '0' }])).toEqual(['lines.0.quantity']);
  expect(
    await fieldsOf([
      { productId: mine, quantity: '1' },
      { productId: other, quantity: '1' },
    ]),
  ).toEqual(['lines']);
  expect(await fieldsOf([{ quantity: '1' }])).toEqual(
    expect.arrayContaining(['supplierId', 'lines.0.description', 'lines.0.unit']),
  );
  expect((await ask(buyer, Inbox, {})).inquiries.nodes).toEqual([]);
  expect(await codeOf(supplier, TrySend, input([{ productId: other, quantity: '1' }]))).toBe('FORBIDDEN');
});

test('a line keeps what was asked for when the catalogue changes, and takes its unit from the product', async () => {
  const { buyer, supplier } = await market(world);
  const productId = await supplier.lists({});
  const { inquirySend } = await ask(buyer, TrySend, {
    input: {
      subject: 'Lye',
      message: 'Price?',
      lines: [
        { productId, quantity: '2.5', unit: 'TNE' },
        { productId, quantity: '1000' },
      ],
    },
  });
  expect(inquirySend.inquiry).toMatchObject({
    viewerSide: 'BUYER',
    lines: [
      { description: 'Caustic soda pearls 99 %', quantity: '2.5', unit: 'TNE' },
      { quantity: '1000', unit: 'KGM' },
    ],
  });
});

test('an inquiry sent again under its key is the same one, also after the listing is gone', async () => {
  const { buyer, supplier } = await market(world);
  const id = await supplier.lists({});
  const sendUnder = async (idempotencyKey: string) =>
    (
      await ask(buyer, TrySend, {
        input: { subject: 'Lye', message: 'Price?', lines: [{ productId: id, quantity: '1000' }], idempotencyKey },
      })
    ).inquirySend;
  const sent = await sendUnder('the-first-key');
  await ask(supplier, TakeOff, { id });
  const again = await sendUnder('the-first-key');
  expect(again.userErrors).toEqual([]);
  expect(again.inquiry!.id).toBe(sent.inquiry!.id);
  const refused = await sendUnder('the-second-key');
  expect(refused.userErrors.map(({ code }) => code)).toContain('NOT_FOUND');
  await ask(supplier, PutBack, { id });
  expect((await sendUnder('the-second-key')).inquiry!.id).not.toBe(sent.inquiry!.id);
  expect((await ask(buyer, Inbox, {})).inquiries.nodes).toHaveLength(2);
});

test('keys sent many times each at once are one message each', async () => {
  const [count, times] = [scaled(50, 15), scaled(40, 4)];
  const { buyer, supplier } = await market(world);
  const inquiryId = await buyer.asks(await supplier.lists({}));
  const keys = Array.from({ length: count }, (_, i) => `reply-key-${i}`);
  // A busy database refuses now and then, and a client does what clients do: the same key again.
  const insist = async (idempotencyKey: string): Promise<string> => {
    const { data, errors } = await send(supplier, TryReply, {
      input: { inquiryId, body: idempotencyKey, idempotencyKey },
    });
    if (data?.inquiryReply.message) return data.inquiryReply.message.id; // null when it was done, but not read afterwards
    expect(errors?.[0]?.extensions?.code).toBe('UNAVAILABLE');
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 800));
    return insist(idempotencyKey);
  };
  const ids = new Set<string>();
  const lane = async () => {
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      const own = key;
      for (const id of await Promise.all(Array.from({ length: times }, () => insist(own)))) ids.add(id);
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  expect(ids.size).toBe(count);
  expect((await ask(buyer, ReadInquiry, { id: inquiryId })).inquiry!.version).toBe(count + 1);
}, 120_000);

describe.each(Object.entries(transports))('followed over %s', (_name, subscribe) => {
  test('first what was missed, then live, in order; resumed after any event, nothing twice and nothing missing', async () => {
    const { buyer, supplier } = await market(world);
    const id = await buyer.asks(await supplier.lists({}));
    const { cursor } = (await ask(buyer, ReadInquiry, { id })).inquiry!;
    await supplier.answers(id, 'one');
    const first = subscribe(buyer, Follow, { id, after: cursor });
    expect((await first.next()).inquiryEvents).toMatchObject({
      type: 'REPLIED',
      message: { body: 'one' },
      inquiry: { status: 'IN_DISCUSSION' },
    });
    await supplier.answers(id, 'two');
    const second = (await first.next()).inquiryEvents;
    expect(second.message!.body).toBe('two');
    await first.close();
    await supplier.answers(id, 'three');
    const resumed = subscribe(buyer, Follow, { id, after: second.cursor });
    expect((await resumed.next()).inquiryEvents.message!.body).toBe('three');
    await Promise.all(Array.from({ length: 20 }, (_, i) => supplier.answers(id, `burst ${i}`)));
    const versions = [];
    for (let i = 0; i < 20; i++) versions.push((await resumed.next()).inquiryEvents.cursor);
    expect(new Set(versions).size).toBe(20);
    await resumed.close();
    const all = subscribe(buyer, Follow, { id, after: cursor });
    const bodies = [];
    for (let i = 0; i < 23; i++) bodies.push((await all.next()).inquiryEvents.message!.body);
    expect(bodies.slice(0, 3)).toEqual(['one', 'two', 'three']);
    expect(new Set(bodies).size).toBe(23);
    await all.close();
  });

  test('a stranger, a foreign cursor and a malformed one are refused with their codes', async () => {
    const { buyer, supplier, rival } = await market(world);
    const productId = await supplier.lists({});
    const [id, other] = [await buyer.asks(productId), await buyer.asks(productId)];
    const { cursor } = (await ask(buyer, ReadInquiry, { id: other })).inquiry!;
    const codes = [];
    for (const [asker, after] of [
      [rival, null],
      [buyer, cursor],
      [buyer, 'nonsense'],
    ] as const) {
      const { errors } = await subscribe(asker, Follow, { id, after }).ended;
      codes.push(errors?.[0]?.extensions?.code);
    }
    expect(codes).toEqual(['NOT_FOUND', 'BAD_CURSOR', 'BAD_CURSOR']);
  });
});

const PageOfMessages = graphql(`
  query PageOfMessages($id: ID!, $first: Int, $last: Int, $after: String, $before: String) {
    inquiry(id: $id) {
      messages(first: $first, last: $last, after: $after, before: $before) {
        edges { cursor node { body } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`);
const InboxWithMessages = graphql(`
  query InboxWithMessages { inquiries { nodes { id messages(last: 2) { nodes { body } } } } }
`);
const LastWords = graphql(`
  subscription LastWords($id: ID!) { inquiryEvents(inquiryId: $id) { inquiry { messages(last: 1) { nodes { body } } } } }
`);
const PageOfInbox = graphql(`
  query PageOfInbox($after: String, $before: String) { inquiries(after: $after, before: $before) { nodes { id } } }
`);

test('messages are paged by keyset, forwards and backwards, each inquiry its own', async () => {
  const { buyer, supplier } = await market(world);
  const productId = await supplier.lists({});
  const [id, other] = [await buyer.asks(productId, '0'), await buyer.asks(productId, 'other')];
  for (const body of ['1', '2', '3', '4']) await supplier.answers(id, body);
  const page = async (args: object) => {
    const { messages } = (await ask(buyer, PageOfMessages, { id, ...args })).inquiry!;
    return { bodies: messages.edges.map(({ node }) => node.body).join(), ...messages.pageInfo, edges: messages.edges };
  };
  const all = await page({});
  expect(all).toMatchObject({ bodies: '0,1,2,3,4', hasNextPage: false, hasPreviousPage: false });
  const cursors = all.edges.map(({ cursor }) => cursor);
  expect([all.startCursor, all.endCursor]).toEqual([cursors[0], cursors[4]]);
  expect(await page({ first: 2, after: cursors[1] })).toMatchObject({
    bodies: '2,3',
    hasNextPage: true,
    hasPreviousPage: true,
  });
  expect(await page({ last: 2 })).toMatchObject({ bodies: '3,4', hasNextPage: false, hasPreviousPage: true });
  expect(await page({ last: 2, before: cursors[2] })).toMatchObject({ bodies: '0,1', hasPreviousPage: false });
  expect(await page({ first: 1, after: cursors[4] })).toMatchObject({ bodies: '', endCursor: null });
  const inquiries = await ask(buyer, InboxWithMessages, {});
  const bodies = new Map(
    inquiries.inquiries.nodes.map((inquiry) => [inquiry.id, inquiry.messages.nodes.map(({ body }) => body)]),
  );
  expect(bodies.get(id)).toEqual(['3', '4']);
  expect(bodies.get(other)).toEqual(['other']);
});

test('a cursor of messages says nothing of the marketplace, and one that is none is BAD_CURSOR', async () => {
  const { buyer, supplier, tenantId } = await market(world);
  const id = await buyer.asks(await supplier.lists({}));
  const { cursor } = (await ask(buyer, PageOfMessages, { id })).inquiry!.messages.edges[0]!;
  expect(Buffer.from(cursor, 'base64').toString()).not.toContain(tenantId);
  const malformed = [
    '',
    'garbage',
    Buffer.from('GPC:J:["x",{"a":1}]').toString('base64'),
    Buffer.from(`GPC:J:${JSON.stringify([tenantId, newId()])}`).toString('base64'),
  ];
  for (const wrong of malformed) {
    for (const args of [{ after: wrong }, { before: wrong }]) {
      expect(await codeOf(buyer, PageOfMessages, { id, ...args }), JSON.stringify(args)).toBe('BAD_CURSOR');
      expect(await codeOf(buyer, PageOfInbox, args), JSON.stringify(args)).toBe('BAD_CURSOR');
    }
  }
  for (const args of [{ first: 0 }, { first: 101 }, { first: 1, last: 1 }]) {
    expect(await codeOf(buyer, PageOfMessages, { id, ...args }), JSON.stringify(args)).toBe('BAD_USER_INPUT');
  }
});

test('who follows an inquiry sees at each event its messages as they are then', async () => {
  const { buyer, supplier } = await market(world);
  const id = await buyer.asks(await supplier.lists({}));
  const live = transports.SSE(buyer, LastWords, { id });
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const body of ['one', 'two']) {
    await supplier.answers(id, body);
    expect((await live.next()).inquiryEvents.inquiry!.messages.nodes).toEqual([{ body }]);
  }
  await live.close();
});
