// The two organizations of an inquiry, as whoever begins to follow one is checked against: read together for all who begin at once.
import type { Context } from '../../context.ts';
import { machineryOf } from '../../context.ts';
import { together } from '../../desk.ts';
import type { Sides } from './policy.ts';

/** The sides of the inquiry `id`; null when there is none. */
export function sidesOf(ctx: Context, id: string): Promise<Sides | null> {
  return read(machineryOf(ctx).database, ctx.tenant.id, id);
}

const read = together<string, Sides | null>({
  keyOf: (id) => id,
  async read(database, tenant, ids) {
    const rows = await database.query<{ id: string; buyerId: string; supplierId: string }>(
      tenant,
      'inquiry_sides',
      `select id, buyer_id as "buyerId", supplier_id as "supplierId" from inquiry where tenant_id = $1 and id = any($2::uuid[])`,
      [tenant, ids],
      'once',
    );
    const known = new Map(rows.map(({ id, buyerId, supplierId }) => [id, { buyerId, supplierId }]));
    return ids.map((id) => known.get(id) ?? null);
  },
});
