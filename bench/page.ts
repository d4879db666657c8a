// What is asked: pages of a category, the same of the server and of the LIMIT, and whether both answer the same.
import { deepStrictEqual } from 'node:assert';
import pg from 'pg';
import { showId } from '../src/id.ts';
import { cursorOf } from '../src/keyset.ts';

/** A page of 20 listings of a category; `after` is the listing before it. */
export interface Page {
  tenant: { id: string; slug: string };
  category: string;
  after: string | null;
}

/** A request as it is sent. */
export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const QUERY = `query Catalogue($category: ID!, $after: String) {
  products(categoryId: $category, first: 20, after: $after) {
    edges { node {
      id sku title description
      supplier { id legalName country }
      priceTiers { fromQuantity unitPrice { amount currency } }
      minimumQuantity { value unit }
      unit origin hsCode
      attributes { ... on ChemicalAttributes { casNumber grade purity { min max unit } } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** `count` pages with at least `least` listings, spread by chance over all tenants, the same ones at every run; one in ten is a first page. */
export async function choosePages(superuserUrl: string, count: number, least = 20): Promise<Page[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; tenant: string; slug: string; category: string }>(
      `select p.id, t.id as tenant, t.slug, p.category_id as category
         from (select *, row_number() over (partition by tenant_id, category_id order by id desc) - 1 as later from product) p
         join tenant t on t.id = p.tenant_id
        where p.later >= $1 order by md5(p.id::text) limit $2`,
      [least, count],
    );
    if (rows.length === 0) throw new Error(`no category has a page of ${least} listings`);
    return Array.from({ length: count }, (_, i) => {
      const { id, tenant, slug, category } = rows[i % rows.length]!;
      return { tenant: { id: tenant, slug }, category, after: i % 10 === 9 ? null : id };
    });
  } finally {
    await client.end();
  }
}

/** The page as the API is asked for it. */
export function askServer({ tenant, category, after }: Page): Asked {
  const variables = { category: showId('Category', category), after: after && cursorOf({ id: after }) };
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-tenant': tenant.slug };
  return { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query: QUERY, variables }) };
}

/** The page as the LIMIT is asked for it. */
export function askLimit({ tenant, category, after }: Page): Asked {
  return {
    method: 'GET',
    path: `/?tenant=${tenant.id}&category=${category}${after ? `&after=${after}` : ''}`,
    headers: {},
  };
}

interface Answer {
  data?: {
    products: {
      edges: { node: { id: string; supplier: { id: string } } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
  extensions?: unknown;
}

/** Asks both for each page. Throws an AssertionError with the difference, should there be one; answers the listings compared. */
export async function compareAnswers(serverUrl: string, limitUrl: string, pages: Page[]): Promise<number> {
  let listings = 0;
  for (const page of pages) {
    const [server, limit] = await Promise.all([read(serverUrl, askServer(page)), read(limitUrl, askLimit(page))]);
    const { extensions: _, ...answer } = server;
    deepStrictEqual(
      answer,
      withPublicIds(limit),
      `the server and the LIMIT answer differently: ${JSON.stringify(page)}`,
    );
    listings += limit.data?.products.edges.length ?? 0;
  }
  if (listings === 0) throw new Error('not one listing was compared');
  return listings;
}

/** Round trips that one request costs; asked twice, for the server remembers a tenant for a second. */
export async function tripsOf(url: string, asked: Asked, trips: () => number | Promise<number>): Promise<number> {
  await read(url, asked);
  const before = await trips();
  await read(url, asked);
  return (await trips()) - before;
}

async function read(url: string, { path, ...init }: Asked): Promise<Answer> {
  const response = await fetch(url + path, init);
  return (await response.json()) as Answer;
}

// The LIMIT shows the database's ids, the API its own form of them.
function withPublicIds({ data }: Answer): Answer {
  const { edges, pageInfo } = data!.products;
  const shown = edges.map(({ node }) => ({
    node: {
      ...node,
      id: showId('Product', node.id),
      supplier: { ...node.supplier, id: showId('Organization', node.supplier.id) },
    },
  }));
  const endCursor = pageInfo.endCursor && cursorOf({ id: pageInfo.endCursor });
  return { data: { products: { edges: shown, pageInfo: { ...pageInfo, endCursor } } } };
}
