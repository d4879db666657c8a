// Mails of invitations: a job each, set as the log tells of the invitation; done again whole when the mail server does not take it, the same mail.
import type { Context, Machinery } from '../../context.ts';
import { db } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import { setJobs, type Task } from '../../jobs.ts';
import { type Mailer, senderOf } from '../../mail.ts';
import { proofOf } from '../account/mail.ts';
import { invitationToken } from '../account/token.ts';
import { requeue, taskIn } from '../tenant/work.ts';
import { INVITED } from './events.ts';
import { open } from './invitation.ts';
import { invitationLetter } from './letter.ts';

const SEND = 'invitation.mail';
/** The page of the frontend that takes the token as `?token=`. */
const PAGE = '/invitation';

/** Gives jobs to the invitations that `events` tell of; the same again changes nothing. */
export async function queueInvitations({ database }: Machinery, events: readonly WindowEvent[]): Promise<void> {
  const made = events.filter(({ type }) => type === INVITED);
  await setJobs(
    database.pool,
    made.map(({ tenant, stream }) => ({ kind: SEND, tenant, id: stream })),
  );
}

/** Gives jobs to invitations whose mail has lost its own, as in a marketplace that was suspended; answers how many. */
export function requeueInvitations(machinery: Machinery): Promise<number> {
  const late = `select id from invitation where tenant_id = $1 and sent_at is null and accepted_at is null and revoked_at is null
     and expires_at > now() and created_at < now() - interval '10 minutes' limit 1000`;
  return requeue(machinery, SEND, late);
}

/** The task of these mails, by the kind of its job. */
export function invitationTasks(machinery: Machinery, mailer: Mailer): Record<string, Task> {
  return { [SEND]: taskIn(machinery, 'invitation mail', (ctx, id) => send(ctx, mailer, id)) };
}

async function send(ctx: Context, mailer: Mailer, id: string): Promise<void> {
  const tenantId = ctx.tenant.id;
  const invitation = await db(ctx).invitation.findFirst({
    where: { tenantId, id, sentAt: null, ...open() },
    include: { organization: true, inviter: true },
  });
  if (!invitation) return;
  const { email, organization, inviter } = invitation;
  const known = await db(ctx).account.findUnique({ where: { tenantId_email: { tenantId, email } } });
  const said = {
    inviter: inviter.name,
    company: organization?.legalName ?? null,
    proof: await proofOf(ctx, PAGE, invitationToken(ctx, id)),
  };
  const letter = invitationLetter(said, {
    locale: known?.locale ?? ctx.tenant.locale,
    marketplace: ctx.tenant.name,
  });
  const to = { name: known?.name ?? email, address: email };
  await mailer.send({ id: `invitation.${id}`, to, sender: senderOf(ctx), ...letter });
  await db(ctx).invitation.updateMany({ where: { tenantId, id, sentAt: null }, data: { sentAt: new Date() } });
}
