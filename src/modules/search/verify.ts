// Holds the indexes against the database, by count and checksum of what each marketplace has in each; mends what differs.
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Indexing } from './indexer.ts';
import { indexOf, isMissing } from './indexes.ts';
import { CHUNK, chunks, type Source } from './source.ts';
import { sources } from './sources.ts';
import { Writes } from './writes.ts';

/** What is wrong with documents: not there, of an older state, of something not to be found, or of no marketplace that there is. */
export type Fault = 'missing' | 'stale' | 'orphaned' | 'foreign';

/** Documents of a marketplace in an index that are not as they should be. */
export interface Difference {
  index: string;
  /** The tenant's id, as the documents state it. */
  tenant: string;
  fault: Fault;
  ids: string[];
}

/** What a comparison found. */
export interface Findings {
  /** Documents that should be in each index. */
  counts: { index: string; expected: number; found: number }[];
  differences: Difference[];
}

/** How much there is of something, and a number that changes when any of it does; the order does not matter. */
interface Digest {
  count: number;
  sum: bigint;
}

interface Stored {
  id: string;
  tenant: string;
  version: string;
}

// A document that is on its way is no difference: what differs is looked at again so often, after a while each time.
const LOOKS = 4;
const LOOK_AGAIN_MS = 1_500;
const PAGE = 5_000;

/**
 * Compares every index with the database, beside whatever else goes on. Throws when Meilisearch does not answer. Memory: one
 * marketplace's ids of one index, where they differ at all.
 */
export async function compare(indexing: Indexing): Promise<Findings> {
  const { rows } = await indexing.database.pool.query<{ id: string }>('select id from tenant');
  const tenants = rows.map(({ id }) => id);
  const findings: Findings = { counts: [], differences: [] };
  for (const source of sources) {
    const expected = await expectedOf(indexing, source, tenants);
    for (const { name } of source.indexes) {
      const found = await foundIn(indexing, name);
      const wanted = expected.get(name) ?? new Map<string, Digest>();
      findings.counts.push({ index: name, expected: total(wanted), found: total(found) });
      for (const tenant of new Set([...wanted.keys(), ...found.keys()])) {
        if (isSame(wanted.get(tenant), found.get(tenant))) continue;
        const isKnown = tenants.includes(tenant);
        const differing = isKnown
          ? await differencesOf(indexing, source, name, tenant)
          : [
              {
                index: name,
                tenant,
                fault: 'foreign' as const,
                ids: (await storedIn(indexing, name, tenant)).map(({ id }) => id),
              },
            ];
        findings.differences.push(...differing);
      }
    }
  }
  return findings;
}

/** Writes what differs as it should be, and deletes what should not be there. Throws when Meilisearch does not answer. */
export async function mend(indexing: Indexing, differences: readonly Difference[]): Promise<void> {
  const writes = new Writes(indexing);
  for (const { index, tenant, fault, ids } of differences) {
    const source = sources.find((one) => one.indexes.some(({ name }) => name === index))!;
    for (const chunk of chunks(ids)) {
      if (fault === 'foreign') {
        for (const id of chunk) writes.remove(index, id);
      } else {
        const standings = await source.standings(indexing.database, tenant, chunk.filter(isId));
        for (const { id, home } of standings) if (home !== index) writes.remove(index, id);
        for (const id of chunk) if (!isId(id)) writes.remove(index, id);
        await writes.bring(standings);
      }
      await writes.done();
    }
  }
}

// Whoever writes into the index by hand may call a document as he likes; the database knows only UUIDs.
const isId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

async function expectedOf(
  { database }: Indexing,
  source: Source,
  tenants: readonly string[],
): Promise<Map<string, Map<string, Digest>>> {
  const names = source.indexes.map(({ name }) => name);
  const digests = new Map(names.map((name) => [name, new Map<string, Digest>()]));
  for (const tenant of tenants) {
    for await (const page of source.versions(database, tenant, names)) {
      for (const { id, version, home } of page) if (home !== null) add(digests.get(home)!, tenant, id, version);
    }
  }
  return digests;
}

async function foundIn(indexing: Indexing, name: string): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  for await (const page of documentsIn(indexing, name)) {
    for (const { id, tenant, version } of page) add(digests, tenant, id, version);
  }
  return digests;
}

async function storedIn(indexing: Indexing, name: string, tenant: string): Promise<Stored[]> {
  const stored: Stored[] = [];
  for await (const page of documentsIn(indexing, name)) stored.push(...page.filter((one) => one.tenant === tenant));
  return stored;
}

async function* documentsIn({ search }: Indexing, name: string, ids?: string[]): AsyncGenerator<Stored[]> {
  for (let offset = 0; ; offset += PAGE) {
    const question = { fields: ['id', 'tenant', 'version'], limit: PAGE, offset, ...(ids && { ids }) };
    try {
      const { results } = await indexOf(search, name).getDocuments(question);
      if (results.length)
        yield results.map(({ id, tenant, version }) => ({ id, tenant: String(tenant), version: String(version) }));
      if (results.length < PAGE) return;
    } catch (error) {
      if (isMissing(error)) return;
      throw error;
    }
  }
}

/** What differs between a marketplace's things and its documents in an index, and goes on to differ. */
async function differencesOf(indexing: Indexing, source: Source, name: string, tenant: string): Promise<Difference[]> {
  const wanted = new Map<string, string>();
  for await (const page of source.versions(indexing.database, tenant, [name])) {
    for (const { id, version } of page) wanted.set(id, version);
  }
  let suspects: string[] = [];
  for (const { id, version } of await storedIn(indexing, name, tenant)) {
    if (wanted.get(id) !== version) suspects.push(id);
    wanted.delete(id);
  }
  suspects.push(...wanted.keys());
  const faults = new Map<string, Fault>();
  for (let look = 0; look < LOOKS && suspects.length; look++) {
    if (look) await wait(LOOK_AGAIN_MS);
    faults.clear();
    for (const chunk of chunks(suspects)) {
      for (const [id, fault] of await faultsOf(indexing, source, name, tenant, chunk)) faults.set(id, fault);
    }
    suspects = [...faults.keys()];
  }
  return (['missing', 'stale', 'orphaned'] as const).flatMap((fault) => {
    const ids = suspects.filter((id) => faults.get(id) === fault);
    return ids.length ? [{ index: name, tenant, fault, ids }] : [];
  });
}

/** What is wrong now with at most CHUNK things, by id. */
async function faultsOf(
  indexing: Indexing,
  source: Source,
  name: string,
  tenant: string,
  ids: string[],
): Promise<Map<string, Fault>> {
  const stored = new Map<string, Stored>();
  for await (const page of documentsIn(indexing, name, ids)) for (const one of page) stored.set(one.id, one);
  const standings = await source.standings(indexing.database, tenant, ids.filter(isId).slice(0, CHUNK));
  const wanted = new Map(standings.filter(({ home }) => home === name).map((one) => [one.id, one.version]));
  const faults = new Map<string, Fault>();
  for (const id of ids) {
    const [is, should] = [stored.get(id), wanted.get(id)];
    if (should === undefined) {
      if (is?.tenant === tenant) faults.set(id, 'orphaned');
    } else if (!is) faults.set(id, 'missing');
    else if (is.version !== should || is.tenant !== tenant) faults.set(id, 'stale');
  }
  return faults;
}

function add(digests: Map<string, Digest>, tenant: string, id: string, version: string): void {
  const digest = digests.get(tenant) ?? { count: 0, sum: 0n };
  digests.set(tenant, digest);
  digest.count++;
  digest.sum ^= createHash('md5').update(`${id} ${version}`).digest().readBigUInt64LE();
}

const isSame = (one?: Digest, other?: Digest) =>
  (one?.count ?? 0) === (other?.count ?? 0) && (one?.sum ?? 0n) === (other?.sum ?? 0n);

const total = (digests: Map<string, Digest>) => [...digests.values()].reduce((sum, { count }) => sum + count, 0);
