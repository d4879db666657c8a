// The load in a process of its own: asks as fast as it is answered, and keeps every response time.
import autocannon from 'autocannon';
import { answerParent } from './child.ts';
import type { Asked } from './page.ts';

/** What to ask of whom, for how long. */
export interface LoadPlan {
  url: string;
  connections: number;
  seconds: number;
  requests: Asked[];
}

/** What came of it; times in milliseconds. */
export interface LoadResult {
  responses: number;
  perSecond: number;
  p50: number;
  p99: number;
}

async function load({ url, connections, seconds, requests }: LoadPlan): Promise<LoadResult> {
  const share = Math.floor(requests.length / connections);
  if (share === 0) throw new Error(`${requests.length} requests are too few for ${connections} connections`);
  let client = 0;
  const run = autocannon({
    url,
    connections,
    duration: seconds,
    // Each connection goes round pages of its own.
    setupClient: (one) => one.setRequests(requests.slice(client * share, ++client * share)),
    verifyBody: (body) => body.startsWith('{"data":{"products":{"edges":[{"node"'),
  });
  const times: number[] = [];
  run.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => times.push(ms));
  const start = performance.now();
  const { errors, timeouts, mismatches, non2xx } = await run;
  const elapsed = (performance.now() - start) / 1_000;
  const failed = errors + timeouts + mismatches + non2xx;
  if (failed) throw new Error(`${failed} of ${times.length} answers were wrong: ${JSON.stringify({ errors, timeouts, mismatches, non2xx })}`);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { responses: times.length, perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) };
}

answerParent({ load });
