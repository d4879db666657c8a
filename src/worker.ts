// The worker: what reacts to the log outside requests. It may run many times; the work is shared among all that run.
import type { Machinery } from './context.ts';
import { startReading } from './events/readers.ts';
import type { WindowEvent } from './events/window.ts';
import { startHourly } from './hourly.ts';
import { startJobs } from './jobs.ts';
import { openMailer } from './mail.ts';
import { accountMailTasks, requeueAccountMails, sendQueued } from './modules/account/mail.ts';
import { emptyingTasks, queueEmptying, requeueEmptying } from './modules/category/emptying.ts';
import { startClearing } from './modules/file/sweep.ts';
import { invitationTasks, queueInvitations, requeueInvitations } from './modules/member/mail.ts';
import { admissionTasks, queueAdmissions } from './modules/notification/admission.ts';
import { queueApprovals } from './modules/notification/approval.ts';
import { mailTasks, queueMails, requeueMails } from './modules/notification/outbox.ts';
import { fillWords } from './modules/product/word-rows.ts';
import { expireDue } from './modules/quotation/expiry.ts';
import { remindDue, setTimers, timerTasks } from './modules/quotation/timers.ts';
import { indexingOf } from './modules/search/indexer.ts';
import { startIndexing } from './modules/search/reader.ts';
import { queueDeliveries, requeueDeliveries } from './modules/webhook/delivery.ts';
import { webhookTasks } from './modules/webhook/jobs.ts';
import { startForgetting } from './retention.ts';
import { schema } from './schema.ts';
import { startSweeping } from './sweep.ts';

/** A worker that runs. */
export interface Worker {
  /** Finishes what is in hand and gives its leases back. */
  close(): Promise<void>;
}

/**
 * Starts a worker on machinery whose database is opened with the worker's role. What it holds stays its own for `leaseMs` after
 * its last sign of life, by default 30 s.
 */
export function startWorker(machinery: Machinery, { leaseMs }: { leaseMs?: number } = {}): Worker {
  const { bell, database, log } = machinery;
  const indexing = indexingOf(machinery, leaseMs);
  // While versions change, an older process may list something without its words.
  const filling = startHourly(() => fillWords(database), {
    firstMs: 10_000,
    log,
    failing: 'words of listings could not be written',
  });
  const react = async (events: readonly WindowEvent[]) => {
    await setTimers(machinery, events);
    await queueDeliveries(machinery, events);
    await queueMails(machinery, events);
    await sendQueued(machinery, events);
    await queueApprovals(machinery, events);
    await queueAdmissions(machinery, events);
    await queueInvitations(machinery, events);
    await queueEmptying(machinery, events);
  };
  const mailer = openMailer(machinery.config, log);
  const loops = [
    startForgetting(machinery),
    startClearing(machinery),
    startJobs(
      machinery,
      {
        ...timerTasks(machinery),
        ...mailTasks(machinery, mailer),
        ...accountMailTasks(machinery, mailer),
        ...admissionTasks(machinery, mailer),
        ...invitationTasks(machinery, mailer),
        ...emptyingTasks(machinery),
      },
      { atOnce: 4 },
    ),
    // Receivers may be slow: they get places of their own.
    startJobs(machinery, webhookTasks(machinery, schema), { atOnce: 16 }),
    startReading(machinery, { kind: 'reaction', handle: react, leaseMs }),
    startSweeping(machinery, [
      () => expireDue(machinery),
      () => remindDue(machinery),
      () => requeueDeliveries(machinery),
      () => requeueMails(machinery),
      () => requeueAccountMails(machinery),
      () => requeueInvitations(machinery),
      () => requeueEmptying(machinery),
    ]),
    filling,
    ...(indexing ? [startIndexing(indexing, bell, log)] : []),
  ];
  return {
    async close() {
      await Promise.all(loops.map((loop) => loop.close()));
      mailer.close();
    },
  };
}
