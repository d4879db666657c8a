// `npm run bench:reindex`: filling the index from the database beside Meilisearch's own rate on the same documents, and how soon a change is found.
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readConfig } from '../src/config.ts';
import { systemContext } from '../src/context.ts';
import { transact } from '../src/db.ts';
import { startMeilisearch } from '../src/embedded/meilisearch.ts';
import { startPostgres } from '../src/embedded/postgres.ts';
import { openMachinery } from '../src/machinery.ts';
import { asOwner } from '../src/migrate.ts';
import { emitProduct } from '../src/modules/product/events.ts';
import { indexingOf } from '../src/modules/search/indexer.ts';
import { indexOf, makeIndex } from '../src/modules/search/indexes.ts';
import { listings } from '../src/modules/search/listings.ts';
import { caughtUp } from '../src/modules/search/reader.ts';
import { fillIndexes } from '../src/modules/search/refill.ts';
import { planOf } from '../src/modules/search/sources.ts';
import { all } from '../src/modules/tenant/service.ts';
import { openSearchServer } from '../src/search-server.ts';
import { startWorker } from '../src/worker.ts';
import { openDataset } from './dataset.ts';
import { median } from './figures.ts';
import { closeAll, keep, number, say } from './stage.ts';

const TENANTS = 20;
const PRODUCTS = number('BENCH_PRODUCTS', 40_000);
// Even: who goes first changes each time.
const ROUNDS = number('BENCH_ROUNDS', 6);
const CHANGES = number('BENCH_CHANGES', 30);
/** Documents a request, where Meilisearch is given them ready. */
const BATCH = 20_000;
const INDEX = 'chemicals';

const config = readConfig({ ENTREPOT_DATA: '.entrepot/bench-reindex', PORT: '0', LOG_LEVEL: 'error' });
const folder = (name: string) => path.join(config.ENTREPOT_DATA, name);
const seconds = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

try {
  const postgres = await startPostgres({ folder: folder('postgres'), log: say });
  keep({ close: () => postgres.stop() });
  const meilisearch = await startMeilisearch({ folder: folder('meilisearch'), log: say });
  if (!meilisearch) throw new Error('Without Meilisearch there is nothing to measure.');
  keep({ close: () => meilisearch.stop() });
  const size = { tenants: TENANTS, productsPerTenant: Math.ceil(PRODUCTS / TENANTS) };
  const { ownerUrl } = await openDataset(postgres.url, config, size, say);
  const worker = keep(await openMachinery(config, 'worker', { databaseUrl: ownerUrl, meili: null }));
  const app = keep(await openMachinery(config, 'app', { databaseUrl: ownerUrl, meili: null }));
  const search = keep(openSearchServer(meilisearch.url, meilisearch.key, 'reindex_', 60_000));
  const indexing = indexingOf({ ...worker, search })!;
  const tenants = await asOwner(ownerUrl, all);

  const lines: string[] = [];
  for (const { id } of tenants)
    for await (const page of listings.all(worker.database, id, [INDEX]))
      for (const standing of page) lines.push(JSON.stringify({ ...standing.document(), version: standing.version }));
  const clear = async () => {
    for (const { uid } of (await search.client.getRawIndexes({ limit: 100 })).results)
      await search.client.deleteIndex(uid).waitTask({ timeout: 60_000 });
    await worker.database.pool.query('delete from reader');
  };
  const ready = async () => {
    await clear();
    await makeIndex({ search }, planOf(INDEX));
    return seconds(async () => {
      const tasks = [];
      for (let at = 0; at < lines.length; at += BATCH) {
        const body = lines.slice(at, at + BATCH).join('\n');
        tasks.push(
          await indexOf(search, INDEX).addDocumentsFromString(body, 'application/x-ndjson', { primaryKey: 'id' }),
        );
      }
      for (const task of tasks) await search.client.tasks.waitForTask(task, { timeout: 600_000, interval: 20 });
    });
  };
  const own = async () => {
    await clear();
    await makeIndex({ search }, planOf(INDEX));
    return seconds(() => fillIndexes(indexing, { fill: [planOf(INDEX)], make: [], move: [] }));
  };
  const rounds: { own: number; ready: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [first, second] = round % 2 ? [await own(), await ready()] : [await ready(), await own()];
    rounds.push(round % 2 ? { own: first, ready: second } : { own: second, ready: first });
  }
  const rate = (of: (round: (typeof rounds)[number]) => number) => lines.length / median(rounds.map(of));
  const ratio = median(rounds.map((round) => round.ready / round.own));
  say(
    `${lines.length.toLocaleString('en')} documents: from the database ${rate((it) => it.own).toFixed(0)}/s, ready ones ${rate((it) => it.ready).toFixed(0)}/s; ` +
      `from the database ÷ ready ${ratio.toFixed(2)} (${rounds.map((it) => (it.ready / it.own).toFixed(2)).join(', ')})`,
  );

  // From the commit until it is in the index that answers.
  const running = startWorker({ ...worker, search });
  keep(running);
  await caughtUp(worker);
  const tenant = tenants[0]!;
  const ctx = systemContext(app, tenant, 'bench');
  const { rows } = await asOwner(ownerUrl, async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [tenant.id]);
    return owner.query<{ id: string }>(`select id from product where tenant_id = $1 and status = 'ACTIVE' limit 2000`, [
      tenant.id,
    ]);
  });
  let next = 0;
  const change = async (): Promise<number> => {
    const { id } = rows[next++ % rows.length]!;
    const version = await transact(ctx, async (tx) => {
      const where = { tenantId_id: { tenantId: tenant.id, id } };
      const changed = await tx.product.update({
        where,
        data: { version: { increment: 1 } },
        select: { version: true },
      });
      emitProduct(tx, id, { type: 'product.updated', data: { version: changed.version, changed: ['title'] } });
      return changed.version;
    });
    const began = performance.now();
    while ((await indexOf(search, INDEX).getDocument(id)).card.version < version) await delay(10);
    return performance.now() - began;
  };
  const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
  await change(); // warm
  const lone: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    await delay(300 * Math.random() + 300);
    lone.push(await change());
  }
  const batched: number[] = [];
  for (let i = 0; i < CHANGES / 3; i++) {
    await delay(500);
    batched.push(...(await Promise.all(Array.from({ length: 100 }, (_, n) => delay(n * 5).then(change)))));
  }
  say(
    `a lone change is found after ${median(lone).toFixed(0)} ms, p95 ${p95(lone).toFixed(0)} ms; one of 100 in half a second after ${median(batched).toFixed(0)} ms, p95 ${p95(batched).toFixed(0)} ms`,
  );
} finally {
  await closeAll();
}
