// Telling a database that is away for a moment from a mistake of ours.
import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError } from 'graphql';

/** The shapes a lost or exhausted database takes on its way through pg, the adapter and Prisma. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as { code?: unknown }).code ?? '');
  if (
    /^(57P0[1-3]|53300|08\d{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|P1001|P1002|P1008|P1017|P2024|P2028|P2037)$/.test(
      code,
    )
  )
    return true;
  return /terminating connection|Connection terminated|not queryable|timeout exceeded when trying to connect|Query read timeout|Can't reach database|ECONNREFUSED/i.test(
    error.message,
  );
}

/** Runs `work` until the database answers it, or `signal` is aborted; every other error is thrown. */
export async function patiently<Answer>(work: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (let ms = 100; ; ms = Math.min(ms * 2, 1_000)) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof GraphQLError && error.extensions.code === 'UNAVAILABLE';
      if (signal.aborted || !(isBusy || isAway(error))) throw error;
      await wait(ms * (0.5 + Math.random()), undefined, { signal });
    }
  }
}
