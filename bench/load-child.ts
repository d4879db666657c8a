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
  /** How each right answer begins. */
  begins: string;
}

/** A moment of a load: the responses until then, and the clock in milliseconds. */
export interface Mark {
  responses: number;
  clock: number;
}

let times: number[] = [];

async function load({ url, connections, seconds, requests, begins }: LoadPlan): Promise<void> {
  const share = Math.floor(requests.length / connections);
  if (share === 0) throw new Error(`${requests.length} requests are too few for ${connections} connections`);
  times = [];
  let client = 0;
  const run = autocannon({
    url,
    connections,
    duration: seconds,
    // Each connection goes round requests of its own.
    setupClient: (one) => one.setRequests(requests.slice(client * share, ++client * share)),
    verifyBody: (body) => body.startsWith(begins),
  });
  run.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => times.push(ms));
  const { errors, timeouts, mismatches, non2xx } = await run;
  const failed = errors + timeouts + mismatches + non2xx;
  if (failed)
    throw new Error(
      `${failed} of ${times.length} answers were wrong: ${JSON.stringify({ errors, timeouts, mismatches, non2xx })}`,
    );
}

function mark(): Mark {
  return { responses: times.length, clock: performance.now() };
}

/** Response times between two marks, milliseconds. */
function quantiles({ from, to }: { from: Mark; to: Mark }): { p50: number; p99: number } {
  const sorted = times.slice(from.responses, to.responses).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

answerParent({ load, mark, quantiles });
