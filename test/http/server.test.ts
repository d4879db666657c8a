// The server itself: what breaks while it listens, and who may read its figures.
import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { Writable } from 'node:stream';
import { GraphQLError } from 'graphql';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.ts';
import { publicError } from '../../src/http/public-error.ts';
import { GONE } from '../../src/http/stream.ts';
import { startServer } from '../../src/server.ts';
import { useWorld } from '../kit/world.ts';

const METRICS_TOKEN = 'a-token-of-twenty-four-c';
const world = useWorld({ worker: false, env: { METRICS_TOKEN } });

/** A log, and the lines of its errors. */
function listen() {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, log: pino({ level: 'error' }, sink) };
}

test('errors of a listening server are logged, each, and end nothing', async () => {
  const { lines, log } = listen();
  const server = await startServer({ ...world.app, log }, { port: 0 });
  try {
    const handles = (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles() as Server[];
    const listening = handles.find((one) => {
      const address = typeof one.address === 'function' && one.listening ? one.address() : null;
      return typeof address === 'object' && address?.port === server.port;
    })!;
    listening.emit('error', new Error('accept EMFILE 1'));
    listening.emit('error', new Error('accept EMFILE 2'));
    expect(lines.map((line) => JSON.parse(line).err.message)).toEqual(['accept EMFILE 1', 'accept EMFILE 2']);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  } finally {
    await server.close();
  }
});

test('that a caller is gone is no error of ours, a fault is', () => {
  const { lines, log } = listen();
  const shown = (originalError: Error) =>
    publicError(new GraphQLError(originalError.message, { originalError, path: ['products'] }), log, 'r').extensions
      .code;
  expect([shown(GONE), lines.length]).toEqual(['UNAVAILABLE', 0]);
  expect([shown(new Error('a fault')), lines.length]).toEqual(['INTERNAL_SERVER_ERROR', 1]);
});

describe('figures', () => {
  const read = async (url: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/metrics`, { headers });
    return [response.status, /graphql_operations_total/.test(await response.text())];
  };
  const [given, refused] = [
    [200, true],
    [403, false],
  ];
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('are for this machine, and for who holds METRICS_TOKEN', async () => {
    expect(await read(world.url)).toEqual(given);
    const forwarded = { 'x-forwarded-for': '203.0.113.7' }; // a proxy beside us speaks for somebody else
    expect(await read(world.url, forwarded)).toEqual(refused);
    expect(await read(world.url, { ...forwarded, ...bearer(METRICS_TOKEN) })).toEqual(given);
    expect(await read(world.url, { ...forwarded, ...bearer(`${METRICS_TOKEN}x`) })).toEqual(refused);
    expect(await read(world.url, { ...forwarded, ...bearer('') })).toEqual(refused);
    const unset = { ...world.app, config: { ...world.app.config, METRICS_TOKEN: undefined } };
    const server = await startServer(unset, { port: 0 });
    expect(await read(server.url)).toEqual(given);
    expect(await read(server.url, { ...forwarded, ...bearer('undefined') })).toEqual(refused);
    await server.close();
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
  test.skipIf(!outside)('are refused to other machines (skipped where there is no network)', async () => {
    const server = await startServer(world.app, { port: 0, host: '0.0.0.0' });
    const url = `http://${outside}:${server.port}`;
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect(await read(url)).toEqual(refused);
    expect(await read(url, bearer(METRICS_TOKEN))).toEqual(given);
    await server.close();
  });

  test('a short METRICS_TOKEN is refused, and not shown', () => {
    expect(() => readConfig({ METRICS_TOKEN: 'short-canary' })).toThrow(ConfigError);
    expect(() => readConfig({ METRICS_TOKEN: 'short-canary' })).toThrow(/METRICS_TOKEN.*16 characters/);
    expect(() => readConfig({ METRICS_TOKEN: 'short-canary' })).not.toThrow(/canary/);
  });
});
