// Where the results of a subscription leave for its client.
import type { Writable } from 'node:stream';
import type { Payload } from './payload.ts';

/** One client's end of a subscription. */
export interface Outlet {
  /** Sends a result. */
  send(payload: Payload): void;
  /** Whether so much waits to be taken that no more should be sent. */
  isFull(): boolean;
  /** Resolves when what waits has been taken, or the connection is gone. */
  drained(): Promise<void>;
  /** Sends the client away: it has not read for too long. */
  dismiss(): void;
}

/** What may wait for one connection: beyond it, its subscriptions catch up from the log when it has read on. */
export const SOFT_BYTES = 256 * 1024;

/** Whether a connection has so much to take that no more should be written. */
export function isFull(connection: Writable): boolean {
  return connection.writableLength > SOFT_BYTES;
}

/** Resolves when a connection has taken what was written, or is gone. */
export function drained(connection: Writable): Promise<void> {
  return new Promise((resolve) => {
    if (connection.destroyed || !connection.writableNeedDrain) return resolve();
    const done = () => {
      connection.off('drain', done).off('close', done);
      resolve();
    };
    connection.once('drain', done).once('close', done);
  });
}
