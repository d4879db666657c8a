// The parameters of a GraphQL request out of its body or its query string; never more of it in memory than allowed.
import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { LIMITS } from './limits.ts';
import type { Request as Operation } from './operation.ts';

/** Reads the JSON body of a POST. Throws errors with an HTTP status; none repeats the body. */
export async function readBody(request: Request): Promise<GraphQLParams> {
  const length = request.headers.get('content-length');
  if (length !== null && !(Number(length) <= LIMITS.bodyBytes)) throw tooLarge();
  // Node lets no more through than Content-Length says; without one the bytes must be counted.
  const text = length === null ? await textWithin(request, LIMITS.bodyBytes) : await request.text();
  const params = parsed(text, 'The body');
  if (typeof params !== 'object' || params === null || Array.isArray(params)) {
    throw bad(
      Array.isArray(params)
        ? 'One operation a request: batches are not answered.'
        : 'The body must be a JSON object with `query`.',
    );
  }
  return withQuery(params as GraphQLParams);
}

/** The operation that the parameters name. Throws an error with an HTTP status. */
export function readOperation(params: GraphQLParams): Operation {
  const { variables, operationName } = params;
  const documentId = documentIdIn(params);
  const query = params.query ?? (documentId === null ? undefined : '');
  if (typeof query !== 'string') throw bad('Say what to run: send its text as `query`.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw bad('`operationName` must be a string.');
  if (variables !== undefined && (typeof variables !== 'object' || Array.isArray(variables)))
    throw bad('`variables` must be an object.');
  return { query, variables, operationName, documentId };
}

/** The id of the document that parameters name: `documentId`, or `extensions.persistedQuery.sha256Hash`; null when they name none. */
export function documentIdIn(params: object): string | null {
  const { documentId, extensions } = params as { documentId?: unknown; extensions?: unknown };
  const persisted = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  const id = documentId ?? (persisted as { sha256Hash?: unknown } | null | undefined)?.sha256Hash;
  return typeof id === 'string' && id.length <= 200 ? id : null;
}

// Yoga wants a text in any case.
function withQuery(params: GraphQLParams): GraphQLParams {
  return params.query === undefined && documentIdIn(params) !== null ? { ...params, query: '' } : params;
}

/** Reads the query string of a GET. */
export function readQuery(request: Request): GraphQLParams {
  if (request.url.length > LIMITS.bodyBytes) throw tooLarge();
  const search = new URLSearchParams(request.url.split('?', 2)[1] ?? '');
  const json = (name: string) => {
    const text = search.get(name);
    return text ? (parsed(text, `\`${name}\``) as Record<string, unknown>) : undefined;
  };
  const params = {
    documentId: search.get('documentId') ?? undefined,
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName') ?? undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
  return withQuery(params);
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad(`${what} is not valid JSON.`);
  }
}

async function textWithin(request: Request, most: number): Promise<string> {
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const bad = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

function tooLarge(): GraphQLError {
  return new GraphQLError(`The request is larger than ${LIMITS.bodyBytes} bytes: send large things in parts.`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 413 } },
  });
}
