// The clients of the chaos suite: the product's own client helper, half over WebSocket and half over server-sent events.
import { setMaxListeners } from 'node:events';
import WebSocket from 'ws';
import { follow } from '../../src/client/follow.ts';
import { readId } from '../../src/id.ts';
import type { Heard } from './history.ts';

/** Clients that follow. */
export interface Followers {
  heard: Heard[];
  /** How often one had to connect again. */
  reconnects(): number;
  /** Stops them all; throws what any of them died of. */
  close(): Promise<void>;
}

/** An inquiry, and the cursor after which it is followed. */
export interface Topic {
  id: string;
  cursor: string;
}

const QUERY = `subscription ($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) { cursor message { body } } }`;
interface Data {
  inquiryEvents: { cursor: string; message: { body: string } | null };
}

/** The sequence number in a cursor; to an app a cursor is opaque. */
export const seqIn = (cursor: string) => Number(Buffer.from(cursor, 'base64url').toString().split('.')[3]);

/** Starts `count` clients; client `i` connects to `urlOf(i)`. */
export function startFollowers(
  count: number,
  topics: readonly Topic[],
  headers: Record<string, string>,
  urlOf: (i: number) => string,
): Followers {
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  let connects = 0;
  const heard: Heard[] = [];
  const ends = Array.from({ length: count }, (_, i) => {
    const { id, cursor } = topics[i % topics.length]!;
    const mine: Heard = {
      stream: readId('Inquiry', id),
      after: seqIn(cursor),
      entries: [],
      lost: 0,
      about: '',
      lastAt: 0,
    };
    heard.push(mine);
    const transport = Math.floor(i / 2) % 2 ? 'events' : 'websocket';
    let kept: string | null = cursor;
    return follow<Data>(
      {
        url: `${urlOf(i)}/graphql`,
        headers: () => headers,
        query: QUERY,
        variables: { id },
        transport,
        webSocketImpl: WebSocket,
        cursor: {
          load: () => kept,
          save(at) {
            kept = at;
          },
        },
        onEvent({ inquiryEvents: { cursor: at, message } }) {
          mine.entries.push({ seq: seqIn(at), mark: message?.body ?? null });
          mine.lastAt = Date.now();
        },
        onLost() {
          mine.lost++;
          return null;
        },
        onState(state) {
          if (state === 'connecting') connects++;
          mine.about = `client ${i} over ${transport}, ${state} since ${new Date().toISOString()}`;
        },
      },
      stop.signal,
    );
  });
  for (const end of ends) end.catch(() => {}); // told by `close`
  return {
    heard,
    reconnects: () => connects - count,
    async close() {
      stop.abort();
      await Promise.all(ends);
    },
  };
}
