// A TCP line that fails as networks do: it breaks when an answer is under way, or goes silent without being closed.
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a port of this machine. */
export interface Wire {
  port: number;
  /** How often it has broken. */
  broken(): number;
  /** Nothing moves any more, on connections old and new; what is sent waits. */
  hold(): void;
  /** Everything moves again. */
  release(): void;
  /** What is connected now stays connected and silent for good; new connections work. */
  strand(): void;
  close(): Promise<void>;
}

/** Opens a line to `port`; `breaks` says of each piece that comes back whether the connection ends in its place. */
export async function openWire(port: number, breaks: (piece: Buffer) => boolean = () => false): Promise<Wire> {
  const pairs = new Set<{ client: Socket; upstream: Socket; isStranded: boolean }>();
  let isHeld = false;
  let broken = 0;
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    const pair = { client, upstream, isStranded: false };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end).setNoDelay(true);
    client.on('data', (piece) => upstream.write(piece));
    upstream.on('data', (piece) => {
      if (!breaks(piece)) return void client.write(piece);
      broken++;
      end();
    });
    if (isHeld) for (const socket of [client, upstream]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const all = (change: (socket: Socket) => void) => {
    for (const { client, upstream, isStranded } of pairs)
      if (!isStranded) for (const socket of [client, upstream]) change(socket);
  };
  return {
    port: (server.address() as AddressInfo).port,
    broken: () => broken,
    hold() {
      isHeld = true;
      all((socket) => socket.pause());
    },
    release() {
      isHeld = false;
      all((socket) => socket.resume());
    },
    strand() {
      all((socket) => socket.pause());
      for (const pair of pairs) pair.isStranded = true;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const { client, upstream } of pairs) {
        client.destroy();
        upstream.destroy();
      }
      await closed;
    },
  };
}

/** `url` with another port, of this machine. */
export function through(url: string, { port }: Pick<Wire, 'port'>): string {
  return Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href;
}
