// Inboxes: everything that happens in all inquiries of an organization, what is unread in them, and what one side keeps for itself.
import { beforeAll, describe, expect, test } from 'vitest';
import { readId } from '../../src/id.ts';
import { mayFollow } from '../../src/modules/inbox/policy.ts';
import { inboxOf } from '../../src/modules/inquiry/events.ts';
import type { MemberViewer } from '../../src/viewer.ts';
import { graphql } from '../generated/index.ts';
import { ask, codeOf } from '../kit/ask.ts';
import { type Live, overSse, overWebSocket, transports } from '../kit/live.ts';
import {
  type Buyer,
  buyerOf,
  colleague,
  type Market,
  market,
  type Party,
  type Supplier,
  supplierOf,
} from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let made: Market;
let buyer: Buyer;
let supplier: Supplier;
/** A second member of each side. */
let purchaser: Buyer;
let seller: Supplier;
let product: string;

beforeAll(async () => {
  made = await market(world);
  ({ buyer, supplier } = made);
  purchaser = buyerOf(await colleague(world, made.tenantId, buyer, 'Paula', 'PURCHASER'));
  seller = supplierOf(await colleague(world, made.tenantId, supplier, 'Sal', 'SALES'));
  product = await supplier.lists({});
});

const OpenInbox = graphql(`
  query OpenInbox($where: InquiryFilter, $first: Int, $last: Int, $after: String, $before: String) {
    inbox {
      cursor
      counts { total unread awaitingMe unassigned states { state total unread awaitingMe } }
      members { id name }
      inquiries(where: $where, first: $first, last: $last, after: $after, before: $before) {
        edges { cursor node { id status viewerStatus unreadCount updatedAt } }
        pageInfo { hasNextPage hasPreviousPage }
      }
    }
  }
`);
const Thread = graphql(`
  query OwnThread($id: ID!) {
    inquiry(id: $id) {
      cursor version updatedAt unreadCount
      assignment { version member { name } }
      notes { nodes { id body authorName } }
      messages { nodes { body readAt readBy } }
    }
  }
`);
const Happenings = graphql(`
  subscription Happenings($after: String) {
    inbox(after: $after) {
      cursor type isOwn revision
      inquiry { id status version unreadCount assignment { member { name } } notes { nodes { body } } }
      message { body } quotation { status } note { body authorName }
    }
  }
`);
const FollowOne = graphql(`
  subscription FollowOne($id: ID!, $after: String) { inquiryEvents(inquiryId: $id, after: $after) { cursor type isOwn note { body } } }
`);
const Read = graphql(`
  mutation MarkRead($input: InquiryReadInput!) { inquiryRead(input: $input) { userErrors { code } inquiry { unreadCount } } }
`);
const Assign = graphql(`
  mutation GiveTo($input: InquiryAssignInput!) {
    inquiryAssign(input: $input) { userErrors { code field } inquiry { assignment { version member { name } } } }
  }
`);
const Note = graphql(`
  mutation NoteDown($input: InquiryNoteInput!) { inquiryNote(input: $input) { userErrors { code field } note { id body authorName } } }
`);
const GiveUp = graphql(`mutation AskNoMore($id: ID!) { inquiryWithdraw(input: { id: $id }) { userErrors { code } } }`);
const Receipts = graphql(
  `query Receipts($id: ID!) { inquiry(id: $id) { messages(first: 100) { nodes { id readAt } } } }`,
);

const Hear = graphql(`subscription Hear($id: ID!) { inquiryTyping(inquiryId: $id) { side until } }`);
const Type = graphql(
  `mutation Type($id: ID!) { inquiryTyping(input: { inquiryId: $id }) { isTold userErrors { code } } }`,
);

const cursorOf = async (party: Party, id: string) => (await ask(party, Thread, { id })).inquiry!.cursor;
const reads = async (party: Party, inquiryId: string, upTo?: string) =>
  ask(party, Read, { input: { inquiryId, upTo: upTo ?? (await cursorOf(party, inquiryId)) } });
const idsOf = async (party: Party, where: object) =>
  (await ask(party, OpenInbox, { where, first: 100 })).inbox.inquiries.edges.map(({ node }) => node.id);

async function take<Data>(live: Live<Data>, count: number): Promise<Data[]> {
  const taken: Data[] = [];
  while (taken.length < count) taken.push(await live.next());
  return taken;
}

test('one stream tells each side all that it may know, over both transports, resumed after any event', async () => {
  const secret = `canary${Math.random().toString(36).slice(2)}`;
  const [ours, theirs] = [(await ask(supplier, OpenInbox, {})).inbox, (await ask(buyer, OpenInbox, {})).inbox];
  const sellers = overWebSocket(seller, Happenings, { after: ours.cursor });
  const buyers = overSse(purchaser, Happenings, { after: theirs.cursor });
  const id = await buyer.asks(product);
  await seller.answers(id, 'In stock.');
  const { note } = (await ask(seller, Note, { input: { inquiryId: id, body: `Margin is thin ${secret}` } }))
    .inquiryNote;
  expect(note).toMatchObject({ authorName: 'Sal' });
  const sal = ours.members.find(({ name }) => name === 'Sal')!;
  await ask(supplier, Assign, { input: { inquiryId: id, memberId: sal.id } });
  const before = await cursorOf(buyer, id);
  await supplier.drafts(id, { notes: secret });
  expect(await cursorOf(buyer, id)).toBe(before); // nor does it show that something was done
  const other = await purchaser.asks(product, 'Another question');
  await supplier.quotes(id);
  await reads(purchaser, id);

  const mine = [
    'SENT',
    'REPLIED',
    'NOTED',
    'ASSIGNED',
    'QUOTATION_DRAFTED',
    'SENT',
    'QUOTATION_DRAFTED',
    'QUOTATION_SENT',
    'READ',
  ];
  const told = (await take(sellers, mine.length)).map(({ inbox }) => inbox);
  expect(told.map(({ type }) => type)).toEqual(mine);
  expect(told.map(({ inquiry }) => inquiry!.id)).toEqual(mine.map((_, i) => (i === 5 ? other : id)));
  expect(told[2]).toMatchObject({ note: { body: expect.stringContaining(secret), authorName: 'Sal' }, isOwn: true });
  expect(told[3]!.inquiry!.assignment!.member).toEqual({ name: 'Sal' });
  expect(told[7]).toMatchObject({ quotation: { status: 'SENT' }, revision: 1 });
  expect(told.map(({ isOwn }) => isOwn)).toEqual(mine.map((_, i) => ![0, 5, 8].includes(i)));
  const yours = ['SENT', 'REPLIED', 'SENT', 'QUOTATION_SENT', 'READ'];
  const heard = (await take(buyers, yours.length)).map(({ inbox }) => inbox);
  expect(heard.map(({ type }) => type)).toEqual(yours);
  expect(heard[1]!.message).toEqual({ body: 'In stock.' });
  await Promise.all([sellers.close(), buyers.close()]);

  for (const [i, subscribe] of [...Array(mine.length - 1).keys()].map(
    (i) => [i, Object.values(transports)[i % 2]!] as const,
  )) {
    const resumed = subscribe(supplier, Happenings, { after: told[i]!.cursor });
    expect((await take(resumed, mine.length - i - 1)).map(({ inbox }) => inbox.cursor)).toEqual(
      told.slice(i + 1).map(({ cursor }) => cursor),
    );
    await resumed.close();
  }

  // What is kept for oneself reaches nobody else, on whatever way.
  const everything = `query Everything($id: ID!, $note: ID!) { node(id: $note) { id ... on InquiryNote { body } }
    inbox { counts { unassigned } inquiries { nodes { notes { nodes { body } } assignment { member { name } } } } }
    inquiry(id: $id) { version quotation { draft { notes } } notes { nodes { body } } assignment { version } messages { nodes { body readBy } } } }`;
  for (const party of [buyer, purchaser, made.rival]) {
    const seen = JSON.stringify(await ask(party, everything, { id, note: note!.id }));
    expect(seen).not.toMatch(new RegExp(`${secret}|Sal`));
    const live = overSse(party, Happenings, { after: party === made.rival ? null : theirs.cursor });
    if (party !== made.rival) expect(JSON.stringify(await take(live, yours.length))).not.toMatch(secret);
    await live.close();
  }
  const asOperator = `query AsOperator($id: ID!, $note: ID!) { node(id: $note) { id } inquiry(id: $id) { notes { nodes { body } } assignment { version } unreadCount } }`;
  expect(await ask(made.operator, asOperator, { id, note: note!.id })).toEqual({
    node: null,
    inquiry: { notes: { nodes: [] }, assignment: null, unreadCount: null },
  });
  expect((await ask(supplier, Thread, { id })).inquiry).toMatchObject({
    notes: { nodes: [{ body: expect.stringContaining(secret) }] },
    assignment: { version: 1, member: { name: 'Sal' } },
  });
});

test('what is read is told once to the other side, counts in nobody’s inbox, and names are for the own side', async () => {
  const id = await buyer.asks(product);
  const first = await cursorOf(supplier, id);
  await buyer.asks(product); // another inquiry, whose cursor is of no use here
  const live = overSse(buyer, FollowOne, { id, after: first });
  expect((await ask(seller, Thread, { id })).inquiry).toMatchObject({ unreadCount: 1 });
  expect((await reads(seller, id)).inquiryRead.inquiry).toEqual({ unreadCount: 0 });
  expect((await live.next()).inquiryEvents).toMatchObject({ type: 'READ', isOwn: false });
  const receipt = (await ask(buyer, Thread, { id })).inquiry!;
  expect(receipt).toMatchObject({
    version: 2,
    unreadCount: 0,
    messages: { nodes: [{ readAt: expect.any(String), readBy: [] }] },
  });
  // A colleague reads the same, again and again, and so does who reads the receipt: nothing more is told.
  for (const party of [supplier, supplier, seller, buyer, purchaser]) await reads(party, id);
  await reads(seller, id, first); // never back
  const after = (await ask(supplier, Thread, { id })).inquiry!;
  expect(after).toMatchObject({ version: 2, unreadCount: 0, updatedAt: receipt.updatedAt });
  expect(after.messages.nodes).toEqual([{ ...receipt.messages.nodes[0], readBy: ['Sal', 'Supplier'] }]);
  await supplierOf(buyer).answers(id, 'Hello?'); // either side writes by the same operation
  expect((await live.next()).inquiryEvents).toMatchObject({ type: 'REPLIED', isOwn: true });
  expect((await ask(supplier, Thread, { id })).inquiry).toMatchObject({ version: 3, unreadCount: 1 });
  expect((await ask(buyer, Thread, { id })).inquiry!.messages.nodes.map(({ readAt }) => readAt !== null)).toEqual([
    true,
    false,
  ]);
  await live.close();
  const input = { inquiryId: id, upTo: 'nonsense' };
  expect(await codeOf(seller, Read, { input })).toBe('BAD_CURSOR');
  expect(await codeOf(made.rival, Read, { input: { ...input, upTo: first } })).toBe('NOT_FOUND');
  expect(
    await codeOf(seller, Read, { input: { ...input, upTo: (await ask(seller, OpenInbox, {})).inbox.cursor } }),
  ).toBe('BAD_CURSOR');
});

test('an inquiry is given to a member who may read it, against a version, by each side for itself', async () => {
  const id = await buyer.asks(product);
  const { members } = (await ask(supplier, OpenInbox, {})).inbox;
  const { members: others } = (await ask(buyer, OpenInbox, {})).inbox;
  const sal = members.find(({ name }) => name === 'Sal')!.id;
  const assign = async (party: Party, memberId: string | null, expectedVersion?: number) =>
    (await ask(party, Assign, { input: { inquiryId: id, memberId, expectedVersion } })).inquiryAssign;
  expect((await assign(supplier, others[0]!.id)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['memberId'] }]);
  expect((await assign(seller, sal, 0)).inquiry!.assignment).toEqual({ version: 1, member: { name: 'Sal' } });
  expect((await assign(seller, sal, 0)).inquiry!.assignment!.version).toBe(1); // a retry
  expect(await codeOf(supplier, Assign, { input: { inquiryId: id, memberId: null, expectedVersion: 0 } })).toBe(
    'CONFLICT',
  );
  expect((await assign(buyer, others[0]!.id)).inquiry!.assignment).toEqual({ version: 1, member: { name: 'Buyer' } });
  const [of, ofNobody] = [(assignee: object) => ({ assignee }), { assignee: { nobody: true } }];
  expect(await idsOf(seller, of({ me: true }))).toContain(id);
  expect(await idsOf(supplier, of({ memberId: sal }))).toContain(id);
  expect(await idsOf(supplier, of({ me: true }))).not.toContain(id);
  expect(await idsOf(supplier, ofNobody)).not.toContain(id);
  expect((await assign(supplier, null, 1)).inquiry!.assignment).toEqual({ version: 2, member: null });
  expect(await idsOf(supplier, ofNobody)).toContain(id);
});

test('a list is narrowed to what is asked, newest activity first, and paged both ways', async () => {
  const other = await supplier.lists({});
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) ids.push(await buyer.asks(other));
  const since = new Date(Date.now() - 1).toISOString();
  await supplier.answers(ids[0]!, 'Yes.');
  const inOrder = [ids[0]!, ids[2]!, ids[1]!];
  expect(await idsOf(buyer, { productId: other })).toEqual(inOrder);
  expect(await idsOf(made.operator as Party, {}).catch((error: Error) => error.message)).toMatch(/FORBIDDEN/);
  expect(await idsOf(buyer, { productId: other, activeSince: since })).toEqual([ids[0]]);
  expect(await idsOf(buyer, { productId: other, activeBefore: since })).toEqual(inOrder.slice(1));
  expect(await idsOf(buyer, { productId: other, states: ['IN_DISCUSSION', 'QUOTED'] })).toEqual([ids[0]]);
  expect(await idsOf(buyer, { productId: other, awaitingMe: true })).toEqual([ids[0]]);
  expect(await idsOf(supplier, { productId: other, awaitingMe: true })).toEqual(inOrder.slice(1));
  expect(await idsOf(buyer, { productId: other, counterpartyId: supplier.organizationId })).toEqual(inOrder);
  expect(await idsOf(buyer, { productId: other, counterpartyId: made.rival.organizationId })).toEqual([]);
  await reads(purchaser, ids[0]!);
  expect(await idsOf(purchaser, { productId: other, unread: true })).toEqual([]);
  expect(await idsOf(buyer, { productId: other, unread: true })).toEqual([ids[0]]);
  const page = async (args: object) =>
    (await ask(buyer, OpenInbox, { where: { productId: other }, ...args })).inbox.inquiries;
  const first = await page({ first: 2 });
  const second = await page({ first: 2, after: first.edges[1]!.cursor });
  expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(inOrder);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  const back = await page({ last: 2, before: second.edges[0]!.cursor });
  expect(back.edges).toEqual(first.edges);
  const all = '{ inquiries(where: { awaitingMe: true }) { nodes { id } } }';
  expect(await codeOf(made.operator, all)).toBe('BAD_USER_INPUT');
  const expired = await ask(made.operator, '{ inquiries(first: 3) { nodes { id } } }');
  expect((expired as { inquiries: { nodes: { id: string }[] } }).inquiries.nodes.map(({ id }) => id)).toEqual(inOrder);
});

test('who is removed from an organization hears nothing more of it within a second', async () => {
  const leaver = await colleague(world, made.tenantId, supplier, 'Leaver', 'VIEWER');
  const lives = Object.values(transports).map((subscribe) => subscribe(leaver, Happenings, { after: null }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const id = await buyer.asks(product);
  for (const live of lives) expect((await live.next()).inbox.type).toBe('SENT');
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query('delete from member where account_id = (select id from account where email = $1)', [
      leaver.email,
    ]);
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await supplier.answers(id, 'Not for you.');
  for (const live of lives) {
    await live.ended;
    expect(live.seen).toHaveLength(1);
    await live.close();
  }
  expect(await codeOf(leaver, '{ inbox { cursor } }')).toBe('FORBIDDEN');
});

test('that somebody writes is heard by the other side while it is so, and kept nowhere', async () => {
  const id = await buyer.asks(product);
  const heads = () =>
    world.owner(async (owner) => {
      await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
      return (await owner.query('select sum(head)::int as sum from stream')).rows[0] as { sum: number };
    });
  const before = await heads();
  const lives = Object.values(transports).map((subscribe) => subscribe(buyer, Hear, { id }));
  const own = overSse(supplier, Hear, { id });
  expect((await overSse(made.rival, Hear, { id }).ended).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const types = async (party: Party) => (await ask(party, Type, { id })).inquiryTyping.isTold;
  expect([await types(seller), await types(seller)]).toEqual([true, false]);
  for (const live of lives) {
    const { inquiryTyping } = await live.next();
    expect(inquiryTyping.side).toBe('SUPPLIER');
    const left = new Date(inquiryTyping.until).getTime() - Date.now();
    expect(left).toBeGreaterThan(2_000);
    expect(left).toBeLessThanOrEqual(5_000);
  }
  expect([...lives.map(({ seen }) => seen.length), own.seen.length]).toEqual([1, 1, 0]);
  expect(await heads()).toEqual(before);
  for (const live of [...lives, own]) await live.close();
});

describe('after a random play of both sides at once, each buying from the other', () => {
  /** What the log says, read as the owner of the database. */
  async function logOf(tenantId: string) {
    return world.owner(async (owner) => {
      await owner.query('begin');
      for (const table of ['event', 'inquiry', 'stream', 'reading', 'organization', 'account'])
        await owner.query(`alter table ${table} no force row level security`);
      const { rows } = await owner.query<Logged>(
        `select stream_id as stream, seq::int, type, actor->>'organization' as organization, data, occurred_at as at
           from event where tenant_id = $1 order by stream_id, seq`,
        [tenantId],
      );
      const { rows: inquiries } = await owner.query<{ id: string; version: number; buyer: string; supplier: string }>(
        `select id, version, buyer_id as buyer, supplier_id as supplier from inquiry where tenant_id = $1`,
        [tenantId],
      );
      const { rows: marks } = await owner.query<{ inquiry: string; email: string; seq: number }>(
        `select r.inquiry_id as inquiry, a.email, r.seq from reading r join account a on a.id = r.account_id where r.tenant_id = $1`,
        [tenantId],
      );
      await owner.query('rollback');
      return { rows, inquiries, marks };
    });
  }
  interface Logged {
    stream: string;
    seq: number;
    type: string;
    organization: string | null;
    data: { inquiry?: string; message?: string; upTo?: number };
    at: Date;
  }

  test('lists, counts, unread and receipts agree with the log, and both inboxes have each fact once', async () => {
    const play = await market(world);
    const trades = async (party: Party, name: string) => {
      await world.owner(async (owner) => {
        await owner.query(`select set_config('app.tenant', $1, false)`, [play.tenantId]);
        await owner.query(`update organization set capabilities = '{BUYER,SUPPLIER}'`);
      });
      const both = { ...supplierOf(party), ...buyerOf(party) };
      const second = await colleague(world, play.tenantId, party, name, 'ADMIN');
      return [both, { ...supplierOf(second), ...buyerOf(second) }] as const;
    };
    const [a, b] = [await trades(play.buyer, 'Anna'), await trades(play.supplier, 'Bo')];
    const goods = [await a[0].lists({}), await b[0].lists({})];
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) ids.push(await (i % 2 ? a : b)[0].asks(goods[i % 2]!));
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)]!;
    const cursors = new Map<string, string[]>(ids.map((id) => [id, []]));
    const acts = [
      (one: Supplier, id: string) => one.answers(id, 'Well?'),
      (one: Supplier, id: string) => one.quotes(id),
      (one: Supplier, id: string) => ask(one, Note, { input: { inquiryId: id, body: 'Hm.' } }),
      async (one: Supplier, id: string) => void cursors.get(id)!.push(await cursorOf(one, id)),
      async (one: Supplier, id: string) => cursors.get(id)!.length && reads(one, id, pick(cursors.get(id)!)),
      (one: Supplier, id: string) => reads(one, id),
      (one: Buyer, id: string) => ask(one, GiveUp, { id }),
    ];
    const refused = /FORBIDDEN|CONFLICT|the other side/;
    const lane = async () => {
      for (let i = 0; i < scaled(100, 8); i++) {
        const act = Math.random() < 0.03 ? acts.at(-1)! : pick(acts.slice(0, -1));
        await Promise.resolve(act(pick([...a, ...b]), pick(ids))).catch((error: Error) =>
          expect(error.message).toMatch(refused),
        );
      }
    };
    await Promise.all(Array.from({ length: 4 }, lane));

    const { rows, inquiries, marks } = await logOf(play.tenantId);
    const inStream = (stream: string) => rows.filter((row) => row.stream === stream);
    for (const { id, version } of inquiries)
      expect(inStream(id).map(({ seq }) => seq)).toEqual([...Array(version).keys()].map((i) => i + 1));
    const shared = rows.filter(({ stream }) => inquiries.some(({ id }) => id === stream));
    for (const side of [inquiries[0]!.buyer, inquiries[0]!.supplier]) {
      const told = inStream(inboxOf(side));
      expect(told.map(({ seq }) => seq)).toEqual(told.map((_, i) => i + 1));
      const factsOf = (list: Logged[]) =>
        list
          .map(
            ({ type, data, stream }) =>
              `${data.inquiry ?? stream} ${type.replace('inbox.', '')} ${data.message ?? data.upTo ?? ''}`,
          )
          .sort();
      const own = /noted|drafted|read/;
      expect(factsOf(told.filter(({ type }) => !own.test(type)))).toEqual(
        factsOf(shared.filter(({ type }) => !own.test(type))),
      );
      expect(factsOf(told)).toEqual(expect.arrayContaining(factsOf(shared)));
      expect(told.filter(({ type, organization }) => /noted|drafted/.test(type) && organization !== side)).toEqual([]);
    }
    for (const [i, party] of [...a, ...b].entries()) {
      const { counts, inquiries: listed } = (await ask(party, OpenInbox, { first: 100 })).inbox;
      const nodes = listed.edges.map(({ node }) => node);
      const own = readId('Organization', party.organizationId);
      const unread = inquiries.map(({ id }) => {
        const mark = marks.find((one) => one.inquiry === id && one.email === party.email)?.seq ?? 0;
        return inStream(id).filter(
          ({ seq, type, organization }) => seq > mark && type !== 'inquiry.read' && organization !== own,
        ).length;
      });
      const shown = new Map(nodes.map((node) => [readId('Inquiry', node.id), node]));
      expect(
        inquiries.map(({ id }) => shown.get(id)!.unreadCount),
        `member ${i}`,
      ).toEqual(unread);
      expect(counts).toMatchObject({ total: 4, unread: unread.filter((count) => count > 0).length });
      expect((await idsOf(party, { unread: true })).length).toBe(counts.unread);
      expect(counts.awaitingMe).toBe(nodes.filter(({ viewerStatus }) => viewerStatus === 'YOUR_TURN').length);
      expect(await idsOf(party, { awaitingMe: true })).toHaveLength(counts.awaitingMe);
      for (const { state, total } of counts.states)
        expect(total).toBe(nodes.filter(({ status }) => status === state).length);
      expect(nodes.map(({ updatedAt }) => updatedAt)).toEqual(
        nodes
          .map(({ updatedAt }) => updatedAt)
          .sort()
          .reverse(),
      );
      for (const id of ids) {
        const { messages } = (await ask(party, Receipts, { id })).inquiry!;
        const log = inStream(readId('Inquiry', id));
        for (const { id: message, readAt } of messages.nodes) {
          const { seq, organization } = log.find(({ data }) => data.message === readId('Message', message))!;
          const receipt = log.find(
            ({ type, data, organization: by }) => type === 'inquiry.read' && by !== organization && data.upTo! >= seq,
          );
          expect(readAt === null).toBe(receipt === undefined);
        }
      }
    }
  });
});

// Rights that are taken end what is followed within a second; until then each delivery asks again.
test('a delivery goes to who reads inquiries for that very company, and to nobody else', () => {
  const [accountId, organizationId] = ['account', 'organization'];
  const of = (right: 'inquiry.read' | 'file.write', acting: string | null): MemberViewer => ({
    ...{ kind: 'member', accountId, sessionId: 'session', expiresAt: new Date() },
    ...{ organizationId: acting, permissions: new Set([right]) },
  });
  expect(mayFollow(of('inquiry.read', organizationId), organizationId)).toBe(true);
  for (const viewer of [of('file.write', organizationId), of('inquiry.read', 'another'), of('inquiry.read', null)])
    expect(mayFollow(viewer, organizationId)).toBe(false);
  expect(mayFollow({ kind: 'anonymous' }, organizationId)).toBe(false);
});
