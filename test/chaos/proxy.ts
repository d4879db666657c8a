// A little TCP proxy in front of the API processes: it spreads connections over them and cuts some off, as networks do.

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy that runs. */
export interface TcpProxy {
  url: string;
  /** Cuts so many connections, taken by chance; answers how many there were to cut. */
  cut(count: number): number;
  close(): Promise<void>;
}

/** Starts a proxy to `ports` of this machine, which take turns. */
export async function startProxy(ports: readonly number[]): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    const upstream = connect(ports[turn++ % ports.length]!, '127.0.0.1');
    open.add(client);
    const end = () => {
      open.delete(client);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end).setNoDelay(true);
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut(count) {
      const some = [...open].sort(() => Math.random() - 0.5).slice(0, count);
      for (const socket of some) socket.resetAndDestroy();
      return some.length;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
