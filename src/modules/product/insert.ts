// New listings into the database, many in one statement: what is written travels as one JSON text.
import type { Tx } from '../../db.ts';
import type { Content } from './draft.ts';
import { columnsOf, tierRows, variantRows } from './row.ts';
import { insertWords } from './word-rows.ts';

/** A checked listing that is not there yet, and where it shall stand. */
export interface NewListing {
  id: string;
  content: Content;
  status: 'DRAFT' | 'IN_REVIEW' | 'ACTIVE';
}

/** Writes new listings of a supplier with their price tiers, variants and words. */
export async function insertListings(
  tx: Tx,
  tenantId: string,
  supplierId: string,
  listings: NewListing[],
): Promise<void> {
  if (listings.length === 0) return;
  const products = listings.map(({ id, content, status }) => ({ id, status, ...columnsOf(content) }));
  await tx.$executeRaw`
    insert into product (tenant_id, id, supplier_id, category_id, vertical, sku, status, translations, attributes, declaration,
                         identity, unit, minimum_quantity, increment, origin, hs_code, lead_time_days, incoterms, published_at)
    select ${tenantId}::uuid, id, ${supplierId}::uuid, "categoryId", vertical, sku,
           status, translations, attributes, declaration,
           identity, unit, "minimumQuantity", increment, origin, "hsCode", "leadTimeDays", incoterms,
           case when status = 'ACTIVE' then now() end
      from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as listing(
           id uuid, status "ProductStatus", "categoryId" uuid, vertical text, sku text, translations jsonb, attributes jsonb,
           declaration text, identity text, unit text, "minimumQuantity" numeric, increment numeric, origin text,
           "hsCode" text, "leadTimeDays" int, incoterms "Incoterm"[])`;
  await insertWords(
    tx,
    tenantId,
    products.map(({ id, sku, vertical }, i) => ({ ...listings[i]!.content, id, sku, vertical })),
  );
  const tiers = listings.flatMap(({ id, content }) => tierRows(tenantId, id, content.priceTiers));
  if (tiers.length > 0) {
    await tx.$executeRaw`
      insert into price_tier (tenant_id, product_id, currency, from_quantity, unit_price)
      select ${tenantId}::uuid, "productId", currency, "fromQuantity", "unitPrice"
        from jsonb_to_recordset(${JSON.stringify(tiers)}::jsonb) as tier(
             "productId" uuid, currency text, "fromQuantity" numeric, "unitPrice" numeric)`;
  }
  const variants = listings.flatMap(({ id, content }) => variantRows(tenantId, id, content.variants));
  if (variants.length > 0) await tx.productVariant.createMany({ data: variants });
}
