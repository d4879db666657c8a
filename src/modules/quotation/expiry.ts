// Ends what has had its time: inquiries whose buyer waits no longer, and quotations that are valid no longer.
import { type Context, type Machinery, makeContext, PLATFORM, type TenantFacts } from '../../context.ts';
import { type Tx, transact } from '../../db.ts';
import { lifecycle as inquiryLifecycle } from '../inquiry/lifecycle.ts';
import { moveInquiry } from '../inquiry/move.ts';
import { lifecycle, statusAt } from './lifecycle.ts';
import { endRevision } from './service.ts';

// Nobody waits for it: what is over counts as ended at once, written down or not.
const EVERY_MS = 30_000;
const MOST_A_ROUND = 200;

/** Ends what is due, in every marketplace; answers how many things. Many workers may do it at once: each thing ends once. */
export async function expireDue(machinery: Machinery): Promise<number> {
  let ended = 0;
  const tenants = await machinery.database.query<TenantFacts & Record<string, unknown>>(
    PLATFORM.id,
    'expiry_tenants',
    'select id, slug, name, status, verticals, locale, trim(currency) as currency from tenant',
    [],
  );
  for (const tenant of tenants) {
    const ctx = contextOf(machinery, tenant);
    for (const expireOne of [expireInquiry, expireQuotation])
      for (let i = 0; i < MOST_A_ROUND && (await transact(ctx, (tx) => expireOne(ctx, tx))); i++) ended++;
  }
  return ended;
}

function contextOf(machinery: Machinery, tenant: TenantFacts): Context {
  const { signal } = new AbortController();
  const viewer = { kind: 'system', name: 'expiry' } as const;
  return makeContext(machinery, { tenant, viewer, locale: tenant.locale, requestId: 'expiry', signal });
}

// One a transaction, for each states one fact. What somebody else holds is left to them, or to the next round.
async function expireInquiry({ tenant }: Context, tx: Tx): Promise<boolean> {
  const tenantId = tenant.id;
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    select id::text from inquiry
     where tenant_id = ${tenantId}::uuid and expires_at <= now() and status::text = any(${[...inquiryLifecycle.expire.from]})
     order by expires_at limit 1 for update skip locked`;
  if (!due) return false;
  const inquiry = await tx.inquiry.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: due.id } } });
  await moveInquiry(tx, inquiry, 'expire', null, { type: 'inquiry.expired', data: {} });
  return true;
}

async function expireQuotation({ tenant }: Context, tx: Tx): Promise<boolean> {
  const tenantId = tenant.id;
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    select q.id::text from quotation_revision r
      join quotation q on q.tenant_id = r.tenant_id and q.id = r.quotation_id
      join inquiry i on i.tenant_id = q.tenant_id and i.id = q.inquiry_id
     where r.tenant_id = ${tenantId}::uuid and r.status = 'SENT' and r.valid_until <= now()
       and i.status::text = any(${[...inquiryLifecycle.quotationExpire.from]})
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

/** Ends what is due every half minute. */
export function startExpiring(machinery: Machinery): { close(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  const run = () => {
    if (isBusy) return;
    isBusy = true;
    running = expireDue(machinery)
      .catch((error: unknown) => machinery.log.warn({ err: error }, 'what has had its time could not be ended'))
      .finally(() => {
        isBusy = false;
      });
  };
  const timer = setInterval(run, EVERY_MS);
  return {
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
