// The live end of a stream: what happens is read once and handed over in order, without gap or duplicate.
import { isAway } from '../database-away.ts';
import type { Database } from '../db.ts';
import type { Log } from '../log.ts';
import type { Bell } from './bell.ts';
import { BATCH, headsOf, type LoggedEvent, type Place, readAfter } from './reader.ts';

/** What tails read from. */
export interface Source {
  database: Database;
  bell: Bell | null;
  log: Log;
}

/** Whoever is told what happens in a stream. */
export interface Listener {
  /** Takes the events that come next; more are read when this is done. */
  take(events: readonly LoggedEvent[]): Promise<void>;
  /** Told when the stream cannot be followed any longer; nothing more is taken. */
  fail(error: unknown): void;
}

// A lost bell costs at most so long; jittered, so that processes do not look in step.
const LOOK_MS = 700;
const SPREAD_MS = 300;
const AWAY_MS = 200;
const STREAMS = 1_000;

/** Follows a stream from a place on, until it is closed. */
export class Tail {
  readonly #hub: Hub;
  readonly #listener: Listener;
  readonly place: Place;
  #isDirty = true;
  #isReading = false;
  #isClosed = false;

  constructor(hub: Hub, place: Place, listener: Listener) {
    this.#hub = hub;
    this.place = place;
    this.#listener = listener;
    hub.add(this);
    void this.#read();
  }

  /** Says that there may be news. */
  ring(): void {
    this.#isDirty = true;
    if (!this.#isReading) void this.#read();
  }

  close(): void {
    this.#isClosed = true;
    this.#hub.remove(this);
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    await null; // who opens a tail has it in hand before it hears anything
    while (this.#isDirty && !this.#isClosed) {
      this.#isDirty = false; // before reading: what commits after the read rings again
      try {
        const events = await readAfter(this.#hub.source.database, this.place);
        if (this.#isClosed) break;
        if (events.length) await this.#listener.take(events);
        const newest = events.at(-1);
        if (newest) Object.assign(this.place, { last: newest.seq, since: newest.occurredAt });
        if (events.length === BATCH) this.#isDirty = true;
      } catch (error) {
        if (!isAway(error)) {
          this.close();
          this.#listener.fail(error);
        } else {
          this.#isDirty = true;
          await new Promise((resolve) => setTimeout(resolve, AWAY_MS * (0.5 + Math.random())));
        }
      }
    }
    this.#isReading = false;
  }
}

/** All tails of a process: they share one ear for the bell, and one look at the heads of their streams. */
class Hub {
  readonly source: Source;
  readonly #tails = new Map<string, Set<Tail>>();
  #isLooking = false;

  constructor(source: Source) {
    this.source = source;
    source.bell?.listen((stream) => {
      if (stream !== null) for (const tail of this.#tails.get(stream) ?? []) tail.ring();
      // After a lost bell everybody looks: not all in the same moment.
      else for (const tail of this.#all()) setTimeout(() => tail.ring(), Math.random() * SPREAD_MS);
    });
  }

  add(tail: Tail): void {
    const { stream } = tail.place;
    this.#tails.set(stream, (this.#tails.get(stream) ?? new Set()).add(tail));
    if (!this.#isLooking) this.#lookLater();
  }

  remove(tail: Tail): void {
    const { stream } = tail.place;
    const those = this.#tails.get(stream);
    those?.delete(tail);
    if (those?.size === 0) this.#tails.delete(stream);
  }

  *#all(): Generator<Tail> {
    for (const tails of this.#tails.values()) yield* tails;
  }

  #lookLater(): void {
    this.#isLooking = this.#tails.size > 0;
    if (!this.#isLooking) return;
    setTimeout(
      () => {
        this.#look()
          .catch((error: unknown) => this.source.log.debug({ err: error }, 'heads of streams could not be looked at'))
          .finally(() => this.#lookLater());
      },
      LOOK_MS + SPREAD_MS * Math.random(),
    ).unref();
  }

  // What no bell told of: a thousand streams by one statement.
  async #look(): Promise<void> {
    const tenants = new Map<string, Tail[]>();
    for (const tail of this.#all()) {
      const those = tenants.get(tail.place.tenant);
      if (those) those.push(tail);
      else tenants.set(tail.place.tenant, [tail]);
    }
    for (const [tenant, tails] of tenants) {
      for (let at = 0; at < tails.length; at += STREAMS) {
        const some = tails.slice(at, at + STREAMS);
        const heads = await headsOf(this.source.database, tenant, [...new Set(some.map(({ place }) => place.stream))]);
        for (const tail of some) if ((heads.get(tail.place.stream) ?? 0n) > tail.place.last) tail.ring();
      }
    }
  }
}

const hubs = new WeakMap<Source, Hub>();

/** Opens the live end of a stream; the first events come after the caller's own turn. */
export function openTail(source: Source, place: Place, listener: Listener): Tail {
  const hub = hubs.get(source) ?? new Hub(source);
  hubs.set(source, hub);
  return new Tail(hub, { ...place }, listener);
}
