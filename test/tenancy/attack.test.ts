// Every field tried as a stranger: nothing of another tenant or another party is ever read, changed or even noticed.
import { isObjectType, isScalarType, OperationTypeNode } from 'graphql';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { signToken } from '../../src/auth.ts';
import { cursorOf } from '../../src/keyset.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { schema } from '../../src/schema.ts';
import { type Answer, type Asker, send } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { useWorld } from '../kit/world.ts';
import { type Aviary, aviary, type CanaryClass, classes, missingId } from './canary.ts';
import { SLOTS, type Trader, trader as foundTrader } from './own.ts';
import { type Entry, entriesOf, nestedPlacesOf, operationsOf, type Place, placesOf, repeated, selected, variablesFor } from './walk.ts';

const world = useWorld({ env: { POOL_SIZE: '8' } });
const { QUERY, MUTATION, SUBSCRIPTION } = OperationTypeNode;

/** The attacker's marketplace, and the victim's. */
let a: Aviary;
let b: Aviary;
let trader: Trader;
let platform: Asker;

beforeAll(async () => {
  [a, b] = await Promise.all([aviary(world), aviary(world)]);
  trader = await foundTrader(world, a);
  const claims = { audience: 'platform', subject: 'platform', tenant: 'platform', session: 'platform', organization: null } as const;
  platform = { ...a.visitor, accessToken: (await signToken(world.app.secret, claims)).token };
  await caughtUp(world.worker!);
});

const rolesOf = ({ visitor, buyer, supplier, operator, tenant }: Aviary): Record<string, Asker> => {
  return { visitor, buyer, supplier, operator, platform: { ...platform, tenant } };
};
const strangers = (): [string, Asker][] => Object.entries({ ...rolesOf(a), trader });

type Reply = Answer<Record<string, unknown>>;
const ids = (entry: Entry) => placesOf(entry).filter(({ scalar }) => scalar.name === 'ID');
const nowhere = (entry: Entry): Place => ({ entry, path: [], coordinate: '', scalar: schema.getType('ID') as Place['scalar'] });

/** All of the victim's words and ids; the platform may know which marketplaces there are. */
function secretsOf(market: Aviary, role: string): string[] {
  const secrets = [...Object.values(market.words), ...market.ids, market.tenant];
  const known = [market.words.tenant, market.tenant, market.tenantId, market.targets[0]!.id];
  return role === 'platform' ? secrets.filter((secret) => !known.includes(secret)) : secrets;
}

/** The secrets that stand in a reply, other than what was sent. */
const leaks = (reply: unknown, secrets: string[], sent = ''): string[] => {
  const text = JSON.stringify(reply);
  return secrets.filter((secret) => secret !== sent && text.includes(secret));
};

/** A reply without what differs between two calls in any case. */
function normal({ status, data, errors }: Reply, id: string): string {
  return JSON.stringify({ status, data, errors })
    .replaceAll(id, '<id>')
    .replace(/"tookMs":[\d.]+/g, '"tookMs":0')
    .replace(/eyJ[\w.-]+/g, '<token>')
    .replace(/[0-9a-f-]{36}\.[\w-]{43}/g, '<refresh token>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}

/** Runs `work` on every item, several at once. */
async function each<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items].reverse();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (rest.length) await work(rest.pop()!);
    }),
  );
}

/** A reply, and what was sent for it. */
interface Try {
  reply: Reply;
  entry: Entry;
  place: Place;
  /** The id that was sent; '' for none. */
  id: string;
  operation: string;
  /** Whether it is the first operation with this id in this place. */
  isFirst: boolean;
}

/** Every query as `asker`, with each of `targets` in each place that takes an id; `look` is shown the replies. */
async function readEverything(asker: Asker, targets: string[], look: (tried: Try) => Promise<void> | void): Promise<void> {
  const jobs = entriesOf(QUERY).flatMap((entry) => {
    const places = ids(entry).flatMap((place) => targets.map((id) => ({ entry, place, id })));
    return [...places, { entry, place: nowhere(entry), id: '' }];
  });
  await each(jobs, async ({ entry, place, id }) => {
    const variables = variablesFor(place, id, trader.sample);
    for (const [i, operation] of operationsFor(entry, variables).entries()) {
      const t0 = performance.now();
      const reply: Reply = await send(asker, operation, variables);
      const st = stats[entry.name] ??= { n: 0, ms: 0 }; st.n++; st.ms += performance.now() - t0;
      await look({ reply, entry, place, id, operation, isFirst: i === 0 });
      if (codeIn(reply) === 'BAD_USER_INPUT') return; // the id of another type: nothing was selected at all
    }
  });
}

const stats: Record<string, { n: number; ms: number }> = {};
afterEach(() => { console.log(JSON.stringify(stats), performance.now()); for (const k in stats) delete stats[k]; });
const codeIn = ({ errors }: Reply) => errors?.[0]?.extensions?.code;

const made = new Map<string, string[]>();
function operationsFor(entry: Entry, variables: Record<string, unknown>): string[] {
  let operations = made.get(entry.name);
  if (!operations) made.set(entry.name, (operations = operationsOf(entry, variables)));
  return operations;
}

const targetIds = (market: Aviary) => market.targets.map(({ id }) => id);

/** What somebody to whom `targets` must not exist finds out about them by reading. */
async function readAsStranger(asker: Asker, role: string, targets: Aviary['targets'], secrets: string[]): Promise<string[]> {
  const found: string[] = [];
  const typeOf = new Map(targets.map(({ id, type }) => [id, type]));
  await readEverything(asker, [...typeOf.keys()], async ({ reply, entry, place, id, operation, isFirst }) => {
    const where = `${entry.name}(${place.path.join('.')}: ${id}) as ${role}`;
    found.push(...leaks(reply, secrets, id).map((word) => `${where} shows ${word}`));
    if (/INTERNAL|VALIDATION|PARSE|COST/.test(codeIn(reply) ?? '')) found.push(`${where} was not tried: ${reply.errors![0]!.message}`);
    const isKnown = role === 'platform' && typeOf.get(id) === 'Tenant';
    if (!isFirst || !id || isKnown) return;
    const missing = missingId(typeOf.get(id)!);
    const other = normal(await send(asker, operation, variablesFor(place, missing, trader.sample)), missing);
    const mine = normal(reply, id);
    if (mine !== other) found.push(`${where} answers ${mine.slice(0, 300)}, but a missing id ${other.slice(0, 300)}`);
  });
  return found;
}

describe('reading another tenant', () => {
  test('the walk is not blind: the victim’s own people see every canary with it, and it asks for every field there is', async () => {
    const seen = new Set<string>();
    const words = Object.values(b.words);
    for (const asker of Object.values(rolesOf(b))) {
      await readEverything(asker, targetIds(b), ({ reply }) => void leaks(reply, words).forEach((word) => seen.add(word)));
    }
    expect([...seen].sort()).toEqual(words.sort());
    for (const kind of [MUTATION, SUBSCRIPTION]) for (const entry of entriesOf(kind)) operationsOf(entry, variablesFor(nowhere(entry), undefined, trader.sample));
    const fields = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));
    const untried = fields.filter((field) => !selected.has(field) && !/^(Query|Mutation|Subscription)\./.test(field));
    expect(untried).toEqual([]);
  });

  test('every query with every id of the other tenant, as everybody: no canary, and the same answer as for an id that is missing', async () => {
    const found: string[] = [];
    for (const [role, asker] of strangers()) found.push(...(await readAsStranger(asker, role, b.targets, secretsOf(b, role))));
    expect(found).toEqual([]);
  });

  test('a token of one tenant opens nothing in another', async () => {
    for (const [role, asker] of strangers()) {
      if (role === 'visitor' || role === 'platform') continue;
      await readEverything({ ...asker, tenant: b.tenant }, [], ({ reply }) => {
        expect(reply.errors?.[0]?.extensions?.code, role).toBe('UNAUTHENTICATED');
        expect(reply.data).toBeFalsy();
      });
    }
  });
});
