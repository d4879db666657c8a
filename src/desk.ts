// Reads that are asked for at the same time go together: one statement answers all who wait for one marketplace.
import type { Database } from './db.ts';

/** How the wishes of one kind are read. */
export interface Reading<Wish, Answer> {
  /** Who wishes the same shares an answer. */
  keyOf(wish: Wish): string;
  /** Reads what is wished in one marketplace, by one statement: answers in the order of the wishes, an Error for one that is refused. */
  read(database: Database, tenant: string, wishes: readonly Wish[]): Promise<readonly (Answer | Error)[]>;
}

/** A read that waits for its statement. */
interface Waiting<Wish, Answer> {
  wish: Wish;
  answer: Promise<Answer>;
  settle: { resolve(answer: Answer): void; reject(error: unknown): void };
}

/** What is wished in one marketplace, and how many statements are under way for it. */
interface Desk<Wish, Answer> {
  waiting: Map<string, Waiting<Wish, Answer>>;
  underWay: number;
}

// Statements under way at once for one marketplace: what is wished meanwhile goes together in the next.
const SIDE_BY_SIDE = 2;
const MOST = 64;

/**
 * Makes a read that is shared. A wish is answered by a statement that begins after it: what was committed before somebody asked is
 * seen by whoever asked.
 */
export function together<Wish, Answer>({
  keyOf,
  read,
}: Reading<Wish, Answer>): (database: Database, tenant: string, wish: Wish) => Promise<Answer> {
  const all = new WeakMap<Database, Map<string, Desk<Wish, Answer>>>();

  async function serve(database: Database, tenant: string, desk: Desk<Wish, Answer>): Promise<void> {
    desk.underWay++;
    while (desk.waiting.size) {
      await new Promise(setImmediate); // all whose messages arrived by now come along
      const some = [...desk.waiting].slice(0, MOST);
      if (some.length === 0) break;
      for (const [key] of some) desk.waiting.delete(key); // before the read: what commits from here on is for those who ask again
      try {
        const wishes = some.map(([, { wish }]) => wish);
        const answers = await read(database, tenant, wishes);
        for (const [i, [, { settle }]] of some.entries()) {
          const answer = answers[i]!;
          if (answer instanceof Error) settle.reject(answer);
          else settle.resolve(answer);
        }
      } catch (error) {
        for (const [, { settle }] of some) settle.reject(error);
      }
    }
    desk.underWay--;
    if (desk.underWay === 0) all.get(database)!.delete(tenant);
  }

  return (database, tenant, wish) => {
    const desks = all.get(database) ?? new Map<string, Desk<Wish, Answer>>();
    all.set(database, desks);
    const desk = desks.get(tenant) ?? { waiting: new Map(), underWay: 0 };
    desks.set(tenant, desk);
    const key = keyOf(wish);
    const known = desk.waiting.get(key);
    if (known) return known.answer;
    const settle = {} as Waiting<Wish, Answer>['settle'];
    const answer = new Promise<Answer>((resolve, reject) => Object.assign(settle, { resolve, reject }));
    desk.waiting.set(key, { wish, answer, settle });
    if (desk.underWay < SIDE_BY_SIDE) void serve(database, tenant, desk);
    return answer;
  };
}
