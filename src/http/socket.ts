// GraphQL over WebSocket (graphql-transport-ws) on the server's own port.
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context as SocketContext } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { failure } from '../errors.ts';
import { addressOf } from './address.ts';
import { documentIdIn } from './body.ts';
import { LIMITS } from './limits.ts';
import { answer, type Engine, isSubscription, type Subscription } from './operation.ts';
import { mayAskFrom } from './origin.ts';
import { drained, isFull, type Outlet } from './outlet.ts';
import { publicError } from './public-error.ts';
import { type Asked, CALLER_HEADERS, contextOf } from './request.ts';
import { GONE, openUntil } from './stream.ts';

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
const EXPIRED = 'The access token has expired: refresh it.';

const MOST_BUFFERED = 1024 * 1024;
const LOOK_MS = 500;
const PING_MS = 12_000;
const INIT_MS = 3_000;
const CLOSE_MS = 3_000;
const HAND_OVER_STEPS = 10;

/** One client's connection. */
interface Connection {
  socket: WebSocket;
  /** What the upgrade said of the caller; the request itself is not kept, nor is anything else that thousands need not have. */
  host: string | null;
  address: string;
  headers: Readonly<Record<string, string>>;
  /** Operations not answered yet, each with what is aborted when the socket is closed; an open subscription is answered. */
  pending: Map<Promise<unknown>, AbortController>;
  /** Whether the last ping was answered. */
  isAlive: boolean;
  /** What the socket writes to. */
  raw: Duplex;
  /** When the access token ends, ms. */
  expiresAt: number;
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
    const host = request.headers.host ?? null;
    const connection: Connection = {
      socket,
      raw,
      host,
      address: addressOf(request, config.TRUSTED_PROXIES),
      headers: headersOf(request),
      pending: new Map(),
      isAlive: true,
      expiresAt: Number.POSITIVE_INFINITY,
    };
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
      for (const stop of connection.pending.values()) stop.abort(GONE);
      closed(code, String(reason)).catch((error: unknown) =>
        log.warn({ err: error }, 'a socket did not close cleanly'),
      );
    });
  }

  // Who reads too slowly is sent away; the cursor brings the client back to where it was.
  const look = setInterval(() => {
    for (const { socket, expiresAt } of connections) {
      if (socket.bufferedAmount > MOST_BUFFERED) socket.close(TRY_AGAIN_LATER, SLOW);
      if (expiresAt <= Date.now()) socket.close(CloseCode.Forbidden, EXPIRED);
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
  await Promise.race([Promise.allSettled(pending.keys()), pause(ms)]);
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
  return makeServer<Params, Connection>({
    schema: engine.schema,
    connectionInitWaitTimeout: INIT_MS,

    async onConnect(ctx) {
      const { socket } = ctx.extra;
      try {
        const { viewer } = await whileOpen(ctx.extra, ({ signal }) =>
          openUntil(signal, LIMITS.runMs, (until) => contextOf(machinery, askedOf(ctx), until)),
        );
        if ('expiresAt' in viewer) ctx.extra.expiresAt = viewer.expiresAt.getTime();
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
      const { socket } = ctx.extra;
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
      const result = await whileOpen(ctx.extra, (stop) =>
        answer(
          engine,
          { query, variables, operationName, documentId: documentIdIn(payload) },
          { asked: askedOf(ctx), signal: stop.signal, mayMutate: true, stream: stop, ended },
        ),
      );
      if (isSubscription(result)) {
        const contextValue = new Ending(result, outletOf(ctx.extra, id));
        return { schema: engine.schema, document: ANSWERED, contextValue } satisfies ExecutionArgs;
      }
      if (!('data' in result) && result.errors?.length) return result.errors;
      return { schema: engine.schema, document: ANSWERED, contextValue: result } satisfies ExecutionArgs;
    },
    execute: ({ contextValue }) => contextValue as never,
  });
}

// Runs `work` with what is aborted when the socket is closed meanwhile. graphql-ws ends what is open by then itself.
async function whileOpen<T>({ pending, socket }: Connection, work: (stop: AbortController) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  if (socket.readyState !== socket.OPEN) stop.abort(GONE);
  const working = work(stop);
  pending.set(working, stop);
  try {
    return await working;
  } finally {
    pending.delete(working);
  }
}

// Results are written to the connection itself, beside graphql-ws: one frame is made for all who count their operations alike.
function outletOf({ socket, raw }: Connection, id: string): Outlet {
  return {
    send(payload) {
      if (socket.readyState !== socket.OPEN) return;
      // What comes in the same turn, all that a client missed, leaves by one call of the system.
      if (raw.writableCorked === 0) {
        raw.cork();
        process.nextTick(() => raw.uncork());
      }
      raw.write(payload.frame(id));
    },
    isFull: () => isFull(raw),
    drained: () => drained(raw),
    dismiss: () => socket.close(TRY_AGAIN_LATER, SLOW),
  };
}

/** A subscription as graphql-ws knows it: begun when it is first asked for a result, giving none but the error it ends with. */
class Ending implements AsyncIterableIterator<ExecutionResult, void> {
  readonly #stop: AbortController;
  #begin: (() => void) | null;

  constructor({ open, stop }: Subscription, outlet: Outlet) {
    this.#stop = stop;
    this.#begin = () => open(outlet);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<ExecutionResult, void>> {
    if (!this.#hasBegun()) return { done: true, value: undefined };
    const { signal } = this.#stop;
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    if (signal.reason instanceof GraphQLError) return { done: false, value: { errors: [signal.reason] } };
    return { done: true, value: undefined };
  }

  // Whether it begins now. Apart: what it began with would be held as long as the wait for its end.
  #hasBegun(): boolean {
    const begin = this.#begin;
    this.#begin = null;
    begin?.();
    return begin !== null;
  }

  // Does not wait behind an end that may never come.
  return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.#stop.abort(GONE);
    return Promise.resolve({ done: true, value: undefined });
  }
}

// A browser cannot set headers on a socket: the parameters of connection_init stand for them.
function askedOf({ extra, connectionParams }: SocketContext<Params, Connection>): Asked {
  const given = new Map(Object.entries(connectionParams ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    host: extra.host,
    address: extra.address,
    header(name) {
      const value = given.get(name) ?? extra.headers[name];
      return typeof value === 'string' ? value : null;
    },
  };
}

/** The headers that say something of the caller, in texts of their own: a piece of the upgrade would hold on to all of it. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of CALLER_HEADERS) {
    const value = headers[name];
    if (typeof value === 'string') kept[name] = Buffer.from(value).toString();
  }
  return kept;
}

// A close frame holds 123 bytes of reason.
function reasonOf(message: string): string {
  let reason = message;
  while (Buffer.byteLength(reason) > 123) reason = reason.slice(0, -1);
  return reason;
}
