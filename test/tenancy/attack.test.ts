// Every field tried as a stranger: nothing of another tenant or another party is ever read, changed or even noticed.
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { openMachinery } from '../../src/machinery.ts';
import { schema } from '../../src/schema.ts';
import { startServer } from '../../src/server.ts';
import { type Asker, sendPatiently } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { party, signIn } from '../kit/market.ts';
import { scaled } from '../kit/scale.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';
import { type Aviary, type CanaryClass, missingId } from './canary.ts';
import { atSlot, codeIn, each, leaks, nowhere, operationsFor, type Reply, secretsOf, useSiege } from './siege.ts';
import { type Entry, entriesOf, operationsOf, type Place, placesOf, repeated, selected, variablesFor } from './walk.ts';

vi.setConfig({ testTimeout: 120_000 }); // thousands of requests, on a machine that may be busy
const world = useWorld({ env: { POOL_SIZE: '8' } });
const { QUERY, MUTATION, SUBSCRIPTION } = OperationTypeNode;

const siege = useSiege(world);

const rolesOf = ({ visitor, buyer, supplier, operator, tenant }: Aviary): Record<string, Asker> => {
  return { visitor, buyer, supplier, operator, platform: { ...siege.platform, tenant } };
};
/** Those who attack. */
const strangers = () => Object.entries(rolesOf(siege.a));

/** What the n-th of `count` attackers goes for: everything, but in a taste one part, so that each thing is tried by one of them. */
function dealt<Target>(targets: Target[], n: number, count: number): Target[] {
  return scaled(1, 0) ? targets : targets.filter((_, i) => (i + n) % count === 0);
}

const ids = (entry: Entry) => placesOf(entry).filter(({ scalar }) => scalar.name === 'ID');
/** A reply without what differs between two calls in any case. */
function normal({ status, data, errors }: Reply, id: string): string {
  return JSON.stringify({ status, data, errors })
    .replaceAll(id, '<id>')
    .replace(/"tookMs":[\d.]+/g, '"tookMs":0')
    .replace(/eyJ[\w.-]+/g, '<token>')
    .replace(/[0-9a-f-]{36}\.[\w-]{43}/g, '<refresh token>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}

/** Requests sent so far. */
let requests = 0;
/** Tells what an attack has tried that found nothing. */
function told(found: string[]): void {
  witness({ 'requests of the walk': requests, 'canaries found': found.length });
  requests = 0;
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

/** Ids in one list: more of them cost more than a request may. */
const AT_ONCE = 6;

/** Every query (of these names `only`) as `asker`, with each of `targets` in each place that takes an id; `look` is shown the replies. */
async function readEverything(
  asker: Asker,
  targets: Aviary['targets'],
  look: (tried: Try) => Promise<void> | void,
  only = /./,
): Promise<void> {
  const entries = entriesOf(QUERY).filter(({ name }) => only.test(name));
  const jobs = entries.flatMap((entry) => {
    const places = ids(entry).flatMap((place) => [
      ...targets.map(({ id }) => ({
        entry,
        place,
        id,
        value: id as unknown,
        operations: place.isList ? 1 : Number.POSITIVE_INFINITY,
      })),
      ...(place.isList
        ? Array.from({ length: Math.max(1, Math.ceil(targets.length / AT_ONCE)) }, (_, i) => i * AT_ONCE)
            .map((from) => targets.slice(from, from + AT_ONCE))
            .map((some) => ({
              entry,
              place,
              id: '',
              value: some.map(({ id }) => id),
              operations: Number.POSITIVE_INFINITY,
            }))
        : []),
    ]);
    return [...places, { entry, place: nowhere(entry), id: '', value: null, operations: Number.POSITIVE_INFINITY }];
  });
  const typeOf = new Map(targets.map(({ id, type }) => [id, type]));
  await each(jobs, async ({ entry, place, id, value, operations }) => {
    const variables = variablesFor(place, value, siege.trader.sample);
    for (const [i, operation] of operationsFor(entry, variables).slice(0, operations).entries()) {
      if (i > 0 && id && isAbstractType(getNamedType(entry.type)) && !operation.includes(`... on ${typeOf.get(id)} `))
        continue; // it would select nothing
      const reply: Reply = await sendPatiently(asker, operation, variables);
      requests++;
      await look({ reply, entry, place, id, operation, isFirst: i === 0 });
      if (codeIn(reply) === 'BAD_USER_INPUT') return; // the id of another type: nothing was selected at all
    }
  });
}

/** What somebody to whom `targets` must not exist finds out about them by reading. */
async function readAsStranger(
  asker: Asker,
  role: string,
  targets: Aviary['targets'],
  secrets: string[],
): Promise<string[]> {
  const found: string[] = [];
  const typeOf = new Map(targets.map(({ id, type }) => [id, type]));
  await readEverything(asker, targets, async ({ reply, entry, place, id, operation, isFirst }) => {
    const where = `${entry.name}(${place.path.join('.')}: ${id}) as ${role}`;
    const sent = place.isList && !id ? targets.map((target) => target.id) : [id];
    found.push(...leaks(reply, secrets, sent).map((word) => `${where} shows ${word}`));
    if (/INTERNAL|VALIDATION|PARSE|COST/.test(codeIn(reply) ?? ''))
      found.push(`${where} was not tried: ${reply.errors![0]!.message}`);
    const isKnown = role === 'platform' && typeOf.get(id) === 'Tenant';
    if (!isFirst || !id || isKnown) return;
    const missing = missingId(typeOf.get(id)!);
    const other = normal(
      await sendPatiently(asker, operation, variablesFor(place, missing, siege.trader.sample)),
      missing,
    );
    const mine = normal(reply, id);
    if (mine !== other) found.push(`${where} answers ${mine.slice(0, 300)}, but a missing id ${other.slice(0, 300)}`);
  });
  return found;
}

const membersOf = (type: GraphQLNamedType) =>
  isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];

describe('reading another tenant', () => {
  test('the walk is not blind: the victim’s own operator sees every canary with it, and it asks for every field there is', async () => {
    const seen = new Set<string>();
    const words = Object.values(siege.b.words);
    const look = ({ reply }: Try) => {
      for (const word of leaks(reply, words)) seen.add(word);
    };
    await readEverything(siege.b.operator, siege.b.targets, look);
    // Webhooks and keys, approvals and teams are their company's own.
    const owned: ['supplier' | 'buyer', CanaryClass[]][] = [
      ['supplier', ['webhook', 'key']],
      ['buyer', ['approval', 'team']],
    ];
    for (const [side, own] of owned) {
      for (const word of own) expect(seen).not.toContain(siege.b.words[word]);
      await readEverything(
        siege.b[side],
        siege.b.targets.filter(({ word }) => own.includes(word)),
        look,
      );
    }
    expect([...seen].sort()).toEqual(words.sort());
    // What the attack below would find if the wall were not there.
    const own = siege.b.targets.filter(({ type }) => type === 'Inquiry' || type === 'Product');
    const finds = await readAsStranger(siege.b.supplier, 'supplier', own, words);
    expect(finds.join('\n')).toMatch(/^inquiry\(id: inquiry_\w+\) as supplier shows /m);
    expect(finds.join('\n')).toMatch(/^product\(id: product_\w+\) as supplier answers .* but a missing id /m);
    for (const kind of [MUTATION, SUBSCRIPTION])
      for (const entry of entriesOf(kind)) {
        operationsOf(entry, variablesFor(nowhere(entry), undefined, siege.trader.sample));
        // It takes seconds, and server and client are one process: without a turn between, a connection is used again that has just ended.
        await new Promise(setImmediate);
      }
    const objects = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith('__'),
    ) as GraphQLObjectType[];
    const fields = objects.flatMap((type) =>
      Object.values(type.getFields()).map(({ name, type: of }) => ({ name: `${type.name}.${name}`, type, of })),
    );
    const reached = new Set(fields.flatMap(({ of }) => membersOf(getNamedType(of))));
    const untried = fields
      .filter(({ name, type }) => reached.has(type.name) && !selected.has(name))
      .map(({ name }) => name);
    expect(untried).toEqual([]);
    const kinds = [QUERY, MUTATION, SUBSCRIPTION].map((kind) => entriesOf(kind));
    witness({
      'fields selected': selected.size,
      'root fields tried': kinds.flat().length,
      'id arguments tried': kinds.flat().flatMap(ids).length,
      'subscriptions tried': kinds[2]!.length,
      'roles that attacked': strangers().length + 1, // and the trader, who may do all that a member may
      'canaries planted': secretsOf(siege.b, 'visitor').length,
    });
    requests = 0;
  });

  test('every query with every id of the other tenant, as everybody: no canary, and the same answer as for an id that is missing', async () => {
    const found: string[] = [];
    for (const [n, [role, asker]] of strangers().entries())
      found.push(...(await readAsStranger(asker, role, dealt(siege.b.targets, n, 5), secretsOf(siege.b, role))));
    expect(found).toEqual([]);
    told(found);
  });

  test('nor is anything seen when the index is away and the database answers searches', async () => {
    const app = await openMachinery(world.config, 'app', { databaseUrl: world.database.url, meili: null });
    const plain = await startServer(app);
    try {
      const asker = { ...siege.trader, url: plain.url };
      expect(await readAsStranger(asker, 'trader', siege.b.targets, secretsOf(siege.b, 'trader'))).toEqual([]);
    } finally {
      await plain.close();
      await app.close();
    }
  });

  test('a token of one tenant opens nothing in another', async () => {
    for (const [role, asker] of strangers()) {
      if (role === 'visitor' || role === 'platform') continue;
      await readEverything({ ...asker, tenant: siege.b.tenant }, [], ({ reply }) => {
        expect(reply.errors?.[0]?.extensions?.code, role).toBe('UNAUTHENTICATED');
        expect(reply.data).toBeFalsy();
      });
    }
  });
});

/** Every mutation as `asker`, with each of `targets` in each place that takes an id; what is found out by it. */
async function writeAsStranger(
  asker: Asker,
  role: string,
  targets: Aviary['targets'],
  secrets: string[],
): Promise<string[]> {
  const found: string[] = [];
  await each(entriesOf(MUTATION).flatMap(ids), async (place) => {
    const operation = repeated(place.entry, 1);
    const call = async (id: string): Promise<Reply> => {
      const reply: Reply = await sendPatiently(
        asker,
        operation,
        atSlot(variablesFor(place, id, siege.trader.sample), 0),
      );
      requests++;
      siege.trader.learn(reply.data);
      return reply;
    };
    const missing = new Map<string, string>();
    const formless = new Set<string>();
    for (const { type, id } of targets) {
      if (role === 'platform' && type === 'Tenant') continue; // to it all marketplaces are there, and it may close them
      const where = `${place.entry.name}(${place.path.join('.')}: ${id}) as ${role}`;
      if (!missing.has(type)) {
        const none = missingId(type);
        const reply = await call(none);
        missing.set(type, normal(reply, none));
        if (codeIn(reply) === 'BAD_USER_INPUT') formless.add(type);
      }
      if (formless.has(type) && scaled(0, 1)) continue; // refused by its form, whatever it stands for
      const reply = await call(id);
      found.push(...leaks(reply, secrets, [id]).map((word) => `${where} shows ${word}`));
      if (/INTERNAL|VALIDATION|PARSE|COST/.test(codeIn(reply) ?? ''))
        found.push(`${where} was not tried: ${reply.errors![0]!.message}`);
      if (normal(reply, id) !== missing.get(type))
        found.push(
          `${where} answers ${normal(reply, id).slice(0, 300)}, but a missing id ${missing.get(type)!.slice(0, 300)}`,
        );
    }
  });
  return found;
}

/** A checksum of every table of a tenant. */
async function checksums(tenantId: string): Promise<Record<string, string>> {
  const god = new pg.Client({ connectionString: world.database.superuserUrl });
  await god.connect();
  try {
    const { rows: tables } = await god.query<{ name: string }>(`
      select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`);
    const sums: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await god.query(
        `select md5(string_agg(t::text, '|' order by t::text)) as sum, count(*) from ${name} t where tenant_id = $1`,
        [tenantId],
      );
      sums[name] = `${rows[0].count} rows ${rows[0].sum}`;
    }
    return sums;
  } finally {
    await god.end();
  }
}

describe('writing into another tenant', () => {
  test('every mutation with every id of the other tenant, as everybody: not a bit of it changes, and each id answers as a missing one', async () => {
    const before = await checksums(siege.b.tenantId);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([
        'account',
        'inquiry',
        'message',
        'product',
        'quotation',
        'quotation_revision',
        'session',
      ]),
    );
    const found: string[] = [];
    for (const [n, [role, asker]] of [...strangers(), ['trader', siege.trader] as const].entries())
      found.push(...(await writeAsStranger(asker, role, dealt(siege.b.targets, n, 6), secretsOf(siege.b, role))));
    expect(found).toEqual([]);
    const now = await checksums(siege.b.tenantId);
    const changed = Object.keys({ ...before, ...now }).filter((table) => before[table] !== now[table]);
    expect(changed).toEqual([]);
    told(found);
    witness({
      'tables whose checksums were compared': Object.keys(before).length,
      'tables changed': changed.length,
    });
  });

  /** Who may do it: what ends a session has one to lose, and some things are for operators. */
  const ownerOf = async (name: string): Promise<Asker> => {
    if (name === 'signOut') return signIn(siege.a.visitor, siege.trader.email);
    if (name === 'accountErase') return party(siege.a.visitor, 'BUYER', 'Forgotten');
    if (name === 'invitationAccept') return siege.a.visitor;
    if (name === 'organizationUpdate') return siege.trader;
    if (name === 'organizationLeave') return siege.trader.leaver;
    if (name === 'passwordChange') return siege.a.stranger; // it ends all sessions but one
    if (/^tenant(?!Update)/.test(name)) return siege.platform;
    return /^(category|exchangeRate|identityProvider|impersonation|operator|organization|role|search|tenant|product(Approve|Return)$)/.test(
      name,
    )
      ? siege.a.operator
      : siege.trader;
  };

  test('the attack is not blunt: with ids of one’s own every mutation gets through', async () => {
    for (const entry of entriesOf(MUTATION)) {
      if (/^oidc/.test(entry.name)) continue; // it needs a provider: test/modules/identity-providers.test.ts
      const asker = await ownerOf(entry.name);
      const reply: Reply = await sendPatiently(
        asker,
        repeated(entry, 1),
        atSlot(variablesFor(nowhere(entry), null, siege.trader.sample), 0),
      );
      siege.trader.learn(reply.data);
      expect(reply.errors, entry.name).toBeUndefined();
      // A draft without attributes may not be published; that it is incomplete is told to its own supplier only.
      const payload = reply.data!.a0 as { userErrors: { code: string }[] };
      expect(
        payload.userErrors.filter(({ code }) => code !== 'REQUIRED'),
        entry.name,
      ).toEqual([]);
    }
  });
});

describe.each(Object.entries(transports))('following another tenant over %s', (_name, subscribe) => {
  test('every subscription with every id, as everybody: refused as a missing id is', async () => {
    const found: string[] = [];
    const places = entriesOf(SUBSCRIPTION).flatMap(ids);
    const jobs = strangers().flatMap(([role, asker], n) =>
      places.flatMap((place) => dealt(siege.b.targets, n, 5).map((target) => ({ role, asker, place, ...target }))),
    );
    await each(jobs, async ({ role, asker, place, type, id }) => {
      const end = async (of: string) => {
        const variables = variablesFor(place, of, siege.trader.sample);
        const live = subscribe(asker, operationsFor(place.entry, variables)[0]!, variables);
        const ended = await Promise.race([
          live.ended,
          new Promise((resolve) => setTimeout(resolve, 5_000, 'it is followed')),
        ]);
        await live.close();
        return JSON.stringify([ended, live.seen]).replaceAll(of, '<id>');
      };
      const [mine, other] = [await end(id), await end(missingId(type))];
      if (mine !== other || !/"code":"(NOT_FOUND|UNAUTHENTICATED|FORBIDDEN|BAD_USER_INPUT)"/.test(mine))
        found.push(`${type} as ${role}: ${mine} / ${other}`);
    });
    expect(found).toEqual([]);
  });
});

describe('inside one marketplace', () => {
  const outsiders = (): [string, Asker][] =>
    Object.entries({
      rival: siege.a.rival,
      visitor: siege.a.visitor,
      stranger: siege.a.stranger,
      platform: siege.platform,
    });
  const hidden = () => {
    const { draft, archived, inquiry, quotation, webhook, key, approval, team, parties } = siege.a.words;
    return [
      draft,
      archived,
      inquiry,
      quotation,
      webhook,
      key,
      approval,
      team,
      parties,
      siege.a.note,
      siege.a.buyer.email,
      siege.a.supplier.email,
      ...siege.a.hidden.map(({ id }) => id),
    ];
  };

  test('drafts, archived listings and inquiries of others are not seen, and answer as missing ones', async () => {
    const found: string[] = [];
    for (const [n, [role, asker]] of outsiders().entries())
      found.push(...(await readAsStranger(asker, role, dealt(siege.a.hidden, n, 4), hidden())));
    expect(found).toEqual([]);
  });

  test('nor by the buyer, though an inquiry names a listing that was archived since', async () => {
    const { draft, archived, parties } = siege.a.words;
    const listings = siege.a.hidden.filter(({ type }) => type === 'Product').slice(0, scaled(99, 2));
    expect(
      (
        await readAsStranger(siege.a.buyer, 'buyer', listings, [draft, archived, parties, siege.a.supplier.email])
      ).filter(
        (leak) => !/^inquiries\(where\.productId.* answers /.test(leak), // what one asked for one may look for
      ),
    ).toEqual([]);
  });

  test('what one side keeps for itself, approvals and teams too, is seen by it alone: not by the other side, not by an operator', async () => {
    const { note, words, targets, supplier, buyer, operator } = siege.a;
    const own = targets.filter(({ type }) => /^(Approval|Inquiry|InquiryNote|Message|Quotation|Team)$/.test(type));
    const kept = { note, approval: words.approval, team: words.team };
    const found = new Set<string>();
    for (const [role, asker] of Object.entries({ supplier, buyer, operator })) {
      const look = ({ reply, entry }: Try) => {
        for (const [what, word] of Object.entries(kept))
          if (leaks(reply, [word]).length) found.add(`${what} in ${entry.name} as ${role}`);
      };
      await readEverything(asker, own, look, /^(approvals|inbox|inquir|node|quotation|teams)/);
    }
    const throughInquiries = ['inquiries', 'inquiry', 'node', 'nodes', 'quotation'];
    expect([...found].sort()).toEqual(
      [
        ...throughInquiries.map((name) => `note in ${name} as supplier`),
        ...['approvals', ...throughInquiries].map((name) => `approval in ${name} as buyer`),
        ...['node', 'nodes', 'teams'].map((name) => `team in ${name} as buyer`),
      ].sort(),
    );
  });

  test('they are not changed either', async () => {
    const rows = () =>
      world.owner(async (owner) => {
        await owner.query(`select set_config('app.tenant', $1, false)`, [siege.a.tenantId]);
        const { rows: sums } = await owner.query(
          `select (select md5(string_agg(p::text, '|' order by p.id)) from product p where supplier_id = o.id) as products,
                  (select md5(string_agg(i::text, '|' order by i.id)) from inquiry i join organization x on x.id = i.buyer_id where i.supplier_id = o.id and x.legal_name like 'Buyer%') as inquiries,
                  (select md5(string_agg(m::text, '|' order by m.id)) from message m where m.sender_id = o.id) as messages
             from organization o where o.legal_name like 'Supplier%'`,
        );
        return sums;
      });
    const before = await rows();
    expect(before).toEqual([
      { products: expect.any(String), inquiries: expect.any(String), messages: expect.any(String) },
    ]);
    const found: string[] = [];
    for (const [n, [role, asker]] of outsiders().entries())
      found.push(...(await writeAsStranger(asker, role, dealt(siege.a.hidden, n, 4), hidden())));
    expect(found).toEqual([]);
    expect(await rows()).toEqual(before);
  });
});
