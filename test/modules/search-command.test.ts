// What an operator of the installation does about the indexes: builds them anew, holds them against the database, looks at figures.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newId, readId } from '../../src/id.ts';
import { rebuildCommand, searchTools, statusCommand, verifyCommand } from '../../src/modules/search/command.ts';
import { type Indexing, indexingOf } from '../../src/modules/search/indexer.ts';
import { birthOf, indexOf } from '../../src/modules/search/indexes.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { requestRebuild } from '../../src/modules/search/rebuild.ts';
import { ask } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 }); // on a busy machine an index takes its time
const world = useWorld();
let indexing: Indexing;
let made: Market;
let ids: string[];

beforeAll(async () => {
  indexing = indexingOf(world.worker!)!;
  made = await market(world);
  ids = await Promise.all(Array.from({ length: 6 }, () => made.supplier.lists({})));
  await caughtUp(world.worker!, 60_000);
});

/** What a command said, and what it answered. */
async function told<Answer>(command: (say: (line: string) => void) => Promise<Answer>) {
  const lines: string[] = [];
  const answer = await command((line) => lines.push(line));
  return { answer, text: lines.join('\n') };
}
const verify = (repair = false) => told((say) => verifyCommand(indexing, { repair }, say));

describe('search verify', () => {
  it('finds what is missing, stale, orphaned and foreign, and mends it when asked', async () => {
    expect(await verify()).toMatchObject({ answer: true, text: expect.stringMatching(/chemicals +6 +6/) });
    const index = indexOf(indexing.search, 'chemicals');
    const [gone, old] = ids.map((id) => readId('Product', id)) as [string, string];
    const known = await index.getDocument(old);
    await index.deleteDocument(gone).waitTask({ timeout: 20_000 });
    await index
      .addDocuments([
        { ...known, version: '1.old' },
        { ...known, id: newId() },
        { ...known, id: 'by-hand' },
        { ...known, id: newId(), tenant: newId() },
      ])
      .waitTask({ timeout: 20_000 });
    const found = await verify();
    expect(found.answer).toBe(false);
    expect(found.text).toMatch(new RegExp(`${made.tenant} +missing +1 +${gone}`));
    expect(found.text).toMatch(new RegExp(`${made.tenant} +stale +1 +${old}`));
    expect(found.text).toMatch(new RegExp(`${made.tenant} +orphaned +2 `));
    expect(found.text).toMatch(/foreign +1 /);
    expect(await verify(true)).toMatchObject({ answer: true, text: expect.stringContaining('Repaired') });
    expect((await index.getStats()).numberOfDocuments).toBe(6);
  });
});

describe('search rebuild', () => {
  it('makes another index of the same content while listings change and somebody searches', async () => {
    const before = await birthOf(indexing.search, 'chemicals');
    let isOver = false;
    let searches = 0;
    const searching = (async () => {
      while (!isOver) {
        const { productSearch } = await ask<{ productSearch: { nodes: object[] } }, unknown>(
          made.visitor,
          '{ productSearch(query: "soda") { nodes { id } } }',
        );
        expect(productSearch.nodes.length).toBeGreaterThanOrEqual(6);
        searches++;
      }
    })();
    const changing = (async () => {
      const more: string[] = [];
      while (!isOver) more.push(await made.rival.lists({}));
      return more.length;
    })();
    const { answer, text } = await told((say) => rebuildCommand(indexing, ['chemicals'], say));
    isOver = true;
    const [added] = await Promise.all([changing, searching]);
    expect(text).toContain('chemicals: built anew');
    expect(answer).toBe(true);
    expect(await birthOf(indexing.search, 'chemicals')).not.toBe(before);
    expect(searches).toBeGreaterThan(0);
    await caughtUp(world.worker!, 60_000);
    expect(await verify()).toMatchObject({ answer: true });
    expect((await indexOf(indexing.search, 'chemicals').getStats()).numberOfDocuments).toBe(6 + added);
  });

  it('refuses an index that there is not, before anything is asked for', async () => {
    await expect(rebuildCommand(indexing, ['plastics'], () => {})).rejects.toThrow(/no search index "plastics"/);
  });

  it('is asked for once, and says why when it failed', async () => {
    const { pool } = indexing.database;
    await pool.query(`insert into rebuild (index_name, failure) values ('nothing', 'the disk is full')`);
    await requestRebuild(indexing.database, ['nothing']);
    const { rows } = await pool.query(`delete from rebuild where index_name = 'nothing' returning failure`);
    expect(rows).toEqual([{ failure: null }]);
  });
});

it('search status tells who keeps the indexes and how far they are', async () => {
  // A worker notes that nothing waits when it next looks.
  await vi.waitFor(
    async () => {
      const { text } = await told((say) => statusCommand(indexing, say));
      expect(text).toMatch(/chemicals +\d+/);
      expect(text).toMatch(/search-index 0 +[0-9a-f]{8} +0 +\d+/);
      expect(text).toMatch(/\b0 events behind; complete \d+ s ago; \d+ documents left out; \d+ failures\./);
    },
    { timeout: 20_000, interval: 200 },
  );
});

it('without a Meilisearch the commands say so in plain words', async () => {
  await expect(searchTools({ ...world.worker!, search: null })).rejects.toThrow(
    /There is no Meilisearch: set MEILI_URL/,
  );
});

it('operators see how their marketplace stands; the figures have no label by marketplace', async () => {
  const { searchIndexes } = await ask<{ searchIndexes: Record<string, unknown>[] }, unknown>(
    made.operator,
    '{ searchIndexes { vertical documents listings lagSeconds lastFailureAt } }',
  );
  expect(searchIndexes).toEqual([
    {
      vertical: 'chemicals',
      documents: expect.any(Number),
      listings: searchIndexes[0]!.documents,
      lagSeconds: expect.any(Number),
      lastFailureAt: null,
    },
  ]);
  const figures = await (await fetch(`${world.url}/metrics`)).text();
  expect(figures).toMatch(/^search_documents\{index="chemicals"\} \d+$/m);
  for (const name of ['search_lag_events', 'search_lag_seconds', 'search_index_failures', 'search_skipped_documents'])
    expect(figures).toMatch(new RegExp(`^${name} [0-9.]+$`, 'm'));
  expect(figures).not.toContain(made.tenantId);
});
