// The importing process of `npm run bench:import`: imports files as the command does, and says what each has taken.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { readConfig } from '../src/config.ts';
import { makeContext, type TenantFacts } from '../src/context.ts';
import { openMachinery } from '../src/machinery.ts';
import { progressOn } from '../src/modules/import/progress.ts';
import { type ImportResult, importFile } from '../src/modules/import/run.ts';
import { importerFor } from '../src/modules/import/supplier.ts';
import { answerParent } from './child.ts';
import type { Source } from './import/catalogue.ts';
import { summarise } from './profile.ts';

/** What to import, and for whom. */
export interface Order {
  tenant: TenantFacts;
  supplierId: string;
  source: Source;
  rejects: string;
}

/** What became of it. Times in seconds, memory in bytes. */
export interface Delivery extends ImportResult {
  seconds: number;
  cpu: number;
  /** The greatest that was seen after a batch. */
  rss: number;
  heap: number;
}

const machinery = await openMachinery(readConfig(process.env), 'app', {
  databaseUrl: process.env.DATABASE_URL!,
  meili: null,
});
const session = new Session();
session.connect();

answerParent(
  {
    async import({ tenant, supplierId, source, rejects }: Order): Promise<Delivery> {
      const ctx = makeContext(machinery, {
        tenant,
        viewer: importerFor({ id: supplierId }),
        locale: tenant.locale,
        requestId: 'bench',
        signal: new AbortController().signal,
      });
      const progress = progressOn(process.stderr, source.name);
      const peak = { rss: 0, heap: 0 };
      const began = performance.now();
      const before = process.cpuUsage();
      const { file, vertical, mapping } = source;
      const result = await importFile(ctx, {
        file,
        vertical,
        mapping,
        rejects,
        resume: false,
        onProgress(state) {
          progress.show(state);
          const { rss, heapUsed } = process.memoryUsage();
          peak.rss = Math.max(peak.rss, rss);
          peak.heap = Math.max(peak.heap, heapUsed);
        },
      });
      progress.end();
      const { user, system } = process.cpuUsage(before);
      return { ...result, ...peak, seconds: (performance.now() - began) / 1_000, cpu: (user + system) / 1e6 };
    },
    async 'profile:start'() {
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 500 });
      await session.post('Profiler.start');
    },
    async 'profile:stop'() {
      const { profile } = await session.post('Profiler.stop');
      if (process.env.BENCH_PROFILE) writeFileSync(process.env.BENCH_PROFILE, JSON.stringify(profile));
      return summarise(profile);
    },
  },
  () => machinery.close(),
);
