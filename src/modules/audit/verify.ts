// Holding the audit log against its seals: each is computed anew here, by other means than the database's that made it.
import { createHash } from 'node:crypto';
import type { Database } from '../../db.ts';

/** What became of a check. */
export interface Verdict {
  /** How many entries are as they were written. */
  entries: bigint;
  /** The seal of the last of them, in hexadecimal; null for an empty log. */
  head: string | null;
  /** The first entry that is not as it was written, and why; null when there is none. */
  broken: { seq: bigint; why: string } | null;
}

interface Row extends Record<string, unknown> {
  seq: string;
  sealed: string;
  hash: Buffer;
}

const PAGE = 1_000;
const READ = `
  select seq::text, audit_sealed(e) as sealed, hash from audit_entry e where tenant_id = $1 and seq > $2 order by e.seq limit ${PAGE}`;

/** Checks the whole log of a marketplace: no entry is missing within it, and each has the seal that follows from it and the one before. */
export async function verify(database: Database, tenant: string): Promise<Verdict> {
  let [last, before]: [bigint, Buffer] = [0n, Buffer.alloc(0)];
  const verdict = (broken: Verdict['broken']): Verdict => ({
    entries: last,
    head: last ? before.toString('hex') : null,
    broken,
  });
  for (;;) {
    const rows = await database.query<Row>(tenant, 'audit_verify', READ, [tenant, String(last)]);
    for (const { seq, sealed, hash } of rows) {
      if (BigInt(seq) !== last + 1n) return verdict({ seq: last + 1n, why: 'it is missing' });
      const expected = createHash('sha256').update(before).update(sealed).digest();
      if (!expected.equals(hash))
        return verdict({ seq: BigInt(seq), why: 'it, or the seal of one before it, was changed' });
      [last, before] = [BigInt(seq), hash];
    }
    if (rows.length < PAGE) return verdict(null);
  }
}

/** Checks the logs of `tenants`, telling of each; false when one is not as it was written. */
export async function verifyCommand(
  database: Database,
  tenants: readonly { id: string; slug: string }[],
  say: (line: string) => void,
): Promise<boolean> {
  let isGood = true;
  for (const { id, slug } of tenants) {
    const { entries, head, broken } = await verify(database, id);
    if (broken)
      say(`${slug}: entry ${broken.seq} is broken: ${broken.why}. The ${entries} before it are as they were written.`);
    else say(`${slug}: ${entries} entries are as they were written${head ? `; the last has the hash ${head}` : ''}.`);
    isGood &&= !broken;
  }
  return isGood;
}
