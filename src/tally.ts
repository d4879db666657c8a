// Counts that are kept in memory for some seconds and then added to a table: for what is counted at every request and need not be exact.
import { GraphQLError } from 'graphql';
import type { Machinery } from './context.ts';
import { isAway } from './database-away.ts';
import type { Database } from './db.ts';

/** What is counted, and how counts are added to what is kept of a marketplace. */
export interface Tally {
  /** Adds `counts`: by key, as many numbers as were counted. */
  add(database: Database, tenant: string, counts: ReadonlyMap<string, readonly number[]>): Promise<unknown>;
}

const EVERY_MS = 5_000;
// Beyond this many keys in a marketplace, or marketplaces, those that are new wait for the next time: memory has a bound whoever asks what.
const MOST_KEYS = 2_000;
const MOST_TENANTS = 500;

type Counts = Map<string, number[]>;
interface Kept {
  counts: Map<Tally, Map<string, Counts>>;
  timer: NodeJS.Timeout | null;
}
const kept = new WeakMap<Machinery, Kept>();

/** Counts `amounts` for `key` in a marketplace. It costs a look into a map; what is counted reaches the table within seconds. */
export function tallyUp(
  machinery: Machinery,
  tally: Tally,
  tenant: string,
  key: string,
  amounts: readonly number[],
): void {
  const mine = kept.get(machinery) ?? { counts: new Map(), timer: null };
  kept.set(machinery, mine);
  put(mine, tally, tenant, key, amounts);
  mine.timer ??= setTimeout(() => void flushTallies(machinery), EVERY_MS).unref();
}

function put({ counts }: Kept, tally: Tally, tenant: string, key: string, amounts: readonly number[]): void {
  const tenants = counts.get(tally) ?? new Map<string, Counts>();
  counts.set(tally, tenants);
  const keys = tenants.get(tenant) ?? new Map<string, number[]>();
  if (tenants.size >= MOST_TENANTS && !tenants.has(tenant)) return;
  tenants.set(tenant, keys);
  const known = keys.get(key);
  if (known) for (const [i, amount] of amounts.entries()) known[i] = known[i]! + amount;
  else if (keys.size < MOST_KEYS) keys.set(key, [...amounts]);
}

/** Adds what was counted to the tables now. What cannot be added while the database is away is kept for the next time. */
export async function flushTallies(machinery: Machinery): Promise<void> {
  const mine = kept.get(machinery);
  if (!mine) return;
  if (mine.timer) clearTimeout(mine.timer);
  kept.delete(machinery); // what is counted meanwhile begins anew
  for (const [tally, tenants] of mine.counts) {
    for (const [tenant, counts] of tenants) {
      await tally.add(machinery.database, tenant, counts).catch((error: unknown) => {
        // What the database refuses it would refuse again; where it is only busy, somebody has to wait.
        const isKept = isAway(error) || error instanceof GraphQLError;
        machinery.log.warn({ err: error }, isKept ? 'counts wait for the database' : 'counts are lost');
        if (!isKept) return;
        for (const [key, amounts] of counts) tallyUp(machinery, tally, tenant, key, amounts);
      });
    }
  }
}
