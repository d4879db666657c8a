// Figures of a marketplace: inquiries and how they are answered, the way from a look to an agreement, and what is searched.
import { type Context, machineryOf } from '../../context.ts';
import { showId } from '../../id.ts';
import { checkSize } from '../../keyset.ts';
import { mustReadFigures } from './policy.ts';
import { ASKED, type Days, idsOf, MOST_DAYS, mustBeSpan } from './span.ts';

/** What inquiries can be counted by. */
export type Dimension = 'DAY' | 'VERTICAL' | 'CATEGORY' | 'SUPPLIER' | 'COUNTRY';

/** Inquiries that have something in common. */
export interface InquiryFigures {
  /** The day, the vertical, the country, or an id. */
  key: string;
  /** It for people. */
  label: string;
  inquiries: number;
  answered: number;
  quoted: number;
  accepted: number;
  /** Minutes until the first answer, of those that were answered. */
  median: number | null;
  p90: number | null;
}

/** Most rows of figures that are not by the day. */
export const MOST_ROWS = 100;

// By dimension: where the key of an inquiry `a` is from, and what it is called; an inquiry can have several.
const dimensions: Record<Dimension, { key: string; from?: string; label: string; type?: string }> = {
  DAY: { key: 'a.day::text', label: 'g.key' },
  VERTICAL: {
    key: 'k.key',
    from: `join lateral (
      select distinct coalesce(p.vertical, l.vertical) as key from inquiry_line l
        left join product p on p.tenant_id = l.tenant_id and p.id = l.product_id
       where l.tenant_id = $1 and l.inquiry_id = a.id) k on k.key is not null`,
    label: 'g.key',
  },
  CATEGORY: {
    key: 'k.key',
    from: `join lateral (
      select distinct p.category_id::text as key from inquiry_line l
        join product p on p.tenant_id = l.tenant_id and p.id = l.product_id
       where l.tenant_id = $1 and l.inquiry_id = a.id) k on true`,
    label: `(select coalesce(c.names->>$6, c.names->>'en', (select min(n.value) from jsonb_each_text(c.names) n), c.code) from category c where c.tenant_id = $1 and c.id = g.key::uuid)`,
    type: 'Category',
  },
  SUPPLIER: {
    key: 'a.supplier_id::text',
    label: '(select o.legal_name from organization o where o.tenant_id = $1 and o.id = g.key::uuid)',
    type: 'Organization',
  },
  COUNTRY: {
    key: 'o.country::text',
    from: 'join organization o on o.tenant_id = $1 and o.id = a.buyer_id',
    label: 'g.key',
  },
};

function statementOf(by: Dimension): string {
  const { key, from = '', label } = dimensions[by];
  const [order, limit] = by === 'DAY' ? ['g.key', MOST_DAYS] : ['g.inquiries desc, g.key', MOST_ROWS];
  return `with ${ASKED}
    select g.*, coalesce(${label}, g.key) as label, $6::text as locale from (
      select ${key} as key, count(*)::int as inquiries, count(*) filter (where a.answered)::int as answered,
             count(*) filter (where a.quoted)::int as quoted, count(*) filter (where a.accepted)::int as accepted,
             percentile_cont(0.5) within group (order by a.minutes) as median,
             percentile_cont(0.9) within group (order by a.minutes) as p90
        from asked a ${from} group by 1) g
     order by ${order} limit ${limit}`;
}

/** The inquiries of these days by one thing that they have in common: by the day in order, else the most frequent first. */
export async function inquiries(ctx: Context, days: Days, by: Dimension): Promise<InquiryFigures[]> {
  mustReadFigures(ctx.viewer);
  mustBeSpan(days);
  const { tenant } = ctx;
  const rows = await machineryOf(ctx).database.query<InquiryFigures & Record<string, unknown>>(
    tenant.id,
    `figures_${by}`,
    statementOf(by),
    [tenant.id, days.from, days.to, ...idsOf(days), ctx.locale],
  );
  const { type } = dimensions[by];
  return rows.map((row) => ({ ...row, key: type ? showId(type, row.key) : row.key }));
}

/** From looks at listings to agreements: of the inquiries that were sent on these days, how many came how far. */
export interface Funnel {
  productViews: number;
  inquiries: number;
  quoted: number;
  accepted: number;
}

const FUNNEL = `with ${ASKED}
  select (select coalesce(sum(count), 0)::float8 from product_view where tenant_id = $1 and day between $2::date and $3::date) as "productViews",
         count(*)::int as inquiries, count(*) filter (where quoted)::int as quoted, count(*) filter (where accepted)::int as accepted
    from asked`;

/** The way from a look to an agreement on these days. */
export async function funnel(ctx: Context, days: Days): Promise<Funnel> {
  mustReadFigures(ctx.viewer);
  mustBeSpan(days);
  const { id } = ctx.tenant;
  const values = [id, days.from, days.to, ...idsOf(days)];
  const [row] = await machineryOf(ctx).database.query<Funnel & Record<string, unknown>>(id, 'funnel', FUNNEL, values);
  return row!;
}

/** Words that were searched. */
export interface SearchedTerm {
  term: string;
  searches: number;
  withoutResults: number;
}

/** What was searched less often is not told: it could be of one person. */
export const LEAST_SEARCHES = 3;

const SEARCHED = `
  select term, sum(searches)::int as searches, sum(without_results)::int as "withoutResults"
    from search_term where tenant_id = $1 and day between $2::date and $3::date
   group by term having sum(searches) >= ${LEAST_SEARCHES} and (not $4 or sum(without_results) > 0)
   order by sum(case when $4 then without_results else searches end) desc, term limit $5`;

/** The words that were searched most on these days; or those that found nothing most often. */
export function searchTerms(
  ctx: Context,
  { withoutResults, first, ...days }: Days & { withoutResults: boolean; first: number },
): Promise<SearchedTerm[]> {
  mustReadFigures(ctx.viewer);
  mustBeSpan(days);
  checkSize(first);
  const { id } = ctx.tenant;
  const values = [id, days.from, days.to, withoutResults, first];
  return machineryOf(ctx).database.query<SearchedTerm & Record<string, unknown>>(id, 'searched', SEARCHED, values);
}
