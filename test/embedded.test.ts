// The embedded services as a developer meets them: real processes that start, keep data, crash, and start again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { EmbeddedError } from '../src/embedded/error.ts';
import { findMeilisearch } from '../src/embedded/meilisearch-binary.ts';
import { hasEnded, isRunning } from '../src/embedded/pid.ts';
import { startPostgres } from '../src/embedded/postgres.ts';
import { type EmbeddedServices, removeServices, startServices } from '../src/embedded/services.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'embedded-test-'));
chmodSync(base, 0o755);
const folder = path.join(base, 'data'); // one for most tests: what one leaves must not trouble the next
const logged: string[] = [];
const log = (message: string) => void logged.push(message);
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  logged.length = 0;
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function start(fast = true): Promise<EmbeddedServices> {
  const services = await startServices({ folder, fast, log, env: process.env });
  stops.push(services.stop);
  return services;
}

async function ask(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return String(Object.values((await client.query(sql)).rows[0] ?? {})[0]);
  } finally {
    await client.end();
  }
}

const pidOf = (name: string) => Number(readFileSync(path.join(folder, name, 'pid'), 'utf8'));

/** A process of its own that starts the services and lives until it is killed. Resolves when they are ready. */
async function startElsewhere(): Promise<{
  parent: ChildProcess;
  databaseUrl: string;
  lifelines: number[];
  said(): Promise<string>;
}> {
  const script = `
    import { startServices } from ${JSON.stringify(path.resolve('src/embedded/services.ts'))};
    const services = await startServices({ folder: ${JSON.stringify(folder)}, fast: true, log() {}, env: process.env });
    process.on('SIGINT', async () => { await new Promise((go) => setTimeout(go, 300)); console.log('still'); await services.stop(); process.exit(0); });
    console.log(services.databaseUrl);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--import', './src/typescript.mjs', '--input-type=module', '-e', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(async () => void parent.kill('SIGKILL'));
  const lines = createInterface({ input: parent.stdout! })[Symbol.asyncIterator]();
  const said = async () => String((await lines.next()).value);
  const databaseUrl = await said();
  return { parent, databaseUrl, lifelines: childrenOf(parent.pid!, 'read -r'), said };
}

function childrenOf(parent: number, command: string): number[] {
  if (!existsSync('/proc')) return [];
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number);
  return children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(command));
}

test('both start, answer on the loopback, stop without a trace, and keep data and keys', async () => {
  const first = await start();
  expect(await ask(first.databaseUrl, 'select version()')).toMatch(/^PostgreSQL 18\./);
  expect(
    await ask(
      first.databaseUrl,
      "select concat_ws(' ', current_user, current_database(), current_setting('timezone'))",
    ),
  ).toBe('entrepot entrepot UTC');
  expect(await ask(first.databaseUrl, "select 'ÄB' ilike 'äb' and getdatabaseencoding() = 'UTF8'")).toBe('true');
  await ask(first.databaseUrl, 'create table kept as select 42 as answer');
  expect(new URL(first.databaseUrl).hostname).toBe('127.0.0.1');
  expect(statSync(path.join(folder, 'postgres/password')).mode & 0o777).toBe(0o600);
  const pids = [pidOf('postgres'), ...(first.meili ? [pidOf('meilisearch')] : [])];
  if (first.meili) {
    expect(statSync(path.join(folder, 'meilisearch/key')).mode & 0o777).toBe(0o600);
    expect((await fetch(`${first.meili.url}/indexes`)).status).toBe(401); // without the key
    expect(readFileSync(`/proc/${pidOf('meilisearch')}/cmdline`, 'utf8')).not.toContain(first.meili.key);
  }
  await Promise.all([first.stop(), first.stop()]);
  expect(pids.filter(isRunning)).toEqual([]);
  expect(
    ['postgres/pid', 'postgres/lock', 'meilisearch/pid', 'meilisearch/lock'].filter((file) =>
      existsSync(path.join(folder, file)),
    ),
  ).toEqual([]);

  const began = performance.now();
  const second = await start();
  expect(performance.now() - began).toBeLessThan(4_000);
  expect(await ask(second.databaseUrl, 'select answer from kept')).toBe('42');
  expect(second.meili?.key).toBe(first.meili?.key);
  expect(logged).toEqual(first.meili ? [] : [expect.stringContaining('no Meilisearch')]);
});

test('a second start on a live folder is refused, from this process and from another, and harms nothing', async () => {
  const { databaseUrl } = await start();
  const again = startServices({ folder, fast: true, log, env: process.env });
  await expect(again).rejects.toThrow(EmbeddedError);
  await expect(again).rejects.toThrow(/This process already uses .*postgres.*ENTREPOT_DATA/);
  await expect(removeServices(folder, log)).rejects.toThrow(EmbeddedError);
  expect(await ask(databaseUrl, 'select answer from kept')).toBe('42');
  await stops.pop()!();

  const { parent } = await startElsewhere();
  await expect(startPostgres({ folder: path.join(folder, 'postgres'), fast: true, log })).rejects.toThrow(
    `Another running process (${parent.pid}) already uses ${path.join(folder, 'postgres')}. Stop it first (kill ${parent.pid})`,
  );
});

test('when the parent is killed with -9 the services end by themselves', async () => {
  const { parent } = await startElsewhere();
  const pids = [pidOf('postgres'), ...(existsSync(path.join(folder, 'meilisearch/pid')) ? [pidOf('meilisearch')] : [])];
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  for (const pid of pids) expect(await hasEnded(pid, 5_000)).toBe(true);
});

test('services that outlive a killed parent are ended by the next start, which keeps the data', async () => {
  const { parent, lifelines } = await startElsewhere();
  for (const pid of lifelines) process.kill(pid, 'SIGKILL');
  const orphan = pidOf('postgres');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  if (lifelines.length) expect(isRunning(orphan)).toBe(true);
  const { databaseUrl } = await start();
  expect(isRunning(orphan)).toBe(false);
  if (lifelines.length)
    expect(logged.join('\n')).toContain(`Postgres of an earlier run is still there (process ${orphan})`);
  expect(await ask(databaseUrl, 'select answer from kept')).toBe('42');
});

test('a Postgres killed with -9 is told of, and the next start has every commit', async () => {
  const { databaseUrl, stop } = await start(false);
  await ask(databaseUrl, 'update kept set answer = 43');
  process.kill(pidOf('postgres'), 'SIGKILL');
  await expect.poll(() => logged.join()).toMatch(/Postgres ended \(SIGKILL\)/);
  await stop();
  const again = await start();
  expect(await ask(again.databaseUrl, 'select answer from kept')).toBe('43');
});

test('Ctrl-C reaches only the parent, which still has its services while it stops', async () => {
  const { parent, databaseUrl, said } = await startElsewhere();
  process.kill(-parent.pid!, 'SIGINT'); // to the whole process group, as a terminal does
  expect(await ask(databaseUrl, 'select 1')).toBe('1');
  expect(await said()).toBe('still');
  expect(await once(parent, 'exit')).toEqual([0, null]);
  expect(existsSync(path.join(folder, 'postgres/lock'))).toBe(false);
});

test('damaged, stale and foreign pid files and locks are mended, and no stranger is harmed', async () => {
  const stranger = spawn('sleep', ['60']);
  stops.push(async () => void stranger.kill());
  const postmaster = path.join(folder, 'postgres/data/postmaster.pid');
  for (const content of [
    '',
    'rubbish\n',
    '999999999\n',
    `${stranger.pid}\n`,
    `${process.pid}\n/elsewhere\n1\n5432\n\n\n`,
  ]) {
    for (const file of ['postgres/pid', 'postgres/lock', 'meilisearch/pid', 'meilisearch/lock']) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    writeFileSync(postmaster, content);
    const owner = statSync(path.dirname(postmaster));
    if (process.getuid?.() === 0) chownSync(postmaster, owner.uid, owner.gid);
    const { databaseUrl, stop } = await start();
    expect(await ask(databaseUrl, 'select answer from kept')).toBe('43');
    await stop();
  }
  expect(isRunning(stranger.pid!)).toBe(true);
});

test('a taken port gives way to a free one', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const postgres = await startPostgres({ folder: path.join(folder, 'postgres'), port, fast: true, log });
  stops.push(postgres.stop);
  taken.close();
  expect(postgres.port).not.toBe(port);
  expect(logged).toEqual([`Port ${port} is taken: Postgres listens on ${postgres.port}.`]);
  expect(await ask(postgres.url, 'select 1')).toBe('1');
});

test('data of another version, a lost password and a folder that cannot be are told with the way to mend them', async () => {
  const postgres = path.join(folder, 'postgres');
  const version = path.join(postgres, 'data/PG_VERSION');
  const attempt = (place: string) => startPostgres({ folder: place, fast: true, log });
  writeFileSync(version, '15\n');
  await expect(attempt(postgres)).rejects.toThrow(/is of Postgres 15, this is 18\. .*--fresh/);
  writeFileSync(version, '18\n');
  const password = readFileSync(path.join(postgres, 'password'), 'utf8');
  writeFileSync(path.join(postgres, 'password'), '');
  await expect(attempt(postgres)).rejects.toThrow(/secret in .*password is damaged/);
  rmSync(path.join(postgres, 'password'));
  await expect(attempt(postgres)).rejects.toThrow(/refuses the password in .*--fresh/);
  writeFileSync(path.join(postgres, 'password'), password);
  await expect(attempt(path.join(version, 'below-a-file'))).rejects.toThrow(/cannot be used .*ENTREPOT_DATA/);
  expect(existsSync(path.join(postgres, 'lock'))).toBe(false); // a failed start holds nothing
});

test('a start that was killed while making the data folder leaves nothing bad, and --fresh leaves nothing at all', async () => {
  await removeServices(folder, log);
  expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  mkdirSync(path.join(folder, 'postgres/data.draft/base'), { recursive: true });
  writeFileSync(path.join(folder, 'postgres/data.password'), 'half');
  const { databaseUrl } = await start();
  expect(await ask(databaseUrl, "select count(*) from pg_tables where tablename = 'kept'")).toBe('0');
  expect(existsSync(path.join(folder, 'postgres/data.draft'))).toBe(false);
  expect(existsSync(path.join(folder, 'postgres/data.password'))).toBe(false);
});

test.skipIf(process.getuid?.() !== 0)(
  'as root, data out of reach of Postgres’s user are kept elsewhere, told of, and deleted with the rest',
  async () => {
    const hidden = path.join(base, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    const { url, stop } = await startPostgres({ folder: path.join(hidden, 'postgres'), fast: true, log });
    stops.push(stop);
    expect(await ask(url, 'select 1')).toBe('1');
    const [, place] = /its data are in (.*)\.$/.exec(logged[0] ?? '') ?? [];
    expect(existsSync(path.join(place!, 'data/PG_VERSION'))).toBe(true);
    await stop();
    await removeServices(hidden);
    expect([place!, path.join(hidden, 'postgres')].filter((left) => existsSync(left))).toEqual([]);
  },
);

test('Meilisearch on PATH comes first, unless it is too old or cannot run', () => {
  const put = (name: string, text: string) => {
    mkdirSync(path.join(base, name));
    writeFileSync(path.join(base, name, 'meilisearch'), text, { mode: 0o755 });
    return path.join(base, name);
  };
  const old = put('old', '#!/bin/sh\necho meilisearch 1.9.1\n');
  const broken = put('broken', 'not a program');
  const recent = put('recent', '#!/bin/sh\necho meilisearch 1.22.0\n');
  expect(findMeilisearch({ PATH: [old, broken, recent].join(path.delimiter) })).toBe(path.join(recent, 'meilisearch'));
  expect(findMeilisearch({ PATH: [old, broken].join(path.delimiter) })).toBe(findMeilisearch({}));
});
