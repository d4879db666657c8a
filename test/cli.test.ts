// The command line, run as an operator of the installation runs it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandLine, commandLine } from './kit/command-line.ts';
import { cloneDatabase, type TestDatabase } from './kit/database.ts';

let database: TestDatabase;
let run: CommandLine['run'];
beforeAll(async () => {
  database = await cloneDatabase();
  ({ run } = commandLine(database));
});
afterAll(() => database.drop());

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
  const [again, unset, list, suspended, missing, asking, doctor] = await Promise.all([
    run(launch, env),
    run(launch.with(2, 'other')),
    run(['tenant', 'list']),
    run(['tenant', 'suspend', 'base-chem']),
    run(['tenant', 'resume', 'nobody']),
    run(['tenant', 'create']),
    run(['doctor']),
  ]);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is taken') });
  expect(unset).toMatchObject({ code: 1, err: expect.stringContaining('ENTREPOT_OPERATOR_PASSWORD') });
  expect(list.out).toMatch(/base-chem +Base Chem +(ACTIVE|SUSPENDED) +chemicals/);
  expect(suspended).toMatchObject({ code: 0, out: 'base-chem is SUSPENDED.\n' });
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('tenant list') });
  expect(asking).toMatchObject({ code: 1, err: expect.stringContaining('Give a slug') });
  expect(doctor.out).toMatch(/tenant wall +ok +\d+ tables/);
}, 120_000);

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
