// A process refuses to start on a database role that could pass the tenant wall.
import { expect, inject, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openMachinery } from '../../src/machinery.ts';
import { asOwner } from '../../src/migrate.ts';
import { cloneDatabase } from '../kit/database.ts';

test('superuser, bypass and ownership are refused, the serving role is not', async () => {
  const { secret, folder } = inject('services');
  const database = await cloneDatabase();
  const open = async (url?: string) => {
    const config = readConfig({
      ENTREPOT_DATA: folder,
      ENTREPOT_SECRET: secret,
      LOG_LEVEL: 'silent',
      APP_DATABASE_URL: url,
    });
    const machinery = await openMachinery(config, 'app', { databaseUrl: database.url, meili: null });
    await machinery.close();
  };
  await asOwner(database.superuserUrl, (god) => god.query(`create role wall_test_bypass login bypassrls password 'x'`));
  const bypass = Object.assign(new URL(database.url), { username: 'wall_test_bypass', password: 'x' }).href;
  try {
    await expect(open(database.superuserUrl)).rejects.toThrow(/Refusing to start.*superuser/);
    await expect(open(bypass)).rejects.toThrow(/Refusing to start.*bypasses row-level security/);
    await expect(open(database.url)).rejects.toThrow(/Refusing to start.*owns tables/);
    await expect(open()).resolves.toBeUndefined();
  } finally {
    await asOwner(database.superuserUrl, (god) => god.query('drop role wall_test_bypass'));
    await database.drop();
  }
});
