// Which words are searched, by the day, and how often they find nothing: counted without who searched, and only the most frequent kept.
import { type Context, machineryOf } from '../../context.ts';
import { type Tally, tallyUp } from '../../tally.ts';

/** A term is at most so long. */
const MOST_CHARACTERS = 60;
/** Terms that are kept of one day. */
export const MOST_A_DAY = 1_000;

// What may name a person or a telephone is not kept at all.
const PERSONAL = /@|(^|\s)(\+|0)[\d ()/-]{6,}\d/;

const ADD = `
  insert into search_term (tenant_id, day, term, searches, without_results)
  select $1, (now() at time zone t.time_zone)::date, v.term, v.searches, v.empty
    from tenant t, unnest($2::text[], $3::int[], $4::int[]) as v (term, searches, empty) where t.id = $1 order by v.term
  on conflict (tenant_id, day, term) do update
    set searches = search_term.searches + excluded.searches, without_results = search_term.without_results + excluded.without_results`;

const TRIM = `
  delete from search_term where tenant_id = $1 and (day, term) in (
    select day, term from (
      select day, term, row_number() over (partition by day order by searches desc, term) as place
        from search_term where tenant_id = $1 and day >= (now() at time zone 'UTC')::date - 1) ranked
     where place > ${MOST_A_DAY})`;

const terms: Tally = {
  async add(database, tenant, counts) {
    const column = (i: number) => [...counts.values()].map((amounts) => amounts[i]);
    await database.query(tenant, 'search_terms', ADD, [tenant, [...counts.keys()], column(0), column(1)]);
    // Seldom, unless many new ones came: what is rare is not worth keeping, and nobody can fill the table.
    if (counts.size > 50 || Math.random() < 0.05) await database.query(tenant, 'search_terms_trim', TRIM, [tenant]);
  },
};

/** Words as they are counted: without case, in one width, single spaces; null for what is not counted. */
export function termOf(query: string): string | null {
  // Control characters and halves of pairs are no words, and the database would take none of the batch with one in it.
  const text = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  const term = [...text].slice(0, MOST_CHARACTERS).join('').trim();
  return !term || PERSONAL.test(text) ? null : term;
}

/** Notes that somebody has searched for `query`, and whether that found nothing. */
export function noteSearch(ctx: Context, query: string, foundNothing: boolean): void {
  const { viewer, tenant } = ctx;
  const isVisitor = viewer.kind === 'anonymous' || (viewer.kind === 'member' && !viewer.impersonatorId);
  const term = isVisitor ? termOf(query) : null;
  if (term) tallyUp(machineryOf(ctx), terms, tenant.id, term, [1, foundNothing ? 1 : 0]);
}
