// Who asks for much at once is answered in turns, and at a pace: between them the others are answered.
import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import { failure } from '../errors.ts';

// Points under way at once for one client; a dearer operation runs alone.
const MOST_POINTS = 10_000;
const MOST_WAITING = 200;
// What a client may begin with at once, and what comes back a second: about a third of the one thread that serves everybody.
const FREE_POINTS = 5_000;
const POINTS_A_SECOND = 10_000;
const MOST_LINES = 20_000;

interface Line {
  /** Under way. */
  points: number;
  waiting: { points: number; enter: () => void }[];
  /** Points that may still begin now; less than none after a dear operation. */
  credit: number;
  at: number;
  timer: NodeJS.Timeout | null;
}

/** The turns of a process's clients. */
export class Turns {
  readonly #lines = new LRUCache<string, Line>({ max: MOST_LINES });
  readonly #pointsASecond: number;

  /** Limits that are multiplied are kept less strictly here too; those that are divided change nothing. */
  constructor({ RATE_LIMITS }: Pick<Config, 'RATE_LIMITS'>) {
    this.#pointsASecond = POINTS_A_SECOND * Math.max(1, RATE_LIMITS);
  }

  /** Runs `work` of so many points when it is its turn, first come first served. Throws RATE_LIMITED when too many wait already. */
  async run<Answer>(client: string, points: number, work: () => Promise<Answer>): Promise<Answer> {
    const line = this.#lineOf(client);
    if (line.waiting.length || !this.#mayBegin(line, points)) {
      if (line.waiting.length >= MOST_WAITING)
        throw failure('RATE_LIMITED', 'You ask for too much at once: wait for answers before you go on.', {
          retryAfter: 1,
        });
      const entered = new Promise<void>((enter) => line.waiting.push({ points, enter }));
      this.#admit(line);
      await entered;
    } else this.#begin(line, points);
    try {
      return await work();
    } finally {
      line.points -= points;
      this.#admit(line);
    }
  }

  #lineOf(client: string): Line {
    const known = this.#lines.get(client);
    if (known) return known;
    const line = { points: 0, waiting: [], credit: FREE_POINTS, at: performance.now(), timer: null };
    this.#lines.set(client, line);
    return line;
  }

  #mayBegin(line: Line, points: number): boolean {
    const now = performance.now();
    line.credit = Math.min(FREE_POINTS, line.credit + ((now - line.at) * this.#pointsASecond) / 1_000);
    line.at = now;
    return line.credit > 0 && (line.points === 0 || line.points + points <= MOST_POINTS);
  }

  #begin(line: Line, points: number): void {
    line.points += points;
    line.credit -= points;
  }

  #admit(line: Line): void {
    for (let next = line.waiting[0]; next && this.#mayBegin(line, next.points); next = line.waiting[0]) {
      line.waiting.shift();
      this.#begin(line, next.points);
      next.enter();
    }
    if (!line.waiting.length || line.credit > 0 || line.timer) return;
    const ms = Math.ceil((-line.credit * 1_000) / this.#pointsASecond) + 1;
    line.timer = setTimeout(() => {
      line.timer = null;
      this.#admit(line);
    }, ms);
  }
}
