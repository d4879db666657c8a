// The search document of a published listing: fields to find it by, and a card from which a hit is answered without the database.
import { verticalOf } from '../../../verticals/index.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import type { FieldValue } from '../../kit/expression.ts';
import { Decimal, toDouble } from '../../kit/number.ts';
import { searchFields } from '../../kit/search.ts';
import { visibleValues } from '../../kit/specs.ts';
import { unitOf } from '../../kit/units.ts';
import type { Localized } from '../../locale.ts';
import type { Tier } from '../product/draft.ts';
import type { ListingRow } from './row.ts';

/** What a hit shows: public content only. */
export interface Card {
  /** Whose listing it is; a hit of another tenant is never shown, whoever wrote it into the index. */
  tenant: string;
  vertical: string;
  sku: string;
  supplier: { id: string; legalName: string; country: string };
  category: { id: string; code: string; path: string[]; names: Localized<string> };
  attributes: AttributeValues;
  priceTiers: Tier[];
  unit: string;
  minimumQuantity: string;
  increment: string | null;
  origin: string | null;
  hsCode: string | null;
  leadTimeDays: number | null;
  identity: string | null;
  version: number;
  publishedAt: string | null;
}

/** The words of a listing, by language. */
export interface Words {
  title: Localized<string>;
  description: Localized<string>;
}

/** A document as it stands in the index. */
export interface SearchDocument extends Words {
  /** The listing's id, and the index's primary key. */
  id: string;
  card: Card;
  [field: string]: unknown;
}

/** The document of a listing of `tenant`. Two of the same listing and version are equal. */
export function documentOf(tenant: string, row: ListingRow): SearchDocument {
  const vertical = verticalOf(row.vertical);
  const { supplier, category, price_tiers: priceTiers, translations } = row;
  const prices = priceLimits(priceTiers);
  const unit = unitOf(row.unit);
  const minimum = new Decimal(row.minimum_quantity);
  const entries = Object.entries(translations);
  return {
    id: row.id,
    tenant,
    supplier: supplier.id,
    category: category.path,
    country: supplier.country,
    price_low: prices.low,
    price_high: prices.high,
    minimum: toDouble(minimum),
    ...(unit && { minimum_base: toDouble(minimum.times(unit.factor).div(unit.divisor)), dimension: unit.dimension }),
    ...(row.lead_time_days !== null && { lead_time: row.lead_time_days }),
    published: row.published_at?.getTime() ?? 0,
    sku: row.sku,
    title: Object.fromEntries(entries.map(([locale, { title }]) => [locale, title])),
    description: Object.fromEntries(
      entries.flatMap(([locale, { description }]) => (description ? [[locale, description]] : [])),
    ),
    category_names: Object.values(category.names),
    supplier_name: supplier.legalName,
    ...searchFields(vertical, row.attributes),
    card: {
      tenant,
      vertical: row.vertical,
      sku: row.sku,
      supplier,
      category,
      attributes: visibleValues(vertical, row.attributes, 'public'),
      priceTiers,
      unit: row.unit,
      minimumQuantity: row.minimum_quantity,
      increment: row.increment,
      origin: row.origin,
      hsCode: row.hs_code,
      leadTimeDays: row.lead_time_days,
      identity: row.identity,
      version: row.version,
      publishedAt: row.published_at?.toISOString() ?? null,
    },
  };
}

/** The least and the greatest unit price by currency. */
function priceLimits(tiers: readonly Tier[]): { low: Record<string, number>; high: Record<string, number> } {
  const low: Record<string, number> = {};
  const high: Record<string, number> = {};
  for (const { currency, unitPrice } of tiers) {
    const price = Number(unitPrice);
    low[currency] = Math.min(low[currency] ?? price, price);
    high[currency] = Math.max(high[currency] ?? price, price);
  }
  return { low, high };
}

/** The document's fields as a condition is evaluated on: what is nested in the index (prices by currency) has dotted names. */
export function flatFields(document: SearchDocument): Record<string, FieldValue | FieldValue[]> {
  const { price_low: low, price_high: high, title: _title, description: _description, card: _card, ...flat } = document;
  const dotted = (name: string, values: unknown) =>
    Object.entries(values as Record<string, number>).map(([key, value]) => [`${name}.${key}`, value]);
  return { ...flat, ...Object.fromEntries([...dotted('price_low', low), ...dotted('price_high', high)]) } as Record<
    string,
    FieldValue | FieldValue[]
  >;
}
