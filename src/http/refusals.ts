// Who is refused for asking too much is told so after a while: one that asks again at once would take the thread by asking alone.
import { setTimeout as wait } from 'node:timers/promises';

// So long an answer may be held without a client giving it up, and so many are held, of one address and in all.
const HELD_MS = 500;
const MOST_OF_ONE = 100;
const MOST = 5_000;

/** The refusals of a process that are held. */
export class Refusals {
  readonly #held = new Map<string, number>();
  #count = 0;

  /** Resolves when the refusal may be told to `address`. */
  async hold(address: string): Promise<void> {
    const held = this.#held.get(address) ?? 0;
    if (held >= MOST_OF_ONE || this.#count >= MOST) return;
    this.#held.set(address, held + 1);
    this.#count++;
    await wait(HELD_MS, undefined, { ref: false });
    this.#count--;
    const left = this.#held.get(address)! - 1;
    if (left) this.#held.set(address, left);
    else this.#held.delete(address);
  }
}
