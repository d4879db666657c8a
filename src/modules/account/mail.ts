// Mails about logins: queued by address in the transaction that wants them, sent by a job of the worker. A token is made only as its
// mail is sent, so none is ever kept; and whether an address has an account is looked at then, not while somebody waits.
import { type Context, type Machinery, machineryOf } from '../../context.ts';
import { db, type Tx, takeTurn, transact } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import type { Account, AccountMail, AccountMailKind } from '../../generated/prisma/client.ts';
import { newId } from '../../id.ts';
import { setJob, setJobs, type Task } from '../../jobs.ts';
import { type Mailer, senderOf } from '../../mail.ts';
import { requeue, taskIn } from '../tenant/work.ts';
import { emitMail, MAIL_QUEUED } from './events.ts';
import { accountLetter } from './letter.ts';
import { makeInvitationToken, makeToken } from './token.ts';

const SEND = 'account.mail';
const MOST_TRIES = 10;
const HOUR_MS = 3_600_000;
/** Mails of one kind to one address within an hour. */
export const MOST_AN_HOUR = 5;

/** Queues a mail to `email`; false when the address has had enough of this kind. */
export async function queueMail(ctx: Context, tx: Tx, kind: AccountMailKind, email: string): Promise<boolean> {
  const tenantId = ctx.tenant.id;
  // Those who ask for the same take turns, so that each counts the mails of the others.
  await takeTurn(tx, `${tenantId} ${kind} ${email}`);
  const createdAt = { gt: new Date(Date.now() - HOUR_MS) };
  if ((await tx.accountMail.count({ where: { tenantId, kind, email, createdAt } })) >= MOST_AN_HOUR) return false;
  const id = newId();
  await tx.accountMail.create({ data: { tenantId, id, kind, email } });
  emitMail(tx, tenantId, id);
  return true;
}

/** Gives jobs to the mails that `events` tell of; the same again changes nothing. */
export async function sendQueued({ database }: Machinery, events: readonly WindowEvent[]): Promise<void> {
  const queued = events.filter(({ type }) => type === MAIL_QUEUED);
  await setJobs(
    database.pool,
    queued.map(({ tenant, data }) => ({ kind: SEND, tenant, id: String(data.mail) })),
  );
}

/** Gives jobs to mails that have lost theirs; answers how many. */
export function requeueAccountMails(machinery: Machinery): Promise<number> {
  const late = `select id from account_mail where tenant_id = $1 and status = 'PENDING' and due_at < now() - interval '10 minutes' limit 1000`;
  return requeue(machinery, SEND, late);
}

/** The tasks of mails about logins, by the kind of their job. */
export function accountMailTasks(machinery: Machinery, mailer: Mailer): Record<string, Task> {
  return { [SEND]: taskIn(machinery, 'account mail', (ctx, id) => sendDue(ctx, mailer, id)) };
}

async function sendDue(ctx: Context, mailer: Mailer, id: string): Promise<void> {
  const tenantId = ctx.tenant.id;
  const mail = await db(ctx).accountMail.findUnique({ where: { tenantId_id: { tenantId, id } } });
  if (mail?.status !== 'PENDING' || mail.dueAt.getTime() > Date.now() + 1_000) return;
  const account = await db(ctx).account.findUnique({ where: { tenantId_email: { tenantId, email: mail.email } } });
  const token = await tokenFor(ctx, mail, account);
  if (token === 'needless') return end(ctx, mail, 'DROPPED');
  const letter = accountLetter(mail.kind, token && (await proofOf(ctx, pages[mail.kind] ?? '', token)), {
    locale: account?.locale ?? ctx.tenant.locale,
    marketplace: ctx.tenant.name,
  });
  try {
    const to = { name: account?.name ?? mail.email, address: mail.email };
    await mailer.send({ id: `account.${id}`, to, sender: senderOf(ctx), ...letter });
  } catch (error) {
    return failed(ctx, mail, error);
  }
  await end(ctx, mail, 'SENT');
}

/** Pages of the frontend that take a token as `?token=`. */
const pages: Partial<Record<AccountMailKind, string>> = {
  VERIFY_EMAIL: '/verify-email',
  RESET_PASSWORD: '/reset-password',
  OPERATOR_INVITED: '/join',
};

/** The token that a mail brings, made now; null for one that brings none, `needless` where nobody waits for the mail. */
async function tokenFor(ctx: Context, { kind, email }: AccountMail, account: Account | null): Promise<string | null> {
  if (kind === 'OPERATOR_INVITED') return (await makeInvitationToken(ctx, email)) ?? 'needless';
  if (!account || (kind === 'VERIFY_EMAIL' && account.emailVerifiedAt)) return 'needless';
  return kind === 'VERIFY_EMAIL' || kind === 'RESET_PASSWORD' ? makeToken(ctx, account.id, kind) : null;
}

/** A link to `page` with a token, under the marketplace's own domain or PUBLIC_URL; the token itself where neither is known. */
export async function proofOf(ctx: Context, page: string, token: string): Promise<string> {
  const { domain } = await db(ctx).tenant.findUniqueOrThrow({
    where: { id: ctx.tenant.id },
    select: { domain: true },
  });
  const base = domain ? `https://${domain}` : machineryOf(ctx).config.PUBLIC_URL;
  return base ? new URL(`${page}?token=${token}`, base).href : token;
}

async function failed(ctx: Context, { id, tries: before }: AccountMail, error: unknown): Promise<void> {
  const tenantId = ctx.tenant.id;
  const tries = before + 1;
  const dueAt = new Date(Date.now() + 30_000 * 2 ** tries); // a minute at first, eight hours at last
  machineryOf(ctx).log.warn({ err: error }, 'a mail was not taken');
  await transact(ctx, async (tx) => {
    const change = tries < MOST_TRIES ? { dueAt } : { status: 'FAILED' as const, endedAt: new Date() };
    const failure = (error as Error).message.slice(0, 500);
    await tx.accountMail.updateMany({
      where: { tenantId, id, status: 'PENDING' },
      data: { ...change, tries, failure },
    });
    if (tries < MOST_TRIES) await setJob(tx, { kind: SEND, tenant: tenantId, id, at: dueAt });
  });
}

async function end(ctx: Context, { id }: AccountMail, status: 'SENT' | 'DROPPED'): Promise<void> {
  await db(ctx).accountMail.updateMany({
    where: { tenantId: ctx.tenant.id, id, status: 'PENDING' },
    data: { status, endedAt: new Date() },
  });
}
