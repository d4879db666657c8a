// A marketplace leaves one installation and comes into another, whole; where it was, nothing of it is left.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { roleUrl } from '../../src/migrate.ts';
import { exportTenant } from '../../src/modules/platform/export.ts';
import { importTenant } from '../../src/modules/platform/import.ts';
import type { Manifest } from '../../src/modules/platform/manifest.ts';
import { removeTenant } from '../../src/modules/platform/remove.ts';
import { bringAll, countAll } from '../../src/modules/search/belongings.ts';
import { indexingOf } from '../../src/modules/search/indexer.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { findTenantById } from '../../src/modules/tenant/service.ts';
import { verticals } from '../../verticals/index.ts';
import { type Asker, ask } from '../kit/ask.ts';
import { PASSWORD } from '../kit/market.ts';
import { openWorld, useWorld, type World } from '../kit/world.ts';
import { type Aviary, aviary } from '../tenancy/canary.ts';
import { emptyCategory } from '../tenancy/rights-staff.ts';

const folders = ['from', 'to', 'exports'].map((name) => mkdtempSync(path.join(os.tmpdir(), `entrepot-${name}-`)));
const [from, to, exports] = folders as [string, string, string];
const world = useWorld({ env: { ENTREPOT_DATA: from } });
let other: World;
let made: Aviary;

beforeAll(async () => {
  other = await openWorld({ worker: false, env: { ENTREPOT_DATA: to } });
  made = await aviary(world);
  await emptyCategory(made.operator); // made by an operator, as no vertical declares it
  await caughtUp(world.worker!);
});
afterAll(async () => {
  await other?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function exported({ app, database, config }: World, name: string): Promise<Manifest> {
  const tenant = (await findTenantById(app.database, made.tenantId))!;
  const appUrl = roleUrl(config, 'app', database.url);
  return exportTenant({ machinery: app, ownerUrl: database.url, appUrl }, tenant, path.join(exports, name));
}

const names = verticals.map(({ name }) => name);
const imports = (name: string, slug?: string) =>
  importTenant(other.app, other.database.url, path.join(exports, name), { slug, verticals: names });

/** Where a marketplace's words and ids stand in the whole of a database. */
async function sightings({ database }: World): Promise<string[]> {
  const god = new pg.Client({ connectionString: database.superuserUrl });
  await god.connect();
  const { rows: tables } = await god.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const words = [...Object.values(made.words), made.note, made.buyer.email];
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await god.query<{ row: string }>(
      `select t::text as row from ${name} t where t::text ilike any($1)`,
      [words.map((word) => `%${word}%`)],
    );
    found.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 200)}`));
  }
  await god.end();
  return found;
}

test('what is exported, deleted and imported elsewhere is the same to the last byte, and works', async () => {
  const before = await exported(world, 'first');
  expect(before.files.length).toBe(1);
  expect(Object.fromEntries(before.tables.map(({ name, rows }) => [name, rows]))).toMatchObject({ tenant: 1, file: 1 });
  for (const name of ['product', 'event', 'message', 'quotation_revision', 'webhook', 'session'])
    expect(before.tables.find((table) => table.name === name)!.rows, name).toBeGreaterThan(0);
  await expect(exported(world, 'first')).rejects.toThrow(/new or empty/);
  // Nobody else's rows are in it.
  const whose = readdirSync(path.join(exports, 'first', 'rows')).flatMap((file) =>
    readFileSync(path.join(exports, 'first', 'rows', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { tenant_id?: string; id: string }).tenant_id ?? made.tenantId),
  );
  expect([...new Set(whose)]).toEqual([made.tenantId]);

  expect((await sightings(world)).length).toBeGreaterThan(50);
  const tenant = (await findTenantById(world.app.database, made.tenantId))!;
  const remains = await removeTenant(world.app, world.database.url, tenant, 1_500);
  expect(remains.filter(({ left }) => left > 0)).toEqual([]);
  expect(remains.find(({ where }) => where === 'files')).toMatchObject({ removed: 1, left: 0 });
  if (inject('services').meili)
    expect(remains.find(({ where }) => where === 'documents')!.removed).toBeGreaterThan(names.length);
  expect(remains.map(({ where }) => where)).toEqual(expect.arrayContaining(before.tables.map(({ name }) => name)));
  expect(await sightings(world)).toEqual([]);
  const kept = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of kept)
    expect(readFileSync(path.join(parentPath, name), 'latin1'), name).not.toContain(made.words.file);

  const { slug, withoutHosts } = await imports('first');
  expect({ slug, withoutHosts }).toEqual({ slug: made.tenant, withoutHosts: [] });
  const after = await exported(other, 'second');
  expect(after.tables).toEqual(before.tables);
  expect(after.files).toEqual(before.files);
  await expect(imports('first', 'again')).rejects.toThrow(/here already/);

  const visitor: Asker = { url: other.url, tenant: made.tenant };
  const signIn = 'mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }';
  const input = { email: made.buyer.email, password: PASSWORD };
  const signed = await ask<{ signIn: { tokens: { accessToken: string } } }, object>(visitor, signIn, { input });
  const buyer = { ...visitor, accessToken: signed.signIn.tokens.accessToken };
  const { inquiries } = await ask<{ inquiries: { nodes: { id: string; subject: string }[] } }, object>(
    buyer,
    '{ inquiries { nodes { id subject messages { nodes { body } } } } }',
  );
  expect(JSON.stringify(inquiries)).toContain(made.words.inquiry);
  const reply =
    'mutation($input: InquiryReplyInput!) { inquiryReply(input: $input) { userErrors { message } message { id } } }';
  expect(await ask(buyer, reply, { input: { inquiryId: inquiries.nodes[0]!.id, body: 'Still here.' } })).toMatchObject({
    inquiryReply: { userErrors: [] },
  });
  const file = made.targets.find(({ type }) => type === 'File')!.id;
  const address = await ask<{ file: { url: string } }, object>(buyer, 'query($id: ID!) { file(id: $id) { url } }', {
    id: file,
  });
  const content = await (await fetch(new URL(address.file.url, other.url))).text();
  expect(content).toContain(made.words.file);
});

test('what does not fit is refused whole', async () => {
  await expect(imports('nowhere')).rejects.toThrow(/manifest\.json/);
  const { tenant } = await exported(other, 'third');
  const rows = path.join(exports, 'third', 'rows', 'account.jsonl');
  const text = readFileSync(rows, 'utf8');
  const third = await openWorld({ worker: false, env: { ENTREPOT_DATA: to } });
  const bring = (folder = 'third', slug?: string) =>
    importTenant(third.app, third.database.url, path.join(exports, folder), { slug, verticals: names });
  const { writeFileSync } = await import('node:fs');
  writeFileSync(rows, text.replace('"name": "', '"name": "X'));
  await expect(bring()).rejects.toThrow(/account are not as they were written/);
  writeFileSync(rows, text);
  const place = path.join(exports, 'third', 'manifest.json');
  const manifest = readFileSync(place, 'utf8');
  writeFileSync(place, manifest.replace(/"schema": "[^"]+"/, '"schema": "0001_roles"'));
  await expect(bring()).rejects.toThrow(/bring both to the same version/);
  writeFileSync(place, manifest);
  expect(await sightings(third)).toEqual([]);
  expect((await bring('third', 'moved')).slug).toBe('moved');
  expect((await findTenantById(third.app.database, tenant.id))!.slug).toBe('moved');
  await third.close();
});

test('what was imported is found in the index once it was brought there', async () => {
  if (!inject('services').meili) return;
  const { openMachinery } = await import('../../src/machinery.ts');
  const worker = await openMachinery(other.config, 'worker', {
    databaseUrl: other.database.url,
    meili: inject('services').meili,
  });
  const { startIndexing } = await import('../../src/modules/search/reader.ts');
  const indexing = indexingOf(worker)!;
  const running = startIndexing(indexing, null, worker.log); // makes the indexes
  await caughtUp(worker);
  await running.close();
  const brought = await bringAll(indexing, made.tenantId);
  expect(brought).toBeGreaterThan(names.length);
  expect(await countAll(indexing.search, made.tenantId)).toBe(brought);
  await worker.close();
});
