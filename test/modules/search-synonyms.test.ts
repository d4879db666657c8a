// Words that a marketplace says mean the same: found in its listings, by its own visitors, and in no other marketplace.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { thesaurusOf } from '../../src/modules/synonym/thesaurus.ts';
import { type Asker, ask, codeOf, send } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Page {
  nodes: { title: string }[];
  didDegrade: boolean;
}

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;
let neighbour: Market;

const SetSynonyms = `mutation S($input: SearchSynonymsSetInput!) {
  searchSynonymsSet(input: $input) { synonyms { terms } userErrors { code field } }
}`;
type Answer = { searchSynonymsSet: { synonyms: { terms: string[] }[] | null; userErrors: object[] } };

async function set(terms: string[][], asker: Asker = made.operator): Promise<Answer['searchSynonymsSet']> {
  const input = { vertical: 'chemicals', synonyms: terms.map((group) => ({ terms: group })) };
  const { searchSynonymsSet } = await ask<Answer, object>(asker, SetSynonyms, { input });
  await caughtUp(world.worker!, 40_000);
  return searchSynonymsSet;
}

async function search(asker: Asker, query: string): Promise<Page> {
  const operation = 'query Q($query: String) { productSearch(query: $query) { nodes { title } didDegrade } }';
  return (await ask<{ productSearch: Page }, object>(asker, operation, { query })).productSearch;
}

/** Titles by rank, once the index answers: on a busy machine it may once be too slow. */
async function found(query: string, asker: Asker = made.visitor): Promise<string[]> {
  const page = await vi.waitUntil(
    async () => {
      const one = await search(asker, query);
      return one.didDegrade ? null : one;
    },
    { timeout: 20_000, interval: 300 },
  );
  return (page as Page).nodes.map(({ title }) => title);
}

beforeAll(async () => {
  [made, neighbour] = await Promise.all([market(world), market(world)]);
  for (const { supplier } of [made, neighbour]) {
    for (const title of ['Zentrol flakes', 'Brimwax solution', '工业萨尔片'])
      await supplier.lists({ translations: [{ locale: 'en', title, description: 'Also sold as Quorvane.' }] });
  }
  await caughtUp(world.worker!, 40_000);
});

describe('synonyms of a marketplace', () => {
  it('find what is called otherwise, below what is called so, and are forgotten when they are removed', async () => {
    expect(await found('brimwax')).toEqual(['Brimwax solution']);
    expect(
      await set([
        ['zentrol', 'Brimwax', '萨尔'],
        ['quorvane', 'nolvex'],
      ]),
    ).toEqual({
      synonyms: [{ terms: ['zentrol', 'Brimwax', '萨尔'] }, { terms: ['quorvane', 'nolvex'] }],
      userErrors: [],
    });
    const both = await found('brimwax');
    expect(both[0]).toBe('Brimwax solution');
    expect(both.toSorted()).toEqual(['Brimwax solution', 'Zentrol flakes', '工业萨尔片']);
    // What a description only mentions is not what the thing is called.
    expect(await found('nolvex')).toEqual([]);
    await set([]);
    expect(await found('brimwax')).toEqual(['Brimwax solution']);
  });

  it('are of one marketplace: its neighbour in the same index finds nothing by them', async () => {
    await set([['zentrol', 'xylophir']]);
    expect(await found('xylophir')).toEqual(['Zentrol flakes']);
    expect(await found('xylophir', neighbour.visitor)).toEqual([]);
  });

  it('hold for a listing that comes later', async () => {
    await set([['zentrol', 'xylophir']]);
    await made.supplier.lists({ translations: [{ locale: 'en', title: 'Zentrol pearls' }] });
    await caughtUp(world.worker!, 40_000);
    expect((await found('xylophir')).toSorted()).toEqual(['Zentrol flakes', 'Zentrol pearls']);
  });

  it('are read by operators, as they were set', async () => {
    await set([['zentrol', ' Xylophir  N ']]);
    const query = '{ searchSynonyms(vertical: "chemicals") { terms } }';
    expect(await ask(made.operator, query)).toEqual({ searchSynonyms: [{ terms: ['zentrol', 'Xylophir N'] }] });
    expect(await ask(neighbour.operator, query)).toEqual({ searchSynonyms: [] });
    expect(await codeOf(made.supplier, query)).toBe('FORBIDDEN');
    expect(await codeOf(made.operator, '{ searchSynonyms(vertical: "machinery") { terms } }')).toBe('BAD_USER_INPUT');
  });

  it('are at most 500 groups of 2 to 20 different terms', async () => {
    const terms = (count: number, at: number) => Array.from({ length: count }, (_, i) => `term ${at} ${i}`);
    const many = Array.from({ length: 500 }, (_, at) => terms(at ? 5 : 20, at));
    expect((await set(many, neighbour.operator)).userErrors).toEqual([]);
    for (const [groups, code, field] of [
      [[...many, ['a', 'b']], 'TOO_MANY', ['synonyms']],
      [[['a', 'a ']], 'OUT_OF_RANGE', ['synonyms', '0', 'terms']],
      [[['a', 'b'], terms(21, 0)], 'OUT_OF_RANGE', ['synonyms', '1', 'terms']],
      [[['a', '…']], 'INVALID', ['synonyms', '0', 'terms']],
      [[['a', 'b'.repeat(61)]], 'INVALID', ['synonyms', '0', 'terms']],
    ] as [string[][], string, string[]][]) {
      const input = { vertical: 'chemicals', synonyms: groups.map((group) => ({ terms: group })) };
      const { data } = await send<Answer, object>(neighbour.operator, SetSynonyms, { input });
      expect(data?.searchSynonymsSet.userErrors, code).toEqual([{ code, field }]);
    }
  });
});

describe('a thesaurus', () => {
  const thesaurus = thesaurusOf(
    [
      ['lye', 'caustic soda', '烧碱'],
      ['soda', 'natron'],
      ['PVC-U', 'hard PVC'],
    ],
    1,
  );

  it('knows terms as whole words, of several words too, whatever their case and signs', () => {
    expect(thesaurus.othersOf(['Caustic-Soda flakes'])).toEqual(['lye', '烧碱', 'natron']);
    expect(thesaurus.othersOf(['polyester', 'sodas', 'causticsoda'])).toEqual([]);
    expect(thesaurus.othersOf(['Pipe of pvc u'])).toEqual(['hard PVC']);
  });

  it('finds terms of scripts without spaces inside a text', () => {
    expect(thesaurus.othersOf(['食品级烧碱片'])).toEqual(['lye', 'caustic soda']);
  });

  it('does not join the words of two texts, nor repeat what is said already', () => {
    expect(thesaurus.othersOf(['caustic', 'soda'])).toEqual(['natron']);
    expect(thesaurus.othersOf(['lye, caustic soda', '烧碱'])).toEqual(['natron']);
  });
});
