// Subscriptions share what can be shared, and nothing else: executions, statements, and the pace of nobody.
import { setTimeout as wait } from 'node:timers/promises';
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { makeContext, PLATFORM, type TenantFacts } from '../../src/context.ts';
import { failure } from '../../src/errors.ts';
import { endOf } from '../../src/events/reader.ts';
import { type Live, Subscriber } from '../../src/http/live.ts';
import type { Outlet } from '../../src/http/outlet.ts';
import { isPersonal, lasting, sharedViewer, shareOf } from '../../src/http/share.ts';
import { readId } from '../../src/id.ts';
import type { MemberViewer, Permission } from '../../src/viewer.ts';
import { ask, headersOf } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

const FOLLOW = `subscription Follow($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) { cursor message { body } inquiry { viewerSide } } }`;
interface Heard {
  inquiryEvents: { cursor: string; message: { body: string }; inquiry: { viewerSide: string } };
}

/** An inquiry, and the cursor of its present end. */
async function talk(): Promise<Market & { id: string; after: string }> {
  const made = await market(world);
  const id = await made.buyer.asks(await made.supplier.lists({}));
  const { inquiry } = await ask<{ inquiry: { cursor: string } }, object>(
    made.buyer,
    'query ($id: ID!) { inquiry(id: $id) { cursor } }',
    { id },
  );
  return { ...made, id, after: inquiry.cursor };
}

describe.each(Object.entries(transports))('over %s', (_name, subscribe) => {
  test('forty who may see the same are served by the statements of one; each side sees its own', async () => {
    const { buyer, supplier, id, after } = await talk();
    const lives = [buyer, supplier].flatMap((asker) =>
      Array.from({ length: 20 }, () => subscribe<Heard, object>(asker, FOLLOW, { id, after })),
    );
    await supplier.answers(id, 'first');
    for (const live of lives) await live.next(15_000); // the document is known, the groups are there
    const { pool } = world.app.database;
    let borrowed = 0;
    const count = () => void borrowed++;
    pool.on('acquire', count);
    await supplier.answers(id, 'second');
    const heard = await Promise.all(lives.map((live) => live.next(15_000)));
    pool.off('acquire', count);
    expect(heard.map(({ inquiryEvents: { message, inquiry } }) => [message.body, inquiry.viewerSide])).toEqual(
      lives.map((_, i) => ['second', i < 20 ? 'BUYER' : 'SUPPLIER']),
    );
    expect(new Set(heard.map(({ inquiryEvents }) => inquiryEvents.cursor)).size).toBe(1);
    // The answer itself, a read of the log, an execution a side, and perhaps a look at sessions and heads: one each would be 80.
    expect(borrowed).toBeLessThan(25);
    await Promise.all(lives.map((live) => live.close()));
  }, 60_000);
});

test('a stream that is opened again with Last-Event-ID goes on after that event, whatever the operation says', async () => {
  const { buyer, supplier, id } = await talk();
  const read = async (wanted: number, lastEventId?: string) => {
    const gone = new AbortController();
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: {
        ...headersOf(buyer),
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(lastEventId && { 'last-event-id': lastEventId }),
      },
      body: JSON.stringify({ query: FOLLOW, variables: { id } }),
      signal: gone.signal,
    });
    let text = '';
    const events = () => text.split('\n\n').filter((event) => event.startsWith('event: next'));
    const reading = (async () => {
      for await (const chunk of response.body!) {
        text += Buffer.from(chunk).toString();
        if (events().length === wanted) break;
      }
    })();
    return {
      events: async () => {
        await reading;
        gone.abort();
        return events().map((event) => ({
          id: /^id: (.+)$/m.exec(event)![1]!,
          body: (JSON.parse(/^data: (.+)$/m.exec(event)![1]!) as { data: Heard }).data.inquiryEvents.message.body,
        }));
      },
    };
  };
  const first = await read(1);
  await supplier.answers(id, 'one');
  const [one] = await first.events();
  expect(one!.body).toBe('one');
  for (const body of ['two', 'three']) await supplier.answers(id, body);
  const again = await (await read(2, one!.id)).events();
  expect(again.map(({ body }) => body)).toEqual(['two', 'three']);
  const wrong = await read(1, 'nonsense').then((stream) => stream.events().catch((error: Error) => error));
  expect(JSON.stringify(wrong)).not.toContain('three');
});

/** Subscribes beside the server, with an execution of the test's own. */
async function subscribeTo(
  { tenantId, tenant, id }: Market & { id: string },
  outlet: Outlet,
  execute: Live['execute'],
): Promise<AbortController> {
  const stop = new AbortController();
  const facts: TenantFacts = {
    ...PLATFORM,
    id: tenantId,
    slug: tenant,
    name: tenant,
    status: 'ACTIVE',
    verticals: [],
    locale: 'en',
    currency: 'USD',
  };
  const ctx = makeContext(world.app, {
    tenant: facts,
    viewer: { kind: 'system', name: 'a' },
    locale: 'en',
    requestId: 'test',
    signal: stop.signal,
  });
  const document = parse(FOLLOW);
  const live: Live = {
    asking: { document, operation: document.definitions[0] as OperationDefinitionNode, variables: { id } },
    ctx,
    place: await endOf(world.app.database, tenantId, readId('Inquiry', id)),
    isAllowed: () => true,
    execute,
  };
  new Subscriber(live, [], outlet, stop);
  return stop;
}

test('an event that could not be read while the database was away is read again, and told whole', async () => {
  const made = await talk();
  const told: unknown[] = [];
  const outlet: Outlet = {
    send: ({ json }) => void told.push(JSON.parse(json)),
    isFull: () => false,
    drained: async () => {},
    dismiss: () => expect.unreachable('it reads'),
  };
  let tries = 0;
  const stop = await subscribeTo(made, outlet, async (_ctx, { seq }) => {
    if (++tries === 1) return { data: { seq: null }, errors: [failure('UNAVAILABLE', 'The database did not answer.')] };
    return { data: { seq: Number(seq) } };
  });
  await made.supplier.answers(made.id, 'one');
  await made.supplier.answers(made.id, 'two');
  await expect.poll(() => told, { timeout: 5_000 }).toEqual([{ data: { seq: 2 } }, { data: { seq: 3 } }]);
  expect(tries).toBe(3);
  stop.abort();
});

test('who does not read leaves the others alone, gets no more than fits, and misses nothing when it reads on', async () => {
  const made = await talk();
  const { supplier, id } = made;
  const open = (outlet: Outlet) => subscribeTo(made, outlet, async (_ctx, { seq }) => ({ data: { seq: Number(seq) } }));
  const reader = (room: number) => {
    const taken: number[] = [];
    let wake: (() => void) | undefined;
    const self = { room, taken };
    const outlet: Outlet = {
      send: ({ json }) => void taken.push((JSON.parse(json) as { data: { seq: number } }).data.seq),
      isFull: () => taken.length >= self.room,
      drained: () =>
        new Promise((resolve) => {
          wake = resolve;
        }),
      dismiss: () => expect.unreachable('it reads on in time'),
    };
    const readOn = () => {
      self.room = 1_000;
      wake?.();
    };
    return { self, outlet, readOn };
  };
  const [slow, quick] = [reader(2), reader(1_000)];
  const stops = [await open(slow.outlet), await open(quick.outlet)];
  await wait(200);
  for (let i = 0; i < 8; i++) await supplier.answers(id, `message ${i}`);
  await expect.poll(() => quick.self.taken.length, { timeout: 5_000 }).toBe(8);
  expect(slow.self.taken).toEqual([2, 3]);
  slow.readOn();
  await expect.poll(() => slow.self.taken.length, { timeout: 5_000 }).toBe(8);
  expect(slow.self.taken).toEqual(quick.self.taken);
  for (const stop of stops) stop.abort();
});

describe('what is shared', () => {
  const asking = (text: string, variables: Record<string, unknown> = {}) => {
    const document: DocumentNode = parse(text);
    return { document, operation: document.definitions[0] as OperationDefinitionNode, variables };
  };
  const member = (
    accountId: string,
    organizationId = 'o',
    permissions: Permission[] = ['inquiry.read'],
  ): MemberViewer => ({
    kind: 'member',
    accountId,
    sessionId: `session of ${accountId}`,
    organizationId,
    permissions: new Set(permissions),
    expiresAt: new Date(),
  });
  const keyFor = (one: ReturnType<typeof asking>, viewer: MemberViewer, locale = 'en') =>
    shareOf(one, 's', {
      tenant: { id: 't' } as TenantFacts,
      viewer,
      locale,
      requestId: '',
      signal: new AbortController().signal,
    });

  test('is shared by colleagues with the same rights, and by nobody else', () => {
    const one = asking(FOLLOW, { id: '1' });
    const key = keyFor(one, member('a'));
    expect(keyFor(one, member('b'))).toBe(key);
    expect(keyFor(one, member('b', 'other'))).not.toBe(key);
    expect(keyFor(one, member('b', 'o', ['inquiry.read', 'inquiry.answer']))).not.toBe(key);
    expect(keyFor(one, member('b'), 'zh')).not.toBe(key);
  });

  test('stops being shared when an answer looked at the person', () => {
    const one = asking(FOLLOW, { id: '2' });
    const { permissions, organizationId } = sharedViewer(member('a'), one.document) as MemberViewer;
    expect([organizationId, permissions.has('inquiry.read'), isPersonal(one.document)]).toEqual(['o', true, false]);
    expect((sharedViewer(member('a'), one.document) as MemberViewer).accountId).toBe('a');
    expect(isPersonal(one.document)).toBe(true);
    expect(keyFor(one, member('a'))).not.toBe(keyFor(one, member('b')));
  });

  test('does not depend on where somebody begins, unless the answer does', () => {
    const variables = { id: '1', after: 'c' };
    expect(lasting(asking(FOLLOW, variables)).variables).toEqual({ id: '1' });
    const used =
      'subscription ($id: ID!, $after: String) { inquiryEvents(inquiryId: $id, after: $after) { message { body } inquiry { messages(after: $after) { nodes { body } } } } }';
    expect(lasting(asking(used, variables)).variables).toEqual(variables);
    const required =
      'subscription ($id: ID!, $after: String!) { inquiryEvents(inquiryId: $id, after: $after) { cursor } }';
    expect(lasting(asking(required, variables)).variables).toEqual(variables);
  });
});
