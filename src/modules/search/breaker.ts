// A circuit breaker: a search server that is slow or away is not waited for at every request.

/** Thrown instead of calling while the circuit is open. */
export class CircuitOpen extends Error {}

/** Calls something that may be away. */
export interface Breaker {
  /** Runs `call` with a signal that ends its time; throws what it throws, or CircuitOpen. */
  run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** When a breaker opens. */
export interface BreakerOptions {
  /** How long a call may take. */
  patienceMs: number;
  /** After so many failures in a row it opens. */
  most: number;
  /** While it is open, one call tries again each time this long has passed. */
  restMs: number;
  /** Whether a failure speaks against the server; one that the caller's question caused does not. */
  counts: (error: unknown) => boolean;
}

/** A breaker, closed. */
export function makeBreaker({ patienceMs, most, restMs, counts }: BreakerOptions): Breaker {
  let failures = 0;
  let tryAt = 0;
  return {
    async run(call) {
      if (failures >= most) {
        if (Date.now() < tryAt) throw new CircuitOpen(`not tried again before ${new Date(tryAt).toISOString()}`);
        tryAt = Date.now() + restMs; // this one call tries; the others go on without
      }
      try {
        const answer = await call(AbortSignal.timeout(patienceMs));
        failures = 0;
        return answer;
      } catch (error) {
        if (counts(error)) failures++;
        if (failures >= most) tryAt = Date.now() + restMs;
        throw error;
      }
    },
  };
}
