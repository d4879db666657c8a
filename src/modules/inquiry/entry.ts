// What each side keeps of an inquiry for itself: its entry in the inbox, which moves with every fact.
import type { Tx } from '../../db.ts';
import type { Inquiry } from '../../generated/prisma/client.ts';
import type { InquiryBetween } from './events.ts';

/** Opens the entries of both sides with the inquiry's first fact, which is news to the supplier. */
export async function openEntries(
  tx: Tx,
  { tenantId, id: inquiryId, buyerId, supplierId }: InquiryBetween & { tenantId: string },
  activeAt: Date,
): Promise<void> {
  const entry = { tenantId, inquiryId, activeAt };
  await tx.inboxEntry.createMany({
    data: [
      { ...entry, organizationId: buyerId },
      { ...entry, organizationId: supplierId, newsSeq: 1 },
    ],
  });
}

/** Moves the entries of both sides: fact `seq` is news to all but the `actor`, an organization, null for the clock. */
export async function moveEntries(
  tx: Tx,
  { tenantId, id }: Pick<Inquiry, 'tenantId' | 'id'>,
  seq: number,
  actor: string | null,
  activeAt: Date,
): Promise<void> {
  await tx.$executeRaw`
    update inbox_entry
       set active_at = ${activeAt}::timestamptz,
           news_seq = case when organization_id = ${actor}::uuid then news_seq else ${seq}::int end
     where tenant_id = ${tenantId}::uuid and inquiry_id = ${id}::uuid`;
}
