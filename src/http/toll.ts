// What it takes to read documents, counted by where they come from: who sends only what is refused is turned away before it is read.
import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';

// Milliseconds of the one thread that serves everybody. A document that is remembered takes less than what is free.
const CAPACITY_MS = 1_000;
const RESTORED_MS_A_SECOND = 100;
const FREE_MS = 1;
const MOST_ADDRESSES = 20_000;

/** The tolls of a process: its own thread is what they protect, so no other process need know. */
export class Tolls {
  readonly #left = new LRUCache<string, { ms: number; at: number }>({ max: MOST_ADDRESSES });
  readonly #factor: number;

  constructor(factor: number) {
    this.#factor = factor;
  }

  /** Seconds until documents from `address` are read again; 0 when they are read now. */
  wait(address: string): number {
    const left = this.#now(address);
    return left >= 0 ? 0 : Math.ceil(-left / (RESTORED_MS_A_SECOND * this.#factor));
  }

  /** Runs `work`, which reads a document from `address`, and counts how long that takes. */
  count<Answer>(address: string, work: () => Answer): Answer {
    if (this.#factor === 0) return work();
    const start = performance.now();
    try {
      return work();
    } finally {
      const end = performance.now();
      const ms = end - start - FREE_MS;
      if (ms > 0) this.#left.set(address, { ms: this.#now(address) - ms, at: end });
    }
  }

  #now(address: string): number {
    const capacity = CAPACITY_MS * this.#factor;
    const known = this.#left.get(address);
    if (!known) return capacity;
    const restored = (RESTORED_MS_A_SECOND * this.#factor * (performance.now() - known.at)) / 1_000;
    return Math.min(capacity, known.ms + restored);
  }
}
