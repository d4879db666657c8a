// Marketplaces: found by host or slug at each request, listed, and opened when they are launched.
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { type Context, PLATFORM, type TenantFacts } from '../../context.ts';
import { type Database, db } from '../../db.ts';
import { failure, type UserError, UserErrors } from '../../errors.ts';
import { newId } from '../../id.ts';
import { keyset, type PageArgs } from '../../keyset.ts';
import { isCurrency } from '../../kit/currency.ts';
import { isLocale } from '../../kit/label.ts';
import { mustBePlatform } from './policy.ts';

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

/** The columns that are facts of a request. */
export const FACTS = `id, slug, name, status, verticals, locale, trim(currency) as currency, catalogue, sign_up as "signUp",
  product_review as "productReview", most_organizations as "mostOrganizations", most_products as "mostProducts",
  most_points as "mostPoints", most_bytes as "mostBytes", mail_name as "mailName", reply_to as "replyTo"`;

/** What this process remembers of marketplaces is read anew from now on; other processes follow within a second. */
export function forgetTenants(database: Database): void {
  cacheOf(database).clear();
}

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
    `select ${FACTS} from tenant where domain = $1 or aliases @> array[$1] or slug = $2
      order by (domain = $1 or aliases @> array[$1]) desc nulls last limit 1`,
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
  mustBePlatform(ctx.viewer);
  return keyset(args, (page) => db(ctx).tenant.findMany(page));
}

/** Who may write the list of marketplaces: the owner's connection, or the app's in the realm of the platform. */
export interface TenantWriter {
  query<Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[],
  ): Promise<{ rows: Row[]; rowCount: number | null }>;
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
  writer: TenantWriter,
  tenant: NewTenant,
  verticals: readonly string[],
): Promise<PreparedTenant> {
  const { slug, locale = 'en', currency = 'USD' } = tenant;
  const name = tenant.name.trim();
  const domain = tenant.domain ? hostOf(tenant.domain) : null;
  const errors: UserError[] = [];
  const report = (field: string, code: string, message: string) => errors.push({ field: [field], code, message });
  if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(slug))
    report('slug', 'INVALID', 'A slug has 2 to 63 lower-case letters, digits and hyphens.');
  if (!name || name.length > MOST_NAME) report('name', 'OUT_OF_RANGE', `A name has 1 to ${MOST_NAME} characters.`);
  if (domain && !isHost(domain)) report('domain', 'INVALID', 'A domain is a host name such as market.example.com.');
  if (!isLocale(locale)) report('locale', 'INVALID', `"${locale}" is not a BCP 47 language tag such as en.`);
  if (!isCurrency(currency)) report('currency', 'INVALID', `"${currency}" is not an ISO 4217 code such as USD.`);
  const unknown = tenant.verticals.filter((vertical) => !verticals.includes(vertical));
  if (unknown.length || !tenant.verticals.length) {
    report('verticals', 'INVALID', `There is no vertical "${unknown.join(', ')}". There are: ${verticals.join(', ')}.`);
  }
  const taken = await writer.query('select 1 from tenant where slug = $1 or domain = $2 or aliases @> array[$2]', [
    slug,
    domain,
  ]);
  if (taken.rowCount) report('slug', 'TAKEN', `The slug "${slug}" or its domain is taken: see "entrepot tenant list".`);
  if (errors.length) throw new UserErrors(errors);
  return { ...PLATFORM, id: newId(), slug, name, domain, verticals: [...new Set(tenant.verticals)], locale, currency };
}

/** The brand has at most so many characters. */
export const MOST_NAME = 100;

/** A host name as it is kept. */
export const hostOf = (text: string): string => text.trim().toLowerCase();

/** Whether `text` can be the host name of a marketplace. */
export const isHost = (text: string): boolean => text.length <= 253 && /^[a-z0-9.-]+$/.test(text);

/** Opens a prepared marketplace: from now on it answers. */
export async function open(writer: TenantWriter, tenant: PreparedTenant): Promise<void> {
  const { id, slug, name, domain, verticals, locale, currency } = tenant;
  await writer.query(
    `insert into tenant (id, slug, name, domain, verticals, locale, currency, locales, currencies)
     values ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, slug, name, domain, verticals, locale, currency, [locale], [currency]],
  );
}

/** Every marketplace, on the owner's connection. */
export async function all(owner: pg.ClientBase): Promise<(TenantFacts & { domain: string | null })[]> {
  return (await owner.query(`select ${FACTS}, domain from tenant order by slug`)).rows;
}
