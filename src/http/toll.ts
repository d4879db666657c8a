// What it takes to read documents, counted by where they come from: who sends only what is refused is turned away before it is read.
import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';

// Milliseconds of the one thread that serves everybody. A document that is remembered takes less than what is free.
const CAPACITY_MS = 500;
const RESTORED_MS_A_SECOND = 100;
const FREE_MS = 0.5;
const MOST_ADDRESSES = 20_000;

/** The tolls of a process: its own thread is what they protect, so no other process need know. */
export class Tolls {
  readonly #left = new LRUCache<string, { ms: number; at: number }>({ max: MOST_ADDRESSES });
  readonly #config: Pick<Config, 'RATE_LIMITS'>;

  constructor(config: Pick<Config, 'RATE_LIMITS'>) {
    this.#config = config;
  }

  /** Seconds until documents from `address` are read again; 0 when they are read now. */
  wait(address: string): number {
    if (this.#config.RATE_LIMITS === 0) return 0;
    const left = this.#now(address);
    return left >= 0 ? 0 : Math.ceil(-left / (RESTORED_MS_A_SECOND * this.#config.RATE_LIMITS));
  }

  /** Runs `work`, which reads a document from `address`, and counts how long that takes. */
  count<Answer>(address: string, work: () => Answer): Answer {
    if (this.#config.RATE_LIMITS === 0) return work();
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
    const factor = this.#config.RATE_LIMITS;
    const capacity = CAPACITY_MS * factor;
    const known = this.#left.get(address);
    if (!known) return capacity;
    const restored = (RESTORED_MS_A_SECOND * factor * (performance.now() - known.at)) / 1_000;
    return Math.min(capacity, known.ms + restored);
  }
}
