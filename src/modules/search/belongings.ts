// What the indexes hold of one marketplace: brought whole, removed whole, counted.
import { type Machinery, systemContext, type TenantFacts } from '../../context.ts';
import type { SearchServer } from '../../search-server.ts';
import type { Indexing } from './indexer.ts';
import { isMissing, settled } from './indexes.ts';
import { CHUNK, chunks } from './source.ts';
import { plans, sources } from './sources.ts';
import { dropKey } from './token.ts';
import { Writes } from './writes.ts';

const INDEXES = 1_000;

/** Writes everything of a marketplace into the indexes; answers how many documents. Throws when Meilisearch does not answer. */
export async function bringAll(indexing: Indexing, tenant: string): Promise<number> {
  const writes = new Writes(indexing);
  const names = plans.map(({ name }) => name);
  let count = 0;
  for (const source of sources) {
    for await (const page of source.all(indexing.database, tenant, names)) {
      await writes.bring(page);
      count += page.length;
    }
  }
  await writes.done();
  return count - writes.skipped;
}

/** Removes everything of a marketplace from every index of the installation, also from those that are being built. */
export async function removeAll(machinery: Machinery, search: SearchServer, tenant: TenantFacts): Promise<void> {
  await dropKey(systemContext(machinery, tenant, 'delete'));
  for (const uid of await indexesOf(search)) {
    const index = search.client.index(uid);
    const left: string[] = [];
    for await (const ids of documentsOf(search, uid, tenant.id)) left.push(...ids);
    for (const chunk of chunks(left))
      await settled({ search }, [await index.deleteDocuments(chunk)], ['index_not_found']);
  }
}

/** How many documents of a marketplace there are in all indexes. */
export async function countAll(search: SearchServer, tenant: string): Promise<number> {
  let count = 0;
  for (const uid of await indexesOf(search))
    for await (const ids of documentsOf(search, uid, tenant)) count += ids.length;
  return count;
}

async function indexesOf(search: SearchServer): Promise<string[]> {
  const { results } = await search.client.getRawIndexes({ limit: INDEXES });
  return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(search.uid('')));
}

async function* documentsOf(search: SearchServer, uid: string, tenant: string): AsyncGenerator<string[]> {
  for (let offset = 0; ; offset += CHUNK) {
    try {
      const question = { fields: ['id' as const], filter: `tenant = "${tenant}"`, limit: CHUNK, offset };
      const { results } = await search.client.index<{ id: string }>(uid).getDocuments(question);
      if (results.length) yield results.map(({ id }) => id);
      if (results.length < CHUNK) return;
    } catch (error) {
      if (isMissing(error)) return;
      throw error;
    }
  }
}
