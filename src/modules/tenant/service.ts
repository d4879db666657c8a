// Marketplaces: found by host or slug at each request; launched, suspended and resumed by the platform.
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { type Context, PLATFORM, type TenantFacts } from '../../context.ts';
import { type Database, db } from '../../db.ts';
import { failure, type UserError, UserErrors } from '../../errors.ts';
import { newId } from '../../id.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { isLocale } from '../../kit/label.ts';

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

/** The marketplace `id`, as it is now; null when there is none. */
export async function findTenantById(database: Database, id: string): Promise<TenantFacts | null> {
  const [tenant] = await database.query<TenantFacts & pg.QueryResultRow>(
    PLATFORM.id,
    'tenant_by_id',
    `select ${FACTS} from tenant where id = $1`,
    [id],
  );
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

/** A marketplace that is being made: it has everything but a row in the list, so nobody is answered there yet. */
export interface PreparedTenant extends TenantFacts {
  domain: string | null;
}

/** Checks what a marketplace shall be; throws UserErrors with all that is to be mended. */
export async function prepare(
  owner: pg.ClientBase,
  tenant: NewTenant,
  verticals: readonly string[],
): Promise<PreparedTenant> {
  const { slug, name, locale = 'en', currency = 'USD' } = tenant;
  const domain = tenant.domain?.trim().toLowerCase() || null;
  const errors: UserError[] = [];
  const report = (field: string, code: string, message: string) => errors.push({ field: [field], code, message });
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(slug))
    report('slug', 'INVALID', 'A slug has 2 to 63 lower-case letters, digits and hyphens.');
  if (domain && !/^[a-z0-9.-]+$/.test(domain))
    report('domain', 'INVALID', 'A domain is a host name such as market.example.com.');
  if (!isLocale(locale)) report('locale', 'INVALID', `"${locale}" is not a BCP 47 language tag such as en.`);
  if (!/^[A-Z]{3}$/.test(currency)) report('currency', 'INVALID', `"${currency}" is not an ISO 4217 code such as USD.`);
  const unknown = tenant.verticals.filter((vertical) => !verticals.includes(vertical));
  if (unknown.length || !tenant.verticals.length) {
    report('verticals', 'INVALID', `There is no vertical "${unknown.join(', ')}". There are: ${verticals.join(', ')}.`);
  }
  const taken = await owner.query('select 1 from tenant where slug = $1 or domain = $2', [slug, domain]);
  if (taken.rowCount) report('slug', 'TAKEN', `The slug "${slug}" or its domain is taken: see "entrepot tenant list".`);
  if (errors.length) throw new UserErrors(errors);
  return { id: newId(), slug, name, domain, status: 'ACTIVE', verticals: tenant.verticals, locale, currency };
}

/** Opens a prepared marketplace, on the owner's connection: from now on it answers. */
export async function open(owner: pg.ClientBase, tenant: PreparedTenant): Promise<void> {
  const { id, slug, name, domain, verticals, locale, currency } = tenant;
  await owner.query(
    'insert into tenant (id, slug, name, domain, verticals, locale, currency) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, slug, name, domain, verticals, locale, currency],
  );
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
