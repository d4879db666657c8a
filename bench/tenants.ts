// `npm run bench:tenants`: what one marketplace costs alone, and among a thousand others on the same installation.
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { readConfig, table } from '../src/config.ts';
import { startMeilisearch } from '../src/embedded/meilisearch.ts';
import { startPostgres } from '../src/embedded/postgres.ts';
import { cursorOf } from '../src/keyset.ts';
import { type Child, serverEnv, startChild } from './child.ts';
import { memoryOf } from './cpu.ts';
import { openDataset, type Size } from './dataset.ts';
import { type Contestant, type Figures, measure } from './figures.ts';
import type { Asked } from './page.ts';
import { type Measured, searchPage, sideBySide } from './report.ts';
import { openIndex } from './search/market.ts';
import { closeAll, keep, number, say } from './stage.ts';

const TENANTS = number('BENCH_TENANTS', 1_000);
const PRODUCTS = number('BENCH_PRODUCTS', 2_000);
const OTHERS_PRODUCTS = number('BENCH_OTHERS', 60);
const rounds = number('BENCH_ROUNDS', 4);
const seconds = number('BENCH_SECONDS', 3);
const CONNECTIONS = 8;
const REQUESTS = 2_000;

const config = readConfig({ ENTREPOT_DATA: '.entrepot/bench-search', POOL_SIZE: process.env.POOL_SIZE, PORT: '0' });

const PAGE = `query List($after: String) { products(first: 20, after: $after) {
  nodes { id sku title supplier { id legalName } priceTiers { fromQuantity unitPrice { amount currency } } unit }
  pageInfo { hasNextPage endCursor } } }`;
const SEARCH = `query Search($query: String) { productSearch(query: $query, first: 20) {
  didDegrade totalCount nodes { id title supplier { legalName } } facets { chemicals { grade { value count } } } } }`;

/** What is asked of one installation: pages and searches of its first marketplace, and of all in turn. */
interface Questions {
  list: Record<'one' | 'all', Asked[]>;
  search: Record<'one' | 'all', Asked[]>;
}

async function choose(superuserUrl: string): Promise<Questions> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const listings = async (where: string) =>
    (
      await client.query<{ id: string; slug: string; title: string }>(
        `select p.id, t.slug, p.translations -> 'en' ->> 'title' as title
           from (select *, row_number() over (partition by tenant_id order by id desc) - 1 as later from product) p
           join tenant t on t.id = p.tenant_id where p.later >= 20 and ${where} order by md5(p.id::text) limit ${REQUESTS}`,
      )
    ).rows;
  try {
    const [one, all] = [await listings(`t.slug = 'bench-1'`), await listings('true')];
    const asked = (slug: string, query: string, variables: object): Asked => ({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-tenant': slug },
      body: JSON.stringify({ query, variables }),
    });
    const pages = (rows: typeof one) => rows.map(({ slug, id }) => asked(slug, PAGE, { after: cursorOf({ id }) }));
    const searches = (rows: typeof one) =>
      rows.map(({ slug, title }) => asked(slug, SEARCH, { query: title.split(' ').slice(0, 2).join(' ') }));
    return { list: { one: pages(one), all: pages(all) }, search: { one: searches(one), all: searches(all) } };
  } finally {
    await client.end();
  }
}

/** An installation that runs, and how long it took to answer first, ms. */
interface Installation {
  server: Child;
  url: string;
  startMs: number;
  questions: Questions;
}

try {
  const folder = (name: string) => path.join(config.ENTREPOT_DATA, name);
  const postgres = await startPostgres({ folder: folder('postgres'), log: say });
  keep({ close: () => postgres.stop() });
  const meilisearch = await startMeilisearch({ folder: folder('meilisearch'), log: say });
  if (!meilisearch) throw new Error('Without Meilisearch there is nothing to measure.');
  keep({ close: () => meilisearch.stop() });

  const open = async (size: Size): Promise<Installation> => {
    const dataset = await openDataset(postgres.url, config, size, say);
    const env = {
      ...serverEnv(config),
      DATABASE_URL: dataset.ownerUrl,
      MEILI_URL: meilisearch.url,
      MEILI_KEY: meilisearch.key,
      MEILI_PREFIX: await openIndex(config, dataset, size, meilisearch, say),
    };
    const start = async () => {
      const begun = performance.now();
      const server = startChild('server-child.ts', env);
      const url = await server.ask<string>('url');
      await fetch(`${url}/readyz`);
      return { server, url, ms: performance.now() - begun };
    };
    const starts: number[] = [];
    for (let i = 0; i < 2; i++) {
      const { server, ms } = await start();
      starts.push(ms);
      await server.close();
    }
    const { server, url, ms } = await start();
    keep(server);
    return { server, url, startMs: Math.min(ms, ...starts), questions: await choose(dataset.superuserUrl) };
  };
  const alone = await open({ tenants: 1, productsPerTenant: PRODUCTS, productsOfFirst: PRODUCTS });
  const among = await open({ tenants: TENANTS, productsPerTenant: OTHERS_PRODUCTS, productsOfFirst: PRODUCTS });
  const load = keep(startChild('load-child.ts'));

  say(
    `one marketplace with ${PRODUCTS} listings, alone and among ${TENANTS - 1} with ${OTHERS_PRODUCTS} each; ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ` +
      `Node ${process.version}, ${new Date().toISOString().slice(0, 10)}, load of the machine: ${os.loadavg()[0]!.toFixed(1)}\n`,
  );
  const ratios: string[][] = [['', 'alone', `among ${TENANTS}`, '×']];
  const told = (name: string, a: number, b: number) =>
    ratios.push([name, a.toFixed(0), b.toFixed(0), (b / a).toFixed(2)]);
  told('start until ready, ms', alone.startMs, among.startMs);
  for (const what of ['list', 'search'] as const) {
    const begins =
      what === 'list' ? '{"data":{"products":{"nodes":[{' : '{"data":{"productSearch":{"didDegrade":false,';
    const contestant = (name: string, { server: child, url, questions }: Installation, which: 'one' | 'all') =>
      ({ name, url, child, requests: questions[what][which], begins }) satisfies Contestant;
    const contestants: Contestant[] = [
      contestant('alone', alone, 'one'),
      contestant(`among ${TENANTS}`, among, 'one'),
      contestant(`all ${TENANTS} in turn`, among, 'all'),
    ];
    const plan = {
      load,
      postgresPid: postgres.pid,
      meilisearchPid: meilisearch.pid,
      seconds,
      connections: CONNECTIONS,
    };
    await measure(contestants, { ...plan, rounds: 1 }); // warm: not counted
    const figures = await measure(contestants, { ...plan, rounds });
    const [limit, ...others] = contestants.map(({ name }, i): Measured => ({ name, rounds: figures[i] as Figures[] }));
    say(`\n${what}, at ${CONNECTIONS} connections, medians of ${rounds} rounds of ${seconds} s\n`);
    say(sideBySide(searchPage, [limit!, ...others]));
  }
  told(
    'memory of the server after all, MB',
    memoryOf(alone.server.pid) / 2 ** 20,
    memoryOf(among.server.pid) / 2 ** 20,
  );
  say(`\n${table(ratios)}`);
  say(`\nload of the machine after: ${os.loadavg()[0]!.toFixed(1)}`);
} finally {
  await closeAll();
}
