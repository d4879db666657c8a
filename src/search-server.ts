// The connection to Meilisearch: one HTTP pool a process, and the names of this installation's indexes.
import { Meilisearch, MeilisearchApiError, type MeilisearchErrorResponse } from 'meilisearch';
import { Pool } from 'undici';

/** Meilisearch, as this installation uses it. */
export interface SearchServer {
  client: Meilisearch;
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
  const { origin } = new URL(url);
  const pool = new Pool(origin, {
    connections: 16,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: { timeout: 1_000 },
  });
  // The client's own fetch stalls some 45 ms at low concurrency; a keep-alive pool does not.
  const httpClient = async (input: string | URL | Request, init: RequestInit = {}) => {
    const target = new URL(input instanceof Request ? input.url : input);
    const response = await pool.request({
      path: target.pathname + target.search,
      method: (init.method ?? 'GET') as 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body as string | undefined,
      signal: init.signal ?? undefined,
    });
    // The client takes what this answers as the parsed body and asks no further: errors are for us to throw.
    const text = await response.body.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.statusCode < 400) return body;
    throw new MeilisearchApiError(
      new Response(null, { status: response.statusCode }),
      body as MeilisearchErrorResponse,
    );
  };
  return {
    client: new Meilisearch({ host: url, apiKey: key, httpClient }),
    patienceMs: PATIENCE_MS,
    uid: (name) => prefix + name,
    close: () => pool.close(),
  };
}
