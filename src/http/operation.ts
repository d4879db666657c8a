// One operation from its text to its answer, the same way for HTTP, server-sent events and WebSocket.
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
} from 'graphql';
import { type Context, contextAs, type Machinery } from '../context.ts';
import { failure } from '../errors.ts';
import { costOf } from './cost.ts';
import { prepare } from './document.ts';
import { LIMITS } from './limits.ts';
import { publicError } from './public-error.ts';
import { type Asked, contextOf, requestIdOf } from './request.ts';
import { watchSession } from './session.ts';
import { deliver, openUntil } from './stream.ts';
import type { Traffic } from './traffic.ts';

/** What runs operations: one a server. */
export interface Engine {
  schema: GraphQLSchema;
  machinery: Machinery;
  traffic: Traffic;
}

/** An operation as a transport received it. */
export interface Request {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/** The transport's side of it. */
export interface Transport {
  asked: Asked;
  /** Aborted when the caller is gone. */
  signal: AbortSignal;
  /** Whether a mutation may come this way. */
  mayMutate: boolean;
  /** Whether it can carry a stream. */
  maySubscribe: boolean;
  /** Told when a subscription is ended because its right ended. */
  ended?(why: GraphQLError): void;
}

/** One result, or a stream of them. An answer without `data` did not run. */
export type Answer = ExecutionResult | AsyncGenerator<ExecutionResult, void, undefined>;

/**
 * Runs `request`; never throws. Its checks come cheapest first, and nothing is looked up for a request that fails them.
 */
export async function answer(engine: Engine, request: Request, transport: Transport): Promise<Answer> {
  const { machinery, traffic } = engine;
  let done: ReturnType<Traffic['begin']> | undefined;
  try {
    const admitted = admit(engine.schema, request, transport);
    if ('errors' in admitted) {
      traffic.begin('refused')('error');
      return admitted;
    }
    done = traffic.begin(admitted.type);
    const run = admitted.type === OperationTypeNode.SUBSCRIPTION ? subscribe : perform;
    const result = await run(engine, admitted, transport);
    done('errors' in result && result.errors ? 'error' : 'ok');
    return result;
  } catch (error) {
    (done ?? traffic.begin('refused'))('error');
    return { errors: [publicError(error, machinery.log, requestIdOf(transport.asked))] };
  }
}

interface Admitted {
  type: OperationTypeNode;
  args: {
    schema: GraphQLSchema;
    document: DocumentNode;
    variableValues: Record<string, unknown>;
    operationName?: string;
  };
  extensions: { cost: { requested: number; limit: number } };
}

function admit(
  schema: GraphQLSchema,
  request: Request,
  transport: Transport,
): Admitted | { errors: readonly GraphQLError[] } {
  const { query, variables, operationName } = request;
  const { document, errors } = prepare(schema, query);
  if (errors) return { errors };
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const why = operationName
      ? `The document has no operation "${operationName.slice(0, 80)}".`
      : 'The document has several operations.';
    throw failure('BAD_USER_INPUT', `${why} Say which to run: send its name as \`operationName\`.`);
  }
  if (operation.operation === 'mutation' && !transport.mayMutate) {
    const http = { status: 405, headers: { Allow: 'POST' } };
    throw failure('BAD_USER_INPUT', 'A mutation must be sent by POST.', { http });
  }
  if (operation.operation === 'subscription' && !transport.maySubscribe) {
    const message = 'Subscribe over WebSocket, or send the header `Accept: text/event-stream` and no other type.';
    throw failure('BAD_USER_INPUT', message, { http: { status: 406 } });
  }
  const variableValues = variables ?? {};
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues, {
    maxErrors: LIMITS.errors,
  });
  if (coerced.errors) return { errors: coerced.errors.map((error) => badInput(error)) };
  const requested = costOf(schema, document, operation, coerced.coerced);
  return {
    type: operation.operation,
    args: { schema, document, variableValues, operationName: operationName ?? undefined },
    extensions: { cost: { requested, limit: LIMITS.cost } },
  };
}

function badInput(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: { code: 'BAD_USER_INPUT', ...error.extensions },
  });
}

// Resolvers that heed ctx.signal stop at the deadline; the caller is answered then in any case.
async function perform(
  { machinery }: Engine,
  { args, extensions }: Admitted,
  { asked, signal }: Transport,
): Promise<ExecutionResult> {
  return openUntil(signal, LIMITS.runMs, async (until) => {
    const ctx = await contextOf(machinery, asked, until);
    return finish(ctx, machinery, await execute({ ...args, contextValue: ctx }), extensions);
  });
}

async function subscribe(
  engine: Engine,
  { args, extensions }: Admitted,
  { asked, signal, ended }: Transport,
): Promise<Answer> {
  const { machinery, traffic } = engine;
  const stop = new AbortController();
  const callerGone = () => stop.abort();
  signal.addEventListener('abort', callerGone, { once: true });
  let watch: ReturnType<typeof watchSession> | undefined;
  const restarting = () => failure('UNAVAILABLE', 'The server is restarting: subscribe again.', { retryAfter: 1 });
  const closed = traffic.opened(() => stop.abort(restarting()));
  stop.signal.addEventListener('abort', () => {
    signal.removeEventListener('abort', callerGone);
    watch?.release();
    closed();
  });
  try {
    const ctx = await contextOf(machinery, asked, stop.signal);
    const source = await openUntil(stop.signal, LIMITS.runMs, () =>
      createSourceEventStream({ ...args, contextValue: ctx }),
    );
    if (!(Symbol.asyncIterator in source)) {
      stop.abort();
      return finish(ctx, machinery, source, extensions);
    }
    watch = watchSession(ctx, (why) => {
      stop.abort(why);
      ended?.(why);
    });
    if (stop.signal.aborted) watch.release();
    const { viewer } = watch;
    const resultOf = async (event: unknown) => {
      // A context of its own: nothing that was loaded for an earlier event is shown again, and rights are the present
      // ones.
      const now = contextAs(ctx, { viewer: viewer() });
      return finish(now, machinery, await execute({ ...args, rootValue: event, contextValue: now }));
    };
    return deliver(source, stop, resultOf, (error) => publicError(error, machinery.log, ctx.requestId));
  } catch (error) {
    stop.abort();
    throw error;
  }
}

type Extensions = ExecutionResult['extensions'];

function finish(ctx: Context, machinery: Machinery, result: ExecutionResult, extensions?: Extensions): ExecutionResult {
  if (!result.errors) return extensions ? { ...result, extensions } : result;
  const errors = result.errors.map((error) => publicError(error, machinery.log, ctx.requestId));
  return { ...result, errors, ...(extensions && { extensions }) };
}
