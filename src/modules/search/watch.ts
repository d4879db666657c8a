// How a marketplace stands in the indexes: what should be found there, what can be, and how late it is.
import { type Context, machineryOf } from '../../context.ts';
import { indexOf } from './indexes.ts';
import { mustKeepWatch } from './policy.ts';
import { indexingState } from './state.ts';

/** A marketplace's part of the index of a vertical. */
export interface IndexWatch {
  vertical: string;
  /** Its documents in the index; null when the index does not answer. */
  documents: number | null;
  /** Its listings that are to be found. */
  listings: number;
  /** Seconds since the indexes were last known to hold everything; null when they never did. */
  lagSeconds: number | null;
  /** When a batch last could not be written, of whichever marketplace. */
  lastFailureAt: Date | null;
}

/** Each vertical of the viewer's marketplace. Throws UNAUTHENTICATED and FORBIDDEN. */
export async function watchIndexes(ctx: Context): Promise<IndexWatch[]> {
  mustKeepWatch(ctx.viewer);
  const { database } = machineryOf(ctx);
  const { id: tenant, verticals } = ctx.tenant;
  const [state, rows, documents] = await Promise.all([
    indexingState(database.pool),
    database.query<{ vertical: string; listings: number }>(
      tenant,
      'search_watch',
      `select p.vertical, count(*)::int as listings
         from product p join organization o on o.tenant_id = p.tenant_id and o.id = p.supplier_id
        where p.tenant_id = $1 and p.status = 'ACTIVE' and o.status = 'ACTIVE' group by p.vertical`,
      [tenant],
    ),
    Promise.all(verticals.map((vertical) => documentsOf(ctx, vertical))),
  ]);
  const listings = new Map(rows.map((row) => [row.vertical, row.listings]));
  return verticals.map((vertical, n) => ({
    vertical,
    documents: documents[n]!,
    listings: listings.get(vertical) ?? 0,
    lagSeconds: state.lagSeconds,
    lastFailureAt: state.failedAt,
  }));
}

async function documentsOf(ctx: Context, vertical: string): Promise<number | null> {
  const { search } = machineryOf(ctx);
  if (!search) return null;
  try {
    const filter = `tenant = "${ctx.tenant.id}"`;
    return (await indexOf(search, vertical).getDocuments({ filter, limit: 0 })).total;
  } catch {
    return null; // it is down, or not made yet: the operator sees that it is not known
  }
}
