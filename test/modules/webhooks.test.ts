// Webhooks: what happens in inquiries is posted, signed, to public addresses only; again when it fails; and disabled when it fails for long.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readId } from '../../src/id.ts';
import { requeueDeliveries } from '../../src/modules/webhook/delivery.ts';
import { isPublic, OutgoingError, post } from '../../src/outgoing.ts';
import { type Asker, ask, send } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}
type Sent = { type: string; timestamp: string; data: Record<string, unknown> };

const world = useWorld({ env: { WEBHOOK_ALLOW_PRIVATE: '1' } });
const received: Received[] = [];
/** What the receiver answers next, by path; 204 when nothing is said. */
const answers = new Map<string, number[]>();
let receiver: Server;
let base: string;
let made: Market;
let product: string;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const path = request.url!;
      received.push({ path, headers: request.headers, body });
      if (path === '/slow') return;
      response
        .writeHead(answers.get(path)?.shift() ?? 204, path === '/away' ? { location: `${base}/inside` } : {})
        .end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  made = await market(world);
  product = await made.supplier.lists({});
});
afterAll(() => {
  receiver.closeAllConnections();
  return new Promise((resolve) => receiver.close(resolve));
});

const CREATE = `mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) {
  userErrors { code field message } secret webhook { id url selection isEnabled version } } }`;
type Created = {
  webhookCreate: {
    userErrors: { code: string; field: string[]; message: string }[];
    secret: string | null;
    webhook: { id: string; selection: string; version: number } | null;
  };
};
const creates = async (asker: Asker, input: object) =>
  (await ask<Created, object>(asker, CREATE, { input: { events: ['SENT', 'REPLIED'], ...input } })).webhookCreate;
const change = (name: string, answer: string) =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { message } ${answer} } }`;
const UPDATE = change('webhookUpdate', 'webhook { version isEnabled }');
const TEST = change('webhookTest', 'delivery { id }');
const REPLAY = change('webhookReplay', 'count');
const DELIVERIES = `query($id: ID!) { node(id: $id) { ... on Webhook { isEnabled disabledBecause failingSince
  deliveries(first: 10) { nodes { id type status nextAttemptAt attempts { status failure tookMs } } } } } }`;
interface Log {
  isEnabled: boolean;
  disabledBecause: string | null;
  failingSince: string | null;
  deliveries: {
    nodes: { id: string; type: string; status: string; attempts: { status: number | null; failure: string }[] }[];
  };
}
const log = async (id: string) => (await ask<{ node: Log }, object>(made.supplier, DELIVERIES, { id })).node;

async function until<T>(look: () => T | Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + 12_000; ; await new Promise((resolve) => setTimeout(resolve, 40))) {
    const found = await look();
    if (isThere(found)) return found;
    if (Date.now() > end) throw new Error(`it did not come: ${JSON.stringify(found)}`);
  }
}
const at = (path: string) => received.filter((one) => one.path === path);
const verify = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as Sent;
const asTenant = (sql: string, values: unknown[]) =>
  world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(sql, values);
  });

test('each side is told of its inquiries: what it selected, read under its rights, signed with its secret', async () => {
  const { supplier, buyer, rival } = made;
  const selection =
    '{ type ...Told } fragment Told on InquiryEvent { inquiry { id subject viewerSide } message { body } }';
  const ofSupplier = await creates(supplier, {
    url: `${base}/supplier`,
    selection,
    idempotencyKey: 'webhook-create-1',
  });
  const again = await creates(supplier, { url: `${base}/supplier`, selection, idempotencyKey: 'webhook-create-1' });
  expect(again).toEqual(ofSupplier);
  const ofBuyer = await creates(buyer, { url: `${base}/buyer`, events: ['REPLIED'] });
  await creates(rival, { url: `${base}/rival` });
  const inquiry = await buyer.asks(product, 'How much?');
  await supplier.answers(inquiry, '655 USD.');
  await until(
    () => [at('/supplier').length, at('/buyer').length].join(),
    (counts) => counts === '2,1',
  );
  const told = at('/supplier').map((one) => verify(ofSupplier.secret!, one));
  expect(told.map(({ type }) => type).sort()).toEqual(['inquiry.replied', 'inquiry.sent']);
  expect(told.find(({ type }) => type === 'inquiry.sent')).toMatchObject({
    timestamp: expect.stringMatching(/^20.*Z$/),
    data: { type: 'SENT', inquiry: { id: inquiry, viewerSide: 'SUPPLIER' }, message: { body: 'How much?' } },
  });
  const [reply] = at('/buyer');
  expect(verify(ofBuyer.secret!, reply!).data).toMatchObject({ type: 'REPLIED', inquiry: { id: inquiry } });
  expect(reply!.headers['webhook-id']).toBe(`${inquiry}.2`);
  expect(() => verify(ofSupplier.secret!, reply!)).toThrow();
  expect(() => verify(ofBuyer.secret!, { ...reply!, body: reply!.body.replace('REPLIED', 'SENT') })).toThrow();
  expect(at('/rival')).toEqual([]);

  // For a time both secrets sign; then the new one alone.
  const { id } = ofSupplier.webhook!;
  const rotate = change('webhookSecretRotate', 'secret');
  const rotated = await ask<{ webhookSecretRotate: { secret: string } }, object>(supplier, rotate, { input: { id } });
  await supplier.answers(inquiry, 'Still 655.');
  const [, , both] = await until(
    () => at('/supplier'),
    ({ length }) => length === 3,
  );
  for (const secret of [ofSupplier.secret!, rotated.webhookSecretRotate.secret]) verify(secret, both!);
  await asTenant(`update webhook set previous_until = now() - interval '1 second' where id = $1`, [
    readId('Webhook', id),
  ]);
  await supplier.answers(inquiry, 'And still.');
  const [, , , alone] = await until(
    () => at('/supplier'),
    ({ length }) => length === 4,
  );
  verify(rotated.webhookSecretRotate.secret, alone!);
  expect(() => verify(ofSupplier.secret!, alone!)).toThrow();
  // A suspended company reads nothing, so nothing is sent.
  const govern = (name: string) =>
    ask(made.operator, change(name, 'organization { id }'), { input: { id: supplier.organizationId } });
  await govern('organizationSuspend');
  await ask(buyer, change('inquiryReply', 'message { id }'), { input: { inquiryId: inquiry, body: 'Well?' } });
  const dropped = () =>
    world.app.database.query(
      made.tenantId,
      'test_dropped',
      `select from webhook_delivery where tenant_id = $1 and status = 'DROPPED'`,
      [made.tenantId],
    );
  await until(dropped, ({ length }) => length === 1);
  await govern('organizationResume');
  const statuses = (await log(id)).deliveries.nodes.map(({ status }) => status);
  expect(statuses).toEqual(['DROPPED', ...Array(4).fill('DELIVERED')]);
  expect(at('/supplier').length).toBe(4);
});

test('what fails is tried again, given up with its webhook disabled, and replayed', async () => {
  const { supplier } = made;
  const { id } = (await creates(supplier, { url: `${base}/flaky`, events: ['EXPIRED'] })).webhook!;
  answers.set('/flaky', [500]);
  const tests = async (key: string) => ask(supplier, TEST, { input: { id, idempotencyKey: key } });
  await Promise.all([tests('webhook-test-1'), tests('webhook-test-1')]);
  // A webhook and its deliveries are read one after the other: both are waited for.
  const failing = await until(
    () => log(id),
    ({ failingSince, deliveries: { nodes } }) => failingSince !== null && nodes[0]?.attempts.length === 1,
  );
  expect(failing.deliveries.nodes).toMatchObject([
    { type: 'webhook.test', status: 'PENDING', nextAttemptAt: expect.any(String), attempts: [{ status: 500 }] },
  ]);
  // Five seconds later it is tried again by itself.
  const healed = await until(
    () => log(id),
    ({ failingSince, deliveries: { nodes } }) => failingSince === null && nodes[0]!.status === 'DELIVERED',
  );
  expect(healed).toMatchObject({ isEnabled: true });
  const [first, second] = at('/flaky');
  expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);

  // After five days of nothing else it is disabled, and its delivery waits to be replayed.
  answers.set('/flaky', [302]);
  const uuid = readId('Webhook', id);
  await asTenant(`update webhook set failing_since = now() - interval '6 days' where id = $1`, [uuid]);
  await tests('webhook-test-2');
  const dead = await until(
    () => log(id),
    ({ isEnabled }) => !isEnabled,
  );
  expect(dead.disabledBecause).toMatch(/5 days/);
  expect(dead.deliveries.nodes[0]).toMatchObject({
    status: 'DEAD',
    attempts: [{ status: 302, failure: /redirects/i }],
  });
  const since = new Date(Date.now() - 3_600_000).toISOString();
  const refused = await send(supplier, REPLAY, { input: { id, since } });
  expect(refused.errors![0]!.extensions!.code).toBe('CONFLICT');
  for (let i = 0; i < 2; i++) await ask(supplier, UPDATE, { input: { id, isEnabled: true } });
  const replay = { input: { id, since, idempotencyKey: 'webhook-replay-1' } };
  for (let i = 0; i < 2; i++)
    expect(await ask(supplier, REPLAY, replay)).toMatchObject({ webhookReplay: { count: 1 } });
  await until(
    () => log(id),
    ({ deliveries: { nodes } }) => nodes[0]!.status === 'DELIVERED',
  );
  expect(at('/flaky').length).toBe(4);

  // A job that was lost with its worker is made up for.
  const { nodes } = (await log(id)).deliveries;
  await asTenant(
    `update webhook_delivery set status = 'PENDING', ended_at = null, next_at = now() - interval '11 minutes' where id = $1`,
    [readId('WebhookDelivery', nodes[0]!.id)],
  );
  expect(await requeueDeliveries(world.worker!)).toBe(1);
  await until(
    () => at('/flaky').length,
    (count) => count === 5,
  );

  answers.set('/flaky', [410]);
  await tests('webhook-test-3');
  expect(
    (
      await until(
        () => log(id),
        ({ isEnabled }) => !isEnabled,
      )
    ).disabledBecause,
  ).toMatch(/410/);
});

test('a selection, a URL or a list that is not right is told to its author', async () => {
  const { supplier } = made;
  const url = `${base}/never`;
  for (const [input, field, message] of [
    [{ url, selection: '{ secretOfOthers }' }, 'selection', /Cannot query field/],
    [{ url, selection: 'mutation { signOut(input: {}) { signedOut } }' }, 'selection', /is written like/],
    [{ url, selection: '{ type } } query { viewer { kind }' }, 'selection', /cannot be read/],
    [{ url, selection: '{ type } { type }' }, 'selection', /is written like/],
    [{ url, selection: '{ inquiry { messages(first: 1000) { nodes { body } } } }' }, 'selection', /between 1 and 100/],
    [{ url: 'ftp://example.com' }, 'url', /https/],
    [{ url: 'https://me:secret@example.com' }, 'url', /password/],
    [{ url, events: [] }, 'events', /at least one/],
  ] as const) {
    const { userErrors, webhook, secret } = await creates(supplier, input);
    expect([webhook, secret, userErrors[0]?.field]).toEqual([null, null, [field]]);
    expect(userErrors[0]!.message).toMatch(message);
  }
  const eight = [];
  for (let i = 0; i < 8; i++) eight.push(await creates(supplier, { url: `${base}/${i}` }));
  expect((await creates(supplier, { url: `${base}/eleventh` })).userErrors).toMatchObject([{ code: 'TOO_MANY' }]);
  const remove = change('webhookDelete', 'deleted');
  const { id, version } = eight[0]!.webhook!;
  const stale = await send(supplier, UPDATE, { input: { id, events: ['EXPIRED'], expectedVersion: version + 7 } });
  expect(stale.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: version });
  expect(await ask(supplier, remove, { input: { id } })).toMatchObject({ webhookDelete: { deleted: true } });
  expect(await ask(supplier, remove, { input: { id } })).toMatchObject({ webhookDelete: { deleted: false } });
});

test('nothing goes to private addresses, however they are written, nor after a redirect, nor without end', async () => {
  const sends = (url: string, allowPrivate = false) =>
    post({ url, headers: {}, body: '{}', timeoutMs: 300, allowPrivate }).catch((error: unknown) => error);
  const port = new URL(base).port;
  const before = received.length;
  for (const host of [
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '2130706433',
    '0',
    '10.0.0.1',
    '192.168.1.1',
    '172.16.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '[::1]',
    '[::]',
    '[::ffff:10.0.0.1]',
    '[::ffff:7f00:1]',
    '[fd00::1]',
    '[fe80::1]',
    '[64:ff9b::a00:1]',
    'localhost',
  ]) {
    const refused = await sends(`https://${host}:${port}/inside`);
    expect(refused, host).toBeInstanceOf(OutgoingError);
    expect((refused as Error).message, host).toMatch(/not a public/);
  }
  expect((await sends(`${base}/inside`)) as Error).toMatchObject({ message: expect.stringMatching(/https/) });
  expect(received.length).toBe(before);
  answers.set('/away', [307]);
  expect(await sends(`${base}/away`, true)).toBe(307);
  expect(at('/inside')).toEqual([]);
  expect(await sends(`${base}/slow`, true)).toMatchObject({ message: expect.stringMatching(/no answer within/) });
  expect(['8.8.8.8', '2606:4700::1111'].map(isPublic)).toEqual([true, true]);
  expect(['240.0.0.1', '255.255.255.255', '224.0.0.1', '2002:7f00:1::', 'not an address'].map(isPublic)).toEqual(
    Array(5).fill(false),
  );
});
