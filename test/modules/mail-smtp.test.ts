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
/** What became of the `n`th mail. */
const become = (n: number, isSo: (row: { status: string; tries: number }) => boolean) =>
  until(
    async () => (await rows())[n - 1],
    (row) => row !== undefined && isSo(row),
  );
/** Mails about inquiries: those about accounts come too. */
const came = () => smtp.came.filter(({ id }) => id.startsWith('<mail.'));
const tried = () => smtp.tried.filter((id) => id.startsWith('<mail.'));

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
  await become(1, ({ status }) => status === 'SENT');
  expect(came().length).toBe(1);
  const [mail] = came();
  const { to, isSecure, user, id, text, raw } = mail!;
  expect({ to, isSecure, user }).toEqual({ to: [made.supplier.email], isSecure: true, user: 'entrepot' });
  expect(id).toMatch(/^<mail\.[0-9a-f-]{36}@market\.example>$/);
  expect(raw).toMatch(/^From: .*<no-reply@market\.example>\r$/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(text).toContain('https://market.example/inquiries/');
  expect(text).not.toContain('A secret price?');
});

test('what is refused for now (451) is tried again later, and is the same mail', async () => {
  smtp.refusal.data = [451, 'Come again later.'];
  await made.buyer.asks(product);
  const waiting = await become(2, ({ tries }) => tries === 1);
  expect(waiting).toMatchObject({ status: 'PENDING', failure: expect.stringContaining('451') });
  expect(waiting!.waits).toBeGreaterThan(30);
  expect(came().length).toBe(1);
  smtp.refusal.data = null;
  await itIsDue();
  await become(2, ({ status }) => status === 'SENT');
  const { id } = came()[1]!;
  expect(tried().slice(1)).toEqual([id, id]);
});

test('with a password that is refused nothing is handed over; when it is taken again the mail goes', async () => {
  const { logins } = smtp;
  smtp.refusal.login = true;
  await made.buyer.asks(product);
  const waiting = await become(3, ({ tries }) => tries === 1);
  expect(waiting).toMatchObject({ status: 'PENDING', failure: expect.stringMatching(/login/i) });
  expect(waiting!.failure).not.toContain('its password');
  expect([came().length, tried().length, smtp.logins > logins]).toEqual([2, 3, true]);
  smtp.refusal.login = false;
  await itIsDue();
  await become(3, ({ status }) => status === 'SENT');
  expect(came().length).toBe(3);
});

test('what is refused to the last (550) is given up, and said to have failed', async () => {
  smtp.refusal.data = [550, 'No such person.'];
  await made.buyer.asks(product);
  await become(4, ({ tries }) => tries === 1);
  await itIsDue(9);
  const failed = await become(4, ({ status }) => status !== 'PENDING');
  expect(failed).toMatchObject({ status: 'FAILED', tries: 10, failure: expect.stringContaining('No such person.') });
  smtp.refusal.data = null;
  expect([came().length, tried().length]).toEqual([3, 6]);
});

test('a server for which nobody vouches is told nothing: neither the password nor the mail', async () => {
  const mail = { id: 'mail.1', to: { name: 'A', address: 'a@example.com' }, subject: 'Lye', text: 'Lye', html: 'Lye' };
  for (const isTls of [false, true]) {
    const server = await startSmtp({ isTls });
    const mailerTo = (SMTP_URL: string) =>
      openMailer(
        readConfig({ ENTREPOT_SECRET: 'a secret of this test, and long enough', SMTP_URL }),
        makeLog('silent'),
      );
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
