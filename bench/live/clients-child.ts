// Many clients in a process of their own: bare sockets that subscribe and count, so that they cost little beside what is measured.
import { setTimeout as delay } from 'node:timers/promises';
import WebSocket from 'ws';
import { answerParent } from '../child.ts';

/** What clients to open. */
export interface Opening {
  url: string;
  /** Payload of `connection_init`. */
  headers: Record<string, string>;
  query: string;
  /** Variables of each client in turn. */
  variables: object[];
  count: number;
  /** So many are opened at once. */
  atOnce: number;
  /** How many events each waits for before it counts as open; without any, the acknowledged connection counts. */
  events: number;
}

let sockets: WebSocket[] = [];
let received = 0;
let last = '';
let delays: number[] = [];

/** Opens clients; answers how many a second. */
async function open({ url, headers, query, variables, count, atOnce, events }: Opening): Promise<number> {
  const started = performance.now();
  const target = `${url.replace('http', 'ws')}/graphql`;
  let opened = 0;
  const one = (i: number) =>
    new Promise<void>((resolve, reject) => {
      const socket = new WebSocket(target, 'graphql-transport-ws', { perMessageDeflate: false });
      let got = 0;
      socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: headers })));
      socket.on('error', reject);
      socket.on('message', (data: Buffer) => {
        const text = data.toString('latin1');
        if (text.includes('"connection_ack"')) {
          const payload = { query, variables: variables[i % variables.length] };
          socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload }));
          if (events === 0) resolve();
        } else if (text.includes('"type":"next"')) {
          received++;
          last = data.toString();
          const at = /"occurredAt":"([^"]+)"/.exec(text)?.[1];
          if (at) delays.push(Date.now() - Date.parse(at));
          if (++got === events) resolve();
        } else reject(new Error(text));
      });
      sockets.push(socket);
    });
  const lane = async () => {
    while (opened < count) await one(opened++);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane));
  return count / ((performance.now() - started) / 1_000);
}

answerParent({
  open,
  received: () => received,
  /** The last message that came. */
  last: () => last,
  /** Milliseconds from commit to client since the last question, in order of size. */
  delays: () => {
    const sorted = delays.sort((a, b) => a - b);
    delays = [];
    return sorted;
  },
  async close() {
    for (const socket of sockets) socket.terminate();
    sockets = [];
    received = 0;
    await delay(500); // until the other side has noticed
  },
});
