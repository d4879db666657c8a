// The two ways a request can fail: a top-level error with a stable code, or user errors that the caller can mend.
import { GraphQLError } from 'graphql';

/** Stable codes in `errors[].extensions.code`; a frontend may branch on them. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'RATE_LIMITED'
  | 'COST_LIMIT'
  | 'UNAVAILABLE'
  | 'BAD_CURSOR'
  | 'CURSOR_EXPIRED'
  | 'CURSOR_RESET'
  | 'TENANT_UNKNOWN'
  | 'TENANT_SUSPENDED';

/** Makes a top-level error: `message` says what and how to mend it, `details` go beside the code in `extensions`. */
export function failure(code: ErrorCode, message: string, details: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...details, code } });
}

/** Throws CONFLICT where the editor of `thing` has seen another version of it than the one it is at; null is who does not say. */
export function mustBeSeen(thing: string, version: number, seen: number | null | undefined): void {
  if (seen == null || seen === version) return;
  throw failure('CONFLICT', `The ${thing} is at version ${version}, not ${seen}: read it anew.`, {
    currentVersion: version,
  });
}

/** Something in a mutation's input that the caller can mend. */
export interface UserError {
  /** Stable, upper snake case: REQUIRED, OUT_OF_RANGE, TAKEN. */
  code: string;
  /** What is wrong and how to mend it. */
  message: string;
  /** Path in the input: `["attributes", "chemicals", "casNumber"]`. */
  field: string[];
}

/** Thrown by a service when the input can be mended; `mutation()` answers it as `userErrors`. */
export class UserErrors extends Error {
  readonly userErrors: UserError[];
  constructor(userErrors: UserError[]) {
    super(userErrors.map((error) => error.message).join(' '));
    this.name = 'UserErrors';
    this.userErrors = userErrors;
  }
}

/** Throws a single user error at `field`. */
export function refuse(field: string[], code: string, message: string): never {
  throw new UserErrors([{ field, code, message }]);
}
