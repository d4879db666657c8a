// What it takes to read documents, counted by where they come from: between long and refused ones the others are served, and who sends
// only what is refused is turned away before it is read.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';

// Milliseconds of the one thread that serves everybody. A document that is remembered takes less than what is free.
const CAPACITY_MS = 500;
const RESTORED_MS_A_SECOND = 100;
const FREE_MS = 0.5;
const MOST_ADDRESSES = 20_000;
// After a document that took long the address rests for so many times as long, and the others are served meanwhile.
const LONG_MS = 2;
const REST = 3;
// What came to nothing counts for so much, however soon that was seen, and then the address rests so long.
const REFUSED_MS = 1;
const REFUSED_REST_MS = 20;
const MOST_WAITING = 100;

interface Line {
  waiting: number;
  last: Promise<void>;
}

/** The tolls of a process: its own thread is what they protect, so no other process need know. */
export class Tolls {
  readonly #left = new LRUCache<string, { ms: number; at: number }>({ max: MOST_ADDRESSES });
  readonly #resting = new LRUCache<string, number>({ max: MOST_ADDRESSES });
  readonly #lines = new Map<string, Line>();
  readonly #config: Pick<Config, 'RATE_LIMITS'>;

  constructor(config: Pick<Config, 'RATE_LIMITS'>) {
    this.#config = config;
  }

  /** Seconds until documents from `address` are read again; 0 when they are read now, or soon. */
  wait(address: string): number {
    if (this.#config.RATE_LIMITS === 0) return 0;
    if ((this.#lines.get(address)?.waiting ?? 0) >= MOST_WAITING) return 1;
    const left = this.#now(address);
    return left >= 0 ? 0 : Math.ceil(-left / (RESTORED_MS_A_SECOND * this.#config.RATE_LIMITS));
  }

  /** Resolves when the next document from `address` may be read, in the order of asking; undefined when that is now, without a wait between. */
  turn(address: string): Promise<void> | undefined {
    const known = this.#lines.get(address);
    if (!known && this.#restOf(address) <= 0) return undefined;
    const line = known ?? { waiting: 0, last: Promise.resolve() };
    this.#lines.set(address, line);
    line.waiting++;
    line.last = line.last.then(async () => {
      for (let ms = this.#restOf(address); ms > 0; ms = this.#restOf(address)) await pause(ms);
      if (--line.waiting === 0) this.#lines.delete(address);
    });
    return line.last;
  }

  #restOf(address: string): number {
    return (this.#resting.get(address) ?? 0) - performance.now();
  }

  /** Runs `work`, which reads a document from `address`, and counts how long that takes. */
  count<Answer>(address: string, work: () => Answer): Answer {
    if (this.#config.RATE_LIMITS === 0) return work();
    const start = performance.now();
    try {
      return work();
    } finally {
      const end = performance.now();
      if (end - start > LONG_MS) this.#rest(address, REST * (end - start));
      this.#take(address, end - start - FREE_MS);
    }
  }

  /** Counts that what `address` sent came to nothing. */
  refused(address: string): void {
    if (this.#config.RATE_LIMITS === 0) return;
    this.#take(address, REFUSED_MS);
    this.#rest(address, REFUSED_REST_MS);
  }

  /** Receives what `address` sends; that it cannot be read is told when it is the address's turn. */
  async receive<Received>(address: string, work: () => Promise<Received> | Received): Promise<Received> {
    try {
      return await work();
    } catch (error) {
      const turn = this.turn(address);
      if (turn) await turn;
      this.refused(address);
      throw error;
    }
  }

  #rest(address: string, ms: number): void {
    this.#resting.set(address, Math.max(performance.now() + ms, this.#resting.get(address) ?? 0));
  }

  #take(address: string, ms: number): void {
    if (ms > 0) this.#left.set(address, { ms: this.#now(address) - ms, at: performance.now() });
  }

  #now(address: string): number {
    const factor = this.#config.RATE_LIMITS;
    const capacity = CAPACITY_MS * factor;
    const known = this.#left.get(address);
    if (!known) return capacity;
    const restored = (RESTORED_MS_A_SECOND * factor * (performance.now() - known.at)) / 1_000;
    return Math.min(capacity, known.ms + restored);
  }
}
