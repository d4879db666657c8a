// The data that is measured on: a database of its own for each size, filled once and kept.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Config } from '../src/config.ts';
import type { Machinery } from '../src/context.ts';
import { systemContext } from '../src/context.ts';
import { launch } from '../src/launch.ts';
import { openMachinery } from '../src/machinery.ts';
import { asOwner, migrate } from '../src/migrate.ts';
import { idsByCode } from '../src/modules/category/service.ts';
import { fillWords } from '../src/modules/product/word-rows.ts';
import { ownedDatabase } from '../src/services.ts';
import { verticalOf } from '../verticals/index.ts';
import { listingsOf, type Rows, templatesOf } from './listings.ts';

/** How much data. */
export interface Size {
  tenants: number;
  productsPerTenant: number;
  /** What the first one has instead. */
  productsOfFirst?: number;
}

/** A filled database. */
export interface Dataset {
  ownerUrl: string;
  superuserUrl: string;
}

const BATCH = 2_000;

/** Fills a migrated database: tenants bench-1, bench-2, … with suppliers, listings and price tiers. */
export async function fill(
  machinery: Machinery,
  owner: pg.Client,
  { tenants, productsPerTenant, productsOfFirst = productsPerTenant }: Size,
): Promise<void> {
  for (let i = 1; i <= tenants; i++) {
    const tenant = await launch(machinery, owner, { slug: `bench-${i}`, name: `Bench ${i}`, verticals: ['chemicals'] });
    const ctx = systemContext(machinery, tenant, 'bench');
    const templates = templatesOf(ctx, await idsByCode(ctx, 'chemicals'));
    const { suppliers, products, tiers } = listingsOf(
      tenant.id,
      templates,
      i === 1 ? productsOfFirst : productsPerTenant,
      i,
    );
    await owner.query('begin');
    await owner.query(`select set_config('app.tenant', $1, true)`, [tenant.id]); // the wall holds the owner too
    await insert(owner, 'organization', suppliers);
    await insert(owner, 'product', products);
    await insert(owner, 'price_tier', tiers);
    await owner.query('commit');
  }
  await fillWords(machinery.database);
  await owner.query('vacuum analyze');
}

async function insert(owner: pg.Client, table: string, rows: Rows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let i = 0; i < rows.length; i += BATCH) {
    const text = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`;
    await owner.query(text, [JSON.stringify(rows.slice(i, i + BATCH))]);
  }
}

/** The database of `size`, made and filled when it is not there yet or what makes it has changed. */
export async function openDataset(
  superuserUrl: string,
  config: Config,
  size: Size,
  log: (line: string) => void,
): Promise<Dataset> {
  const prefix = `bench_${shown(size)}_`;
  const name = prefix + recipe();
  const url = withDatabase(superuserUrl, name);
  const isFilled = await onServer(superuserUrl, async (client) => {
    const { rows } = await client.query<{ datname: string; filled: boolean }>(
      `select datname, shobj_description(oid, 'pg_database') = 'filled' as filled from pg_database where starts_with(datname, $1)`,
      [prefix],
    );
    if (rows.some((row) => row.datname === name && row.filled)) return true;
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
    await client.query(`create database ${name}`);
    return false;
  });
  const ownerUrl = await ownedDatabase(url, config);
  await migrate(config, ownerUrl); // also gives the roles this folder's passwords
  if (!isFilled) {
    log(`Filling ${size.tenants} tenants with ${size.productsPerTenant} products each …`);
    const machinery = await openMachinery(config, 'app', { databaseUrl: ownerUrl, meili: null });
    try {
      await asOwner(ownerUrl, (owner) => fill(machinery, owner, size));
    } finally {
      await machinery.close();
    }
    await onServer(superuserUrl, (client) => client.query(`comment on database ${name} is 'filled'`));
  }
  return { ownerUrl, superuserUrl: url };
}

/** A size in names: `20x2000`, or `1000x100f2000` where the first has another number. */
export const shown = ({ tenants, productsPerTenant, productsOfFirst }: Size): string =>
  `${tenants}x${productsPerTenant}${productsOfFirst === undefined ? '' : `f${productsOfFirst}`}`;

// What the data depend on: when any of it changes, the data are made anew.
function recipe(): string {
  const migrations = path.join(import.meta.dirname, '../prisma/migrations');
  const files = readdirSync(migrations, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const texts = [...files.map((file) => path.join(migrations, file)), path.join(import.meta.dirname, 'listings.ts')];
  const hash = createHash('sha256').update(verticalOf('chemicals').version);
  for (const file of texts) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 8);
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
