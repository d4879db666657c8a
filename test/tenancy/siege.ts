// Two marketplaces, one attacking the other: who attacks, and how it is seen in a reply that something got through.
import { beforeAll } from 'vitest';
import { platformToken } from '../../src/auth.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { schema } from '../../src/schema.ts';
import type { Answer, Asker } from '../kit/ask.ts';
import type { World } from '../kit/world.ts';
import { type Aviary, aviary } from './canary.ts';
import { type Trader, trader } from './own.ts';
import { type Entry, operationsOf, type Place } from './walk.ts';

/** The attacker's marketplace and the victim's, with a company in the first that may do all that a member may. */
export interface Siege {
  a: Aviary;
  b: Aviary;
  trader: Trader;
  /** The platform's viewer, asking the attacker's marketplace. */
  platform: Asker;
}

/** Both marketplaces, filled and indexed before the first test of the file. */
export function useSiege(world: World): Siege {
  const siege = {} as Siege;
  beforeAll(async () => {
    if (world.app.search) world.app.search.patienceMs = 10_000; // what is attacked is the index, also on a busy machine
    const [a, b] = await Promise.all([aviary(world), aviary(world)]);
    const platform = { ...a.visitor, accessToken: await platformToken(world.app.secret) };
    Object.assign(siege, { a, b, platform, trader: await trader(world, a) });
    await caughtUp(world.worker!);
  });
  return siege;
}

/** Any answer. */
export type Reply = Answer<Record<string, unknown>>;

/** The code of its first error. */
export const codeIn = ({ errors }: Reply) => errors?.[0]?.extensions?.code;

/** No place at all: for an entry that is called with nothing but ordinary values. */
export const nowhere = (entry: Entry): Place => ({
  entry,
  path: [],
  coordinate: '',
  scalar: schema.getType('ID') as Place['scalar'],
  isList: false,
});

/** All of the victim's words and ids; the platform may know which marketplaces there are. */
export function secretsOf(market: Aviary, role: string): string[] {
  const secrets = [...Object.values(market.words), market.note, ...market.ids, market.tenant];
  const known = [market.words.tenant, market.tenant, market.tenantId, market.targets[0]!.id];
  return role === 'platform' ? secrets.filter((secret) => !known.includes(secret)) : secrets;
}

/** The secrets that stand in a reply, other than what was sent. */
export const leaks = (reply: unknown, secrets: string[], sent: string[] = []): string[] => {
  const text = JSON.stringify(reply);
  return secrets.filter((secret) => !sent.includes(secret) && text.includes(secret));
};

/** Runs `work` on every item, several at once. */
export async function each<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items].reverse();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (rest.length) await work(rest.pop()!);
    }),
  );
}

const made = new Map<string, string[]>();
/** Operations that select everything below `entry`; remembered. */
export function operationsFor(entry: Entry, variables: Record<string, unknown>): string[] {
  const key = `${entry.name} ${JSON.stringify(variables).length}`; // several ids cost more than one
  const operations = made.get(key) ?? operationsOf(entry, variables);
  made.set(key, operations);
  return operations;
}

/** Variables for the call under alias `a<slot>` of a repeated operation. */
export const atSlot = (variables: Record<string, unknown>, slot: number) =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [`${name}${slot}`, value]));
