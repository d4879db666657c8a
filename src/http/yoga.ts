// GraphQL over HTTP and server-sent events. The plugins, top to bottom, are a request's life.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { readBody, readQuery } from './body.ts';
import { type Answer, answer, type Engine } from './operation.ts';
import { mayAskFrom } from './origin.ts';
import { publicError, statusOf } from './public-error.ts';
import type { Asked } from './request.ts';

/** The handler of /graphql. */
export type GraphQLHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Makes the handler of /graphql. What is not used is off: batching, multipart, Yoga's own pages. */
export function makeYoga(engine: Engine): GraphQLHandler {
  const { config, log } = engine.machinery;
  const isWelcome = (request: Request) =>
    mayAskFrom(config, request.headers.get('origin'), request.headers.get('host'));
  return createYoga({
    graphqlEndpoint: '/graphql',
    batching: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    parserAndValidationCache: false,
    maxRequestBodySize: false, // body.ts counts without copying
    logging: false, // what matters is logged by public-error.ts
    maskedErrors: {
      maskError: (error) => withoutInternals(publicError(error, log, randomUUID())),
    },
    cors: (request) =>
      isWelcome(request)
        ? {
            origin: request.headers.get('origin') ?? undefined,
            methods: ['GET', 'POST'],
            allowedHeaders: [
              'authorization',
              'content-type',
              'accept',
              'x-tenant',
              'x-locale',
              'x-request-id',
              'last-event-id',
            ],
            credentials: false,
            maxAge: 7_200,
          }
        : false,
    plugins: [refuseForeignPages(isWelcome), readParameters, runOperation(engine)],
  });
}

// A page that is not ours can make a browser send requests; it may not have them answered.
function refuseForeignPages(isWelcome: (request: Request) => boolean): Plugin {
  return {
    onRequestParse({ request, endResponse, fetchAPI }) {
      const refuse = (status: number, message: string) =>
        endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }, { status }));
      if (!isWelcome(request)) return refuse(403, 'Pages of this origin may not ask here: set PUBLIC_URL to allow it.');
      // An image, a script or a link of any page may ask by GET; browsers say so.
      const mode = request.headers.get('sec-fetch-mode');
      if (request.method === 'GET' && (mode === 'no-cors' || mode === 'navigate')) {
        return refuse(
          403,
          'This must be asked by a program: send the header `Accept: application/graphql-response+json`, with fetch.',
        );
      }
      // Forms can send three content types, none of which is this one.
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (request.method === 'POST' && type !== 'application/json')
        return refuse(415, 'Send the request as `Content-Type: application/json`.');
    },
  };
}

const readParameters: Plugin = {
  onRequestParse({ request, setRequestParser }) {
    if (request.method === 'POST') setRequestParser(readBody);
    if (request.method === 'GET') setRequestParser(readQuery);
  },
};

function runOperation(engine: Engine): Plugin {
  return {
    onParams({ request, setParamsHandler }) {
      setParamsHandler(async ({ params }) => {
        const { headers, method, signal } = request;
        const asked: Asked = { host: headers.get('host'), header: (name) => headers.get(name) };
        const { query, variables, operationName } = params;
        if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
          throw new GraphQLError('`operationName` must be a string.', {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        }
        const allowed = { mayMutate: method === 'POST', maySubscribe: acceptsEventStream(headers.get('accept')) };
        return withStatus(
          await answer(engine, { query: query!, variables, operationName }, { asked, signal, ...allowed }),
        );
      });
    },
  };
}

// With any other type beside it, Yoga might choose that one and leave the stream unread, and open.
function acceptsEventStream(accept: string | null): boolean {
  return /^\s*text\/event-stream\s*(;[^,]*)?$/i.test(accept ?? '');
}

// A request that did not run says so by its status, except to callers who accept only application/json (GraphQL over
// HTTP, 6.4.1).
function withStatus(result: Answer): Answer {
  if (Symbol.asyncIterator in result || 'data' in result || !result.errors) return result;
  const errors = result.errors.map((error) => {
    if (error.extensions.http) return error;
    const { message, nodes, source, positions, path } = error;
    const extensions = { ...error.extensions, http: { spec: true, status: statusOf(error) } };
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
  });
  return { ...result, errors } satisfies ExecutionResult;
}

// Yoga puts what JSON.parse said, and so a piece of the body, beside some of its errors.
function withoutInternals(error: GraphQLError): GraphQLError {
  if (!('originalError' in error.extensions)) return error;
  const { originalError: _, ...extensions } = error.extensions;
  return new GraphQLError(error.message, { extensions });
}
