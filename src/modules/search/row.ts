// A stored listing as the index needs it, read with its supplier, category and prices by one statement.
import type { Database } from '../../db.ts';
import type { Incoterm } from '../../generated/prisma/enums.ts';
import type { AttributeValues } from '../../kit/attribute.ts';
import type { Localized } from '../../locale.ts';
import type { Tier, Translation } from '../product/draft.ts';

/** A listing with all that its search document is made of. Decimals are strings. */
export interface ListingRow {
  id: string;
  vertical: string;
  sku: string;
  /** Whether it may be found: it is published, and its supplier is not suspended. */
  is_offered: boolean;
  translations: Localized<Translation>;
  attributes: AttributeValues;
  /** The vertical's declaration that the attributes were checked against. */
  declaration: string;
  identity: string | null;
  unit: string;
  minimum_quantity: string;
  increment: string | null;
  origin: string | null;
  hs_code: string | null;
  lead_time_days: number | null;
  incoterms: Incoterm[];
  version: number;
  /** The version together with what the document shows of the supplier and the category: changes whenever the document does. */
  stamp: string;
  published_at: Date | null;
  supplier: { id: string; legalName: string; country: string; isVerified: boolean };
  category: { id: string; code: string; path: string[]; names: Localized<string> };
  price_tiers: Tier[];
  /** What each variant states. */
  variants: AttributeValues[];
}

// A category that is as it was planted adds nothing, so that what was indexed before it had versions stays as it is.
const STAMP = `p.version || '.' || left(md5(o.legal_name || '.' || o.country || '.' || (o.verified_at is not null)), 8)
  || case c.version when 1 then '' else '.' || c.version end`;

const COLUMNS = `
  p.id, p.vertical, p.sku, p.status = 'ACTIVE' and o.status = 'ACTIVE' as is_offered, p.translations, p.attributes, p.declaration, p.identity, p.unit,
  trim_scale(p.minimum_quantity)::text as minimum_quantity, trim_scale(p.increment)::text as increment,
  p.origin, p.hs_code, p.lead_time_days, p.incoterms::text[] as incoterms, p.version, ${STAMP} as stamp, p.published_at,
  json_build_object('id', o.id, 'legalName', o.legal_name, 'country', o.country, 'isVerified', o.verified_at is not null) as supplier,
  json_build_object('id', c.id, 'code', c.code, 'path', c.path, 'names', c.names) as category,
  t.price_tiers,
  (select coalesce(json_agg(v.values order by v.position), '[]') from product_variant v
    where v.tenant_id = p.tenant_id and v.product_id = p.id) as variants`;

const JOINS = `
  join organization o on o.tenant_id = p.tenant_id and o.id = p.supplier_id
  join category c on c.tenant_id = p.tenant_id and c.id = p.category_id
  cross join lateral (
    select coalesce(json_agg(json_build_object('currency', t.currency, 'fromQuantity', trim_scale(t.from_quantity)::text,
             'unitPrice', trim_scale(t.unit_price)::text) order by t.currency, t.from_quantity), '[]') as price_tiers
      from price_tier t where t.tenant_id = p.tenant_id and t.product_id = p.id) t`;

/** The listings `ids` of `tenant`, whatever their status; one that is gone is left out. */
export function listingsOf(database: Database, tenant: string, ids: readonly string[]): Promise<ListingRow[]> {
  return database.query<ListingRow & Record<string, unknown>>(
    tenant,
    'search_listings',
    `select ${COLUMNS} from product p ${JOINS} where p.tenant_id = $1 and p.id = any($2::uuid[])`,
    [tenant, ids],
  );
}

/** What a window over a tenant's published listings is narrowed to; null leaves it open. */
export interface Window {
  verticals: readonly string[];
  suppliers: readonly string[] | null;
  /** Category codes: a listing is in one when the code is in its category's path. */
  categories: readonly string[] | null;
  /** Only listings older than this id. */
  before: string | null;
  limit: number;
}

/** At most `limit` published listings of `tenant` whose suppliers are active, newest first: what search falls back to, and what an index is refilled from. */
export function publishedListings(database: Database, tenant: string, window: Window): Promise<ListingRow[]> {
  return database.query<ListingRow & Record<string, unknown>>(
    tenant,
    'search_published',
    `select ${COLUMNS} from product p ${JOINS}
      where p.tenant_id = $1 and p.status = 'ACTIVE' and o.status = 'ACTIVE' and p.vertical = any($2::text[])
        and ($3::uuid[] is null or p.supplier_id = any($3::uuid[]))
        and ($4::text[] is null or p.category_id = any(
              select k.id from category k where k.tenant_id = $1 and k.path && $4::text[]))
        and ($5::uuid is null or p.id < $5::uuid)
      order by p.id desc limit $6`,
    [tenant, window.verticals, window.suppliers, window.categories, window.before, window.limit],
  );
}

/** A listing's id, the index it is in, and its state. */
export type ListingVersion = Pick<ListingRow, 'id' | 'vertical' | 'stamp'>;

/** At most `limit` of the same listings, without what they say. */
export function listingVersions(
  database: Database,
  tenant: string,
  { verticals, before, limit }: Pick<Window, 'verticals' | 'before' | 'limit'>,
): Promise<ListingVersion[]> {
  return database.query<ListingVersion>(
    tenant,
    'search_versions',
    `select p.id, p.vertical, ${STAMP} as stamp
       from product p join organization o on o.tenant_id = p.tenant_id and o.id = p.supplier_id
       join category c on c.tenant_id = p.tenant_id and c.id = p.category_id
      where p.tenant_id = $1 and p.status = 'ACTIVE' and o.status = 'ACTIVE' and p.vertical = any($2::text[])
        and ($3::uuid is null or p.id < $3::uuid)
      order by p.id desc limit $4`,
    [tenant, verticals, before, limit],
  );
}

/** At most `limit` listings of `tenant` that were ever published, newest first; null leaves a condition open. */
export function listingIds(
  database: Database,
  tenant: string,
  of: {
    suppliers: readonly string[] | null;
    verticals: readonly string[] | null;
    /** Category codes: those in them and below. */
    categories?: readonly string[] | null;
    before: string | null;
    limit: number;
  },
): Promise<{ id: string }[]> {
  return database.query<{ id: string }>(
    tenant,
    'search_listing_ids',
    `select p.id from product p
      where p.tenant_id = $1 and p.published_at is not null
        and ($2::uuid[] is null or p.supplier_id = any($2::uuid[]))
        and ($3::text[] is null or p.vertical = any($3::text[]))
        and ($4::uuid is null or p.id < $4::uuid)
        and ($6::text[] is null or p.category_id = any(
              select k.id from category k where k.tenant_id = $1 and k.path && $6::text[]))
      order by p.id desc limit $5`,
    [tenant, of.suppliers, of.verticals, of.before, of.limit, of.categories ?? null],
  );
}
