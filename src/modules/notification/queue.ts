// The queue of mails: a row for each member and fact, and the job that sends it.
import type { Database } from '../../db.ts';
import { newId } from '../../id.ts';
import { type Job, setJobs } from '../../jobs.ts';

/** The kinds of jobs: one mail, or all of a member's digest. */
export const [SEND, DIGEST] = ['mail.send', 'mail.digest'] as const;

/** A mail that is to be sent, as its job needs it. */
export type Due = { id: string; member_id: string; frequency: string; due_at: Date };

/** The job that sends it: of its own, or with all of its member's digest. */
export const jobOf = (tenant: string, { id, member_id, frequency, due_at }: Due): Job =>
  frequency === 'IMMEDIATE'
    ? { kind: SEND, tenant, id, at: due_at }
    : { kind: DIGEST, tenant, id: member_id, at: due_at, keepsTime: true };

/** A fact, and a member who is told of it. */
export interface Found extends Record<string, unknown> {
  member: string;
  stream: string;
  seq: string;
  type: string;
  /** The inquiry it happened in, or the approval it is about. */
  inquiry?: string;
  approval?: string;
  frequency: string;
}

/** Queues a mail for each of `found`. */
export async function queueFound(database: Database, tenant: string, found: readonly Found[]): Promise<void> {
  if (!found.length) return;
  // Those that are there already wait too: it may be that a crash left them without a job.
  const rows = await database.query<Due>(
    tenant,
    'mails_queued',
    `with n as (select * from jsonb_to_recordset($2::jsonb) as n(id uuid, member uuid, stream uuid, seq bigint, type text, inquiry uuid, approval uuid, frequency text)),
          made as (insert into notification (tenant_id, id, member_id, stream_id, seq, inquiry_id, approval_id, type, frequency, due_at)
            select $1, id, member, stream, seq, inquiry, approval, type, frequency::"NotificationFrequency",
                   case frequency when 'HOURLY' then date_trunc('hour', now()) + interval '1 hour'
                                  when 'DAILY' then date_trunc('day', now(), 'UTC') + interval '1 day 7 hours' else now() end
              from n on conflict do nothing returning id, member_id, frequency, due_at)
     select * from made
     union select d.id, d.member_id, d.frequency, d.due_at from notification d join n on d.member_id = n.member and d.stream_id = n.stream and d.seq = n.seq
            where d.tenant_id = $1 and d.status = 'PENDING' and d.tries = 0`,
    [tenant, JSON.stringify(found.map((row) => ({ ...row, id: newId() })))],
  );
  await setJobs(
    database.pool,
    rows.map((row) => jobOf(tenant, row)),
  );
}
