// The doctor: an installation that is well is found well, and each thing that is not is told with how to mend it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { asOwner } from '../../src/migrate.ts';
import { examine, type Finding } from '../../src/modules/platform/doctor.ts';
import { cloneDatabase, type TestDatabase } from '../kit/database.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-doctor-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function findings(env: Record<string, string> = {}, url = database.url): Promise<Record<string, Finding>> {
  const { secret, meili } = inject('services');
  const config: Config = readConfig({ ENTREPOT_DATA: folder, ENTREPOT_SECRET: secret, ...env });
  const services = { databaseUrl: url, meili: env.MEILI_URL ? { url: env.MEILI_URL, key: env.MEILI_KEY } : meili };
  return Object.fromEntries((await examine({ config, services })).map((finding) => [finding.what, finding]));
}

test('a sound installation is found sound', async () => {
  const found = await findings();
  expect(Object.values(found).filter(({ state }) => state === 'FAILS')).toEqual([]);
  expect(found.database!.found).toMatch(/^Postgres \d+/);
  expect(found['role of the API']).toMatchObject({ state: 'ok', found: 'entrepot_app' });
  expect(found['tenant wall']!.found).toMatch(/^\d+ tables$/);
  expect(found.files).toMatchObject({ state: 'ok' });
  for (const what of ['mail', 'redis', 'virus scanner']) expect(found[what], what).toMatchObject({ state: 'note' });
});

test('whatever is not well is told, and how to mend it; no password is printed', async () => {
  const away = await findings(
    {
      SMTP_URL: 'smtp://ana:hunter2@127.0.0.1:9',
      REDIS_URL: 'redis://:hunter2@127.0.0.1:9',
      CLAMD_URL: 'tcp://127.0.0.1:9',
      MEILI_URL: 'http://127.0.0.1:9',
      MEILI_KEY: 'hunter2hunter2hunter2',
    },
    'postgresql://entrepot_owner:hunter2@127.0.0.1:9/nothing',
  );
  const ill = ['database', 'migrations', 'role of the API', 'role of the worker', 'tenant wall', 'clock', 'search'];
  for (const what of [...ill, 'mail', 'redis', 'virus scanner'])
    expect(away[what], what).toMatchObject({ state: 'FAILS', mend: expect.stringMatching(/\w/) });
  expect(away.disk).toMatchObject({ state: 'ok' });
  expect(JSON.stringify(away)).not.toContain('hunter2');

  await asOwner(database.url, async (owner) => {
    await owner.query('alter table message no force row level security');
    await owner.query(`delete from _prisma_migrations where migration_name > '0020'`);
  });
  const open = await findings({ APP_DATABASE_URL: database.url });
  expect(open['tenant wall']).toMatchObject({ state: 'FAILS', found: expect.stringContaining('message') });
  expect(open.migrations).toMatchObject({ state: 'FAILS', mend: expect.stringContaining('entrepot migrate') });
  expect(open['role of the API']).toMatchObject({ state: 'FAILS', found: expect.stringContaining('owns tables') });
});

test('an owner without a password is told where commands have it', async () => {
  const url = new URL(database.url);
  url.password = '';
  const found = await findings({}, url.href);
  expect(found.database).toMatchObject({
    state: 'FAILS',
    found: expect.stringContaining('docker compose run --rm migrate'),
  });
});
