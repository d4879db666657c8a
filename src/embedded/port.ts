// Free ports of the loopback interface.
import { createServer } from 'node:net';

/** A free TCP port on 127.0.0.1: `wanted` when it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
  return (await tried(wanted)) ?? (await tried(0)) ?? Promise.reject(new Error('There is no free port on 127.0.0.1.'));
}

function tried(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
