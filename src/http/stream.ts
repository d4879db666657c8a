// Deadlines and endings: what is waited for ends when it must, whether or not the other side heeds the signal.
import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { failure } from '../errors.ts';
import { makeGate } from '../gate.ts';

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
      until.abort();
      reject(
        caller.reason instanceof GraphQLError ? caller.reason : failure('UNAVAILABLE', 'The request was given up.'),
      );
    };
    const timer = setTimeout(() => {
      until.abort();
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

// One event of a stream that many follow is executed for each of them: in turns, so that requests get through between.
const executions = makeGate(64);

/**
 * Each event of `source` as a result, read only when the last was taken. Ends when `stop` is aborted: with its reason
 * as a last result, if that is a GraphQLError. Aborts `stop` when it ends for any other cause.
 */
export function deliver(
  source: AsyncIterable<unknown>,
  stop: AbortController,
  resultOf: (event: unknown) => Promise<ExecutionResult>,
  errorOf: (error: unknown) => GraphQLError,
): AsyncGenerator<ExecutionResult, void, undefined> {
  const events = source[Symbol.asyncIterator]();
  let wake: (() => void) | undefined;
  stop.signal.addEventListener('abort', () => {
    wake?.();
    Promise.resolve(events.return?.()).catch(() => {}); // it was told to end; how it ends is nobody's concern
  });

  // A promise of its own for each wait: racing one that lives long would keep every event in memory.
  const next = () =>
    new Promise<IteratorResult<unknown>>((resolve, reject) => {
      wake = () => resolve({ done: true, value: undefined });
      if (stop.signal.aborted) wake();
      else events.next().then(resolve, reject);
    });

  async function* results(): AsyncGenerator<ExecutionResult, void, undefined> {
    try {
      for (;;) {
        const { done, value } = await next();
        if (done || stop.signal.aborted) break;
        const result = await executions(() => resultOf(value));
        if (stop.signal.aborted) break;
        yield result;
      }
      if (stop.signal.reason instanceof GraphQLError) yield { errors: [stop.signal.reason] };
    } catch (error) {
      yield { errors: [errorOf(error)] };
    } finally {
      stop.abort();
    }
  }

  const generator = results();
  const ending = generator.return.bind(generator);
  // `return` must not wait behind an event that may never come.
  generator.return = (value) => {
    stop.abort();
    return ending(value);
  };
  return generator;
}
