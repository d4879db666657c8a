// The category trees of a marketplace, read: whole, by code, and for what is checked and counted by them.
import { LRUCache } from 'lru-cache';
import { type Context, machineryOf } from '../../context.ts';
import { type Database, db, type Tx } from '../../db.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { Localized } from '../../locale.ts';
import { mustArrange } from './policy.ts';

/** A tree has at most so many nodes, archived ones too. */
export const MOST_NODES = 1_000;

/** Every category of `vertical` that is not archived, parents before children. */
export function list(ctx: Context, vertical: string, query: object = {}) {
  return inOrder(ctx, { vertical, archivedAt: null }, query);
}

/** Those of `vertical` that are archived, for operators. */
export function listArchived(ctx: Context, vertical: string, query: object = {}) {
  mustArrange(ctx.viewer);
  return inOrder(ctx, { vertical, archivedAt: { not: null } }, query);
}

function inOrder(ctx: Context, where: { vertical: string; archivedAt: null | { not: null } }, query: object) {
  return db(ctx).category.findMany({
    ...query,
    where: { ...where, tenantId: ctx.tenant.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST_NODES,
  });
}

/** A category as it stands now; null when there is none. */
export function get(ctx: Context, id: string, query: object = {}) {
  return db(ctx).category.findUnique({ ...query, where: { tenantId_id: { tenantId: ctx.tenant.id, id } } });
}

/** The ids of a vertical's categories by code. */
export async function idsByCode(ctx: Context, vertical: string): Promise<Map<string, string>> {
  return new Map((await list(ctx, vertical)).map(({ code, id }) => [code, id]));
}

/** What a listing's check needs to know of its category. */
export interface CategoryFacts {
  code: string;
  vertical: string;
  /** Codes from the top down to it. */
  path: string[];
}

/** The same, as Prisma reads it with a listing. */
export const CATEGORY_FACTS = { code: true, vertical: true, path: true, archivedAt: true } as const;

/**
 * The categories of these ids that the marketplace has, without those that are archived. Inside a transaction none of them is archived
 * until it ends.
 */
export async function categoriesOf(
  from: Pick<Tx, '$queryRaw'>,
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, CategoryFacts>> {
  const rows = await from.$queryRaw<(CategoryFacts & { id: string })[]>`
    select id::text, code, vertical, path from category
     where tenant_id = ${ctx.tenant.id}::uuid and id = any(${[...new Set(ids)]}::uuid[]) and archived_at is null for share`;
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** The code by which a vertical says what listings of a category have: its own, or that of the nearest declared one above it. */
export function declaredAt({ categories }: Vertical, path: readonly string[]): string | undefined {
  return path.findLast((code) => categories.some((category) => category.code === code));
}

/** A category with its names and its place. */
export interface NamedCategory {
  id: string;
  code: string;
  vertical: string;
  path: string[];
  names: Localized<string>;
}

// Searches name and count categories all the time: operators' changes are felt everywhere within this long.
const REMEMBERED_MS = 1_000;
const MOST_REMEMBERED = 50_000;
const remembered = new WeakMap<Database, LRUCache<string, NamedCategory[]>>();

/** The categories of `verticals` in which listings are or can be, in the order of the trees; remembered for a second. */
export async function treeOf(ctx: Context, verticals: readonly string[]): Promise<NamedCategory[]> {
  const { database } = machineryOf(ctx);
  const cache = cacheOf(database);
  const key = [ctx.tenant.id, ...verticals].join(' ');
  const known = cache.get(key);
  if (known) return known;
  const rows = await database.query<NamedCategory & Record<string, unknown>>(
    ctx.tenant.id,
    'category_tree',
    `select id, code, vertical, path, names from category
      where tenant_id = $1 and vertical = any($2::text[]) and (archived_at is null or replacement_id is not null)
      order by array_position($2::text[], vertical), position, id`,
    [ctx.tenant.id, verticals],
  );
  cache.set(key, rows);
  return rows;
}

function cacheOf(database: Database): LRUCache<string, NamedCategory[]> {
  const known = remembered.get(database);
  if (known) return known;
  const cache = new LRUCache<string, NamedCategory[]>({
    ttl: REMEMBERED_MS,
    maxSize: MOST_REMEMBERED,
    sizeCalculation: (rows) => rows.length + 1,
  });
  remembered.set(database, cache);
  return cache;
}

/** What this process remembers of trees is read anew from now on; other processes follow within a second. */
export function forgetTrees(database: Database): void {
  cacheOf(database).clear();
}
