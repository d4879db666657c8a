// The LIMIT: the least that can answer a catalogue page — node:http, pg, one prepared statement, no tenant wall, no GraphQL.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** A LIMIT that listens. */
export interface Limit {
  url: string;
  pool: pg.Pool;
  close(): Promise<void>;
}

// Prices are gathered by a lateral json_agg, which was measured to beat a flat join and a document built whole in Postgres.
const PAGE = `
  select p.id, p.sku, p.unit, p.origin, p.hs_code,
         p.translations -> 'en' ->> 'title' as title, p.translations -> 'en' ->> 'description' as description,
         trim_scale(p.minimum_quantity)::text as minimum,
         p.attributes ->> 'casNumber' as cas, p.attributes ->> 'grade' as grade, (p.attributes -> 'purity')::text as purity,
         s.id as supplier, s.legal_name, s.country, t.tiers
    from product p
    join organization s on s.tenant_id = p.tenant_id and s.id = p.supplier_id
    cross join lateral (
      select json_agg(json_build_object('fromQuantity', trim_scale(from_quantity)::text,
               'unitPrice', json_build_object('amount', trim_scale(unit_price)::text, 'currency', currency))
               order by currency, from_quantity)::text as tiers
        from price_tier where tenant_id = p.tenant_id and product_id = p.id) t
   where p.tenant_id = $1 and p.category_id = $2 and p.id > $3 and p.status = 'ACTIVE'
   order by p.id limit $4`;

const SIZE = 20;
const FIRST = '00000000-0000-0000-0000-000000000000';

type Row = Record<'id' | 'sku' | 'unit' | 'title' | 'minimum' | 'supplier' | 'legal_name' | 'country', string> &
  Record<'description' | 'origin' | 'hs_code' | 'cas' | 'grade' | 'purity' | 'tiers', string | null>;

/** Starts the LIMIT on the database `url` with `connections` connections. */
export async function startLimit(url: string, connections: number): Promise<Limit> {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: 'limit' });
  const server = createServer((request, response) => {
    const asked = new URLSearchParams(request.url!.slice(2));
    const values = [asked.get('tenant'), asked.get('category'), asked.get('after') ?? FIRST, SIZE + 1];
    pool.query<Row>({ name: 'page', text: PAGE, values }).then(
      ({ rows }) => {
        const body = Buffer.from(pageOf(rows));
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
        response.end(body);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pool,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}

// What Postgres already wrote as JSON is passed through as it is.
function pageOf(rows: Row[]): string {
  const shown = rows.slice(0, SIZE);
  const pageInfo = JSON.stringify({ hasNextPage: rows.length > SIZE, endCursor: shown.at(-1)?.id ?? null });
  return `{"data":{"products":{"edges":[${shown.map(edgeOf).join(',')}],"pageInfo":${pageInfo}}}}`;
}

const text = (value: string | null) => JSON.stringify(value);

function edgeOf(row: Row): string {
  return (
    `{"node":{"id":"${row.id}","sku":${text(row.sku)},"title":${text(row.title)},"description":${text(row.description)},` +
    `"supplier":{"id":"${row.supplier}","legalName":${text(row.legal_name)},"country":"${row.country}"},` +
    `"priceTiers":${row.tiers ?? '[]'},"minimumQuantity":{"value":"${row.minimum}","unit":${text(row.unit)}},` +
    `"unit":${text(row.unit)},"origin":${text(row.origin)},"hsCode":${text(row.hs_code)},` +
    `"attributes":{"casNumber":${text(row.cas)},"grade":${text(row.grade)},"purity":${row.purity}}}}`
  );
}
