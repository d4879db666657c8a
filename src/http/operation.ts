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
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Context, Machinery } from '../context.ts';
import { failure } from '../errors.ts';
import { Following } from '../events/following.ts';
import { Passing } from '../events/passing.ts';
import { beginAfter, type LoggedEvent } from '../events/reader.ts';
import { type Marks, mark, traced } from '../tracing.ts';
import { classOf, type OperationClass } from './allowance.ts';
import type { Buckets } from './buckets.ts';
import { type Cost, charge, inTurn } from './charge.ts';
import { costOf } from './cost.ts';
import { isRemembered, prepare } from './document.ts';
import { type Hearing, openHearer } from './hearer.ts';
import { LIMITS } from './limits.ts';
import { type Live, Subscriber } from './live.ts';
import type { Outlet } from './outlet.ts';
import { inPieces } from './pieces.ts';
import { isRateLimited, publicError, shortened, statusOf, withoutValue } from './public-error.ts';
import type { Refusals } from './refusals.ts';
import { type Asked, contextOf, requestIdOf } from './request.ts';
import { lasting } from './share.ts';
import { GONE, openUntil } from './stream.ts';
import type { Tolls } from './toll.ts';
import type { Traffic } from './traffic.ts';
import { mustTrust, type TrustedDocuments, textFor } from './trusted.ts';
import type { Turns } from './turns.ts';

/** What runs operations: one a server. */
export interface Engine {
  schema: GraphQLSchema;
  machinery: Machinery;
  traffic: Traffic;
  buckets: Buckets;
  tolls: Tolls;
  turns: Turns;
  refusals: Refusals;
  trusted: TrustedDocuments;
}

/** An operation as a transport received it. */
export interface Request {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
  /** The id of a trusted document; `query` is empty then, or its text. */
  documentId?: string | null;
}

/** The transport's side of it. */
export interface Transport {
  asked: Asked;
  /** Aborted when the caller is gone. */
  signal: AbortSignal;
  /** Whether a mutation may come this way. */
  mayMutate: boolean;
  /** What `signal` is of, aborted to end a stream; null when none can be carried. */
  stream: AbortController | null;
  /** A cursor that goes before the one in the operation: where this client really stands. */
  resumeAfter?: string | null;
  /** Told when a subscription is ended because its right ended. */
  ended?(why: GraphQLError): void;
}

/** A subscription that may begin. */
export interface Subscription {
  /** Begins to deliver. */
  open(outlet: Outlet): void;
  /** Aborted to end it, or because it ended: then with a GraphQLError, unless the caller is gone. */
  stop: AbortController;
}

/** One result, or many to come. An answer without `data` did not run. */
export type Answer = ExecutionResult | Subscription;

/** Whether an answer is a subscription. */
export const isSubscription = (answer: Answer): answer is Subscription => 'open' in answer;

/**
 * Runs `request`; never throws. Its checks come cheapest first, and nothing is looked up for a request that fails them.
 */
export function answer(engine: Engine, request: Request, transport: Transport): Promise<Answer> {
  const { header } = transport.asked;
  return traced(
    () => ({ name: 'graphql request', kind: 'server', header }),
    () => answerUntraced(engine, request, transport),
  );
}

async function answerUntraced(engine: Engine, request: Request, transport: Transport): Promise<Answer> {
  const { machinery, traffic, tolls, refusals, trusted } = engine;
  const { address } = transport.asked;
  let done: ReturnType<Traffic['begin']> | undefined;
  try {
    const retryAfter = tolls.wait(address);
    if (retryAfter > 0) throw tooMuchToRead(retryAfter);
    const query = textFor(request, trusted);
    await mustTrust(query, trusted, machinery, transport.asked);
    const turn = isRemembered(engine.schema, query) ? undefined : tolls.turn(address);
    if (turn) await turn; // else it is read before anybody else asks
    const admitted = tolls.count(address, () => admit(engine.schema, { ...request, query }, transport));
    if ('errors' in admitted) {
      tolls.refused(address);
      traffic.begin('refused')('error');
      return admitted;
    }
    done = traffic.begin(admitted.operation.operation);
    mark(() => marksOf(admitted.operation));
    const run = admitted.operation.operation === OperationTypeNode.SUBSCRIPTION ? subscribe : perform;
    const result = await run(engine, admitted, transport);
    done('errors' in result && result.errors ? 'error' : 'ok');
    return result;
  } catch (error) {
    const shown = publicError(error, machinery.log, requestIdOf(transport.asked));
    if (!done && statusOf(shown) < 429) tolls.refused(address); // the caller's fault, not ours
    (done ?? traffic.begin('refused'))('error');
    const { cost, code } = shown.extensions;
    mark(() => ({ failed: String(code) }));
    if (isRateLimited(shown) && !traffic.draining) await refusals.hold(address);
    return { errors: [shown], ...(cost !== undefined && { extensions: { cost } }) };
  }
}

function marksOf({ operation, name }: OperationDefinitionNode): Marks & { name: string } {
  const own = name?.value.slice(0, 80);
  return {
    name: own ? `${operation} ${own}` : operation,
    'graphql.operation.type': operation,
    'graphql.operation.name': own,
  };
}

const tooMuchToRead = (retryAfter: number) =>
  failure('RATE_LIMITED', `Too many large or refused documents came from your address: try again in ${retryAfter} s.`, {
    retryAfter,
  });

interface Admitted {
  operation: OperationDefinitionNode;
  args: {
    schema: GraphQLSchema;
    document: DocumentNode;
    variableValues: Record<string, unknown>;
    operationName?: string;
  };
  kind: OperationClass;
  requested: number;
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
  if (operation.operation === 'subscription' && !transport.stream) {
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
    operation,
    args: { schema, document, variableValues, operationName: operationName ?? undefined },
    kind: classOf(schema, document, operation),
    requested,
  };
}

function badInput(error: GraphQLError): GraphQLError {
  return new GraphQLError(shortened(withoutValue(error.message)), {
    nodes: error.nodes,
    extensions: { code: 'BAD_USER_INPUT', ...error.extensions },
  });
}

const marksIn = ({ tenant, viewer, requestId }: Context): Marks => ({
  'entrepot.tenant': tenant.slug,
  'entrepot.viewer': viewer.kind,
  'entrepot.request_id': requestId,
});

// Resolvers that heed ctx.signal stop at the deadline; the caller is answered then in any case.
async function perform(
  { machinery, buckets, turns }: Engine,
  { args, kind, requested }: Admitted,
  { asked, signal }: Transport,
): Promise<ExecutionResult> {
  return openUntil(signal, LIMITS.runMs, async (until) => {
    const ctx = await contextOf(machinery, asked, until);
    mark(() => marksIn(ctx));
    const cost = await charge(buckets, ctx, kind, requested);
    const result = await inTurn(turns, ctx, requested, async () => {
      if (until.aborted) throw failure('UNAVAILABLE', 'The request was given up.'); // while it waited
      return execute({ ...args, contextValue: inPieces(ctx, requested) });
    });
    return finish(ctx, machinery, result, told(asked, cost));
  });
}

async function subscribe(
  engine: Engine,
  { args, operation, kind, requested }: Admitted,
  { asked, stream, resumeAfter, ended }: Transport,
): Promise<Answer> {
  const { machinery, traffic, buckets } = engine;
  const stop = stream!; // or it was not admitted
  const restarting = () => failure('UNAVAILABLE', 'The server is restarting: subscribe again.', { retryAfter: 1 });
  const closed = traffic.opened(() => stop.abort(restarting()));
  stop.signal.addEventListener('abort', () => {
    closed();
    const why: unknown = stop.signal.reason;
    if (why instanceof GraphQLError && isOfRights(why)) ended?.(why);
  });
  try {
    const ctx = await contextOf(machinery, asked, stop.signal);
    mark(() => marksIn(ctx));
    const cost = await charge(buckets, ctx, kind, requested);
    const source = await openUntil(stop.signal, LIMITS.runMs, () =>
      createSourceEventStream({ ...args, contextValue: ctx }),
    );
    if (source instanceof Following) {
      const { stream, after, isAllowed } = source;
      const { place, events } = await beginAfter(machinery.database, ctx.tenant.id, stream, resumeAfter ?? after);
      const asking = lasting({ document: args.document, operation, variables: args.variableValues });
      const live: Live = {
        asking,
        ctx,
        place,
        isAllowed,
        execute: async (now, event, variableValues) =>
          finish(now, machinery, await execute({ ...args, variableValues, rootValue: event, contextValue: now })),
      };
      return beginning(live, events, stop);
    }
    if (source instanceof Passing) {
      const hearing: Hearing = {
        source,
        ctx,
        execute: async (now, value) =>
          finish(now, machinery, await execute({ ...args, rootValue: value, contextValue: now })),
      };
      return { open: (outlet) => openHearer(hearing, outlet, stop), stop };
    }
    stop.abort(GONE);
    if (Symbol.asyncIterator in source) throw new Error('A subscription field answers a Following or a Passing.');
    return finish(ctx, machinery, source, told(asked, cost));
  } catch (error) {
    stop.abort(GONE);
    throw error;
  }
}

// Apart: what came meanwhile is held until it is told, not as long as the subscription.
const beginning = (live: Live, events: readonly LoggedEvent[], stop: AbortController): Subscription => ({
  open: (outlet) => void new Subscriber(live, events, outlet, stop),
  stop,
});

const isOfRights = ({ extensions }: GraphQLError) =>
  ['UNAUTHENTICATED', 'FORBIDDEN', 'TENANT_SUSPENDED', 'TENANT_UNKNOWN'].includes(String(extensions.code));

// Who asks to be told the cost is told: in all answers it would be bytes for nobody.
const told = (asked: Asked, cost: Cost): Extensions => (asked.header('x-cost') === '1' ? { cost } : undefined);

type Extensions = ExecutionResult['extensions'];

function finish(ctx: Context, machinery: Machinery, result: ExecutionResult, extensions?: Extensions): ExecutionResult {
  if (!result.errors) return extensions ? { ...result, extensions } : result;
  const errors = result.errors.map((error) => publicError(error, machinery.log, ctx.requestId));
  mark(() => ({ failed: String(errors[0]?.extensions.code) }));
  return { ...result, errors, ...(extensions && { extensions }) };
}
