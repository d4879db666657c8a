// What a trader narrows a search by beside words and attributes: terms of delivery, and the tree of categories with its counts.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { chemicals } from '../../verticals/chemicals/index.ts';
import { ask } from '../kit/ask.ts';
import { lye, type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Page {
  nodes: { title: string; incoterms: string[] }[];
  didDegrade: boolean;
  facets: {
    incoterms: { value: string; label: string; count: number }[];
    categories: { value: string; label: string; parent: string | null; depth: number; count: number }[];
  } | null;
}

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;

const Search = `query S($where: ProductWhere) {
  productSearch(where: $where) {
    nodes { title incoterms } didDegrade
    facets { incoterms { value label count } categories { value label parent depth count } }
  }
}`;

async function search(where: object): Promise<Page> {
  return (await ask<{ productSearch: Page }, object>(made.visitor, Search, { where })).productSearch;
}
const titles = ({ nodes }: Page) => nodes.map(({ title }) => title).sort();

/** Asks once the index answers: on a busy machine it may once be too slow. */
const indexed = (where: object): Promise<Page> =>
  vi.waitUntil(
    async () => {
      const page = await search(where);
      return page.didDegrade ? null : page;
    },
    { timeout: 20_000, interval: 300 },
  ) as Promise<Page>;

beforeAll(async () => {
  made = await market(world);
  const { attributes } = lye;
  const lists = (title: string, category: string, incoterms?: ('FOB' | 'CIF' | 'EXW')[]) =>
    made.supplier.lists({ translations: [{ locale: 'en', title }], category, attributes, incoterms });
  await lists('Alpha', 'alkalis', ['CIF', 'FOB', 'FOB']);
  await lists('Beta', 'alkalis', ['FOB']);
  await lists('Gamma', 'acids', ['EXW']);
  await lists('Delta', 'alcohols');
  await caughtUp(world.worker!, 40_000);
});

describe('Incoterms', () => {
  it('are kept as a set in the order of the rules, found by any of several, and counted without their own filter', async () => {
    const { nodes } = await indexed({});
    expect(Object.fromEntries(nodes.map(({ title, incoterms }) => [title, incoterms]))).toEqual({
      Alpha: ['FOB', 'CIF'],
      Beta: ['FOB'],
      Gamma: ['EXW'],
      Delta: [],
    });
    const sea = await indexed({ incoterm: ['CIF', 'EXW'] });
    expect(titles(sea)).toEqual(['Alpha', 'Gamma']);
    expect(sea.facets!.incoterms).toEqual([
      { value: 'FOB', label: 'FOB', count: 2 },
      { value: 'CIF', label: 'CIF', count: 1 },
      { value: 'EXW', label: 'EXW', count: 1 },
    ]);
  });

  it('are found by the same rule when the index is away', async () => {
    const { search: server } = world.app;
    world.app.search = null;
    try {
      const page = await search({ incoterm: ['CIF', 'EXW'] });
      expect(page.didDegrade).toBe(true);
      expect(titles(page)).toEqual(['Alpha', 'Gamma']);
    } finally {
      world.app.search = server;
    }
  });
});

describe('the facet of categories', () => {
  it('is a tree: parents before children, each counted with those below it', async () => {
    const tree = (await indexed({})).facets!.categories;
    const declared = new Map(chemicals.categories.map((node) => [node.code, node]));
    expect(tree.map(({ value, parent, depth, count }) => [value, parent, depth, count])).toEqual(
      expect.arrayContaining([
        ['inorganic', null, 0, 3],
        ['alkalis', 'inorganic', 1, 2],
        ['acids', 'inorganic', 1, 1],
      ]),
    );
    for (const [at, { value, parent, depth, label }] of tree.entries()) {
      expect(label).toBe(declared.get(value)!.name.en);
      // The last node before it that is less deep is its parent: what comes between is below the same.
      const above = tree.slice(0, at).findLast((node) => node.depth < depth);
      expect([value, above?.value ?? null]).toEqual([value, parent]);
      expect(parent).toBe(declared.get(value)!.parent ?? null);
    }
  });

  it('counts as if it were not filtered, but with every other condition', async () => {
    const { facets } = await indexed({ category: ['acids'], incoterm: ['FOB'] });
    expect(facets!.categories.find(({ value }) => value === 'alkalis')).toMatchObject({ count: 2 });
    expect(facets!.categories.find(({ value }) => value === 'acids')).toBeUndefined();
  });
});
