// Injected text, in every place that takes some: never an error of ours, never a canary.
import { OperationTypeNode } from 'graphql';
import { expect, test, vi } from 'vitest';
import { cursorOf } from '../../src/keyset.ts';
import { sendPatiently } from '../kit/ask.ts';
import { transports } from '../kit/live.ts';
import { scaled } from '../kit/scale.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';
import { SLOTS } from './own.ts';
import { atSlot, each, leaks, nowhere, operationsFor, type Reply, secretsOf, useSiege } from './siege.ts';
import { entriesOf, nestedPlacesOf, type Place, placesOf, repeated, variablesFor } from './walk.ts';

vi.setConfig({ testTimeout: 120_000 }); // thousands of requests, on a machine that may be busy
const world = useWorld({ env: { POOL_SIZE: '8' } });
const siege = useSiege(world);
const { QUERY, MUTATION, SUBSCRIPTION } = OperationTypeNode;

const cursor = (text: string) => Buffer.from(text).toString('base64url');

/** Texts that mean something to somebody on the way: SQL, JSON, Postgres, Meilisearch, JavaScript. */
const injections = () => [
  ...[
    "'",
    '"',
    '\\',
    "'; drop table product; --",
    "' or 1=1 --",
    '$$',
    '$1',
    '{{constructor}}',
    '$' + '{process.env}',
    '__proto__',
  ],
  ...['\u0000', 'nul \u0000 inside', '\ud800', '\u202e', 'x'.repeat(9_000), '🧪'.repeat(40), '<em>', '%'],
  ...[
    'tenant = "x" OR 1=1',
    '" OR tenant != "',
    `"] OR tenant = "${siege.b.tenantId}`,
    ') OR (tenant EXISTS',
    '_geoRadius(0,0,1)',
  ],
  ...['-1', '9'.repeat(24), '0.000000000001', '0001-01-01', '9999-12-31', '0000-01-01'],
  ...[siege.b.buyer.refreshToken, siege.b.buyer.email, siege.b.words.listed],
];

/** Texts that the reader of a cursor may stumble over, or follow to where it must not. */
const cursors = () => [
  ...[
    'k1.x',
    'e1.x.y.z',
    's1.x',
    'GPC:J:["x","y"]',
    'GPC:S:1',
    'GPC:N:x',
    'GPC:J:{}',
    'GPC:J:',
    'GPC:J:[1,2]',
    'GPC:J:null',
  ].map(cursor),
  ...[cursorOf({ id: siege.b.tenantId }), cursor(`GPC:J:["${siege.b.tenantId}","${siege.b.tenantId}"]`)],
];

const isText = ({ scalar }: { scalar: Place['scalar'] }) => !/^(Int|Float|Boolean)$/.test(scalar.name);

/** Those that a scalar takes by the server's own reading, and those that must be refused, with all beside them. */
function sorted(scalar: Place['scalar'], texts: string[]): { taken: string[]; refused: string[] } {
  const takes = (text: string) => {
    try {
      return !/\0|\p{Cs}/u.test(text) && scalar.parseValue(text) !== undefined;
    } catch {
      return false;
    }
  };
  return { taken: texts.filter(takes), refused: texts.filter((text) => !takes(text)) };
}

const chunks = <Item>(items: Item[], size: number) =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

// What lies deep in an input is much of a kind, and each call costs something: passwords are hashed, listings written. There every
// place gets a share of the texts, the next place the next share. Attributes of one kind, of which there are hundreds, are read
// by the same code: together they get every text many times over.
let turn = 0;
function textsFor({ path, entry }: Place): string[] {
  const texts = entry.kind === MUTATION ? injections() : [...injections(), ...cursors()];
  const isDeclared = path.length >= (entry.kind === MUTATION ? 4 : 3);
  const shares =
    (isDeclared ? 8 : path.length > 2 || /^(sign(Up|In)$|tenantCreate$|password|totp)/.test(entry.name) ? 3 : 1) *
    scaled(1, 4);
  const share = turn++ % shares;
  return texts.filter((_, i) => i % shares === share);
}

/** The secrets that are in no injection: what was sent once may have been kept, and is no secret any more. */
function unsent(): string[] {
  const sent = [...injections(), ...cursors()].flatMap((text) => [text, Buffer.from(text, 'base64url').toString()]);
  kept ??= secretsOf(siege.b, 'visitor').filter((secret) => !sent.some((text) => text.includes(secret)));
  return kept;
}
let kept: string[] | undefined;

/** What is wrong with a reply to `texts`, text i standing under alias `<letter>i`. */
function faults(reply: Reply, where: string, texts: string[]): string[] {
  const found = leaks(reply, unsent()).map((word) => `${where} shows ${word}`);
  if (reply.status >= 500) found.push(`${where} answers ${reply.status}`);
  for (const { path, extensions, message } of reply.errors ?? []) {
    const alias = path?.find((key) => /^[ap]\d+$/.test(String(key)));
    if (/INTERNAL|VALIDATION|PARSE|COST|UNAVAILABLE/.test(extensions?.code ?? 'INTERNAL')) {
      found.push(
        `${where} = ${JSON.stringify(alias ? texts[Number(String(alias).slice(1))] : texts).slice(0, 60)}: ${extensions?.code} ${message}`,
      );
    }
  }
  return found;
}

test.each([QUERY, MUTATION])('into every text of every %s: never an error of ours, never a canary', async (kind) => {
  const found: string[] = [];
  // A vertical's attributes are read by the same code whichever mutation brings them, so they are tried in one.
  const done = new Set<string>();
  const isNew = ({ coordinate, path }: Place) =>
    !path.includes('attributes') || (!done.has(coordinate) && done.add(coordinate));
  const lanes = entriesOf(kind).map((entry) => placesOf(entry).filter(isText).filter(isNew));
  let sent = 0;
  const attack = async (place: Place) => {
    const asker = /^tenant(s$|[CSRDL])/.test(place.entry.name) ? siege.platform : siege.trader;
    const { taken, refused } = sorted(place.scalar, textsFor(place));
    const size = kind === MUTATION ? SLOTS : 6;
    for (const texts of [...chunks(taken, size), ...chunks(refused, size)]) {
      sent += texts.length;
      const variables = Object.assign(
        {},
        ...texts.map((text, slot) => atSlot(variablesFor(place, text, siege.trader.sample, slot), slot)),
      );
      const reply: Reply = await sendPatiently(asker, repeated(place.entry, texts.length), variables);
      siege.trader.learn(reply.data);
      found.push(...faults(reply, place.coordinate, texts));
    }
  };
  await each(lanes, async (places) => {
    for (const place of places) await attack(place);
  });
  expect(found).toEqual([]);
  witness({ 'string arguments tried': lanes.flat().length, 'injected strings sent': sent });
});

test('into every text below the root', async () => {
  const found: string[] = [];
  const nested = new Map(
    entriesOf(QUERY).flatMap((entry) =>
      nestedPlacesOf(entry).map((place) => [place.coordinate, { ...place, entry }] as const),
    ),
  );
  expect([...nested.keys()]).toEqual(
    expect.arrayContaining(['Product.title(locale)', 'QuantityRange.min(in)', 'Inquiry.messages(after)']),
  );
  for (const { coordinate, scalar, operation, entry } of nested.values()) {
    const { taken, refused } = sorted(scalar, [...injections(), ...cursors()]);
    for (const texts of [...chunks(taken, 50), ...chunks(refused, 50)]) {
      const variables = {
        ...variablesFor(nowhere(entry), null, siege.trader.sample),
        ...Object.fromEntries(texts.map((text, i) => [`p${i}`, text])),
      };
      found.push(...faults(await sendPatiently(siege.trader, operation(texts.length), variables), coordinate, texts));
    }
  }
  expect(found).toEqual([]);
  witness({ 'string arguments tried': nested.size });
});

test('into every text of every subscription', async () => {
  const found: string[] = [];
  for (const place of entriesOf(SUBSCRIPTION).flatMap(placesOf).filter(isText)) {
    await each([...injections(), ...cursors()], async (text) => {
      const variables = variablesFor(place, text, siege.trader.sample);
      const live = transports.SSE(
        siege.trader,
        operationsFor(place.entry, variablesFor(nowhere(place.entry), null, siege.trader.sample))[0]!,
        variables,
      );
      const { errors } = await live.ended;
      await live.close();
      found.push(...faults({ status: 200, errors: errors as Reply['errors'] }, place.coordinate, [text]));
    });
  }
  expect(found).toEqual([]);
});
