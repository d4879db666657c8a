// The connection to Meilisearch: one HTTP pool a process, and the names of this installation's indexes.
import { Readable } from 'node:stream';
import {
  type EnqueuedTask,
  type FederatedMultiSearchParams,
  Meilisearch,
  MeilisearchApiError,
  type MeilisearchErrorResponse,
  type MultiSearchParams,
  type MultiSearchResponse,
  type SearchResponse,
} from 'meilisearch';
import { Pool } from 'undici';
import { traced } from './tracing.ts';

/** Meilisearch, as this installation uses it. */
export interface SearchServer {
  client: Meilisearch;
  /**
   * Answers several queries, each apart. Past the client, which would make objects of address and headers at each request. Throws
   * MeilisearchApiError.
   */
  multiSearch<Document extends object>(
    params: MultiSearchParams,
    signal: AbortSignal,
  ): Promise<MultiSearchResponse<Document>>;
  /** Answers several queries as one, likewise. */
  federatedSearch<Document extends object>(
    params: FederatedMultiSearchParams,
    signal: AbortSignal,
  ): Promise<SearchResponse<Document>>;
  /**
   * Has documents put into the index `uid`, each a line of JSON with its `id`: pieces of bytes, where the client would have a text.
   * Throws MeilisearchApiError.
   */
  addDocuments(uid: string, lines: readonly Uint8Array[]): Promise<EnqueuedTask>;
  /** How long a search waits for it before the database answers, ms. */
  patienceMs: number;
  /** The uid of index `name` here: several installations may share a Meilisearch. */
  uid(name: string): string;
  close(): Promise<void>;
}

// By then the database has answered.
const PATIENCE_MS = 300;

/** Connects to Meilisearch at `url`. Nothing is sent yet. A request that takes longer than `timeoutMs` fails. */
export function openSearchServer(
  url: string,
  key: string | undefined,
  prefix: string,
  timeoutMs = 2_000,
): SearchServer {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: 16,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: { timeout: 1_000 },
  });
  const send = <Answer>(request: Parameters<Pool['request']>[0]) =>
    traced(
      () => ({
        name: `meilisearch ${request.method} /${request.path.split(/[/?]/)[1] ?? ''}`,
        kind: 'client' as const,
        marks: { 'db.system.name': 'meilisearch', 'server.address': origin },
      }),
      () => ask<Answer>(request),
    );
  async function ask<Answer>(request: Parameters<Pool['request']>[0]): Promise<Answer> {
    const response = await pool.request(request);
    const text = await response.body.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.statusCode < 400) return body as Answer;
    throw new MeilisearchApiError(
      new Response(null, { status: response.statusCode }),
      body as MeilisearchErrorResponse,
    );
  }
  // The client's own fetch stalls some 45 ms at low concurrency; a keep-alive pool does not. What this answers the client takes as
  // the parsed body and asks no further: errors are for `send` to throw.
  const httpClient = (input: string | URL | Request, init: RequestInit = {}) => {
    const target = new URL(input instanceof Request ? input.url : input);
    return send({
      path: target.pathname + target.search,
      method: (init.method ?? 'GET') as 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body as string | undefined,
      signal: init.signal ?? undefined,
    });
  };
  const post = (path: string, type: string) =>
    ({
      path: pathname.replace(/\/$/, '') + path,
      method: 'POST',
      headers: { 'content-type': type, ...(key && { authorization: `Bearer ${key}` }) },
    }) as const;
  const searching = post('/multi-search', 'application/json');
  const search = <Answer>(params: object, signal: AbortSignal) =>
    send<Answer>({ ...searching, body: JSON.stringify(params), signal });
  return {
    client: new Meilisearch({ host: url, apiKey: key, httpClient }),
    multiSearch: (params, signal) => search(params, signal),
    federatedSearch: (params, signal) => search(params, signal),
    addDocuments(uid, lines) {
      const { headers, ...request } = post(`/indexes/${uid}/documents?primaryKey=id`, 'application/x-ndjson');
      const length = lines.reduce((sum, { byteLength }) => sum + byteLength, 0);
      return send({
        ...request,
        headers: { ...headers, 'content-length': String(length) },
        body: Readable.from(lines),
      });
    },
    patienceMs: PATIENCE_MS,
    uid: (name) => prefix + name,
    close: () => pool.close(),
  };
}
