// The files GraphiQL is made of, from our own origin: compressed once, cached by browsers for ever.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Page } from './page.ts';

const manifest = createRequire(import.meta.url).resolve('@graphql-yoga/graphiql/package.json');
const dist = path.join(path.dirname(manifest), 'dist');
const { version } = createRequire(import.meta.url)(manifest) as { version: string };
const own = path.join(import.meta.dirname, 'browser');

/** Where a file is served: its address changes with its version, so it never goes stale. */
export const ASSETS = `/assets/graphiql-${version}-1`;

const files: Record<string, [file: string, type: string]> = {
  'start.js': [path.join(own, 'start-graphiql.js'), 'text/javascript'],
  'page.css': [path.join(own, 'page.css'), 'text/css'],
  'graphiql.js': [path.join(dist, 'yoga-graphiql.umd.js'), 'text/javascript'],
  'graphiql.css': [path.join(dist, 'graphiql.css'), 'text/css'],
  'editor.worker.js': [path.join(dist, 'monacoeditorwork/editor.worker.bundle.js'), 'text/javascript'],
  'json.worker.js': [path.join(dist, 'monacoeditorwork/json.worker.bundle.js'), 'text/javascript'],
  'graphql.worker.js': [path.join(dist, 'monacoeditorwork/graphql.worker..bundle.js'), 'text/javascript'],
};

const brotli = (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
const encoders: Record<string, (body: Buffer) => Promise<Buffer>> = {
  br: brotli,
  gzip: promisify(gzip),
  identity: async (body) => body,
};
const ready = new Map<string, Promise<Buffer>>();

/** The file at `address`, encoded as the browser likes best; null when there is none. */
export async function asset(address: string, acceptEncoding: string | undefined): Promise<Page | null> {
  const name = address.startsWith(`${ASSETS}/`) ? address.slice(ASSETS.length + 1) : '';
  if (!Object.hasOwn(files, name)) return null;
  const [file, type] = files[name]!;
  const encoding = /\bbr\b/.test(acceptEncoding ?? '')
    ? 'br'
    : /\bgzip\b/.test(acceptEncoding ?? '')
      ? 'gzip'
      : 'identity';
  return {
    status: 200,
    type,
    body: await encoded(file, encoding),
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    },
  };
}

function encoded(file: string, encoding: string): Promise<Buffer> {
  const key = `${encoding} ${file}`;
  let body = ready.get(key);
  if (!body) {
    body = readFile(file).then(encoders[encoding]!);
    body.catch(() => ready.delete(key));
    ready.set(key, body);
  }
  return body;
}
