// Listings that may be hits, found by their words, suppliers and categories in the whole catalogue, newest first and piece by piece.
import { createHash } from 'node:crypto';
import type { Database } from '../../db.ts';
import type { Expression } from '../../kit/expression.ts';
import { narrowingOf } from './narrowing.ts';
import { type Needs, needRows, type Sources, sourceCount } from './needs.ts';

/** What candidates must meet. */
export interface Wanted {
  needs: Needs;
  verticals: readonly string[];
  /** Met as far as the database can tell. */
  conditions: readonly Expression[];
}

/** A piece of the catalogue that was looked through. */
export interface Candidates {
  /** Ids of published listings of active suppliers that meet all needs, newest first. */
  ids: string[];
  /** The listing to go on after; null at the end of the catalogue. */
  next: string | null;
}

/** An id that comes after all others. */
const NEWEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** A statement reads at most so many index entries, and looks at no more listings than MOST, nor fewer than LEAST. */
const ENTRIES = 8_000;
const [LEAST, MOST] = [80, 2_000];

/** Looks through the next piece of the tenant's catalogue: older than listing `before`, at most `most` listings. */
export async function candidatesOf(
  database: Database,
  tenant: string,
  { needs, verticals, conditions }: Wanted,
  piece: { before: string | null; most: number },
): Promise<Candidates> {
  const { sources } = needs;
  const affordable = Math.floor(ENTRIES / Math.max(1, sources ? sourceCount(sources) : 1));
  const most = Math.max(LEAST, Math.min(MOST, piece.most, affordable));
  const narrowing = narrowingOf(conditions, 9);
  const text = `
    with looked as materialized (${sources ? BY_SOURCES : AMONG_ALL} limit $3)
    select (select count(*) from looked)::int as count,
           (select id from looked order by id limit 1) as last,
           array(
             select looked.id from looked
              cross join lateral (
                select p.* from product p where p.tenant_id = $1 and p.id = looked.id limit 1) p
              cross join lateral (
                select o.* from organization o where o.tenant_id = $1 and o.id = p.supplier_id limit 1) o
              where p.status = 'ACTIVE' and o.status = 'ACTIVE' and p.vertical = any($4::text[]) and ${narrowing.text}
                and not exists (
                  select from jsonb_to_recordset($5::jsonb) as need(low text, high text, suppliers uuid[], categories uuid[])
                   where not (p.supplier_id = any(need.suppliers) or p.category_id = any(need.categories)
                     or exists (select from product_word x
                         where x.tenant_id = $1 and x.product_id = p.id and x.word >= need.low and x.word < need.high)))
              order by looked.id desc) as ids`;
  const { words, suppliers, categories } = sources ?? NONE;
  const [row] = await database.query<{ count: number; last: string | null; ids: string[] }>(
    tenant,
    `search_candidates_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`,
    text,
    [
      tenant,
      piece.before ?? NEWEST,
      most,
      verticals,
      needRows(needs.all),
      words,
      suppliers,
      categories,
      ...narrowing.values,
    ],
  );
  const { count, last, ids } = row!;
  return { ids, next: count < most ? null : last };
}

const NONE: Sources = { words: [], suppliers: [], categories: [] };

// Each source has its listings in order already: of every one as many are read as may be needed of all.
const BY_SOURCES = `
  select id from (
    select x.id from unnest($6::text[]) as source(word) cross join lateral (
      select x.product_id as id from product_word x
       where x.tenant_id = $1 and x.word = source.word and x.product_id < $2::uuid order by x.product_id desc limit $3) x
    union
    select p.id from unnest($7::uuid[]) as source(id) cross join lateral (
      select p.id from product p
       where p.tenant_id = $1 and p.supplier_id = source.id and p.id < $2::uuid order by p.id desc limit $3) p
    union
    select p.id from unnest($8::uuid[]) as source(id) cross join lateral (
      select p.id from product p
       where p.tenant_id = $1 and p.category_id = source.id and p.id < $2::uuid order by p.id desc limit $3) p
  ) found order by id desc`;

const AMONG_ALL = `
  select p.id from product p
   where p.tenant_id = $1 and p.id < $2::uuid and $6::text[] is not null and $7::uuid[] is not null and $8::uuid[] is not null
   order by p.id desc`;
