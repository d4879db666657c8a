// A category with many listings is archived: they go to its replacement a slice at a time, whatever dies meanwhile, and none is without a place.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId, readId, showId } from '../../src/id.ts';
import { type OpenMachinery, openMachinery } from '../../src/machinery.ts';
import { emptyingTasks, requeueEmptying, SLICE } from '../../src/modules/category/emptying.ts';
import { verifyCommand } from '../../src/modules/search/command.ts';
import { indexingOf } from '../../src/modules/search/indexer.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { startWorker } from '../../src/worker.ts';
import { type Asker, ask, does, type Payload } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const MANY = 2 * SLICE + 500;

const world = useWorld({ worker: false });
let made: Market;
let machinery: OpenMachinery;

beforeAll(async () => {
  const { meili } = inject('services');
  machinery = await openMachinery(world.config, 'worker', { databaseUrl: world.database.url, meili });
  made = await market(world);
});
afterAll(() => machinery?.close());

const arranges = (verb: string, input: object) =>
  does(made.operator, `category${verb}`, input, 'category { id archivedAt replacement { code } }');
const faultIn = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => `${field} ${code}`);

/** A new category; answers its id. */
async function makes(code: string): Promise<string> {
  const names = [{ locale: 'en', name: code }];
  return ((await arranges('Create', { vertical: 'chemicals', code, names })).category as { id: string }).id;
}

const sql = <Row>(text: string, values: unknown[]): Promise<Row[]> =>
  world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    return (await owner.query(text, values)).rows as Row[];
  });

/** How many listings are in each of the categories; those without any are left out. */
const placesOf = async (...ids: string[]) => {
  const rows = await sql<{ id: string; count: number }>(
    'select category_id as id, count(*)::int as count from product where category_id = any($1) group by 1',
    [ids.map((id) => readId('Category', id))],
  );
  return Object.fromEntries(rows.map(({ id, count }) => [showId('Category', id), count]));
};

/** Fills a category with copies of one published listing. */
async function fills(category: string): Promise<void> {
  const first = await made.supplier.lists({ category });
  await sql(
    `insert into product select (jsonb_populate_record(p, jsonb_build_object('id', uuidv7(), 'sku', sku || i))).*
       from product p, generate_series(2, $2) i where p.id = $1`,
    [readId('Product', first), MANY],
  );
}

const task = (id: string) =>
  emptyingTasks(machinery)['category.empty']!({ tenant: made.tenantId, id: readId('Category', id) });

const jobs = async () =>
  (
    await machinery.database.pool.query<{ id: string }>(
      `select payload->>'id' as id from graphile_worker._private_jobs where key like 'category.empty %'`,
    )
  ).rows.map(({ id }) => showId('Category', id));

/** The categories that hits are counted under, by code. */
async function counted(asker: Asker): Promise<Record<string, number>> {
  const { productSearch } = await ask<
    { productSearch: { didDegrade: boolean; facets: { categories: { value: string; count: number }[] } } },
    object
  >(asker, '{ productSearch { didDegrade facets { categories { value count } } } }', {});
  expect(productSearch.didDegrade).toBe(false);
  return Object.fromEntries(productSearch.facets.categories.map(({ value, count }) => [value, count]));
}

test('its listings go on where they were stopped, also when what takes them is archived itself, and the index has them', async () => {
  const [old, into, third] = [await makes('old'), await makes('into'), await makes('third')];
  await fills('old');
  const archived = await arranges('Archive', { id: old, replacementId: into });
  expect(archived.category).toEqual({ id: old, archivedAt: expect.any(String), replacement: { code: 'into' } });
  expect(await placesOf(old, into)).toEqual({ [old]: MANY - SLICE, [into]: SLICE });
  // Closed at once, but not gone: no other listing comes, and it is not opened before all have left.
  expect(faultIn(await does(made.supplier, 'productCreate', lateIn(old)))).toEqual(['categoryId NOT_FOUND']);
  expect(faultIn(await arranges('Restore', { id: old }))).toEqual(['id NOT_EMPTY']);
  // What is on its way somewhere has to go on from there.
  expect(faultIn(await arranges('Archive', { id: into }))).toEqual(['replacementId REQUIRED']);
  await task(old);
  expect(await placesOf(old, into)).toEqual({ [old]: MANY - 2 * SLICE, [into]: 2 * SLICE });
  expect(await jobs()).toEqual([old]);
  // A worker that dies takes its job along.
  await machinery.database.pool.query('delete from graphile_worker._private_jobs');
  expect(await requeueEmptying(machinery)).toBe(1);
  expect(await jobs()).toEqual([old]);
  const second = await arranges('Archive', { id: into, replacementId: third });
  expect(second.category).toMatchObject({ replacement: { code: 'third' } });
  const worker = startWorker(machinery);
  try {
    await expect.poll(() => placesOf(old, into, third), { timeout: 40_000 }).toEqual({ [third]: MANY });
    await expect
      .poll(() => sql('select code from category where replacement_id is not null', []), { timeout: 40_000 })
      .toEqual([]);
    await caughtUp(machinery, 40_000);
    const { old: ofOld, into: ofInto, third: ofThird } = await counted(made.visitor);
    expect([ofOld, ofInto, ofThird]).toEqual([undefined, undefined, MANY]);
    expect(await verifyCommand(indexingOf(machinery)!, {}, () => {})).toBe(true);
  } finally {
    await worker.close();
  }
  const facts = await sql<{ type: string }>(
    `select type from audit_entry where subject_id = any($1) and type <> 'category.created' order by seq`,
    [[old, into].map((id) => readId('Category', id))],
  );
  expect(facts.map(({ type }) => type).sort()).toEqual([
    'category.archived',
    'category.archived',
    'category.emptied',
    'category.emptied',
  ]);
  expect((await arranges('Restore', { id: old })).category).toMatchObject({ archivedAt: null, replacement: null });
});

test('while they are on their way, what is left is counted where it is', async () => {
  const [from, to] = [await makes('from'), await makes('to')];
  await fills('from');
  const worker = startWorker(machinery);
  await arranges('Rename', { id: from, names: [{ locale: 'en', name: 'From' }] });
  await caughtUp(machinery, 40_000);
  await worker.close();
  expect(await counted(made.visitor)).toMatchObject({ from: MANY });
  await arranges('Archive', { id: from, replacementId: to });
  const { productSearch } = await ask<
    { productSearch: { facets: { categories: { value: string; label: string }[] } } },
    object
  >(made.visitor, '{ productSearch { facets { categories { value label } } } }', {});
  expect(productSearch.facets.categories).toContainEqual({ value: 'from', label: 'From' });
});

function lateIn(categoryId: string) {
  return {
    categoryId,
    sku: newId(),
    translations: [{ locale: 'en', title: 'Late' }],
    attributes: { chemicals: {} },
    unit: 'KGM',
    minimumQuantity: '1',
    priceTiers: [],
  };
}
