// `npm run bench:import`: the whole bench catalogue imported as a supplier would, by mapping files; what became of every row, how fast.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { readConfig, table } from '../src/config.ts';
import { startPostgres } from '../src/embedded/postgres.ts';
import { startChild } from './child.ts';
import { cpuOfFamily } from './cpu.ts';
import { catalogue, catalogueFolder, hasCatalogue, type Source } from './import/catalogue.ts';
import { type Market, openMarket } from './import/market.ts';
import type { Delivery, Order } from './import-child.ts';
import type { Share } from './profile.ts';
import { profileTable } from './report.ts';
import { closeAll, keep, say } from './stage.ts';

const MOST_REASONS = 5;
const figure = (number: number) => Math.round(number).toLocaleString('en');
const megabytes = (bytes: number) => figure(bytes / 1e6);

if (!hasCatalogue()) {
  say(`There is no bench data in ${catalogueFolder}: nothing was imported.`);
  process.exit();
}

const config = readConfig({ ENTREPOT_DATA: '.entrepot/bench-import', POOL_SIZE: '4', PORT: '0' });
mkdirSync(config.ENTREPOT_DATA, { recursive: true });
const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-bench-'));
keep({ close: async () => rmSync(folder, { recursive: true, force: true }) });

try {
  const only = (process.env.BENCH_FILES ?? '').split(',').filter(Boolean);
  const all = catalogue(folder);
  const sources = all.filter(({ name }) => only.length === 0 || only.includes(name));
  if (sources.length < only.length)
    throw new Error(`BENCH_FILES names some of ${all.map(({ name }) => name).join(',')}`);
  const postgres = await startPostgres({ folder: path.join(config.ENTREPOT_DATA, 'postgres'), log: say });
  keep({ close: () => postgres.stop() });
  const market = await openMarket(postgres.url, config, sources);
  const env = { ENTREPOT_DATA: config.ENTREPOT_DATA, POOL_SIZE: '4', PORT: '0', DATABASE_URL: market.ownerUrl };
  const child = keep(startChild('import-child.ts', { ...env, NODE_ENV: 'production' }));
  const isPinned = pin(child.pid, postgres.pid);
  say(
    `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}, load before: ` +
      `${os.loadavg()[0]!.toFixed(1)}; ${isPinned ? 'the import has one core, Postgres the others' : 'nothing is held to a core'}`,
  );
  if (process.env.BENCH_PROFILE) await child.ask('profile:start');

  const headings = ['file', 'rows', 'accepted', 'refused', 'products/s', 'products/CPU s', 'CPU µs/row', 'of Postgres'];
  const lines = [[...headings, 'RSS MB', 'heap MB', 'again, rows/s']];
  const refusals: string[] = [];
  const sum = { read: 0, created: 0, refused: 0, seconds: 0, cpu: 0, database: 0, again: 0 };
  const figures = (name: string, { read, created, refused, seconds, cpu, database }: typeof sum) => [
    ...[name, figure(read), figure(created), figure(refused), figure(created / seconds), figure(created / cpu)],
    ...[cpu, database].map((spent) => figure((spent * 1e6) / read)),
  ];
  for (const source of sources) {
    const rejects = path.join(folder, `${path.basename(source.file)}.rejects.csv`);
    const order: Order = { tenant: market.tenant, supplierId: supplierOf(market, source), source, rejects };
    const before = cpuOfFamily(postgres.pid);
    const first = await child.ask<Delivery>('import', order);
    const database = (cpuOfFamily(postgres.pid) - before) / 1e6;
    const { read, created, changed, unchanged, refused } = first;
    if (read !== source.rows) say(`${source.name} has ${figure(read)} rows, ${figure(source.rows)} were expected.`);
    if (created + changed + unchanged + refused !== read) throw new Error(`rows of ${source.name} are lost`);
    refusals.push(...(refused ? reasonsIn(rejects).map((reason) => `${source.name}: ${reason}`) : []));
    const again = await child.ask<Delivery>('import', order);
    if (again.unchanged !== created) throw new Error(`${source.name}, imported again, is not what it was`);
    const own = { ...first, database, again: again.seconds };
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += own[name];
    const memory = [megabytes(Math.max(first.rss, again.rss)), megabytes(Math.max(first.heap, again.heap))];
    lines.push([...figures(source.name, own), ...memory, figure(read / again.seconds)]);
  }
  lines.push([...figures('all', sum), '', '', figure(sum.read / sum.again)]);
  say(`\n${table(lines)}\n\nwhy rows were refused (a row may have several reasons)\n${refusals.join('\n')}`);
  say(`\n${figure(sum.read)} rows in ${sum.seconds.toFixed(1)} s: ${figure(sum.read / sum.seconds)} rows/s.`);
  if (process.env.BENCH_PROFILE) say(`\n${profileTable(await child.ask<Share[]>('profile:stop'))}`);
} finally {
  await closeAll();
}

function supplierOf({ suppliers }: Market, { name }: Source): string {
  return suppliers.get(name)!;
}

/** Holds the import to the first core and Postgres to the others; answers whether that was possible. */
function pin(importing: number, postgres: number): boolean {
  if (os.cpus().length < 2) return false;
  try {
    execFileSync('taskset', ['-acp', '0', String(importing)], { stdio: 'ignore' });
    execFileSync('taskset', ['-acp', `1-${os.cpus().length - 1}`, String(postgres)], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // no taskset here, or not allowed
  }
}

/** The most frequent reasons in a rejects file, what differs from row to row left out. */
function reasonsIn(file: string): string[] {
  const rejects: { column: string; reason: string }[] = parse(readFileSync(file), { columns: true });
  const counts = new Map<string, number>();
  for (const { column, reason } of rejects) {
    const general = `${column}: ${reason.replace(/"[^"]*"/g, '"…"').replace(/\d[\d.,]*/g, '…')}`.slice(0, 160);
    counts.set(general, (counts.get(general) ?? 0) + 1);
  }
  const most = [...counts].sort(([, one], [, other]) => other - one);
  return most.slice(0, MOST_REASONS).map(([reason, count]) => `${figure(count)} × ${reason}`);
}
