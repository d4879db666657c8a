// What is written into the audit log of a marketplace: facts of these types, in the transaction in which they are stated.
import type { Tx } from '../db.ts';
import type { Actor, Emission } from './event.ts';

/** Which facts are audited, by the noun that their type begins with, and what such a fact is about (the type of its stream's id). */
export const AUDITED: Readonly<Record<string, string>> = {
  account: 'Account',
  session: 'Account',
  member: 'Member',
  invitation: 'Invitation',
  role: 'Tenant',
  operator: 'Account',
  operatorInvitation: 'OperatorInvitation',
  impersonation: 'Account',
  organization: 'Organization',
  apiKey: 'ApiKey',
  identityProvider: 'IdentityProvider',
  webhook: 'Webhook',
  approval: 'Approval',
  approvalRules: 'Organization',
  team: 'Team',
  division: 'Division',
  tenant: 'Tenant',
  exchangeRate: 'Tenant',
  category: 'Category',
};

/** Whether a fact of this type is audited. */
export const isAudited = (type: string): boolean => Object.hasOwn(AUDITED, nounOf(type));

/** The noun of a fact's type. */
export const nounOf = (type: string): string => type.split('.', 1)[0]!;

// An id, a number or a code. What else a fact carries may be a name, a text or a secret: it is not kept for ever.
const PLAIN = /^[A-Za-z0-9_.:-]{1,40}$/;

const MOST_CODES = 50;

/** What the audit log keeps of a fact's data: its ids, numbers and codes, lists of codes as one text. In the place of anything else stands null. */
export function auditable(data: Record<string, unknown>): Record<string, string | number | boolean | null> {
  const isCode = (value: unknown) => typeof value === 'string' && PLAIN.test(value);
  const kept = Object.entries(data).map(([name, value]) => {
    if (Array.isArray(value) && value.length <= MOST_CODES && value.every(isCode)) return [name, value.join(' ')];
    const isPlain = typeof value === 'boolean' || Number.isSafeInteger(value) || isCode(value);
    return [name, isPlain ? (value as string | number | boolean) : null];
  });
  return Object.fromEntries(kept);
}

/** Appends those of `emissions` that are audited. The last statement of a transaction: writers of a marketplace take turns from here on. */
export async function writeAudit(
  tx: Tx,
  tenant: string,
  actor: Actor,
  requestId: string,
  emissions: readonly Emission[],
): Promise<void> {
  const entries = emissions
    .filter(({ type }) => isAudited(type))
    .map(({ type, stream, data }, ord) => ({ ord, type, subject: stream, data: auditable(data) }));
  if (entries.length === 0) return;
  // Place, time and seal are given by the table's trigger.
  await tx.$executeRaw`
    insert into audit_entry (tenant_id, type, subject_id, actor, data, request_id)
    select ${tenant}::uuid, e.type, e.subject, ${JSON.stringify(actor)}::jsonb, e.data, ${requestId}
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(ord int, type text, subject uuid, data jsonb)
     order by e.ord`;
}
