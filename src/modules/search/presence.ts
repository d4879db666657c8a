// Whether the index knows the marketplace at all: one that was emptied answers everything, and finds nothing.
import { LRUCache } from 'lru-cache';
import { type Context, log, machineryOf } from '../../context.ts';
import type { SearchServer } from '../../search-server.ts';
import { askerOf } from './asker.ts';
import { countHits } from './count.ts';
import { filterOf } from './facets.ts';

// An index that is being filled is asked again soon; one that is well, not for a while.
const [WELL_MS, LOST_MS] = [5_000, 1_000];
/** Listings are counted so far: more tell nothing more. */
const COUNTED = 500;

const looks = new WeakMap<SearchServer, LRUCache<string, Promise<boolean>>>();

/**
 * Whether the index has lost the marketplace's listings in these verticals, or most of them: asked when it finds nothing. It is
 * looked at once in a few seconds at most, whoever asks.
 */
export async function isLost(ctx: Context, verticals: readonly string[]): Promise<boolean> {
  const { search: server } = machineryOf(ctx);
  if (!server) return false;
  const known = looks.get(server) ?? new LRUCache<string, Promise<boolean>>({ max: 2_000, ttl: WELL_MS });
  looks.set(server, known);
  const key = [ctx.tenant.id, ...verticals].join(' ');
  const last = known.get(key);
  if (last) return last;
  // An index that answers is believed while the database does not.
  const look = lookFor(ctx, verticals).catch(() => false);
  known.set(key, look);
  const lost = await look;
  if (lost) {
    known.set(key, look, { ttl: LOST_MS });
    log(ctx).warn({ verticals }, 'search is answered from the database: the index lacks what is on the market');
  }
  return lost;
}

async function lookFor(ctx: Context, verticals: readonly string[]): Promise<boolean> {
  const tenant = ctx.tenant.id;
  const filter = filterOf(tenant, []);
  const questions = verticals.map((vertical) => ({ vertical, filter, words: {} }));
  const indexed = await countHits(questions, tenant, askerOf(ctx));
  if (indexed.includes(null)) return false; // it does not answer, which is noticed elsewhere
  const known = indexed.reduce((sum: number, count) => sum + (count ?? 0), 0);
  if (known >= COUNTED) return false;
  const [row] = await machineryOf(ctx).database.query<{ count: number }>(
    tenant,
    'search_presence',
    `select count(*)::int as count from (
       select p.status, o.status as supplier from product p
         join organization o on o.tenant_id = $1 and o.id = p.supplier_id
        where p.tenant_id = $1 and p.vertical = any($2::text[]) order by p.id limit $3) p
      where p.status = 'ACTIVE' and p.supplier = 'ACTIVE'`,
    [tenant, verticals, COUNTED],
  );
  return known * 2 < row!.count;
}
