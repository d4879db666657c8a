// A worker is killed while it sends mails and webhooks: each is still delivered, and who gets one twice can tell.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, expect, inject, test } from 'vitest';
import { openMachinery } from '../../src/machinery.ts';
import { requeueMails } from '../../src/modules/notification/outbox.ts';
import { requeueDeliveries } from '../../src/modules/webhook/delivery.ts';
import { startWorker } from '../../src/worker.ts';
import { ask } from '../kit/ask.ts';
import { until } from '../kit/mailbox.ts';
import { market } from '../kit/market.ts';
import { startSmtp } from '../kit/smtp.ts';
import { useWorld } from '../kit/world.ts';
import { startApart } from './parts.ts';

const COUNT = 4;

interface Posted {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const smtp = await startSmtp();
const posted: Posted[] = [];
/** What is not answered yet; null when everything is, at once. */
let unanswered: ServerResponse[] | null = null;
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    posted.push({ id: String(request.headers['webhook-id']), headers: request.headers, body });
    if (unanswered) unanswered.push(response);
    else response.writeHead(204).end();
  });
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await smtp.close();
});

// Mails about accounts come too.
const aboutInquiries = (id: string) => id.startsWith('<mail.');
/** How often each mail and each webhook came, by its id. */
const timesCome = () => ({
  mails: timesOf(smtp.tried.filter(aboutInquiries)),
  webhooks: timesOf(posted.map(({ id }) => id)),
});
function timesOf(ids: readonly string[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const id of ids) times[id] = (times[id] ?? 0) + 1;
  return times;
}
const moreThan = (now: Record<string, number>, before: Record<string, number>) =>
  Object.entries(now)
    .map(([id, times]) => times - (before[id] ?? 0))
    .sort();

const env = { SMTP_URL: smtp.url, WEBHOOK_ALLOW_PRIVATE: '1', PUBLIC_URL: 'https://market.example' };
const world = useWorld({ worker: false, env });

test('what was under way is sent again as the same, what was done is not', async () => {
  const { secret, folder } = inject('services');
  const { buyer, supplier, tenantId } = await market(world);
  const product = await supplier.lists({});
  const create =
    'mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { secret userErrors { message } } }';
  const made = await ask<{ webhookCreate: { secret: string } }, object>(supplier, create, {
    input: { url, events: ['SENT'] },
  });
  const standing = async () => {
    const [row] = await world.app.database.query<{ mails: string[]; webhooks: string[] }>(
      tenantId,
      'test_standing',
      `select array(select status::text from notification where tenant_id = $1 order by 1) as mails,
              array(select status::text from webhook_delivery where tenant_id = $1 order by 1) as webhooks`,
      [tenantId],
    );
    return row!;
  };
  const asked: string[] = [];
  const asks = async () => void asked.push(await buyer.asks(product));

  const killed = startApart('worker', {
    ...env,
    ENTREPOT_DATA: folder,
    ENTREPOT_SECRET: secret,
    DATABASE_URL: world.database.url,
    LOG_LEVEL: 'silent',
    CHAOS_SEEN: path.join(os.tmpdir(), 'killed-seen'),
  });
  await killed.ask('ready');
  await asks();
  await until(standing, ({ mails, webhooks }) => `${mails} ${webhooks}` === 'SENT DELIVERED');
  // The rest is taken, but the worker does not hear of it any more.
  smtp.hold();
  unanswered = [];
  for (let n = 1; n < COUNT; n++) await asks();
  await until(timesCome, ({ mails, webhooks }) => [mails, webhooks].every((ids) => Object.keys(ids).length === COUNT));
  process.kill(killed.pid, 'SIGKILL');
  await killed.close();
  for (const response of unanswered.splice(0)) response.destroy();
  unanswered = null;
  smtp.release();
  const before = timesCome(); // some more than once, where a busy machine let a webhook wait until it was tried again
  const waiting = Array<string>(COUNT - 1).fill('PENDING');
  expect(await standing()).toEqual({ mails: [...waiting, 'SENT'].sort(), webhooks: ['DELIVERED', ...waiting] });

  const second = await openMachinery(world.config, 'worker', { databaseUrl: world.database.url, meili: null });
  const worker = startWorker(second);
  try {
    // Ten minutes later.
    await world.owner(async (owner) => {
      await owner.query(`select set_config('app.tenant', $1, false)`, [tenantId]);
      const ago = `now() - interval '11 minutes'`;
      await owner.query(`update notification set due_at = ${ago} where status = 'PENDING'`);
      await owner.query(`update webhook_delivery set next_at = ${ago} where status = 'PENDING'`);
    });
    expect([await requeueMails(second), await requeueDeliveries(second)]).toEqual([COUNT - 1, COUNT - 1]);
    await until(standing, ({ mails, webhooks }) => ![...mails, ...webhooks].includes('PENDING'));
  } finally {
    await worker.close();
    await second.close();
  }
  expect(await standing()).toEqual({ mails: Array(COUNT).fill('SENT'), webhooks: Array(COUNT).fill('DELIVERED') });

  // Each inquiry is one mail and one webhook, by their ids; what was under way came once more, and says the same.
  const onceMore = [0, ...Array<number>(COUNT - 1).fill(1)];
  const { mails, webhooks } = timesCome();
  expect(moreThan(mails, before.mails)).toEqual(onceMore);
  expect(moreThan(webhooks, before.webhooks)).toEqual(onceMore);
  for (const inquiry of asked) {
    const mails = smtp.came.filter(({ text }) => text.includes(`/inquiries/${inquiry}`));
    expect(new Set(mails.map(({ id }) => id)).size).toBe(1);
    const webhooks = posted.filter(({ id }) => id === `${inquiry}.1`);
    expect(new Set(webhooks.map(({ body }) => body)).size).toBe(1);
    for (const { body, headers } of webhooks)
      new Webhook(made.webhookCreate.secret).verify(body, headers as Record<string, string>);
  }
}, 180_000); // two processes are started, and waited for
