// The process's log: JSON lines on stderr, secrets cut out.
import pino from 'pino';

/** What a log line may be written with. */
export type Log = pino.Logger;

/** Makes a log at `level`; bearer tokens, passwords and cookies never reach it. */
export function makeLog(level: string): Log {
  return pino(
    {
      level,
      base: undefined,
      redact: ['*.password', '*.authorization', '*.cookie', '*.refreshToken', '*.accessToken'],
    },
    pino.destination(2),
  );
}
