// Figures of the indexes for Prometheus: read when they are asked for, left out when who knows them does not answer.
import { Gauge, type Registry } from 'prom-client';
import type { Machinery } from '../../context.ts';
import { plans } from './sources.ts';
import { type IndexingState, indexingState } from './state.ts';

const PATIENCE_MS = 1_000;
// What one scrape asks several times is read once.
const FRESH_MS = 500;

/** Adds the figures of the indexes to `registry`. None has a label by marketplace: there may be thousands. */
export function registerFigures(registry: Registry, { database, search }: Machinery): void {
  let readAt = 0;
  let reading: Promise<IndexingState | null> = Promise.resolve(null);
  const state = () => {
    if (Date.now() - readAt > FRESH_MS) {
      readAt = Date.now();
      reading = patient(indexingState(database.pool));
    }
    return reading;
  };
  const figure = (name: string, help: string, read: (state: IndexingState) => number | null) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const known = await state();
        this.reset();
        const value = known && read(known);
        this.set(value ?? Number.NaN);
      },
    });
  figure('search_lag_events', 'Events that wait to be indexed; counted up to 100,000 a part.', (it) => it.behind);
  figure(
    'search_lag_seconds',
    'Seconds since the indexes were last known to hold everything; a second or so while nothing waits.',
    (it) => it.lagSeconds,
  );
  figure(
    'search_index_failures',
    'Batches that could not be indexed, since ever; each is tried again.',
    (it) => it.failures,
  );
  figure('search_skipped_documents', 'Documents that were refused and left out, since ever.', (it) => it.skipped);
  new Gauge({
    name: 'search_documents',
    help: 'Documents in an index.',
    labelNames: ['index'],
    registers: [registry],
    async collect() {
      this.reset();
      const stats = search && (await patient(search.client.getStats()));
      for (const { name } of plans) {
        const found = stats?.indexes[search!.uid(name)];
        if (found) this.set({ index: name }, found.numberOfDocuments);
      }
    },
  });
}

/** The answer; null when it does not come, or not soon. */
function patient<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    answer.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });
}
