// Live subscriptions: one execution an event for all who share it, one text to many sockets, each at its own pace.
import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Context, contextAs, type Machinery, machineryOf } from '../context.ts';
import { patiently } from '../database-away.ts';
import { failure } from '../errors.ts';
import { BATCH, type LoggedEvent, type Place, readAfter } from '../events/reader.ts';
import { openTail, type Tail } from '../events/tail.ts';
import { makeGate } from '../gate.ts';
import type { Viewer } from '../viewer.ts';
import { LIMITS } from './limits.ts';
import type { Outlet } from './outlet.ts';
import { Payload } from './payload.ts';
import { publicError } from './public-error.ts';
import { type Watch, watchSession } from './session.ts';
import { type Asking, isPersonal, sharedViewer, shareOf } from './share.ts';
import { openUntil } from './stream.ts';

/** What a subscription runs on. */
export interface Live {
  /** What was asked, without from where. */
  asking: Asking;
  ctx: Context;
  /** After what. */
  place: Place;
  /** Whether this viewer may have an event now. */
  isAllowed(viewer: Viewer): boolean;
  /** Executes the operation on an event. */
  execute(ctx: Context, event: LoggedEvent, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult>;
}

// Who does not read on for so long is sent away, and so are all when the database is away for so long; the cursor brings them back.
const PATIENCE_MS = 30_000;

// What was executed is there for those who come a moment later, all those whom a restart sent away; not for long, for it tells how
// things stand now. Whatever changed in between has an event of its own, which comes right behind.
const KEPT = { max: 20_000, maxSize: 32 * 1024 * 1024, ttl: 10_000 };

// Executions at once in a process: so that requests get through between.
const executions = makeGate(64);
// So many events are executed side by side for one reader: what they read of the same things is read together.
const AHEAD = 8;

type PayloadOf = (event: LoggedEvent, viewer: Viewer) => Promise<Payload>;

/** Everybody who may share an execution, at the live end of one stream. */
class Group {
  readonly #members = new Set<Subscriber>();
  readonly #payloadOf: PayloadOf;
  readonly #tail: Tail;
  readonly #onEmpty: () => void;
  /** The last event that the members were told. */
  last: bigint;

  constructor(live: Live, last: bigint, payloadOf: PayloadOf, onEmpty: () => void) {
    this.last = last;
    this.#payloadOf = payloadOf;
    this.#onEmpty = onEmpty;
    this.#tail = openTail(
      machineryOf(live.ctx),
      { ...live.place, last },
      {
        take: (events) => this.#take(events),
        fail: (error) => {
          for (const member of [...this.#members]) member.fail(error);
        },
      },
    );
  }

  add(member: Subscriber): void {
    this.#members.add(member);
  }

  remove(member: Subscriber): void {
    this.#members.delete(member);
    if (this.#members.size) return;
    this.#tail.close();
    this.#onEmpty();
  }

  async #take(events: readonly LoggedEvent[]): Promise<void> {
    const payloads = ahead(events, (event) => {
      const [someone] = this.#members;
      return someone && this.#payloadOf(event, someone.viewer);
    });
    for await (const [event, payload] of payloads) {
      this.last = event.seq; // in one step with the telling: who joins finds either both or neither
      for (const member of this.#members) member.hear(event, payload);
    }
  }
}

/** The groups of a process, and what was lately executed for them. */
class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #kept = new LRUCache<string, Promise<Payload>>(KEPT);

  /** The group `key`, when there is one. */
  find(key: string): Group | undefined {
    return this.#groups.get(key);
  }

  /** The group `key`; a new one begins after the event `last`. */
  of(key: string, live: Live, last: bigint): Group {
    const known = this.#groups.get(key);
    if (known) return known;
    const payloadOf = (event: LoggedEvent, viewer: Viewer) => this.payloadOf(key, live, event, viewer);
    const group = new Group(live, last, payloadOf, () => this.#groups.delete(key));
    this.#groups.set(key, group);
    return group;
  }

  /** What `event` is to those who share `key`; executed once. */
  payloadOf(key: string, live: Live, event: LoggedEvent, viewer: Viewer): Promise<Payload> {
    const place = `${key} ${event.seq}`;
    const known = this.#kept.get(place);
    if (known) return known;
    const made = executions(() => payloadOf(live, event, viewer));
    this.#kept.set(place, made, { size: 1_000 });
    made.then(
      ({ size }) => {
        if (this.#kept.peek(place) !== made) return;
        this.#kept.delete(place); // to set the same value again would not change its size
        this.#kept.set(place, made, { size: size + 1_000 });
      },
      () => this.#kept.delete(place),
    );
    return made;
  }
}

/** Each event with what it is to its readers, in order, made AHEAD of who takes it. Ends when nothing is made any more. */
async function* ahead(
  events: readonly LoggedEvent[],
  make: (event: LoggedEvent) => Promise<Payload> | undefined,
): AsyncGenerator<[LoggedEvent, Payload]> {
  const made: (Promise<Payload> | undefined)[] = [];
  const makeNext = () => {
    const event = events[made.length];
    if (!event) return;
    const payload = make(event);
    payload?.catch(() => {}); // who takes it hears of it; nobody may come so far
    made.push(payload);
  };
  for (let i = 0; i < AHEAD; i++) makeNext();
  for (const [i, event] of events.entries()) {
    const payload = made[i];
    if (!payload) return;
    yield [event, await payload];
    makeNext();
  }
}

function payloadOf({ ctx, asking, execute }: Live, event: LoggedEvent, viewer: Viewer): Promise<Payload> {
  // Nobody's own: it is done for all, whoever leaves meanwhile.
  const once = () =>
    openUntil(new AbortController().signal, LIMITS.runMs, async (signal) => {
      // A context of its own: nothing that was loaded for an earlier event is shown again.
      const now = contextAs(ctx, { viewer: sharedViewer(viewer, asking.document), signal });
      const result = await execute(now, event, asking.variables);
      // Told with a hole, the event would be lost to whoever goes on behind it: it is read until it can be.
      const unread = result.errors?.find(({ extensions }) => extensions.code === 'UNAVAILABLE');
      if (unread) throw unread;
      return new Payload(result, event.cursor);
    });
  return patiently(once, AbortSignal.timeout(PATIENCE_MS));
}

const groups = new WeakMap<Machinery, Groups>();

function groupsOf(machinery: Machinery): Groups {
  const known = groups.get(machinery) ?? new Groups();
  groups.set(machinery, known);
  return known;
}

/** One client's subscription: it reads what it missed at its own pace, then hears with its group what happens. */
export class Subscriber {
  readonly #live: Live;
  readonly #outlet: Outlet;
  readonly #stop: AbortController;
  readonly #watch: Watch;
  readonly #groups: Groups;
  #group: Group | null = null;
  #isPersonal = false;
  #last: bigint;
  #since: Date | undefined;
  /** Who the viewer is; when the session's is another object, its rights are others too. */
  viewer: Viewer;

  /**
   * Delivers into `outlet` what comes after the place, beginning with `events`, until `stop` is aborted; aborts it with the reason
   * when the right ends or it cannot go on.
   */
  constructor(live: Live, events: readonly LoggedEvent[], outlet: Outlet, stop: AbortController) {
    this.#live = live;
    this.#outlet = outlet;
    this.#stop = stop;
    this.#groups = groupsOf(machineryOf(live.ctx));
    this.#last = live.place.last;
    this.#since = live.place.since;
    this.#watch = watchSession(live.ctx, (why) => this.fail(why));
    this.viewer = this.#watch.viewer();
    stop.signal.addEventListener('abort', () => this.#leave(), { once: true });
    if (stop.signal.aborted) this.#leave();
    else void this.#catchUp(events);
  }

  /** Takes an event in the group: the next one, or else it catches up by itself. */
  hear(event: LoggedEvent, payload: Payload): void {
    if (event.seq <= this.#last) return;
    const isNext = event.seq === this.#last + 1n;
    const isFitting = isNext && this.#watch.viewer() === this.viewer && !this.#isMisplaced();
    if (isFitting) this.#deliver(event, payload);
    if (!isFitting || this.#outlet.isFull()) this.#move();
  }

  /** Ends the subscription, telling the client why. */
  fail(error: unknown): void {
    const { ctx } = this.#live;
    this.#stop.abort(publicError(error, machineryOf(ctx).log, ctx.requestId));
  }

  // Out of the group; what comes meanwhile is read from the log.
  #move(): void {
    this.#group?.remove(this);
    this.#group = null;
    if (!this.#stop.signal.aborted) void this.#catchUp();
  }

  #leave(): void {
    this.#watch.release();
    this.#group?.remove(this);
    this.#group = null;
  }

  /** Reads on until it can join its group; `known` is what comes next, as far as that was read already. */
  async #catchUp(known?: readonly LoggedEvent[]): Promise<void> {
    const { ctx, asking, place } = this.#live;
    const { signal } = this.#stop;
    try {
      for (let next = known, isAtEnd = known?.length === 0; !signal.aborted; next = undefined) {
        if (this.#outlet.isFull() && !(await this.#isPatient())) return this.#outlet.dismiss();
        this.viewer = this.#watch.viewer();
        this.#isPersonal = isPersonal(asking.document);
        const key = shareOf(asking, place.stream, { ...ctx, viewer: this.viewer });
        const group = isAtEnd ? this.#groups.of(key, this.#live, this.#last) : this.#groups.find(key);
        if (group && this.#last >= group.last) {
          this.#group = group;
          return group.add(this);
        }
        const here = { ...place, last: this.#last, since: this.#since };
        const events = next ?? (await patiently(() => readAfter(machineryOf(ctx).database, here), signal));
        isAtEnd = events.length < BATCH;
        const payloads = ahead(events, (event) =>
          signal.aborted ? undefined : this.#groups.payloadOf(key, this.#live, event, this.viewer),
        );
        for await (const [event, payload] of payloads) {
          if (signal.aborted) return;
          if (!this.#isMisplaced()) this.#deliver(event, payload);
          if (this.#isMisplaced() || this.#outlet.isFull()) {
            isAtEnd = false;
            break;
          }
        }
      }
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  // That answers are personal is found out while one is executed, perhaps for another person.
  #isMisplaced(): boolean {
    return isPersonal(this.#live.asking.document) !== this.#isPersonal;
  }

  #deliver(event: LoggedEvent, payload: Payload): void {
    if (this.#live.isAllowed(this.viewer)) {
      this.#outlet.send(payload);
      this.#last = event.seq;
      this.#since = event.occurredAt;
    } else this.fail(failure('FORBIDDEN', 'You may not see this any more.'));
  }

  async #isPatient(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, false);
    });
    return Promise.race([this.#outlet.drained().then(() => true), late]).finally(() => clearTimeout(timer));
  }
}
