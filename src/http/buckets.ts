// Token buckets shared by all processes. A process draws points in lots and spends them by itself, so most requests ask nobody.
import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';
import type { Log } from '../log.ts';
import type { Size } from './allowance.ts';

/** Where buckets are kept. */
export interface BucketStore {
  /** For people: "Postgres". */
  name: string;
  /** Takes up to `wanted` points out of a bucket; answers how many it gave and how many are left. */
  draw(tenant: string, key: string, size: Size, wanted: number): Promise<{ granted: number; level: number }>;
  close(): Promise<void>;
}

/** What came of taking points. */
export interface Taken {
  isTaken: boolean;
  /** Points left, as far as this process knows. */
  remaining: number;
  /** When it may be tried again, in whole seconds; 0 when it was taken. */
  retryAfter: number;
}

// A lot is so much of a full bucket. All processes together may give out, beyond the bucket, what each has in hand: at most a
// lot and a half each for a client. With 4 processes that is 30 % of the burst once, and nothing of what comes back a second.
const LOTS = 20;
const MOST_HANDS = 50_000;
// A store that does not answer in this time is away, and is not asked again for a while.
const PATIENCE_MS = 250;
const AWAY_MS = 1_000;
const LATE_MS = 20;
// Who has nothing left makes nobody look more often than this.
const PAUSE_MS = 50;

/** What a process has in hand of one bucket. */
interface Hand {
  points: number;
  /** What takers are waiting for. */
  wanted: number;
  drawing: Promise<void> | null;
  /** What was left in the store when it last answered, and when that was. */
  level: number;
  at: number;
  notBefore: number;
  /** The bucket to draw from while the store is away: as large as the real one. */
  own: { level: number; at: number } | null;
}

/** The buckets as one process sees them. */
export class Buckets {
  readonly #store: BucketStore;
  readonly #log: Log;
  readonly #hands = new LRUCache<string, Hand>({ max: MOST_HANDS });
  /** How long the store is waited for. */
  readonly #patienceMs: number;
  #awayUntil = 0;
  #isAway = false;

  constructor(store: BucketStore, log: Log, { patienceMs = PATIENCE_MS }: { patienceMs?: number } = {}) {
    this.#store = store;
    this.#patienceMs = patienceMs;
    this.#log = log;
  }

  /** Takes `points` out of a bucket, or says when to come again. Never rejects, whatever has become of the store. */
  async take(tenant: string, key: string, size: Size, points: number): Promise<Taken> {
    const hand = this.#handOf(`${tenant} ${key}`);
    hand.wanted += points;
    try {
      for (;;) {
        if (hand.points >= points) return this.#spend(hand, tenant, key, size, points);
        const now = performance.now();
        const left = hand.points + levelOf(hand, size, now);
        if (left < points || now < hand.notBefore) return refused(left, size, points);
        await this.#draw(hand, tenant, key, size);
      }
    } finally {
      hand.wanted -= points;
    }
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #handOf(key: string): Hand {
    const known = this.#hands.get(key);
    if (known) return known;
    const at = performance.now();
    const hand = { points: 0, wanted: 0, drawing: null, level: Number.POSITIVE_INFINITY, at, notBefore: 0, own: null };
    this.#hands.set(key, hand);
    return hand;
  }

  #spend(hand: Hand, tenant: string, key: string, size: Size, points: number): Taken {
    hand.points -= points;
    const level = levelOf(hand, size, performance.now());
    const half = size.capacity / LOTS / 2;
    if (hand.points < half && level > half) void this.#draw(hand, tenant, key, size); // before somebody waits for it
    return { isTaken: true, remaining: Math.floor(hand.points + level), retryAfter: 0 };
  }

  #draw(hand: Hand, tenant: string, key: string, size: Size): Promise<void> {
    hand.drawing ??= this.#drawOnce(hand, tenant, key, size).finally(() => {
      hand.drawing = null;
    });
    return hand.drawing;
  }

  async #drawOnce(hand: Hand, tenant: string, key: string, size: Size): Promise<void> {
    const wanted = Math.max(0, hand.wanted - hand.points) + size.capacity / LOTS;
    const { granted, level } = await this.#ask(hand, tenant, key, size, wanted);
    hand.points += granted;
    hand.level = level;
    hand.at = performance.now();
    hand.notBefore = granted < Math.floor(wanted) ? hand.at + PAUSE_MS : 0;
  }

  async #ask(hand: Hand, tenant: string, key: string, size: Size, wanted: number) {
    if (performance.now() >= this.#awayUntil) {
      try {
        const answer = await within(this.#patienceMs, this.#store.draw(tenant, key, size, wanted));
        if (this.#isAway) this.#log.info(`the limits are kept in ${this.#store.name} again`);
        this.#isAway = false;
        return answer;
      } catch (error) {
        this.#awayUntil = performance.now() + AWAY_MS;
        if (!this.#isAway)
          this.#log.warn({ err: error }, `${this.#store.name} keeps no limits now: each process counts for itself`);
        this.#isAway = true;
      }
    }
    const now = performance.now();
    hand.own ??= { level: size.capacity, at: now };
    const level = levelOf(hand.own, size, now);
    const granted = Math.floor(Math.min(wanted, level));
    hand.own = { level: level - granted, at: now };
    return { granted, level: level - granted };
  }
}

function levelOf({ level, at }: { level: number; at: number }, { capacity, restoreRate }: Size, now: number): number {
  return Math.min(capacity, level + (restoreRate * (now - at)) / 1_000);
}

function refused(left: number, { restoreRate }: Size, points: number): Taken {
  const retryAfter = Math.max(1, Math.ceil((points - left) / restoreRate));
  return { isTaken: false, remaining: Math.max(0, Math.floor(left)), retryAfter };
}

function within<Answer>(ms: number, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout;
    // Late is this process, when the timer is late itself: the answer may be here, unread.
    const look = (due: number) => {
      if (performance.now() - due > LATE_MS) wait();
      else reject(new Error(`no answer in ${ms} ms`));
    };
    const wait = () => {
      const due = performance.now() + ms;
      timer = setTimeout(() => look(due), ms);
    };
    wait();
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
