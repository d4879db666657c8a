// `entrepot tenant import`: a marketplace out of an export, whole or not at all.
import { createHash, type Hash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import type pg from 'pg';
import { ConfigError } from '../../config.ts';
import type { Machinery } from '../../context.ts';
import { asOwner, schemaVersion } from '../../migrate.ts';
import { storeOf } from '../file/store.ts';
import { contentFile, hashing, type Manifest, readManifest, rowsFile, TENANT } from './manifest.ts';
import { type TenantTable, tenantTables } from './tables.ts';

const MOST_LINES = 500;
const MOST_CHARACTERS = 4_000_000;

/** What was brought in. */
export interface Imported {
  manifest: Manifest;
  slug: string;
  /** Host names that another marketplace answers on here: they were left out. */
  withoutHosts: string[];
}

/**
 * Brings the marketplace of an export in, under its own ids and its own slug, or under `slug`. Throws ConfigError, and leaves nothing,
 * when it is of another schema, is there already, or is not as it was written.
 */
export async function importTenant(
  machinery: Machinery,
  ownerUrl: string,
  folder: string,
  { slug: other, verticals }: { slug?: string; verticals: readonly string[] },
): Promise<Imported> {
  const manifest = await readManifest(folder);
  const slug = other ?? manifest.tenant.slug;
  const unknown = manifest.tenant.verticals.filter((name) => !verticals.includes(name));
  if (unknown.length)
    throw new ConfigError(
      `It trades in ${unknown.join(', ')}, which this installation has not: see ENTREPOT_VERTICALS.`,
    );
  const kept: string[] = [];
  const tenantId = manifest.tenant.id;
  const store = await storeOf(machinery);
  try {
    return await asOwner(ownerUrl, async (owner) => {
      await mustFit(owner, manifest, slug);
      const groups = await tenantTables(owner);
      await owner.query('begin');
      await owner.query(
        `select set_config('app.tenant', $1, true), set_config('app.moving', $1, true), set_config('timezone', 'UTC', true)`,
        [tenantId],
      );
      await owner.query('set constraints all deferred');
      for (const table of groups.flat()) await readRows(owner, folder, manifest, table);
      const withoutHosts = await openAgain(owner, folder, manifest, slug);
      for (const file of manifest.files) {
        kept.push(file.id);
        await keepFile(machinery, folder, tenantId, file);
      }
      await owner.query('commit');
      return { manifest, slug, withoutHosts };
    });
  } catch (error) {
    for (const id of kept) await store.remove({ tenantId, id });
    throw error;
  }
}

async function mustFit(owner: pg.ClientBase, { schema, tenant }: Manifest, slug: string): Promise<void> {
  const here = await schemaVersion(owner);
  if (here !== schema)
    throw new ConfigError(
      `The export is of the schema ${schema}, this database of ${here}: bring both to the same version.`,
    );
  const { rows } = await owner.query<{ id: string; slug: string }>(
    'select id, slug from tenant where id = $1 or slug = $2',
    [tenant.id, slug],
  );
  if (rows.some(({ id }) => id === tenant.id))
    throw new ConfigError(
      `This very marketplace is here already, as "${rows[0]!.slug}": delete it first, or leave it.`,
    );
  if (rows.length) throw new ConfigError(`There is another marketplace "${slug}" here: give --slug.`);
}

async function readRows(
  owner: pg.ClientBase,
  folder: string,
  manifest: Manifest,
  { name, columns }: TenantTable,
): Promise<void> {
  const told = manifest.tables.find((table) => table.name === name);
  if (!told) throw new ConfigError(`The export has no rows of ${name}: it is not whole.`);
  const list = columns.map((column) => `"${column}"`).join(', ');
  const insert = `insert into "${name}" (${list}) select ${list} from jsonb_populate_recordset(null::"${name}", $1::jsonb)`;
  const hash = createHash('sha256');
  let [batch, characters, rows] = [[] as string[], 0, 0];
  const write = async () => {
    if (batch.length) await owner.query(insert, [`[${batch.join(',')}]`]);
    rows += batch.length;
    [batch, characters] = [[], 0];
  };
  for await (const line of linesOf(rowsFile(folder, name), hash)) {
    batch.push(line);
    characters += line.length;
    if (batch.length >= MOST_LINES || characters >= MOST_CHARACTERS) await write();
  }
  await write();
  if (rows !== told.rows || hash.digest('hex') !== told.sha256)
    throw new ConfigError(`The rows of ${name} are not as they were written: take the export anew.`);
}

/** The lines of a file, and its bytes into `hash`. */
async function* linesOf(file: string, hash: Hash): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest) yield rest;
}

// Its row in the list comes last, so that nobody is answered before all is there.
async function openAgain(owner: pg.ClientBase, folder: string, { tables }: Manifest, slug: string): Promise<string[]> {
  const hash = createHash('sha256');
  let text = '';
  for await (const line of linesOf(rowsFile(folder, TENANT), hash)) text += line;
  if (hash.digest('hex') !== tables.find(({ name }) => name === TENANT)?.sha256)
    throw new ConfigError('The row of the marketplace is not as it was written: take the export anew.');
  const { domain, aliases } = JSON.parse(text) as { domain: string | null; aliases: string[] };
  const hosts = domain === null ? aliases : [domain, ...aliases];
  const { rows: taken } = await owner.query<{ host: string }>(
    'select host from unnest($1::text[]) as host where exists (select from tenant where domain = host or aliases @> array[host])',
    [hosts],
  );
  const withoutHosts = taken.map(({ host }) => host);
  const [first = null, ...others] = hosts.filter((host) => !withoutHosts.includes(host));
  await owner.query('insert into tenant select (jsonb_populate_record(null::tenant, $1::jsonb || $2::jsonb)).*', [
    text,
    JSON.stringify({ slug, domain: first, aliases: others }),
  ]);
  return withoutHosts;
}

async function keepFile(
  machinery: Machinery,
  folder: string,
  tenantId: string,
  { id, bytes, sha256 }: Manifest['files'][number],
): Promise<void> {
  const store = await storeOf(machinery);
  const place = path.join(store.desk, `${id}.${randomBytes(6).toString('hex')}`);
  try {
    const hash = hashing();
    await pipeline(
      createReadStream(contentFile(folder, id)),
      hash,
      createWriteStream(place, { mode: 0o600, flags: 'wx' }),
    );
    if (hash.told().sha256 !== sha256)
      throw new ConfigError(`The file ${id} is not as it was written: take the export anew.`);
    await store.keep(place, { tenantId, id, name: id, type: 'application/octet-stream', size: bytes, sha256 });
  } finally {
    await rm(place, { force: true });
  }
}
