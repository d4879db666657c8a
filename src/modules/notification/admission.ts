// Mails to a company's owners when operators have admitted or refused it, in each reader's language.
import type { Context, Machinery } from '../../context.ts';
import { db } from '../../db.ts';
import type { WindowEvent } from '../../events/window.ts';
import { setJobs, type Task } from '../../jobs.ts';
import { escaped, filledIn, inLanguage, type Letter, letter } from '../../letter.ts';
import { type Mailer, senderOf } from '../../mail.ts';
import { taskIn } from '../tenant/work.ts';

const SEND = 'mail.admission';
const MOST_OWNERS = 50;
const FACTS: ReadonlySet<string> = new Set(['organization.admitted', 'organization.refused']);

/** Queues the mails that `events` mean, one job a company; the same again changes nothing. */
export async function queueAdmissions({ database }: Machinery, events: readonly WindowEvent[]): Promise<void> {
  const told = events.filter(({ type }) => FACTS.has(type));
  await setJobs(
    database.pool,
    told.map(({ tenant, stream }) => ({ kind: SEND, tenant, id: stream })),
  );
}

/** The task of these mails, by the kind of its job. It is done again whole when the mail server does not take one: the same mail. */
export function admissionTasks(machinery: Machinery, mailer: Mailer): Record<string, Task> {
  return { [SEND]: taskIn(machinery, 'mail', (ctx, id) => tell(ctx, mailer, id)) };
}

async function tell(ctx: Context, mailer: Mailer, id: string): Promise<void> {
  const tenantId = ctx.tenant.id;
  const organization = await db(ctx).organization.findUnique({
    where: { tenantId_id: { tenantId, id } },
    include: { members: { where: { roles: { has: 'OWNER' } }, include: { account: true }, take: MOST_OWNERS } },
  });
  // What has become of it since is said otherwise.
  if (organization?.status !== 'ACTIVE' && organization?.status !== 'CLOSED') return;
  for (const member of organization.members) {
    const { account } = member;
    const letter = letterOf(
      { company: organization.legalName, reason: organization.refusedBecause },
      { marketplace: ctx.tenant.name, locale: account.locale ?? ctx.tenant.locale },
    );
    await mailer.send({
      id: `admission.${member.id}.${organization.status.toLowerCase()}`,
      to: { name: account.name, address: account.email },
      sender: senderOf(ctx),
      ...letter,
    });
  }
}

const languages: Record<string, { admitted: string; next: string; refused: string; reason: string }> = {
  en: {
    admitted: '{marketplace} has admitted {company}',
    next: 'You can trade there from now on.',
    refused: '{marketplace} has not admitted {company}',
    reason: 'The reason given:',
  },
  zh: {
    admitted: '{marketplace} 已批准 {company} 入驻',
    next: '您现在可以开始交易。',
    refused: '{marketplace} 未批准 {company} 入驻',
    reason: '给出的理由：',
  },
  ja: {
    admitted: '{marketplace} が {company} の参加を承認しました',
    next: '今から取引できます。',
    refused: '{marketplace} は {company} の参加を承認しませんでした',
    reason: '理由：',
  },
  de: {
    admitted: '{marketplace} hat {company} aufgenommen',
    next: 'Sie können dort ab jetzt handeln.',
    refused: '{marketplace} hat {company} nicht aufgenommen',
    reason: 'Die Begründung:',
  },
  es: {
    admitted: '{marketplace} ha admitido a {company}',
    next: 'Ya puede comerciar allí.',
    refused: '{marketplace} no ha admitido a {company}',
    reason: 'El motivo:',
  },
};

function letterOf(
  { company, reason }: { company: string; reason: string | null },
  { marketplace, locale }: { marketplace: string; locale: string },
): Letter {
  const words = inLanguage(languages, locale);
  const subject = filledIn(reason === null ? words.admitted : words.refused, { marketplace, company });
  const said = reason === null ? [`${subject}.`, words.next] : [`${subject}.`, words.reason, reason];
  const paragraphs = said.map((text) => ({ text, html: escaped(text).replaceAll('\n', '<br>') }));
  return letter(subject, paragraphs, { locale, footer: marketplace });
}
