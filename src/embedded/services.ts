// Both embedded services at once, for a developer's machine and for tests.
import path from 'node:path';
import { removeMeilisearch, startMeilisearch } from './meilisearch.ts';
import { removePostgres, startPostgres } from './postgres.ts';

/** How to start them. */
export interface ServicesOptions {
  /** Holds a folder for each. Made where it is missing. */
  folder: string;
  /** For tests: Postgres does not flush to disk. */
  fast?: boolean;
  log: (message: string) => void;
  /** Its PATH is searched for Meilisearch. */
  env?: Record<string, string | undefined>;
}

/** What is not wanted. */
export interface Without {
  postgres?: boolean;
  meilisearch?: boolean;
}

/** Both services, running. */
export interface EmbeddedServices {
  /** The superuser's URL of the database. */
  databaseUrl: string;
  /** null where there is no Meilisearch program. */
  meili: { url: string; key: string } | null;
  /** Ends both. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts Postgres and Meilisearch side by side; when one fails, the other is stopped. Throws EmbeddedError. */
export async function startServices(options: ServicesOptions): Promise<EmbeddedServices> {
  const started = await startWanted(options, {});
  return { ...started, databaseUrl: started.databaseUrl! };
}

/** The same without what there is another one of; null stands in its place. */
export async function startWanted(
  { folder, fast, log, env }: ServicesOptions,
  without: Without,
): Promise<Omit<EmbeddedServices, 'databaseUrl'> & { databaseUrl: string | null }> {
  const places = placesIn(folder);
  const starts = [
    without.postgres ? null : startPostgres({ folder: places.postgres, fast, log }),
    without.meilisearch ? null : startMeilisearch({ folder: places.meilisearch, log, env }),
  ] as const;
  const settled = await Promise.allSettled(starts);
  const [postgres, meilisearch] = settled;
  if (postgres.status === 'rejected' || meilisearch.status === 'rejected') {
    await Promise.all(settled.map((start) => start.status === 'fulfilled' && start.value?.stop()));
    throw postgres.status === 'rejected' ? postgres.reason : (meilisearch as PromiseRejectedResult).reason;
  }
  return {
    databaseUrl: postgres.value?.url ?? null,
    meili: meilisearch.value && { url: meilisearch.value.url, key: meilisearch.value.key },
    stop: async () => {
      await Promise.all([postgres.value?.stop(), meilisearch.value?.stop()]);
    },
  };
}

/** Deletes the data of both, wherever they are kept, to begin anew. Throws EmbeddedError when they are in use. */
export async function removeServices(folder: string, log: (message: string) => void = () => {}): Promise<void> {
  const places = placesIn(folder);
  await removePostgres(places.postgres, log);
  await removeMeilisearch(places.meilisearch, log);
}

const placesIn = (folder: string) => ({
  postgres: path.join(folder, 'postgres'),
  meilisearch: path.join(folder, 'meilisearch'),
});
