// The rows of a made-up marketplace: the demo's real listings, varied by seeded chance until there are enough.
import { Decimal } from 'decimal.js';
import type { Context } from '../src/context.ts';
import { demos, draftOf } from '../src/demo.ts';
import { type Content, checkDraft } from '../src/modules/product/draft.ts';
import { pick, seeded } from './random.ts';

/** Rows of one table, by column. */
export type Rows = Record<string, unknown>[];

const VERTICAL = 'chemicals';
const SUPPLIERS = 25;
const market = demos[VERTICAL]!;

/** The checked contents of the demo's listings: what every made-up listing is a variation of. */
export function templatesOf(ctx: Context, categories: Map<string, string>): Content[] {
  const byId = new Map([...categories].map(([code, id]) => [id, { code, vertical: VERTICAL, path: [code] }]));
  return market.products.map((listing) => {
    const { content, errors } = checkDraft(ctx, draftOf(VERTICAL, market, listing, categories), 'publish', byId);
    if (errors.length) throw new Error(`demo listing ${listing.sku}: ${errors[0]!.message}`);
    return content;
  });
}

/** Suppliers, listings and price tiers of one marketplace; `seed` decides them all but the ids of tenant and categories. */
export function listingsOf(
  tenantId: string,
  templates: Content[],
  count: number,
  seed: number,
): { suppliers: Rows; products: Rows; tiers: Rows } {
  const random = seeded(seed);
  let serial = 0;
  const nextId = () => idAt(seed, ++serial, random);
  const suppliers = Array.from({ length: SUPPLIERS }, (_, i) => {
    const { legalName, country, city, businessType, yearFounded } = market.suppliers[i % market.suppliers.length]!;
    const name = `${legalName} ${Math.floor(i / market.suppliers.length) + 1}`;
    const common = {
      tenant_id: tenantId,
      id: nextId(),
      country,
      city,
      business_type: businessType,
      year_founded: yearFounded,
    };
    return { ...common, legal_name: name, capabilities: ['SUPPLIER'], status: 'ACTIVE' };
  });
  const products: Rows = [];
  const tiers: Rows = [];
  for (let i = 0; i < count; i++) {
    const id = nextId();
    const content = templates[i % templates.length]!;
    const minimum = new Decimal(content.minimumQuantity).mul(1 + Math.floor(random() * 4));
    const supplier = pick(random, suppliers);
    products.push({
      tenant_id: tenantId,
      id,
      supplier_id: supplier.id,
      sku: `${content.sku}-${i}`,
      minimum_quantity: minimum.toFixed(),
      published_at: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString(),
      ...columns(content),
    });
    const base = new Decimal(content.priceTiers[0]?.unitPrice ?? '12.5').mul(1 + random());
    for (const [from, discount] of [
      [1, 1],
      [5, 0.96],
      [20, 0.91],
    ].slice(0, random() < 0.5 ? 2 : 3) as [number, number][]) {
      const unitPrice = base.mul(discount).toDecimalPlaces(4).toFixed();
      tiers.push({
        tenant_id: tenantId,
        product_id: id,
        currency: market.tenant.currency,
        from_quantity: minimum.mul(from).toFixed(),
        unit_price: unitPrice,
      });
    }
  }
  return { suppliers, products, tiers };
}

function columns(content: Content) {
  const { vertical, translations, attributes, declaration, identity, unit, increment, origin } = content;
  return {
    ...{ vertical, translations, attributes, declaration, identity, unit, increment, origin },
    category_id: content.categoryId,
    hs_code: content.hsCode,
    lead_time_days: content.leadTimeDays,
    status: 'ACTIVE',
  };
}

// UUIDv7 in shape: the serial number stands where the time would, so that later rows have later ids.
function idAt(seed: number, serial: number, random: () => number): string {
  const hex = (value: number, width: number) => Math.floor(value).toString(16).padStart(width, '0');
  const time = hex(Date.UTC(2026, 0, 1) + serial, 12);
  const tail = hex(seed % 2 ** 16, 4) + hex(random() * 2 ** 32, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random() * 2 ** 12, 3)}-8${hex(random() * 2 ** 12, 3)}-${tail}`;
}
