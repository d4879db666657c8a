// Where imports are tried: a marketplace with a supplier, files of a test's own, and a look at what was listed.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll } from 'vitest';
import type { Context } from '../../src/context.ts';
import { contextAs, systemContext } from '../../src/context.ts';
import { db } from '../../src/db.ts';
import { launch } from '../../src/launch.ts';
import { signUp } from '../../src/modules/account/service.ts';
import { type ImportOptions, importFile } from '../../src/modules/import/run.ts';
import type { World } from '../kit/world.ts';

/** The stage of a test file; usable inside tests. */
export interface Stage {
  folder: string;
  tenant: string;
  supplier: { id: string; legalName: string };
  /** The supplier's own viewer. */
  ctx: Context;
  /** Writes a file of the test's own; answers its path. */
  write(name: string, content: string | Buffer): Promise<string>;
  /** Runs an import with a rejects file of its own. */
  run(options: Partial<ImportOptions> & { file: string; ctx?: Context }): ReturnType<typeof importFile>;
  /** The rows of the rejects file; none when there is no file. */
  rejects(name?: string): Promise<Record<'line' | 'column' | 'value' | 'reason', string>[]>;
  /** A listing by its SKU. */
  listing(sku: string): ReturnType<typeof listingOf>;
  /** How many listings the supplier has, by state. */
  states(): Promise<Record<string, number>>;
}

const REJECTS = 'rejects.csv';
/** The folder of sample data, when it is there. */
export const samples = path.join(import.meta.dirname, '../../../shared/data/sample');

/** The mapping file of this folder. */
export const mappingFile = (name: string) => path.join(import.meta.dirname, `${name}.json`);

/** Launches a marketplace for `vertical` before the tests of the file. */
export function useStage(world: World, vertical: string): Stage {
  const stage = {} as Stage;
  beforeAll(async () => void Object.assign(stage, await openStage(world, vertical)));
  afterAll(() => stage.folder && rmSync(stage.folder, { recursive: true, force: true }));
  return stage;
}

let launched = 0;

async function openStage(world: World, vertical: string): Promise<Stage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-import-'));
  const tenant = `import-${++launched}-${process.pid}`;
  const facts = await world.owner((owner) =>
    launch(world.app, owner, { slug: tenant, name: tenant, verticals: [vertical] }),
  );
  const system = systemContext(world.app, facts, 'test');
  const legalName = 'Sample Data Trading Ltd';
  const organization = {
    legalName,
    country: 'NL',
    businessType: 'TRADER' as const,
    capabilities: ['SUPPLIER' as const],
  };
  const { viewer } = await signUp(system, {
    email: `ana@${tenant}.example`,
    password: 'correct horse battery',
    name: 'Ana',
    organization,
  });
  const ctx = contextAs(system, { viewer });
  const id = viewer.kind === 'member' ? viewer.organizationId! : '';
  const file = (name: string) => path.join(folder, name);
  return {
    folder,
    tenant,
    supplier: { id, legalName },
    ctx,
    async write(name, content) {
      await writeFile(file(name), content);
      return file(name);
    },
    run: ({ ctx: own = ctx, ...options }) =>
      importFile(own, { vertical, mapping: file('mapping.json'), rejects: file(REJECTS), ...options }),
    rejects: async (name = file(REJECTS)) => {
      const text = await readFile(name, 'utf8').catch(() => '');
      return parse(text, { columns: true });
    },
    listing: (sku) => listingOf(ctx, id, sku),
    async states() {
      const groups = await db(ctx).product.groupBy({
        by: ['status'],
        where: { tenantId: ctx.tenant.id, supplierId: id },
        _count: true,
      });
      return Object.fromEntries(groups.map(({ status, _count }) => [status, _count]));
    },
  };
}

async function listingOf(ctx: Context, supplierId: string, sku: string) {
  const product = await db(ctx).product.findUnique({
    where: { tenantId_supplierId_sku: { tenantId: ctx.tenant.id, supplierId, sku } },
    include: { category: true, priceTiers: { orderBy: { fromQuantity: 'asc' } } },
  });
  if (!product) throw new Error(`there is no listing ${sku}`);
  return {
    ...product,
    attributes: product.attributes as Record<string, unknown>,
    translations: product.translations as Record<string, { title: string; description?: string | null }>,
  };
}
