// Subscribes as a browser would, over WebSocket or SSE, and hands over events one by one.

import { createClient as createSseClient } from 'graphql-sse';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { type Asker, headersOf, type ResponseError } from './ask.ts';

/** A subscription that runs. */
export interface Live<Data> {
  /** The next result; throws when none comes within `ms`. */
  next(ms?: number): Promise<Data>;
  /** All results so far, also those already taken. */
  seen: Data[];
  /** How it ended: null while it runs. Errors of the operation, or the close code of the socket. */
  ended: Promise<{ errors?: readonly ResponseError[]; code?: number }>;
  close(): Promise<void>;
}

/** The two ways to subscribe; both must behave the same. */
export const transports = { WebSocket: overWebSocket, SSE: overSse } as const;

/** A pull end for pushed results. */
function makeQueue<Data>() {
  const seen: Data[] = [];
  let taken = 0;
  let wake: (() => void) | null = null;
  return {
    seen,
    push(data: Data) {
      seen.push(data);
      wake?.();
    },
    async next(ms = 5_000): Promise<Data> {
      if (taken === seen.length) {
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`nothing came within ${ms} ms`)), ms);
          wake = () => {
            clearTimeout(timer);
            wake = null;
            resolve();
          };
        });
      }
      return seen[taken++]!;
    },
  };
}

type Operation<Data, Variables> = TypedDocumentString<Data, Variables> | string;
interface Result<Data> {
  data?: Data | null;
  errors?: readonly unknown[];
}

/** Subscribes over graphql-transport-ws. */
export function overWebSocket<Data, Variables>(
  asker: Asker,
  operation: Operation<Data, Variables>,
  variables: Variables,
): Live<Data> {
  const queue = makeQueue<Data>();
  let end: (how: Awaited<Live<Data>['ended']>) => void;
  const ended = new Promise<Awaited<Live<Data>['ended']>>((resolve) => {
    end = resolve;
  });
  const client: Client = createClient({
    url: `${asker.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: headersOf(asker),
    retryAttempts: 0,
    lazy: true,
  });
  client.on('closed', (event) => end({ code: (event as { code: number }).code }));
  client.subscribe<Data>(
    { query: operation.toString(), variables: variables as Record<string, unknown> },
    {
      next: (result: Result<Data>) =>
        result.errors ? end({ errors: result.errors as ResponseError[] }) : queue.push(result.data!),
      error: (error) => end(Array.isArray(error) ? { errors: error } : { code: (error as { code?: number }).code }),
      complete: () => end({}),
    },
  );
  return { next: queue.next, seen: queue.seen, ended, close: async () => void (await client.dispose()) };
}

/** Subscribes over server-sent events (GraphQL over SSE, distinct connections mode). */
export function overSse<Data, Variables>(
  asker: Asker,
  operation: Operation<Data, Variables>,
  variables: Variables,
): Live<Data> {
  const queue = makeQueue<Data>();
  let end: (how: Awaited<Live<Data>['ended']>) => void;
  const ended = new Promise<Awaited<Live<Data>['ended']>>((resolve) => {
    end = resolve;
  });
  const client = createSseClient({ url: `${asker.url}/graphql`, headers: headersOf(asker), retryAttempts: 0 });
  client.subscribe<Data>(
    { query: operation.toString(), variables: variables as Record<string, unknown> },
    {
      next: (result: Result<Data>) =>
        result.errors ? end({ errors: result.errors as ResponseError[] }) : queue.push(result.data!),
      error: (error) => end({ errors: [{ message: String(error) }] }),
      complete: () => end({}),
    },
  );
  return { next: queue.next, seen: queue.seen, ended, close: async () => client.dispose() };
}
