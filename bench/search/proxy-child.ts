// The bare proxy in a process of its own; it counts what it asks.
import { answerParent } from '../child.ts';
import type { Counts } from '../figures.ts';
import { startProxy } from './proxy.ts';

let searches = 0;
const { url, close } = await startProxy(process.env.MEILI_URL!, () => searches++);

answerParent({ url: () => url, counts: (): Counts => ({ trips: 0, searches }) }, close);
