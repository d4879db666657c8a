// Mails by SMTP, to a real server: over TLS and with a login, again when it is refused for now, and given up when it is refused for good.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { makeLog } from '../../src/log.ts';
import { openMailer } from '../../src/mail.ts';
import { until } from '../kit/mailbox.ts';
import { type Market, market } from '../kit/market.ts';
import { startSmtp } from '../kit/smtp.ts';
import { useWorld } from '../kit/world.ts';

const smtp = await startSmtp();
const world = useWorld({
  env: { SMTP_URL: smtp.url, PUBLIC_URL: 'https://market.example', MAIL_FROM: 'Market <no-reply@market.example>' },
});
let made: Market;
let product: string;

beforeAll(async () => {
  made = await market(world);
  product = await made.supplier.lists({});
});
afterAll(() => smtp.close());

const rows = () =>
  world.app.database.query<{ status: string; tries: number; failure: string | null; waits: number }>(
    made.tenantId,
    'test_smtp',
    'select status, tries, failure, extract(epoch from due_at - now())::int as waits from notification where tenant_id = $1 order by id',
    [made.tenantId],
  );
const newest = async () => (await rows()).at(-1)!;

/** The time of the newest mail comes. */
async function itIsDue(tries?: number): Promise<void> {
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query(`update notification set due_at = now(), tries = coalesce($1, tries) where status = 'PENDING'`, [
      tries ?? null,
    ]);
    await owner.query(`update graphile_worker._private_jobs set run_at = now() where key like 'mail.%'`);
  });
}

test('a mail comes whole: over STARTTLS, logged in, to one person, with an id and a sender', async () => {
  await made.buyer.asks(product, 'A secret price?');
  const [mail] = await until(
    () => smtp.came,
    ({ length }) => length === 1,
  );
  const { to, isSecure, user, id, text, raw } = mail!;
  expect({ to, isSecure, user }).toEqual({ to: [made.supplier.email], isSecure: true, user: 'entrepot' });
  expect(id).toMatch(/^<mail\.[0-9a-f-]{36}@market\.example>$/);
  expect(raw).toMatch(/^From: .*<no-reply@market\.example>\r$/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(text).toContain('https://market.example/inquiries/');
  expect(text).not.toContain('A secret price?');
  await until(newest, ({ status }) => status === 'SENT');
});

test('what is refused for now (451) is tried again later, and is the same mail', async () => {
  const [known, tried] = [smtp.came.length, smtp.tried.length];
  smtp.refusal.data = [451, 'Come again later.'];
  await made.buyer.asks(product);
  const waiting = await until(newest, ({ tries }) => tries === 1);
  expect(waiting).toMatchObject({ status: 'PENDING', failure: expect.stringContaining('451') });
  expect(waiting.waits).toBeGreaterThan(30);
  expect(smtp.came.length).toBe(known);
  smtp.refusal.data = null;
  await itIsDue();
  await until(newest, ({ status }) => status === 'SENT');
  expect(smtp.came.length).toBe(known + 1);
  const ids = smtp.tried.slice(tried);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  expect(smtp.came.at(-1)!.id).toBe(ids[0]);
});

test('with a password that is refused nothing is handed over; when it is taken again the mail goes', async () => {
  const [known, tried, logins] = [smtp.came.length, smtp.tried.length, smtp.logins];
  smtp.refusal.login = true;
  await made.buyer.asks(product);
  const waiting = await until(newest, ({ tries }) => tries === 1);
  expect(waiting).toMatchObject({ status: 'PENDING', failure: expect.stringMatching(/login/i) });
  expect(waiting.failure).not.toContain('its password');
  expect([smtp.tried.length, smtp.logins > logins]).toEqual([tried, true]);
  smtp.refusal.login = false;
  await itIsDue();
  await until(newest, ({ status }) => status === 'SENT');
  expect(smtp.came.length).toBe(known + 1);
});

test('what is refused to the last (550) is given up, and said to have failed', async () => {
  const known = smtp.came.length;
  smtp.refusal.data = [550, 'No such person.'];
  await made.buyer.asks(product);
  await until(newest, ({ tries }) => tries === 1);
  await itIsDue(9);
  const failed = await until(newest, ({ status }) => status !== 'PENDING');
  expect(failed).toMatchObject({ status: 'FAILED', tries: 10, failure: expect.stringContaining('No such person.') });
  smtp.refusal.data = null;
  expect(smtp.came.length).toBe(known);
});

test('a server for which nobody vouches is told nothing: neither the password nor the mail', async () => {
  const mail = { id: 'mail.1', to: { name: 'A', address: 'a@example.com' }, subject: 'Lye', text: 'Lye', html: 'Lye' };
  for (const isTls of [false, true]) {
    const server = await startSmtp({ isTls });
    const mailerTo = (SMTP_URL: string) =>
      openMailer(readConfig({ ENTREPOT_SECRET: 'a secret of this test', SMTP_URL }), makeLog('silent'));
    const [strict, easy] = [mailerTo(server.checkedUrl), mailerTo(server.url)];
    try {
      await expect(strict.send(mail)).rejects.toThrow(/self-signed|certificate/);
      expect([server.logins, server.tried]).toEqual([0, []]);
      await easy.send(mail);
      expect(server.came).toMatchObject([{ isSecure: true, user: 'entrepot', to: ['a@example.com'] }]);
    } finally {
      strict.close();
      easy.close();
      await server.close();
    }
  }
});
