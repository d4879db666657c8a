// How an import goes, shown while it runs: one line that changes on a terminal, else a line every few seconds.
import type { Progress } from './run.ts';

/** Where progress is written. */
export interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
}

const QUIET_MS = 5_000; // between two lines where there is no terminal
const TERMINAL_MS = 100; // between two changes of the line on a terminal

/** Shows the progress of the import of the file `name` on `screen`; `end` removes what it left on a terminal. */
export function progressOn(
  screen: Screen,
  name: string,
  now: () => number = Date.now,
): { show(progress: Progress): void; end(): void } {
  const pause = screen.isTTY ? TERMINAL_MS : QUIET_MS;
  let shown = screen.isTTY ? Number.NEGATIVE_INFINITY : now();
  return {
    show({ read, refused, share, perSecond }) {
      if (now() - shown < pause) return;
      shown = now();
      const text = `${name}: ${Math.floor(share * 100)} % of the file, ${figure(read)} rows read, ${figure(perSecond)} rows/s, ${figure(refused)} refused`;
      screen.write(screen.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
    },
    end: () => void (screen.isTTY && screen.write('\r\x1b[K')),
  };
}

/** A count for people: 12,345. */
export function figure(count: number): string {
  return Math.round(count).toLocaleString('en');
}
