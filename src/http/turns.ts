// Who asks for much at once is answered in turns: between them the others are answered.
import { failure } from '../errors.ts';

// Points under way at once for one client; a dearer operation runs alone.
const MOST_POINTS = 10_000;
const MOST_WAITING = 200;

interface Line {
  points: number;
  waiting: { points: number; enter: () => void }[];
}

/** The turns of a process's clients. */
export class Turns {
  readonly #lines = new Map<string, Line>();

  /** Runs `work` of so many points when it is its turn, first come first served. Throws RATE_LIMITED when too many wait already. */
  async run<Answer>(client: string, points: number, work: () => Promise<Answer>): Promise<Answer> {
    const line = this.#lines.get(client) ?? { points: 0, waiting: [] };
    this.#lines.set(client, line);
    if (line.waiting.length || !fits(line, points)) {
      if (line.waiting.length >= MOST_WAITING)
        throw failure('RATE_LIMITED', 'You ask for too much at once: wait for answers before you go on.', {
          retryAfter: 1,
        });
      await new Promise<void>((enter) => line.waiting.push({ points, enter }));
    } else line.points += points;
    try {
      return await work();
    } finally {
      line.points -= points;
      for (let next = line.waiting[0]; next && fits(line, next.points); next = line.waiting[0]) {
        line.waiting.shift();
        line.points += next.points;
        next.enter();
      }
      if (line.points === 0 && this.#lines.get(client) === line) this.#lines.delete(client);
    }
  }
}

const fits = (line: Line, points: number) => line.points === 0 || line.points + points <= MOST_POINTS;
