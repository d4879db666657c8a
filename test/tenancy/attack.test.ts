// Every field tried as a stranger: nothing of another tenant or another party is ever read, changed or even noticed.
import { isObjectType, isScalarType, OperationTypeNode } from 'graphql';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
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

/** Every query as `asker`, with each of `targets` in each place that takes an id; `look` is shown the replies. */
async function readEverything(asker: Asker, targets: string[], look: (reply: Reply, entry: Entry, sent: string, place: Place) => Promise<void> | void): Promise<void> {
  const jobs = entriesOf(QUERY).flatMap((entry) => {
    const places = [...ids(entry).flatMap((place) => targets.map((id) => ({ place, id }))), { place: nowhere(entry), id: '' }];
    return places.map((job) => ({ entry, ...job }));
  });
  await each(jobs, async ({ entry, place, id }) => {
    const variables = variablesFor(place, id, trader.sample);
    for (const operation of operationsFor(entry, variables)) await look(await send(asker, operation, variables), entry, id, place);
  });
}

const made = new Map<string, string[]>();
function operationsFor(entry: Entry, variables: Record<string, unknown>): string[] {
  let operations = made.get(entry.name);
  if (!operations) made.set(entry.name, (operations = operationsOf(entry, variables)));
  return operations;
}

describe('reading another tenant', () => {
  test('the walk is not blind: the victim’s own people see every canary with it, and it asks for every field there is', async () => {
    const seen = new Set<string>();
    const findings = Object.values(b.words);
    for (const asker of [b.visitor, b.operator, b.supplier, { ...platform, tenant: b.tenant }]) {
      await readEverything(asker, b.targets.map(({ id }) => id), (reply) => {
        for (const word of leaks(reply, findings)) seen.add(word);
      });
    }
    expect([...seen].sort()).toEqual(findings.sort());
    for (const kind of [MUTATION, SUBSCRIPTION]) for (const entry of entriesOf(kind)) operationsOf(entry, variablesFor(nowhere(entry), undefined, trader.sample));
    const fields = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));
    const untried = fields.filter((field) => !selected.has(field) && !/^(Query|Mutation|Subscription)\./.test(field));
    expect(untried).toEqual([]);
  });

  test('every query with every id of the other tenant, as everybody: no canary, and the same answer as for an id that is missing', async () => {
    const found: string[] = [];
    const targets = b.targets.map(({ id }) => id);
    const typeOf = new Map(b.targets.map(({ id, type }) => [id, type]));
    for (const [role, asker] of strangers()) {
      const secrets = secretsOf(b, role);
      await readEverything(asker, targets, async (reply, entry, sent, place) => {
        const where = `${entry.name} with ${sent || 'nothing'} as ${role}`;
        found.push(...leaks(reply, secrets, sent).map((word) => `${where}: ${word}`));
        if (reply.errors?.some(({ extensions }) => /INTERNAL|VALIDATION|COST/.test(extensions?.code ?? ''))) found.push(`${where} was not tried: ${reply.errors[0]!.message}`);
        if (!sent || (role === 'platform' && typeOf.get(sent) === 'Tenant')) return;
        const missing = missingId(typeOf.get(sent)!);
        const variables = variablesFor(place, missing, trader.sample);
        const [first] = operationsFor(entry, variables);
        if (reply.data && JSON.stringify(reply.data).length < 3) return;
        const other: Reply = await send(asker, first!, variables);
        const mine: Reply = await send(asker, first!, variablesFor(place, sent, trader.sample));
        if (normal(mine, sent) !== normal(other, missing)) found.push(`${where} differs from a missing id: ${normal(mine, sent).slice(0, 300)} / ${normal(other, missing).slice(0, 300)}`);
      });
    }
    expect(found).toEqual([]);
  });

  test('a token of one tenant opens nothing in another', async () => {
    for (const [role, asker] of strangers()) {
      if (role === 'visitor' || role === 'platform') continue;
      await readEverything({ ...asker, tenant: b.tenant }, [], (reply) => {
        expect(reply.errors?.[0]?.extensions?.code, role).toBe('UNAUTHENTICATED');
        expect(reply.data).toBeFalsy();
      });
    }
  });
});
