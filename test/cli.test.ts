// The command line, run as an operator of the installation runs it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from './kit/database.ts';

const root = path.join(import.meta.dirname, '..');
let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

/** Runs a command; answers what it said and its exit code. */
function run(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ out: string; err: string; code: number | null }> {
  const { secret, folder, meili } = inject('services');
  const settings = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    MEILI_URL: meili?.url ?? 'http://127.0.0.1:1',
    MEILI_KEY: meili?.key,
    ENTREPOT_DATA: folder,
    ENTREPOT_SECRET: secret,
  };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
      cwd: root,
      env: { ...settings, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.once('close', (code) => resolve({ out, err, code }));
  });
}

test('launches, lists, suspends and resumes marketplaces', async () => {
  const launch = [
    'tenant',
    'create',
    'base-chem',
    '--name',
    'Base Chem',
    '--verticals',
    'chemicals',
    '--operator',
    'ops@base-chem.example',
  ];
  const env = { ENTREPOT_OPERATOR_PASSWORD: 'a long password' };
  expect(await run(launch, env)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Launched base-chem (chemicals)'),
  });
  const [again, unset, list, suspended, missing] = await Promise.all([
    run(launch, env),
    run(launch.with(2, 'other')),
    run(['tenant', 'list']),
    run(['tenant', 'suspend', 'base-chem']),
    run(['tenant', 'resume', 'nobody']),
  ]);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is taken') });
  expect(unset).toMatchObject({ code: 1, err: expect.stringContaining('ENTREPOT_OPERATOR_PASSWORD') });
  expect(list.out).toMatch(/base-chem +Base Chem +(ACTIVE|SUSPENDED) +chemicals/);
  expect(suspended).toMatchObject({ code: 0, out: 'base-chem is SUSPENDED.\n' });
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('tenant list') });
}, 60_000);

test('a bad setting is a table of what, why and an example, and no secret is printed', async () => {
  const { code, err } = await run(['tenant', 'list'], {
    PORT: '99999',
    DATABASE_URL: 'mysql://root:hunter2@db',
    LOG_LEVEL: 'loud',
  });
  expect(code).toBe(1);
  expect(err).toMatch(/setting +value +why +example/);
  expect(err).toMatch(/PORT +99999 .*65535.* 4000/);
  expect(err).toMatch(/DATABASE_URL +\(hidden\) .*postgresql:\/\//);
  expect(err).not.toContain('hunter2');
});
