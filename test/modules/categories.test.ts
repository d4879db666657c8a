// Categories as operators arrange them: made, named, moved, archived with what is in them, and left alone by a later declaration.
import { beforeAll, describe, expect, test } from 'vitest';
import { newId, readId } from '../../src/id.ts';
import { arranged } from '../../src/modules/category/tree.ts';
import { verifyCommand } from '../../src/modules/search/command.ts';
import { indexingOf } from '../../src/modules/search/indexer.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { type Asker, ask, codeOf, mutationOf, does as perform, send } from '../kit/ask.ts';
import { commandLine } from '../kit/command-line.ts';
import { type Market, market, operatorIn } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Category {
  id: string;
  code: string;
  path: string[];
  name: string;
  version: number;
  archivedAt: string | null;
}
interface Answer {
  category: Category | null;
  userErrors: { code: string; field: string[] }[];
}

const world = useWorld();
let made: Market;

beforeAll(async () => {
  made = await market(world);
});

const FIELDS = 'id code path name version archivedAt';

async function does(verb: string, input: object, asker: Asker = made.operator): Promise<Answer> {
  return (await perform(asker, `category${verb}`, input, `category { ${FIELDS} }`)) as unknown as Answer;
}

const named = (name: string) => [{ locale: 'en', name }];
let count = 0;

/** A new category, as it was answered. */
async function makes(name: string, input: object = {}): Promise<Category> {
  const code = `${name.toLowerCase().replaceAll(' ', '-')}-${++count}`;
  const { category, userErrors } = await does('Create', { vertical: 'chemicals', code, names: named(name), ...input });
  expect(userErrors).toEqual([]);
  return category!;
}

const fault = async (verb: string, input: object) =>
  (await does(verb, input)).userErrors.map(({ code, field }) => `${field} ${code}`);

async function tree(isArchived = false, asker: Asker = made.operator): Promise<Category[]> {
  const operation = `query($isArchived: Boolean) { categories(vertical: "chemicals", isArchived: $isArchived) { ${FIELDS} } }`;
  return (await ask<{ categories: Category[] }, object>(asker, operation, { isArchived })).categories;
}

/** What the audit log says of a category, oldest first. */
async function storyOf({ id }: { id: string }): Promise<string[]> {
  return world.owner(async (owner) => {
    await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
    const text = 'select type from audit_entry where subject_id = $1 order by seq';
    const { rows } = await owner.query<{ type: string }>(text, [readId('Category', id)]);
    return rows.map(({ type }) => type);
  });
}

const byCode = async (code: string) => (await tree()).find((one) => one.code === code)!;

interface Facet {
  value: string;
  label: string;
  count: number;
  parent: string | null;
  depth: number;
}

/** What is counted by category, once the index has all that happened. */
async function counted(where: object = {}): Promise<{ titles: string[]; facets: Facet[] }> {
  await caughtUp(world.worker!, 40_000);
  const operation =
    'query($where: ProductWhere) { productSearch(where: $where) { didDegrade nodes { title } facets { categories { value label count parent depth } } } }';
  const { productSearch } = await ask<
    { productSearch: { didDegrade: boolean; nodes: { title: string }[]; facets: { categories: Facet[] } } },
    object
  >(made.visitor, operation, { where });
  expect(productSearch.didDegrade).toBe(false);
  return { titles: productSearch.nodes.map(({ title }) => title), facets: productSearch.facets.categories };
}

const listed = (category: string, title: string) =>
  made.supplier.lists({ category, translations: [{ locale: 'en', title }] });

describe('the tree', () => {
  test('a category is made below another, at its place, once for each key', async () => {
    const parent = await makes('Water care');
    const second = await makes('Algicides', { parentId: parent.id });
    const input = { parentId: parent.id, beforeId: second.id, idempotencyKey: newId() };
    const code = `biocides-${++count}`;
    const first = await does('Create', { vertical: 'chemicals', code, names: named('Biocides'), ...input });
    const again = await does('Create', { vertical: 'chemicals', code, names: named('Biocides'), ...input });
    expect(again).toEqual(first);
    expect(first.category).toMatchObject({ path: [parent.code, code], name: 'Biocides', version: 1 });
    const below = (await tree()).filter(({ path }) => path[0] === parent.code).map(({ name }) => name);
    expect(below).toEqual(['Water care', 'Biocides', 'Algicides']);
  });

  test('what cannot be is told at its place', async () => {
    const parent = await makes('Parent');
    const other = await makes('Other');
    const create = (input: object) =>
      fault('Create', { vertical: 'chemicals', code: 'new-one', names: named('New'), ...input });
    expect(await create({ code: parent.code })).toEqual(['code TAKEN']);
    expect(await create({ code: 'Not A Code' })).toEqual(['code INVALID']);
    expect(await create({ vertical: 'spaceships' })).toEqual(['vertical INVALID']);
    expect(await create({ names: [{ locale: 'de', name: 'Neu' }] })).toEqual(['names REQUIRED']);
    expect(await create({ names: named(' ') })).toEqual(['names,0,name OUT_OF_RANGE']);
    expect(await create({ names: [...named('A'), ...named('B')] })).toEqual(['names OUT_OF_RANGE']);
    expect(await create({ beforeId: (await makes('Below', { parentId: parent.id })).id })).toEqual([
      'beforeId NOT_FOUND',
    ]);
    expect(await fault('Move', { id: parent.id, parentId: parent.id })).toEqual(['parentId INVALID']);
    const child = await makes('Child', { parentId: parent.id });
    expect(await fault('Move', { id: parent.id, parentId: child.id })).toEqual(['parentId INVALID']);
    let deep = other;
    for (let level = 2; level <= 8; level++) deep = await makes(`Level ${level}`, { parentId: deep.id });
    expect(await create({ parentId: deep.id })).toEqual(['parentId TOO_DEEP']);
    expect(await fault('Move', { id: parent.id, parentId: deep.id })).toEqual(['parentId TOO_DEEP']);
  });

  test('two who move at once close no circle, and one version is changed once', async () => {
    const [one, other] = [await makes('One'), await makes('Two')];
    const outcomes = await Promise.all([
      fault('Move', { id: one.id, parentId: other.id }),
      fault('Move', { id: other.id, parentId: one.id }),
    ]);
    expect(outcomes.flat()).toEqual(['parentId INVALID']);
    const seen = { id: one.id, expectedVersion: (await byCode(one.code)).version };
    const rename = (name: string) =>
      send(
        made.operator,
        'mutation($input: CategoryRenameInput!) { categoryRename(input: $input) { category { version } } }',
        {
          input: { ...seen, names: named(name) },
        },
      );
    const renamed = await Promise.all(['A', 'B', 'C'].map(rename));
    expect(renamed.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done').sort()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'done',
    ]);
  });

  test('who keeps the catalogue arranges it; other staff does not, and only staff sees what is archived', async () => {
    const keeper = await operatorIn(world, made, ['CATALOGUE']);
    const moderator = await operatorIn(world, made, ['MODERATOR']);
    const category = await makes('Of the keeper');
    expect((await does('Rename', { id: category.id, names: named('Kept') }, keeper)).category?.name).toBe('Kept');
    const operation = 'mutation($input: CategoryArchiveInput!) { categoryArchive(input: $input) { category { id } } }';
    expect(await codeOf(moderator, operation, { input: { id: category.id } })).toBe('FORBIDDEN');
    expect(await codeOf(made.visitor, '{ categories(vertical: "chemicals", isArchived: true) { id } }', {})).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('what is done stands in the audit log', async () => {
    const category = await makes('Audited');
    await does('Archive', { id: category.id });
    expect(await storyOf(category)).toEqual(['category.created', 'category.archived']);
  });

  test('a change sent again with its key is done once, also where a colleague has changed it back meanwhile', async () => {
    const [one, home] = [await makes('Sent again'), await makes('Home of it')];
    const seen = async () => {
      const { version } = [...(await tree()), ...(await tree(true))].find(({ id }) => id === one.id)!;
      return { id: one.id, expectedVersion: version };
    };
    const story = ['category.created'];
    for (const [verb, input, fact, back, undo] of [
      ['Rename', { names: named('Another') }, 'renamed', 'Rename', { names: named('Sent again') }],
      ['Move', { parentId: home.id }, 'moved', 'Move', {}],
      ['Archive', { replacementId: home.id }, 'archived', 'Restore', {}],
    ] as const) {
      const sent = { ...input, ...(await seen()), idempotencyKey: newId() };
      const first = await Promise.all([does(verb, sent), does(verb, sent)]);
      expect(first[1], verb).toEqual(first[0]);
      const undone = { ...undo, ...(await seen()), idempotencyKey: newId() };
      const { category } = await does(back, undone);
      // Both again, long after: the same answer, which is the category as it is now.
      for (const [again, repeated] of [
        [verb, sent],
        [back, undone],
      ] as const)
        expect(await does(again, repeated), again).toEqual({ category, userErrors: [] });
      story.push(`category.${fact}`, `category.${back === 'Restore' ? 'restored' : fact}`);
      expect(await storyOf(one), verb).toEqual(story);
    }
    const sent = { id: one.id, names: named('First input'), idempotencyKey: newId() };
    await does('Rename', sent);
    const other = { input: { ...sent, names: named('Another input') } };
    expect(await codeOf(made.operator, mutationOf('categoryRename'), other)).toBe('IDEMPOTENCY_MISMATCH');
  });
});

describe('listings', () => {
  test('are found and counted below where their category stands, under its name', async () => {
    const home = await makes('Home care');
    const leaf = await makes('Descalers', { parentId: home.id });
    await listed(leaf.code, 'Descaler of the tree');
    const facets = async () =>
      (await counted()).facets.filter(({ value }) => value === leaf.code || value === home.code);
    expect(await facets()).toEqual([
      { value: home.code, label: 'Home care', count: 1, parent: null, depth: 0 },
      { value: leaf.code, label: 'Descalers', count: 1, parent: home.code, depth: 1 },
    ]);
    await does('Rename', { id: home.id, names: named('Household') });
    await does('Rename', { id: leaf.id, names: named('Limescale removers') });
    const alkalis = await byCode('alkalis');
    await does('Move', { id: leaf.id, parentId: alkalis.id });
    expect(await facets()).toEqual([
      { value: leaf.code, label: 'Limescale removers', count: 1, parent: 'alkalis', depth: alkalis.path.length },
    ]);
    expect((await counted({ category: [home.code] })).titles).toEqual([]);
    expect((await counted({ category: ['alkalis'] })).titles).toContain('Descaler of the tree');
    const suppliers = await ask<
      { organizationSearch: { nodes: { legalName: string }[]; facets: { categories: Facet[] } } },
      object
    >(
      made.visitor,
      'query($where: OrganizationWhere) { organizationSearch(where: $where) { nodes { legalName } facets { categories { value label count } } } }',
      { where: { category: [leaf.code] } },
    );
    expect(suppliers.organizationSearch.nodes).toHaveLength(1);
    expect(suppliers.organizationSearch.facets.categories).toContainEqual({
      value: leaf.code,
      label: 'Limescale removers',
      count: 1,
    });
    const { searchSuggest } = await ask<{ searchSuggest: { suggestions: object[] } }, object>(
      made.visitor,
      '{ searchSuggest(query: "limesc") { suggestions { text category } } }',
      {},
    );
    expect(searchSuggest.suggestions).toContainEqual({ text: 'Limescale removers', category: leaf.code });
  });

  test('go to the replacement with what is below when their category is archived; without one it is refused', async () => {
    const [old, into] = [await makes('Old'), await makes('Into')];
    const below = await makes('Below old', { parentId: old.id });
    const product = await listed(old.code, 'Moved along');
    await listed(below.code, 'Moved below');
    expect(await fault('Archive', { id: old.id })).toEqual(['replacementId REQUIRED']);
    expect(await fault('Archive', { id: old.id, replacementId: below.id })).toEqual(['replacementId INVALID']);
    const { version } = await productOf(product);
    expect((await does('Archive', { id: old.id, replacementId: into.id })).category?.archivedAt).not.toBeNull();
    expect(await productOf(product)).toEqual({ version: version + 1, category: { code: into.code } });
    expect((await byCode(below.code)).path).toEqual([into.code, below.code]);
    expect((await counted({ category: [into.code] })).titles.sort()).toEqual(['Moved along', 'Moved below']);
    expect((await counted({ category: [old.code] })).titles).toEqual([]);
    expect((await tree()).some(({ id }) => id === old.id)).toBe(false);
    expect((await tree(true)).some(({ id }) => id === old.id)).toBe(true);
    const create =
      'mutation($input: ProductCreateInput!) { productCreate(input: $input) { userErrors { code field } } }';
    const input = {
      sku: newId(),
      categoryId: old.id,
      translations: [{ locale: 'en', title: 'Late' }],
      attributes: { chemicals: {} },
      unit: 'KGM',
      minimumQuantity: '1',
      priceTiers: [],
    };
    expect(await ask(made.supplier, create, { input })).toEqual({
      productCreate: { userErrors: [{ code: 'NOT_FOUND', field: ['categoryId'] }] },
    });
    // Restored, it stands where it stood, and is empty.
    await does('Restore', { id: old.id });
    expect(await byCode(old.code)).toMatchObject({ path: [old.code], archivedAt: null });
  });

  test('of which there are none: it is archived as it is, and restored below another where its parent is archived', async () => {
    const parent = await makes('Gone');
    const child = await makes('Gone child', { parentId: parent.id });
    await does('Archive', { id: child.id });
    await does('Archive', { id: parent.id });
    expect(await fault('Restore', { id: child.id })).toEqual(['parentId ARCHIVED']);
    expect(
      (await does('Restore', { id: child.id, parentId: (await byCode('alkalis')).id })).category?.path.slice(-2),
    ).toEqual(['alkalis', child.code]);
  });

  test('that are put in at the very moment of archiving are counted, or refused', async () => {
    const racy = await makes('Racy');
    const create =
      'mutation($input: ProductCreateInput!) { productCreate(input: $input) { product { id } userErrors { code } } }';
    const input = () => ({
      sku: newId(),
      categoryId: racy.id,
      translations: [{ locale: 'en', title: 'Racy' }],
      attributes: { chemicals: {} },
      unit: 'KGM',
      minimumQuantity: '1',
      priceTiers: [],
    });
    const [archived] = await Promise.all([
      does('Archive', { id: racy.id }),
      ...Array.from({ length: 8 }, () => ask(made.supplier, create, { input: input() })),
    ]);
    const left = await world.owner(async (owner) => {
      await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
      const { rows } = await owner.query<{ n: number }>(
        'select count(*)::int as n from product where category_id = $1',
        [readId('Category', racy.id)],
      );
      return rows[0]!.n;
    });
    expect(archived.userErrors.length === 0 ? left : 0).toBe(0);
    expect(archived.userErrors.length > 0 ? left : 1).toBeGreaterThan(0);
  });

  async function productOf(id: string) {
    const operation = 'query($id: ID!) { product(id: $id) { version category { code } } }';
    return (
      await ask<{ product: { version: number; category: { code: string } } }, object>(made.supplier, operation, { id })
    ).product;
  }

  test('of an operator’s own category state what the declared one above it asks', async () => {
    const own = await makes('Rare gases', { parentId: (await byCode('gases')).id });
    const operation =
      'query($category: String) { vertical(name: "chemicals") { attributes(category: $category) { code isNeeded: required } } }';
    const of = (category: string) => ask<object, object>(made.visitor, operation, { category });
    expect(await of(own.code)).toEqual(await of('gases'));
    expect(await of(own.code)).not.toEqual(await of('alkalis'));
    const uses = '{ categories(vertical: "chemicals") { code hiddenAttributes } }';
    const { categories } = await ask<{ categories: { code: string; hiddenAttributes: string[] }[] }, object>(
      made.visitor,
      uses,
      {},
    );
    expect(categories.find(({ code }) => code === own.code)?.hiddenAttributes).toContain('particleSize');
  });
});

describe('a declaration that comes later', () => {
  test('leaves alone what operators have named, placed or archived, and brings what it adds and names otherwise', async () => {
    const named = async (code: string) => (await byCode(code)).id;
    await does('Rename', { id: await named('salts'), names: [{ locale: 'en', name: 'Our own name' }] });
    await does('Move', { id: await named('amines'), parentId: await named('alkalis') });
    await does('Archive', { id: await named('oxides') });
    const before = await tree();
    const migrate = async () => (await commandLine(world.database).run(['migrate'])).out;
    expect(await migrate()).toBe('The database is at the newest schema.\n');
    expect(await tree()).toEqual(before);
    // As if it had been planted by a version that declared one less, and called another otherwise.
    const [acids, gone] = [await byCode('acids'), await byCode('esters-ethers')];
    await world.owner(async (owner) => {
      await owner.query(`select set_config('app.tenant', $1, false)`, [made.tenantId]);
      await owner.query('delete from category where id = $1', [readId('Category', gone.id)]);
      await owner.query(`update category set names = '{"en":"Before"}' where id = $1`, [readId('Category', acids.id)]);
    });
    expect(await migrate()).toContain('into the categories of 1 marketplaces');
    const changed = before.map((one) =>
      one.id === acids.id
        ? { ...one, version: one.version + 1 }
        : one.id === gone.id
          ? { ...one, id: expect.any(String) }
          : one,
    );
    expect(await tree()).toEqual(changed);
    expect(await migrate()).toBe('The database is at the newest schema.\n');
    // The indexes have followed all that was done here.
    await caughtUp(world.worker!, 40_000);
    const said: string[] = [];
    expect(await verifyCommand(indexingOf(world.worker!)!, {}, (line) => said.push(line)), said.join('\n')).toBe(true);
  }, 120_000); // four processes are started
});

test('a circle is left out of an order, so that whoever closes one is found', () => {
  const node = (id: string, parentId: string | null, position: number) => ({ id, code: id, parentId, position });
  const nodes = [node('b', 'a', 1), node('a', null, 0), node('c', 'd', 2), node('d', 'c', 3)];
  expect(arranged(nodes).map(({ path, position }) => [path.join('/'), position])).toEqual([
    ['a', 0],
    ['a/b', 1],
  ]);
});
