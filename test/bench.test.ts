// The benchmark cannot rot: on a tiny marketplace, the real server and the LIMIT still answer the same.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from '../bench/dataset.ts';
import { type Limit, startLimit } from '../bench/limit.ts';
import { askServer, choosePages, compareAnswers, type Page, tripsOf } from '../bench/page.ts';
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
