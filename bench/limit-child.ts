// The LIMIT in a process of its own; it counts its round trips.
import { answerParent } from './child.ts';
import type { Counts } from './figures.ts';
import { startLimit } from './limit.ts';

const { url, pool, close } = await startLimit(process.env.LIMIT_DATABASE_URL!, Number(process.env.POOL_SIZE));
let trips = 0;
pool.on('acquire', () => trips++);

answerParent({ url: () => url, counts: (): Counts => ({ trips, searches: 0 }) }, close);
