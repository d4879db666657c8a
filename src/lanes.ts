// Prisma clients, few and shared, each lent to one tenant at a time.
import { LRUCache } from 'lru-cache';
import { uniqueTogether } from './by-id.ts';
import type { PrismaClient } from './generated/prisma/client.ts';

/** Whose statements a lane runs, as it stands when one begins; '' for nobody's. */
export interface Lent {
  readonly tenant: string;
}

interface Lane {
  readonly client: PrismaClient;
  readonly lent: { tenant: string; since: number };
  /** How many operations of the tenant are under way on it. */
  busy: number;
}

// A client takes some 6 MB with what it has learned of its queries. One is needed for each tenant at work now, not for each there is.
const MOST_LANES = 32;
const MOST_VIEWS = 2_000;
// While others wait, a tenant that has had its lane for so long begins nothing more on it: it waits in line like them.
const LENT_MS = 100;

/**
 * Clients that tenants share. Prisma merges `findUnique` calls of one tick, so two tenants at once on one client would be answered
 * with each other's rows: a lane is one tenant's while any of its operations is under way, and only then another's. An operation
 * that finds all lanes lent to others waits for one.
 */
export class Lanes {
  readonly #open: (lent: Lent) => PrismaClient;
  readonly #lent = new Map<string, Lane>();
  // Last in, first out: few clients learn the queries, and the others are not made at all.
  readonly #idle: Lane[] = [];
  readonly #waiting = new Map<string, ((lane: Lane) => void)[]>();
  readonly #views = new LRUCache<string, PrismaClient>({ max: MOST_VIEWS });
  readonly #model: PrismaClient;
  #made = 0;

  /** `open` makes a client whose statements run for whoever it is lent to then. */
  constructor(open: (lent: Lent) => PrismaClient) {
    this.#open = open;
    const first = this.#make();
    this.#model = first.client;
    this.#idle.push(first);
  }

  /**
   * The client as `tenant` (a UUID) sees it. Each operation begins when it is called, on a lane that it gives back when it is done;
   * so there are no chained relations and no arrays of operations in one transaction.
   */
  clientOf(tenant: string): PrismaClient {
    const known = this.#views.get(tenant);
    if (known) return known;
    const delegates = new Map<string, object>();
    const view = new Proxy(this.#model, {
      get: (model, name) => {
        const real = read(model, name);
        if (typeof real === 'function')
          return (...args: unknown[]) => this.#run(tenant, (client) => call(client, name, args));
        if (typeof name !== 'string' || !/^[a-z]/.test(name) || typeof real !== 'object' || !real) return real;
        const delegate = delegates.get(name) ?? this.#delegate(tenant, name, real);
        delegates.set(name, delegate);
        return delegate;
      },
    });
    this.#views.set(tenant, view);
    return view;
  }

  /** A model's operations, for `tenant`. */
  #delegate(tenant: string, name: string, model: object): object {
    const method =
      (of: PropertyKey) =>
      (...args: unknown[]) =>
        this.#run(tenant, (client) => call(read(client, name), of, args));
    const findUnique = uniqueTogether({ findUnique: method('findUnique'), findMany: method('findMany') });
    const findUniqueOrThrow = async (args: Parameters<typeof findUnique>[0]) =>
      (await findUnique(args)) ?? method('findUniqueOrThrow')(args); // which says in its own words that there is none
    const own = new Map<PropertyKey, unknown>(Object.entries({ findUnique, findUniqueOrThrow }));
    return new Proxy(model, {
      get: (real, of) => own.get(of) ?? (typeof read(real, of) === 'function' ? method(of) : read(real, of)),
    });
  }

  async #run<T>(tenant: string, work: (client: PrismaClient) => Promise<T>): Promise<T> {
    const lane = this.#take(tenant) ?? (await this.#turnOf(tenant));
    try {
      return await work(lane.client);
    } finally {
      this.#give(lane);
    }
  }

  #take(tenant: string): Lane | undefined {
    const own = this.#lent.get(tenant);
    if (own) {
      if (this.#waiting.size && Date.now() - own.lent.since > LENT_MS) return undefined;
      own.busy++;
      return own;
    }
    const lane = this.#idle.pop() ?? (this.#made < MOST_LANES ? this.#make() : undefined);
    if (lane) this.#lend(lane, tenant, 1);
    return lane;
  }

  #turnOf(tenant: string): Promise<Lane> {
    return new Promise((resolve) => {
      const others = this.#waiting.get(tenant);
      if (others) others.push(resolve);
      else this.#waiting.set(tenant, [resolve]);
    });
  }

  #lend(lane: Lane, tenant: string, busy: number): void {
    Object.assign(lane.lent, { tenant, since: Date.now() });
    lane.busy = busy;
    this.#lent.set(tenant, lane);
  }

  #give(lane: Lane): void {
    if (--lane.busy > 0) return;
    this.#lent.delete(lane.lent.tenant);
    lane.lent.tenant = '';
    const [next] = this.#waiting;
    if (!next) {
      this.#idle.push(lane);
      return;
    }
    const [tenant, resolves] = next;
    this.#waiting.delete(tenant);
    this.#lend(lane, tenant, resolves.length);
    for (const resolve of resolves) resolve(lane);
  }

  #make(): Lane {
    this.#made++;
    const lent = { tenant: '', since: 0 };
    return { client: this.#open(lent), lent, busy: 0 };
  }
}

const read = (object: object, name: PropertyKey): unknown => Reflect.get(object, name);

const call = (object: unknown, method: PropertyKey, args: unknown[]): Promise<never> =>
  (object as Record<PropertyKey, (...args: unknown[]) => Promise<never>>)[method]!(...args);
