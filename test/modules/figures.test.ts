// Figures of operators: held against counting by hand in a small world made by chance, and what is counted told of nobody.
import { beforeAll, describe, expect, test } from 'vitest';
import { firstIdAt, newId, showId } from '../../src/id.ts';
import { termOf } from '../../src/modules/search/terms.ts';
import { flushTallies, type Tally, tallyUp } from '../../src/tally.ts';
import { type Asker, ask, codeOf } from '../kit/ask.ts';
import { type Market, market, operatorIn, party } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
const ZONE = 'America/New_York';
const COUNT = 150;
const DAY_MS = 86_400_000;
// The clock is put back one hour on the third of these days.
const BEGIN = Date.parse('2026-10-30T00:00:00Z');

/** What is known of an inquiry by who made it. */
interface Known {
  id: string;
  day: string;
  buyerCountry: string;
  supplier: string;
  products: string[];
  minutes: number | null;
  quoted: boolean;
  accepted: boolean;
}

let made: Market;
let analyst: Asker;
let known: Known[];
const productFacts = new Map<string, { category: string; vertical: string }>();

// Mulberry32: the same world in every run.
let seed = 20261130;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const oneOf = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
const dayOf = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(ms);
const god = (sql: string, values: unknown[] = []) =>
  world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    return (await owner.query(sql, values)).rows;
  });

beforeAll(async () => {
  made = await market(world, ['chemicals', 'machinery']);
  analyst = await operatorIn(world, made, ['ANALYST']);
  await made.supplier.lists({});
  await made.rival.lists({});
  await party(made.visitor, 'BUYER', 'Far', { country: 'JP' });
  known = await world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    await owner.query('update tenant set time_zone = $1 where id = $2', [ZONE, made.tenantId]);
    // More listings, each in another category.
    await owner.query(
      `insert into product (tenant_id, id, supplier_id, category_id, vertical, sku, status, translations, attributes, declaration, unit, minimum_quantity)
       select p.tenant_id, gen_random_uuid(), p.supplier_id, c.id, c.vertical, p.sku || c.code, 'ACTIVE', translations, attributes, declaration, unit, minimum_quantity
         from product p cross join lateral (select * from category order by code limit 6) c`,
    );
    const { rows: products } = await owner.query(
      'select id, supplier_id, category_id, vertical from product order by sku, id',
    );
    for (const { id, category_id, vertical } of products) productFacts.set(id, { category: category_id, vertical });
    const { rows: buyers } = await owner.query(
      `select id, trim(country) as country from organization where capabilities @> '{BUYER}' order by country`,
    );
    const suppliers = [...new Set(products.map(({ supplier_id }) => supplier_id as string))].sort();
    const all: Known[] = [];
    for (let i = 0; i < COUNT; i++) {
      const at = BEGIN + Math.floor(random() * 6 * DAY_MS);
      const id = firstIdAt(at).slice(0, 14) + newId().slice(14);
      const [buyer, supplier] = [oneOf(buyers), oneOf(suppliers)];
      const minutes = random() < 0.7 ? Math.floor(random() * 5_000) : null;
      const accepted = minutes !== null && random() < 0.3;
      const quoted = accepted || (minutes !== null && random() < 0.3);
      await owner.query(
        `insert into inquiry (tenant_id, id, buyer_id, supplier_id, subject, status, last_actor_id, created_at, first_answered_at)
         values ($1, $2, $3, $4, 'Lye', $5, $3, $6, $7)`,
        [
          made.tenantId,
          id,
          buyer.id,
          supplier,
          accepted ? 'ACCEPTED' : 'OPEN',
          new Date(at),
          minutes === null ? null : new Date(at + minutes * 60_000),
        ],
      );
      if (quoted) {
        await owner.query(`insert into quotation (tenant_id, id, inquiry_id, draft) values ($1, $2, $2, '{}')`, [
          made.tenantId,
          id,
        ]);
        await owner.query(
          `insert into quotation_revision (tenant_id, quotation_id, number, content, valid_until, sent_by_id)
           select $1, $2, 1, '{}', now(), id from account limit 1`,
          [made.tenantId, id],
        );
        await owner.query('update quotation set revision = 1 where id = $1', [id]);
      }
      const own = products.filter(({ supplier_id }) => supplier_id === supplier);
      const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
        random() < 0.8 ? (oneOf(own).id as string) : null,
      );
      for (const [position, product] of lines.entries())
        await owner.query(
          `insert into inquiry_line (tenant_id, inquiry_id, position, product_id, description, quantity, unit) values ($1, $2, $3, $4, 'Lye', 1, 'KGM')`,
          [made.tenantId, id, position + 1, product],
        );
      all.push({
        id,
        day: dayOf(at),
        buyerCountry: buyer.country,
        supplier,
        products: lines.filter((one) => one !== null),
        minutes,
        quoted,
        accepted,
      });
    }
    return all;
  });
});

/** As Postgres has it: between the two nearest. */
function percentile(values: number[], part: number): number | null {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}

const keysBy: Record<string, (one: Known) => string[]> = {
  DAY: ({ day }) => [day],
  COUNTRY: ({ buyerCountry }) => [buyerCountry],
  SUPPLIER: ({ supplier }) => [showId('Organization', supplier)],
  VERTICAL: ({ products }) => [...new Set(products.map((id) => productFacts.get(id)!.vertical))],
  CATEGORY: ({ products }) => [...new Set(products.map((id) => showId('Category', productFacts.get(id)!.category)))],
};

/** The same by hand. */
function counted(by: string, from: string, to: string) {
  const groups = new Map<string, Known[]>();
  for (const one of known) {
    if (one.day < from || one.day > to) continue;
    for (const key of keysBy[by]!(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rows = [...groups].map(([key, those]) => {
    const minutes = those.flatMap((one) => one.minutes ?? []);
    return {
      key,
      inquiries: those.length,
      answered: minutes.length,
      responseRate: minutes.length / those.length,
      medianResponseMinutes: percentile(minutes, 0.5),
      p90ResponseMinutes: percentile(minutes, 0.9),
      quoted: those.filter(({ quoted }) => quoted).length,
      accepted: those.filter(({ accepted }) => accepted).length,
    };
  });
  return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
}

const FIGURES = `query($from: Date!, $to: Date!, $by: InquiryDimension!) { inquiryFigures(from: $from, to: $to, by: $by) {
  key label inquiries answered responseRate medianResponseMinutes p90ResponseMinutes quoted accepted } }`;
type Row = ReturnType<typeof counted>[number] & { label?: string };
const figures = async (variables: object) =>
  (await ask<{ inquiryFigures: Row[] }, object>(analyst, FIGURES, variables)).inquiryFigures;

describe.each(Object.keys(keysBy))('inquiries by %s', (by) => {
  test.each([
    ['2026-10-29', '2026-11-05'],
    ['2026-10-31', '2026-11-01'],
    ['2026-11-01', '2026-11-01'],
  ])('%s to %s are what counting by hand says', async (from, to) => {
    const rows = await figures({ from, to, by });
    const expected = counted(by, from, to);
    expect(expected.length).toBeGreaterThan(0);
    const plain = rows.map(({ label, ...row }) => {
      expect(label).toBeTruthy();
      const near = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);
      return {
        ...row,
        medianResponseMinutes: near(row.medianResponseMinutes),
        p90ResponseMinutes: near(row.p90ResponseMinutes),
      };
    });
    if (by === 'DAY') expect(plain.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
    else
      expect(plain.map(({ inquiries }) => inquiries)).toEqual(
        plain.map(({ inquiries }) => inquiries).sort((a, b) => b - a),
      );
    const near = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);
    expect(plain.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
      expected.map((row) => ({
        ...row,
        medianResponseMinutes: near(row.medianResponseMinutes),
        p90ResponseMinutes: near(row.p90ResponseMinutes),
      })),
    );
  });
});

test('the statement finds inquiries by their ids, and reads none outside the days', async () => {
  const plan = await god(
    `explain (format text) select 1 from inquiry i where i.tenant_id = $1 and i.id >= $2::uuid and i.id < $3::uuid`,
    [made.tenantId, firstIdAt(BEGIN), firstIdAt(BEGIN + DAY_MS)],
  );
  expect(JSON.stringify(plan)).toMatch(/inquiry_(pkey|tenant_id)/);
});

test('days that are none, or too many, are refused; and so is whoever may not', async () => {
  const variables = { from: '2026-11-02', to: '2026-11-01', by: 'DAY' };
  expect(await codeOf(analyst, FIGURES, variables)).toBe('BAD_USER_INPUT');
  expect(await codeOf(analyst, FIGURES, { ...variables, from: '2024-01-01' })).toBe('BAD_USER_INPUT');
  for (const asker of [
    made.visitor,
    made.supplier,
    await operatorIn(world, made, ['SUPPORT', 'MODERATOR', 'CATALOGUE']),
  ])
    expect(await codeOf(asker, FIGURES, { ...variables, to: '2026-11-03' })).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
});

const today = () => dayOf(Date.now());

test('the funnel counts who looks at a listing, but nobody who sells it or runs the marketplace', async () => {
  const product = await made.supplier.lists({});
  const look = 'query($id: ID!) { product(id: $id) { id } }';
  for (const asker of [made.visitor, made.buyer, made.rival, made.visitor, made.supplier, made.operator])
    await ask(asker, look, { id: product });
  await flushTallies(world.app);
  await ask(made.visitor, look, { id: product });
  await flushTallies(world.app);
  const inquiry = await made.buyer.asks(product);
  await made.buyer.accepts(await made.supplier.quotes(inquiry));
  const operation =
    'query($from: Date!, $to: Date!) { funnel(from: $from, to: $to) { productViews inquiries quoted accepted } }';
  const days = { from: today(), to: today() };
  expect(await ask(analyst, operation, days)).toEqual({
    funnel: { productViews: 5, inquiries: 1, quoted: 1, accepted: 1 },
  });
  const all = await ask<{ funnel: object }, object>(analyst, operation, { from: '2026-10-29', to: '2026-11-05' });
  const sum = (of: (one: Known) => boolean) => known.filter(of).length;
  expect(all.funnel).toEqual({
    productViews: 0,
    inquiries: COUNT,
    quoted: sum(({ quoted }) => quoted),
    accepted: sum(({ accepted }) => accepted),
  });
});

test('terms are counted by what was searched, told from three searches on, and never those that name somebody', async () => {
  const search = (query: string, after?: string) =>
    ask(
      made.visitor,
      'query($query: String!, $after: String) { productSearch(query: $query, after: $after) { totalCount } }',
      { query, after },
    );
  for (const query of ['Caustic  Soda', 'caustic soda', 'ＣＡＵＳＴＩＣ soda', 'caustic soda']) await search(query);
  for (let i = 0; i < 3; i++) await search('unobtainium');
  for (let i = 0; i < 3; i++) await search('ana@example.com');
  await search('rare');
  await flushTallies(world.app);
  const operation =
    'query($from: Date!, $to: Date!, $withoutResults: Boolean) { searchTerms(from: $from, to: $to, withoutResults: $withoutResults) { term searches } }';
  const days = { from: today(), to: today() };
  expect(await ask(analyst, operation, days)).toEqual({
    searchTerms: [
      { term: 'caustic soda', searches: 4 },
      { term: 'unobtainium', searches: 3 },
    ],
  });
  const kept = await god('select term from search_term order by term');
  expect(kept.map(({ term }) => term)).toEqual(['caustic soda', 'rare', 'unobtainium']);
  await god(`update search_term set without_results = 2 where term = 'unobtainium'`);
  expect(await ask(analyst, operation, { ...days, withoutResults: true })).toEqual({
    searchTerms: [{ term: 'unobtainium', searches: 3 }],
  });
  expect(termOf('  ')).toBeNull();
  expect(termOf('+49 30 1234567')).toBeNull();
  expect(termOf('CAS 1310-73-2')).toBe('cas 1310-73-2');
  expect(termOf('x'.repeat(200))).toHaveLength(60);
  expect(termOf('lye\u0000\ud800')).toBe('lye');
});

test('counting costs next to nothing, has a bound, and loses nothing when the database is away for a moment', async () => {
  const added: number[] = [];
  let isAway = true;
  const tally: Tally = {
    async add(_database, _tenant, counts) {
      if (isAway) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
      for (const [one] of counts.values()) added.push(one!);
    },
  };
  const machinery = { ...world.app };
  const started = performance.now();
  for (let i = 0; i < 100_000; i++) tallyUp(machinery, tally, made.tenantId, `key ${i % 3_000}`, [1]);
  expect((performance.now() - started) / 100_000).toBeLessThan(0.02); // ms
  await flushTallies(machinery);
  isAway = false;
  await flushTallies(machinery);
  expect(added).toHaveLength(2_000);
  expect(Math.max(...added)).toBe(34);
});
