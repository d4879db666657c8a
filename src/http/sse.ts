// GraphQL over server-sent events (the protocol's distinct connections mode): an operation a request, its results as they come.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import { addressOf } from './address.ts';
import { readBody, readOperation, readQuery } from './body.ts';
import { answer, type Engine, isSubscription, type Subscription } from './operation.ts';
import { mayAskFrom, refusalFor } from './origin.ts';
import { drained, isFull, type Outlet } from './outlet.ts';
import { Payload } from './payload.ts';
import { isRateLimited, publicError } from './public-error.ts';
import { requestIdOf } from './request.ts';
import { GONE } from './stream.ts';

// Proxies close what is silent for longer.
const PING_MS = 12_000;
const COMPLETE = 'event: complete\ndata:\n\n';

/** Whether a request wants events and nothing else: with another type beside, a client may leave the stream unread. */
export function wantsEvents({ url, headers }: IncomingMessage): boolean {
  return url?.split('?')[0] === '/graphql' && /^\s*text\/event-stream\s*(;[^,]*)?$/i.test(headers.accept ?? '');
}

/** Makes the handler of requests to /graphql that want events. */
export function makeEventStreams(
  engine: Engine,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { config, log } = engine.machinery;
  return async (incoming, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort(GONE));
    response.on('error', () => response.destroy());
    const request = requestOf(incoming);
    const { headers, method } = request;
    const address = addressOf(incoming, config.TRUSTED_PROXIES);
    const asked = { host: headers.get('host'), address, header: (name: string) => headers.get(name) };
    const origin = headers.get('origin');
    if (origin && mayAskFrom(config, origin, asked.host)) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-expose-headers', 'Retry-After');
      response.setHeader('vary', 'Origin');
    }
    try {
      const refusal = refusalFor(config, request);
      if (refusal)
        throw new GraphQLError(refusal.message, {
          extensions: { code: 'BAD_REQUEST', http: { status: refusal.status } },
        });
      const read = method === 'POST' ? readBody : readQuery;
      const operation = await engine.tolls.receive(address, async () => readOperation(await read(request)));
      const result = await answer(engine, operation, {
        asked,
        signal: gone.signal,
        mayMutate: method === 'POST',
        stream: gone,
        resumeAfter: asked.header('last-event-id'),
      });
      const limited = 'errors' in result ? result.errors?.find(isRateLimited) : undefined;
      if (limited) {
        response.setHeader('retry-after', String(limited.extensions.retryAfter));
        response.writeHead(429, { 'content-type': 'application/json' });
        return void response.end(JSON.stringify(result));
      }
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
      response.write(':\n\n'); // some clients wait for a first byte
      if (isSubscription(result)) stream(result, response);
      else response.end(`${new Payload(result, null).event}${COMPLETE}`);
    } catch (error) {
      const { message, extensions } = publicError(error, log, requestIdOf(asked));
      const { http, ...shown } = extensions as { http?: { status: number } };
      response.writeHead(http?.status ?? 500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ message, extensions: shown }] }));
    }
  };
}

function stream({ open, stop }: Subscription, response: ServerResponse): void {
  const ping = setInterval(() => !isFull(response) && response.write(':\n\n'), PING_MS).unref();
  stop.signal.addEventListener('abort', () => {
    clearInterval(ping);
    const why: unknown = stop.signal.reason;
    if (why instanceof GraphQLError) response.write(new Payload({ errors: [why] }, null).event);
    response.end(COMPLETE);
  });
  const outlet: Outlet = {
    send: ({ event }) => void response.write(event),
    isFull: () => isFull(response),
    drained: () => drained(response),
    dismiss: () => response.destroy(), // it does not read: no word would reach it
  };
  open(outlet);
}

// As the web knows it, for what reads it serves both.
function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) given.set(name, String(value));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://${headers.host ?? 'localhost'}${url}`, {
    method,
    headers: given,
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' }),
  } as RequestInit);
}
