// Mails about approvals: to those who may say yes when a colleague asks, and to who asked when it is decided.
import type { Machinery } from '../../context.ts';
import type { WindowEvent } from '../../events/window.ts';
import { isOfApproval, isTold } from './kinds.ts';
import { type Found, queueFound } from './queue.ts';

/** Queues the mails that `events` mean; the same again changes nothing. */
export async function queueApprovals({ database }: Machinery, events: readonly WindowEvent[]): Promise<void> {
  const told = events.filter(({ type }) => isTold(type) && isOfApproval(type));
  for (const tenant of new Set(told.map((event) => event.tenant))) {
    const news = told
      .filter((event) => event.tenant === tenant)
      .map(({ stream, seq, type }) => ({ stream, seq, type }));
    const found = await database.query<Found>(
      tenant,
      'approvals_matched',
      `select m.id as member, n.stream, n.seq::text as seq, n.type, a.id as approval, coalesce(p.frequency::text, 'IMMEDIATE') as frequency
         from jsonb_to_recordset($2::jsonb) as n(stream uuid, seq bigint, type text)
         join approval a on a.tenant_id = $1 and a.id = n.stream
         join organization o on o.tenant_id = $1 and o.id = a.organization_id and o.status = 'ACTIVE'
         join member m on m.tenant_id = $1 and m.organization_id = o.id
          and case n.type when 'approval.requested' then m.account_id <> a.asked_by_id and (m.id = a.member_id or a.role = any(m.roles::text[]))
                          else m.account_id = a.asked_by_id end
         left join notification_preference p on p.tenant_id = $1 and p.member_id = m.id and p.kind::text = 'APPROVAL'
        where coalesce(p.frequency::text, 'IMMEDIATE') <> 'NONE'`,
      [tenant, JSON.stringify(news)],
    );
    await queueFound(database, tenant, found);
  }
}
