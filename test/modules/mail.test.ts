// Mails: each member is told once of what concerns its side, in its language, as often as it wants, and only of what it may read.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenMachinery, openMachinery } from '../../src/machinery.ts';
import { queueMails, requeueMails } from '../../src/modules/notification/outbox.ts';
import { startWorker } from '../../src/worker.ts';
import { type Asker, ask, send } from '../kit/ask.ts';
import { mailsIn, until } from '../kit/mailbox.ts';
import { colleague, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-mail-'));
const world = useWorld({ env: { ENTREPOT_DATA: folder, PUBLIC_URL: 'https://market.example' } });
let made: Market;
let product: string;

beforeAll(async () => {
  made = await market(world);
  product = await made.supplier.lists({});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The mails about inquiries to `email` so far, oldest first. */
const mailsTo = (email: string) => mailsIn(folder, email).filter(({ id }) => !id.startsWith('<account.'));

const SET =
  'mutation($input: NotificationPreferenceSetInput!) { notificationPreferenceSet(input: $input) { userErrors { message } preference { kind frequency } } }';
const sets = (asker: Asker, input: object) => ask(asker, SET, { input });
const rows = () =>
  world.app.database.query<{ type: string; status: string; frequency: string }>(
    made.tenantId,
    'test_mails',
    'select type, status, frequency from notification where tenant_id = $1 order by id',
    [made.tenantId],
  );
const asTenant = (sql: string, values: unknown[] = []) =>
  world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(sql, values);
  });

test('who is asked is told, in the language it wants; who hears it twice hears it once', async () => {
  const { buyer, supplier, rival } = made;
  await sets(supplier, { kind: 'INQUIRY_RECEIVED', frequency: 'IMMEDIATE', locale: 'de' });
  const inquiry = await buyer.asks(product, 'A secret price?');
  const [mail] = await until(
    () => mailsTo(supplier.email),
    ({ length }) => length === 1,
  );
  expect(mail!.text).toContain('Buyer Ltd hat Ihnen eine Anfrage gesendet');
  expect(mail!.text).toContain(`https://market.example/inquiries/${inquiry}`);
  expect(mail!.text).toContain('<html lang="de">');
  expect(mail!.text).not.toContain('A secret price?');
  expect(mail!.id).toMatch(/^<mail\.[0-9a-f-]{36}@market\.example>$/);
  expect([mailsTo(buyer.email), mailsTo(rival.email)]).toEqual([[], []]);

  // The log is read again from the start, by a second worker, and a mail of which nobody knows whether it went is sent again.
  const second: OpenMachinery = await openMachinery(world.config, 'worker', {
    databaseUrl: world.database.url,
    meili: null,
  });
  const worker = startWorker(second);
  try {
    const { rows: events } = await second.database.pool.query(
      'select gid::text, tx::text, tenant_id as tenant, stream_id as stream, seq::text, type, data from event where tenant_id = $1',
      [made.tenantId],
    );
    await Promise.all([queueMails(second, events), queueMails(world.worker!, events)]);
    await supplier.answers(inquiry, 'It is 655.');
    await until(
      () => mailsTo(buyer.email).length,
      (count) => count === 1,
    );
    expect(mailsTo(supplier.email).length).toBe(1);
    await asTenant(
      `update notification set status = 'PENDING', ended_at = null, due_at = now() - interval '1 hour' where type = 'inquiry.sent'`,
    );
    expect(await requeueMails(second)).toBe(1);
    await until(rows, (found) => found.every(({ status }) => status === 'SENT'));
    expect(mailsTo(supplier.email).map(({ id }) => id)).toEqual([mail!.id]);
  } finally {
    await worker.close();
    await second.close();
  }
});

test('a digest gathers what waits; none is none; who is a member no more is told nothing', async () => {
  const { buyer, supplier, rival } = made;
  const preferences = '{ viewer { notificationPreferences { kind frequency } } }';
  expect(await ask(rival, preferences, {})).toMatchObject({
    viewer: { notificationPreferences: expect.arrayContaining([{ kind: 'REMINDER', frequency: 'IMMEDIATE' }]) },
  });
  const { errors } = await send(made.visitor, SET, { input: { kind: 'REMINDER', frequency: 'NONE' } });
  expect(errors![0]!.extensions!.code).toBe('UNAUTHENTICATED');
  await sets(buyer, { kind: 'MESSAGE_RECEIVED', frequency: 'HOURLY' });
  await sets(buyer, { kind: 'MESSAGE_RECEIVED', frequency: 'HOURLY' });
  await sets(buyer, { kind: 'QUOTATION_RECEIVED', frequency: 'NONE' });
  const known = (await rows()).length;
  const before = mailsTo(buyer.email).length;
  const inquiry = await buyer.asks(product);
  await supplier.answers(inquiry, 'One.');
  await supplier.quotes(inquiry);
  await supplier.answers(inquiry, 'Two.');
  const waiting = await until(rows, ({ length }) => length === known + 3); // and the supplier’s own
  expect(waiting.filter(({ status, frequency }) => status === 'PENDING' && frequency === 'HOURLY').length).toBe(2);
  expect(mailsTo(buyer.email).length).toBe(before);
  await asTenant('update notification set due_at = now() where frequency = $1', ['HOURLY']);
  await world.owner((owner) =>
    owner.query(`update graphile_worker._private_jobs set run_at = now() where key like 'mail.digest %'`),
  );
  const mails = await until(
    () => mailsTo(buyer.email),
    ({ length }) => length === before + 1,
  );
  const digest = mails.find(({ id }) => id.startsWith('<digest.'))!;
  expect(digest.text.split('Supplier Ltd has written to you.').length).toBeGreaterThan(2);

  // Queued, but removed before it is sent.
  await sets(buyer, { kind: 'MESSAGE_RECEIVED', frequency: 'DAILY' });
  await supplier.answers(inquiry, 'Three.');
  await until(rows, (found) => found.some(({ frequency }) => frequency === 'DAILY'));
  await asTenant(`update member set roles = '{}' where account_id = (select id from account where email = $1)`, [
    buyer.email,
  ]);
  await asTenant('update notification set due_at = now() where frequency = $1', ['DAILY']);
  await world.owner((owner) =>
    owner.query(`update graphile_worker._private_jobs set run_at = now() where key like 'mail.digest %'`),
  );
  await until(rows, (found) => found.some(({ frequency, status }) => frequency === 'DAILY' && status === 'DROPPED'));
  expect(mailsTo(buyer.email).length).toBe(before + 1);
});

test('who may approve is told when a colleague asks, and who asked when it is decided', async () => {
  const { buyer, supplier, tenantId } = made;
  const [asking, approver, other] = [
    await colleague(world, tenantId, buyer, 'Asking', 'PURCHASER'),
    await colleague(world, tenantId, buyer, 'Approver', 'APPROVER'),
    await colleague(world, tenantId, buyer, 'Other', 'VIEWER'),
  ] as const;
  await asTenant(`update member set roles = '{OWNER}' where account_id = (select id from account where email = $1)`, [
    buyer.email,
  ]);
  const tiers = [{ above: '1', role: 'APPROVER' }];
  const set = 'mutation($input: ApprovalRulesSetInput!) { approvalRulesSet(input: $input) { userErrors { message } } }';
  await ask(buyer, set, { input: { rules: [{ kind: 'INQUIRY_SEND', currency: 'USD', tiers }] } });
  const send = 'mutation($input: InquirySendInput!) { inquirySend(input: $input) { approval { id } } }';
  const lines = [{ productId: product, quantity: '2', targetPrice: { amount: '1', currency: 'USD' } }];
  const before = mailsTo(supplier.email).length;
  const sent = await ask<{ inquirySend: { approval: { id: string } } }, object>(asking, send, {
    input: { subject: 'Dear lye', message: 'A secret price?', lines },
  });
  const { id } = sent.inquirySend.approval;
  const [mail] = await until(
    () => mailsTo(approver.email),
    ({ length }) => length === 1,
  );
  expect(mail!.text).toContain('Asking asks for your approval');
  expect(mail!.text).toContain('Dear lye');
  expect(mail!.text).toContain(`https://market.example/approvals/${id}`);
  expect(mail!.text).not.toContain('A secret price?');
  const grant = 'mutation($id: ID!) { approvalGrant(input: { id: $id }) { approval { status } } }';
  await ask(approver, grant, { id });
  const [answer] = await until(
    () => mailsTo(asking.email),
    ({ length }) => length === 1,
  );
  expect(answer!.text).toContain('What you asked for was approved and done');
  // The supplier hears of an inquiry, and nothing else; colleagues whom it does not name hear nothing.
  const mails = await until(
    () => mailsTo(supplier.email),
    ({ length }) => length > before,
  );
  expect(mails.slice(before).every(({ text }) => !/approv/i.test(text))).toBe(true);
  expect(mailsTo(other.email)).toEqual([]);
});
