// GraphQL over WebSocket (graphql-transport-ws) on the server's own port.
import { setMaxListeners } from 'node:events';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context as SocketContext } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Config } from '../config.ts';
import { failure } from '../errors.ts';
import { addressOf } from './address.ts';
import { documentIdIn } from './body.ts';
import { LIMITS } from './limits.ts';
import { answer, type Engine, isSubscription, type Subscription } from './operation.ts';
import { mayAskFrom } from './origin.ts';
import { drained, isFull, type Outlet } from './outlet.ts';
import { publicError } from './public-error.ts';
import { type Asked, contextOf } from './request.ts';
import { openUntil } from './stream.ts';

/** The open sockets of a server. */
export interface Sockets {
  /** Closes all with 1012 ("come back"), in steps spread over `ms`, so that their clients do not all return at once. */
  handOver(ms: number): Promise<void>;
  /** Cuts what is left. */
  close(): void;
}

// Codes after which graphql-ws clients connect again.
const SERVICE_RESTART = 1012;
const TRY_AGAIN_LATER = 1013;

const SLOW = 'You read too slowly: resume by cursor.';

const MOST_BUFFERED = 1024 * 1024;
const LOOK_MS = 500;
const PING_MS = 12_000;
const INIT_MS = 3_000;
const CLOSE_MS = 3_000;
const HAND_OVER_STEPS = 10;

/** One client's connection. */
interface Connection {
  socket: WebSocket;
  request: IncomingMessage;
  /** Aborted when the socket is closed. */
  gone: AbortController;
  /** Operations not answered yet; an open subscription is answered. */
  pending: Set<Promise<unknown>>;
  /** Whether the last ping was answered. */
  isAlive: boolean;
  /** What the socket writes to. */
  raw: Duplex;
  expiry?: NodeJS.Timeout;
}
type Params = Record<string, unknown>;

/** Answers WebSocket upgrades of /graphql on `server`. */
export function openSockets(server: HttpServer, engine: Engine): Sockets {
  const { machinery, traffic } = engine;
  const { config, log } = machinery;
  const connections = new Set<Connection>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.messageBytes,
    perMessageDeflate: false,
    closeTimeout: CLOSE_MS,
    handleProtocols: (offered) => handleProtocols(offered),
  } as ConstructorParameters<typeof WebSocketServer>[0]);
  const protocol = protocolOf(engine);

  server.on('upgrade', (request: IncomingMessage, raw: Duplex, head: Buffer) => {
    raw.on('error', () => raw.destroy());
    if (request.url?.split('?')[0] !== '/graphql') return turnAway(raw, '404 Not Found');
    if (traffic.draining) return turnAway(raw, '503 Service Unavailable');
    if (!mayAskFrom(config, request.headers.origin ?? null, request.headers.host ?? null))
      return turnAway(raw, '403 Forbidden');
    sockets.handleUpgrade(request, raw, head, (socket) => connect(socket, request, raw));
  });

  function connect(socket: WebSocket, request: IncomingMessage, raw: Duplex): void {
    const gone = new AbortController();
    const connection: Connection = { socket, request, gone, pending: new Set(), isAlive: true, raw };
    setMaxListeners(0, connection.gone.signal); // one a running operation, and those are counted
    connections.add(connection);
    socket.on('pong', () => {
      connection.isAlive = true;
    });
    socket.on('error', (error) => log.debug({ err: error }, 'a socket broke the protocol')); // ws closes it with the right code
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(data, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data) => {
            take(String(data)).catch((error: unknown) => {
              log.debug({ err: error }, 'a socket message was not understood');
              socket.close(CloseCode.BadRequest, 'Invalid message received');
            });
          }),
      },
      connection,
    );
    socket.once('close', (code, reason) => {
      connections.delete(connection);
      clearTimeout(connection.expiry);
      connection.gone.abort();
      closed(code, String(reason)).catch((error: unknown) =>
        log.warn({ err: error }, 'a socket did not close cleanly'),
      );
    });
  }

  // Who reads too slowly is sent away; the cursor brings the client back to where it was.
  const look = setInterval(() => {
    for (const { socket } of connections) {
      if (socket.bufferedAmount > MOST_BUFFERED) socket.close(TRY_AGAIN_LATER, SLOW);
    }
  }, LOOK_MS).unref();
  const ping = setInterval(() => {
    for (const connection of connections) {
      if (!connection.isAlive) connection.socket.terminate();
      connection.isAlive = false;
      if (connection.socket.readyState === connection.socket.OPEN) connection.socket.ping();
    }
  }, PING_MS).unref();

  return {
    async handOver(ms) {
      const all = [...connections];
      const size = Math.max(1, Math.ceil(all.length / HAND_OVER_STEPS));
      for (let at = 0; at < all.length; at += size) {
        if (at > 0) await pause(ms / HAND_OVER_STEPS);
        for (const connection of all.slice(at, at + size)) void dismiss(connection, ms);
      }
      if (all.length) await pause(Math.min(ms / HAND_OVER_STEPS, 200)); // close frames leave
    },
    close() {
      clearInterval(look);
      clearInterval(ping);
      for (const { socket } of connections) socket.terminate();
    },
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// What the client has asked is answered first.
async function dismiss({ socket, pending }: Connection, ms: number): Promise<void> {
  await Promise.race([Promise.allSettled(pending), pause(ms)]);
  await new Promise((resolve) => setImmediate(resolve));
  socket.close(SERVICE_RESTART, 'The server is restarting: connect again.');
}

function turnAway(raw: Duplex, status: string): void {
  raw.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

// graphql-ws picks the operation out of the document it is given; ours has already run when it looks.
const ANSWERED = parse('{ __typename }');

function protocolOf(engine: Engine) {
  const { machinery, traffic } = engine;
  const { config } = machinery;
  return makeServer<Params, Connection>({
    schema: engine.schema,
    connectionInitWaitTimeout: INIT_MS,

    async onConnect(ctx) {
      const { socket, gone } = ctx.extra;
      try {
        const { viewer } = await openUntil(gone.signal, LIMITS.runMs, (until) =>
          contextOf(machinery, askedOf(ctx, config), until),
        );
        if ('expiresAt' in viewer) {
          const expired = () => socket.close(CloseCode.Forbidden, 'The access token has expired: refresh it.');
          ctx.extra.expiry = setTimeout(expired, viewer.expiresAt.getTime() - Date.now());
        }
        return true;
      } catch (error) {
        const { message, extensions } = publicError(error, machinery.log, 'socket');
        const mayRetry = extensions.code === 'UNAVAILABLE' || extensions.code === 'INTERNAL_SERVER_ERROR';
        socket.close(mayRetry ? TRY_AGAIN_LATER : CloseCode.Forbidden, reasonOf(message));
        return false;
      }
    },

    async onSubscribe(ctx, id, payload) {
      const { query, variables, operationName } = payload;
      const { socket, gone, pending } = ctx.extra;
      if (traffic.draining)
        return [failure('UNAVAILABLE', 'The server is restarting: connect again.', { retryAfter: 1 })];
      if (Object.keys(ctx.subscriptions).length > LIMITS.operations) {
        return [
          failure(
            'RATE_LIMITED',
            `A socket carries at most ${LIMITS.operations} operations at once: complete some first.`,
          ),
        ];
      }
      const ended = (why: GraphQLError) => socket.close(CloseCode.Forbidden, reasonOf(why.message));
      const answering = answer(
        engine,
        { query, variables, operationName, documentId: documentIdIn(payload) },
        { asked: askedOf(ctx, config), signal: gone.signal, mayMutate: true, maySubscribe: true, ended },
      );
      pending.add(answering);
      const result = await answering.finally(() => pending.delete(answering));
      if (isSubscription(result)) {
        const contextValue = endOf(result, outletOf(ctx.extra, id));
        return { schema: engine.schema, document: ANSWERED, contextValue } satisfies ExecutionArgs;
      }
      if (!('data' in result) && result.errors?.length) return result.errors;
      return { schema: engine.schema, document: ANSWERED, contextValue: result } satisfies ExecutionArgs;
    },
    execute: ({ contextValue }) => contextValue as never,
  });
}

// Results are written to the connection itself, beside graphql-ws: one frame is made for all who count their operations alike.
function outletOf({ socket, raw }: Connection, id: string): Outlet {
  return {
    send(payload) {
      if (socket.readyState === socket.OPEN) raw.write(payload.frame(id));
    },
    isFull: () => isFull(raw),
    drained: () => drained(raw),
    dismiss: () => socket.close(TRY_AGAIN_LATER, SLOW),
  };
}

/** A subscription as graphql-ws knows it: begun when it is first asked for a result, giving none but the error it ends with. */
function endOf({ open, stop }: Subscription, outlet: Outlet): AsyncGenerator<ExecutionResult, void> {
  const { signal } = stop;
  async function* end(): AsyncGenerator<ExecutionResult, void> {
    open(outlet);
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    if (signal.reason instanceof GraphQLError) yield { errors: [signal.reason] };
  }
  const generator = end();
  // `return` must not wait behind an end that may never come.
  return Object.assign(generator, {
    return() {
      stop.abort();
      return Promise.resolve({ done: true as const, value: undefined });
    },
  });
}

// A browser cannot set headers on a socket: the parameters of connection_init stand for them.
function askedOf({ extra, connectionParams }: SocketContext<Params, Connection>, { TRUSTED_PROXIES }: Config): Asked {
  const { headers } = extra.request;
  const given = new Map(Object.entries(connectionParams ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    host: headers.host ?? null,
    address: addressOf(extra.request, TRUSTED_PROXIES),
    header(name) {
      const value = given.get(name) ?? headers[name];
      return typeof value === 'string' ? value : null;
    },
  };
}

// A close frame holds 123 bytes of reason.
function reasonOf(message: string): string {
  let reason = message;
  while (Buffer.byteLength(reason) > 123) reason = reason.slice(0, -1);
  return reason;
}
