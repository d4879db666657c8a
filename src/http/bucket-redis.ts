// Buckets in Redis: one script a draw; a bucket that is full again is forgotten.
import { Redis } from 'ioredis';
import type { BucketStore } from './buckets.ts';

const DRAW = `
local capacity, rate, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local kept = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = capacity
if kept[1] then level = math.min(capacity, kept[1] + rate * math.max(0, now - kept[2])) end
local granted = math.floor(math.min(wanted, level))
level = level - granted
redis.call('HSET', KEYS[1], 'level', tostring(level), 'at', tostring(now))
redis.call('EXPIRE', KEYS[1], math.ceil((capacity - level) / rate) + 1)
return { granted, math.floor(level) }`;

type Drawing = Redis & {
  bucketDraw(key: string, capacity: number, rate: number, wanted: number): Promise<[number, number]>;
};

/** Buckets of `installation` in the Redis at `url`. Who cannot connect now is told so by each draw, and tries again by itself. */
export function redisBuckets(url: string, installation: string): BucketStore {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5_000,
    retryStrategy: (times) => Math.min(1_000, 50 * times),
    connectionName: 'entrepot-limits',
    scripts: { bucketDraw: { lua: DRAW, numberOfKeys: 1 } },
  }).on('error', () => {}) as Drawing; // said by the draw that fails
  return {
    name: 'Redis',
    async draw(tenant, key, { capacity, restoreRate }, wanted) {
      const name = `entrepot:${installation}:bucket:${tenant}:${key}`;
      const [granted, level] = await redis.bucketDraw(name, capacity, restoreRate, wanted);
      return { granted, level };
    },
    async close() {
      redis.disconnect();
    },
  };
}
