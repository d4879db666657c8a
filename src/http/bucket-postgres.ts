// Buckets in Postgres: one statement a draw, into a table that is not written ahead.
import type { Database } from '../db.ts';
import type { BucketStore } from './buckets.ts';

// $3 what it holds, $4 what comes back a second, $5 what is wanted. An update reads the row as it was in each of its expressions.
const NOW = `least($3::float8, b.level + $4::float8 * greatest(0, extract(epoch from excluded.at - b.at)))`;
const GRANTED = `floor(least($5::float8, ${NOW}))`;
const DRAW = `
  insert into bucket as b (tenant_id, key, level, granted, at)
  values ($1, $2, $3::float8 - floor(least($5::float8, $3::float8)), floor(least($5::float8, $3::float8)), clock_timestamp())
  on conflict (tenant_id, key) do update
     set granted = ${GRANTED}, level = ${NOW} - ${GRANTED}, at = greatest(b.at, excluded.at)
  returning granted, level`;

/** Buckets in the database. */
export function postgresBuckets(database: Database): BucketStore {
  return {
    name: 'Postgres',
    async draw(tenant, key, { capacity, restoreRate }, wanted) {
      const values = [tenant, key, capacity, restoreRate, wanted];
      const [row] = await database.query<{ granted: number; level: number }>(tenant, 'bucket_draw', DRAW, values);
      return row!;
    },
    close: async () => {},
  };
}
