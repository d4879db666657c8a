// The worker: what reacts to the log outside requests. It may run many times; each reader is held by one of them.
import type { Machinery } from './context.ts';
import { startExpiring } from './modules/quotation/expiry.ts';
import { indexingOf } from './modules/search/indexer.ts';
import { startIndexing } from './modules/search/reader.ts';
import { startForgetting } from './retention.ts';

/** A worker that runs. */
export interface Worker {
  /** Finishes what is in hand and gives its leases back. */
  close(): Promise<void>;
}

/** Starts a worker on machinery whose database is opened with the worker's role. */
export function startWorker(machinery: Machinery): Worker {
  const { bell, log } = machinery;
  const indexing = indexingOf(machinery);
  const loops = [
    startForgetting(machinery),
    startExpiring(machinery),
    ...(indexing ? [startIndexing(indexing, bell, log)] : []),
  ];
  return {
    async close() {
      await Promise.all(loops.map((loop) => loop.close()));
    },
  };
}
