// Who does what is to be done by one process at a time: leases, which end by themselves when their holder dies.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** This process, as a holder of leases. */
export const HOLDER = randomUUID();

/** How long a lease lasts without a sign of life, in milliseconds. */
export const LEASE_MS = 30_000;

/** Takes or renews this process's lease of `name`; says whether it has it. */
export async function takeLease(pool: pg.Pool, name: string, leaseMs = LEASE_MS): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'lease_take',
    text: `insert into reader as r (name, holder, expires_at) values ($1, $2, now() + $3 * interval '1 ms')
           on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
             where r.holder is null or r.holder = excluded.holder or r.expires_at < now()`,
    values: [name, HOLDER, leaseMs],
  });
  return rowCount !== 0;
}

/** Gives a lease back so that another process need not wait for it to end. */
export async function releaseLease(pool: pg.Pool, name: string): Promise<void> {
  await pool.query('update reader set holder = null, expires_at = null, busy = false where name = $1 and holder = $2', [
    name,
    HOLDER,
  ]);
}

/**
 * Takes this process's share of the leases `names`: as many as each process gets of those that call this for the same `kind`
 * of work. Gives back what is more than that. Answers those that it holds.
 */
export async function takeShare(
  pool: pg.Pool,
  kind: string,
  names: readonly string[],
  leaseMs = LEASE_MS,
): Promise<string[]> {
  await takeLease(pool, presence(kind), leaseMs);
  const { rows } = await pool.query<{ name: string; mine: boolean; free: boolean; present: boolean }>(
    `select name, coalesce(holder = $1, false) as mine, holder is null or expires_at < now() as free,
            starts_with(name, $2) and expires_at > now() as present
       from reader where name = any($3) or starts_with(name, $2)`,
    [HOLDER, present(kind), names],
  );
  const processes = rows.filter((row) => row.present).length;
  const share = Math.ceil(names.length / Math.max(1, processes));
  const known = new Map(rows.map((row) => [row.name, row]));
  const held = names.filter((name) => known.get(name)?.mine);
  for (const name of held.splice(share)) await releaseLease(pool, name);
  for (const name of names) {
    if (held.length >= share) break;
    const row = known.get(name);
    if ((!row || (row.free && !row.mine)) && (await takeLease(pool, name, leaseMs))) held.push(name);
  }
  return held;
}

/** Takes no part any more: gives back all of `names`. */
export async function leaveShare(pool: pg.Pool, kind: string, names: readonly string[]): Promise<void> {
  for (const name of names) await releaseLease(pool, name);
  await pool.query('delete from reader where name = $1 or (starts_with(name, $2) and expires_at < now())', [
    presence(kind),
    present(kind),
  ]);
}

const present = (kind: string) => `${kind}-worker `;
const presence = (kind: string) => present(kind) + HOLDER;
