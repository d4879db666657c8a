// A page or file as it is sent: status, type, body, headers.
import type { ServerResponse } from 'node:http';

/** What a plain route answers. */
export interface Page {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** Sends `page`; to HEAD without its body. */
export function sendPage(response: ServerResponse, { status, type, body, headers }: Page, isHead = false): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'content-type': type.includes('charset') || !type.startsWith('text/') ? type : `${type}; charset=utf-8`,
    'content-length': length,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(isHead ? undefined : body);
}
