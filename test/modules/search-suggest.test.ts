// Suggestions while somebody types, through the real server and the real Meilisearch.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { ask, codeOf } from '../kit/ask.ts';
import { type Listing, lye, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Suggestion {
  kind: string;
  text: string;
  vertical: string | null;
  category: string | null;
  supplier: string | null;
  attribute: string | null;
}
interface Answer {
  searchSuggest: { suggestions: Suggestion[]; didDegrade: boolean };
}

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;
let other: Market;

const like = (title: string, attributes: object = {}, more: Partial<Listing> = {}): Partial<Listing> => ({
  translations: [{ locale: 'en', title }],
  attributes: { chemicals: { ...lye.attributes.chemicals!, ...attributes } as never },
  ...more,
});

beforeAll(async () => {
  [made, other] = await Promise.all([market(world, ['chemicals', 'machinery']), market(world)]);
  const { supplier, rival } = made;
  const translations = [
    { locale: 'en', title: 'Caustic soda flakes' },
    { locale: 'zh', title: '食品级氢氧化钠片碱' },
  ];
  await supplier.lists(like('Caustic soda pearls', {}, { sku: 'AB-77.x' }));
  await supplier.lists({ ...like(''), translations });
  await rival.lists(like('Common salt', { casNumber: '7647-14-5' }, { category: 'salts' }));
  const machine = { brand: 'Kuka', model: 'KR 210-2', machineType: 'ARTICULATED_ROBOT', condition: 'NEW' };
  await rival.lists({
    category: 'robots',
    translations: [{ locale: 'en', title: 'Salt-proof robot' }],
    attributes: { machinery: machine } as never,
    unit: 'H87',
    minimumQuantity: '1',
  });
  await other.supplier.lists(like('Caustic canary', { casNumber: '7647-01-0', grade: 'FOOD' }, { sku: 'AB-canary' }));
  await caughtUp(world.worker!, 40_000);
});

const SELECTION = 'suggestions { kind text vertical category supplier attribute } didDegrade';

/** Asks until the index answers. */
async function suggested(query: string, more = ''): Promise<Suggestion[]> {
  let answer: Answer | undefined;
  const question = `query S($query: String!) { searchSuggest(query: $query${more}) { ${SELECTION} } }`;
  await vi.waitUntil(
    async () => {
      answer = await ask<Answer, object>(made.visitor, question, { query });
      return !answer.searchSuggest.didDegrade;
    },
    { timeout: 4_000, interval: 300 },
  );
  return answer!.searchSuggest.suggestions;
}
const texts = (suggestions: Suggestion[], kind: string) =>
  suggestions.filter((one) => one.kind === kind).map(({ text }) => text);

describe('what is suggested', () => {
  it.each(['7647-1', '76471', '7647 14', '7647-14-5'])('is a CAS number that begins like %s', async (typed) => {
    const found = await suggested(typed);
    expect(found[0]).toEqual({
      kind: 'IDENTIFIER',
      text: '7647-14-5',
      vertical: 'chemicals',
      category: null,
      supplier: null,
      attribute: 'casNumber',
    });
    expect(texts(found, 'IDENTIFIER')).toEqual(['7647-14-5']);
  });

  it('is a model, a brand and a stock number', async () => {
    expect(await suggested('kr 21')).toContainEqual(
      expect.objectContaining({ kind: 'IDENTIFIER', text: 'KR 210-2', vertical: 'machinery', attribute: 'model' }),
    );
    expect(texts(await suggested('kuk'), 'IDENTIFIER')).toEqual(['Kuka']);
    expect(await suggested('ab-7')).toContainEqual(
      expect.objectContaining({ kind: 'IDENTIFIER', text: 'AB-77.x', attribute: null }),
    );
  });

  it('is a category with something in it, in the language of the reader', async () => {
    const [alkalis] = (await suggested('alkal')).filter(({ kind }) => kind === 'CATEGORY');
    expect(alkalis).toMatchObject({ category: 'alkalis', vertical: 'chemicals' });
    expect((await suggested('inorg')).map(({ category }) => category)).toContain('inorganic'); // above what is listed
    expect((await suggested('polymer')).filter(({ kind }) => kind === 'CATEGORY')).toEqual([]);
    const chinese = await suggested('alkal', ', locale: "zh"');
    expect(texts(chinese, 'CATEGORY')[0]).toMatch(/\p{Script=Han}/u);
  });

  it('is a supplier, once', async () => {
    const found = await suggested('suppl');
    expect(found.filter(({ kind }) => kind === 'SUPPLIER')).toEqual([
      {
        kind: 'SUPPLIER',
        text: 'Supplier Ltd',
        vertical: null,
        category: null,
        supplier: made.supplier.organizationId,
        attribute: null,
      },
    ]);
  });

  it('is a title, in the language it was found in', async () => {
    expect(texts(await suggested('salt'), 'QUERY').sort()).toEqual(['Common salt', 'Salt-proof robot']);
    expect(texts(await suggested('caustic fla'), 'QUERY')).toEqual(['Caustic soda flakes']);
    expect(texts(await suggested('氢氧化钠', ', locale: "zh"'), 'QUERY')).toEqual(['食品级氢氧化钠片碱']);
  });

  it('is at most as much as was asked for, of each kind something', async () => {
    const four = await suggested('s', ', first: 4');
    expect(four.length).toBeLessThanOrEqual(4);
    const kinds = new Set((await suggested('sal', ', first: 3')).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['CATEGORY', 'QUERY']);
  });

  it('is nothing of another marketplace, and nothing for nothing', async () => {
    expect(JSON.stringify([await suggested('caustic'), await suggested('7647'), await suggested('ab')])).not.toMatch(
      /canary|7647-01-0/,
    );
    expect(await suggested('   ')).toEqual([]);
  });
});

it('is asked by one request a vertical', async () => {
  const asked = vi.spyOn(world.app.search!, 'multiSearch');
  await suggested('caustic');
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockRestore();
});

it('comes from the newest listings, and says so, when the index is away', async () => {
  const { search } = world.app;
  world.app.search = null;
  try {
    const answer = await ask<Answer, object>(made.visitor, `{ searchSuggest(query: "salt") { ${SELECTION} } }`);
    expect(answer.searchSuggest.didDegrade).toBe(true);
    expect(texts(answer.searchSuggest.suggestions, 'CATEGORY')).toEqual(['Inorganic salts']);
    expect(texts(answer.searchSuggest.suggestions, 'QUERY')).toEqual(['Salt-proof robot', 'Common salt']);
  } finally {
    world.app.search = search;
  }
});

it('refuses what it cannot answer, and is not upset by hostile text', async () => {
  const refused = ['query: "a", first: 0', 'query: "a", first: 11', `query: "${'a'.repeat(101)}"`];
  for (const args of refused)
    expect(await codeOf(made.visitor, `{ searchSuggest(${args}) { didDegrade } }`), args).toBe('BAD_USER_INPUT');
  for (const text of ['"', "'", '\\', '-', '" OR tenant EXISTS', '*', '(', '[a-', '\u202e', '__proto__', 'constructor'])
    expect(await suggested(text), text).toEqual(expect.any(Array));
});
