// `npm run bench:fairness`: how long a well-behaved marketplace waits for its pages while another marketplace is bombed, with the limits and without.
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig, table } from '../src/config.ts';
import { startPostgres } from '../src/embedded/postgres.ts';
import type { Bombed, Bombing, Charge } from './bomber-child.ts';
import { serverEnv, startChild } from './child.ts';
import { openDataset } from './dataset.ts';
import { type Asked, askServer, choosePages } from './page.ts';
import { closeAll, keep, number, say } from './stage.ts';

// Long enough that what a process does now and then anyway, such as tidying its memory, is less than one page in a hundred.
const SECONDS = number('BENCH_SECONDS', 25);
/** Rounds with the limits and each charge, each on a server of its own; one is played without. */
const ROUNDS = number('BENCH_ROUNDS', 3);
const CONNECTIONS = number('BENCH_CONNECTIONS', 16);
/** Pages a second that the well-behaved ones ask for, as so many visitors: each as often as a person would, and the limits allow. */
const PACE = number('BENCH_PACE', 40);
const VISITORS = 16;

const config = readConfig({ ENTREPOT_DATA: '.entrepot/bench', POOL_SIZE: process.env.POOL_SIZE, PORT: '0' });

/** Asks for pages at a steady pace, whether or not the ones before were answered; answers the milliseconds each took, and how many had no data. */
async function visit(
  url: string,
  pages: readonly Asked[],
  seconds: number,
): Promise<{ took: number[]; failed: number }> {
  const took: number[] = [];
  let failed = 0;
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let n = 0; n < seconds * PACE; n++) {
    await pause(Math.max(0, start + (n * 1_000) / PACE - performance.now()));
    const { path: where, ...init } = pages[n % pages.length]!;
    const headers = { ...init.headers, 'x-forwarded-for': `192.0.2.${n % VISITORS}` };
    const from = performance.now();
    const one = fetch(url + where, { ...init, headers }).then(async (response) => {
      const answer = (await response.json()) as { data?: unknown };
      if (!answer.data) failed++;
      took.push(performance.now() - from);
    });
    running.push(one);
  }
  await Promise.all(running);
  return { took: took.sort((a, b) => a - b), failed };
}

const at = ({ took: sorted }: { took: number[] }, share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

try {
  const postgres = await startPostgres({ folder: path.join(config.ENTREPOT_DATA, 'postgres'), log: say });
  keep({ close: () => postgres.stop() });
  const size = { tenants: 20, productsPerTenant: 2_000 };
  const { ownerUrl, superuserUrl } = await openDataset(postgres.url, config, size, say);
  const pages = await choosePages(superuserUrl, 2_000);
  const bombed = pages[0]!.tenant.slug;
  const asked = pages.filter(({ tenant }) => tenant.slug !== bombed).map(askServer);
  const rows = [['bombed with', 'limits', 'p50 ms', 'p99 ms', 'p99 ×', 'failed', 'what the bomber was answered']];
  const ratios: Record<Charge, number[]> = { refused: [], dear: [] };
  const plays = (['refused', 'dear'] as const).flatMap((charge) =>
    [...Array<string>(ROUNDS).fill('1'), '0'].map((limits) => ({ charge, limits })),
  );
  for (const { charge, limits } of plays) {
    const server = startChild('server-child.ts', {
      ...serverEnv(config),
      DATABASE_URL: ownerUrl,
      RATE_LIMITS: limits,
      TRUSTED_PROXIES: '1',
    });
    const bomber = startChild('bomber-child.ts');
    const url = await server.ask<string>('url');
    const bombing: Bombing = { url, tenant: bombed, charge, address: '', connections: CONNECTIONS, seconds: SECONDS };
    const bombs = (more: Partial<Bombing>) => bomber.ask<Bombed>('bomb', { ...bombing, ...more });
    // Warm are the server and who asks; the one that bombs is a newcomer to the server all the same.
    await visit(url, asked, 5);
    await bombs({ address: '198.51.100.2', connections: 4, seconds: 3 });
    const alone = await visit(url, asked, SECONDS);
    const bombingNow = bombs({ address: '198.51.100.1' });
    const beside = await visit(url, asked, SECONDS);
    const outcome = await bombingNow;
    const ratio = at(beside, 0.99) / at(alone, 0.99);
    if (limits === '1') ratios[charge].push(ratio);
    const figures = (visited: Awaited<ReturnType<typeof visit>>) =>
      [at(visited, 0.5), at(visited, 0.99)].map((ms) => ms.toFixed(1));
    const told = Object.entries(outcome).map(([code, count]) => `${count} × ${code}`);
    const kept = limits === '1' ? 'on' : 'off';
    rows.push(['nothing', kept, ...figures(alone), '', String(alone.failed), '']);
    rows.push([charge, kept, ...figures(beside), ratio.toFixed(2), String(beside.failed), told.join(', ')]);
    await Promise.all([server.close(), bomber.close()]);
  }
  say(
    `${PACE} pages a second asked of 19 marketplaces while ${CONNECTIONS} connections bomb the 20th for ${SECONDS} s; ` +
      `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}, ` +
      `load of the machine: ${os.loadavg()[0]!.toFixed(1)}\n`,
  );
  say(table(rows));
  for (const [charge, all] of Object.entries(ratios)) {
    const [middle] = all.sort((a, b) => a - b).slice(all.length >> 1);
    say(
      `\np99 with the limits, bombed with ${charge === 'dear' ? 'dear pages' : 'what is refused'}, the middle of ${ROUNDS} rounds: × ${middle!.toFixed(2)}`,
    );
  }
} finally {
  await closeAll();
}
