// What is asked: words and conditions of listings that there are, by seeded chance, as a buyer would ask for them.
import pg from 'pg';
import type { Asked } from '../page.ts';
import { pick, seeded } from '../random.ts';

/** A search in one marketplace. */
export interface Question {
  tenant: string;
  query: string | null;
  where: object | null;
}

interface Wanted {
  slug: string;
  title: string;
  category: string;
  country: string;
  grade: string;
}

/** How a question is made of a listing, and how often: of a hundred. */
const FORMS: [share: number, make: (wanted: Wanted, random: () => number) => Omit<Question, 'tenant'>][] = [
  [45, ({ title }, random) => ({ query: wordsOf(title, random), where: null })],
  [15, ({ title, category }, random) => ({ query: wordsOf(title, random), where: { category: [category] } })],
  [15, ({ category }) => ({ query: null, where: { category: [category] } })],
  [10, ({ title, grade }, random) => ({ query: wordsOf(title, random), where: { chemicals: { grade: [grade] } } })],
  [10, ({ country }) => ({ query: null, where: { country: [country], chemicals: { purity: PURE } } })],
  [5, ({ title }, random) => ({ query: wordsOf(title, random), where: { price: CHEAP } })],
];
const PURE = { min: '98', unit: '%' };
const CHEAP = { currency: 'USD', max: '500' };

const QUERY = `query Search($query: String, $where: ProductWhere) {
  productSearch(query: $query, where: $where, first: 20) {
    didDegrade
    totalCount
    nodes {
      id title
      supplier { legalName country }
      attributes { ... on ChemicalAttributes { casNumber grade purity { min max unit } packaging } }
      priceTiers { fromQuantity unitPrice { amount currency } }
      minimumQuantity { value unit }
      leadTimeDays
    }
    facets {
      categories { value label count }
      countries { value label count }
      chemicals { grade { value label count } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** How a right answer begins; another one came from the database. */
export const ANSWER_BEGINS = '{"data":{"productSearch":{"didDegrade":false,';

/** `count` questions over all marketplaces, the same ones at every run. */
export async function chooseQuestions(superuserUrl: string, count: number): Promise<Question[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Wanted>(
      `select t.slug, p.translations -> 'en' ->> 'title' as title, c.code as category, o.country, p.attributes ->> 'grade' as grade
         from product p
         join tenant t on t.id = p.tenant_id
         join organization o on o.tenant_id = p.tenant_id and o.id = p.supplier_id
         join category c on c.tenant_id = p.tenant_id and c.id = p.category_id
        where p.translations ? 'en' order by md5(p.id::text) limit $1`,
      [count],
    );
    const random = seeded(1);
    const forms = FORMS.flatMap(([share, make]) => Array.from({ length: share }, () => make));
    return Array.from({ length: count }, (_, i) => {
      const wanted = rows[i % rows.length]!;
      return { tenant: wanted.slug, ...pick(random, forms)(wanted, random) };
    });
  } finally {
    await client.end();
  }
}

/** One to three words of a title, as they stand there. */
function wordsOf(title: string, random: () => number): string {
  const words = title.match(/[\p{L}\p{N}-]{3,}/gu) ?? [title];
  const first = Math.floor(random() * words.length);
  return words.slice(first, first + 1 + Math.floor(random() * 3)).join(' ');
}

/** The question as the API is asked it. */
export function askServer({ tenant, query, where }: Question): Asked {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-tenant': tenant };
  return {
    method: 'POST',
    path: '/graphql',
    headers,
    body: JSON.stringify({ query: QUERY, variables: { query, where } }),
  };
}
