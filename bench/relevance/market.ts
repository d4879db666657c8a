// Where relevance is measured: a marketplace of Icecat's products, imported as a supplier would, beside the demo marketplaces.
import path from 'node:path';
import type pg from 'pg';
import { type Context, contextAs, type Machinery, systemContext } from '../../src/context.ts';
import { launch } from '../../src/launch.ts';
import { signUp } from '../../src/modules/account/service.ts';
import { importFile } from '../../src/modules/import/run.ts';
import { importerFor } from '../../src/modules/import/supplier.ts';
import { type Indexing, indexingOf } from '../../src/modules/search/indexer.ts';
import { fillIndexes, needsOf } from '../../src/modules/search/refill.ts';
import { findTenant, mustAnswer } from '../../src/modules/tenant/service.ts';
import { catalogue } from '../import/catalogue.ts';
import { ICECAT } from './icecat.ts';

/** Launches a marketplace of Icecat's products; `folder` keeps what is unpacked. Answers how many products there are to be found. */
export async function openIcecat(machinery: Machinery, owner: pg.ClientBase, folder: string): Promise<number> {
  const { file, mapping, vertical } = catalogue(folder).find(({ name }) => name === 'Icecat')!;
  const tenant = await launch(machinery, owner, { slug: ICECAT, name: 'Icecat', verticals: [vertical] });
  const ctx = systemContext(machinery, tenant, 'bench');
  const { viewer } = await signUp(ctx, {
    email: 'supplier@icecat.example',
    password: 'correct horse battery',
    name: 'Supplier',
    organization: { legalName: 'Icecat', country: 'NL', businessType: 'TRADER', capabilities: ['SUPPLIER'] },
  });
  const supplier = viewer.kind === 'member' ? viewer.organizationId : null;
  if (supplier === null) throw new Error('Who signs up with a company acts for it.');
  const rejects = path.join(folder, 'icecat.rejects.csv');
  const { created, held } = await importFile(contextAs(ctx, { viewer: importerFor({ id: supplier }) }), {
    file,
    vertical,
    mapping,
    rejects,
    resume: false,
  });
  return created - held;
}

/** The marketplace of a slug, as the platform itself sees it. */
export async function marketplace(machinery: Machinery, slug: string): Promise<Context> {
  return systemContext(machinery, mustAnswer(await findTenant(machinery.database, null, slug), slug), 'bench');
}

/** Fills the indexes; `machinery` is opened with the worker's role. */
export async function index(machinery: Machinery): Promise<void> {
  const indexing: Indexing | null = indexingOf(machinery);
  if (!indexing) throw new Error('There is no Meilisearch here: relevance cannot be measured.');
  await fillIndexes(indexing, await needsOf(indexing));
}
