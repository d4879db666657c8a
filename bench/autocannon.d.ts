// The part of autocannon that the benchmark uses; the package brings no types of its own.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  /** One connection. */
  interface Client {
    setRequests(requests: { method: string; path: string; headers: Record<string, string>; body?: string }[]): void;
  }

  /** How to load. */
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    setupClient(client: Client): void;
    verifyBody(body: string): boolean;
  }

  /** What came of it. */
  interface Result {
    errors: number;
    timeouts: number;
    mismatches: number;
    non2xx: number;
    /** Seconds, as measured. */
    duration: number;
  }

  /** A run: emits 'response' with the client, the status, the bytes and the milliseconds of each response. */
  interface Run extends EventEmitter, Promise<Result> {}

  export default function autocannon(options: Options): Run;
}
