// The doorbell: says which streams have news, after the commit. It may lose everything and nobody loses an event.
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';

/** A doorbell between processes. */
export interface Bell {
  /** Says that `streams` have news; returns at once. Rings of the same moment are sent together. */
  ring(streams: string[]): void;
  /** Calls `listener` with a stream's id when it has news, with null when any may have (after a lost connection). */
  listen(listener: (stream: string | null) => void): () => void;
  close(): Promise<void>;
}

/** What carries a bell from process to process: Postgres or Redis. */
export interface Wire {
  /** For people, without secrets: 'Redis at 10.0.0.5:6379'. */
  name: string;
  /** At most so many ids go into one message. */
  mostIds: number;
  /** Connects once. Rejects when that fails; with BellError when it will always fail. */
  connect(ears: Ears): Promise<Line>;
}

/** Who hears what a connection brings. */
export interface Ears {
  heard(streams: string[]): void;
  /** The connection is gone; it may be told more than once. */
  lost(error: Error): void;
}

/** A connection that listens, and can send. */
export interface Line {
  send(streams: string[]): Promise<void>;
  /** Rejects when nobody is at the other end any more. */
  check(): Promise<void>;
  /** Ends it; never rejects. */
  end(): Promise<void>;
}

/** The bell can never ring so; `message` says what to mend. */
export class BellError extends Error {
  override readonly name = 'BellError';
}

const MOST_WAITING = 50_000;
const LONGEST_PAUSE_MS = 1_000;
const CHECK_MS = 10_000;

/**
 * Opens a doorbell; its connection is renewed for ever when it is lost, and nobody waits for that. Throws BellError when the
 * settings are wrong.
 */
export async function openBell(wire: Wire, log: Log): Promise<Bell> {
  const listeners = new EventEmitter().setMaxListeners(0);
  const waiting = new Set<string>();
  const over = new AbortController();
  let line: Line | null = null;
  let isSending = false;
  let isAway = false;
  let renewal: Promise<void> = Promise.resolve();

  // Told once an outage, however often it is tried.
  const away = (error: Error) => {
    if (!isAway)
      log.warn({ err: error }, `the bell over ${wire.name} is away: news are found by looking, within a second`);
    isAway = true;
  };

  const drop = (dead: Line, error: Error) => {
    if (line !== dead) return;
    line = null;
    void dead.end();
    away(error);
    renewal = renew();
  };

  const connect = async (): Promise<void> => {
    const fate: { line?: Line; error?: Error } = {};
    const next = await wire.connect({
      heard(streams) {
        if (line !== fate.line) return; // a connection that is ending may still bring something
        for (const stream of streams) listeners.emit('ring', stream);
      },
      lost(error) {
        fate.error ??= error;
        if (fate.line) drop(fate.line, error);
      },
    });
    if (fate.error || over.signal.aborted) {
      await next.end();
      throw fate.error ?? new Error('the bell is closed');
    }
    fate.line = line = next;
    if (isAway) log.info(`the bell over ${wire.name} rings again`);
    isAway = false;
    listeners.emit('ring', null); // whatever rang while nobody listened
    void send();
  };

  const renew = async (): Promise<void> => {
    for (let ms = 20; !over.signal.aborted; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
      try {
        await wait(ms * (0.5 + Math.random()), undefined, { signal: over.signal });
        return await connect();
      } catch (error) {
        if (!over.signal.aborted) away(error as Error);
      }
    }
  };

  // One message in flight: what rings meanwhile goes together in the next.
  const send = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    while (waiting.size && line) {
      const ids = [...waiting].slice(0, wire.mostIds);
      for (const id of ids) waiting.delete(id); // before it is sent: what rings meanwhile rings again
      const current: Line = line;
      await current.send(ids).catch((error: Error) => drop(current, error));
    }
    isSending = false;
  };

  try {
    await connect();
  } catch (error) {
    if (error instanceof BellError) throw error;
    away(error as Error);
    renewal = renew();
  }
  // A connection that died without a word would be silent for hours.
  const checking = setInterval(() => {
    const current = line;
    current?.check().catch((error: Error) => drop(current, error));
  }, CHECK_MS).unref();

  return {
    ring(streams) {
      if (waiting.size > MOST_WAITING) waiting.clear(); // nobody answers: readers look, a lost bell costs them a second
      for (const stream of streams) waiting.add(stream);
      if (waiting.size) void send();
    },
    listen(listener) {
      listeners.on('ring', listener);
      return () => void listeners.off('ring', listener);
    },
    async close() {
      over.abort();
      clearInterval(checking);
      const last = line;
      line = null;
      await last?.end();
      await renewal;
    },
  };
}
