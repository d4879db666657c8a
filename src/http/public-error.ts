// What of an error the caller may see: ours as they are, everything else as one sentence and a request id, in the log
// whole.
import { GraphQLError } from 'graphql';
import { isAway } from '../database-away.ts';
import { failure, UserErrors } from '../errors.ts';
import { KitError } from '../kit/problem.ts';
import type { Log } from '../log.ts';
import { GONE } from './stream.ts';

/** The error as the caller may see it; what is hidden is logged. */
export function publicError(error: unknown, log: Log, requestId: string): GraphQLError {
  const cause = causeOf(error);
  const shown = error instanceof GraphQLError ? error : undefined;
  if (cause instanceof GraphQLError) {
    return cause.extensions.code && cause === shown
      ? cause
      : relocate(cause, shown, { code: 'BAD_USER_INPUT', ...cause.extensions });
  }
  if (cause instanceof KitError) return relocate(failure('BAD_USER_INPUT', `${cause.message} ${cause.hint}`), shown);
  if (cause instanceof UserErrors)
    return relocate(failure('BAD_USER_INPUT', cause.message, { userErrors: cause.userErrors }), shown);
  if (cause === GONE) return relocate(failure('UNAVAILABLE', 'The request was given up.'), shown); // nobody reads it
  if (isAway(cause)) {
    log.warn({ err: cause, requestId }, 'the database did not answer');
    return relocate(
      failure('UNAVAILABLE', 'The database did not answer. Try again in a few seconds.', { retryAfter: 2 }),
      shown,
    );
  }
  log.error({ err: cause, requestId, path: shown?.path }, 'a request failed');
  return relocate(
    new GraphQLError('Something went wrong on our side. If it lasts, tell us the request id.', {
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    }),
    shown,
  );
}

const LONGEST = 1_000;

/** A message of graphql-js, which repeats names and values however long they are, at a length that is worth sending. */
export function shortened(message: string): string {
  return message.length <= LONGEST ? message : `${message.slice(0, LONGEST)}…`;
}

/** A message of graphql-js on a variable, without the value that it repeats: a password at a wrong place is not to stand in somebody's log. */
export function withoutValue(message: string): string {
  const reasoned = message.replace(/(cannot represent [\w -]{1,60}): [\s\S]*$/, '$1.');
  const parts = /^(Variable "\$\w+") got invalid value [\s\S]*?(?: at "([\w.[\]]+)")?; ([^;]*)$/.exec(reasoned);
  if (!parts) return reasoned;
  const [, variable, place, reason] = parts;
  return `${variable} is not valid${place ? ` at "${place}"` : ''}: ${reason}`;
}

/** Whether an error says to come again later, in `extensions.retryAfter` seconds. */
export function isRateLimited({ extensions }: GraphQLError): boolean {
  return extensions.code === 'RATE_LIMITED' && typeof extensions.retryAfter === 'number';
}

/** The HTTP status of a request that was answered by nothing but this error. */
export function statusOf(error: GraphQLError): number {
  return statuses[String(error.extensions.code)] ?? 400;
}

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TENANT_SUSPENDED: 403,
  NOT_FOUND: 404,
  TENANT_UNKNOWN: 404,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
};

// graphql-js wraps what a resolver threw, once or several times.
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

// Made anew, without the original error: nothing of it can be printed by mistake.
function relocate(
  error: GraphQLError,
  at: GraphQLError | undefined,
  extensions: Record<string, unknown> = error.extensions,
): GraphQLError {
  const { nodes, source, positions, path } = at ?? error;
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions });
}
