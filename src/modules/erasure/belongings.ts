// What belongs to a person: every row that points to an account, found in the database's own catalogue, so that no table is forgotten.
import type { Database } from '../../db.ts';

/** A column that points to an account, and of that table what is a secret rather than something about the person. */
export interface Belonging {
  table: string;
  column: string;
  secrets: string[];
}

/** What becomes of the rows that point to an erased account. A column that is missing here fails a test, and the erasure. */
export const fates: Readonly<Record<string, 'goes' | 'stays'>> = {
  'account_identity.account_id': 'goes',
  'account_token.account_id': 'goes',
  'api_key.account_id': 'goes',
  'impersonation.account_id': 'goes',
  'member.account_id': 'goes',
  'operator.account_id': 'goes',
  'reading.account_id': 'goes',
  'second_factor.account_id': 'goes',
  'session.account_id': 'goes',
  // What was said and done between companies is theirs: it was an erased account that did it.
  'approval.asked_by_id': 'stays',
  'approval.ended_by_id': 'stays',
  'approval_grant.account_id': 'stays',
  'file.uploader_id': 'stays',
  'impersonation.operator_id': 'stays',
  'inquiry_note.author_id': 'stays',
  'invitation.inviter_id': 'stays',
  'message.author_id': 'stays',
  'operator_invitation.inviter_id': 'stays',
  'quotation_revision.ended_by_id': 'stays',
  'quotation_revision.sent_by_id': 'stays',
};

/** Tables with rows for an address, an account or none: they go with the person, too. */
export const addressed = ['account_mail', 'invitation', 'operator_invitation'] as const;

// Keys are (tenant_id, what points there). Bytes are hashes and sealed secrets everywhere.
const POINTING = `
  select c.conrelid::regclass::text as table, a.attname::text as column,
         (select coalesce(array_agg(b.attname::text), '{}') from pg_attribute b
           where b.attrelid = c.conrelid and b.atttypid in ('bytea'::regtype, 'bytea[]'::regtype)) as secrets
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
   where c.contype = 'f' and c.confrelid = $1::regclass order by 1, 2`;

/** The columns that point to rows of `table`. */
export async function pointingTo(database: Database, table: 'account' | 'member'): Promise<Belonging[]> {
  return (await database.pool.query<Belonging>(POINTING, [table])).rows;
}
