// Where the catalogue is imported to: a fresh database with one marketplace, and a supplier for each file.
import pg from 'pg';
import type { Config } from '../../src/config.ts';
import type { TenantFacts } from '../../src/context.ts';
import { systemContext } from '../../src/context.ts';
import { launch } from '../../src/launch.ts';
import { openMachinery } from '../../src/machinery.ts';
import { asOwner, migrate } from '../../src/migrate.ts';
import { signUp } from '../../src/modules/account/service.ts';
import { ownedDatabase } from '../../src/services.ts';
import type { Source } from './catalogue.ts';

/** A marketplace without listings. */
export interface Market {
  ownerUrl: string;
  tenant: TenantFacts;
  /** Ids of the suppliers, by the name of the source. */
  suppliers: Map<string, string>;
}

const DATABASE = 'bench_import';

/** Makes the marketplace anew. */
export async function openMarket(superuserUrl: string, config: Config, sources: Source[]): Promise<Market> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`drop database if exists ${DATABASE} with (force)`);
  await client.query(`create database ${DATABASE}`);
  await client.end();
  const url = new URL(superuserUrl);
  url.pathname = `/${DATABASE}`;
  const ownerUrl = await ownedDatabase(url.href, config);
  await migrate(config, ownerUrl);
  const machinery = await openMachinery(config, 'app', { databaseUrl: ownerUrl, meili: null });
  try {
    const verticals = [...new Set(sources.map(({ vertical }) => vertical))];
    const tenant = await asOwner(ownerUrl, (owner) =>
      launch(machinery, owner, { slug: 'bench', name: 'Bench', verticals }),
    );
    const ctx = systemContext(machinery, tenant, 'bench');
    const suppliers = new Map<string, string>();
    for (const [i, { name }] of sources.entries()) {
      const { viewer } = await signUp(ctx, {
        email: `supplier-${i}@bench.example`,
        password: 'correct horse battery',
        name,
        organization: { legalName: name, country: 'US', businessType: 'TRADER', capabilities: ['SUPPLIER'] },
      });
      if (viewer.kind === 'member' && viewer.organizationId) suppliers.set(name, viewer.organizationId);
    }
    return { ownerUrl, tenant, suppliers };
  } finally {
    await machinery.close();
  }
}
