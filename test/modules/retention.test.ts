// What has had its time is forgotten, in every marketplace, and nothing else.
import { expect, test } from 'vitest';
import { asOwner } from '../../src/migrate.ts';
import { forget } from '../../src/retention.ts';
import { market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld();

test('answers of old writes and dead sessions go; young and living ones stay', async () => {
  const tenants = [(await market(world)).tenantId, (await market(world)).tenantId];
  const count = (table: string) =>
    asOwner(world.database.superuserUrl, async (god) =>
      Number((await god.query(`select count(*) as n from ${table}`)).rows[0].n),
    );
  const sessions = await count('session');
  await asOwner(world.database.superuserUrl, async (god) => {
    for (const tenant of tenants) {
      for (const [key, age] of [
        ['old', '49 hours'],
        ['young', '47 hours'],
      ]) {
        await god.query(
          `insert into idempotency (tenant_id, actor, key, operation, input_hash, created_at) values ($1, 'a', $2, 'op', '', now() - $3::interval)`,
          [tenant, key, age],
        );
      }
      await god.query(
        `update session set revoked_at = now() - interval '8 days' where (tenant_id, id) in (select tenant_id, id from session where tenant_id = $1 limit 1)`,
        [tenant],
      );
    }
  });
  expect(await forget(world.worker!)).toBe(4);
  expect(await count(`idempotency where key = 'old'`)).toBe(0);
  expect(await count(`idempotency where key = 'young'`)).toBe(2);
  expect(await count('session')).toBe(sessions - 2);
  expect(await forget(world.worker!)).toBe(0);
});
