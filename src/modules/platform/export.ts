// `entrepot tenant export`: everything of one marketplace into a folder, as it was at one moment.
import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { ConfigError } from '../../config.ts';
import type { Machinery, TenantFacts } from '../../context.ts';
import { asOwner, schemaVersion } from '../../migrate.ts';
import type { KeptFile } from '../file/store.ts';
import { storeOf } from '../file/store.ts';
import { contentFile, hashing, type Manifest, rowsFile, TENANT, writeManifest } from './manifest.ts';
import { type TenantTable, tenantTables } from './tables.ts';

const PAGE = 1_000;

/** Where an export reads. */
export interface ExportSource {
  machinery: Machinery;
  /** The owner's database: what there is at all is asked here. */
  ownerUrl: string;
  /** The app's role on it: rows are read under the marketplace's own wall. */
  appUrl: string;
}

/** Writes the marketplace into `folder`, which must be new or empty; answers what was written. Memory: a page of rows. */
export async function exportTenant(
  { machinery, ownerUrl, appUrl }: ExportSource,
  tenant: TenantFacts,
  folder: string,
): Promise<Manifest> {
  for (const inner of ['rows', 'files'])
    await mkdir(rowsFile(folder, '').replace(/rows.*/, inner), { recursive: true, mode: 0o700 });
  const there = await readdir(folder, { recursive: true });
  if (there.length > 2)
    throw new ConfigError(`There is something in ${folder} already: name a folder that is new or empty.`);
  const [schema, groups] = await asOwner(ownerUrl, async (owner) => [
    await schemaVersion(owner),
    await tenantTables(owner),
  ]);
  return asOwner(appUrl, async (app) => {
    await beginSnapshot(app, tenant.id);
    const tables: Manifest['tables'] = [
      await writeRows(app, folder, TENANT, 'select to_jsonb(t)::text as row from tenant t where id = $1', tenant.id),
    ];
    for (const table of groups.flat()) {
      tables.push(await writeRows(app, folder, table.name, statementOf(table), tenant.id));
    }
    const files = await writeFiles(machinery, app, folder, tenant.id);
    await app.query('commit');
    const manifest: Manifest = {
      format: 1,
      schema,
      exportedAt: new Date().toISOString(),
      tenant: { id: tenant.id, slug: tenant.slug, verticals: tenant.verticals },
      tables,
      files,
    };
    await writeManifest(folder, manifest);
    return manifest;
  });
}

// One moment for all tables; what does not depend on the connection's own settings is the same text in every installation.
async function beginSnapshot(app: pg.ClientBase, tenantId: string): Promise<void> {
  await app.query('begin isolation level repeatable read, read only');
  await app.query(
    `select set_config('app.tenant', $1, true), set_config('timezone', 'UTC', true),
                          set_config('bytea_output', 'hex', true), set_config('statement_timeout', '0', true)`,
    [tenantId],
  );
}

function statementOf({ name, columns, key }: TenantTable): string {
  const list = (names: string[]) => names.map((column) => `"${column}"`).join(', ');
  return `select to_jsonb(t)::text as row from (select ${list(columns)} from "${name}" where tenant_id = $1 order by ${list(key)}) t`;
}

async function writeRows(app: pg.ClientBase, folder: string, name: string, statement: string, tenantId: string) {
  let rows = 0;
  const lines = async function* () {
    for await (const page of pagesOf(app, statement, tenantId)) {
      rows += page.length;
      yield page.map(({ row }) => `${row}\n`).join('');
    }
  };
  const hash = hashing();
  await pipeline(Readable.from(lines()), hash, createWriteStream(rowsFile(folder, name), { mode: 0o600, flags: 'wx' }));
  return { name, rows, sha256: hash.told().sha256 };
}

async function* pagesOf(app: pg.ClientBase, statement: string, tenantId: string): AsyncGenerator<{ row: string }[]> {
  await app.query(`declare exported no scroll cursor for ${statement}`, [tenantId]);
  for (;;) {
    const { rows } = await app.query<{ row: string }>(`fetch ${PAGE} from exported`);
    if (rows.length) yield rows;
    if (rows.length < PAGE) break;
  }
  await app.query('close exported');
}

/** The content of all files that are available. Throws when one is not there, or is not what its row says. */
async function writeFiles(machinery: Machinery, app: pg.ClientBase, folder: string, tenantId: string) {
  const store = await storeOf(machinery);
  const files: Manifest['files'] = [];
  const statement = `select json_build_object('tenantId', tenant_id, 'id', id, 'name', name, 'type', type, 'size', size, 'sha256', sha256)::text as row
                       from file where tenant_id = $1 and status = 'AVAILABLE' order by id`;
  for await (const page of pagesOf(app, statement, tenantId)) {
    for (const { row } of page) {
      const file = JSON.parse(row) as KeptFile;
      const hash = hashing();
      const place = createWriteStream(contentFile(folder, file.id), { mode: 0o600, flags: 'wx' });
      await pipeline(await store.read(file), hash, place);
      const { sha256, bytes } = hash.told();
      if (sha256 !== file.sha256)
        throw new ConfigError(
          `The content of the file ${file.id} is not what was uploaded: restore it, then export anew.`,
        );
      files.push({ id: file.id, bytes, sha256 });
    }
  }
  return files;
}
