// The bare proxy: what any server pays that stands between a caller and Meilisearch — node:http, an undici pool, the answer piped.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

/** A proxy that listens. */
export interface Proxy {
  url: string;
  close(): Promise<void>;
}

/** Starts a proxy to `target`; `saw` is told each body on its way. */
export async function startProxy(target: string, saw: (body: string) => void = () => {}): Promise<Proxy> {
  const pool = new Pool(target, { connections: 16 });
  const forward = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    saw(body.toString());
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const answer = await pool.request({
      path: request.url!,
      method: request.method as 'POST',
      headers: { authorization, 'content-type': type },
      body: body.length ? body : null,
    });
    response.writeHead(answer.statusCode, { 'content-type': 'application/json' });
    answer.body.pipe(response);
  };
  const server = createServer((request, response) => {
    forward(request, response).catch((error: Error) => response.writeHead(502).end(error.message));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.close();
    },
  };
}
