// How often listings are looked at, by the day: counted when one is opened by somebody who neither sells nor runs anything here.
import { type Context, machineryOf } from '../../context.ts';
import { type Tally, tallyUp } from '../../tally.ts';
import { isSupplier } from './policy.ts';

// Ordered, so that two processes that write the same rows do not wait for each other in a circle.
const ADD = `
  insert into product_view (tenant_id, day, product_id, count)
  select $1, (now() at time zone t.time_zone)::date, v.product, v.count
    from tenant t, unnest($2::uuid[], $3::int[]) as v (product, count) where t.id = $1 order by v.product
  on conflict (tenant_id, day, product_id) do update set count = product_view.count + excluded.count`;

const views: Tally = {
  add: (database, tenant, counts) =>
    database.query(tenant, 'product_views', ADD, [
      tenant,
      [...counts.keys()],
      [...counts.values()].map(([one]) => one),
    ]),
};

/** Notes that the viewer looks at a listing. */
export function noteView(ctx: Context, product: { id: string; supplierId: string }): void {
  const { viewer, tenant } = ctx;
  const isVisitor = viewer.kind === 'anonymous' || (viewer.kind === 'member' && !viewer.impersonatorId);
  if (isVisitor && !isSupplier(viewer, product)) tallyUp(machineryOf(ctx), views, tenant.id, product.id, [1]);
}
