// The doorbell: says which streams have news, after the commit. It may lose everything and nobody loses an event.
import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { Log } from '../log.ts';

const CHANNEL = 'entrepot_bell';
// NOTIFY carries at most 8,000 bytes; an id has 36.
const MOST_IDS = 200;
const MOST_WAITING = 50_000;

/** A doorbell between processes. */
export interface Bell {
  /** Says that `streams` have news; returns at once. Rings of the same moment are sent together. */
  ring(streams: string[]): void;
  /** Calls `listener` with a stream's id when it has news, with null when any may have (after a lost connection). */
  listen(listener: (stream: string | null) => void): () => void;
  close(): Promise<void>;
}

/** Opens a doorbell over Postgres NOTIFY with one connection of `url`, renewed for ever when it is lost. */
export async function openBell(url: string, log: Log): Promise<Bell> {
  const listeners = new EventEmitter().setMaxListeners(0);
  const waiting = new Set<string>();
  let client: pg.Client | null = null;
  let ringing = false;
  let closed = false;
  let renewal: Promise<void> = Promise.resolve();

  const connect = async (): Promise<void> => {
    for (let wait = 20; !closed; wait = Math.min(wait * 2, 1_000)) {
      const next = new pg.Client({
        connectionString: url,
        application_name: 'entrepot bell',
        connectionTimeoutMillis: 5_000,
        query_timeout: 10_000,
        keepAlive: true,
      });
      const lost = (error?: Error) => {
        if (client !== next) return;
        client = null;
        log.warn({ err: error }, 'the bell lost its connection');
        next.end().catch(() => {});
        if (!closed) renewal = connect();
      };
      next.on('error', lost);
      next.on('end', () => lost());
      next.on('notification', ({ payload }) => {
        for (const stream of (payload ?? '').split(',')) listeners.emit('ring', stream);
      });
      try {
        await next.connect();
        await next.query(`listen ${CHANNEL}`);
        client = next;
        listeners.emit('ring', null); // whatever rang while nobody listened
        void send();
        return;
      } catch (error) {
        log.warn({ err: error }, 'the bell cannot connect yet');
        next.end().catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())));
      }
    }
  };

  // One NOTIFY in flight: what rings meanwhile goes together in the next.
  const send = async (): Promise<void> => {
    if (ringing) return;
    ringing = true;
    try {
      while (waiting.size && client) {
        const ids = [...waiting].slice(0, MOST_IDS);
        for (const id of ids) waiting.delete(id); // before it is sent: what rings meanwhile rings again
        await client.query('select pg_notify($1, $2)', [CHANNEL, ids.join(',')]);
      }
    } catch (error) {
      log.warn({ err: error }, 'a bell was not sent');
    } finally {
      ringing = false;
    }
  };

  await connect();
  return {
    ring(streams) {
      if (waiting.size > MOST_WAITING) waiting.clear(); // nobody answers: readers poll, a lost bell costs them a second
      for (const stream of streams) waiting.add(stream);
      if (waiting.size) void send();
    },
    listen(listener) {
      listeners.on('ring', listener);
      return () => void listeners.off('ring', listener);
    },
    async close() {
      closed = true;
      const last = client;
      client = null;
      await last?.end().catch(() => {});
      await renewal;
    },
  };
}
