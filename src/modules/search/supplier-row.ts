// A supplier as the directory's index needs it, read with the categories it has something on the market in by one statement.
import type { Database } from '../../db.ts';
import type { BusinessType, Capability } from '../../generated/prisma/enums.ts';
import type { Localized } from '../../locale.ts';
import type { Below } from '../category/events.ts';

/** A category in which a supplier has something on the market. */
export interface OfferedCategory {
  code: string;
  vertical: string;
  /** Codes from the root down to it. */
  path: string[];
  names: Localized<string>;
  /** How many listings; null when they were not counted. */
  listings: number | null;
}

/** A company with all that its search document is made of. */
export interface SupplierRow {
  id: string;
  /** Whether it stands in the directory: it is active, and may sell. */
  is_listed: boolean;
  legal_name: string;
  country: string;
  city: string | null;
  business_type: BusinessType;
  capabilities: Capability[];
  year_founded: number | null;
  verified_at: Date | null;
  created_at: Date;
  categories: OfferedCategory[];
}

const COLUMNS = `
  o.id, o.status = 'ACTIVE' and 'SUPPLIER' = any(o.capabilities) as is_listed, o.legal_name, o.country, o.city, o.business_type,
  o.capabilities::text[] as capabilities, o.year_founded, o.verified_at, o.created_at`;

const category = (listings: string) =>
  `json_build_object('code', c.code, 'vertical', c.vertical, 'path', c.path, 'names', c.names, 'listings', ${listings})`;

const OFFERED = `product p where p.tenant_id = o.tenant_id and p.supplier_id = o.id and p.status = 'ACTIVE'`;

// Counted in an index that has nothing else: some 60 ms for 80,000 listings.
const COUNTED = `(
  select coalesce(json_agg(${category('n.listings')} order by n.listings desc, c.position, c.id), '[]')
    from (select p.category_id, count(*)::int as listings from ${OFFERED} group by p.category_id) n
    join category c on c.tenant_id = o.tenant_id and c.id = n.category_id) as categories`;

// From one category to the next in the same index, so that it costs the same however much a supplier lists.
const LOOKED_UP = `(
  with recursive n (category_id) as (
    (select p.category_id from ${OFFERED} order by p.category_id limit 1)
    union all
    select further.category_id from n
      cross join lateral (select p.category_id from ${OFFERED} and p.category_id > n.category_id order by p.category_id limit 1) further)
  select coalesce(json_agg(${category('null')} order by c.position, c.id), '[]')
    from n join category c on c.tenant_id = o.tenant_id and c.id = n.category_id) as categories`;

/** The companies `ids` of `tenant`, whatever they are; one that is gone is left out. */
export function suppliersOf(database: Database, tenant: string, ids: readonly string[]): Promise<SupplierRow[]> {
  return database.query<SupplierRow & Record<string, unknown>>(
    tenant,
    'directory_suppliers',
    `select ${COLUMNS}, ${COUNTED} from organization o where o.tenant_id = $1 and o.id = any($2::uuid[])`,
    [tenant, ids],
  );
}

/** At most `limit` suppliers of `tenant` that stand in the directory, the newest first, those before an id. */
export function listedSuppliers(
  database: Database,
  tenant: string,
  { before, limit, isCounted }: { before: string | null; limit: number; isCounted: boolean },
): Promise<SupplierRow[]> {
  return database.query<SupplierRow & Record<string, unknown>>(
    tenant,
    isCounted ? 'directory_counted' : 'directory_listed',
    `select ${COLUMNS}, ${isCounted ? COUNTED : LOOKED_UP} from organization o
      where o.tenant_id = $1 and o.status = 'ACTIVE' and 'SUPPLIER' = any(o.capabilities) and ($2::uuid is null or o.id < $2::uuid)
      order by o.id desc limit $3`,
    [tenant, before, limit],
  );
}

/** The suppliers of these listings. */
export async function suppliersBehind(
  database: Database,
  tenant: string,
  products: readonly string[],
): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    tenant,
    'directory_behind',
    'select distinct supplier_id as id from product where tenant_id = $1 and id = any($2::uuid[])',
    [tenant, products],
  );
  return rows.map(({ id }) => id);
}

/** The suppliers that have something on the market there. */
export async function suppliersIn(database: Database, tenant: string, { vertical, codes }: Below): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    tenant,
    'directory_in_categories',
    `select distinct p.supplier_id as id from product p
      where p.tenant_id = $1 and p.status = 'ACTIVE' and p.category_id = any(
            select k.id from category k where k.tenant_id = $1 and k.vertical = $2 and ($3::text[] is null or k.path && $3::text[]))`,
    [tenant, vertical, codes],
  );
  return rows.map(({ id }) => id);
}
