// `npm run bench:search`: product searches by the real server, beside the same requests made of Meilisearch directly and through a bare proxy.
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.ts';
import { startMeilisearch } from '../src/embedded/meilisearch.ts';
import { startPostgres } from '../src/embedded/postgres.ts';
import { serverEnv, startChild } from './child.ts';
import { openDataset, type Size } from './dataset.ts';
import { type Contestant, measure } from './figures.ts';
import type { Share } from './profile.ts';
import { type Measured, profileTable, searchPage, sideBySide } from './report.ts';
import { compareAnswers } from './search/answer.ts';
import { openIndex } from './search/market.ts';
import { overhear } from './search/overhear.ts';
import { ANSWER_BEGINS, chooseQuestions } from './search/question.ts';
import { closeAll, keep, number, say } from './stage.ts';

const TENANTS = 20;
const size: Size = { tenants: TENANTS, productsPerTenant: Math.ceil(number('BENCH_PRODUCTS', 200_000) / TENANTS) };
const rounds = number('BENCH_ROUNDS', 4);
const seconds = number('BENCH_SECONDS', 4);
const QUESTIONS = 960;

const config = readConfig({ ENTREPOT_DATA: '.entrepot/bench-search', POOL_SIZE: process.env.POOL_SIZE, PORT: '0' });

try {
  const folder = (name: string) => path.join(config.ENTREPOT_DATA, name);
  const postgres = await startPostgres({ folder: folder('postgres'), log: say });
  keep({ close: () => postgres.stop() });
  const meilisearch = await startMeilisearch({ folder: folder('meilisearch'), log: say });
  if (!meilisearch) throw new Error('Without Meilisearch there is nothing to measure.');
  keep({ close: () => meilisearch.stop() });
  const dataset = await openDataset(postgres.url, config, size, say);
  const prefix = await openIndex(config, dataset, size, meilisearch, say);

  const env = {
    ...serverEnv(config),
    DATABASE_URL: dataset.ownerUrl,
    MEILI_URL: meilisearch.url,
    MEILI_KEY: meilisearch.key,
    MEILI_PREFIX: prefix,
  };

  const questions = await chooseQuestions(dataset.superuserUrl, QUESTIONS);
  const askings = await overhear(readConfig(env), dataset.ownerUrl, meilisearch, questions);
  say(`${askings.length} of ${questions.length} questions are one request to Meilisearch; the others are left out.`);

  const server = keep(startChild('server-child.ts', env));
  const proxy = keep(startChild('search/proxy-child.ts', env));
  const load = keep(startChild('load-child.ts'));
  const direct = { requests: askings.map((asking) => asking.direct), begins: '{"results":[{"indexUid"' };
  const contestants: Contestant[] = [
    { name: 'Meilisearch', url: meilisearch.url, child: null, ...direct },
    { name: 'proxy', url: await proxy.ask<string>('url'), child: proxy, ...direct },
    {
      name: 'server',
      url: await server.ask<string>('url'),
      child: server,
      requests: askings.map((asking) => asking.server),
      begins: ANSWER_BEGINS,
    },
  ];
  const [atMeilisearch, atProxy, atServer] = contestants as [Contestant, Contestant, Contestant];
  const urls = { direct: atMeilisearch.url, proxy: atProxy.url, server: atServer.url };
  const hits = await compareAnswers(askings.slice(0, 200), urls);
  say(`200 searches with ${hits.toLocaleString('en')} hits: the server and Meilisearch answer the same.`);

  const products = size.tenants * size.productsPerTenant;
  say(
    `${TENANTS} tenants, ${products.toLocaleString('en')} products; ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}, ` +
      `${new Date().toISOString().slice(0, 10)}, load of the machine before: ${os.loadavg()[0]!.toFixed(1)}`,
  );
  const plan = { load, postgresPid: postgres.pid, meilisearchPid: meilisearch.pid, seconds, rounds };
  await measure(contestants, { ...plan, connections: 16, rounds: 1 }); // warm: not counted
  for (const connections of [16, 1]) {
    const figures = await measure(contestants, { ...plan, connections });
    const [limit, ...others] = contestants.map(({ name }, i): Measured => ({ name, rounds: figures[i]! }));
    say(`\nat ${connections} connection${connections > 1 ? 's' : ''}, medians of ${rounds} rounds of ${seconds} s\n`);
    say(sideBySide(searchPage, [limit!, ...others]));
  }

  await server.ask('profile:start');
  const { url, requests, begins } = atServer;
  await load.ask('load', { url, connections: 16, seconds, requests, begins });
  say(`\nwhere the server's own CPU goes (self time)\n\n${profileTable(await server.ask<Share[]>('profile:stop'))}`);
  say(`\nload of the machine after: ${os.loadavg()[0]!.toFixed(1)}`);
} finally {
  await closeAll();
}
