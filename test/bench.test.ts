// The benchmarks cannot rot: on a tiny marketplace, the real server and what it is measured beside still answer the same.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fill } from '../bench/dataset.ts';
import { type Limit, startLimit } from '../bench/limit.ts';
import { askServer, choosePages, compareAnswers, type Page, tripsOf } from '../bench/page.ts';
import { index } from '../bench/relevance/market.ts';
import { compareAnswers as compareSearches } from '../bench/search/answer.ts';
import { overhear, PATIENCE_MS } from '../bench/search/overhear.ts';
import { startProxy } from '../bench/search/proxy.ts';
import { chooseQuestions } from '../bench/search/question.ts';
import { openMachinery } from '../src/machinery.ts';
import { useWorld } from './kit/world.ts';

const world = useWorld({ worker: false });
let limit: Limit;
let pages: Page[];

beforeAll(async () => {
  await world.owner((owner) => fill(world.app, owner, { tenants: 1, productsPerTenant: 200 }));
  limit = await startLimit(world.database.superuserUrl, 2);
  pages = await choosePages(world.database.superuserUrl, 60, 1);
});
afterAll(() => limit?.close());

test('the server and the LIMIT answer the same pages', async () => {
  expect(await compareAnswers(world.url, limit.url, pages)).toBeGreaterThan(60);
});

test('a difference is noticed', async () => {
  await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [pages[0]!.tenant.id]);
    await owner.query(`update organization set legal_name = legal_name || ' & Sons'`);
  });
  const before = await compareAnswers(world.url, limit.url, pages); // both see the change
  expect(before).toBeGreaterThan(60);
  const other = pages.find(({ category }) => category !== pages[0]!.category)!;
  const wrong = pages.map((page) => ({ ...page, tenant: { ...page.tenant, id: other.category } })); // the LIMIT finds nothing
  await expect(compareAnswers(world.url, limit.url, wrong)).rejects.toThrow('answer differently');
});

test('a page costs the server one round trip to Postgres', async () => {
  let trips = 0;
  const count = () => trips++;
  world.app.database.pool.on('acquire', count);
  expect(await tripsOf(world.url, askServer(pages[0]!), () => trips)).toBe(1);
  world.app.database.pool.off('acquire', count);
});

test('the server, Meilisearch and the proxy answer the same searches', async () => {
  const { meili } = inject('services');
  const { url: databaseUrl, superuserUrl } = world.database;
  const worker = await openMachinery(world.config, 'worker', { databaseUrl, meili });
  await index(worker).finally(() => worker.close());
  const askings = await overhear(world.config, databaseUrl, meili!, await chooseQuestions(superuserUrl, 15));
  world.app.search!.patienceMs = PATIENCE_MS;
  const proxy = await startProxy(meili!.url);
  const urls = { server: world.url, direct: meili!.url, proxy: proxy.url };
  expect(await compareSearches(askings, urls)).toBeGreaterThan(15);
  const [one, other] = askings.filter(({ direct }, at) => direct.body !== askings[at - 1]?.direct.body);
  await expect(compareSearches([{ ...one!, direct: other!.direct }], urls)).rejects.toThrow('answer differently');
  await proxy.close();
});
