// The real search engine gives exactly the answers that the kit computes in memory, for every filter of every vertical.
import * as check from 'fast-check';
import { Meilisearch } from 'meilisearch';
import { describe, expect, inject, test } from 'vitest';
import type { AttributeValues } from '../../src/kit/attribute.ts';
import {
  facetNames,
  facetsOf,
  filterExpression,
  matchesFilter,
  searchFields,
  searchSettings,
  sortCodes,
  sortExpression,
} from '../../src/kit/search.ts';
import { verticals } from '../../verticals/index.ts';

const { meili } = inject('services');
const LISTINGS = 40;
const FILTERS = 2;

describe.skipIf(!meili)('Meilisearch (skipped where it cannot run)', () => {
  const client = new Meilisearch({ host: meili?.url ?? 'http://127.0.0.1:1', apiKey: meili?.key });
  const patience = { timeout: 30_000, interval: 20 };

  test.each(verticals)('filters, counts and sorts $name as declared', { timeout: 60_000 }, async (vertical) => {
    const attributes = Object.values(vertical.attributes);
    const any = check.record(Object.fromEntries(attributes.map(({ code, kind }) => [code, kind.values(check)])), {
      requiredKeys: [],
    });
    const listings: AttributeValues[] = check.sample(any, { numRuns: LISTINGS, seed: 7 });
    const index = client.index(`conformance_${vertical.name}_${process.pid}`);
    await client.createIndex(index.uid, { primaryKey: 'id' }).waitTask(patience);
    await index.updateSettings(searchSettings(vertical)).waitTask(patience);
    await index
      .addDocuments(listings.map((values, id) => ({ id, ...searchFields(vertical, values) })))
      .waitTask(patience);

    const asked = attributes
      .filter(({ filter }) => filter)
      .flatMap(({ code, kind }) =>
        check.sample(kind.filters(check), { numRuns: FILTERS, seed: 11 }).map((wanted) => ({ [code]: wanted })),
      );
    const { results } = await client.multiSearch({
      queries: asked.map((wanted) => ({
        indexUid: index.uid,
        filter: filterExpression(vertical, wanted),
        limit: LISTINGS,
        attributesToRetrieve: ['id'],
      })),
    });
    for (const [at, wanted] of asked.entries()) {
      const found = results[at]?.hits.map(({ id }) => Number(id)).sort((one, other) => one - other);
      const expected = listings.flatMap((values, id) => (matchesFilter(vertical, values, wanted) ? [id] : []));
      expect(found, JSON.stringify(wanted)).toEqual(expected);
    }

    const { facetDistribution, facetStats } = await index.search('', { facets: facetNames(vertical), limit: 0 });
    for (const [code, facet] of Object.entries(facetsOf(vertical, facetDistribution, facetStats))) {
      const stated = listings.filter((values) => values[code] !== undefined).length;
      if (Object.hasOwn(Object(facet), 'count')) expect(facet, code).toMatchObject({ count: stated });
      else expect(JSON.stringify(facet), code).toContain('"count":');
    }
    const sorted = await client.multiSearch({
      queries: sortCodes(vertical).map((code) => ({
        indexUid: index.uid,
        sort: [sortExpression(vertical, code, 'desc')],
        limit: 3,
      })),
    });
    expect(sorted.results.map(({ hits }) => hits.length)).toEqual(sortCodes(vertical).map(() => 3));
    await client.deleteIndex(index.uid).waitTask(patience);
  });
});
