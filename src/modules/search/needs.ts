// What a listing must have to be found without the index: words, suppliers, categories; and the rarest of it, to begin with.
import { LRUCache } from 'lru-cache';
import { type Context, machineryOf } from '../../context.ts';
import type { Database } from '../../db.ts';
import { type NamedCategory, treeOf } from '../category/service.ts';
import { termsOf, wordsIn } from '../product/words.ts';
import { joinNumbers } from './numbers.ts';
import type { SearchRequest } from './request.ts';

/** One thing that a listing must have: a word that begins with `term`, one of these suppliers, or one of these categories. */
export interface Need {
  /** Null: words do not count. */
  term: string | null;
  /** Ids. */
  suppliers: string[];
  /** Ids. */
  categories: string[];
}

/** Where listings that meet a need stand, each in the order of their ids. */
export interface Sources {
  words: string[];
  suppliers: string[];
  categories: string[];
}

/** What a search needs. */
export interface Needs {
  /** All of them must be met. */
  all: Need[];
  /** Where to look: the sources of the need that the fewest listings meet. Null: none is rare enough, so among all listings. */
  sources: Sources | null;
}

/** A need with more sources is not looked for by them: merging them costs more than looking at the newest listings. */
const MOST_SOURCES = 100;
/** Whoever meets a need is counted so far. */
const COUNTED = 1_000;
/** The names of so many suppliers are looked at, the newest. */
const MOST_SUPPLIERS = 2_000;

/** What a listing must have to be a hit, as the marketplace's suppliers and categories are now. */
export async function needsOf(ctx: Context, { text, verticals, suppliers, categories }: SearchRequest): Promise<Needs> {
  const { database } = machineryOf(ctx);
  const tenant = ctx.tenant.id;
  const terms = termsOf(joinNumbers(text));
  const [tree, names] = await Promise.all([
    treeOf(
      ctx,
      verticals.map(({ name }) => name),
    ),
    terms.length ? suppliersOf(database, tenant) : [],
  ]);
  const inCategories = (codes: ReadonlySet<string>) =>
    tree.filter(({ path }) => path.some((code) => codes.has(code))).map(({ id }) => id);
  const all: Need[] = terms.map((term) => {
    const codes = tree.filter((category) => beginsIn(wordsOfCategory(category), term)).map(({ code }) => code);
    return {
      term,
      suppliers: names.filter((supplier) => beginsIn(supplier.words, term)).map(({ id }) => id),
      categories: inCategories(new Set(codes)),
    };
  });
  if (suppliers) all.push({ term: null, suppliers: [...new Set(suppliers)], categories: [] });
  if (categories) all.push({ term: null, suppliers: [], categories: inCategories(new Set(categories)) });
  // A vertical is all of its categories: it may be the one that the marketplace trades in least.
  const scope = { term: null, suppliers: [], categories: tree.map(({ id }) => id) };
  const isPart = verticals.length < ctx.tenant.verticals.length;
  return { all, sources: await rarestOf(database, tenant, isPart ? [...all, scope] : all) };
}

/** Needs as statements read them: `jsonb_to_recordset(…) as need(place int, low text, high text, suppliers uuid[], categories uuid[])`. */
export function needRows(needs: readonly Need[]): string {
  return JSON.stringify(
    needs.map(({ term, suppliers, categories }, place) => ({
      place,
      low: term,
      high: term === null ? null : beyond(term),
      suppliers,
      categories,
    })),
  );
}

// By bytes, nothing that begins with the term comes after it with the last character that there is.
const beyond = (term: string) => `${term}\u{10ffff}`;

/**
 * The sources of the need that the fewest listings meet. Every part of the statement is bounded: words are walked from one to
 * the next in their index, and counted are at most COUNTED.
 */
async function rarestOf(database: Database, tenant: string, needs: readonly Need[]): Promise<Sources | null> {
  if (needs.length === 0) return null;
  const rows = await database.query<{ words: string[]; count: number }>(
    tenant,
    'search_needs',
    `select array(
              with recursive walk (word, n) as (
                (select x.word, 1 from product_word x
                  where x.tenant_id = $1 and x.word >= need.low and x.word < need.high order by x.word limit 1)
                union all
                select next.word, walk.n + 1 from walk cross join lateral (
                  select x.word from product_word x
                   where x.tenant_id = $1 and x.word > walk.word and x.word < need.high order by x.word limit 1) next
                 where walk.n <= $3
              )
              select word from walk) as words,
            (select count(*) from (select from product_word x
               where x.tenant_id = $1 and x.word >= need.low and x.word < need.high limit $4) met)::int
            + (select count(*) from (select from unnest(need.suppliers) as source(id) cross join lateral (
               select from product p
               where p.tenant_id = $1 and p.supplier_id = source.id order by p.id limit $4) met limit $4) met)::int
            + (select count(*) from (select from unnest(need.categories) as source(id) cross join lateral (
               select from product p
               where p.tenant_id = $1 and p.category_id = source.id order by p.id limit $4) met limit $4) met)::int as count
       from jsonb_to_recordset($2::jsonb) as need(place int, low text, high text, suppliers uuid[], categories uuid[])
      order by need.place`,
    [tenant, needRows(needs), MOST_SOURCES, COUNTED],
  );
  const [rarest] = rows
    .map(({ words, count }, i) => ({ words, suppliers: needs[i]!.suppliers, categories: needs[i]!.categories, count }))
    .filter((sources) => sourceCount(sources) <= MOST_SOURCES)
    .sort((one, other) => one.count - other.count || sourceCount(one) - sourceCount(other));
  return rarest ?? null;
}

/** How many sources there are. */
export function sourceCount({ words, suppliers, categories }: Sources): number {
  return words.length + suppliers.length + categories.length;
}

async function suppliersOf(database: Database, tenant: string): Promise<{ id: string; words: readonly string[] }[]> {
  const rows = await database.query<{ id: string; name: string }>(
    tenant,
    'search_suppliers',
    `select id, legal_name as name from organization
      where tenant_id = $1 and status = 'ACTIVE' and 'SUPPLIER' = any(capabilities) order by id desc limit $2`,
    [tenant, MOST_SUPPLIERS],
  );
  return rows.map(({ id, name }) => ({ id, words: wordsOfName(name) }));
}

const split = new LRUCache<string, readonly string[]>({ max: 20_000 });

/** The words of a name, which is asked for again and again. */
function wordsOfName(name: string): readonly string[] {
  const words = split.get(name) ?? wordsIn(name);
  split.set(name, words);
  return words;
}

function wordsOfCategory({ names }: NamedCategory): readonly string[] {
  return Object.values(names).flatMap(wordsOfName);
}

function beginsIn(words: readonly string[], term: string): boolean {
  return words.some((word) => word.startsWith(term));
}
