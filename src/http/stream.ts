// Deadlines: what is waited for ends when it must, whether or not the other side heeds the signal.
import { GraphQLError } from 'graphql';
import { failure } from '../errors.ts';

/** Why something is stopped whose caller is gone. Made once: an abort without a reason makes an error with its stack, each time. */
export const GONE = new Error('the caller is gone');

/**
 * Runs `work` with a signal that is aborted when `caller` is or after `ms`; then throws at once, whatever `work` does.
 */
export function openUntil<T>(
  caller: AbortSignal,
  ms: number,
  work: (until: AbortSignal) => Promise<T> | T,
): Promise<T> {
  const until = new AbortController();
  return new Promise((resolve, reject) => {
    const gone = () => {
      until.abort(GONE);
      reject(
        caller.reason instanceof GraphQLError ? caller.reason : failure('UNAVAILABLE', 'The request was given up.'),
      );
    };
    const timer = setTimeout(() => {
      until.abort(GONE);
      reject(failure('UNAVAILABLE', `This took longer than ${ms / 1000} s and was stopped: ask for less at once.`));
    }, ms);
    const settle = () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', gone);
    };
    if (caller.aborted) gone();
    else caller.addEventListener('abort', gone, { once: true });
    Promise.resolve(work(until.signal)).then(resolve, reject).finally(settle);
  });
}
