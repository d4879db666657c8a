// One try of a subscription, over WebSocket or server-sent events: results until it ends, and how it ended.
import { createClient } from 'graphql-ws';

/** An error in a GraphQL response. */
export interface ResponseError {
  message: string;
  extensions?: { code?: string; retryAfter?: number; [more: string]: unknown };
}

/** What is subscribed to. */
export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** How a try ended. */
export interface Ending {
  /** Errors that the server answered with; none when the connection was lost or closed. */
  errors?: readonly ResponseError[];
}

/** Runs `operation` once; each result's data go to `take`, the next only when that is done. Never rejects. */
export type Transport = (
  operation: Operation,
  headers: Record<string, string>,
  take: (data: unknown) => Promise<void>,
  signal: AbortSignal,
) => Promise<Ending>;

interface Result {
  data?: unknown;
  errors?: readonly ResponseError[];
}

/** Over WebSocket (graphql-transport-ws). `webSocketImpl` is for a Node without a WebSocket of its own. */
export function overWebSocket(url: string, webSocketImpl?: unknown): Transport {
  return (operation, headers, take, signal) =>
    new Promise((resolve) => {
      const client = createClient({
        url: url.replace(/^http/, 'ws'),
        webSocketImpl,
        connectionParams: headers,
        retryAttempts: 0,
        onNonLazyError: () => {},
      });
      let line = Promise.resolve();
      let isOver = false;
      const end = (ending: Ending) => {
        isOver = true;
        signal.removeEventListener('abort', gone);
        void line.then(() => resolve(ending));
        void client.dispose();
      };
      const gone = () => end({});
      client.subscribe<unknown>(
        { query: operation.query, variables: operation.variables },
        {
          next: ({ data, errors }: Result) => {
            if (isOver) return; // what was right behind an error: to take it would leave out what the error stood for
            if (errors?.length) end({ errors });
            else line = line.then(() => (signal.aborted ? undefined : take(data)));
          },
          error: (error) => end(Array.isArray(error) ? { errors: error as ResponseError[] } : endingOf(error)),
          complete: () => end({}),
        },
      );
      signal.addEventListener('abort', gone, { once: true });
      if (signal.aborted) gone();
    });
}

// 4403: the headers give no right, or no longer.
function endingOf(error: unknown): Ending {
  const { code, reason } = (error ?? {}) as { code?: number; reason?: string };
  if (code !== 4403) return {};
  return { errors: [{ message: reason || 'The connection was refused.', extensions: { code: 'UNAUTHENTICATED' } }] };
}

/** Over server-sent events (GraphQL over SSE, distinct connections mode), with fetch. */
export function overEvents(url: string): Transport {
  return async (operation, headers, take, signal) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' },
        body: JSON.stringify(operation),
        signal,
      });
      if (!response.ok) return (await response.json()) as Ending;
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const events = text.split('\n\n');
        text = events.pop()!;
        for (const event of events) {
          if (event.startsWith('event: complete')) return {};
          const data = /^data: (.*)$/m.exec(event)?.[1];
          if (data === undefined) continue; // a sign of life
          const result = JSON.parse(data) as Result;
          if (result.errors?.length) return { errors: result.errors };
          await take(result.data);
        }
      }
      return {};
    } catch {
      return {};
    }
  };
}
