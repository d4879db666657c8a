// Help for who found nothing: another spelling, and which condition to drop; through the real server and the real Meilisearch.
import * as check from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { distance } from '../../src/modules/search/distance.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { ask } from '../kit/ask.ts';
import { type Listing, lye, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Page {
  totalCount: number | null;
  help: { didYouMean?: string | null; relax?: { filter: string; totalCount: number }[] | null } | null;
  didDegrade: boolean;
}

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;

const like = (title: string, attributes: object = {}, more: Partial<Listing> = {}): Partial<Listing> => ({
  translations: [{ locale: 'en', title }],
  attributes: { chemicals: { ...lye.attributes.chemicals!, ...attributes } as never },
  ...more,
});

beforeAll(async () => {
  const other = await market(world);
  made = await market(world, ['chemicals', 'machinery']);
  const { supplier, rival } = made;
  await supplier.lists(like('Glauconite granules', { grade: 'FOOD' }));
  await supplier.lists(like('Glauconite powder', { grade: 'TECHNICAL' }, { leadTimeDays: 60 }));
  await rival.lists(like('Sodium hydroxide', { grade: 'REAGENT' }));
  await rival.lists(like('Vermiculite', { grade: 'TECHNICAL' }));
  await other.supplier.lists(like('Zirconite canary'));
  await caughtUp(world.worker!, 40_000);
});

/** Asks until the index answers. */
async function find(args: string, selection = 'didYouMean relax { filter totalCount }'): Promise<Page> {
  let page: Page | undefined;
  await vi.waitUntil(
    async () => {
      const question = `{ productSearch(${args}) { totalCount help { ${selection} } didDegrade } }`;
      page = (await ask<{ productSearch: Page }, unknown>(made.visitor, question)).productSearch;
      return !page.didDegrade && page.help?.relax !== null;
    },
    { timeout: 10_000, interval: 300 },
  );
  return page!;
}

describe('another spelling', () => {
  it.each([
    ['glaukonnitte', '', 'glauconite'],
    ['glaukonnitte powder', 'sort: { by: NEWEST }', 'glauconite powder'], // every word must match
    ['kaustik soda', '', 'caustic soda'], // in no title: a synonym of what is there
    ['glaukonnitte', 'where: { leadTimeDays: { max: 90 } }', 'glauconite'],
  ])('of %s %s is offered when it finds something', async (typed, more, meant) => {
    // An index that is late to answer leaves the help out.
    await vi.waitFor(
      async () => {
        const { totalCount, help } = await find(`query: "${typed}" ${more}`);
        expect({ totalCount, meant: help!.didYouMean }).toEqual({ totalCount: 0, meant });
      },
      { timeout: 30_000, interval: 300 },
    );
    expect((await find(`query: "${meant}" ${more}`)).totalCount).toBeGreaterThan(0);
  });

  it('is not offered where it would find nothing either', async () => {
    const { help } = await find('query: "glaukonnitte", where: { leadTimeDays: { max: 1 } }');
    expect(help!.didYouMean).toBeNull();
  });

  it('is never a number, never a word of another marketplace, and none for known words', async () => {
    for (const query of ['7647-14-6', 'zirkonnitte', 'qqqqqqqq', '---', '氢氧化钾钾']) {
      const { help } = await find(`query: "${query}", where: { country: "DE" }`);
      expect(help?.didYouMean ?? null, query).toBeNull();
    }
    const { help } = await find('query: "glauconite", where: { country: "FR" }');
    expect(help).toEqual({ didYouMean: null, relax: [{ filter: 'country', totalCount: 2 }] });
  });
});

describe('which condition to drop', () => {
  it('is each without which there are hits, the most hits first', async () => {
    const where = 'leadTimeDays: { max: 30 }, chemicals: { grade: [TECHNICAL], purity: { min: 90, unit: "%" } }';
    const { totalCount, help } = await find(`query: "glauconite", where: { ${where} }`);
    expect(totalCount).toBe(0);
    expect(help!.relax).toHaveLength(3);
    expect(help!.relax).toEqual(
      expect.arrayContaining([
        { filter: 'query', totalCount: 1 },
        { filter: 'leadTimeDays', totalCount: 1 },
        { filter: 'chemicals.grade', totalCount: 1 },
      ]),
    );
  });

  it('counts over all verticals, and takes both ends of a price for one condition', async () => {
    const { help } = await find('where: { price: { currency: "EUR", min: 1, max: 2 } }');
    expect(help!.relax).toEqual([{ filter: 'price', totalCount: 4 }]);
    const both = await find('where: { country: "FR", price: { currency: "EUR", min: 1, max: 2 } }');
    expect(both.help!.relax).toEqual([]);
  });
});

it('is given only where nothing was found, and asked for only when it is selected', async () => {
  expect((await find('query: "glauconite"')).help).toBeNull();
  const asked = vi.spyOn(world.app.search!, 'multiSearch');
  await find('where: { chemicals: {}, country: "FR" }', '__typename');
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockClear();
  await find(
    'query: "glaukonnitte", where: { chemicals: {}, country: "DE" }',
    'relax { filter totalCount } again: relax { filter } didYouMean',
  );
  expect(asked).toHaveBeenCalledTimes(5); // its last word whole, and as a beginning; what to drop; two for the spelling
  asked.mockRestore();
});

describe('the distance of two spellings', () => {
  it.each([
    ['caustic', 'kaustic', 1],
    ['caustic', 'cuastic', 1],
    ['caustic', 'austic', 1],
    ['caustic', 'causticc', 1],
    ['caustic', '', 7],
    ['glauconite', 'glaukonnitte', 3],
  ])('from %s to %s is %i', (one, other, far) => {
    expect(distance(one, other)).toBe(far);
  });

  it('is the same both ways, 0 only to itself, and at most the longer word', () => {
    const word = check.string({ maxLength: 9, unit: check.constantFrom('a', 'b', 'c') });
    check.assert(
      check.property(word, word, (one, other) => {
        const far = distance(one, other);
        expect(distance(other, one)).toBe(far);
        expect(far === 0).toBe(one === other);
        expect(far).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
      { seed: 1 },
    );
  });
});
