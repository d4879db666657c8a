// GraphQL over HTTP. The plugins, top to bottom, are a request's life.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Config } from '../config.ts';
import { addressOf } from './address.ts';
import { readBody, readOperation, readQuery } from './body.ts';
import { answer, type Engine } from './operation.ts';
import { mayAskFrom, refusalFor } from './origin.ts';
import { isRateLimited, publicError, statusOf } from './public-error.ts';
import type { Asked } from './request.ts';

/** The handler of /graphql. */
export type GraphQLHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** What Node gives Yoga of a request. */
interface Incoming extends Record<string, unknown> {
  req: IncomingMessage;
}

/** Makes the handler of /graphql. What is not used is off: batching, multipart, Yoga's own pages. */
export function makeYoga(engine: Engine): GraphQLHandler {
  const { config, log } = engine.machinery;
  return createYoga<Incoming>({
    graphqlEndpoint: '/graphql',
    extraParamNames: ['documentId'],
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
      mayAskFrom(config, request.headers.get('origin'), request.headers.get('host'))
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
              'x-cost',
            ],
            exposedHeaders: ['Retry-After'],
            credentials: false,
            maxAge: 7_200,
          }
        : false,
    plugins: [refuseForeignPages(config), readParameters(engine), runOperation(engine)],
  });
}

function refuseForeignPages(config: Config): Plugin {
  return {
    onRequestParse({ request, endResponse, fetchAPI }) {
      const refusal = refusalFor(config, request);
      if (!refusal) return;
      const { status, message } = refusal;
      endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }, { status }));
    },
  };
}

function readParameters({ machinery, tolls }: Engine): Plugin<object, Incoming> {
  const { TRUSTED_PROXIES } = machinery.config;
  const readers: Record<string, typeof readBody | typeof readQuery> = { POST: readBody, GET: readQuery };
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      const read = readers[request.method];
      if (!read) return;
      const address = addressOf(serverContext.req, TRUSTED_PROXIES);
      setRequestParser((request) => tolls.receive(address, () => read(request)));
    },
  };
}

function runOperation(engine: Engine): Plugin<object, Incoming> {
  const { TRUSTED_PROXIES } = engine.machinery.config;
  return {
    onParams({ request, setParamsHandler, context }) {
      setParamsHandler(async ({ params }) => {
        const { headers, method, signal } = request;
        const address = addressOf(context.req, TRUSTED_PROXIES);
        const asked: Asked = { host: headers.get('host'), address, header: (name) => headers.get(name) };
        const allowed = { mayMutate: method === 'POST', stream: null };
        const operation = await engine.tolls.receive(address, () => readOperation(params));
        return withStatus((await answer(engine, operation, { asked, signal, ...allowed })) as ExecutionResult);
      });
    },
  };
}

// A request that did not run says so by its status, except to callers who accept only application/json (GraphQL over
// HTTP, 6.4.1).
// That one has to wait is said to all: proxies and clients heed 429 and its header.
function withStatus(result: ExecutionResult): ExecutionResult {
  if (!result.errors || result.data) return result;
  const didRun = 'data' in result;
  const errors = result.errors.map((error) => {
    const isLimited = isRateLimited(error);
    if (error.extensions.http || (didRun && !isLimited)) return error;
    const { message, nodes, source, positions, path } = error;
    const http = isLimited
      ? { status: 429, headers: { 'Retry-After': String(error.extensions.retryAfter) } }
      : { spec: true, status: statusOf(error) };
    const extensions = { ...error.extensions, http };
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
