// Marketplaces: found by host or slug at each request; launched, suspended and resumed by the platform.
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { type Context, PLATFORM, type TenantFacts } from '../../context.ts';
import { type Database, db } from '../../db.ts';
import { failure } from '../../errors.ts';
import { newId } from '../../id.ts';
import { keyset, type PageArgs } from '../../keyset.ts';

// A suspension is felt everywhere within this long.
const REMEMBERED_MS = 1_000;
const remembered = new WeakMap<Database, LRUCache<string, { tenant: TenantFacts | null }>>();

function cacheOf(database: Database): LRUCache<string, { tenant: TenantFacts | null }> {
  const known = remembered.get(database);
  if (known) return known;
  const cache = new LRUCache<string, { tenant: TenantFacts | null }>({ max: 10_000, ttl: REMEMBERED_MS });
  remembered.set(database, cache);
  return cache;
}

const FACTS = 'id, slug, name, status, verticals, locale, trim(currency) as currency';

/** The marketplace that answers on `host`, else the one whose slug is in the header; null when there is none. */
export async function findTenant(
  database: Database,
  host: string | null,
  slug: string | null,
): Promise<TenantFacts | null> {
  const cache = cacheOf(database);
  const key = `${host ?? ''} ${slug ?? ''}`;
  const known = cache.get(key);
  if (known) return known.tenant;
  const [tenant] = await database.query<TenantFacts & pg.QueryResultRow>(
    PLATFORM.id,
    'tenant_find',
    `select ${FACTS} from tenant where domain = $1 or slug = $2 order by domain = $1 desc nulls last limit 1`,
    [host, slug],
  );
  cache.set(key, { tenant: tenant ?? null });
  return tenant ?? null;
}

/** Throws a clear error unless `tenant` answers visitors. */
export function mustAnswer(tenant: TenantFacts | null, asked: string | null): TenantFacts {
  if (!tenant) {
    throw failure(
      'TENANT_UNKNOWN',
      asked
        ? `There is no marketplace "${asked.slice(0, 80)}" here.`
        : 'Which marketplace? Ask on its own host name, or send its slug in the header `x-tenant`.',
    );
  }
  if (tenant.status === 'SUSPENDED')
    throw failure('TENANT_SUSPENDED', `The marketplace "${tenant.slug}" is suspended.`);
  return tenant;
}

/** Every marketplace, for the platform viewer only. */
export function list(ctx: Context, args: PageArgs) {
  if (ctx.viewer.kind !== 'platform')
    throw failure('FORBIDDEN', 'Only the platform may list marketplaces: use a platform token.');
  return keyset(args, (page) => db(ctx).tenant.findMany(page));
}

/** What a marketplace is launched with. */
export interface NewTenant {
  slug: string;
  name: string;
  domain?: string | null;
  verticals: string[];
  locale?: string;
  currency?: string;
}

/** Launches a marketplace on the owner's connection. A slug or domain that is taken is an error. */
export async function create(owner: pg.ClientBase, tenant: NewTenant): Promise<TenantFacts> {
  const { rows } = await owner.query<TenantFacts>(
    `insert into tenant (id, slug, name, domain, verticals, locale, currency) values ($1, $2, $3, $4, $5, $6, $7) returning ${FACTS}`,
    [
      newId(),
      tenant.slug,
      tenant.name,
      tenant.domain ?? null,
      tenant.verticals,
      tenant.locale ?? 'en',
      tenant.currency ?? 'USD',
    ],
  );
  return rows[0]!;
}

/** Every marketplace, on the owner's connection. */
export async function all(owner: pg.ClientBase): Promise<(TenantFacts & { domain: string | null })[]> {
  return (await owner.query(`select ${FACTS}, domain from tenant order by slug`)).rows;
}

/** Suspends or resumes the marketplace `slug` on the owner's connection; false when there is none. */
export async function setStatus(owner: pg.ClientBase, slug: string, status: TenantFacts['status']): Promise<boolean> {
  const { rowCount } = await owner.query('update tenant set status = $2 where slug = $1', [slug, status]);
  return rowCount === 1;
}
