// Every field tried as a stranger: nothing of another tenant or another party is ever read, changed or even noticed.
import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, isAbstractType, isObjectType, OperationTypeNode } from 'graphql';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { signToken } from '../../src/auth.ts';
import { cursorOf } from '../../src/keyset.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { schema } from '../../src/schema.ts';
import { type Answer, type Asker, send } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { signIn } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';
import { type Aviary, aviary, missingId } from './canary.ts';
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
const nowhere = (entry: Entry): Place => ({ entry, path: [], coordinate: '', scalar: schema.getType('ID') as Place['scalar'], isList: false });

/** All of the victim's words and ids; the platform may know which marketplaces there are. */
function secretsOf(market: Aviary, role: string): string[] {
  const secrets = [...Object.values(market.words), ...market.ids, market.tenant];
  const known = [market.words.tenant, market.tenant, market.tenantId, market.targets[0]!.id];
  return role === 'platform' ? secrets.filter((secret) => !known.includes(secret)) : secrets;
}

/** The secrets that stand in a reply, other than what was sent. */
const leaks = (reply: unknown, secrets: string[], sent: string[] = []): string[] => {
  const text = JSON.stringify(reply);
  return secrets.filter((secret) => !sent.includes(secret) && text.includes(secret));
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
async function readEverything(asker: Asker, targets: Aviary['targets'], look: (tried: Try) => Promise<void> | void): Promise<void> {
  const jobs = entriesOf(QUERY).flatMap((entry) => {
    const places = ids(entry).flatMap((place) => [
      ...targets.map(({ id }) => ({ entry, place, id, value: id as unknown, operations: place.isList ? 1 : Number.POSITIVE_INFINITY })),
      ...(place.isList ? [{ entry, place, id: '', value: targets.map(({ id }) => id), operations: Number.POSITIVE_INFINITY }] : []),
    ]);
    return [...places, { entry, place: nowhere(entry), id: '', value: null, operations: Number.POSITIVE_INFINITY }];
  });
  const typeOf = new Map(targets.map(({ id, type }) => [id, type]));
  await each(jobs, async ({ entry, place, id, value, operations }) => {
    const variables = variablesFor(place, value, trader.sample);
    for (const [i, operation] of operationsFor(entry, variables).slice(0, operations).entries()) {
      if (i > 0 && id && isAbstractType(getNamedType(entry.type)) && !operation.includes(`... on ${typeOf.get(id)} `)) continue; // it would select nothing
      const reply: Reply = await send(asker, operation, variables);
      await look({ reply, entry, place, id, operation, isFirst: i === 0 });
      if (codeIn(reply) === 'BAD_USER_INPUT') return; // the id of another type: nothing was selected at all
    }
  });
}

const codeIn = ({ errors }: Reply) => errors?.[0]?.extensions?.code;

const made = new Map<string, string[]>();
function operationsFor(entry: Entry, variables: Record<string, unknown>): string[] {
  const key = `${entry.name} ${JSON.stringify(variables).length}`; // several ids cost more than one
  let operations = made.get(key);
  if (!operations) made.set(key, (operations = operationsOf(entry, variables)));
  return operations;
}

/** What somebody to whom `targets` must not exist finds out about them by reading. */
async function readAsStranger(asker: Asker, role: string, targets: Aviary['targets'], secrets: string[]): Promise<string[]> {
  const found: string[] = [];
  const typeOf = new Map(targets.map(({ id, type }) => [id, type]));
  await readEverything(asker, targets, async ({ reply, entry, place, id, operation, isFirst }) => {
    const where = `${entry.name}(${place.path.join('.')}: ${id}) as ${role}`;
    const sent = place.isList && !id ? targets.map((target) => target.id) : [id];
    found.push(...leaks(reply, secrets, sent).map((word) => `${where} shows ${word}`));
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

const membersOf = (type: GraphQLNamedType) => (isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]);

describe('reading another tenant', () => {
  test('the walk is not blind: the victim’s own operator sees every canary with it, and it asks for every field there is', async () => {
    const seen = new Set<string>();
    const words = Object.values(b.words);
    await readEverything(b.operator, b.targets, ({ reply }) => {
      for (const word of leaks(reply, words)) seen.add(word);
    });
    expect([...seen].sort()).toEqual(words.sort());
    for (const kind of [MUTATION, SUBSCRIPTION]) for (const entry of entriesOf(kind)) operationsOf(entry, variablesFor(nowhere(entry), undefined, trader.sample));
    const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')) as GraphQLObjectType[];
    const fields = objects.flatMap((type) => Object.values(type.getFields()).map(({ name, type: of }) => ({ name: `${type.name}.${name}`, type, of })));
    const reached = new Set(fields.flatMap(({ of }) => membersOf(getNamedType(of))));
    const untried = fields.filter(({ name, type }) => reached.has(type.name) && !selected.has(name)).map(({ name }) => name);
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

const atSlot = (variables: Record<string, unknown>, slot: number) => Object.fromEntries(Object.entries(variables).map(([name, value]) => [`${name}${slot}`, value]));

/** Every mutation as `asker`, with each of `targets` in each place that takes an id; what is found out by it. */
async function writeAsStranger(asker: Asker, role: string, targets: Aviary['targets'], secrets: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of entriesOf(MUTATION).flatMap(ids)) {
    const operation = repeated(place.entry, 1);
    const call = async (id: string): Promise<Reply> => {
      const reply: Reply = await send(asker, operation, atSlot(variablesFor(place, id, trader.sample), 0));
      trader.learn(reply.data);
      return reply;
    };
    const missing = new Map<string, string>();
    for (const { type, id } of targets) {
      const where = `${place.entry.name}(${place.path.join('.')}: ${id}) as ${role}`;
      if (!missing.has(type)) {
        const none = missingId(type);
        missing.set(type, normal(await call(none), none));
      }
      const reply = await call(id);
      found.push(...leaks(reply, secrets, [id]).map((word) => `${where} shows ${word}`));
      if (/INTERNAL|VALIDATION|PARSE|COST/.test(codeIn(reply) ?? '')) found.push(`${where} was not tried: ${reply.errors![0]!.message}`);
      if (normal(reply, id) !== missing.get(type)) found.push(`${where} answers ${normal(reply, id).slice(0, 300)}, but a missing id ${missing.get(type)!.slice(0, 300)}`);
    }
  }
  return found;
}

/** A checksum of every table of a tenant; `only` narrows it to the rows of these ids. */
async function checksums(tenantId: string): Promise<Record<string, string>> {
  const god = new pg.Client({ connectionString: world.database.superuserUrl });
  await god.connect();
  try {
    const { rows: tables } = await god.query<{ name: string }>(`
      select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`);
    const sums: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await god.query(`select md5(string_agg(t::text, '|' order by t::text)) as sum, count(*) from ${name} t where tenant_id = $1`, [tenantId]);
      sums[name] = `${rows[0].count} rows ${rows[0].sum}`;
    }
    return sums;
  } finally {
    await god.end();
  }
}

describe('writing into another tenant', () => {
  test('every mutation with every id of the other tenant, as everybody: not a bit of it changes, and each id answers as a missing one', async () => {
    const before = await checksums(b.tenantId);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['account', 'inquiry', 'message', 'product', 'session']));
    const found: string[] = [];
    for (const [role, asker] of strangers()) found.push(...(await writeAsStranger(asker, role, b.targets, secretsOf(b, role))));
    expect(found).toEqual([]);
    expect(await checksums(b.tenantId)).toEqual(before);
  });

  test('the attack is not blunt: with ids of one’s own every mutation gets through', async () => {
    for (const entry of entriesOf(MUTATION)) {
      const asker = entry.name === 'signOut' ? await signIn(a.visitor, trader.email) : trader;
      const reply: Reply = await send(asker, repeated(entry, 1), atSlot(variablesFor(nowhere(entry), null, trader.sample), 0));
      trader.learn(reply.data);
      expect(reply.errors, entry.name).toBeUndefined();
      // A draft without attributes may not be published; that it is incomplete is told to its own supplier only.
      const payload = reply.data!.a0 as { userErrors: { code: string }[] };
      expect(payload.userErrors.filter(({ code }) => code !== 'REQUIRED'), entry.name).toEqual([]);
    }
  });
});

describe.each(Object.entries(transports))('following another tenant over %s', (_name, subscribe) => {
  test('every subscription with every id, as everybody: refused as a missing id is', async () => {
    const found: string[] = [];
    const places = entriesOf(SUBSCRIPTION).flatMap(ids);
    const jobs = strangers().flatMap(([role, asker]) => places.flatMap((place) => b.targets.map((target) => ({ role, asker, place, ...target }))));
    await each(jobs, async ({ role, asker, place, type, id }) => {
      const end = async (of: string) => {
        const variables = variablesFor(place, of, trader.sample);
        const live = subscribe(asker, operationsFor(place.entry, variables)[0]!, variables);
        const ended = await Promise.race([live.ended, new Promise((resolve) => setTimeout(resolve, 5_000, 'it is followed'))]);
        await live.close();
        return JSON.stringify([ended, live.seen]).replaceAll(of, '<id>');
      };
      const [mine, other] = [await end(id), await end(missingId(type))];
      if (mine !== other || !/"code":"(NOT_FOUND|UNAUTHENTICATED|FORBIDDEN|BAD_USER_INPUT)"/.test(mine)) found.push(`${type} as ${role}: ${mine} / ${other}`);
    });
    expect(found).toEqual([]);
  });
});

describe('inside one marketplace', () => {
  const outsiders = (): [string, Asker][] => Object.entries({ rival: a.rival, stranger: a.stranger, visitor: a.visitor, platform });
  const hidden = () => {
    const { draft, archived, inquiry, parties } = a.words;
    return [draft, archived, inquiry, parties, a.buyer.email, a.supplier.email, ...a.hidden.map(({ id }) => id)];
  };

  test('drafts, archived listings and inquiries of others are not seen, and answer as missing ones', async () => {
    const found: string[] = [];
    for (const [role, asker] of outsiders()) found.push(...(await readAsStranger(asker, role, a.hidden, hidden())));
    expect(found).toEqual([]);
  });

  test('nor by the buyer, though an inquiry names a listing that was archived since', async () => {
    const { draft, archived, parties } = a.words;
    const listings = a.hidden.filter(({ type }) => type === 'Product');
    expect(await readAsStranger(a.buyer, 'buyer', listings, [draft, archived, parties, a.supplier.email])).toEqual([]);
  });

  test('they are not changed either', async () => {
    const rows = () =>
      world.owner(async (owner) => {
        await owner.query(`select set_config('app.tenant', $1, false)`, [a.tenantId]);
        const { rows: sums } = await owner.query(
          `select (select md5(string_agg(p::text, '|' order by p.id)) from product p where supplier_id = o.id) as products,
                  (select md5(string_agg(i::text, '|' order by i.id)) from inquiry i join organization x on x.id = i.buyer_id where i.supplier_id = o.id and x.legal_name like 'Buyer%') as inquiries,
                  (select md5(string_agg(m::text, '|' order by m.id)) from message m where m.sender_id = o.id) as messages
             from organization o where o.legal_name like 'Supplier%'`,
        );
        return sums;
      });
    const before = await rows();
    expect(before).toEqual([{ products: expect.any(String), inquiries: expect.any(String), messages: expect.any(String) }]);
    const found: string[] = [];
    for (const [role, asker] of outsiders()) found.push(...(await writeAsStranger(asker, role, a.hidden, hidden())));
    expect(found).toEqual([]);
    expect(await rows()).toEqual(before);
  });
});

const cursor = (text: string) => Buffer.from(text).toString('base64url');

/** Texts that mean something to somebody on the way: SQL, JSON, Postgres, Meilisearch, JavaScript, a cursor's reader. */
const injections = () => [
  "'", '"', '\\', "'; drop table product; --", "' or 1=1 --", '$$', '$1', '{{constructor}}', '${process.env}', '__proto__',
  '\u0000', 'nul \u0000 inside', '\ud800', '\u202e', 'x'.repeat(9_000), '🧪'.repeat(40),
  'tenant = "x" OR 1=1', '" OR tenant != "', `"] OR tenant = "${b.tenantId}`, `tenant = ${b.tenantId}`, ') OR (tenant EXISTS', '_geoRadius(0,0,1)', '<em>',
  '-1', '9'.repeat(24), '0.000000000001', '0001-01-01', '9999-12-31', '0000-01-01', 'NaN', '%', '../../etc/passwd',
  cursor('k1.x'), cursorOf({ id: b.tenantId }), cursor('e1.x.y.z'), cursor('GPC:J:["x","y"]'), cursor(`GPC:J:["${b.tenantId}","${b.tenantId}"]`), cursor('GPC:S:1'), cursor('GPC:J:{}'), cursor('GPC:J:'),
  b.buyer.refreshToken, b.buyer.email, b.words.listed,
];

const isText = ({ scalar }: { scalar: Place['scalar'] }) => !/^(Int|Float|Boolean)$/.test(scalar.name);

/** Those a scalar takes by the server's own reading; all the rest must be refused as input. */
function sorted(scalar: Place['scalar']): { taken: string[]; refused: string[] } {
  const takes = (text: string) => {
    if (text.includes('\u0000')) return false; // refused wherever it stands, and all beside it
    try {
      return scalar.parseValue(text) !== undefined;
    } catch {
      return false;
    }
  };
  return { taken: injections().filter(takes), refused: injections().filter((text) => !takes(text)) };
}

const chunks = <Item>(items: Item[], size: number) => Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** What is wrong with a reply to `texts`, text i standing under alias `<letter>i`. */
function faults(reply: Reply, where: string, texts: string[]): string[] {
  // What was sent earlier may have been kept, and is no secret any more.
  const known = injections().flatMap((text) => [text, Buffer.from(text, 'base64url').toString()]);
  const secrets = secretsOf(b, 'visitor').filter((secret) => !known.some((text) => text.includes(secret)));
  const found = leaks(reply, secrets).map((word) => `${where} shows ${word}`);
  if (reply.status >= 500) found.push(`${where} answers ${reply.status}`);
  for (const { path, extensions, message } of reply.errors ?? []) {
    const alias = path?.find((key) => /^[ap]\d+$/.test(String(key)));
    if (/INTERNAL|VALIDATION|PARSE|COST|UNAVAILABLE/.test(extensions?.code ?? 'INTERNAL')) {
      found.push(`${where} = ${JSON.stringify(alias ? texts[Number(String(alias).slice(1))] : texts).slice(0, 60)}: ${extensions?.code} ${message}`);
    }
  }
  return found;
}

describe('injection', () => {
  test.each([QUERY, MUTATION])('into every text of every %s: never an error of ours, never a canary', async (kind) => {
    const found: string[] = [];
    // A vertical's attributes are read by the same code whichever mutation brings them, so they are tried in one.
    const done = new Set<string>();
    const isNew = ({ coordinate, path }: Place) => !path.includes('attributes') || (!done.has(coordinate) && done.add(coordinate));
    const lanes = entriesOf(kind).map((entry) => placesOf(entry).filter(isText).filter(isNew));
    const attack = async (place: Place) => {
      const asker = place.entry.name === 'tenants' ? platform : trader;
      const { taken, refused } = sorted(place.scalar);
      const size = kind === MUTATION ? SLOTS : 20;
      for (const texts of [...chunks(taken, size), ...chunks(refused, size)]) {
        const variables = Object.assign({}, ...texts.map((text, slot) => atSlot(variablesFor(place, text, trader.sample, slot), slot)));
        const reply: Reply = await send(asker, repeated(place.entry, texts.length), variables);
        trader.learn(reply.data);
        found.push(...faults(reply, place.coordinate, texts));
      }
    };
    await each(lanes, async (places) => {
      for (const place of places) await attack(place);
    });
    expect(found).toEqual([]);
  });

  test('into every text below the root', async () => {
    const found: string[] = [];
    const nested = new Map(entriesOf(QUERY).flatMap((entry) => nestedPlacesOf(entry).map((place) => [place.coordinate, { ...place, entry }] as const)));
    expect([...nested.keys()]).toEqual(expect.arrayContaining(['Product.title(locale)', 'QuantityRange.min(in)', 'Inquiry.messages(after)']));
    for (const { coordinate, scalar, operation, entry } of nested.values()) {
      const { taken, refused } = sorted(scalar);
      for (const texts of [...chunks(taken, 50), ...chunks(refused, 50)]) {
        const variables = { ...variablesFor(nowhere(entry), null, trader.sample), ...Object.fromEntries(texts.map((text, i) => [`p${i}`, text])) };
        found.push(...faults(await send(trader, operation(texts.length), variables), coordinate, texts));
      }
    }
    expect(found).toEqual([]);
  });

  test('into every text of every subscription', async () => {
    const found: string[] = [];
    for (const place of entriesOf(SUBSCRIPTION).flatMap(placesOf).filter(isText)) {
      await each(injections(), async (text) => {
        const variables = variablesFor(place, text, trader.sample);
        const live = transports.SSE(trader, operationsFor(place.entry, variables)[0]!, variables);
        const { errors } = await live.ended;
        await live.close();
        found.push(...faults({ status: 200, errors: errors as Reply['errors'] }, place.coordinate, [text]));
      });
    }
    expect(found).toEqual([]);
  });
});
