// Ends what has had its time: inquiries whose buyer waits no longer, and quotations that are valid no longer.
import { type Context, type Machinery, systemContext } from '../../context.ts';
import { type Tx, transact } from '../../db.ts';
import { lifecycle as inquiryLifecycle } from '../inquiry/lifecycle.ts';
import { moveInquiry } from '../inquiry/move.ts';
import { everyTenant } from '../tenant/work.ts';
import { lifecycle, statusAt } from './lifecycle.ts';
import { endRevision } from './service.ts';

const MOST_A_ROUND = 200;

/**
 * Ends what is due, in every marketplace; answers how many things. Each has a timer: this is the net below them, so it looks seldom. Many
 * workers may do it at once: each thing ends once.
 */
export async function expireDue(machinery: Machinery): Promise<number> {
  let ended = 0;
  for (const tenant of await everyTenant(machinery)) {
    const ctx = systemContext(machinery, tenant, 'expiry');
    for (const expireOne of [expireInquiry, expireQuotation])
      for (let i = 0; i < MOST_A_ROUND && (await transact(ctx, (tx) => expireOne(ctx, tx))); i++) ended++;
  }
  return ended;
}

/** Ends inquiry `only`, or one, if it is due. One a transaction, for each states one fact; what somebody else holds is left to them. */
export async function expireInquiry({ tenant }: Context, tx: Tx, only: string | null = null): Promise<boolean> {
  const tenantId = tenant.id;
  // The one that is meant is waited for.
  if (only)
    await tx.$queryRaw`select 1 from inquiry where tenant_id = ${tenantId}::uuid and id = ${only}::uuid for update`;
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    select id::text from inquiry
     where tenant_id = ${tenantId}::uuid and expires_at <= now() and status::text = any(${[...inquiryLifecycle.expire.from]})
       and (${only}::uuid is null or id = ${only}::uuid)
     order by expires_at limit 1 for update skip locked`;
  if (!due) return false;
  const inquiry = await tx.inquiry.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: due.id } } });
  await moveInquiry(tx, inquiry, 'expire', null, { type: 'inquiry.expired', data: {} });
  return true;
}

/** Ends the newest revision of quotation `only`, or of one, if it is due. */
export async function expireQuotation({ tenant }: Context, tx: Tx, only: string | null = null): Promise<boolean> {
  const tenantId = tenant.id;
  if (only)
    await tx.$queryRaw`
      select 1 from quotation q join inquiry i on i.tenant_id = q.tenant_id and i.id = q.inquiry_id
       where q.tenant_id = ${tenantId}::uuid and q.id = ${only}::uuid for update of i`;
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    select q.id::text from quotation_revision r
      join quotation q on q.tenant_id = r.tenant_id and q.id = r.quotation_id
      join inquiry i on i.tenant_id = q.tenant_id and i.id = q.inquiry_id
     where r.tenant_id = ${tenantId}::uuid and r.status = 'SENT' and r.valid_until <= now()
       and i.status::text = any(${[...inquiryLifecycle.quotationExpire.from]})
       and (${only}::uuid is null or q.id = ${only}::uuid)
     order by r.valid_until limit 1 for update of i skip locked`;
  if (!due) return false;
  const where = { tenantId_id: { tenantId, id: due.id } };
  const { head, inquiry } = await tx.quotation.findUniqueOrThrow({ where, include: { head: true, inquiry: true } });
  // Before the lock was had, a new revision may have taken its place.
  if (head?.status !== 'SENT' || statusAt(head) !== lifecycle.expire.to) return false;
  await endRevision(tx, head, lifecycle.expire.to, {}, null);
  const data = { quotation: due.id, revision: head.number };
  await moveInquiry(tx, inquiry, lifecycle.expire.inquiry, null, { type: lifecycle.expire.fact, data });
  return true;
}
