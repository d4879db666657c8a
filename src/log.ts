// The process's log: JSON lines on stderr. Secrets, and what people wrote, are cut out.
import pino from 'pino';
import { traceId } from './tracing.ts';

/** What a log line may be written with. */
export type Log = pino.Logger;

/** Makes a log at `level`, on stderr unless told otherwise; each line says in which trace it was written, where there is one. */
export function makeLog(level: string, to: pino.DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: undefined,
      redact: ['*.password', '*.authorization', '*.cookie', '*.refreshToken', '*.accessToken'],
      serializers: { err: plain },
      mixin: () => {
        const trace = traceId();
        return trace ? { traceId: trace } : {};
      },
    },
    { write: (line) => to.write(withoutSecrets(line)) },
  );
}

// Libraries hang what they were given on their errors: rows, values, requests. What is left is what a person needs to find the place.
function plain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint, table }),
    ...(error.cause instanceof Error && { cause: plain(error.cause) }),
  };
}

const SECRETS: [RegExp, string][] = [
  [/(\w+:\/\/[^\s:@/"\\]*):[^\s@/"\\]+@/g, '$1:(hidden)@'], // a URL with a password
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(token)'],
  [/\bek_[0-9a-z]{26}_[\w-]{20,}/g, '(API key)'],
  [/\bwhsec_[\w+/=-]{10,}/g, '(webhook secret)'],
  [/\b(bearer|basic) +[\w.~+/=-]{8,}/gi, '$1 (hidden)'],
];

/** A line without what opens something, wherever in it that stands. */
export function withoutSecrets(line: string): string {
  return SECRETS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
}
