// `npm run bench`: catalogue pages from the real server beside the LIMIT, their answers compared, the figures as ratios.
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.ts';
import { startPostgres } from '../src/embedded/postgres.ts';
import { startChild } from './child.ts';
import { openDataset, type Size } from './dataset.ts';
import { type Contestant, type Counts, measure } from './figures.ts';
import { askLimit, askServer, choosePages, compareAnswers, tripsOf } from './page.ts';
import type { Share } from './profile.ts';
import { cataloguePage, profileTable, sideBySide } from './report.ts';
import { closeAll, keep, number, say } from './stage.ts';

const TENANTS = 20;
const size: Size = { tenants: TENANTS, productsPerTenant: Math.ceil(number('BENCH_PRODUCTS', 40_000) / TENANTS) };
const rounds = number('BENCH_ROUNDS', 3);
const seconds = number('BENCH_SECONDS', 5);

const config = readConfig({ ENTREPOT_DATA: '.entrepot/bench', POOL_SIZE: process.env.POOL_SIZE, PORT: '0' });

try {
  const postgres = await startPostgres({ folder: path.join(config.ENTREPOT_DATA, 'postgres'), log: say });
  keep({ close: () => postgres.stop() });
  const { ownerUrl, superuserUrl } = await openDataset(postgres.url, config, size, say);
  const pages = await choosePages(superuserUrl, 2_000);

  const env = { ENTREPOT_DATA: config.ENTREPOT_DATA, POOL_SIZE: String(config.POOL_SIZE), PORT: '0', RATE_LIMITS: '0' };
  const server = keep(startChild('server-child.ts', { ...env, NODE_ENV: 'production', DATABASE_URL: ownerUrl }));
  const limit = keep(startChild('limit-child.ts', { ...env, LIMIT_DATABASE_URL: superuserUrl }));
  const load = keep(startChild('load-child.ts'));
  const begins = '{"data":{"products":{"edges":[{"node"';
  const contestants: Contestant[] = [
    { name: 'LIMIT', url: await limit.ask<string>('url'), child: limit, requests: pages.map(askLimit), begins },
    { name: 'server', url: await server.ask<string>('url'), child: server, requests: pages.map(askServer), begins },
  ];
  const [atLimit, atServer] = contestants as [Contestant, Contestant];

  const listings = await compareAnswers(atServer.url, atLimit.url, pages.slice(0, 200));
  say(`200 pages with ${listings.toLocaleString('en')} listings: the server and the LIMIT answer the same.`);

  for (const { name, url, child, requests } of contestants) {
    const trips = async () => (await child!.ask<Counts>('counts')).trips;
    say(`Round trips to Postgres for a page, ${name}: ${await tripsOf(url, requests[0]!, trips)}.`);
  }

  const products = size.tenants * size.productsPerTenant;
  say(
    `${TENANTS} tenants, ${products.toLocaleString('en')} products; ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}, ` +
      `${new Date().toISOString().slice(0, 10)}, load of the machine before: ${os.loadavg()[0]!.toFixed(1)}`,
  );
  const plan = { load, postgresPid: postgres.pid, seconds, rounds };
  await measure(contestants, { ...plan, connections: 50, seconds: 4, rounds: 1 }); // warm: not counted
  for (const connections of [50, 1]) {
    const [limitRounds, serverRounds] = await measure(contestants, { ...plan, connections });
    say(`\nat ${connections} connection${connections > 1 ? 's' : ''}, medians of ${rounds} rounds of ${seconds} s\n`);
    say(
      sideBySide(cataloguePage, [
        { name: 'LIMIT', rounds: limitRounds! },
        { name: 'server', rounds: serverRounds! },
      ]),
    );
  }

  await server.ask('profile:start');
  await load.ask('load', { url: atServer.url, connections: 50, seconds, requests: atServer.requests, begins });
  say(`\nwhere the server's own CPU goes (self time)\n\n${profileTable(await server.ask<Share[]>('profile:stop'))}`);
} finally {
  await closeAll();
}
