// The API server: composes transports, pages and health on one port, and stops gracefully.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Machinery } from './context.ts';
import { openBuckets } from './http/charge.ts';
import type { Engine } from './http/operation.ts';
import { Refusals } from './http/refusals.ts';
import { makeRoutes, pathOf } from './http/routes.ts';
import { openSockets } from './http/socket.ts';
import { Tolls } from './http/toll.ts';
import { makeTraffic } from './http/traffic.ts';
import { readTrusted } from './http/trusted.ts';
import { Turns } from './http/turns.ts';
import { FILES } from './modules/file/address.ts';
import { storeOf } from './modules/file/store.ts';
import { registerFigures } from './modules/search/figures.ts';
import { changedDeclarations, describeChange } from './modules/vertical/declaration.ts';
import { schema } from './schema.ts';
import { flushTallies } from './tally.ts';

/** A server that listens. */
export interface Server {
  /** Where it is reached: `http://127.0.0.1:4000`. */
  url: string;
  port: number;
  /**
   * Stops within `seconds` (by default DRAIN_SECONDS): not ready, no new work, sockets handed over in steps, what is
   * under way finished. Afterwards the machinery may be closed. Safe to call twice.
   */
  drain(seconds?: number): Promise<void>;
  /** Stops at once: for tests, and for the end of a drain. */
  close(): Promise<void>;
}

/** The server cannot listen; `message` says what to do. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

// A client has this long to send its request; one that trickles holds a connection no longer.
const REQUEST_MS = 15_000;
// Node knows one limit for all requests. Files have limits of their own (http/files.ts), all within this.
const FILE_MS = 15 * 60_000;
// Balancers keep idle connections for a minute and more. Who keeps them for less ends one that is just being used again.
const IDLE_MS = 75_000;

/** Starts the API on `machinery`, by default where PORT and HOST say. Throws ServerError when the port is taken. */
export async function startServer(machinery: Machinery, where: { port?: number; host?: string } = {}): Promise<Server> {
  const { PORT, HOST, DRAIN_SECONDS } = machinery.config;
  for (const changed of await changedDeclarations(machinery.database.pool)) machinery.log.warn(describeChange(changed));
  await storeOf(machinery); // one that cannot be had is told at the start, not to the first uploader
  const { port = PORT, host = HOST } = where;
  const traffic = makeTraffic();
  registerFigures(traffic.metrics, machinery);
  const trusted = readTrusted(machinery.config);
  const buckets = openBuckets(machinery);
  const tolls = new Tolls(machinery.config);
  const turns = new Turns(machinery.config);
  const engine: Engine = { schema, machinery, traffic, buckets, tolls, turns, refusals: new Refusals(), trusted };
  const route = makeRoutes(engine);
  const server = createServer(
    { requestTimeout: FILE_MS, headersTimeout: REQUEST_MS, keepAliveTimeout: IDLE_MS },
    (request: IncomingMessage, response: ServerResponse) => {
      if (!pathOf(request).startsWith(FILES)) limitBody(request);
      if (traffic.draining) response.setHeader('connection', 'close');
      route(request, response);
    },
  );
  const sockets = openSockets(server, engine);
  await listen(server, port, host).catch(async (error: unknown) => {
    await buckets.close();
    throw error;
  });
  // A connection that could not be accepted, say, ends neither the others nor the process.
  server.on('error', (error) => machinery.log.error({ err: error }, 'the listening server failed'));
  const { port: taken } = server.address() as AddressInfo;

  let draining: Promise<void> | undefined;
  const close = async () => {
    traffic.draining = true;
    sockets.close();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
    await flushTallies(machinery);
    await buckets.close();
  };
  const drain = async (seconds: number) => {
    const until = Date.now() + seconds * 1_000;
    traffic.draining = true;
    await sockets.handOver((seconds * 1_000) / 2);
    traffic.endStreams();
    server.close();
    await traffic.idle(Math.max(0, until - Date.now()));
    await new Promise((resolve) => setTimeout(resolve, Math.min(50, Math.max(0, until - Date.now())))); // last bytes leave
    await close();
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    drain: (seconds = DRAIN_SECONDS) => (draining ??= drain(seconds)),
    close,
  };
}

// Only a request with a body can be unfinished here.
function limitBody(request: IncomingMessage): void {
  const { headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  const timer = setTimeout(() => !request.complete && request.destroy(), REQUEST_MS);
  request.once('close', () => clearTimeout(timer));
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(explained(error, port, host));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new ServerError(
      `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=${port + 1}.`,
    );
  }
  if (error.code === 'EACCES')
    return new ServerError(`Port ${port} may not be used by this user. Choose one above 1023: PORT=4000.`);
  if (error.code === 'EADDRNOTAVAIL')
    return new ServerError(`This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`);
  return error;
}
